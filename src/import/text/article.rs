//! An article of its own that ran into the report, as where the column of a newspaper goes on with
//! another’s text.
//!
//! Its ends must be known, and two signs must tell of it. It begins at a headline or a byline, or
//! where a sentence of the report is cut; it ends where that sentence goes on, or with the last of
//! the paragraphs that are in other words. The signs: a headline; a byline; the sentence that goes
//! on across it; numbers of headings that count on without it alone; and its words. A report repeats
//! its phrases: a quarter or a third of the runs of three characters in a paragraph stand in others
//! too. A paragraph that shares less than a third of what is usual in this report is in other words.
//!
//! What has one sign, or an unknown end, stays in the report, and a warning names its lines.

use std::ops::Range;

use super::furniture::is_byline;
use super::join;
use super::numbers::{Scheme, enumerator, number};
use super::piece::{Piece, Reason};
use super::shapes;
use crate::import::shape::is_han;

/// No report has more characters; what is longer is looked through for no article.
const LONGEST: usize = 400_000;

/// No article has more paragraphs.
const REACH: usize = 48;

/// So many paragraphs in other words are an article’s rather than a change of tone.
const RUN: usize = 3;

/// A paragraph of the report, with what is known of it.
struct Paragraph {
    /// Its lines among the pieces.
    at: Range<usize>,
    text: String,
    number: Option<(Scheme, u32)>,
    /// Whether it may be a headline: short, not counted, no sentence.
    headline: bool,
    byline: bool,
    /// Whether it ends within a sentence.
    cut: bool,
    /// Whether it can’t go on with a sentence.
    begins: bool,
    /// Whether it is what stands below a notice.
    signs: bool,
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
pub fn set_aside(pieces: &mut [Piece], body: usize, annexes: Option<usize>) -> Vec<Range<usize>> {
    let end = annexes.unwrap_or(pieces.len());
    let within = &mut pieces[body..end];
    if within.iter().map(|piece| piece.length).sum::<usize>() > LONGEST {
        return Vec::new();
    }
    let mut text = Text::of(within);
    while let Some(found) = text.article() {
        let lines = text.lines(&found);
        for piece in &mut within[lines] {
            piece.aside = Some(Reason::Article);
        }
        text.paragraphs.drain(found);
    }
    let doubtful = text.doubtful().into_iter();
    let shifted = doubtful.map(|lines| lines.start + body..lines.end + body);
    shifted.collect()
}

struct Text {
    paragraphs: Vec<Paragraph>,
    /// All it says, in which phrases are looked for.
    all: String,
}

impl Text {
    fn of(pieces: &[Piece]) -> Self {
        let mut paragraphs: Vec<Paragraph> = ranges(pieces)
            .into_iter()
            .filter_map(|at| Paragraph::of(at, pieces))
            .collect();
        let words = words(&paragraphs);
        for (paragraph, words) in paragraphs.iter_mut().zip(words) {
            paragraph.words = words;
        }
        let all: Vec<&str> = paragraphs.iter().map(|p| p.text.as_str()).collect();
        let all = all.join("\n");
        Self { paragraphs, all }
    }

    fn lines(&self, range: &Range<usize>) -> Range<usize> {
        self.paragraphs[range.start].at.start..self.paragraphs[range.end - 1].at.end
    }

    fn is(&self, at: usize, test: impl Fn(&Paragraph) -> bool) -> bool {
        self.paragraphs.get(at).is_some_and(test)
    }

    /// The first article that two signs tell of; one with a byline is the surest.
    fn article(&self) -> Option<Range<usize>> {
        let starts = || 1..self.paragraphs.len();
        let bylined = starts().filter(|&at| self.has_byline(at));
        bylined.chain(starts()).find_map(|start| self.article_at(start))
    }

    fn article_at(&self, start: usize) -> Option<Range<usize>> {
        let heads = self.heads(start);
        let is_cut = self.is_cut_before(start);
        let goes_on = self.goes_on(start).filter(|_| is_cut);
        let is_sure = |end: &usize| self.has_byline(start) || self.breaks_the_count(start..*end);
        if let Some(end) = goes_on.filter(is_sure) {
            return Some(start..end);
        }
        let (end, more) = self.other_words(start + heads)?;
        let signs = heads + usize::from(is_cut);
        (signs > 0 && signs + more > RUN).then_some(start..end)
    }

    /// Whether an article with a byline begins here.
    fn has_byline(&self, start: usize) -> bool {
        let heads = self.heads(start);
        heads > 0 && self.is(start + heads - 1, |p| p.byline)
    }

    /// How many lines of headline and byline stand here: none, one or two.
    fn heads(&self, start: usize) -> usize {
        if self.is(start, |p| p.byline) {
            return 1;
        }
        if !self.is(start, |p| p.headline) {
            return 0;
        }
        1 + usize::from(self.is(start + 1, |p| p.byline))
    }

    /// Whether a sentence is cut before a paragraph, and does not go on in it.
    fn is_cut_before(&self, start: usize) -> bool {
        let (before, after) = (&self.paragraphs[start - 1], &self.paragraphs[start]);
        before.cut && (self.has_byline(start) || self.meets(&before.text, &after.text) == 0)
    }

    /// Where the sentence goes on that is cut before a paragraph.
    fn goes_on(&self, start: usize) -> Option<usize> {
        let before = &self.paragraphs[start - 1];
        let last = (start + REACH).min(self.paragraphs.len() - 1);
        (start + 1..=last).find(|&at| {
            let after = &self.paragraphs[at];
            !after.begins && after.words != Words::Other && self.meets(&before.text, &after.text) >= 3
        })
    }

    /// How many characters on both sides of a seam stand together elsewhere: four at most, and none
    /// where not even the two that meet do.
    fn meets(&self, before: &str, after: &str) -> usize {
        let ends: Vec<char> = before.chars().rev().take(2).collect();
        let starts: Vec<char> = after.chars().take(2).collect();
        let ([last, one], [first, two]) = (ends.as_slice(), starts.as_slice()) else {
            return 0;
        };
        let is_said = |seam: &[&char]| self.all.contains(&seam.iter().copied().collect::<String>());
        if is_said(&[one, last, first, two]) {
            4
        } else if is_said(&[one, last, first])
            || is_said(&[last, first, two])
            || after.starts_with(['和', '与', '及', '等'])
            || shapes::goes_on(after)
        {
            3
        } else if is_said(&[last, first]) {
            2
        } else {
            0
        }
    }

    /// Where a run in other words ends that begins here, and how many more of its paragraphs are in
    /// other words than in the report’s: as many as can be.
    fn other_words(&self, start: usize) -> Option<(usize, usize)> {
        let (mut best, mut more) = (None, 0_i32);
        for (at, paragraph) in self.paragraphs.iter().enumerate().skip(start).take(REACH) {
            match paragraph.words {
                Words::Report => more -= 1,
                Words::Other => more += 1,
                Words::Few if paragraph.number.is_some() => break,
                Words::Few => continue,
            }
            if more > best.map_or(0, |(_, most)| most) {
                best = Some((at + 1, more));
            }
        }
        let (end, more) = best?;
        let signed = self.paragraphs[end..].iter().take_while(|p| p.signs);
        Some((end + signed.count(), usize::try_from(more).unwrap_or(0)))
    }

    /// Whether the numbers of the report’s headings count on without a range, and not with it.
    fn breaks_the_count(&self, range: Range<usize>) -> bool {
        let numbers = |all: &[Paragraph]| -> Vec<(Scheme, u32)> {
            all.iter().filter_map(|paragraph| paragraph.number).collect()
        };
        let (before, after) = self.paragraphs.split_at(range.start);
        let (within, after) = after.split_at(range.len());
        let follows = |one: Option<&(Scheme, u32)>, two: Option<&(Scheme, u32)>| match (one, two) {
            (Some((scheme, one)), Some((other, two))) => scheme == other && one + 1 == *two,
            (_, _) => false,
        };
        let (before, within, after) = (numbers(before), numbers(within), numbers(after));
        follows(before.last(), after.first())
            && !within.is_empty()
            && !follows(before.last(), within.first())
    }

    /// The lines of what may be an article: bylines, and runs of paragraphs in other words.
    fn doubtful(&self) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.paragraphs.len() {
            let heads = self.heads(at);
            let run = self.other_words(at + heads);
            let end = match run.filter(|(_, more)| *more >= RUN) {
                Some((end, _)) => end,
                None if self.has_byline(at) => at + heads,
                None => {
                    at += 1;
                    continue;
                }
            };
            found.push(self.lines(&(at..end)));
            at = end;
        }
        found
    }
}

/// The lines of each paragraph; each line is one where a text is not broken by width.
fn ranges(pieces: &[Piece]) -> Vec<Range<usize>> {
    let Some(starts) = join::paragraphs(pieces) else {
        return (0..pieces.len()).map(|at| at..at + 1).collect();
    };
    let ends = starts.iter().copied().skip(1).chain([pieces.len()]);
    let ranges = starts.iter().zip(ends).map(|(start, end)| *start..end);
    ranges.collect()
}

impl Paragraph {
    /// The lines that are kept as a paragraph.
    fn of(at: Range<usize>, pieces: &[Piece]) -> Option<Self> {
        // A byline may be taken for the caption of a photograph.
        let is_said = |piece: &&Piece| piece.is_kept() || is_byline(&piece.text, piece.length);
        let said = pieces[at.clone()].iter().filter(is_said);
        let text: String = said.map(|piece| piece.text.as_str()).collect();
        let length = text.chars().count();
        let found = number(&text).map(|found| (found.scheme, found.value));
        let number = found.filter(|(scheme, _)| matches!(scheme, Scheme::Han | Scheme::HanBracket));
        let closed = shapes::is_closed(&text);
        let heading = shapes::is_heading(&text, length);
        let begins = shapes::begins_a_block(&text, length)
            || enumerator(&text).is_some()
            || text.starts_with("——")
            || text.starts_with("各位代表");
        let calls = text.contains(['！', '？']) && length <= 24 && !closed;
        let is_headed = number.is_some() && length <= 60;
        (length > 0).then(|| Self {
            at,
            headline: found.is_none() && !begins && (heading || calls),
            byline: is_byline(&text, length),
            cut: !closed
                && !heading
                && length >= 10
                && !is_headed
                && !calls
                && !shapes::is_annex(&text, length),
            signs: is_signature(&text, length),
            number,
            begins,
            words: Words::Few,
            text,
        })
    }
}

/// Whether a line is what stands under a notice or a letter: that it is one, who signs it, the day.
fn is_signature(text: &str, length: usize) -> bool {
    const BODIES: [&str; 6] = ["局", "委员会", "办公室", "厅", "公司", "政府"];
    (4..=24).contains(&length)
        && !text.contains(['，', '、', '；'])
        && (text.starts_with("特此")
            || text.ends_with('日') && text.contains('年')
            || BODIES.iter().any(|end| text.ends_with(end)))
}

/// So far around a paragraph its phrases may come back without being the report’s.
const NEAR: usize = 4;

/// Fewer phrases don’t tell.
const LEAST: usize = 6;

/// A text of fewer paragraphs has no phrases of its own.
const MANY: usize = 20;

/// Whose words each paragraph is in.
fn words(paragraphs: &[Paragraph]) -> Vec<Words> {
    let mut all: Vec<([char; 3], usize)> = Vec::new();
    for (paragraph, at) in paragraphs.iter().zip(0..) {
        let chars: Vec<char> = paragraph.text.chars().collect();
        let phrases = chars.windows(3).filter(|three| three.iter().all(|c| is_han(*c)));
        all.extend(phrases.map(|three| ([three[0], three[1], three[2]], at)));
    }
    all.sort_unstable();
    all.dedup();
    let mut shared = vec![(0, 0); paragraphs.len()];
    for phrase in all.chunk_by(|a, b| a.0 == b.0) {
        let (first, last) = (phrase[0].1, phrase[phrase.len() - 1].1);
        for (_, at) in phrase {
            let (shared, count) = &mut shared[*at];
            *count += 1;
            *shared += usize::from(first + NEAR < *at || *at + NEAR < last);
        }
    }
    let mut shares: Vec<usize> = shared
        .iter()
        .filter(|(_, count)| *count >= LEAST)
        .map(|(shared, count)| shared * 1000 / count)
        .collect();
    shares.sort_unstable();
    let usual = shares.get(shares.len() / 2).copied().unwrap_or_default();
    let is_long = shares.len() >= MANY;
    let tell = |(shared, count): &(usize, usize)| match count {
        count if *count < LEAST || !is_long => Words::Few,
        count if shared * 3000 < usual * count => Words::Other,
        _ => Words::Report,
    };
    shared.iter().map(tell).collect()
}
