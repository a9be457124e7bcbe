//! The empty lines between tables: Word makes one of two tables that touch, and wants a paragraph at
//! the end. In a redline they must not touch in either version.

use super::changes::presence;
use crate::edition::Change;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Adjacency {
    new: bool,
    old: bool,
}

impl Adjacency {
    /// After something that came, went or stayed.
    pub fn after(self, change: Option<Change>, is_table: bool) -> Self {
        let (in_new, in_old) = presence(change);
        Self {
            new: if in_new { is_table } else { self.new },
            old: if in_old { is_table } else { self.old },
        }
    }

    /// What must become of an empty line before a table: it stays, came, or, where the tables touch
    /// in neither version but in the file, is gone. None where no version needs one.
    pub fn line_before_table(
        self,
        change: Option<Change>,
        touches_in_file: bool,
    ) -> Option<Option<Change>> {
        let (in_new, in_old) = presence(change);
        match (self.new && in_new, self.old && in_old) {
            (true, true) => Some(None),
            (true, false) => Some(Some(Change::Inserted)),
            (false, true) => Some(Some(Change::Deleted)),
            (false, false) => touches_in_file.then_some(Some(Change::Deleted)),
        }
    }
}
