//! Builds an edition from a report file, as PDF and as a Word file.
//!
//! ```text
//! cargo run --example build_edition -- examples/hohhot-2026/report.yaml out
//! ```

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use twinpress::diag::Diagnostic;
use twinpress::edition::EditionSpec;
use twinpress::locale::Interface;
use twinpress::model::{Format, Lang};
use twinpress::publish::{FontProfile, WriteOptions, write};
use twinpress::session::{Failure, FontFolders, Session, Templates};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(report), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("give a report file and a folder for the outputs".into());
    };
    let mut session = Session::new();
    let loaded = session.report(&report).map_err(in_words)?;
    let (images, missing) = session.images(&loaded.value.report, &report);
    shown(&missing);

    let spec = EditionSpec {
        contents: true,
        ..EditionSpec::new("handout", Lang::new("zh"))
    };
    let edition = session.resolve(&loaded.value.report, &spec);
    let edition = edition.map_err(|found| in_words(found.into()))?.value;

    let fonts = session.fonts(&FontFolders::default()).map_err(in_words)?;
    let options = WriteOptions {
        fonts: &fonts.value,
        assets: &images,
        templates: &Templates::new(),
        font_profile: FontProfile::Official,
        text_width: None,
    };
    fs::create_dir_all(&folder)?;
    for (format, ending) in [(Format::Pdf, "pdf"), (Format::Docx, "docx")] {
        let written = write(format, &edition, &options);
        let written = written.map_err(|found| in_words(found.into()))?;
        shown(&written.warnings);
        let file = folder.join(format!("{}.handout.zh.{ending}", edition.id));
        fs::write(&file, written.value)?;
        println!("{}", file.display());
    }
    Ok(())
}

/// Shows what was found, in English, a line each.
fn shown(found: &[Diagnostic]) {
    for found in found {
        eprintln!("{}", Interface::english().message(found));
    }
}

/// Why an input can't be had, with what was found shown.
fn in_words(failure: Failure) -> Failure {
    if let Failure::Rejected { found, .. } = &failure {
        shown(found);
    }
    failure
}
