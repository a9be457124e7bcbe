//! Which footnote of the file is which of the report.

use std::collections::BTreeMap;

use super::base::BaseUnit;
use super::edited::{self, Content, EditedLine, normalize_whitespace};
use super::original::Original;
use super::pair::Pairs;
use crate::edition::{Text, plain};
use crate::ooxml::{Document, NoteId};

/// The report's notes among those of a file.
pub struct Notes<'a> {
    /// What refers to each note of the file in the report, such as `[^name]`, and what it printed.
    pub known: BTreeMap<NoteId, (String, &'a Text)>,
    /// The names of those that the report does not have yet.
    pub fresh: BTreeMap<NoteId, String>,
}

impl<'a> Notes<'a> {
    /// The notes of a file: by their texts, else by their places in texts that are paired.
    pub fn of(
        units: &[BaseUnit],
        lines: &[EditedLine],
        pairs: &Pairs,
        original: Original<'a>,
        document: &Document,
    ) -> Self {
        let footnotes = &original.report.footnotes;
        let written = footnotes.iter();
        let written = written.map(|(name, text)| (text.node(), format!("[^{}]", name.value)));
        let written: BTreeMap<_, String> = written.collect();
        let (mut by_text, mut left) = (BTreeMap::new(), BTreeMap::new());
        for note in &original.edition.notes {
            if let Some(written) = written.get(&note.node) {
                let said = normalize_whitespace(&plain(note));
                by_text.entry(said).or_insert((written.clone(), note));
                left.insert(written, note);
            }
        }
        let mut known = BTreeMap::new();
        for id in document.notes.keys() {
            if let Some(note) = by_text.get(&text(document, id)) {
                left.remove(&note.0);
                known.insert(id.clone(), note.clone());
            }
        }
        for (line, unit) in lines.iter().zip(&pairs.of_line) {
            let (Content::Text, Some(unit)) = (&line.content, unit) else {
                continue;
            };
            let old = units[*unit].slots.iter().flat_map(|slot| &slot.pieces);
            let old = old.filter(|piece| piece.is_note());
            let old: Vec<&String> = old.filter_map(|piece| piece.written.as_ref()).collect();
            let new: Vec<&NoteId> = edited::notes(&line.bits).collect();
            for (written, id) in old.iter().zip(&new).filter(|_| old.len() == new.len()) {
                if !known.contains_key(id)
                    && let Some(note) = left.remove(written)
                {
                    known.insert((*id).clone(), ((*written).clone(), note));
                }
            }
        }
        let names = (1..).map(|number| format!("note-{number}"));
        let names = names.filter(|name| !footnotes.contains_key(name.as_str()));
        let unknown = document.notes.keys().filter(|id| !known.contains_key(id));
        Self {
            fresh: unknown.cloned().zip(names).collect(),
            known,
        }
    }

    /// What refers to a note in the report.
    pub fn name(&self, id: &NoteId) -> Option<String> {
        let known = self.known.get(id).map(|(written, _)| written.clone());
        known.or_else(|| self.fresh.get(id).map(|name| format!("[^{name}]")))
    }
}

/// What a note of the file says.
pub fn text(document: &Document, id: &NoteId) -> String {
    let paragraphs = document.notes.get(id).into_iter().flatten();
    let texts: Vec<String> = paragraphs.map(|paragraph| paragraph.text()).collect();
    normalize_whitespace(&texts.join(" "))
}
