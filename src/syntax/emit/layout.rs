//! Nodes on lines.

use unicode_width::UnicodeWidthStr;

use super::scalar::{Place, WIDTH, block, double_quoted, fits, scalar};
use super::{Entries, Node};

/// A file of these entries; each is let go as soon as it is written.
pub fn write(entries: Entries) -> String {
    let mut out = String::new();
    map(&mut out, entries, 0);
    out
}

/// A node between braces or brackets, however long.
pub fn on_one_line(node: &Node, json: bool) -> String {
    let string = |text: &str| match json {
        true => double_quoted(text),
        false => scalar(text, Place::Flow),
    };
    match node {
        Node::Text(text) => string(text),
        Node::Bare(word) => word.clone(),
        Node::Map(entries) | Node::Line(entries) => {
            let entries = entries.iter();
            let entries =
                entries.map(|(key, node)| format!("{}: {}", string(key), on_one_line(node, json)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
        Node::List(items) | Node::Row(items) => {
            let items = items.iter().map(|item| on_one_line(item, json));
            format!("[{}]", items.collect::<Vec<_>>().join(", "))
        }
    }
}

/// Entries, each on a line of its own, at a column.
fn map(out: &mut String, entries: Entries, column: usize) {
    for (key, node) in entries {
        // The first entry of an item follows its dash.
        if !out.ends_with("- ") {
            indent(out, column);
        }
        out.extend([&*scalar(&key, Place::Flow), ": "]);
        value(out, node, column);
    }
}

/// What follows the key or the dash at a column, to the end of its lines.
fn value(out: &mut String, node: Node, column: usize) {
    let room = WIDTH.saturating_sub(last_line(out).width());
    if let Some(line) = in_line(&node, room) {
        out.extend([&line, "\n"]);
        return;
    }
    match node {
        Node::Text(text) => {
            let lines = block(&text, column + 2).unwrap_or_else(|| scalar(&text, Place::Block));
            out.extend([&lines, "\n"]);
        }
        Node::Bare(word) => out.extend([&word, "\n"]),
        Node::Map(entries) | Node::Line(entries) => {
            if !out.ends_with("- ") {
                end_line(out);
            }
            map(out, entries, column + 2);
        }
        Node::List(items) | Node::Row(items) => {
            end_line(out);
            for item in items {
                indent(out, column + 2);
                *out += "- ";
                value(out, item, column + 2);
            }
        }
    }
}

/// A node on one line of so many columns, where it may stand on one and fits.
fn in_line(node: &Node, room: usize) -> Option<String> {
    let line = match node {
        Node::Text(text) if text.contains('\n') && block(text, 0).is_some() => return None,
        Node::Text(text) if !fits(text, room) => return None,
        Node::Text(text) => scalar(text, Place::Block),
        Node::Bare(word) => return Some(word.clone()),
        Node::Map(entries) if entries.is_empty() => return Some("{}".into()),
        Node::List(items) if items.is_empty() => return Some("[]".into()),
        node if !may_be_in_line(node) => return None,
        node => on_one_line(node, false),
    };
    fits(&line, room).then_some(line)
}

/// Whether nothing in a node asks for lines of its own.
fn may_be_in_line(node: &Node) -> bool {
    match node {
        Node::Text(_) | Node::Bare(_) => true,
        Node::Line(entries) => entries.iter().all(|(_, node)| may_be_in_line(node)),
        Node::Row(items) => items.iter().all(may_be_in_line),
        Node::Map(_) | Node::List(_) => false,
    }
}

fn indent(out: &mut String, columns: usize) {
    out.extend(std::iter::repeat_n(' ', columns));
}

/// Ends the line of a key or a dash with nothing behind it.
fn end_line(out: &mut String) {
    out.truncate(out.len() - 1);
    out.push('\n');
}

fn last_line(out: &str) -> &str {
    let start = memchr::memrchr(b'\n', out.as_bytes()).map_or(0, |end| end + 1);
    &out[start..]
}
