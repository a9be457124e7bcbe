//! Texts that say nothing, where a report needs one that does.

use super::{each_text, excerpt};
use crate::diag::Diagnostic;
use crate::import::draft::{Draft, Part};
use crate::model::{Block, Cell, Column, Lang, Localized, Paragraph, Table};

/// Fills what must say something, and leaves out the rest.
pub fn fill(draft: &mut Draft, told: &mut Vec<Diagnostic>) {
    each_text(draft, |text| text.retain(|said| !said.trim().is_empty()));
    let languages = draft.languages();
    let report = &mut draft.report;
    report.meeting.take_if(|meeting| meeting.name.is_empty());
    report.speaker.take_if(|speaker| speaker.name.is_empty());
    if let Some(speaker) = &mut report.speaker {
        speaker.office.take_if(|office| office.is_empty());
    }
    for note in report.footnotes.values_mut().filter(|note| note.is_empty()) {
        *note = in_all(&languages, |_| "—");
        let problem =
            Diagnostic::warning("import.note", "a note says nothing: a dash stands there");
        told.push(problem.help("write what it says, or take its mark away"));
    }
    for body in draft.bodies_mut() {
        body.retain_mut(|part| fill_part(part, &languages, told));
    }
    for annex in &mut draft.annexes {
        if annex.annex.title.is_empty() {
            annex.annex.title = in_all(&languages, untitled);
        }
    }
}

fn untitled(lang: &str) -> &'static str {
    match lang {
        "en" => "Annex",
        _ => "附件",
    }
}

fn in_all<'t>(languages: &[Lang], said: impl Fn(&str) -> &'t str) -> Localized {
    let said = |lang: &Lang| (lang.clone(), said(lang.as_str()).to_owned());
    languages.iter().map(said).collect()
}

/// Whether a block says something, once what can be filled in it is.
fn fill_part(part: &mut Part, languages: &[Lang], told: &mut Vec<Diagnostic>) -> bool {
    match &mut part.block {
        Block::Paragraph(paragraph) => {
            if let Paragraph::Full(full) = paragraph {
                full.lead.take_if(|lead| lead.is_empty());
                if full.text.is_empty() {
                    full.text = full.lead.take().unwrap_or_default();
                }
                if full.lead.is_none() && full.note.is_none() {
                    *paragraph = Paragraph::Plain(std::mem::take(&mut full.text));
                }
            }
            !paragraph.text().is_empty()
        }
        Block::Salutation(salutation) => !salutation.0.is_empty(),
        Block::Section(section) => !section.heading.is_empty(),
        Block::List(list) => {
            list.items.retain(|item| !item.is_empty());
            !list.items.is_empty()
        }
        Block::Table(table) => {
            table.caption.take_if(|caption| caption.is_empty());
            table.unit.take_if(|unit| unit.is_empty());
            table.rows.retain(|row| !row.iter().all(Cell::is_empty));
            header(table, languages, told);
            !table.columns.is_empty()
        }
        Block::Image(image) => {
            image.caption.take_if(|caption| caption.is_empty());
            if image.alt.is_empty() {
                let file = &image.file.value;
                let message = format!("the image {file} has no text that says what it shows");
                let help = "write one as its `alt`: its file’s name stands there";
                told.push(Diagnostic::warning("import.alt", message).help(help));
                image.alt = in_all(languages, |_| file);
            }
            true
        }
    }
}

/// A column of a report has a header: a dash stands where there is none.
fn header(table: &mut Table, languages: &[Lang], told: &mut Vec<Diagnostic>) {
    let headers = table.columns.iter().map(|column| excerpt(column.header()));
    let all: Vec<String> = headers.collect();
    for (index, column) in table.columns.iter_mut().map(Column::header_mut).enumerate() {
        if column.is_empty() {
            *column = in_all(languages, |_| "—");
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
