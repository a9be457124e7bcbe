//! Editions built by hand, and the fonts to set them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::desk::FANDOL;
use serde::Deserialize;
use twinpress::diag::{Diagnostic, Warned};
use twinpress::edition::{
    Alignment, Annex, Block, Content, Edition, FontRole, Foot, Head, Heading, Image, Inline,
    KeyFigure, KeyFigures, List, ListItem, NumberStyle, Paragraph, Role, Table, Typography,
    WorkingCopy,
};
use twinpress::model::{Date, Kind, Scope};
use twinpress::publish::{Assets, FontProfile, WriteOptions, pdf};
use twinpress::raster::Raster;
use twinpress::session::{FontFolders, find_fonts};
use typst_kit::fonts::FontStore;

/// All fonts at hand, as the program finds them.
pub static FONTS: LazyLock<FontStore> = LazyLock::new(|| {
    assert!(FANDOL.is_dir());
    find_fonts(&FontFolders::default())
        .expect("fonts can be read")
        .value
});

/// Only the Chinese fonts of Fandol, which lack rare characters, and the embedded ones.
pub fn few_fonts() -> FontStore {
    let folders = FontFolders {
        preferred: vec![FANDOL.clone()],
        with_system: false,
    };
    find_fonts(&folders).expect("fonts can be read").value
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Locale {
    tag: String,
    joint: String,
    numbering: BTreeMap<String, Vec<NumberStyle>>,
    list_numbering: NumberStyle,
    article_numbering: NumberStyle,
    fonts: BTreeMap<Role, FontRole>,
}

/// An empty Chinese edition.
pub fn han() -> Edition {
    let locale = include_str!("../../../locales/zh/locale.json");
    empty("zh", locale, Typography::Han)
}

/// An empty English edition.
pub fn latin() -> Edition {
    let locale = include_str!("../../../locales/en/locale.json");
    let mut edition = empty("en", locale, Typography::Latin);
    edition.head.title = vec!["Report".into()];
    edition
}

fn empty(lang: &str, locale: &str, typography: Typography) -> Edition {
    let locale: Locale = serde_json::from_str(locale).expect("the locale file is sound");
    Edition {
        name: "handout".into(),
        id: "sample".into(),
        lang: lang.into(),
        tag: locale.tag,
        typography,
        scope: Scope::Full,
        date: Some(Date {
            year: 2026,
            month: 2,
            day: 11,
        }),
        kind: Kind::WorkReport,
        foot: Foot::default(),
        head: Head {
            texts: vec![],
            label: None,
            edition_label: None,
            logo: None,
            cover_title: vec!["国".into()],
            title: vec!["国".into()],
            subtitle: vec![],
            speaker: vec![],
            author: None,
            joint: locale.joint,
            ..Head::default()
        },
        cover: false,
        contents: None,
        key_figures: None,
        blocks: vec![],
        annex_note: None,
        colophon: vec![],
        annex_mark: if lang == "zh" { "：" } else { ": " }.into(),
        annexes: vec![],
        notes: vec![],
        notes_title: String::new(),
        caption_mark: String::new(),
        remarks: vec![],
        working: WorkingCopy::default(),
        redline: None,
        numbering: locale.numbering["official"].clone(),
        list_numbering: locale.list_numbering,
        article_numbering: locale.article_numbering,
        theme: twinpress::theme::Theme::of(typography),
        fonts: locale.fonts,
        nodes: Default::default(),
    }
}

/// The head of a real report.
pub fn full_head(edition: &mut Edition) {
    let lines = |list: &[&str]| list.iter().map(|&s| s.to_owned()).collect();
    match edition.typography {
        Typography::Han => {
            let head = &mut edition.head;
            head.label = Some("呼和浩特市第十六届人民代表大会第五次会议文件（7）".into());
            head.title = lines(&["呼和浩特市人民代表大会", "常务委员会工作报告"]);
            head.cover_title = head.title.clone();
            head.subtitle = lines(&[
                "——2026年2月11日在呼和浩特市",
                "第十六届人民代表大会第五次会议上",
            ]);
            head.speaker = vec!["市人大常委会副主任　王某某".into()];
            head.author = Some("王某某".into());
        }
        Typography::Latin => {
            let head = &mut edition.head;
            head.label =
                Some("Fifth Session of the 16th Hohhot People’s Congress · Document 7".into());
            head.title = lines(&[
                "Work Report of the Standing Committee",
                "of the Hohhot People’s Congress",
            ]);
            head.cover_title = head.title.clone();
            head.subtitle = lines(&[
                "Delivered at the Fifth Session of the 16th Hohhot",
                "People’s Congress on February 11, 2026",
            ]);
            head.speaker = vec![
                "Wang Moumou".into(),
                "Vice Chairman of the Standing Committee".into(),
            ];
            head.author = Some("Wang Moumou".into());
        }
    }
}

pub fn text(text: &str) -> Vec<Inline> {
    vec![Inline::Text { text: text.into() }]
}

pub fn strong(text: &str) -> Inline {
    Inline::strong(vec![Inline::Text { text: text.into() }])
}

pub fn figure(text: &str) -> Inline {
    Inline::Figure { text: text.into() }
}

pub fn paragraph(words: &str) -> Block {
    Block::from(Content::Paragraph(Paragraph {
        lead: vec![].into(),
        text: text(words).into(),
        quotation: false,
    }))
}

pub fn led(lead: &str, words: &str) -> Block {
    Block::from(Content::Paragraph(Paragraph {
        lead: text(lead).into(),
        text: text(words).into(),
        quotation: false,
    }))
}

pub fn inlines(text: Vec<Inline>) -> Block {
    Block::from(Content::Paragraph(Paragraph {
        lead: vec![].into(),
        text: text.into(),
        quotation: false,
    }))
}

pub fn salutation(words: &str) -> Block {
    Block::from(Content::Salutation {
        text: text(words).into(),
        opens: !words.ends_with('！'),
    })
}

pub fn heading(depth: usize, level: usize, number: &str, words: &str) -> Block {
    Block::from(Content::Heading(Heading {
        anchor: None,
        depth,
        level,
        ordinal: (!number.is_empty()).then_some(1),
        number: number.into(),
        text: text(words).into(),
        run_in: false,
    }))
}

pub fn list(ordered: bool, items: &[(&str, &str)]) -> Block {
    Block::from(Content::List(List {
        articles: false,
        start: 1,
        ordered,
        items: items
            .iter()
            .map(|(marker, words)| ListItem {
                marker: (*marker).into(),
                text: text(words).into(),
                change: None,
            })
            .collect(),
    }))
}

pub fn table(label: &str, caption: Option<&str>, header: &[&str], rows: &[&[&str]]) -> Block {
    let cells = |row: &[&str]| row.iter().map(|cell| text(cell).into()).collect();
    Block::from(Content::from(Table {
        number: label
            .trim_start_matches(|c: char| !c.is_ascii_digit())
            .parse()
            .ok(),
        anchor: None,
        label: label.into(),
        caption: caption.map(|words| text(words).into()),
        unit: None,
        alignment: vec![Alignment::Text; header.len()],
        totals: vec![],
        shares: vec![1000 / header.len(); header.len()],
        scale: 100,
        header: cells(header),
        rows: rows.iter().map(|row| cells(row)).collect(),
        row_changes: vec![],
        whole: rows.len() <= 20,
        ..Table::default()
    }))
}

pub fn image(alt: &str, label: &str, caption: Option<&str>) -> Block {
    Block::from(Content::Image(Image {
        file_node: Default::default(),
        number: label
            .trim_start_matches(|c: char| !c.is_ascii_digit())
            .parse()
            .ok(),
        anchor: None,
        file: "images/hall.png".into(),
        width: None,
        alt: alt.into(),
        label: label.into(),
        caption: caption.map(|words| text(words).into()),
    }))
}

pub fn key_figures(title: &str, items: &[(&str, &str)]) -> KeyFigures {
    KeyFigures {
        title: title.into(),
        items: items
            .iter()
            .map(|(value, label)| KeyFigure {
                value: (*value).into(),
                label: text(label).into(),
            })
            .collect(),
    }
}

pub fn annex(label: &str, title: &str, blocks: Vec<Block>) -> Annex {
    Annex {
        node: Default::default(),
        anchor: None,
        label: label.into(),
        title: text(title).into(),
        blocks,
        change: None,
    }
}

/// A Chinese edition whose blocks begin on the second page: the first is filled by a head of three lines
/// and a paragraph.
pub fn on_second_page(blocks: Vec<Block>) -> Edition {
    let mut edition = han();
    edition.blocks = vec![paragraph(&"丁".repeat(19 * 28 - 2))];
    edition.blocks.extend(blocks);
    edition
}

/// Everything a Chinese edition can hold.
pub fn everything_han() -> Edition {
    let mut edition = han();
    full_head(&mut edition);
    edition.cover = true;
    edition.contents = Some("目　录".into());
    edition.head.edition_label = Some("摘要版".into());
    edition.key_figures = Some(key_figures(
        "2025年主要数据",
        &[
            ("38次", "常委会会议和主任会议"),
            ("773条", "代表建议"),
            ("93.7%", "代表满意率"),
            ("56.5亿元", "政府专项债券额度"),
        ],
    ));
    edition.notes = vec![text("指《中华人民共和国立法法》。").into()];
    edition.blocks = vec![
        salutation("各位代表："),
        paragraph(
            "我受市人民代表大会常务委员会委托，向大会报告工作，请予审议，并请列席人员提出意见。",
        ),
        heading(1, 0, "", "2025年主要工作"),
        heading(2, 1, "一、", "立法工作"),
        inlines(vec![
            Inline::Text {
                text: "常委会坚持".into(),
            },
            strong("依法监督"),
            Inline::Text {
                text: "，全年办理代表建议".into(),
            },
            figure("773件"),
            Inline::Text {
                text: "，答复率为".into(),
            },
            figure("93.7%"),
            Inline::Note { number: 1 },
            Inline::Text { text: "。".into() },
        ]),
        heading(3, 2, "（一）", "地方性法规"),
        led(
            "加强重点领域立法。",
            "会议强调“依法、有序、公开”，并听取了D’Arcy女士的说明。",
        ),
        table(
            "表1",
            Some("法规制定情况"),
            &["法规", "件数", "备注"],
            &[
                &["制定", "3", "新制定的地方性法规"],
                &["修改", "12", "与上位法一致"],
            ],
        ),
        paragraph("表后的段落也缩进两个字。"),
        image("会议厅的照片", "图1", Some("会议现场")),
        list(
            true,
            &[
                ("1.", "始终坚持党的领导。"),
                (
                    "2.",
                    "始终坚持以人民为中心，把群众的意见放在首位，认真办理每一件建议，做到件件有着落。",
                ),
            ],
        ),
        list(false, &[("·", "甲"), ("·", "乙")]),
        paragraph("报告完毕。"),
    ];
    edition.annexes = vec![annex(
        "附件1",
        "代表建议办理情况",
        vec![paragraph("附件的正文。")],
    )];
    edition
}

/// Everything an English edition can hold.
pub fn everything_latin() -> Edition {
    let mut edition = latin();
    full_head(&mut edition);
    edition.cover = true;
    edition.contents = Some("Contents".into());
    edition.head.edition_label = Some("Summary Edition".into());
    edition.key_figures = Some(twelve_figures());
    edition.notes = vec![text("The Legislation Law of the People’s Republic of China.").into()];
    edition.blocks = vec![
        salutation("Fellow Deputies,"),
        paragraph("On behalf of the Standing Committee I now report to you on its work."),
        heading(1, 0, "", "The Year in Review"),
        heading(2, 1, "I. ", "Legislation"),
        inlines(vec![
            Inline::Text {
                text: "The Standing Committee ".into(),
            },
            strong("supervised by law"),
            Inline::Text {
                text: " and handled ".into(),
            },
            figure("773 suggestions"),
            Inline::Note { number: 1 },
            Inline::Text {
                text: " in the year.".into(),
            },
        ]),
        heading(3, 2, "A. ", "Local Regulations"),
        led(
            "Key areas. ",
            "The session stressed a “lawful, orderly and open” process; it’s now routine — as it should be.",
        ),
        table(
            "Table 1",
            Some("Regulations"),
            &["Kind", "Number", "Remark"],
            &[
                &["Enacted", "3", "New local regulations"],
                &["Amended", "12", "Brought into line with national law"],
            ],
        ),
        paragraph("A paragraph after the table."),
        image("A photograph of the hall", "Figure 1", Some("The session")),
        list(
            true,
            &[
                ("1. ", "Keep to the leadership of the Party."),
                ("2. ", "Put the people first."),
            ],
        ),
        list(false, &[("• ", "One"), ("• ", "Two")]),
    ];
    edition.annexes = vec![annex(
        "Annex 1",
        "How Suggestions Were Handled",
        vec![paragraph("The annex’s text.")],
    )];
    edition
}

/// A panel of twelve.
pub fn twelve_figures() -> KeyFigures {
    key_figures(
        "Key Figures",
        &[
            (
                "38 meetings",
                "of the Standing Committee and its Council of Chairpersons",
            ),
            ("3", "local regulations enacted"),
            ("12", "local regulations amended"),
            ("773 suggestions", "received from deputies"),
            ("93.7 percent", "of deputies satisfied with the replies"),
            ("5.65 billion yuan", "of special bonds reviewed"),
            ("8,389", "attendances in training"),
            ("147", "projects followed to completion"),
            ("231", "visits to constituencies"),
            ("nearly 18 billion yuan", "of investment secured"),
            ("21 percent", "fewer complaints than the year before"),
            ("69", "officials appointed or removed"),
        ],
    )
}

/// The images of the fixtures.
pub fn assets() -> Assets {
    let hall = Raster::read(grey_png(480, 270)).expect("it is a picture");
    BTreeMap::from([("images/hall.png".to_owned(), hall)])
}

/// Sets an edition.
pub fn set(edition: &Edition) -> Result<Warned<Vec<u8>>, Vec<Diagnostic>> {
    set_with(edition, &FONTS, &BTreeMap::new())
}

/// Sets an edition with these fonts and templates.
pub fn set_with(
    edition: &Edition,
    fonts: &FontStore,
    templates: &BTreeMap<String, String>,
) -> Result<Warned<Vec<u8>>, Vec<Diagnostic>> {
    let options = WriteOptions {
        fonts,
        assets: &assets(),
        templates,
        font_profile: FontProfile::Official,
        text_width: None,
    };
    pdf::write(edition, &options)
}

/// A grey ramp as an uncompressed PNG.
fn grey_png(width: u32, height: u32) -> Vec<u8> {
    let row = (0..width).map(|x| (255 * x / width) as u8);
    let rows: Vec<u8> = (0..height)
        .flat_map(|_| std::iter::once(0).chain(row.clone()))
        .collect();
    let mut header = Vec::new();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([8, 0, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, data) in [
        (b"IHDR", header),
        (b"IDAT", stored_zlib(&rows)),
        (b"IEND", vec![]),
    ] {
        let body = [&kind[..], &data].concat();
        png.extend((data.len() as u32).to_be_bytes());
        png.extend(&body);
        png.extend(crc32(&body).to_be_bytes());
    }
    png
}

fn stored_zlib(data: &[u8]) -> Vec<u8> {
    let mut out = vec![0x78, 0x01];
    let count = data.chunks(0xFFFF).count();
    for (index, chunk) in data.chunks(0xFFFF).enumerate() {
        let length = chunk.len() as u16;
        out.push(u8::from(index + 1 == count));
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(chunk);
    }
    let (a, b) = data.iter().fold((1u32, 0u32), |(a, b), &byte| {
        let a = (a + u32::from(byte)) % 65521;
        (a, (a + b) % 65521)
    });
    out.extend((b << 16 | a).to_be_bytes());
    out
}

fn crc32(data: &[u8]) -> u32 {
    !data.iter().fold(!0u32, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg())
        })
    })
}
