//! The page: what GB/T 9704 or a Western report asks of paper, margins, grid and footers.

use crate::edition::Typography;

/// The page of a tradition of typesetting, in twips.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// From the paper's top edge to the text.
    pub top: u32,
    /// From the text to the paper's bottom edge.
    pub bottom: u32,
    /// The binding side.
    pub inside: u32,
    /// The cut side.
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

impl Layout {
    /// A4.
    pub const WIDTH: u32 = 11906;
    /// A4.
    pub const HEIGHT: u32 = 16838;

    /// GB/T 9704 clauses 5.1 to 5.2.3 and 7.5: 37 mm at the top, 28 mm at the binding side, a text
    /// area of 156 x 225 mm, 22 lines. The footer's 14 pt line ends 25.5 mm over the paper's edge:
    /// then the dashes of the page number lie 7 mm below the text area.
    const HAN: Self = Self {
        top: 2098,
        bottom: 1984,
        inside: 1588,
        outside: 1474,
        header: 1134,
        footer: 1448,
        pitch: Some(579),
        facing: true,
    };

    /// One inch around.
    const LATIN: Self = Self {
        top: 1440,
        bottom: 1440,
        inside: 1440,
        outside: 1440,
        header: 709,
        footer: 709,
        pitch: None,
        facing: false,
    };

    /// The page of a tradition.
    pub fn of(typography: Typography) -> Self {
        match typography {
            Typography::Han => Self::HAN,
            Typography::Latin => Self::LATIN,
        }
    }

    /// The width of the text area.
    pub fn text_width(&self) -> u32 {
        Self::WIDTH - self.inside - self.outside
    }

    /// The height of the text area.
    pub fn text_height(&self) -> u32 {
        Self::HEIGHT - self.top - self.bottom
    }
}
