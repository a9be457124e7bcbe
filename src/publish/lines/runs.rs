//! The runs of a text as one flow, and the ends of its lines in them.

use icu_segmenter::LineSegmenterBorrowed;

use super::breaks::{Cell, cells};
use super::flow::Flow;
use crate::edition::{Inline, Role, Typography};
use crate::model::Mark;
use crate::publish::fonts::face_of;
use crate::theme::Styles;

/// A run of a text.
pub enum Run<'a> {
    /// The face of another role begins.
    Face(Role),
    /// Raised or lowered text begins, or ends.
    Small(bool),
    /// Characters.
    Words(&'a mut String),
    /// The mark of a note.
    Note(String),
}

/// The runs of inlines in the face of a role, those that are set apart in another; false where they
/// hold what can't be broken into lines here.
pub fn collect<'a>(
    inlines: &'a mut [Inline],
    role: Role,
    styles: &Styles,
    runs: &mut Vec<Run<'a>>,
) -> bool {
    inlines.iter_mut().all(|inline| {
        match inline {
            Inline::Text { text } | Inline::Figure { text } | Inline::Reference { text, .. } => {
                runs.push(Run::Words(text));
            }
            Inline::Marked { mark, body } => {
                let inner = face_of(mark, styles).unwrap_or(role);
                let (begin, end) = match mark {
                    Mark::Strong | Mark::Emphasis => (Run::Face(inner), Run::Face(role)),
                    Mark::Raised | Mark::Lowered => (Run::Small(true), Run::Small(false)),
                    Mark::Link { .. } => return collect(body, role, styles, runs),
                };
                runs.push(begin);
                let is_whole = collect(body, inner, styles, runs);
                runs.push(end);
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
pub struct Feature {
    /// The role whose face sets it.
    pub role: Role,
    /// Whether it is of the number or mark before the text.
    pub is_marker: bool,
    /// Whether it is raised or lowered, as the mark of a note is.
    pub is_small: bool,
    /// Whether it is of the mark of a note.
    pub is_note: bool,
    /// Whether another face begins with it.
    pub begins_face: bool,
}

/// A text with what the filling of lines needs to know of it.
pub struct Measured {
    text: String,
    features: Vec<Feature>,
    /// Its characters as the line breaker sees them.
    pub cells: Vec<Cell>,
    /// Whether it is a heading on a line of its own.
    pub is_heading: bool,
}

impl Measured {
    pub fn new(
        flow: Flow,
        features: Vec<Feature>,
        is_heading: bool,
        segmenter: LineSegmenterBorrowed<'static>,
    ) -> Self {
        Self {
            cells: cells(&flow, segmenter),
            text: flow.text,
            features,
            is_heading,
        }
    }

    /// The notes that it mentions, each by its number with the byte position of its mark.
    pub fn mentions(&self) -> Vec<(usize, usize)> {
        let mut mentions: Vec<(usize, usize)> = Vec::new();
        let mut goes_on = false;
        for (cell, character, feature) in self.characters() {
            let digit = character.to_digit(10).filter(|_| feature.is_note);
            match (digit, mentions.last_mut()) {
                (Some(digit), Some((number, _))) if goes_on => {
                    *number = *number * 10 + digit as usize;
                }
                (Some(digit), _) => mentions.push((digit as usize, cell.at)),
                (None, _) => {}
            }
            goes_on = digit.is_some();
        }
        mentions
    }

    /// Its characters, with what is known of each.
    pub fn characters(&self) -> impl Iterator<Item = (&Cell, char, Feature)> {
        let features = self.features.iter().copied();
        let characters = self.text.chars().zip(features);
        let cells = self.cells.iter().zip(characters);
        cells.map(|(cell, (character, feature))| (cell, character, feature))
    }
}

/// Runs behind a number or mark as one text, with what is known of its characters; none where they
/// hold characters that are left out.
pub fn flow((mut role, marker): (Role, &str), runs: &[Run]) -> Option<(Flow, Vec<Feature>)> {
    let mut flow = Flow::new(Typography::Han).marker(marker);
    let of_marker = Feature {
        role,
        is_marker: true,
        is_small: false,
        is_note: false,
        begins_face: false,
    };
    let mut features = vec![of_marker; flow.text.chars().count()];
    let (mut begins_face, mut is_small) = (false, false);
    for run in runs {
        let start = flow.text.len();
        let (words, is_note) = match run {
            Run::Face(next) => {
                role = *next;
                begins_face = true;
                continue;
            }
            Run::Small(begins) => {
                is_small = *begins;
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
            is_marker: false,
            is_small: is_small || is_note,
            is_note,
            begins_face: std::mem::take(&mut begins_face),
        }));
    }
    Some((flow, features))
}
