//! Footnotes where none can stand: on the title, in the header of a table, in what an image shows.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::excerpt;
use crate::diag::{Diagnostic, code};
use crate::import::draft::{Draft, Part};
use crate::import::shape::pattern;
use crate::model::{Block, Cell, Localized, Spanned};

/// Moves the marks of notes from where none can stand to the next place where one can.
pub fn place(draft: &mut Draft, told: &mut Vec<Diagnostic>) {
    let mut footnotes = std::mem::take(&mut draft.report.footnotes);
    let mut homeless = Vec::new();
    let report = &mut draft.report;
    let title = [("title", &mut report.title)].into_iter();
    let meeting = report.meeting.iter_mut();
    let meeting = meeting.map(|meeting| ("meeting", &mut meeting.name));
    let speaker = report.speaker.iter_mut();
    let speaker = speaker.flat_map(|s| s.office.iter_mut().chain([&mut s.name]));
    let speaker = speaker.map(|text| ("speaker", text));
    for (place, text) in title.chain(meeting).chain(speaker) {
        homeless.extend(taken(text, place, told));
    }
    for body in draft.bodies_mut() {
        place_in(body, std::mem::take(&mut homeless), &mut footnotes, told);
    }
    draft.report.footnotes = footnotes;
}

/// The marks of a text, taken out of it.
fn taken(text: &mut Localized, place: &str, told: &mut Vec<Diagnostic>) -> Vec<String> {
    static MARK: LazyLock<Regex> = LazyLock::new(|| pattern(r"\\.|\[\^([^\]\s]+)\]"));
    let mut marks: Vec<String> = Vec::new();
    for said in text.values_mut().filter(|said| said.contains("[^")) {
        let without = MARK.replace_all(said, |found: &Captures<'_>| match found.get(1) {
            Some(name) => {
                if !marks.iter().any(|mark| mark == name.as_str()) {
                    marks.push(name.as_str().to_owned());
                }
                String::new()
            }
            None => found[0].to_owned(),
        });
        *said = without.into_owned();
    }
    if !marks.is_empty() {
        let warning = code::IMPORT_NOTE.warning().with("what", "moved");
        let warning = warning.with("place", place).with("text", excerpt(text));
        told.push(warning.help("moved"));
    }
    marks
}

type Footnotes = std::collections::BTreeMap<Spanned<String>, Localized>;

fn place_in(
    parts: &mut Vec<Part>,
    mut homeless: Vec<String>,
    footnotes: &mut Footnotes,
    told: &mut Vec<Diagnostic>,
) {
    for part in parts.iter_mut() {
        match &mut part.block {
            Block::Table(table) => {
                for (index, column) in table.columns.iter_mut().enumerate() {
                    let marks = taken(column.header_mut(), "header", told);
                    let below = table.rows.first_mut();
                    let below = below.and_then(|row| match row.value.get_mut(index) {
                        Some(Cell::Text(text)) if !text.is_empty() => Some(text),
                        Some(Cell::Text(_) | Cell::Same(_)) | None => None,
                    });
                    match (&mut table.caption, below) {
                        (Some(caption), _) => mark(caption, &marks),
                        (None, Some(cell)) => mark(cell, &marks),
                        (None, None) => homeless.extend(marks),
                    }
                }
            }
            Block::Image(image) => {
                homeless.extend(taken(&mut image.alt, "alt", told));
            }
            // At the end of running text a mark can stand.
            Block::Paragraph(_) | Block::List(_) if !homeless.is_empty() => {
                if let Some(text) = part.block.texts_mut().pop() {
                    mark(text, &std::mem::take(&mut homeless));
                }
            }
            Block::Salutation(_) | Block::Section(_) | Block::Paragraph(_) | Block::List(_) => {}
        }
    }
    if let Some(heading) = parts.iter_mut().find(|part| part.level > 0) {
        let names = std::mem::take(&mut homeless);
        let texts = heading.block.texts_mut().into_iter();
        texts.for_each(|text| mark(text, &names));
    }
    // What found no place is said in paragraphs of its own.
    for name in homeless {
        if let Some(text) = footnotes.remove(name.as_str()) {
            parts.push(Part::new(Block::paragraph(text), 1));
        }
    }
}

fn mark(text: &mut Localized, names: &[String]) {
    for said in text.values_mut() {
        said.extend(names.iter().map(|name| format!("[^{name}]")));
    }
}
