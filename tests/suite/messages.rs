//! The sentences to the user: complete in both languages, and nowhere but in `messages.ftl`.

mod literals;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser::parse;
use twinpress::diag::{Diagnostic, Message, code};
use twinpress::locale::{Interface, interface_languages, vocabulary};
use twinpress::read::schema;

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

/// True for a message whose name is made of those of a command, an argument or a value: `cli::help`
/// has the tests of these.
fn is_of_help(id: &str) -> bool {
    id.starts_with("help-") || id.starts_with("value-")
}

/// The messages to the user in a language.
fn messages(lang: &str) -> BTreeMap<String, Patterns> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join("locales").join(lang);
    let texts = ["messages.ftl", "help.ftl"].map(|name| {
        let text = fs::read_to_string(folder.join(name));
        text.expect("the language is spoken")
    });
    let text = texts.join("\n");
    let file = parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{lang}: {errors:?}"));
    let mut messages = BTreeMap::new();
    for entry in &file.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name.to_owned();
        if is_of_help(&id) {
            continue;
        }
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

/// The messages of the interface that Rust asks for by name, besides the codes: each stands in a
/// string of its own somewhere in the source.
fn named_in_source(id: &str) -> bool {
    let quoted = format!("\"{id}\"");
    literals::sources()
        .iter()
        .any(|(_, text)| text.contains(&quoted))
}

#[test]
fn no_message_is_unused() {
    let codes: BTreeSet<String> = code::all().map(|code| code.message_id()).collect();
    let unused: Vec<String> = messages("en")
        .into_keys()
        .filter(|id| !codes.contains(id) && !named_in_source(id))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_message_that_the_source_names_is_there() {
    let messages = messages("en");
    let mut named = 0;
    for (file, text) in literals::sources() {
        for opening in ["Message::new(\"", "Message::foreign(\"", ".word(\""] {
            for (at, _) in text.match_indices(opening) {
                let rest = &text[at + opening.len()..];
                let id = rest.split('"').next().unwrap_or_default();
                assert!(messages.contains_key(id), "{file}: no message {id}");
                named += 1;
            }
        }
    }
    assert!(named > 20, "{named}");
}

/// The names of the variants by which a message selects.
fn variants(lang: &str, id: &str) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join("locales").join(lang).join("messages.ftl");
    let text = fs::read_to_string(path).expect("the language is spoken");
    let start = text
        .find(&format!("\n{id} = "))
        .expect("the message is there");
    let lines = text[start..].lines().skip(2);
    lines
        .map_while(|line| line.strip_prefix("    [")?.split(']').next())
        .map(str::to_owned)
        .collect()
}

/// The descriptions of a schema that a remedy may quote: those of keys that must be there, and
/// those of values without an example.
fn descriptions(schema: &serde_json::Value, found: &mut BTreeSet<String>) {
    let description = |node: &serde_json::Value| {
        let text = node.get("description")?.as_str()?;
        Some(text.replace('\n', " "))
    };
    if let Some(object) = schema.as_object() {
        for name in object
            .get("required")
            .and_then(|r| r.as_array())
            .into_iter()
            .flatten()
        {
            let key = name
                .as_str()
                .and_then(|name| object.get("properties")?.get(name));
            found.extend(key.and_then(description));
        }
        let is_value = object.contains_key("type") && !object.contains_key("const");
        if is_value && !object.contains_key("examples") {
            found.extend(description(schema));
        }
        object.values().for_each(|inner| descriptions(inner, found));
    }
    for inner in schema.as_array().into_iter().flatten() {
        descriptions(inner, found);
    }
}

#[test]
fn what_the_schema_says_of_keys_is_said_in_chinese_too() {
    let mut found = BTreeSet::new();
    descriptions(&schema(&vocabulary()), &mut found);
    assert!(found.len() > 80, "{}", found.len());
    let known = variants("zh", "schema-text");
    let missing: Vec<_> = found
        .iter()
        .map(|text| {
            text.split(". ")
                .next()
                .unwrap_or_default()
                .trim_end_matches('.')
        })
        .filter(|text| {
            !known.contains(
                &Message::foreign("schema-text", *text).arguments[0]
                    .1
                    .to_string(),
            )
        })
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}
