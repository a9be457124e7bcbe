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
    pub const TABLE_UNIT: &str = "TableUnit";
    pub const ANNEX_NOTE: &str = "AnnexNote";
    pub const ANNEX_LABEL: &str = "AnnexLabel";
    pub const ANNEX_TITLE: &str = "AnnexTitle";
    pub const PANEL_TITLE: &str = "KeyFiguresTitle";
    pub const PANEL_VALUE: &str = "KeyFiguresValue";
    pub const PANEL_LABEL: &str = "KeyFiguresLabel";
    pub const CONTENTS_TITLE: &str = "TOCHeading";
    pub const CONTENTS_1: &str = "TOC1";
    pub const CONTENTS_2: &str = "TOC2";
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

/// What a style is called, and whether people apply it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name that Word knows it by, whatever the language of its menus.
    pub name: &'static str,
    /// The Chinese name.
    pub chinese: &'static str,
    /// Its place among the styles that people apply, from 1; 0 where only Word or the program
    /// applies it.
    pub rank: usize,
    /// Whether the style is the program's, and not one of Word's.
    pub is_own: bool,
}

/// Headings have the ranks after running text and its character styles.
const HEADING_RANK: usize = 4;

/// The names of heading styles.
const HEADINGS: [(&str, &str); 9] = [
    ("heading 1", "标题 1"),
    ("heading 2", "标题 2"),
    ("heading 3", "标题 3"),
    ("heading 4", "标题 4"),
    ("heading 5", "标题 5"),
    ("heading 6", "标题 6"),
    ("heading 7", "标题 7"),
    ("heading 8", "标题 8"),
    ("heading 9", "标题 9"),
];

/// The name of the heading style of a level in Word, from 1 to 9.
pub fn heading_name(level: usize) -> Name {
    let (name, chinese) = HEADINGS[level - 1];
    Name {
        name,
        chinese,
        rank: HEADING_RANK + level,
        is_own: false,
    }
}

/// A paragraph or character style.
pub struct Style {
    kind: &'static str,
    id: String,
    name: Name,
    based_on: Option<&'static str>,
    next: Option<&'static str>,
    paragraph: Vec<Element>,
    run: Vec<Element>,
}

impl Style {
    /// A paragraph style, based on `Normal` and followed by `Body Text`.
    pub fn paragraph(id: impl Into<String>, name: Name) -> Self {
        Self {
            kind: "paragraph",
            id: id.into(),
            name,
            based_on: Some("Normal"),
            next: Some(id::BODY),
            paragraph: Vec::new(),
            run: Vec::new(),
        }
    }

    /// A character style.
    pub fn character(id: &str, name: Name) -> Self {
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
        let mut style = Element::new("w:style").attr("w:type", self.kind);
        let is_first = self.name.name == "Normal";
        if is_first {
            style = style.attr("w:default", 1);
        }
        if self.name.is_own {
            style = style.attr("w:customStyle", 1);
        }
        style = style
            .attr("w:styleId", &self.id)
            .child(Element::val("w:name", self.name.name))
            .child(Element::val("w:aliases", self.name.chinese));
        if !is_first {
            style = style.with(self.based_on.map(|s| Element::val("w:basedOn", s)));
        }
        style = style
            .with(self.next.map(|s| Element::val("w:next", s)))
            .with(place(self.name));
        if !self.paragraph.is_empty() {
            style = style.child(Element::new("w:pPr").with(self.paragraph));
        }
        if !self.run.is_empty() {
            style = style.child(Element::new("w:rPr").with(self.run));
        }
        style
    }
}

/// Where Word's gallery shows a style: in the order of the names, or nowhere until it is used.
fn place(name: Name) -> Vec<Element> {
    match name.rank {
        0 => vec![
            Element::val("w:uiPriority", 99),
            Element::new("w:semiHidden"),
            Element::new("w:unhideWhenUsed"),
        ],
        rank => vec![
            Element::val("w:uiPriority", rank),
            Element::new("w:qFormat"),
        ],
    }
}

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

/// Italic.
pub fn italic() -> [Element; 2] {
    [Element::new("w:i"), Element::new("w:iCs")]
}

/// Space added to every character, in twips.
pub fn tracking(twips: i64) -> Element {
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
