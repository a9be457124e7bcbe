//! Word documents, read within a limit.

use std::path::Path;

use super::super::exit::Fault;
use super::super::reporter::Reporter;
use crate::diag::{Diagnostic, code};
use crate::import::{self, Draft, WordOptions};
use crate::locale::Localizer;
use crate::model::Lang;
use crate::ooxml::Document;
use crate::session::{LARGEST, limited};
use crate::source::Source;

/// Whether a file is read as a Word document, or refused as what it is.
pub fn is_word(extension: &str) -> bool {
    const KINDS: [&str; 9] = [
        "docx", "docm", "dotx", "dotm", "doc", "wps", "odt", "rtf", "pdf",
    ];
    KINDS.contains(&extension)
}

/// A Word document, read safely.
pub fn open(path: &Path, reporter: &mut Reporter) -> Result<Document, Fault> {
    let read = match limited(path)? {
        Some(bytes) => import::open_word(&bytes),
        None => {
            let problem = code::IMPORT_TOO_LARGE.error().with("what", "document");
            Err(problem.with("detail", LARGEST >> 20).help("divide"))
        }
    };
    read.map_err(|problem| {
        reporter.report(&[named(path, problem)], None);
        Fault::Reported
    })
}

/// The text of a Word document that is a plain text in a Word file.
pub fn plain(
    path: &Path,
    document: &Document,
    reporter: &mut Reporter,
) -> Result<Option<Source>, Fault> {
    let Some(read) = import::plain_text_of_word(document) else {
        return Ok(None);
    };
    tell_of(path, read.warnings, reporter)?;
    Ok(Some(Source::new(path.display().to_string(), read.value)))
}

/// The draft of a Word document; the names of its images begin with a stem.
pub fn draft(
    path: &Path,
    document: &Document,
    image_stem: &str,
    reporter: &mut Reporter,
) -> Result<Draft, Fault> {
    let options = WordOptions {
        image_stem: image_stem.to_owned(),
        editors: editors(),
    };
    let read = import::read_word(document, &options);
    tell_of(path, read.warnings, reporter)?;
    Ok(read.value)
}

/// A diagnostic with the file that it is about.
fn named(path: &Path, problem: Diagnostic) -> Diagnostic {
    problem.in_file(path.display().to_string())
}

fn tell_of(path: &Path, told: Vec<Diagnostic>, reporter: &mut Reporter) -> Result<(), Fault> {
    let told: Vec<Diagnostic> = told.into_iter().map(|one| named(path, one)).collect();
    reporter.require(&told, None)
}

/// The names that a draft gives to the editors of a report.
fn editors() -> Vec<String> {
    let editor = |lang| {
        let localizer = Localizer::new(&Lang::new(lang)).ok()?;
        localizer.message("editor", &[]).ok()
    };
    ["zh", "en"].into_iter().filter_map(editor).collect()
}
