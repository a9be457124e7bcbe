//! The lists of the file written anew where what they hold, or its order, has changed.

use std::ops::Range;

use super::layout::{Layout, Sequence};
use super::plan::{Child, Plan};
use crate::read::{Node, Value};
use crate::syntax::edit::{Editor, on_one_line};
use crate::syntax::emit::{self as yaml, Node as Yaml};

/// Writes lists into a file.
pub struct Sequences<'p, 'a> {
    pub file: &'p mut Editor<'a>,
    pub layout: &'p Layout<'a>,
    pub plan: &'p Plan,
}

impl<'a> Sequences<'_, 'a> {
    /// Writes the lists of the body and of the annexes.
    pub fn write_all(mut self) {
        self.write(0);
        for annex in &self.layout.annexes {
            self.write(annex.body);
        }
    }

    /// Writes the lists of a container, inner ones first.
    fn write(&mut self, container: usize) {
        for child in &self.plan.containers[container] {
            match child {
                Child::Kept { sequence, index } => {
                    if let Some(inner) = self.inner(*sequence, *index) {
                        self.write(inner);
                    }
                }
                Child::Section { body, .. } => self.write(*body),
                Child::List { items, .. } => self.write(*items),
                Child::Leaf(_) => {}
            }
        }
        if let Some(sequence) = self.layout.sequences.get(container)
            && !self.is_as_it_was(container, sequence)
        {
            self.rewrite(container, sequence);
        }
    }

    fn inner(&self, sequence: usize, index: usize) -> Option<usize> {
        self.layout.entry_at(sequence, index)?.inner
    }

    fn is_as_it_was(&self, container: usize, sequence: &Sequence) -> bool {
        let children = &self.plan.containers[container];
        let in_order = children.iter().enumerate().all(|(at, child)| match child {
            Child::Kept { sequence, index } => (*sequence, *index) == (container, at),
            Child::Leaf(_) | Child::Section { .. } | Child::List { .. } => false,
        });
        in_order && children.len() == sequence.items().len()
    }

    fn rewrite(&mut self, container: usize, sequence: &Sequence<'a>) {
        let Some(node) = sequence.node else {
            return self.add(container, sequence);
        };
        let key = sequence
            .holder
            .entries()
            .iter()
            .find(|(key, _)| key.name == sequence.key);
        let Some((key, _)) = key else { return };
        let colon = self.file.line_colon(key.span.end);
        let in_flow = self.file.is_flow(node);
        if in_flow && (self.file.is_flow(sequence.holder) || !node.items().is_empty()) {
            let text = self.row(container);
            return self.file.edit(node.span.start..self.file.end(node), text);
        }
        if in_flow {
            let column = self.file.column(key.span.start) + 2;
            let text = format!("\n{}", self.lines(container, column));
            let range = colon..self.file.end(node);
            return self.file.edit(range, text.trim_end().to_owned());
        }
        let Some(last) = node.items().len().checked_sub(1) else {
            return;
        };
        let range = self.chunk(sequence, 0).start..self.chunk(sequence, last).end;
        let text = self.lines(container, self.file.column(node.span.start));
        if text.is_empty() {
            return self.file.edit(colon..range.end, " []\n".to_owned());
        }
        self.file.edit(range, text);
    }

    /// Adds a list where its key is not there yet.
    fn add(&mut self, container: usize, sequence: &Sequence<'a>) {
        let holder = sequence.holder;
        let value = match holder.entries().first() {
            Some((key, _)) if !self.file.is_flow(holder) => {
                let column = self.file.column(key.span.start) + 2;
                format!("\n{}", self.lines(container, column))
            }
            Some(_) | None => self.row(container),
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
                let key = sequence
                    .holder
                    .entries()
                    .iter()
                    .find(|(k, _)| k.name == sequence.key);
                let below = key.map_or(line, |(key, _)| self.file.line_end(key.span.end));
                below.min(line)
            }
        };
        start..end(index)
    }

    /// The items of a container as lines, their dashes at a column.
    fn lines(&self, container: usize, column: usize) -> String {
        let mut out = String::new();
        for child in &self.plan.containers[container] {
            let lines = match child {
                Child::Kept { sequence, index } => self.kept(*sequence, *index, column),
                Child::Leaf(node) => item(node, column),
                Child::Section { heading, body } => {
                    let section =
                        Yaml::map([("section", Yaml::map([("heading", heading.clone())]))]);
                    let body_lines = self.lines(*body, column + 6);
                    let body_lines = body_lines.trim_start_matches(['\r', '\n']);
                    let mut lines = item(&section, column);
                    if !body_lines.is_empty() {
                        lines += &format!("{}body:\n{body_lines}", " ".repeat(column + 4));
                    }
                    lines
                }
                Child::List { ordered, items } => {
                    let dash = " ".repeat(column);
                    let style = match ordered {
                        true => format!("{dash}    style: ordered\n"),
                        false => String::new(),
                    };
                    let items = self.lines(*items, column + 6);
                    format!("{dash}- list:\n{style}{dash}    items:\n{items}")
                }
            };
            out += &lines;
            if !out.ends_with('\n') {
                out.push('\n');
            }
        }
        out
    }

    fn kept(&self, sequence: usize, index: usize, column: usize) -> String {
        let from = &self.layout.sequences[sequence];
        let (Some(list), Some(node)) = (from.node, from.items().get(index)) else {
            return String::new();
        };
        if self.file.is_flow(list) {
            let text = self.file.copy(node.span.start..self.file.end(node));
            return format!("{}- {text}\n", " ".repeat(column));
        }
        let lines = self.file.copy(self.chunk(from, index));
        indented(&lines, self.file.column(list.span.start), column)
    }

    /// The items of a container between brackets.
    fn row(&self, container: usize) -> String {
        on_one_line(&self.as_row(container), self.file.json)
    }

    fn as_row(&self, container: usize) -> Yaml {
        let children = self.plan.containers[container].iter();
        let items = children.map(|child| match child {
            Child::Kept { sequence, index } => Yaml::bare(self.kept_in_row(*sequence, *index)),
            Child::Leaf(node) => node.clone(),
            Child::Section { heading, body } => {
                let section = [("heading", heading.clone()), ("body", self.as_row(*body))];
                Yaml::map([("section", Yaml::map(section))])
            }
            Child::List { ordered, items } => {
                let style = if *ordered { "ordered" } else { "unordered" };
                let list = [("style", Yaml::text(style)), ("items", self.as_row(*items))];
                Yaml::map([("list", Yaml::map(list))])
            }
        });
        Yaml::Row(items.collect())
    }

    fn kept_in_row(&self, sequence: usize, index: usize) -> String {
        let from = &self.layout.sequences[sequence];
        let (Some(list), Some(node)) = (from.node, from.items().get(index)) else {
            return String::new();
        };
        match self.file.is_flow(list) {
            true => self.file.copy(node.span.start..self.file.end(node)),
            false => on_one_line(&copied(node), self.file.json),
        }
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
