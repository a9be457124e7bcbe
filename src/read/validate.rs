//! What a schema can't say: languages, references, names, files.

use std::collections::{BTreeMap, BTreeSet};

use super::Vocabulary;
use super::suggest::did_you_mean;
use crate::diag::Diagnostic;
use crate::model::{
    Block, Image, Inline, Lang, Localized, Noun, Report, Said, Spanned, Table, Unit, parse_inlines,
};
use crate::source::{Source, Span};

/// Sections deeper than this have no heading style of their own.
const MOST_DEPTH: usize = 4;

/// Finds what is wrong with a report of the right shape.
pub fn validate(
    report: &mut Report,
    source: &Source,
    vocabulary: &Vocabulary,
    problems: &mut Vec<Diagnostic>,
) {
    let mut validator = Validator {
        source,
        vocabulary,
        languages: report
            .languages
            .iter()
            .map(|lang| lang.value.clone())
            .collect(),
        used_figures: BTreeSet::new(),
        used_footnotes: BTreeSet::new(),
        problems,
    };
    validator.names(report);
    validator.figures(report);
    let figures = report
        .figures
        .keys()
        .map(|name| name.value.clone())
        .collect();
    let footnotes = report
        .footnotes
        .keys()
        .map(|name| name.value.clone())
        .collect();
    let names = Names { figures, footnotes };
    validator.texts(report, &names);
    validator.key_figures(report);
    validator.unused(report);
    validator.blocks(report);
    validator.depth(&report.body, 1);
}

/// The names that texts may refer to.
struct Names {
    figures: BTreeSet<String>,
    footnotes: BTreeSet<String>,
}

struct Validator<'a> {
    source: &'a Source,
    vocabulary: &'a Vocabulary,
    languages: Vec<Lang>,
    used_figures: BTreeSet<String>,
    used_footnotes: BTreeSet<String>,
    problems: &'a mut Vec<Diagnostic>,
}

impl Validator<'_> {
    fn error(&mut self, code: &'static str, message: String, span: Span, help: impl Into<String>) {
        self.problems
            .push(Diagnostic::error(code, message).at(span).help(help));
    }

    fn names(&mut self, report: &Report) {
        let id = &report.id;
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        if id.is_empty() || id.starts_with('.') || !id.chars().all(plain) {
            let message = format!("`{}` can't be part of a file name", id.value);
            self.error(
                "report.id",
                message,
                id.span,
                "use letters, digits, `-`, `_` and `.`",
            );
        }
        let languages = report.languages.value.iter();
        let rules = report.editions.values();
        let in_rules = rules.filter_map(|rules| rules.languages.as_ref()).flatten();
        for lang in languages.chain(in_rules).chain(report.fonts.keys()) {
            self.language(lang);
        }
        if report.languages.is_empty() {
            let message = "a report has at least one language".to_owned();
            self.error(
                "text.unknown-language",
                message,
                report.languages.span,
                "write `languages: [zh, en]`",
            );
        }
    }

    fn language(&mut self, lang: &Spanned<Lang>) {
        if !self.vocabulary.languages.contains(&lang.value) {
            let known: Vec<&str> = self.vocabulary.languages.iter().map(Lang::as_str).collect();
            let message = format!("unknown language `{}`", lang.value);
            self.error(
                "text.unknown-language",
                message,
                lang.span,
                format!("write one of: {}", known.join(", ")),
            );
        }
    }

    fn figures(&mut self, report: &Report) {
        for (name, figure) in &report.figures {
            match &figure.unit {
                Some(Unit::Known(unit)) if !self.vocabulary.units.contains(&unit.value) => {
                    let known: Vec<&str> =
                        self.vocabulary.units.iter().map(String::as_str).collect();
                    let help = format!(
                        "{}; or give the noun: `unit: {{zh: 件, en: {{one: law, other: laws}}}}`",
                        did_you_mean(&unit.value, &known)
                    );
                    self.error(
                        "figure.unknown-unit",
                        format!("unknown unit `{}`", unit.value),
                        unit.span,
                        help,
                    );
                }
                Some(Unit::Noun(nouns)) => self.nouns(name, nouns),
                Some(Unit::Known(_)) | None => {}
            }
        }
    }

    fn nouns(&mut self, name: &Spanned<String>, nouns: &Spanned<BTreeMap<Lang, Noun>>) {
        for lang in self.languages.clone() {
            if !nouns.contains_key(&lang) {
                let message = format!("the unit of `{}` has no noun in `{lang}`", name.value);
                self.error(
                    "figure.missing-noun",
                    message,
                    nouns.span,
                    format!("add `{lang}:` to the unit"),
                );
            }
        }
        for lang in nouns
            .keys()
            .filter(|lang| !self.vocabulary.languages.contains(*lang))
        {
            self.problems.push(
                Diagnostic::error(
                    "text.unknown-language",
                    format!("unknown language `{lang}`"),
                )
                .at(nouns.span),
            );
        }
    }

    fn texts(&mut self, report: &mut Report, names: &Names) {
        let texts = report.texts_mut();
        for (path, text) in texts.localized {
            for lang in self.languages.clone() {
                self.required(text, &lang, &path);
            }
            for (_, said) in text.iter() {
                self.markup(said, names, &path);
            }
        }
        for (path, said) in texts.same {
            self.markup(said, names, &path);
        }
    }

    fn required(&mut self, text: &Localized, lang: &Lang, path: &str) {
        let said = text.get(lang);
        if said.is_some_and(|said| !said.trim().is_empty()) {
            return;
        }
        self.problems.push(
            Diagnostic::error("text.missing", format!("this text is missing in `{lang}`"))
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
            let span = self.locate(said, &said.value[problem.range]);
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
                    self.used_footnotes.insert(name.clone());
                    ("footnote", name, range, &names.footnotes)
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
                let span = self.locate(said, &said.value[range.clone()]);
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
    fn locate(&self, said: &Said, piece: &str) -> Span {
        match self.source.slice(said.span).find(piece) {
            Some(at) => {
                let start = said.span.start + at;
                Span::new(start, start + piece.len())
            }
            None => said.span,
        }
    }

    fn key_figures(&mut self, report: &Report) {
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

    fn unused(&mut self, report: &Report) {
        for name in report
            .figures
            .keys()
            .filter(|n| !self.used_figures.contains(&n.value))
        {
            self.problems.push(
                Diagnostic::error(
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
                Diagnostic::error(
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

    fn blocks(&mut self, report: &Report) {
        let mut ids: BTreeMap<&str, Span> = BTreeMap::new();
        let blocks = report.blocks();
        let annexes = report.annexes.iter().filter_map(|annex| annex.id.as_ref());
        for id in blocks
            .iter()
            .filter_map(|(_, block)| block.id())
            .chain(annexes)
        {
            if let Some(first) = ids.insert(id, id.span) {
                let line = self.source.place(first.start).line;
                let message = format!("the id `{}` stands twice", id.value);
                self.error(
                    "block.duplicate-id",
                    message,
                    id.span,
                    format!("choose another; the first is on line {line}"),
                );
            }
        }
        for (path, block) in &blocks {
            match block {
                Block::Table(table) => self.table(table, path),
                Block::Image(image) => self.image(image),
                Block::Salutation(_) | Block::Paragraph(_) | Block::Section(_) | Block::List(_) => {
                }
            }
        }
    }

    fn table(&mut self, table: &Table, path: &str) {
        let columns = table.columns.len();
        for row in table.rows.iter().filter(|row| row.len() != columns) {
            let message = format!(
                "this row has {} cells, the table {columns} columns",
                row.len()
            );
            self.problems.push(
                Diagnostic::error("table.row-length", message)
                    .at(row.span)
                    .in_block(path)
                    .help("write one cell for each column; an empty one is `\"\"`"),
            );
        }
    }

    fn image(&mut self, image: &Image) {
        let file = image.file.value.as_str();
        let outside = file.starts_with(['/', '\\', '~'])
            || file.contains(':')
            || file.split(['/', '\\']).any(|part| part == "..");
        if outside {
            let message = format!("the image `{file}` is outside the report's folder");
            self.error(
                "image.outside",
                message,
                image.file.span,
                "copy it into the folder and name it relative to the report file",
            );
        }
        let lower = file.to_ascii_lowercase();
        if ![".png", ".jpg", ".jpeg"]
            .iter()
            .any(|ending| lower.ends_with(ending))
        {
            let message = format!("the image `{file}` is neither PNG nor JPEG");
            self.error(
                "image.format",
                message,
                image.file.span,
                "convert it; its name ends in .png, .jpg or .jpeg",
            );
        }
    }

    fn depth(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            let Block::Section(section) = block else {
                continue;
            };
            if depth > MOST_DEPTH {
                let message = format!("sections are nested deeper than {MOST_DEPTH} levels");
                self.error(
                    "section.too-deep",
                    message,
                    section.heading.span(),
                    "move the section up, or make it a list",
                );
                return;
            }
            self.depth(&section.body, depth + 1);
        }
    }
}
