//! The report of all that was changed; annexes and captions that are gone are taken out here.

use std::collections::BTreeSet;

use super::base::{BaseUnit, Role};
use super::edited::Content;
use super::pair::in_place;
use super::patch::Patcher;
use super::plan::Plan;
use super::rows::row_pairs;
use super::slot::Slot;
use crate::ooxml::Image;
use crate::source::Span;

/// What of the report the file still has.
#[derive(Default)]
struct Present {
    annexes: BTreeSet<usize>,
    /// The blocks, by what they are beside captions and lines that the program makes.
    entries: BTreeSet<usize>,
}

impl Patcher<'_, '_> {
    /// Tells of all that the plan changes, and takes out what stands in no list of blocks.
    pub(super) fn report_plan(&mut self, plan: &Plan) {
        for line in &plan.added {
            self.added(*line);
        }
        self.called.extend(plan.called.iter().cloned());
        for id in &plan.notes {
            self.lost_note(id, Span::default());
        }
        for (unit, form) in &plan.turned {
            let unit = &self.units[*unit];
            let place = self.unit_place(unit).unwrap_or_default();
            self.report.turned(place, &unit.plain, form.name());
        }
        for (unit, line) in self.units.iter().zip(&self.pairs.of_unit) {
            let level = line.and_then(|line| self.lines[line].level);
            if let (Some(old), Some(level), Some(place)) =
                (unit.level, level, self.unit_place(unit))
                && old != level
            {
                self.report.turned_to_level(place, &unit.plain, level);
            }
        }
        let present = self.present();
        let gone = (0..self.layout.annexes.len())
            .filter(|annex| !self.other_version && !present.annexes.contains(annex));
        let gone: BTreeSet<usize> = gone.collect();
        for (index, unit) in self.units.iter().enumerate() {
            match self.pairs.of_unit[index] {
                None if unit.annex.is_some_and(|annex| gone.contains(&annex)) => {}
                None => self.gone(unit, &present.entries),
                Some(line) if !self.pairs.in_place[line] => self.moved(unit),
                Some(_) => {}
            }
        }
        self.gone_annexes(&gone);
        self.cell_pictures();
        self.moved_rows();
        self.gone_rows(plan);
    }

    fn cell_pictures(&mut self) {
        for line in self.lines {
            let Content::Table(rows) = &line.content else {
                continue;
            };
            for row in rows {
                let pictures: usize = row.cells.iter().map(|cell| cell.pictures).sum();
                if pictures > 0 {
                    let text = ("text", &*row.plain);
                    self.report
                        .lost(None, ("picture_in_cell", "picture_in_cell"), &[text]);
                }
            }
        }
    }

    /// Rows that stand elsewhere in their tables.
    fn moved_rows(&mut self) {
        for (unit, line) in self.units.iter().zip(&self.pairs.of_unit) {
            let Some(Content::Table(rows)) = line.map(|line| &self.lines[line].content) else {
                continue;
            };
            let pairs = row_pairs(unit, rows);
            for (old, stays) in pairs.iter().zip(in_place(&pairs)) {
                if let (Some(old), false) = (old, stays) {
                    let row = &unit.rows[*old];
                    let text: Vec<String> = row.iter().map(Slot::plain).collect();
                    let place = row.first().map(|slot| slot.node.span);
                    let place = place.unwrap_or_default();
                    self.report.moved(place, &text.join(" | "));
                }
            }
        }
    }

    /// What of the report the file still has.
    fn present(&self) -> Present {
        let mut present = Present::default();
        for (unit, line) in self.units.iter().zip(&self.pairs.of_unit) {
            if line.is_some() {
                present.annexes.extend(unit.annex);
                let is_own = !matches!(unit.role, Role::Caption | Role::Fixed);
                present.entries.extend(unit.entry.filter(|_| is_own));
            }
        }
        present
    }

    fn gone_annexes(&mut self, gone: &BTreeSet<usize>) {
        for title in self.units {
            let Role::AnnexTitle(number) = title.role else {
                continue;
            };
            if !gone.contains(&number) {
                continue;
            }
            let place = self.unit_place(title).unwrap_or_default();
            self.report.removed(place, &title.plain);
        }
        let root = self.layout.root;
        match root.get("annexes") {
            Some(list) if gone.len() < list.items().len() => {
                for annex in gone {
                    self.file.editor.remove_item(list, *annex);
                }
            }
            Some(_) if !gone.is_empty() => self.file.editor.remove_entry(root, "annexes"),
            Some(_) | None => {}
        }
    }

    fn added(&mut self, index: usize) {
        let line = &self.lines[index];
        let before = self.pairs.of_line[..index]
            .iter()
            .rev()
            .find_map(|unit| *unit);
        let place = before.and_then(|unit| self.unit_place(&self.units[unit]));
        let what = match &line.content {
            Content::Picture(image) => return self.new_picture(place, image),
            Content::Table(_) => "table",
            Content::Text(_) if line.level.is_some() => "section",
            Content::Text(_) if line.numbered => "item",
            Content::Text(_) => "paragraph",
        };
        self.report.added(place, what, &line.plain);
        for comment in &line.comments {
            self.report.commented(place, comment);
        }
    }

    fn new_picture(&mut self, place: Option<Span>, image: &Image) {
        let part = image.part.as_ref();
        let file = part.and_then(|part| self.names.get(part)).cloned();
        let bytes = part.and_then(|part| self.document.images.get(part));
        let (Some(file), Some(bytes)) = (file, bytes) else {
            return self.report.lost(place, ("new_picture", "new_picture"), &[]);
        };
        self.report.added_named(place, "picture", &file, &image.alt);
        if image.alt.trim().is_empty() {
            self.report
                .lost(place, ("no_alt", "no_alt"), &[("name", &file)]);
        }
        self.pictures.insert(file, bytes.clone());
    }

    fn unit_place(&self, unit: &BaseUnit) -> Option<Span> {
        let slot = unit.slots.last().map(|slot| self.place(slot));
        slot.or_else(|| Some(self.layout.entries[unit.entry?].node.span))
    }

    /// A unit that is not in the file. A title or a caption may only go where its block is still
    /// there, one of the `present`.
    fn gone(&mut self, unit: &BaseUnit, present: &BTreeSet<usize>) {
        let Some(place) = self.unit_place(unit) else {
            let help = match unit.annex {
                Some(_) => "annex_label",
                None => "head_line",
            };
            let text = ("text", &*unit.plain);
            return self.report.lost(None, ("deleted", help), &[text]);
        };
        let stays = unit.entry.is_none_or(|entry| present.contains(&entry));
        match unit.role {
            Role::Caption if stays && self.may_go(unit) => {
                if let Some(entry) = unit.entry {
                    let node = self.layout.entries[entry].node;
                    self.file.editor.remove_entry(node, "caption");
                    self.report.removed(place, &unit.plain);
                }
            }
            Role::Title | Role::AnnexTitle(_) | Role::Caption | Role::Fixed => {
                if stays {
                    let text = ("text", &*unit.plain);
                    self.report.lost(Some(place), ("deleted", "title"), &[text]);
                }
            }
            Role::Heading | Role::Prose | Role::Item(_) | Role::Picture | Role::Table => {
                match self.other_version {
                    true => self.report.kept(place, &unit.plain),
                    false => self.report.removed(place, &unit.plain),
                }
            }
        }
    }

    /// Whether a caption may go: no text refers to the number it bears.
    fn may_go(&self, unit: &BaseUnit) -> bool {
        let block = unit.entry.map(|entry| self.layout.entries[entry].block);
        let id = block.and_then(|block| block.id());
        let named = id.map(|id| format!("{{#{}}}", id.value));
        !self.other_version
            && named.is_none_or(|named| !self.original.source.text().contains(&named))
    }

    fn moved(&mut self, unit: &BaseUnit) {
        if unit.role == Role::Fixed {
            return;
        }
        if let (Some(place), Some(_)) = (self.unit_place(unit), unit.entry) {
            self.report.moved(place, &unit.plain);
        }
    }

    /// Rows that are gone from tables that stay.
    fn gone_rows(&mut self, plan: &Plan) {
        for (unit, line) in self.units.iter().zip(&self.pairs.of_unit) {
            let (Some(_), Some(entry)) = (line, unit.entry) else {
                continue;
            };
            let Some(inner) = self.layout.entries[entry].inner else {
                continue;
            };
            let rows = self.layout.sequences[inner].items().len();
            for (index, row) in unit.rows.iter().enumerate().skip(1).take(rows) {
                if !plan.kept.contains(&(inner, index - 1)) {
                    let text: Vec<String> = row.iter().map(Slot::plain).collect();
                    let place = row.first().map(|slot| slot.node.span);
                    self.report
                        .removed(place.unwrap_or_default(), &text.join(" | "));
                }
            }
        }
    }
}
