//! Edits of an edition, chosen by chance.

use proptest::prelude::*;
use twinpress::edition::{Block, Content, Edition, Inline, Text};

/// An edit: what it does, where, and a number that says how.
pub type Edit = (u8, usize, usize);

/// A handful of edits.
pub fn edits() -> impl Strategy<Value = Vec<Edit>> {
    prop::collection::vec((0u8..11, 0usize..64, 0usize..64), 0..12)
}

/// The words that edits put in.
const WORDS: [&str; 6] = ["立法", "听取报告", "，", "93.7%", "work ", "人大常委会"];

/// An edition with edits done.
pub fn edited(edition: &Edition, edits: &[Edit]) -> Edition {
    let mut edition = edition.clone();
    for &(kind, place, how) in edits {
        if edition.blocks.is_empty() {
            break;
        }
        let at = place % edition.blocks.len();
        match kind {
            0 => drop(edition.blocks.remove(at)),
            1 => {
                let block = edition.blocks.remove(at);
                let to = how % (edition.blocks.len() + 1);
                edition.blocks.insert(to, block);
            }
            2 => {
                let block = edition.blocks[at].clone();
                edition.blocks.insert(how % edition.blocks.len(), block);
            }
            3 => {
                let text = Inline::Text {
                    text: WORDS[how % WORDS.len()].repeat(1 + how % 3),
                };
                let paragraph = twinpress::edition::Paragraph {
                    lead: vec![].into(),
                    text: vec![text].into(),
                    quotation: false,
                };
                edition
                    .blocks
                    .insert(at, Block::from(Content::Paragraph(paragraph)));
            }
            4 if !edition.annexes.is_empty() => {
                drop(edition.annexes.remove(how % edition.annexes.len()))
            }
            5 if !edition.annexes.is_empty() => {
                let annex = edition.annexes[how % edition.annexes.len()].clone();
                edition.annexes.push(annex);
            }
            7 => part(&mut edition, at, how),
            8 => join(&mut edition, at),
            6 => edition.head.title = vec![WORDS[how % WORDS.len()].into(), "工作报告".into()],
            _ => inside(&mut edition.blocks[at], how),
        }
    }
    edition
}

/// Parts a paragraph in two.
fn part(edition: &mut Edition, at: usize, how: usize) {
    if let Content::Paragraph(paragraph) = &mut edition.blocks[at].content
        && let Some(Inline::Text { text }) = paragraph.text.runs.first_mut()
    {
        let middle = text.char_indices().nth(how % 40).map(|(at, _)| at);
        let rest = text.split_off(middle.unwrap_or(text.len()));
        let mut rest = vec![Inline::Text { text: rest }];
        rest.extend(paragraph.text.runs.drain(1..));
        let rest = twinpress::edition::Paragraph {
            lead: vec![].into(),
            text: rest.into(),
            quotation: false,
        };
        edition
            .blocks
            .insert(at + 1, Block::from(Content::Paragraph(rest)));
    }
}

/// Joins a paragraph with the next, where both are such.
fn join(edition: &mut Edition, at: usize) {
    let next = edition.blocks.get(at + 1).map(|next| next.content.clone());
    if let (Content::Paragraph(first), Some(Content::Paragraph(second))) =
        (&mut edition.blocks[at].content, next)
    {
        first.text.runs.extend(second.lead.runs);
        first.text.runs.extend(second.text.runs);
        edition.blocks.remove(at + 1);
    }
}

/// Changes what a block says.
fn inside(block: &mut Block, how: usize) {
    match &mut block.content {
        Content::Heading(heading) => text(&mut heading.text, how),
        Content::Salutation { text: said, .. } => text(said, how),
        Content::Paragraph(paragraph) if how.is_multiple_of(5) => text(&mut paragraph.lead, how),
        Content::Paragraph(paragraph) => text(&mut paragraph.text, how),
        Content::List(list) if how.is_multiple_of(3) && list.items.len() > 1 => {
            list.items.remove(how % list.items.len());
        }
        Content::List(list) => {
            let at = how % list.items.len();
            let mut item = list.items[at].clone();
            text(&mut item.text, how);
            list.items.insert(at, item);
        }
        Content::Table(table) if how.is_multiple_of(3) && table.rows.len() > 1 => {
            table.rows.remove(how % table.rows.len());
        }
        Content::Table(table) if how % 3 == 1 && !table.rows.is_empty() => {
            let row = how % table.rows.len();
            let cell = how % table.header.len();
            text(&mut table.rows[row][cell], how);
        }
        Content::Table(table) => {
            let mut row = table.header.clone();
            text(&mut row[0], how);
            table.rows.insert(how % (table.rows.len() + 1), row);
            table.label = format!("表{how}");
        }
        Content::Image(image) => text(image.caption.get_or_insert_default(), how),
    }
}

fn text(said: &mut Text, how: usize) {
    let said = &mut said.runs;
    let word = Inline::Text {
        text: WORDS[how % WORDS.len()].into(),
    };
    match how % 4 {
        0 => said.clear(),
        1 if !said.is_empty() => said[0] = word,
        2 => said.push(Inline::strong(vec![word])),
        _ => said.insert(how % (said.len() + 1), word),
    }
}
