//! Two blocks that belong together become one, with marks inside.

use super::align::align;
use super::blocks::{Merger, Place, in_order};
use super::marks::marked;
use super::notes::Side;
use crate::edition::{
    Alignment, Block, Change, Heading, Image, Inline, List, ListItem, Paragraph, Table, Text, plain,
};

impl Merger<'_> {
    /// A block of both versions. What was paired is of one kind.
    pub(super) fn block(&mut self, old: &Block, new: &Block) -> Block {
        match (old, new) {
            (Block::Heading(old), Block::Heading(new)) => Block::Heading(Heading {
                text: self.text(&old.text, &new.text),
                ..new.clone()
            }),
            (
                Block::Salutation { text: old, .. },
                Block::Salutation {
                    identity,
                    text: new,
                },
            ) => Block::Salutation {
                identity: identity.clone(),
                text: self.text(old, new),
            },
            (Block::Paragraph(old), Block::Paragraph(new)) => Block::Paragraph(Paragraph {
                identity: new.identity.clone(),
                lead: self.text(&old.lead, &new.lead),
                text: self.text(&old.text, &new.text),
            }),
            (Block::List(old), Block::List(new)) => Block::List(self.list(old, new)),
            (Block::Table(old), Block::Table(new)) => Block::Table(self.table(old, new)),
            (Block::Image(old), Block::Image(new)) => {
                self.label(&old.label, &new.label);
                Block::Image(Image {
                    caption: self.caption(old.caption.as_ref(), new.caption.as_ref()),
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
        let (mut rows, mut row_changes, mut totals) = (Vec::new(), Vec::new(), Vec::new());
        in_order(&pairs, old.rows.len(), new.rows.len(), |place| {
            let (row, change, is_total) = match place {
                Place::Old(at) => {
                    let gone = self.whole(Change::Deleted);
                    let row = at_points(gone.row(&old.rows[at]), &new.alignment);
                    (row, Some(Change::Deleted), old.totals.contains(&at))
                }
                Place::New(at) => {
                    let come = self.whole(Change::Inserted);
                    let row = at_points(come.row(&new.rows[at]), &new.alignment);
                    (row, Some(Change::Inserted), new.totals.contains(&at))
                }
                Place::Both(was, is) => {
                    let row = self.cells(&old.rows[was], &new.rows[is], &new.alignment);
                    (row, None, new.totals.contains(&is))
                }
            };
            totals.extend(is_total.then_some(rows.len()));
            rows.push(row);
            row_changes.push(change);
        });
        Table {
            caption: self.caption(old.caption.as_ref(), new.caption.as_ref()),
            unit: self.caption(old.unit.as_ref(), new.unit.as_ref()),
            header: self.cells(&old.header, &new.header, &[]),
            rows,
            totals,
            row_changes,
            ..new.clone()
        }
    }

    /// The cells of a row. A figure that changed is one word on both sides of its decimal point.
    fn cells(&mut self, old: &[Text], new: &[Text], alignment: &[Alignment]) -> Vec<Text> {
        let pairs = old.iter().zip(new).enumerate();
        let cells = pairs
            .map(|(column, (old, new))| match alignment.get(column) {
                Some(Alignment::Decimal) if plain(old) != plain(new) => {
                    self.text(&one_figure(old), &new.with(one_figure(new)))
                }
                Some(Alignment::Decimal | Alignment::Text) | None => self.text(old, new),
            })
            .collect();
        at_points(cells, alignment)
    }

    /// A caption or a unit that both versions have, or none of them.
    fn caption(&mut self, old: Option<&Text>, new: Option<&Text>) -> Option<Text> {
        let old = old.map_or(&[][..], |old| old);
        Some(self.text(old, new?))
    }
}

/// A row in which the figures of decimal columns are cut before their points: those that are marked,
/// and those of a total, which comparing has joined.
fn at_points(row: Vec<Text>, alignment: &[Alignment]) -> Vec<Text> {
    let cell = |(column, cell): (usize, Text)| match alignment.get(column) {
        Some(Alignment::Decimal) => {
            cell.with(cell.runs.iter().cloned().flat_map(at_point).collect())
        }
        Some(Alignment::Text) | None => cell,
    };
    row.into_iter().enumerate().map(cell).collect()
}

/// A run as the two sides of its figure's decimal point, and what stands behind it.
fn at_point(run: Inline) -> Vec<Inline> {
    match run {
        Inline::Changed { change, body } => {
            let sides = body.into_iter().flat_map(sides);
            sides.flat_map(|side| marked(vec![side], change)).collect()
        }
        unmarked => sides(unmarked),
    }
}

fn sides(run: Inline) -> Vec<Inline> {
    match run {
        Inline::Figure { text } => {
            let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
            let figures = [whole, rest].map(|text| Inline::Figure { text: text.into() });
            let is_present = |run: &Inline| !plain(std::slice::from_ref(run)).is_empty();
            figures.into_iter().filter(is_present).collect()
        }
        Inline::Strong { body } => {
            let sides = body.into_iter().flat_map(sides);
            sides
                .map(|side| Inline::Strong { body: vec![side] })
                .collect()
        }
        other => vec![other],
    }
}

/// A cell whose figure is one run.
fn one_figure(cell: &[Inline]) -> Vec<Inline> {
    match cell {
        [
            Inline::Figure { text: whole },
            Inline::Figure { text: rest },
            notes @ ..,
        ] => {
            let text = format!("{whole}{rest}");
            [&[Inline::Figure { text }], notes].concat()
        }
        [
            Inline::Strong { body: whole },
            Inline::Strong { body: rest },
            notes @ ..,
        ] => {
            let body = one_figure(&[whole.as_slice(), rest].concat());
            [&[Inline::Strong { body }], notes].concat()
        }
        _ => cell.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(text: &str) -> Inline {
        Inline::Figure { text: text.into() }
    }

    fn strong(body: Vec<Inline>) -> Inline {
        Inline::Strong { body }
    }

    #[test]
    fn the_figures_of_a_total_are_cut_before_their_points_changed_or_not() {
        let joined = Text::from(vec![strong(vec![figure("106,199"), figure(".25")])]);
        let whole = Text::from(vec![strong(vec![figure("106,199.25")])]);
        let cut = [strong(vec![figure("106,199")]), strong(vec![figure(".25")])];
        let cut = Text::from(cut.to_vec());
        let row = at_points(
            vec![joined.clone(), whole, joined.clone()],
            &[Alignment::Decimal, Alignment::Decimal, Alignment::Text],
        );
        assert_eq!(row, [cut.clone(), cut, joined]);
    }
}
