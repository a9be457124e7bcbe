//! Half-width punctuation in Chinese text, made full-width.

use std::collections::BTreeMap;
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
        .any(|b| matches!(b, b' '..=b'/' | b':'..=b'?'))
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

/// So far around a mark its neighbours are looked for, so that the time stays linear.
const REACH: usize = 80;

/// A line; all places in it are bytes.
struct Line<'t> {
    text: &'t str,
    /// Addresses, which stay as they are.
    addresses: Vec<Range<usize>>,
    /// What brackets and quotes of Chinese text become.
    pairs: BTreeMap<usize, &'static str>,
}

impl<'t> Line<'t> {
    fn of(text: &'t str) -> Self {
        let mut line = Self {
            text,
            addresses: addresses(text),
            pairs: BTreeMap::new(),
        };
        line.pair_brackets();
        line.pair_quotes();
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

    /// How long the half-width mark at a place is, and the full-width mark for it.
    fn wide(&self, at: usize) -> Option<(usize, &'static str)> {
        let next = self.addresses.partition_point(|range| range.end <= at);
        let address = self.addresses.get(next);
        if address.is_some_and(|range| range.start <= at) {
            return None;
        }
        let bytes = &self.text.as_bytes()[at..];
        let same = bytes.iter().take(REACH);
        let run = same.take_while(|next| **next == bytes[0]).count();
        let (length, to, is_chinese) = match bytes[0] {
            b'-' => (run, "——", run > 1 && self.is_between_chinese(at, at + run)),
            b'.' if run > 2 => (run, "……", true),
            b'.' => (1, "。", self.is_full_stop(at)),
            b',' => (1, "，", !self.may_go_on(at) && self.is_chinese_at(at)),
            b':' => (1, "：", self.is_chinese_at(at)),
            b';' => (1, "；", self.is_chinese_at(at)),
            b'?' => (1, "？", self.is_chinese_at(at)),
            b'!' => (1, "！", self.is_chinese_at(at)),
            _ => (1, *self.pairs.get(&at)?, true),
        };
        is_chinese.then_some((length, to))
    }

    /// Whether a mark stands at an end of the line beside a digit: the number may go on there.
    fn may_go_on(&self, at: usize) -> bool {
        let (before, after) = (&self.text[..at], &self.text[at + 1..]);
        let digit = |c: char| c.is_ascii_digit();
        after.is_empty() && before.ends_with(digit) || before.is_empty() && after.starts_with(digit)
    }

    /// A full stop: after a Chinese character, not before a name of a file, or after a figure that
    /// ends a sentence. One behind the number of a heading is none.
    fn is_full_stop(&self, at: usize) -> bool {
        let (before, after) = (self.backward(at).next(), self.after(at + 1));
        let is_long = || self.backward(at).nth(10).is_some();
        let begins = |c: char| is_chinese_mark(c) || c.is_ascii_uppercase() || c.is_ascii_digit();
        let ends_a_sentence = |c: char| match c {
            '%' => after.is_none_or(is_chinese_mark) && is_long(),
            '0'..='9' => after.is_none() && is_long(),
            c => is_chinese_mark(c) && after.is_none_or(begins),
        };
        let is_number = |c: char| "（()）零一二三四五六七八九十".contains(c);
        !self.may_go_on(at)
            && before.is_some_and(ends_a_sentence)
            && !self.text[..at].chars().all(is_number)
    }

    /// Whether a comma, colon and so on is a mark of the Chinese text: not within a number, nor in a
    /// run of ASCII words, letters on both sides and blanks between words.
    fn is_chinese_at(&self, at: usize) -> bool {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let letter = |c: Option<char>| c.is_none_or(|c| c.is_ascii_alphabetic());
        let ends_a_word = |c: &char| *c == ' ' || !c.is_ascii();
        let is_within = digit(self.backward(at).next()) && digit(self.forward(at + 1).next());
        let is_english = || {
            self.before(at).is_some()
                && letter(self.before(at))
                && letter(self.after(at + 1))
                && (self.backward(at).find(ends_a_word) == Some(' ')
                    || self.forward(at).find(ends_a_word) == Some(' '))
        };
        !is_within && (self.is_between_chinese(at, at + 1) || !is_english())
    }

    /// The brackets of Chinese text: Han within, or beside.
    fn pair_brackets(&mut self) {
        if memchr::memchr2(b'(', b')', self.text.as_bytes()).is_none() {
            return;
        }
        let (mut open, mut last_han) = (Vec::new(), 0);
        for (at, c) in self.text.char_indices() {
            match c {
                '(' => open.push(at),
                ')' => {
                    let start = open.pop().unwrap_or(at);
                    if last_han > start || self.is_between_chinese(start, at + 1) {
                        self.pairs.extend([(start, "（"), (at, "）")]);
                    }
                }
                c if is_han(c) => last_han = at,
                _ => {}
            }
        }
        open.retain(|start| self.is_between_chinese(*start, start + 1));
        self.pairs
            .extend(open.into_iter().map(|start| (start, "（")));
    }

    /// Straight quotes by turns, where their number is even and Han stands in or beside them.
    fn pair_quotes(&mut self) {
        let bytes = self.text.as_bytes();
        for (mark, open, close) in [(b'"', "“", "”"), (b'\'', "‘", "’")] {
            let is_letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
            let is_apostrophe = |at: usize| at > 0 && is_letter(at - 1) && is_letter(at + 1);
            let places = memchr::memchr_iter(mark, bytes).filter(|at| !is_apostrophe(*at));
            let places: Vec<usize> = places.collect();
            if !places.len().is_multiple_of(2) {
                continue;
            }
            for pair in places.chunks_exact(2) {
                let inside = &self.text[pair[0] + 1..pair[1]];
                if inside.chars().any(is_han) || self.is_between_chinese(pair[0], pair[1] + 1) {
                    self.pairs.extend([(pair[0], open), (pair[1], close)]);
                }
            }
        }
    }

    /// Whether a place is a blank between a digit and Han or %, or beside a Chinese mark,
    /// which is none.
    fn is_loose(&self, at: usize) -> bool {
        let (Some(before), Some(after)) = (self.before(at), self.after(at)) else {
            return false;
        };
        let is_mark = |c: char| is_chinese_mark(c) && !is_han(c);
        self.text.as_bytes()[at] == b' '
            && (before.is_ascii_digit() && (is_han(after) || after == '%')
                || is_han(before) && after.is_ascii_digit()
                || is_mark(before) && !after.is_ascii_alphabetic()
                || is_mark(after) && !before.is_ascii_alphabetic())
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
    let is_of_one = |at: usize| match &bytes[at..] {
        [b'@', ..] | [b':', b'/', ..] | [b'.', b'a'..=b'z' | b'A'..=b'Z', ..] => true,
        _ => bytes[at] == b'.' && bytes[..at].ends_with(b"w"),
    };
    match memchr::memchr3_iter(b'.', b':', b'@', bytes).any(is_of_one) {
        true => ADDRESS.find_iter(text).map(|found| found.range()).collect(),
        false => Vec::new(),
    }
}
