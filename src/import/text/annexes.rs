//! What stands at the end of a report: annexes, the explanation of terms, notes.

mod terms;

use super::log::Log;
use super::numbers::number;
use super::outline::{self, Carried, zh};
use super::shapes;
use super::source_line::SourceLine;
use crate::import::draft::{AnnexDraft, Draft};
use crate::model::Annex;

/// One annex: its title and its pieces.
struct Found {
    title: String,
    pieces: Vec<SourceLine>,
}

/// Adds the annexes in the pieces from the first label on, which give up their texts, to a draft:
/// notes that the body refers to as footnotes, terms as such, others as blocks like the body’s.
pub fn add(pieces: &mut [SourceLine], draft: &mut Draft, log: &mut Log, carried: &mut Carried) {
    for Found { title, mut pieces } in find(pieces, carried) {
        let is_terms = shapes::is_notes(&title, title.chars().count());
        let terms = is_terms.then(|| terms::read(&pieces)).flatten();
        let parts = match terms {
            Some(terms) if terms::are_footnotes(&terms, draft) => {
                carried.0.push_str(&title);
                terms::footnotes(terms, draft, carried);
                continue;
            }
            Some(terms) => terms::explained(terms, carried),
            None => outline::parts(&mut pieces, log, carried),
        };
        let title = zh(title);
        let annex = Annex {
            title,
            ..Annex::default()
        };
        draft.annexes.push(AnnexDraft { annex, parts });
    }
}

fn find(pieces: &mut [SourceLine], carried: &mut Carried) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let kept = pieces.iter_mut().filter(|piece| piece.is_kept());
    let mut kept = kept.map(SourceLine::hand_over).peekable();
    let is_title = |next: &SourceLine| {
        shapes::is_notes(&next.text, next.length)
            || shapes::is_heading(&next.text, next.length) && number(&next.text).is_none()
    };
    while let Some(mut piece) = kept.next() {
        let rest = shapes::annex_label(&piece.text, piece.length).map(str::len);
        let title = match rest {
            Some(0) => match kept.next_if(is_title) {
                Some(title) => {
                    carried.0.push_str(&piece.text);
                    Some(title.text)
                }
                None => Some(piece.text),
            },
            Some(rest) => {
                let title = piece.text.split_off(piece.text.len() - rest);
                carried.0.push_str(&piece.text);
                Some(title)
            }
            None if shapes::is_notes(&piece.text, piece.length) => Some(piece.text),
            None => {
                if let Some(annex) = found.last_mut() {
                    annex.pieces.push(piece);
                }
                None
            }
        };
        if let Some(title) = title {
            let bare = title.trim_end_matches(['：', ':']);
            carried.0.push_str(&title[bare.len()..]);
            found.push(Found {
                title: bare.to_owned(),
                pieces: Vec::new(),
            });
        }
    }
    found
}
