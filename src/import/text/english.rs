//! The steps for an English text.

use std::collections::BTreeMap;

use super::front::Front;
use super::log::Log;
use super::piece::{self, Piece, Reason};
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
    let mut pieces = piece::pieces(source, false);
    for piece in &mut pieces {
        let reason = furniture::furniture(&piece.text, piece.length);
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
    let kept: Vec<&Piece> = pieces.iter().filter(|piece| piece.is_kept()).collect();
    let mut front = Front::default();
    let read = kept.iter().take(REACH).take_while(|piece| takes(&mut front, piece));
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
    fn next(&mut self, part: &Part, piece: &Piece, log: &mut Log) -> Option<u32> {
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
fn takes(front: &mut Front, piece: &Piece) -> bool {
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

#[cfg(test)]
mod tests {
    use super::super::{TextOptions, read};
    use super::*;

    #[test]
    fn title_meeting_speaker_and_headings_of_an_english_text_are_read() {
        let text = "Report on the Work of the Standing Committee\nDelivered at the Fifth Session of the 16th Qingshan Congress on February 1, 2026\nWang Moumou, Chairperson of the Standing Committee\nFellow Deputies,\nI. Legislation\nThree regulations were made: (1) water, (2) trees.\n";
        let source = Source::new("a.txt", text);
        let read = read(&source, &TextOptions::default()).expect("nothing is lost");
        let draft = read.draft;
        assert_eq!(
            draft.report.title,
            en("Report on the Work of the Standing Committee")
        );
        let date = "2026-02-01".parse().expect("a day");
        let name = en("Fifth Session of the 16th Qingshan Congress");
        assert_eq!(draft.report.meeting, Some(Meeting::new(name, date)));
        let office = Some(en("Chairperson of the Standing Committee"));
        let speaker = draft.report.speaker.expect("a speaker");
        assert_eq!((speaker.name, speaker.office), (en("Wang Moumou"), office));
        assert_eq!(draft.parts.len(), 3);
    }

    #[test]
    fn headings_keep_the_numbers_that_they_were_given() {
        let text = "Report\nI. One\nText is here.\nIII. Three\nText is here.\nIV. Four\nText.\n";
        let source = Source::new("a.txt", text);
        let read = read(&source, &TextOptions::default()).expect("nothing is lost");
        let headings = read
            .draft
            .parts
            .iter()
            .filter(|part| part.heading().is_some());
        let numbers: Vec<Option<u32>> = headings.map(|part| part.block.number()).collect();
        assert_eq!(numbers, [None, Some(3), None]);
        assert!(
            read.log
                .iter()
                .any(|told| told.code.name() == "import.number")
        );
    }
}
