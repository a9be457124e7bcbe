//! Texts resolved into runs: figures said in the language, footnotes numbered.

use super::Inline;
use super::blocks::Resolver;
use crate::locale::LocaleError;
use crate::model::{self, Localized, parse_inlines};

impl Resolver<'_> {
    /// A text in the edition's language, as runs. Missing texts were refused by the reader.
    pub fn text(&mut self, text: &Localized) -> Result<Vec<Inline>, LocaleError> {
        match text.get(&self.localizer.lang) {
            Some(said) => self.said(&said.value),
            None => Ok(Vec::new()),
        }
    }

    /// A text without its markup, for titles, labels and properties.
    pub fn plain(&mut self, text: &Localized) -> Result<String, LocaleError> {
        Ok(plain(&self.text(text)?))
    }

    /// A string with markup, as runs.
    pub fn said(&mut self, said: &str) -> Result<Vec<Inline>, LocaleError> {
        let (inlines, _) = parse_inlines(said);
        self.runs(inlines)
    }

    fn runs(&mut self, inlines: Vec<model::Inline>) -> Result<Vec<Inline>, LocaleError> {
        let mut runs = Vec::new();
        for inline in inlines {
            match inline {
                model::Inline::Text(text) => runs.push(Inline::Text { text }),
                model::Inline::Strong(body) => runs.push(Inline::Strong {
                    body: self.runs(body)?,
                }),
                model::Inline::Figure { name, form, .. } => {
                    if let Some(figure) = self.report.figures.get(name.as_str()) {
                        let text = self.localizer.figure(figure, form)?;
                        runs.push(Inline::Figure { text });
                    }
                }
                model::Inline::Footnote { name, .. } => runs.push(Inline::Note {
                    number: self.note_number(&name),
                }),
            }
        }
        Ok(runs)
    }

    /// The footnote's number: footnotes count in the order of their first reference.
    fn note_number(&mut self, name: &str) -> usize {
        if let Some(index) = self.note_names.iter().position(|known| known == name) {
            return index + 1;
        }
        self.note_names.push(name.to_owned());
        self.note_names.len()
    }

    /// The texts of the footnotes that were referred to, those in footnotes included.
    pub fn notes(&mut self) -> Result<Vec<Vec<Inline>>, LocaleError> {
        let mut notes = Vec::new();
        while let Some(name) = self.note_names.get(notes.len()) {
            match self.report.footnotes.get(name.as_str()) {
                Some(note) => notes.push(self.text(note)?),
                None => notes.push(Vec::new()),
            }
        }
        Ok(notes)
    }
}

/// The characters of runs, without references to notes and what is gone in a redline.
pub fn plain(runs: &[Inline]) -> String {
    let mut text = String::new();
    for run in runs {
        match run {
            Inline::Text { text: run } | Inline::Figure { text: run } => text.push_str(run),
            Inline::Strong { body } => text.push_str(&plain(body)),
            Inline::Changed { change, body } if !change.is_gone() => text.push_str(&plain(body)),
            Inline::Changed { .. } | Inline::Note { .. } => {}
        }
    }
    text
}
