//! Texts: read within a limit, in the encoding they are in; what was done to them told, and what was
//! set aside written beside the report.

use std::collections::BTreeMap;
use std::path::Path;

use super::super::args::{ImportArgs, Language};
use super::super::exit::Fault;
use super::super::output::Output;
use super::super::reporter::Reporter;
use crate::diag::{Argument, Diagnostic, Message, code};
use crate::import::{self, Change, Changed, Draft, Imported, Omitted, TextOptions};
use crate::session::{LARGEST, extension, up_to};
use crate::source::Source;

/// What becomes a tree, Markdown and pairs, may take two hundred times its bytes: it is no larger.
const LARGEST_TREE: u64 = 16 << 20;

/// Reads a text in its encoding.
pub fn source(
    path: &Path,
    encoding: Option<&str>,
    reporter: &mut Reporter,
) -> Result<Source, Fault> {
    let name = path.display().to_string();
    let told = |problem: Diagnostic| problem.in_file(name.as_str());
    let most = match extension(path).as_str() {
        "txt" => LARGEST,
        _ => LARGEST_TREE,
    };
    let Some(bytes) = up_to(most, path)? else {
        let problem = code::IMPORT_TOO_LARGE.error().with("what", "file");
        let problem = problem.with("detail", most >> 20).help("check");
        reporter.report(&[told(problem)], None);
        return Err(Fault::Reported);
    };
    let decoded = match encoding {
        Some(label) => import::decode_as(&bytes, label),
        None => import::decode(&bytes),
    };
    match decoded {
        Ok(decoded) => {
            let notes: Vec<Diagnostic> = decoded.warnings.into_iter().map(told).collect();
            reporter.require(&notes, None)?;
            Ok(Source::new(name, decoded.value))
        }
        Err(problem) => {
            reporter.report(&[told(problem)], None);
            Err(Fault::Reported)
        }
    }
}

/// The draft of a plain text in a language. What was set aside becomes an output of that name.
pub fn draft(
    source: &Source,
    options: &TextOptions,
    aside: String,
    outputs: &mut Vec<Output>,
    reporter: &mut Reporter,
) -> Result<Draft, Fault> {
    let read = match import::read_text(source, options) {
        Ok(read) => read,
        Err(problem) => {
            reporter.report(&[problem], Some(source));
            return Err(Fault::Reported);
        }
    };
    tell_of(&read, source, &aside, reporter)?;
    if !read.set_aside.is_empty() {
        let interface = reporter.interface();
        let piece =
            |omitted: &Omitted| format!("{}\n{}", interface.text(&omitted.heading()), omitted.text);
        let pieces: Vec<String> = read.set_aside.iter().map(piece).collect();
        outputs.push(Output::keeping(aside, pieces.join("\n").into_bytes()));
    }
    Ok(read.draft)
}

/// The options of a plain text.
pub fn options(args: &ImportArgs, to_align: bool) -> TextOptions {
    TextOptions {
        lang: args.lang.map(Language::tag),
        to_align,
        keep: args.keep.clone(),
        drop: args.drop.clone(),
    }
}

/// Tells what was done, and the account. For people, like changes of characters are told together.
fn tell_of(
    read: &Imported,
    source: &Source,
    aside: &str,
    reporter: &mut Reporter,
) -> Result<(), Fault> {
    let account = read.account;
    let file = match account.aside {
        0 => Message::new("import-once"),
        _ => Message::new("import-account-file").with("name", aside),
    };
    let note = code::IMPORT_ACCOUNT.note().with("kind", "sum");
    let note = note.with("all", account.all).with("kept", account.kept);
    let note = note
        .with("structure", account.structure)
        .with("aside", account.aside);
    let account = note.with("file", file);
    let fine = if reporter.is_for_people() {
        let log = read.log.iter().cloned();
        let changes = together(&read.changes, source);
        reporter.log(log.chain(changes).chain([account]), source)
    } else {
        reporter.log(read.diagnostics().chain([account]), source)
    };
    if fine { Ok(()) } else { Err(Fault::Reported) }
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
        let shown = Argument::list(changes.iter().take(SHOWN).map(line));
        let shown = match changes.len() > SHOWN {
            true => Message::new("import-more-lines")
                .with("lines", shown)
                .into(),
            false => shown,
        };
        let lines = Message::new("import-in-lines").with("count", changes.len());
        changes[0].note(lines.with("lines", shown))
    };
    lines.values().map(note).collect()
}
