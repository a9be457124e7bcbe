//! What cross-references may name: annexes, sections, captioned tables and images, footnotes.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::Diagnostic;
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
            (Some(Kind::Uncaptioned(kind)), false) => Err(unnumbered(
                format!("the {kind} `{id}` has no caption, and so no number to refer to"),
                format!("give the {kind} a `caption:`"),
            )),
            (Some(Kind::Unnamed(kind)), false) => Err(unnumbered(
                format!("`{id}` is a {kind}, which has no number to refer to"),
                "refer to the section that it stands in".to_owned(),
            )),
            (None, false) => Err(self.undefined(id, footnotes)),
        }
    }

    fn undefined(&self, id: &str, footnotes: &BTreeSet<String>) -> Diagnostic {
        let known: Vec<&str> = self.0.keys().chain(footnotes).map(String::as_str).collect();
        let help = match known.as_slice() {
            [] => format!("give the annex, section, table or image `id: {id}`"),
            known => did_you_mean(id, known),
        };
        let message = format!("nothing has the id `{id}` that is referred to");
        Diagnostic::error("reference.undefined", message).help(help)
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
    let message = format!("`{id}` is both an id and the name of a footnote");
    Diagnostic::error("reference.ambiguous", message).help("rename one of them")
}

fn unnumbered(message: String, help: String) -> Diagnostic {
    Diagnostic::error("reference.unnumbered", message).help(help)
}
