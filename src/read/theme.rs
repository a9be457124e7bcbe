//! Themes: what a report, or a file of its own, changes of how pages are set.

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use serde_json::Value;

use crate::diag::{Argument, Diagnostic, code};
use crate::model::{Lang, Spanned, Vocabulary};
use crate::source::Span;
use crate::syntax::tree::Node;
use crate::theme::{Changes, Flaw, Theme};

/// What is otherwise than the theme of a language's tradition, by language.
pub type Themes = BTreeMap<Spanned<Lang>, Changes>;

/// The JSON Schema of a file of changes.
pub fn schema() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    generator.into_root_schema_for::<Themes>().to_value()
}

/// What of themes is for no language, or contradicts itself.
pub fn check(themes: &Themes, node: Option<&Node>, vocabulary: &Vocabulary) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (lang, changes) in themes {
        let Some(typography) = vocabulary.typographies.get(&lang.value) else {
            let known = vocabulary.languages.iter().map(Lang::as_str);
            let found = code::THEME_LANGUAGE.error().with("lang", &lang.value);
            problems.push(found.with("known", Argument::list(known)).at(lang.span));
            continue;
        };
        let parts = node.and_then(|node| node.get(lang.value.as_str()));
        let flaws = Theme::changed(*typography, changes).err().into_iter();
        problems.extend(flaws.flatten().map(|flaw| {
            let place = parts.and_then(|parts| place(parts, &flaw));
            flaw.found.at(place.unwrap_or(lang.span))
        }));
    }
    problems
}

/// Where what is flawed was changed: the part itself, else the nearest around it.
fn place(parts: &Node, flaw: &Flaw) -> Option<Span> {
    let word = parts.get("word");
    let parts = [word, Some(parts)].into_iter().flatten();
    let mut found = parts.filter_map(|parts| {
        let group = parts.get(flaw.path[0])?;
        Some(group.get(flaw.path[1]).unwrap_or(group).span)
    });
    found.next()
}
