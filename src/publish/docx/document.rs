//! `word/document.xml` as docx-rs builds it: the head, the contents, the body, the annexes.

use docx_rs::{
    DocumentChild, IndentLevel, NumberingId, Paragraph, ParagraphChild, Run, RunProperty,
    SpecialIndentType,
};

use super::contents::anchor;
use super::inline::Face;
use super::layout::{self, SectionKind};
use super::lists::HEADINGS;
use super::style::{id, id_of};
use super::writer::{Writer, bookmark};
use crate::edition::{
    Annex, Block, CONTENTS_DEPTH, Content, Heading, List, Paragraph as Prose, Typography, run_in,
};
use crate::theme::Kind;

impl Writer<'_> {
    /// Writes all of it, and gives the kind of its last section.
    pub fn write(&mut self) -> SectionKind {
        let edition = self.edition;
        if edition.cover {
            self.write_cover();
        }
        let contents = edition.contents.as_deref();
        if let Some(title) = contents.filter(|_| edition.cover) {
            self.write_contents(title);
            self.end_front();
        }
        self.write_head();
        self.write_provenance();
        if let Some(title) = contents.filter(|_| !edition.cover) {
            self.write_contents(title);
            self.end_page();
        }
        if let Some(panel) = &edition.key_figures {
            self.write_key_figures(panel);
        }
        self.write_addressees();
        self.write_blocks(&edition.blocks);
        self.write_annex_notes();
        self.write_foot();
        for annex in &edition.annexes {
            self.write_annex(annex);
        }
        self.write_imprint();
        self.write_colophon();
        self.end()
    }

    fn write_blocks(&mut self, blocks: &[Block]) {
        let mut from = 0;
        for (index, block) in blocks.iter().enumerate() {
            let before = index.checked_sub(1).map(|before| &blocks[before]);
            let goes_on = before.is_some_and(|before| run_in(before, Some(block)).is_some());
            if !goes_on {
                from = self.children.len();
            }
            let heading = goes_on.then(|| self.children.pop()).flatten();
            match run_in(block, blocks.get(index + 1)) {
                Some((heading, _)) => self.write_run_in(heading),
                None => self.within(block.change, |writer| writer.write_block(&block.content)),
            }
            self.write_anchors(block, from);
            if let Some(DocumentChild::Paragraph(heading)) = heading {
                self.put_before(*heading, from);
            }
            self.write_remarks(Some(block.identity.node), from);
        }
    }

    /// Puts a run-in heading before the paragraph that was written last, with the number of its
    /// list: a paragraph of running text whose first runs have the character style of the heading,
    /// as Word has it.
    fn put_before(&mut self, heading: Paragraph, at: usize) {
        let Some(DocumentChild::Paragraph(prose)) = self.children.get_mut(at) else {
            return;
        };
        let mut children = heading.children;
        if self.edition.typography == Typography::Latin {
            children.push(ParagraphChild::Run(Box::new(Run::new().add_text(" "))));
        }
        children.append(&mut prose.children);
        prose.children = children;
        prose.property.numbering_property = heading.property.numbering_property;
        prose.property.run_property = heading.property.run_property;
    }

    fn write_block(&mut self, content: &Content) {
        match content {
            Content::Heading(heading) => self.write_heading(heading),
            Content::Salutation { text, opens } => {
                let salutation = self.paragraph(id::SALUTATION, text);
                self.push(match opens {
                    true => salutation,
                    false => self.indented(salutation, Kind::Body),
                });
            }
            Content::Paragraph(paragraph) => self.write_paragraph(paragraph),
            Content::List(list) => self.write_list(list),
            Content::Table(table) => self.write_table(table),
            Content::Image(image) => self.write_image(image),
        }
    }

    fn write_heading(&mut self, heading: &Heading) {
        let style = id::heading(self.outline.level(heading));
        self.write_headed(Paragraph::new().style(&style), heading, None);
    }

    /// A run-in heading, whose number too is in its type.
    fn write_run_in(&mut self, heading: &Heading) {
        let level = self.outline.level(heading);
        let mut paragraph = Paragraph::new().style(id::BODY);
        paragraph.property.run_property = RunProperty::new().style(&id::run_in(level));
        self.write_headed(paragraph, heading, Some(Face::RunIn(level)));
    }

    fn write_headed(&mut self, mut paragraph: Paragraph, heading: &Heading, face: Option<Face>) {
        let level = self.outline.level(heading);
        let list = match heading.ordinal {
            // What is gone keeps its style's list, as before; Word counts it until the change is
            // accepted, and shows what follows by one more.
            Some(_) if self.is_gone() => None,
            Some(ordinal) if heading.level > 0 => self.lists.heading(level - 1, ordinal),
            Some(_) | None if heading.level == 0 => self.lists.part(),
            // List 0 takes a paragraph out of its style's list.
            Some(_) | None => Some(0),
        };
        // Running text is in no list by its style.
        let list = list.or(face.map(|_| HEADINGS));
        let face = face.unwrap_or(Face::Plain);
        if list == Some(0) {
            paragraph = self.indented(paragraph, Kind::heading(heading.level));
        }
        if let Some(list) = list {
            paragraph = paragraph.numbering(NumberingId::new(list), IndentLevel::new(level - 1));
        }
        if heading.level == 0 {
            self.write_text(&mut paragraph, &heading.number, face);
        }
        self.write_set(&mut paragraph, &heading.text, face);
        self.mark(&mut paragraph, level);
        self.mark_anchor(&mut paragraph, heading.anchor.as_ref());
        self.push(paragraph);
    }

    /// A paragraph that says the indent of a kind of text itself: its style has another, or LibreOffice
    /// forgets it with the list.
    fn indented(&self, paragraph: Paragraph, kind: Kind) -> Paragraph {
        let style = self.design().styles.of(kind);
        let indent = style.indent;
        let twips = indent.map_or(0, |indent| layout::length(self.design(), style, indent));
        match i32::try_from(twips) {
            Ok(twips) if twips > 0 => {
                let first = SpecialIndentType::FirstLine(twips);
                paragraph.indent(None, Some(first), None, None)
            }
            Ok(_) | Err(_) => paragraph,
        }
    }

    /// Puts the bookmark around a heading or title that the contents point to.
    fn mark(&mut self, paragraph: &mut Paragraph, level: usize) {
        if self.is_gone() {
            return;
        }
        self.entries += 1;
        if self.edition.contents.is_some() && level <= CONTENTS_DEPTH {
            bookmark(paragraph, anchor(self.entries), &mut self.bookmarks);
        }
    }

    fn write_paragraph(&mut self, prose: &Prose) {
        let style = id_of(prose.kind());
        self.styles_used.insert(style.into());
        let mut paragraph = Paragraph::new().style(style);
        self.write_set(&mut paragraph, &prose.lead, Face::Lead);
        self.write_set(&mut paragraph, &prose.text, Face::Plain);
        self.push(paragraph);
    }

    fn write_list(&mut self, list: &List) {
        let Some(first) = list.items.first() else {
            return;
        };
        let (style, number) = if list.articles {
            (id::LIST_NUMBER, self.lists.articles(list.start))
        } else if list.ordered {
            (id::LIST_NUMBER, self.lists.ordered(list.start))
        } else {
            (id::LIST_BULLET, self.lists.bullets(&first.marker))
        };
        for item in &list.items {
            self.within(item.change, |writer| {
                let mut paragraph = Paragraph::new()
                    .style(style)
                    .numbering(NumberingId::new(number), IndentLevel::new(0));
                writer.write_set(&mut paragraph, &item.text, Face::Plain);
                writer.push(paragraph);
            });
        }
    }

    fn write_annex(&mut self, annex: &Annex) {
        // A table across that begins an annex has its head on its own page.
        if annex.opens_across() && annex.change.is_none() && annex.blocks[0].change.is_none() {
            self.end_section(SectionKind::Upright);
            self.is_across = true;
        }
        let from = self.children.len();
        self.within(annex.change, |writer| writer.write_annex_head(annex));
        self.write_remarks(Some(annex.node), from);
        self.write_blocks(&annex.blocks);
    }

    fn write_annex_head(&mut self, annex: &Annex) {
        let mut label = Paragraph::new().style(id::ANNEX_LABEL);
        self.write_label(&mut label, &annex.label);
        self.mark_anchor(&mut label, annex.anchor.as_ref());
        self.push(label);
        let mut title = self.paragraph(id::ANNEX_TITLE, &annex.title);
        self.mark(&mut title, 1);
        self.push(title);
    }
}
