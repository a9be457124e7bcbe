//! The texts of an edition that are broken into lines, in their order.

use icu_segmenter::LineSegmenterBorrowed;

use super::fill::Start;
use super::runs::{Measured, Run, collect, flow};
use crate::edition::{Block, Content, Edition, Paragraph, Role, Text, plain};
use crate::theme::{Kind, Styles};

/// A line's end, which templates set as a justified one: U+2028.
const END: char = '\u{2028}';

/// What is set as one paragraph.
pub struct Piece<'a> {
    /// The number or mark before it.
    pub marker: &'a str,
    /// Its texts, each in the face of a role.
    pub texts: Vec<(Role, &'a mut Text)>,
    styles: &'a Styles,
    /// Whether it is a heading on a line of its own.
    pub is_heading: bool,
    /// Whether it is a heading that a paragraph may go on from.
    runs_in: bool,
}

impl Piece<'_> {
    /// What the filling of lines needs to know; none where it holds what can't be broken here.
    pub fn measured(&mut self, segmenter: LineSegmenterBorrowed<'static>) -> Option<Measured> {
        let is_heading = self.is_heading;
        let role = self.texts.first().map_or(Role::Body, |(role, _)| *role);
        let marker = self.marker;
        flow((role, marker), &self.runs()?)
            .map(|(flow, features)| Measured::new(flow, features, is_heading, segmenter))
    }

    /// The runs of its texts; none where they hold what can't be broken into lines here.
    pub fn runs(&mut self) -> Option<Vec<Run<'_>>> {
        let mut runs = Vec::new();
        for (role, text) in &mut self.texts {
            runs.push(Run::Face(*role));
            if !collect(&mut text.runs, *role, self.styles, &mut runs) {
                return None;
            }
        }
        Some(runs)
    }

    /// Marks the ends of its lines. A line that begins behind a run ends with it, so that a link does
    /// not begin with its end.
    pub fn end_lines(&mut self, mut starts: &[Start]) {
        let mut at = self.marker.len();
        for run in self.runs().into_iter().flatten() {
            match run {
                Run::Face(_) | Run::Small(_) => {}
                Run::Note(number) => at += number.len(),
                Run::Words(words) => {
                    let end = at + words.len();
                    let count = starts.iter().take_while(|start| start.at <= end).count();
                    let (here, left) = starts.split_at(count);
                    for start in here.iter().rev() {
                        let end = if start.is_loose { '\n' } else { END };
                        words.insert(start.at.saturating_sub(at), end);
                    }
                    (starts, at) = (left, end);
                }
            }
        }
    }
}

/// What stands on the pages of an edition, in order.
pub enum Part<'a> {
    /// A text that is broken into lines.
    Piece(Piece<'a>),
    /// Other lines of the grid; whether the next ones stay with them.
    Lines { count: usize, keeps_next: bool },
    /// Something of a height that is not known.
    Unknown,
    /// A new page.
    NewPage,
}

/// The parts of an edition; what changed in a redline as a whole is left to the templates.
pub fn parts<'a>(edition: &'a mut Edition, styles: &'a Styles) -> Vec<Part<'a>> {
    let mut parts = vec![before_text(edition)];
    if edition.key_figures.is_some() {
        parts.push(Part::Unknown);
    }
    of_blocks(&mut edition.blocks, styles, &mut parts);
    for annex in &mut edition.annexes {
        // The label, a blank line, the title, another one.
        parts.push(Part::NewPage);
        parts.push(match characters(&annex.title) {
            0..=MOST_IN_TITLE => lines(4),
            _ => Part::Unknown,
        });
        of_blocks(&mut annex.blocks, styles, &mut parts);
    }
    parts
}

/// So many characters of a title fit on a line, and so many of a part's heading.
const MOST_IN_TITLE: usize = 19;
const MOST_IN_HEADING: usize = 27;

fn lines<'a>(count: usize) -> Part<'a> {
    Part::Lines {
        count,
        keeps_next: false,
    }
}

fn characters(text: &Text) -> usize {
    plain(text).chars().count()
}

/// What stands before the text: the head with a blank line above it, between its title and the lines
/// below, and below those; or contents behind it.
fn before_text<'a>(edition: &Edition) -> Part<'a> {
    let head = &edition.head;
    let parts = [
        &head.own_subtitle,
        &head.subtitle,
        &head.organization,
        &head.speaker,
    ];
    let below: usize = parts.into_iter().map(Vec::len).sum();
    let is_official = !head.issuer.is_empty() || head.addressees.is_some();
    match edition.contents.is_some() && !edition.cover {
        true => Part::NewPage,
        false if is_official => Part::Unknown,
        false => lines(2 + head.title.len() + below + usize::from(below > 0)),
    }
}

/// The parts of blocks, a run-in heading and its paragraph as one.
fn of_blocks<'a>(blocks: &'a mut [Block], styles: &'a Styles, parts: &mut Vec<Part<'a>>) {
    let mut blocks = blocks.iter_mut().peekable();
    while let Some(block) = blocks.next() {
        if block.change.is_some() {
            parts.push(Part::Unknown);
            continue;
        }
        let goes_on = blocks.peek().is_some_and(|next| {
            next.change.is_none() && matches!(next.content, Content::Paragraph(_))
        });
        of_content(&mut block.content, styles, parts);
        if let Some(Part::Piece(piece)) = parts.last_mut()
            && piece.runs_in
            && goes_on
            && let Some(Content::Paragraph(paragraph)) = blocks.next().map(|next| &mut next.content)
        {
            piece.texts.extend(prose(paragraph, styles));
            piece.is_heading = false;
        }
    }
}

fn of_content<'a>(content: &'a mut Content, styles: &'a Styles, parts: &mut Vec<Part<'a>>) {
    let mut add = |marker, texts, is_heading, runs_in| {
        parts.push(Part::Piece(Piece {
            marker,
            texts,
            is_heading,
            styles,
            runs_in,
        }));
    };
    match content {
        // A part's heading is centred.
        Content::Heading(heading) if heading.level == 0 && !heading.run_in => {
            let length = characters(&heading.text) + heading.number.chars().count();
            parts.push(match length {
                0..=MOST_IN_HEADING => Part::Lines {
                    count: 1,
                    keeps_next: true,
                },
                _ => Part::Unknown,
            });
        }
        Content::Heading(heading) => {
            let role = role(styles, Kind::heading(heading.level));
            let texts = vec![(role, &mut heading.text)];
            add(&heading.number, texts, true, heading.run_in);
        }
        Content::Paragraph(paragraph) => {
            add("", prose(paragraph, styles).into(), false, false);
        }
        Content::List(list) => {
            for item in &mut list.items {
                add(
                    &item.marker,
                    vec![(role(styles, Kind::Body), &mut item.text)],
                    false,
                    false,
                );
            }
        }
        Content::Salutation { .. } => parts.push(lines(1)),
        Content::Table(_) | Content::Image(_) => parts.push(Part::Unknown),
    }
}

/// The texts of a paragraph.
fn prose<'a>(paragraph: &'a mut Paragraph, styles: &Styles) -> [(Role, &'a mut Text); 2] {
    let kind = paragraph.kind();
    let lead = (role(styles, Kind::Lead), &mut paragraph.lead);
    [lead, (role(styles, kind), &mut paragraph.text)]
}

fn role(styles: &Styles, kind: Kind) -> Role {
    styles.of(kind).face.unwrap_or(Role::Body)
}
