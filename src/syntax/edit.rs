//! A file of structured data edited in place: what is not touched stays byte for byte.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use super::emit::{self, Place, double_quoted};
use super::tree::{Key, Node, Value};
use crate::source::{Source, Span};

/// A file that is being edited.
pub struct Editor<'a> {
    /// As it was.
    source: &'a Source,
    /// Whether it is JSON.
    pub json: bool,
    /// Whether its lines end as those of Windows do.
    has_returns: bool,
    /// What is to stand in ranges of it, in the order in which it is written: of what begins at one
    /// place what is inserted there, then the longest.
    edits: BTreeMap<EditKey, String>,
}

/// Where an edit begins, whether it takes the place of something, its end, and its count.
type EditKey = (usize, bool, Reverse<usize>, usize);

impl<'a> Editor<'a> {
    /// A file without changes.
    pub fn new(source: &'a Source, json: bool) -> Self {
        Self {
            source,
            json,
            has_returns: source.text().contains("\r\n"),
            edits: BTreeMap::new(),
        }
    }

    /// Lets a text stand in a range.
    pub fn edit(&mut self, range: Range<usize>, mut text: String) {
        if self.has_returns {
            text = text.replace("\r\n", "\n").replace('\n', "\r\n");
        }
        let key = (
            range.start,
            !range.is_empty(),
            Reverse(range.end),
            self.edits.len(),
        );
        self.edits.insert(key, text);
    }

    /// The whole file with its changes.
    pub fn text(&self) -> String {
        self.copy(0..self.source.text().len())
    }

    /// A range of the file with the changes in it. Of changes that hold others the outer counts:
    /// it was made of a copy.
    pub fn copy(&self, range: Range<usize>) -> String {
        let first = (range.start, false, Reverse(usize::MAX), 0);
        let last = (range.end, true, Reverse(0), usize::MAX);
        let text = self.source.text();
        let mut out = String::new();
        let mut at = range.start;
        for (&(start, _, Reverse(end), _), new) in self.edits.range(first..=last) {
            let is_within = at <= start && end <= range.end;
            if is_within && (start..end) != range {
                out.push_str(&text[at..start]);
                out.push_str(new);
                at = end;
            }
        }
        out.push_str(&text[at..range.end]);
        out
    }

    /// What stands in a range of the file as it was.
    pub fn slice(&self, range: Range<usize>) -> &'a str {
        self.source.slice(Span::new(range.start, range.end))
    }

    /// Whether a node is written between braces or brackets.
    pub fn is_flow(&self, node: &Node) -> bool {
        let begins = self.source.text()[node.span.start..].chars().next();
        match &node.value {
            Value::Mapping(_) => begins == Some('{'),
            Value::Sequence(_) => begins == Some('['),
            Value::Scalar { .. } => false,
        }
    }

    /// One past the last character of a node, its closing brace or bracket included.
    pub fn end(&self, node: &Node) -> usize {
        let last = match &node.value {
            Value::Scalar { .. } => None,
            Value::Sequence(items) => items.last(),
            Value::Mapping(entries) => entries.last().map(|(_, value)| value),
        };
        if self.is_flow(node) {
            let from = last.map_or(node.span.start + 1, |last| self.end(last));
            let is_map = matches!(node.value, Value::Mapping(_));
            let close = if is_map { '}' } else { ']' };
            return self.find(from, close).map_or(node.span.end, |at| at + 1);
        }
        match last {
            Some(last) => self.end(last),
            None => node.span.start + self.slice(node.span.range()).trim_end().len(),
        }
    }

    /// The next place of a character outside comments.
    fn find(&self, from: usize, wanted: char) -> Option<usize> {
        let mut in_comment = false;
        let rest = self.source.text().get(from..)?;
        for (at, c) in rest.char_indices() {
            match c {
                '\n' => in_comment = false,
                '#' => in_comment = true,
                c if c == wanted && !in_comment => return Some(from + at),
                _ => {}
            }
        }
        None
    }

    /// One past the line that a byte stands in.
    pub fn line_end(&self, at: usize) -> usize {
        let text = self.source.text();
        text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
    }

    /// One past the colon that follows a key.
    pub fn line_colon(&self, key_end: usize) -> usize {
        self.find(key_end, ':').map_or(key_end, |at| at + 1)
    }

    /// How many bytes stand before a byte in its line.
    pub fn column_bytes(&self, at: usize) -> usize {
        let before = &self.source.text()[..at];
        before.len() - before.rfind('\n').map_or(0, |end| end + 1)
    }

    /// The column of a byte, counting from 0.
    pub fn column(&self, at: usize) -> usize {
        self.source.place(at).column - 1
    }

    /// Lets a key's value be a string, in the way it was written.
    pub fn set_scalar(&mut self, key: Option<&Key>, node: &Node, text: &str, flow: bool) {
        let written = self.slice(node.span.start..self.end(node));
        let header = key.map_or("", |key| {
            self.slice(key.span.end..node.span.start.max(key.span.end))
        });
        let header = header.trim_start_matches([':', ' ', '"', '\'']);
        let range = node.span.start..self.end(node);
        if header.starts_with(['|', '>']) {
            let is_folded = header.starts_with('>');
            let line = if is_folded { text.trim() } else { text };
            // Its further lines stand below the first; a folded text has a blank one between them.
            let end = if is_folded { "\n\n" } else { "\n" };
            let indent = " ".repeat(self.column(node.span.start));
            return self.edit(range, line.replace('\n', &(end.to_owned() + &indent)));
        }
        if written.is_empty() {
            let Some(key) = key else { return };
            let colon = self.line_colon(key.span.end);
            let scalar = self.scalar(text, flow, "");
            return self.edit(colon..colon, format!(" {scalar}"));
        }
        let scalar = self.scalar(text, flow, written);
        self.edit(range, scalar);
    }

    /// Lets a cell be a figure, with or without quotes as it was.
    pub fn set_figure(&mut self, node: &Node, figure: &str) {
        let range = node.span.start..self.end(node);
        let quote = self.slice(range.clone()).chars().next();
        let quote = quote.filter(|c| matches!(c, '"' | '\''));
        let quote = quote.map(String::from).unwrap_or_default();
        self.edit(range, format!("{quote}{figure}{quote}"));
    }

    /// A string as it is written here, in the quotes that it had.
    pub fn scalar(&self, text: &str, flow: bool, before: &str) -> String {
        if self.json || before.starts_with('"') {
            return double_quoted(text);
        }
        let plain = !text.chars().any(char::is_control);
        if before.starts_with('\'') && plain {
            return format!("'{}'", text.replace('\'', "''"));
        }
        emit::scalar(text, if flow { Place::Flow } else { Place::Block })
    }

    /// Adds an entry to a mapping, as its last.
    pub fn add_entry(&mut self, mapping: &Node, key: &str, value: &str) {
        let key = match self.json {
            true => double_quoted(key),
            false => key.to_owned(),
        };
        let Some((_, last)) = mapping.entries().last() else {
            let inside = mapping.span.start + 1;
            return self.edit(inside..inside, format!("{key}: {value}"));
        };
        let end = self.end(last);
        if self.is_flow(mapping) {
            return self.edit(end..end, format!(", {key}: {value}"));
        }
        let first = mapping.entries()[0].0.span.start;
        let indent = " ".repeat(self.column(first));
        // A comment behind the last entry stays where it is.
        let line = self.line_end(end);
        let at = self.slice(0..line).trim_end_matches(['\r', '\n']).len();
        self.edit(at..at, format!("\n{indent}{key}: {value}"));
    }

    /// Takes an item out of a list that has others, with the comments above it.
    pub fn remove_item(&mut self, list: &Node, index: usize) {
        let items = list.items();
        let Some(item) = items.get(index) else { return };
        let end = self.end(item);
        let before = index.checked_sub(1).and_then(|before| items.get(before));
        if self.is_flow(list) {
            let next = items.get(index + 1).map(|next| next.span.start);
            return self.remove_in_flow(before, item.span.start..end, next);
        }
        let start = match before {
            Some(before) => self.line_end(self.end(before)),
            None => list.span.start - self.column_bytes(list.span.start),
        };
        self.edit(start..self.line_end(end), String::new());
    }

    /// Takes something out of braces or brackets, with the comma between it and another.
    fn remove_in_flow(&mut self, before: Option<&Node>, own: Range<usize>, next: Option<usize>) {
        let range = match (before, next) {
            (Some(before), _) => self.end(before)..own.end,
            (None, next) => own.start..next.unwrap_or(own.end),
        };
        self.edit(range, String::new());
    }

    /// Takes an entry out of a mapping that has others.
    pub fn remove_entry(&mut self, mapping: &Node, key: &str) {
        let entries = mapping.entries();
        let Some(index) = entries.iter().position(|(k, _)| k.name == key) else {
            return;
        };
        let (key, value) = &entries[index];
        let end = self.end(value);
        let next = entries.get(index + 1).map(|(next, _)| next.span.start);
        if self.is_flow(mapping) {
            let before = index.checked_sub(1).map(|before| &entries[before].1);
            return self.remove_in_flow(before, key.span.start..end, next);
        }
        let range = match next {
            Some(next) => key.span.start..next,
            None => self.slice(0..key.span.start).trim_end().len()..end,
        };
        self.edit(range, String::new());
    }
}
