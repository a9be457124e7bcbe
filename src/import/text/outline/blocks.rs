//! Each piece as a block by its own shape.

use super::{Block, Shape};
use crate::import::front::chinese::is_salutation;
use crate::import::text::log::Log;
use crate::import::text::numbers::{Number, Scheme, enumerator, number};
use crate::import::text::shapes::{self, first_sentence, fits, is_closed};
use crate::import::text::source_line::SourceLine;

/// The longest numbered heading, and the longest that runs into its paragraph.
const LONGEST: usize = 60;

/// The blocks of the pieces that are kept, which give up their texts.
pub fn of(pieces: &mut [SourceLine], log: &mut Log) -> Vec<Block> {
    let kept = pieces.iter_mut().filter(|piece| piece.is_kept());
    let mut kept: Vec<&mut SourceLine> = kept.collect();
    let is_bare = |piece: &&mut SourceLine| {
        number(&piece.text).is_none()
            && enumerator(&piece.text).is_none()
            && shapes::is_heading(&piece.text)
    };
    let bare: Vec<bool> = kept.iter().map(is_bare).collect();
    let mut blocks: Vec<Block> = Vec::with_capacity(kept.len());
    // The number of the piece before, where that is no heading.
    let mut before: Option<(Scheme, u32)> = None;
    for at in 0..kept.len() {
        let mut block = Block {
            text: std::mem::take(&mut kept[at].text),
            shape: Shape::PLAIN,
            line: kept[at].line,
            span: kept[at].span(),
            seams: std::mem::take(&mut kept[at].seams),
        };
        let (last, next) = (before.take(), kept.get(at + 1));
        if let Some(found) = number(&block.text) {
            let here = (found.scheme, found.value);
            // The last of a row without texts below has none either: what follows is not its.
            let counts_on = last == here.1.checked_sub(1).map(|value| (here.0, value));
            let is_other =
                |next: &&mut SourceLine| number(&next.text).map(|n| n.scheme) != Some(here.0);
            let goes_on = !counts_on && next.is_some_and(is_other);
            let below = numbered(&mut block, found, goes_on, log);
            let is_heading = matches!(block.shape, Shape::Heading { .. });
            before = (!is_heading).then_some(here);
            blocks.push(block);
            blocks.extend(below);
            continue;
        }
        if is_salutation(&block.text) {
            block.shape = Shape::Salutation;
        } else if block.text.contains('\t') {
            block.shape = Shape::Row;
        } else if bare[at] && next.is_some() && !is_in_a_list_of_names(&bare, at) {
            let (number, run_in) = (None, false);
            block.shape = Shape::Heading { number, run_in };
        }
        blocks.push(block);
    }
    blocks
}

/// Whether three short lines without a mark follow each other: names, not headings.
fn is_in_a_list_of_names(bare: &[bool], at: usize) -> bool {
    let around = at.saturating_sub(2)..(at + 3).min(bare.len());
    bare[around].windows(3).any(|three| three == [true; 3])
}

/// Makes a numbered text a heading, an item, or text. The text that goes on on a heading’s line.
fn numbered(block: &mut Block, found: Number, goes_on: bool, log: &mut Log) -> Option<Block> {
    block.seams.clear();
    let (scheme, value) = (found.scheme, found.value);
    let Some(head) = head(&block.text, found, goes_on) else {
        if scheme == Scheme::Arabic {
            let label = block.text.drain(..found.length).collect();
            block.shape = Shape::Item { label, value };
        }
        return None;
    };
    let run_in = head.run_in;
    let mut below = block.split_off(found.length + head.end);
    log.carry(&block.text[..found.length]);
    log.carry(head.mark);
    block.text.drain(..found.length);
    let text = below.text.strip_prefix(head.mark).unwrap_or(&below.text);
    below.text = text.trim_start().to_owned();
    if !below.text.is_empty() && !run_in {
        log.split("heading", block.span, &block.text);
    }
    let number = Some((scheme, value));
    block.shape = Shape::Heading { number, run_in };
    (!below.text.is_empty()).then_some(below)
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
fn head(text: &str, found: Number, goes_on: bool) -> Option<Head> {
    let rest = &text[found.length..];
    let (is_high, is_short) = (found.scheme <= Scheme::HanBracket, fits(text, LONGEST));
    let head = |end, mark, run_in| Some(Head { end, mark, run_in });
    let parted = |mark: char, most: usize, ends: fn(&str) -> bool| {
        let (said, below) = rest.split_once(mark).filter(|_| is_high)?;
        let is_parted = ends(below) && !fits(below, most) && shapes::is_numbered_heading(said);
        is_parted.then_some(said.len())
    };
    if let Some(end) = parted(' ', 19, is_closed) {
        return head(end, "", false);
    }
    if let Some(end) = parted('：', 23, |below| below.ends_with('。')) {
        return head(end, "：", false);
    }
    if is_short && !is_closed(rest) && (is_high || goes_on) {
        return head(rest.len(), "", false);
    }
    let ended = |mark: &'static str, others: &[char]| {
        let said = rest.strip_suffix(mark).filter(|_| goes_on)?;
        (!said.contains(others)).then_some(said.len())
    };
    if is_high
        && is_short
        && let Some(end) = ended("。", &['。', '！', '；'])
    {
        return head(end, "。", false);
    }
    if found.scheme <= Scheme::Han
        && fits(text, 40)
        && let Some(end) = ended("：", &['。', '，', '：'])
    {
        return head(end, "：", false);
    }
    let first = first_sentence(rest).filter(|_| is_high)?;
    let is_run_in = first.ends_with('。') && first.len() < rest.len() && fits(first, LONGEST);
    head(first.len(), "", true).filter(|_| is_run_in)
}
