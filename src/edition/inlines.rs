//! Texts resolved into runs: figures and references said in the language, footnotes numbered.

use super::blocks::Resolver;
use super::{Inline, Origin, Target};
use crate::diag::{Diagnostic, code};
use crate::locale::{LocaleError, Manner, Setting};
use crate::model::{self, Lang, Localized, Said, parse_inlines};
use crate::source::Span;

/// How a text is read, which decides how its figures are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// A heading, a caption, an item: it begins no sentence.
    Phrase,
    /// Sentences.
    Sentences,
    /// A cell of a table.
    Cell,
}

/// A text while it is read.
struct Reading<'a> {
    said: &'a Said,
    voice: Voice,
    /// What was printed of it so far.
    before: String,
}

impl Resolver<'_> {
    /// A text in the edition's language, as runs; a sign in its place where it is not said.
    pub fn text(&mut self, text: &Localized) -> Result<Vec<Inline>, LocaleError> {
        self.voiced(text, Voice::Phrase)
    }

    /// A text of whole sentences, as runs.
    pub fn sentences(&mut self, text: &Localized) -> Result<Vec<Inline>, LocaleError> {
        self.voiced(text, Voice::Sentences)
    }

    /// A text read in a voice, as runs; a sign in its place where it is not said.
    pub fn voiced(&mut self, text: &Localized, voice: Voice) -> Result<Vec<Inline>, LocaleError> {
        let lang = &self.localizer.lang;
        if let Some(outdated) = text
            .outdated()
            .iter()
            .find(|outdated| outdated.value == *lang)
        {
            self.problems.push(stale(lang, outdated.span));
        }
        match text.get(lang) {
            Some(said) if text.is_said(lang) => self.said(said, voice),
            Some(_) | None => {
                if self.whole {
                    let place = text.get(lang).map_or(text.span(), |said| said.span);
                    self.problems.push(missing(lang, place));
                }
                let text = self.localizer.message("missing-text", &[])?;
                Ok(vec![Inline::Text { text }])
            }
        }
    }

    /// A text without its markup, for titles, labels and properties.
    pub fn plain(&mut self, text: &Localized) -> Result<String, LocaleError> {
        Ok(plain(&self.text(text)?))
    }

    /// A string with markup, as runs.
    pub fn said(&mut self, said: &Said, voice: Voice) -> Result<Vec<Inline>, LocaleError> {
        let (inlines, _) = parse_inlines(&said.value);
        let voice = match voice {
            Voice::Sentences if !holds_sentence(&inlines) => Voice::Phrase,
            Voice::Sentences | Voice::Phrase | Voice::Cell => voice,
        };
        let mut reading = Reading {
            said,
            voice,
            before: String::new(),
        };
        let runs = self.runs(inlines, &mut reading)?;
        self.origins.push(Origin {
            text: plain(&runs),
            span: said.span,
        });
        Ok(runs)
    }

    fn runs(
        &mut self,
        inlines: Vec<model::Inline>,
        reading: &mut Reading,
    ) -> Result<Vec<Inline>, LocaleError> {
        let mut runs = Vec::new();
        for inline in inlines {
            match inline {
                model::Inline::Text(text) => {
                    reading.before.push_str(&text);
                    runs.push(Inline::Text { text });
                }
                model::Inline::Strong(body) => runs.push(Inline::Strong {
                    body: self.runs(body, reading)?,
                }),
                model::Inline::Figure { name, form, .. } => {
                    if let Some(figure) = self.report.figures.get(name.as_str()) {
                        let manner = Manner {
                            form,
                            setting: self.setting(reading),
                            spells_small: self.kinds.may_spell(figure, &self.localizer.lang),
                        };
                        let text = self.localizer.figure(figure, manner)?;
                        reading.before.push_str(&text);
                        runs.push(Inline::Figure { text });
                    }
                }
                model::Inline::Footnote { name, .. } => runs.push(Inline::Note {
                    number: self.note_number(&name),
                }),
                model::Inline::Reference { name, range } => {
                    let written = Written {
                        span: reading.said.span,
                        words: &reading.said.value[range],
                    };
                    runs.push(self.reference(name, written)?);
                }
            }
        }
        Ok(runs)
    }

    /// A cross-reference. That its target is there and has a number, the reader has seen to.
    fn reference(&mut self, name: String, written: Written) -> Result<Inline, LocaleError> {
        if let Some(label) = self.labels.get(&name) {
            let text = label.text.clone();
            if !label.printed {
                self.problems.push(written.left_out(&text));
            }
            let to = label.printed.then_some(Target::Block { name });
            return Ok(Inline::Reference { text, to });
        }
        let place = self.known_notes.iter().position(|known| *known == name);
        let number = place.map(|index| index + 1);
        if number.is_none() {
            self.awaits_notes = true;
            self.problems.push(written.unmentioned(&name));
        }
        let printed = number.map_or_else(String::new, |number| number.to_string());
        let text = self
            .localizer
            .message("reference-note", &[("number", &printed)])?;
        let to = number.map(|number| Target::Note { number });
        Ok(Inline::Reference { text, to })
    }

    fn setting(&self, reading: &Reading) -> Setting {
        match reading.voice {
            Voice::Cell => Setting::Cell,
            Voice::Sentences if self.begins_sentence(&reading.before) => Setting::SentenceStart,
            Voice::Sentences | Voice::Phrase => Setting::Running,
        }
    }

    /// Whether a sentence begins behind this text.
    fn begins_sentence(&self, before: &str) -> bool {
        let closing = |c: char| c.is_whitespace() || "\"')]”’）".contains(c);
        let before = before.trim_end_matches(closing);
        let abbreviations = &self.localizer.data.abbreviations;
        let is_abbreviation = |short: &String| {
            before
                .strip_suffix(short.as_str())
                .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        };
        let ends = before.is_empty() || before.ends_with(['.', '!', '?', '…', '。', '！', '？']);
        ends && !abbreviations.iter().any(is_abbreviation)
    }

    /// The footnote's number: footnotes count in the order of their first reference.
    pub fn note_number(&mut self, name: &str) -> usize {
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
                Some(note) => notes.push(self.sentences(note)?),
                None => notes.push(Vec::new()),
            }
        }
        Ok(notes)
    }
}

/// A cross-reference as it is written, and the text it stands in.
struct Written<'a> {
    span: Span,
    words: &'a str,
}

impl Written<'_> {
    fn left_out(&self, label: &str) -> Diagnostic {
        code::REFERENCE_LEFT_OUT
            .warning()
            .with("case", "block")
            .with("written", self.words)
            .with("label", label)
            .at(self.span)
            .quoting(self.words)
    }

    fn unmentioned(&self, note: &str) -> Diagnostic {
        code::REFERENCE_LEFT_OUT
            .error()
            .with("case", "note")
            .with("written", self.words)
            .with("note", note)
            .at(self.span)
            .quoting(self.words)
    }
}

/// A warning that what is printed is outdated.
pub fn stale(lang: &Lang, span: Span) -> Diagnostic {
    let found = code::TEXT_OUTDATED.warning().with("lang", lang);
    found.at(span)
}

fn missing(lang: &Lang, span: Span) -> Diagnostic {
    let found = code::TEXT_MISSING.error().with("case", "whole");
    found.with("lang", lang).help("whole").at(span)
}

/// Whether a text holds more than a label: something ends or parts its sentences.
fn holds_sentence(inlines: &[model::Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        model::Inline::Text(text) => text.contains(['.', '!', '?', ':', ';']),
        model::Inline::Strong(body) => holds_sentence(body),
        model::Inline::Figure { .. }
        | model::Inline::Footnote { .. }
        | model::Inline::Reference { .. } => false,
    })
}

/// The characters of runs, without references to notes and what is gone in a redline.
pub fn plain(runs: &[Inline]) -> String {
    let mut text = String::new();
    for run in runs {
        match run {
            Inline::Text { text: run }
            | Inline::Figure { text: run }
            | Inline::Reference { text: run, .. } => text.push_str(run),
            Inline::Strong { body } => text.push_str(&plain(body)),
            Inline::Changed { change, body } if !change.is_gone() => text.push_str(&plain(body)),
            Inline::Changed { .. } | Inline::Note { .. } => {}
        }
    }
    text
}
