//! What a schema can't say: languages, references, names, files.

mod derived;
mod figures;
mod numbers;
mod paper;
mod references;
mod tables;

use std::collections::{BTreeMap, BTreeSet};

use self::references::Targets;
use crate::diag::{Code, Diagnostic, Message, code};
use crate::model::{
    Block, Image, ImageFile, Lang, LocalizedText, MOST_DEPTH, Report, STANDARD_EDITIONS, Spanned,
    Vocabulary,
};
use crate::source::{Source, Span};
use crate::syntax::suggest::{is_misspelling, one_of};
use crate::syntax::tree::Node;

/// Finds what is wrong with a report of the right shape that was read from a tree.
pub fn validate(
    report: &mut Report,
    root: &Node,
    source: &Source,
    vocabulary: &Vocabulary,
    problems: &mut Vec<Diagnostic>,
) {
    derived::derive(report, problems);
    let mut validator = Validator {
        root,
        source,
        vocabulary,
        report,
        targets: Targets::of(report),
        used: BTreeSet::new(),
        problems,
    };
    validator.names();
    validator.paper();
    validator.figures();
    validator.texts();
    validator.key_figures();
    validator.unused();
    validator.blocks();
    validator.numbers();
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

/// What a name in a text leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Figure,
    Footnote,
    Reference,
}

struct Validator<'a> {
    root: &'a Node,
    source: &'a Source,
    vocabulary: &'a Vocabulary,
    report: &'a Report,
    targets: Targets<'a>,
    /// The names that something refers to.
    used: BTreeSet<(Kind, String)>,
    problems: &'a mut Vec<Diagnostic>,
}

impl Validator<'_> {
    fn push(&mut self, found: Diagnostic) {
        self.problems.push(found);
    }

    /// Takes up what is wrong in a block or a text at a place.
    fn push_in(&mut self, block: Span, found: Diagnostic) {
        self.push(found.in_block(self.root.path_to(block)));
    }

    fn names(&mut self) {
        let report = self.report;
        self.file_name(code::REPORT_ID, &report.id);
        let blocks = report.blocks();
        let outdated = blocks.iter().flat_map(|(_, block)| block.outdated());
        for lang in report.fonts.keys().chain(outdated) {
            self.language(lang);
        }
        self.languages(&report.languages);
        if report.languages.is_empty() {
            let found = code::TEXT_UNKNOWN_LANGUAGE.error().with("case", "none");
            self.push(found.at(report.languages.span));
        }
        for (name, rules) in &report.editions {
            self.file_name(code::EDITION_NAME, name);
            self.edition_name(name);
            let Some(languages) = &rules.languages else {
                continue;
            };
            self.languages(languages);
            if languages.is_empty() {
                let found = code::EDITION_LANGUAGES.error().with("case", "none");
                self.push(found.with("edition", &name.value).at(name.span));
            }
        }
    }

    /// Languages that a list names, each once.
    fn languages(&mut self, languages: &[Spanned<Lang>]) {
        let mut seen = BTreeSet::new();
        for lang in languages {
            self.language(lang);
            if !seen.insert(&lang.value) {
                let found = code::EDITION_LANGUAGES.error().with("case", "twice");
                self.push(found.with("lang", &lang.value).at(lang.span));
            }
        }
    }

    /// What becomes part of an output's name leads into no other folder.
    fn file_name(&mut self, code: Code, name: &Spanned<String>) {
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        if name.is_empty() || name.starts_with('.') || !name.chars().all(plain) {
            self.push(code.error().with("name", &name.value).at(name.span));
        }
    }

    /// An edition's name that is a letter or two away from a standard one was hardly meant for an
    /// edition of its own: `handuot`, but not `draft-2`.
    fn edition_name(&mut self, name: &Spanned<String>) {
        if STANDARD_EDITIONS.contains(&name.as_str()) {
            return;
        }
        let mut standard = STANDARD_EDITIONS.into_iter();
        if let Some(standard) = standard.find(|standard| is_misspelling(name, standard)) {
            let found = code::EDITION_SIMILAR_NAME.warning();
            let found = found.with("name", &name.value).with("standard", standard);
            self.push(found.at(name.span));
        }
    }

    fn language(&mut self, lang: &Spanned<Lang>) {
        if !self.vocabulary.languages.contains(&lang.value) {
            let found = unknown_language(lang.value.as_str(), self.known_languages());
            self.push(found.at(lang.span));
        }
    }

    /// A remedy that lists the languages.
    fn known_languages(&self) -> Message {
        one_of(self.vocabulary.languages.iter().map(Lang::as_str))
    }

    fn blocks(&mut self) {
        let mut ids: BTreeMap<&str, Span> = BTreeMap::new();
        let blocks = self.report.blocks();
        let annexes = self.report.annexes.iter();
        let annexes = annexes.filter_map(|annex| annex.id.as_ref());
        let of_blocks = blocks.iter().filter_map(|(_, block)| block.id());
        for id in of_blocks.chain(annexes) {
            if let Some(first) = ids.insert(id, id.span) {
                let found = code::BLOCK_DUPLICATE_ID.error().with("id", &id.value);
                let found = found.with("line", self.source.line(first.start));
                self.push(found.at(id.span).also_at(first));
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

    fn image(&mut self, image: &Image) {
        let report = self.report;
        for lang in report.languages.iter() {
            if !image.file.is_there(lang) {
                let found = code::TEXT_MISSING.warning().with("case", "file");
                let found = found.with("lang", &lang.value).help("file");
                self.push(found.at(image.file.span()));
            }
        }
        if let ImageFile::Each(files) = &image.file {
            files.keys().for_each(|lang| self.language(lang));
        }
        image
            .file
            .all()
            .into_iter()
            .for_each(|file| self.file(file));
    }

    fn file(&mut self, named: &LocalizedText) {
        let file = named.as_str();
        let outside = file.starts_with(['/', '\\', '~'])
            || file.contains(':')
            || file.split(['/', '\\']).any(|part| part == "..");
        if outside {
            let found = code::IMAGE_OUTSIDE.error().with("file", file);
            self.push(found.help("copy").at(named.span));
        }
        let lower = file.to_ascii_lowercase();
        let endings = [".png", ".jpg", ".jpeg"];
        if !endings.iter().any(|ending| lower.ends_with(ending)) {
            let reason = Message::new("image-kind");
            let found = code::IMAGE_FORMAT.error().with("reason", reason);
            let found = found.with("file", file).help("ending");
            self.push(found.at(named.span));
        }
    }

    fn depth(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            let Block::Section(section) = block else {
                continue;
            };
            if depth > MOST_DEPTH {
                let found = code::SECTION_TOO_DEEP.error().with("most", MOST_DEPTH);
                self.push(found.at(section.heading.span()));
                return;
            }
            if section.run_in && !matches!(section.body.first(), Some(Block::Paragraph(_))) {
                let problem = code::SECTION_RUN_IN.error();
                self.push(problem.at(section.heading.span()));
            }
            self.depth(&section.body, depth + 1);
        }
    }
}
