//! The arguments, as they are written: parsing them has no effects.
//!
//! Names and types only: what the user reads of them is in the messages of the interface, by
//! `super::help`.

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Parser, Subcommand, ValueEnum};
use regex::Regex;
use strum::IntoStaticStr;

use super::values::{FORMATS, PROFILES, choice, columns, jobs, pattern};
use crate::model::Format;
use crate::publish::FontProfile;
use crate::session::FontFolders;

/// Publishes every edition of a congress report from one bilingual file.
#[derive(Debug, Parser)]
#[command(name = "twinpress", version)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,

    #[arg(
        long,
        global = true,
        value_enum,
        default_value_t,
        value_name = "FORMAT"
    )]
    pub message_format: MessageFormat,

    #[arg(
        long,
        global = true,
        value_name = "WHAT",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "warnings"
    )]
    pub strict: Option<Strictness>,

    #[arg(long, global = true, value_name = "LANG")]
    pub ui_lang: Option<Language>,
}

/// How diagnostics are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    #[default]
    Human,
    Json,
}

/// What is an error that is none otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Strictness {
    Warnings,
    Fonts,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    Build(BuildArgs),
    Diff(DiffArgs),
    Import(ImportArgs),
    Merge(MergeArgs),
    Outline(OutlineArgs),
    Numbers(NumbersArgs),
    Schema,
    Fonts(FontsArgs),
}

/// `twinpress build`
#[derive(Debug, clap::Args)]
pub struct BuildArgs {
    #[arg(required = true, value_name = "REPORT")]
    pub reports: Vec<PathBuf>,

    #[arg(short, long = "edition", value_name = "EDITION")]
    pub editions: Vec<String>,

    #[command(flatten)]
    pub outputs: OutputArgs,

    #[arg(long, value_name = "N", value_parser = jobs)]
    pub jobs: Option<u16>,

    #[arg(long)]
    pub watch: bool,

    #[command(flatten)]
    pub working: WorkingArgs,

    #[arg(long, value_parser = choice(&PROFILES), default_value = PROFILES[0].0, value_name = "PROFILE")]
    pub font_profile: FontProfile,

    #[arg(long, value_name = "COLUMNS", value_parser = columns)]
    pub text_width: Option<u16>,

    #[arg(long, value_name = "DIR")]
    pub templates: Option<PathBuf>,

    #[arg(long, value_name = "FILE")]
    pub theme: Option<PathBuf>,

    #[command(flatten)]
    pub fonts: FontPaths,
}

/// Which outputs there are, and where they go.
#[derive(Debug, clap::Args)]
pub struct OutputArgs {
    #[arg(short, long = "lang", value_name = "LANG", value_delimiter = ',')]
    pub languages: Vec<String>,

    #[arg(short, long = "format", value_parser = choice(&FORMATS), value_name = "FORMAT", value_delimiter = ',')]
    pub formats: Vec<Format>,

    #[arg(short, long = "output", default_value = ".", value_name = "DIR")]
    pub output: PathBuf,
}

/// What the outputs show of their being working copies.
#[derive(Debug, Default, clap::Args)]
pub struct WorkingArgs {
    #[arg(long)]
    pub line_numbers: bool,

    #[arg(long)]
    pub draft_mark: bool,

    #[arg(long, value_name = "TEXT", value_parser = NonEmptyStringValueParser::new())]
    pub revision: Option<String>,
}

/// Where fonts are looked for.
#[derive(Debug, Default, clap::Args)]
pub struct FontPaths {
    #[arg(long = "font-path", value_name = "DIR")]
    pub font_paths: Vec<PathBuf>,

    #[arg(long)]
    pub ignore_system_fonts: bool,
}

impl FontPaths {
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
    #[arg(value_name = "OLD")]
    pub old: PathBuf,

    #[arg(value_name = "NEW")]
    pub new: PathBuf,

    #[command(flatten)]
    pub outputs: OutputArgs,

    #[arg(long, value_parser = choice(&PROFILES), default_value = PROFILES[0].0, value_name = "PROFILE")]
    pub font_profile: FontProfile,

    #[arg(long, value_name = "FILE")]
    pub theme: Option<PathBuf>,

    #[command(flatten)]
    pub fonts: FontPaths,
}

/// `twinpress import`
#[derive(Debug, clap::Args)]
pub struct ImportArgs {
    #[arg(value_name = "FILE", conflicts_with_all = ["zh", "en"])]
    pub file: Option<PathBuf>,

    #[arg(long, value_name = "FILE", requires = "en")]
    pub zh: Option<PathBuf>,

    #[arg(long, value_name = "FILE", requires = "zh")]
    pub en: Option<PathBuf>,

    #[arg(long)]
    pub figures: bool,

    #[arg(short, long, value_name = "REPORT", required_unless_present = "plan")]
    pub output: Option<PathBuf>,

    #[arg(long)]
    pub plan: bool,

    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,

    #[arg(long, value_name = "LANG")]
    pub lang: Option<Language>,

    #[arg(long, value_name = "PATTERN", value_parser = pattern)]
    pub keep: Vec<Regex>,

    #[arg(long, value_name = "PATTERN", value_parser = pattern)]
    pub drop: Vec<Regex>,
}

/// The languages that plain texts may be in, and that the program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Language {
    Zh,
    En,
}

/// `twinpress merge`
#[derive(Debug, clap::Args)]
pub struct MergeArgs {
    #[arg(value_name = "REPORT")]
    pub report: PathBuf,

    #[arg(value_name = "EDITED")]
    pub edited: PathBuf,

    #[arg(short, long, value_name = "REPORT")]
    pub output: PathBuf,

    #[arg(short, long, value_name = "LANG")]
    pub lang: Option<String>,

    #[arg(long)]
    pub force: bool,
}

/// `twinpress outline`
#[derive(Debug, clap::Args)]
pub struct OutlineArgs {
    #[arg(value_name = "REPORT")]
    pub report: PathBuf,

    #[arg(short, long, value_name = "LANG")]
    pub lang: Option<String>,
}

/// `twinpress numbers`
#[derive(Debug, clap::Args)]
pub struct NumbersArgs {
    #[arg(value_name = "TEXT")]
    pub text: Option<String>,

    #[arg(long, value_name = "FILE", conflicts_with = "text")]
    pub file: Option<PathBuf>,

    #[arg(short, long, value_name = "LANG")]
    pub lang: Option<String>,
}

/// `twinpress fonts`
#[derive(Debug, clap::Args)]
pub struct FontsArgs {
    #[arg(short, long, value_name = "LANG")]
    pub lang: Option<String>,

    #[command(flatten)]
    pub fonts: FontPaths,
}
