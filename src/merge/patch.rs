//! The changes of an edited file written into the report.

use std::collections::{BTreeMap, BTreeSet};

use super::base::{BaseUnit, Role};
use super::diagnostics::Diagnostics;
use super::edited::{
    Bit, Content, EditedLine, Row, Sign, normalize_whitespace, plain, without_blanks,
};
use super::layout::Layout;
use super::notes::Notes;
use super::original::{Merged, Original, Seen};
use super::pair::Pairs;
use super::pair::own_bits;
use super::plan::Plan;
use super::planner::{Names, Planner};
use super::report_file::ReportFile;
use super::rows::{figure, row_pairs};
use super::sequence::Sequences;
use super::slot::{Cells, Slot};
use super::text::{is_same, rewrite};
use crate::model::{Block, Lang, Localized};
use crate::ooxml::{Document, Image, NoteId};
use crate::source::Span;

/// What is merged into what.
pub struct Patcher<'w, 'a> {
    pub original: Original<'a>,
    pub document: &'w Document,
    pub layout: &'w Layout<'a>,
    pub units: &'w [BaseUnit<'a>],
    pub lines: &'w [EditedLine],
    pub pairs: &'w Pairs,
    pub file: ReportFile<'a>,
    pub report: Diagnostics,
    pub notes: Notes,
    /// The names for the files of pictures, by the parts that hold them.
    pub names: BTreeMap<String, String>,
    /// The new pictures that the report names now, by their files.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// The pictures that stay.
    pub seen: Vec<Seen>,
    /// The facts that were changed, by their places in the file.
    pub facts: BTreeMap<usize, String>,
    /// The notes that are new and called.
    pub called: BTreeSet<NoteId>,
    pub languages: Vec<Lang>,
    /// Whether the report was changed since the file was made of it.
    pub other_version: bool,
}

impl Patcher<'_, '_> {
    /// Writes all changes and reports them.
    pub fn apply(mut self) -> (Merged, Diagnostics) {
        self.report.losses(&self.document.losses);
        if self.other_version {
            self.report.other_version();
        }
        for (line, unit) in self.pairs.of_line.iter().enumerate() {
            if let Some(unit) = *unit {
                self.known(unit, line);
            }
        }
        self.footnotes();
        let plan = self.plan();
        self.report_plan(&plan);
        self.fresh_notes();
        Sequences {
            file: &mut self.file.editor,
            layout: self.layout,
            plan: &plan,
        }
        .write_all();
        let merged = Merged {
            text: self.file.editor.text(),
            pictures: self.pictures,
            seen: self.seen,
            removed: self.report.removals(),
        };
        (merged, self.report)
    }

    fn plan(&self) -> Plan {
        let name = |id: &NoteId| self.notes.name(id);
        Planner::new(
            self.layout,
            self.units,
            self.lines,
            self.pairs,
            &self.file.lang,
            &Names {
                notes: &name,
                pictures: &self.names,
            },
            self.other_version,
        )
        .plan()
    }

    fn known(&mut self, unit: usize, line: usize) {
        let (unit, line) = (&self.units[unit], &self.lines[line]);
        match &line.content {
            // What only the report has changed stays so.
            Content::Text(_) if self.other_version && line.untouched => {}
            Content::Text(bits) => self.text(unit, bits),
            Content::Table(rows) => self.rows(unit, rows),
            Content::Picture(image) => self.seen.extend(self.picture(unit, image)),
        }
        for comment in &line.comments {
            self.comment(unit.slots.last(), comment);
        }
    }

    /// A picture that stays, as it stands in the file.
    fn picture(&self, unit: &BaseUnit, image: &Image) -> Option<Seen> {
        let bytes = self.document.images.get(image.part.as_ref()?)?;
        let Block::Image(block) = self.layout.entries[unit.entry?].block else {
            return None;
        };
        Some(Seen {
            file: block.file.value.clone(),
            bytes: bytes.clone(),
        })
    }

    fn text(&mut self, unit: &BaseUnit, bits: &[Bit]) {
        let bits = own_bits(unit, bits);
        match (unit.role, unit.slots.as_slice()) {
            (Role::Fixed, _) | (_, []) => self.fixed(unit, bits),
            (Role::Title, [title])
                if without_blanks(&title.plain()) == without_blanks(&plain(bits)) =>
            {
                self.lost_notes(bits, self.place(title));
            }
            (_, [text]) => self.slot(text, bits),
            (_, [lead, text, ..]) => {
                let all = [lead.pieces.as_slice(), &text.pieces].concat();
                if !is_same(&all, bits) {
                    let at = lead_end(lead, bits);
                    let (own, rest) = (trimmed(&bits[..at]), trimmed(&bits[at..]));
                    if own.is_empty() || rest.is_empty() {
                        return self.without_lead(unit, lead, text, bits);
                    }
                    self.slot(lead, own);
                    self.slot(text, rest);
                }
            }
        }
    }

    /// A paragraph that is no longer parted into lead and text: the other languages keep both, as
    /// one text.
    fn without_lead(&mut self, unit: &BaseUnit, lead: &Slot, text: &Slot, bits: &[Bit]) {
        let whole = Slot {
            pieces: [lead.pieces.as_slice(), &text.pieces].concat(),
            ..*text
        };
        self.slot(&whole, bits);
        let Some(index) = unit.entry else { return };
        self.file
            .editor
            .remove_entry(self.layout.entries[index].node, "lead");
        let leads = lead.text.into_iter().flat_map(Localized::iter);
        let own = self.file.lang.clone();
        for (lang, said) in leads.filter(|(lang, _)| **lang != own) {
            self.file.put_before(text, lang, &said.value);
        }
    }

    pub(super) fn slot(&mut self, slot: &Slot, bits: &[Bit]) {
        // The blank behind a lead is the program's.
        let blank = |piece: &&super::piece::Piece| piece.printed.trim().is_empty();
        let end = slot.pieces.len() - slot.pieces.iter().rev().take_while(blank).count();
        let has_notes = slot.pieces[end..]
            .iter()
            .any(|piece| piece.printed.is_empty());
        let pieces = if has_notes {
            &slot.pieces[..]
        } else {
            &slot.pieces[..end]
        };
        if is_same(pieces, bits) || (bits.is_empty() && pieces.is_empty()) {
            return;
        }
        let place = self.place(slot);
        match slot.cells {
            Cells::Text => {}
            Cells::Figure => return self.figure(slot, bits, place),
            Cells::Computed => {
                let said = [("text", &*slot.plain()), ("now", &plain(bits))];
                return self
                    .report
                    .lost(Some(place), ("computed", "computed"), &said);
            }
        }
        let dense = self.file.lang.joins_without_blank();
        let name = |id: &NoteId| self.notes.name(id).filter(|_| slot.carries_notes);
        let rewritten = rewrite(pieces, bits, dense, name);
        for gone in &rewritten.gone {
            self.report.dissolved(place, gone);
        }
        for note in &rewritten.uncalled {
            self.report.uncalled(place, note);
        }
        for id in &rewritten.notes {
            self.lost_note(id, place);
        }
        if slot.carries_notes {
            self.call(bits);
        }
        if rewritten.written.is_empty() {
            self.report.lost(Some(place), ("emptied", "emptied"), &[]);
            return;
        }
        let said = slot.text.and_then(|text| text.get(&self.file.lang));
        let said = said.map_or("", |said| said.value.as_str());
        let is_broken = bits.iter().any(|bit| bit.sign == Sign::Char('\n'));
        // A line broken by hand is broken by the program in print.
        if is_broken
            && slot.is_present
            && without_blanks(&slot.plain()) == without_blanks(&plain(bits))
            && without_blanks(said) == without_blanks(&rewritten.written)
        {
            return;
        }
        let outdated = self.file.say(slot, &rewritten.written, &self.languages);
        self.report.changed(place, &rewritten.written, &outdated);
    }

    /// A figure of a table is the same in every language.
    fn figure(&mut self, slot: &Slot, bits: &[Bit], place: Span) {
        let now = match plain(bits) {
            // What is emptied has no figure.
            now if now.trim().is_empty() => "—".to_owned(),
            now => now,
        };
        match figure(&now) {
            Some(figure) => {
                let notes = bits.iter().filter_map(|bit| match &bit.sign {
                    Sign::Note(id) => self.notes.name(id),
                    Sign::Char(_) => None,
                });
                let figure = figure + &notes.collect::<String>();
                self.call(bits);
                self.file.editor.set_figure(slot.node, &figure);
                self.report.changed(place, &figure, &[]);
            }
            None => {
                let now = ("now", &*now);
                self.report
                    .lost(Some(place), ("no_figure", "no_figure"), &[now]);
            }
        }
    }

    pub(super) fn place(&self, slot: &Slot) -> Span {
        let said = slot.text.and_then(|text| text.get(&self.file.lang));
        said.map_or(slot.node.span, |said| said.span)
    }

    fn comment(&mut self, slot: Option<&Slot>, comment: &str) {
        let carried = slot.filter(|slot| self.file.remark(slot, comment));
        match carried {
            Some(slot) => {
                let place = self.place(slot);
                self.report.commented(Some(place), comment);
            }
            None => {
                let place = slot.map(|slot| self.place(slot));
                self.report
                    .lost(place, ("comment", "comment"), &[("text", comment)]);
            }
        }
    }

    fn rows(&mut self, unit: &BaseUnit, rows: &[Row]) {
        let columns = unit.rows.first().map_or(0, Vec::len);
        for (row, old) in rows.iter().zip(row_pairs(unit, rows)) {
            let sound = row.cells.len() == columns && !row.joined;
            match old {
                Some(old) if sound => {
                    for (slot, cell) in unit.rows[old].iter().zip(&row.cells) {
                        self.slot(slot, &cell.bits);
                        for comment in &cell.comments {
                            self.comment(Some(slot), comment);
                        }
                    }
                }
                None if row.cells.len() == columns => {}
                Some(_) | None => {
                    let place = unit.rows.first().and_then(|row| row.first());
                    let place = place.map(|slot| slot.node.span);
                    self.report.lost_row(place, columns, &row.plain);
                }
            }
        }
    }
}

/// Where a lead sentence ends: behind the runs that are set as one, else where its text ends.
fn lead_end(lead: &Slot, bits: &[Bit]) -> usize {
    let set = bits.iter().take_while(|bit| bit.lead).count();
    if set > 0 {
        return set;
    }
    let text = normalize_whitespace(&lead.plain());
    let now = plain(bits);
    match now.starts_with(&text) {
        true => text.chars().count(),
        false => {
            let stop = |c: char| matches!(c, '。' | '.' | '：' | ':' | '！' | '!');
            now.chars().position(stop).map_or(0, |at| at + 1)
        }
    }
}

fn trimmed(bits: &[Bit]) -> &[Bit] {
    let blank = |bit: &Bit| matches!(bit.sign, Sign::Char(c) if c.is_whitespace());
    let start = bits.iter().take_while(|bit| blank(bit)).count();
    let bits = &bits[start..];
    let end = bits.len() - bits.iter().rev().take_while(|bit| blank(bit)).count();
    &bits[..end]
}
