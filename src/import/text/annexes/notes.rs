//! Explained terms and numbered notes.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use super::Found;
use crate::import::draft::Part;
use crate::import::shape::literal;
use crate::import::text::numbers::{Scheme, number};
use crate::import::text::outline::Carried;
use crate::import::text::piece::Piece;
use crate::import::text::shapes::{self, pattern};
use crate::model::{Block, Localized, Spanned};

/// A term and what it means.
#[derive(Debug, PartialEq, Eq)]
pub struct Term {
    /// Its number as it is written; none where it has none.
    pub label: Option<String>,
    /// The term, with the colon after it.
    pub name: String,
    /// What it means.
    pub text: String,
    /// The line on which it begins.
    pub line: usize,
}

/// The longest name of a term.
const LONGEST: usize = 40;

/// `［3］`, `[3]`, `〔3〕` at the beginning of a text.
fn mark(text: &str) -> Option<(u32, usize)> {
    static MARK: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^[［\[〔【]\s*([0-9]{1,3})\s*[］\]〕】]\s*"));
    if let Some(circled) = text.chars().next().and_then(circled) {
        return Some((circled, '①'.len_utf8()));
    }
    let found = MARK.captures(text)?;
    Some((found[1].parse().ok()?, found.get(0)?.end()))
}

/// The number in a circle: ①.
fn circled(c: char) -> Option<u32> {
    ('①'..='⑳')
        .contains(&c)
        .then(|| u32::from(c) - u32::from('①') + 1)
}

/// The length in bytes of the number that a term begins with, and the number.
fn label(text: &str) -> Option<(u32, usize)> {
    let counted = || {
        let found = number(text)?;
        (found.scheme == Scheme::Arabic).then_some((found.value, found.length))
    };
    mark(text).or_else(counted)
}

/// The terms of an explanation; none where its pieces are not all terms, counted from 1 or not at
/// all. A term's meaning may stand on the line of its name, or below it.
pub fn terms(pieces: &[Piece]) -> Option<Vec<Term>> {
    let counts = pieces.iter().any(|piece| label(&piece.text).is_some());
    let mut terms: Vec<Term> = Vec::new();
    for piece in pieces {
        let found = label(&piece.text);
        let (name, text) = match (found, terms.last_mut()) {
            (None, Some(term)) if counts || term.text.is_empty() => {
                if term.text.is_empty() && !term.name.ends_with(['：', ':']) {
                    // No colon parts it from its name.
                    term.text.push('\u{3000}');
                }
                term.text.push_str(&piece.text);
                continue;
            }
            (None, None) if counts => return None,
            (_, _) => {
                let rest = &piece.text[found.map_or(0, |(_, length)| length)..];
                match rest.char_indices().find(|(_, c)| matches!(c, '：' | ':')) {
                    Some((at, mark)) => {
                        let colon = at + mark.len_utf8();
                        (&rest[..colon], rest[colon..].trim_start())
                    }
                    // What a counted term means may stand below it.
                    None if found.is_some() && !shapes::is_closed(rest) => (rest, ""),
                    None => return None,
                }
            }
        };
        if name.chars().count() > LONGEST {
            return None;
        }
        terms.push(Term {
            label: found.map(|(_, length)| piece.text[..length].to_owned()),
            name: name.to_owned(),
            text: text.to_owned(),
            line: piece.line,
        });
    }
    let in_order = terms.iter().zip(1..).all(|(term, at)| {
        let number = term
            .label
            .as_deref()
            .and_then(|text| label(&format!("{text}甲")));
        number.is_none_or(|(number, _)| number == at)
    });
    let complete = terms.iter().all(|term| !term.text.is_empty());
    (in_order && complete && !terms.is_empty()).then_some(terms)
}

/// Makes notes that the body refers to footnotes, where each of them is referred to once. Whether
/// it did.
pub fn footnotes(
    found: &Found,
    units: &mut [Part],
    footnotes: &mut BTreeMap<Spanned<String>, Localized>,
    carried: &mut Carried,
) -> bool {
    if !shapes::is_notes(&found.title, found.title.chars().count()) {
        return false;
    }
    let Some(terms) = terms(&found.pieces) else {
        return false;
    };
    let is_marked = |term: &Term| {
        term.label
            .as_deref()
            .is_some_and(|text| mark(text).is_some())
    };
    if !terms.iter().all(is_marked) {
        return false;
    }
    let references = references(units);
    let wanted: Vec<u32> = (1..).take(terms.len()).collect();
    if references != wanted {
        return false;
    }
    for (term, number) in terms.iter().zip(1..) {
        let text = literal(format!("{}{}", term.name, term.text));
        footnotes.insert(name(number).into(), Localized::from([("zh", text)]));
        carried
            .0
            .push_str(term.label.as_deref().unwrap_or_default());
    }
    carried.0.push_str(&found.title);
    for part in units {
        if let Block::Paragraph(_) = &part.block
            && let Some(text) = part.block.texts_mut().pop()
        {
            for said in text.values_mut() {
                *said = referring(said, carried);
            }
        }
    }
    true
}

/// A footnote's name; figures of one width keep their order.
fn name(number: u32) -> String {
    format!("note-{number:03}")
}

static REFERENCE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[［〔]([0-9]{1,3})[］〕]|\[([0-9]{1,3})\]|[①-⑳]"));

/// The number of a reference.
fn referred(found: &regex::Captures<'_>) -> Option<u32> {
    match found.get(1).or_else(|| found.get(2)) {
        Some(figures) => figures.as_str().parse().ok(),
        None => found[0].chars().next().and_then(circled),
    }
}

/// The numbers of the references in paragraphs, in their order; one elsewhere makes them useless.
fn references(units: &[Part]) -> Vec<u32> {
    let mut found = Vec::new();
    for part in units {
        let texts = match &part.block {
            Block::Table(_) | Block::Image(_) => Vec::new(),
            block => block.texts(),
        };
        let last = texts.len().saturating_sub(1);
        for (index, text) in texts.into_iter().enumerate() {
            // A note can be called in the text of a paragraph alone.
            let fits = index == last && matches!(part.block, Block::Paragraph(_));
            for reference in text.values().flat_map(|said| REFERENCE.captures_iter(said)) {
                let number = referred(&reference);
                found.push(number.filter(|_| fits).unwrap_or(0));
            }
        }
    }
    found
}

fn referring(said: &str, carried: &mut Carried) -> String {
    let replaced = REFERENCE.replace_all(said, |found: &regex::Captures<'_>| {
        carried.0.push_str(&found[0]);
        let number = referred(found);
        format!("[^{}]", name(number.unwrap_or(0)))
    });
    replaced.into_owned()
}
