//! Words by their first character, so that a text is compared with few of them.

use super::Kind;

/// How many groups the words of a list are parted into.
const GROUPS: usize = 64;

/// Words with what they mean, grouped by their first character, the longer first.
pub(super) struct Lexicon<T>([Vec<(&'static str, T)>; GROUPS]);

/// What counts or measures.
pub(super) struct Unit {
    pub kind: Kind,
    /// Its symbol, or else the word itself.
    pub symbol: &'static str,
}

impl<T> Lexicon<T> {
    pub(super) fn of(words: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let mut groups = [const { Vec::new() }; GROUPS];
        for (word, meaning) in words {
            groups[group(word.as_bytes())].push((word, meaning));
        }
        for group in &mut groups {
            group.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        }
        Self(groups)
    }

    /// The words that a text begins with, and what they mean, the longest first.
    pub(super) fn beginnings(&self, text: &str) -> impl Iterator<Item = &(&'static str, T)> {
        let text = text.as_bytes();
        let group = self.0[group(text)].iter();
        group.filter(|(word, _)| begins(text, word))
    }

    /// What a word means.
    pub(super) fn meaning(&self, word: &[u8]) -> Option<&T> {
        let mut group = self.0[group(word)].iter();
        let known = group.find(|(known, _)| known.len() == word.len() && begins(word, known));
        known.map(|(_, meaning)| meaning)
    }
}

impl Lexicon<()> {
    /// The words of a list.
    pub(super) fn of_words(list: &'static str) -> Self {
        let words = rows(list).flat_map(str::split_whitespace);
        Self::of(words.map(|word| (word, ())))
    }
}

impl Lexicon<Unit> {
    /// The words of a table: kind, symbol or `-`, words.
    pub(super) fn of_units(table: &'static str) -> Self {
        Self::of(rows(table).flat_map(|row| {
            let cells = row.splitn(3, " | ").collect::<Vec<_>>();
            let [kind, symbol, words] = cells[..] else {
                unreachable!("a row of units has three cells: {row}");
            };
            let kind = Kind::named(kind).expect("a unit has a kind that there is");
            words.split(", ").map(move |word| {
                let symbol = if symbol == "-" { word } else { symbol };
                (word, Unit { kind, symbol })
            })
        }))
    }
}

/// The lines of a file of words but for its comments.
fn rows(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#'))
}

/// The group of a text by its first character: the byte of it that differs most.
fn group(text: &[u8]) -> usize {
    let byte = match text {
        [first @ ..0x80, ..] => *first,
        [..0xE0, second, ..] => *second,
        [_, _, third, ..] => *third,
        _ => 0,
    };
    usize::from(byte) % GROUPS
}

/// Whether a text begins with a word. Most don't, and their first bytes tell: it is not worth a
/// call.
pub(super) fn begins(text: &[u8], word: &str) -> bool {
    text.len() >= word.len() && text.iter().zip(word.as_bytes()).all(|(a, b)| a == b)
}

/// Whether a text ends with a word.
pub(super) fn ends(text: &[u8], word: &str) -> bool {
    let both = text.iter().rev().zip(word.as_bytes().iter().rev());
    text.len() >= word.len() && both.into_iter().all(|(a, b)| a == b)
}
