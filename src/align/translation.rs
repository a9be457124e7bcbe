//! What it costs to take blocks of a Chinese and an English text for each other: by their kinds, their
//! lengths (Gale and Church) and what both tell alike.

use std::borrow::Cow;
use std::ops::Range;

use super::cues::Cues;
use super::path::{Step, cheapest};
use crate::figures::is_han;
use crate::figures::recognize::Language;

/// The variance of a translation's length for each unit of the original's (Gale and Church).
const VARIANCE: f64 = 6.8;

/// A pair dearer than this is doubtful: its lengths or its numbers hardly fit.
const DOUBTFUL: f64 = 3.5;

/// How much less likely it is that something has no counterpart, or two, where both texts are
/// built alike: as many blocks, of the same kinds in the same order.
const BUILT_ALIKE: f64 = 9.0;

/// How much less likely it is that two headings with different numbers are one.
const OTHER_NUMBER: f64 = 6.0;

/// Texts shorter than this many letters say little of how long their translation usually is.
const USUAL: f64 = 5000.0;

/// What the search knows of a block.
pub struct Item {
    kind: Kind,
    length: f64,
    cues: Cues,
    /// The number that a heading prints.
    number: Option<u32>,
}

/// Blocks of one kind may stand for each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Salutation,
    /// Of a level.
    Heading(u8),
    Paragraph,
    /// Of so many items.
    List(usize),
    /// Of so many columns and rows.
    Table(usize, usize),
    Image,
}

impl Kind {
    /// Whether such a block is one text, which may be taken for another sort of block.
    fn is_one_text(self) -> bool {
        matches!(self, Self::Salutation | Self::Heading(_) | Self::Paragraph)
    }
}

impl Item {
    /// A block with all that it says, and the number of a heading.
    pub fn new(kind: Kind, said: &str, language: Language, number: Option<u32>) -> Self {
        // A Han character says about as much as this many letters, as counted in government work
        // reports and their official translations; the whole of the two texts adjusts it.
        let weight = |c: char| if is_han(c) { 5.8 } else { 1.0 };
        Self {
            kind,
            length: said.chars().map(weight).sum(),
            cues: Cues::of(said, language),
            number,
        }
    }
}

/// Blocks that belong together; those of one side alone where the other has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairing {
    /// Those of the Chinese text.
    pub zh: Range<usize>,
    /// Those of the English text.
    pub en: Range<usize>,
    /// Whether they may not say the same.
    pub is_doubtful: bool,
}

/// The blocks of a Chinese and an English text that translate each other, in their order.
pub fn translations(zh: &[Item], en: &[Item]) -> Vec<Pairing> {
    let ratio = ((length(en) + USUAL) / (length(zh) + USUAL)).clamp(0.5, 2.0);
    let price = |(a, b): &Step| step_price(&zh[a.clone()], &en[b.clone()], ratio);
    let kind = |item: &Item| item.kind;
    let alike = zh.iter().map(kind).eq(en.iter().map(kind));
    let by_structure = |step: &Step| {
        let paired = step.0.len() == 1 && step.1.len() == 1;
        price(step) + if alike && !paired { BUILT_ALIKE } else { 0.0 }
    };
    let pairing = |step: Step| {
        let (a, b) = (&zh[step.0.clone()], &en[step.1.clone()]);
        // Where the structure vouches for a pair, its lengths may differ.
        let doubt = || if alike { cue_price(a, b) } else { price(&step) };
        Pairing {
            is_doubtful: disagree(a, b) || doubt() > DOUBTFUL,
            zh: step.0.clone(),
            en: step.1.clone(),
        }
    };
    let way = cheapest(zh.len(), en.len(), by_structure);
    way.into_iter().map(pairing).collect()
}

/// How badly blocks fit each other: their kinds, their lengths, what both write alike.
fn step_price(left: &[Item], right: &[Item], ratio: f64) -> f64 {
    if left.is_empty() || right.is_empty() {
        return 0.0;
    }
    let all = || left.iter().chain(right);
    let many = left.len() + right.len() > 2;
    if many && all().any(|item| item.kind != Kind::Paragraph) {
        return f64::INFINITY;
    }
    let kinds = match (left[0].kind, right[0].kind) {
        (a, b) if a == b => 0.0,
        (Kind::Heading(_), Kind::Heading(_)) => 2.0,
        (a, b) if a.is_one_text() && b.is_one_text() => 6.0,
        (_, _) => return f64::INFINITY,
    };
    let numbers = match (left[0].number, right[0].number) {
        (Some(a), Some(b)) if a != b => OTHER_NUMBER,
        (_, _) => 0.0,
    };
    kinds + numbers + length_price(left, right, ratio) + cue_price(left, right)
}

fn length(items: &[Item]) -> f64 {
    items.iter().map(|item| item.length).sum()
}

/// Minus the logarithm of how likely such lengths are, as Gale and Church have it.
fn length_price(left: &[Item], right: &[Item], ratio: f64) -> f64 {
    let (a, b) = (length(left) * ratio, length(right));
    let delta = (b - a).abs() / ((a + b) / 2.0 * VARIANCE).max(1.0).sqrt();
    // An upper bound of the normal distribution's tail, near enough for a price.
    delta * delta / 2.0
}

/// Whether each side counts or measures something by a value that the other does not tell.
fn disagree(left: &[Item], right: &[Item]) -> bool {
    if left.is_empty() || right.is_empty() {
        return false;
    }
    let (a, b) = (cues(left), cues(right));
    a.says_more_than(&b) && b.says_more_than(&a)
}

/// The cues of blocks together.
fn cues(items: &[Item]) -> Cow<'_, Cues> {
    match items {
        [item] => Cow::Borrowed(&item.cues),
        items => Cow::Owned(Cues::all(items.iter().map(|item| &item.cues))),
    }
}

fn cue_price(left: &[Item], right: &[Item]) -> f64 {
    let (both, possible) = cues(left).shared(&cues(right));
    let missing = possible.saturating_sub(both).min(4);
    let count = |n: usize| u32::try_from(n).map_or(0.0, f64::from);
    count(missing) - 2.0 * count(both.min(4))
}
