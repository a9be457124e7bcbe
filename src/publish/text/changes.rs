//! The list of changes that a redline is in plain text: read aloud, marks inside a text say nothing.

use super::sheet::{Indent, Sheet};
use crate::edition::{Edition, Redline, Typography};
use crate::publish::lines::width;

/// Writes the report's title, how many changes there are, and each with its place.
pub fn write_changes(sheet: &mut Sheet, edition: &Edition, redline: &Redline) {
    let title = sheet.flow().text(&redline.title);
    sheet.write(&title, Indent::FLUSH);
    let report = sheet.flow().text(&edition.head.full_title());
    sheet.write(&report, Indent::FLUSH);
    sheet.gap();
    let count = sheet.flow().text(&redline.count);
    sheet.write(&count, Indent::FLUSH);
    for (entry, number) in redline.entries.iter().zip(1..) {
        sheet.gap();
        let number = format!("{number}. ");
        let place = sheet.flow().marker(&number).text(&entry.place);
        let hang = width::of(&number, sheet.typography());
        sheet.write(
            &place,
            Indent {
                first: 0,
                rest: hang,
            },
        );
        for (name, text) in &entry.lines {
            write_line(sheet, name, text, hang);
        }
    }
}

/// A name with its text behind it, set in under the place; the lines of the text joined.
fn write_line(sheet: &mut Sheet, name: &str, text: &str, indent: usize) {
    let (colon, joint) = match sheet.typography() {
        Typography::Han => ("：", ""),
        Typography::Latin => (": ", " "),
    };
    let name = format!("{name}{colon}");
    let hang = indent + width::of(&name, sheet.typography());
    let flow = sheet.flow().marker(&name).text(&text.replace('\n', joint));
    sheet.write(
        &flow,
        Indent {
            first: indent,
            rest: hang,
        },
    );
}
