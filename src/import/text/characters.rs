//! The characters of a line: what copying and old encodings left of them, put right.

use ecow::EcoString;
use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::punctuation;
use crate::import::shape::{is_chinese, is_han, joined};

/// Characters that were replaced.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// What stood there.
    pub from: EcoString,
    /// What stands there now; empty where it was set aside.
    pub to: EcoString,
    /// How often.
    pub times: usize,
}

impl Change {
    /// A change that was made once.
    pub fn once(from: &str, to: &str) -> Self {
        Self {
            from: from.into(),
            to: to.into(),
            times: 1,
        }
    }
}

/// A line and what was changed in it.
#[derive(Debug, Default)]
pub struct Cleaned {
    /// The line.
    pub text: String,
    /// What was changed, each pair once.
    pub changes: Vec<Change>,
}

impl Cleaned {
    /// Notes a change.
    pub fn changed(&mut self, from: &str, to: &str) {
        let is_same = |change: &&mut Change| change.from == from && change.to == to;
        match self.changes.iter_mut().find(is_same) {
            Some(change) => change.times += 1,
            None => self.changes.push(Change::once(from, to)),
        }
    }
}

/// Whether a character is nothing to be seen: blanks, controls, marks of width nought.
pub fn is_empty(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{ad}' | '\u{fffe}' | '\u{ffff}'
        )
}

/// Whether a character is private to one font.
pub fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10fffd}')
}

/// A line with its characters put right: radicals and compatibility forms as the ideographs they
/// stand for, full-width letters and digits as usual ones, spaced letters closed up, and, in
/// Chinese, full-width punctuation.
pub fn clean(line: &str, is_zh: bool) -> Cleaned {
    let mut cleaned = Cleaned::default();
    let line = match is_zh {
        true => unmarked(line, &mut cleaned),
        false => line.into(),
    };
    let text = mapped(&line, &mut cleaned);
    let text = unspaced(&text).unwrap_or(text);
    // What is taken out may have stood beside a blank.
    cleaned.text = text.trim_matches(' ').to_owned();
    if is_zh && is_chinese(&cleaned.text) {
        punctuation::widen(&mut cleaned);
    }
    // There are as many of these as lines.
    cleaned.text.shrink_to_fit();
    cleaned.changes.shrink_to_fit();
    cleaned
}

/// A line without what Markdown marks headings and strong words with.
fn unmarked<'l>(line: &'l str, cleaned: &mut Cleaned) -> Cow<'l, str> {
    let bare = line.trim_start_matches('#');
    let marks = line.len() - bare.len();
    let is_heading = (1..=6).contains(&marks) && bare.starts_with(' ') && is_chinese(bare);
    let bare = if is_heading {
        cleaned.changed(&line[..marks], "");
        bare.trim_start()
    } else {
        line
    };
    let strong = bare.matches("**").count();
    let is_marked = strong > 0 && strong % 2 == 0 && !bare.contains("***") && is_chinese(bare);
    if !is_marked {
        return bare.into();
    }
    (0..strong).for_each(|_| cleaned.changed("**", ""));
    bare.replace("**", "").into()
}

fn mapped(line: &str, cleaned: &mut Cleaned) -> String {
    let mut out = String::with_capacity(line.len());
    // Where what stays as it is begins.
    let mut start = 0;
    for (at, c) in line.char_indices() {
        let to = match c {
            ' '..='~' | '一'..='\u{9fff}' | '。' | '，' | '、' | '\t' => continue,
            '\u{b}' | '\u{2028}' => Some("\n".to_owned()),
            c if c.is_whitespace() => Some(" ".to_owned()),
            c if is_empty(c) => Some(String::new()),
            c if is_private(c) => {
                cleaned.changed(&c.to_string(), "");
                Some(String::new())
            }
            '．' if is_within_a_number(&line[..at], &line[at + c.len_utf8()..]) => {
                cleaned.changed("．", ".");
                Some(".".to_owned())
            }
            c => replacement(c).inspect(|to| cleaned.changed(&c.to_string(), to)),
        };
        if let Some(to) = to {
            out.push_str(&line[start..at]);
            out.push_str(&to);
            start = at + c.len_utf8();
        }
    }
    out.push_str(&line[start..]);
    if out.contains('\n') {
        joined(&out)
    } else {
        out
    }
}

/// Whether digits stand on both sides of a mark, or may, on another line.
fn is_within_a_number(before: &str, after: &str) -> bool {
    let digit = |c: char| matches!(c, '0'..='9' | '０'..='９');
    let (is_first, is_last) = (before.is_empty(), after.is_empty());
    (is_first || before.ends_with(digit)) && (is_last || after.starts_with(digit))
}

/// What a character stands for.
fn replacement(c: char) -> Option<String> {
    match c {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '％' => {
            char::from_u32(u32::from(c) - 0xfee0).map(String::from)
        }
        c => ideographs(c),
    }
}

/// The ideograph that a radical or a compatibility form stands for.
pub fn ideographs(c: char) -> Option<String> {
    match c {
        '\u{2e80}'..='\u{2eff}' => {
            let mut known = RADICALS.chars().skip_while(|radical| *radical != c);
            known.nth(1).map(String::from)
        }
        '\u{2f00}'..='\u{2fdf}' | '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}' => {
            let to: String = std::iter::once(c).nfkc().collect();
            (!to.starts_with(c)).then_some(to)
        }
        _ => None,
    }
}

/// The radicals of Unicode’s supplement and the ideographs they are, by turns, by its table of
/// equivalents.
const RADICALS: &str = include_str!("radicals.txt");

/// A line whose every character is parted from the next by blanks or marks, closed up.
fn unspaced(line: &str) -> Option<String> {
    let is_single = |part: &str| {
        let mut chars = part.chars();
        let is_one = |c: char| is_han(c) || c.is_ascii_digit();
        chars.next().is_none_or(is_one) && chars.next().is_none()
    };
    let mut parts = line.split(|c: char| !c.is_alphanumeric());
    let is_spaced = line.contains(' ')
        && parts.all(is_single)
        && line.chars().filter(|c| is_han(*c)).count() >= 3;
    is_spaced.then(|| line.split_whitespace().collect())
}
