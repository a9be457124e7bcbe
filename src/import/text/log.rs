//! What the import did, each with its place and its reason.

use std::ops::Range;

use regex::Regex;

use super::characters::{Change, is_empty};
use super::source_line::{Reason, SourceLine};
use crate::diag::{Argument, Diagnostic, Message, Severity, code};
use crate::source::{Source, Span};

/// The log of one import.
#[derive(Debug, Default)]
pub struct Log {
    /// Notes and warnings, as they were made.
    pub entries: Vec<Diagnostic>,
    /// What stands in the draft as structure and no longer as text: numbers, the marks behind them,
    /// the words around a day.
    pub structure: String,
}

/// A change of characters, and where. A long text has hundreds of thousands of them.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The line in which it was made.
    pub span: Span,
    /// What was changed.
    pub change: Change,
}

impl Changed {
    /// A note of the change, with how often or where it was made.
    pub fn note(&self, extent: Message) -> Diagnostic {
        let note = code::IMPORT_CHANGED.note().with("from", &*self.change.from);
        note.with("to", &*self.change.to).with("extent", extent)
    }

    /// The note at its place.
    pub fn diagnostic(&self) -> Diagnostic {
        self.note(extent(self.change.times)).at(self.span)
    }
}

/// How often a change was made; once says nothing.
pub fn extent(times: usize) -> Message {
    match times {
        1 => Message::new("import-once"),
        _ => Message::new("import-times").with("times", times),
    }
}

/// Lines that were set aside for one reason.
#[derive(Clone, Debug)]
pub struct Omitted {
    /// The first and the last of them, from 1.
    pub lines: (usize, usize),
    /// Why.
    pub reason: Reason,
    /// What the source has there, or what is left of it.
    pub text: String,
}

impl Omitted {
    /// Its place and its reason, as a line.
    pub fn heading(&self) -> Message {
        let heading = Message::new("import-omitted").with("lines", lines(self.lines));
        heading.with("reason", self.reason.message())
    }
}

/// How many characters of a place are shown.
const SHOWN: usize = 10;

fn head(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn tail(text: &str) -> String {
    match text.char_indices().rev().nth(SHOWN - 1) {
        Some((start @ 1.., _)) => format!("…{}", &text[start..]),
        Some(_) | None => text.to_owned(),
    }
}

impl Log {
    /// What stood in a text goes to the structure.
    pub fn carry(&mut self, text: &str) {
        self.structure.push_str(text);
    }

    /// Two lines became one paragraph, with so many pieces set aside between them.
    pub fn joined(&mut self, a: &SourceLine, b: &SourceLine, between: usize) {
        let note = code::IMPORT_JOINED.note().at(b.span());
        let note = note.with("kind", "sentence").with("line", a.line);
        let note = note.with("end", tail(&a.text)).with("start", head(&b.text));
        self.entries.push(note.with("between", between));
    }

    /// A line became the lead sentence of the next.
    pub fn led(&mut self, line: usize, span: Span, lead: &str) {
        let note = code::IMPORT_JOINED.note().at(span).with("kind", "lead");
        self.entries
            .push(note.with("line", line).with("start", head(lead)));
    }

    /// One line became two blocks, the first of which is a heading, or the second a lead sentence.
    pub fn split(&mut self, kind: &'static str, span: Span, end: &str) {
        let note = code::IMPORT_SPLIT.note().at(span);
        self.entries
            .push(note.with("kind", kind).with("end", tail(end)));
    }

    /// A heading has a number; where another was due, it keeps it.
    pub fn counted(&mut self, span: Span, is: u32, due: u32, heading: &str) {
        if is == due {
            return;
        }
        let warning = code::IMPORT_NUMBER.warning().at(span);
        let warning = warning.with("heading", heading).with("number", is);
        self.entries.push(warning.with("due", due));
    }

    /// A pattern of the user’s had no effect.
    pub fn unmatched(&mut self, option: &'static str, pattern: &str) {
        let warning = code::IMPORT_PATTERN.warning().with("option", option);
        self.entries.push(warning.with("pattern", pattern));
    }

    /// So many headings of a level, from this one on, are written in one way and printed in another.
    pub fn renumbered(&mut self, span: Span, times: usize, written: &str, printed: &str) {
        let note = code::IMPORT_NUMBERING.note().at(span).with("count", times);
        let note = note.with("written", written).with("printed", printed);
        self.entries.push(note);
    }

    /// What may be another article’s, and is kept: nothing where the user said of it what it is.
    pub fn doubtful(
        &mut self,
        source: &Source,
        pieces: &[SourceLine],
        found: &[Range<usize>],
        keep: &[Regex],
    ) {
        let is_open = |piece: &SourceLine| {
            piece.is_kept() && !keep.iter().any(|pattern| pattern.is_match(&piece.text))
        };
        let found = found.iter().map(|range| &pieces[range.clone()]);
        let open: Vec<&[SourceLine]> = found.filter(|run| run.iter().any(is_open)).collect();
        let Some(first) = open.first() else { return };
        let lines = Argument::list(open.iter().map(|run| lines(range(source, run))));
        let warning = code::IMPORT_ARTICLE.warning().with("lines", lines);
        self.entries.push(warning.at(first[0].span()));
    }

    /// The characters that were changed in what is kept.
    pub fn changes(&mut self, pieces: &[SourceLine]) -> Vec<Changed> {
        let mut changes = Vec::new();
        // What is set aside whole is written as it was.
        let kept = pieces
            .iter()
            .filter(|piece| piece.is_kept() || !piece.whole);
        for (span, change) in kept.flat_map(|p| p.changes.iter().map(|change| (p.span(), change))) {
            if change.from.starts_with(['#', '*']) {
                let note = code::IMPORT_SET_ASIDE.note().at(span).with("kind", "mark");
                self.entries.push(note.with("start", &*change.from));
            } else if change.to.is_empty() {
                let point = change.from.chars().next().map_or(0, u32::from);
                let warning = code::IMPORT_PRIVATE.warning().at(span).with("kind", "line");
                let warning = warning.with("character", format!("U+{point:04X}"));
                self.entries
                    .push(warning.with("extent", extent(change.times)));
            } else {
                let change = change.clone();
                changes.push(Changed { span, change });
            }
        }
        changes.sort_by_key(|changed| changed.span);
        changes
    }

    /// What was set aside, neighbours of one reason together.
    pub fn set_aside(&mut self, source: &Source, pieces: &[SourceLine]) -> Vec<Omitted> {
        let visible = |piece: &SourceLine| piece.text.chars().filter(|c| !is_empty(*c)).count();
        let mut found = Vec::new();
        for run in pieces.chunk_by(|a, b| a.aside == b.aside) {
            let Some(reason) = run[0].aside else { continue };
            let range = range(source, run);
            let note = code::IMPORT_SET_ASIDE.note().at(run[0].span());
            let note = note.with("kind", "lines").with("lines", lines(range));
            let note = note
                .with("reason", reason.message())
                .with("start", head(&run[0].text));
            let characters: usize = run.iter().map(visible).sum();
            let note = note
                .with("pieces", run.len())
                .with("characters", characters);
            self.entries.push(note);
            found.push(Omitted {
                lines: range,
                reason,
                text: run.iter().map(|piece| piece.original(source)).collect(),
            });
        }
        found
    }

    /// In the order of their places; warnings where they stand.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.entries.sort_by_key(place);
        self.entries
    }
}

/// Where an entry stands: warnings about the whole stand last.
pub fn place(entry: &Diagnostic) -> (bool, Option<Span>) {
    let is_general = entry.span().is_none() && entry.severity != Severity::Note;
    (is_general, entry.span())
}

/// The first and the last line of some pieces, from 1.
fn range(source: &Source, pieces: &[SourceLine]) -> (usize, usize) {
    let last = pieces.last().and_then(|piece| piece.spans.last());
    let last = last.map_or(0, |span| source.line(span.start));
    (pieces[0].line, last)
}

/// `line 8` or `lines 89–137`.
fn lines((first, last): (usize, usize)) -> Message {
    match first == last {
        true => Message::new("import-line").with("first", first),
        false => Message::new("import-lines")
            .with("first", first)
            .with("last", last),
    }
}
