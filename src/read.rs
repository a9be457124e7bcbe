//! Reading a report file: YAML or JSON, with the place of every value, all problems at once.
//!
//! The text becomes a tree of nodes with spans; the tree is held against the report's own JSON
//! Schema, which finds every wrong key, type and value; serde makes a [`Report`] of it; its texts
//! are cleaned; and `validate` finds what a schema can't say.

mod clean;
mod decode;
mod json;
mod schema;
mod shape;
mod suggest;
mod tree;
mod validate;
mod yaml;

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Warned, has_errors};
use crate::model::{Lang, Report};
use crate::source::Source;

pub use schema::schema;

/// The names a report may use that come from elsewhere: the locales' languages and units.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// The languages that the program has locales for.
    pub languages: BTreeSet<Lang>,
    /// The units that every locale knows.
    pub units: BTreeSet<String>,
}

/// Reads a report.
///
/// # Errors
///
/// All problems of the file, in the order of their places, warnings among them.
pub fn read(source: &Source, vocabulary: &Vocabulary) -> Result<Warned<Report>, Vec<Diagnostic>> {
    let is_json = source.name().to_ascii_lowercase().ends_with(".json");
    let parse = if is_json { json::parse } else { yaml::parse };
    let root = parse(source).map_err(|problem| vec![problem])?;
    let mut problems = shape::check(&root, &schema(vocabulary));
    if has_errors(&problems) {
        return Err(in_order(problems));
    }
    let mut report: Report = match decode::decode(&root) {
        Ok(report) => report,
        Err(problem) => {
            problems.push(problem);
            return Err(in_order(problems));
        }
    };
    clean::clean(&mut report, source, &mut problems);
    validate::validate(&mut report, source, vocabulary, &mut problems);
    let problems = in_order(problems);
    if has_errors(&problems) {
        return Err(problems);
    }
    Ok(Warned {
        value: report,
        warnings: problems,
    })
}

fn in_order(mut problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    problems.sort_by_key(|problem| problem.span);
    problems
}
