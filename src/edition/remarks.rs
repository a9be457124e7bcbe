//! Remarks for the editors: never printed, but a draft in Word carries them as comments.

use super::document::Remark;
use super::resolver::{OtherLanguage, Resolver};
use super::spelling::{Scan, Spelling};
use crate::locale::{FigureStyle, LocaleError, Localizer};
use crate::model::{self, Lang, Localized, LocalizedText, NodeId, Report, parse_inlines};

impl Resolver<'_> {
    /// The remarks on a block: its notes and those of its texts, and that a translation is missing
    /// or outdated.
    pub fn remark(&mut self, block: &model::Block) {
        let on = Some(block.node());
        if let Some(note) = block.note() {
            self.add_remark(on, &note.value);
        }
        let lang = &self.localizer.lang;
        let outdated = block.outdated().iter().any(|other| other.value == *lang);
        self.remark_texts(on, &block.texts(), outdated);
    }

    /// The remarks on the footnotes that were first called in a block: those after so many.
    pub fn remark_notes(&mut self, noted: usize, block: NodeId) {
        let called = self.notes.names.iter().skip(noted);
        let notes = called.filter_map(|name| self.report.footnotes.get(name.as_str()));
        self.remark_texts(Some(block), &notes.collect::<Vec<_>>(), false);
    }

    /// The remarks on texts, all of which may be outdated by what stands over them.
    pub fn remark_texts(&mut self, on: Option<NodeId>, texts: &[&Localized], all_outdated: bool) {
        if !self.spec.comments {
            return;
        }
        for note in texts.iter().filter_map(|text| text.note()) {
            self.add_remark(on, &note.value);
        }
        let lang = &self.localizer.lang;
        let is_missing = |text: &&Localized| !text.is_present(lang);
        let (missing, said): (Vec<_>, Vec<_>) = texts.iter().copied().partition(is_missing);
        let is_outdated = |text: &&Localized| all_outdated || is_outdated(text, lang);
        let outdated: Vec<_> = said.into_iter().filter(is_outdated).collect();
        for (message, texts) in [("missing-remark", missing), ("outdated-remark", outdated)] {
            if !texts.is_empty() {
                let mut lines = vec![self.message(message, &[])];
                lines.extend(texts.into_iter().flat_map(|text| self.sources(text)));
                self.add_remark(on, &lines.join("\n"));
            }
        }
    }

    fn add_remark(&mut self, on: Option<NodeId>, text: &str) {
        if self.spec.comments && !text.trim().is_empty() {
            let remark = Remark {
                on,
                author: self.message("editor", &[]),
                text: text.trim().to_owned(),
            };
            self.remarks.push(remark);
        }
    }

    /// What the other languages say, for those who translate: a line a language.
    fn sources(&mut self, text: &Localized) -> Vec<String> {
        let is_source = |lang: &Lang| {
            *lang != self.localizer.lang && !is_outdated(text, lang) && text.is_present(lang)
        };
        let sources: Vec<_> = text.iter().filter(|(lang, _)| is_source(lang)).collect();
        let lines = sources.into_iter().map(|(lang, said)| {
            let line = self.source(lang, said);
            self.or_report(line)
        });
        lines.collect()
    }

    fn source(&mut self, lang: &Lang, said: &LocalizedText) -> Result<String, LocaleError> {
        let report = self.report;
        let other = self.other(lang)?;
        let inlines = parse_inlines(&said.value).0;
        let mut spelling =
            Spelling::of(&inlines, Scan::new(report, &other.localizer, false), false);
        let said = other.spoken(report, said, &inlines, &mut spelling)?;
        let name = other.localizer.data.name.clone();
        let args = [("language", name.as_str()), ("text", &said)];
        self.localizer.message("source-text", &args)
    }

    /// Another language, as its own editions say it.
    fn other(&mut self, lang: &Lang) -> Result<&OtherLanguage, LocaleError> {
        let others = &mut self.known.others;
        if !others.contains_key(lang) {
            let localizer = Localizer::with_style(lang, self.report.style(lang))?;
            others.insert(lang.clone(), OtherLanguage { localizer });
        }
        Ok(&others[lang])
    }
}

fn is_outdated(text: &Localized, lang: &Lang) -> bool {
    text.outdated().iter().any(|other| other.value == *lang)
}

impl OtherLanguage {
    /// A text as it is spoken in the language: without its markup and notes.
    fn spoken(
        &self,
        report: &Report,
        said: &LocalizedText,
        inlines: &[model::Inline],
        spelling: &mut Spelling,
    ) -> Result<String, LocaleError> {
        let words = inlines.iter().map(|inline| match inline {
            model::Inline::Text(words) => Ok(words.clone()),
            model::Inline::Marked { body, .. } => self.spoken(report, said, body, spelling),
            model::Inline::Figure { name, form, .. } => match report.figures.get(name.as_str()) {
                Some(figure) => {
                    let style = FigureStyle {
                        form: *form,
                        spells_small: spelling.next(),
                        ..FigureStyle::default()
                    };
                    self.localizer.figure(figure, style)
                }
                None => Ok(String::new()),
            },
            model::Inline::Footnote { .. } => Ok(String::new()),
            model::Inline::Reference { range, .. } => Ok(said.value[range.clone()].to_owned()),
        });
        words.collect()
    }
}
