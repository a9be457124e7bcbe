//! The blocks of a document, one by one into a draft.

use super::super::composer::Composer;
use super::super::draft::{AnnexDraft, Draft};
use super::super::front::{self, is_salutation};
use super::super::glyphs::markup;
use super::super::numbers::{Printed, ordinal, printed};
use super::super::shape::{
    Of, caption, heading, is_annex_label, is_unit, joined, literal, may_be_title, run_in,
};
use super::WordOptions;
use super::inline::{self, Notes, Said};
use super::kind::{Kind, Outline, kind};
use crate::diag::Warned;
use crate::model::{Annex, Block as Made, ListStyle, Localized};
use crate::ooxml::{Block, Document, Paragraph, is_quotation};

/// Fills a draft, block by block. The composer's line is the number of paragraphs read so far; an
/// empty one counts, as it does for who looks into the file.
pub struct Reader<'d> {
    pub(super) document: &'d Document,
    pub(super) options: &'d WordOptions,
    pub(super) composer: Composer,
    pub(super) notes: Notes,
    outline: Outline,
    /// A caption that waits for its table, and its number.
    pub(super) caption: Option<(Localized, Option<u32>)>,
    /// The unit of a table that waits for it.
    pub(super) unit: Option<Localized>,
    /// How many lines of contents were left out.
    contents: usize,
}

impl<'d> Reader<'d> {
    pub fn new(document: &'d Document, options: &'d WordOptions, lang: &'static str) -> Self {
        Self {
            document,
            options,
            composer: Composer::new(lang),
            notes: Notes::default(),
            outline: Outline::of(document),
            caption: None,
            unit: None,
            contents: 0,
        }
    }

    pub fn block(&mut self, block: &Block) {
        self.composer.line += 1;
        match block {
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::Table(table) => match table.rows.as_slice() {
                // A frame around text, not a table.
                [row] if row.len() == 1 => {
                    row[0].blocks.iter().for_each(|block| self.block(block));
                }
                _ => self.table(table),
            },
        }
    }

    pub fn finish(mut self) -> Warned<Draft> {
        self.caption_alone();
        self.footnotes();
        // Comments that no later block could take: of a salutation at the end, say.
        for remark in std::mem::take(&mut self.composer.remarks) {
            self.lost("comment", &remark);
        }
        self.told(self.contents);
        self.composer.finish()
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        let said = inline::said(paragraph, &mut self.notes);
        if let Some(was) = &said.italic {
            self.lost("emphasis", was);
        }
        self.remark(paragraph);
        let style = paragraph.style.as_deref().unwrap_or_default();
        self.composer.quotation = is_quotation(&style.trim().to_lowercase());
        let plain = said.plain();
        if !plain.is_empty() {
            let kind = self.by_text(paragraph, &plain);
            self.said(kind, paragraph, &said, plain);
        }
        for image in &said.images {
            self.image(image);
        }
    }

    /// The kind of a paragraph, where its style leaves it open by its text.
    fn by_text(&self, paragraph: &Paragraph, plain: &str) -> Kind {
        let text = paragraph.text();
        let text = text.trim();
        match kind(paragraph) {
            Kind::Heading(1) if self.outline.first_heading_is_title && self.is_first() => {
                Kind::Title
            }
            Kind::Body | Kind::Unknown if is_unit(text) => Kind::Unit,
            Kind::Body if self.outline.has_headings && is_salutation(plain) => Kind::Salutation,
            Kind::Body if self.outline.has_headings => Kind::Body,
            Kind::Body | Kind::Unknown if self.awaits_annex_title() => Kind::AnnexTitle,
            Kind::Body | Kind::Unknown => self.by_shape(paragraph, text),
            other => other,
        }
    }

    fn by_shape(&self, paragraph: &Paragraph, text: &str) -> Kind {
        const LONGEST_TITLE: usize = 100;
        let numbered = format!("{}{text}", paragraph.number.as_deref().unwrap_or_default());
        if is_salutation(text) {
            Kind::Salutation
        } else if is_annex_label(text) {
            Kind::AnnexLabel
        } else if let Some(level) = self.level(&numbered) {
            Kind::Heading(level)
        } else if !self.composer.is_in_front() {
            Kind::Unknown
        } else if self.is_first() && !self.outline.has_title && may_be_title(text, LONGEST_TITLE) {
            Kind::Title
        } else if front::meeting(&joined(text)).is_some() {
            Kind::Subtitle
        } else if front::speaker(text).is_some() {
            Kind::Speaker
        } else {
            Kind::Unknown
        }
    }

    /// The level of the heading that a line is, or with which one begins where no style says so.
    fn level(&self, numbered: &str) -> Option<u8> {
        let begins = || {
            let found = run_in(numbered).filter(|_| !self.outline.has_headings)?;
            (found.level > 1 && !found.rest.is_empty()).then_some(found.level)
        };
        heading(numbered).map(|(level, _)| level).or_else(begins)
    }

    fn is_first(&self) -> bool {
        self.composer.is_in_front() && self.composer.draft.report.title.is_empty()
    }

    /// Whether the next paragraph is the title of the annex that has begun.
    fn awaits_annex_title(&self) -> bool {
        let begun = self.composer.draft.annexes.last();
        begun.is_some_and(|begun| begun.annex.title.is_empty() && begun.parts.is_empty())
    }

    fn said(&mut self, kind: Kind, paragraph: &Paragraph, said: &Said, plain: String) {
        if matches!(kind, Kind::Caption | Kind::Unit) {
            self.unit_alone();
        } else {
            self.caption_alone();
        }
        let text = paragraph.text();
        let (in_front, lang) = (self.composer.is_in_front(), self.composer.lang);
        match kind {
            Kind::Contents => self.contents += 1,
            Kind::AnnexNote if is_annex_note(text.trim()) => {}
            Kind::Label if in_front && let Some(number) = front::document_number(&text) => {
                self.composer.draft.document = Some(number);
            }
            Kind::Title if in_front => self.title(&plain),
            Kind::Title => self.composer.heading(1, None, &plain, None),
            Kind::Subtitle if self.composer.meeting(&text) => {}
            Kind::Speaker if self.composer.speaker(front::styled_speaker(&text, lang)) => {}
            Kind::Salutation => {
                let text = self.composer.text(plain);
                self.composer.add(Made::salutation(text));
            }
            Kind::Heading(level) => {
                let number = paragraph.number.as_deref();
                let number = number.filter(|number| number.chars().any(char::is_alphanumeric));
                let rest = Some(said.after_stop());
                self.composer.heading(level, number, &plain, rest);
                // The paragraph that a style separator parts from it goes on on its line.
                if paragraph.run_in {
                    self.composer.run_in();
                }
            }
            Kind::AnnexLabel => self.annex(Annex {
                number: ordinal(&plain).map(Into::into),
                ..Annex::default()
            }),
            Kind::AnnexTitle => {
                if !self.awaits_annex_title() {
                    self.annex(Annex::default());
                }
                let title = self.composer.text(plain);
                if let Some(draft) = self.composer.draft.annexes.last_mut() {
                    draft.annex.title = title;
                }
            }
            Kind::Caption => self.captioned(&plain),
            Kind::Unit => self.unit = Some(self.composer.text(plain)),
            Kind::Item(style) => self.running(Some(style), paragraph, said),
            Kind::AnnexNote
            | Kind::Label
            | Kind::Subtitle
            | Kind::Speaker
            | Kind::Body
            | Kind::Unknown => self.running(None, paragraph, said),
        }
    }

    /// The title, over several paragraphs perhaps.
    fn title(&mut self, plain: &str) {
        let lang = self.composer.lang;
        let title = self.composer.draft.report.title.or_default(lang);
        if !title.is_empty() && lang != "zh" {
            title.push(' ');
        }
        title.push_str(plain);
    }

    fn annex(&mut self, annex: Annex) {
        let parts = Vec::new();
        let annexes = &mut self.composer.draft.annexes;
        annexes.push(AnnexDraft { annex, parts });
    }

    /// An item of the list that goes on, or of a new one, which begins with its number; running text
    /// where neither its style nor a plain number or a mark makes it one.
    fn running(&mut self, style: Option<ListStyle>, paragraph: &Paragraph, said: &Said) {
        use {ListStyle::*, Printed::*};
        let number = match (style, paragraph.number.as_deref().map(printed)) {
            (None, None) | (None | Some(Ordered | Articles), Some(Other)) => {
                return self.numbered_text(paragraph, said);
            }
            (None, Some(Bullet)) | (Some(Unordered), _) => None,
            (None | Some(Ordered | Articles), Some(Count(count))) => Some(count),
            (Some(Ordered | Articles), Some(Bullet) | None) => Some(self.composer.next_number()),
        };
        self.composer.item(number, markup(&said.glyphs), true);
    }

    /// Running text, its automatic number written into it.
    fn numbered_text(&mut self, paragraph: &Paragraph, said: &Said) {
        let mut number = literal(paragraph.number.as_deref().unwrap_or_default());
        if self.composer.lang != "zh" && !number.is_empty() {
            number.push(' ');
        }
        let (lead, text) = said.glyphs.split_at(said.lead);
        let (lead, text) = (markup(lead), markup(text));
        if lead.is_empty() {
            return self.composer.paragraph(number + &text);
        }
        let lead = self.composer.text(number + &lead);
        let text = self.composer.text(text);
        self.composer.add(Made::led(Some(lead), text));
    }

    /// The caption of the image above, or of a table to come.
    fn captioned(&mut self, plain: &str) {
        let (label, text) = caption(plain);
        let text = self.composer.text(text);
        let number = label.and_then(|(_, label)| ordinal(label));
        if let (Some((_, label)), None) = (label, number) {
            // One of several levels can't be carried.
            self.lost("label", label);
        }
        let is_above = label.is_none_or(|(of, _)| of != Of::Table);
        let last = self.composer.parts().last_mut().map(|part| &mut part.block);
        if let Some(Made::Image(image)) = last
            && is_above
            && image.caption.is_none()
        {
            image.caption = Some(text);
            image.number = number.map(Into::into);
            return;
        }
        self.caption_alone();
        self.caption = Some((text, number));
    }

    /// A caption that belongs to nothing is a paragraph, and so is a unit.
    fn caption_alone(&mut self) {
        if let Some((text, _)) = self.caption.take() {
            self.composer.add(Made::paragraph(text));
        }
        self.unit_alone();
    }

    fn unit_alone(&mut self) {
        if let Some(text) = self.unit.take() {
            self.composer.add(Made::paragraph(text));
        }
    }
}

/// Whether a line in the style of the note of the annexes is one: it names them, with their numbers.
fn is_annex_note(text: &str) -> bool {
    text.starts_with(|c: char| c == '附' || c.is_ascii_digit()) || text.starts_with("Annex")
}
