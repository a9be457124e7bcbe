//! `twinpress merge`: an edited Word draft back into its report.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::args::MergeArgs;
use super::output::{Delivery, Output, file_name, free_name, is_stream, renamed, write_stdout};
use super::reporter::Reporter;
use super::selection::{self, known_language, unknown_edition};
use crate::diag::{Diagnostic, Severity, code};
use crate::edition::{Edition, EditionSpec, plans};
use crate::merge::{MergeOptions, Merged, Original, merge, provenance};
use crate::model::{self, Lang, Report, Scope};
use crate::ooxml::{self, Block, Document, OoxmlError};
use crate::raster::Raster;
use crate::session::{self, Failure, LARGEST, Loaded, Session, folder, up_to};
use crate::source::Source;

/// Writes the report with the changes of the edited draft.
pub fn run(args: &MergeArgs, reporter: &mut Reporter) -> Result<(), Failure> {
    let mut session = Session::new();
    let loaded = session.report(&args.report)?;
    let known = loaded.warnings;
    let Loaded {
        source,
        tree,
        report,
    } = loaded.value;
    let document = document(&args.edited)?;
    let lang = language(args, &report, &document)?;
    let name = marked_edition(&report, &document);
    let edition = edition(&name, Scope::Full, &report, &lang, &mut session);
    let rejected = |problems| Failure::rejected(problems, &source);
    let edition = edition.map_err(rejected)?;
    let session = RefCell::new(session);
    let original = Original {
        source: &source,
        tree: &tree,
        report: &report,
        edition: &edition,
    };
    let wished = RefCell::new(BTreeMap::new());
    let options = MergeOptions {
        force: args.force,
        others: &|| others(&report, &lang, &mut session.borrow_mut()),
        picture_name: &|name, bytes| {
            let free = free_name(&folder(&args.output), name, bytes, |_| false);
            wished.borrow_mut().insert(free.clone(), name.to_owned());
            free
        },
    };
    let merged = merge(original, &document, &options).map_err(rejected)?;
    let mut fine = reporter.report(&merged.warnings, Some(&source));
    let merged = merged.value;
    let wished = wished.borrow();
    let pictures = merged.pictures.keys();
    let names = pictures.filter_map(|free| Some((wished.get(free)?, free)));
    let others = names.filter(|(name, free)| name != free);
    let notes: Vec<Diagnostic> = others.map(|(name, free)| renamed(name, free)).collect();
    fine &= reporter.report(&notes, None);
    let replaced = replaced(&merged.seen, &folder(&args.report));
    fine &= reporter.report(&replaced, Some(&source));
    let output = Source::new(args.output.display().to_string(), merged.text.as_str());
    let fresh = fresh_problems(&known, &source, &output);
    if !reporter.report(&fresh, Some(&output)) || !fine {
        return Err(Failure::reported());
    }
    let images = report
        .blocks()
        .into_iter()
        .flat_map(|(_, block)| match block {
            model::Block::Image(image) => image.file.all(),
            model::Block::Salutation(_)
            | model::Block::Paragraph(_)
            | model::Block::Section(_)
            | model::Block::List(_)
            | model::Block::Table(_) => Vec::new(),
        });
    let images = images.map(|file| folder(&args.report).join(&file.value));
    let inputs: Vec<PathBuf> = images.chain([args.edited.clone()]).collect();
    deliver(args, &inputs, merged, reporter)
}

/// The edited file, read safely.
fn document(path: &Path) -> Result<Document, Failure> {
    let found = match up_to(LARGEST, path)?.map(|bytes| ooxml::read(&bytes)) {
        Some(Ok(document)) => return Ok(document),
        Some(Err(error)) => refused(error),
        None => case("file").with("most", LARGEST >> 20),
    };
    Err(vec![found.with("file", path.display().to_string())].into())
}

fn refused(error: OoxmlError) -> Diagnostic {
    match error {
        OoxmlError::Empty => case("empty"),
        OoxmlError::Encrypted => case("encrypted"),
        OoxmlError::OldFormat => case("old"),
        OoxmlError::NotWord(kind) => case("other").with("detail", kind),
        OoxmlError::Macros => case("macros"),
        OoxmlError::Damaged(detail) => case("damaged").with("detail", detail),
        OoxmlError::TooLarge(detail) => case("large").with("detail", detail),
        OoxmlError::TooDeep(part) => case("deep").with("detail", part),
        OoxmlError::Entities(part) => case("entities").with("detail", part),
    }
}

fn case(case: &'static str) -> Diagnostic {
    code::MERGE_INPUT.error().with("case", case)
}

/// The language asked for, that the file’s marks name, that it declares, or that its text is in.
fn language(args: &MergeArgs, report: &Report, document: &Document) -> Result<Lang, Failure> {
    let known = selection::languages(report);
    if let Some(asked) = known_language("report", args.lang.as_ref(), &known)? {
        return Ok(asked);
    }
    let marked = provenance(document).map(|found| found.lang.to_string());
    let is_marked = |lang: &&Lang| marked.as_deref() == Some(lang.as_str());
    let text: String = document.blocks.iter().flat_map(text).collect();
    let han = text
        .chars()
        .filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
    let latin = text.chars().filter(char::is_ascii_alphabetic);
    // A Han character says about as much as five letters; foreign names stand in both.
    let is_han = han.count() * 5 > latin.count();
    let fits = |lang: &&Lang| lang.joins_without_blank() == is_han;
    let declared = |lang: &&Lang| {
        let tag = &document.language;
        tag == lang.as_str() || tag.starts_with(&format!("{lang}-"))
    };
    let found = known.iter().find(is_marked);
    let found = found.or_else(|| known.iter().filter(fits).find(declared));
    let found = found.or_else(|| known.iter().find(fits)).or(known.first());
    found
        .cloned()
        .ok_or_else(|| code::USAGE_NO_LANGUAGE.error().into())
}

/// The edition of the whole text that the file’s marks name, where the report has it; else the draft.
fn marked_edition(report: &Report, document: &Document) -> String {
    let marked = provenance(document).filter(|found| found.is_full);
    let name = marked.map(|found| found.edition.to_string());
    let known = name.filter(|name| plans(report).contains_key(name));
    known.unwrap_or_else(|| "draft".to_owned())
}

fn text(block: &Block) -> Vec<String> {
    match block {
        Block::Paragraph(paragraph) => vec![paragraph.text()],
        Block::Table(table) => {
            let cells = table.rows.iter().flatten();
            cells.flat_map(|cell| &cell.blocks).flat_map(text).collect()
        }
    }
}

/// The other editions that a file may be: the drafts in other languages, the summaries. One that
/// can't be made, such as a summary of nothing, can't be the file.
fn others(report: &Report, lang: &Lang, session: &mut Session) -> Vec<Edition> {
    let languages = report.languages.iter().map(|lang| &lang.value);
    let scopes = [("draft", Scope::Full), ("summary", Scope::Summary)];
    let specs = languages.flat_map(|lang| scopes.map(|scope| (scope, lang)));
    specs
        .filter(|((_, scope), other)| *scope != Scope::Full || *other != lang)
        .filter_map(|((name, scope), lang)| edition(name, scope, report, lang, session).ok())
        .collect()
}

/// What an edition prints, whatever the report says of it.
fn edition(
    name: &str,
    scope: Scope,
    report: &Report,
    lang: &Lang,
    session: &mut Session,
) -> Result<Edition, Vec<Diagnostic>> {
    let plan = plans(report).remove(name);
    let spec = EditionSpec {
        scope,
        whole: false,
        comments: true,
        ..plan.ok_or_else(|| unknown_edition(name))?.spec(lang)
    };
    Ok(session.resolve(report, &spec)?.value)
}

/// What is wrong with the merged report and was not known of the old one. It is written all the
/// same: nothing of the edited file is to be lost.
fn fresh_problems(known: &[Diagnostic], old: &Source, merged: &Source) -> Vec<Diagnostic> {
    if old.text() == merged.text() {
        return Vec::new();
    }
    let read = session::reader().read(merged);
    let problems = read.map_or_else(|problems| problems, |read| read.warnings);
    let said = |problem: &Diagnostic| (problem.code, problem.arguments.clone());
    let known: BTreeSet<_> = known.iter().map(said).collect();
    let fresh = problems.into_iter().filter(|p| !known.contains(&said(p)));
    let fresh = fresh.map(|problem| problem.as_severity(Severity::Warning));
    fresh.collect()
}

/// Tells of pictures that are others in the draft than in the files that the report names.
fn replaced(seen: &[(String, Vec<u8>)], folder: &Path) -> Vec<Diagnostic> {
    let is_other = |(file, bytes): &&(String, Vec<u8>)| {
        let known = session::inside(folder, Path::new(file), session::LARGEST_IMAGE);
        // A draft shows a picture upright and in RGB.
        known.is_ok_and(|known| {
            let is_shown = |raster: Raster| raster.upright() == bytes;
            known != *bytes && !Raster::read(known).is_ok_and(is_shown)
        })
    };
    let told = seen.iter().filter(is_other).map(|(file, _)| {
        let found = code::MERGE_LOST.warning().with("what", "replaced");
        found.with("name", file).help("replaced")
    });
    told.collect()
}

fn deliver(
    args: &MergeArgs,
    inputs: &[PathBuf],
    merged: Merged,
    reporter: &mut Reporter,
) -> Result<(), Failure> {
    let (report, output) = (args.report.as_path(), args.output.as_path());
    let old = fs::read(report).map_err(|error| Failure::io("read", report, error))?;
    let mark = old.get(..3).filter(|start| start == b"\xef\xbb\xbf");
    let bytes = [mark.unwrap_or_default(), merged.text.as_bytes()].concat();
    let is_stdout = output == Path::new("-");
    if (is_stdout || is_stream(output)) && !merged.pictures.is_empty() {
        return Err(code::USAGE_NEW_PICTURES.error().into());
    }
    if is_stdout {
        return write_stdout(&bytes);
    }
    let name = file_name(output)?.to_owned();
    let is_same_file = report.canonicalize().ok() == output.canonicalize().ok();
    let merged_report = match is_same_file && merged.removed == 0 && bytes != old {
        true => Output::replacing(name, bytes),
        false => Output::keeping(name, bytes),
    };
    let pictures = merged.pictures.into_iter();
    let pictures = pictures.map(|(name, bytes)| Output::keeping(name, bytes));
    let outputs: Vec<Output> = pictures.chain([merged_report]).collect();
    let folder = folder(output);
    let delivery = Delivery::prepare(&folder, inputs, &outputs)?;
    if merged.removed > 0 {
        let shortened = code::MERGE_SHORTENED.note().with("count", merged.removed);
        reporter.report(&[shortened], None);
    }
    delivery.write(reporter).map(drop)
}
