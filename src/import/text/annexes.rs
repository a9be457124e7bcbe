//! What stands at the end of a report: annexes, the explanation of terms, notes.

use super::log::Log;
use super::outline::{self, Carried};
use super::piece::Piece;
use super::shapes;
use crate::import::draft::{AnnexDraft, Part};
use crate::import::shape::literal;
use crate::model::{Annex, Block, ListStyle, Localized};

mod notes;

pub use notes::footnotes;

/// One annex: its title and its pieces.
#[derive(Debug)]
pub struct Found {
    /// The title.
    pub title: String,
    /// What it holds.
    pub pieces: Vec<Piece>,
}

/// The annexes in the pieces from the first label on, which give up their texts.
pub fn find(pieces: &mut [Piece], carried: &mut Carried) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let kept = pieces.iter_mut().filter(|piece| piece.is_kept());
    let mut kept = kept.map(Piece::hand_over).peekable();
    while let Some(piece) = kept.next() {
        let label = shapes::annex_label(&piece.text, piece.length).map(str::to_owned);
        let title = match label {
            Some(rest) if rest.is_empty() => {
                let is_title = |next: &Piece| {
                    shapes::is_notes(&next.text, next.length)
                        || shapes::is_heading(&next.text, next.length)
                            && super::numbers::number(&next.text).is_none()
                };
                match kept.next_if(is_title) {
                    Some(title) => {
                        carried.0.push_str(&piece.text);
                        Some(title.text)
                    }
                    None => Some(piece.text.clone()),
                }
            }
            Some(rest) => {
                carried
                    .0
                    .push_str(&piece.text[..piece.text.len() - rest.len()]);
                Some(rest)
            }
            None if shapes::is_notes(&piece.text, piece.length) => Some(piece.text.clone()),
            None => None,
        };
        match (title, found.last_mut()) {
            (Some(title), _) => {
                let bare = title.trim_end_matches(['：', ':']);
                carried.0.push_str(&title[bare.len()..]);
                found.push(Found {
                    title: bare.to_owned(),
                    pieces: Vec::new(),
                });
            }
            (None, Some(annex)) => annex.pieces.push(piece),
            (None, None) => {}
        }
    }
    found
}

/// An annex of the draft: terms where it explains terms, else blocks like those of the body.
pub fn annex(mut found: Found, log: &mut Log, carried: &mut Carried) -> AnnexDraft {
    let is_terms = shapes::is_notes(&found.title, found.title.chars().count());
    let terms = if is_terms {
        notes::terms(&found.pieces)
    } else {
        None
    };
    let title = Localized::from([("zh", literal(&found.title))]);
    let units = match terms {
        Some(terms) => {
            for label in terms.iter().filter_map(|term| term.label.as_ref()) {
                carried.0.push_str(label);
            }
            explained(&terms)
        }
        None => outline::parts(&mut found.pieces, log, carried),
    };
    AnnexDraft {
        annex: Annex {
            title,
            ..Annex::default()
        },
        parts: units,
    }
}

/// Terms that are counted as a list; others each as a paragraph.
fn explained(terms: &[notes::Term]) -> Vec<Part> {
    let strong = |term: &notes::Term| {
        let text = format!("**{}**{}", literal(&term.name), literal(&term.text));
        Localized::from([("zh", text)])
    };
    let counted = terms.iter().all(|term| term.label.is_some());
    if counted {
        let items = terms.iter().map(strong).collect();
        let list = Block::list(ListStyle::Ordered, items);
        return vec![Part::new(list, terms[0].line)];
    }
    let paragraph = |term: &notes::Term| {
        let zh = |text: &str| Localized::from([("zh", literal(text))]);
        let (lead, text) = (zh(&term.name), zh(&term.text));
        Part::new(Block::led(Some(lead), text), term.line)
    };
    terms.iter().map(paragraph).collect()
}
