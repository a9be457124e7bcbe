//! Reads report files.

use std::fs;
use std::path::Path;

use super::exit::Fault;
use super::reporter::Reporter;
use crate::diag::Diagnostic;
use crate::locale;
use crate::model::Report;
use crate::read;
use crate::source::{Source, Span};

/// Reads a report and tells what is wrong with it.
pub fn report(path: &Path, reporter: &mut Reporter) -> Result<(Source, Report), Fault> {
    let source = source(path, reporter)?;
    match read::read(&source, &locale::vocabulary()) {
        Ok(read) if reporter.report(&read.warnings, Some(&source)) => Ok((source, read.value)),
        Ok(_) => Err(Fault::Reported),
        Err(problems) => {
            reporter.report(&problems, Some(&source));
            Err(Fault::Reported)
        }
    }
}

/// Reads a UTF-8 file.
fn source(path: &Path, reporter: &mut Reporter) -> Result<Source, Fault> {
    let bytes = fs::read(path).map_err(|error| Fault::io("read", path, error))?;
    let name = path.display().to_string();
    match String::from_utf8(bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
            Ok(Source::new(name, text))
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let source = Source::new(name, text);
            let problem = Diagnostic::error(
                "input.encoding",
                format!("the file is not UTF-8 (byte {at})"),
            )
            .at(Span::new(at, at))
            .help("save it as UTF-8: a Chinese text from elsewhere may be in GB 18030");
            reporter.report(&[problem], Some(&source));
            Err(Fault::Reported)
        }
    }
}
