//! What a schema can't say: languages, references, names, files.

mod derived;
mod figures;
mod numbers;
mod parity;
mod references;
mod tables;
mod targets;

use std::collections::{BTreeMap, BTreeSet};

use self::references::Names;
use self::targets::Targets;
use crate::diag::Diagnostic;
use crate::model::{Block, Figure, Image, Lang, MOST_DEPTH, Report, Spanned, Vocabulary};
use crate::source::{Source, Span};

/// Finds what is wrong with a report of the right shape.
pub fn validate(
    report: &mut Report,
    source: &Source,
    vocabulary: &Vocabulary,
    problems: &mut Vec<Diagnostic>,
) {
    derived::derive(report, problems);
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
    validator.made_of(report);
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
    let names = Names {
        figures,
        footnotes,
        targets: Targets::of(report),
    };
    validator.texts(report, &names);
    validator.key_figures(report);
    validator.unused(report);
    validator.blocks(report);
    validator.numbers(report);
    validator.numbers_twice(report);
    validator.depth(&report.body, 1);
    for annex in &report.annexes {
        validator.depth(&annex.body, 1);
    }
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
        let named = [("report.id", &report.id)].into_iter();
        let editions = report.editions.keys().map(|name| ("edition.name", name));
        for (code, name) in named.chain(editions) {
            self.file_name(code, name);
        }
        let languages = report.languages.value.iter();
        let rules = report.editions.values();
        let in_rules = rules.filter_map(|rules| rules.languages.as_ref()).flatten();
        for lang in languages.chain(in_rules).chain(report.fonts.keys()) {
            self.language(lang);
        }
        for (_, block) in report.blocks() {
            for lang in block.outdated() {
                self.language(lang);
            }
        }
        self.languages_once(&report.languages);
        for (name, rules) in &report.editions {
            let Some(languages) = &rules.languages else {
                continue;
            };
            self.languages_once(languages);
            if languages.is_empty() {
                self.error(
                    "edition.languages",
                    format!("the edition `{}` has no language", name.value),
                    name.span,
                    "write `languages: [zh]`, or take the key away; `formats: []` leaves an \
                     edition out",
                );
            }
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

    fn languages_once(&mut self, languages: &[Spanned<Lang>]) {
        let mut seen = BTreeSet::new();
        for lang in languages {
            if !seen.insert(&lang.value) {
                let message = format!("the language `{}` stands twice", lang.value);
                self.error(
                    "edition.languages",
                    message,
                    lang.span,
                    "keep one of the two",
                );
            }
        }
    }

    /// What other figures are made of is used.
    fn made_of(&mut self, report: &Report) {
        for figure in report.figures.values() {
            if let Figure::Quantity(quantity) = figure {
                let names = quantity.of.iter().flat_map(|of| of.names());
                self.used_figures.extend(names.map(str::to_owned));
            }
        }
    }

    /// What becomes part of an output's name leads into no other folder.
    fn file_name(&mut self, code: &'static str, name: &Spanned<String>) {
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        if name.is_empty() || name.starts_with('.') || !name.chars().all(plain) {
            let message = format!("`{}` can't be part of a file name", name.value);
            self.error(
                code,
                message,
                name.span,
                "use letters, digits, `-`, `_` and `.`",
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
                Block::Table(table) => self.table(table, report, path),
                Block::Image(image) => self.image(image),
                Block::Salutation(_) | Block::Paragraph(_) | Block::Section(_) | Block::List(_) => {
                }
            }
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
            if section.run_in && !matches!(section.body.first(), Some(Block::Paragraph(_))) {
                self.error(
                    "section.run-in",
                    "a run-in heading needs a paragraph that goes on on its line".to_owned(),
                    section.heading.span(),
                    "begin the section's `body` with a `paragraph`, or take `run-in` away",
                );
            }
            self.depth(&section.body, depth + 1);
        }
    }
}
