//! The texts of an edited file written into the report.

use super::base::{BaseUnit, Role};
use super::edited::{
    Bit, Content, EditedLine, Row, Sign, normalize_whitespace, notes, plain, trimmed,
    without_blanks,
};
use super::merger::Merger;
use super::pair::own_bits;
use super::rows::{figure, row_pairs};
use super::slot::{Cells, Slot, joints};
use super::text::is_same;
use crate::diag::code;
use crate::model::{Block, Localized};
use crate::ooxml::Image;
use crate::source::Span;

impl Merger<'_> {
    /// Writes what a unit says now.
    pub(super) fn say(&mut self, unit: &BaseUnit, line: &EditedLine) {
        match &line.content {
            // What only the report has changed stays so.
            Content::Text if self.compared.other_version && line.untouched => {}
            Content::Text => self.text(unit, &line.bits),
            Content::Table(rows) => self.cells(unit, rows),
            Content::Picture(image) => self.seen.extend(self.seen(unit, image)),
        }
        for comment in &line.comments {
            self.comment(unit.slots.last(), comment);
        }
    }

    /// A picture that stays, as it stands in the file.
    fn seen(&self, unit: &BaseUnit, image: &Image) -> Option<(String, Vec<u8>)> {
        let bytes = self.compared.document.images.get(image.part.as_ref()?)?;
        let Block::Image(block) = self.compared.layout.entries[unit.entry?].block else {
            return None;
        };
        let file = block.file.of(&self.compared.lang)?;
        Some((file.value.clone(), bytes.clone()))
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
                let whole = Slot {
                    pieces: [lead.pieces.as_slice(), &text.pieces].concat(),
                    ..*text
                };
                if is_same(&whole.pieces, bits) {
                    return;
                }
                let (own, rest) = bits.split_at(lead_end(lead, bits));
                let (own, rest) = (trimmed(own), trimmed(rest));
                if own.is_empty() || rest.is_empty() {
                    self.slot(&whole, bits);
                    return self.without_lead(unit, lead, text);
                }
                self.slot(lead, own);
                self.slot(text, rest);
            }
        }
    }

    /// A paragraph that is no longer parted into lead and text: the other languages keep both, as
    /// one text.
    fn without_lead(&mut self, unit: &BaseUnit, lead: &Slot, text: &Slot) {
        let Some(index) = unit.entry else { return };
        let node = self.compared.layout.entries[index].node;
        self.file.remove_entry(node, "lead");
        let leads = lead.text.into_iter().flat_map(Localized::iter);
        for (lang, said) in leads.filter(|(lang, _)| **lang != self.compared.lang) {
            self.put_before(text, lang, &said.value);
        }
    }

    pub(super) fn slot(&mut self, slot: &Slot, bits: &[Bit]) {
        // The blank behind a lead is the program's.
        let blanks = slot.pieces.iter().rev();
        let blanks = blanks.take_while(|piece| piece.printed.trim().is_empty());
        let (own, blanks) = slot.pieces.split_at(slot.pieces.len() - blanks.count());
        let pieces = match blanks.iter().any(|piece| piece.printed.is_empty()) {
            true => &slot.pieces[..],
            false => own,
        };
        if is_same(pieces, bits) || (bits.is_empty() && pieces.is_empty()) {
            return;
        }
        let place = self.place(slot);
        match slot.cells {
            Cells::Text => {}
            Cells::Figure | Cells::Day | Cells::Number => return self.figure(slot, bits, place),
            Cells::Attached => return self.attached(place, &slot.plain(), &plain(bits)),
            Cells::Computed | Cells::Joined(_) => {
                let said = [("text", &*slot.plain()), ("now", &plain(bits))];
                return self.lost(place, ("computed", "computed"), &said);
            }
        }
        let rewritten = self.compared.rewrite(pieces, bits, slot.carries_notes);
        for gone in &rewritten.gone {
            self.dissolved(place, gone);
        }
        for note in &rewritten.uncalled {
            let found = code::MERGE_REFERENCE.note().with("what", "footnote");
            let found = found.with("written", note).help("footnote");
            self.found(place, found);
        }
        for id in &rewritten.notes {
            self.lost_note(id, place);
        }
        if slot.carries_notes {
            self.call(bits);
        }
        if rewritten.written.is_empty() {
            return self.lost(place, ("emptied", "emptied"), &[]);
        }
        if !self.is_only_broken(slot, bits, &rewritten.written) {
            let outdated = self.write(slot, &rewritten.written);
            self.changed(place, &rewritten.written, &outdated);
        }
    }

    /// Whether all that is new in a text is a line broken by hand, which the program breaks in print.
    fn is_only_broken(&self, slot: &Slot, bits: &[Bit], written: &str) -> bool {
        let said = slot.text.and_then(|text| text.get(&self.compared.lang));
        let said = said.map_or("", |said| said.value.as_str());
        let is_broken = bits.iter().any(|bit| bit.sign == Sign::Char('\n'));
        is_broken
            && slot
                .text
                .is_none_or(|text| text.is_present(&self.compared.lang))
            && without_blanks(&slot.plain()) == without_blanks(&plain(bits))
            && without_blanks(said) == without_blanks(written)
    }

    /// A figure of a table is the same in every language.
    fn figure(&mut self, slot: &Slot, bits: &[Bit], place: Span) {
        let now = match plain(bits) {
            // What is emptied has no figure.
            now if now.trim().is_empty() => "—".to_owned(),
            now => now,
        };
        let Some(figure) = figure(&now) else {
            let lost = ("no_figure", "no_figure");
            return self.lost(place, lost, &[("now", &now)]);
        };
        let names = notes(bits).filter_map(|id| self.compared.notes.name(id));
        let figure = figure + &names.collect::<String>();
        self.call(bits);
        self.file.set_figure(slot.node, &figure);
        self.changed(place, &figure, &[]);
    }

    fn comment(&mut self, slot: Option<&Slot>, comment: &str) {
        let place = slot.map(|slot| self.place(slot));
        match slot.is_some_and(|slot| self.remark(slot, comment)) {
            true => self.quote(place, code::MERGE_COMMENT.note(), comment),
            false => {
                let said = [("text", comment)];
                self.lost(place, ("comment", "comment"), &said);
            }
        }
    }

    fn cells(&mut self, unit: &BaseUnit, rows: &[Row]) {
        let columns = unit.rows.first().map_or(0, Vec::len);
        for (row, old) in rows.iter().zip(row_pairs(unit, rows)) {
            let sound = old.is_some_and(|old| joints(&unit.rows[old]) == row.joints);
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
                    let found = code::MERGE_LOST.warning().with("what", "cells");
                    let found = found.with("count", columns).with("text", &row.plain);
                    self.found(place, found.help("cells"));
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
