//! Holds a tree of nodes against the report's JSON Schema and finds every key, type and value
//! that is not as it should be.
//!
//! It knows just the part of JSON Schema that the model's types come to, so that it can speak of
//! keys and texts where a general validator speaks of `anyOf`.

mod facts;

use serde_json::{Map, Value as Json};

use self::facts::{
    choices, constant, example, expectation, is_text, kind, likeness, only_key, purpose, requires,
    types,
};
use super::schema::LANGUAGES;
use super::validate::unknown_language;
use crate::diag::{Argument, Diagnostic, Message, code};
use crate::figures::{DateError, ExactError};
use crate::model::{Date, Exact, Formula, Moment};
use crate::source::Span;
use crate::syntax::suggest::did_you_mean;
use crate::syntax::tree::{Key, Node, Value};
use crate::theme;

/// All problems of shape, in the order of the file.
pub fn check(root: &Node, schema: &Json) -> Vec<Diagnostic> {
    let mut shape = Shape {
        root: schema,
        problems: Vec::new(),
    };
    shape.node(root, schema, "");
    shape.problems
}

struct Shape<'s> {
    root: &'s Json,
    problems: Vec<Diagnostic>,
}

impl<'s> Shape<'s> {
    fn node(&mut self, node: &Node, schema: &'s Json, path: &str) {
        let schema = self.resolve(schema);
        if let Some(choices) = choices(schema) {
            self.choice(node, choices, path);
        } else if let Some(properties) = self.object(schema) {
            self.mapping(node, schema, properties, path);
        } else if let Some(items) = schema.get("items") {
            self.sequence(node, schema, items, path);
        } else {
            self.scalar(node, schema, path);
        }
    }

    fn resolve(&self, schema: &'s Json) -> &'s Json {
        let target = schema.get("$ref").and_then(Json::as_str);
        match target.and_then(|target| self.root.pointer(target.trim_start_matches('#'))) {
            Some(found) => self.resolve(found),
            None => schema,
        }
    }

    /// The properties of an object's schema, none where it is no object.
    fn object(&self, schema: &'s Json) -> Option<Option<&'s Map<String, Json>>> {
        let is_object = types(schema).contains(&"object");
        is_object.then(|| schema.get("properties").and_then(Json::as_object))
    }

    fn mapping(
        &mut self,
        node: &Node,
        schema: &'s Json,
        properties: Option<&'s Map<String, Json>>,
        path: &str,
    ) {
        let Value::Mapping(entries) = &node.value else {
            return self.wrong_type(node, schema, path);
        };
        for (key, value) in entries {
            let inner = join(path, &key.name);
            let known = properties.and_then(|known| known.get(&key.name));
            match (known, schema.get("additionalProperties")) {
                (Some(known), _) => {
                    let required = requires(schema, &key.name);
                    if required || !value.is_null() {
                        self.node(value, known, &inner);
                    }
                }
                (None, Some(Json::Object(_))) => {
                    self.node(value, &schema["additionalProperties"], &inner);
                }
                _ => self.unknown_key(key, schema, path),
            }
        }
        self.missing_keys(node, schema, path);
        if entries.is_empty() && schema.get("minProperties").is_some() {
            self.wrong_type(node, schema, path);
        }
    }

    fn missing_keys(&mut self, node: &Node, schema: &Json, path: &str) {
        let required = schema.get("required").and_then(Json::as_array);
        for name in required.into_iter().flatten().filter_map(Json::as_str) {
            if !node.has_key(name) {
                let place = Span::new(node.span.start, node.span.start);
                let found = code::SHAPE_MISSING_KEY.error().with("key", name);
                let found = found.with("purpose", purpose(schema, name));
                self.report(found.at(place), path);
            }
        }
    }

    fn unknown_key(&mut self, key: &Key, schema: &Json, path: &str) {
        let known = schema.get("properties").and_then(Json::as_object);
        let names: Vec<&str> = known
            .into_iter()
            .flat_map(Map::keys)
            .map(String::as_str)
            .collect();
        let near = did_you_mean(&key.name, names);
        let found = match schema.get("$comment").and_then(Json::as_str) {
            Some(LANGUAGES) => unknown_language(&key.name, near),
            Some(kind) => unknown_key("key", key, Message::new("figure-keys").with("kind", kind)),
            None => unknown_key("key", key, near),
        };
        self.report(found.at(key.span), path);
    }

    fn sequence(&mut self, node: &Node, schema: &'s Json, items: &'s Json, path: &str) {
        let Value::Sequence(nodes) = &node.value else {
            return self.wrong_type(node, schema, path);
        };
        let least = schema.get("minItems").and_then(Json::as_u64).unwrap_or(0);
        if (nodes.len() as u64) < least {
            self.report(code::SHAPE_EMPTY.error().at(node.span), path);
        }
        for (index, item) in nodes.iter().enumerate() {
            self.node(item, items, &format!("{path}[{}]", index + 1));
        }
    }

    fn scalar(&mut self, node: &Node, schema: &Json, path: &str) {
        let types = types(schema);
        let Value::Scalar { text, .. } = &node.value else {
            return self.wrong_type(node, schema, path);
        };
        if node.is_null() && !types.contains(&"null") {
            return self.wrong_type(node, schema, path);
        }
        if types.contains(&"boolean") && node.as_bool().is_none() {
            return self.wrong_type(node, schema, path);
        }
        if types.contains(&"integer") {
            let Ok(number) = text.parse::<u64>() else {
                return self.wrong_type(node, schema, path);
            };
            self.range(node, number, schema, path);
        }
        self.format(node, text, schema, path);
    }

    fn range(&mut self, node: &Node, number: u64, schema: &Json, path: &str) {
        let limit = |name| schema.get(name).and_then(Json::as_u64);
        let least = limit("minimum").unwrap_or(0);
        let most = limit("maximum").unwrap_or(u64::MAX);
        if !(least..=most).contains(&number) {
            let found = code::SHAPE_RANGE
                .error()
                .with("least", least)
                .with("most", most)
                .with("number", number.to_string())
                .with("remedy", example(schema));
            self.report(found.at(node.span), path);
        }
    }

    fn format(&mut self, node: &Node, text: &str, schema: &Json, path: &str) {
        let (code, reason) = match schema.get("format").and_then(Json::as_str) {
            Some("date") => (
                code::SHAPE_DATE,
                text.parse::<Date>().err().map(DateError::message),
            ),
            Some("moment") => (
                code::SHAPE_DATE,
                text.parse::<Moment>()
                    .err()
                    .map(DateError::message_of_moment),
            ),
            Some("decimal") => (
                code::FIGURE_VALUE,
                text.parse::<Exact>().err().map(ExactError::message),
            ),
            Some("formula") if text.parse::<Formula>().is_err() => {
                let found = code::FIGURE_OF.error().with("case", "syntax");
                return self.report(found.with("value", text).at(node.span), path);
            }
            Some(format) => {
                let own = theme::FORMATS.iter().find(|own| **own == format);
                if let Some(own) = own.filter(|own| !theme::is_valid(own, text)) {
                    let found = code::THEME_VALUE.error().with("value", text);
                    self.report(found.at(node.span).help(own), path);
                }
                return;
            }
            None => return,
        };
        if let Some(reason) = reason {
            let found = code.error().with("value", text).with("reason", reason);
            self.report(found.at(node.span), path);
        }
    }

    /// Chooses the branch that the author most likely means, and holds the node against it.
    fn choice(&mut self, node: &Node, choices: Vec<&'s Json>, path: &str) {
        let mut choices = self.flatten(choices);
        if !node.is_null() {
            choices.retain(|choice| types(choice) != ["null"]);
        }
        let constants: Vec<&str> = choices
            .iter()
            .filter_map(|choice| constant(choice))
            .flatten()
            .collect();
        if !constants.is_empty() && !choices.iter().any(|choice| constant(choice).is_none()) {
            return self.constant(node, &constants, path);
        }
        let kinds: Vec<&str> = choices
            .iter()
            .filter_map(|choice| only_key(choice))
            .collect();
        if !kinds.is_empty() && kinds.len() == choices.len() {
            return self.tagged(node, &choices, &kinds, path);
        }
        let fits = |choice: &&Json| match &node.value {
            _ if node.is_null() => types(choice).contains(&"null"),
            Value::Mapping(_) => types(choice).contains(&"object"),
            Value::Sequence(_) => types(choice).contains(&"array"),
            Value::Scalar { .. } => {
                types(choice)
                    .iter()
                    .any(|t| !matches!(*t, "object" | "array" | "null"))
                    || constant(choice).is_some()
            }
        };
        // The last of equals is taken, and the first branch is the richer one.
        let likely = choices.iter().rev().copied().filter(fits);
        match likely.max_by_key(|choice| likeness(node, choice)) {
            Some(choice) => self.node(node, choice, path),
            None => {
                let text = choices.iter().find(|choice| is_text(choice));
                self.wrong_type(node, text.unwrap_or(&choices[0]), path);
            }
        }
    }

    /// The branches, with those of branches that are choices themselves.
    fn flatten(&self, branches: Vec<&'s Json>) -> Vec<&'s Json> {
        let mut flat = Vec::new();
        for branch in branches.into_iter().map(|branch| self.resolve(branch)) {
            match choices(branch) {
                Some(inner) if branch.get("enum").is_none() => flat.extend(self.flatten(inner)),
                _ => flat.push(branch),
            }
        }
        flat
    }

    fn constant(&mut self, node: &Node, constants: &[&str], path: &str) {
        let text = node.as_str().unwrap_or_default();
        if !constants.contains(&text) {
            let found = code::SHAPE_VALUE.error().with("case", "value");
            let found = found.with("value", text);
            let found = found.with("suggestion", did_you_mean(text, constants.iter().copied()));
            self.report(found.at(node.span), path);
        }
    }

    /// A block: a mapping with one key that says what it is.
    fn tagged(&mut self, node: &Node, choices: &[&'s Json], kinds: &[&str], path: &str) {
        let entries = node.entries();
        let found = entries.iter().find_map(|(key, value)| {
            let index = kinds.iter().position(|kind| *kind == key.name)?;
            Some((key, value, choices[index]))
        });
        let Some((key, value, choice)) = found else {
            let found = match entries.first() {
                Some((key, _)) => {
                    unknown_key("block", key, did_you_mean(&key.name, kinds.iter().copied()))
                        .at(key.span)
                }
                None => code::SHAPE_TYPE
                    .error()
                    .with("expected", kind("block"))
                    .with("found", kind(node.kind()))
                    .with(
                        "remedy",
                        Message::new("write-block")
                            .with("kinds", Argument::list(kinds.iter().copied())),
                    )
                    .at(node.span),
            };
            return self.report(found, path);
        };
        self.node(
            value,
            &choice["properties"][&key.name],
            &join(path, &key.name),
        );
        for (other, _) in entries.iter().filter(|(other, _)| other.name != key.name) {
            let found = code::SHAPE_UNKNOWN_KEY
                .error()
                .with("case", "beside")
                .with("key", &other.name)
                .with("beside", &key.name);
            self.report(found.at(other.span), path);
        }
    }

    fn wrong_type(&mut self, node: &Node, schema: &Json, path: &str) {
        let found = code::SHAPE_TYPE
            .error()
            .with("expected", expectation(schema))
            .with("found", kind(node.kind()))
            .with("remedy", example(schema));
        self.report(found.at(node.span), path);
    }

    fn report(&mut self, found: Diagnostic, path: &str) {
        let found = match path {
            "" => found,
            path => found.in_block(path),
        };
        self.problems.push(found);
    }
}

fn unknown_key(case: &'static str, key: &Key, suggestion: Message) -> Diagnostic {
    let found = code::SHAPE_UNKNOWN_KEY.error().with("case", case);
    found.with("key", &key.name).with("suggestion", suggestion)
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.into()
    } else {
        format!("{path}.{name}")
    }
}
