//! The texts of blocks, and what is marked in them.

use super::token::Token;
use super::words::Span;
use crate::edition::{AnnexNote, Block, Change, Content, Edition, Inline, Text};
use crate::model::{Mark, NodeId};

/// Each text of an edition's body, annexes and notes, in reading order.
pub fn all_texts(edition: &mut Edition) -> Vec<&mut Text> {
    let annexes = edition.annexes.iter_mut().flat_map(|annex| {
        let inside = annex.blocks.iter_mut().flat_map(texts);
        std::iter::once(&mut annex.title).chain(inside)
    });
    let all = edition.blocks.iter_mut().flat_map(texts).chain(annexes);
    all.chain(&mut edition.notes).collect()
}

pub fn texts(block: &mut Block) -> Vec<&mut Text> {
    match &mut block.content {
        Content::Heading(heading) => vec![&mut heading.text],
        Content::Salutation { text, .. } => vec![text],
        Content::Paragraph(paragraph) => vec![&mut paragraph.lead, &mut paragraph.text],
        Content::List(list) => list.items.iter_mut().map(|item| &mut item.text).collect(),
        Content::Table(table) => {
            let groups = table.groups.iter_mut().map(|group| &mut group.text);
            let above = table
                .caption
                .iter_mut()
                .chain(&mut table.unit)
                .chain(groups);
            let rows = std::iter::once(&mut table.header).chain(&mut table.rows);
            above.chain(rows.flatten()).collect()
        }
        Content::Image(image) => image.caption.iter_mut().collect(),
    }
}

/// The name that a block can be referred to by.
pub fn anchor(block: &mut Block) -> Option<&mut Option<String>> {
    match &mut block.content {
        Content::Heading(heading) => Some(&mut heading.anchor),
        Content::Table(table) => Some(&mut table.anchor),
        Content::Image(image) => Some(&mut image.anchor),
        Content::Salutation { .. } | Content::Paragraph(_) | Content::List(_) => None,
    }
}

/// Calls `visit` on each run of a text, then on those inside it.
pub fn each_run(text: &mut [Inline], visit: &mut impl FnMut(&mut Inline)) {
    for run in text {
        visit(run);
        if let Inline::Marked { body, .. } | Inline::Changed { body, .. } = run {
            each_run(body, visit);
        }
    }
}

/// Takes the links out of an edition: what they lead to may be in a redline twice, or nowhere.
pub fn unlink(edition: &mut Edition) {
    all_texts(edition).into_iter().for_each(unlink_text);
    edition.annex_note.iter_mut().for_each(unlink_note);
    for annex in &mut edition.annexes {
        annex.anchor = None;
    }
    let annexed = edition
        .annexes
        .iter_mut()
        .flat_map(|annex| &mut annex.blocks);
    let anchors = edition.blocks.iter_mut().chain(annexed).filter_map(anchor);
    anchors.for_each(|anchor| *anchor = None);
}

pub fn unlink_note(note: &mut AnnexNote) {
    let entries = note.entries.iter_mut();
    entries.for_each(|entry| unlink_text(&mut entry.title));
}

fn unlink_text(text: &mut Text) {
    each_run(&mut text.runs, &mut |run| {
        if let Inline::Reference { to, .. } = run {
            *to = None;
        }
    });
}

/// Characters as a text; none where there are none.
pub fn plain(text: &str) -> Vec<Inline> {
    let text = Some(text).filter(|text| !text.is_empty());
    Vec::from_iter(text.map(|text| Inline::Text { text: text.into() }))
}

/// A text marked from end to end.
pub fn marked(body: Vec<Inline>, change: Change) -> Vec<Inline> {
    match body.is_empty() {
        true => body,
        false => vec![Inline::Changed { change, body }],
    }
}

/// A text of one version only. What is gone stands nowhere in the new report file.
pub fn whole(text: &Text, change: Change) -> Text {
    let node = match change.is_gone() {
        true => NodeId::default(),
        false => text.node,
    };
    let runs = marked(text.runs.clone(), change);
    Text {
        node,
        runs,
        ..Text::default()
    }
}

pub fn whole_block(block: &Block, change: Change) -> Block {
    let mut block = block.clone();
    block.change = Some(change);
    for text in texts(&mut block) {
        *text = whole(text, change);
    }
    if let (Content::Image(image), true) = (&mut block.content, change.is_gone()) {
        image.file_node = NodeId::default();
    }
    block
}

/// What a stretch of two versions says: what both keep, or what is gone and what is new.
pub fn sides<'t>(
    span: &Span,
    old: &'t [Token],
    new: &'t [Token],
) -> Vec<(Option<Change>, &'t [Token])> {
    let (old, new) = (&old[span.old.clone()], &new[span.new.clone()]);
    match span.kept {
        true => vec![(None, new)],
        false => vec![(Some(Change::Deleted), old), (Some(Change::Inserted), new)],
    }
}

/// Tokens as a text, marked where they changed.
pub fn inlines(tokens: &[Token], change: Option<Change>) -> Vec<Inline> {
    let runs = runs(tokens);
    match change {
        Some(change) => marked(runs, change),
        None => runs,
    }
}

/// The runs of tokens: neighbours of one style are one text.
fn runs(tokens: &[Token]) -> Vec<Inline> {
    let mut runs = Vec::new();
    for stretch in tokens.chunk_by(|a, b| a.marks().eq(b.marks())) {
        let mut body = Vec::new();
        for token in stretch {
            match (body.last_mut(), &token.shown) {
                (Some(Inline::Text { text }), Inline::Text { text: more }) => text.push_str(more),
                (Some(_) | None, next) => body.push(next.clone()),
            }
        }
        let marked = |body, mark: &Mark| {
            let mark = mark.clone();
            vec![Inline::Marked { mark, body }]
        };
        runs.extend(stretch[0].marks().rev().fold(body, marked));
    }
    runs
}
