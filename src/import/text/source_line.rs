//! The lines of a text, cleaned, each with its place.

use super::characters::{self, Change};
use crate::diag::Message;
use crate::source::{Source, Span};

/// Why a piece is not part of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A button or a link of a web page.
    Button,
    /// Where a page stands in its site.
    Breadcrumb,
    /// Who published it, and when.
    Origin,
    /// What stands under a photograph.
    Caption,
    /// What stands at the head or foot of every page.
    PageHeader,
    /// The number of a page.
    PageNumber,
    /// An address of the web or of mail.
    Address,
    /// LocalizedText twice over.
    Doubled,
    /// A table of contents, which every edition makes anew.
    Contents,
    /// It stands before the report.
    Before,
    /// It stands after the report.
    After,
    /// An article of its own.
    Article,
    /// The line under the header of a table.
    Rule,
    /// A remark of an earlier import.
    Remark,
    /// The user asked for it.
    Asked,
}

impl Reason {
    /// In the user’s words.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Button => "import-reason-button",
            Self::Breadcrumb => "import-reason-breadcrumb",
            Self::Origin => "import-reason-origin",
            Self::Caption => "import-reason-caption",
            Self::PageHeader => "import-reason-page-header",
            Self::PageNumber => "import-reason-page-number",
            Self::Address => "import-reason-address",
            Self::Doubled => "import-reason-doubled",
            Self::Contents => "import-reason-contents",
            Self::Before => "import-reason-before",
            Self::After => "import-reason-after",
            Self::Article => "import-reason-article",
            Self::Rule => "import-reason-rule",
            Self::Remark => "import-reason-remark",
            Self::Asked => "import-reason-asked",
        })
    }
}

/// A stretch of the source that is read as one: a line, or lines joined.
#[derive(Clone, Debug)]
pub struct SourceLine {
    /// What it says, cleaned.
    pub text: String,
    /// How many characters that is.
    pub length: usize,
    /// The line on which it begins, from 1.
    pub line: usize,
    /// Where its lines stand in the source.
    pub spans: Vec<Span>,
    /// The bytes of its text at which lines were joined.
    pub seams: Vec<usize>,
    /// What cleaning changed.
    pub changes: Vec<Change>,
    /// Whether a blank line stands before it.
    pub parted: bool,
    /// Whether it began with blanks.
    pub indented: bool,
    /// How many columns of its line stand before it: its indent, or what was parted from it.
    pub before: usize,
    /// Whether its spans hold it and nothing else.
    pub whole: bool,
    /// Why it is set aside; none where it is kept.
    pub aside: Option<Reason>,
}

impl SourceLine {
    /// Sets it aside, unless it is already.
    pub fn set_aside(&mut self, reason: Reason) {
        self.aside.get_or_insert(reason);
    }

    /// Whether it is part of the report.
    pub fn is_kept(&self) -> bool {
        self.aside.is_none()
    }

    /// Where it begins.
    pub fn span(&self) -> Span {
        self.spans.first().copied().unwrap_or_default()
    }

    /// With another text.
    pub fn say(&mut self, text: String) {
        self.length = text.chars().count();
        self.text = text;
    }

    /// Adds a piece that continues it.
    pub fn append(&mut self, next: &mut Self, between: &str) {
        self.text.push_str(between);
        self.text.push_str(&next.text);
        self.length += between.chars().count() + next.length;
        self.spans.append(&mut next.spans);
        self.changes.append(&mut next.changes);
        self.whole &= next.whole;
    }

    /// The piece with its text, which this one gives up: for the account it is enough that it was
    /// kept.
    pub fn hand_over(&mut self) -> Self {
        let (text, seams) = (
            std::mem::take(&mut self.text),
            std::mem::take(&mut self.seams),
        );
        Self {
            text,
            seams,
            changes: Vec::new(),
            spans: self.spans.clone(),
            ..*self
        }
    }

    /// Parts off what stands from a byte of its text on.
    pub fn split(&mut self, at: usize) -> Self {
        let mut rest = self.clone();
        rest.say(self.text[at..].trim_start().to_owned());
        rest.changes = Vec::new();
        rest.seams = Vec::new();
        rest.whole = false;
        rest.before = self.before + columns(&self.text[..at]);
        self.say(self.text[..at].trim_end().to_owned());
        self.whole = false;
        rest
    }

    /// What the source has of it, a line each.
    pub fn original(&self, source: &Source) -> String {
        match self.whole {
            true => self
                .spans
                .iter()
                .map(|span| format!("{}\n", source.slice(*span)))
                .collect(),
            false => format!("{}\n", self.text),
        }
    }

    /// The last line it covers, from 1.
    pub fn last_line(&self, source: &Source) -> usize {
        self.spans
            .last()
            .map_or(self.line, |span| source.line(span.start))
    }
}

/// The lines of a source that say something. Line and paragraph separators of every kind end a
/// line; what Word and Unicode mean as a break within a paragraph does not.
pub fn read(source: &Source, is_zh: bool) -> Vec<SourceLine> {
    let text = source.text();
    let mut found = Vec::new();
    let (mut line, mut parted) = (1, true);
    // What is left of a line after a page break is no blank line.
    let mut is_rest = false;
    for (span, is_line) in lines(text) {
        let is_page = text[span.end..].starts_with('\u{c}');
        match piece(&text[span.range()], span.start, line, is_zh) {
            Some(mut piece) => {
                piece.parted = parted;
                parted = false;
                found.push(piece);
            }
            None => parted |= !is_rest && !is_page,
        }
        line += usize::from(is_line);
        // A page ends where it is full, a paragraph where it is over.
        parted |= !is_line && !is_page;
        is_rest = is_page;
    }
    found
}

/// The lines of a text without their ends, and whether each ends as a text editor sees it.
pub fn lines(text: &str) -> impl Iterator<Item = (Span, bool)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let (length, after, is_line) = line_end(rest);
        let span = Span::new(start, start + length);
        start += length + after;
        Some((span, is_line))
    })
}

/// Where a line ends, how long its end is, and whether it is a line end to a text editor too.
fn line_end(text: &str) -> (usize, usize, bool) {
    let ends = |byte: &u8| matches!(byte, b'\n' | 0x0c | 0xc2 | 0xe2);
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(skip) = bytes[at..].iter().position(ends) {
        at += skip;
        match &bytes[at..] {
            [b'\n', ..] => return (at, 1, true),
            [0x0c, ..] => return (at, 1, false),
            [0xc2, 0x85, ..] => return (at, 2, false),
            [0xe2, 0x80, 0xa9, ..] => return (at, 3, false),
            _ => at += 1,
        }
    }
    (text.len(), 0, true)
}

/// Wider indents are those of columns.
const INDENT: usize = 8;

/// How many columns a text takes, a Chinese character counting as two.
pub fn columns(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

fn piece(raw: &str, start: usize, line: usize, is_zh: bool) -> Option<SourceLine> {
    let trimmed = raw.trim_matches(characters::is_empty);
    if trimmed.is_empty() {
        return None;
    }
    let offset = raw.len() - raw.trim_start_matches(characters::is_empty).len();
    let cleaned = characters::clean(trimmed, is_zh);
    Some(SourceLine {
        length: cleaned.text.chars().count(),
        text: cleaned.text,
        line,
        spans: vec![Span::new(start + offset, start + offset + trimmed.len())],
        seams: Vec::new(),
        changes: cleaned.changes,
        parted: false,
        indented: raw.starts_with(['\u{3000}', '\u{2003}', '\t']) || raw.starts_with("  "),
        before: columns(&raw[..offset]).min(INDENT),
        whole: true,
        aside: None,
    })
}
