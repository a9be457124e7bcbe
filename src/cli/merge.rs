//! `twinpress merge`: an edited Word draft back into its report.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::args::MergeArgs;
use super::exit::Fault;
use super::output::{Delivery, Output, file_name, free_name, is_stream, renamed, write_stdout};
use super::reporter::Reporter;
use super::selection::no_language;
use crate::diag::{Argument, Diagnostic, Severity, Warned, code};
use crate::edition::{Edition, EditionSpec, plans};
use crate::merge::{MergeOptions, Merged, Original, Seen, merge, provenance};
use crate::model::{Lang, Report, Scope};
use crate::ooxml::{self, Block, Document, OoxmlError};
use crate::session::{self, LARGEST, Loaded, Session, limited};
use crate::source::Source;

/// Writes the report with the changes of the edited draft.
pub fn run(args: &MergeArgs, reporter: &mut Reporter) -> Result<(), Fault> {
    let mut session = Session::new();
    let loaded = session.report(&args.report);
    let Warned {
        value: loaded,
        warnings: known,
    } = loaded.map_err(|failure| reporter.failure(failure))?;
    let Loaded {
        source,
        tree,
        report,
    } = loaded;
    let document = document(&args.edited, reporter)?;
    let lang = language(args, &report, &document)?;
    let edition = edition("draft", Scope::Full, &report, &lang, &mut session);
    let edition = edition.map_err(|problems| {
        reporter.report(&problems, Some(&source));
        Fault::Reported
    })?;
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
            let free = free_name(output_folder(&args.output), name, bytes, |_| false);
            wished.borrow_mut().insert(free.clone(), name.to_owned());
            free
        },
    };
    let merged = merge(original, &document, &options).map_err(|problems| {
        reporter.report(&problems, Some(&source));
        Fault::Reported
    })?;
    let mut fine = reporter.report(&merged.warnings, Some(&source));
    let merged = merged.value;
    let wished = wished.borrow();
    let pictures = merged.pictures.keys();
    let names = pictures.filter_map(|free| Some((wished.get(free)?, free)));
    let others = names.filter(|(name, free)| name != free);
    let notes: Vec<Diagnostic> = others.map(|(name, free)| renamed(name, free)).collect();
    fine &= reporter.report(&notes, None);
    let folder = args.report.parent().unwrap_or(Path::new("."));
    fine &= reporter.report(&replaced(&merged.seen, folder), Some(&source));
    let output = Source::new(args.output.display().to_string(), merged.text.as_str());
    let fresh = fresh_problems(&known, &source, &output);
    if !reporter.report(&fresh, Some(&output)) || !fine {
        return Err(Fault::Reported);
    }
    let mut inputs = session::image_files(&report, &args.report);
    inputs.push(args.edited.clone());
    deliver(args, &inputs, merged, reporter)
}

/// The edited file, read safely.
fn document(path: &Path, reporter: &mut Reporter) -> Result<Document, Fault> {
    let found = code::MERGE_INPUT.error();
    let found = match limited(path)? {
        None => found.with("case", "file").with("most", LARGEST >> 20),
        Some(bytes) => match ooxml::read(&bytes) {
            Ok(document) => return Ok(document),
            Err(error) => refused(found, error),
        },
    };
    reporter.report(&[found.with("file", path.display().to_string())], None);
    Err(Fault::Reported)
}

fn refused(found: Diagnostic, error: OoxmlError) -> Diagnostic {
    let (case, detail): (_, Option<Argument>) = match error {
        OoxmlError::Empty => ("empty", None),
        OoxmlError::Encrypted => ("encrypted", None),
        OoxmlError::OldFormat => ("old", None),
        OoxmlError::NotWord(kind) => ("other", Some(kind.into())),
        OoxmlError::Macros => ("macros", None),
        OoxmlError::Damaged(detail) => ("damaged", Some(detail.into())),
        OoxmlError::TooLarge(detail) => ("large", Some(detail.into())),
        OoxmlError::TooDeep(part) => ("deep", Some(part.into())),
        OoxmlError::Entities(part) => ("entities", Some(part.into())),
    };
    let found = found.with("case", case);
    match detail {
        Some(detail) => found.with("detail", detail),
        None => found,
    }
}

/// The language asked for, that the file’s marks name, that it declares, or that its text is in.
fn language(args: &MergeArgs, report: &Report, document: &Document) -> Result<Lang, Fault> {
    let known: Vec<&Lang> = report.languages.iter().map(|lang| &lang.value).collect();
    if let Some(asked) = &args.lang {
        let found = known.iter().find(|lang| lang.as_str() == asked);
        return found.map(|lang| (*lang).clone()).ok_or_else(|| {
            let known: Vec<Lang> = known.iter().map(|lang| (*lang).clone()).collect();
            no_language("report", &Lang::new(asked), &known)
        });
    }
    let marked = provenance(document).map(|found| found.lang.to_string());
    if let Some(lang) = known
        .iter()
        .find(|lang| marked.as_deref() == Some(lang.as_str()))
    {
        return Ok((*lang).clone());
    }
    let (mut han, mut latin) = (0, 0);
    for c in document
        .blocks
        .iter()
        .flat_map(text)
        .collect::<String>()
        .chars()
    {
        han += usize::from(('\u{4e00}'..='\u{9fff}').contains(&c));
        latin += usize::from(c.is_ascii_alphabetic());
    }
    // A Han character says about as much as five letters; foreign names stand in both.
    let is_han = han * 5 > latin;
    let fits = |lang: &&&Lang| lang.joins_without_blank() == is_han;
    let declared = |lang: &&&Lang| {
        let tag = &document.language;
        tag == lang.as_str() || tag.starts_with(&format!("{lang}-"))
    };
    let found = known.iter().filter(fits).find(declared);
    let found = found.or_else(|| known.iter().find(fits)).or(known.first());
    found
        .map(|lang| (*lang).clone())
        .ok_or_else(|| code::USAGE_NO_LANGUAGE.error().into())
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
    let spec = plan.map(|plan| EditionSpec {
        scope,
        whole: false,
        comments: true,
        ..plan.spec(lang)
    });
    let spec = spec.ok_or_else(|| vec![code::EDITION_UNKNOWN.error().with("edition", name)])?;
    Ok(session.resolve(report, &spec)?.value)
}

/// What is wrong with the merged report and was not known of the old one. It is written all the
/// same: nothing of the edited file is to be lost.
fn fresh_problems(known: &[Diagnostic], old: &Source, merged: &Source) -> Vec<Diagnostic> {
    if old.text() == merged.text() {
        return Vec::new();
    }
    let problems = match session::reader().read(merged) {
        Ok(read) => read.warnings,
        Err(problems) => problems,
    };
    let said = |problem: &Diagnostic| (problem.code, problem.arguments.clone());
    let known: BTreeSet<_> = known.iter().map(said).collect();
    let fresh = problems.into_iter().filter(|p| !known.contains(&said(p)));
    fresh
        .map(|problem| problem.as_severity(Severity::Warning))
        .collect()
}

/// Tells of pictures that are others in the draft than in the files that the report names.
fn replaced(seen: &[Seen], folder: &Path) -> Vec<Diagnostic> {
    let is_other = |seen: &&Seen| {
        let known = session::inside(folder, Path::new(&seen.file), session::LARGEST_IMAGE);
        known.is_ok_and(|known| known != seen.bytes)
    };
    let told = seen.iter().filter(is_other).map(|seen| {
        let found = code::MERGE_LOST.warning().with("what", "replaced");
        found.with("name", &*seen.file).help("replaced")
    });
    told.collect()
}

fn deliver(
    args: &MergeArgs,
    inputs: &[PathBuf],
    merged: Merged,
    reporter: &mut Reporter,
) -> Result<(), Fault> {
    let (report, output) = (args.report.as_path(), args.output.as_path());
    let old = fs::read(report).map_err(|error| Fault::io("read", report, error))?;
    let mark: &[u8] = if old.starts_with(b"\xef\xbb\xbf") {
        b"\xef\xbb\xbf"
    } else {
        b""
    };
    let bytes = [mark, merged.text.as_bytes()].concat();
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
    let delivery = Delivery::prepare(output_folder(output), inputs, &outputs)?;
    if merged.removed > 0 {
        reporter.report(&[shortened(merged.removed)], None);
    }
    delivery.write(reporter)?;
    Ok(())
}

/// The folder of the merged report and its new pictures.
fn output_folder(output: &Path) -> &Path {
    let folder = output.parent();
    let folder = folder.filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

/// The note that the merged report has less in it.
fn shortened(removed: usize) -> Diagnostic {
    code::MERGE_SHORTENED.note().with("count", removed)
}
