//! Texts resolved into runs: figures and references said in the language, footnotes numbered.

use super::inline::{Inline, Target, Text, plain};
use super::resolver::Resolver;
use crate::diag::{Diagnostic, code};

use crate::locale::{FigureContext, FigureStyle, LocaleError};
use crate::model::{self, Lang, Localized, LocalizedText, NodeId, parse_inlines};
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
struct Read<'a> {
    said: &'a LocalizedText,
    voice: Voice,
    /// What was printed of it so far.
    before: String,
}

impl Resolver<'_> {
    /// A text in the edition's language, as runs; a sign in its place where it is not said.
    pub fn text(&mut self, text: &Localized) -> Result<Text, LocaleError> {
        self.voiced(text, Voice::Phrase)
    }

    /// A text of whole sentences, as runs.
    pub fn sentences(&mut self, text: &Localized) -> Result<Text, LocaleError> {
        self.voiced(text, Voice::Sentences)
    }

    /// A text read in a voice, as runs; a sign in its place where it is not said.
    pub fn voiced(&mut self, text: &Localized, voice: Voice) -> Result<Text, LocaleError> {
        let lang = &self.localizer.lang;
        self.report_outdated(text.outdated().iter().find(|other| other.value == *lang));
        match text.get(lang) {
            Some(said) if text.is_present(lang) => self.said(text.node(), said, voice),
            Some(_) | None => {
                if self.whole {
                    let place = text.get(lang).map_or(text.span(), |said| said.span);
                    self.problems.push(missing(lang, place));
                }
                let sign = self.localizer.message("missing-text", &[])?;
                Ok(Text {
                    node: text.node(),
                    runs: vec![Inline::Text { text: sign }],
                })
            }
        }
    }

    /// A text without its markup, for titles, labels and properties.
    pub fn plain(&mut self, text: &Localized) -> Result<String, LocaleError> {
        Ok(plain(&self.text(text)?))
    }

    /// A string with markup, as runs of a text of the report.
    pub fn said(
        &mut self,
        node: NodeId,
        said: &LocalizedText,
        voice: Voice,
    ) -> Result<Text, LocaleError> {
        let (inlines, _) = parse_inlines(&said.value);
        let voice = match voice {
            Voice::Sentences if !holds_sentence(&inlines) => Voice::Phrase,
            Voice::Sentences | Voice::Phrase | Voice::Cell => voice,
        };
        let mut reading = Read {
            said,
            voice,
            before: String::new(),
        };
        let runs = self.runs(inlines, &mut reading)?;
        Ok(Text { node, runs })
    }

    fn runs(
        &mut self,
        inlines: Vec<model::Inline>,
        reading: &mut Read,
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
                        let manner = FigureStyle {
                            form,
                            setting: self.setting(reading),
                            spells_small: self.spelling.may_spell(figure, &self.localizer.lang),
                        };
                        let text = self.localizer.figure(figure, manner)?;
                        reading.before.push_str(&text);
                        runs.push(Inline::Figure { text });
                    }
                }
                model::Inline::Footnote { name, .. } => runs.push(Inline::Note {
                    number: self.notes.call(&name),
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
        let number = self.known_notes.get(&name);
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

    fn setting(&self, reading: &Read) -> FigureContext {
        match reading.voice {
            Voice::Cell => FigureContext::Cell,
            Voice::Sentences if self.begins_sentence(&reading.before) => {
                FigureContext::SentenceStart
            }
            Voice::Sentences | Voice::Phrase => FigureContext::Running,
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

    /// The texts of the footnotes that were referred to, those in footnotes included.
    pub fn note_texts(&mut self) -> Result<Vec<Text>, LocaleError> {
        let mut notes = Vec::new();
        while let Some(name) = self.notes.names().get(notes.len()) {
            match self.report.footnotes.get(name.as_str()) {
                Some(note) => notes.push(self.sentences(note)?),
                None => notes.push(Text::default()),
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
