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
        lead(out, Some(&key), column);
        value(out, node, column + 2);
    }
}

/// Begins a line at a column with a key, or with the dash of an item.
pub fn lead(out: &mut String, key: Option<&str>, column: usize) {
    // The first entry of an item follows its dash.
    if !out.ends_with("- ") {
        out.extend(std::iter::repeat_n(' ', column));
    }
    match key {
        Some(key) => out.extend([&*scalar(key, Place::Flow), ":"]),
        None => out.push('-'),
    }
}

/// Begins the lines of a map or list behind a key or dash. How long the file is then.
pub fn begin(out: &mut String, is_map: bool) -> usize {
    match is_map && out.ends_with('-') {
        true => out.push(' '),
        false if out.is_empty() => {}
        false => out.push('\n'),
    }
    out.len()
}

/// What follows a key or a dash, to the end of its lines, which stand at a column.
pub fn value(out: &mut String, node: Node, column: usize) {
    if let Some(line) = in_line(&node, room(out)) {
        out.extend([" ", &line, "\n"]);
        return;
    }
    match node {
        Node::Text(words) => text(out, &words, column),
        Node::Bare(word) => out.extend([" ", &word, "\n"]),
        Node::Map(entries) | Node::Line(entries) => {
            begin(out, true);
            map(out, entries, column);
        }
        Node::List(items) | Node::Row(items) => {
            begin(out, false);
            for item in items {
                lead(out, None, column);
                value(out, item, column + 2);
            }
        }
    }
}

/// A string behind a key or a dash: on its line where it fits, else in lines at a column.
pub fn text(out: &mut String, text: &str, column: usize) {
    let lines = text_in_line(text, room(out))
        .or_else(|| block(text, column))
        .unwrap_or_else(|| scalar(text, Place::Block));
    out.extend([" ", &lines, "\n"]);
}

/// How many columns are left behind a key or a dash and a blank.
fn room(out: &str) -> usize {
    let start = memchr::memrchr(b'\n', out.as_bytes()).map_or(0, |end| end + 1);
    WIDTH.saturating_sub(out[start..].width() + 1)
}

fn text_in_line(text: &str, room: usize) -> Option<String> {
    if !fits(text, room) || text.contains('\n') && block(text, 0).is_some() {
        return None;
    }
    Some(scalar(text, Place::Block)).filter(|line| fits(line, room))
}

/// A node on one line of so many columns, where it may stand on one and fits.
fn in_line(node: &Node, room: usize) -> Option<String> {
    match node {
        Node::Text(text) => text_in_line(text, room),
        Node::Bare(word) => Some(word.clone()),
        Node::Map(entries) if entries.is_empty() => Some("{}".into()),
        Node::List(items) if items.is_empty() => Some("[]".into()),
        node if !may_be_in_line(node) => None,
        node => Some(on_one_line(node, false)).filter(|line| fits(line, room)),
    }
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
