//! Which lines count, where the text of an item begins, and tables that stay on a page.

use twinpress::edition::{Block, Edition, Inline, Text, Typography};

use super::fixture::{
    han, heading, inlines, latin, list, on_second_page, paragraph, set, table, text,
};
use crate::measure::{mm, rows, words};

fn pdf(edition: &Edition) -> Vec<u8> {
    match set(edition) {
        Ok(set) => set.value,
        Err(problems) => panic!("{problems:#?}"),
    }
}

/// Numbers left of the text.
fn counted(mut edition: Edition) -> Vec<String> {
    edition.working.line_numbers = true;
    let edge = match edition.typography {
        Typography::Han => mm(28.0),
        Typography::Latin => mm(36.0),
    };
    let words = words(&pdf(&edition)).into_iter();
    let beside = words.filter(|word| word.x1 < edge);
    beside.map(|word| word.text).collect()
}

#[test]
fn the_lines_of_running_text_count_and_those_of_tables_and_notes_do_not() {
    let blocks = || {
        let noted = vec![
            Inline::Text {
                text: "Text".into(),
            },
            Inline::Note { number: 1 },
        ];
        let rows: &[&[&str]] = &[&["b", "2"], &["c", "3"]];
        vec![
            inlines(noted),
            table("", None, &["a", "1"], rows),
            paragraph("End"),
        ]
    };
    for edition in [han(), latin()] {
        let found = counted(Edition {
            notes: vec![
                vec![Inline::Text {
                    text: "Note".into(),
                }]
                .into(),
            ],
            blocks: blocks(),
            ..edition
        });
        // The title’s, and two of the text.
        assert_eq!(found, ["1", "2", "3"]);
    }
}

#[test]
fn the_text_of_an_item_follows_its_own_number_however_long_the_others_are() {
    let markers: Vec<String> = (1..=10).map(|number| format!("{number}.")).collect();
    let items: Vec<(&str, &str)> = markers.iter().map(|m| (m.as_str(), "甲乙丙")).collect();
    let words = words(&pdf(&Edition {
        blocks: vec![list(true, &items)],
        ..han()
    }));
    let find = |text: &str| {
        let found = words.iter().find(|word| word.text == text);
        found.unwrap_or_else(|| panic!("no {text} in {words:?}"))
    };
    // No gap parts the number from the text.
    let (ninth, tenth) = (find("9.甲乙丙"), find("10.甲乙丙"));
    assert!((ninth.x0 - tenth.x0).abs() < 0.1);
    // A digit is half a character wide; the number of ten has one more.
    let wider = (tenth.x1 - tenth.x0) - (ninth.x1 - ninth.x0);
    assert!((6.0..10.0).contains(&wider), "{wider}");
}

#[test]
fn a_table_lower_than_a_page_is_not_parted() {
    let of = |before: usize| -> Vec<Block> {
        let rows: Vec<[&str; 2]> = vec![["格", "数"]; 9];
        let rows: Vec<&[&str]> = rows.iter().map(|row| &row[..]).collect();
        let mut blocks = vec![paragraph("段"); before];
        blocks.push(table("表1", Some("名"), &["头", "头"], &rows));
        blocks
    };
    // The page has 22 lines: the table's ten rows never fit below 16.
    for edition in [han(), latin()] {
        for before in [14, 16, 18, 20, 30, 40] {
            let rows = rows(&pdf(&Edition {
                cover: true,
                blocks: of(before),
                ..edition.clone()
            }));
            let pages: Vec<_> = rows
                .iter()
                .filter(|row| row.text.starts_with('格') || row.text.contains('名'))
                .map(|row| row.page)
                .collect();
            assert_eq!(pages.len(), 10);
            assert!(pages.iter().all(|page| *page == pages[0]), "{pages:?}");
        }
    }
}

/// Each note is as long as it may be on one line, so that its room matters.
#[test]
fn a_heading_is_on_the_page_of_its_text_where_the_first_line_has_a_note() {
    let noted = || {
        let mut runs = text("会议听取");
        runs.push(Inline::Note { number: 1 });
        runs.extend(text(&"了专项报告，".repeat(20)));
        inlines(runs)
    };
    let note: Text = text(&"指某项制度。".repeat(14)).into();
    for edition in [han(), latin()] {
        let mut pages = Vec::new();
        for before in 4..40 {
            let mut blocks = vec![paragraph("段"); before];
            blocks.extend([heading(1, 1, "一、", "立法工作"), noted()]);
            let rows = rows(&pdf(&Edition {
                notes: vec![note.clone()],
                blocks,
                ..edition.clone()
            }));
            let page = |start: &str| {
                let row = rows.iter().find(|row| row.text.contains(start));
                row.unwrap_or_else(|| panic!("no {start}")).page
            };
            assert_eq!(page("立法工作"), page("会议听取"), "{before} lines before");
            assert_eq!(
                page("指某项制度"),
                page("会议听取"),
                "{before} lines before"
            );
            pages.push(page("会议听取"));
        }
        assert_ne!(pages.first(), pages.last());
    }
}

/// The characters of each line, but for marks, from the second page on.
fn lengths(blocks: Vec<Block>) -> Vec<usize> {
    let rows = rows(&pdf(&on_second_page(blocks)));
    let rows = rows
        .iter()
        .filter(|row| row.page > 1 && !row.text.starts_with('—'));
    rows.map(|row| row.text.chars().filter(|c| c.is_alphanumeric()).count())
        .collect()
}

#[test]
fn no_paragraph_ends_with_a_line_of_one_or_two_characters() {
    let sentence = "常委会坚持依法监督，推动各项工作落到实处，";
    for lines in 3..7 {
        for over in 1..=2 {
            // The first line holds 26 characters, the others 28; a stop ends the text.
            let count = 26 + 28 * (lines - 2) + over;
            let text: String = sentence.chars().cycle().take(count).collect();
            let text = text.trim_end_matches('，').to_owned() + "。";
            let found = lengths(vec![paragraph(&text)]);
            assert!(found.last() > Some(&2), "{text}: {found:?}");
        }
    }
}

#[test]
fn no_heading_ends_with_a_line_of_one_or_two_characters() {
    for over in 1..=2 {
        let words = "国".repeat(24 + over);
        let found = lengths(vec![heading(1, 1, "一、", &words), paragraph("文。")]);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found[1] > 2, "{found:?}");
    }
}

#[test]
fn a_line_without_marks_is_not_set_closer_than_its_characters_allow() {
    // Nothing gives: one character more on each line would be too many.
    for count in [27, 55, 83] {
        let rows = rows(&pdf(&Edition {
            blocks: vec![paragraph(&"国".repeat(count))],
            ..han()
        }));
        for row in rows.iter().filter(|row| row.text.contains('国')) {
            assert!(row.x1 < crate::measure::mm(184.5), "{row:?}");
            assert!(row.text.chars().count() <= 28, "{row:?}");
        }
    }
}
