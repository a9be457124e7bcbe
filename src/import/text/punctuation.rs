//! Half-width punctuation in Chinese text, made full-width.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::characters::Cleaned;
use super::shapes::pattern;
use crate::import::shape::is_han;

/// Makes the punctuation of a Chinese line full-width: not within numbers, addresses or English.
pub fn widen(cleaned: &mut Cleaned) {
    if !cleaned
        .text
        .bytes()
        .any(|b| matches!(b, b'!'..=b'/' | b':'..=b'?') || b == b' ')
    {
        return;
    }
    let text = std::mem::take(&mut cleaned.text);
    let line = Line::of(&text);
    let mut out = String::with_capacity(text.len() + 32);
    // Where what stays as it is begins, and where a mark is looked for.
    let (mut start, mut at) = (0, 0);
    let is_mark = |byte: &u8| *byte == b' ' || byte.is_ascii_punctuation();
    while let Some(skip) = text.as_bytes()[at..].iter().position(is_mark) {
        at += skip;
        match line.wide(at) {
            Some((length, to)) => {
                out.push_str(&text[start..at]);
                cleaned.changed(&text[at..at + length], to);
                out.push_str(to);
                // A blank after a half-width mark belongs to it.
                start = text.len() - text[at + length..].trim_start_matches(' ').len();
                at = start;
            }
            None if line.is_loose(at) => {
                out.push_str(&text[start..at]);
                at += 1;
                start = at;
            }
            None => at += 1,
        }
    }
    out.push_str(&text[start..]);
    cleaned.text = out;
}

/// So far around a mark its neighbours are looked for, in characters, so that the time stays linear.
const REACH: usize = 80;

/// A line; all places in it are bytes.
struct Line<'t> {
    text: &'t str,
    /// Addresses, which stay as they are.
    addresses: Vec<Range<usize>>,
    /// Brackets and quotes of Chinese text, with what they become.
    pairs: Vec<(usize, &'static str)>,
}

impl<'t> Line<'t> {
    fn of(text: &'t str) -> Self {
        let mut line = Self {
            text,
            addresses: addresses(text),
            pairs: Vec::new(),
        };
        line.pairs = line.brackets();
        line.pairs.extend(line.quotes());
        line.pairs.sort_unstable();
        line
    }

    /// The characters near a place, before it, the nearest first.
    fn backward(&self, at: usize) -> impl Iterator<Item = char> {
        self.text[..at].chars().rev().take(REACH)
    }

    /// The characters near a place, from it on.
    fn forward(&self, at: usize) -> impl Iterator<Item = char> {
        self.text[at..].chars().take(REACH)
    }

    /// The nearest character before a place that is no blank.
    fn before(&self, at: usize) -> Option<char> {
        self.backward(at).find(|c| *c != ' ')
    }

    /// The nearest character from a place on that is no blank.
    fn after(&self, at: usize) -> Option<char> {
        self.forward(at).find(|c| *c != ' ')
    }

    /// Whether a Chinese character or mark stands on either side.
    fn is_between_chinese(&self, start: usize, end: usize) -> bool {
        self.before(start).is_some_and(is_chinese_mark)
            || self.after(end).is_some_and(is_chinese_mark)
    }

    /// Whether a place is within an address.
    fn is_in_address(&self, at: usize) -> bool {
        let next = self.addresses.partition_point(|range| range.end <= at);
        self.addresses
            .get(next)
            .is_some_and(|range| range.start <= at)
    }

    /// How long the half-width mark at a place is, and the full-width mark for it.
    fn wide(&self, at: usize) -> Option<(usize, &'static str)> {
        let bytes = &self.text.as_bytes()[at..];
        let mark = *bytes.first()?;
        if self.is_in_address(at) || self.may_go_on(at) {
            return None;
        }
        let run = || {
            let near = bytes.iter().take(REACH);
            near.take_while(|next| **next == mark).count()
        };
        match mark {
            b'-' => {
                let run = run();
                (run >= 2 && self.is_between_chinese(at, at + run)).then_some((run, "——"))
            }
            b'.' => match run() {
                run @ 3.. => Some((run, "……")),
                _ => self.is_full_stop(at).then_some((1, "。")),
            },
            b'(' | b')' | b'"' | b'\'' => {
                let found = self.pairs.binary_search_by_key(&at, |(place, _)| *place);
                Some((1, self.pairs[found.ok()?].1))
            }
            b',' | b':' | b';' | b'?' | b'!' => {
                self.is_chinese_at(at).then_some((1, full_width(mark)))
            }
            _ => None,
        }
    }

    /// Whether a mark at the end of the line stands after a digit: the number may go on in the next
    /// line.
    fn may_go_on(&self, at: usize) -> bool {
        let bytes = self.text.as_bytes();
        matches!(&bytes[at..], [b'.' | b','])
            && at
                .checked_sub(1)
                .is_some_and(|at| bytes[at].is_ascii_digit())
    }

    /// A full stop: after a Chinese character, or a figure that ends a sentence, and not before a
    /// digit or a letter.
    fn is_full_stop(&self, at: usize) -> bool {
        let (before, after) = (self.backward(at).next(), self.after(at + 1));
        let is_long = || self.backward(at).nth(10).is_some();
        let ends_a_figure = |c: char| (c == '%' || c.is_ascii_digit()) && is_long();
        before.is_some_and(|c| is_chinese_mark(c) || after.is_none() && ends_a_figure(c))
            && after.is_none_or(is_chinese_mark)
    }

    /// Whether a comma, colon and so on is a mark of the Chinese text.
    fn is_chinese_at(&self, at: usize) -> bool {
        let next_to = |at: Option<usize>| at.and_then(|at| self.text.as_bytes().get(at));
        let digits = |at: Option<usize>| next_to(at).is_some_and(u8::is_ascii_digit);
        if digits(at.checked_sub(1)) && digits(Some(at + 1)) {
            return false;
        }
        self.is_between_chinese(at, at + 1) || !self.is_english(at)
    }

    /// Whether a place is in a run of ASCII words: letters on both sides, and blanks between words.
    fn is_english(&self, at: usize) -> bool {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        let ends_a_word = |c: &char| *c == ' ' || !c.is_ascii();
        letter(self.before(at))
            && (letter(self.after(at + 1)) || self.after(at + 1).is_none())
            && (self.backward(at).find(ends_a_word) == Some(' ')
                || self.forward(at).find(ends_a_word) == Some(' '))
    }

    /// The brackets of Chinese text: Han within, or beside.
    fn brackets(&self) -> Vec<(usize, &'static str)> {
        let mut found = Vec::new();
        if memchr::memchr2(b'(', b')', self.text.as_bytes()).is_none() {
            return found;
        }
        let mut open = Vec::new();
        let mut last_han = None;
        for (at, c) in self.text.char_indices() {
            match c {
                c if is_han(c) => last_han = Some(at),
                '(' => open.push(at),
                ')' => match open.pop() {
                    Some(start) => {
                        let is_zh = last_han.is_some_and(|han| han > start)
                            || self.is_between_chinese(start, at + 1);
                        if is_zh {
                            found.extend([(start, "（"), (at, "）")]);
                        }
                    }
                    None if self.is_between_chinese(at, at + 1) => found.push((at, "）")),
                    None => {}
                },
                _ => {}
            }
        }
        let alone = open
            .into_iter()
            .filter(|start| self.is_between_chinese(*start, start + 1));
        found.extend(alone.map(|start| (start, "（")));
        found
    }

    /// Straight quotes by turns, where their number is even and Han stands in or beside them.
    fn quotes(&self) -> Vec<(usize, &'static str)> {
        let mut found = Vec::new();
        let bytes = self.text.as_bytes();
        for (mark, open, close) in [(b'"', "“", "”"), (b'\'', "‘", "’")] {
            let is_apostrophe = |at: usize| {
                let letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
                letter(at.checked_sub(1).and_then(|at| bytes.get(at))) && letter(bytes.get(at + 1))
            };
            let places: Vec<usize> = memchr::memchr_iter(mark, bytes)
                .filter(|at| !is_apostrophe(*at))
                .collect();
            if !places.len().is_multiple_of(2) {
                continue;
            }
            for pair in places.chunks_exact(2) {
                let inside = &self.text[pair[0] + 1..pair[1]];
                if inside.chars().any(is_han) || self.is_between_chinese(pair[0], pair[1] + 1) {
                    found.extend([(pair[0], open), (pair[1], close)]);
                }
            }
        }
        found
    }

    /// Whether a place is a blank between a digit and a Han character, or beside a Chinese mark,
    /// which is none.
    fn is_loose(&self, at: usize) -> bool {
        if !self.text[at..].starts_with(' ') {
            return false;
        }
        let (Some(before), Some(after)) = (self.before(at), self.after(at)) else {
            return false;
        };
        let is_mark = |c: char| is_chinese_mark(c) && !is_han(c);
        (before.is_ascii_digit() && is_han(after))
            || (is_han(before) && after.is_ascii_digit())
            || (is_mark(before) && !after.is_ascii_alphabetic())
            || (is_mark(after) && !before.is_ascii_alphabetic())
    }
}

fn full_width(mark: u8) -> &'static str {
    match mark {
        b',' => "，",
        b':' => "：",
        b';' => "；",
        b'?' => "？",
        _ => "！",
    }
}

/// Han, and the marks that stand with it.
fn is_chinese_mark(c: char) -> bool {
    is_han(c)
        || matches!(c, '\u{3001}'..='\u{3017}')
        || matches!(c, '“' | '”' | '‘' | '’' | '—' | '…')
        || matches!(c, '！' | '，' | '：' | '；' | '？' | '（' | '）')
}

/// Addresses of the web and of mail, as ranges of bytes.
fn addresses(text: &str) -> Vec<Range<usize>> {
    static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:[a-z][a-z0-9+.-]*://|www\.)[!-~]+|[a-z0-9._-]+@[a-z0-9.-]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|cn|org|net|gov|edu)\b[!-~]*",
        )
    });
    // Every address has one of these; a decimal has none, and the pattern is slow over Chinese.
    let bytes = text.as_bytes();
    let mut marks = memchr::memchr3_iter(b'.', b':', b'@', bytes);
    let may_be = marks.any(|at| match bytes[at] {
        b'.' => {
            let is_www = at > 0 && bytes[at - 1].eq_ignore_ascii_case(&b'w');
            is_www || bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic)
        }
        b':' => bytes.get(at + 1) == Some(&b'/'),
        _ => true,
    });
    if !may_be {
        return Vec::new();
    }
    ADDRESS.find_iter(text).map(|found| found.range()).collect()
}
