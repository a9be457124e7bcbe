//! Items to lists, rows to tables.

use super::{Block, Carried, Shape};

/// Gathers items that count on into lists, and rows of one length into tables.
pub fn gather(blocks: Vec<Block>, carried: &mut Carried) -> Vec<Block> {
    let mut out = Vec::with_capacity(blocks.len());
    for run in runs(blocks) {
        match run.as_slice() {
            [
                Block {
                    shape: Shape::Item { .. },
                    ..
                },
                ..,
            ] => out.extend(list(run, carried)),
            [
                Block {
                    shape: Shape::Row(_),
                    ..
                },
                ..,
            ] => out.extend(table(run)),
            _ => out.extend(run),
        }
    }
    out
}

/// Blocks of one sort that follow each other.
fn runs(blocks: Vec<Block>) -> Vec<Vec<Block>> {
    let mut runs: Vec<Vec<Block>> = Vec::new();
    for block in blocks {
        let belongs = runs.last().and_then(|run| run.last()).is_some_and(|last| {
            match (&last.shape, &block.shape) {
                (Shape::Item { value: a, .. }, Shape::Item { value: b, .. }) => a + 1 == *b,
                (Shape::Row(a), Shape::Row(b)) => a.len() == b.len(),
                (_, _) => false,
            }
        });
        match runs.last_mut() {
            Some(run) if belongs => run.push(block),
            _ => runs.push(vec![block]),
        }
    }
    runs
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
        Shape::Table(rows.collect())
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
