//! Nodes on lines.

use unicode_width::UnicodeWidthStr;

use super::scalar::{Place, WIDTH, block, fits, scalar};
use super::{Entries, Key, Node};

/// A file of these entries; each is let go as soon as it is written.
pub fn write(entries: Entries) -> String {
    let mut out = String::new();
    map(&mut out, entries, 0);
    out
}

/// Entries, each on a line of its own, at a column.
fn map(out: &mut String, entries: Entries, column: usize) {
    for (key, node) in entries {
        begin_entry(out, &key, column);
        value(out, node, column);
    }
}

/// The key of an entry at a column. The first entry of an item follows its dash.
pub(super) fn begin_entry(out: &mut String, key: &str, column: usize) {
    if !out.ends_with("- ") {
        indent(out, column);
    }
    *out += &scalar(key, Place::Flow);
    out.push(':');
}

/// What follows a key at a column, to the end of its lines.
pub(super) fn value(out: &mut String, node: Node, column: usize) {
    let taken = last_line(out).width() + 1;
    if let Some(line) = on_one_line(&node, WIDTH.saturating_sub(taken)) {
        out.extend([" ", &line, "\n"]);
        return;
    }
    match node {
        Node::Text(text) => {
            out.extend([" ", &long(&text, column + 2), "\n"]);
        }
        Node::Map(entries) | Node::Line(entries) => {
            out.push('\n');
            map(out, entries, column + 2);
        }
        Node::List(items) | Node::Row(items) => {
            out.push('\n');
            list(out, items, column + 2);
        }
        Node::Bare(word) => out.extend([" ", &word, "\n"]),
    }
}

fn list(out: &mut String, items: Vec<Node>, column: usize) {
    for node in items {
        begin_item(out, column);
        item(out, node, column);
    }
}

/// The dash of an item at a column.
pub(super) fn begin_item(out: &mut String, column: usize) {
    indent(out, column);
    *out += "- ";
}

/// What follows the dash of an item at a column, to the end of its lines.
pub(super) fn item(out: &mut String, node: Node, column: usize) {
    if let Some(line) = on_one_line(&node, WIDTH.saturating_sub(column + 2)) {
        out.extend([&line, "\n"]);
        return;
    }
    match node {
        Node::Text(text) => out.extend([&*long(&text, column + 2), "\n"]),
        Node::Map(entries) | Node::Line(entries) => map(out, entries, column + 2),
        Node::List(items) | Node::Row(items) => {
            // A list in a list begins on its own line.
            out.truncate(out.len() - 1);
            out.push('\n');
            list(out, items, column + 2);
        }
        Node::Bare(word) => out.extend([&word, "\n"]),
    }
}

/// A text too long for its line.
fn long(text: &str, indent: usize) -> String {
    block(text, indent).unwrap_or_else(|| scalar(text, Place::Block))
}

/// A node on one line of so many columns, where it may stand on one and fits.
fn on_one_line(node: &Node, room: usize) -> Option<String> {
    let line = match node {
        Node::Text(text) if text.contains('\n') && block(text, 0).is_some() => return None,
        Node::Text(text) if !fits(text, room) => return None,
        Node::Text(text) => scalar(text, Place::Block),
        Node::Bare(word) => return Some(word.clone()),
        Node::Map(entries) if entries.is_empty() => return Some("{}".into()),
        Node::List(items) if items.is_empty() => return Some("[]".into()),
        Node::Map(_) | Node::List(_) => return None,
        Node::Line(_) | Node::Row(_) => flow(node)?,
    };
    fits(&line, room).then_some(line)
}

/// A node between braces, with all that is in it.
fn flow(node: &Node) -> Option<String> {
    match node {
        Node::Text(text) => Some(scalar(text, Place::Flow)),
        Node::Bare(word) => Some(word.clone()),
        Node::Line(entries) => {
            let entry = |(key, node): &(Key, Node)| {
                Some(format!("{}: {}", scalar(key, Place::Flow), flow(node)?))
            };
            let entries: Option<Vec<String>> = entries.iter().map(entry).collect();
            Some(format!("{{{}}}", entries?.join(", ")))
        }
        Node::Row(items) => {
            let items: Option<Vec<String>> = items.iter().map(flow).collect();
            Some(format!("[{}]", items?.join(", ")))
        }
        Node::Map(_) | Node::List(_) => None,
    }
}

fn indent(out: &mut String, columns: usize) {
    const BLANKS: &str = "                                ";
    let mut left = columns;
    while left > 0 {
        let some = left.min(BLANKS.len());
        out.push_str(&BLANKS[..some]);
        left -= some;
    }
}

fn last_line(out: &str) -> &str {
    let start = memchr::memrchr(b'\n', out.as_bytes()).map_or(0, |end| end + 1);
    &out[start..]
}
