//! Paragraphs that were parted or joined: the same words, with an end that came or went.

use super::align::WordBag;
use super::blocks::{Merger, Place};
use super::marks::{inlines, marked};
use super::notes::Side;
use super::token::{Key, Token};
use super::words::{Span, compare};
use crate::edition::{Block, BlockIdentity, Change, Inline, Paragraph, Text};

/// A paragraph belongs to another's parting if this part of its words comes from there.
const OWED: f64 = 0.6;

/// One version of two rows of blocks.
pub struct Row<'a> {
    /// Its blocks.
    pub blocks: &'a [Block],
    /// What they are compared by.
    pub bags: &'a [WordBag],
    /// Whether a block is moved.
    pub is_moved: &'a dyn Fn(usize) -> bool,
}

impl Row<'_> {
    /// The blocks around one that are parts of what it is in the other version: those next to it
    /// that are `free`, from the nearest on.
    fn parts(&self, at: usize, whole: &WordBag, free: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut parts = vec![at];
        let mut words = self.bags[at].clone();
        let mut take = |part: usize, parts: &mut Vec<usize>| {
            let more = words.with(&self.bags[part]);
            let owed = more.shared(whole) - words.shared(whole);
            let is_part = self.is_plain(part.max(parts[0])) && self.is_paragraph(part);
            let size = self.bags[part].size();
            let owes = size > 0 && owed as f64 >= OWED * size as f64;
            if is_part && owes {
                words = more;
                parts.push(part);
                parts.sort_unstable();
            }
            is_part && owes
        };
        for part in at + 1..self.blocks.len() {
            if !free(part) || (self.is_moved)(part) || !take(part, &mut parts) {
                break;
            }
        }
        for part in (0..at).rev() {
            if !free(part) || (self.is_moved)(part) || !take(part, &mut parts) {
                break;
            }
        }
        parts
    }

    fn is_paragraph(&self, at: usize) -> bool {
        matches!(self.blocks[at], Block::Paragraph(_))
    }

    /// Whether it is a paragraph without a lead: only the first of several may have one.
    fn is_plain(&self, at: usize) -> bool {
        matches!(&self.blocks[at], Block::Paragraph(paragraph) if paragraph.lead.is_empty())
    }

    fn paragraphs(&self, parts: &[usize]) -> Vec<&Paragraph> {
        let paragraph = |&part: &usize| match &self.blocks[part] {
            Block::Paragraph(paragraph) => Some(paragraph),
            Block::Heading(_)
            | Block::Salutation { .. }
            | Block::List(_)
            | Block::Table(_)
            | Block::Image(_)
            | Block::Changed { .. } => None,
        };
        parts.iter().filter_map(paragraph).collect()
    }
}

/// A piece of a merged row.
pub enum Piece {
    /// Blocks of both, or one of one version.
    One(Place),
    /// Paragraphs of both; one version has them as one.
    Parted(Vec<usize>, Vec<usize>),
}

/// Finds partings among the places of a merged row, and takes their pieces together.
pub fn find(places: Vec<Place>, old: &Row, new: &Row) -> Vec<Piece> {
    let alone = |side: Side| -> Vec<usize> {
        let one = |place: &Place| match (side, place) {
            (Side::Old, Place::Old(at)) | (Side::New, Place::New(at)) => Some(*at),
            (Side::Old | Side::New, _) => None,
        };
        places.iter().filter_map(one).collect()
    };
    let (olds, news) = (alone(Side::Old), alone(Side::New));
    let (mut old_done, mut new_done) = (Vec::new(), Vec::new());
    let mut found = Vec::new();
    for place in places {
        let Place::Both(was, is) = place else {
            found.push(Piece::One(place));
            continue;
        };
        let is_prose = old.is_paragraph(was) && new.is_paragraph(is);
        let free = |alone: &[usize], done: &[usize], at| alone.contains(&at) && !done.contains(&at);
        let parted = new.parts(is, &old.bags[was], |at| {
            is_prose && free(&news, &new_done, at)
        });
        let joined = old.parts(was, &new.bags[is], |at| {
            is_prose && free(&olds, &old_done, at)
        });
        if parted.len() > 1 {
            new_done.extend(parted.iter().copied().filter(|&at| at != is));
            found.push(Piece::Parted(vec![was], parted));
        } else if joined.len() > 1 {
            old_done.extend(joined.iter().copied().filter(|&at| at != was));
            found.push(Piece::Parted(joined, vec![is]));
        } else {
            found.push(Piece::One(Place::Both(was, is)));
        }
    }
    found.retain(|piece| match piece {
        Piece::One(Place::Old(at)) => !old_done.contains(at),
        Piece::One(Place::New(at)) => !new_done.contains(at),
        Piece::One(Place::Both(..)) | Piece::Parted(..) => true,
    });
    found
}

impl Merger<'_> {
    /// Paragraphs of both versions that are one on one side.
    pub(super) fn parted(
        &mut self,
        old: &Row,
        olds: &[usize],
        new: &Row,
        news: &[usize],
    ) -> Vec<Block> {
        let (olds, news) = (old.paragraphs(olds), new.paragraphs(news));
        let lead = |paragraphs: &[&Paragraph]| -> Text {
            paragraphs
                .first()
                .map(|first| first.lead.clone())
                .unwrap_or_default()
        };
        let mut lead = self.text(&lead(&olds), &lead(&news));
        let old = self.all_tokens(&olds, Side::Old);
        let new = self.all_tokens(&news, Side::New);
        let spans = compare(&old, &new);
        self.keep_notes(&spans, &new);
        let mut blocks = Vec::new();
        for (text, end) in cut(&spans, &old, &new) {
            let block = Block::Paragraph(Paragraph {
                identity: BlockIdentity::default(),
                lead: std::mem::take(&mut lead),
                text: text.into(),
            });
            blocks.push(match end {
                Some(change) => Block::Changed {
                    change,
                    block: Box::new(block),
                },
                None => block,
            });
        }
        blocks
    }

    /// The tokens of paragraphs, with stops between them.
    fn all_tokens(&self, paragraphs: &[&Paragraph], side: Side) -> Vec<Token> {
        let mut all = Vec::new();
        for (index, paragraph) in paragraphs.iter().enumerate() {
            all.extend((index > 0).then(Token::stop));
            all.extend(self.tokens(&paragraph.text, side));
        }
        all
    }
}

/// The marked text of both versions, cut at the stops; each piece with what became of its end.
fn cut(spans: &[Span], old: &[Token], new: &[Token]) -> Vec<(Vec<Inline>, Option<Change>)> {
    let mut pieces = Vec::new();
    let mut text = Vec::new();
    for span in spans {
        let sides = match span.kept {
            true => vec![(None, &new[span.new.clone()])],
            false => vec![
                (
                    Some((Change::Deleted, Change::Joined)),
                    &old[span.old.clone()],
                ),
                (
                    Some((Change::Inserted, Change::Parted)),
                    &new[span.new.clone()],
                ),
            ],
        };
        for (changes, tokens) in sides {
            for (index, piece) in tokens.split(|token| token.key == Key::Stop).enumerate() {
                if index > 0 {
                    let end = changes.map(|(_, end)| end);
                    pieces.push((std::mem::take(&mut text), end));
                }
                match changes {
                    Some((change, _)) => text.extend(marked(inlines(piece), change)),
                    None => text.extend(inlines(piece)),
                }
            }
        }
    }
    pieces.push((text, None));
    pieces
}
