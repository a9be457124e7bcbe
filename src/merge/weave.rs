//! The changes of an edited file written into the report.

use std::collections::{BTreeMap, BTreeSet};

use super::file::File;
use super::layout::Layout;
use super::line::{Bit, Content, Line, Row, Sign, even, plain};
use super::notes::Notes;
use super::pair::Pairs;
use super::pictures::Seen;
use super::plan::{Names, Plan, Planner, own_bits};
use super::rows::{figure, row_pairs};
use super::sequence::Sequences;
use super::tell::Told;
use super::text::{is_same, rewrite};
use super::unit::{Cells, Role, Slot, Unit};
use super::{Merged, Original};
use crate::model::{Block, Lang, Localized};
use crate::ooxml::{Document, Image, NoteId};
use crate::source::Span;

/// What is merged into what.
pub struct Weaver<'w, 'a> {
    pub original: Original<'a>,
    pub document: &'w Document,
    pub layout: &'w Layout<'a>,
    pub units: &'w [Unit<'a>],
    pub lines: &'w [Line],
    pub pairs: &'w Pairs,
    pub file: File<'a>,
    pub told: Told,
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

impl Weaver<'_, '_> {
    /// Writes all changes and tells of them.
    pub fn weave(mut self) -> (Merged, Told) {
        self.told.losses(&self.document.losses);
        if self.other_version {
            self.told.other_version();
        }
        for (line, unit) in self.pairs.of_line.iter().enumerate() {
            if let Some(unit) = *unit {
                self.known(unit, line);
            }
        }
        self.footnotes();
        let plan = self.plan();
        self.tell_of(&plan);
        self.fresh_notes();
        Sequences {
            file: &mut self.file,
            layout: self.layout,
            plan: &plan,
        }
        .write_all();
        let merged = Merged {
            text: self.file.text(),
            pictures: self.pictures,
            seen: self.seen,
            removed: self.told.removals(),
        };
        (merged, self.told)
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
    fn picture(&self, unit: &Unit, image: &Image) -> Option<Seen> {
        let bytes = self.document.images.get(image.part.as_ref()?)?;
        match self.layout.entries[unit.entry?].block {
            Block::Image(block) => Some(Seen {
                file: block.file.value.clone(),
                bytes: bytes.clone(),
            }),
            Block::Section(_)
            | Block::Salutation(_)
            | Block::Paragraph(_)
            | Block::List(_)
            | Block::Table(_) => None,
        }
    }

    fn text(&mut self, unit: &Unit, bits: &[Bit]) {
        let bits = own_bits(unit, bits);
        match (unit.role, unit.slots.as_slice()) {
            (Role::Fixed, _) | (_, []) => self.fixed(unit, bits),
            (Role::Title, [title]) if bare(&title.plain()) == bare(&plain(bits)) => {
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
    fn without_lead(&mut self, unit: &Unit, lead: &Slot, text: &Slot, bits: &[Bit]) {
        let whole = Slot {
            pieces: [lead.pieces.as_slice(), &text.pieces].concat(),
            ..*text
        };
        self.slot(&whole, bits);
        let Some(index) = unit.entry else { return };
        self.file
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
                return self.told.lost(
                    Some(place),
                    &format!(
                        "a computed cell (“{}”) now reads “{}”",
                        slot.plain(),
                        plain(bits)
                    ),
                    "change the figures that it is computed from",
                );
            }
        }
        let dense = self.file.lang.joins_without_blank();
        let name = |id: &NoteId| self.notes.name(id).filter(|_| slot.carries_notes);
        let rewritten = rewrite(pieces, bits, dense, name);
        for gone in &rewritten.gone {
            let figure = gone.figure.as_deref();
            self.told
                .dissolved(place, &gone.written, figure, &gone.was, &gone.now);
        }
        for note in &rewritten.uncalled {
            self.told.uncalled(place, note);
        }
        for id in &rewritten.notes {
            self.lost_note(id, place);
        }
        if slot.carries_notes {
            self.call(bits);
        }
        if rewritten.written.is_empty() {
            self.told.lost(
                Some(place),
                "this text was emptied; it stays as it was",
                "take it out of the report by hand if it is to go",
            );
            return;
        }
        let said = slot.text.and_then(|text| text.get(&self.file.lang));
        let said = said.map_or("", |said| said.value.as_str());
        let is_broken = bits.iter().any(|bit| bit.sign == Sign::Char('\n'));
        // A line broken by hand is broken by the program in print.
        if is_broken
            && slot.is_said
            && bare(&slot.plain()) == bare(&plain(bits))
            && bare(said) == bare(&rewritten.written)
        {
            return;
        }
        let outdated = self.file.say(slot, &rewritten.written, &self.languages);
        self.told.changed(place, &rewritten.written, &outdated);
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
                self.file.set_figure(slot.node, &figure);
                self.told.changed(place, &figure, &[]);
            }
            None => self.told.lost(
                Some(place),
                &format!("“{now}” is no figure, as the column has them"),
                "write the figure into the report by hand",
            ),
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
                self.told.commented(Some(place), comment);
            }
            None => self.told.lost(
                slot.map(|slot| self.place(slot)),
                &format!("a comment has no text to be a note of: “{comment}”"),
                "write it as the `note:` of the block",
            ),
        }
    }

    fn rows(&mut self, unit: &Unit, rows: &[Row]) {
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
                    self.told.lost(
                        place.map(|slot| slot.node.span),
                        &format!(
                            "a row does not have the table’s {columns} cells: “{}”",
                            row.plain
                        ),
                        "change the table in the report by hand",
                    );
                }
            }
        }
    }
}

/// A text without blanks.
pub(super) fn bare(text: &str) -> String {
    even(text).chars().filter(|c| !c.is_whitespace()).collect()
}

/// Where a lead sentence ends: behind the runs that are set as one, else where its text ends.
fn lead_end(lead: &Slot, bits: &[Bit]) -> usize {
    let set = bits.iter().take_while(|bit| bit.lead).count();
    if set > 0 {
        return set;
    }
    let text = even(&lead.plain());
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
