//! The pieces of a paragraph as characters, strong or not, on their way to the report's markup.

use std::collections::BTreeMap;

use super::super::glyphs::{Glyph, What, push};
use crate::ooxml::{Image, NoteId, Paragraph, Piece, Run};

/// What a paragraph says.
#[derive(Clone, Debug, Default)]
pub struct LocalizedText {
    /// The lead sentence that opens it.
    pub lead: Vec<Glyph>,
    /// The rest.
    pub text: Vec<Glyph>,
    /// The images in it.
    pub images: Vec<Image>,
    /// What is italic, which a report can't carry.
    pub italic: Vec<String>,
}

impl LocalizedText {
    /// All characters, none strong, the lead's first.
    pub fn plain(&self) -> Vec<Glyph> {
        let glyphs = self.lead.iter().chain(&self.text).cloned();
        let plain = |glyph| Glyph {
            strong: false,
            ..glyph
        };
        glyphs.map(plain).collect()
    }

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
pub fn said(paragraph: &Paragraph, notes: &mut Notes) -> LocalizedText {
    let mut said = LocalizedText::default();
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
    if said.text.len() > 1 && said.text.iter().all(|glyph| glyph.strong) {
        // All of it bold is the form of a paragraph, not a stress.
        said.text.iter_mut().for_each(|glyph| glyph.strong = false);
    }
    said
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
    let is = |piece: &Piece, of: fn(&Run) -> bool| match piece {
        Piece::Text(run) => of(run),
        Piece::Note(_) | Piece::Image(_) => false,
    };
    let count = |of| pieces.iter().take_while(|piece| is(piece, of)).count();
    let in_style = count(|run| matches!(run.style.as_deref(), Some("Lead" | "段首句")));
    if in_style > 0 {
        return in_style;
    }
    let bold = count(|run| run.bold && run.style.is_none());
    let last = pieces[..bold].last();
    let ends = |run: &Run| run.text.trim_end().ends_with(['。', '！', '.']);
    let is_sentence = last.is_some_and(|last| is(last, ends));
    let says = |run: &Run| !run.text.trim().is_empty();
    let goes_on = pieces[bold..].iter().any(|piece| is(piece, says));
    if is_sentence && goes_on { bold } else { 0 }
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
