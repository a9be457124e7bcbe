//! The account of an import: each character of the source is kept or set aside, and none is made.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::characters::{Change, is_empty};
use super::piece::Piece;
use crate::diag::{Diagnostic, code};
use crate::import::draft::Draft;
use crate::model::Localized;
use crate::source::Source;

/// How many characters went where. Blanks, line ends and invisible characters are no characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// In the source.
    pub all: usize,
    /// In the report, as text or as structure.
    pub kept: usize,
    /// Of those, as structure: numbers of headings and items, the words around a day.
    pub structure: usize,
    /// Set aside.
    pub aside: usize,
}

/// The characters of a text, counted.
#[derive(Default)]
struct Tally {
    /// By character, below U+10000.
    low: Vec<i64>,
    high: BTreeMap<char, i64>,
    all: i64,
}

impl Tally {
    fn new() -> Self {
        Self {
            low: vec![0; 0x1_0000],
            ..Self::default()
        }
    }

    fn add(&mut self, text: &str, times: i64) {
        for c in text.chars() {
            match c {
                '!'..='~' | '一'..='\u{9fff}' | '。' | '，' | '、' => {}
                ' ' | '\n' => continue,
                c if is_empty(c) => continue,
                _ => {}
            }
            self.all += times;
            let place = usize::try_from(u32::from(c)).unwrap_or(usize::MAX);
            match self.low.get_mut(place) {
                Some(count) => *count += times,
                None => *self.high.entry(c).or_default() += times,
            }
        }
    }

    /// Takes a text out. How many characters it has.
    fn take(&mut self, text: &str) -> usize {
        let before = self.all;
        self.add(text, -1);
        count(before - self.all)
    }

    /// A character that is not counted out.
    fn odd(&self) -> Option<char> {
        let low = self.low.iter().position(|count| *count != 0);
        let low = low.and_then(|at| char::from_u32(u32::try_from(at).ok()?));
        let high = || {
            self.high
                .iter()
                .find(|(_, count)| **count != 0)
                .map(|(c, _)| *c)
        };
        low.or_else(high)
    }
}

fn count(n: i64) -> usize {
    usize::try_from(n).unwrap_or(0)
}

/// Checks that no character is lost or made: what the source has, less what was set aside, less what the draft says
/// and what it carries as structure, must leave nothing of any character.
///
/// # Errors
///
/// A character that was lost or made: a fault of the program.
pub fn check_conservation(
    source: &Source,
    pieces: &[Piece],
    draft: &Draft,
    structure: &str,
) -> Result<Account, Diagnostic> {
    let mut tally = Tally::new();
    tally.add(source.text(), 1);
    let mut account = Account {
        all: count(tally.all),
        ..Account::default()
    };
    account.aside = pieces
        .iter()
        .map(|piece| take(&mut tally, source, piece))
        .sum();
    says(draft, &mut |text| tally.add(text, -1));
    tally.add(structure, -1);
    account.structure = visible(structure);
    account.kept = account.all.saturating_sub(account.aside);
    match tally.odd() {
        None => Ok(account),
        Some(c) => {
            let character = format!("{c} (U+{:04X})", u32::from(c));
            let found = code::IMPORT_ACCOUNT.error().with("kind", "fault");
            Err(found.with("character", character).help("fault"))
        }
    }
}

/// Takes from a tally what was set aside of a piece, and what cleaning changed in it. How many
/// characters were set aside.
fn take(tally: &mut Tally, source: &Source, piece: &Piece) -> usize {
    if piece.aside.is_some() && piece.whole {
        let raw = piece.spans.iter().map(|span| source.slice(*span));
        return raw.map(|raw| tally.take(raw)).sum();
    }
    let mut aside = 0;
    for Change { from, to, times } in &piece.changes {
        let often = i64::try_from(*times).unwrap_or(i64::MAX);
        tally.add(from, -often);
        tally.add(to, often);
        if to.is_empty() {
            aside += times * from.chars().count();
        }
    }
    if piece.aside.is_some() {
        aside += tally.take(&piece.text);
    }
    aside
}

fn visible(text: &str) -> usize {
    text.chars().filter(|c| !is_empty(*c)).count()
}

/// All that a draft says, without its markup.
fn says(draft: &Draft, say: &mut dyn FnMut(&str)) {
    let mut texts: Vec<&Localized> = draft.report.head_texts();
    texts.extend(draft.report.footnotes.values());
    texts.extend(draft.annexes.iter().map(|annex| &annex.annex.title));
    texts.extend(draft.all_parts().flat_map(|part| part.block.texts()));
    for text in texts.into_iter().flat_map(Localized::values) {
        say(&plain(text));
    }
}

/// A text without its markup: what is escaped stays, strong marks and references to notes go.
fn plain(markup: &str) -> Cow<'_, str> {
    if !markup
        .bytes()
        .any(|byte| matches!(byte, b'\\' | b'*' | b'['))
    {
        return Cow::Borrowed(markup);
    }
    let mut out = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let next = after.chars().next().filter(char::is_ascii_punctuation);
        rest = match (c, next) {
            ('\\', Some(next)) => {
                out.push(next);
                &after[1..]
            }
            ('*', Some('*')) => &after[1..],
            ('[', Some('^')) => after.find(']').map_or("", |end| &after[end + 1..]),
            (_, _) => {
                out.push(c);
                after
            }
        };
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::shape::literal;

    #[test]
    fn markup_is_taken_off_and_literal_text_comes_back() {
        assert_eq!(plain("**甲**乙[^note-001]丙"), "甲乙丙");
        for text in [
            "a ** b",
            "2*3",
            "[^x] {y}",
            r"a\b \* c",
            "***",
            "*甲",
            "甲[^",
        ] {
            assert_eq!(plain(&literal(text)), text, "{}", literal(text));
        }
    }

    #[test]
    fn a_lost_character_is_a_fault() {
        let source = Source::new("a.txt", "甲乙");
        let draft = |title: &str| {
            let mut draft = Draft::new(["zh"]);
            draft.report.title = Localized::from([("zh", title.to_owned())]);
            draft
        };
        assert!(check_conservation(&source, &[], &draft("甲乙"), "").is_ok());
        assert!(check_conservation(&source, &[], &draft("甲"), "乙").is_ok());
        for wrong in ["甲", "甲乙乙", "甲丙"] {
            assert!(check_conservation(&source, &[], &draft(wrong), "").is_err());
        }
    }
}
