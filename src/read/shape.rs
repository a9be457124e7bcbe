//! Holds a tree of nodes against the report's JSON Schema and finds every key, type and value
//! that is not as it should be.
//!
//! It knows just the part of JSON Schema that the model's types come to, so that it can speak of
//! keys and texts where a general validator speaks of `anyOf`.

mod facts;

use serde_json::{Map, Value as Json};

use self::facts::{
    choices, constant, describe, example, expectation, likeness, only_key, requires, types,
};
use super::schema::LANGUAGES;
use crate::diag::Diagnostic;
use crate::model::{Date, Exact, Formula, Moment};
use crate::source::Span;
use crate::syntax::suggest::did_you_mean;
use crate::syntax::tree::{Key, Node, Value};

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
                self.report(
                    "shape.missing-key",
                    format!("`{name}` is missing"),
                    path,
                    |d| {
                        d.at(place)
                            .help(format!("add `{name}:`{}", describe(schema, name)))
                    },
                );
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
        let help = did_you_mean(&key.name, &names);
        let (code, what, help) = match schema.get("$comment").and_then(Json::as_str) {
            Some(LANGUAGES) => ("text.unknown-language", "unknown language", help),
            Some(why) => ("shape.unknown-key", "unknown key", why.to_owned()),
            None => ("shape.unknown-key", "unknown key", help),
        };
        self.report(code, format!("{what} `{}`", key.name), path, |d| {
            d.at(key.span).help(help)
        });
    }

    fn sequence(&mut self, node: &Node, schema: &'s Json, items: &'s Json, path: &str) {
        let Value::Sequence(nodes) = &node.value else {
            return self.wrong_type(node, schema, path);
        };
        let least = schema.get("minItems").and_then(Json::as_u64).unwrap_or(0);
        if (nodes.len() as u64) < least {
            let message = "the list is empty".to_owned();
            self.report("shape.empty", message, path, |d| {
                d.at(node.span)
                    .help("give it at least one entry, or remove it")
            });
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
            let message = format!("a number from {least} to {most} is expected here, not {number}");
            self.report("shape.range", message, path, |d| {
                d.at(node.span).help(example(schema))
            });
        }
    }

    fn format(&mut self, node: &Node, text: &str, schema: &Json, path: &str) {
        let problem = match schema.get("format").and_then(Json::as_str) {
            Some("date") => text
                .parse::<Date>()
                .err()
                .map(|e| ("shape.date", e.to_string())),
            Some("moment") => text.parse::<Moment>().err().map(|e| {
                (
                    "shape.date",
                    format!("{e}, or a month as 2026-02, or a year as 2026"),
                )
            }),
            Some("formula") => text
                .parse::<Formula>()
                .err()
                .map(|e| ("figure.of", e.to_string())),
            Some("decimal") => text
                .parse::<Exact>()
                .err()
                .map(|e| ("figure.value", e.to_string())),
            _ => None,
        };
        if let Some((code, reason)) = problem {
            self.report(
                code,
                format!("`{text}` is no value for this key"),
                path,
                |d| d.at(node.span).help(reason),
            );
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
            None => self.wrong_type(node, choices[0], path),
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
            let help = did_you_mean(text, constants);
            let message = format!("`{text}` is no value for this key");
            self.report("shape.value", message, path, |d| d.at(node.span).help(help));
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
            return match entries.first() {
                Some((key, _)) => {
                    let help = did_you_mean(&key.name, kinds);
                    let message = format!("unknown kind of block `{}`", key.name);
                    self.report("shape.unknown-key", message, path, |d| {
                        d.at(key.span).help(help)
                    });
                }
                None => self.report(
                    "shape.type",
                    format!("a block is expected, not {}", node.kind()),
                    path,
                    |d| {
                        d.at(node.span).help(format!(
                            "write `- paragraph:` or one of {}",
                            kinds.join(", ")
                        ))
                    },
                ),
            };
        };
        self.node(
            value,
            &choice["properties"][&key.name],
            &join(path, &key.name),
        );
        for (other, _) in entries.iter().filter(|(other, _)| other.name != key.name) {
            let message = format!("unknown key `{}` beside `{}`", other.name, key.name);
            self.report("shape.unknown-key", message, path, |d| {
                d.at(other.span).help(format!(
                    "a block has one key; put `{}` under `{}`, or begin a new block with `- `",
                    other.name, key.name
                ))
            });
        }
    }

    fn wrong_type(&mut self, node: &Node, schema: &Json, path: &str) {
        let expected = expectation(schema);
        let message = format!("{expected} is expected here, not {}", node.kind());
        self.report("shape.type", message, path, |d| {
            d.at(node.span).help(example(schema))
        });
    }

    fn report(
        &mut self,
        code: &'static str,
        message: String,
        path: &str,
        finish: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        let problem = finish(Diagnostic::error(code, message));
        let problem = if path.is_empty() {
            problem
        } else {
            problem.in_block(path)
        };
        self.problems.push(problem);
    }
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.into()
    } else {
        format!("{path}.{name}")
    }
}
