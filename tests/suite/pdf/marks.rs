//! Punctuation: line ends and starts, neighbours.

use twinpress::edition::{Block, Content, Paragraph};

use super::fixture::{inlines, on_second_page, paragraph, set, strong, text};
use crate::measure::{Row, mm, text_rows};

const SIZE: f64 = 156.0 * 72.0 / 25.4 / 28.0;

#[test]
fn no_line_begins_or_ends_with_a_forbidden_mark() {
    let pieces = [
        "依照本市规定（2023），",
        "按照有关《条例》、",
        "会议强调要“一是”。",
    ];
    for before in 0..12 {
        let words: String = pieces.iter().cycle().take(30).copied().collect();
        let edition = on_second_page(vec![paragraph(&("国".repeat(before) + &words))]);
        let rows = text_rows(&set(&edition).expect("it can be set").value);
        let rows: Vec<_> = rows.iter().filter(|r| r.page == 2).collect();
        assert!(rows.len() > 9);
        for row in &rows {
            let forbidden = "，。、；：！？）》」』”’…%";
            assert!(
                !row.text.starts_with(|c| forbidden.contains(c)),
                "{}",
                row.text
            );
            assert!(
                !row.text.ends_with(|c| "（《「『“‘".contains(c)),
                "{}",
                row.text
            );
        }
        for row in &rows[..rows.len() - 1] {
            // A mark at the line's end is set half as wide as its box.
            let slack = row.x1 - mm(26.0 + 156.0);
            assert!(slack.abs() < 0.6 * SIZE, "{slack} pt: {}", row.text);
        }
    }
}

#[test]
fn neighbouring_marks_are_set_closer() {
    for (words, widest) in [
        ("要求：“依法办事”。", 9.0),
        ("（草案）。", 4.5),
        ("《条例》、《办法》", 8.0),
    ] {
        // A Han character on each side, so that the marks' own blanks are measured too.
        let edition = on_second_page(vec![paragraph(&format!("国{words}国"))]);
        let rows = text_rows(&set(&edition).expect("it can be set").value);
        let row = rows.iter().find(|r| r.page == 2).expect("there is a line");
        let ems = (row.x1 - row.x0) / SIZE - 2.0;
        assert!(ems < widest + 0.05, "{words} takes {ems} em");
    }
}

/// The width of the one line of a paragraph, in em.
fn width(block: Block) -> f64 {
    let edition = on_second_page(vec![block]);
    let rows = text_rows(&set(&edition).expect("it can be set").value);
    let row = rows.iter().find(|r| r.page == 2).expect("there is a line");
    (row.x1 - row.x0) / SIZE
}

#[test]
fn marks_are_set_closer_where_two_faces_meet() {
    let all = width(paragraph("国“依法”、《条例》国"));
    let strong_first = [
        text("国"),
        vec![strong("“依法”")],
        text("、"),
        vec![strong("《条例》")],
        text("国"),
    ];
    assert!((width(inlines(strong_first.concat())) - all).abs() < 0.05);
    let led = Block::from(Content::Paragraph(Paragraph {
        lead: text("国依法。").into(),
        text: text("“条例”国").into(),
        quotation: false,
    }));
    assert!((width(led) - width(paragraph("国依法。“条例”国"))).abs() < 0.05);
}

#[test]
fn no_line_begins_or_ends_with_a_forbidden_mark_where_two_faces_meet() {
    for before in 0..28 {
        let runs = [
            text(&"国".repeat(before + 15)),
            vec![strong("“依法”")],
            text("、"),
            vec![strong("《条例》")],
            text("，又见（"),
            vec![strong("“一是”")],
            text("）。后来"),
        ];
        let edition = on_second_page(vec![inlines(runs.concat())]);
        for row in text_rows(&set(&edition).expect("it can be set").value) {
            assert!(
                !row.text.starts_with(|c| "、，。”》）".contains(c)),
                "{}",
                row.text
            );
            assert!(!row.text.ends_with(|c| "“《（".contains(c)), "{}", row.text);
        }
    }
}

#[test]
fn a_range_of_numbers_is_not_cut() {
    for before in 0..28 {
        for range in ["2026—2030年", "15%～30%", "9亿～16亿元"] {
            let words = format!("{}{range}国国", "国".repeat(before + 15));
            let edition = on_second_page(vec![paragraph(&words)]);
            let rows = text_rows(&set(&edition).expect("it can be set").value);
            for row in rows {
                let cut = row.text.starts_with(['—', '～']) || row.text.ends_with(['—', '～']);
                assert!(!cut, "{}", row.text);
            }
        }
    }
}

#[test]
fn no_line_begins_with_a_dash_or_an_ellipsis_or_parts_one() {
    let figure = |text: &str| twinpress::edition::Inline::Figure { text: text.into() };
    for before in 0..28 {
        let start = "国".repeat(before + 15);
        let runs: [Vec<_>; 7] = [
            text(&format!("{start}国——不松劲")),
            text(&format!("{start}国……不松劲")),
            text(&format!("{start}办理3件——不松劲")),
            text(&format!("{start}“依法”——不松劲")),
            text(&format!("{start}D’Arcy——不松劲")),
            [text(&start), vec![strong("依法")], text("——不松劲")].concat(),
            [text(&start), vec![figure("56.5亿元")], text("——不松劲")].concat(),
        ];
        for (kind, runs) in runs.into_iter().enumerate() {
            let edition = on_second_page(vec![inlines(runs)]);
            let rows = text_rows(&set(&edition).expect("it can be set").value);
            let rows: Vec<_> = rows.iter().filter(|row| row.page == 2).collect();
            for row in &rows {
                assert!(!row.text.starts_with(['—', '…']), "{kind}: {}", row.text);
            }
            let whole = |row: &&&Row| row.text.contains("——") || row.text.contains("……");
            assert_eq!(rows.iter().filter(whole).count(), 1, "{kind}: {rows:#?}");
        }
    }
}
