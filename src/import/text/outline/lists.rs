//! Items to lists, rows to tables.

use super::blocks::Table;
use super::{Block, Carried, Shape};

/// Gathers items that count on into lists, and rows of one length into tables.
pub fn gather(blocks: Vec<Block>, carried: &mut Carried) -> Vec<Block> {
    let mut out = Vec::with_capacity(blocks.len());
    let mut rest = blocks.into_iter().peekable();
    while let Some(block) = rest.next() {
        let is_item = matches!(block.shape, Shape::Item { .. });
        if !is_item && !matches!(block.shape, Shape::Row(_)) {
            out.push(block);
            continue;
        }
        let mut run = vec![block];
        while let Some(next) = rest.next_if(|next| goes_on(&run[run.len() - 1], next)) {
            run.push(next);
        }
        if is_item {
            out.extend(list(run, carried));
        } else {
            out.extend(table(run));
        }
    }
    out
}

/// Whether an item counts on, or a row has as many cells.
fn goes_on(last: &Block, next: &Block) -> bool {
    match (&last.shape, &next.shape) {
        (Shape::Item { value: a, .. }, Shape::Item { value: b, .. }) => a + 1 == *b,
        (Shape::Row(a), Shape::Row(b)) => a.len() == b.len(),
        (_, _) => false,
    }
}

fn list(run: Vec<Block>, carried: &mut Carried) -> Vec<Block> {
    let block = run[0].clone();
    let mut list = None;
    for item in run {
        if let Shape::Item { label, value, text } = item.shape {
            carried.0.push_str(&label);
            let (_, items) = list.get_or_insert_with(|| (value, Vec::new()));
            items.push(text);
        }
    }
    let list = list.map(|(first, items)| Block {
        shape: Shape::List { first, items },
        ..block
    });
    list.into_iter().collect()
}

fn table(run: Vec<Block>) -> Vec<Block> {
    let first = run[0].clone();
    let is_table = run.len() > 1;
    let rows = run.into_iter().filter_map(|block| match block.shape {
        Shape::Row(cells) => Some(cells),
        Shape::Salutation(_)
        | Shape::Heading { .. }
        | Shape::Item { .. }
        | Shape::List { .. }
        | Shape::Table(_)
        | Shape::Paragraph { .. } => None,
    });
    let shape = if is_table {
        Shape::Table(Table {
            rows: rows.collect(),
            ..Table::default()
        })
    } else {
        // One line with tabs is text.
        let text: Vec<String> = rows.flatten().collect();
        Shape::Paragraph {
            lead: String::new(),
            text: text.join(" ").trim().to_owned(),
        }
    };
    vec![Block { shape, ..first }]
}
