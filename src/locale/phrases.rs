//! Where a title may break: each line a whole phrase (GB/T 9704-2012, 7.3.1).

use icu_segmenter::{WordSegmenter, options::WordBreakInvariantOptions};
use unicode_width::UnicodeWidthStr;

use super::Localizer;

/// A longer title is no title: the page breaks it as it breaks any text.
const MOST_LINES: usize = 4;
/// A title of more half-width cells is too long for a cover's few lines.
const LONGEST: usize = 160;
/// Characters that never begin a line of a title: they belong to what stands before them.
const TAILS: &str = "的了之上中下内会者等，。、；：？！）》」』】〉”’…—";
/// Marks that never end a line.
const OPENINGS: &str = "（《「『【〈“‘";
const NUMERALS: &str = "第〇零一二三四五六七八九十百千0123456789";

impl Localizer {
    /// Breaks a text into lines of whole phrases, each at most `cells` half-width cells wide.
    ///
    /// One line where the text leaves a full-width character free on each side; else the fewest
    /// lines, as balanced as may be, the longer ones first. The blank at a break is left out.
    pub fn phrases(&self, text: &str, cells: usize) -> Vec<String> {
        let width_of = self.width_of();
        let width = width_of(text);
        if width + 4 <= cells || width > MOST_LINES * cells {
            return vec![text.to_owned()];
        }
        let breaks = match self.lang.joins_without_blank() {
            true => vec![self.breaks_between_words(text)],
            false => vec![
                self.breaks_before_openers(text),
                self.breaks_between_phrases(text),
            ],
        };
        let mut choices = breaks.iter().flat_map(|breaks| {
            (2..=MOST_LINES).map(move |lines| {
                let layouts = layouts(text, breaks, lines).into_iter();
                let fit = layouts.filter(|layout| fits(&widths(layout, width_of), cells));
                fit.min_by_key(|layout| cost(&widths(layout, width_of)))
            })
        });
        let best = choices.find_map(|choice| choice);
        let lines = best.unwrap_or_else(|| vec![text]).into_iter();
        lines.map(|line| line.trim_end().to_owned()).collect()
    }

    /// Breaks a title for a cover, where it is large: a long one in three lines or four, as balanced
    /// as may be, each at most `cells` half-width cells wide where four lines are enough for that.
    pub fn cover_lines(&self, title: &str, cells: usize) -> Vec<String> {
        let counts = match title.width_cjk() {
            ..=20 => 1..=1,
            21..=28 => 2..=2,
            29..=LONGEST => 3..=MOST_LINES,
            _ => 1..=1,
        };
        let breaks = match self.lang.joins_without_blank() {
            true => self.breaks_between_words(title),
            false => self.breaks_between_phrases(title),
        };
        let width_of = self.width_of();
        let mut lines = vec![title];
        for count in counts {
            let Some(best) = layouts(title, &breaks, count)
                .into_iter()
                .min_by_key(|layout| cost(&widths(layout, width_of)))
            else {
                break;
            };
            lines = best;
            if widths(&lines, width_of).iter().all(|width| *width <= cells) {
                break;
            }
        }
        let lines = lines.into_iter();
        lines.map(|line| line.trim_end().to_owned()).collect()
    }

    /// The width of a text in half-width cells: quotation marks are wide in Han faces alone.
    fn width_of(&self) -> fn(&str) -> usize {
        match self.lang.joins_without_blank() {
            true => UnicodeWidthStr::width_cjk,
            false => UnicodeWidthStr::width,
        }
    }

    /// The byte offsets at which a line may begin, in a language without blanks.
    fn breaks_between_words(&self, text: &str) -> Vec<usize> {
        let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
        let words = segmenter.segment_str(text);
        words
            .filter(|&at| may_break(text, at) && !self.inside_phrase(text, at))
            .collect()
    }

    /// The byte offsets at which a line may begin, in a language with blanks.
    fn breaks_before_openers(&self, text: &str) -> Vec<usize> {
        let starts = text.match_indices(' ').map(|(at, _)| at + 1);
        let opens = |at: &usize| {
            let word = text[*at..].split(' ').next().unwrap_or_default();
            self.data.openers.iter().any(|opener| opener == word)
        };
        starts.filter(opens).collect()
    }

    /// The byte offsets at which a line may begin, in a language with blanks: not after a word that
    /// leads to the next one.
    fn breaks_between_phrases(&self, text: &str) -> Vec<usize> {
        let data = &self.data;
        let leads = |before: &str| {
            let word = before.rsplit(' ').next().unwrap_or_default();
            let mut leading = data.openers.iter().chain(&data.articles);
            leading.any(|leading| leading == word)
        };
        let blanks = text.match_indices(' ');
        let blanks = blanks.filter(|&(at, _)| !leads(&text[..at]));
        blanks.map(|(at, _)| at + 1).collect()
    }

    fn inside_phrase(&self, text: &str, at: usize) -> bool {
        self.data.phrases.iter().any(|phrase| {
            text.match_indices(phrase.as_str())
                .any(|(start, found)| start < at && at < start + found.len())
        })
    }
}

fn may_break(text: &str, at: usize) -> bool {
    let (Some(before), Some(after)) = (text[..at].chars().next_back(), text[at..].chars().next())
    else {
        return false;
    };
    let tied = TAILS.contains(after) || OPENINGS.contains(before) || NUMERALS.contains(before);
    let inside_a_date = "年月".contains(before) && after.is_ascii_digit();
    !tied && !inside_a_date
}

/// Every way to set the text in so many lines.
fn layouts<'a>(text: &'a str, breaks: &[usize], lines: usize) -> Vec<Vec<&'a str>> {
    if lines == 1 {
        return vec![vec![text]];
    }
    let mut found = Vec::new();
    for (index, &at) in breaks.iter().enumerate() {
        let rest: Vec<usize> = breaks[index + 1..].iter().map(|next| next - at).collect();
        for mut layout in layouts(&text[at..], &rest, lines - 1) {
            layout.insert(0, &text[..at]);
            found.push(layout);
        }
    }
    found
}

fn widths(layout: &[&str], width_of: fn(&str) -> usize) -> Vec<usize> {
    let lines = layout.iter();
    lines.map(|line| width_of(line.trim_end())).collect()
}

/// Whether lines are short enough, and none is left with a word or two beside the longest.
fn fits(widths: &[usize], cells: usize) -> bool {
    let longest = widths.iter().max().copied().unwrap_or(0);
    longest <= cells && widths.iter().all(|width| 3 * width >= longest)
}

/// Uneven lines cost most; a very short last line, equal lines and a growing shape cost too.
fn cost(widths: &[usize]) -> usize {
    let longest = widths.iter().max().copied().unwrap_or(0);
    let shortest = widths.iter().min().copied().unwrap_or(0);
    let last = widths.last().copied().unwrap_or(0);
    let growing = widths.windows(2).filter(|pair| pair[0] < pair[1]).count();
    let equal = widths.windows(2).filter(|pair| pair[0] == pair[1]).count();
    2 * (longest - shortest) + growing + 3 * equal + if last <= 6 { 40 } else { 0 }
}
