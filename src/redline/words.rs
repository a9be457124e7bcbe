//! What differs between the words of two texts, laid out so that it can be read.

use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::token::{Key, Token};

/// Of a sentence with several changes, less than this part kept makes it a new sentence.
const KEPT: f64 = 0.4;

/// An island of kept words between two changes is given up below this weight, if both weigh more:
/// two Han characters, or a short word such as `the`.
const ISLAND: usize = 4;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub kept: bool,
    pub old: Range<usize>,
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

/// The weight of a stretch, on the side that weighs more.
fn heaviest(span: &Span, old: &[Token], new: &[Token]) -> usize {
    let weight = |tokens: &[Token]| tokens.iter().map(|token| token.key.weight()).sum();
    let (old, new): (usize, usize) = (
        weight(&old[span.old.clone()]),
        weight(&new[span.new.clone()]),
    );
    old.max(new)
}

/// Gives up what is kept of a sentence where it is too little: words that two sentences have by
/// chance are no help to a reader.
fn sentences(spans: Vec<Span>, old: &[Token], new: &[Token]) -> Vec<Span> {
    let cut = spans.into_iter().flat_map(|span| at_sentences(span, new));
    let mut cut: Vec<Span> = cut.collect();
    let ends = |span: &Span| {
        let last = new[span.new.clone()].last();
        span.kept && last.is_some_and(Token::ends_sentence)
    };
    for sentence in cut.split_inclusive_mut(ends) {
        coarsen(sentence, old, new);
    }
    cut
}

fn at_sentences(span: Span, new: &[Token]) -> Vec<Span> {
    if !span.kept {
        return vec![span];
    }
    let sentences = new[span.new.clone()].split_inclusive(Token::ends_sentence);
    let mut done = 0;
    let cut = sentences.map(|sentence| {
        let from = done;
        done += sentence.len();
        Span {
            kept: true,
            old: span.old.start + from..span.old.start + done,
            new: span.new.start + from..span.new.start + done,
        }
    });
    cut.collect()
}

/// Makes one change of a sentence, from its first change to its last, where too little is kept.
fn coarsen(sentence: &mut [Span], old: &[Token], new: &[Token]) {
    let changed = |span: &Span| !span.kept;
    let (Some(first), Some(last)) = (
        sentence.iter().position(changed),
        sentence.iter().rposition(changed),
    ) else {
        return;
    };
    let weight = |span: &Span| heaviest(span, old, new);
    let all: usize = sentence.iter().map(weight).sum();
    let kept: usize = sentence.iter().filter(|span| span.kept).map(weight).sum();
    if last > first && (kept as f64) < KEPT * all as f64 {
        sentence[first..=last]
            .iter_mut()
            .for_each(|span| span.kept = false);
    }
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
