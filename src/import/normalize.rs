//! What a report can't hold, made into what it can: the last step of every import, so that what was
//! imported builds at once.

mod characters;
mod notes;

use super::draft::{AnnexDraft, Draft, HeadingCounts, Part};
use crate::diag::{Diagnostic, code};
use crate::model::{Block, Cell, Column, Lang, Localized, MOST_DEPTH, NodeMut, Paragraph, Table};

/// Makes a draft one that builds, and tells what was changed for it: characters that nothing prints,
/// texts that say nothing, notes where none can stand, headings below the fourth level.
pub fn normalize(draft: &mut Draft) -> Vec<Diagnostic> {
    say_front(draft);
    let mut told = characters::clean(draft);
    notes::place(draft, &mut told);
    fill(draft, &mut told);
    for body in draft.bodies_mut() {
        limit(body, &mut told);
    }
    told
}

/// Makes a paragraph of office and name where a text says nothing else.
fn say_front(draft: &mut Draft) {
    let report = &mut draft.report;
    let is_alone = draft.parts.is_empty() && draft.annexes.is_empty() && report.title.is_empty();
    let Some(speaker) = report.speaker.take_if(|_| is_alone) else {
        return;
    };
    let mut text = speaker.office.unwrap_or_default();
    for (lang, name) in speaker.name.iter() {
        let said = text.or_default(lang);
        if !said.is_empty() {
            let is_zh = lang.joins_without_blank();
            said.push_str(if is_zh { "\u{3000}" } else { ", " });
        }
        said.push_str(name);
    }
    draft.parts.push(Part::new(Block::paragraph(text), 1));
}

/// Does something to all texts of a draft, in the order of the report file.
fn each_text<'d>(draft: &'d mut Draft, mut change: impl FnMut(&mut Localized)) {
    draft.report.walk_mut(|node| {
        if let NodeMut::Text(text, _) = node {
            change(text);
        }
    });
    let of = |part: &'d mut Part| part.block.texts_mut();
    draft.parts.iter_mut().flat_map(of).for_each(&mut change);
    for AnnexDraft { annex, parts } in &mut draft.annexes {
        change(&mut annex.title);
        parts.iter_mut().flat_map(of).for_each(&mut change);
    }
}

fn excerpt(text: &Localized) -> String {
    const LONGEST: usize = 20;
    let said = text.values().next_back().unwrap_or_default();
    match said.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &said[..end]),
        None => said.to_owned(),
    }
}

/// Fills what must say something, and leaves out the rest.
fn fill(draft: &mut Draft, told: &mut Vec<Diagnostic>) {
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
        let problem = code::IMPORT_NOTE.warning().with("what", "empty");
        told.push(problem.help("empty"));
    }
    for body in draft.bodies_mut() {
        body.retain_mut(|part| fill_block(&mut part.block, &languages, told));
    }
    let untitled = |lang: &str| if lang == "en" { "Annex" } else { "附件" };
    let titles = draft.annexes.iter_mut().map(|annex| &mut annex.annex.title);
    for title in titles.filter(|title| title.is_empty()) {
        *title = in_all(&languages, untitled);
    }
}

fn in_all<'t>(languages: &[Lang], said: impl Fn(&str) -> &'t str) -> Localized {
    let said = |lang: &Lang| (lang.clone(), said(lang.as_str()).to_owned());
    languages.iter().map(said).collect()
}

/// Whether a block says something, once what can be filled in it is.
fn fill_block(block: &mut Block, languages: &[Lang], told: &mut Vec<Diagnostic>) -> bool {
    match block {
        Block::Paragraph(paragraph) => {
            if let Paragraph::Full(full) = paragraph {
                full.lead.take_if(|lead| lead.is_empty());
                if full.text.is_empty() {
                    full.text = full.lead.take().unwrap_or_default();
                }
                if full.lead.is_none() && full.note.is_none() && !full.quotation {
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
            fill_header(table, languages, told);
            !table.columns.is_empty()
        }
        Block::Image(image) => {
            image.caption.take_if(|caption| caption.is_empty());
            if image.alt.is_empty() {
                let file = image.file.all().first().map_or("", |file| file.as_str());
                told.push(code::IMPORT_ALT.warning().with("file", file));
                image.alt = in_all(languages, |_| file);
            }
            true
        }
    }
}

/// A column of a report has a header: a dash stands where there is none.
fn fill_header(table: &mut Table, languages: &[Lang], told: &mut Vec<Diagnostic>) {
    let headers = table.columns.iter().map(|column| excerpt(column.header()));
    let all = headers.collect::<Vec<String>>().join(" ");
    let columns = table.columns.iter_mut().map(Column::header_mut);
    for (index, column) in columns.enumerate().filter(|(_, column)| column.is_empty()) {
        *column = in_all(languages, |_| "—");
        let warning = code::IMPORT_HEADER.warning().with("column", index + 1);
        told.push(warning.with("table", all.trim()));
    }
}

/// Makes of headings that would stand in a fifth section, and deeper, strong paragraphs with their
/// numbers.
fn limit(parts: &mut [Part], told: &mut Vec<Diagnostic>) {
    let mut above: Vec<u8> = Vec::new();
    let mut counts = HeadingCounts::default();
    for part in parts {
        let Block::Section(section) = &part.block else {
            continue;
        };
        let level = part.level;
        above.retain(|open| *open < level);
        let number = counts.at(level).section(section);
        if above.len() < MOST_DEPTH {
            above.push(level);
        } else {
            let warning = code::IMPORT_TOO_DEEP.warning().with("most", MOST_DEPTH);
            told.push(warning.with("heading", excerpt(&section.heading)));
            let heading = Block::paragraph(strong(&section.heading, number));
            *part = Part::new(heading, part.line);
        }
    }
}

fn strong(heading: &Localized, number: Option<u32>) -> Localized {
    let said = heading.iter().map(|(lang, said)| {
        let number = number.map_or(String::new(), |number| printed(number, lang.as_str()));
        (lang.clone(), format!("**{number}{}**", said.value))
    });
    said.collect()
}

/// The number of a heading of the fifth level: ① in Chinese, (1) in English.
fn printed(number: u32, lang: &str) -> String {
    const MOST_CIRCLED: u32 = 10;
    let circled = char::from_u32(u32::from('①') + number.saturating_sub(1));
    match circled.filter(|_| lang != "en" && (1..=MOST_CIRCLED).contains(&number)) {
        Some(circled) => circled.to_string(),
        None if lang == "en" => format!("({number}) "),
        None => format!("（{number}）"),
    }
}
