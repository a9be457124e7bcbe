//! The blocks of the body.

use super::sheet::{Indent, Sheet};
use super::table::write_table;
use crate::edition::{Block, Content, Heading, Image, List, Typography, run_in};

/// Writes the blocks, parted as the typography has it.
pub fn write_blocks(sheet: &mut Sheet, blocks: &[Block]) {
    let mut rest = blocks.iter().peekable();
    while let Some(block) = rest.next() {
        sheet.part_paragraphs();
        if let Some((heading, paragraph)) = run_in(block, rest.peek().copied()) {
            let flow = sheet.flow().marker(&heading.number).inlines(&heading.text);
            let flow = flow.text(sheet.usage.line_joint).inlines(&paragraph.lead);
            sheet.write(&flow.inlines(&paragraph.text), sheet.paragraph());
            write_outdated(sheet, block);
            let next = rest.next().into_iter();
            next.for_each(|block| write_outdated(sheet, block));
            continue;
        }
        match &block.content {
            Content::Heading(heading) => write_heading(sheet, heading),
            Content::Salutation { text, opens } => {
                let indent = if *opens {
                    Indent::FLUSH
                } else {
                    sheet.paragraph()
                };
                sheet.write(&sheet.flow().inlines(text), indent);
            }
            Content::Paragraph(paragraph) => {
                let flow = sheet.flow().inlines(&paragraph.lead);
                let indent = match paragraph.quotation {
                    true => sheet.quotation(),
                    false => sheet.paragraph(),
                };
                sheet.write(&flow.inlines(&paragraph.text), indent);
            }
            Content::List(list) => write_list(sheet, list),
            Content::Table(table) => write_table(sheet, table),
            Content::Image(image) => write_image(sheet, image),
        }
        write_outdated(sheet, block);
    }
}

/// Plain text has no margin for remarks: that a text is outdated stands below it, in brackets.
fn write_outdated(sheet: &mut Sheet, block: &Block) {
    if let Some(outdated) = &block.identity.outdated {
        let [open, close] = sheet.usage.remark_brackets;
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

/// An item hangs by its marker in Latin; in Han it is a paragraph as any other, its further lines
/// at the margin (GB/T 9704-2012, 7.3.3).
fn write_list(sheet: &mut Sheet, list: &List) {
    for item in &list.items {
        let flow = sheet.flow().marker(&item.marker).inlines(&item.text);
        let indent = match sheet.typography {
            Typography::Han => sheet.paragraph(),
            Typography::Latin => sheet.hanging(sheet.usage.indent, &item.marker),
        };
        sheet.write(&flow, indent);
    }
}

/// An image is what it shows, in brackets: `[Figure 1 Caption: what it shows]`.
fn write_image(sheet: &mut Sheet, image: &Image) {
    let [open, close] = sheet.usage.image_brackets;
    let mut flow = sheet.flow().text(open);
    if let Some(caption) = &image.caption {
        let label = flow.text(&sheet.caption_label(&image.label));
        flow = label.inlines(caption).text(sheet.usage.colon);
    }
    sheet.gap();
    sheet.write(&flow.text(&image.alt).text(close), Indent::FLUSH);
    sheet.gap();
}
