//! Source files and the places in them.
//!
//! # Example
//!
//! ```
//! use twinpress::source::{Place, Source, Span};
//!
//! let source = Source::new("a.yaml", "title: 报告\nbody: []\n");
//! assert_eq!(source.slice(Span::new(7, 13)), "报告");
//! assert_eq!(source.place(10), Place { line: 1, column: 9 });
//! ```

use std::ops::Range;

/// A half-open range of bytes in a [`Source`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A span from its two ends.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The span as a range of byte offsets.
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// A line and a column, both counted from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// A text file: its name as the user gave it, its text, and where its lines begin. The files that it
/// takes rows from are attached: their bytes are counted on behind its own.
#[derive(Clone, Debug)]
pub struct Source {
    own: File,
    attached: Vec<File>,
}

#[derive(Clone, Debug)]
struct File {
    name: String,
    text: String,
    line_starts: Vec<usize>,
    /// The number of its first byte.
    first: usize,
}

impl Source {
    /// Takes a file's name and text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            own: File::new(name.into(), text.into(), 0),
            attached: Vec::new(),
        }
    }

    /// Attaches a further file, and gives the number of its first byte.
    pub fn attach(&mut self, name: impl Into<String>, text: impl Into<String>) -> usize {
        let last = self.attached.last().unwrap_or(&self.own);
        let first = last.first + last.text.len() + 1;
        self.attached
            .push(File::new(name.into(), text.into(), first));
        first
    }

    /// Whether a byte offset is in an attached file.
    pub fn is_attached(&self, offset: usize) -> bool {
        offset > self.own.text.len()
    }

    /// The name the user knows the file by.
    pub fn name(&self) -> &str {
        &self.own.name
    }

    /// The name of the file in which a byte offset stands.
    pub fn name_at(&self, offset: usize) -> &str {
        &self.file(offset).name
    }

    /// The whole text, without that of attached files.
    pub fn text(&self) -> &str {
        &self.own.text
    }

    /// The text under a span; a span that does not fit gives the empty string.
    pub fn slice(&self, span: Span) -> &str {
        let file = self.file(span.start);
        let within = span.start - file.first..span.end.saturating_sub(file.first);
        file.text.get(within).unwrap_or_default()
    }

    /// The line, from 1, in which a byte offset stands: without its column, for which a long line
    /// has to be counted through.
    pub fn line(&self, offset: usize) -> usize {
        let file = self.file(offset);
        file.line(offset - file.first)
    }

    /// The line in which a byte offset stands, with its end.
    pub fn line_around(&self, offset: usize) -> Span {
        let file = self.file(offset);
        let line = file.line(offset - file.first);
        let (start, end) = (file.line_start(line), file.line_start(line + 1));
        Span::new(file.first + start, file.first + end)
    }

    /// The byte at which a line, from 1, begins; lines past the last give the end.
    pub fn line_start(&self, line: usize) -> usize {
        self.own.line_start(line)
    }

    /// The place of a byte offset in its file; offsets past the end give the end.
    pub fn place(&self, offset: usize) -> Place {
        let file = self.file(offset);
        let offset = (offset - file.first).min(file.text.len());
        let line = file.line(offset);
        let start = file.line_start(line);
        let column = file
            .text
            .get(start..offset)
            .map_or(1, |before| before.chars().count() + 1);
        Place { line, column }
    }

    fn file(&self, offset: usize) -> &File {
        let attached = self.attached.iter().rev();
        let mut holding = attached.filter(|file| file.first <= offset);
        holding.next().unwrap_or(&self.own)
    }
}

impl File {
    fn new(name: String, text: String, first: usize) -> Self {
        let line_starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Self {
            name,
            text,
            line_starts,
            first,
        }
    }

    fn line(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|&start| start <= offset)
    }

    fn line_start(&self, line: usize) -> usize {
        let start = self.line_starts.get(line.saturating_sub(1));
        start.copied().unwrap_or(self.text.len())
    }
}
