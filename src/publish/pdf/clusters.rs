//! Letters and the marks over them as one item.
//!
//! Where a font moves a mark up or down, Typst 0.15 makes an item of the letter and one of the mark,
//! and says of both that they are the text of the two: it would extract twice.

use typst::layout::{Em, Frame, FrameItem, Point};
use typst::text::{Glyph, TextItem};
use typst_layout::PagedDocument;

/// The pages, in which each mark is in the item of its letter.
pub fn joined(mut document: PagedDocument) -> PagedDocument {
    if !document.pages().iter().any(|page| is_split(&page.frame)) {
        return document;
    }
    let mut pages = document.pages().to_vec();
    for page in &mut pages {
        join(&mut page.frame);
    }
    PagedDocument::new(pages.into(), std::mem::take(document.info_mut()))
}

fn is_split(frame: &Frame) -> bool {
    let items = frame.items().as_slice();
    let is_here = items.windows(2).any(|pair| match (&pair[0].1, &pair[1].1) {
        (FrameItem::Text(letter), FrameItem::Text(mark)) => goes_on(letter, mark),
        _ => false,
    });
    is_here
        || items
            .iter()
            .any(|(_, item)| matches!(item, FrameItem::Group(group) if is_split(&group.frame)))
}

/// Whether an item holds marks on the last letter of another, and nothing else.
fn goes_on(letter: &TextItem, mark: &TextItem) -> bool {
    /// What no mark moves on by.
    const MOVE: f64 = 0.1;
    let cluster = letter
        .glyphs
        .last()
        .and_then(|last| letter.text.get(last.range()));
    let is_mark =
        |glyph: &Glyph| glyph.range() == (0..mark.text.len()) && glyph.x_advance.get().abs() < MOVE;
    cluster == Some(mark.text.as_str())
        && (&letter.font, letter.size) == (&mark.font, mark.size)
        && mark.glyphs.iter().all(is_mark)
}

fn join(frame: &mut Frame) {
    if !is_split(frame) {
        return;
    }
    let mut items: Vec<(Point, FrameItem)> = Vec::new();
    for (at, mut item) in frame.items().cloned() {
        if let FrameItem::Group(group) = &mut item {
            join(&mut group.frame);
        }
        match (items.last_mut(), &item) {
            (Some((start, FrameItem::Text(letter))), FrameItem::Text(mark))
                if goes_on(letter, mark) =>
            {
                let up = Em::from_abs(start.y - at.y, mark.size);
                add(letter, mark, up);
            }
            _ => items.push((at, item)),
        }
    }
    frame.clear();
    frame.push_multiple(items);
}

/// Adds marks to the item of their letter, so much higher.
fn add(letter: &mut TextItem, mark: &TextItem, up: Em) {
    let range = letter.glyphs.last().map(|last| last.range.clone());
    let range = range.unwrap_or_default();
    letter.glyphs.extend(mark.glyphs.iter().map(|glyph| Glyph {
        y_offset: glyph.y_offset + up,
        range: range.clone(),
        ..glyph.clone()
    }));
}
