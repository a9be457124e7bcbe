//! Lead sentences: those that run into their paragraph, and those on a line of their own.

use std::sync::LazyLock;

use regex::Regex;

use super::{Block, Shape};
use crate::import::text::log::Log;
use crate::import::text::numbers::enumerator;
use crate::import::text::shapes::{first_sentence, fits, pattern};

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
            && !fits(b, short.max(39))
            && first_sentence(b) != Some(b)
            && !announces(a)
    };
    let pairs = (1..blocks.len()).filter(|at| is_pair(&blocks[at - 1..=*at]));
    let pairs: Vec<usize> = pairs.collect();
    let near = pairs.windows(2).filter(|pair| pair[1] - pair[0] <= 3);
    let mut led: Vec<usize> = near.flatten().copied().collect();
    led.dedup();
    for at in led {
        let (lead, line) = (
            std::mem::take(&mut blocks[at - 1].text),
            blocks[at - 1].line,
        );
        log.led(line, blocks[at].span, &lead);
        blocks[at].shape = Shape::Paragraph { lead };
        blocks[at].line = line;
    }
    blocks.retain(|block| block.plain() != Some(""));
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
    let (size, rest) = (length(first), &text[first.len()..]);
    let counted = enumerator(text);
    let least = if counted.is_some() { 4 } else { 10 };
    if first.ends_with('！') || fits(rest, least - 1) || announces(first) {
        return None;
    }
    let (kind, is_lead) = if text.starts_with("——") {
        (Kind::Dash, size <= LONGEST + 10)
    } else if let Some(value) = counted {
        // What counts on within its paragraph is a row of sentences.
        let counts_on = |part: &str| enumerator(part) == Some(value + 1);
        let mut parts = rest.split_inclusive(['。', '；']);
        (Kind::Counted, size <= LONGEST + 10 && !parts.any(counts_on))
    } else {
        let is_lead = (4..=LONGEST).contains(&size)
            && !fits(rest, 19)
            && first.matches(['，', '：', '；']).count() <= 2
            && !first.chars().any(|c| c.is_ascii_digit())
            && !TIMES.is_match(first);
        (Kind::Plain, is_lead)
    };
    is_lead.then_some((kind, first))
}

/// Parts the lead sentences from their paragraphs, where such paragraphs follow each other.
pub fn run_in(blocks: &mut [Block]) {
    let found: Vec<Option<(Kind, usize)>> = blocks
        .iter()
        .map(|block| lead(block.plain()?).map(|(kind, first)| (kind, first.len())))
        .collect();
    let kind = |at: usize| found.get(at).copied().flatten().map(|(kind, _)| kind);
    for (at, block) in blocks.iter_mut().enumerate() {
        let Some((own, end)) = found[at] else {
            continue;
        };
        let is_same = |at: usize| kind(at) == Some(own);
        if own == Kind::Counted || is_same(at + 1) || at > 0 && is_same(at - 1) {
            let text = block.text.split_off(end);
            let lead = std::mem::replace(&mut block.text, text);
            block.shape = Shape::Paragraph { lead };
        }
    }
}

/// Parts a lead sentence that was fused to the end of the paragraph before it: a short sentence
/// without a comma or a figure, in front of the sentence in which the text was broken, in a section
/// whose next paragraph begins with a lead sentence.
pub fn fused(blocks: Vec<Block>, log: &mut Log) -> Vec<Block> {
    let mut out = Vec::with_capacity(blocks.len());
    let mut rest = blocks.into_iter().peekable();
    while let Some(mut block) = rest.next() {
        let next = rest.peek().and_then(Block::plain).and_then(lead);
        let next_leads = next.is_some_and(|(kind, _)| kind == Kind::Plain);
        let start = next_leads.then(|| fused_at(&block)).flatten();
        let below = start.map(|start| block.split_off(start));
        if let Some(Block { text, span, .. }) = &below {
            log.split("lead", *span, first_sentence(text).unwrap_or(text));
        }
        out.push(block);
        out.extend(below);
    }
    out
}

/// Where a fused lead sentence begins in a paragraph.
fn fused_at(block: &Block) -> Option<usize> {
    let text = block.plain().filter(|text| lead(text).is_none())?;
    let ends = text.match_indices('。').map(|(at, stop)| at + stop.len());
    let ends: Vec<usize> = ends.collect();
    let is_fused = |pair: &&[usize]| {
        let (said, rest) = (&text[pair[0]..pair[1]], &text[pair[1]..]);
        let next = rest.find('。').map_or(text.len(), |at| pair[1] + at);
        let seam = || block.seams.partition_point(|seam| *seam < pair[1]);
        (5..=16).contains(&length(said))
            && !said.contains(['，', '、', '“', '《', '：', '；'])
            && !said.chars().any(|c| c.is_ascii_digit())
            && rest.len() >= 180
            && block.seams.get(seam()).is_some_and(|seam| *seam < next)
    };
    ends.windows(2).find(is_fused).map(|pair| pair[0])
}
