//! Texts resolved into runs: figures and references said in the language, footnotes numbered.

use std::ops::Range;

use super::inline::{Inline, Target, Text, plain};
use super::resolver::Resolver;
use super::spelling::{Scan, Spelling};
use crate::diag::{Diagnostic, code};
use crate::locale::{FigureContext, FigureStyle};
use crate::model::{
    self, Links, Localized, LocalizedText, Mark, NodeId, destination, parse_inlines,
};

/// How a text is read, which decides how its figures are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// A heading, a caption, an item: it begins no sentence.
    Phrase,
    Sentences,
    Cell,
}

struct Read<'a> {
    said: &'a LocalizedText,
    voice: Voice,
    /// What was printed of it so far.
    before: String,
    spelling: Spelling,
}

impl Resolver<'_> {
    /// A text in the edition's language, as runs; a sign in its place where it is not said.
    pub fn text(&mut self, text: &Localized) -> Text {
        self.voiced(text, Voice::Phrase)
    }

    pub fn sentences(&mut self, text: &Localized) -> Text {
        self.voiced(text, Voice::Sentences)
    }

    /// A text read in a voice, as runs; a sign in its place where it is not said.
    pub fn voiced(&mut self, text: &Localized, voice: Voice) -> Text {
        let lang = &self.localizer.lang;
        self.report_outdated(text.outdated());
        let said = text.get(lang);
        if let Some(said) = said.filter(|_| text.is_present(lang)) {
            return self.said(text.node(), said, voice);
        }
        if self.spec.whole {
            let place = said.map_or(text.span(), |said| said.span);
            let found = code::TEXT_MISSING.error().with("case", "whole");
            let found = found.with("lang", lang).help("whole");
            self.problems.push(found.at(place));
        }
        let sign = self.message("missing-text", &[]);
        Text {
            node: text.node(),
            runs: vec![Inline::Text { text: sign }],
            ..Text::default()
        }
    }

    /// A text without its markup, for titles, labels and properties.
    pub fn plain(&mut self, text: &Localized) -> String {
        plain(&self.text(text))
    }

    /// A string with markup, as runs of a text of the report.
    pub fn said(&mut self, node: NodeId, said: &LocalizedText, voice: Voice) -> Text {
        let (inlines, _) = parse_inlines(&said.value);
        let is_label = voice == Voice::Sentences && !holds_sentence(&inlines);
        let voice = if is_label { Voice::Phrase } else { voice };
        let scan = Scan::new(self.report, self.localizer, voice == Voice::Sentences);
        let mut reading = Read {
            said,
            voice,
            before: String::new(),
            spelling: Spelling::of(&inlines, scan, self.list_in_digits),
        };
        let runs = self.runs(inlines, &mut reading);
        Text {
            node,
            runs,
            ..Text::default()
        }
    }

    fn runs(&mut self, inlines: Vec<model::Inline>, reading: &mut Read) -> Vec<Inline> {
        let runs = inlines.into_iter();
        runs.filter_map(|inline| self.run(inline, reading))
            .collect()
    }

    fn run(&mut self, inline: model::Inline, reading: &mut Read) -> Option<Inline> {
        Some(match inline {
            model::Inline::Text(text) => {
                reading.before.push_str(&text);
                Inline::Text { text }
            }
            model::Inline::Marked { mark, body } => self.marked(mark, body, reading),
            model::Inline::Figure { name, form, .. } => {
                let figure = self.report.figures.get(name.as_str())?;
                let style = FigureStyle {
                    form,
                    setting: self.setting(reading),
                    spells_small: reading.spelling.next(),
                };
                let text = self.or_report(self.localizer.figure(figure, style));
                reading.before.push_str(&text);
                Inline::Figure { text }
            }
            model::Inline::Footnote { name, .. } => Inline::Note {
                number: self.notes.call(&name),
            },
            model::Inline::Reference { name, range } => self.reference(name, reading.said, range),
        })
    }

    /// Text that is set apart; behind a link its address, where the edition prints it.
    fn marked(&mut self, mark: Mark, body: Vec<model::Inline>, reading: &mut Read) -> Inline {
        let mut body = self.runs(body, reading);
        if let (Links::Printed, Mark::Link { address }) = (self.spec.links, &mark)
            && destination(&plain(&body)) != *address
        {
            let shown = address.trim_start_matches("mailto:");
            let text = self.message("link-address", &[("address", shown)]);
            body.push(Inline::Text { text });
        }
        Inline::Marked { mark, body }
    }

    /// A cross-reference. That its target is there and has a number, the reader has seen to.
    fn reference(&mut self, name: String, said: &LocalizedText, range: Range<usize>) -> Inline {
        let written = &said.value[range];
        let left_out = |found: Diagnostic, case: &'static str| {
            let found = found.with("case", case).with("written", written);
            found.at(said.span).quoting(written)
        };
        if let Some(label) = self.known.labels.get(&name) {
            let text = label.text.clone();
            if !label.printed {
                let found = left_out(code::REFERENCE_LEFT_OUT.warning(), "block");
                self.problems.push(found.with("label", &text));
            }
            let to = label.printed.then_some(Target::Block { name });
            return Inline::Reference { text, to };
        }
        let number = self.known.notes.get(&name);
        if number.is_none() {
            self.awaits_labels = true;
            let found = left_out(code::REFERENCE_LEFT_OUT.error(), "note");
            self.problems.push(found.with("note", &name));
        }
        let printed = number.map_or_else(String::new, |number| number.to_string());
        Inline::Reference {
            text: self.message("reference-note", &[("number", &printed)]),
            to: number.map(|number| Target::Note { number }),
        }
    }

    fn setting(&self, reading: &Read) -> FigureContext {
        match reading.voice {
            Voice::Cell => FigureContext::Cell,
            Voice::Sentences if self.localizer.begins_sentence(&reading.before) => {
                FigureContext::SentenceStart
            }
            Voice::Sentences | Voice::Phrase => FigureContext::Running,
        }
    }

    /// The texts of the footnotes that were referred to, those in footnotes included.
    pub fn note_texts(&mut self) -> Vec<Text> {
        let mut notes = Vec::new();
        while let Some(name) = self.notes.names.get(notes.len()) {
            let note = self.report.footnotes.get(name.as_str());
            notes.push(note.map_or_else(Text::default, |note| self.sentences(note)));
        }
        notes
    }
}

/// Whether a text holds more than a label: something ends or parts its sentences.
fn holds_sentence(inlines: &[model::Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        model::Inline::Text(text) => text.contains(['.', '!', '?', ':', ';']),
        model::Inline::Marked { body, .. } => holds_sentence(body),
        model::Inline::Figure { .. }
        | model::Inline::Footnote { .. }
        | model::Inline::Reference { .. } => false,
    })
}
