//! Texts that say nothing, where a report needs one that does.

use super::{each_text, excerpt};
use crate::diag::Diagnostic;
use crate::import::draft::{Draft, Part, Text, Unit};

/// Fills what must say something, and leaves out the rest.
pub fn fill(draft: &mut Draft, told: &mut Vec<Diagnostic>) {
    each_text(draft, |text| {
        text.retain(|_, said| !said.trim().is_empty());
    });
    draft.meeting.take_if(|(name, _)| name.is_empty());
    draft.speaker.take_if(|speaker| speaker.name.is_empty());
    let languages = draft.languages.clone();
    for note in draft.footnotes.values_mut().filter(|note| note.is_empty()) {
        *note = dashes(&languages);
        let problem =
            Diagnostic::warning("import.note", "a note says nothing: a dash stands there");
        told.push(problem.help("write what it says, or take its mark away"));
    }
    fill_units(&mut draft.units, &languages, told);
    for annex in &mut draft.annexes {
        fill_units(&mut annex.units, &languages, told);
        if annex.title.is_empty() {
            let titled = |lang: &&'static str| (*lang, untitled(lang).to_owned());
            annex.title = languages.iter().map(titled).collect();
        }
    }
}

fn untitled(lang: &str) -> &'static str {
    match lang {
        "en" => "Annex",
        _ => "附件",
    }
}

fn fill_units(units: &mut Vec<Unit>, languages: &[&'static str], told: &mut Vec<Diagnostic>) {
    for unit in units.iter_mut() {
        match &mut unit.part {
            Part::Paragraph { lead, text } if text.is_empty() => *text = std::mem::take(lead),
            Part::List { items, .. } => items.retain(|item| !item.is_empty()),
            Part::Table { columns, rows, .. } => {
                rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
                header(columns, languages, told);
            }
            Part::Image { file, alt, .. } if alt.is_empty() => {
                let message = format!("the image {file} has no text that says what it shows");
                let help = "write one as its `alt`: its file’s name stands there";
                told.push(Diagnostic::warning("import.alt", message).help(help));
                *alt = languages.iter().map(|lang| (*lang, file.clone())).collect();
            }
            Part::Salutation(_)
            | Part::Heading { .. }
            | Part::Paragraph { .. }
            | Part::Image { .. } => {}
        }
    }
    units.retain(|unit| match &unit.part {
        Part::Salutation(text) | Part::Heading { text, .. } | Part::Paragraph { text, .. } => {
            !text.is_empty()
        }
        Part::List { items, .. } => !items.is_empty(),
        Part::Table { columns, .. } => !columns.is_empty(),
        Part::Image { .. } => true,
    });
}

fn dashes(languages: &[&'static str]) -> Text {
    languages.iter().map(|lang| (*lang, "—".into())).collect()
}

/// A column of a report has a header: a dash stands where there is none.
fn header(columns: &mut [Text], languages: &[&'static str], told: &mut Vec<Diagnostic>) {
    let all: Vec<String> = columns.iter().map(excerpt).collect();
    for (index, column) in columns.iter_mut().enumerate() {
        if column.is_empty() {
            *column = dashes(languages);
            let message = format!(
                "column {} of the table “{}” has no header: a dash stands there",
                index + 1,
                all.join(" ").trim()
            );
            let help = "write what the column holds";
            told.push(Diagnostic::warning("import.header", message).help(help));
        }
    }
}
