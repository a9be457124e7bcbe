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
use twinpress::model::Lang;
use twinpress::read::{read, schema};
use twinpress::source::Source;

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

/// True for a message whose name is made of those of a command, an argument or a value: `arguments`
/// has the tests of these.
fn is_of_help(id: &str) -> bool {
    id.starts_with("help-") || id.starts_with("value-")
}

/// The messages to the user in a language, those of help aside.
fn messages(lang: &str) -> BTreeMap<String, Patterns> {
    let mut messages = all_messages(lang);
    messages.retain(|id, _| !is_of_help(id));
    messages
}

/// The messages to the user in a language.
fn all_messages(lang: &str) -> BTreeMap<String, Patterns> {
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
        .any(|(_, text)| text.contains(&quoted) || named_by_variant(text, id))
}

/// Whether a source has an enum whose variants bear the names of messages behind a prefix, and one of
/// them that of this message.
fn named_by_variant(text: &str, id: &str) -> bool {
    let prefixes = text.match_indices("prefix = \"").map(|(at, opening)| {
        let rest = &text[at + opening.len()..];
        rest.split('"').next().unwrap_or_default()
    });
    let mut names = prefixes.filter_map(|prefix| id.strip_prefix(prefix));
    names.any(|name| {
        let words = name.split('-').map(|word| {
            let (first, rest) = word.split_at(word.len().min(1));
            first.to_uppercase() + rest
        });
        text.contains(&format!("\n    {},\n", words.collect::<String>()))
    })
}

#[test]
fn no_message_is_unused() {
    let codes: BTreeSet<String> = code::all().map(|code| code.message_id()).collect();
    let unused: Vec<String> = messages("en")
        .into_keys()
        // The names of help texts are made of those of commands and arguments; a test of the
        // command line holds the two together.
        .filter(|id| !id.starts_with("help-") && !id.starts_with("value-"))
        .filter(|id| !codes.contains(id) && !named_in_source(id))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_message_that_the_source_names_is_there() {
    let messages = all_messages("en");
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

/// A report with many kinds of faults.
const FAULTY: &str = "\
id: a/b
title: {zh: 报告, en: Report}
titel: x
figures:
  a: {value: 3, unit: persn}
  b: {value: 12x, unit: yuan}
  c: {value: {from: 5, to: 2}, unit: yuan}
  d: {of: a + e, unit: yuan}
  e: {value: 4813, qualifier: and-more, unit: person}
  f: {date: 2026-02-31}
  g: {plan: 15, unit: person}
editions:
  handuot: {languages: [zh]}
body:
  - paragraph: {zh: '甲{aa}乙[^n]', en: 'A {b:wrong} [^n'}
  - paragraph: 只有中文
  - section: {heading: {zh: 甲, en: A}, numbering: none, number: 3, body: []}
  - table:
      columns: [{zh: 项目, en: Item}, {header: {zh: 数, en: N}, id: n, unit: person}]
      rows: [[{zh: 甲, en: A}, many], [{zh: 乙, en: B}]]
  - image: {file: ../x.gif, alt: {zh: 图, en: P}}
  - paragraf: {zh: 丙, en: C}
";

/// The words of a text that are neither quoted nor names of formats.
fn foreign_words(text: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '“' => depth += 1,
            '”' => depth -= 1,
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    const FORMATS: [&str; 12] = [
        "YAML", "JSON", "PDF", "PNG", "JPEG", "Word", "UTF", "GB", "png", "jpg", "jpeg", "U",
    ];
    let words = plain.split(|c: char| !c.is_ascii_alphabetic());
    words
        .filter(|word| !word.is_empty() && !FORMATS.contains(word))
        .map(str::to_owned)
        .collect()
}

#[test]
fn what_is_wrong_with_a_report_is_all_chinese() {
    let chinese = Interface::new(&Lang::new("zh")).expect("it is spoken");
    let mut seen = BTreeSet::new();
    let mut foreign = Vec::new();
    let broken = [
        "",
        "a: [",
        "a: {b: c",
        "id: x\nid: y\n",
        "id: &a x\n",
        "- a\nb: c\n",
    ];
    for text in broken.into_iter().chain([FAULTY]) {
        for name in ["r.yaml", "r.json"] {
            let source = Source::new(name, text);
            for found in read(&source, &vocabulary()).expect_err("it is faulty") {
                let wording = chinese.wording(&found);
                let said = [Some(wording.message), wording.help, Some(wording.severity)];
                for text in said.into_iter().flatten() {
                    let words = foreign_words(&text);
                    // A unit's, a figure's or a file's name may be a single word.
                    let lists_names = text.contains("可填：") || text.contains("之一：");
                    if words.len() > 1 && !lists_names {
                        foreign.push(format!("{}: {text}", found.code));
                    }
                }
                seen.insert(found.code);
            }
        }
    }
    assert!(foreign.is_empty(), "{foreign:#?}");
    assert!(seen.len() >= 18, "{seen:?}");
}
