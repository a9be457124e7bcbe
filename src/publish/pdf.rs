//! The PDF writer.
//!
//! The edition goes to Typst as data, a JSON file that exists only in `world::EditionWorld`; the
//! templates lay it out. A file is PDF/UA-1 and PDF/A-2a at once, and the same edition gives the
//! same bytes.

mod blank;
mod clusters;
mod data;
mod images;
mod problems;
mod world;

use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use self::world::EditionWorld;
pub use self::world::template_names;
use super::fonts;
use super::options::WriteOptions;
use super::picture;
use crate::diag::{Diagnostic, Warned, code};
use crate::edition::Edition;

/// Writes an edition as a PDF document.
///
/// # Errors
///
/// `font.*` for roles and characters that no font serves, `pdf.*` for what keeps the pages from
/// being set or the file from conforming.
pub fn write(
    edition: &Edition,
    options: &WriteOptions,
) -> Result<Warned<Vec<u8>>, Vec<Diagnostic>> {
    let Warned {
        value: faces,
        mut warnings,
    } = fonts::choose(&edition.fonts, options.fonts.book())?;
    let mut casting = fonts::Casting::new(&faces, options.fonts.book());
    let mut errors = fonts::missing_glyphs(edition, &mut casting);
    errors.extend(images::check(edition, options.assets));
    if !errors.is_empty() {
        return Err(errors);
    }
    warnings.extend(picture::check(edition, options.assets));
    let styles = &edition.theme.print.styles;
    warnings.extend(fonts::lent(edition, styles, |role, c| {
        casting.loan(role, c)
    }));
    warnings.extend(edition.date.is_none().then(|| code::PDF_UNDATED.warning()));
    let world = EditionWorld::new(data::to_json(edition, &faces, options), options);
    let compiled = typst::compile::<PagedDocument>(&world);
    warnings.extend(problems::translate(&world, &compiled.warnings));
    let pages = compiled.output.as_ref();
    let blank = pages.map_or_else(|_| Vec::new(), |pages| blank::check(edition, pages));
    if !blank.is_empty() {
        return Err(blank);
    }
    let pages = compiled.output.map(clusters::joined);
    let exported = pages.and_then(|pages| typst_pdf::pdf(&pages, &pdf_options(edition)));
    typst::comemo::evict(KEPT_RUNS);
    match exported {
        Ok(value) => Ok(Warned { value, warnings }),
        Err(errors) => {
            let errors = problems::translate(&world, &errors).into_iter();
            Err(errors.flat_map(|error| placed(edition, error)).collect())
        }
    }
}

/// An error of the export; one about characters once for each text that holds such.
fn placed(edition: &Edition, error: Diagnostic) -> Vec<Diagnostic> {
    match error.code == code::PDF_PRIVATE_CHARACTER {
        true => fonts::places_of(edition, error, problems::is_private),
        false => vec![error],
    }
}

/// How many runs ago Typst's results must have been used to be kept in memory.
const KEPT_RUNS: usize = 10;

fn pdf_options(edition: &Edition) -> PdfOptions {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
    PdfOptions {
        ident: Smart::Custom(format!("{}.{}.{}", edition.id, edition.name, edition.lang)),
        creator: Smart::Custom(Some(format!("twinpress {}", env!("CARGO_PKG_VERSION")))),
        timestamp: timestamp(edition),
        page_ranges: None,
        standards: standards.expect("both standards allow PDF 1.7"),
        tagged: true,
        pretty: false,
    }
}

/// The day the report is given, at its beginning: never the clock.
fn timestamp(edition: &Edition) -> Option<Timestamp> {
    let date = edition.date;
    let (year, month, day) = date.map_or((1970, 1, 1), |date| (date.year, date.month, date.day));
    let midnight = Datetime::from_ymd_hms(i32::from(year), month, day, 0, 0, 0)?;
    Some(Timestamp::new_utc(midnight))
}
