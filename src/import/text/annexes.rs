//! What stands at the end of a report: annexes, the explanation of terms, notes.

mod terms;

pub use terms::is_note;

use super::log::Log;
use super::numbers::number;
use super::outline::{self, zh};
use super::shapes;
use super::source_line::SourceLine;
use crate::import::draft::{AnnexDraft, Draft};
use crate::model::Annex;

/// Adds the annexes in the pieces, the first of which is a label, to a draft; the pieces give up their
/// texts.
pub fn add(mut pieces: &mut [SourceLine], draft: &mut Draft, log: &mut Log) {
    let is_kept = |piece: &SourceLine| piece.is_kept();
    while let Some(at) = pieces.iter().position(is_kept) {
        let mut title = std::mem::take(&mut pieces[at].text);
        pieces = &mut pieces[at + 1..];
        if let Some(rest) = shapes::annex_label(&title).map(str::len) {
            let next = pieces.iter().position(is_kept);
            let below = next.filter(|next| rest == 0 && is_title(&pieces[*next].text));
            let named = match below {
                Some(next) => Some(std::mem::take(&mut pieces[next].text)),
                None => (rest > 0).then(|| title.split_off(title.len() - rest)),
            };
            if let Some(named) = named {
                log.carry(&title);
                title = named;
            }
            pieces = &mut pieces[below.map_or(0, |next| next + 1)..];
        }
        let bare = title.trim_end_matches(['：', ':']).len();
        log.carry(&title.split_off(bare));
        let is_label = |piece: &SourceLine| piece.is_kept() && shapes::is_annex(&piece.text);
        let end = pieces.iter().position(is_label).unwrap_or(pieces.len());
        let (own, others) = pieces.split_at_mut(end);
        add_one(title, own, draft, log);
        pieces = others;
    }
}

/// Whether a line is the title of the annex whose label stands above it.
fn is_title(text: &str) -> bool {
    shapes::is_notes(text) || shapes::is_heading(text) && number(text).is_none()
}

/// Adds an annex: notes that the body refers to as footnotes, terms as such, others as blocks like
/// the body’s.
fn add_one(title: String, pieces: &mut [SourceLine], draft: &mut Draft, log: &mut Log) {
    let is_terms = shapes::is_notes(&title);
    let terms = is_terms.then(|| terms::read(pieces)).flatten();
    let parts = match terms {
        Some(terms) if terms::are_footnotes(&terms, draft) => {
            log.carry(&title);
            return terms::footnotes(terms, draft, log);
        }
        Some(terms) => terms::explained(terms, log),
        None => outline::parts(pieces, log),
    };
    let title = zh(title);
    let annex = Annex {
        title,
        ..Annex::default()
    };
    draft.annexes.push(AnnexDraft { annex, parts });
}
