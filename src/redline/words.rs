//! What differs between the words of two texts, laid out so that it can be read.

use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::token::{Key, Token};

/// Of a sentence with several changes, less than this part kept makes it a new sentence.
const KEPT: f64 = 0.4;

/// An island of kept words between two changes is given up below this weight, if both weigh more:
/// two Han characters, or a short word such as `the`.
const ISLAND: usize = 4;

/// A stretch of both texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Whether it says the same in both.
    pub kept: bool,
    /// Its tokens in the old text.
    pub old: Range<usize>,
    /// Its tokens in the new text.
    pub new: Range<usize>,
}

/// The stretches of two texts, kept and changed ones by turns.
pub fn compare(old: &[Token], new: &[Token]) -> Vec<Span> {
    let keys = |tokens: &[Token]| -> Vec<Key> { tokens.iter().map(|t| t.key.clone()).collect() };
    let ops = capture_diff_slices(Algorithm::Patience, &keys(old), &keys(new));
    let spans = ops.iter().map(|op| Span {
        kept: op.tag() == DiffTag::Equal,
        old: op.old_range(),
        new: op.new_range(),
    });
    let spans = joined(spans.collect());
    let spans = joined(sentences(spans, old, new));
    joined(islands(spans, old, new))
}

/// Neighbours of a kind as one.
fn joined(spans: Vec<Span>) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if last.kept == span.kept => {
                last.old.end = span.old.end;
                last.new.end = span.new.end;
            }
            Some(_) | None => joined.push(span),
        }
    }
    joined
}

fn weight(tokens: &[Token]) -> usize {
    tokens.iter().map(|token| token.key.weight()).sum()
}

/// The weight of a stretch, on the side that weighs more.
fn heaviest(span: &Span, old: &[Token], new: &[Token]) -> usize {
    weight(&old[span.old.clone()]).max(weight(&new[span.new.clone()]))
}

/// Gives up what is kept of a sentence where it is too little: words that two sentences have by
/// chance are no help to a reader.
fn sentences(spans: Vec<Span>, old: &[Token], new: &[Token]) -> Vec<Span> {
    let mut done = Vec::new();
    let mut sentence = Vec::new();
    for span in spans.into_iter().flat_map(|span| at_sentences(span, new)) {
        let ends = span.kept
            && new[span.new.clone()]
                .last()
                .is_some_and(Token::ends_sentence);
        sentence.push(span);
        if ends {
            done.extend(coarse(std::mem::take(&mut sentence), old, new));
        }
    }
    done.extend(coarse(sentence, old, new));
    done
}

/// A kept stretch cut after each sentence.
fn at_sentences(span: Span, new: &[Token]) -> Vec<Span> {
    if !span.kept {
        return vec![span];
    }
    let mut cut = Vec::new();
    let shift = |at: usize| at - span.new.start + span.old.start;
    let mut start = span.new.start;
    for at in span.new.clone() {
        if new[at].ends_sentence() || at + 1 == span.new.end {
            cut.push(Span {
                kept: true,
                old: shift(start)..shift(at + 1),
                new: start..at + 1,
            });
            start = at + 1;
        }
    }
    cut
}

/// A sentence as it is, or as one change from its first to its last.
fn coarse(mut sentence: Vec<Span>, old: &[Token], new: &[Token]) -> Vec<Span> {
    let changed = |span: &Span| !span.kept;
    let (Some(first), Some(last)) = (
        sentence.iter().position(changed),
        sentence.iter().rposition(changed),
    ) else {
        return sentence;
    };
    let all: usize = sentence.iter().map(|span| heaviest(span, old, new)).sum();
    let kept = sentence.iter().filter(|span| span.kept);
    let kept: usize = kept.map(|span| heaviest(span, old, new)).sum();
    if last > first && (kept as f64) < KEPT * all as f64 {
        for span in &mut sentence[first..=last] {
            span.kept = false;
        }
    }
    sentence
}

/// Gives up kept marks, blanks and short words between two longer changes.
fn islands(mut spans: Vec<Span>, old: &[Token], new: &[Token]) -> Vec<Span> {
    for at in 1..spans.len().saturating_sub(1) {
        if !spans[at].kept {
            continue;
        }
        let island = heaviest(&spans[at], old, new);
        let ends = new[spans[at].new.clone()].iter().any(Token::ends_sentence);
        let beside = heaviest(&spans[at - 1], old, new).min(heaviest(&spans[at + 1], old, new));
        spans[at].kept = ends || island >= ISLAND || (island > 0 && island >= beside);
    }
    spans
}
