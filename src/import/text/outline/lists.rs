//! Items to lists, rows to tables.

use super::{Block, Carried, Shape};

/// Gathers items that count on from 1 without a gap into lists, and rows of one length into
/// tables; others stay the paragraphs they were.
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
    let is_list = matches!(run[0].shape, Shape::Item { value: 1, .. });
    let first = run[0].clone();
    let mut items = Vec::new();
    let mut paragraphs = Vec::new();
    for block in run {
        if let Shape::Item { label, text, .. } = block.shape {
            if is_list {
                carried.0.push_str(&label);
                items.push(text);
            } else {
                let (lead, text) = (String::new(), label + &text);
                let shape = Shape::Paragraph { lead, text };
                paragraphs.push(Block {
                    shape,
                    ..first.clone()
                });
            }
        }
    }
    if is_list {
        let shape = Shape::List(items);
        return vec![Block { shape, ..first }];
    }
    paragraphs
}

fn table(run: Vec<Block>) -> Vec<Block> {
    let first = run[0].clone();
    let is_table = run.len() > 1;
    let rows = run.into_iter().filter_map(|block| match block.shape {
        Shape::Row(cells) => Some(cells),
        Shape::Salutation(_)
        | Shape::Heading { .. }
        | Shape::Item { .. }
        | Shape::List(_)
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
