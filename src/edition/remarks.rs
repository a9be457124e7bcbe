//! Remarks for the editors: never printed, but a draft in Word carries them as comments.

use std::collections::btree_map::Entry;

use super::blocks::Resolver;
use super::kinds::Kinds;
use crate::locale::{LocaleError, Localizer, Manner};
use crate::model::{self, Lang, Localized, Report, Said, parse_inlines};

/// A remark on something that the edition prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What it is on.
    pub place: Place,
    /// Who makes it.
    pub author: String,
    /// What it says, a paragraph a line.
    pub text: String,
}

/// What a remark is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// What stands before the body: title, meeting, speaker.
    Head,
    /// The title of an annex, by its index.
    Annex(usize),
    /// A block.
    Block {
        /// The index of the annex that the block stands in; none for the body.
        annex: Option<usize>,
        /// The index of the block there.
        block: usize,
    },
}

impl Resolver<'_> {
    /// What is to be said of a block that will be `index` in its row: its notes and those of its
    /// texts, and that a translation is missing or outdated.
    pub fn remark(&mut self, block: &model::Block, index: usize) -> Result<(), LocaleError> {
        let place = self.block(index);
        if let Some(note) = block.note() {
            self.add_remark(place, &note.value)?;
        }
        let outdated = block.outdated().iter();
        let outdated = outdated
            .clone()
            .any(|other| other.value == self.localizer.lang);
        self.remark_texts(place, &block.texts(), outdated)
    }

    /// What is to be said of the footnotes that were first called in a block: those after so many.
    pub fn remark_notes(&mut self, noted: usize, index: usize) -> Result<(), LocaleError> {
        let report = self.report;
        let called = self.note_names.iter().skip(noted);
        let notes: Vec<_> = called
            .filter_map(|name| report.footnotes.get(name.as_str()))
            .collect();
        self.remark_texts(self.block(index), &notes, false)
    }

    /// What is to be said of texts, all of which may be outdated by what stands over them.
    pub fn remark_texts(
        &mut self,
        place: Place,
        texts: &[&Localized],
        all_outdated: bool,
    ) -> Result<(), LocaleError> {
        for note in texts.iter().filter_map(|text| text.note()) {
            self.add_remark(place, &note.value)?;
        }
        let lang = &self.localizer.lang;
        let is_missing = |text: &&Localized| !text.is_said(lang);
        let (missing, said): (Vec<_>, Vec<_>) = texts.iter().copied().partition(is_missing);
        let is_outdated = |text: &&Localized| all_outdated || is_outdated(text, lang);
        let outdated: Vec<_> = said.into_iter().filter(is_outdated).collect();
        for (message, texts) in [("missing-remark", missing), ("outdated-remark", outdated)] {
            if !texts.is_empty() {
                let mut lines = vec![self.localizer.message(message, &[])?];
                lines.extend(self.sources(&texts)?);
                self.add_remark(place, &lines.join("\n"))?;
            }
        }
        Ok(())
    }

    fn block(&self, block: usize) -> Place {
        Place::Block {
            annex: self.annex,
            block,
        }
    }

    fn add_remark(&mut self, place: Place, text: &str) -> Result<(), LocaleError> {
        if !text.trim().is_empty() {
            self.remarks.push(Remark {
                place,
                author: self.localizer.message("editor", &[])?,
                text: text.trim().to_owned(),
            });
        }
        Ok(())
    }

    /// What the other languages say, for those who translate: a line a text and language.
    fn sources(&mut self, texts: &[&Localized]) -> Result<Vec<String>, LocaleError> {
        let report = self.report;
        let mut lines = Vec::new();
        for text in texts {
            for (lang, said) in text.iter() {
                let is_source = *lang != self.localizer.lang && !is_outdated(text, lang);
                if is_source && text.is_said(lang) {
                    let other = self.other(lang)?;
                    let name = other.localizer.data.name.clone();
                    let said = other.spoken(report, said)?;
                    let args = [("language", name.as_str()), ("text", &said)];
                    lines.push(self.localizer.message("source-text", &args)?);
                }
            }
        }
        Ok(lines)
    }

    /// Another language, as its own editions say it.
    fn other(&mut self, lang: &Lang) -> Result<&OtherLanguage, LocaleError> {
        Ok(match self.others.entry(lang.clone()) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => {
                let localizer = Localizer::with_style(lang, self.report.style(lang))?;
                let kinds = Kinds::of(self.report, lang, localizer.data.spell_below);
                unknown.insert(OtherLanguage { localizer, kinds })
            }
        })
    }
}

/// A language that is not the edition's.
pub struct OtherLanguage {
    localizer: Localizer,
    kinds: Kinds,
}

fn is_outdated(text: &Localized, lang: &Lang) -> bool {
    text.outdated().iter().any(|other| other.value == *lang)
}

impl OtherLanguage {
    /// A text as it is spoken in the language: without its markup and notes.
    fn spoken(&self, report: &Report, said: &Said) -> Result<String, LocaleError> {
        let (inlines, _) = parse_inlines(&said.value);
        let mut text = String::new();
        self.speak(report, said, &inlines, &mut text)?;
        Ok(text)
    }

    fn speak(
        &self,
        report: &Report,
        said: &Said,
        inlines: &[model::Inline],
        text: &mut String,
    ) -> Result<(), LocaleError> {
        for inline in inlines {
            match inline {
                model::Inline::Text(words) => text.push_str(words),
                model::Inline::Strong(body) => self.speak(report, said, body, text)?,
                model::Inline::Figure { name, form, .. } => {
                    if let Some(figure) = report.figures.get(name.as_str()) {
                        let manner = Manner {
                            form: *form,
                            spells_small: self.kinds.may_spell(figure, &self.localizer.lang),
                            ..Manner::default()
                        };
                        text.push_str(&self.localizer.figure(figure, manner)?);
                    }
                }
                model::Inline::Footnote { .. } => {}
                model::Inline::Reference { range, .. } => text.push_str(&said.value[range.clone()]),
            }
        }
        Ok(())
    }
}
