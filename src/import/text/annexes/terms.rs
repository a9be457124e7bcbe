//! Explained terms and numbered notes.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::import::draft::{Draft, Part};
use crate::import::shape::literal;
use crate::import::text::numbers::{Scheme, number};
use crate::import::text::outline::{Carried, zh};
use crate::import::text::shapes::{self, pattern};
use crate::import::text::source_line::SourceLine;
use crate::model::{Block, ListStyle, Localized};

/// A term and what it means.
pub struct Term {
    /// Its number, where it has one.
    number: Option<Label>,
    /// The number as it is written; empty where it has none.
    label: String,
    /// The term, with the colon after it.
    name: String,
    /// What it means.
    text: String,
    /// The line on which it begins.
    line: usize,
}

/// The number that a term begins with.
#[derive(Clone, Copy)]
struct Label {
    value: u32,
    /// Its length in bytes.
    length: usize,
    /// Whether it is a note’s: `［3］`, ③.
    is_mark: bool,
}

/// The longest name of a term.
const LONGEST: usize = 40;

/// The number in a circle: ①.
fn circled(c: char) -> Option<u32> {
    let is_one = ('①'..='⑳').contains(&c);
    is_one.then(|| u32::from(c) - u32::from('①') + 1)
}

/// `［3］`, `[3]`, `〔3〕`, `③` or `3.` at the beginning of a text.
fn label(text: &str) -> Option<Label> {
    static MARK: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^[［\[〔【]\s*([0-9]{1,3})\s*[］\]〕】]\s*"));
    let of = |value, length, is_mark| Label {
        value,
        length,
        is_mark,
    };
    if let Some(value) = text.chars().next().and_then(circled) {
        return Some(of(value, '①'.len_utf8(), true));
    }
    match MARK.captures(text) {
        Some(found) => Some(of(found[1].parse().ok()?, found[0].len(), true)),
        None => number(text)
            .filter(|found| found.scheme == Scheme::Arabic)
            .map(|found| of(found.value, found.length, false)),
    }
}

/// The terms of an explanation; none where its pieces are not all terms, counted from 1 or not at
/// all. A term's meaning may stand on the line of its name, or below it.
pub fn read(pieces: &[SourceLine]) -> Option<Vec<Term>> {
    let counts = pieces.iter().any(|piece| label(&piece.text).is_some());
    let mut terms: Vec<Term> = Vec::new();
    for piece in pieces {
        let number = label(&piece.text);
        match (number, terms.last_mut()) {
            (None, Some(term)) if counts || term.text.is_empty() => {
                if term.text.is_empty() && !term.name.ends_with(['：', ':']) {
                    // No colon parts it from its name.
                    term.text.push('\u{3000}');
                }
                term.text.push_str(&piece.text);
            }
            (None, None) if counts => return None,
            (_, _) => terms.push(term(piece, number)?),
        }
    }
    let is_next = |(term, at): (&Term, u32)| term.number.is_none_or(|number| number.value == at);
    let in_order = terms.iter().zip(1..).all(is_next);
    let complete = terms.iter().all(|term| !term.text.is_empty());
    (in_order && complete && !terms.is_empty()).then_some(terms)
}

/// The term that begins in a piece.
fn term(piece: &SourceLine, number: Option<Label>) -> Option<Term> {
    let (label, rest) = piece
        .text
        .split_at(number.map_or(0, |number| number.length));
    let end = match rest.char_indices().find(|(_, c)| matches!(c, '：' | ':')) {
        Some((at, mark)) => at + mark.len_utf8(),
        // What a counted term means may stand below it.
        None if number.is_some() && !shapes::is_closed(rest) => rest.len(),
        None => return None,
    };
    let (name, text) = rest.split_at(end);
    (name.chars().count() <= LONGEST).then(|| Term {
        number,
        label: label.to_owned(),
        name: name.to_owned(),
        text: text.trim_start().to_owned(),
        line: piece.line,
    })
}

/// Terms that are counted as a list; others each as a paragraph.
pub fn explained(terms: Vec<Term>, carried: &mut Carried) -> Vec<Part> {
    terms
        .iter()
        .for_each(|term| carried.0.push_str(&term.label));
    if terms.iter().all(|term| term.number.is_some()) {
        let strong = |term: &Term| {
            let text = format!("**{}**{}", literal(&term.name), literal(&term.text));
            Localized::from([("zh", text)])
        };
        let list = Block::list(ListStyle::Ordered, terms.iter().map(strong).collect());
        return vec![Part::new(list, terms[0].line)];
    }
    let paragraph =
        |term: Term| Part::new(Block::led(Some(zh(term.name)), zh(term.text)), term.line);
    terms.into_iter().map(paragraph).collect()
}

/// Whether terms are notes, each of which the paragraphs of the body refer to once and in order.
pub fn are_footnotes(terms: &[Term], draft: &Draft) -> bool {
    let is_mark = |term: &Term| term.number.is_some_and(|number| number.is_mark);
    terms.iter().all(is_mark)
        && references(&draft.parts)
            .into_iter()
            .eq((1..).take(terms.len()))
}

/// Makes notes the footnotes of a draft.
pub fn footnotes(terms: Vec<Term>, draft: &mut Draft, carried: &mut Carried) {
    for (term, number) in terms.into_iter().zip(1..) {
        carried.0.push_str(&term.label);
        let text = zh(term.name + &term.text);
        draft.report.footnotes.insert(name(number).into(), text);
    }
    for part in &mut draft.parts {
        if let Block::Paragraph(_) = &part.block
            && let Some(text) = part.block.texts_mut().pop()
        {
            for said in text.values_mut() {
                *said = referring(said, carried);
            }
        }
    }
}

/// A footnote's name; figures of one width keep their order.
fn name(number: u32) -> String {
    format!("note-{number:03}")
}

static REFERENCE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[［〔]([0-9]{1,3})[］〕]|\[([0-9]{1,3})\]|[①-⑳]"));

/// The number of a reference.
fn referred(found: &Captures<'_>) -> Option<u32> {
    match found.get(1).or_else(|| found.get(2)) {
        Some(figures) => figures.as_str().parse().ok(),
        None => found[0].chars().next().and_then(circled),
    }
}

/// The numbers of the references in paragraphs, in their order; one elsewhere makes them useless.
fn references(parts: &[Part]) -> Vec<u32> {
    let mut found = Vec::new();
    for part in parts {
        let texts = match &part.block {
            Block::Table(_) | Block::Image(_) => Vec::new(),
            block => block.texts(),
        };
        let last = texts.len().saturating_sub(1);
        for (index, text) in texts.into_iter().enumerate() {
            // A note can be called in the text of a paragraph alone.
            let fits = index == last && matches!(part.block, Block::Paragraph(_));
            for reference in text.values().flat_map(|said| REFERENCE.captures_iter(said)) {
                found.push(referred(&reference).filter(|_| fits).unwrap_or(0));
            }
        }
    }
    found
}

fn referring(said: &str, carried: &mut Carried) -> String {
    let replaced = REFERENCE.replace_all(said, |found: &Captures<'_>| {
        carried.0.push_str(&found[0]);
        format!("[^{}]", name(referred(found).unwrap_or(0)))
    });
    replaced.into_owned()
}
