//! How the columns of a table share the width of the text, the same in every format.

use unicode_width::UnicodeWidthStr;

use super::inlines::plain;
use super::{Inline, Typography};

/// A whole line, in thousandths.
const WHOLE: usize = 1000;
/// What the rules and insets of a cell take, in half-width cells.
const INSET: usize = 3;
/// A column asks for no more than this, in half-width cells: longer texts wrap.
const MOST: usize = 60;

/// The width of each column in thousandths of the text's.
///
/// Where all texts fit on one line, columns are as wide as their longest texts want, in proportion.
/// Otherwise those that ask for no more than an equal part get what they ask for, so that no number
/// breaks, and the others share the rest.
pub fn shares(rows: &[&Vec<Vec<Inline>>], typography: Typography) -> Vec<usize> {
    let line = match typography {
        // Size 4 (14 pt) on 156 mm.
        Typography::Han => 62,
        // 9.5 pt on 153 mm.
        Typography::Latin => 92,
    };
    let columns = rows.first().map_or(0, |row| row.len());
    let wanted: Vec<usize> = (0..columns).map(|column| wanted(rows, column)).collect();
    let all: usize = wanted.iter().sum();
    if all <= line {
        return wanted
            .iter()
            .map(|want| WHOLE * want / all.max(1))
            .collect();
    }
    let equal = line / columns.max(1);
    let fixed: usize = wanted.iter().filter(|want| **want <= equal).sum();
    let shared: usize = wanted.iter().filter(|want| **want > equal).sum();
    let rest = line - fixed;
    let share = |want: &usize| match *want <= equal {
        true => WHOLE * want / line,
        false => WHOLE * rest * want / (line * shared),
    };
    wanted.iter().map(share).collect()
}

/// What a column's longest text asks for, in half-width cells.
fn wanted(rows: &[&Vec<Vec<Inline>>], column: usize) -> usize {
    let cells = rows.iter().filter_map(|row| row.get(column));
    let longest = cells.map(|cell| plain(cell).width_cjk()).max();
    longest.unwrap_or(0).clamp(4, MOST) + INSET
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

    fn shares_of(rows: &[&[&str]]) -> Vec<usize> {
        let rows: Vec<_> = rows.iter().map(|cells| row(cells)).collect();
        shares(&rows.iter().collect::<Vec<_>>(), Typography::Han)
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
    fn a_table_without_texts_has_columns_all_the_same() {
        assert_eq!(shares_of(&[&["", ""]]), [500, 500]);
    }
}
