//! Reading a report file: YAML or JSON, with the place of every value, all problems at once.
//!
//! The text becomes a tree of nodes with spans; the tree is held against the report's own JSON
//! Schema, which finds every wrong key, type and value; serde makes a [`Report`] of it; its texts
//! are cleaned; and `validate` finds what a schema can't say.
//!
//! # Example
//!
//! ```
//! use twinpress::{locale, read::Reader, source::Source};
//!
//! let reader = Reader::new(locale::vocabulary());
//! let source = Source::new("report.yaml", "id: r\ntitel: {zh: 报告, en: Report}\nbody: []\n");
//! let problems = reader.read(&source).expect_err("a key is misspelt");
//! let codes: Vec<&str> = problems.iter().map(|found| found.code.name()).collect();
//! assert_eq!(codes, ["shape.missing-key", "shape.unknown-key"]);
//! ```

mod clean;
mod decode;
mod rows;
mod schema;
mod shape;
mod theme;
mod validate;

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Severity, Warned, code, has_errors};
use crate::model::{Report, Vocabulary};
use crate::source::{Source, Span};
use crate::syntax::{json, yaml};

use serde_json::Value as Json;

use self::shape::Schema;
pub use self::{rows::FileReader, schema::schema, theme::Themes};
pub use crate::syntax::tree::{Key, Node, Value};

/// The tree of a report file, with the place of every value, for those who edit it.
///
/// # Errors
///
/// The first place that is not YAML, or JSON, or a key that stands twice.
pub fn parse(source: &Source) -> Result<Node, Diagnostic> {
    let parsed = tree(source)?;
    let mut problems = parsed.warnings.into_iter();
    match problems.find(|found| found.severity == Severity::Error) {
        Some(error) => Err(error),
        None => Ok(parsed.value),
    }
}

/// The tree, and what may have been meant otherwise.
fn tree(source: &Source) -> Result<Warned<Node>, Diagnostic> {
    match is_json(source) {
        true => json::parse(source),
        false => yaml::parse(source),
    }
}

/// Whether a report file is JSON, by its name.
pub fn is_json(source: &Source) -> bool {
    source.name().to_ascii_lowercase().ends_with(".json")
}

/// A report file that was read.
#[derive(Clone, Debug)]
pub struct ReportFile {
    /// Its tree, with the place of every value.
    pub tree: Node,
    /// What it says.
    pub report: Report,
}

/// Reads report files and themes. It holds the schemas, which take longer to make than a short
/// report to read: one reader serves all files of a vocabulary.
pub struct Reader {
    vocabulary: Vocabulary,
    schema: Json,
    report: Schema,
    theme: Schema,
}

impl Reader {
    /// A reader of reports that may name what is in a vocabulary.
    pub fn new(vocabulary: Vocabulary) -> Self {
        let schema = schema(&vocabulary);
        Self {
            report: Schema::of(&schema),
            theme: Schema::of(&theme::schema()),
            schema: schema::published(schema),
            vocabulary,
        }
    }

    /// The JSON Schema of the reports it reads.
    pub fn schema(&self) -> &Json {
        &self.schema
    }

    /// What the reports may name.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// Reads a report file that takes nothing from other files.
    ///
    /// # Errors
    ///
    /// All problems of the file, in the order of their places, warnings among them.
    pub fn read(&self, source: &Source) -> Result<Warned<ReportFile>, Vec<Diagnostic>> {
        let unread = |_: &str| Err(code::TABLE_FILE.error().with("case", "alone"));
        self.read_with(&mut source.clone(), &mut { unread })
    }

    /// Reads a report file, and by a function the files that it takes rows from, which are attached to
    /// the source.
    ///
    /// # Errors
    ///
    /// All problems of the files, in the order of their places, warnings among them.
    pub fn read_with(
        &self,
        source: &mut Source,
        files: &mut FileReader,
    ) -> Result<Warned<ReportFile>, Vec<Diagnostic>> {
        let vocabulary = &self.vocabulary;
        let mut parsed = tree(source).map_err(|problem| vec![problem])?;
        let mut tree = parsed.value;
        parsed
            .warnings
            .extend(rows::expand(&mut tree, source, files));
        let source = &*source;
        let mut misshapen = shape::check(&tree, &self.report);
        if has_errors(&misshapen) {
            misshapen.extend(parsed.warnings);
            let problems = with_the_rest(&tree, misshapen, source, vocabulary);
            return Err(in_order(problems));
        }
        let (report, mut problems) =
            understand(&tree, source, vocabulary).map_err(|problem| vec![problem])?;
        problems.extend(parsed.warnings);
        sound(ReportFile { tree, report }, problems)
    }

    /// Reads a file of changes of the theme: what a report has under `theme:`, by language.
    ///
    /// # Errors
    ///
    /// All problems of the file, in the order of their places.
    pub fn theme(&self, source: &Source) -> Result<Warned<Themes>, Vec<Diagnostic>> {
        let parsed = tree(source).map_err(|problem| vec![problem])?;
        let tree = parsed.value;
        let mut problems = shape::check(&tree, &self.theme);
        problems.extend(parsed.warnings);
        if has_errors(&problems) {
            return Err(in_order(problems));
        }
        let themes = decode::decode(&tree).map_err(|problem| vec![problem])?;
        problems.extend(theme::check(&themes, Some(&tree), &self.vocabulary));
        sound(themes, problems)
    }
}

/// What was read, with its warnings, unless there are errors.
fn sound<T>(value: T, problems: Vec<Diagnostic>) -> Result<Warned<T>, Vec<Diagnostic>> {
    let warnings = in_order(problems);
    match has_errors(&warnings) {
        true => Err(warnings),
        false => Ok(Warned { value, warnings }),
    }
}

/// Reads a single report; a [`Reader`] reads several faster.
///
/// # Errors
///
/// All problems of the file, in the order of their places, warnings among them.
pub fn read(source: &Source, vocabulary: &Vocabulary) -> Result<Warned<Report>, Vec<Diagnostic>> {
    let read = Reader::new(vocabulary.clone()).read(source)?;
    Ok(Warned {
        value: read.value.report,
        warnings: read.warnings,
    })
}

/// Whether a report that was made in code has no errors; its derived figures are computed.
pub fn is_sound(report: &mut Report, vocabulary: &Vocabulary) -> bool {
    let mut problems = Vec::new();
    let nowhere = Node {
        span: Span::default(),
        value: Value::Mapping(Vec::new()),
    };
    let source = Source::new("", "");
    validate::validate(report, &nowhere, &source, vocabulary, &mut problems);
    !has_errors(&problems)
}

/// Makes a report of a tree of the right shape, and finds what is wrong with it.
fn understand(
    root: &Node,
    source: &Source,
    vocabulary: &Vocabulary,
) -> Result<(Report, Vec<Diagnostic>), Diagnostic> {
    let mut report: Report = decode::decode(root)?;
    report.number_nodes();
    let mut problems = Vec::new();
    clean::clean(&mut report, root, source, &mut problems);
    validate::validate(&mut report, root, source, vocabulary, &mut problems);
    problems.extend(theme::check(&report.theme, root.get("theme"), vocabulary));
    Ok((report, problems))
}

/// The problems of shape, and those of all that is left without what they are about. What may only
/// seem unused or undefined for want of that is passed over.
fn with_the_rest(
    root: &Node,
    misshapen: Vec<Diagnostic>,
    source: &Source,
    vocabulary: &Vocabulary,
) -> Vec<Diagnostic> {
    let mut problems = misshapen;
    // Where a key that must be there is not, nothing more can be said.
    if let Ok((_, rest)) = understand(&prune(root, &problems), source, vocabulary) {
        let misshapen_in = |text: &Diagnostic| {
            let inside = format!("{}.", text.block.as_deref().unwrap_or_default());
            let mut blocks = problems.iter().filter_map(|problem| problem.block.as_ref());
            text.code == code::TEXT_MISSING && blocks.any(|b| b.starts_with(&inside))
        };
        let is_sure =
            |found: &Diagnostic| !found.code.follows_from_others() && !misshapen_in(found);
        let sure: Vec<Diagnostic> = rest.into_iter().filter(is_sure).collect();
        problems.extend(sure);
    }
    problems
}

/// The tree without the keys and values that problems are about.
fn prune(root: &Node, problems: &[Diagnostic]) -> Node {
    let wrong = problems.iter().filter_map(Diagnostic::span);
    let mut pruned = root.clone();
    remove(&mut pruned, &wrong.collect());
    pruned
}

fn remove(node: &mut Node, wrong: &BTreeSet<Span>) {
    match &mut node.value {
        Value::Scalar { .. } => {}
        Value::Sequence(nodes) => {
            nodes.retain(|node| !wrong.contains(&node.span));
            nodes.iter_mut().for_each(|node| remove(node, wrong));
            // A block whose only key was wrong is no block any more.
            nodes.retain(|node| node.value != Value::Mapping(Vec::new()));
        }
        Value::Mapping(entries) => {
            entries
                .retain(|(key, value)| !wrong.contains(&key.span) && !wrong.contains(&value.span));
            entries
                .iter_mut()
                .for_each(|(_, value)| remove(value, wrong));
        }
    }
}

fn in_order(mut problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    problems.sort_by_key(Diagnostic::span);
    problems
}
