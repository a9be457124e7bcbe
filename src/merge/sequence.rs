//! The lists of the file written anew where what they hold, or its order, has changed.

use std::ops::Range;

use super::layout::{Layout, Place, Sequence};
use super::merger::Child;
use crate::read::{Node, Value, parse};
use crate::source::Source;
use crate::syntax::edit::Editor;
use crate::syntax::emit::{self as yaml, Node as Yaml, on_one_line};

pub struct Sequences<'p, 'a> {
    pub file: &'p mut Editor<'a>,
    pub layout: &'p Layout<'a>,
    /// What the lists of the layout are to hold, then those that are new.
    pub lists: &'p [Vec<Child>],
}

impl<'a> Sequences<'_, 'a> {
    /// Writes the lists of the body and of the annexes.
    pub fn write_all(mut self) {
        self.write(0);
        for (_, body) in &self.layout.annexes {
            self.write(*body);
        }
    }

    /// Writes the lists in a list, then itself.
    fn write(&mut self, list: usize) {
        for child in &self.lists[list] {
            let inner = match child {
                Child::Kept(place) => self.layout.entry_at(*place).and_then(|entry| entry.inner),
                Child::Holder(new) => Some(new.inner),
                Child::Leaf(_) => None,
            };
            if let Some(inner) = inner {
                self.write(inner);
            }
        }
        if let Some(sequence) = self.layout.sequences.get(list) {
            let stood = (0..sequence.items().len()).map(|index| Some((list, index)));
            if !self.lists[list].iter().map(Child::kept).eq(stood) {
                self.rewrite(list, sequence);
            }
        }
    }

    fn rewrite(&mut self, list: usize, sequence: &Sequence<'a>) {
        let Some(node) = sequence.node else {
            return self.add(list, sequence);
        };
        let Some(key) = sequence.key_place() else {
            return;
        };
        let colon = self.file.line_colon(key.end);
        let in_flow = self.file.is_flow(node);
        if in_flow && (self.file.is_flow(sequence.holder) || !node.items().is_empty()) {
            let text = self.row(list);
            return self.file.edit(node.span.start..self.file.end(node), text);
        }
        if in_flow {
            let column = self.file.column(key.start) + 2;
            let text = format!("\n{}", self.lines(list, column));
            let range = colon..self.file.end(node);
            return self.file.edit(range, text.trim_end().to_owned());
        }
        let Some(last) = node.items().len().checked_sub(1) else {
            return;
        };
        let range = self.chunk(sequence, 0).start..self.chunk(sequence, last).end;
        let text = self.lines(list, self.file.column(node.span.start));
        if text.is_empty() {
            return self.file.edit(colon..range.end, " []\n".to_owned());
        }
        self.file.edit(range, text);
    }

    /// Adds a list where its key is not there yet.
    fn add(&mut self, list: usize, sequence: &Sequence<'a>) {
        let holder = sequence.holder;
        let value = match holder.entries().first() {
            Some((key, _)) if !self.file.is_flow(holder) => {
                let column = self.file.column(key.span.start) + 2;
                format!("\n{}", self.lines(list, column))
            }
            Some(_) | None => self.row(list),
        };
        self.file.add_entry(holder, sequence.key, value.trim_end());
    }

    /// The lines of an item, with the comments above it.
    fn chunk(&self, sequence: &Sequence<'a>, index: usize) -> Range<usize> {
        let items = sequence.items();
        let end = |index: usize| self.file.line_end(self.file.end(&items[index]));
        let start = match index.checked_sub(1) {
            Some(before) => end(before),
            None => {
                let first = sequence.node.map_or(0, |node| node.span.start);
                let line = first - self.file.column_bytes(first);
                let key = sequence.key_place();
                let below = key.map_or(line, |key| self.file.line_end(key.end));
                below.min(line)
            }
        };
        start..end(index)
    }

    /// The items of a list as lines, their dashes at a column.
    fn lines(&self, list: usize, column: usize) -> String {
        let mut out = String::new();
        for child in &self.lists[list] {
            out += &match child {
                Child::Kept(place) => self.kept(*place, column),
                Child::Leaf(node) => item(node, column),
                Child::Holder(new) => {
                    let inner = self.lines(new.inner, column + 6);
                    let inner = inner.trim_start_matches(['\r', '\n']);
                    let list = (!inner.is_empty()).then(|| Yaml::bare(""));
                    let block = item(&new.node(list), column);
                    format!("{}\n{inner}", block.trim_end())
                }
            };
            if !out.ends_with('\n') {
                out.push('\n');
            }
        }
        out
    }

    /// What stood in a list of the file, as it is there now.
    fn kept(&self, place: Place, column: usize) -> String {
        let (sequence, index) = place;
        let from = &self.layout.sequences[sequence];
        match from.node {
            Some(list) if !self.file.is_flow(list) => {
                let lines = self.file.copy(self.chunk(from, index));
                indented(&lines, self.file.column(list.span.start), column)
            }
            Some(_) | None => format!("{}- {}\n", " ".repeat(column), self.kept_in_row(place)),
        }
    }

    /// The items of a list between brackets.
    fn row(&self, list: usize) -> String {
        on_one_line(&self.as_row(list), self.file.json)
    }

    fn as_row(&self, list: usize) -> Yaml {
        let items = self.lists[list].iter().map(|child| match child {
            Child::Kept(place) => Yaml::bare(self.kept_in_row(*place)),
            Child::Leaf(node) => node.clone(),
            Child::Holder(new) => new.node(Some(self.as_row(new.inner))),
        });
        Yaml::Row(items.collect())
    }

    fn kept_in_row(&self, (sequence, index): Place) -> String {
        let from = &self.layout.sequences[sequence];
        let (Some(list), Some(node)) = (from.node, from.items().get(index)) else {
            return String::new();
        };
        if self.file.is_flow(list) {
            return self.file.copy(node.span.start..self.file.end(node));
        }
        // With the changes that were made in it.
        let lines = self.file.copy(self.chunk(from, index));
        let changed = parse(&Source::new("item.yaml", lines)).ok();
        let changed = changed.as_ref().and_then(|list| list.items().first());
        on_one_line(&copied(changed.unwrap_or(node)), self.file.json)
    }
}

/// A node of the file as it would be written anew.
fn copied(node: &Node) -> Yaml {
    match &node.value {
        Value::Scalar { text, plain: true } => Yaml::bare(text),
        Value::Scalar { text, plain: false } => Yaml::text(text),
        Value::Sequence(items) => Yaml::Row(items.iter().map(copied).collect()),
        Value::Mapping(entries) => {
            let entry =
                |(key, node): &(crate::read::Key, Node)| (key.name.clone().into(), copied(node));
            Yaml::Line(entries.iter().map(entry).collect())
        }
    }
}

/// The lines of a new item, its dash at a column.
fn item(node: &Yaml, column: usize) -> String {
    let file = yaml::write(vec![("x".into(), Yaml::List(vec![node.clone()]))]);
    let lines = file.split_once('\n').map_or("", |(_, lines)| lines);
    indented(lines, 2, column)
}

/// Lines that stood at a column, at another.
fn indented(lines: &str, from: usize, to: usize) -> String {
    let mut out = String::new();
    for line in lines.split_inclusive('\n') {
        let blanks = line.len() - line.trim_start_matches(' ').len();
        if line.trim().is_empty() {
            out += line;
        } else if to >= from {
            out += &" ".repeat(to - from);
            out += line;
        } else {
            out += &line[blanks.min(from - to)..];
        }
    }
    out
}
