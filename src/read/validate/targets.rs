//! What cross-references may name: annexes, sections, captioned tables and images, footnotes.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, code};
use crate::model::{Block, Localized, Report, Spanned};
use crate::syntax::suggest::did_you_mean;

/// The ids of a report's blocks and annexes. What has no number, nor a heading that can be quoted, has
/// the case of the message that says so, and the kind of the block.
pub struct Targets<'r>(BTreeMap<&'r str, Option<(&'static str, &'static str)>>);

impl<'r> Targets<'r> {
    /// Those of a report.
    pub fn of(report: &'r Report) -> Self {
        let blocks = report.blocks().into_iter();
        let blocks =
            blocks.filter_map(|(_, block)| Some((block.id()?.as_str(), unnumbered(block))));
        let annexes = report.annexes.iter().filter_map(|annex| annex.id.as_ref());
        Self(
            blocks
                .chain(annexes.map(|id| (id.as_str(), None)))
                .collect(),
        )
    }

    /// What is wrong with a reference, still without its place.
    pub fn problem(
        &self,
        id: &str,
        footnotes: &BTreeMap<Spanned<String>, Localized>,
    ) -> Option<Diagnostic> {
        let found = match (self.0.get(id), footnotes.contains_key(id)) {
            (Some(None), false) | (None, true) => return None,
            (Some(_), true) => code::REFERENCE_AMBIGUOUS.error(),
            (Some(Some((case, kind))), false) => {
                let found = code::REFERENCE_UNNUMBERED.error();
                found.with("case", *case).with("kind", *kind)
            }
            (None, false) => {
                let found = code::REFERENCE_UNDEFINED.error();
                let notes = footnotes.keys().map(|name| name.as_str());
                let mut known = self.0.keys().copied().chain(notes).peekable();
                match known.peek() {
                    None => found.help("give"),
                    Some(_) => found.with("suggestion", did_you_mean(id, known)),
                }
            }
        };
        Some(found.with("id", id))
    }
}

fn unnumbered(block: &Block) -> Option<(&'static str, &'static str)> {
    let case = match block {
        Block::Table(table) if table.caption.is_none() => "caption",
        Block::Image(image) if image.caption.is_none() => "caption",
        Block::Section(_) | Block::Table(_) | Block::Image(_) => return None,
        Block::Salutation(_) | Block::Paragraph(_) | Block::List(_) => "kind",
    };
    Some((case, block.kind()))
}
