//! Cleans the texts: joins their lines as the language does, and drops control characters.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, code};
use crate::model::{LocalizedText, NodeMut, Report};
use crate::source::Source;
use crate::syntax::tree::Node;

/// Cleans every text of the report that was read from a tree.
pub fn clean(report: &mut Report, root: &Node, source: &Source, problems: &mut Vec<Diagnostic>) {
    report.walk_mut(|node| match node {
        NodeMut::Text(text, _) => {
            let span = text.span();
            for (lang, said) in text.iter_mut() {
                let dense = lang.joins_without_blank();
                let found = clean_said(said, dense, source).into_iter();
                problems.extend(found.map(|found| found.in_block(root.path_to(span))));
            }
        }
        NodeMut::Shared(text) => {
            let found = clean_said(text.said_mut(), false, source).into_iter();
            problems.extend(found.map(|found| found.in_block(root.path_to(text.span()))));
        }
        NodeMut::Place(_) | NodeMut::File(_) => {}
    });
}

/// Cleans a string of a dense script, or another. What is warned of is still without its block.
fn clean_said(said: &mut LocalizedText, dense: bool, source: &Source) -> Vec<Diagnostic> {
    let control = |c| {
        let found = code::TEXT_CONTROL.warning().with("case", "text");
        found.with("character", format!("U+{:04X}", c as u32))
    };
    let controls: BTreeSet<char> = said.chars().filter(|&c| is_control(c)).collect();
    let mut found: Vec<_> = controls.into_iter().map(control).collect();
    if has_blank_line(said) {
        found.push(code::TEXT_BLANK_LINE.warning());
    }
    said.value = join_lines(&unfold(said, source.slice(said.span)), dense);
    found.into_iter().map(|found| found.at(said.span)).collect()
}

/// What a text may not hold, besides what ends a line: other control characters, noncharacters,
/// marks of direction and order that belong to no text of a report.
fn is_control(c: char) -> bool {
    (c.is_control() && c != '\t' && !is_line_end(c))
        || matches!(c, '\u{feff}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
        || ('\u{202a}'..='\u{202e}').contains(&c)
        || ('\u{2066}'..='\u{2069}').contains(&c)
        || ('\u{fdd0}'..='\u{fdef}').contains(&c)
        || (c as u32 & 0xfffe) == 0xfffe
}

fn is_line_end(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

fn has_blank_line(text: &str) -> bool {
    let text = text.trim().replace("\r\n", "\n");
    text.split('\n').any(|line| line.trim().is_empty()) && text.contains('\n')
}

/// Gives back the line breaks that YAML folded into blanks, so that they join as the language
/// does: the blank is one where a source line of the scalar ended.
fn unfold(value: &str, written: &str) -> String {
    if written.starts_with('|') || !written.contains('\n') {
        return value.to_owned();
    }
    let mut text = value.to_owned();
    let mut from = 0;
    let lines: Vec<&str> = written
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .collect();
    let quoted = written.chars().next().filter(|c| matches!(c, '"' | '\''));
    for pair in lines.windows(2) {
        let (tail, head) = (tail(pair[0], quoted), head(pair[1], quoted));
        let fold = format!("{tail} {head}");
        let found = text[from..].find(&fold);
        if let Some(at) = found.filter(|_| !tail.is_empty() && !head.is_empty()) {
            let blank = from + at + tail.len();
            text.replace_range(blank..=blank, "\n");
            from = blank + 1;
        }
    }
    text
}

/// What a quoted scalar writes otherwise than it reads: its quote, and between double quotes the
/// backslash.
fn is_escape(c: char, quoted: Option<char>) -> bool {
    quoted.is_some_and(|quote| c == quote || (quote == '"' && c == '\\'))
}

/// The end of a line; of a quoted scalar what follows the last quote or escape, which are not
/// written as they read.
fn tail(line: &str, quoted: Option<char>) -> &str {
    let escapes = |c| is_escape(c, quoted);
    let line = line.rsplit(escapes).next().unwrap_or(line);
    let start = line.char_indices().rev().nth(11).map_or(0, |(at, _)| at);
    &line[start..]
}

fn head(line: &str, quoted: Option<char>) -> &str {
    let escapes = |c| is_escape(c, quoted);
    let line = line.split(escapes).next().unwrap_or(line);
    let end = line.char_indices().nth(12).map_or(line.len(), |(at, _)| at);
    &line[..end]
}

/// Joins the lines of a text. A dense script joins without a blank, but keeps one between two
/// Latin words; others join with one. A line that ends in a backslash stays a line.
fn join_lines(text: &str, dense: bool) -> String {
    let mut joined = String::with_capacity(text.len());
    for line in text.split(is_line_end) {
        let line: String = line.chars().filter(|&c| !is_control(c)).collect();
        let line = line.replace('\t', " ");
        let line = line.trim_matches(' ');
        if line.is_empty() {
            continue;
        }
        if ends_in_break(&joined) {
            joined.push('\n');
            joined.push_str(line);
            continue;
        }
        let words = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let apart = !dense || (words(joined.chars().next_back()) && words(line.chars().next()));
        if apart && !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    joined
}

/// Whether a text ends in a backslash that none before it makes a character.
fn ends_in_break(text: &str) -> bool {
    (text.len() - text.trim_end_matches('\\').len()) % 2 == 1
}
