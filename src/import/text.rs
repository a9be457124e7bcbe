//! A plain text, as it was copied from a web page, a newspaper or a PDF.
//!
//! The lines are cleaned (`source_line`, `characters`, `punctuation`); the front matter and the end are
//! found (`front`, `contents`, `ends`); rows of tables (`rows`) and lines that hold two things (`split`)
//! are parted; furniture and articles of their own are set aside (`furniture`, `article`); cut
//! sentences are joined (`join`, `seam`); and what is left becomes blocks (`outline`, `annexes`).
//! Each step notes what it does in the `log`, and the `audit` shows that no character was lost.

mod annexes;
mod article;
mod audit;
mod characters;
mod chinese;
mod contents;
mod ends;
mod english;
mod front;
mod furniture;
mod join;
mod log;
mod numbers;
mod outline;
mod punctuation;
mod rows;
mod seam;
mod shapes;
mod source_line;
mod split;

use regex::Regex;

use super::draft::{Draft, Part};
use super::front::is_salutation;
use super::shape::{heading, is_chinese, literal};
use crate::diag::{Diagnostic, Severity, code};
use crate::model::{Block, Localized, Numbering};
use crate::source::Source;

pub use audit::Account;
pub use characters::Change;
pub use characters::{ideographs, is_empty as is_unseen, is_private};
pub use log::{Changed, Omitted, extent};
pub use source_line::Reason;

use log::Log;
use source_line::SourceLine;

/// What the user knows better.
#[derive(Clone, Debug, Default)]
pub struct TextOptions {
    /// The language of the text, `zh` or `en`; found out if left out.
    pub lang: Option<&'static str>,
    /// Whether each paragraph is to stay one block, so that it can be aligned with its translation:
    /// nothing is parted, and only what was broken by width is joined.
    pub to_align: bool,
    /// Lines that one of these matches are never set aside.
    pub keep: Vec<Regex>,
    /// Lines that one of these matches are set aside.
    pub drop: Vec<Regex>,
}

/// A text as a draft, and what was done to it.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The draft.
    pub draft: Draft,
    /// What was done: notes on each join, split and piece set aside, and warnings where somebody
    /// should look; in the order of their places.
    pub log: Vec<Diagnostic>,
    /// The changes of characters, in the order of their places.
    pub changes: Vec<Changed>,
    /// How many characters went where.
    pub account: Account,
    /// What was set aside.
    pub set_aside: Vec<Omitted>,
}

impl Imported {
    /// All that was done, in the order of the places; what is about the whole stands last.
    pub fn diagnostics(&self) -> impl Iterator<Item = Diagnostic> {
        let mut log = self.log.iter().peekable();
        let mut changes = self.changes.iter().peekable();
        std::iter::from_fn(move || {
            let is_change = match (log.peek(), changes.peek()) {
                (Some(entry), Some(changed)) => match entry.span() {
                    Some(span) => changed.span < span,
                    None => entry.severity != Severity::Note,
                },
                (None, _) => true,
                (Some(_), None) => false,
            };
            if is_change {
                changes.next().map(Changed::diagnostic)
            } else {
                log.next().cloned()
            }
        })
    }
}

/// A text has no more lines. What is known of each takes up to half a kilobyte: so much memory, and
/// no more, an import needs beside four times the bytes of its text.
const MOST_LINES: usize = 2_000_000;

/// Reads a plain text.
///
/// # Errors
///
/// More than two million lines. A character that would be lost: a fault of the program, so that
/// nothing may be written.
pub fn read(source: &Source, options: &TextOptions) -> Result<Imported, Diagnostic> {
    if source_line::lines(source.text()).nth(MOST_LINES).is_some() {
        let found = code::IMPORT_TOO_LARGE.error().with("what", "lines");
        return Err(found.with("detail", MOST_LINES).help("check"));
    }
    let is_zh = match options.lang {
        Some(lang) => lang == "zh",
        None => is_chinese(source.text()),
    };
    let read = if is_zh {
        chinese::read(source, options)
    } else {
        english::read(source, options)
    };
    finish(source, read)
}

/// What a language's reader found.
struct Read {
    draft: Draft,
    /// Every piece of the source, kept or not.
    pieces: Vec<SourceLine>,
    /// The characters that the draft says by its structure.
    structure: String,
    log: Log,
}

fn finish(source: &Source, read: Read) -> Result<Imported, Diagnostic> {
    let Read {
        draft,
        pieces,
        structure,
        mut log,
    } = read;
    let account = audit::check_conservation(source, &pieces, &draft, &structure)?;
    let changes = log.changes(&pieces);
    let set_aside = log.set_aside(source, &pieces);
    Ok(Imported {
        draft,
        log: log.finish(),
        changes,
        account,
        set_aside,
    })
}

/// What the user wants kept or dropped. A line that is to be kept is kept whatever it looks like. A
/// pattern that matches nothing is told of.
fn asked(pieces: &mut [SourceLine], options: &TextOptions, log: &mut Log) {
    let any = |wanted: &[Regex], piece: &SourceLine| {
        wanted.iter().any(|pattern| pattern.is_match(&piece.text))
    };
    for (option, patterns) in [("--keep", &options.keep), ("--drop", &options.drop)] {
        for pattern in patterns {
            if !pieces.iter().any(|piece| pattern.is_match(&piece.text)) {
                log.unmatched(option, pattern.as_str());
            }
        }
    }
    for piece in pieces {
        if any(&options.keep, piece) {
            piece.aside = None;
        } else if any(&options.drop, piece) {
            piece.aside = Some(Reason::Asked);
        }
    }
}

/// A paragraph as one block in a language. The number of a heading goes to the structure.
fn paragraph(piece: &SourceLine, lang: &str, structure: &mut String) -> Part {
    let said = |text: &str| Localized::from([(lang, literal(text))]);
    let mut level = 0;
    let block = if is_salutation(&piece.text) {
        Block::salutation(said(&piece.text))
    } else if let Some((depth, text)) = heading(&piece.text) {
        let number = piece.text.trim_end().len() - text.len();
        structure.push_str(&piece.text[..number]);
        level = depth;
        Block::section(said(text), Numbering::Auto)
    } else {
        Block::paragraph(said(&piece.text))
    };
    Part {
        level,
        ..Part::new(block, piece.line)
    }
}
