//! The lines of a text, cleaned, each with its place.

use strum::{EnumString, IntoStaticStr};

use super::characters::{self, Change};
use crate::diag::Message;
use crate::source::{Source, Span};

/// Why a piece is not part of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "import-reason-")]
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
        Message::new(self.into())
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
        let raw = self.spans.iter().filter(|_| self.whole);
        let raw = raw.map(|span| source.slice(*span));
        let said = (!self.whole).then_some(&*self.text);
        raw.chain(said).map(|line| format!("{line}\n")).collect()
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
    let others = ['\u{c}', '\u{85}', '\u{2029}'];
    let is_end = move |c: char| c == '\n' || others.contains(&c);
    let mut start = 0;
    text.split_inclusive(is_end).map(move |line| {
        let end = start + line.trim_end_matches(is_end).len();
        let span = Span::new(start, end);
        start += line.len();
        (span, !line.ends_with(others))
    })
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
