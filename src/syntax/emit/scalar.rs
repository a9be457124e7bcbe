//! Strings as YAML scalars (YAML 1.2.2, chapter 7 and 8.1).

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Lines are filled up to this many columns.
pub(super) const WIDTH: usize = 100;
/// However deep a text stands, its lines have this many columns.
const LEAST: usize = 48;

/// Where a scalar stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Between braces or brackets, where `,[]{}` mean something.
    Flow,
    /// After a key or a dash, to the end of the line.
    Block,
}

/// A string on one line: as it is where YAML reads it as itself, else in quotes.
pub fn scalar(text: &str, place: Place) -> String {
    if is_plain(text, place) {
        return text.to_owned();
    }
    let single = text.chars().all(is_printable) && text.contains(['"', '\\']);
    match single {
        true => format!("'{}'", text.replace('\'', "''")),
        false => quoted(text),
    }
}

/// A string in the lines of a block scalar below its key, indented by `indent`: folded where it is
/// one line, literal where it has several. None where a block scalar can't say it.
pub(super) fn block(text: &str, indent: usize) -> Option<String> {
    let lines: Vec<&str> = text.split('\n').collect();
    let sound = |line: &&str| are_printable(line) && *line.trim() == **line;
    let ends = [lines.first(), lines.last()];
    if !lines.iter().all(sound) || ends.iter().any(|end| end.is_none_or(|l| l.is_empty())) {
        return None;
    }
    let mut out = String::with_capacity(text.len() + 64);
    let margin = " ".repeat(indent);
    match lines.as_slice() {
        [line] => {
            out += ">-";
            fold(&mut out, line, &margin);
        }
        _ => {
            out += "|-";
            for line in lines {
                out.push('\n');
                if !line.is_empty() {
                    out += &margin;
                    out += line;
                }
            }
        }
    }
    Some(out)
}

/// Writes a line broken at single blanks, which folding gives back.
fn fold(out: &mut String, line: &str, margin: &str) {
    let width = WIDTH.saturating_sub(margin.len()).max(LEAST);
    let mut taken = None;
    let pieces = pieces(line);
    for piece in &pieces {
        // A text that may be broken nowhere need not be measured.
        let columns = if pieces.len() > 1 { piece.width() } else { 0 };
        match taken {
            Some(before) if before + 1 + columns <= width => {
                out.push(' ');
                taken = Some(before + 1 + columns);
            }
            _ => {
                out.push('\n');
                *out += margin;
                taken = Some(columns);
            }
        }
        *out += piece;
    }
}

/// The pieces between the blanks where a line may be broken: those between Latin letters or digits,
/// where lines join with a blank in every language.
fn pieces(line: &str) -> Vec<&str> {
    let bytes = line.as_bytes();
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, _) in line.match_indices(' ') {
        let latin = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
        if at > 0 && latin(at - 1) && latin(at + 1) {
            pieces.push(&line[start..at]);
            start = at + 1;
        }
    }
    pieces.push(&line[start..]);
    pieces
}

/// Whether a string takes no more than so many columns, which is looked at no further than need be.
pub(super) fn fits(text: &str, room: usize) -> bool {
    let mut taken = 0;
    text.chars().all(|c| {
        taken += c.width().unwrap_or(0);
        taken <= room
    })
}

/// Whether YAML reads a string as itself without quotes, and no reader takes it for a number, a
/// date or a keyword.
fn is_plain(text: &str, place: Place) -> bool {
    const FIRST: &str = "-?:,[]{}#&*!|>'\"%@`=<~";
    let (Some(first), Some(last)) = (text.chars().next(), text.chars().next_back()) else {
        return false;
    };
    // A dash before a bracket is taken for an item by some parsers.
    let in_flow = place == Place::Flow
        && (text.bytes().any(|byte| b",[]{}:".contains(&byte)) || last == '-' || last == '?');
    !FIRST.contains(first)
        && !first.is_whitespace()
        && !last.is_whitespace()
        && last != ':'
        && !in_flow
        && !has_mark(text)
        && are_printable(text)
        && !is_other(text)
}

/// Whether something in a text would begin a value or a comment, or might be taken for one.
fn has_mark(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(b':', b'#', bytes).any(|at| {
        let (before, after) = (&bytes[..at], &bytes[at + 1..]);
        match bytes[at] {
            b':' => after.starts_with(b" ") || after.starts_with(b"//"),
            _ => before.ends_with(b" "),
        }
    })
}

/// Whether a plain scalar would be a number, a date, a truth value or nothing.
fn is_other(text: &str) -> bool {
    const WORDS: [&str; 9] = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];
    let number = text
        .chars()
        .all(|c| c.is_ascii_hexdigit() || "xo+-._:TZ".contains(c));
    let starts = text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c));
    (number && starts) || WORDS.contains(&text.to_ascii_lowercase().as_str())
}

/// Whether all characters of a text may. The bytes of most texts tell it: the only ones that begin
/// a character which may not are looked at.
fn are_printable(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_sound = |at: usize| match bytes.get(at..at + 3) {
        Some([0xe2, 0x80, last]) => !matches!(last, 0xa8 | 0xa9),
        Some([0xef, second, _]) => !matches!(second, 0xbb | 0xbf),
        Some(_) | None => true,
    };
    let is_simple = bytes
        .iter()
        .all(|byte| !matches!(byte, 0..=0x1f | 0x7f | 0xc2))
        && memchr::memchr2_iter(0xe2, 0xef, bytes).all(is_sound);
    is_simple || text.chars().all(is_printable)
}

/// Whether a character may stand in a file as it is, and be seen to be there.
fn is_printable(c: char) -> bool {
    !c.is_control()
        && !matches!(
            c,
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
        )
}

/// A string in double quotes.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out += "\\\"",
            '\\' => out += "\\\\",
            '\n' => out += "\\n",
            '\t' => out += "\\t",
            c if is_printable(c) => out.push(c),
            c => out += &format!("\\U{:08X}", u32::from(c)),
        }
    }
    out.push('"');
    out
}

/// A string in double quotes, as JSON and YAML read it alike.
pub fn double_quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
