//! The text as it grows, line by line.

use std::collections::BTreeSet;

use icu_segmenter::LineSegmenterBorrowed;

use crate::edition::Typography;
use crate::publish::lines::breaks::{self, Break, Cell};
use crate::publish::lines::flow::Flow;
use crate::publish::lines::width;

/// By how many columns a quotation is set in.
const QUOTATION: usize = 4;

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

/// What a tradition of typesetting has in plain text.
pub struct Usage {
    /// Columns by which a paragraph's first line is set in: two characters in Han (GB/T 9704-2012,
    /// 7.3.3), none in Latin, where a blank line parts paragraphs.
    pub indent: usize,
    /// Columns by which each level of the contents is set in.
    pub contents_step: usize,
    /// What stands between a label and its title on one line.
    pub joint: &'static str,
    /// What parts who printed a paper and when.
    pub part_joint: &'static str,
    /// What stands between a heading and the text on its line, and between joined lines.
    pub line_joint: &'static str,
    pub colon: &'static str,
    pub comma: &'static str,
    pub image_brackets: [&'static str; 2],
    pub remark_brackets: [&'static str; 2],
}

const HAN: Usage = Usage {
    indent: 4,
    contents_step: 4,
    joint: "\u{3000}",
    part_joint: "\u{3000}",
    line_joint: "",
    colon: "：",
    comma: "，",
    image_brackets: ["［", "］"],
    remark_brackets: ["〔", "〕"],
};

const LATIN: Usage = Usage {
    indent: 0,
    contents_step: 2,
    joint: " ",
    part_joint: ". ",
    line_joint: " ",
    colon: ": ",
    comma: ", ",
    image_brackets: ["[", "]"],
    remark_brackets: ["[", "]"],
};

/// The text so far.
pub struct Sheet {
    pub typography: Typography,
    pub usage: &'static Usage,
    /// Columns of a line.
    pub width: usize,
    /// The mark between the label of a table or an image and its caption.
    pub caption_mark: String,
    /// The invisible characters that the edition had and the text has not.
    pub left_out: BTreeSet<char>,
    segmenter: LineSegmenterBorrowed<'static>,
    out: String,
    gap: bool,
}

impl Sheet {
    /// An empty sheet of so many columns.
    pub fn new(typography: Typography, width: usize) -> Self {
        Self {
            typography,
            usage: match typography {
                Typography::Han => &HAN,
                Typography::Latin => &LATIN,
            },
            width,
            caption_mark: String::new(),
            left_out: BTreeSet::new(),
            segmenter: breaks::segmenter(),
            out: String::new(),
            gap: false,
        }
    }

    /// How a paragraph is set in.
    pub fn paragraph(&self) -> Indent {
        Indent {
            first: self.usage.indent,
            rest: 0,
        }
    }

    /// How a paragraph that is quoted is set in.
    pub fn quotation(&self) -> Indent {
        Indent {
            first: QUOTATION + self.usage.indent,
            rest: QUOTATION,
        }
    }

    /// How a text is set in that hangs by the columns of its marker.
    pub fn hanging(&self, first: usize, marker: &str) -> Indent {
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

    /// The label of a table or an image, as it stands before its caption.
    pub fn caption_label(&self, label: &str) -> String {
        match label {
            "" => String::new(),
            label => format!("{label}{}{}", self.caption_mark, self.usage.joint),
        }
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

    /// Writes words that begin at the margin.
    pub fn write_flush(&mut self, text: &str) {
        self.write(&self.flow().text(text), Indent::FLUSH);
    }

    /// Writes words that begin at the margin, in as few lines as they need and no line much shorter than
    /// another.
    pub fn write_balanced(&mut self, text: &str) {
        let flow = self.flow().text(text);
        let cells = self.cells(&flow);
        let lines = |width| wrap(&flow.text, &cells, width, width);
        let fewest = lines(self.width).len();
        let (mut too_narrow, mut enough) = (0, self.width);
        while enough - too_narrow > 1 {
            let middle = usize::midpoint(too_narrow, enough);
            match lines(middle).len() <= fewest {
                true => enough = middle,
                false => too_narrow = middle,
            }
        }
        for line in lines(enough) {
            self.write_line(line);
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

    /// The whole text; a lone newline where nothing was written.
    pub fn into_text(self) -> String {
        match self.out.is_empty() {
            true => "\n".into(),
            false => self.out,
        }
    }
}

/// The lines of a text, without the blanks at which they were broken. The first line has `first`
/// columns, the others have `rest`.
///
/// Each line takes as much as its best opportunities allow, so that joining the lines gives the
/// text again: in Han without a blank, in Latin with one.
pub fn wrap<'t>(text: &'t str, cells: &[Cell], first: usize, rest: usize) -> Vec<&'t str> {
    let past_blanks = |from: usize| {
        let mut printed = cells[from..].iter();
        from + printed
            .position(|cell| !cell.blank)
            .unwrap_or(cells.len() - from)
    };
    let mut lines = vec![];
    let mut start = past_blanks(0);
    let mut limit = first;
    while start < cells.len() {
        let end = line_end(cells, start, limit);
        let end_at = cells.get(end).map_or(text.len(), |cell| cell.at);
        lines.push(text[cells[start].at..end_at].trim_end());
        start = past_blanks(end);
        limit = rest;
    }
    lines
}

/// The cell at which the next line begins: the last of the best opportunities that fit.
fn line_end(cells: &[Cell], start: usize, limit: usize) -> usize {
    let mut used = 0;
    let mut best = (Break::Never, start + 1);
    for (index, cell) in cells.iter().enumerate().skip(start) {
        if index > start && cell.before == Break::Forced {
            return index;
        }
        if index > start && cell.before <= best.0 {
            best = (cell.before, index);
        }
        if !cell.blank && used + cell.width > limit {
            return best.1;
        }
        used += cell.width;
    }
    cells.len()
}
