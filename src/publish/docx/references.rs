//! Cross-references: bookmarks, and links that lead to them.

use std::collections::BTreeMap;

use crate::edition::{Block, Edition, Target};

/// The bookmarks that references lead to, by the anchors of their blocks. An anchor may be longer
/// than Word lets the name of a bookmark be.
#[derive(Debug, Default)]
pub struct Bookmarks(BTreeMap<String, Bookmark>);

/// A bookmark.
#[derive(Clone, Debug)]
struct Bookmark {
    name: String,
    /// What it is around, where that is a label such as `表1`.
    label: Option<String>,
}

impl Bookmarks {
    /// Those of an edition, numbered in its order.
    pub fn of(edition: &Edition) -> Self {
        let annexes = edition.annexes.iter().flat_map(|annex| {
            let label = annex
                .anchor
                .as_ref()
                .map(|anchor| (anchor, Some(&annex.label)));
            label
                .into_iter()
                .chain(annex.blocks.iter().filter_map(anchor))
        });
        let anchors = edition.blocks.iter().filter_map(anchor).chain(annexes);
        let named = (1..).zip(anchors).map(|(number, (anchor, label))| {
            let name = format!("_Ref{number:09}");
            (
                anchor.clone(),
                Bookmark {
                    name,
                    label: label.cloned(),
                },
            )
        });
        Self(named.collect())
    }
}

/// The anchor of a block, and the label at which it stands.
fn anchor(block: &Block) -> Option<(&String, Option<&String>)> {
    match block {
        Block::Heading(heading) => Some((heading.anchor.as_ref()?, None)),
        Block::Table(table) => Some((table.anchor.as_ref()?, Some(&table.label))),
        Block::Image(image) => Some((image.anchor.as_ref()?, Some(&image.label))),
        Block::Changed { block, .. } => anchor(block),
        Block::Salutation { .. } | Block::Paragraph(_) | Block::List(_) => None,
    }
}

/// The bookmark around the first mention of a footnote.
pub fn note_bookmark(number: usize) -> String {
    format!("_Note{number}")
}

impl Bookmarks {
    /// The bookmark of an anchor.
    pub fn name(&self, anchor: &str) -> Option<String> {
        self.0.get(anchor).map(|bookmark| bookmark.name.clone())
    }

    /// The field by which a text leads to a target; none where nothing is there. What a label says,
    /// Word may read from there again; other words stay when fields are updated.
    pub fn field(&self, text: &str, target: &Target) -> Option<String> {
        match target {
            Target::Block { name } => {
                let Bookmark { name, label } = self.0.get(name)?;
                Some(match label.as_deref() == Some(text) {
                    true => format!(" REF {name} \\h "),
                    false => link(name),
                })
            }
            Target::Note { number } => Some(link(&note_bookmark(*number))),
        }
    }
}

/// The field that leads to a bookmark.
fn link(bookmark: &str) -> String {
    format!(" HYPERLINK \\l \"{bookmark}\" ")
}
