//! Remarks for the editors: never printed, but a draft in Word carries them as comments.

use super::blocks::Resolver;
use crate::locale::LocaleError;
use crate::model;

/// A remark on a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What it is on.
    pub place: Place,
    /// Who makes it.
    pub author: String,
    /// What it says, a paragraph a line.
    pub text: String,
}

/// A block of an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The index of the annex that the block stands in; none for the body.
    pub annex: Option<usize>,
    /// The index of the block there.
    pub block: usize,
}

impl Resolver<'_> {
    /// Takes a block's note, for the block that comes next in a row.
    pub fn remark(&mut self, note: Option<&model::Said>, block: usize) -> Result<(), LocaleError> {
        if let Some(note) = note.filter(|note| !note.value.trim().is_empty()) {
            self.remarks.push(Remark {
                place: Place {
                    annex: self.annex,
                    block,
                },
                author: self.localizer.message("editor", &[])?,
                text: note.value.trim().to_owned(),
            });
        }
        Ok(())
    }
}
