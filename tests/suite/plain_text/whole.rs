use super::fixture::{edition, heading, paragraph, plain, written};
use twinpress::edition::{
    Annex, Block, Content, Edition, Head, Inline, KeyFigure, KeyFigures, Paragraph, Typography,
};
use twinpress::locale::Interface;

fn key_figures(title: &str, items: &[(&str, &str)]) -> Option<KeyFigures> {
    let item = |(value, label): &(&str, &str)| KeyFigure {
        value: (*value).into(),
        label: plain(label).into(),
    };
    Some(KeyFigures {
        title: title.into(),
        items: items.iter().map(item).collect(),
    })
}

fn noted(text: &str) -> Block {
    Block::from(Content::Paragraph(Paragraph {
        quotation: false,
        lead: vec![].into(),
        text: vec![
            Inline::Text { text: text.into() },
            Inline::Note { number: 1 },
        ]
        .into(),
    }))
}

fn chinese() -> Edition {
    let empty = edition(Typography::Han);
    Edition {
        head: Head {
            label: Some("呼和浩特市第十六届人民代表大会第五次会议文件（7）".into()),
            title: vec!["呼和浩特市人民代表大会".into(), "常务委员会工作报告".into()],
            subtitle: vec![
                "——2026年2月11日在呼和浩特市".into(),
                "第十六届人民代表大会第五次会议上".into(),
            ],
            speaker: vec!["常务委员会主任　张三".into()],
            ..empty.head
        },
        contents: Some("目录".into()),
        key_figures: key_figures("主要数据", &[("56.5亿元", "资金"), ("773件", "建议")]),
        blocks: vec![
            heading(0, "", "2025年主要工作"),
            heading(1, "一、", "立法工作"),
            noted("甲"),
        ],
        annexes: vec![Annex {
            node: Default::default(),
            anchor: None,
            label: "附件1".into(),
            title: plain("名词解释").into(),
            blocks: vec![paragraph("乙")],
            change: None,
        }],
        notes: vec![plain("注文").into()],
        ..empty
    }
}

fn english() -> Edition {
    let empty = edition(Typography::Latin);
    Edition {
        head: Head {
            label: Some("Document 7".into()),
            edition_label: Some("Summary Edition".into()),
            title: vec![
                "Report on the Work".into(),
                "of the Standing Committee".into(),
            ],
            subtitle: vec!["February 11, 2026".into()],
            speaker: vec!["Zhang San".into(), "Chairman".into()],
            ..empty.head
        },
        contents: Some("Contents".into()),
        key_figures: key_figures(
            "Key Figures",
            &[("5.65 billion yuan", "in funds"), ("773", "suggestions")],
        ),
        blocks: vec![heading(1, "I. ", "Legislation"), noted("One.")],
        annexes: vec![Annex {
            node: Default::default(),
            anchor: None,
            label: "Annex 1".into(),
            title: plain("Terms").into(),
            blocks: vec![paragraph("Two.")],
            change: None,
        }],
        notes: vec![plain("A note.").into()],
        ..empty
    }
}

#[test]
fn a_whole_chinese_edition_reads_in_order() {
    let expected = "\
呼和浩特市第十六届人民代表大会第五次会议文件（7）

呼和浩特市人民代表大会常务委员会工作报告

——2026年2月11日在呼和浩特市
第十六届人民代表大会第五次会议上

常务委员会主任　张三

　　目录
　　2025年主要工作
　　一、立法工作
　　附件1：名词解释

　　主要数据
　　56.5亿元　资金
　　773件　　 建议

　　2025年主要工作
　　一、立法工作
　　甲[1]

附件1
名词解释

　　乙

　　注释
　　[1] 注文
";
    assert_eq!(written(&chinese(), None).value, expected);
}

#[test]
fn a_whole_english_edition_reads_in_order() {
    let expected = "\
Document 7
Summary Edition

Report on the Work of the Standing Committee

February 11, 2026

Zhang San
Chairman

Contents

I. Legislation
Annex 1: Terms

Key Figures

5.65 billion yuan   in funds
773                 suggestions

I. Legislation

One.[1]

Annex 1
Terms

Two.

Notes

[1] A note.
";
    assert_eq!(written(&english(), None).value, expected);
}

#[test]
fn a_text_ends_in_one_newline_and_has_no_byte_order_mark() {
    for edition in [chinese(), english(), edition(Typography::Han)] {
        let text = written(&edition, None).value;
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{text:?}");
        assert!(
            !text.starts_with(['\u{FEFF}', '\n']) || text == "\n",
            "{text:?}"
        );
        assert!(!text.contains('\r') && !text.contains("\n\n\n"), "{text:?}");
    }
}

#[test]
fn a_title_too_long_for_a_line_keeps_its_phrases() {
    let text = written(&chinese(), Some(30)).value;
    assert!(
        text.contains("\n\n呼和浩特市人民代表大会\n常务委员会工作报告\n\n"),
        "{text}"
    );
}

#[test]
fn no_invisible_mark_reaches_the_text_and_each_is_reported_once() {
    let text = "第\u{2068}5\u{2069}页\u{200E}\u{FEFF}，共\u{2068}9\u{2069}页\u{61C}";
    let edition = Edition {
        blocks: vec![paragraph(text)],
        ..edition(Typography::Han)
    };
    let written = written(&edition, None);
    assert_eq!(written.value, "　　第5页，共9页\n");
    let codes: Vec<&str> = written.warnings.iter().map(|w| w.code.name()).collect();
    assert_eq!(codes, ["text.invisible"; 5]);
    assert!(
        Interface::english()
            .message(&written.warnings[0])
            .contains("U+061C")
    );
}

#[test]
fn the_narrowest_width_still_holds_everything() {
    for edition in [chinese(), english()] {
        let text = written(&edition, Some(0)).value;
        let columns = |line: &str| super::fixture::columns(line, edition.typography);
        let widest = text.lines().map(columns).max();
        assert!(
            widest <= Some(twinpress::publish::text::MIN_WIDTH),
            "{text}"
        );
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(bare(&text), bare(&written(&edition, None).value));
    }
}
