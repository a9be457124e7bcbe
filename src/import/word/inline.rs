//! The pieces of a paragraph as characters, strong or not, on their way to the report's markup.

use std::collections::BTreeMap;

use super::super::glyphs::{Glyph, What, push};
use crate::ooxml::{Block, Document, Image, NoteId, Paragraph, Piece, Run};

/// What a paragraph says.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// The lead sentence that opens it.
    pub lead: Vec<Glyph>,
    /// The rest.
    pub text: Vec<Glyph>,
    /// The images in it.
    pub images: Vec<Image>,
    /// What is italic, which a report can't carry.
    pub italic: Vec<String>,
}

impl Said {
    /// All characters, none strong, the lead's first.
    pub fn plain(&self) -> Vec<Glyph> {
        let glyphs = self.lead.iter().chain(&self.text).cloned();
        let plain = |glyph| Glyph {
            strong: false,
            ..glyph
        };
        glyphs.map(plain).collect()
    }
}

impl Said {
    /// What follows the first full stop.
    pub fn after_stop(&self) -> Vec<Glyph> {
        let glyphs = self.lead.iter().chain(&self.text);
        let behind = glyphs.skip_while(|glyph| glyph.what != What::Char('。'));
        behind.skip(1).cloned().collect()
    }
}

/// The names of the notes, in the order in which the text calls them.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    names: BTreeMap<NoteId, String>,
    in_order: Vec<NoteId>,
}

impl Notes {
    fn name(&mut self, id: &NoteId) -> String {
        if let Some(name) = self.names.get(id) {
            return name.clone();
        }
        self.in_order.push(id.clone());
        let name = format!("note-{}", self.in_order.len());
        self.names.insert(id.clone(), name.clone());
        name
    }

    /// The note that bears a number.
    fn numbered(&self, number: &str) -> Option<String> {
        let number: usize = number.trim().parse().ok()?;
        let id = self.in_order.get(number.checked_sub(1)?)?;
        self.names.get(id).cloned()
    }

    /// The notes with their names.
    pub fn called(&self) -> Vec<(NoteId, String)> {
        self.names.clone().into_iter().collect()
    }
}

/// Reads a paragraph.
pub fn said(paragraph: &Paragraph, notes: &mut Notes) -> Said {
    let mut said = Said::default();
    let leads = lead(paragraph);
    for (index, piece) in paragraph.pieces.iter().enumerate() {
        let to = if index < leads {
            &mut said.lead
        } else {
            &mut said.text
        };
        match piece {
            Piece::Text(run) => {
                if let Some(name) = cross_reference(run, notes) {
                    to.push(note(name));
                    continue;
                }
                if run.italic && run.text.chars().any(char::is_alphanumeric) {
                    said.italic.push(run.text.clone());
                }
                push(to, &characters(&run.text), index >= leads && is_strong(run));
            }
            Piece::Note(id) => to.push(note(notes.name(id))),
            Piece::Image(image) => said.images.push(image.clone()),
        }
    }
    if said.text.iter().all(|glyph| glyph.strong) && is_long(&said.text) {
        // All of it bold is the form of a paragraph, not a stress.
        said.text.iter_mut().for_each(|glyph| glyph.strong = false);
    }
    said
}

fn is_long(glyphs: &[Glyph]) -> bool {
    glyphs.len() > 1
}

fn note(name: String) -> Glyph {
    Glyph {
        what: What::Note(name),
        strong: false,
    }
}

/// A number in the style of note references is a second reference to that note.
fn cross_reference(run: &Run, notes: &Notes) -> Option<String> {
    let style = run.style.as_deref()?.to_lowercase();
    let refers = matches!(
        style.as_str(),
        "footnote reference" | "endnote reference" | "脚注引用"
    );
    refers.then(|| notes.numbered(&run.text)).flatten()
}

fn is_strong(run: &Run) -> bool {
    let style = run.style.as_deref().unwrap_or_default().to_lowercase();
    run.bold || matches!(style.as_str(), "strong" | "要点")
}

/// How many pieces make the lead sentence: those in its style; else what is bold at the beginning,
/// by hand, and ends a sentence that more text follows.
fn lead(paragraph: &Paragraph) -> usize {
    let pieces = &paragraph.pieces;
    let styled = |piece: &&Piece| match piece {
        Piece::Text(run) => matches!(run.style.as_deref(), Some("Lead" | "段首句")),
        Piece::Note(_) | Piece::Image(_) => false,
    };
    let in_style = pieces.iter().take_while(styled).count();
    if in_style > 0 {
        return in_style;
    }
    let bold = |piece: &&Piece| match piece {
        Piece::Text(run) => run.bold && run.style.is_none(),
        Piece::Note(_) | Piece::Image(_) => false,
    };
    let bold = pieces.iter().take_while(bold).count();
    let ends = match pieces[..bold].last() {
        Some(Piece::Text(run)) => run.text.trim_end().ends_with(['。', '！', '.']),
        Some(Piece::Note(_) | Piece::Image(_)) | None => false,
    };
    let goes_on = pieces[bold..].iter().any(|piece| match piece {
        Piece::Text(run) => !run.text.trim().is_empty(),
        Piece::Note(_) | Piece::Image(_) => false,
    });
    if ends && goes_on { bold } else { 0 }
}

/// A text with the characters that only Word needs made usual.
fn characters(text: &str) -> String {
    let usual = |c| match c {
        '\t' => Some(' '),
        '\u{2011}' => Some('-'),
        '\u{ad}' => None,
        other => Some(other),
    };
    text.chars().filter_map(usual).collect()
}

/// All the text of a document, tables too.
pub fn all_text(document: &Document) -> String {
    let mut text = String::new();
    collect(&document.blocks, &mut text);
    text
}

fn collect(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => text.push_str(&paragraph.text()),
            Block::Table(table) => {
                let cells = table.rows.iter().flatten();
                cells.for_each(|cell| collect(&cell.blocks, text));
            }
        }
    }
}
