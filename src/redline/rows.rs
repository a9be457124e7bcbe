//! Two blocks that belong together become one, with marks inside.

use super::blocks::{Merger, Place};
use super::marks::{marked, whole};
use super::token::Tokenizer;
use crate::edition::{Alignment, Area, Block, Content, Inline, ListItem, Table, Text};

impl Merger<'_> {
    /// A block of both versions. What was paired is of one kind.
    pub(super) fn block(&mut self, old: &Block, new: &Block) -> Block {
        let mut block = new.clone();
        match (&old.content, &mut block.content) {
            (Content::Heading(old), Content::Heading(new)) => {
                new.text = self.text(&old.text, &new.text)
            }
            (Content::Salutation { text: old, .. }, Content::Salutation { text, .. }) => {
                *text = self.text(old, text);
            }
            (Content::Paragraph(old), Content::Paragraph(new)) => {
                new.lead = self.text(&old.lead, &new.lead);
                new.text = self.text(&old.text, &new.text);
            }
            (Content::List(old), Content::List(new)) => {
                new.items = self.items(&old.items, &new.items)
            }
            (Content::Table(old), Content::Table(new)) => self.table(old, new),
            (Content::Image(old), Content::Image(new)) => {
                self.label(&old.label, &new.label);
                new.caption = self.caption(old.caption.as_ref(), new.caption.as_ref());
            }
            (_, _) => {}
        }
        block
    }

    fn items(&mut self, old: &[ListItem], new: &[ListItem]) -> Vec<ListItem> {
        let bag = |words: &Tokenizer, item: &ListItem| words.bag("item", [&item.text]);
        let whole = |item: &ListItem, change| ListItem {
            text: whole(&item.text, change),
            change: Some(change),
            ..item.clone()
        };
        self.row((old, new), bag, whole, |merger, was, is| ListItem {
            text: merger.text(&was.text, &is.text),
            ..is.clone()
        })
    }

    fn table(&mut self, old: &Table, new: &mut Table) {
        self.label(&old.label, &new.label);
        let alignment = &new.alignment;
        let bag = |words: &Tokenizer, (row, _): &(Vec<Text>, Told)| words.bag("row", row);
        let whole = |(row, told): &(Vec<Text>, Told), change| {
            let cells = row.iter().map(|cell| whole(cell, change)).collect();
            (at_points(cells, alignment), Some(change), told.clone())
        };
        let mut both = (told(old), told(new));
        if old.areas.iter().chain(&new.areas).any(|area| area.rows > 1) {
            let mut places = self.places(&both.0, &both.1, bag).into_iter();
            let all_stay = places.all(|place| matches!(place, Place::Both(..)));
            if !all_stay || old.areas != new.areas {
                both = (told(&with_rows_apart(old)), told(&with_rows_apart(new)));
            }
        }
        let rows = self.row((&both.0, &both.1), bag, whole, |merger, was, is| {
            let cells = merger.cells(&was.0, &is.0, alignment);
            let mut told = is.1.clone();
            // What was in a cell that is joined now could not be shown.
            told.areas.retain(|_| was.1.areas == is.1.areas);
            (at_points(cells, alignment), None, told)
        });
        let at = 0..rows.len();
        new.totals = at.clone().filter(|&at| rows[at].2.is_total).collect();
        new.high = at.clone().filter(|&at| rows[at].2.is_high).collect();
        let areas = at.flat_map(|row| {
            rows[row]
                .2
                .areas
                .iter()
                .map(move |area| Area { row, ..*area })
        });
        new.areas = areas.collect();
        (new.rows, new.row_changes) = rows
            .into_iter()
            .map(|(row, change, _)| (row, change))
            .unzip();
        for (old, new) in old.groups.iter().zip(&mut new.groups) {
            new.text = self.text(&old.text, &new.text);
        }
        new.caption = self.caption(old.caption.as_ref(), new.caption.as_ref());
        new.unit = self.caption(old.unit.as_ref(), new.unit.as_ref());
        new.header = self.cells(&old.header, &new.header, &[]);
    }

    /// The cells of a row. A figure is one word on both sides of its decimal point.
    fn cells(&mut self, old: &[Text], new: &[Text], alignment: &[Alignment]) -> Vec<Text> {
        let cells = old.iter().zip(new).enumerate();
        let cells = cells.map(|(column, (old, new))| match alignment.get(column) {
            Some(Alignment::Decimal) => self.text(&one_figure(old), &new.with(one_figure(new))),
            Some(Alignment::Text | Alignment::Center | Alignment::End) | None => {
                self.text(old, new)
            }
        });
        cells.collect()
    }

    /// A caption or a unit that both versions have, or none of them.
    fn caption(&mut self, old: Option<&Text>, new: Option<&Text>) -> Option<Text> {
        let old = old.map_or(&[][..], |old| old);
        Some(self.text(old, new?))
    }
}

/// What a table says of a row.
#[derive(Clone)]
struct Told {
    is_total: bool,
    is_high: bool,
    /// The areas that begin in it, as if it were the first row.
    areas: Vec<Area>,
}

/// The rows of a table, and what it says of each.
fn told(table: &Table) -> Vec<(Vec<Text>, Told)> {
    let mut told: Vec<Told> = (0..table.rows.len())
        .map(|at| Told {
            is_total: table.totals.contains(&at),
            is_high: table.high.contains(&at),
            areas: Vec::new(),
        })
        .collect();
    for area in &table.areas {
        told[area.row].areas.push(Area { row: 0, ..*area });
    }
    table.rows.iter().cloned().zip(told).collect()
}

/// A table in which no cell takes several rows: each says what they say together. Between them rows
/// may come and go.
fn with_rows_apart(table: &Table) -> Table {
    let mut apart = table.clone();
    apart.areas.clear();
    for area in &table.areas {
        for row in area.row..area.row + area.rows {
            apart.rows[row][area.column] = table.rows[area.row][area.column].clone();
            let part = Area {
                row,
                rows: 1,
                ..*area
            };
            apart.areas.extend((area.columns > 1).then_some(part));
        }
    }
    apart.areas.sort_by_key(|area| (area.row, area.column));
    apart
}

/// A row in which the figures of decimal columns are cut before their points.
fn at_points(row: Vec<Text>, alignment: &[Alignment]) -> Vec<Text> {
    let cell = |(column, cell): (usize, Text)| match alignment.get(column) {
        Some(Alignment::Decimal) => cell.with(cell.runs.iter().flat_map(sides_of_point).collect()),
        Some(Alignment::Text | Alignment::Center | Alignment::End) | None => cell,
    };
    row.into_iter().enumerate().map(cell).collect()
}

/// A run as the two sides of its figure's decimal point, and what stands behind it.
fn sides_of_point(run: &Inline) -> Vec<Inline> {
    match run {
        Inline::Figure { text } => {
            let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
            let sides = [whole, rest].into_iter().filter(|side| !side.is_empty());
            sides
                .map(|side| Inline::Figure { text: side.into() })
                .collect()
        }
        Inline::Marked { mark, body } => {
            let sides = body.iter().flat_map(sides_of_point);
            let marked = |side| Inline::Marked {
                mark: mark.clone(),
                body: vec![side],
            };
            sides.map(marked).collect()
        }
        Inline::Changed { change, body } => {
            let sides = body.iter().flat_map(sides_of_point);
            sides.flat_map(|side| marked(vec![side], *change)).collect()
        }
        Inline::Text { .. } | Inline::Note { .. } | Inline::Reference { .. } => vec![run.clone()],
    }
}

/// A cell whose figure is one run.
fn one_figure(cell: &[Inline]) -> Vec<Inline> {
    let mut joined: Vec<Inline> = Vec::new();
    for run in cell {
        match (joined.last_mut(), run) {
            (Some(Inline::Figure { text }), Inline::Figure { text: rest }) => text.push_str(rest),
            (
                Some(Inline::Marked { mark, body }),
                Inline::Marked {
                    mark: same,
                    body: rest,
                },
            ) if mark == same => {
                *body = one_figure(&[body.as_slice(), rest].concat());
            }
            (Some(_) | None, run) => joined.push(run.clone()),
        }
    }
    joined
}
