//! What is told of an import: images, notes and comments, and what a report can't carry.

use super::super::glyphs::{Glyph, markup, push};
use super::super::shape::{joined, literal};
use super::asides;
use super::inline::{self, Said};
use super::reader::Reader;
use crate::diag::Diagnostic;
use crate::model::Block;
use crate::ooxml::{Document, Image, Loss, NoteId, Paragraph};

impl Reader<'_> {
    /// Tells of something that a report can't carry.
    pub(super) fn lost(&mut self, what: &str, was: &str) {
        let excerpt: String = was.chars().take(60).collect();
        let shown = if excerpt.trim().is_empty() {
            format!(" (paragraph {} of the document)", self.line)
        } else {
            format!(": {}", excerpt.trim())
        };
        let message = format!("a report can’t carry {what}{shown}");
        let help = "what it says was kept where it is text; look at the place";
        self.composer
            .warnings
            .push(Diagnostic::warning("import.lost", message).help(help));
    }

    pub(super) fn italic(&mut self, said: &Said) {
        for was in &said.italic {
            self.lost("emphasis", was);
        }
    }

    /// Takes the comments that begin in a paragraph, for the note of the block.
    pub(super) fn remark(&mut self, paragraph: &Paragraph) {
        let document = self.document;
        let comments = paragraph.comments.iter();
        for comment in comments.filter_map(|id| document.comments.get(id)) {
            let text = comment.text.trim();
            let author = comment.author.trim();
            let is_own = author.is_empty() || self.options.editors.iter().any(|own| own == author);
            if !text.is_empty() {
                self.remarks.push(match is_own {
                    true => text.to_owned(),
                    false => format!("{author}: {text}"),
                });
            }
        }
    }

    /// Comments that no later block could take: of a salutation at the end, say.
    pub(super) fn remarks_without_block(&mut self) {
        for remark in std::mem::take(&mut self.remarks) {
            self.lost("a comment that stands on no block", &remark);
        }
    }

    /// An image, with its bytes in a file of their own; those that a report can't print are told of.
    pub(super) fn image(&mut self, image: &Image) {
        let document = self.document;
        let bytes = image
            .part
            .as_ref()
            .and_then(|part| document.images.get(part));
        let Some(bytes) = bytes else {
            return self.lost("an image that is linked and not in the file", &image.alt);
        };
        let count = self.composer.draft.images.len() + 1;
        let extension = extension(bytes);
        let file = format!(
            "{}-{count}.{}",
            self.options.image_stem,
            extension.unwrap_or("bin")
        );
        let known = self
            .composer
            .draft
            .images
            .iter()
            .find(|(_, known)| *known == bytes);
        let file = known.map_or(file, |(file, _)| file.clone());
        self.composer
            .draft
            .images
            .insert(file.clone(), bytes.clone());
        if !matches!(extension, Some("png" | "jpg")) {
            let message =
                format!("the image {file} is neither PNG nor JPEG: it is left out of the text");
            let help = "convert it, and add it to the report as an image";
            self.composer
                .warnings
                .push(Diagnostic::warning("import.image", message).help(help));
            return;
        }
        let alt = self.text(literal(image.alt.trim()));
        self.add(Block::image(file, alt));
    }

    /// The texts of the notes that the document calls.
    pub(super) fn footnotes(&mut self) {
        let document = self.document;
        let called: Vec<(NoteId, String)> = self
            .notes
            .called()
            .map(|(id, name)| (id.clone(), name.clone()))
            .collect();
        for (id, name) in &called {
            let mut glyphs: Vec<Glyph> = Vec::new();
            for paragraph in document.notes.get(id).into_iter().flatten() {
                let said = inline::said(paragraph, &mut self.notes.clone());
                if !glyphs.is_empty() {
                    push(&mut glyphs, "\n", false);
                }
                glyphs.extend(said.lead);
                glyphs.extend(said.text);
            }
            let text = self.text(markup(&glyphs));
            self.composer
                .draft
                .report
                .footnotes
                .insert(name.clone().into(), text);
        }
        let uncalled = document
            .notes
            .keys()
            .filter(|id| called.iter().all(|(called, _)| called != *id));
        for id in uncalled.cloned().collect::<Vec<_>>() {
            let paragraphs = document.notes.get(&id).into_iter().flatten();
            let text: String = paragraphs.map(Paragraph::text).collect();
            if !text.trim().is_empty() {
                self.lost("a note that nothing refers to: it is kept unused", "");
                let name = format!("note-{}", self.composer.draft.report.footnotes.len() + 1);
                let text = self.text(literal(joined(&text)));
                self.composer
                    .draft
                    .report
                    .footnotes
                    .insert(name.into(), text);
            }
        }
    }

    /// What is told of the document as a whole.
    pub(super) fn told(&mut self, contents: usize) {
        for (loss, times) in &self.document.losses {
            let (what, help) = told(*loss);
            let message = format!("a report can’t carry {what} ({times} in the document)");
            self.composer
                .warnings
                .push(Diagnostic::warning("import.lost", message).help(help));
        }
        self.composer.warnings.extend(tracked(self.document));
        self.composer.warnings.extend(asides::told(self.document));
        if contents > 0 {
            let message = format!(
                "the table of contents ({contents} lines) is left out: each edition makes its own"
            );
            self.composer
                .warnings
                .push(Diagnostic::note("import.contents", message));
        }
    }
}

/// That tracked changes were accepted.
pub fn tracked(document: &Document) -> Option<Diagnostic> {
    let message = format!("{} tracked changes were accepted", document.accepted);
    (document.accepted > 0).then(|| Diagnostic::note("import.tracked", message))
}

/// What a loss is, and what to do.
fn told(loss: Loss) -> (&'static str, &'static str) {
    match loss {
        Loss::Chart => (
            "a chart",
            "save it as a PNG image and add that to the report",
        ),
        Loss::Diagram => (
            "a diagram",
            "save it as a PNG image and add that to the report",
        ),
        Loss::Object => (
            "an embedded object",
            "save it as a PNG image and add that to the report",
        ),
        Loss::Equation => (
            "an equation",
            "its characters are kept in a line: look at them",
        ),
        Loss::TextBox => (
            "a text box",
            "its text follows the paragraph that it stood at",
        ),
        Loss::Embedded => ("another document inside", "import that document too"),
        Loss::Drawing => (
            "a drawing",
            "save it as a PNG image and add that to the report",
        ),
        Loss::Field => (
            "a field that never ends",
            "the file is damaged there: what follows the field is kept as text, look at it",
        ),
    }
}

/// The extension of an image by how its file begins.
fn extension(bytes: &[u8]) -> Option<&'static str> {
    Some(match bytes {
        [0x89, b'P', b'N', b'G', ..] => "png",
        [0xFF, 0xD8, 0xFF, ..] => "jpg",
        [b'G', b'I', b'F', b'8', ..] => "gif",
        [b'B', b'M', ..] => "bmp",
        [0xD7, 0xCD, 0xC6, 0x9A, ..] => "wmf",
        [1, 0, 0, 0, ..] => "emf",
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => "tif",
        [b'R', b'I', b'F', b'F', ..] => "webp",
        [b'<', ..] => "svg",
        _ => return None,
    })
}
