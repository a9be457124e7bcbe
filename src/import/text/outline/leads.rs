//! Lead sentences: those that run into their paragraph, and those on a line of their own.

use std::sync::LazyLock;

use regex::Regex;

use super::{Block, Shape};
use crate::import::text::log::Log;
use crate::import::text::numbers::enumerator;
use crate::import::text::shapes::{first_sentence, pattern};

/// The longest lead sentence that runs into its paragraph, and on a line of its own.
const LONGEST: usize = 36;
const LONGEST_LINE: usize = 60;

fn length(text: &str) -> usize {
    text.chars().count()
}

/// Whether a sentence says what comes next rather than what it is about.
fn announces(text: &str) -> bool {
    static WORDS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            "以下|如下|下列|下面|方面工作|重点工作[：。]|报告工作|请予?审议|各位代表|同志们|谢谢",
        )
    });
    WORDS.is_match(text)
}

/// Makes a short sentence on a line of its own the lead of the paragraph below it, where such
/// pairs follow each other.
pub fn own_lines(blocks: &mut Vec<Block>, log: &mut Log) {
    let is_pair = |pair: &[Block]| {
        let (Some(a), Some(b)) = (pair[0].plain(), pair[1].plain()) else {
            return false;
        };
        let short = length(a);
        first_sentence(a) == Some(a)
            && (4..=LONGEST_LINE).contains(&short)
            && length(b) >= 40
            && length(b) > short
            && first_sentence(b) != Some(b)
            && !announces(a)
    };
    let pairs = blocks.windows(2).zip(0..).filter(|(pair, _)| is_pair(pair));
    let pairs: Vec<usize> = pairs.map(|(_, at)| at).collect();
    let near = pairs.windows(2).filter(|pair| pair[1] - pair[0] <= 3);
    let mut led: Vec<usize> = near.flatten().copied().collect();
    led.dedup();
    for &at in &led {
        let (lead, line) = (std::mem::take(&mut blocks[at].text), blocks[at].line);
        let below = &mut blocks[at + 1];
        log.led(line, below.span, &lead);
        below.shape = Shape::Paragraph { lead };
        below.line = line;
    }
    let (mut at, mut led) = (0, led.into_iter().peekable());
    blocks.retain(|_| {
        at += 1;
        led.next_if_eq(&(at - 1)).is_none()
    });
}

/// How a lead sentence begins; those of one kind stand together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Dash,
    Counted,
    Plain,
}

/// The lead sentence that a paragraph may begin with.
fn lead(text: &str) -> Option<(Kind, &str)> {
    static TIMES: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            "^(?:今年|去年|明年|全年|[一两三四五]年来|过去|当前|目前|同时|此外|各位|同志|我|本|刚刚|新时代|这是|但|“[^”]{1,6}”时期[^，。]{0,12}是)|(?:之年|不平凡|不寻常)。$",
        )
    });
    let first = first_sentence(text)?;
    let rest = length(&text[first.len()..]);
    let size = length(first);
    let least = if enumerator(text).is_some() { 4 } else { 10 };
    if first.ends_with('！') || rest < least || announces(first) {
        return None;
    }
    if text.starts_with("——") {
        return (size <= LONGEST + 10).then_some((Kind::Dash, first));
    }
    if let Some(value) = enumerator(text) {
        // What counts on within its paragraph is a row of sentences.
        let counts_on = |part: &str| enumerator(part) == Some(value + 1);
        let mut parts = text[first.len()..].split_inclusive(['。', '；']);
        if parts.any(counts_on) {
            return None;
        }
        return (size <= LONGEST + 10).then_some((Kind::Counted, first));
    }
    let commas = first.matches(['，', '：', '；']).count();
    let is_plain = (4..=LONGEST).contains(&size)
        && rest >= 20
        && commas <= 2
        && !first.chars().any(|c| c.is_ascii_digit())
        && !TIMES.is_match(first);
    is_plain.then_some((Kind::Plain, first))
}

/// Parts the lead sentences from their paragraphs, where such paragraphs follow each other.
pub fn run_in(blocks: &mut [Block]) {
    let found: Vec<Option<(Kind, usize)>> = blocks
        .iter()
        .map(|block| {
            let (kind, first) = lead(block.plain()?)?;
            Some((kind, first.len()))
        })
        .collect();
    for (at, block) in blocks.iter_mut().enumerate() {
        let Some((kind, end)) = found[at] else {
            continue;
        };
        let is_same = |at: Option<usize>| {
            let other = at.and_then(|at| found.get(at)).copied().flatten();
            other.is_some_and(|(other, _)| other == kind)
        };
        let has_neighbour = is_same(at.checked_sub(1)) || is_same(Some(at + 1));
        if has_neighbour || kind == Kind::Counted {
            let text = block.text.split_off(end);
            let lead = std::mem::replace(&mut block.text, text);
            block.shape = Shape::Paragraph { lead };
        }
    }
}

/// Parts a lead sentence that was fused to the end of the paragraph before it: a short sentence
/// without a comma or a figure, in front of the sentence in which the text was broken, in a section
/// whose next paragraph begins with a lead sentence.
pub fn fused(blocks: &mut Vec<Block>, log: &mut Log) {
    let mut at = 0;
    while at < blocks.len() {
        let next_leads = blocks
            .get(at + 1)
            .and_then(Block::plain)
            .and_then(lead)
            .is_some_and(|(kind, _)| kind == Kind::Plain);
        if let Some(start) = fused_at(&blocks[at]).filter(|_| next_leads) {
            let block = &mut blocks[at];
            let text = block.text.split_off(start);
            let first = first_sentence(&text).unwrap_or(&text);
            log.split("lead", block.span, first);
            let seams = Vec::new();
            let rest = Block {
                text,
                seams,
                ..block.clone()
            };
            blocks.insert(at + 1, rest);
        }
        at += 1;
    }
}

/// Where a fused lead sentence begins in a paragraph.
fn fused_at(block: &Block) -> Option<usize> {
    let text = block.plain()?;
    if lead(text).is_some() {
        return None;
    }
    let ends: Vec<usize> = text
        .match_indices('。')
        .map(|(at, stop)| at + stop.len())
        .collect();
    ends.windows(2).find_map(|pair| {
        let (start, end) = (pair[0], pair[1]);
        let said = &text[start..end];
        let is_lead = (5..=16).contains(&length(said))
            && !said.contains(['，', '、', '“', '《', '：', '；'])
            && !said.chars().any(|c| c.is_ascii_digit())
            && text.len() - end >= 180;
        let is_broken_after = || {
            let next = text[end..].find('。').map_or(text.len(), |at| end + at);
            let first = block.seams.partition_point(|seam| *seam < end);
            block.seams.get(first).is_some_and(|seam| *seam < next)
        };
        (is_lead && is_broken_after()).then_some(start)
    })
}
