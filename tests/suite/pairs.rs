//! Aligned pairs in rows, as the reader takes them.

use twinpress::import::{Pair, draft_of_pairs, read_rows};
use twinpress::model::{Block, Localized, Meeting, Numbering};
use twinpress::source::Source;

use crate::messages::sentence;

fn said(text: &str, separator: char) -> Vec<(Option<String>, Option<String>, usize)> {
    let read = read_rows(&Source::new("a.csv", text), separator).expect("a table");
    read.value
        .into_iter()
        .map(|pair| (pair.zh, pair.en, pair.line))
        .collect()
}

fn pair(zh: &str, en: &str, line: usize) -> (Option<String>, Option<String>, usize) {
    (Some(zh.into()), Some(en.into()), line)
}

#[test]
fn columns_are_found_by_name_or_by_what_they_hold() {
    assert_eq!(said("en,zh\nOne,一\n", ','), [pair("一", "One", 2)]);
    assert_eq!(said("One,一\n", ','), [pair("一", "One", 1)]);
    for text in [
        "zh_CN;en_US\n一;One\n",
        "English (US)\tChinese (Simplified)\nOne\t一\n",
        "sep=;\nzh;en\n一;One\n",
    ] {
        let line = text.lines().count();
        assert_eq!(said(text, ','), [pair("一", "One", line)], "{text}");
    }
    assert_eq!(said("# note\nx1\t一\tOne\n", '\t'), [pair("一", "One", 2)]);
}

#[test]
fn quoted_cells_hold_commas_quotes_and_lines() {
    let text = "zh,en\n\"一，\n二\",\"One, \"\"two\"\"\"\n三,Three";
    let right = [pair("一，二", "One, \"two\"", 2), pair("三", "Three", 4)];
    assert_eq!(said(text, ','), right);
}

#[test]
fn what_is_left_out_is_told() {
    let text = "id,zh,en,备注\n#1,一,One,\n2,二,Two,看\n";
    let read = read_rows(&Source::new("a.csv", text), ',').expect("a table");
    let codes: Vec<&str> = read.warnings.iter().map(|told| told.code.name()).collect();
    assert_eq!(codes, ["import.comment", "import.left-out"]);
    assert!(sentence(&read.warnings[1]).contains("`备注`"));
}

#[test]
fn ragged_rows_and_open_quotes_are_told_with_their_places() {
    let wrong = |text: &str| {
        let problems = read_rows(&Source::new("a.csv", text), ',').expect_err("wrong");
        problems
            .iter()
            .map(|p| (p.code.name(), p.span().expect("a place").start))
            .collect::<Vec<_>>()
    };
    let ragged = [("import.row-length", 6), ("import.row-length", 18)];
    assert_eq!(wrong("zh,en\n一\n二,Two\n三,a,b\n"), ragged);
    assert_eq!(wrong("zh,en\n\"一,One\n"), [("import.quote", 6)]);
    assert_eq!(wrong("a,b\n"), [("import.columns", 0)]);
}

#[test]
fn many_columns_too_much_are_one_message_of_bounded_length() {
    let names: Vec<String> = (0..19).map(|n| format!("c{n}")).collect();
    let rows = "一,One".to_owned() + &",x".repeat(19) + "\n";
    let text = format!("zh,en,{}\n{}", names.join(","), rows.repeat(443));
    let read = read_rows(&Source::new("a.csv", text), ',').expect("a table");
    assert_eq!(read.warnings.len(), 1);
    let message = sentence(&read.warnings[0]);
    assert!(
        message.starts_with("19 columns are left out: `c0`, `c1`"),
        "{message}"
    );
    assert!(message.len() < 200, "{message}");
}

fn said_pair(zh: &str, en: &str) -> Pair {
    let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Pair {
        zh: said(zh),
        en: said(en),
        line: 1,
    }
}

#[test]
fn title_meeting_salutation_and_headings_are_recognised() {
    let draft = draft_of_pairs(&[
        said_pair("工作报告", "Work Report"),
        said_pair(
            "——2026年2月11日在青山市人民代表大会上",
            "At the Qingshan Congress on February 11, 2026",
        ),
        said_pair("各位代表：", "Fellow Deputies,"),
        said_pair("一、立法工作", "I. Legislation"),
        said_pair("制定条例3件。", "Three regulations were made."),
    ])
    .value;
    let text = |zh: &str, en: &str| Localized::from([("zh", zh.into()), ("en", en.into())]);
    assert_eq!(draft.report.title, text("工作报告", "Work Report"));
    let meeting = Meeting::new(
        text("青山市人民代表大会", "Qingshan Congress"),
        "2026-02-11".parse().expect("a day"),
    );
    assert_eq!(draft.report.meeting, Some(meeting));
    let blocks: Vec<Block> = draft.parts.into_iter().map(|part| part.block).collect();
    let right = [
        Block::salutation(text("各位代表：", "Fellow Deputies,")),
        Block::section(text("立法工作", "Legislation"), Numbering::Auto),
        Block::paragraph(text("制定条例3件。", "Three regulations were made.")),
    ];
    assert_eq!(blocks, right);
}

#[test]
fn headings_keep_the_numbers_that_counting_would_not_give() {
    let draft = draft_of_pairs(&[
        said_pair("报告", "Report"),
        said_pair("三、立法", "III. Legislation"),
        said_pair("四、监督", "IV. Oversight"),
        said_pair("七、代表", "VII. Deputies"),
    ])
    .value;
    let numbers: Vec<Option<u32>> = draft.parts.iter().map(|part| part.block.number()).collect();
    assert_eq!(numbers, [Some(3), None, Some(7)]);
}

#[test]
fn what_one_language_lacks_is_kept_and_told() {
    let draft = draft_of_pairs(&[
        said_pair("报告", "Report"),
        said_pair("一。", ""),
        said_pair("", "Two."),
    ]);
    assert_eq!(draft.value.parts.len(), 2);
    assert_eq!(draft.warnings.len(), 2);
}
