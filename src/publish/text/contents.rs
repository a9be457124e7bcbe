//! The table of contents: the numbered headings, without page numbers, for the text has no pages.

use super::sheet::{Indent, Sheet};
use crate::edition::{Block, CONTENTS_DEPTH, Edition, Heading, Typography, headings};

/// Writes the table of contents, where the edition has one.
pub fn write_contents(sheet: &mut Sheet, edition: &Edition) {
    let Some(title) = &edition.contents else {
        return;
    };
    sheet.gap();
    sheet.write(&sheet.flow().text(title), sheet.paragraph());
    sheet.part_paragraphs();
    write_headings(sheet, &edition.blocks);
    for annex in &edition.annexes {
        let joint = sheet.joint();
        let flow = sheet.flow().marker(&annex.label).text(joint);
        write_entry(sheet, &flow.inlines_again(&annex.title), 1);
        write_headings(sheet, &annex.blocks);
    }
    sheet.gap();
}

fn write_headings(sheet: &mut Sheet, blocks: &[Block]) {
    let shown = headings(blocks).filter(|heading| heading.depth <= CONTENTS_DEPTH);
    shown.for_each(|heading| write_heading(sheet, heading));
}

fn write_heading(sheet: &mut Sheet, heading: &Heading) {
    let flow = sheet.flow().marker(&heading.number);
    write_entry(sheet, &flow.inlines_again(&heading.text), heading.depth);
}

/// Each level is set in by one more step, up to half the line.
fn write_entry(sheet: &mut Sheet, flow: &crate::publish::lines::flow::Flow, depth: usize) {
    let step = match sheet.typography() {
        Typography::Han => 4,
        Typography::Latin => 2,
    };
    let most = sheet.width() / 2;
    let first = sheet.indent() + step * depth.saturating_sub(1);
    let indent = Indent {
        first: first.min(most),
        rest: (first + step).min(most),
    };
    sheet.write(flow, indent);
}
