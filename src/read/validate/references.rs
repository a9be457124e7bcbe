//! The texts and what they refer to: figures, footnotes and blocks, defined and used.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Validator;
use super::targets::Targets;
use crate::diag::code;
use crate::model::{Inline, Lang, Localized, LocalizedText, Node, Report, parse_inlines};
use crate::source::Span;
use crate::syntax::suggest::{did_you_mean, nearest};

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
    pub fn texts(&mut self, report: &Report, names: &Names) {
        report.walk(|path, node| match node {
            Node::Text(text) => {
                let path = &path.to_string();
                for lang in self.languages.clone() {
                    self.required(text, &lang, path);
                }
                for lang in text.outdated() {
                    self.language(lang);
                }
                for (_, said) in text.iter() {
                    self.markup(said, names, path);
                }
                self.one_sided(text, path);
            }
            Node::Shared(said) => self.markup(said, names, &path.to_string()),
            Node::Place(_) | Node::File(_) => {}
        });
    }

    /// A text in no language is a fault; without one of its languages it is unfinished.
    fn required(&mut self, text: &Localized, lang: &Lang, path: &str) {
        // The header above a column of names is often empty.
        let is_empty_header = path.ends_with(".header") && text.is_left_empty();
        if text.is_present(lang) || is_empty_header {
            return;
        }
        let nowhere = !self.languages.iter().any(|lang| text.is_present(lang));
        let found = match nowhere {
            true => code::TEXT_MISSING.error(),
            false => code::TEXT_MISSING.warning(),
        };
        let said = text.get(lang);
        self.report(
            found
                .with("case", "text")
                .with("lang", lang)
                .help("fewer")
                .at(said.map_or(text.span(), |said| said.span))
                .in_block(path),
        );
    }

    fn markup(&mut self, said: &LocalizedText, names: &Names, path: &str) {
        let (inlines, malformed) = parse_inlines(&said.value);
        for problem in malformed {
            let span = self.locate(said, problem.range);
            self.report(problem.found.at(span).in_block(path));
        }
        self.references(&inlines, said, names, path);
    }

    fn references(&mut self, inlines: &[Inline], said: &LocalizedText, names: &Names, path: &str) {
        for inline in inlines {
            let (undefined, name, range, known) = match inline {
                Inline::Text(_) => continue,
                Inline::Strong(inner) => {
                    self.references(inner, said, names, path);
                    continue;
                }
                Inline::Figure { name, range, .. } => {
                    self.used_figures.insert(name.clone());
                    (code::FIGURE_UNDEFINED, name, range, &names.figures)
                }
                Inline::Footnote { name, range } => {
                    if carries_no_note(path) {
                        self.misplaced(said, range.clone(), path);
                    }
                    self.used_footnotes.insert(name.clone());
                    (code::FOOTNOTE_UNDEFINED, name, range, &names.footnotes)
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
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                let found = undefined.error().with("name", name);
                let found = match nearest(name, &known) {
                    Some(_) => found.with("suggestion", did_you_mean(name, &known)),
                    None => found.help("define"),
                };
                let span = self.locate(said, range.clone());
                self.report(found.at(span).in_block(path));
            }
        }
    }

    /// The place of a piece of a text in the source; the whole text where it is written otherwise.
    /// Where the source writes the text with escapes, as many of the same pieces stand before it.
    pub fn locate(&self, said: &LocalizedText, range: Range<usize>) -> Span {
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
                let found = code::FIGURE_UNDEFINED.error().with("name", &name.value);
                let found = found.with("suggestion", did_you_mean(name, &known));
                self.report(found.at(name.span));
            }
        }
    }

    /// Finds what is defined and never used. Nothing is printed wrong for that: the last mention may
    /// have been deleted in a draft that was merged.
    pub fn unused(&mut self, report: &Report) {
        for name in report.figures.keys() {
            if !self.used_figures.contains(&name.value) {
                let found = code::FIGURE_UNUSED.warning().with("name", &name.value);
                self.report(found.at(name.span));
            }
        }
        for name in report.footnotes.keys() {
            if !self.used_footnotes.contains(&name.value) {
                let found = code::FOOTNOTE_UNUSED.warning().with("name", &name.value);
                self.report(found.at(name.span));
            }
        }
    }

    fn misplaced(&mut self, said: &LocalizedText, note: Range<usize>, path: &str) {
        let span = self.locate(said, note);
        self.report(code::FOOTNOTE_PLACE.error().at(span).in_block(path));
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
