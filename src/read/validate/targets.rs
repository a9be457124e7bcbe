//! What cross-references may name: annexes, sections, captioned tables and images, footnotes.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Diagnostic, code};
use crate::model::{Block, Report};
use crate::syntax::suggest::did_you_mean;

/// What an id names.
#[derive(Clone, Copy, Debug)]
enum Kind {
    /// Something with a number, or with a heading that can be quoted.
    Named,
    /// A table or image without a caption, which has no number.
    Uncaptioned(&'static str),
    /// A paragraph or a list, which has none either.
    Unnamed(&'static str),
}

/// The ids of a report's blocks and annexes.
pub struct Targets(BTreeMap<String, Kind>);

impl Targets {
    /// Those of a report.
    pub fn of(report: &Report) -> Self {
        let blocks = report.blocks();
        let blocks = blocks.iter().filter_map(|(_, block)| {
            let id = block.id()?;
            Some((id.value.clone(), kind(block)))
        });
        let annexes = report.annexes.iter().filter_map(|annex| annex.id.as_ref());
        let annexes = annexes.map(|id| (id.value.clone(), Kind::Named));
        Self(blocks.chain(annexes).collect())
    }

    /// Finds what a reference names.
    ///
    /// # Errors
    ///
    /// What is wrong with the reference, still without its place.
    pub fn find(&self, id: &str, footnotes: &BTreeSet<String>) -> Result<(), Diagnostic> {
        match (self.0.get(id), footnotes.contains(id)) {
            (Some(_), true) => Err(ambiguous(id)),
            (Some(Kind::Named), false) | (None, true) => Ok(()),
            (Some(Kind::Uncaptioned(kind)), false) => Err(unnumbered("caption", id, kind)),
            (Some(Kind::Unnamed(kind)), false) => Err(unnumbered("kind", id, kind)),
            (None, false) => Err(self.undefined(id, footnotes)),
        }
    }

    fn undefined(&self, id: &str, footnotes: &BTreeSet<String>) -> Diagnostic {
        let known: Vec<&str> = self.0.keys().chain(footnotes).map(String::as_str).collect();
        let found = code::REFERENCE_UNDEFINED.error().with("id", id);
        match known.as_slice() {
            [] => found.help("give"),
            known => found.with("suggestion", did_you_mean(id, known)),
        }
    }
}

fn kind(block: &Block) -> Kind {
    match block {
        Block::Table(table) if table.caption.is_none() => Kind::Uncaptioned(block.kind()),
        Block::Image(image) if image.caption.is_none() => Kind::Uncaptioned(block.kind()),
        Block::Section(_) | Block::Table(_) | Block::Image(_) => Kind::Named,
        Block::Salutation(_) | Block::Paragraph(_) | Block::List(_) => Kind::Unnamed(block.kind()),
    }
}

fn ambiguous(id: &str) -> Diagnostic {
    code::REFERENCE_AMBIGUOUS.error().with("id", id)
}

fn unnumbered(case: &'static str, id: &str, kind: &'static str) -> Diagnostic {
    let found = code::REFERENCE_UNNUMBERED.error().with("case", case);
    found.with("id", id).with("kind", kind)
}
