//! A plain text, as it was copied from a web page, a newspaper or a PDF.
//!
//! The lines are cleaned (`source_line`, `characters`, `punctuation`); the front matter and the end are
//! found (`front`, `ends`); rows of tables (`rows`) and lines that hold two things (`split`)
//! are parted; furniture and articles of their own are set aside (`furniture`, `article`); cut
//! sentences are joined (`join`); and what is left becomes blocks (`outline`, `annexes`).
//! Each step notes what it does in the `log`, and the `audit` shows that no character was lost.

mod annexes;
mod article;
mod audit;
mod characters;
mod ends;
mod front;
mod furniture;
mod join;
mod log;
mod numbers;
mod outline;
mod punctuation;
mod rows;
mod shapes;
mod source_line;
mod split;

use regex::Regex;

use super::draft::{Draft, HeadingCounts, Part};
use super::front::is_salutation;
use super::numbers::ordinal;
use super::shape::{heading, is_chinese, literal};
use crate::diag::{Diagnostic, code};
use crate::model::{Block, Localized, Numbering};
use crate::source::Source;

pub use audit::Account;
pub use characters::Change;
pub use characters::{ideographs, is_empty as is_unseen, is_private};
pub use log::{Changed, Omitted, extent};
pub use source_line::Reason;

use front::Front;
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
            let stands_before = |changed: &&Changed| {
                log.peek()
                    .is_none_or(|entry| (false, Some(changed.span)) < log::place(entry))
            };
            match changes.next_if(stands_before) {
                Some(changed) => Some(changed.diagnostic()),
                None => log.next().cloned(),
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
    let is_zh = options
        .lang
        .map_or_else(|| is_chinese(source.text()), |lang| lang == "zh");
    let reader = if is_zh { chinese } else { english };
    let mut log = Log::default();
    let (mut draft, pieces) = reader(source, options, &mut log);
    draft.settle_numbers();
    let account = audit::check_conservation(source, &pieces, &draft, &log.structure)?;
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

/// The draft of a Chinese text, and every piece of it, kept or not.
fn chinese(source: &Source, options: &TextOptions, log: &mut Log) -> (Draft, Vec<SourceLine>) {
    let mut pieces = split::doubled(source_line::read(source, true));
    let front = front::read(&mut pieces);
    let body = front.body;
    if !options.to_align {
        rows::find(source, &mut pieces[body..]);
        let below = split::turns(pieces.split_off(body));
        pieces.extend(split::headings(source, below, log));
    }
    furniture::set_aside(&mut pieces[body..]);
    let annexes = ends::read(&mut pieces, body);
    furniture::set_repeated_aside(&mut pieces[body..]);
    let mut draft = front.draft("zh", log);
    if options.to_align {
        asked(&mut pieces, options, log);
        pieces = join::join_lines(pieces, log);
        let kept = pieces.iter().filter(|piece| piece.is_kept());
        draft.parts = kept.map(|piece| paragraph(piece, "zh", log)).collect();
    } else {
        let doubtful = article::set_aside(&mut pieces, body, annexes);
        let annex = annexes.map(|at| pieces[at].span());
        asked(&mut pieces, options, log);
        log.doubtful(source, &pieces, &doubtful, &options.keep);
        pieces = join::join(pieces, log);
        // The label itself may have been set aside: what stands below it is the body's then.
        let begins = |piece: &SourceLine| {
            annex.is_some_and(|annex| piece.span().start >= annex.start)
                && piece.is_kept()
                && shapes::is_annex(&piece.text)
        };
        let end = pieces.iter().position(begins).unwrap_or(pieces.len());
        let (body, annexed) = pieces.split_at_mut(end);
        draft.parts = outline::parts(body, log);
        annexes::add(annexed, &mut draft, log);
    }
    pieces.reserve_exact(front.pieces.len());
    pieces.extend(front.pieces);
    (draft, pieces)
}

/// The draft of an English text, and every piece of it, kept or not.
fn english(source: &Source, options: &TextOptions, log: &mut Log) -> (Draft, Vec<SourceLine>) {
    const SURE: [Reason; 4] = [
        Reason::Address,
        Reason::PageNumber,
        Reason::Remark,
        Reason::PageHeader,
    ];
    let mut pieces = source_line::read(source, false);
    for piece in &mut pieces {
        piece.aside = piece.furniture().filter(|reason| SURE.contains(reason));
    }
    furniture::set_repeated_aside(&mut pieces);
    asked(&mut pieces, options, log);
    let pieces = join::join_lines(pieces, log);
    let mut kept = pieces.iter().filter(|piece| piece.is_kept()).peekable();
    let mut front = Front::default();
    while kept.next_if(|piece| front.takes_english(piece)).is_some() {}
    let mut draft = front.draft("en", log);
    let mut counts = HeadingCounts::default();
    for piece in kept {
        let mut part = paragraph(piece, "en", log);
        if let Some((level, text)) = heading(&piece.text).filter(|_| part.heading().is_some()) {
            let number = piece.text.strip_suffix(text).and_then(ordinal);
            let due = counts.take(level, number);
            log.counted(piece.span(), number.unwrap_or(due), due, text);
            part.block = part.block.numbered(number);
        }
        draft.parts.push(part);
    }
    (draft, pieces)
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
fn paragraph(piece: &SourceLine, lang: &str, log: &mut Log) -> Part {
    let said = |text: &str| Localized::from([(lang, literal(text))]);
    let mut level = 0;
    let block = if is_salutation(&piece.text) {
        Block::salutation(said(&piece.text))
    } else if let Some((depth, text)) = heading(&piece.text) {
        let number = piece.text.trim_end().len() - text.len();
        log.carry(&piece.text[..number]);
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
