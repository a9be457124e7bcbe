//! The account of an import: each character of the source is kept or set aside, and none is made.

use super::characters::{Change, is_empty};
use super::source_line::SourceLine;
use crate::diag::{Diagnostic, code};
use crate::import::draft::Draft;
use crate::model::{Inline, Localized, parse_inlines};
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

/// How often each character comes, by its code point.
struct Tally(Vec<i32>);

impl Tally {
    /// Counts a text so many times. How many characters it has.
    fn add(&mut self, text: &str, times: i32) -> usize {
        let mut all = 0;
        for c in text.chars() {
            let is_usual = matches!(c, '!'..='~' | '一'..='\u{9fff}' | '。' | '，' | '、');
            if !is_usual && is_empty(c) {
                continue;
            }
            all += 1;
            let place = c as usize;
            if place >= self.0.len() {
                self.0.resize(place + 1, 0);
            }
            self.0[place] += times;
        }
        all
    }
}

/// Checks that no character is lost or made: what the source has, less what was set aside, less what the draft says
/// and what it carries as structure, must leave nothing of any character.
///
/// # Errors
///
/// A character that was lost or made: a fault of the program.
pub fn check_conservation(
    source: &Source,
    pieces: &[SourceLine],
    draft: &Draft,
    structure: &str,
) -> Result<Account, Diagnostic> {
    let mut tally = Tally(Vec::new());
    let all = tally.add(source.text(), 1);
    let aside = pieces.iter().map(|piece| take(&mut tally, source, piece));
    let aside = aside.sum();
    says(draft, &mut |text| {
        tally.add(text, -1);
    });
    let structure = tally.add(structure, -1);
    let odd = tally.0.iter().position(|count| *count != 0);
    match odd.and_then(|odd| char::from_u32(u32::try_from(odd).ok()?)) {
        None => Ok(Account {
            all,
            kept: all.saturating_sub(aside),
            structure,
            aside,
        }),
        Some(c) => {
            let character = format!("{c} (U+{:04X})", u32::from(c));
            let found = code::IMPORT_ACCOUNT.error().with("kind", "fault");
            Err(found.with("character", character).help("fault"))
        }
    }
}

/// Takes from a tally what was set aside of a piece, and what cleaning changed in it. How many
/// characters were set aside.
fn take(tally: &mut Tally, source: &Source, piece: &SourceLine) -> usize {
    if piece.aside.is_some() && piece.whole {
        let raw = piece.spans.iter().map(|span| source.slice(*span));
        return raw.map(|raw| tally.add(raw, -1)).sum();
    }
    let mut aside = 0;
    for Change { from, to, times } in &piece.changes {
        let often = i32::try_from(*times).unwrap_or(i32::MAX);
        let taken = tally.add(from, -often);
        tally.add(to, often);
        if to.is_empty() {
            aside += times * taken;
        }
    }
    if piece.aside.is_some() {
        aside += tally.add(&piece.text, -1);
    }
    aside
}

/// All that a draft says, without its markup.
fn says(draft: &Draft, say: &mut dyn FnMut(&str)) {
    let mut texts: Vec<&Localized> = draft.report.head_texts();
    texts.extend(draft.report.footnotes.values());
    texts.extend(draft.annexes.iter().map(|annex| &annex.annex.title));
    texts.extend(draft.all_parts().flat_map(|part| part.block.texts()));
    for text in texts.into_iter().flat_map(Localized::values) {
        if memchr::memchr3(b'\\', b'*', b'[', text.as_bytes()).is_some() {
            plain(&parse_inlines(text).0, say);
        } else {
            say(text);
        }
    }
}

/// What inlines say: strong marks and references to notes are the draft’s own.
fn plain(inlines: &[Inline], say: &mut dyn FnMut(&str)) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => say(text),
            Inline::Marked { body: inner, .. } => plain(inner, say),
            Inline::Figure { .. } | Inline::Footnote { .. } | Inline::Reference { .. } => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
