//! Sentences that a line, a column or a page broke in two.

use std::ops::Range;

use super::annexes::is_note;
use super::characters::Change;
use super::log::Log;
use super::numbers::{enumerator, number};
use super::outline::is_caption;
use super::shapes::{self, fits};
use super::source_line::{SourceLine, columns};
use crate::import::front::chinese::is_salutation;
use crate::import::shape::{is_chinese, is_han, is_unit, joined};

/// Longer lines than this many columns were not broken by a mail program or an editor.
const HARD_WRAP: usize = 100;

/// Lines of so many columns hold most headings whole.
const WIDE: usize = 44;

/// Fewer lines say nothing of how a text is broken that has neither indents nor blank lines.
const LEAST: usize = 8;

/// Joins what belongs together in a Chinese text; pieces set aside stay where they are.
pub fn join(pieces: Vec<SourceLine>, log: &mut Log) -> Vec<SourceLine> {
    joined_where(pieces, log, continues)
}

/// Joins the lines that were broken by width in a text of any language.
pub fn join_lines(pieces: Vec<SourceLine>, log: &mut Log) -> Vec<SourceLine> {
    joined_where(pieces, log, |a, b, width, wrap| {
        wrap.is_some_and(|wrap| wrap.joins(a, b, width))
    })
}

/// The paragraphs of a text, as ranges of lines: joined where they were broken by width, else each
/// line. What is not said is in none of them, unless it stands within one.
pub fn paragraphs(
    pieces: &[SourceLine],
    is_present: impl Fn(&SourceLine) -> bool,
) -> Vec<Range<usize>> {
    let wrap = Wrap::of(pieces);
    let goes_on = |last: &SourceLine, piece: &SourceLine| {
        let is_open = !shapes::is_closed(&last.text);
        let has_no_indent = |wrap: Wrap| wrap.tells && !piece.indented && !piece.parted;
        wrap.is_some_and(|wrap| {
            is_open && has_no_indent(wrap)
                || wrap.joins(last, piece, width(last, wrap.by_characters) - last.before)
        }) && (is_open || !shapes::begins_a_block(&piece.text))
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in (0..pieces.len()).filter(|at| is_present(&pieces[*at])) {
        match found.last_mut() {
            Some(range) if goes_on(&pieces[range.end - 1], &pieces[at]) => range.end = at + 1,
            Some(_) | None => found.push(at..at + 1),
        }
    }
    found
}

fn joined_where(
    pieces: Vec<SourceLine>,
    log: &mut Log,
    continues: impl Fn(&SourceLine, &SourceLine, usize, Option<Wrap>) -> bool,
) -> Vec<SourceLine> {
    let wrap = Wrap::of(&pieces);
    let mut out: Vec<SourceLine> = Vec::with_capacity(pieces.len());
    // The last piece that is kept, and the columns of its last line.
    let mut open: Option<(usize, usize)> = None;
    for mut piece in pieces {
        let columns = wrap.map_or(0, |wrap| width(&piece, wrap.by_characters));
        match open {
            _ if !piece.is_kept() => out.push(piece),
            Some((at, width)) if continues(&out[at], &piece, width, wrap) => {
                log.joined(&out[at], &piece, out.len() - 1 - at);
                let is_cut = wrap.is_some_and(|wrap| wrap.cuts_words(width));
                append(&mut out[at], &mut piece, is_cut);
                open = Some((at, columns));
            }
            Some(_) | None => {
                open = Some((out.len(), columns));
                out.push(piece);
            }
        }
    }
    out.iter_mut()
        .filter(|piece| piece.is_kept())
        .for_each(close);
    out
}

/// The columns up to the end of a line, or twice its characters.
fn width(piece: &SourceLine, by_characters: bool) -> usize {
    piece.before
        + match by_characters {
            true => 2 * piece.length,
            false => columns(&piece.text),
        }
}

/// How a text is broken into lines of one width.
#[derive(Clone, Copy, Debug)]
struct Wrap {
    /// Whether the lines agree in their characters rather than in their columns.
    by_characters: bool,
    /// The width of a full line in columns.
    width: usize,
    /// How much shorter a line may be and full.
    slack: usize,
    /// Whether paragraphs are told by their indent, or by blank lines.
    tells: bool,
    /// Whether most numbered lines end within their line: headings have lines of their own.
    heads: bool,
}

impl Wrap {
    /// Whether most lines that are followed by another without a blank line are about as wide as
    /// the widest.
    fn of(pieces: &[SourceLine]) -> Option<Self> {
        let kept: Vec<&SourceLine> = pieces.iter().filter(|piece| piece.is_kept()).collect();
        let widths = |by_characters: bool| -> Vec<usize> {
            let lines = kept.iter();
            lines.map(|line| width(line, by_characters)).collect()
        };
        let agree = |mut widths: Vec<usize>| {
            widths.sort_unstable();
            widths.chunk_by(|a, b| a == b).map(<[usize]>::len).max()
        };
        let by_characters = agree(widths(true)) > agree(widths(false));
        let widths = widths(by_characters);
        let widest = widths.iter().copied().max()?;
        if widest > HARD_WRAP {
            return None;
        }
        let mut inner: Vec<usize> = (1..kept.len())
            .filter(|&at| !kept[at].parted && !kept[at].indented)
            .map(|at| widths[at - 1])
            .collect();
        inner.sort_unstable_by_key(|width| std::cmp::Reverse(*width));
        // A word that does not break makes a line wider than the rest.
        let usual = *inner.get(inner.len() / 10)?;
        let full = inner.iter().filter(|width| *width * 5 >= usual * 4).count();
        // A line that ends within a sentence shows how wide a full one is at least.
        let is_full = |&at: &usize| {
            widths[at] * 5 >= usual * 4 && widths[at] <= usual && !shapes::is_closed(&kept[at].text)
        };
        let mut open: Vec<usize> = (0..kept.len())
            .filter(is_full)
            .map(|at| widths[at])
            .collect();
        open.sort_unstable();
        let least_full = *open.get(open.len() / 20)?;
        let parted = kept.iter().skip(1).filter(|piece| piece.parted).count();
        let indented = kept.iter().filter(|piece| piece.indented).count();
        let tells = parted > 0 || indented > 0 && indented < kept.len();
        let (least, most) = if tells { (1, 4) } else { (LEAST, 3) };
        (inner.len() >= least && full * 5 >= inner.len() * most).then_some(Self {
            by_characters,
            width: usual,
            slack: usual.abs_diff(least_full).min(4),
            tells,
            heads: has_heads(&kept, &widths, usual),
        })
    }

    /// Whether words were cut at the end of a line so wide, as it is full to the character.
    fn cuts_words(self, width: usize) -> bool {
        self.by_characters && width == self.width
    }

    /// Whether a piece is the next line of the paragraph before it.
    fn joins(self, a: &SourceLine, b: &SourceLine, width: usize) -> bool {
        !b.parted
            && !b.indented
            && width * 5 >= self.width * 4
            && (self.tells || width + self.slack >= self.width || !shapes::is_closed(&a.text))
            && !is_salutation(&a.text)
    }
}

/// Whether a piece continues the one before it, whose last line takes so many columns.
fn continues(a: &SourceLine, b: &SourceLine, width: usize, wrap: Option<Wrap>) -> bool {
    // What was joined already may be long, and has no tabs.
    let has_tab = |piece: &SourceLine| piece.seams.is_empty() && piece.text.contains('\t');
    let is_open = !shapes::is_closed(&a.text);
    if shapes::is_annex(&a.text)
        || is_salutation(&a.text)
        || is_unit(&b.text) && a.length <= 40 && !shapes::is_unbalanced(&a.text)
        || has_tab(a)
        || has_tab(b)
    {
        return false;
    }
    if breaks_a_number(&a.text, &b.text) {
        return true;
    }
    // Where lines are broken by width, an indent begins a paragraph; without indents, the line
    // after a short one.
    let begins = wrap.is_some_and(|wrap| match wrap.tells {
        true => b.indented || b.parted && width + wrap.slack < wrap.width,
        false => width * 5 < wrap.width * 4,
    });
    let is_next_line = wrap.is_some_and(|wrap| wrap.joins(a, b, width));
    let is_heading = is_open && stands_alone(a, b, begins);
    let goes_on = is_open && !is_heading;
    // A full line that ends within a sentence goes on, even with what looks like a number.
    if is_next_line && goes_on {
        return true;
    }
    let tells = wrap.is_some_and(|wrap| wrap.tells);
    let begins_a_row = enumerator(&b.text) == Some(1) && !(is_next_line && tells);
    if shapes::begins_a_block(&b.text) || begins_a_row || !is_open && is_apart(&b.text) {
        return false;
    }
    let ends_here = |wrap: Wrap| width + wrap.slack < wrap.width || fills_a_line(a, b, wrap);
    let is_numbered = || is_heading && number(&a.text).is_some();
    goes_on || is_next_line && !(is_numbered() && !tells && wrap.is_some_and(ends_here))
}

/// Whether a line goes on with no sentence that is over.
fn is_apart(text: &str) -> bool {
    number(text).is_some() || is_note(text) || is_caption(text)
}

/// Whether three numbered lines at least, and most of them, are short and end with no mark.
fn has_heads(kept: &[&SourceLine], widths: &[usize], usual: usize) -> bool {
    let numbered = (0..kept.len()).filter(|at| number(&kept[*at].text).is_some());
    let (short, full): (Vec<usize>, Vec<usize>) = numbered.partition(|at| widths[*at] + 4 < usual);
    let is_head = |at: &&usize| !shapes::is_closed(&kept[**at].text);
    let heads = short.iter().filter(is_head).count();
    heads >= 3 && heads >= full.len()
}

/// Whether a numbered heading fills its line, where nothing else shows that it ends there: it reads like
/// one, and the sentence that begins below it is longer than any heading.
fn fills_a_line(a: &SourceLine, b: &SourceLine, wrap: Wrap) -> bool {
    let title = number(&a.text).map_or("", |found| &a.text[found.length..]);
    let goes_on = ['和', '及', '与', '、', '的', '等'];
    wrap.width >= WIDE
        && a.seams.is_empty()
        && (wrap.heads || !title.contains('，') && !b.text.contains('。'))
        && shapes::is_heading(title)
        && width(b, wrap.by_characters) - b.before + wrap.slack >= wrap.width
        && !b.text.starts_with(goes_on)
}

/// Whether a piece that no mark ends is a heading all the same. The next may be known to begin a
/// paragraph.
fn stands_alone(a: &SourceLine, b: &SourceLine, begins: bool) -> bool {
    if shapes::is_unbalanced(&a.text) || shapes::goes_on(&b.text) {
        return false;
    }
    match number(&a.text) {
        Some(_) => a.length <= 60 && !a.text.contains('。'),
        // A heading leads to a heading, a sentence or a long text.
        None => {
            let is_part = || !a.seams.is_empty() && a.text.contains('，');
            let leads = begins
                || shapes::is_heading(&b.text)
                || shapes::is_closed(&b.text) && b.length >= 6
                || b.length > 42;
            shapes::is_heading(&a.text) && !is_part() && leads
        }
    }
}

/// Adds to a piece the one that continues it: a blank stands between where words meet, and none was
/// cut.
fn append(piece: &mut SourceLine, next: &mut SourceLine, is_cut: bool) {
    if !breaks_a_number(&piece.text, &next.text) {
        close(piece);
        if let Some(rest) = next.text.strip_prefix(',') {
            next.text = format!("，{rest}");
            next.changes.push(Change::once(",", "，"));
        }
    }
    let between = match is_cut {
        true => "",
        false => between(&piece.text, &next.text),
    };
    piece.text.push_str(between);
    piece.seams.push(piece.text.len());
    piece.text.push_str(&next.text);
    piece.length += between.len() + next.length;
    piece.spans.append(&mut next.spans);
    piece.changes.append(&mut next.changes);
    piece.whole &= next.whole;
}

/// What stands between two lines that are joined: a blank where words meet.
fn between(a: &str, b: &str) -> &'static str {
    let (last, first) = (a.chars().last(), b.chars().next());
    let (Some(last), Some(first)) = (last, first) else {
        return "";
    };
    let near = || a.chars().rev().take(40).chain(b.chars().take(40));
    let is_figure = first.is_ascii_digit() || begins_a_fraction(b) && last.is_ascii_digit();
    let is_mark = matches!(first, '·' | '∶' | '%' | '/' | '～' | ')' | ']');
    // In Chinese text PM and 2.5 are one word, as are 1 and 380.
    let is_close = is_mark || is_figure && near().any(is_han);
    if joined(&format!("{last}\n{first}")).contains(' ') && !is_close {
        " "
    } else {
        ""
    }
}

/// Whether a line ends within a number that the next ends: `增长3.` and `1%`, `增长3` and `.1%`,
/// `投入1,` and `234万元`.
fn breaks_a_number(a: &str, b: &str) -> bool {
    let digits = b.bytes().take_while(u8::is_ascii_digit).count();
    let after = b[digits..].chars().next();
    // A year begins a sentence, a number with a mark a block.
    let ends = !after.is_some_and(|c| matches!(c, '年' | '月' | '日' | '、' | '.' | '．' | ' '));
    match open_mark(a) {
        Some('.') => (1..=3).contains(&digits) && ends,
        Some(_) => digits == 3 && ends,
        None => a.ends_with(|c: char| c.is_ascii_digit()) && begins_a_fraction(b),
    }
}

/// Whether a line begins with a mark within a number.
fn begins_a_fraction(text: &str) -> bool {
    let digits = text.strip_prefix(['.', ',']);
    digits.is_some_and(|digits| digits.starts_with(|c: char| c.is_ascii_digit()))
}

/// The half-width mark after a digit at the end of a sentence or a line.
fn open_mark(text: &str) -> Option<char> {
    let before = text.strip_suffix(['.', ','])?;
    let ends_a_digit = before.ends_with(|c: char| c.is_ascii_digit());
    // A shorter text is a number and its mark, no sentence.
    let is_open = ends_a_digit && !fits(before, 6);
    text[before.len()..].chars().next().filter(|_| is_open)
}

/// Makes the mark at the end of a Chinese line full-width, once it is known that no number goes on
/// behind it.
fn close(piece: &mut SourceLine) {
    let Some(mark) = open_mark(&piece.text) else {
        return;
    };
    if piece.text.contains('\t') || !is_chinese(&piece.text) {
        return;
    }
    let to = if mark == '.' { "。" } else { "，" };
    piece.text.pop();
    piece.text.push_str(to);
    piece.changes.push(Change::once(&mark.to_string(), to));
}
