//! Where the lines of Chinese running text end: in print as in the draft.
//!
//! Lines are filled one by one on the grid, every mark as wide as a character, as Word fills them.
//! Print then sets each line to its length: neighbouring marks closer, a mark at its end half as
//! wide. So an editor who works in the draft sees the lines that will be printed.

mod advance;
mod fill;

use std::ops::Range;

use icu_segmenter::LineSegmenterBorrowed;
use typst_kit::fonts::FontStore;

use self::advance::Advances;
use self::fill::Place;
use crate::edition::{Block, Edition, Inline, Typography};
use crate::publish::fonts::Faces;
use crate::publish::lines::breaks::{self, Break, Cell};
use crate::publish::lines::flow::Flow;
use crate::publish::lines::{marks, width};
use crate::theme::Design;

/// A line's end, which templates set as a justified one: U+2028.
const END: char = '\u{2028}';

/// The gap between a Han character and a Latin letter or digit, in em.
const GAP: f64 = 0.2;
/// The size of a note's mark, in em.
const NOTE: f64 = 0.58;

/// The measure of running text in the draft, in twips.
struct Measure {
    /// The length of a line.
    line: f64,
    /// The size of the type.
    size: f64,
    /// By how much characters are set closer, so that as many fill a line as the grid has.
    closer: f64,
    /// What a paragraph's first line is set in by.
    indent: f64,
}

impl Measure {
    fn of(design: &Design) -> Self {
        let size = f64::from(design.half_points() * 10);
        let indent = design.styles.body.indent;
        Self {
            line: f64::from(design.text_width()),
            size,
            closer: f64::from(design.closer()),
            indent: indent.map_or(0.0, |indent| {
                20.0 * indent.points(size / 20.0, design.pitch())
            }),
        }
    }
}

/// Breaks the paragraphs, lists and headings of a Chinese edition into lines. A paragraph that
/// changed in a redline is left to the templates.
pub fn set(edition: &mut Edition, faces: &Faces, fonts: &FontStore) {
    match edition.typography {
        Typography::Latin => return,
        Typography::Han => {}
    }
    let mut setter = Setter {
        measure: Measure::of(&edition.theme.print),
        advances: Advances::new(&edition.theme.print.styles, faces, fonts),
        segmenter: breaks::segmenter(),
    };
    let annexes = edition.annexes.iter_mut().map(|annex| &mut annex.blocks);
    for blocks in std::iter::once(&mut edition.blocks).chain(annexes) {
        setter.set_blocks(blocks);
    }
}

struct Setter {
    measure: Measure,
    advances: Advances,
    segmenter: LineSegmenterBorrowed<'static>,
}

impl Setter {
    /// Breaks blocks into lines, a run-in heading and its paragraph as one text.
    fn set_blocks(&mut self, blocks: &mut [Block]) {
        let mut rest = blocks;
        while let Some((block, after)) = rest.split_first_mut() {
            rest = after;
            match (block, rest.first_mut()) {
                (Block::Heading(heading), Some(Block::Paragraph(paragraph))) if heading.run_in => {
                    let (lead, text) = (&mut paragraph.lead.runs, &mut paragraph.text.runs);
                    self.set_text(&heading.number, [&mut heading.text.runs, lead, text]);
                    rest = &mut rest[1..];
                }
                (block, _) => self.set_block(block),
            }
        }
    }

    fn set_block(&mut self, block: &mut Block) {
        match block {
            // A part's heading is centred.
            Block::Heading(heading) if heading.level == 0 => {}
            Block::Heading(heading) => self.set_text(&heading.number, [&mut heading.text.runs]),
            Block::Paragraph(paragraph) => {
                self.set_text("", [&mut paragraph.lead.runs, &mut paragraph.text.runs]);
            }
            Block::List(list) => {
                for item in &mut list.items {
                    self.set_text(&item.marker, [&mut item.text.runs]);
                }
            }
            Block::Salutation { .. }
            | Block::Table(_)
            | Block::Image(_)
            | Block::Changed { .. } => {}
        }
    }

    /// Marks the ends of the lines in a text behind a number or mark.
    fn set_text<const N: usize>(&mut self, marker: &str, mut texts: [&mut Vec<Inline>; N]) {
        let mut text = Text::behind(marker);
        if !texts.iter().all(|inlines| text.push(inlines)) {
            return;
        }
        let places = self.places(&text);
        let rest = self.measure.line - self.measure.closer;
        let first = rest - self.measure.indent;
        let Some(starts) = fill::starts(&places, first, rest) else {
            return;
        };
        let mut ends = Ends {
            left: &starts,
            at: marker.len(),
        };
        for inlines in &mut texts {
            ends.insert(inlines);
        }
    }

    fn places(&mut self, text: &Text) -> Vec<Place> {
        let Measure { size, closer, .. } = self.measure;
        let cells = breaks::cells(&text.flow, self.segmenter);
        let mut notes = text.notes.iter().peekable();
        let mut faces = text.faces.iter().peekable();
        let mut before = None;
        let mut places = Vec::with_capacity(cells.len());
        for (cell, character) in cells.iter().zip(text.flow.text.chars()) {
            while notes.next_if(|note| note.end <= cell.at).is_some() {}
            let is_note = notes.peek().is_some_and(|note| note.contains(&cell.at));
            let is_latin = is_latin(character, before.is_none_or(|(_, latin)| latin));
            let scale = if is_note { NOTE } else { 1.0 };
            let gapped = before.is_some_and(|(last, _)| is_gapped(last, character));
            let mut is_run = before.is_some_and(|(_, latin)| latin != is_latin);
            while faces.next_if(|face| **face <= cell.at).is_some() {
                is_run = true;
            }
            let gap = if gapped && !is_note { GAP * size } else { 0.0 };
            let width = match character {
                '\n' => 0.0,
                _ => self.advances.of(character, is_latin) * size * scale - closer,
            };
            places.push(Place {
                at: cell.at,
                width,
                gap: gap + if is_run { closer } else { 0.0 },
                begins: begins(cell),
                is_forced: cell.before == Break::Forced,
                is_taken_in: marks::is_stop(character) && !is_run,
            });
            before = Some((character, is_latin));
        }
        places
    }
}

/// Whether a line may begin with a character. A number may part from its measure word, as in Word,
/// which knows no way to keep them; its digits may not part.
fn begins(cell: &Cell) -> bool {
    match cell.before {
        Break::Forced | Break::Free | Break::Seam | Break::Figure => true,
        Break::Word | Break::Mark | Break::Unit | Break::Never => false,
    }
}

/// Whether the draft's Latin face sets a character; quotes, dashes and blanks go with what stands
/// before them, and with Latin where nothing does.
fn is_latin(character: char, after_latin: bool) -> bool {
    match character {
        ' ' | '\u{2010}'..='\u{2029}' => after_latin,
        '!'..='~' | '\u{A0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => true,
        _ => false,
    }
}

/// Whether a gap parts two characters.
fn is_gapped(last: char, next: char) -> bool {
    let is_han = |c: char| width::is_wide(c) && c.is_alphanumeric();
    let is_letter = |c: char| !width::is_wide(c) && c.is_alphanumeric();
    (is_han(last) && is_letter(next)) || (is_letter(last) && is_han(next))
}

/// A text with what of it is marks of notes.
struct Text {
    flow: Flow,
    /// The marks of notes.
    notes: Vec<Range<usize>>,
    /// Where another face begins.
    faces: Vec<usize>,
}

impl Text {
    fn behind(marker: &str) -> Self {
        Self {
            flow: Flow::new(Typography::Han).marker(marker),
            notes: vec![],
            faces: vec![],
        }
    }

    /// Adds inlines; false where they hold what can't be broken into lines here.
    fn push(&mut self, inlines: &[Inline]) -> bool {
        self.faces.push(self.flow.text.len());
        inlines.iter().all(|inline| self.push_inline(inline))
    }

    fn push_inline(&mut self, inline: &Inline) -> bool {
        let start = self.flow.text.len();
        match inline {
            Inline::Text { text } | Inline::Figure { text } | Inline::Reference { text, .. } => {
                self.flow.push(text);
                self.flow.text[start..] == **text
            }
            Inline::Strong { body } => {
                self.faces.push(start);
                let is_known = self.push(body);
                self.faces.push(self.flow.text.len());
                is_known
            }
            Inline::Note { number } => {
                self.flow.glued.push(start);
                self.flow.push(&number.to_string());
                self.notes.push(start..self.flow.text.len());
                true
            }
            Inline::Changed { .. } => false,
        }
    }
}

/// The places that lines begin at, and how far they have been marked.
struct Ends<'a> {
    left: &'a [usize],
    at: usize,
}

impl Ends<'_> {
    fn insert(&mut self, inlines: &mut [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text { text }
                | Inline::Figure { text }
                | Inline::Reference { text, .. } => self.insert_into(text),
                Inline::Strong { body } => self.insert(body),
                Inline::Note { number } => self.at += number.to_string().len(),
                Inline::Changed { .. } => {}
            }
        }
    }

    /// A line that begins behind this text ends with it, so that a link does not begin with its end.
    fn insert_into(&mut self, text: &mut String) {
        let end = self.at + text.len();
        let count = self.left.iter().take_while(|start| **start <= end).count();
        let (here, left) = self.left.split_at(count);
        for start in here.iter().rev() {
            text.insert(start.saturating_sub(self.at), END);
        }
        (self.left, self.at) = (left, end);
    }
}
