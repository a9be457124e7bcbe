//! One style of the style sheet, and the properties it is made of.

use super::xml::Element;

/// The identifiers of the styles that paragraphs, runs and tables name.
pub mod id {
    pub const TITLE: &str = "Title";
    pub const SUBTITLE: &str = "Subtitle";
    pub const SPEAKER: &str = "Speaker";
    pub const LABEL: &str = "DocumentLabel";
    pub const BODY: &str = "BodyText";
    pub const SALUTATION: &str = "Salutation";
    pub const LIST_NUMBER: &str = "ListNumber";
    pub const LIST_BULLET: &str = "ListBullet";
    pub const CAPTION: &str = "Caption";
    pub const FIGURE: &str = "Figure";
    pub const TABLE_TEXT: &str = "TableText";
    pub const TABLE_HEADING: &str = "TableHeading";
    pub const ANNEX_LABEL: &str = "AnnexLabel";
    pub const ANNEX_TITLE: &str = "AnnexTitle";
    pub const PANEL_TITLE: &str = "KeyFiguresTitle";
    pub const PANEL_VALUE: &str = "KeyFiguresValue";
    pub const PANEL_LABEL: &str = "KeyFiguresLabel";
    pub const CONTENTS_TITLE: &str = "TOCHeading";
    pub const COMMENT_TEXT: &str = "CommentText";
    pub const COMMENT_REFERENCE: &str = "CommentReference";
    pub const HEADER: &str = "Header";
    pub const LINE_NUMBER: &str = "LineNumber";
    pub const FOOTER: &str = "Footer";
    pub const FOOTER_EVEN: &str = "FooterEven";
    pub const NOTE_TEXT: &str = "FootnoteText";
    pub const NOTE_REFERENCE: &str = "FootnoteReference";
    pub const PAGE_NUMBER: &str = "PageNumber";
    pub const STRONG: &str = "Strong";
    pub const LEAD: &str = "Lead";
    pub const TABLE: &str = "TableGrid";
    pub const PANEL: &str = "KeyFigures";

    /// The style of headings in Word's level, from 1.
    pub fn heading(level: usize) -> String {
        format!("Heading{level}")
    }

    /// The style of entries of the contents, by the heading's level in Word.
    pub fn contents(level: usize) -> String {
        format!("TOC{level}")
    }
}

/// A paragraph or character style.
pub struct Style {
    kind: &'static str,
    id: String,
    name: String,
    based_on: Option<&'static str>,
    next: Option<&'static str>,
    paragraph: Vec<Element>,
    run: Vec<Element>,
}

impl Style {
    /// A paragraph style, based on `Normal` and followed by `Body Text`. Word knows its own styles
    /// by `name` in whatever language its menus are.
    pub fn paragraph(id: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            kind: "paragraph",
            id: id.into(),
            name: name.into(),
            based_on: Some("Normal"),
            next: Some(id::BODY),
            paragraph: Vec::new(),
            run: Vec::new(),
        }
    }

    /// A character style.
    pub fn character(id: &str, name: &str) -> Self {
        Self {
            kind: "character",
            based_on: Some("DefaultParagraphFont"),
            next: None,
            ..Self::paragraph(id, name)
        }
    }

    /// Followed by its own kind.
    pub fn repeats(mut self) -> Self {
        self.next = None;
        self
    }

    /// With paragraph properties.
    pub fn p(mut self, properties: impl IntoIterator<Item = Element>) -> Self {
        self.paragraph.extend(properties);
        self
    }

    /// With run properties.
    pub fn r(mut self, properties: impl IntoIterator<Item = Element>) -> Self {
        self.run.extend(properties);
        self
    }

    /// `w:style`.
    pub fn element(self) -> Element {
        let known = NAMES.iter().find(|(name, ..)| *name == self.name);
        let custom = known.is_none_or(|&(.., word)| !word);
        let mut style = Element::new("w:style").attr("w:type", self.kind);
        if self.name == "Normal" {
            style = style.attr("w:default", 1);
        }
        if custom {
            style = style.attr("w:customStyle", 1);
        }
        style = style
            .attr("w:styleId", &self.id)
            .child(Element::val("w:name", &self.name))
            .with(known.map(|(_, chinese, _)| Element::val("w:aliases", chinese)));
        if self.name != "Normal" {
            style = style.with(self.based_on.map(|s| Element::val("w:basedOn", s)));
        }
        style = style
            .with(self.next.map(|s| Element::val("w:next", s)))
            .child(Element::new("w:qFormat"));
        if !self.paragraph.is_empty() {
            style = style.child(Element::new("w:pPr").with(self.paragraph));
        }
        if !self.run.is_empty() {
            style = style.child(Element::new("w:rPr").with(self.run));
        }
        style
    }
}

/// Our styles by the names that Word knows, whatever the language of its menus, and what they are
/// called in Chinese: Word's own styles first, then the program's.
const NAMES: [(&str, &str, bool); 41] = [
    ("Normal", "正文", true),
    ("Title", "标题", true),
    ("Subtitle", "副标题", true),
    ("Body Text", "正文文本", true),
    ("Salutation", "称呼", true),
    ("List Number", "列表编号", true),
    ("List Bullet", "列表项目符号", true),
    ("caption", "题注", true),
    ("TOC Heading", "目录标题", true),
    ("toc 1", "目录 1", true),
    ("toc 2", "目录 2", true),
    ("header", "页眉", true),
    ("footer", "页脚", true),
    ("footnote text", "脚注文本", true),
    ("footnote reference", "脚注引用", true),
    ("annotation text", "批注文字", true),
    ("annotation reference", "批注引用", true),
    ("page number", "页码", true),
    ("line number", "行号", true),
    ("Strong", "要点", true),
    ("heading 1", "标题 1", true),
    ("heading 2", "标题 2", true),
    ("heading 3", "标题 3", true),
    ("heading 4", "标题 4", true),
    ("heading 5", "标题 5", true),
    ("heading 6", "标题 6", true),
    ("heading 7", "标题 7", true),
    ("heading 8", "标题 8", true),
    ("heading 9", "标题 9", true),
    ("Lead", "段首句", false),
    ("Document Label", "文件编号", false),
    ("Speaker", "报告人", false),
    ("Figure", "图", false),
    ("Table Text", "表格文字", false),
    ("Table Heading", "表头", false),
    ("Annex Label", "附件标识", false),
    ("Annex Title", "附件标题", false),
    ("Footer Even", "偶数页页脚", false),
    ("Key Figures Title", "关键数据标题", false),
    ("Key Figures Value", "关键数据数值", false),
    ("Key Figures Label", "关键数据说明", false),
];

/// Type size in half points.
pub fn size(half_points: u32) -> [Element; 2] {
    [
        Element::val("w:sz", half_points),
        Element::val("w:szCs", half_points),
    ]
}

/// Bold.
pub fn bold() -> [Element; 2] {
    [Element::new("w:b"), Element::new("w:bCs")]
}

/// Space added to every character, in twips.
pub fn tracking(twips: i32) -> Element {
    Element::val("w:spacing", twips)
}

/// Space before and after a paragraph, in twips.
pub fn around(before: u32, after: u32) -> Element {
    Element::new("w:spacing")
        .attr("w:before", before)
        .attr("w:after", after)
}

/// The height of a line; by `rule`, `exact` or `atLeast` in twips, `auto` in 240ths of a line.
pub fn line(spacing: Element, line: u32, rule: &str) -> Element {
    spacing.attr("w:line", line).attr("w:lineRule", rule)
}

/// An indent of the first line, in hundredths of a character, and the same in twips for programs
/// that do not know the former.
pub fn first_line(chars: u32, twips: u32) -> Element {
    Element::new("w:ind")
        .attr("w:firstLineChars", chars)
        .attr("w:firstLine", twips)
}

/// Alignment: `left`, `center`, `right`, `both`.
pub fn align(to: &str) -> Element {
    Element::val("w:jc", to)
}

/// On the page of the next paragraph.
pub fn keep_next() -> Element {
    Element::new("w:keepNext")
}

/// Level in the outline, from 1 (`w:outlineLvl` counts from 0).
pub fn outline(level: usize) -> Element {
    Element::val("w:outlineLvl", level.saturating_sub(1))
}

/// Outside the text whose lines are counted.
pub fn uncounted() -> Element {
    Element::new("w:suppressLineNumbers")
}

/// Off the page's grid of lines.
pub fn off_grid() -> Element {
    Element::val("w:snapToGrid", 0)
}

/// A tab stop at the right edge with a line of dots, as contents have it.
pub fn dotted_tab(twips: u32) -> Element {
    let tab = Element::val("w:tab", "right")
        .attr("w:leader", "dot")
        .attr("w:pos", twips);
    Element::new("w:tabs").child(tab)
}

/// A tab stop at the right edge.
pub fn right_tab(twips: u32) -> Element {
    Element::new("w:tabs").child(Element::val("w:tab", "right").attr("w:pos", twips))
}
