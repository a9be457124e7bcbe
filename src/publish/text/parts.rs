//! The parts of an edition: what stands before the body, around it and after it.

use super::blocks::write_blocks;
use super::sheet::{Indent, Sheet};
use crate::edition::{
    Annex, AnnexNote, CONTENTS_DEPTH, Edition, Foot, KeyFigures, Redline, Roll, Typography,
    headings,
};
use crate::publish::lines::balanced::{Word, balanced};
use crate::publish::lines::flow::note_mark;
use crate::publish::lines::width;

/// Writes all parts.
pub fn write_edition(sheet: &mut Sheet, edition: &Edition) {
    write_head(sheet, edition);
    write_contents(sheet, edition);
    if let Some(panel) = &edition.key_figures {
        write_key_figures(sheet, panel);
    }
    write_addressees(sheet, edition);
    write_blocks(sheet, &edition.blocks);
    if let Some(note) = &edition.annex_note {
        write_annex_note(sheet, note);
    }
    write_foot(sheet, &edition.foot);
    for annex in &edition.annexes {
        write_annex(sheet, annex);
    }
    write_imprint(sheet, &edition.foot);
    write_notes(sheet, edition);
    for part in &edition.colophon {
        sheet.gap();
        sheet.write_flush(&part.label);
        for line in &part.lines {
            sheet.write(&sheet.flow().inlines(line), Indent::FLUSH);
        }
    }
}

/// What marks a working copy, label, title, subtitle, organization and speaker, each flush and parted by blank
/// lines.
fn write_head(sheet: &mut Sheet, edition: &Edition) {
    let (head, working) = (&edition.head, &edition.working);
    let marks = [&working.mark, &working.revision].into_iter().flatten();
    marks.for_each(|mark| sheet.write_flush(mark));
    sheet.gap();
    let markings = head.markings.iter();
    markings.for_each(|line| sheet.write_flush(line));
    write_phrases(sheet, &head.issuer, &head.joint);
    let number = head.number.iter();
    number.for_each(|line| sheet.write_flush(line));
    sheet.gap();
    let labels = [&head.label, &head.edition_label].into_iter().flatten();
    labels.for_each(|label| sheet.write_balanced(label));
    let titles = [
        &head.title,
        &head.own_subtitle,
        &head.subtitle,
        &head.organization,
    ];
    for phrases in titles {
        sheet.gap();
        write_phrases(sheet, phrases, &head.joint);
    }
    sheet.gap();
    let speaker = head.speaker.iter();
    speaker.for_each(|line| sheet.write_balanced(line));
    sheet.gap();
}

/// To whom the paper goes, flush (GB/T 9704-2012, 7.3.2).
fn write_addressees(sheet: &mut Sheet, edition: &Edition) {
    if let Some(addressees) = &edition.head.addressees {
        sheet.gap();
        sheet.write_flush(addressees);
        sheet.part_paragraphs();
    }
}

/// Attendance, signature with its date, circulation, each below a blank line.
fn write_foot(sheet: &mut Sheet, foot: &Foot) {
    for (index, roll) in foot.attendance.iter().enumerate() {
        if index == 0 {
            sheet.gap();
        }
        write_roll(sheet, roll, sheet.usage.indent);
    }
    if let Some(signature) = &foot.signature {
        sheet.gap();
        let lines = std::iter::once(signature).chain(&foot.day);
        lines.for_each(|line| sheet.write_flush(line));
    }
    if let Some(circulation) = &foot.circulation {
        sheet.part_paragraphs();
        sheet.write(&sheet.flow().text(circulation), sheet.paragraph());
    }
}

/// The imprint: who gets copies, who printed the paper and when.
fn write_imprint(sheet: &mut Sheet, foot: &Foot) {
    sheet.gap();
    if let Some(copies) = &foot.copies {
        write_roll(sheet, copies, 0);
    }
    if let Some(by) = &foot.printed_by {
        let on = foot.printed_on.as_deref().unwrap_or_default();
        let line = [by, sheet.usage.part_joint, on].concat();
        sheet.write_flush(&line);
    }
}

/// Names behind a label, by which they hang.
fn write_roll(sheet: &mut Sheet, roll: &Roll, first: usize) {
    let flow = sheet.flow().marker(&roll.label).text(&roll.names);
    sheet.write(&flow, sheet.hanging(first, &roll.label));
}

/// Writes a title on one line, so that a search finds it and a screen reader does not halt inside;
/// where it does not fit, a phrase a line in Han, in Latin in as few lines of whole phrases as hold
/// it, none much shorter than another.
fn write_phrases(sheet: &mut Sheet, phrases: &[String], joint: &str) {
    let columns = |phrase: &str| width::of(phrase, sheet.typography) as f64;
    let line = sheet.width as f64;
    let ends = match sheet.typography {
        _ if columns(&phrases.join(joint)) <= line => vec![phrases.len()],
        Typography::Han => (1..=phrases.len()).collect(),
        Typography::Latin => {
            let words = phrases.iter().map(|phrase| Word {
                width: columns(phrase),
                may_end: true,
            });
            balanced(&words.collect::<Vec<_>>(), columns(joint), line)
        }
    };
    let mut start = 0;
    for end in ends {
        sheet.write_balanced(&phrases[start..end].join(joint));
        start = end;
    }
}

/// A title set in like a paragraph, over a part of its own.
fn write_title(sheet: &mut Sheet, title: &str) {
    sheet.gap();
    sheet.write(&sheet.flow().text(title), sheet.paragraph());
    sheet.part_paragraphs();
}

/// The table of contents, where the edition has one, without page numbers: the text has no pages.
fn write_contents(sheet: &mut Sheet, edition: &Edition) {
    let Some(title) = &edition.contents else {
        return;
    };
    write_title(sheet, title);
    let headings = |blocks| headings(blocks).map(|h| (h.depth, &h.number, "", &h.text));
    let annexes = edition.annexes.iter().flat_map(|annex| {
        let label = (1, &annex.label, edition.annex_mark.as_str(), &annex.title);
        std::iter::once(label).chain(headings(&annex.blocks))
    });
    let entries = headings(&edition.blocks).chain(annexes);
    for (depth, label, joint, text) in entries.filter(|entry| entry.0 <= CONTENTS_DEPTH) {
        let flow = sheet.flow().marker(label).text(joint).inlines_again(text);
        // Each level is set in by one more step, up to half the line.
        let (step, most) = (sheet.usage.contents_step, sheet.width / 2);
        let first = sheet.usage.indent + step * depth.saturating_sub(1);
        let indent = Indent {
            first: first.min(most),
            rest: (first + step).min(most),
        };
        sheet.write(&flow, indent);
    }
    sheet.gap();
}

/// The key-figures panel: the values in one column, what they count in another. A value too wide for
/// a column of its own runs on into what it counts.
fn write_key_figures(sheet: &mut Sheet, panel: &KeyFigures) {
    write_title(sheet, &panel.title);
    let typography = sheet.typography;
    let indent = sheet.usage.indent;
    let values = panel.items.iter().map(|i| width::of(&i.value, typography));
    let column = (values.max().unwrap_or(0) + 2).next_multiple_of(2);
    for item in &panel.items {
        let pad = match indent + column <= sheet.width / 2 {
            true => column - width::of(&item.value, typography),
            false => 2,
        };
        let value = format!("{}{}", item.value, width::blanks(pad, typography));
        let flow = sheet.flow().marker(&value).inlines(&item.label);
        sheet.write(&flow, sheet.hanging(indent, &value));
    }
    sheet.gap();
}

/// The note of the annexes below a blank line (GB/T 9704-2012, 7.3.4): each name hangs by its first
/// character. In Latin several stand below the label.
fn write_annex_note(sheet: &mut Sheet, note: &AnnexNote) {
    sheet.gap();
    let mut label = note.label.as_str();
    if sheet.typography == Typography::Latin && note.entries.len() > 1 {
        sheet.write_flush(label);
        label = "";
    }
    let mut first = sheet.usage.indent;
    for entry in &note.entries {
        let marker = format!("{label}{}", entry.number);
        let flow = sheet.flow().marker(&marker).inlines(&entry.title);
        sheet.write(&flow, sheet.hanging(first, &marker));
        first += width::of(label, sheet.typography);
        label = "";
    }
}

/// An annex: its label and its title, flush (GB/T 9704-2012, 7.3.7), then its blocks.
fn write_annex(sheet: &mut Sheet, annex: &Annex) {
    sheet.gap();
    sheet.write_flush(&annex.label);
    sheet.write(&sheet.flow().inlines(&annex.title), Indent::FLUSH);
    sheet.gap();
    write_blocks(sheet, &annex.blocks);
}

/// The footnotes, gathered under their title, where there are any.
fn write_notes(sheet: &mut Sheet, edition: &Edition) {
    if edition.notes.is_empty() {
        return;
    }
    write_title(sheet, &edition.notes_title);
    for (index, note) in edition.notes.iter().enumerate() {
        let mark = note_mark(index + 1) + " ";
        let flow = sheet.flow().marker(&mark).inlines(note);
        sheet.write(&flow, sheet.hanging(sheet.usage.indent, &mark));
    }
}

/// Writes the list of changes that a redline is in plain text, each with its place: read aloud,
/// marks inside a text say nothing.
pub fn write_changes(sheet: &mut Sheet, edition: &Edition, redline: &Redline) {
    sheet.write_flush(&redline.title);
    sheet.write_flush(&edition.head.full_title());
    sheet.gap();
    sheet.write_flush(&redline.count);
    for (entry, number) in redline.entries.iter().zip(1..) {
        sheet.gap();
        let number = format!("{number}. ");
        let place = sheet.hanging(0, &number);
        sheet.write(&sheet.flow().marker(&number).text(&entry.place), place);
        for (name, text) in &entry.lines {
            let name = format!("{name}{}", sheet.usage.colon);
            let flow = sheet
                .flow()
                .marker(&name)
                .text(&text.replace('\n', sheet.usage.line_joint));
            sheet.write(&flow, sheet.hanging(place.rest, &name));
        }
    }
}
