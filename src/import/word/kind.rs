//! What a paragraph is, by the name of its style or by its rank.

use crate::model::ListStyle::{self, Ordered, Unordered};
use crate::ooxml::{Block, Document, Paragraph};

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An entry or the title of a table of contents.
    Contents,
    /// The label of a document among those of a meeting.
    Label,
    Title,
    /// Where and when the report is given.
    Subtitle,
    Speaker,
    Salutation,
    /// A heading of a rank.
    Heading(u8),
    /// The note of the annexes, which follows from their titles.
    AnnexNote,
    AnnexLabel,
    AnnexTitle,
    /// The caption of a table or an image.
    Caption,
    /// What the figures of the table below count: `单位：万元`.
    Unit,
    Item(ListStyle),
    /// Running text, by its style.
    Body,
    /// What its text tells.
    Unknown,
}

/// The styles with a meaning, by the names that Word, WPS, LibreOffice and this program give them. `#`
/// stands for a rank: `toc 2`, `List Number 3`.
const STYLES: [(Kind, &str); 19] = [
    (Kind::Title, "title|标题|文档标题"),
    (Kind::Subtitle, "subtitle|副标题"),
    (Kind::Speaker, "speaker|报告人"),
    (Kind::Label, "document label|文件编号"),
    (Kind::Salutation, "salutation|称呼"),
    (Kind::AnnexNote, "annex note|附件说明"),
    (Kind::AnnexLabel, "annex label|附件标识"),
    (Kind::AnnexTitle, "annex title|附件标题"),
    (Kind::Unit, "table unit|表格单位"),
    (Kind::Caption, "caption|题注|illustration|table"),
    (Kind::Caption, "figure caption|table caption"),
    (Kind::Item(Ordered), "list number|列表编号|list number #"),
    (Kind::Item(Unordered), "list bullet|list bullet #"),
    (Kind::Item(Unordered), "列表项目符号"),
    (Kind::Body, "body text|正文文本|text body|body text #"),
    (Kind::Body, "quote|引用|quotations|intense quote|明显引用"),
    (Kind::Contents, "toc heading|toc标题|目录标题|toc #|目录 #"),
    (Kind::Contents, "contents heading|contents #"),
    (Kind::Contents, "table of figures"),
];

pub fn kind(paragraph: &Paragraph) -> Kind {
    let style = paragraph.style.as_deref().unwrap_or_default();
    let style = style.trim().to_lowercase();
    let ranked = style.rsplit_once(' ');
    let ranked = ranked.filter(|(_, rank)| rank.parse::<u8>().is_ok());
    let ranked = ranked.map(|(name, _)| format!("{name} #"));
    let is = |known: &str| known == style || Some(known) == ranked.as_deref();
    let named = STYLES.iter().find(|(_, names)| names.split('|').any(is));
    match (named, paragraph.level) {
        (Some((kind, _)), _) => *kind,
        (None, Some(level)) if !is_sentence(&paragraph.text()) => Kind::Heading(level),
        (None, Some(_) | None) => Kind::Unknown,
    }
}

/// Whether a text with a rank in the outline is running text all the same: some give whole
/// paragraphs a rank.
fn is_sentence(text: &str) -> bool {
    let text = text.trim();
    text.chars().count() > 80 && text.contains(['。', '；', ';']) || text.chars().count() > 300
}

/// What a document has of styles with a meaning.
pub struct Outline {
    pub has_title: bool,
    /// Whether there are headings by rank.
    pub has_headings: bool,
    /// Whether the only heading of the first rank opens the document: it is the title.
    pub first_heading_is_title: bool,
}

impl Outline {
    pub fn of(document: &Document) -> Self {
        let kinds = document.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(said) if !said.text().trim().is_empty() => Some(kind(said)),
            Block::Paragraph(_) | Block::Table(_) => None,
        });
        let kinds: Vec<Kind> = kinds.collect();
        let first = Kind::Heading(1);
        let is_one = kinds.iter().filter(|kind| **kind == first).count() == 1;
        let has_title = kinds.contains(&Kind::Title);
        Self {
            has_title,
            has_headings: kinds.iter().any(|kind| matches!(kind, Kind::Heading(_))),
            first_heading_is_title: !has_title && is_one && kinds.first() == Some(&first),
        }
    }
}
