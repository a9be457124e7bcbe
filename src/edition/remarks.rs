//! Remarks for the editors: never printed, but a draft in Word carries them as comments.

use std::collections::btree_map::Entry;

use super::document::Remark;
use super::resolver::{OtherLanguage, Resolver};
use super::spelling::SpellingPolicy;
use crate::locale::{FigureStyle, LocaleError, Localizer};
use crate::model::{self, Lang, Localized, LocalizedText, NodeId, Report, parse_inlines};

impl Resolver<'_> {
    /// The remarks on a block: its notes and those of its texts, and that a translation is missing
    /// or outdated.
    pub fn remark(&mut self, block: &model::Block) -> Result<(), LocaleError> {
        let on = Some(block.node());
        if let Some(note) = block.note() {
            self.add_remark(on, &note.value)?;
        }
        let lang = &self.localizer.lang;
        let outdated = block.outdated().iter().any(|other| other.value == *lang);
        self.remark_texts(on, &block.texts(), outdated)
    }

    /// The remarks on the footnotes that were first called in a block: those after so many.
    pub fn remark_notes(&mut self, noted: usize, block: NodeId) -> Result<(), LocaleError> {
        let report = self.report;
        let called = self.notes.names().iter().skip(noted);
        let notes: Vec<_> = called
            .filter_map(|name| report.footnotes.get(name.as_str()))
            .collect();
        self.remark_texts(Some(block), &notes, false)
    }

    /// The remarks on texts, all of which may be outdated by what stands over them.
    pub fn remark_texts(
        &mut self,
        on: Option<NodeId>,
        texts: &[&Localized],
        all_outdated: bool,
    ) -> Result<(), LocaleError> {
        for note in texts.iter().filter_map(|text| text.note()) {
            self.add_remark(on, &note.value)?;
        }
        let lang = &self.localizer.lang;
        let is_missing = |text: &&Localized| !text.is_present(lang);
        let (missing, said): (Vec<_>, Vec<_>) = texts.iter().copied().partition(is_missing);
        let is_outdated = |text: &&Localized| all_outdated || is_outdated(text, lang);
        let outdated: Vec<_> = said.into_iter().filter(is_outdated).collect();
        for (message, texts) in [("missing-remark", missing), ("outdated-remark", outdated)] {
            if !texts.is_empty() {
                let mut lines = vec![self.localizer.message(message, &[])?];
                lines.extend(self.sources(&texts)?);
                self.add_remark(on, &lines.join("\n"))?;
            }
        }
        Ok(())
    }

    fn add_remark(&mut self, on: Option<NodeId>, text: &str) -> Result<(), LocaleError> {
        if !text.trim().is_empty() {
            self.remarks.push(Remark {
                on,
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
                if is_source && text.is_present(lang) {
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
                let spell_below = localizer.data.spell_below;
                let spelling = SpellingPolicy::of(self.report, lang, spell_below);
                unknown.insert(OtherLanguage {
                    localizer,
                    spelling,
                })
            }
        })
    }
}

fn is_outdated(text: &Localized, lang: &Lang) -> bool {
    text.outdated().iter().any(|other| other.value == *lang)
}

impl OtherLanguage {
    /// A text as it is spoken in the language: without its markup and notes.
    fn spoken(&self, report: &Report, said: &LocalizedText) -> Result<String, LocaleError> {
        let (inlines, _) = parse_inlines(&said.value);
        let mut text = String::new();
        self.speak(report, said, &inlines, &mut text)?;
        Ok(text)
    }

    fn speak(
        &self,
        report: &Report,
        said: &LocalizedText,
        inlines: &[model::Inline],
        text: &mut String,
    ) -> Result<(), LocaleError> {
        for inline in inlines {
            match inline {
                model::Inline::Text(words) => text.push_str(words),
                model::Inline::Strong(body) => self.speak(report, said, body, text)?,
                model::Inline::Figure { name, form, .. } => {
                    if let Some(figure) = report.figures.get(name.as_str()) {
                        let manner = FigureStyle {
                            form: *form,
                            spells_small: self.spelling.may_spell(figure, &self.localizer.lang),
                            ..FigureStyle::default()
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
