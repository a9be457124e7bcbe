//! The blocks of the body.

use super::sheet::{Indent, Sheet};
use super::table::write_table;
use crate::edition::{
    Block, Heading, Image, Inline, KeyFigure, KeyFigures, List, Paragraph, Typography, run_in,
};
use crate::publish::lines::width;

/// Writes the blocks, parted as the typography has it.
pub fn write_blocks(sheet: &mut Sheet, blocks: &[Block]) {
    let mut rest = blocks.iter().peekable();
    while let Some(block) = rest.next() {
        sheet.part_paragraphs();
        if let Some((heading, paragraph)) = run_in(block, rest.peek().copied()) {
            write_run_in(sheet, heading, paragraph);
            write_outdated(sheet, block);
            rest.next()
                .into_iter()
                .for_each(|block| write_outdated(sheet, block));
            continue;
        }
        match block {
            Block::Heading(heading) => write_heading(sheet, heading),
            Block::Salutation { text, .. } => write_salutation(sheet, text),
            Block::Paragraph(paragraph) => write_paragraph(sheet, paragraph),
            Block::List(list) => write_list(sheet, list),
            Block::Table(table) => write_table(sheet, table),
            Block::Image(image) => write_image(sheet, image),
            Block::Changed { block, .. } => write_blocks(sheet, std::slice::from_ref(block)),
        }
        write_outdated(sheet, block);
    }
}

/// Plain text has no margin for remarks: that a text is outdated stands below it, in brackets.
fn write_outdated(sheet: &mut Sheet, block: &Block) {
    let (open, close) = match sheet.typography() {
        Typography::Han => ("〔", "〕"),
        Typography::Latin => ("[", "]"),
    };
    if let Some(outdated) = &block.identity().outdated {
        let flow = sheet.flow().text(open).text(outdated).text(close);
        sheet.write(&flow, sheet.paragraph());
    }
}

/// A heading is set in like a paragraph (GB/T 9704-2012, 7.3.3); a part has a blank line before it.
fn write_heading(sheet: &mut Sheet, heading: &Heading) {
    if heading.level == 0 {
        sheet.gap();
    }
    let flow = sheet.flow().marker(&heading.number).inlines(&heading.text);
    sheet.write(&flow, sheet.paragraph());
}

/// A heading, and on its line the paragraph.
fn write_run_in(sheet: &mut Sheet, heading: &Heading, paragraph: &Paragraph) {
    let flow = sheet.flow().marker(&heading.number).inlines(&heading.text);
    let flow = match sheet.typography() {
        Typography::Han => flow,
        Typography::Latin => flow.text(" "),
    };
    let flow = flow.inlines(&paragraph.lead).inlines(&paragraph.text);
    sheet.write(&flow, sheet.paragraph());
}

fn write_salutation(sheet: &mut Sheet, text: &[Inline]) {
    sheet.write(&sheet.flow().inlines(text), Indent::FLUSH);
}

fn write_paragraph(sheet: &mut Sheet, paragraph: &Paragraph) {
    let flow = sheet.flow().inlines(&paragraph.lead);
    sheet.write(&flow.inlines(&paragraph.text), sheet.paragraph());
}

/// An item hangs by its marker in Latin; in Han it is a paragraph as any other, its further lines
/// at the margin (GB/T 9704-2012, 7.3.3).
fn write_list(sheet: &mut Sheet, list: &List) {
    for item in &list.items {
        let flow = sheet.flow().marker(&item.marker).inlines(&item.text);
        let indent = match sheet.typography() {
            Typography::Han => sheet.paragraph(),
            Typography::Latin => sheet.hanging(&item.marker),
        };
        sheet.write(&flow, indent);
    }
}

/// An image is what it shows, in brackets: `[Figure 1 Caption: what it shows]`.
fn write_image(sheet: &mut Sheet, image: &Image) {
    let (open, colon, close) = match sheet.typography() {
        Typography::Han => ("［", "：", "］"),
        Typography::Latin => ("[", ": ", "]"),
    };
    let mut flow = sheet.flow().text(open);
    if let Some(caption) = &image.caption {
        let label = flow.text(&image.label).text(sheet.joint());
        flow = label.inlines(caption).text(colon);
    }
    sheet.gap();
    sheet.write(&flow.text(&image.alt).text(close), Indent::FLUSH);
    sheet.gap();
}

/// Writes the key-figures panel: the values in one column, what they count in another.
pub fn write_key_figures(sheet: &mut Sheet, panel: &KeyFigures) {
    sheet.gap();
    sheet.write(&sheet.flow().text(&panel.title), sheet.paragraph());
    sheet.part_paragraphs();
    let typography = sheet.typography();
    let values = panel.items.iter().map(|i| width::of(&i.value, typography));
    let column = values.max().unwrap_or(0) + 2;
    for item in &panel.items {
        write_key_figure(sheet, item, column + column % 2);
    }
    sheet.gap();
}

/// A value too wide for a column of its own runs on into what it counts.
fn write_key_figure(sheet: &mut Sheet, item: &KeyFigure, column: usize) {
    let typography = sheet.typography();
    let pad = if sheet.indent() + column <= sheet.width() / 2 {
        column - width::of(&item.value, typography)
    } else {
        2
    };
    let value = format!("{}{}", item.value, width::blanks(pad, typography));
    let flow = sheet.flow().marker(&value).inlines(&item.label);
    sheet.write(&flow, sheet.hanging(&value));
}
