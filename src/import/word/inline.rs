//! The pieces of a paragraph as characters, strong or not, on their way to the report's markup.

use std::collections::BTreeMap;

use super::super::glyphs::{Glyph, What, markup, plain, push};
use crate::model::{Mark, Marks, raised};
use crate::ooxml::{Image, NoteId, Paragraph, Piece, Run};

/// What a paragraph says.
#[derive(Default)]
pub struct Said {
    pub glyphs: Vec<Glyph>,
    /// How many of them are the lead sentence that opens it.
    pub lead: usize,
    pub images: Vec<Image>,
    /// What is italic as a whole, which a report can't carry.
    pub italic: Option<String>,
}

impl Said {
    /// Its markup without anything that is set apart.
    pub fn plain(&self) -> String {
        let mut glyphs = self.glyphs.clone();
        glyphs.iter_mut().for_each(|glyph| glyph.marks.clear());
        markup(&glyphs)
    }

    /// Takes away what is the form of the paragraph and no stress: all of it bold, or italic.
    fn without_form(&mut self) {
        let text = &mut self.glyphs[self.lead..];
        let says = |glyph: &&mut Glyph| !matches!(glyph.what, What::Char(c) if c.is_whitespace());
        for mark in [Mark::Strong, Mark::Emphasis] {
            let is_whole = text
                .iter_mut()
                .filter(says)
                .all(|glyph| glyph.marks.contains(&mark));
            if text.len() > 1 && is_whole {
                text.iter_mut()
                    .for_each(|glyph| glyph.marks.retain(|other| *other != mark));
                self.italic = (mark == Mark::Emphasis).then(|| plain(text));
            }
        }
    }

    /// The markup of what follows the first full stop.
    pub fn after_stop(&self) -> String {
        let is_stop = |glyph: &Glyph| glyph.what == What::Char('。');
        let mut parts = self.glyphs.splitn(2, is_stop);
        parts.nth(1).map(markup).unwrap_or_default()
    }
}

/// The notes, and their places in the order in which the text calls them, from 1.
#[derive(Clone, Default)]
pub struct Notes(pub BTreeMap<NoteId, usize>);

impl Notes {
    fn name(&mut self, id: &NoteId) -> String {
        let next = self.0.len() + 1;
        name(*self.0.entry(id.clone()).or_insert(next))
    }

    /// The note to which a number in the style of note references refers once more.
    fn referred(&self, run: &Run) -> Option<String> {
        let style = run.style.as_deref()?.to_lowercase();
        let styles = ["footnote reference", "endnote reference", "脚注引用"];
        let number = run.text.trim().parse().ok()?;
        let is_known = styles.contains(&style.as_str()) && (1..=self.0.len()).contains(&number);
        is_known.then(|| name(number))
    }
}

pub fn name(number: usize) -> String {
    format!("note-{number}")
}

pub fn said(paragraph: &Paragraph, notes: &mut Notes) -> Said {
    let mut said = Said::default();
    let leads = lead(&paragraph.pieces);
    for (index, piece) in paragraph.pieces.iter().enumerate() {
        match piece {
            Piece::Text(run) => {
                if let Some(name) = notes.referred(run) {
                    said.glyphs.push(Glyph::note(name, Marks::new()));
                    continue;
                }
                let (text, mut marks) = shifted(run);
                if index < leads {
                    marks.remove(&Mark::Strong);
                }
                push(&mut said.glyphs, &characters(&text), &marks);
            }
            Piece::Note(id) => said.glyphs.push(Glyph::note(notes.name(id), Marks::new())),
            Piece::Image(image) => said.images.push(image.clone()),
        }
        if index < leads {
            said.lead = said.glyphs.len();
        }
    }
    said.without_form();
    said
}

/// A text as its run shifts it: as characters that are shifted by themselves, where there are such.
/// The endings of ordinals, which Word raises as they are typed, stand on the line.
fn shifted(run: &Run) -> (String, Marks) {
    let (text, mut marks) = (run.text.clone(), run.marks());
    if run.shift != Some(Mark::Raised) {
        return (text, marks);
    }
    let is_ending = matches!(text.trim(), "st" | "nd" | "rd" | "th");
    let raised = raised(&text);
    if is_ending || raised.is_some() {
        marks.remove(&Mark::Raised);
    }
    (raised.unwrap_or(text), marks)
}

/// How many pieces make the lead sentence: those in its style; else what is bold at the beginning,
/// by hand, and ends a sentence that more text follows.
fn lead(pieces: &[Piece]) -> usize {
    let is = |piece: &Piece, of: fn(&Run) -> bool| matches!(piece, Piece::Text(run) if of(run));
    let count = |of| pieces.iter().take_while(|piece| is(piece, of)).count();
    let in_style = count(|run| matches!(run.style.as_deref(), Some("Lead" | "段首句")));
    if in_style > 0 {
        return in_style;
    }
    let bold = count(|run| run.bold && run.style.is_none());
    let ends = |run: &Run| run.text.trim_end().ends_with(['。', '！', '.']);
    let says = |run: &Run| !run.text.trim().is_empty();
    let is_sentence = pieces[..bold].last().is_some_and(|last| is(last, ends));
    let goes_on = pieces[bold..].iter().any(|piece| is(piece, says));
    if is_sentence && goes_on { bold } else { 0 }
}

/// A text with the characters that only Word needs made usual.
fn characters(text: &str) -> String {
    let text = text.replace('\t', " ").replace('\u{2011}', "-");
    text.replace('\u{ad}', "")
}
