//! The arguments, as they are written: parsing them has no effects.
//!
//! Names and types only: what the user reads of them is in the messages of the interface, by
//! `super::help`.

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Parser, Subcommand, ValueEnum};
use regex::Regex;

use super::values::{FORMATS, PROFILES, choice, columns, jobs, pattern};
use crate::model::Format;
use crate::publish::FontProfile;
use crate::session::FontFolders;

/// Publishes every edition of a congress report from one bilingual file.
#[derive(Debug, Parser)]
#[command(name = "twinpress", version)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,

    /// How diagnostics are shown.
    #[arg(
        long,
        global = true,
        value_enum,
        default_value_t,
        value_name = "FORMAT"
    )]
    pub message_format: MessageFormat,

    /// Treat warnings as errors; with `=fonts` also that other faces stand in for the official ones.
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "WHAT",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "warnings"
    )]
    pub strict: Option<Strictness>,

    /// The language of messages and help. It acts before all arguments are parsed.
    #[arg(long, global = true, value_enum, value_name = "LANG")]
    pub ui_lang: Option<Language>,
}

/// How diagnostics are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    /// For people, with the source line.
    #[default]
    Human,
    /// One JSON object a line.
    Json,
}

/// What is an error that is none otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Strictness {
    /// Each warning.
    Warnings,
    /// Each warning, and each face that stands in for the official one.
    Fonts,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Publish the editions of reports.
    Build(BuildArgs),
    /// Compare two versions of a report: Word with tracked changes, PDF with struck and underlined
    /// text, a list of the changes.
    Diff(DiffArgs),
    /// Make a report file of a text (.txt), a Word document or a Markdown file, of aligned pairs (.tmx,
    /// .csv, .tsv), or of two texts in two languages.
    Import(ImportArgs),
    /// Bring an edited Word draft back into the report it was made from.
    Merge(MergeArgs),
    /// Show the numbered headings of a report and how many blocks each holds.
    Outline(OutlineArgs),
    /// Print the figures found in a Chinese or English text, one JSON object a line.
    Numbers(NumbersArgs),
    /// Print the JSON Schema of the report file, for editors.
    Schema,
    /// Show which font family serves each role, what is substituted and what is missing.
    Fonts(FontsArgs),
}

/// `twinpress build`
#[derive(Debug, clap::Args)]
pub struct BuildArgs {
    /// Report files, YAML or JSON.
    #[arg(required = true, value_name = "REPORT")]
    pub reports: Vec<PathBuf>,

    /// Only these editions: handout, draft, summary, text, or one that the report defines.
    #[arg(short, long = "edition", value_name = "EDITION")]
    pub editions: Vec<String>,

    /// In these languages: of the editions named with -e, whatever their own are; else only those
    /// editions that are in them.
    #[arg(short, long = "lang", value_name = "LANG")]
    pub languages: Vec<String>,

    /// In these formats: of the editions named with -e, whatever their own are; else only those
    /// outputs that are in them.
    #[arg(short, long = "format", value_parser = choice(&FORMATS), value_name = "FORMAT")]
    pub formats: Vec<Format>,

    /// The folder for the outputs; `-` writes a single output to standard output.
    #[arg(short, long = "output", default_value = ".", value_name = "DIR")]
    pub output: PathBuf,

    /// How many outputs to write at a time; as many as there are processors if left out.
    #[arg(long, value_name = "N", value_parser = jobs)]
    pub jobs: Option<u16>,

    /// Build again whenever a report, its theme, a template or an image changes.
    #[arg(long)]
    pub watch: bool,

    /// What the outputs show of their being working copies.
    #[command(flatten)]
    pub working: WorkingArgs,

    /// Whose font names go into a Word file: the official ones, or those of the open families on
    /// this machine.
    #[arg(long, value_parser = choice(&PROFILES), default_value = PROFILES[0].0, value_name = "PROFILE")]
    pub font_profile: FontProfile,

    /// Columns of a line of plain text, a full-width character counting as two.
    #[arg(long, value_name = "COLUMNS", value_parser = columns)]
    pub text_width: Option<u16>,

    /// A folder, inside the report's own, with Typst templates that stand in for the program's.
    #[arg(long, value_name = "DIR")]
    pub templates: Option<PathBuf>,

    /// A file with what pages have otherwise than the program sets them, by language: as a report has
    /// it under `theme:`, and stronger.
    #[arg(long, value_name = "FILE")]
    pub theme: Option<PathBuf>,

    /// Where fonts are looked for.
    #[command(flatten)]
    pub fonts: FontPaths,
}

/// What the outputs show of their being working copies.
#[derive(Debug, Default, clap::Args)]
pub struct WorkingArgs {
    /// Number the lines of each page, in Word files and PDF.
    #[arg(long)]
    pub line_numbers: bool,

    /// Say over each page that it is a draft: 征求意见稿, DRAFT.
    #[arg(long)]
    pub draft_mark: bool,

    /// Say over each page which version it is, in these words.
    #[arg(long, value_name = "TEXT", value_parser = NonEmptyStringValueParser::new())]
    pub revision: Option<String>,
}

/// Where fonts are looked for.
#[derive(Debug, Default, clap::Args)]
pub struct FontPaths {
    /// A folder with fonts, searched before the system's; repeatable.
    #[arg(long = "font-path", value_name = "DIR")]
    pub font_paths: Vec<PathBuf>,

    /// Use only the fonts of --font-path and those built in.
    #[arg(long)]
    pub ignore_system_fonts: bool,
}

impl FontPaths {
    /// The folders that they mean.
    pub fn folders(&self) -> FontFolders {
        FontFolders {
            preferred: self.font_paths.clone(),
            with_system: !self.ignore_system_fonts,
        }
    }
}

/// `twinpress diff`
#[derive(Debug, clap::Args)]
pub struct DiffArgs {
    /// The report as it was.
    #[arg(value_name = "OLD")]
    pub old: PathBuf,

    /// The report as it is.
    #[arg(value_name = "NEW")]
    pub new: PathBuf,

    /// In these languages; all that both versions have if left out.
    #[arg(short, long = "lang", value_name = "LANG", value_delimiter = ',')]
    pub languages: Vec<String>,

    /// In these formats; all of them if left out. `txt`, or `text`, is the list of changes.
    #[arg(
        short,
        long = "format",
        value_parser = choice(&FORMATS),
        value_name = "FORMAT",
        value_delimiter = ','
    )]
    pub formats: Vec<Format>,

    /// The folder for the outputs; `-` writes a single output to standard output.
    #[arg(short, long = "output", default_value = ".", value_name = "DIR")]
    pub output: PathBuf,

    /// Whose font names go into a Word file: the official ones, or those of the open families on
    /// this machine.
    #[arg(long, value_parser = choice(&PROFILES), default_value = PROFILES[0].0, value_name = "PROFILE")]
    pub font_profile: FontProfile,

    /// A file with what pages have otherwise than the program sets them, by language: as a report has
    /// it under `theme:`, and stronger.
    #[arg(long, value_name = "FILE")]
    pub theme: Option<PathBuf>,

    /// Where fonts are looked for.
    #[command(flatten)]
    pub fonts: FontPaths,
}

/// `twinpress import`
#[derive(Debug, clap::Args)]
pub struct ImportArgs {
    /// A text (.txt), a Word document (.docx) or a Markdown file (.md) in one language, or pairs of
    /// Chinese and English: .tmx, .csv, .tsv.
    #[arg(value_name = "FILE", conflicts_with_all = ["zh", "en"])]
    pub file: Option<PathBuf>,

    /// The Chinese text (.docx, .md, .txt), to be aligned with that of --en.
    #[arg(long, value_name = "FILE", requires = "en")]
    pub zh: Option<PathBuf>,

    /// The English text (.docx, .md, .txt), to be aligned with that of --zh.
    #[arg(long, value_name = "FILE", requires = "zh")]
    pub en: Option<PathBuf>,

    /// Make figures of the counted quantities in paragraphs and lists; what the texts print stays the
    /// same.
    #[arg(long)]
    pub figures: bool,

    /// The report file to write. What a text has around the report is written beside it, as
    /// REPORT.set-aside.txt. Other files that are there already are kept, as REPORT.yaml.bak. `-`
    /// is standard output.
    #[arg(short, long, value_name = "REPORT", required_unless_present = "plan")]
    pub output: Option<PathBuf>,

    /// Write nothing; only tell what would be joined, split, changed and set aside.
    #[arg(long)]
    pub plan: bool,

    /// The encoding of texts, such as gb18030 or utf-16le; found out if left out.
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,

    /// The language of a plain text; found out if left out.
    #[arg(long, value_enum, value_name = "LANG")]
    pub lang: Option<Language>,

    /// Never set aside a line of a plain text that this regular expression matches; repeatable, and
    /// stronger than --drop.
    #[arg(long, value_name = "PATTERN", value_parser = pattern)]
    pub keep: Vec<Regex>,

    /// Set aside each line of a plain text that this regular expression matches, below title, meeting
    /// and speaker; repeatable.
    #[arg(long, value_name = "PATTERN", value_parser = pattern)]
    pub drop: Vec<Regex>,
}

/// The languages that plain texts may be in, and that the program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// Chinese.
    Zh,
    /// English.
    En,
}

impl Language {
    /// Its tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }
}

/// `twinpress merge`
#[derive(Debug, clap::Args)]
pub struct MergeArgs {
    /// The report file that the draft was made from.
    #[arg(value_name = "REPORT")]
    pub report: PathBuf,

    /// The draft as it was edited, a Word file (.docx) in one language.
    #[arg(value_name = "EDITED")]
    pub edited: PathBuf,

    /// The report file to write, which may be REPORT; where blocks are removed from it, the old one
    /// is kept as REPORT.bak, as is any other file that is there already. `-` writes to standard
    /// output.
    #[arg(short, long, value_name = "REPORT")]
    pub output: PathBuf,

    /// The language of the draft; found out from the file if left out.
    #[arg(short, long, value_name = "LANG")]
    pub lang: Option<String>,

    /// Merge a file, too, that is no draft of this report, or has too little of it.
    #[arg(long)]
    pub force: bool,
}

/// `twinpress outline`
#[derive(Debug, clap::Args)]
pub struct OutlineArgs {
    /// The report file.
    #[arg(value_name = "REPORT")]
    pub report: PathBuf,

    /// In this language; the report's first if left out.
    #[arg(short, long, value_name = "LANG")]
    pub lang: Option<String>,
}

/// `twinpress numbers`
#[derive(Debug, clap::Args)]
pub struct NumbersArgs {
    /// The text; standard input if neither this nor --file is given.
    #[arg(value_name = "TEXT")]
    pub text: Option<String>,

    /// A file with the text, in UTF-8; `-` is standard input.
    #[arg(long, value_name = "FILE", conflicts_with = "text")]
    pub file: Option<PathBuf>,

    /// The language of the text, zh or en; found out for each paragraph if left out.
    #[arg(short, long, value_name = "LANG")]
    pub lang: Option<String>,
}

/// `twinpress fonts`
#[derive(Debug, clap::Args)]
pub struct FontsArgs {
    /// For this language; all of them if left out.
    #[arg(short, long, value_name = "LANG")]
    pub lang: Option<String>,

    /// Where fonts are looked for.
    #[command(flatten)]
    pub fonts: FontPaths,
}
