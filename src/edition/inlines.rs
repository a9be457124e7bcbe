//! Texts resolved into runs: figures and references said in the language, footnotes numbered.

use super::blocks::Resolver;
use super::{Inline, Origin, Target};
use crate::diag::Diagnostic;
use crate::locale::LocaleError;
use crate::model::{self, Lang, Localized, Said, parse_inlines};
use crate::source::Span;

impl Resolver<'_> {
    /// A text in the edition's language, as runs; a sign in its place where it is not said.
    pub fn text(&mut self, text: &Localized) -> Result<Vec<Inline>, LocaleError> {
        let lang = &self.localizer.lang;
        if let Some(outdated) = text
            .outdated()
            .iter()
            .find(|outdated| outdated.value == *lang)
        {
            self.problems.push(stale(lang, outdated.span));
        }
        match text.get(lang) {
            Some(said) if text.is_said(lang) => self.said(said),
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
    pub fn said(&mut self, said: &Said) -> Result<Vec<Inline>, LocaleError> {
        let (inlines, _) = parse_inlines(&said.value);
        let runs = self.runs(inlines, said)?;
        self.origins.push(Origin {
            text: plain(&runs),
            span: said.span,
        });
        Ok(runs)
    }

    fn runs(
        &mut self,
        inlines: Vec<model::Inline>,
        said: &Said,
    ) -> Result<Vec<Inline>, LocaleError> {
        let mut runs = Vec::new();
        for inline in inlines {
            match inline {
                model::Inline::Text(text) => runs.push(Inline::Text { text }),
                model::Inline::Strong(body) => runs.push(Inline::Strong {
                    body: self.runs(body, said)?,
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
                model::Inline::Reference { name, range } => {
                    let written = Written {
                        span: said.span,
                        words: &said.value[range],
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
                Some(note) => notes.push(self.text(note)?),
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
        let message = format!(
            "{} refers to {label}, which this edition leaves out",
            self.words
        );
        Diagnostic::warning("reference.left-out", message)
            .at(self.span)
            .quoting(self.words)
            .help("say it in the summary without the reference")
    }

    fn unmentioned(&self, note: &str) -> Diagnostic {
        let message = format!(
            "{} refers to a footnote that this edition does not print",
            self.words
        );
        Diagnostic::error("reference.left-out", message)
            .at(self.span)
            .quoting(self.words)
            .help(format!("write `[^{note}]` where the note belongs"))
    }
}

/// A warning that what is printed is outdated.
pub fn stale(lang: &Lang, span: Span) -> Diagnostic {
    let message = format!("an outdated text is printed in `{lang}`");
    Diagnostic::warning("text.outdated", message)
        .at(span)
        .help(format!(
            "bring it up to date, and take `{lang}` out of `outdated:`"
        ))
}

fn missing(lang: &Lang, span: Span) -> Diagnostic {
    let message = format!("this edition is not made in `{lang}` without this text");
    Diagnostic::error("text.missing", message)
        .at(span)
        .help("add it, or build a draft: an edition with `whole: false` shows its place")
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
