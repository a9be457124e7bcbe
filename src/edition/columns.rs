//! How the columns of a table share the width of the text, the same in every format.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::block::Alignment;
use super::inline::{Inline, Text, plain};

/// A whole line, in thousandths.
const WHOLE: usize = 1000;
/// What the rules and insets of a cell take, in half-width cells.
const INSET: usize = 3;
/// Type is not made smaller than this, in hundredths.
const SMALLEST: usize = 40;
/// A column asks for no less than this, in half-width cells: two Han characters.
const LEAST: usize = 4;
/// A column asks for no more than this, in half-width cells: longer texts wrap.
const MOST: usize = 60;

/// How a table is set: the width of each column in thousandths of the text's, and the size of its
/// type in hundredths of a table's usual size.
pub struct Columns {
    pub shares: Vec<usize>,
    /// 100, or less where the columns would not fit otherwise.
    pub scale: usize,
}

/// Shares the width of the text, so many half-width cells of the type of tables, among columns.
///
/// Where all texts fit on one line, columns are as wide as their longest texts want, in proportion.
/// Otherwise each gets what its longest word needs, so that no number breaks, and what is left goes
/// to those that want more. Where not even the words fit, the type becomes smaller.
///
/// A column of figures is as wide as its longest whole number and its longest fraction together.
pub fn columns(rows: &[&Vec<Text>], alignment: &[Alignment], line: usize) -> Columns {
    let columns = alignment.iter().enumerate().map(|(column, alignment)| {
        let cells: Vec<&Text> = rows.iter().filter_map(|row| row.get(column)).collect();
        widths(&cells, *alignment)
    });
    let (least, wanted): (Vec<usize>, Vec<usize>) = columns.unzip();
    let (all, needed): (usize, usize) = (wanted.iter().sum(), least.iter().sum());
    if all <= line {
        return in_proportion(&wanted, 100);
    }
    if needed >= line {
        return in_proportion(&least, (100 * line / needed).max(SMALLEST));
    }
    let rest = line - needed;
    let widths: Vec<usize> = std::iter::zip(&wanted, &least)
        .map(|(want, least)| WHOLE * least + WHOLE * rest * (want - least) / (all - needed))
        .collect();
    in_proportion(&widths, 100)
}

fn in_proportion(widths: &[usize], scale: usize) -> Columns {
    let all = widths.iter().sum::<usize>().max(1);
    Columns {
        shares: widths.iter().map(|width| WHOLE * width / all).collect(),
        scale,
    }
}

/// What the cells of a column need at least, and what they want, in half-width cells. Words, figures
/// and the unit in the header stay whole.
fn widths(cells: &[&Text], alignment: Alignment) -> (usize, usize) {
    let texts = cells.iter().map(|cell| plain(cell));
    let (words, longest) = texts.fold((0, 0), |(words, longest), text| {
        (
            words.max(longest_word(&text)),
            longest.max(text.width_cjk()),
        )
    });
    let unit = cells.first().map_or(0, |header| unit_width(header));
    let figures = match alignment {
        Alignment::Decimal => figures_width(&cells[1.min(cells.len())..]),
        Alignment::Text => 0,
    };
    let least = words.max(LEAST).max(unit).max(figures);
    let wanted = longest.clamp(LEAST, MOST).max(least);
    (least + INSET, wanted + INSET)
}

fn longest_word(text: &str) -> usize {
    let is_word = |c: char| c.is_ascii_graphic() || (c.is_alphanumeric() && c.width() == Some(1));
    let words = text.split(|c| !is_word(c)).map(UnicodeWidthStr::width);
    words.max().unwrap_or(0)
}

/// What the longest figure or unit of a header needs.
fn unit_width(header: &[Inline]) -> usize {
    let figures = header
        .iter()
        .filter(|run| matches!(run, Inline::Figure { .. }));
    let widths = figures.map(|figure| figure.text().width_cjk());
    widths.max().unwrap_or(0)
}

/// What figures need on both sides of the point.
fn figures_width(cells: &[&Text]) -> usize {
    let halves = cells.iter().map(|cell| {
        let (whole, rest) = cell.split_at(1.min(cell.len()));
        let notes = rest.iter().filter(|run| matches!(run, Inline::Note { .. }));
        (plain(whole).width(), plain(rest).width() + notes.count())
    });
    let (whole, rest) = halves.fold((0, 0), |a, b| (a.0.max(b.0), a.1.max(b.1)));
    whole + rest
}
