use super::fixture::{heading, narrow_text_of, paragraph, plain, table, text_of};
use crate::desk::Desk;
use twinpress::edition::{Block, Content, Image, Inline, List, ListItem, Paragraph, Typography};

fn list(ordered: bool, items: &[(&str, &str)]) -> Block {
    let item = |(marker, text): &(&str, &str)| ListItem {
        marker: (*marker).into(),
        text: plain(text).into(),
        change: None,
    };
    Block::from(Content::List(List {
        articles: false,
        start: 1,
        ordered,
        items: items.iter().map(item).collect(),
    }))
}

fn image(label: &str, caption: Option<&str>) -> Block {
    Block::from(Content::Image(Image {
        file_node: Default::default(),
        number: label
            .trim_start_matches(|c: char| !c.is_ascii_digit())
            .parse()
            .ok(),
        anchor: None,
        file: "a.png".into(),
        width: None,
        alt: "柱状图".into(),
        label: label.into(),
        caption: caption.map(|words| plain(words).into()),
    }))
}

#[test]
fn a_chinese_paragraph_is_set_in_by_two_characters_and_turns_over_flush() {
    let text = "一年来，常委会坚持党的领导、人民当家作主、依法治国有机统一，依法履职。";
    let expected = "　　一年来，常委会坚持党的领导、人民当家作主、依法治国有\n\
                    机统一，依法履职。\n";
    assert_eq!(text_of(Typography::Han, vec![paragraph(text)]), expected);
}

#[test]
fn english_paragraphs_are_flush_and_parted_by_a_blank_line() {
    let text = "Over the past year, the Standing Committee has upheld the unity of Party \
                leadership and the rule of law.";
    let expected = "\
Over the past year, the Standing Committee has upheld the unity of Party
leadership and the rule of law.

Second.
";
    let blocks = vec![paragraph(text), paragraph("Second.")];
    assert_eq!(text_of(Typography::Latin, blocks), expected);
}

#[test]
fn the_salutation_is_flush_wherever_it_stands() {
    let salutation = |text: &str| {
        Block::from(Content::Salutation {
            text: plain(text).into(),
            opens: text.ends_with('：'),
        })
    };
    let blocks = vec![
        salutation("各位代表："),
        paragraph("我受委托报告工作。"),
        salutation("各位代表："),
        paragraph("让我们团结奋斗。"),
    ];
    let expected = "各位代表：\n　　我受委托报告工作。\n各位代表：\n　　让我们团结奋斗。\n";
    assert_eq!(text_of(Typography::Han, blocks), expected);
    let blocks = vec![salutation("Fellow Deputies,"), paragraph("I report.")];
    let expected = "Fellow Deputies,\n\nI report.\n";
    assert_eq!(text_of(Typography::Latin, blocks), expected);
}

#[test]
fn chinese_headings_are_set_in_and_a_part_has_a_blank_line_before_it() {
    let blocks = vec![
        paragraph("甲"),
        heading(0, "", "2025年主要工作"),
        heading(1, "一、", "立法工作"),
        paragraph("乙"),
        heading(2, "（一）", "地方立法"),
    ];
    let expected = "　　甲\n\n　　2025年主要工作\n　　一、立法工作\n　　乙\n　　（一）地方立法\n";
    assert_eq!(text_of(Typography::Han, blocks), expected);
}

#[test]
fn english_headings_stand_between_blank_lines() {
    let blocks = vec![
        heading(0, "", "The Year in Review"),
        heading(1, "I. ", "Legislation"),
        paragraph("Text."),
    ];
    let expected = "The Year in Review\n\nI. Legislation\n\nText.\n";
    assert_eq!(text_of(Typography::Latin, blocks), expected);
}

#[test]
fn paragraphs_after_a_heading_a_table_and_a_list_are_set_in_alike() {
    let long = |first: &str| format!("{first}{}", "常委会依法履职".repeat(7));
    let blocks = |one: &str, two: &str, three: &str| {
        vec![
            heading(1, "一、", "立法工作"),
            paragraph(one),
            Block::from(Content::from(table(
                &["年", "件"],
                &[&["1", "2"], &["3", "4"]],
            ))),
            paragraph(two),
            list(false, &[("·", "甲"), ("·", "乙")]),
            paragraph(three),
        ]
    };
    let (one, two, three) = (long("子"), long("丑"), long("寅"));
    let text = text_of(Typography::Han, blocks(&one, &two, &three));
    for first in ["\n　　子常委会", "\n　　丑常委会", "\n　　寅常委会"] {
        assert_eq!(text.matches(first).count(), 1, "{text}");
    }
    let set_in = text.lines().filter(|line| line.starts_with('\u{3000}'));
    assert_eq!(
        set_in.count(),
        1 + 3 + 2,
        "heading, paragraphs, items: {text}"
    );
    let text = text_of(Typography::Latin, blocks("One.", "Two.", "Three."));
    for first in ["\n\nOne.\n\n", "\n\nTwo.\n\n", "\n\nThree.\n"] {
        assert_eq!(text.matches(first).count(), 1, "{text}");
    }
}

#[test]
fn the_lead_sentence_runs_into_its_paragraph_and_strong_text_has_no_asterisks() {
    let block = |lead: &str| {
        Block::from(Content::Paragraph(Paragraph {
            lead: vec![Inline::strong(plain(lead))].into(),
            text: plain("常委会").into(),
            quotation: false,
        }))
    };
    let text = text_of(Typography::Han, vec![block("坚持领导。")]);
    assert_eq!(text, "　　坚持领导。常委会\n");
    let text = text_of(Typography::Latin, vec![block("Lead. ")]);
    assert_eq!(text, "Lead. 常委会\n");
}

#[test]
fn an_item_of_a_list_hangs_in_english_and_turns_over_flush_in_chinese() {
    let items = [
        ("1. ", "one two three four"),
        ("10. ", "five six seven eight"),
    ];
    let expected = "1. one two three\n   four\n10. five six seven\n    eight\n";
    let text = narrow_text_of(Typography::Latin, vec![list(true, &items)], Some(20));
    assert_eq!(text, expected);
    let items = [("1.", "审议通过地方性法规")];
    let expected = "　　1.审议通过地方性\n法规\n";
    let text = narrow_text_of(Typography::Han, vec![list(true, &items)], Some(20));
    assert_eq!(text, expected);
}

#[test]
fn an_image_is_what_it_shows() {
    let blocks = vec![paragraph("甲"), image("图1", Some("收支")), paragraph("乙")];
    let expected = "　　甲\n\n［图1　收支：柱状图］\n\n　　乙\n";
    assert_eq!(text_of(Typography::Han, blocks), expected);
    let text = text_of(Typography::Latin, vec![image("Figure 1", Some("Budget"))]);
    assert_eq!(text, "[Figure 1 Budget: 柱状图]\n");
    assert_eq!(
        text_of(Typography::Han, vec![image("", None)]),
        "［柱状图］\n"
    );
}

#[test]
fn a_line_break_of_the_source_is_no_blank_in_chinese_and_one_in_english() {
    let zh = "常委会坚持\n依法监督，\r\n“问题导向”\n明确。";
    let desk = Desk::with_paragraphs(&[(zh, "strengthened\r\noversight \nof")]);
    desk.build(&["-e", "text"]);
    let text = desk.text("r.text.zh.txt");
    let expected = "\n　　常委会坚持依法监督，“问题导向”明确。\n";
    assert!(text.ends_with(expected), "{text}");
    let text = desk.text("r.text.en.txt");
    assert!(text.ends_with("\nstrengthened oversight of\n"), "{text}");
}
