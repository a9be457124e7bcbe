//! Cross-references: bookmarks, and links that lead to them.

use std::collections::BTreeMap;

use crate::edition::{Block, Content, Edition, Target};

/// The bookmarks that references lead to, by the anchors of their blocks, which may be longer than
/// Word lets the name of a bookmark be; and what each is around, where that is a label such as `表1`.
pub struct Bookmarks<'a>(BTreeMap<&'a str, (String, Option<&'a String>)>);

/// The anchor of a block, and the label at which it stands.
fn anchor(block: &Block) -> Option<(&String, Option<&String>)> {
    match &block.content {
        Content::Heading(heading) => Some((heading.anchor.as_ref()?, None)),
        Content::Table(table) => Some((table.anchor.as_ref()?, Some(&table.label))),
        Content::Image(image) => Some((image.anchor.as_ref()?, Some(&image.label))),
        Content::Salutation { .. } | Content::Paragraph(_) | Content::List(_) => None,
    }
}

/// The bookmark around the first mention of a footnote.
pub fn note_bookmark(number: usize) -> String {
    format!("_Note{number}")
}

impl<'a> Bookmarks<'a> {
    /// Those of an edition, numbered in its order.
    pub fn of(edition: &'a Edition) -> Self {
        let annexes = edition.annexes.iter().flat_map(|annex| {
            let own = annex.anchor.iter().map(|name| (name, Some(&annex.label)));
            own.chain(annex.blocks.iter().filter_map(anchor))
        });
        let anchors = edition.blocks.iter().filter_map(anchor).chain(annexes);
        let named = (1..).zip(anchors).map(|(number, (anchor, label))| {
            let name = format!("_Ref{number:09}");
            (anchor.as_str(), (name, label))
        });
        Self(named.collect())
    }

    pub fn name(&self, anchor: &str) -> Option<String> {
        self.0.get(anchor).map(|(name, _)| name.clone())
    }

    /// The field by which a text leads to a target; none where nothing is there. What a label says,
    /// Word may read from there again; other words stay when fields are updated.
    pub fn field(&self, text: &str, target: &Target) -> Option<String> {
        let bookmark = match target {
            Target::Block { name } => {
                let (name, label) = self.0.get(name.as_str())?;
                if label.is_some_and(|label| label == text) {
                    return Some(format!(" REF {name} \\h "));
                }
                name.clone()
            }
            Target::Note { number } => note_bookmark(*number),
        };
        Some(format!(" HYPERLINK \\l \"{bookmark}\" "))
    }
}
