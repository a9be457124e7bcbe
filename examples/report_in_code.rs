//! Makes a report in code, as a program does that has its texts and figures from elsewhere, and
//! publishes it as plain text in both languages.
//!
//! ```text
//! cargo run --example report_in_code
//! ```

use std::error::Error;

use serde_json::json;
use twinpress::edition::EditionSpec;
use twinpress::locale;
use twinpress::locale::Interface;
use twinpress::model::{Format, Lang};
use twinpress::publish::{Assets, FontProfile, WriteOptions, write};
use twinpress::read::Reader;
use twinpress::session::{Session, Templates};
use twinpress::source::Source;

fn main() -> Result<(), Box<dyn Error>> {
    // As from a database: the name of a figure, its value, its unit.
    let figures = [("laws", 12, "law"), ("funds", 5_650_000_000_i64, "yuan")];
    let figures = figures.map(|(name, value, unit)| {
        let figure = json!({ "value": value, "unit": unit });
        (name.to_owned(), figure)
    });
    let report = json!({
        "id": "in-code",
        "title": { "zh": "工作报告", "en": "Work Report" },
        "figures": serde_json::Map::from_iter(figures),
        "body": [
            { "paragraph": {
                "zh": "制定法规{laws}，涉及资金{funds}。",
                "en": "We made {laws}, which involved {funds}."
            } },
        ],
    });
    // A report in code is held to the same rules as one in a file.
    let source = Source::new("in-code.json", report.to_string());
    let report = Reader::new(locale::vocabulary()).read(&source);
    let report = report.map_err(|found| {
        let words = found
            .iter()
            .map(|found| Interface::english().message(found));
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
