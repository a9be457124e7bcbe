//! What was added, turned, moved and taken out, told and, for annexes and captions, done.

use super::line::Content;
use super::pair::in_place;
use super::plan::Plan;
use super::rows::row_pairs;
use super::unit::{Role, Slot, Unit};
use super::weave::Weaver;
use crate::ooxml::Image;
use crate::source::Span;

impl Weaver<'_, '_> {
    /// Tells of all that the plan changes, and takes out what stands in no list of blocks.
    pub(super) fn tell_of(&mut self, plan: &Plan) {
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
            self.told.turned(place, &unit.plain, form.name());
        }
        for (unit, line) in self.units.iter().zip(&self.pairs.of_unit) {
            let level = line.and_then(|line| self.lines[line].level);
            if let (Some(old), Some(level), Some(place)) =
                (unit.level, level, self.unit_place(unit))
                && old != level
            {
                let what = format!("a heading of level {level}");
                self.told.turned(place, &unit.plain, &what);
            }
        }
        let annexes: Vec<usize> = (0..self.layout.annexes.len()).collect();
        let gone = annexes.into_iter().filter(|annex| self.is_gone(*annex));
        let gone: Vec<usize> = gone.collect();
        for (index, unit) in self.units.iter().enumerate() {
            match self.pairs.of_unit[index] {
                None if unit.annex.is_some_and(|annex| gone.contains(&annex)) => {}
                None => self.gone(unit),
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
                    self.told.lost(
                        None,
                        &format!("a cell can hold no picture: “{}”", row.plain),
                        "put its file beside the report and add an `image:` behind the table",
                    );
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
                    self.told.moved(place, &text.join(" | "));
                }
            }
        }
    }

    /// Whether nothing of an annex is left.
    fn is_gone(&self, annex: usize) -> bool {
        let mut units = self.units.iter().zip(&self.pairs.of_unit);
        !self.other_version
            && !units.any(|(unit, line)| unit.annex == Some(annex) && line.is_some())
    }

    fn gone_annexes(&mut self, gone: &[usize]) {
        let is_title = |unit: &&Unit| match unit.role {
            Role::AnnexTitle(number) => gone.contains(&number),
            Role::Fixed
            | Role::Title
            | Role::Heading
            | Role::Prose
            | Role::Item(_)
            | Role::Caption
            | Role::Picture
            | Role::Table => false,
        };
        for title in self.units.iter().filter(is_title) {
            let place = self.unit_place(title).unwrap_or_default();
            self.told.removed(place, &title.plain);
        }
        let root = self.layout.root;
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

    fn added(&mut self, index: usize) {
        let line = &self.lines[index];
        let before = self.pairs.of_line[..index]
            .iter()
            .rev()
            .find_map(|unit| *unit);
        let place = before.and_then(|unit| self.unit_place(&self.units[unit]));
        let what = match &line.content {
            Content::Picture(image) => return self.new_picture(place, image),
            Content::Table(_) => "a table",
            Content::Text(_) if line.level.is_some() => "a section",
            Content::Text(_) if line.numbered => "a list item",
            Content::Text(_) => "a paragraph",
        };
        self.told.added(place, what, &line.plain);
        for comment in &line.comments {
            self.told.commented(place, comment);
        }
    }

    fn new_picture(&mut self, place: Option<Span>, image: &Image) {
        let part = image.part.as_ref();
        let file = part.and_then(|part| self.names.get(part)).cloned();
        let bytes = part.and_then(|part| self.document.images.get(part));
        let (Some(file), Some(bytes)) = (file, bytes) else {
            return self.told.lost(
                place,
                "a new picture behind this is not carried: it is neither PNG nor JPEG, or not in the file",
                "put its file beside the report and add an `image:`",
            );
        };
        self.told
            .added(place, &format!("the picture {file}"), &image.alt);
        if image.alt.trim().is_empty() {
            self.told.lost(
                place,
                &format!("the picture {file} has no text that says what it shows"),
                "write one as its `alt`: its file’s name stands there",
            );
        }
        self.pictures.insert(file, bytes.clone());
    }

    fn unit_place(&self, unit: &Unit) -> Option<Span> {
        let slot = unit.slots.last().map(|slot| self.place(slot));
        slot.or_else(|| Some(self.layout.entries[unit.entry?].node.span))
    }

    fn gone(&mut self, unit: &Unit) {
        let Some(place) = self.unit_place(unit) else {
            return self.told.lost(
                None,
                &format!("“{}” was deleted; it stays in the report", unit.plain),
                match unit.annex {
                    Some(_) => "the program makes it of the annex’s number",
                    None => "it is made of facts at the head of the report: change them there",
                },
            );
        };
        match unit.role {
            Role::Caption if self.stays(unit) && self.may_go(unit) => {
                if let Some(entry) = unit.entry {
                    let node = self.layout.entries[entry].node;
                    self.file.remove_entry(node, "caption");
                    self.told.removed(place, &unit.plain);
                }
            }
            Role::Title | Role::AnnexTitle(_) | Role::Caption | Role::Fixed => {
                if self.stays(unit) {
                    self.told.lost(
                        Some(place),
                        &format!("“{}” was deleted; it stays in the report", unit.plain),
                        "take it out of the report by hand if it is to go",
                    );
                }
            }
            Role::Heading | Role::Prose | Role::Item(_) | Role::Picture | Role::Table => {
                match self.other_version {
                    true => self.told.kept(place, &unit.plain),
                    false => self.told.removed(place, &unit.plain),
                }
            }
        }
    }

    /// Whether a caption may go: no text refers to the number it bears.
    fn may_go(&self, unit: &Unit) -> bool {
        let block = unit.entry.map(|entry| self.layout.entries[entry].block);
        let id = block.and_then(|block| block.id());
        let named = id.map(|id| format!("{{#{}}}", id.value));
        !self.other_version
            && named.is_none_or(|named| !self.original.source.text().contains(&named))
    }

    /// Whether the block of a caption or title is still there.
    fn stays(&self, unit: &Unit) -> bool {
        let Some(entry) = unit.entry else { return true };
        let is_own = |role| !matches!(role, Role::Caption | Role::Fixed);
        let of_block = |other: &Unit| other.entry == Some(entry) && is_own(other.role);
        let mut others = self.units.iter().zip(&self.pairs.of_unit);
        others.any(|(other, line)| of_block(other) && line.is_some())
    }

    fn moved(&mut self, unit: &Unit) {
        if unit.role == Role::Fixed {
            return;
        }
        if let (Some(place), Some(_)) = (self.unit_place(unit), unit.entry) {
            self.told.moved(place, &unit.plain);
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
                    self.told
                        .removed(place.unwrap_or_default(), &text.join(" | "));
                }
            }
        }
    }
}
