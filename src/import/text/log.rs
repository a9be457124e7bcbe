//! What the import did, each with its place and its reason.

use super::characters::{Change, is_empty, often};
use super::piece::{Piece, Reason};
use crate::diag::{Diagnostic, Severity};
use crate::source::{Source, Span};

/// The log of one import.
#[derive(Debug, Default)]
pub struct Log {
    /// Notes and warnings, as they were made.
    pub entries: Vec<Diagnostic>,
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
    /// The code of the notes.
    pub const CODE: &'static str = "import.changed";

    /// `: is now ：`
    pub fn words(&self) -> String {
        format!("{} is now {}", self.change.from, self.change.to)
    }

    /// As a note.
    pub fn note(&self) -> Diagnostic {
        let message = self.words() + &often(self.change.times);
        Diagnostic::note(Self::CODE, message).at(self.span)
    }
}

/// How many characters of a place are shown.
const SHOWN: usize = 10;

fn head(text: &str) -> String {
    let shown: String = text.chars().take(SHOWN).collect();
    let more = if text.chars().nth(SHOWN).is_some() {
        "…"
    } else {
        ""
    };
    format!("{shown}{more}")
}

fn tail(text: &str) -> String {
    let count = text
        .chars()
        .rev()
        .take(SHOWN)
        .map(char::len_utf8)
        .sum::<usize>();
    let more = if count < text.len() { "…" } else { "" };
    format!("{more}{}", &text[text.len() - count..])
}

fn place(piece: &Piece) -> Span {
    piece.spans.first().copied().unwrap_or_default()
}

impl Log {
    fn note(&mut self, code: &'static str, span: Span, message: String) {
        self.entries.push(Diagnostic::note(code, message).at(span));
    }

    /// Two lines became one paragraph, with so many pieces set aside between them.
    pub fn joined(&mut self, a: &Piece, b: &Piece, between: usize) {
        let across = match between {
            0 => String::new(),
            1 => ", across 1 piece set aside".into(),
            n => format!(", across {n} pieces set aside"),
        };
        let (end, start) = (tail(&a.text), head(&b.text));
        let message = format!(
            "line {} goes on with this line: {end} | {start}{across}",
            a.line
        );
        self.note("import.joined", place(b), message);
    }

    /// One line became two blocks.
    pub fn split(&mut self, piece: &Piece, what: &str, first: &str) {
        self.split_at(place(piece), what, first);
    }

    /// One line became two blocks, the line given by its place.
    pub fn split_at(&mut self, span: Span, what: &str, first: &str) {
        let message = format!("{what} is parted from its neighbour: {}", tail(first));
        self.note("import.split", span, message);
    }

    /// A line became the lead sentence of the next.
    pub fn led(&mut self, line: usize, span: Span, lead: &str) {
        let message = format!(
            "line {line} is the lead sentence of this line: {}",
            head(lead)
        );
        self.note("import.joined", span, message);
    }

    /// A heading's number does not count on; it keeps it.
    pub fn miscounted(&mut self, span: Span, is: u32, due: u32, heading: &str) {
        let message = format!("the heading “{heading}” has the number {is} where {due} is due");
        self.entries.push(
            Diagnostic::warning("import.number", message)
                .at(span)
                .help("look whether a heading is missing, or was taken for text"),
        );
    }

    /// A pattern of the user’s had no effect.
    pub fn unmatched(&mut self, option: &str, pattern: &str) {
        let message = format!("{option} `{pattern}` matches no line of the body");
        let help = "title, meeting and speaker are always kept; a pattern sees one line at a time";
        self.entries
            .push(Diagnostic::warning("import.pattern", message).help(help));
    }

    /// So many headings of a level, from this one on, are written in one way and printed in another.
    pub fn renumbered(&mut self, span: Span, times: usize, written: &str, printed: &str) {
        let what = match times {
            1 => "the heading is".into(),
            n => format!("{n} headings of a level are"),
        };
        let message = format!(
            "{what} counted like {written} and printed like {printed}, as its level is in every edition"
        );
        self.note("import.numbering", span, message);
    }

    /// What may be another article’s, and is kept all the same.
    pub fn doubtful(
        &mut self,
        source: &Source,
        pieces: &[Piece],
        found: &[std::ops::Range<usize>],
        keep: &[regex::Regex],
    ) {
        let is_open = |piece: &&Piece| {
            piece.is_kept() && !keep.iter().any(|pattern| pattern.is_match(&piece.text))
        };
        let open: Vec<&[Piece]> = found
            .iter()
            .map(|range| &pieces[range.clone()])
            .filter(|pieces| pieces.iter().any(|piece| is_open(&piece)))
            .collect();
        let Some(first) = open.first() else { return };
        let lines: Vec<String> = open.iter().map(|pieces| lines(source, pieces)).collect();
        let message = format!(
            "{} may belong to an article of its own that ran into the report",
            lines.join(", ")
        );
        let help = "look there; --drop takes lines out that match a pattern, --keep says that they belong";
        self.warn("import.article", &first[0], message, help);
    }

    /// Something the user should look at.
    pub fn warn(&mut self, code: &'static str, piece: &Piece, message: String, help: &str) {
        let warning = Diagnostic::warning(code, message).at(place(piece));
        self.entries.push(warning.help(help));
    }

    /// Characters of one font alone, which are set aside.
    fn private(&mut self, piece: &Piece, change: &Change) {
        let point = change.from.chars().next().map_or(0, u32::from);
        let often = often(change.times);
        let message =
            format!("U+{point:04X} has no meaning outside of its font, and is set aside{often}");
        let help = "look in the original for what it shows, and write that";
        self.warn("import.private", piece, message, help);
    }

    /// The characters that were changed in what is kept.
    pub fn changes(&mut self, pieces: &[Piece]) -> Vec<Changed> {
        let mut changes = Vec::new();
        // What is set aside whole is written as it was.
        let kept = pieces
            .iter()
            .filter(|piece| piece.is_kept() || !piece.whole);
        for piece in kept {
            for change in &piece.changes {
                if change.from.starts_with(['#', '*']) {
                    let message = format!("the mark {} of Markdown set aside", change.from);
                    self.note("import.set-aside", place(piece), message);
                } else if change.to.is_empty() {
                    self.private(piece, change);
                } else {
                    let (span, change) = (place(piece), change.clone());
                    changes.push(Changed { span, change });
                }
            }
        }
        changes.sort_by_key(|changed| changed.span);
        changes
    }

    /// What was set aside, neighbours of one reason together.
    pub fn set_aside(&mut self, source: &Source, pieces: &[Piece]) {
        for run in runs(pieces) {
            let visible = |piece: &Piece| piece.text.chars().filter(|c| !is_empty(*c)).count();
            let characters: usize = run.pieces.iter().map(visible).sum();
            let lines = run.lines(source);
            let (many, first) = (run.pieces.len(), head(&run.pieces[0].text));
            let pieces = if many == 1 {
                "piece".into()
            } else {
                format!("{many} pieces")
            };
            let message = format!(
                "{lines} set aside, {}: {first} ({pieces}, {characters} characters)",
                run.reason.words()
            );
            self.note("import.set-aside", place(&run.pieces[0]), message);
        }
    }

    /// In the order of their places; warnings where they stand.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.entries.sort_by_key(|entry| {
            let is_general = entry.span().is_none() && entry.severity != Severity::Note;
            (is_general, entry.span())
        });
        self.entries
    }
}

/// Neighbours that were set aside for one reason.
pub struct Run<'p> {
    /// Why.
    pub reason: Reason,
    /// The pieces, at least one.
    pub pieces: &'p [Piece],
}

impl Run<'_> {
    /// `line 8` or `lines 89–137`.
    pub fn lines(&self, source: &Source) -> String {
        lines(source, self.pieces)
    }
}

/// `line 8` or `lines 89–137`.
fn lines(source: &Source, pieces: &[Piece]) -> String {
    let last = pieces.last().map_or(0, |piece| piece.last_line(source));
    let first = pieces[0].line;
    if first == last {
        format!("line {first}")
    } else {
        format!("lines {first}–{last}")
    }
}

/// The runs of pieces set aside.
pub fn runs(pieces: &[Piece]) -> Vec<Run<'_>> {
    pieces
        .chunk_by(|a, b| a.aside == b.aside)
        .filter_map(|pieces| {
            let reason = pieces[0].aside?;
            Some(Run { reason, pieces })
        })
        .collect()
}
