//! Two blocks that belong together become one, with marks inside.

use super::align::align;
use super::blocks::{Merger, Place, in_order};
use super::notes::Side;
use crate::edition::{Block, Change, Heading, Image, Inline, List, ListItem, Paragraph, Table};

impl Merger<'_> {
    /// A block of both versions. What was paired is of one kind.
    pub(super) fn block(&mut self, old: &Block, new: &Block) -> Block {
        match (old, new) {
            (Block::Heading(old), Block::Heading(new)) => Block::Heading(Heading {
                text: self.text(&old.text, &new.text),
                ..new.clone()
            }),
            (Block::Salutation { text: old, .. }, Block::Salutation { mark, text: new }) => {
                Block::Salutation {
                    mark: mark.clone(),
                    text: self.text(old, new),
                }
            }
            (Block::Paragraph(old), Block::Paragraph(new)) => Block::Paragraph(Paragraph {
                mark: new.mark.clone(),
                lead: self.text(&old.lead, &new.lead),
                text: self.text(&old.text, &new.text),
            }),
            (Block::List(old), Block::List(new)) => Block::List(self.list(old, new)),
            (Block::Table(old), Block::Table(new)) => Block::Table(self.table(old, new)),
            (Block::Image(old), Block::Image(new)) => {
                self.label(&old.label, &new.label);
                Block::Image(Image {
                    caption: self.caption(old.caption.as_deref(), new.caption.as_deref()),
                    ..new.clone()
                })
            }
            (
                Block::Heading(_)
                | Block::Salutation { .. }
                | Block::Paragraph(_)
                | Block::List(_)
                | Block::Table(_)
                | Block::Image(_)
                | Block::Changed { .. },
                new,
            ) => new.clone(),
        }
    }

    fn list(&mut self, old: &List, new: &List) -> List {
        let pairs = align(
            &self.items(Side::Old).list(&old.items),
            &self.items(Side::New).list(&new.items),
        );
        let mut items = Vec::new();
        in_order(&pairs, old.items.len(), new.items.len(), |place| {
            items.push(match place {
                Place::Old(at) => self.whole(Change::Deleted).item(&old.items[at]),
                Place::New(at) => self.whole(Change::Inserted).item(&new.items[at]),
                Place::Both(was, is) => ListItem {
                    text: self.text(&old.items[was].text, &new.items[is].text),
                    ..new.items[is].clone()
                },
            });
        });
        List {
            items,
            ..new.clone()
        }
    }

    fn table(&mut self, old: &Table, new: &Table) -> Table {
        self.label(&old.label, &new.label);
        let pairs = align(
            &self.items(Side::Old).rows(&old.rows),
            &self.items(Side::New).rows(&new.rows),
        );
        let (mut rows, mut row_changes) = (Vec::new(), Vec::new());
        in_order(&pairs, old.rows.len(), new.rows.len(), |place| {
            let (row, change) = match place {
                Place::Old(at) => {
                    let gone = self.whole(Change::Deleted);
                    (gone.row(&old.rows[at]), Some(Change::Deleted))
                }
                Place::New(at) => {
                    let come = self.whole(Change::Inserted);
                    (come.row(&new.rows[at]), Some(Change::Inserted))
                }
                Place::Both(was, is) => (self.cells(&old.rows[was], &new.rows[is]), None),
            };
            rows.push(row);
            row_changes.push(change);
        });
        Table {
            caption: self.caption(old.caption.as_deref(), new.caption.as_deref()),
            header: self.cells(&old.header, &new.header),
            rows,
            row_changes,
            ..new.clone()
        }
    }

    fn cells(&mut self, old: &[Vec<Inline>], new: &[Vec<Inline>]) -> Vec<Vec<Inline>> {
        let pairs = old.iter().zip(new);
        pairs.map(|(old, new)| self.text(old, new)).collect()
    }

    /// A caption that both versions have, or none of them.
    fn caption(&mut self, old: Option<&[Inline]>, new: Option<&[Inline]>) -> Option<Vec<Inline>> {
        let new = new?;
        Some(self.text(old.unwrap_or_default(), new))
    }
}
