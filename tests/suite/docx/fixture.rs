//! Editions with everything in them, in Chinese and in English.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use twinpress::edition::{
    Alignment, Annex, Block, Content, Edition, Foot, Head, Heading, Image, Inline, KeyFigure,
    KeyFigures, List, ListItem, NumberStyle, Paragraph, Table, Typography, WorkingCopy,
};
use twinpress::model::{Date, Kind, Scope};
use twinpress::publish::{Assets, FontProfile, WriteOptions, docx};
use twinpress::raster::Raster;
use typst_kit::fonts::FontStore;

/// A PNG of one pixel.
pub const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0,
    1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 10, b'I', b'D', b'A', b'T',
    0x78, 0x9c, 0x63, 0x60, 0, 0, 0, 2, 0, 1, 0x48, 0xaf, 0xa4, 0x71, 0, 0, 0, 0, b'I', b'E', b'N',
    b'D', 0xae, 0x42, 0x60, 0x82,
];

/// A picture.
pub fn raster(bytes: &[u8]) -> Raster {
    Raster::read(bytes.to_vec()).unwrap()
}

/// Plain text.
pub fn text(text: &str) -> Inline {
    Inline::Text { text: text.into() }
}

/// Strong text.
pub fn strong(inner: &str) -> Inline {
    Inline::strong(vec![text(inner)])
}

/// A reference to a footnote.
pub fn note(number: usize) -> Inline {
    Inline::Note { number }
}

/// A paragraph without a lead.
pub fn paragraph(inner: &str) -> Block {
    Block::from(Content::Paragraph(Paragraph {
        lead: vec![].into(),
        text: vec![text(inner)].into(),
        quotation: false,
    }))
}

/// A numbered heading; a part where `level` is 0.
pub fn heading(level: usize, ordinal: u32, number: &str, inner: &str) -> Block {
    Block::from(Content::Heading(Heading {
        anchor: None,
        depth: level.max(1),
        level,
        ordinal: (level > 0).then_some(ordinal),
        number: number.into(),
        text: vec![text(inner)].into(),
        run_in: false,
    }))
}

/// A list.
pub fn list(ordered: bool, items: &[(&str, &str)]) -> Block {
    let items = items.iter().map(|&(marker, item)| ListItem {
        marker: marker.into(),
        text: vec![text(item)].into(),
        change: None,
    });
    Block::from(Content::List(List {
        articles: false,
        start: 1,
        ordered,
        items: items.collect(),
    }))
}

/// A table of plain cells.
pub fn table(label: &str, caption: &str, rows: &[&[&str]]) -> Block {
    let row = |cells: &&[&str]| cells.iter().map(|cell| vec![text(cell)].into()).collect();
    Block::from(Content::from(Table {
        number: label
            .trim_start_matches(|c: char| !c.is_ascii_digit())
            .parse()
            .ok(),
        anchor: None,
        label: label.into(),
        caption: Some(vec![text(caption)].into()),
        unit: None,
        alignment: vec![Alignment::Text; rows[0].len()],
        totals: vec![],
        shares: vec![1000 / rows[0].len(); rows[0].len()],
        scale: 100,
        header: row(&rows[0]),
        rows: rows[1..].iter().map(row).collect(),
        row_changes: vec![],
        ..Table::default()
    }))
}

/// An image with a caption.
pub fn image(file: &str, alt: &str, label: &str, caption: &str) -> Block {
    Block::from(Content::Image(Image {
        file_node: Default::default(),
        number: label
            .trim_start_matches(|c: char| !c.is_ascii_digit())
            .parse()
            .ok(),
        anchor: None,
        file: file.into(),
        width: None,
        alt: alt.into(),
        label: label.into(),
        caption: Some(vec![text(caption)].into()),
    }))
}

/// A Chinese edition with nothing but blocks.
pub fn han(blocks: Vec<Block>) -> Edition {
    edition(Typography::Han, blocks)
}

/// An English edition with nothing but blocks.
pub fn latin(blocks: Vec<Block>) -> Edition {
    edition(Typography::Latin, blocks)
}

fn edition(typography: Typography, blocks: Vec<Block>) -> Edition {
    let (lang, locale) = match typography {
        Typography::Han => ("zh", include_str!("../../../locales/zh/locale.json")),
        Typography::Latin => ("en", include_str!("../../../locales/en/locale.json")),
    };
    let locale: serde_json::Value = serde_json::from_str(locale).unwrap();
    Edition {
        name: "draft".into(),
        id: "hohhot-2026".into(),
        lang: lang.into(),
        tag: field(&locale, "tag"),
        typography,
        scope: Scope::Full,
        date: None,
        kind: Kind::WorkReport,
        foot: Foot::default(),
        head: Head {
            texts: vec![],
            label: None,
            edition_label: None,
            logo: None,
            cover_title: vec!["Title".into()],
            title: vec!["Title".into()],
            subtitle: vec![],
            speaker: vec![],
            author: None,
            joint: if lang == "zh" { "" } else { " " }.into(),
            ..Head::default()
        },
        cover: false,
        contents: None,
        key_figures: None,
        blocks,
        annex_note: None,
        colophon: vec![],
        annex_mark: match typography {
            Typography::Han => "：".into(),
            Typography::Latin => ": ".into(),
        },
        annexes: vec![],
        notes: vec![],
        notes_title: String::new(),
        caption_mark: String::new(),
        remarks: vec![],
        working: WorkingCopy::default(),
        redline: None,
        numbering: field::<Vec<NumberStyle>>(&locale["numbering"], "official"),
        list_numbering: field(&locale, "list-numbering"),
        article_numbering: field(&locale, "article-numbering"),
        theme: twinpress::theme::Theme::of(typography),
        fonts: field(&locale, "fonts"),
        nodes: Default::default(),
    }
}

fn field<T: DeserializeOwned>(locale: &serde_json::Value, name: &str) -> T {
    serde_json::from_value(locale[name].clone()).unwrap()
}

/// A Chinese edition with all that an edition can have.
pub fn full_han() -> Edition {
    Edition {
        date: Some(Date {
            year: 2026,
            month: 2,
            day: 11,
        }),
        head: Head {
            label: Some("呼和浩特市第十六届人民代表大会第五次会议文件（7）".into()),
            edition_label: None,
            logo: None,
            cover_title: vec!["呼和浩特市人民代表大会".into(), "常务委员会工作报告".into()],
            title: vec!["呼和浩特市人民代表大会".into(), "常务委员会工作报告".into()],
            subtitle: vec![
                "——2026年2月11日在呼和浩特市".into(),
                "第十六届人民代表大会第五次会议上".into(),
            ],
            speaker: vec!["呼和浩特市人大常委会主任\u{3000}张某某".into()],
            author: Some("张某某".into()),
            ..han(vec![]).head
        },
        cover: true,
        contents: Some("目录".into()),
        key_figures: Some(KeyFigures {
            title: "主要数据".into(),
            items: vec![
                KeyFigure {
                    value: "773条".into(),
                    label: vec![text("代表提出的意见建议")].into(),
                },
                KeyFigure {
                    value: "56.5亿元".into(),
                    label: vec![text("推动落实的项目资金")].into(),
                },
            ],
        }),
        annexes: vec![Annex {
            node: Default::default(),
            anchor: None,
            label: "附件1".into(),
            title: vec![text("名词解释")].into(),
            blocks: vec![
                heading(1, 1, "一、", "一府一委两院"),
                paragraph("指市人民政府、市监察委员会、市中级人民法院、市人民检察院。"),
            ],
            change: None,
        }],
        notes: vec![vec![text("数据截至2025年12月31日。")].into()],
        ..han(han_blocks())
    }
}

fn han_blocks() -> Vec<Block> {
    vec![
        Block::from(Content::Salutation {
            text: vec![text("各位代表：")].into(),
            opens: true,
        }),
        paragraph("我受市人大常委会委托，向大会报告工作，请予审议。"),
        heading(0, 0, "", "2025年主要工作"),
        heading(1, 1, "一、", "坚持党的领导，把牢正确政治方向"),
        Block::from(Content::Paragraph(Paragraph {
            quotation: false,
            lead: vec![text("坚持党的全面领导。")].into(),
            text: vec![
                text("会议指出：“坚持——不松劲……”，听取D’Arcy女士的说明，通过"),
                strong("《促进条例》"),
                text("等"),
                Inline::Figure {
                    text: "3件".into()
                },
                note(1),
                text("。"),
            ]
            .into(),
        })),
        heading(2, 1, "（一）", "加强重点领域立法"),
        heading(3, 1, "1.", "制定法规"),
        heading(4, 1, "（1）", "调研"),
        paragraph("全年开展专题调研8项。"),
        table(
            "表1",
            "建议办理情况",
            &[
                &["类别", "件数", "说明"],
                &["闭会期间", "3", "全部办结"],
                &["会议期间", "347", "办结率为93.7%，代表满意"],
            ],
        ),
        paragraph("表后的段落同样缩进两个字，无论其前是表格、列表还是标题，都是如此。"),
        list(true, &[("1.", "制定条例3件。"), ("2.", "修改条例12件。")]),
        list(true, &[("1.", "新的列表重新编号。")]),
        list(false, &[("·", "听取报告38次。"), ("·", "开展检查。")]),
        image("chart.png", "折线图：历年建议办结率", "图1", "历年办结率"),
        paragraph("图后的段落。"),
        heading(1, 2, "二、", "紧扣高质量发展，依法履行监督职责"),
        heading(2, 1, "（一）", "突出监督重点"),
        heading(0, 0, "", "2026年工作安排"),
        heading(1, 1, "一、", "以高质量立法服务保障发展"),
        Block::from(Content::Salutation {
            text: vec![text("各位代表！")].into(),
            opens: false,
        }),
        paragraph("让我们更加紧密地团结起来。"),
    ]
}

/// An English edition with all that an edition can have.
pub fn full_latin() -> Edition {
    Edition {
        date: Some(Date {
            year: 2026,
            month: 2,
            day: 11,
        }),
        head: Head {
            label: Some("Document 7 of the Fifth Session of the 16th Congress".into()),
            edition_label: Some("Summary Edition".into()),
            logo: None,
            cover_title: vec!["Work Report of the".into(), "Standing Committee".into()],
            title: vec!["Work Report of the".into(), "Standing Committee".into()],
            subtitle: vec!["Delivered at the Fifth Session on February 11, 2026".into()],
            speaker: vec![
                "Zhang Moumou".into(),
                "Director of the Standing Committee".into(),
            ],
            author: Some("Zhang Moumou".into()),
            ..latin(vec![]).head
        },
        cover: true,
        contents: Some("Contents".into()),
        key_figures: Some(KeyFigures {
            title: "Key Figures".into(),
            items: vec![
                KeyFigure {
                    value: "773".into(),
                    label: vec![text("suggestions from deputies")].into(),
                },
                KeyFigure {
                    value: "5.65 billion yuan".into(),
                    label: vec![text("in project funds")].into(),
                },
            ],
        }),
        annexes: vec![Annex {
            node: Default::default(),
            anchor: None,
            label: "Annex 1".into(),
            title: vec![text("Terms Explained")].into(),
            blocks: vec![paragraph("The terms of this report.")],
            change: None,
        }],
        notes: vec![vec![text("As of December 31, 2025.")].into()],
        ..latin(latin_blocks())
    }
}

fn latin_blocks() -> Vec<Block> {
    vec![
        Block::from(Content::Salutation {
            text: vec![text("Fellow Deputies,")].into(),
            opens: true,
        }),
        paragraph(
            "On behalf of the Standing Committee, I now report on its work for your deliberation.",
        ),
        heading(1, 1, "I. ", "Upholding the Party’s Leadership"),
        Block::from(Content::Paragraph(Paragraph {
            quotation: false,
            lead: vec![text("We kept to the right course. ")].into(),
            text: vec![
                text("The report says “keep going — no slack”, and the session adopted the "),
                strong("Promotion Regulations"),
                text(" among "),
                Inline::Figure {
                    text: "3 regulations".into(),
                },
                note(1),
                text("."),
            ]
            .into(),
        })),
        heading(2, 1, "A. ", "Legislation in Key Areas"),
        heading(3, 1, "1. ", "Enacting Regulations"),
        heading(4, 1, "(1) ", "Research"),
        paragraph("Eight research projects were carried out in the course of the year."),
        table(
            "Table 1",
            "Handling of Suggestions",
            &[
                &["Kind", "Number", "Remarks"],
                &["Between sessions", "3", "All concluded"],
                &[
                    "In session",
                    "347",
                    "93.7 percent concluded, to the satisfaction of deputies",
                ],
            ],
        ),
        paragraph("A paragraph after a table looks like any other."),
        list(
            true,
            &[
                ("1. ", "Three regulations enacted."),
                ("2. ", "Twelve amended."),
            ],
        ),
        list(
            false,
            &[
                ("• ", "Thirty-eight reports heard."),
                ("• ", "Inspections made."),
            ],
        ),
        image(
            "chart.png",
            "Line chart of rates by year",
            "Figure 1",
            "Rates by Year",
        ),
        paragraph("A paragraph after an image."),
        heading(1, 2, "II. ", "Overseeing in Accordance with the Law"),
        heading(2, 1, "A. ", "Priorities"),
        paragraph("We kept our eyes on what matters."),
    ]
}

/// The file of an edition.
pub fn docx(edition: &Edition) -> Vec<u8> {
    let fonts = FontStore::new();
    with_fonts(edition, &fonts, FontProfile::Official)
}

/// The file of an edition with fonts at hand.
pub fn with_fonts(edition: &Edition, fonts: &FontStore, profile: FontProfile) -> Vec<u8> {
    let assets = Assets::from([("chart.png".to_owned(), raster(PNG))]);
    let options = WriteOptions {
        fonts,
        assets: &assets,
        templates: &BTreeMap::new(),
        font_profile: profile,
        text_width: None,
    };
    docx::write(edition, &options).unwrap().value
}
