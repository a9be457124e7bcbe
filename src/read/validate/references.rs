//! The texts and what they refer to: figures, footnotes and blocks, defined and used, in one language as
//! in the others.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Kind, Validator};
use crate::diag::{Code, Diagnostic, code};
use crate::model::{
    Block, Inline, Lang, Localized, LocalizedText, Node, Report, Role, Spanned, parse_inlines,
};
use crate::source::Span;
use crate::syntax::suggest::{did_you_mean, nearest};

/// A name that a text refers to, and its byte range in the text.
type Mention<'i> = (Kind, &'i str, &'i Range<usize>);

/// The names a text refers to, each with the place of its first mention.
type Names = BTreeMap<(Kind, String), Range<usize>>;

/// What a text says in a language.
type Said<'t> = (&'t Lang, &'t LocalizedText, Names);

impl Validator<'_> {
    /// Finds texts that are missing, malformed, or refer to what is not there.
    pub fn texts(&mut self) {
        self.report.walk(|node| match node {
            Node::Text(text, role) => self.text(text, role),
            Node::Shared(said) => {
                self.markup(said, (said.span(), Role::Running));
            }
            Node::Place(_) | Node::File(_) => {}
        });
    }

    fn text(&mut self, text: &Localized, role: Role) {
        let languages = &self.report.languages;
        for lang in languages.iter() {
            self.required(text, lang, role);
        }
        for lang in text.outdated() {
            self.language(lang);
        }
        let said = text.iter();
        let said = said.map(|(lang, said)| (lang, said, self.markup(said, (text.span(), role))));
        let mut said: Vec<Said> = said.collect();
        let is_asked = |lang: &Lang| languages.iter().any(|asked| asked.value == *lang);
        said.retain(|(lang, ..)| is_asked(lang) && text.is_present(lang));
        self.one_sided(&said, text.span());
    }

    /// A text in no language is a fault; without one of its languages it is unfinished.
    fn required(&mut self, text: &Localized, lang: &Lang, role: Role) {
        // The header above a column of names is often empty.
        let is_empty_header = role == Role::Header && text.is_left_empty();
        if text.is_present(lang) || is_empty_header {
            return;
        }
        let mut languages = self.report.languages.iter();
        let found = match languages.any(|lang| text.is_present(lang)) {
            true => code::TEXT_MISSING.warning(),
            false => code::TEXT_MISSING.error(),
        };
        let place = text.get(lang).map_or(text.span(), |said| said.span);
        let found = found.with("case", "text").with("lang", lang);
        self.push_in(text.span(), found.help("fewer").at(place));
    }

    /// Finds what is wrong in a string of a text at a place.
    fn markup(&mut self, said: &LocalizedText, (text, role): (Span, Role)) -> Names {
        let (inlines, malformed) = parse_inlines(&said.value);
        for problem in malformed {
            let place = self.locate(said, &problem.range);
            self.push_in(text, problem.found.at(place));
        }
        let mut mentions = Vec::new();
        collect(&inlines, &mut mentions);
        let mut names = Names::new();
        for (kind, name, range) in mentions {
            if kind == Kind::Footnote && role != Role::Running {
                let found = code::FOOTNOTE_PLACE.error();
                self.push_in(text, found.at(self.locate(said, range)));
            }
            let report = self.report;
            let undefined = match kind {
                Kind::Figure => undefined(code::FIGURE_UNDEFINED, name, &report.figures),
                Kind::Footnote => undefined(code::FOOTNOTE_UNDEFINED, name, &report.footnotes),
                Kind::Reference => self.targets.problem(name, &report.footnotes),
            };
            if let Some(found) = undefined {
                self.push_in(text, found.at(self.locate(said, range)));
            }
            let first = names.entry((kind, name.to_owned()));
            first.or_insert_with(|| range.clone());
        }
        self.used.extend(names.keys().cloned());
        names
    }

    /// Finds what a text refers to in some of the languages in which it is said, and not in all.
    fn one_sided(&mut self, said: &[Said], text: Span) {
        for (lang, here, names) in said {
            for (key, range) in names {
                let lacking = said.iter().filter(|(.., other)| !other.contains_key(key));
                let lacking: Vec<&str> = lacking.map(|(lang, ..)| lang.as_str()).collect();
                if lacking.is_empty() {
                    continue;
                }
                let (kind, name) = key;
                let code = match kind {
                    Kind::Figure => code::FIGURE_ONE_LANGUAGE,
                    Kind::Footnote => code::FOOTNOTE_ONE_LANGUAGE,
                    Kind::Reference => code::REFERENCE_ONE_LANGUAGE,
                };
                let found = code.warning().with("name", name).with("lang", *lang);
                let found = found.with("lacking", lacking.join(", "));
                self.push_in(text, found.at(self.locate(here, range)));
            }
        }
    }

    /// The place of a piece of a text in the source; the whole text where it is written otherwise.
    /// Where the source writes the text with escapes, as many of the same pieces stand before it.
    fn locate(&self, said: &LocalizedText, range: &Range<usize>) -> Span {
        let (written, piece) = (self.source.slice(said.span), &said.value[range.clone()]);
        let at = match written.find(said.value.as_str()) {
            Some(at) => Some(at + range.start),
            None => {
                let before = said.value[..range.start].matches(piece).count();
                written.match_indices(piece).nth(before).map(|(at, _)| at)
            }
        };
        at.map_or(said.span, |at| {
            let start = said.span.start + at;
            Span::new(start, start + piece.len())
        })
    }

    /// Finds key figures that are not defined.
    pub fn key_figures(&mut self) {
        for key_figure in &self.report.key_figures {
            let name = &key_figure.figure;
            self.used.insert((Kind::Figure, name.value.clone()));
            if !self.report.figures.contains_key(name.as_str()) {
                self.push(undefined_figure(name, &self.report.figures).at(name.span));
            }
        }
    }

    /// Finds what is defined and never used. Nothing is printed wrong for that: the last mention may
    /// have been deleted in a draft that was merged.
    pub fn unused(&mut self) {
        let figures = self.report.figures.keys();
        let figures = figures.map(|name| (Kind::Figure, code::FIGURE_UNUSED, name));
        let footnotes = self.report.footnotes.keys();
        let footnotes = footnotes.map(|name| (Kind::Footnote, code::FOOTNOTE_UNUSED, name));
        for (kind, code, name) in figures.chain(footnotes) {
            if !self.used.contains(&(kind, name.value.clone())) {
                let found = code.warning().with("name", &name.value);
                self.push(found.at(name.span));
            }
        }
    }
}

fn collect<'i>(inlines: &'i [Inline], found: &mut Vec<Mention<'i>>) {
    for inline in inlines {
        match inline {
            Inline::Text(_) => {}
            Inline::Marked { body: inner, .. } => collect(inner, found),
            Inline::Figure { name, range, .. } => found.push((Kind::Figure, name, range)),
            Inline::Footnote { name, range } => found.push((Kind::Footnote, name, range)),
            Inline::Reference { name, range } => found.push((Kind::Reference, name, range)),
        }
    }
}

/// A name that is not among those defined, still without its place.
fn undefined<T>(
    code: Code,
    name: &str,
    defined: &BTreeMap<Spanned<String>, T>,
) -> Option<Diagnostic> {
    if defined.contains_key(name) {
        return None;
    }
    let known: Vec<&str> = defined.keys().map(|name| name.as_str()).collect();
    let found = code.error().with("name", name);
    Some(match nearest(name, &known) {
        Some(_) => found.with("suggestion", did_you_mean(name, known)),
        None => found.help("define"),
    })
}

/// A figure asked for by name that is not defined, still without its place.
pub fn undefined_figure<T>(name: &str, figures: &BTreeMap<Spanned<String>, T>) -> Diagnostic {
    let known = figures.keys().map(|name| name.as_str());
    let found = code::FIGURE_UNDEFINED.error().with("name", name);
    found.with("suggestion", did_you_mean(name, known))
}

/// The ids of a report's blocks and annexes. What has no number, nor a heading that can be quoted, has
/// the case of the message that says so, and the kind of the block.
pub struct Targets<'r>(BTreeMap<&'r str, Option<(&'static str, &'static str)>>);

impl<'r> Targets<'r> {
    /// Those of a report.
    pub fn of(report: &'r Report) -> Self {
        let blocks = report.blocks().into_iter();
        let blocks =
            blocks.filter_map(|(_, block)| Some((block.id()?.as_str(), unnumbered(block))));
        let annexes = report.annexes.iter().filter_map(|annex| annex.id.as_ref());
        Self(
            blocks
                .chain(annexes.map(|id| (id.as_str(), None)))
                .collect(),
        )
    }

    /// What is wrong with a reference, still without its place.
    pub fn problem(
        &self,
        id: &str,
        footnotes: &BTreeMap<Spanned<String>, Localized>,
    ) -> Option<Diagnostic> {
        let found = match (self.0.get(id), footnotes.contains_key(id)) {
            (Some(None), false) | (None, true) => return None,
            (Some(_), true) => code::REFERENCE_AMBIGUOUS.error(),
            (Some(Some((case, kind))), false) => {
                let found = code::REFERENCE_UNNUMBERED.error();
                found.with("case", *case).with("kind", *kind)
            }
            (None, false) => {
                let found = code::REFERENCE_UNDEFINED.error();
                let notes = footnotes.keys().map(|name| name.as_str());
                let mut known = self.0.keys().copied().chain(notes).peekable();
                match known.peek() {
                    None => found.help("give"),
                    Some(_) => found.with("suggestion", did_you_mean(id, known)),
                }
            }
        };
        Some(found.with("id", id))
    }
}

fn unnumbered(block: &Block) -> Option<(&'static str, &'static str)> {
    let case = match block {
        Block::Table(table) if table.caption.is_none() => "caption",
        Block::Image(image) if image.caption.is_none() => "caption",
        Block::Section(_) | Block::Table(_) | Block::Image(_) => return None,
        Block::Salutation(_) | Block::Paragraph(_) | Block::List(_) => "kind",
    };
    Some((case, block.kind()))
}
