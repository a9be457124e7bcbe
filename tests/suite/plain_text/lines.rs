//! Line breaking, as seen in paragraphs.

use super::fixture::{columns, narrow_text_of, paragraph};
use twinpress::edition::{Block, Content, Inline, Paragraph, Typography};

/// Numbers that are the same on every run (a linear congruence of Knuth's).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % limit
    }

    fn pick<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }
}

const HAN: &[&str] = &[
    "常",
    "委",
    "会",
    "依法",
    "监督",
    "工作",
    "《条例》、",
    "“一是”。",
    "（2023），",
    "——",
    "……",
    "93.7%",
    "56.5亿元",
    "5710人次",
    "2026年2月11日",
    "①",
    "“",
    "（",
    "《",
    "NPC",
    "！”",
    "：“",
    "Hohhot",
    "第16届",
    "、",
    "·",
    "7—12月",
    "，",
];

const LATIN: &[&str] = &[
    "the",
    "committee",
    "well-known",
    "“rule",
    "of",
    "law,”",
    "(2023)",
    "93.7%",
    "5,650",
    "—",
    "people’s",
    "a",
    "deliberation",
    "人民代表大会",
    "I.",
    "co-operation;",
    "$5.65",
];

fn han_text(dice: &mut Dice, pieces: usize) -> String {
    (0..pieces).map(|_| dice.pick(HAN)).collect()
}

fn latin_text(dice: &mut Dice, pieces: usize) -> String {
    let words: Vec<&str> = (0..pieces).map(|_| dice.pick(LATIN)).collect();
    words.join(" ")
}

fn lines(typography: Typography, text: &str, width: usize) -> Vec<String> {
    let text = narrow_text_of(typography, vec![paragraph(text)], Some(width));
    let whole = text.strip_suffix('\n').expect("a final newline");
    whole.split('\n').map(str::to_owned).collect()
}

const NOT_FIRST: &str = "，。、；：！？）》」』”’…—·%";
const NOT_LAST: &str = "（《「『“‘";

fn broken_rule(line: &str, is_first: bool) -> bool {
    (!is_first && line.starts_with(|c| NOT_FIRST.contains(c)))
        || line.ends_with(|c| NOT_LAST.contains(c))
}

#[test]
fn joining_the_lines_of_a_chinese_paragraph_gives_its_text() {
    let mut dice = Dice(1);
    for round in 0..400 {
        let text = han_text(&mut dice, 60);
        let lines = lines(Typography::Han, &text, 20 + round % 60);
        assert_eq!(lines.concat(), format!("　　{text}"));
    }
}

#[test]
fn joining_the_lines_of_an_english_paragraph_gives_its_text() {
    let mut dice = Dice(2);
    for round in 0..400 {
        let text = latin_text(&mut dice, 60);
        let lines = lines(Typography::Latin, &text, 20 + round % 60);
        assert_eq!(lines.join(" "), text);
    }
}

#[test]
fn no_line_is_wider_than_the_width_or_ends_in_a_blank() {
    let mut dice = Dice(3);
    for round in 0..400 {
        let width = 20 + round % 60;
        for (typography, text) in [
            (Typography::Han, han_text(&mut dice, 60)),
            (Typography::Latin, latin_text(&mut dice, 60)),
        ] {
            for line in lines(typography, &text, width) {
                assert!(columns(&line, typography) <= width, "{width}: {line}");
                assert_eq!(line.trim_end(), line);
            }
        }
    }
}

#[test]
fn no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() {
    let mut dice = Dice(4);
    for round in 0..400 {
        let pieces = [
            "《条例》、",
            "“一是”。",
            "（2023），",
            "常",
            "委会",
            "93.7%",
            "——",
            "……甲",
        ];
        let text: String = (0..80)
            .map(|_| "一".to_owned() + dice.pick(&pieces))
            .collect();
        let lines = lines(Typography::Han, &text, 20 + round % 60);
        for (index, line) in lines.iter().enumerate() {
            assert!(!broken_rule(line, index == 0), "{lines:#?}");
        }
    }
}

#[test]
fn a_chinese_line_is_left_short_only_for_what_would_not_fit() {
    let text = "各级人大代表认真审议“十五五”规划纲要（草案）。会议通过《物业管理条例》、".repeat(9);
    for width in (30..=80).step_by(2) {
        let lines = lines(Typography::Han, &text, width);
        let full = &lines[..lines.len() - 1];
        for line in full {
            assert!(
                columns(line, Typography::Han) >= width - 4,
                "{width}: {line}"
            );
        }
    }
}

#[test]
fn a_mixed_paragraph_fills_its_lines_without_cutting_its_long_word() {
    let start = "会议听取“一府两院”工作报告（书面）。审议《条例》，";
    let word = "internationalizationalizations";
    let han = "常委会依法履职，".repeat(10);
    let text = format!("{start}代表{word}{han}设“两院”专栏。");
    let lines = lines(Typography::Han, &text, 40);
    assert_eq!(lines.concat(), format!("　　{text}"));
    assert!(lines.iter().any(|line| line.contains(word)));
    for (index, line) in lines.iter().enumerate() {
        assert!(!broken_rule(line, index == 0), "{lines:#?}");
        let short_for_word = lines.get(index + 1).is_some_and(|l| l.starts_with(word));
        let width = columns(line, Typography::Han);
        assert!(width <= 40, "{line}");
        assert!(
            width >= 36 || index + 1 == lines.len() || short_for_word,
            "{lines:#?}"
        );
    }
}

#[test]
fn a_quote_may_begin_a_line_after_han_and_a_dash_may_not() {
    // Twenty columns: indent, eight characters; the ninth and the mark turn over.
    let text = lines(Typography::Han, "一二三四五六七八“两院”", 20);
    assert_eq!(text, ["　　一二三四五六七八", "“两院”"]);
    let text = lines(Typography::Han, "一二三四五六七八——两院", 20);
    assert_eq!(text, ["　　一二三四五六七", "八——两院"]);
    let text = lines(Typography::Han, "一二三四五六七8日—12日", 20);
    assert_eq!(text, ["　　一二三四五六七", "8日—12日"]);
    let text = lines(Typography::Han, "一二三四五六七……两院", 20);
    assert_eq!(text, ["　　一二三四五六", "七……两院"]);
}

#[test]
fn a_number_stays_with_its_sign_and_its_measure_word() {
    let text = lines(Typography::Han, "一二三四五六93.7%以上", 20);
    assert_eq!(text, ["　　一二三四五六", "93.7%以上"]);
    let text = lines(Typography::Han, "一二三四五六5710人次", 20);
    assert_eq!(text, ["　　一二三四五六", "5710人次"]);
    let text = lines(Typography::Han, "一二三四五六七第16届", 20);
    assert_eq!(text, ["　　一二三四五六七", "第16届"]);
}

#[test]
fn a_measure_word_is_found_with_its_magnitude() {
    for (after, counted) in [
        ("人次，比上年", "人次"),
        ("亿元资金", "亿元"),
        ("多名代表", "多名"),
        ("个百分点", "个百分点"),
        ("批次抽查", "批次"),
        ("丛花", "丛"),
        ("月11日", "月"),
        ("）名", ""),
    ] {
        // Of what is kept with the number, half a character does not fit on the first line.
        let kept = columns(&format!("1{counted}"), Typography::Han);
        let room = if counted.is_empty() { 4 } else { kept - 1 };
        let before = "一".repeat((16 - room) / 2);
        let found = lines(Typography::Han, &format!("{before}1{after}"), 20);
        match counted {
            "" => assert_eq!(found[1], "名"),
            counted => assert!(found[1].starts_with(&format!("1{counted}")), "{found:?}"),
        }
    }
    let found = lines(
        Typography::Latin,
        &format!("{} 1 percent", "a".repeat(18)),
        20,
    );
    assert_eq!(found[1], "percent");
}

#[test]
fn a_number_and_the_next_word_stay_on_one_line() {
    let figure = |text: &str| {
        vec![Block::from(Content::Paragraph(Paragraph {
            quotation: false,
            lead: vec![].into(),
            text: vec![
                Inline::Text {
                    text: "a budget of ".into(),
                },
                Inline::Figure { text: text.into() },
            ]
            .into(),
        }))]
    };
    let text = narrow_text_of(Typography::Latin, figure("5.65 billion yuan"), Some(24));
    assert_eq!(text, "a budget of 5.65 billion\nyuan\n");
    let long = "5.65 billion yuan in investment";
    let text = narrow_text_of(Typography::Latin, figure(long), Some(20));
    assert_eq!(text, "a budget of\n5.65 billion yuan in\ninvestment\n");
}

#[test]
fn a_word_is_cut_only_where_it_is_longer_than_a_line() {
    let text = lines(Typography::Latin, "see internationalization of it", 20);
    assert_eq!(text, ["see", "internationalization", "of it"]);
    let text = lines(Typography::Latin, "see internationalizations", 20);
    assert_eq!(text, ["see", "internationalization", "s"]);
}

#[test]
fn a_blank_between_latin_words_in_chinese_is_not_lost_at_a_line_end() {
    let text = lines(Typography::Han, "一二三四五六Made in China战略", 20);
    assert_eq!(text, ["　　一二三四五六", "Made in China战略"]);
}

#[test]
fn marks_without_end_are_broken_at_the_width() {
    for text in [
        "！".repeat(99),
        "—".repeat(99),
        "9".repeat(99),
        "“".repeat(99),
    ] {
        let lines = lines(Typography::Han, &text, 20);
        assert_eq!(lines.concat(), format!("　　{text}"));
        assert!(
            lines
                .iter()
                .all(|line| columns(line, Typography::Han) <= 20)
        );
    }
}

#[test]
fn a_dash_stays_whole_even_among_marks_that_must_be_parted() {
    let text = lines(Typography::Han, "！！！！！！！——", 20);
    assert_eq!(text, ["　　！！！！！！！", "——"]);
}

#[test]
fn the_mark_of_a_note_stays_with_what_it_notes() {
    let text = |text: &str| Inline::Text { text: text.into() };
    let note = Inline::Note { number: 1 };
    let block = Block::from(Content::Paragraph(Paragraph {
        lead: vec![].into(),
        text: vec![text("一二三四五六七八"), note, text("九")].into(),
        quotation: false,
    }));
    let text = narrow_text_of(Typography::Han, vec![block], Some(20));
    assert_eq!(text, "　　一二三四五六七\n八[1]九\n");
}

#[test]
fn a_long_noun_behind_a_number_leaves_no_line_half_empty() {
    let desk = crate::desk::Desk::new(
        "id: r\ntitle: {zh: 报告, en: Work Report}\nmeeting:\n  name: {zh: 会议, en: 'Third Session of the Tenth Qingshan Municipal People’s Congress'}\n  date: 2026-01-20\nspeaker: {name: {zh: 王某某, en: Wang}}\nfigures:\n  plans: {value: 27, unit: {zh: 项, en: {one: plan, other: special work reports on the implementation of the plan for well-being projects}}}\nbody:\n  - paragraph: {zh: '听取{plans}。', en: 'Over the year the Standing Committee heard {plans}, and said what it thought of them.'}\n",
    );
    desk.build(&["-e", "text", "-l", "en"]);
    let text = desk.text("r.text.en.txt");
    let lines: Vec<&str> = text.lines().collect();
    let first = lines
        .iter()
        .position(|line| line.starts_with("Over the year"));
    let first = first.expect("the paragraph");
    let columns = lines[first].chars().count();
    assert!((60..=72).contains(&columns), "{text}");
    assert!(text.contains("27 special"), "{text}");
    // No line of the head is a single word that fell off the line before.
    let expected = [
        "Delivered at the Third Session",
        "of the Tenth Qingshan Municipal People’s Congress on January 20, 2026",
    ];
    assert!(
        lines[..first].windows(2).any(|two| two == expected),
        "{text}"
    );
}

#[test]
fn an_english_title_is_in_as_few_lines_of_whole_phrases_as_hold_it() {
    let desk = crate::desk::Desk::new(
        "id: r\ntitle: {zh: 报告, en: Report on the Work of the Standing Committee of the Qingshan Municipal People’s Congress}\nmeeting: {name: {zh: 会议, en: 'Third Session'}, date: 2026-01-20}\nspeaker: {name: {zh: 王某某, en: Wang}, office: {zh: 副主任, en: Vice Chairperson of the Standing Committee of the Qingshan Municipal People’s Congress}}\nbody:\n  - paragraph: {zh: 甲。, en: One.}\n",
    );
    desk.build(&["-e", "text", "-l", "en"]);
    let text = desk.text("r.text.en.txt");
    let title = "Report on the Work of the Standing Committee\nof the Qingshan Municipal People’s Congress\n\n";
    assert!(text.starts_with(title), "{text}");
    let office = text.lines().find(|line| line.starts_with("Vice Chair"));
    assert!(office.expect("the office").chars().count() < 50, "{text}");
}
