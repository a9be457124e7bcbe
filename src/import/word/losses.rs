//! What is told of an import: images, notes and comments, and what a report can't carry.

use super::super::composer::{lost, lost_text};
use super::super::decode::image_extension;
use super::super::glyphs::{Glyph, markup};
use super::super::shape::{joined, literal};
use super::inline;
use super::reader::Reader;
use crate::diag::{Diagnostic, Message, code};
use crate::model::Block;
use crate::ooxml::{Document, Image, Loss, OmittedText, Paragraph};

impl Reader<'_> {
    /// Tells of something that a report can't carry: what it was, or where.
    pub(super) fn lost(&mut self, what: &'static str, was: &str) {
        const LONGEST: usize = 60;
        let place = Message::new("import-lost-place").with("number", self.composer.line);
        let warning = lost_text(what, was, LONGEST, place);
        self.composer.warnings.push(warning);
    }

    /// Takes the comments that begin in a paragraph, for the note of the block.
    pub(super) fn remark(&mut self, paragraph: &Paragraph) {
        let comments = paragraph.comments.iter();
        for comment in comments.filter_map(|id| self.document.comments.get(id)) {
            let (text, author) = (comment.text.trim(), comment.author.trim());
            let is_own = author.is_empty() || self.options.editors.iter().any(|own| own == author);
            if !text.is_empty() {
                self.composer.remarks.push(match is_own {
                    true => text.to_owned(),
                    false => format!("{author}: {text}"),
                });
            }
        }
    }

    /// An image, with its bytes in a file of their own; those that a report can't print are told of.
    pub(super) fn image(&mut self, image: &Image) {
        let part = image.part.as_ref();
        let Some(bytes) = part.and_then(|part| self.document.images.get(part)) else {
            return self.lost("linked-image", &image.alt);
        };
        let images = &mut self.composer.draft.images;
        let extension = image_extension(bytes);
        let known = images.iter().find(|(_, known)| *known == bytes);
        let file = known.map(|(file, _)| file.clone()).unwrap_or_else(|| {
            let (stem, count) = (&self.options.image_stem, images.len() + 1);
            format!("{stem}-{count}.{}", extension.unwrap_or("bin"))
        });
        images.insert(file.clone(), bytes.clone());
        if !matches!(extension, Some("png" | "jpg")) {
            let warning = code::IMPORT_IMAGE.warning().with("what", "format");
            let warning = warning.with("file", file).help("convert");
            return self.composer.warnings.push(warning);
        }
        let alt = self.composer.text(literal(image.alt.trim()));
        self.composer.add(Block::image(file, alt));
    }

    /// The texts of the notes that the document calls; those that it does not call are kept unused.
    pub(super) fn footnotes(&mut self) {
        let mut inner = self.notes.clone();
        for (id, number) in &self.notes.0 {
            let paragraphs = self.document.notes.get(id).into_iter().flatten();
            let said = paragraphs.map(|said| inline::said(said, &mut inner).glyphs);
            let said: Vec<Vec<Glyph>> = said.collect();
            let text = markup(&said.join(&Glyph::BREAK));
            self.composer.footnote(inline::name(*number), text);
        }
        for (id, paragraphs) in &self.document.notes {
            let text: String = paragraphs.iter().map(Paragraph::text).collect();
            if !text.trim().is_empty() && !self.notes.0.contains_key(id) {
                self.lost("unused-note", "");
                let name = inline::name(self.composer.draft.report.footnotes.len() + 1);
                self.composer.footnote(name, literal(joined(&text)));
            }
        }
    }

    /// What is told of the document as a whole.
    pub(super) fn told(&mut self, contents: usize) {
        let losses = self.document.losses.iter();
        let losses = losses.map(|(loss, times)| lost_in_all(*loss, *times));
        let contents = (contents > 0).then(|| code::IMPORT_CONTENTS.note().with("lines", contents));
        let told = losses.chain(of_document(self.document)).chain(contents);
        self.composer.warnings.extend(told);
    }
}

/// That tracked changes were accepted, what stands otherwise in the document than in the report, and
/// what was left out of it.
pub fn of_document(document: &Document) -> impl Iterator<Item = Diagnostic> {
    let times = document.accepted;
    let tracked = (times > 0).then(|| code::IMPORT_TRACKED.note().with("times", times));
    tracked.into_iter().chain(document.asides.iter().map(aside))
}

fn aside((aside, text): &(OmittedText, String)) -> Diagnostic {
    let (what, help) = match aside {
        OmittedText::Margin => return code::IMPORT_MARGIN.note().with("text", text.trim()),
        OmittedText::Hidden => ("hidden", "hidden"),
        OmittedText::Prompt => ("prompt", "prompt"),
        OmittedText::Reading => ("reading", "reading"),
        OmittedText::Struck => ("struck", "struck"),
    };
    let warning = code::IMPORT_FORM.warning().with("what", what).help(help);
    warning.with("text", text.trim())
}

fn lost_in_all(loss: Loss, times: usize) -> Diagnostic {
    let what: &str = loss.into();
    let help = match loss {
        Loss::Chart | Loss::Diagram | Loss::Object | Loss::Drawing => "image",
        Loss::TextBox => "box",
        Loss::Equation | Loss::Embedded | Loss::Field => what,
    };
    let shown = Message::new("import-lost-times").with("times", times);
    lost(what, shown).help(help)
}
