//! The steps for an English text.

use std::collections::BTreeMap;

use super::log::Log;
use super::piece::{self, Piece, Reason};
use super::{Read, TextOptions, asked, furniture, join, paragraphs};
use crate::import::draft::{Draft, Part};
use crate::import::front::english::{is_salutation, meeting, speaker};
use crate::import::numbers::ordinal;
use crate::import::shape::{heading, literal};
use crate::model::{Localized, Meeting, Speaker};
use crate::source::Source;

/// In this many lines the front matter ends.
const REACH: usize = 8;

fn en(said: &str) -> Localized {
    Localized::from([("en", literal(said))])
}

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
    let mut draft = Draft::new(["en"]);
    let mut structure = String::new();
    let mut numbers = Numbers::default();
    for (at, piece) in pieces.iter().filter(|piece| piece.is_kept()).enumerate() {
        let is_front = at < REACH && draft.parts.is_empty();
        if !(is_front && front(piece, at, &mut draft, &mut structure)) {
            let mut unit = paragraphs::unit(piece, "en", &mut structure);
            let number = numbers.next(&unit, piece, &mut log);
            unit.block = unit.block.numbered(number);
            draft.parts.push(unit);
        }
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
        let message = format!("the heading “{text}” has the number {number} where {due} is due");
        let help = "look whether a heading is missing, or was taken for text";
        log.warn("import.number", piece, message, help);
        Some(number)
    }
}

/// Takes a piece as title, meeting or speaker, where it is one.
fn front(piece: &Piece, at: usize, draft: &mut Draft, structure: &mut String) -> bool {
    let text = piece.text.as_str();
    let is_title = at == 0
        && piece.length <= 200
        && !is_salutation(text)
        && !text.ends_with(['.', '!', ':', ';'])
        && heading(text).is_none();
    if is_title {
        draft.report.title = en(text);
    } else if let Some((name, date)) = meeting(text).filter(|_| draft.report.meeting.is_none()) {
        structure.push_str(&without(text, &[&name]));
        draft.report.meeting = Some(Meeting::new(en(&name), date));
    } else if let Some((office, name)) = speaker(text).filter(|_| draft.report.speaker.is_none()) {
        structure.push_str(&without(text, &[&name, &office]));
        draft.report.speaker = Some(Speaker {
            office: Some(en(&office)),
            name: en(&name),
        });
    } else {
        return false;
    }
    true
}

/// The characters of a text that the parts read from it don't say.
fn without(text: &str, parts: &[&str]) -> String {
    let mut rest: Vec<char> = text.chars().collect();
    for c in parts.iter().flat_map(|part| part.chars()) {
        if let Some(at) = rest.iter().position(|other| *other == c) {
            rest.remove(at);
        }
    }
    rest.into_iter().collect()
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
