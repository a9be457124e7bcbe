//! Sentences that a line, a column or a page broke in two.

use std::ops::Range;

use super::log::Log;
use super::numbers::{Scheme, enumerator, number};
use super::source_line::{SourceLine, columns};
use super::{seam, shapes};
use crate::import::caption::is_unit;
use crate::import::front::chinese::is_salutation;

/// Longer lines than this many columns were not broken by a mail program or an editor.
const HARD_WRAP: usize = 100;

/// Lines of so many columns hold most headings whole.
const WIDE: usize = 44;

/// Fewer lines say nothing of how a text is broken that has neither indents nor blank lines.
const LEAST: usize = 8;

/// Joins what belongs together in a Chinese text; pieces set aside stay where they are.
pub fn join(pieces: Vec<SourceLine>, log: &mut Log) -> Vec<SourceLine> {
    let wrap = Wrap::of(&pieces);
    joined_where(pieces, log, |a, b, width| continues(a, b, width, wrap))
}

/// Joins the lines that were broken by width in a text of any language.
pub fn join_lines(pieces: Vec<SourceLine>, log: &mut Log) -> Vec<SourceLine> {
    let wrap = Wrap::of(&pieces);
    joined_where(pieces, log, |a, b, width| {
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
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, piece) in pieces
        .iter()
        .enumerate()
        .filter(|(_, piece)| is_present(piece))
    {
        let goes_on = |last: &SourceLine| {
            let is_open = !shapes::is_closed(&last.text);
            let has_no_indent = |wrap: Wrap| wrap.tells && !piece.indented && !piece.parted;
            wrap.is_some_and(|wrap| {
                is_open && has_no_indent(wrap) || wrap.joins(last, piece, columns(&last.text))
            }) && (is_open || !shapes::begins_a_block(&piece.text, piece.length))
        };
        match found.last_mut() {
            Some(range) if goes_on(&pieces[range.end - 1]) => range.end = at + 1,
            Some(_) | None => found.push(at..at + 1),
        }
    }
    found
}

fn joined_where(
    pieces: Vec<SourceLine>,
    log: &mut Log,
    continues: impl Fn(&SourceLine, &SourceLine, usize) -> bool,
) -> Vec<SourceLine> {
    let mut out: Vec<SourceLine> = Vec::with_capacity(pieces.len());
    // The last piece that is kept, and the columns of its last line.
    let mut open: Option<(usize, usize)> = None;
    for mut piece in pieces {
        if !piece.is_kept() {
            out.push(piece);
            continue;
        }
        let columns = piece.before + columns(&piece.text);
        if let Some((at, width)) = open
            && continues(&out[at], &piece, width)
        {
            log.joined(&out[at], &piece, out.len() - 1 - at);
            if !seam::breaks_a_number(&out[at].text, &piece.text) {
                seam::close(&mut out[at]);
            }
            let between = seam::between(&out[at].text, &piece.text);
            let seam = out[at].text.len() + between.len();
            out[at].append(&mut piece, between);
            out[at].seams.push(seam);
        } else {
            out.push(piece);
        }
        let last = match open {
            Some((at, _)) if out.last().is_some_and(|last| !last.is_kept()) => at,
            _ => out.len() - 1,
        };
        open = Some((last, columns));
    }
    out.iter_mut()
        .filter(|piece| piece.is_kept())
        .for_each(seam::close);
    out
}

/// How a text is broken into lines of one width.
#[derive(Clone, Copy, Debug)]
struct Wrap {
    /// The width of a full line in columns.
    width: usize,
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
        let width = |piece: &&SourceLine| piece.before + columns(&piece.text);
        let widths: Vec<usize> = kept.iter().map(width).collect();
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
        let parted = kept.iter().skip(1).filter(|piece| piece.parted).count();
        let indented = kept.iter().filter(|piece| piece.indented).count();
        let tells = parted > 0 || indented > 0 && indented < kept.len();
        let (least, most) = if tells { (1, 4) } else { (LEAST, 3) };
        (inner.len() >= least && full * 5 >= inner.len() * most).then_some(Self {
            width: usual,
            tells,
            heads: has_heads(&kept, &widths, usual),
        })
    }
}

impl Wrap {
    /// Whether a piece is the next line of the paragraph before it.
    fn joins(self, a: &SourceLine, b: &SourceLine, width: usize) -> bool {
        !b.parted
            && !b.indented
            && width * 5 >= self.width * 4
            && (self.tells || width + 4 >= self.width || !shapes::is_closed(&a.text))
            && !is_salutation(&a.text)
    }
}

/// Whether a piece continues the one before it, whose last line takes so many columns.
fn continues(a: &SourceLine, b: &SourceLine, width: usize, wrap: Option<Wrap>) -> bool {
    // What was joined already may be long, and has no tabs.
    let has_tab = |piece: &SourceLine| piece.seams.is_empty() && piece.text.contains('\t');
    let is_open = !shapes::is_closed(&a.text);
    if shapes::is_annex(&a.text, a.length)
        || is_salutation(&a.text)
        || is_unit(&b.text) && a.length <= 40 && !shapes::is_unbalanced(&a.text, a.length)
        || has_tab(a)
        || has_tab(b)
    {
        return false;
    }
    if seam::breaks_a_number(&a.text, &b.text) {
        return true;
    }
    // Where lines are broken by width, an indent begins a paragraph; without indents, the line
    // after a short one.
    let begins = wrap.is_some_and(|wrap| {
        if wrap.tells {
            b.indented || b.parted && width + 4 < wrap.width
        } else {
            width * 5 < wrap.width * 4
        }
    });
    let is_next_line = wrap.is_some_and(|wrap| wrap.joins(a, b, width));
    // A full line that ends within a sentence goes on, even with what looks like a number.
    if is_next_line && is_open && !stands_alone(a, b, begins) {
        return true;
    }
    let tells = wrap.is_some_and(|wrap| wrap.tells);
    let begins_a_row = enumerator(&b.text) == Some(1) && !(is_next_line && tells);
    if shapes::begins_a_block(&b.text, b.length)
        || begins_a_row
        || !is_open && number(&b.text).is_some()
    {
        return false;
    }
    let is_heading = || {
        let is_short = wrap.is_some_and(|wrap| !wrap.tells && width + 4 < wrap.width);
        let is_numbered = is_open && stands_alone(a, b, begins);
        number(&a.text).is_some()
            && is_numbered
            && (is_short || wrap.is_some_and(|wrap| fills_a_line(a, b, wrap)))
    };
    is_next_line && !is_heading() || is_open && !stands_alone(a, b, begins)
}

/// Whether three numbered lines at least, and most of them, are short and end with no mark.
fn has_heads(kept: &[&SourceLine], widths: &[usize], usual: usize) -> bool {
    let numbered = |at: &usize| number(&kept[*at].text).is_some();
    let (short, full): (Vec<usize>, Vec<usize>) = (0..kept.len())
        .filter(numbered)
        .partition(|at| widths[*at] + 4 < usual);
    let heads = short
        .iter()
        .filter(|at| !shapes::is_closed(&kept[**at].text));
    let heads = heads.count();
    heads >= 3 && heads >= full.len()
}

/// Whether a numbered heading fills its line, where nothing else shows that it ends there: it reads like
/// one, and the sentence that begins below it is longer than any heading.
fn fills_a_line(a: &SourceLine, b: &SourceLine, wrap: Wrap) -> bool {
    let title = number(&a.text).map_or("", |found| &a.text[found.length..]);
    let goes_on = ['和', '及', '与', '、', '的', '等'];
    !wrap.tells
        && wrap.width >= WIDE
        && a.seams.is_empty()
        && (wrap.heads || !title.contains('，') && !b.text.contains('。'))
        && shapes::is_heading(title, title.chars().count())
        && columns(&b.text) + 4 >= wrap.width
        && !b.text.starts_with(goes_on)
}

/// Whether a piece that no mark ends is a heading all the same. The next may be known to begin a
/// paragraph.
fn stands_alone(a: &SourceLine, b: &SourceLine, begins: bool) -> bool {
    if shapes::is_unbalanced(&a.text, a.length) {
        return false;
    }
    match number(&a.text) {
        Some(found) if found.scheme <= Scheme::HanBracket => {
            a.length <= 60 && !a.text.contains('。')
        }
        Some(_) => a.length <= 60 && !a.text.contains('。'),
        // A heading leads to a heading, a sentence or a long text.
        None => {
            let is_part = || !a.seams.is_empty() && a.text.contains('，');
            let leads = begins
                || shapes::is_heading(&b.text, b.length)
                || shapes::is_closed(&b.text) && b.length >= 6
                || b.length > 42;
            shapes::is_heading(&a.text, a.length)
                && !is_part()
                && leads
                && !shapes::goes_on(&b.text)
        }
    }
}
