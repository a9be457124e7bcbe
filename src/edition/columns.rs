//! How the columns of a table share the width of the text, the same in every format.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::inlines::plain;
use super::{Alignment, Inline};

/// A whole line, in thousandths.
const WHOLE: usize = 1000;
/// What the rules and insets of a cell take, in half-width cells.
const INSET: usize = 3;
/// Type is not made smaller than this, in hundredths.
const SMALLEST: usize = 40;
/// A column asks for no more than this, in half-width cells: longer texts wrap.
const MOST: usize = 60;

/// How a table is set: the width of each column in thousandths of the text's, and the size of its
/// type in hundredths of a table's usual size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// A share of the width for each column.
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
pub fn columns(rows: &[&Vec<Vec<Inline>>], alignment: &[Alignment], line: usize) -> Columns {
    let count = rows.first().map_or(0, |row| row.len());
    let figures = |column: usize| match alignment.get(column) {
        Some(Alignment::Decimal) => figures(&rows[1..], column) + INSET,
        Some(Alignment::Text) | None => 0,
    };
    let wanted = |column| wanted(rows, column).max(figures(column));
    let wanted: Vec<usize> = (0..count).map(wanted).collect();
    let least = |column| {
        let header = rows.first().and_then(|row| row.get::<usize>(column));
        let unit = header.map_or(0, |cell: &Vec<Inline>| unit_width(cell) + INSET);
        least(rows, column).max(figures(column)).max(unit)
    };
    let least: Vec<usize> = (0..count).map(least).collect();
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

fn texts<'a>(rows: &'a [&Vec<Vec<Inline>>], column: usize) -> impl Iterator<Item = String> + 'a {
    let cells = rows.iter().filter_map(move |row| row.get(column));
    cells.map(|cell| plain(cell))
}

/// What a column's longest text asks for, in half-width cells.
fn wanted(rows: &[&Vec<Vec<Inline>>], column: usize) -> usize {
    let longest = texts(rows, column).map(|text| text.width_cjk()).max();
    (longest.unwrap_or(0).clamp(4, MOST) + INSET).max(least(rows, column))
}

/// What a column's longest word needs, in half-width cells: a run of Latin letters and digits, or
/// two Han characters.
fn least(rows: &[&Vec<Vec<Inline>>], column: usize) -> usize {
    let is_word = |c: char| c.is_ascii_graphic() || (c.is_alphanumeric() && c.width() == Some(1));
    let longest_word = |text: String| {
        let words = text.split(|c| !is_word(c)).map(UnicodeWidthStr::width);
        words.max().unwrap_or(0)
    };
    texts(rows, column)
        .map(longest_word)
        .max()
        .unwrap_or(0)
        .max(4)
        + INSET
}

/// What the longest figure or unit of a header needs, which stays on one line.
fn unit_width(header: &[Inline]) -> usize {
    let width = |inline: &Inline| match inline {
        Inline::Figure { text } => text.width_cjk(),
        Inline::Text { .. }
        | Inline::Strong { .. }
        | Inline::Note { .. }
        | Inline::Reference { .. }
        | Inline::Changed { .. } => 0,
    };
    header.iter().map(width).max().unwrap_or(0)
}

/// What the figures of a column need on both sides of the point, in half-width cells.
fn figures(rows: &[&Vec<Vec<Inline>>], column: usize) -> usize {
    let cells = rows.iter().filter_map(|row| row.get(column));
    let halves = cells.map(|cell| {
        let (whole, rest) = cell.split_at(1.min(cell.len()));
        let notes = rest.iter().filter(|run| matches!(run, Inline::Note { .. }));
        (plain(whole).width(), plain(rest).width() + notes.count())
    });
    let (whole, rest) = halves.fold((0, 0), |a, b| (a.0.max(b.0), a.1.max(b.1)));
    whole + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Vec<Vec<Inline>> {
        let cell = |text: &&str| {
            vec![Inline::Text {
                text: (*text).into(),
            }]
        };
        cells.iter().map(cell).collect()
    }

    /// Half-width cells of 14 pt on 156 mm.
    const LINE: usize = 62;

    fn shares_of(rows: &[&[&str]]) -> Vec<usize> {
        let rows: Vec<_> = rows.iter().map(|cells| row(cells)).collect();
        columns(&rows.iter().collect::<Vec<_>>(), &[], LINE).shares
    }

    #[test]
    fn short_texts_share_the_whole_line_in_proportion() {
        assert_eq!(
            shares_of(&[&["项目", "数量"], &["建议", "1234"]]),
            [500, 500]
        );
    }

    #[test]
    fn a_column_of_numbers_keeps_its_width_beside_long_texts() {
        let long = "很长的说明文字".repeat(6);
        let found = shares_of(&[&["说明", "数量"], &[&long, "1234"]]);
        // Four digits and the inset: 7 of 62 half-width cells.
        assert_eq!(found[1], 1000 * 7 / 62);
        assert!((995..=1000).contains(&found.iter().sum::<usize>()));
    }

    #[test]
    fn many_columns_of_numbers_keep_their_digits_and_the_type_becomes_smaller() {
        let mut cells = vec!["12345"; 10];
        let long = "很长的说明文字".repeat(6);
        cells.push(&long);
        let rows = [row(&cells)];
        let found = columns(&rows.iter().collect::<Vec<_>>(), &[], LINE);
        // Ten times five digits and the inset, and two characters and the inset: 87 of 62.
        assert_eq!(found.scale, 100 * 62 / 87);
        assert!(
            found.shares[..10]
                .iter()
                .all(|share| *share == 1000 * 8 / 87)
        );
    }

    #[test]
    fn a_column_of_figures_has_room_for_both_sides_of_the_point() {
        let figure = |text: &str| Inline::Figure { text: text.into() };
        let long = "很长的说明文字".repeat(6);
        let mut rows = [row(&["说明", "数"]), row(&[&long]), row(&[&long])];
        rows[1].push(vec![figure("12345")]);
        rows[2].push(vec![figure("1"), figure(".2345")]);
        let alignment = [Alignment::Text, Alignment::Decimal];
        let rows: Vec<_> = rows.iter().collect();
        // Five digits, the point and four digits, and the inset: 13 of 62.
        let found = columns(&rows, &alignment, LINE);
        assert_eq!(found.shares[1], 1000 * 13 / 62);
    }

    #[test]
    fn a_table_without_texts_has_columns_all_the_same() {
        assert_eq!(shares_of(&[&["", ""]]), [500, 500]);
    }
}
