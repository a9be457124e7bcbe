//! Paragraphs that were parted or joined: the same words, with an end that came or went.

use std::collections::BTreeSet;
use std::ops::Range;

use super::align::WordBag;
use super::blocks::{Merger, Place, Version};
use super::marks::{inlines, sides};
use super::token::{Key, Token};
use crate::edition::{Block, Change, Content, Inline, Paragraph, Text};

/// A paragraph belongs to another's parting if this part of its words comes from there.
const OWED: f64 = 0.6;

pub enum Piece {
    /// Blocks of both, or one of one version.
    One(Place),
    /// Paragraphs of both; one version has them as one.
    Parted(Range<usize>, Range<usize>),
}

impl Version<'_> {
    /// The blocks around one that are parts of what it is in the other version: those next to it
    /// that are `free`, from the nearest on.
    fn parts(&self, at: usize, whole: &WordBag, free: &BTreeSet<usize>) -> Range<usize> {
        let mut words = self.bags[at].words.clone();
        let mut is_part = |part: usize, later: usize| {
            // Only the first of several may have a lead.
            let is_plain = self.lead(later).is_some_and(|lead| lead.is_empty());
            if !free.contains(&part) || !is_plain || self.lead(part).is_none() {
                return false;
            }
            let own = &self.bags[part].words;
            let both = words.with(own);
            let owed = both.shared(&whole.words) - words.shared(&whole.words);
            let owes = own.count() > 0 && owed as f64 >= OWED * own.count() as f64;
            if owes {
                words = both;
            }
            owes
        };
        let (mut first, mut end) = (at, at + 1);
        while is_part(end, end) {
            end += 1;
        }
        while first > 0 && is_part(first - 1, first) {
            first -= 1;
        }
        first..end
    }

    fn lead(&self, at: usize) -> Option<&Text> {
        paragraph(self.blocks.get(at)?).map(|paragraph| &paragraph.lead)
    }
}

fn paragraph(block: &Block) -> Option<&Paragraph> {
    let Content::Paragraph(paragraph) = &block.content else {
        return None;
    };
    Some(paragraph)
}

/// Finds partings among the places of a merged row, and takes their pieces together.
pub fn find(places: Vec<Place>, old: &Version, new: &Version) -> Vec<Piece> {
    let (mut olds, mut news) = (BTreeSet::new(), BTreeSet::new());
    for place in &places {
        match *place {
            Place::Old(at) => olds.extend((!old.moved.contains_key(&at)).then_some(at)),
            Place::New(at) => news.extend((!new.moved.contains_key(&at)).then_some(at)),
            Place::Both(..) => {}
        }
    }
    let mut found = Vec::new();
    for place in places {
        found.push(match place {
            Place::Both(was, is) if old.lead(was).is_some() && new.lead(is).is_some() => {
                let parted = new.parts(is, &old.bags[was], &news);
                let joined = old.parts(was, &new.bags[is], &olds);
                if parted.len() > 1 {
                    news.retain(|at| !parted.contains(at));
                    Piece::Parted(was..was + 1, parted)
                } else if joined.len() > 1 {
                    olds.retain(|at| !joined.contains(at));
                    Piece::Parted(joined, is..is + 1)
                } else {
                    Piece::One(place)
                }
            }
            Place::Both(..) | Place::Old(_) | Place::New(_) => Piece::One(place),
        });
    }
    found.retain(|piece| match piece {
        Piece::One(Place::Old(at)) => olds.contains(at) || old.moved.contains_key(at),
        Piece::One(Place::New(at)) => news.contains(at) || new.moved.contains_key(at),
        Piece::One(Place::Both(..)) | Piece::Parted(..) => true,
    });
    found
}

impl Merger<'_> {
    /// Paragraphs of both versions that are one on one side.
    pub(super) fn parted(&mut self, old: &[Block], new: &[Block]) -> Vec<Block> {
        let paragraphs = |blocks: &'_ [Block]| -> Vec<Paragraph> {
            blocks.iter().filter_map(paragraph).cloned().collect()
        };
        let (old, new) = (paragraphs(old), paragraphs(new));
        let quotation = new[0].quotation;
        let mut lead = self.text(&old[0].lead, &new[0].lead);
        let (old, new) = (self.all_tokens(&old), self.all_tokens(&new));
        let mut blocks = Vec::new();
        let mut text = Vec::new();
        let mut end = |text: &mut Vec<Inline>, change: Option<Change>| {
            let paragraph = Content::Paragraph(Paragraph {
                lead: std::mem::take(&mut lead),
                text: std::mem::take(text).into(),
                quotation,
            });
            let change = change.map(|change| match change.is_gone() {
                true => Change::Joined,
                false => Change::Parted,
            });
            blocks.push(Block {
                change,
                ..paragraph.into()
            });
        };
        for span in self.compare(&old, &new) {
            for (change, tokens) in sides(&span, &old, &new) {
                let pieces = tokens.split(|token| token.key == Key::Stop);
                for (index, piece) in pieces.enumerate() {
                    if index > 0 {
                        end(&mut text, change);
                    }
                    text.extend(inlines(piece, change));
                }
            }
        }
        end(&mut text, None);
        blocks
    }

    fn all_tokens(&self, paragraphs: &[Paragraph]) -> Vec<Token> {
        let tokens = paragraphs
            .iter()
            .map(|paragraph| self.words.tokens(&paragraph.text));
        Vec::from_iter(tokens).join(&Token::stop())
    }
}
