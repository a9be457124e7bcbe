//! All texts of blocks, in reading order.

use crate::edition::{AnnexNote, Block, Edition, Inline, Text};
use crate::model::NodeId;

/// Calls `visit` on each text of an edition's body, annexes and notes.
pub fn of_edition(edition: &mut Edition, visit: &mut impl FnMut(&mut Text)) {
    of_blocks(&mut edition.blocks, visit);
    for annex in &mut edition.annexes {
        visit(&mut annex.title);
        of_blocks(&mut annex.blocks, visit);
    }
    edition.notes.iter_mut().for_each(visit);
}

fn of_blocks(blocks: &mut [Block], visit: &mut impl FnMut(&mut Text)) {
    blocks.iter_mut().for_each(|block| of_block(block, visit));
}

/// Calls `visit` on each text of a block.
pub fn of_block(block: &mut Block, visit: &mut impl FnMut(&mut Text)) {
    match block {
        Block::Heading(heading) => visit(&mut heading.text),
        Block::Salutation { text, .. } => visit(text),
        Block::Paragraph(paragraph) => {
            visit(&mut paragraph.lead);
            visit(&mut paragraph.text);
        }
        Block::List(list) => list.items.iter_mut().for_each(|item| visit(&mut item.text)),
        Block::Table(table) => {
            table.caption.iter_mut().for_each(&mut *visit);
            table.unit.iter_mut().for_each(&mut *visit);
            let rows = std::iter::once(&mut table.header).chain(&mut table.rows);
            rows.flatten().for_each(visit);
        }
        Block::Image(image) => image.caption.iter_mut().for_each(visit),
        Block::Changed { block, .. } => of_block(block, visit),
    }
}

/// Gives each call of a note in a text another number.
pub fn renumber(text: &mut [Inline], number_of: &mut impl FnMut(usize) -> usize) {
    for inline in text {
        match inline {
            Inline::Note { number } => *number = number_of(*number),
            Inline::Strong { body } | Inline::Changed { body, .. } => renumber(body, number_of),
            Inline::Text { .. } | Inline::Figure { .. } | Inline::Reference { .. } => {}
        }
    }
}

/// Takes the places in the report file out of an edition: they are those of another file.
pub fn forget_places(edition: &mut Edition) {
    of_edition(edition, &mut |text| text.node = NodeId::default());
    let entries = edition
        .annex_note
        .iter_mut()
        .flat_map(|note| &mut note.entries);
    entries.for_each(|entry| entry.title.node = NodeId::default());
    let annexed = edition
        .annexes
        .iter_mut()
        .flat_map(|annex| &mut annex.blocks);
    for block in edition.blocks.iter_mut().chain(annexed) {
        if let Block::Image(image) = block {
            image.file_node = NodeId::default();
        }
    }
}

/// Takes the links out of an edition: what they lead to may be in a redline twice, or nowhere.
pub fn unlink(edition: &mut Edition) {
    of_edition(edition, &mut |text| unlink_text(&mut text.runs));
    edition.annex_note.iter_mut().for_each(unlink_note);
    edition.blocks.iter_mut().for_each(unlink_block);
    for annex in &mut edition.annexes {
        annex.anchor = None;
        annex.blocks.iter_mut().for_each(unlink_block);
    }
}

/// Takes the links out of a note of annexes.
pub fn unlink_note(note: &mut AnnexNote) {
    let entries = note.entries.iter_mut();
    entries.for_each(|entry| unlink_text(&mut entry.title.runs));
}

fn unlink_text(text: &mut [Inline]) {
    for inline in text {
        match inline {
            Inline::Reference { to, .. } => *to = None,
            Inline::Strong { body } | Inline::Changed { body, .. } => unlink_text(body),
            Inline::Text { .. } | Inline::Figure { .. } | Inline::Note { .. } => {}
        }
    }
}

fn unlink_block(block: &mut Block) {
    match block {
        Block::Heading(heading) => heading.anchor = None,
        Block::Table(table) => table.anchor = None,
        Block::Image(image) => image.anchor = None,
        Block::Changed { block, .. } => unlink_block(block),
        Block::Salutation { .. } | Block::Paragraph(_) | Block::List(_) => {}
    }
}
