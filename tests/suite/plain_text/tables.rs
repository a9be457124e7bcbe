use super::fixture::{columns, narrow_text_of, plain, table, text_of};
use twinpress::edition::{Alignment, Block, Content, Table, Typography};

#[test]
fn a_table_stands_under_its_caption_with_aligned_columns() {
    let captioned = Table {
        label: "表1".into(),
        caption: Some(plain("立法").into()),
        ..table(&["年份", "法规"], &[&["2024", "12件"], &["2025年", "7件"]])
    };
    let expected = "\
表1　立法
+--------+------+
| 年份   | 法规 |
+--------+------+
| 2024   | 12件 |
| 2025年 | 7件  |
+--------+------+
";
    assert_eq!(
        text_of(Typography::Han, vec![Block::from(Content::from(captioned))]),
        expected
    );
}

#[test]
fn the_right_border_lines_up_with_ambiguous_characters_wide_in_han_only() {
    let rows: &[&[&str]] = &[&["“一是”——推进…"], &["一二三四五六七八九"], &["‘·①Ⅰ’"]];
    for typography in [Typography::Han, Typography::Latin] {
        let text = text_of(
            typography,
            vec![Block::from(Content::from(table(&["事项"], rows)))],
        );
        for line in text.lines() {
            // Nine full-width characters, and `| ` and ` |` around them.
            assert_eq!(columns(line, typography), 18 + 4, "{line}\n{text}");
            assert!(line.ends_with(['|', '+']), "{line}");
        }
    }
}

#[test]
fn a_wide_table_wraps_inside_its_cells_and_rules_its_rows() {
    let rows: &[&[&str]] = &[
        &["1", "Regulation on the protection of the Yellow River"],
        &["2", "Budget"],
    ];
    let expected = "\
+----+-----------------------+
| No | Title                 |
+----+-----------------------+
| 1  | Regulation on the     |
|    | protection of the     |
|    | Yellow River          |
+----+-----------------------+
| 2  | Budget                |
+----+-----------------------+
";
    let blocks = vec![Block::from(Content::from(table(&["No", "Title"], rows)))];
    let text = narrow_text_of(Typography::Latin, blocks, Some(30));
    assert_eq!(text, expected);
}

#[test]
fn a_table_of_too_many_columns_becomes_one_line_a_cell() {
    let rows: &[&[&str]] = &[
        &["January", "18 billion", "approved"],
        &["February", "19 billion", "approved"],
    ];
    let blocks = vec![Block::from(Content::from(table(
        &["Month", "Amount", "State"],
        rows,
    )))];
    let expected = "\
Month: January
Amount: 18 billion
State: approved

Month: February
Amount: 19 billion
State: approved
";
    let text = narrow_text_of(Typography::Latin, blocks, Some(24));
    assert_eq!(text, expected);
}

/// The widths of the columns, without the blanks beside the cells; none where there is no grid.
fn widths(table: Table, width: usize) -> Vec<usize> {
    let text = narrow_text_of(
        Typography::Latin,
        vec![Block::from(Content::from(table))],
        Some(width),
    );
    let rule = text.lines().find(|line| line.starts_with('+'));
    let columns = rule.unwrap_or_default().split('+');
    let columns = columns.filter(|dashes| !dashes.is_empty());
    columns.map(|dashes| dashes.len() - 2).collect()
}

#[test]
fn columns_that_fit_keep_their_natural_width() {
    assert_eq!(widths(table(&["aa bb cc", "aa bb"], &[]), 20), [8, 5]);
}

#[test]
fn the_widest_column_gives_way_first() {
    let long = ["aaaa"; 20].join(" ");
    assert_eq!(widths(table(&["aaaa a", &long], &[]), 40), [6, 27]);
}

#[test]
fn texts_grow_before_the_headers_of_figures() {
    let mut figures = table(&["aaaa bbb", "aaaaa bbb"], &[&["a", "1"]]);
    figures.alignment[1] = Alignment::Decimal;
    assert_eq!(widths(figures, 21), [8, 6]);
}

#[test]
fn no_grid_is_made_that_would_cut_words() {
    let words = table(&["aaaaaaaaaa", "bbbbbbbbbb cccccccccc ddddddd"], &[]);
    assert_eq!(widths(words, 20), [0; 0]);
}

#[test]
fn han_is_two_columns_and_latin_one_everywhere() {
    for typography in [Typography::Han, Typography::Latin] {
        let rows: &[&[&str]] = &[&["共773件，"], &["e\u{301}"]];
        let text = text_of(
            typography,
            vec![Block::from(Content::from(table(&["a"], rows)))],
        );
        assert!(text.contains("+-----------+\n"), "{text}");
        assert!(text.contains("| e\u{301}         |\n"), "{text}");
    }
}
