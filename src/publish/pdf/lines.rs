//! Where the lines of Chinese running text end: in print as in the draft.
//!
//! Lines are filled one by one on the grid, every mark as wide as a character, as Word fills them.
//! Print then sets each line to its length: neighbouring marks closer, a mark at its end half as
//! wide. So an editor who works in the draft sees the lines that will be printed.

mod fill;

use icu_segmenter::LineSegmenterBorrowed;
use typst_kit::fonts::FontStore;

use self::fill::Place;
use super::metrics::Advances;
use crate::edition::{Block, Content, Edition, Inline, Role, Typography};
use crate::publish::fonts::Faces;
use crate::publish::lines::breaks::{self, Break, Cell};
use crate::publish::lines::flow::Flow;
use crate::publish::lines::{marks, width};
use crate::theme::{Design, Kind};

/// A line's end, which templates set as a justified one: U+2028.
const END: char = '\u{2028}';

/// The gap between a Han character and a Latin letter or digit, in em.
const GAP: f64 = 0.2;
/// The size of a note's mark, in em.
const NOTE: f64 = 0.58;

/// Breaks the paragraphs, lists and headings of a Chinese edition into lines. A paragraph that
/// changed in a redline is left to the templates.
pub fn set(edition: &mut Edition, faces: &Faces, fonts: &FontStore) {
    match edition.typography {
        Typography::Latin => return,
        Typography::Han => {}
    }
    let mut setter = Setter::new(&edition.theme.print, faces, fonts);
    let annexes = edition.annexes.iter_mut().map(|annex| &mut annex.blocks);
    for blocks in std::iter::once(&mut edition.blocks).chain(annexes) {
        setter.set_blocks(blocks);
    }
}

/// What sets running text as in the draft. Lengths are in twips.
struct Setter<'a> {
    design: &'a Design,
    /// The length of a line.
    line: f64,
    /// The size of the type.
    size: f64,
    /// By how much characters are set closer, so that as many fill a line as the grid has.
    closer: f64,
    /// What a paragraph's first line is set in by.
    indent: f64,
    advances: Advances<'a>,
    segmenter: LineSegmenterBorrowed<'static>,
}

impl<'a> Setter<'a> {
    fn new(design: &'a Design, faces: &'a Faces, fonts: &'a FontStore) -> Self {
        let size = f64::from(design.half_points() * 10);
        let body = &design.styles.body;
        Self {
            design,
            line: f64::from(design.text_width()),
            size,
            closer: f64::from(design.closer()),
            indent: body.indent.map_or(0.0, |indent| {
                20.0 * indent.points(size / 20.0, design.pitch())
            }),
            advances: Advances::new(faces, fonts),
            segmenter: breaks::segmenter(),
        }
    }

    /// Breaks blocks into lines, a run-in heading and its paragraph as one text.
    fn set_blocks(&mut self, blocks: &mut [Block]) {
        let mut rest = blocks;
        while let Some((block, after)) = rest.split_first_mut() {
            rest = after;
            if block.change.is_some() {
                continue;
            }
            let next = rest.first_mut().filter(|next| next.change.is_none());
            match (&mut block.content, next.map(|next| &mut next.content)) {
                (Content::Heading(heading), Some(Content::Paragraph(paragraph)))
                    if heading.run_in =>
                {
                    let kind = Kind::heading(heading.level);
                    let (lead, text) = (&mut paragraph.lead.runs, &mut paragraph.text.runs);
                    let texts = [
                        (kind, &mut heading.text.runs),
                        (Kind::Lead, lead),
                        (Kind::Body, text),
                    ];
                    self.set_text(&heading.number, texts);
                    rest = &mut rest[1..];
                }
                (content, _) => self.set_block(content),
            }
        }
    }

    fn set_block(&mut self, content: &mut Content) {
        match content {
            // A part's heading is centred.
            Content::Heading(heading) if heading.level == 0 => {}
            Content::Heading(heading) => {
                let kind = Kind::heading(heading.level);
                self.set_text(&heading.number, [(kind, &mut heading.text.runs)]);
            }
            Content::Paragraph(paragraph) => {
                let (lead, text) = (&mut paragraph.lead.runs, &mut paragraph.text.runs);
                self.set_text("", [(Kind::Lead, lead), (Kind::Body, text)]);
            }
            Content::List(list) => {
                for item in &mut list.items {
                    self.set_text(&item.marker, [(Kind::Body, &mut item.text.runs)]);
                }
            }
            Content::Salutation { .. } | Content::Table(_) | Content::Image(_) => {}
        }
    }

    /// Marks the ends of the lines in texts of these kinds, behind a number or mark of the first.
    fn set_text<const N: usize>(&mut self, marker: &str, texts: [(Kind, &mut Vec<Inline>); N]) {
        let styles = &self.design.styles;
        let role = |kind| styles.of(kind).face.unwrap_or(Role::Body);
        let first = texts.first().map_or(Role::Body, |(kind, _)| role(*kind));
        let mut runs = Vec::new();
        for (kind, inlines) in texts {
            let faces = (role(kind), styles.strong.face);
            runs.push(Run::Face(role(kind)));
            if !collect(inlines, faces, &mut runs) {
                return;
            }
        }
        let Some((flow, features)) = flow((first, marker), &runs) else {
            return;
        };
        let places = self.places(&flow, &features);
        let rest = self.line - self.closer;
        if let Some(starts) = fill::starts(&places, rest - self.indent, rest) {
            end_lines(runs, marker.len(), &starts);
        }
    }

    fn places(&mut self, flow: &Flow, features: &[Feature]) -> Vec<Place> {
        let cells = breaks::cells(flow, self.segmenter);
        let mut before = None;
        let mut places = Vec::with_capacity(cells.len());
        for ((cell, character), feature) in cells.iter().zip(flow.text.chars()).zip(features) {
            let is_latin = is_latin(character, before.is_none_or(|(_, latin)| latin));
            let is_run = feature.begins_face || before.is_some_and(|(_, latin)| latin != is_latin);
            let is_gapped = before.is_some_and(|(last, _)| is_gapped(last, character));
            let has_gap = is_gapped && !feature.is_note;
            let gap = if has_gap { GAP * self.size } else { 0.0 };
            let scale = if feature.is_note { NOTE } else { 1.0 };
            let width = match character {
                '\n' => 0.0,
                _ => {
                    let advance = self.advances.of(character, feature.role, is_latin);
                    advance * self.size * scale - self.closer
                }
            };
            places.push(Place {
                at: cell.at,
                width,
                gap: gap + if is_run { self.closer } else { 0.0 },
                begins: begins(cell),
                is_forced: cell.before == Break::Forced,
                is_taken_in: marks::STOPS.contains(character) && !is_run,
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

/// A run of a text.
enum Run<'a> {
    /// The face of another role begins.
    Face(Role),
    /// Characters.
    Words(&'a mut String),
    /// The mark of a note.
    Note(String),
}

/// The runs of inlines in the face of a role, strong ones in another; false where they hold what
/// can't be broken into lines here.
fn collect<'a>(
    inlines: &'a mut [Inline],
    (plain, strong): (Role, Option<Role>),
    runs: &mut Vec<Run<'a>>,
) -> bool {
    inlines.iter_mut().all(|inline| {
        match inline {
            Inline::Text { text } | Inline::Figure { text } | Inline::Reference { text, .. } => {
                runs.push(Run::Words(text));
            }
            Inline::Strong { body } => {
                let inner = strong.unwrap_or(plain);
                runs.push(Run::Face(inner));
                let is_whole = collect(body, (inner, strong), runs);
                runs.push(Run::Face(plain));
                return is_whole;
            }
            Inline::Note { number } => runs.push(Run::Note(number.to_string())),
            Inline::Changed { .. } => return false,
        }
        true
    })
}

/// What is known of a character besides what it is.
#[derive(Clone, Copy)]
struct Feature {
    /// The role whose face sets it.
    role: Role,
    /// Whether it is of the mark of a note.
    is_note: bool,
    /// Whether another face begins with it.
    begins_face: bool,
}

/// Runs behind a number or mark as one text, with what is known of its characters; none where they
/// hold characters that are left out.
fn flow((mut role, marker): (Role, &str), runs: &[Run]) -> Option<(Flow, Vec<Feature>)> {
    let mut flow = Flow::new(Typography::Han).marker(marker);
    let of_marker = Feature {
        role,
        is_note: false,
        begins_face: false,
    };
    let mut features = vec![of_marker; flow.text.chars().count()];
    let mut begins_face = false;
    for run in runs {
        let start = flow.text.len();
        let (words, is_note) = match run {
            Run::Face(next) => {
                role = *next;
                begins_face = true;
                continue;
            }
            Run::Words(words) => (words.as_str(), false),
            Run::Note(number) => {
                flow.glued.push(start);
                (number.as_str(), true)
            }
        };
        flow.push(words);
        if flow.text[start..] != *words {
            return None;
        }
        features.extend(words.chars().map(|_| Feature {
            role,
            is_note,
            begins_face: std::mem::take(&mut begins_face),
        }));
    }
    Some((flow, features))
}

/// Marks the ends of lines in runs, the first of which stands at a byte position. A line that begins
/// behind a run ends with it, so that a link does not begin with its end.
fn end_lines(runs: Vec<Run>, mut at: usize, mut starts: &[usize]) {
    for run in runs {
        match run {
            Run::Face(_) => {}
            Run::Note(number) => at += number.len(),
            Run::Words(words) => {
                let end = at + words.len();
                let count = starts.iter().take_while(|start| **start <= end).count();
                let (here, left) = starts.split_at(count);
                for start in here.iter().rev() {
                    words.insert(start.saturating_sub(at), END);
                }
                (starts, at) = (left, end);
            }
        }
    }
}
