//! The blocks of a document, one by one into a draft.

use super::super::caption::{self, Of};
use super::super::composer::Composer;
use super::super::draft::{AnnexDraft, Draft, Part};
use super::super::front::{self as lines, is_salutation};
use super::super::glyphs::markup;
use super::super::numbers::ordinal;
use super::super::shape::{heading, is_annex_label, joined, literal, run_in, unnumbered};
use super::WordOptions;
use super::front;
use super::inline::{self, LocalizedText, Notes};
use super::kind::{Kind, Outline, kind};
use super::lists::Open;
use crate::diag::Warned;
use crate::model::{Annex, Block as Made, Localized};
use crate::ooxml::{Block, Document, Paragraph};

/// Fills a draft, block by block.
pub struct Reader<'d> {
    pub(super) document: &'d Document,
    pub(super) options: &'d WordOptions,
    pub(super) composer: Composer,
    pub(super) notes: Notes,
    /// The list that goes on.
    pub(super) open: Option<Open>,
    /// The paragraphs read so far; an empty one counts, as it does for who looks into the file.
    pub(super) line: usize,
    /// What comments say that the next block is to bear.
    pub(super) remarks: Vec<String>,
    outline: Outline,
    /// Whether the body has not begun yet.
    in_front: bool,
    /// A caption that waits for its table, and its number.
    caption: Option<(Localized, Option<u32>)>,
    /// The unit of a table that waits for it.
    unit: Option<Localized>,
    /// Whether the next paragraph is the title of the annex that has begun.
    annex_untitled: bool,
    /// How many lines of contents were left out.
    contents: usize,
}

impl<'d> Reader<'d> {
    /// For a document in a language.
    pub fn new(document: &'d Document, options: &'d WordOptions, lang: &'static str) -> Self {
        Self {
            document,
            options,
            composer: Composer::new(lang),
            notes: Notes::default(),
            open: None,
            line: 0,
            remarks: Vec::new(),
            outline: Outline::of(document),
            in_front: true,
            caption: None,
            unit: None,
            annex_untitled: false,
            contents: 0,
        }
    }

    /// Reads a block.
    pub fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::Table(table) => {
                self.line += 1;
                match table.rows.as_slice() {
                    // A frame around text, not a table.
                    [row] if row.len() == 1 => {
                        row[0].blocks.iter().for_each(|block| self.block(block));
                    }
                    _ => self.table(table),
                }
            }
        }
    }

    /// The draft, and what was lost.
    pub fn finish(mut self) -> Warned<Draft> {
        self.caption_alone();
        self.footnotes();
        // Comments that no later block could take: of a salutation at the end, say.
        for remark in std::mem::take(&mut self.remarks) {
            self.lost("comment", &remark);
        }
        self.told(self.contents);
        self.composer.finish()
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        self.line += 1;
        let said = inline::said(paragraph, &mut self.notes);
        for was in &said.italic {
            self.lost("emphasis", was);
        }
        self.remark(paragraph);
        let plain = markup(&said.plain());
        if !plain.is_empty() {
            let kind = self.by_text(kind(paragraph), paragraph, &plain);
            self.said(kind, paragraph, &said, plain);
        }
        for image in &said.images {
            self.image(image);
        }
    }

    /// The kind of a paragraph, where its style leaves it open by its text.
    fn by_text(&self, kind: Kind, paragraph: &Paragraph, plain: &str) -> Kind {
        let text = paragraph.text();
        let text = text.trim();
        match kind {
            Kind::Heading(1) if self.outline.first_heading_is_title && self.is_first() => {
                Kind::Title
            }
            Kind::Body | Kind::Unknown if caption::is_unit(text) => Kind::Unit,
            Kind::Body if self.outline.has_headings => match is_salutation(plain) {
                true => Kind::Salutation,
                false => Kind::Body,
            },
            Kind::Body | Kind::Unknown if self.annex_untitled => Kind::AnnexTitle,
            Kind::Body | Kind::Unknown => self.by_shape(paragraph, text),
            other => other,
        }
    }

    fn by_shape(&self, paragraph: &Paragraph, text: &str) -> Kind {
        let numbered = format!("{}{text}", paragraph.number.as_deref().unwrap_or_default());
        if is_salutation(text) {
            Kind::Salutation
        } else if is_annex_label(text) {
            Kind::AnnexLabel
        } else if let Some((level, _)) = heading(&numbered) {
            Kind::Heading(level)
        } else if let Some(level) = self.run_in_level(&numbered) {
            Kind::Heading(level)
        } else if !self.in_front {
            Kind::Unknown
        } else if self.is_first() && !self.outline.has_title && could_be_title(text) {
            Kind::Title
        } else if lines::meeting(&joined(text)).is_some() {
            Kind::Subtitle
        } else if lines::speaker(text).is_some() {
            Kind::Speaker
        } else {
            Kind::Unknown
        }
    }

    /// The level of the heading with which a line of a document without headings begins.
    fn run_in_level(&self, numbered: &str) -> Option<u8> {
        let found = run_in(numbered).filter(|_| !self.outline.has_headings)?;
        (found.level > 1 && !found.rest.is_empty()).then_some(found.level)
    }

    fn is_first(&self) -> bool {
        self.in_front && self.composer.draft.report.title.is_empty()
    }

    /// Takes a paragraph of a kind.
    fn said(&mut self, kind: Kind, paragraph: &Paragraph, said: &LocalizedText, plain: String) {
        if kind == Kind::Caption {
            self.unit_alone();
        } else if kind != Kind::Unit {
            self.caption_alone();
        }
        let text = paragraph.text();
        match kind {
            Kind::Contents => self.contents += 1,
            Kind::AnnexNote if is_annex_note(&text) => {}
            Kind::AnnexNote => self.running(paragraph, said),
            Kind::Label => match front::document_number(&text) {
                Some(number) if self.in_front => self.composer.draft.document = Some(number),
                Some(_) | None => self.running(paragraph, said),
            },
            Kind::Title if self.in_front => self.title(plain),
            Kind::Title => self.heading(1, None, plain),
            Kind::Subtitle => {
                if !front::subtitle(&mut self.composer, &text) {
                    self.running(paragraph, said);
                }
            }
            Kind::Speaker => {
                if !front::speaker(&mut self.composer, &text) {
                    self.running(paragraph, said);
                }
            }
            Kind::Salutation => self.add(Made::salutation(self.text(plain))),
            Kind::Heading(level) => self.styled_heading(level, paragraph, said, plain),
            Kind::AnnexLabel => {
                self.composer.draft.annexes.push(AnnexDraft {
                    annex: Annex {
                        number: ordinal(&plain).map(Into::into),
                        ..Annex::default()
                    },
                    parts: Vec::new(),
                });
                self.annex_untitled = true;
                self.in_front = false;
                self.open = None;
            }
            Kind::AnnexTitle => self.annex_title(plain),
            Kind::Caption => self.captioned(&plain),
            Kind::Unit => {
                self.unit_alone();
                self.unit = Some(self.text(plain));
            }
            Kind::Item(marks) => self.item(marks, paragraph, said),
            Kind::Body | Kind::Unknown => self.running(paragraph, said),
        }
    }

    /// The title, over several paragraphs perhaps.
    fn title(&mut self, plain: String) {
        let lang = self.composer.lang;
        let blank = if lang == "zh" { "" } else { " " };
        let title = self.composer.draft.report.title.or_default(lang);
        if !title.is_empty() {
            title.push_str(blank);
        }
        title.push_str(&plain);
    }

    /// A heading with its number, automatic or typed. The paragraph that a style separator or the
    /// heading's own full stop parts from it goes on on its line.
    fn styled_heading(
        &mut self,
        level: u8,
        paragraph: &Paragraph,
        said: &LocalizedText,
        plain: String,
    ) {
        let counted = paragraph.number.as_deref();
        let counted = counted.filter(|number| number.chars().any(char::is_alphanumeric));
        let numbered = format!("{}{plain}", counted.unwrap_or_default());
        if let Some(found) = run_in(&numbered) {
            self.heading(level, Some(found.number), found.heading.to_owned());
            self.composer.run_in();
            if !found.rest.is_empty() {
                let text = self.text(markup(&said.after_stop()));
                self.add(Made::paragraph(text));
            }
            return;
        }
        match (counted, unnumbered(&plain)) {
            (Some(number), _) => self.heading(level, Some(number), plain),
            (None, Some((_, text))) => {
                let number = plain.strip_suffix(text);
                self.heading(level, number, text.to_owned());
            }
            (None, None) => self.heading(level, None, plain),
        }
        if paragraph.run_in {
            self.composer.run_in();
        }
    }

    fn heading(&mut self, level: u8, number: Option<&str>, plain: String) {
        self.composer.add_heading(level, number, plain, self.line);
        self.added();
    }

    fn annex_title(&mut self, plain: String) {
        if !self.annex_untitled {
            self.composer.draft.annexes.push(AnnexDraft::default());
        }
        self.annex_untitled = false;
        self.in_front = false;
        self.open = None;
        let title = self.text(plain);
        if let Some(draft) = self.composer.draft.annexes.last_mut() {
            draft.annex.title = title;
        }
    }

    /// Running text with its lead sentence. An automatic number of its own stays as text.
    pub(super) fn running(&mut self, paragraph: &Paragraph, said: &LocalizedText) {
        if let Some(marks) = self.marks(paragraph) {
            return self.item(marks, paragraph, said);
        }
        self.numbered_text(paragraph, said);
    }

    /// Running text, its automatic number written into it.
    pub(super) fn numbered_text(&mut self, paragraph: &Paragraph, said: &LocalizedText) {
        let number = literal(paragraph.number.as_deref().unwrap_or_default());
        let blank = match self.composer.lang {
            "zh" => "",
            _ if number.is_empty() => "",
            _ => " ",
        };
        let (lead, text) = (markup(&said.lead), markup(&said.text));
        let before = format!("{number}{blank}");
        self.add(match lead.is_empty() {
            true => Made::paragraph(self.text(before + &text)),
            false => Made::led(Some(self.text(before + &lead)), self.text(text)),
        });
    }

    /// The caption of the image above, or of a table to come.
    fn captioned(&mut self, plain: &str) {
        let (label, text) = caption::caption(plain);
        let text = self.text(text.to_owned());
        let number = label.and_then(|(_, label)| self.label(label));
        let is_above = label.is_none_or(|(of, _)| of != Of::Table);
        if let Some(Part {
            block: Made::Image(image),
            ..
        }) = self.composer.parts().last_mut()
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

    /// The number in a label; one of several levels can't be carried.
    fn label(&mut self, label: &str) -> Option<u32> {
        let number = ordinal(label);
        if number.is_none() {
            self.lost("label", label);
        }
        number
    }

    /// The caption that waits, and its number.
    pub(super) fn take_caption(&mut self) -> (Option<Localized>, Option<u32>) {
        let (text, number) = self.caption.take().unzip();
        (text, number.flatten())
    }

    /// The unit that waits.
    pub(super) fn take_unit(&mut self) -> Option<Localized> {
        self.unit.take()
    }

    /// A caption that belongs to nothing is a paragraph, and so is a unit.
    fn caption_alone(&mut self) {
        if let Some((text, _)) = self.caption.take() {
            self.add(Made::paragraph(text));
        }
        self.unit_alone();
    }

    fn unit_alone(&mut self) {
        if let Some(text) = self.unit.take() {
            self.add(Made::paragraph(text));
        }
    }

    /// A text in the document's language.
    pub(super) fn text(&self, markup: String) -> Localized {
        self.composer.text(markup)
    }

    /// Adds a block to the body or to the annex that has begun.
    pub(super) fn add(&mut self, block: Made) {
        self.composer.add(block, self.line);
        self.added();
    }

    /// What follows from a block's being there; the comments that wait are its note.
    fn added(&mut self) {
        self.in_front = false;
        self.open = None;
        self.annex_untitled = false;
        if let Some(part) = self.composer.parts().last_mut()
            && !matches!(part.block, Made::Salutation(_))
            && !self.remarks.is_empty()
        {
            let note = std::mem::take(&mut self.remarks).join("\n");
            part.block.set_note(Some(note.into()));
        }
    }
}

/// Whether a line in the style of the note of the annexes is one: it names them, with their numbers.
fn is_annex_note(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(['附', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
        || text.starts_with("Annex")
}

/// Whether the first line of a document without a title by style may be its title.
fn could_be_title(text: &str) -> bool {
    text.chars().count() <= 100 && !text.ends_with(['。', '！', '.', '：', '；', ':', ';'])
}
