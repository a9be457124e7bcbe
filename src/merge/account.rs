//! The report of what moved and what is gone; annexes and captions that are gone are taken out here.

use std::collections::BTreeSet;

use super::base::{BaseUnit, Role};
use super::edited::EditedLine;
use super::merger::Merger;
use super::pair::in_place;
use super::rows::row_pairs;
use super::slot::{Slot, row_text};
use crate::diag::code;

impl Merger<'_> {
    /// Tells of what moved and what is gone, and takes out what stands in no list of blocks.
    pub(super) fn account(&mut self) {
        let compared = self.compared;
        let (mut annexes, mut entries) = (BTreeSet::new(), BTreeSet::new());
        for (unit, line) in compared.paired() {
            annexes.extend(unit.annex);
            let is_own = !matches!(unit.role, Role::Caption | Role::Fixed);
            entries.extend(unit.entry.filter(|_| is_own));
            if let (Some(old), Some(level)) = (unit.level, line.level)
                && old != level
            {
                let found = code::MERGE_TURNED.note().with("what", "level");
                let found = found.with("level", i64::from(level));
                self.quote(self.unit_place(unit), found, &unit.plain);
            }
        }
        let all = 0..compared.layout.annexes.len();
        let gone = all.filter(|annex| !compared.other_version && !annexes.contains(annex));
        let gone: BTreeSet<usize> = gone.collect();
        for (unit, line) in compared.units.iter().zip(&compared.pairs.of_unit) {
            let has_moved = line.is_some_and(|line| !compared.pairs.in_place[line]);
            match line {
                None if unit.annex.is_some_and(|annex| gone.contains(&annex)) => {}
                None => self.gone(
                    unit,
                    unit.entry.is_none_or(|entry| entries.contains(&entry)),
                ),
                Some(_) if has_moved && unit.role != Role::Fixed && unit.entry.is_some() => {
                    let found = code::MERGE_MOVED.note();
                    self.quote(self.unit_place(unit), found, &unit.plain);
                }
                Some(_) => {}
            }
        }
        self.gone_annexes(&gone);
        self.cell_pictures();
        self.moved_and_gone_rows();
    }

    fn gone_annexes(&mut self, gone: &BTreeSet<usize>) {
        let compared = self.compared;
        for title in &compared.units {
            if matches!(title.role, Role::AnnexTitle(number) if gone.contains(&number)) {
                let found = code::MERGE_REMOVED.note();
                self.quote(self.unit_place(title), found, &title.plain);
            }
        }
        let root = compared.layout.root;
        match root.get("annexes") {
            Some(list) if gone.len() < list.items().len() => {
                for annex in gone {
                    self.file.remove_item(list, *annex);
                }
            }
            Some(_) if !gone.is_empty() => self.file.remove_entry(root, "annexes"),
            Some(_) | None => {}
        }
    }

    /// A unit that is not in the file. A title or a caption may only go where its block `stays`.
    fn gone(&mut self, unit: &BaseUnit, stays: bool) {
        let said = [("text", &*unit.plain)];
        let Some(place) = self.unit_place(unit) else {
            let help = match unit.annex {
                Some(_) => "annex_label",
                None => "head_line",
            };
            return self.lost(None, ("deleted", help), &said);
        };
        let entry = unit.entry.map(|entry| &self.compared.layout.entries[entry]);
        match unit.role {
            Role::Title | Role::AnnexTitle(_) | Role::Caption | Role::Fixed if !stays => {}
            Role::Caption if self.may_go(unit) => {
                if let Some(entry) = entry {
                    self.file.remove_entry(entry.node, "caption");
                    self.quote(place, code::MERGE_REMOVED.note(), &unit.plain);
                }
            }
            Role::Title | Role::AnnexTitle(_) | Role::Caption | Role::Fixed => {
                self.lost(place, ("deleted", "title"), &said);
            }
            Role::Heading | Role::Prose | Role::Item(_) | Role::Picture | Role::Table => {
                let found = match self.compared.other_version {
                    true => code::MERGE_KEPT.warning(),
                    false => code::MERGE_REMOVED.note(),
                };
                self.quote(place, found, &unit.plain);
            }
        }
    }

    /// Whether a caption may go: no text refers to the number it bears.
    fn may_go(&self, unit: &BaseUnit) -> bool {
        let compared = self.compared;
        let block = unit.entry.map(|entry| compared.layout.entries[entry].block);
        let id = block.and_then(|block| block.id());
        let is_named = id.is_some_and(|id| {
            let text = compared.original.source.text();
            text.contains(&format!("{{#{}}}", id.value))
        });
        !compared.other_version && !is_named
    }

    fn cell_pictures(&mut self) {
        let rows = self.compared.lines.iter().flat_map(EditedLine::rows);
        for row in rows.filter(|row| row.pictures) {
            let lost = ("picture_in_cell", "picture_in_cell");
            self.lost(None, lost, &[("text", &row.plain)]);
        }
    }

    /// Rows that stand elsewhere in tables that stay, or are gone from them.
    fn moved_and_gone_rows(&mut self) {
        let layout = &self.compared.layout;
        for (unit, line) in self.compared.paired() {
            if line.rows().is_empty() {
                continue;
            }
            let pairs = row_pairs(unit, line.rows());
            for (old, stays) in pairs.iter().zip(in_place(&pairs)) {
                if let (Some(old), false) = (old, stays) {
                    self.report_row(&unit.rows[*old], code::MERGE_MOVED);
                }
            }
            let Some(inner) = unit.entry.and_then(|entry| layout.entries[entry].inner) else {
                continue;
            };
            let stood = 0..layout.sequences[inner].items().len();
            for (row, at) in unit.rows.iter().skip(unit.heads).zip(stood) {
                if !self.kept.contains(&(inner, at)) {
                    self.report_row(row, code::MERGE_REMOVED);
                }
            }
        }
    }

    fn report_row(&mut self, row: &[Slot], code: code::Code) {
        let place = row.first().map(|slot| slot.node.span).unwrap_or_default();
        self.quote(place, code.note(), &row_text(row, " | "));
    }
}
