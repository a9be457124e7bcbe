//! Each piece as a block by its own shape.

use super::{Block, Carried, Shape};
use crate::import::front::chinese::is_salutation;
use crate::import::text::log::Log;
use crate::import::text::numbers::{Number, Scheme, enumerator, number};
use crate::import::text::shapes::{self, first_sentence, is_closed};
use crate::import::text::source_line::SourceLine;

/// The longest numbered heading, and the longest that runs into its paragraph.
const LONGEST: usize = 60;

/// The blocks of the pieces that are kept, which give up their texts.
pub fn of(pieces: &mut [SourceLine], log: &mut Log, carried: &mut Carried) -> Vec<Block> {
    let kept = pieces.iter_mut().filter(|piece| piece.is_kept());
    let mut kept: Vec<&mut SourceLine> = kept.collect();
    let is_bare = |piece: &SourceLine| {
        number(&piece.text).is_none()
            && enumerator(&piece.text).is_none()
            && shapes::is_heading(&piece.text, piece.length)
    };
    let bare: Vec<bool> = kept.iter().map(|piece| is_bare(piece)).collect();
    let mut blocks: Vec<Block> = Vec::with_capacity(kept.len());
    // The number of the piece before, where that is no heading.
    let mut before: Option<(Scheme, u32)> = None;
    for at in 0..kept.len() {
        let text = std::mem::take(&mut kept[at].text);
        let seams = std::mem::take(&mut kept[at].seams);
        let (piece, next) = (&*kept[at], kept.get(at + 1));
        let last = before.take();
        let mut add = |shape: Shape, text: String| {
            blocks.push(Block {
                shape,
                text,
                line: piece.line,
                span: piece.span(),
                seams: Vec::new(),
            });
        };
        if let Some(found) = number(&text) {
            let here = (found.scheme, found.value);
            // The last of a row without texts below has none either: what follows is not its.
            let counts_on = last == here.1.checked_sub(1).map(|value| (here.0, value));
            let is_other =
                |next: &&mut SourceLine| number(&next.text).map(|n| n.scheme) != Some(found.scheme);
            let goes_on = !counts_on && next.is_some_and(is_other);
            if !numbered(piece, text, found, goes_on, &mut add, log, carried) {
                before = Some(here);
            }
        } else if is_salutation(&text) {
            add(Shape::Salutation, text);
        } else if text.contains('\t') {
            add(Shape::Row, text);
        } else if bare[at] && next.is_some() && !is_in_a_list_of_names(&bare, at) {
            let (number, run_in) = (None, false);
            add(Shape::Heading { number, run_in }, text);
        } else {
            add(Shape::paragraph(), text);
            if let Some(block) = blocks.last_mut() {
                block.seams = seams;
            }
        }
    }
    blocks
}

/// Whether three short lines without a mark follow each other: names, not headings.
fn is_in_a_list_of_names(bare: &[bool], at: usize) -> bool {
    let around = at.saturating_sub(2)..(at + 3).min(bare.len());
    bare[around].windows(3).any(|three| three == [true; 3])
}

/// Adds a numbered piece: a heading, one on whose line the text goes on, an item, or text. Whether
/// it is a heading.
fn numbered(
    piece: &SourceLine,
    said: String,
    found: Number,
    goes_on: bool,
    add: &mut impl FnMut(Shape, String),
    log: &mut Log,
    carried: &mut Carried,
) -> bool {
    let (scheme, value) = (found.scheme, found.value);
    let (label, rest) = said.split_at(found.length);
    if let Some(head) = head(rest, piece.length, scheme, goes_on) {
        let (text, below) = rest.split_at(head.end);
        let below = below.strip_prefix(head.mark).unwrap_or(below).trim_start();
        carried.0.push_str(label);
        carried.0.push_str(head.mark);
        let (number, run_in) = (Some((scheme, value)), head.run_in);
        add(Shape::Heading { number, run_in }, text.to_owned());
        if !below.is_empty() {
            if !head.run_in {
                log.split("heading", piece.span(), text);
            }
            add(Shape::paragraph(), below.to_owned());
        }
        return true;
    }
    if scheme == Scheme::Arabic {
        let (label, text) = (label.to_owned(), rest.to_owned());
        add(Shape::Item { label, value }, text);
    } else {
        add(Shape::paragraph(), said);
    }
    false
}

/// The heading that a numbered text begins with.
struct Head {
    /// Its length in bytes.
    end: usize,
    /// The mark behind it that is not its.
    mark: &'static str,
    /// Whether the text goes on on its line.
    run_in: bool,
}

/// The heading in a numbered text: what a blank or a colon parts from it, the whole of a short one
/// that no mark ends, or only a mark where text follows below, or its first sentence.
fn head(rest: &str, length: usize, scheme: Scheme, goes_on: bool) -> Option<Head> {
    let is_high = scheme <= Scheme::HanBracket;
    let is_short = length <= LONGEST;
    let head = |end: usize, mark: &'static str| {
        let run_in = false;
        Head { end, mark, run_in }
    };
    let apart = blank_ends_heading(rest).map(|end| head(end, ""));
    let apart = apart.or_else(|| colon_ends_heading(rest).map(|end| head(end, "：")));
    if let Some(head) = apart.filter(|_| is_high) {
        return Some(head);
    }
    if is_short && !is_closed(rest) && (is_high || goes_on) {
        return Some(head(rest.len(), ""));
    }
    let without = |mark: char, others: &[char]| {
        rest.strip_suffix(mark)
            .filter(|text| !text.contains(others))
            .map(str::len)
    };
    let stop = without('。', &['。', '！', '；']).filter(|_| is_short && is_high);
    let colon =
        without('：', &['。', '，', '：']).filter(|_| length <= 40 && scheme <= Scheme::Han);
    let ended = stop.map(|end| head(end, "。"));
    let ended = ended.or_else(|| colon.map(|end| head(end, "：")));
    if let Some(head) = ended.filter(|_| goes_on) {
        return Some(head);
    }
    let first = first_sentence(rest).filter(|_| is_high)?;
    let is_run_in =
        first.ends_with('。') && first.len() < rest.len() && first.chars().count() <= LONGEST;
    is_run_in.then(|| Head {
        run_in: true,
        ..head(first.len(), "")
    })
}

/// Where a blank parts the heading from the text of a numbered paragraph.
fn blank_ends_heading(rest: &str) -> Option<usize> {
    let (head, text) = rest.split_once(' ')?;
    let is_text = is_closed(text) && text.chars().count() >= 20;
    (shapes::is_numbered_heading(head) && is_text).then_some(head.len())
}

/// Where a colon parts the heading from the text of a numbered paragraph.
fn colon_ends_heading(rest: &str) -> Option<usize> {
    let (head, text) = rest.split_once('：')?;
    let is_text = text.ends_with('。') && text.chars().count() >= 24;
    (shapes::is_numbered_heading(head) && is_text).then_some(head.len())
}
