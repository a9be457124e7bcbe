//! The tree of sections that the lines of the file make.

use std::collections::{BTreeMap, BTreeSet};

use super::base::{BaseUnit, Role};
use super::edited::{Bit, Content, EditedLine, Sign};
use super::form;
use super::layout::{Entry, Layout};
use super::pair::Pairs;
use super::plan::{Child, Plan};
use super::text::written;
use crate::model::{Block, Lang};
use crate::ooxml::NoteId;
use crate::syntax::emit::Node as Yaml;

/// A section that is open.
struct Open {
    container: usize,
    level: u8,
    /// Its place in the list that it stood in and stands in.
    place: Option<usize>,
}

/// What notes and pictures are called in the report.
pub struct Names<'p> {
    /// What refers to a note.
    pub notes: &'p dyn Fn(&NoteId) -> Option<String>,
    /// The names for the files of pictures, by the parts that hold them.
    pub pictures: &'p BTreeMap<String, String>,
}

/// What the planner knows.
pub struct Planner<'p, 'a> {
    pub layout: &'p Layout<'a>,
    pub units: &'p [BaseUnit<'a>],
    pub lines: &'p [EditedLine],
    pub pairs: &'p Pairs,
    pub lang: &'p Lang,
    /// The names of notes.
    pub notes: &'p dyn Fn(&NoteId) -> Option<String>,
    /// The names for the files of pictures, by the parts that hold them.
    pub pictures: &'p BTreeMap<String, String>,
    /// Whether the report was changed since the file was made of it.
    other_version: bool,
    open: Vec<Open>,
    pub(super) plan: Plan,
}

impl<'p, 'a> Planner<'p, 'a> {
    /// A planner of what was paired.
    pub fn new(
        layout: &'p Layout<'a>,
        units: &'p [BaseUnit<'a>],
        lines: &'p [EditedLine],
        pairs: &'p Pairs,
        lang: &'p Lang,
        names: &Names<'p>,
        other_version: bool,
    ) -> Self {
        let containers = layout.sequences.iter().map(|_| Vec::new()).collect();
        Self {
            layout,
            units,
            lines,
            pairs,
            lang,
            notes: names.notes,
            pictures: names.pictures,
            other_version,
            open: vec![Open {
                container: 0,
                level: 0,
                place: None,
            }],
            plan: Plan {
                containers,
                kept: BTreeSet::new(),
                added: Vec::new(),
                notes: Vec::new(),
                called: Vec::new(),
                turned: Vec::new(),
            },
        }
    }

    /// The plan. For a file of another version, what its lines do not have stays behind what it
    /// stood behind.
    pub fn plan(mut self) -> Plan {
        for line in 0..self.lines.len() {
            match self.pairs.of_line[line] {
                Some(unit) => self.known(unit, line),
                None => self.fresh(line),
            }
        }
        if self.other_version {
            self.keep_the_rest();
        }
        self.plan
    }

    /// Puts what is not planned of each list behind what it stood behind, wherever that is.
    fn keep_the_rest(&mut self) {
        let mut placed = BTreeSet::new();
        for child in self.plan.containers.iter().flatten() {
            placed.extend(child.kept());
        }
        let mut behind: BTreeMap<(usize, usize), Vec<Child>> = BTreeMap::new();
        for (sequence, list) in self.layout.sequences.iter().enumerate() {
            let mut first = Vec::new();
            let mut before = None;
            for index in 0..list.items().len() {
                let place = (sequence, index);
                if placed.contains(&place) {
                    before = Some(place);
                } else if self.plan.kept.insert(place) {
                    let held = before.map_or(&mut first, |at| behind.entry(at).or_default());
                    held.push(Child::Kept { sequence, index });
                }
            }
            self.plan.containers[sequence].splice(0..0, first);
        }
        for container in &mut self.plan.containers {
            let children = std::mem::take(container).into_iter();
            *container = children.fold(Vec::new(), |mut children, child| {
                let rest = child.kept().and_then(|place| behind.remove(&place));
                children.push(child);
                children.extend(rest.into_iter().flatten());
                children
            });
        }
    }

    pub(super) fn top(&self) -> usize {
        self.open.last().map_or(0, |open| open.container)
    }

    /// Goes back to a list that is open, for what stood there behind the sections that it ends. A
    /// section that is new here, or stood behind, nothing but a heading ends.
    fn back(&mut self, sequence: usize, index: usize) -> bool {
        let at = self
            .open
            .iter()
            .rposition(|open| open.container == sequence);
        let ends = |at: &usize| match &self.open[at + 1..] {
            [] => true,
            [first, inner @ ..] => {
                first.place.is_some_and(|place| place < index)
                    && inner.iter().all(|open| open.place.is_some())
            }
        };
        let Some(at) = at.filter(ends) else {
            return false;
        };
        self.open.truncate(at + 1);
        true
    }

    /// Where something goes that stood in a list: there, if it stands where it stood; else where
    /// the file has it.
    fn home(&mut self, entry: &Entry, in_place: bool) -> usize {
        if in_place {
            self.back(entry.sequence, entry.index);
        }
        self.top()
    }

    pub(super) fn keep(&mut self, container: usize, sequence: usize, index: usize) {
        if self.plan.kept.insert((sequence, index)) {
            let child = Child::Kept { sequence, index };
            self.plan.containers[container].push(child);
        }
    }

    fn known(&mut self, unit: usize, line: usize) {
        let role = self.units[unit].role;
        let in_place = self.pairs.in_place[line];
        if let Role::AnnexTitle(number) = role {
            let container = self.layout.annexes[number].body;
            self.open = vec![Open {
                container,
                level: 0,
                place: None,
            }];
            return;
        }
        let Some(index) = self.units[unit].entry else {
            return;
        };
        if let Some(form) = form::turned(&self.units[unit], &self.lines[line]) {
            return self.turn(unit, line, form);
        }
        let entry = &self.layout.entries[index];
        match role {
            Role::Fixed | Role::Title | Role::AnnexTitle(_) | Role::Caption => {}
            Role::Prose | Role::Picture => {
                let home = self.home(entry, in_place);
                self.keep(home, entry.sequence, entry.index);
            }
            Role::Table => {
                let home = self.home(entry, in_place);
                self.keep(home, entry.sequence, entry.index);
                self.rows(unit, line);
            }
            Role::Heading => self.heading(unit, line),
            Role::Item(item) => self.item(index, item, line),
        }
    }

    fn heading(&mut self, unit: usize, line: usize) {
        let Some(index) = self.units[unit].entry else {
            return;
        };
        let entry = &self.layout.entries[index];
        let old = self.units[unit].level.unwrap_or(1);
        let level = self.lines[line].level.unwrap_or(old);
        let home = match level == old && self.back(entry.sequence, entry.index) {
            true => self.top(),
            false => self.under(level),
        };
        let place = (home == entry.sequence).then_some(entry.index);
        self.keep(home, entry.sequence, entry.index);
        if let Some(container) = entry.inner {
            self.open.push(Open {
                container,
                level,
                place,
            });
        }
    }

    /// Closes the sections that a heading of a level ends.
    fn under(&mut self, level: u8) -> usize {
        while self.open.len() > 1 && self.open.last().is_some_and(|open| open.level >= level) {
            self.open.pop();
        }
        self.top()
    }

    /// An item goes to its list, which stands where its first item does; an item elsewhere is one of
    /// the list there, or begins another.
    fn item(&mut self, index: usize, item: usize, line: usize) {
        let entry = &self.layout.entries[index];
        let Some(inner) = entry.inner else { return };
        let placed = self.plan.kept.contains(&(entry.sequence, entry.index));
        if !placed {
            let home = self.home(entry, self.pairs.in_place[line]);
            self.keep(home, entry.sequence, entry.index);
        }
        match self.list_here() {
            Some(items) if items == inner => self.keep(inner, inner, item),
            // The list has ended before it.
            Some(_) | None => {
                let items = self.list_for_new(line);
                self.keep(items, inner, item);
            }
        }
    }

    /// The container of the items of the list that was written last.
    fn list_here(&self) -> Option<usize> {
        match self.plan.containers[self.top()].last()? {
            Child::List { items, .. } => Some(*items),
            Child::Kept { sequence, index } => {
                let entry = self.layout.entry_at(*sequence, *index)?;
                let is_list = matches!(entry.block, Block::List(_));
                entry.inner.filter(|_| is_list)
            }
            Child::Leaf(_) | Child::Section { .. } => None,
        }
    }

    pub(super) fn list_for_new(&mut self, line: usize) -> usize {
        if let Some(items) = self.list_here() {
            return items;
        }
        let items = self.container();
        let ordered = self.lines[line].style != "list bullet";
        let top = self.top();
        self.plan.containers[top].push(Child::List { ordered, items });
        items
    }

    /// Begins a section that is new.
    pub(super) fn section(&mut self, heading: Yaml, level: u8) {
        let home = self.under(level);
        let body = self.container();
        self.plan.containers[home].push(Child::Section { heading, body });
        self.open.push(Open {
            container: body,
            level,
            place: None,
        });
    }

    fn container(&mut self) -> usize {
        self.plan.containers.push(Vec::new());
        self.plan.containers.len() - 1
    }

    fn fresh(&mut self, index: usize) {
        let line = &self.lines[index];
        // What the report has changed or taken out since.
        if self.other_version && line.untouched {
            return;
        }
        let top = self.top();
        match &line.content {
            Content::Picture(image) => self.picture(index, image),
            Content::Table(rows) => {
                let table = self.table(rows);
                self.plan.containers[top].push(Child::Leaf(table));
            }
            Content::Text(_) if line.level.is_some() => {
                let heading = self.text_node(index);
                self.section(heading, line.level.unwrap_or(1));
            }
            Content::Text(_) if line.numbered => {
                let node = self.text_node(index);
                let items = self.list_for_new(index);
                self.plan.containers[items].push(Child::Leaf(node));
            }
            Content::Text(_) => {
                let key = match line.style.as_str() {
                    "salutation" => "salutation",
                    _ => "paragraph",
                };
                let node = self.text_node(index);
                self.plan.containers[top].push(Child::Leaf(Yaml::map([(key, node)])));
            }
        }
        self.plan.added.push(index);
    }

    /// The text of a new line, in the draft's language, with the comments on it.
    fn text_node(&mut self, line: usize) -> Yaml {
        let line = &self.lines[line];
        let Content::Text(bits) = &line.content else {
            return Yaml::Line(Vec::new());
        };
        self.said(bits, &line.comments)
    }

    pub(super) fn said(&mut self, bits: &[Bit], comments: &[String]) -> Yaml {
        let called = bits.iter().filter_map(|bit| match &bit.sign {
            Sign::Note(id) => Some(id.clone()),
            Sign::Char(_) => None,
        });
        self.plan.called.extend(called);
        self.written(bits, comments, self.notes)
    }

    pub(super) fn written(
        &mut self,
        bits: &[Bit],
        comments: &[String],
        name: &dyn Fn(&NoteId) -> Option<String>,
    ) -> Yaml {
        let said = written(bits, self.lang.joins_without_blank(), name);
        self.plan.notes.extend(said.notes);
        let mut entries = vec![(self.lang.to_string(), Yaml::text(said.written))];
        if !comments.is_empty() {
            entries.push(("note".into(), Yaml::text(comments.join(" / "))));
        }
        Yaml::line(entries)
    }
}
