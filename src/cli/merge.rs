//! `twinpress merge`: an edited Word draft back into its report.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::args::MergeArgs;
use super::exit::Fault;
use super::input::{self, LARGEST, limited};
use super::output::{Output, spare, write_all, write_stdout};
use super::reporter::Reporter;
use crate::diag::{Diagnostic, Severity};
use crate::edition::{Edition, EditionSpec, plans, resolve};
use crate::locale::{self, Localizer};
use crate::merge::{Merged, Original, Seen, merge};
use crate::model::{Lang, Report, Scope};
use crate::ooxml::{self, Block, Document};
use crate::read;
use crate::source::Source;

/// Writes the report with the changes of the edited draft.
pub fn run(args: &MergeArgs, reporter: &mut Reporter) -> Result<(), Fault> {
    let (source, report) = input::report(&args.report, &mut Reporter::silent())
        .or_else(|_| input::report(&args.report, reporter))?;
    let document = document(&args.edited, reporter)?;
    let lang = language(args, &report, &document)?;
    let edition = edition(&report, &lang).map_err(|problems| {
        reporter.report(&problems, Some(&source));
        Fault::Reported
    })?;
    let original = Original {
        source: &source,
        report: &report,
        edition: &edition,
    };
    let merged = merge(original, &document).map_err(|problems| {
        reporter.report(&problems, Some(&source));
        Fault::Reported
    })?;
    let mut fine = reporter.report(&merged.warnings, Some(&source));
    let Merged {
        text,
        pictures,
        seen,
    } = merged.value;
    let folder = args.report.parent().unwrap_or(Path::new("."));
    fine &= reporter.report(&replaced(&seen, folder), Some(&source));
    let output = Source::new(args.output.display().to_string(), text);
    if !reporter.report(&fresh_problems(&source, &output), Some(&output)) || !fine {
        return Err(Fault::Reported);
    }
    deliver(args, output.text(), pictures)
}

/// The edited file, read safely.
fn document(path: &Path, reporter: &mut Reporter) -> Result<Document, Fault> {
    let refused = match limited(path)? {
        None => format!(
            "the file is larger than {} MB: take out what is not text",
            LARGEST >> 20
        ),
        Some(bytes) => match ooxml::read(&bytes) {
            Ok(document) => return Ok(document),
            Err(error) => error.to_string(),
        },
    };
    let message = format!("{} can’t be merged: {refused}", path.display());
    reporter.report(&[Diagnostic::error("merge.input", message)], None);
    Err(Fault::Reported)
}

/// The language asked for, that the file declares, or that its text is in.
fn language(args: &MergeArgs, report: &Report, document: &Document) -> Result<Lang, Fault> {
    let known: Vec<&Lang> = report.languages.iter().map(|lang| &lang.value).collect();
    if let Some(asked) = &args.lang {
        let found = known.iter().find(|lang| lang.as_str() == asked);
        return found.map(|lang| (*lang).clone()).ok_or_else(|| {
            let names: Vec<&str> = known.iter().map(|lang| lang.as_str()).collect();
            let names = names.join(", ");
            Fault::Usage(format!(
                "unknown language `{asked}`; the report has {names}"
            ))
        });
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
        let tag = &document.properties.language;
        tag == lang.as_str() || tag.starts_with(&format!("{lang}-"))
    };
    let found = known.iter().filter(fits).find(declared);
    let found = found.or_else(|| known.iter().find(fits)).or(known.first());
    found
        .map(|lang| (*lang).clone())
        .ok_or_else(|| Fault::Usage("the report has no language".into()))
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

/// What the draft prints, whatever the report says of the edition.
fn edition(report: &Report, lang: &Lang) -> Result<Edition, Vec<Diagnostic>> {
    let localizer = Localizer::with_style(lang, report.style(lang))
        .map_err(|error| vec![Diagnostic::error("locale.message", error.to_string())])?;
    let plan = plans(report).remove("draft");
    let spec = plan.map(|plan| EditionSpec {
        scope: Scope::Full,
        whole: false,
        comments: true,
        ..plan.spec(lang)
    });
    let spec =
        spec.ok_or_else(|| vec![Diagnostic::error("edition.unknown", "there is no draft")])?;
    Ok(resolve(report, &localizer, &spec)?.value)
}

/// What is wrong with the merged report and was not with the old one. It is written all the same:
/// nothing of the edited file is to be lost.
fn fresh_problems(old: &Source, new: &Source) -> Vec<Diagnostic> {
    let problems = |source: &Source| match read::read(source, &locale::vocabulary()) {
        Ok(read) => read.warnings,
        Err(problems) => problems,
    };
    let said = |problem: &Diagnostic| (problem.code, problem.arguments.clone());
    let known: BTreeSet<_> = problems(old).iter().map(said).collect();
    let fresh = problems(new)
        .into_iter()
        .filter(|p| !known.contains(&said(p)));
    fresh
        .map(|problem| problem.as_severity(Severity::Warning))
        .collect()
}

/// Tells of pictures that are others in the draft than in the files that the report names.
fn replaced(seen: &[Seen], folder: &Path) -> Vec<Diagnostic> {
    let is_other =
        |seen: &&Seen| fs::read(folder.join(&seen.file)).is_ok_and(|known| known != seen.bytes);
    let told = seen.iter().filter(is_other).map(|seen| {
        let message = format!("the picture {} is another one in the draft", seen.file);
        Diagnostic::warning("merge.lost", message)
            .help("save it from the draft in the place of the file, if it is right")
    });
    told.collect()
}

fn deliver(args: &MergeArgs, text: &str, pictures: BTreeMap<String, Vec<u8>>) -> Result<(), Fault> {
    let (report, output) = (args.report.as_path(), args.output.as_path());
    let old = fs::read(report).map_err(|error| Fault::io("read", report, error))?;
    let mark: &[u8] = if old.starts_with(b"\xef\xbb\xbf") {
        b"\xef\xbb\xbf"
    } else {
        b""
    };
    let bytes = [mark, text.as_bytes()].concat();
    if output == Path::new("-") {
        if !pictures.is_empty() {
            return Err(Fault::Usage(
                "the draft has new pictures, which go beside the report: name a file with `-o`"
                    .into(),
            ));
        }
        return write_stdout(&bytes);
    }
    let folder = output
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let Some(name) = output.file_name() else {
        return Err(Fault::Usage(format!(
            "{} is no file name",
            output.display()
        )));
    };
    let report = Output {
        name: name.to_string_lossy().into_owned(),
        bytes,
    };
    let folder = folder.unwrap_or(Path::new("."));
    let pictures = pictures
        .into_iter()
        .map(|(name, bytes)| Output { name, bytes });
    let outputs: Vec<Output> = pictures.chain([report]).collect();
    spare(&[&args.edited], folder, &outputs)?;
    write_all(folder, &outputs)?;
    Ok(())
}
