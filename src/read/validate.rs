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
use crate::diag::{Code, Diagnostic, Message, code};
use crate::model::{
    Block, Figure, Image, Lang, MOST_DEPTH, Report, STANDARD_EDITIONS, Spanned, Vocabulary,
};
use crate::source::{Source, Span};
use crate::syntax::suggest::{is_misspelling, one_of};

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

/// A language that the program does not know.
pub fn unknown_language(lang: &str, suggestion: Message) -> Diagnostic {
    code::TEXT_UNKNOWN_LANGUAGE
        .error()
        .with("case", "unknown")
        .with("lang", lang)
        .with("suggestion", suggestion)
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
    fn report(&mut self, found: Diagnostic) {
        self.problems.push(found);
    }

    fn names(&mut self, report: &Report) {
        self.file_name(code::REPORT_ID, &report.id);
        for name in report.editions.keys() {
            self.file_name(code::EDITION_NAME, name);
            self.edition_name(name);
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
                let found = code::EDITION_LANGUAGES.error().with("case", "none");
                self.report(found.with("edition", &name.value).at(name.span));
            }
        }
        if report.languages.is_empty() {
            let found = code::TEXT_UNKNOWN_LANGUAGE.error().with("case", "none");
            self.report(found.at(report.languages.span));
        }
    }

    fn languages_once(&mut self, languages: &[Spanned<Lang>]) {
        let mut seen = BTreeSet::new();
        for lang in languages {
            if !seen.insert(&lang.value) {
                let found = code::EDITION_LANGUAGES.error().with("case", "twice");
                self.report(found.with("lang", &lang.value).at(lang.span));
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
    fn file_name(&mut self, code: Code, name: &Spanned<String>) {
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        if name.is_empty() || name.starts_with('.') || !name.chars().all(plain) {
            self.report(code.error().with("name", &name.value).at(name.span));
        }
    }

    /// An edition's name that is a letter or two away from a standard one was hardly meant for an
    /// edition of its own: `handuot`, but not `draft-2`.
    fn edition_name(&mut self, name: &Spanned<String>) {
        let mut standard = STANDARD_EDITIONS.into_iter();
        if standard.clone().any(|standard| standard == name.value) {
            return;
        }
        if let Some(standard) = standard.find(|standard| is_misspelling(name, standard)) {
            let found = code::EDITION_SIMILAR_NAME.warning();
            let found = found.with("name", &name.value).with("standard", standard);
            self.report(found.at(name.span));
        }
    }

    fn language(&mut self, lang: &Spanned<Lang>) {
        if !self.vocabulary.languages.contains(&lang.value) {
            let found = unknown_language(lang.value.as_str(), self.known_languages());
            self.report(found.at(lang.span));
        }
    }

    /// A remedy that lists the languages.
    fn known_languages(&self) -> Message {
        let known = self.vocabulary.languages.iter().map(Lang::as_str);
        one_of(&known.collect::<Vec<_>>())
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
                let line = self.source.line(first.start);
                let found = code::BLOCK_DUPLICATE_ID.error().with("id", &id.value);
                self.report(found.with("line", line).at(id.span).also_at(first));
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
            let found = code::IMAGE_OUTSIDE.error().with("file", file);
            self.report(found.help("copy").at(image.file.span));
        }
        let lower = file.to_ascii_lowercase();
        if ![".png", ".jpg", ".jpeg"]
            .iter()
            .any(|ending| lower.ends_with(ending))
        {
            let found = code::IMAGE_FORMAT.error().with("case", "kind");
            let found = found.with("file", file).help("ending");
            self.report(found.at(image.file.span));
        }
    }

    fn depth(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            let Block::Section(section) = block else {
                continue;
            };
            if depth > MOST_DEPTH {
                let found = code::SECTION_TOO_DEEP.error().with("most", MOST_DEPTH);
                self.report(found.at(section.heading.span()));
                return;
            }
            if section.run_in && !matches!(section.body.first(), Some(Block::Paragraph(_))) {
                let problem = code::SECTION_RUN_IN.error();
                self.problems.push(problem.at(section.heading.span()));
            }
            self.depth(&section.body, depth + 1);
        }
    }
}
