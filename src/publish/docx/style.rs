//! One style of the style sheet, and the properties it is made of.

use super::names::{self, Name};
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

    /// The character style of run-in headings in Word's level, from 1.
    pub fn run_in(level: usize) -> String {
        format!("Heading{level}Char")
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
    link: Option<String>,
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
            link: None,
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

    /// The style of a run-in heading: a character style that Word links to that of the headings, so
    /// that its contents and its outline know the heading. Its size is that of the text.
    pub fn run_in(&mut self) -> Self {
        let id = format!("{}Char", self.id);
        self.link = Some(id.clone());
        let run = self
            .run
            .iter()
            .filter(|element| !element.name.starts_with("w:sz"));
        Self {
            link: Some(self.id.clone()),
            ..Self::character(&id, &format!("{} Char", self.name)).r(run.cloned())
        }
    }

    /// Whether it is a style of headings.
    pub fn is_heading(&self) -> bool {
        self.name.starts_with("heading ")
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
        let name = names::of(&self.name);
        let mut style = Element::new("w:style").attr("w:type", self.kind);
        if self.name == "Normal" {
            style = style.attr("w:default", 1);
        }
        if name.is_none_or(|name| name.is_own) {
            style = style.attr("w:customStyle", 1);
        }
        style = style
            .attr("w:styleId", &self.id)
            .child(Element::val("w:name", &self.name))
            .with(name.map(|name| Element::val("w:aliases", name.chinese)));
        if self.name != "Normal" {
            style = style.with(self.based_on.map(|s| Element::val("w:basedOn", s)));
        }
        style = style
            .with(self.next.map(|s| Element::val("w:next", s)))
            .with(self.link.map(|s| Element::val("w:link", s)))
            .with(name.into_iter().flat_map(place));
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
        Some(rank) => vec![
            Element::val("w:uiPriority", rank),
            Element::new("w:qFormat"),
        ],
        None => vec![
            Element::val("w:uiPriority", 99),
            Element::new("w:semiHidden"),
            Element::new("w:unhideWhenUsed"),
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
