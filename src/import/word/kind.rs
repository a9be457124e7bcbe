//! What a paragraph is, by the name of its style or by its rank.

use crate::ooxml::{Block, Document, Paragraph};

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An entry or the title of a table of contents.
    Contents,
    /// The label of a document among those of a meeting.
    Label,
    /// The title.
    Title,
    /// Where and when the report is given.
    Subtitle,
    /// Who gives it.
    Speaker,
    /// The address to the deputies.
    Salutation,
    /// A heading of a rank.
    Heading(u8),
    /// The note of the annexes, which follows from their titles.
    AnnexNote,
    /// `附件1`
    AnnexLabel,
    /// The title of an annex.
    AnnexTitle,
    /// The caption of a table or an image.
    Caption,
    /// What the figures of the table below count: `单位：万元`.
    Unit,
    /// An item of a list, numbered or marked.
    Item(Marks),
    /// Running text, by its style.
    Body,
    /// What its text tells.
    Unknown,
}

/// How the items of a list are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// With numbers.
    Ordered,
    /// With bullets.
    Bullets,
}

/// The styles with a meaning, by the names that Word, WPS, LibreOffice and this program give them.
const STYLES: [(Kind, &[&str]); 14] = [
    (Kind::Title, &["title", "标题", "文档标题"]),
    (Kind::Subtitle, &["subtitle", "副标题"]),
    (Kind::Speaker, &["speaker", "报告人"]),
    (Kind::Label, &["document label", "文件编号"]),
    (Kind::Salutation, &["salutation", "称呼"]),
    (Kind::AnnexNote, &["annex note", "附件说明"]),
    (Kind::AnnexLabel, &["annex label", "附件标识"]),
    (Kind::AnnexTitle, &["annex title", "附件标题"]),
    (Kind::Unit, &["table unit", "表格单位"]),
    (
        Kind::Caption,
        &[
            "caption",
            "题注",
            "illustration",
            "table",
            "figure caption",
            "table caption",
        ],
    ),
    (Kind::Item(Marks::Ordered), &["list number", "列表编号"]),
    (Kind::Item(Marks::Bullets), &["list bullet", "列表项目符号"]),
    (Kind::Body, &["body text", "正文文本", "text body"]),
    (
        Kind::Contents,
        &[
            "toc heading",
            "toc标题",
            "目录标题",
            "contents heading",
            "table of figures",
        ],
    ),
];

/// A style without the rank that its name ends with: `toc 2`, `List Number 3`.
const RANKED: [(&str, Kind); 6] = [
    ("toc ", Kind::Contents),
    ("目录 ", Kind::Contents),
    ("contents ", Kind::Contents),
    ("list number ", Kind::Item(Marks::Ordered)),
    ("list bullet ", Kind::Item(Marks::Bullets)),
    ("body text ", Kind::Body),
];

/// The kind of a paragraph.
pub fn kind(paragraph: &Paragraph) -> Kind {
    let style = paragraph.style.as_deref().unwrap_or_default();
    let style = style.trim().to_lowercase();
    let named = STYLES
        .iter()
        .find(|(_, names)| names.contains(&style.as_str()));
    if let Some((kind, _)) = named {
        return *kind;
    }
    let ranked = RANKED.iter().find(|(name, _)| {
        let rank = style.strip_prefix(name);
        rank.is_some_and(|rank| rank.trim().parse::<u8>().is_ok())
    });
    if let Some((_, kind)) = ranked {
        return *kind;
    }
    match paragraph.level {
        Some(level) if !is_sentence(&paragraph.text()) => Kind::Heading(level),
        Some(_) | None => Kind::Unknown,
    }
}

/// Whether a text with a rank in the outline is running text all the same: some give whole
/// paragraphs a rank.
fn is_sentence(text: &str) -> bool {
    let text = text.trim();
    text.chars().count() > 80 && text.contains(['。', '；', ';']) || text.chars().count() > 300
}

/// What a document has of styles with a meaning.
#[derive(Clone, Copy, Debug, Default)]
pub struct Outline {
    /// Whether a paragraph is the title by its style.
    pub has_title: bool,
    /// Whether there are headings by rank.
    pub has_headings: bool,
    /// Whether the only heading of the first rank opens the document: it is the title.
    pub first_heading_is_title: bool,
}

impl Outline {
    /// Of a document.
    pub fn of(document: &Document) -> Self {
        let said = document.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(paragraph) if !paragraph.text().trim().is_empty() => {
                Some(kind(paragraph))
            }
            Block::Paragraph(_) | Block::Table(_) => None,
        });
        let kinds: Vec<Kind> = said.collect();
        let has_title = kinds.contains(&Kind::Title);
        let firsts = kinds.iter().filter(|kind| **kind == Kind::Heading(1));
        let firsts = firsts.count();
        Self {
            has_title,
            has_headings: kinds.iter().any(|kind| matches!(kind, Kind::Heading(_))),
            first_heading_is_title: !has_title
                && firsts == 1
                && kinds.first() == Some(&Kind::Heading(1)),
        }
    }
}
