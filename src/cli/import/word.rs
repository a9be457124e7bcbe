//! Word documents: read within a limit, their images written beside the report.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::super::exit::Fault;
use super::super::input::{LARGEST, limited};
use super::super::output::Output;
use super::super::reporter::Reporter;
use super::tell;
use crate::diag::Diagnostic;
use crate::import::{self, Draft, Part, WordOptions};
use crate::locale::Localizer;
use crate::model::Lang;
use crate::ooxml::Document;
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
            let message = format!("the document is larger than {} MB", LARGEST >> 20);
            let problem = Diagnostic::error("import.too-large", message);
            Err(problem.help("divide it, or take out what is not text"))
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
    Diagnostic {
        message: format!("{}: {}", path.display(), problem.message),
        ..problem
    }
}

fn tell_of(path: &Path, told: Vec<Diagnostic>, reporter: &mut Reporter) -> Result<(), Fault> {
    let told: Vec<Diagnostic> = told.into_iter().map(|one| named(path, one)).collect();
    tell(&told, None, reporter)
}

/// The names that a draft gives to the editors of a report.
fn editors() -> Vec<String> {
    let editor = |lang| {
        let localizer = Localizer::new(&Lang::new(lang)).ok()?;
        localizer.message("editor", &[]).ok()
    };
    ["zh", "en"].into_iter().filter_map(editor).collect()
}

/// Puts the images of the English draft to those of both: the same one once, and one that only the
/// English draft has under its own name.
pub fn merge_images(draft: &mut Draft, english: &BTreeMap<String, Vec<u8>>) {
    for (file, bytes) in english {
        let mut kept = draft.images.iter();
        let known = kept.find(|(_, known)| *known == bytes);
        match known.map(|(name, _)| name.clone()) {
            Some(name) => rename(draft, file, &name),
            None => {
                draft.images.insert(file.clone(), bytes.clone());
            }
        }
    }
}

/// The images as outputs beside the report. A file of the same name that holds something else is
/// left alone: the image takes the next free name, in the report too.
pub fn images(draft: &mut Draft, folder: &Path) -> Vec<Output> {
    let mut outputs = Vec::new();
    for (file, bytes) in std::mem::take(&mut draft.images) {
        let free = |name: &String| match fs::read(folder.join(name)) {
            Ok(there) => there == bytes,
            Err(_) => true,
        };
        let (stem, extension) = file.rsplit_once('.').unwrap_or((&file, "bin"));
        let names = std::iter::once(file.clone())
            .chain((2..).map(|count| format!("{stem}-{count}.{extension}")));
        let name = names.into_iter().find(free).unwrap_or_else(|| file.clone());
        rename(draft, &file, &name);
        outputs.push(Output { name, bytes });
    }
    outputs
}

fn rename(draft: &mut Draft, from: &str, to: &str) {
    let annexed = draft.annexes.iter_mut().flat_map(|annex| &mut annex.units);
    for unit in draft.units.iter_mut().chain(annexed) {
        if let Part::Image { file, .. } = &mut unit.part
            && file == from
        {
            *file = to.to_owned();
        }
    }
}
