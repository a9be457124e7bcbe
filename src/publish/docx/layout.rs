//! The page of Word in its own units: what the theme says, in twips.

use crate::theme::{Design, Length, TextStyle};

/// The page, in twips.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    pub width: u32,
    pub height: u32,
    pub top: u32,
    pub bottom: u32,
    /// The margin at the binding side.
    pub inside: u32,
    /// The margin at the cut side.
    pub outside: u32,
    /// From the paper's top edge to the header's first line.
    pub header: u32,
    /// From the footer's last line to the paper's bottom edge.
    pub footer: u32,
    /// The pitch of the grid of lines, where there is one.
    pub pitch: Option<u32>,
    /// Whether left and right pages mirror each other, with footers of their own.
    pub facing: bool,
}

/// What the pages of a section are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionKind {
    /// A cover, which has no page number; it counts as the first page.
    Cover,
    /// Upright pages.
    Upright,
    /// Pages across, whose numbers stand where they are on upright ones.
    Across,
}

/// How far below the head of its line the ink of a dash lies, in em: by its ink GB/T 9704-2012, 7.5,
/// places a page number.
const DASH: f64 = 0.503;

impl Layout {
    pub fn of(design: &Design) -> Self {
        let page = &design.page;
        let (width, height) = (page.width.points(), page.height.points());
        let number = design.size_in(&design.styles.page_number);
        let dash = if design.page_number.dashes {
            DASH * number
        } else {
            0.0
        };
        let footer = design.bottom() - design.page_number.drop.points() + dash - number;
        let outside = twips(design.outside());
        Self {
            width: twips(width),
            height: twips(height),
            top: twips(page.top.points()),
            bottom: twips(design.bottom()),
            inside: twips(width).saturating_sub(design.text_width() + outside),
            outside,
            header: twips(page.header.points()),
            footer: twips(footer.max(0.0)),
            pitch: design.grid_twips(),
            facing: page.facing,
        }
    }

    pub fn text_width(&self) -> u32 {
        self.width - self.inside - self.outside
    }

    /// The page across, its head at the left edge of the upright one, in the middle between the
    /// margins of left and right pages. It holds a table, which no grid of lines is to move.
    pub fn across(self) -> Self {
        let halves = |all: u32| (all / 2, all - all / 2);
        let (top, bottom) = halves(self.inside + self.outside);
        let (inside, outside) = halves(self.bottom + self.top);
        Self {
            width: self.height,
            height: self.width,
            top,
            bottom,
            inside,
            outside,
            pitch: None,
            facing: false,
            ..self
        }
    }

    /// The height of the text area.
    pub fn text_height(&self) -> u32 {
        self.height - self.top - self.bottom
    }
}

/// Points in twips.
pub fn twips(points: f64) -> u32 {
    (points * 20.0).round() as u32
}

/// A length at a style, in twips.
pub fn length(design: &Design, style: &TextStyle, length: Length) -> u32 {
    let size = f64::from(design.half_points_of(style)) / 2.0;
    twips(length.points(size, design.pitch()))
}

/// By how much a list is set in, and its marks hang, in twips.
pub fn list(design: &Design) -> (u32, u32) {
    let body = &design.styles.body;
    let text = &design.text;
    let of = |value: Option<Length>| value.map_or(0, |value| length(design, body, value));
    (of(text.list_indent), of(text.list_hanging))
}

/// `w:ind` of a list.
pub fn hanging(design: &Design) -> String {
    let (left, hanging) = list(design);
    format!(r#"<w:ind w:left="{left}" w:hanging="{hanging}"/>"#)
}

/// The margins above and below, and beside, the text of a cell, in twips.
pub fn cell_margins(design: &Design) -> (u32, u32) {
    let text = &design.styles.table_text;
    let of = |value| length(design, text, value);
    (of(design.table.above), of(design.table.beside))
}

/// The margins of a table's cells, in twips.
pub fn margins(above: u32, beside: u32) -> String {
    format!(
        r#"<w:tblCellMar><w:top w:w="{above}" w:type="dxa"/><w:left w:w="{beside}" w:type="dxa"/>
        <w:bottom w:w="{above}" w:type="dxa"/><w:right w:w="{beside}" w:type="dxa"/></w:tblCellMar>"#
    )
}
