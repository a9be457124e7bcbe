//! Footnotes where none can stand: on the title, in the header of a table, in what an image shows.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::excerpt;
use crate::diag::Diagnostic;
use crate::import::draft::{Draft, Part, Text, Unit};

/// Moves the marks of notes from where none can stand to the next place where one can.
pub fn place(draft: &mut Draft, told: &mut Vec<Diagnostic>) {
    let mut homeless = taken(&mut draft.title, "the title", told);
    if let Some((name, _)) = &mut draft.meeting {
        homeless.extend(taken(name, "the meeting", told));
    }
    if let Some(speaker) = &mut draft.speaker {
        homeless.extend(taken(&mut speaker.office, "the speaker", told));
        homeless.extend(taken(&mut speaker.name, "the speaker", told));
    }
    place_in(&mut draft.units, homeless, &mut draft.footnotes, told);
    for annex in &mut draft.annexes {
        place_in(&mut annex.units, Vec::new(), &mut draft.footnotes, told);
    }
}

/// The marks of a text, taken out of it.
fn taken(text: &mut Text, place: &str, told: &mut Vec<Diagnostic>) -> Vec<String> {
    static MARK: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\\.|\[\^([^\]\s]+)\]").expect("the pattern is sound"));
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
        let message = format!(
            "no note can stand in {place}, “{}”: it was moved",
            excerpt(text)
        );
        let help = "look whether it stands where it should";
        told.push(Diagnostic::warning("import.note", message).help(help));
    }
    marks
}

type Footnotes = std::collections::BTreeMap<String, Text>;

fn place_in(
    units: &mut Vec<Unit>,
    mut homeless: Vec<String>,
    footnotes: &mut Footnotes,
    told: &mut Vec<Diagnostic>,
) {
    for unit in units.iter_mut() {
        if let Part::Table {
            caption,
            columns,
            rows,
            ..
        } = &mut unit.part
        {
            for (index, column) in columns.iter_mut().enumerate() {
                let marks = taken(column, "the header of a table", told);
                let below = rows.first_mut().and_then(|row| row.get_mut(index));
                match below.filter(|cell| !cell.is_empty()) {
                    _ if !caption.is_empty() => mark(caption, &marks),
                    Some(cell) => mark(cell, &marks),
                    None => homeless.extend(marks),
                }
            }
        }
        if let Part::Image { alt, .. } = &mut unit.part {
            homeless.extend(taken(alt, "the text of an image", told));
        }
        if !homeless.is_empty()
            && let Some(text) = last_text(unit)
        {
            mark(text, &std::mem::take(&mut homeless));
        }
    }
    if let Some(heading) = units.iter_mut().find(|unit| unit.part.heading().is_some()) {
        let names = std::mem::take(&mut homeless);
        let texts = heading.part.texts_mut().into_iter();
        texts.for_each(|text| mark(text, &names));
    }
    // What found no place is said in paragraphs of its own.
    for name in homeless {
        if let Some(text) = footnotes.remove(&name) {
            units.push(Unit::new(Part::paragraph(text), 1));
        }
    }
}

/// The text of a running block at whose end a mark can stand.
fn last_text(unit: &mut Unit) -> Option<&mut Text> {
    match &mut unit.part {
        Part::Paragraph { text, .. } => Some(text),
        Part::List { items, .. } => items.last_mut(),
        Part::Salutation(_) | Part::Heading { .. } | Part::Table { .. } | Part::Image { .. } => {
            None
        }
    }
}

fn mark(text: &mut Text, names: &[String]) {
    for said in text.values_mut() {
        said.extend(names.iter().map(|name| format!("[^{name}]")));
    }
}
