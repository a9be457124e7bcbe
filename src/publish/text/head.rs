//! What stands before the body.

use super::sheet::{Indent, Sheet};
use crate::edition::{Edition, Head};
use crate::publish::lines::width;

/// Writes what marks a working copy, label, title, subtitle and speaker, each flush and parted by
/// blank lines.
pub fn write_head(sheet: &mut Sheet, edition: &Edition) {
    let (head, working) = (&edition.head, &edition.working);
    for line in [&working.mark, &working.revision].into_iter().flatten() {
        sheet.write(&sheet.flow().text(line), Indent::FLUSH);
    }
    sheet.gap();
    for label in [&head.label, &head.edition_label].into_iter().flatten() {
        sheet.write(&sheet.flow().text(label), Indent::FLUSH);
    }
    write_phrases(sheet, &head.title, &head.joint);
    write_phrases(sheet, &head.subtitle, &head.joint);
    write_speaker(sheet, head);
    sheet.gap();
}

/// Writes a title on one line, so that a search finds it and a screen reader does not halt inside;
/// where it does not fit, a phrase a line.
fn write_phrases(sheet: &mut Sheet, phrases: &[String], joint: &str) {
    sheet.gap();
    let whole = phrases.join(joint);
    if width::of(&whole, sheet.typography()) <= sheet.width() {
        sheet.write(&sheet.flow().text(&whole), Indent::FLUSH);
    } else {
        for phrase in phrases {
            sheet.write(&sheet.flow().text(phrase), Indent::FLUSH);
        }
    }
}

fn write_speaker(sheet: &mut Sheet, head: &Head) {
    sheet.gap();
    for line in &head.speaker {
        sheet.write(&sheet.flow().text(line), Indent::FLUSH);
    }
}
