//! The drafts of the inputs: read within a limit, in the encoding they are in, and what was done to
//! them reported.

use std::collections::BTreeMap;
use std::path::Path;

use super::super::args::{ImportArgs, Language};
use super::super::output::Output;
use super::super::reporter::Reporter;
use crate::diag::{Argument, Diagnostic, Message, Warned, code};
use crate::import::{
    self, Change, Changed, Draft, Imported, Omitted, Pair, TextOptions, WordOptions,
};
use crate::locale::Localizer;
use crate::model::Lang;
use crate::session::{Failure, LARGEST, extension, up_to};
use crate::source::Source;

/// What becomes a tree, Markdown and pairs, may take two hundred times its bytes: it is no larger.
const LARGEST_TREE: u64 = 16 << 20;

/// What is read, or refused, as a Word document.
const WORD: [&str; 9] = [
    "docx", "docm", "dotx", "dotm", "doc", "wps", "odt", "rtf", "pdf",
];

/// The inputs of an import, and what is written of them beside the report.
pub struct Sources<'a> {
    pub args: &'a ImportArgs,
    /// The name of the report's file without its ending.
    pub stem: &'a str,
    pub outputs: Vec<Output>,
    pub reporter: &'a mut Reporter,
}

impl Sources<'_> {
    /// The draft of a file: of pairs or a text in one language; or of a text in this language, which
    /// is to be aligned with another.
    pub fn draft(&mut self, path: &Path, lang: Option<&'static str>) -> Result<Draft, Failure> {
        let ending = extension(path);
        if WORD.contains(&ending.as_str()) {
            return self.word(path, lang);
        }
        if let Some(lang) = lang
            && !["md", "markdown", "txt"].contains(&ending.as_str())
        {
            let found = code::USAGE_PAIR_KIND.error().with("lang", lang);
            return Err(found.with("ending", ending).into());
        }
        let source = self.source(path)?;
        match ending.as_str() {
            "txt" => self.text(&source, lang),
            "md" | "markdown" => {
                let read = import::read_markdown(&source);
                self.reporter.accept(read, Some(&source))
            }
            "tmx" => {
                let read = import::read_tmx(&source).map_err(|problem| vec![problem]);
                self.pairs(read, &source)
            }
            "csv" => self.pairs(import::read_rows(&source, ','), &source),
            "tsv" => self.pairs(import::read_rows(&source, '\t'), &source),
            other => {
                let ending = if other.is_empty() { "none" } else { other };
                let found = code::USAGE_IMPORT_KIND.error();
                Err(found.with("ending", ending).into())
            }
        }
    }

    pub fn aligned(&mut self, zh: &Path, en: &Path) -> Result<Draft, Failure> {
        let zh = self.in_language(zh, "zh")?;
        let en = self.in_language(en, "en")?;
        let interface = self.reporter.interface();
        let doubt = |zh: &str, en: &str| {
            let note = Message::new("import-check-pair").with("zh", zh);
            interface.text(&note.with("en", en))
        };
        let aligned = import::align(zh, en, &doubt);
        self.reporter.accept(aligned, None)
    }

    /// The draft of a text that is to be in a language.
    fn in_language(&mut self, path: &Path, lang: &'static str) -> Result<Draft, Failure> {
        let draft = self.draft(path, Some(lang))?;
        if draft.is_empty() {
            return Err(vec![nothing(path)].into());
        }
        if draft.languages() != [Lang::new(lang)] {
            let found = code::IMPORT_LANGUAGE.error().with("what", "text");
            let found = found.with("name", path.display().to_string());
            return Err(vec![found.with("lang", lang).help("swap")].into());
        }
        Ok(draft)
    }

    fn pairs(
        &mut self,
        read: Result<Warned<Vec<Pair>>, Vec<Diagnostic>>,
        source: &Source,
    ) -> Result<Draft, Failure> {
        let read = read.map_err(|problems| Failure::rejected(problems, source))?;
        let pairs = self.reporter.accept(read, Some(source))?;
        let draft = import::draft_of_pairs(&pairs);
        self.reporter.accept(draft, Some(source))
    }

    /// A Word document. One that is a plain text in a Word file, and not to be aligned, is read as
    /// such.
    fn word(&mut self, path: &Path, lang: Option<&str>) -> Result<Draft, Failure> {
        let bytes = bytes(path, LARGEST, ("document", "divide"))?;
        let document = import::open_word(&bytes).map_err(|problem| vec![named(path, problem)])?;
        if lang.is_none()
            && let Some(read) = import::plain_text_of_word(&document)
        {
            let text = self.accept(path, read)?;
            return self.text(&Source::new(path.display().to_string(), text), None);
        }
        let options = WordOptions {
            image_stem: match lang {
                Some("zh") | None => self.stem.to_owned(),
                Some(lang) => format!("{}-{lang}", self.stem),
            },
            editors: editors(),
        };
        self.accept(path, import::read_word(&document, &options))
    }

    fn source(&mut self, path: &Path) -> Result<Source, Failure> {
        let most = match extension(path).as_str() {
            "txt" => LARGEST,
            _ => LARGEST_TREE,
        };
        let bytes = bytes(path, most, ("file", "check"))?;
        let decoded = match &self.args.encoding {
            Some(label) => import::decode_as(&bytes, label),
            None => import::decode(&bytes),
        };
        let decoded = decoded.map_err(|problem| vec![named(path, problem)])?;
        let text = self.accept(path, decoded)?;
        Ok(Source::new(path.display().to_string(), text))
    }

    /// What was read of a file, its warnings reported with the file's name.
    fn accept<T>(&mut self, path: &Path, read: Warned<T>) -> Result<T, Failure> {
        let warnings = read.warnings.into_iter().map(|found| named(path, found));
        self.reporter.require(&warnings.collect::<Vec<_>>(), None)?;
        Ok(read.value)
    }

    /// The draft of a plain text. What was set aside becomes an output.
    fn text(&mut self, source: &Source, lang: Option<&str>) -> Result<Draft, Failure> {
        let options = TextOptions {
            lang: self.args.lang.map(Language::into),
            to_align: lang.is_some(),
            keep: self.args.keep.clone(),
            drop: self.args.drop.clone(),
        };
        let lang = lang.map_or(String::new(), |lang| format!(".{lang}"));
        let aside = format!("{}{lang}.set-aside.txt", self.stem);
        let read = import::read_text(source, &options);
        let read = read.map_err(|problem| Failure::rejected(vec![problem], source))?;
        self.log(&read, source, &aside)?;
        if !read.set_aside.is_empty() {
            let interface = self.reporter.interface();
            let piece = |omitted: &Omitted| {
                format!("{}\n{}", interface.text(&omitted.heading()), omitted.text)
            };
            let pieces: Vec<String> = read.set_aside.iter().map(piece).collect();
            let bytes = pieces.join("\n").into_bytes();
            self.outputs.push(Output::keeping(aside, bytes));
        }
        Ok(read.draft)
    }

    /// Reports what was done, and the account. For people, like changes of characters are told
    /// together.
    fn log(&mut self, read: &Imported, source: &Source, aside: &str) -> Result<(), Failure> {
        let account = read.account;
        let file = match account.aside {
            0 => Message::new("import-once"),
            _ => Message::new("import-account-file").with("name", aside),
        };
        let note = code::IMPORT_ACCOUNT.note().with("kind", "sum");
        let note = note.with("all", account.all).with("kept", account.kept);
        let note = note.with("structure", account.structure);
        let account = note.with("aside", account.aside).with("file", file);
        let log = read.log.iter().cloned();
        let entries: Box<dyn Iterator<Item = Diagnostic>> = match self.reporter.is_for_people() {
            true => Box::new(log.chain(together(&read.changes, source))),
            false => Box::new(read.diagnostics()),
        };
        match self.reporter.log(entries.chain([account]), source) {
            true => Ok(()),
            false => Err(Failure::reported()),
        }
    }
}

/// What a file of so many bytes at most holds. A larger one is refused.
fn bytes(
    path: &Path,
    most: u64,
    (what, help): (&'static str, &'static str),
) -> Result<Vec<u8>, Failure> {
    up_to(most, path)?.ok_or_else(|| {
        let problem = code::IMPORT_TOO_LARGE.error().with("what", what);
        let problem = problem.with("detail", most >> 20).help(help);
        vec![named(path, problem)].into()
    })
}

pub fn nothing(path: &Path) -> Diagnostic {
    let found = code::IMPORT_EMPTY.error().with("what", "text");
    found.with("name", path.display().to_string()).help("right")
}

fn named(path: &Path, found: Diagnostic) -> Diagnostic {
    found.in_file(path.display().to_string())
}

/// The names that a draft gives to the editors of a report.
fn editors() -> Vec<String> {
    let localizer = |lang| Localizer::new(&Lang::new(lang)).ok();
    let editor = |lang| localizer(lang)?.message("editor", &[]).ok();
    ["zh", "en"].into_iter().filter_map(editor).collect()
}

/// How many lines of a change are shown.
const SHOWN: usize = 8;

/// One note for all changes that say the same of a character.
fn together(changes: &[Changed], source: &Source) -> Vec<Diagnostic> {
    let mut lines: BTreeMap<(&str, &str), Vec<&Changed>> = BTreeMap::new();
    for changed in changes {
        let Change { from, to, .. } = &changed.change;
        lines.entry((from, to)).or_default().push(changed);
    }
    let note = |changes: &Vec<&Changed>| {
        let line = |changed: &&Changed| source.line(changed.span.start);
        let mut shown = Argument::list(changes.iter().take(SHOWN).map(line));
        if changes.len() > SHOWN {
            shown = Message::new("import-more-lines")
                .with("lines", shown)
                .into();
        }
        let lines = Message::new("import-in-lines").with("count", changes.len());
        changes[0].note(lines.with("lines", shown))
    };
    lines.values().map(note).collect()
}
