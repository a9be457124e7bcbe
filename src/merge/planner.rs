//! The tree of sections that the lines of the file make.

use std::collections::{BTreeMap, BTreeSet};

use super::base::{BaseUnit, Role};
use super::edited::{Content, EditedLine};
use super::layout::{Entry, Place};
use super::merger::{Child, Holder, Merger, Open};
use super::turned::is_turned;
use crate::diag::code;
use crate::model::Block;
use crate::ooxml;
use crate::source::Span;
use crate::syntax::emit::{Entries, Node as Yaml};

impl Merger<'_> {
    /// Puts what the file has into lists. For a file of another version, what its lines do not have
    /// stays behind what it stood behind.
    pub(super) fn plan(&mut self) {
        let compared = self.compared;
        for (at, line) in compared.lines.iter().enumerate() {
            match compared.pairs.of_line[at] {
                Some(unit) => {
                    let unit = &compared.units[unit];
                    self.known(unit, line, compared.pairs.in_place[at]);
                }
                // What the report has changed or taken out since.
                None if compared.other_version && line.untouched => {}
                None => {
                    let before = compared.pairs.of_line[..at].iter().rev();
                    let before = before.flatten().next().map(|unit| &compared.units[*unit]);
                    let place = before.and_then(|unit| self.unit_place(unit));
                    self.fresh(line, place);
                }
            }
        }
        if compared.other_version {
            self.keep_the_rest();
        }
    }

    /// Puts what is not planned of each list behind what it stood behind, wherever that is.
    fn keep_the_rest(&mut self) {
        let placed = self.lists.iter().flatten().filter_map(Child::kept);
        let placed: BTreeSet<Place> = placed.collect();
        let mut behind: BTreeMap<Place, Vec<Child>> = BTreeMap::new();
        for (sequence, list) in self.compared.layout.sequences.iter().enumerate() {
            let mut first = Vec::new();
            let mut before = None;
            for place in (0..list.items().len()).map(|index| (sequence, index)) {
                if placed.contains(&place) {
                    before = Some(place);
                } else if self.kept.insert(place) {
                    let held = before.map_or(&mut first, |at| behind.entry(at).or_default());
                    held.push(Child::Kept(place));
                }
            }
            self.lists[sequence].splice(0..0, first);
        }
        for list in &mut self.lists {
            let children = std::mem::take(list).into_iter();
            let with_rest = children.flat_map(|child| {
                let rest = child.kept().and_then(|place| behind.remove(&place));
                std::iter::once(child).chain(rest.into_iter().flatten())
            });
            *list = with_rest.collect();
        }
    }

    /// Goes back to a list that is open, for what stood there behind the sections that it ends. A
    /// section that is new here, or stood behind, nothing but a heading ends.
    fn back(&mut self, (sequence, index): Place) -> bool {
        let Some(at) = self.open.iter().rposition(|open| open.list == sequence) else {
            return false;
        };
        let ends = match &self.open[at + 1..] {
            [] => true,
            [first, inner @ ..] => {
                first.place.is_some_and(|place| place < index)
                    && inner.iter().all(|open| open.place.is_some())
            }
        };
        if ends {
            self.open.truncate(at + 1);
        }
        ends
    }

    /// Keeps a block where it stands where it stood; else where the file has it.
    fn keep_block(&mut self, entry: &Entry, in_place: bool) {
        if in_place {
            self.back(entry.place);
        }
        self.keep(self.here(), entry.place);
    }

    fn known(&mut self, unit: &BaseUnit, line: &EditedLine, in_place: bool) {
        let layout = &self.compared.layout;
        if let Role::AnnexTitle(number) = unit.role {
            self.open = vec![Open::body(layout.annexes[number].1)];
        }
        let Some(entry) = unit.entry.map(|entry| &layout.entries[entry]) else {
            return;
        };
        if is_turned(unit, line) {
            return self.turn(unit, entry, line);
        }
        match unit.role {
            Role::Fixed | Role::Title | Role::AnnexTitle(_) | Role::Caption => {}
            Role::Prose | Role::Picture => self.keep_block(entry, in_place),
            Role::Table => {
                self.keep_block(entry, in_place);
                self.rows(unit, entry, line);
            }
            Role::Heading => self.heading(unit, entry, line),
            Role::Item(item) => self.item(entry, item, line, in_place),
        }
    }

    fn heading(&mut self, unit: &BaseUnit, entry: &Entry, line: &EditedLine) {
        let old = unit.level.unwrap_or(1);
        let level = line.level.unwrap_or(old);
        if level != old || !self.back(entry.place) {
            self.close(level);
        }
        let home = self.here();
        self.keep(home, entry.place);
        let (sequence, index) = entry.place;
        self.open.extend(entry.inner.map(|list| Open {
            list,
            level,
            place: (home == sequence).then_some(index),
        }));
    }

    /// Closes the sections that a heading of a level ends.
    fn close(&mut self, level: u8) {
        while self.open.len() > 1 && self.open.last().is_some_and(|open| open.level >= level) {
            self.open.pop();
        }
    }

    /// An item goes to its list, which stands where its first item does; an item elsewhere is one of
    /// the list there, or begins another.
    fn item(&mut self, entry: &Entry, item: usize, line: &EditedLine, in_place: bool) {
        let Some(inner) = entry.inner else { return };
        if !self.kept.contains(&entry.place) {
            self.keep_block(entry, in_place);
        }
        let items = self.list_for(line);
        self.keep(items, (inner, item));
    }

    /// The items of the list that was written last.
    fn list_here(&self) -> Option<usize> {
        match self.lists[self.here()].last()? {
            Child::Holder(new) => Some(new.inner).filter(|_| new.kind == "list"),
            Child::Kept(place) => {
                let entry = self.compared.layout.entry_at(*place)?;
                entry
                    .inner
                    .filter(|_| matches!(entry.block, Block::List(_)))
            }
            Child::Leaf(_) => None,
        }
    }

    /// The items of the list that an item belongs to: of the one that was written last, if nothing
    /// stands behind it, else of another.
    fn list_for(&mut self, line: &EditedLine) -> usize {
        let is_ordered = line.style != "list bullet";
        let style = is_ordered.then(|| ("style".into(), Yaml::text("ordered")));
        let entries = Vec::from_iter(style);
        let known = self.list_here();
        known.unwrap_or_else(|| self.hold("list", entries, "items"))
    }

    /// Begins a section that is new.
    fn section(&mut self, heading: Yaml, level: u8) {
        self.close(level);
        let list = self.hold("section", vec![("heading".into(), heading)], "body");
        self.open.push(Open {
            level,
            ..Open::body(list)
        });
    }

    /// Adds a block that holds others; the list of those.
    fn hold(&mut self, kind: &'static str, entries: Entries, key: &'static str) -> usize {
        let inner = self.lists.len();
        self.lists.push(Vec::new());
        let here = self.here();
        self.lists[here].push(Child::Holder(Holder {
            kind,
            entries,
            key,
            inner,
        }));
        inner
    }

    /// Adds a line that is new, behind a place, and tells of it.
    fn fresh(&mut self, line: &EditedLine, place: Option<Span>) {
        let what = match &line.content {
            Content::Picture(image) => return self.picture(line, image, place),
            Content::Table(rows) => {
                let table = self.table(rows);
                self.add(self.here(), table);
                "table"
            }
            Content::Text => {
                let node = self.said(line);
                self.add_text(line, node)
            }
        };
        let found = code::MERGE_ADDED.note().with("what", what);
        self.quote(place, found, &line.plain);
        for comment in &line.comments {
            self.quote(place, code::MERGE_COMMENT.note(), comment);
        }
    }

    /// Adds a text as what the form of its line is; what that is.
    pub(super) fn add_text(&mut self, line: &EditedLine, node: Yaml) -> &'static str {
        if let Some(level) = line.level {
            self.section(node, level);
            return "heading";
        }
        if line.numbered {
            let items = self.list_for(line);
            self.add(items, node);
            return "item";
        }
        let (key, node) = match line.style.as_str() {
            "salutation" => ("salutation", node),
            style if ooxml::is_quotation(style) => {
                let full = [("text", node), ("quotation", Yaml::bare("true".to_owned()))];
                ("paragraph", Yaml::map(full))
            }
            _ => ("paragraph", node),
        };
        self.add(self.here(), Yaml::map([(key, node)]));
        "paragraph"
    }

    /// A new text in the draft's language, with the comments on it.
    pub(super) fn said(&mut self, line: &EditedLine) -> Yaml {
        self.call(&line.bits);
        self.written(line, true)
    }

    /// As [`Self::said`], without notes unless it `carries_notes`.
    pub(super) fn written(&mut self, line: &EditedLine, carries_notes: bool) -> Yaml {
        let said = self.compared.rewrite(&[], &line.bits, carries_notes);
        for id in &said.notes {
            self.lost_note(id, Span::default());
        }
        let text = Yaml::text(said.written);
        let text = [(self.compared.lang.to_string().into(), text)];
        Yaml::line(text.into_iter().chain(line.note()))
    }
}
