//! The text as it grows, line by line.

use std::collections::BTreeSet;

use icu_segmenter::LineSegmenterBorrowed;

use super::wrap::wrap;
use crate::edition::Typography;
use crate::publish::lines::breaks::{self, Cell};
use crate::publish::lines::flow::Flow;
use crate::publish::lines::width;

/// How far lines are set in, in columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Indent {
    /// The first line.
    pub first: usize,
    /// The lines that follow.
    pub rest: usize,
}

impl Indent {
    /// No indent.
    pub const FLUSH: Self = Self { first: 0, rest: 0 };
}

/// The text so far.
pub struct Sheet {
    typography: Typography,
    width: usize,
    segmenter: LineSegmenterBorrowed<'static>,
    out: String,
    gap: bool,
    left_out: BTreeSet<char>,
}

impl Sheet {
    /// What stands between a label and its title on one line.
    pub fn joint(&self) -> &'static str {
        match self.typography() {
            Typography::Han => "\u{3000}",
            Typography::Latin => " ",
        }
    }

    /// An empty sheet of so many columns.
    pub fn new(typography: Typography, width: usize) -> Self {
        Self {
            typography,
            width,
            segmenter: breaks::segmenter(),
            out: String::new(),
            gap: false,
            left_out: BTreeSet::new(),
        }
    }

    /// The typography of the edition.
    pub fn typography(&self) -> Typography {
        self.typography
    }

    /// Columns of a line.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Columns by which a paragraph's first line is set in: two characters in Han (GB/T 9704-2012,
    /// 7.3.3), none in Latin, where a blank line parts paragraphs.
    pub fn indent(&self) -> usize {
        match self.typography {
            Typography::Han => 4,
            Typography::Latin => 0,
        }
    }

    /// How a paragraph is set in.
    pub fn paragraph(&self) -> Indent {
        Indent {
            first: self.indent(),
            rest: 0,
        }
    }

    /// How a text is set in that hangs by the columns of its marker.
    pub fn hanging(&self, marker: &str) -> Indent {
        let first = self.indent();
        let hang = first + width::of(marker, self.typography);
        Indent {
            first,
            rest: hang.min(self.width / 2),
        }
    }

    /// An empty flow.
    pub fn flow(&self) -> Flow {
        Flow::new(self.typography)
    }

    /// A blank line before the next line, unless it is the first.
    pub fn gap(&mut self) {
        self.gap = !self.out.is_empty();
    }

    /// What parts two paragraphs: a blank line in Latin, the indent alone in Han.
    pub fn part_paragraphs(&mut self) {
        match self.typography {
            Typography::Han => {}
            Typography::Latin => self.gap(),
        }
    }

    /// Writes a text in as many lines as it needs.
    pub fn write(&mut self, flow: &Flow, indent: Indent) {
        let cells = self.cells(flow);
        let (first, rest) = (self.width - indent.first, self.width - indent.rest);
        let mut columns = indent.first;
        for line in wrap(&flow.text, &cells, first, rest) {
            self.write_line(&(width::blanks(columns, self.typography) + line));
            columns = indent.rest;
        }
    }

    /// Writes one line as it is.
    pub fn write_line(&mut self, line: &str) {
        if std::mem::take(&mut self.gap) {
            self.out.push('\n');
        }
        self.out.push_str(line);
        self.out.push('\n');
    }

    /// The cells of a text, and takes note of what it left out.
    pub fn cells(&mut self, flow: &Flow) -> Vec<Cell> {
        self.left_out.extend(&flow.left_out);
        breaks::cells(flow, self.segmenter)
    }

    /// The invisible characters that the edition had and the text has not.
    pub fn left_out(&self) -> impl Iterator<Item = char> {
        self.left_out.iter().copied()
    }

    /// The whole text; a lone newline where nothing was written.
    pub fn into_text(self) -> String {
        if self.out.is_empty() {
            return "\n".into();
        }
        self.out
    }
}
