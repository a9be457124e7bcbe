//! Explained terms and numbered notes.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::import::draft::{Draft, Part};
use crate::import::shape::literal;
use crate::import::text::log::Log;
use crate::import::text::numbers::{Scheme, number};
use crate::import::text::outline::zh;
use crate::import::text::shapes::{self, pattern};
use crate::import::text::source_line::SourceLine;
use crate::model::{Block, ListStyle, Localized};

/// A term and what it means.
pub struct Term {
    /// Its number, where it has one, and whether that is a note’s: `［3］`, ③.
    number: Option<(u32, bool)>,
    /// The number as it is written; empty where it has none.
    label: String,
    /// The term, with the colon after it.
    name: String,
    /// What it means.
    text: String,
    /// The line on which it begins.
    line: usize,
}

/// The longest name of a term.
const LONGEST: usize = 40;

/// `［3］`, `[3]`, `〔3〕`, `③` or `3.` at the beginning of a text: its length in bytes, its value, and
/// whether it is a note’s.
fn label(text: &str) -> Option<(usize, (u32, bool))> {
    static MARK: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^(?:[［\[〔【]\s*([0-9]{1,3})\s*[］\]〕】]\s*|([①-⑳]))"));
    if let Some(found) = MARK.captures(text) {
        return Some((found[0].len(), (referred(&found)?, true)));
    }
    let found = number(text).filter(|found| found.scheme == Scheme::Arabic)?;
    Some((found.length, (found.value, false)))
}

/// Whether a line begins a note: its mark, and its term with the colon.
pub fn is_note(text: &str) -> bool {
    text.contains(['：', ':']) && label(text).is_some()
}

/// The number in a mark.
fn referred(found: &Captures<'_>) -> Option<u32> {
    let circled = |text: &str| {
        let at = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
            .chars()
            .position(|c| text.starts_with(c))?;
        u32::try_from(at + 1).ok()
    };
    let said = found.iter().skip(1).flatten().next()?.as_str();
    said.parse().ok().or_else(|| circled(said))
}

/// The terms of an explanation; none where its pieces are not all terms, counted from 1 or not at
/// all. A term's meaning may stand on the line of its name, or below it.
pub fn read(pieces: &[SourceLine]) -> Option<Vec<Term>> {
    let kept = || pieces.iter().filter(|piece| piece.is_kept());
    let counts = kept().any(|piece| label(&piece.text).is_some());
    let mut terms: Vec<Term> = Vec::new();
    for piece in kept() {
        let label = label(&piece.text);
        match (label, terms.last_mut()) {
            (None, Some(term)) if counts || term.text.is_empty() => {
                if term.text.is_empty() && !term.name.ends_with(['：', ':']) {
                    // No colon parts it from its name.
                    term.text.push('\u{3000}');
                }
                term.text.push_str(&piece.text);
            }
            (None, None) if counts => return None,
            (_, _) => terms.push(term(piece, label)?),
        }
    }
    let is_next = |(term, at): (&Term, u32)| term.number.is_none_or(|(number, _)| number == at);
    let in_order = terms.iter().zip(1..).all(is_next);
    let complete = terms.iter().all(|term| !term.text.is_empty());
    (in_order && complete && !terms.is_empty()).then_some(terms)
}

/// The term that begins in a piece.
fn term(piece: &SourceLine, label: Option<(usize, (u32, bool))>) -> Option<Term> {
    let (written, rest) = piece.text.split_at(label.map_or(0, |(length, _)| length));
    let end = match rest.char_indices().find(|(_, c)| matches!(c, '：' | ':')) {
        Some((at, mark)) => at + mark.len_utf8(),
        // What a counted term means may stand below it.
        None if label.is_some() && !shapes::is_closed(rest) => rest.len(),
        None => return None,
    };
    let (name, text) = rest.split_at(end);
    shapes::fits(name, LONGEST).then(|| Term {
        number: label.map(|(_, number)| number),
        label: written.to_owned(),
        name: name.to_owned(),
        text: text.trim_start().to_owned(),
        line: piece.line,
    })
}

/// Terms that are counted as a list; others each as a paragraph.
pub fn explained(terms: Vec<Term>, log: &mut Log) -> Vec<Part> {
    terms.iter().for_each(|term| log.carry(&term.label));
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
    let is_mark = |term: &Term| term.number.is_some_and(|(_, is_mark)| is_mark);
    terms.iter().all(is_mark)
        && references(&draft.parts)
            .into_iter()
            .eq((1..).take(terms.len()))
}

/// Makes notes the footnotes of a draft.
pub fn footnotes(terms: Vec<Term>, draft: &mut Draft, log: &mut Log) {
    for (term, number) in terms.into_iter().zip(1..) {
        log.carry(&term.label);
        let text = zh(term.name + &term.text);
        draft.report.footnotes.insert(name(number).into(), text);
    }
    for part in &mut draft.parts {
        if let Block::Paragraph(_) = &part.block
            && let Some(text) = part.block.texts_mut().pop()
        {
            for said in text.values_mut() {
                *said = referring(said, log);
            }
        }
    }
}

/// A footnote's name; figures of one width keep their order.
fn name(number: u32) -> String {
    format!("note-{number:03}")
}

static REFERENCE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[［〔]([0-9]{1,3})[］〕]|\[([0-9]{1,3})\]|([①-⑳])"));

/// The numbers of the references in paragraphs, in their order; one elsewhere makes them useless.
fn references(parts: &[Part]) -> Vec<u32> {
    let mut found = Vec::new();
    for Part { block, .. } in parts {
        if matches!(block, Block::Table(_) | Block::Image(_)) {
            continue;
        }
        let texts = block.texts();
        // A note can be called in the text of a paragraph alone, which is the last of its texts.
        let fitting = texts.len() - usize::from(matches!(block, Block::Paragraph(_)));
        for (index, text) in texts.into_iter().enumerate() {
            let said = text.values();
            let numbers = said.flat_map(|said| REFERENCE.captures_iter(said));
            let numbers = numbers.map(|number| referred(&number).filter(|_| index >= fitting));
            found.extend(numbers.map(Option::unwrap_or_default));
        }
    }
    found
}

fn referring(said: &str, log: &mut Log) -> String {
    let replaced = REFERENCE.replace_all(said, |found: &Captures<'_>| {
        log.carry(&found[0]);
        format!("[^{}]", name(referred(found).unwrap_or(0)))
    });
    replaced.into_owned()
}
