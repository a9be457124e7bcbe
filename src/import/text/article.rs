//! An article of its own that ran into the report, as where the column of a newspaper goes on with
//! another’s text.
//!
//! It is set aside where two signs tell of it and both its ends are known. The signs: a headline
//! stands above it, a byline, a sentence of the report is cut before it, the numbers of the report’s
//! headings count on without it alone, somebody signs it; and its words. A report repeats its
//! phrases: of the runs of three characters in a paragraph a quarter or a third stand elsewhere in
//! it. A paragraph that shares less than a third of what is usual in this report is in other words.
//! The article ends where the cut sentence goes on, or with the run of paragraphs in other words.
//!
//! A notice is known by its headline, 通告 and the like, and by those who sign it below 特此.
//!
//! What has one sign alone, or an unknown end, stays in the report, and a warning names its lines.

use std::ops::Range;

use super::furniture::is_byline;
use super::join;
use super::numbers::{Scheme, enumerator, number};
use super::shapes;
use super::source_line::{Reason, SourceLine};
use crate::import::shape::is_han;

/// No report has more characters; what is longer is looked through for no article. Nor has one more
/// paragraphs than a place in 16 bits can tell: those behind have no phrases.
const LONGEST: usize = 400_000;

/// So many articles are looked for.
const MOST: usize = 4;

/// No article has more paragraphs.
const REACH: usize = 48;

/// So many paragraphs in other words are an article’s rather than a change of tone; each sign
/// stands for one.
const RUN: usize = 3;

/// A paragraph of the report, with what is known of it.
struct Paragraph {
    /// Its lines among the pieces.
    at: Range<usize>,
    text: String,
    /// How it is numbered as a chapter or a section.
    number: Option<(Scheme, u32)>,
    /// Whether it may be a headline: short, not counted, no sentence.
    headline: bool,
    byline: bool,
    /// Whether it signs a notice.
    signs: bool,
    /// Whether it ends within a sentence.
    cut: bool,
    /// Whether it can’t go on with a sentence.
    begins: bool,
    words: Words,
}

/// Whose words a paragraph is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Words {
    Report,
    Other,
    /// It is too short to tell.
    Few,
}

/// Sets aside the articles between the beginning of the body and its annexes. The pieces that may be
/// of another, and are kept.
pub fn set_aside(
    pieces: &mut [SourceLine],
    body: usize,
    annexes: Option<usize>,
) -> Vec<Range<usize>> {
    let end = annexes.unwrap_or(pieces.len());
    let within = &mut pieces[body..end];
    if within.iter().map(|piece| piece.length).sum::<usize>() > LONGEST {
        return Vec::new();
    }
    let mut text = Text::of(within);
    for _ in 0..MOST {
        let Some(found) = text.article() else { break };
        for piece in &mut within[text.lines(&found)] {
            piece.aside = Some(Reason::Article);
        }
        text.paragraphs.drain(found);
    }
    let doubtful = text.doubtful().into_iter();
    let lines = doubtful.map(|lines| lines.start + body..lines.end + body);
    lines.collect()
}

struct Text {
    paragraphs: Vec<Paragraph>,
    /// The phrases in it, sorted.
    phrases: Vec<Phrase>,
}

/// A run of paragraphs in other words.
struct Run {
    /// Where it ends, who signs it with it.
    end: usize,
    /// How many more of them are in other words than in the report’s.
    more: usize,
    /// Whether none of them is in the report’s.
    is_pure: bool,
    /// Whether somebody signs it.
    is_signed: bool,
}

impl Text {
    fn of(pieces: &[SourceLine]) -> Self {
        let ranges = join::paragraphs(pieces, is_present).into_iter();
        let paragraphs = ranges.map(|at| Paragraph::of(at, pieces));
        let mut paragraphs: Vec<Paragraph> = paragraphs.collect();
        let phrases = phrases(&paragraphs);
        tell_words(&phrases, &mut paragraphs);
        Self {
            paragraphs,
            phrases,
        }
    }

    fn lines(&self, range: &Range<usize>) -> Range<usize> {
        self.paragraphs[range.start].at.start..self.paragraphs[range.end - 1].at.end
    }

    /// The first article that two signs tell of: one with a byline is the surest, one without a
    /// headline the least sure.
    fn article(&self) -> Option<Range<usize>> {
        let starts = || 1..self.paragraphs.len();
        let bylined = starts().filter(|&at| self.has_byline(at));
        let headed = starts().filter(|&at| self.heads(at) > 0);
        let mut all = bylined.chain(headed).chain(starts());
        all.find_map(|start| self.article_at(start))
    }

    fn article_at(&self, start: usize) -> Option<Range<usize>> {
        let (heads, has_byline) = (self.heads(start), self.has_byline(start));
        let is_cut = self.is_cut_before(start);
        if let Some(end) = is_cut.then(|| self.goes_on(start)).flatten()
            && (has_byline || self.breaks_the_count(start..end))
        {
            return Some(start..end);
        }
        if let Some(end) = self.notice(start) {
            return Some(start..end);
        }
        let run = self.run(start + heads)?;
        // A heading of the report stands above a paragraph of its.
        let is_reports = self.paragraphs[start + heads].words == Words::Report;
        if is_reports && !has_byline && !run.is_signed {
            return None;
        }
        let signs = heads + usize::from(is_cut) + usize::from(run.is_signed);
        let is_one = (heads > 0 || is_cut) && signs + run.more > RUN;
        is_one.then_some(start..run.end)
    }

    /// Where a notice ends that begins with its headline: with those who sign it, below a 特此.
    fn notice(&self, start: usize) -> Option<usize> {
        const NAMES: [&str; 5] = ["通告", "公告", "通知", "公示", "启事"];
        // No notice has more paragraphs.
        const MOST: usize = 16;
        let headline = &self.paragraphs[start];
        let mut below = (start + 1..self.paragraphs.len()).take(MOST);
        let closing = below.find(|at| self.paragraphs[*at].text.starts_with("特此"))?;
        let signed = self.paragraphs[closing..]
            .iter()
            .take_while(|p| p.signs)
            .count();
        let is_notice = NAMES.iter().any(|name| headline.text.ends_with(name));
        (headline.headline && is_notice && signed > 1).then_some(closing + signed)
    }

    /// How many lines of headline and byline stand here: none, one or two.
    fn heads(&self, start: usize) -> usize {
        let is_byline = |at: usize| self.paragraphs.get(at).is_some_and(|p| p.byline);
        match self.paragraphs.get(start).is_some_and(|p| p.headline) {
            true => 1 + usize::from(is_byline(start + 1)),
            false => usize::from(is_byline(start)),
        }
    }

    /// Whether an article with a byline begins here.
    fn has_byline(&self, start: usize) -> bool {
        let heads = &self.paragraphs[start..start + self.heads(start)];
        heads.last().is_some_and(|last| last.byline)
    }

    /// Whether a sentence is cut before a paragraph, and does not go on in it.
    fn is_cut_before(&self, start: usize) -> bool {
        let (before, after) = (&self.paragraphs[start - 1], &self.paragraphs[start]);
        before.cut && (self.has_byline(start) || self.meets(&before.text, &after.text) == 0)
    }

    /// Where the sentence goes on that is cut before a paragraph.
    fn goes_on(&self, start: usize) -> Option<usize> {
        let before = &self.paragraphs[start - 1].text;
        let last = (start + REACH).min(self.paragraphs.len() - 1);
        let goes_on = |after: &Paragraph| {
            !after.begins && after.words != Words::Other && self.meets(before, &after.text) == 3
        };
        (start + 1..=last).find(|&at| goes_on(&self.paragraphs[at]))
    }

    /// How many characters on both sides of a seam stand together elsewhere: three, two, or none.
    fn meets(&self, before: &str, after: &str) -> usize {
        let (mut ends, mut starts) = (before.chars().rev(), after.chars());
        let (Some(last), Some(first)) = (ends.next(), starts.next()) else {
            return 0;
        };
        let stands = |some: &[char]| {
            let (count, Some(begins)) = (some.len(), packed(some)) else {
                return false;
            };
            let before = |phrase: &Phrase| phrase.start(count) < begins;
            let found = self.phrases.get(self.phrases.partition_point(before));
            found.is_some_and(|phrase| phrase.start(count) == begins)
        };
        if ends.next().is_some_and(|one| stands(&[one, last, first]))
            || starts.next().is_some_and(|two| stands(&[last, first, two]))
            || after.starts_with(['和', '与', '及', '等'])
            || shapes::goes_on(after)
        {
            return 3;
        }
        2 * usize::from(stands(&[last, first]))
    }

    /// The run of paragraphs in other words that begins here, with as many more of them than in the
    /// report’s as can be: at most one of the report’s at a time, no heading that the report counts
    /// on with, no point of its.
    fn run(&self, start: usize) -> Option<Run> {
        let mut best: Option<Run> = None;
        let (mut own, mut others, mut was_own) = (0, 0, false);
        for (paragraph, end) in self.paragraphs.iter().zip(1..).skip(start).take(REACH) {
            let is_reports = match paragraph.number {
                Some(number) => self.counts_on(start, number) || paragraph.words == Words::Few,
                None => paragraph.begins,
            };
            let is_own = paragraph.words == Words::Report;
            if is_reports || was_own && is_own {
                break;
            }
            was_own = is_own;
            own += usize::from(is_own);
            others += usize::from(paragraph.words == Words::Other);
            if others > own + best.as_ref().map_or(0, |best| best.more) {
                best = Some(Run {
                    end,
                    more: others - own,
                    is_pure: own == 0,
                    is_signed: false,
                });
            }
        }
        let mut run = best?;
        let below = self.paragraphs[run.end..].iter();
        let signed = below.take_while(|paragraph| paragraph.signs).count();
        run.is_signed = signed > 0;
        run.end += signed;
        Some(run)
    }

    /// Whether a number is the next in the report before a paragraph.
    fn counts_on(&self, start: usize, (scheme, value): (Scheme, u32)) -> bool {
        let numbers = self.paragraphs[..start].iter().filter_map(|p| p.number);
        let last = numbers.rev().find(|(other, _)| *other == scheme);
        last.is_some_and(|(_, last)| last + 1 == value)
    }

    /// Whether the numbers of the report’s headings count on behind a range, and not in it.
    fn breaks_the_count(&self, range: Range<usize>) -> bool {
        let counts_on = |paragraphs: &[Paragraph]| {
            let number = paragraphs.iter().find_map(|p| p.number)?;
            Some(self.counts_on(range.start, number))
        };
        counts_on(&self.paragraphs[range.clone()]) == Some(false)
            && counts_on(&self.paragraphs[range.end..]) == Some(true)
    }

    /// The lines of what may be an article: bylines, and runs of paragraphs in other words.
    fn doubtful(&self) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.paragraphs.len() {
            let heads = self.heads(at);
            let is_long = |run: &Run| run.is_pure && run.more >= RUN;
            let end = match self.run(at + heads).filter(is_long) {
                Some(run) => run.end,
                None if self.has_byline(at) => at + heads,
                None => at,
            };
            if end > at {
                found.push(self.lines(&(at..end)));
            }
            at = end.max(at + 1);
        }
        found
    }
}

/// Whether a line is part of a paragraph; a byline may be taken for the caption of a photograph.
fn is_present(piece: &SourceLine) -> bool {
    piece.is_kept() || is_byline(&piece.text)
}

impl Paragraph {
    /// The paragraph of some lines.
    fn of(at: Range<usize>, pieces: &[SourceLine]) -> Self {
        let said = pieces[at.clone()].iter().filter(|piece| is_present(piece));
        let text: String = said.map(|piece| piece.text.as_str()).collect();
        let length = text.chars().count();
        let found = number(&text).map(|found| (found.scheme, found.value));
        let number = found.filter(|(scheme, _)| matches!(scheme, Scheme::Han | Scheme::HanBracket));
        let is_open = !shapes::is_closed(&text);
        let heading = shapes::is_heading(&text);
        let calls = is_open && length <= 24 && text.contains(['！', '？']);
        let is_headed = number.is_some() && length <= 60;
        let is_label = shapes::is_annex(&text);
        let begins = shapes::begins_a_block(&text)
            || enumerator(&text).is_some()
            || text.starts_with("——")
            || text.starts_with("各位代表");
        Self {
            at,
            number,
            headline: found.is_none() && !begins && (heading || calls),
            byline: is_byline(&text),
            signs: is_signature(&text, length),
            cut: is_open && !heading && !calls && !is_headed && !is_label && length >= 10,
            begins,
            words: Words::Few,
            text,
        }
    }
}

/// Whether a line is what stands under a notice or a letter: that it is one, who signs it, the day.
fn is_signature(text: &str, length: usize) -> bool {
    let bodies = ["局", "委员会", "办公室", "厅", "公司", "政府"];
    (4..=24).contains(&length)
        && !text.contains(['，', '、', '；'])
        && (text.starts_with("特此")
            || text.ends_with('日') && text.contains('年')
            || bodies.iter().any(|end| text.ends_with(end)))
}

/// Three Han characters and the place of a paragraph that has them, packed so that they sort fast.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Phrase(u64);

/// The bits of a character, and of a place; a character that needs more is in no phrase.
const BITS: usize = 16;

impl Phrase {
    /// Its first characters, so many.
    fn start(self, count: usize) -> u64 {
        self.0 >> (BITS * (4 - count))
    }

    fn place(self) -> u16 {
        (self.0 & u64::from(u16::MAX)) as u16
    }
}

fn packed(characters: &[char]) -> Option<u64> {
    characters.iter().try_fold(0, |all, c| {
        let bits = u16::try_from(u32::from(*c)).ok()?;
        Some(all << BITS | u64::from(bits))
    })
}

/// The phrases of the paragraphs, sorted, each once a paragraph.
fn phrases(paragraphs: &[Paragraph]) -> Vec<Phrase> {
    let mut all: Vec<Phrase> = Vec::new();
    for (paragraph, at) in paragraphs.iter().zip(0..=u16::MAX) {
        let chars: Vec<char> = paragraph.text.chars().collect();
        let han = chars
            .windows(3)
            .filter(|three| three.iter().all(|c| is_han(*c)));
        let packed = han.filter_map(packed);
        all.extend(packed.map(|three| Phrase(three << BITS | u64::from(at))));
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// Tells whose words each paragraph is in, by its phrases.
fn tell_words(phrases: &[Phrase], paragraphs: &mut [Paragraph]) {
    // So far around a paragraph its phrases may come back without being the report’s.
    const NEAR: u16 = 4;
    // Fewer phrases, and a text of fewer paragraphs, don’t tell.
    const LEAST: usize = 8;
    const MANY: usize = 30;
    // How many of a paragraph’s phrases are shared, and how many it has.
    let mut counts = vec![(0, 0); paragraphs.len()];
    for same in phrases.chunk_by(|a, b| a.start(3) == b.start(3)) {
        let (first, last) = (same[0].place(), same[same.len() - 1].place());
        for at in same.iter().map(|phrase| phrase.place()) {
            let is_shared = first.saturating_add(NEAR) < at || at.saturating_add(NEAR) < last;
            let (shared, all): &mut (usize, usize) = &mut counts[usize::from(at)];
            *shared += usize::from(is_shared);
            *all += 1;
        }
    }
    let telling = counts.iter().filter(|(_, all)| *all >= LEAST);
    let mut shares: Vec<usize> = telling.map(|(shared, all)| shared * 1000 / all).collect();
    shares.sort_unstable();
    let usual = shares.get(shares.len() / 2).copied().unwrap_or_default();
    for (paragraph, (shared, all)) in paragraphs.iter_mut().zip(counts) {
        paragraph.words = match shared * 3000 < usual * all {
            _ if all < LEAST || shares.len() < MANY => Words::Few,
            true => Words::Other,
            false => Words::Report,
        };
    }
}
