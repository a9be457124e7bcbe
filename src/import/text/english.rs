//! The steps for an English text.

use std::collections::BTreeMap;

use super::front::Front;
use super::log::Log;
use super::source_line::{self, Reason, SourceLine};
use super::{Read, TextOptions, asked, furniture, join, paragraph};
use crate::import::draft::Part;
use crate::import::front::english::{is_salutation, meeting, speaker};
use crate::import::numbers::ordinal;
use crate::import::shape::heading;
use crate::source::Source;

/// In this many lines the front matter ends.
const REACH: usize = 8;

/// Reads an English text.
pub fn read(source: &Source, options: &TextOptions) -> Read {
    let mut log = Log::default();
    let mut pieces = source_line::read(source, false);
    for piece in &mut pieces {
        let reason = piece.furniture();
        let sure = [
            Reason::Address,
            Reason::PageNumber,
            Reason::Remark,
            Reason::PageHeader,
        ];
        if let Some(reason) = reason.filter(|reason| sure.contains(reason)) {
            piece.set_aside(reason);
        }
    }
    furniture::set_repeated_aside(&mut pieces);
    asked(&mut pieces, options, &mut log);
    let pieces = join::join_lines(pieces, &mut log);
    let kept: Vec<&SourceLine> = pieces.iter().filter(|piece| piece.is_kept()).collect();
    let mut front = Front::default();
    let read = kept
        .iter()
        .take(REACH)
        .take_while(|piece| takes(&mut front, piece));
    let body = read.count();
    let mut draft = front.draft("en");
    let mut structure = front.structure();
    let mut numbers = Numbers::default();
    for piece in &kept[body..] {
        let mut part = paragraph(piece, "en", &mut structure);
        let number = numbers.next(&part, piece, &mut log);
        part.block = part.block.numbered(number);
        draft.parts.push(part);
    }
    Read {
        draft,
        pieces,
        structure,
        log,
    }
}

/// The numbers of the headings so far, by level.
#[derive(Default)]
struct Numbers(BTreeMap<u8, u32>);

impl Numbers {
    /// The number of a heading where counting would give it another, which is told.
    fn next(&mut self, part: &Part, piece: &SourceLine, log: &mut Log) -> Option<u32> {
        let (level, numbered) = part.heading()?;
        self.0.retain(|deeper, _| *deeper <= level);
        if !numbered {
            return None;
        }
        let count = self.0.entry(level).or_default();
        let due = *count + 1;
        let (_, text) = heading(&piece.text)?;
        let number = piece.text.strip_suffix(text).and_then(ordinal);
        *count = number.unwrap_or(due);
        let number = number.filter(|number| *number != due)?;
        log.miscounted(piece.span(), number, due, text);
        Some(number)
    }
}

/// Whether a piece is title, meeting or speaker, which the front matter takes.
fn takes(front: &mut Front, piece: &SourceLine) -> bool {
    let text = piece.text.as_str();
    let is_title = front.pieces.is_empty()
        && piece.length <= 200
        && !is_salutation(text)
        && !text.ends_with(['.', '!', ':', ';'])
        && heading(text).is_none();
    if is_title {
        front.title = Some(text.to_owned());
    } else if let Some(found) = meeting(text).filter(|_| front.meeting.is_none()) {
        front.meeting = Some(found);
    } else if let Some(found) = speaker(text).filter(|_| front.speaker.is_none()) {
        front.speaker = Some(found);
    } else {
        return false;
    }
    front.pieces.push(piece.clone());
    true
}
