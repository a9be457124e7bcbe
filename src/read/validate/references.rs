//! The texts and what they refer to: figures, footnotes and blocks, defined and used.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Validator;
use super::targets::Targets;
use crate::diag::Diagnostic;
use crate::model::{Inline, Lang, Localized, Report, Said, parse_inlines};
use crate::source::Span;
use crate::syntax::suggest::did_you_mean;

/// The names that texts may refer to.
pub struct Names {
    /// The figures.
    pub figures: BTreeSet<String>,
    /// The footnotes.
    pub footnotes: BTreeSet<String>,
    /// The blocks and annexes.
    pub targets: Targets,
}

impl Validator<'_> {
    /// Finds texts that are missing, malformed, or refer to what is not there.
    pub fn texts(&mut self, report: &mut Report, names: &Names) {
        let texts = report.texts_mut();
        for (path, text) in texts.localized {
            for lang in self.languages.clone() {
                self.required(text, &lang, &path);
            }
            for lang in text.outdated() {
                self.language(lang);
            }
            for (_, said) in text.iter() {
                self.markup(said, names, &path);
            }
            self.one_sided(text, &path);
        }
        for (path, said) in texts.same {
            self.markup(said, names, &path);
        }
    }

    /// A text in no language is a fault; without one of its languages it is unfinished.
    fn required(&mut self, text: &Localized, lang: &Lang, path: &str) {
        if text.is_said(lang) {
            return;
        }
        let nowhere = !self.languages.iter().any(|lang| text.is_said(lang));
        let message = format!("this text is missing in `{lang}`");
        let problem = match nowhere {
            true => Diagnostic::error("text.missing", message),
            false => Diagnostic::warning("text.missing", message),
        };
        let said = text.get(lang);
        self.problems.push(
            problem
                .at(said.map_or(text.span(), |said| said.span))
                .in_block(path)
                .help(format!(
                    "add `{lang}: …`; a report in fewer languages says so with `languages: […]`"
                )),
        );
    }

    fn markup(&mut self, said: &Said, names: &Names, path: &str) {
        let (inlines, malformed) = parse_inlines(&said.value);
        for problem in malformed {
            let span = self.locate(said, problem.range);
            self.problems.push(
                Diagnostic::error("text.markup", problem.message)
                    .at(span)
                    .in_block(path)
                    .help(problem.help),
            );
        }
        self.references(&inlines, said, names, path);
    }

    fn references(&mut self, inlines: &[Inline], said: &Said, names: &Names, path: &str) {
        for inline in inlines {
            let (what, name, range, known) = match inline {
                Inline::Text(_) => continue,
                Inline::Strong(inner) => {
                    self.references(inner, said, names, path);
                    continue;
                }
                Inline::Figure { name, range, .. } => {
                    self.used_figures.insert(name.clone());
                    ("figure", name, range, &names.figures)
                }
                Inline::Footnote { name, range } => {
                    if carries_no_note(path) {
                        self.misplaced(said, range.clone(), path);
                    }
                    self.used_footnotes.insert(name.clone());
                    ("footnote", name, range, &names.footnotes)
                }
                Inline::Reference { name, range } => {
                    if let Err(problem) = names.targets.find(name, &names.footnotes) {
                        let span = self.locate(said, range.clone());
                        self.problems.push(problem.at(span).in_block(path));
                    }
                    continue;
                }
            };
            if !known.contains(name) {
                let code = if what == "figure" {
                    "figure.undefined"
                } else {
                    "footnote.undefined"
                };
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                let near = did_you_mean(name, &known);
                let help = if near.starts_with("did you") {
                    near
                } else {
                    format!("define it under `{what}s:`")
                };
                let span = self.locate(said, range.clone());
                self.problems.push(
                    Diagnostic::error(code, format!("the {what} `{name}` is not defined"))
                        .at(span)
                        .in_block(path)
                        .help(help),
                );
            }
        }
    }

    /// The place of a piece of a text in the source; the whole text where it is written otherwise.
    /// Where the source writes the text with escapes, as many of the same pieces stand before it.
    pub fn locate(&self, said: &Said, range: Range<usize>) -> Span {
        let (written, piece) = (self.source.slice(said.span), &said.value[range.clone()]);
        let at = match written.find(said.value.as_str()) {
            Some(at) => Some(at + range.start),
            None => {
                let before = said.value[..range.start].matches(piece).count();
                written.match_indices(piece).nth(before).map(|(at, _)| at)
            }
        };
        match at {
            Some(at) => {
                let start = said.span.start + at;
                Span::new(start, start + piece.len())
            }
            None => said.span,
        }
    }

    /// Finds key figures that are not defined.
    pub fn key_figures(&mut self, report: &Report) {
        for key_figure in &report.key_figures {
            let name = &key_figure.figure;
            self.used_figures.insert(name.value.clone());
            if !report.figures.contains_key(name.as_str()) {
                let known: Vec<&str> = report.figures.keys().map(|n| n.value.as_str()).collect();
                let message = format!("the figure `{}` is not defined", name.value);
                self.error(
                    "figure.undefined",
                    message,
                    name.span,
                    did_you_mean(name, &known),
                );
            }
        }
    }

    /// Finds what is defined and never used. Nothing is printed wrong for that: the last mention may
    /// have been deleted in a draft that was merged.
    pub fn unused(&mut self, report: &Report) {
        for name in report
            .figures
            .keys()
            .filter(|n| !self.used_figures.contains(&n.value))
        {
            self.problems.push(
                Diagnostic::warning(
                    "figure.unused",
                    format!("the figure `{}` is never used", name.value),
                )
                .at(name.span)
                .help(format!(
                    "write `{{{}}}` in the text, or remove the figure",
                    name.value
                )),
            );
        }
        for name in report
            .footnotes
            .keys()
            .filter(|n| !self.used_footnotes.contains(&n.value))
        {
            self.problems.push(
                Diagnostic::warning(
                    "footnote.unused",
                    format!("the footnote `{}` is never used", name.value),
                )
                .at(name.span)
                .help(format!(
                    "write `[^{}]` in the text, or remove the footnote",
                    name.value
                )),
            );
        }
    }

    fn misplaced(&mut self, said: &Said, note: Range<usize>, path: &str) {
        let span = self.locate(said, note);
        self.problems.push(
            Diagnostic::error("footnote.place", "no footnote can stand here")
                .at(span)
                .in_block(path)
                .help("put it into a paragraph, a heading, a caption or a cell of a row"),
        );
    }
}

/// Texts that stand on covers, in labels and properties, or on every page of a table.
fn carries_no_note(path: &str) -> bool {
    let first = path.split(['.', '[']).next().unwrap_or_default();
    matches!(
        first,
        "title" | "meeting" | "speaker" | "key-figures" | "glossary"
    ) || path.ends_with(".alt")
        || path.ends_with(".header")
}
