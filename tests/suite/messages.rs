//! The sentences to the user: complete in both languages, and nowhere but in `messages.ftl`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser::parse;
use twinpress::diag::{Diagnostic, code};
use twinpress::locale::{Interface, interface_languages};

/// The English sentence of a diagnostic.
pub fn sentence(found: &Diagnostic) -> String {
    Interface::english().message(found)
}

/// The English remedy of a diagnostic, empty where it has none.
pub fn remedy(found: &Diagnostic) -> String {
    Interface::english().help(found).unwrap_or_default()
}

/// The arguments of a pattern by the pattern's name: none for the message, else its attribute.
type Patterns = BTreeMap<Option<String>, BTreeSet<String>>;

/// The messages to the user in a language.
fn messages(lang: &str) -> BTreeMap<String, Patterns> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join("locales").join(lang).join("messages.ftl");
    let text = fs::read_to_string(path).expect("the language is spoken");
    let file = parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{lang}: {errors:?}"));
    let mut messages = BTreeMap::new();
    for entry in &file.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name.to_owned();
        let value = message.value.as_ref();
        let mut patterns: Patterns = value
            .map(|value| (None, arguments(value)))
            .into_iter()
            .collect();
        for attribute in &message.attributes {
            patterns.insert(
                Some(attribute.id.name.to_owned()),
                arguments(&attribute.value),
            );
        }
        assert!(
            messages.insert(id.clone(), patterns).is_none(),
            "{lang}: {id} stands twice"
        );
    }
    messages
}

fn arguments(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(pattern, &mut found);
    found
}

fn collect(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, found);
        }
    }
}

fn collect_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, found),
        Expression::Select { selector, variants } => {
            collect_inline(selector, found);
            for variant in variants {
                collect(&variant.value, found);
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => {
            let CallArguments { positional, .. } = arguments;
            positional.iter().for_each(|one| collect_inline(one, found));
        }
        _ => {}
    }
}

#[test]
fn chinese_and_english_are_spoken() {
    let spoken: Vec<String> = interface_languages().map(|lang| lang.to_string()).collect();
    assert_eq!(spoken, ["en", "zh"]);
}

#[test]
fn every_code_has_its_messages_in_every_language() {
    let mut wrong = Vec::new();
    for lang in ["en", "zh"] {
        let messages = messages(lang);
        for code in code::all() {
            let Some(patterns) = messages.get(&code.message_id()) else {
                wrong.push(format!("{lang}: {code} has no message"));
                continue;
            };
            if !patterns.contains_key(&None) {
                wrong.push(format!("{lang}: {code} has no sentence"));
            }
            let declared: BTreeSet<String> = code.arguments().iter().map(|a| (*a).into()).collect();
            let used: BTreeSet<String> = patterns.values().flatten().cloned().collect();
            if declared != used {
                wrong.push(format!(
                    "{lang}: {code} declares {declared:?} and uses {used:?}"
                ));
            }
            let chosen: BTreeSet<String> =
                code.helps().iter().map(|h| format!("help-{h}")).collect();
            let there: BTreeSet<String> = patterns
                .keys()
                .flatten()
                .filter(|name| *name != "help")
                .cloned()
                .collect();
            if chosen != there {
                wrong.push(format!(
                    "{lang}: {code} declares the helps {chosen:?} and has {there:?}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments() {
    let (english, chinese) = (messages("en"), messages("zh"));
    let differing: Vec<_> = english
        .iter()
        .filter(|(id, patterns)| chinese.get(*id) != Some(patterns))
        .map(|(id, patterns)| {
            format!(
                "{id}: {patterns:?} in English, {:?} in Chinese",
                chinese.get(id)
            )
        })
        .collect();
    assert!(differing.is_empty(), "{differing:#?}");
    let only_chinese: Vec<_> = chinese
        .keys()
        .filter(|id| !english.contains_key(*id))
        .collect();
    assert!(only_chinese.is_empty(), "{only_chinese:?}");
}

#[test]
fn every_code_is_an_area_and_a_name_and_stands_once() {
    let mut seen = BTreeSet::new();
    for code in code::all() {
        assert!(seen.insert(code.name()), "{code} stands twice");
        let (area, name) = code.name().split_once('.').unwrap_or_default();
        let is_plain = |part: &str| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        };
        assert!(is_plain(area) && is_plain(name), "{code}");
    }
}
