//! Makes a report in code, as a program does that has its texts and figures from elsewhere, writes
//! its file, and publishes it as plain text in both languages.
//!
//! ```text
//! cargo run --example report_in_code
//! ```

use std::error::Error;

use twinpress::edition::EditionSpec;
use twinpress::locale::{self, Interface};
use twinpress::model::{
    Amount, Block, Exact, Figure, Format, Lang, Localized, Quantity, Report, Unit,
};
use twinpress::publish::{Assets, FontProfile, WriteOptions, write};
use twinpress::read::Reader;
use twinpress::session::{Session, Templates};
use twinpress::source::Source;

fn both(zh: &str, en: &str) -> Localized {
    Localized::from([("zh", zh.to_owned()), ("en", en.to_owned())])
}

fn main() -> Result<(), Box<dyn Error>> {
    // As from a database: the name of a figure, its value, its unit.
    let figures = [("laws", 12, "law"), ("funds", 5_650_000_000, "yuan")];
    let figures = figures.map(|(name, value, unit)| {
        let quantity = Quantity {
            value: Some(Amount::One(Exact::whole(value).into())),
            unit: Some(Unit::Known(unit.to_owned().into())),
            ..Quantity::default()
        };
        (name.to_owned().into(), Figure::Quantity(Box::new(quantity)))
    });
    let report = Report {
        figures: figures.into_iter().collect(),
        body: vec![Block::paragraph(both(
            "制定法规{laws}，涉及资金{funds}。",
            "We made {laws}, which involved {funds}.",
        ))],
        ..Report::new("in-code", both("工作报告", "Work Report"))
    };

    // A report in code is held to the same rules as one in a file.
    let file = report.to_yaml();
    println!("{file}");
    let read = Reader::new(locale::vocabulary()).read(&Source::new("in-code.yaml", file));
    let report = read.map_err(|found| {
        let english = Interface::english();
        let words = found.iter().map(|found| english.message(found));
        words.collect::<Vec<_>>().join("\n")
    })?;

    let mut session = Session::new();
    for lang in ["zh", "en"] {
        let spec = EditionSpec::new("text", Lang::new(lang));
        let edition = session.resolve(&report.value.report, &spec);
        let edition = edition.map_err(|found| format!("{found:?}"))?.value;
        let options = WriteOptions {
            // Plain text needs no fonts.
            fonts: &Default::default(),
            assets: &Assets::new(),
            templates: &Templates::new(),
            font_profile: FontProfile::Official,
            text_width: None,
        };
        let text = write(Format::Txt, &edition, &options).map_err(|found| format!("{found:?}"))?;
        println!("{}", String::from_utf8(text.value)?);
    }
    Ok(())
}
