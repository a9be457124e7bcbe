//! Holds a tree of nodes against the report's JSON Schema and finds every key, type and value
//! that is not as it should be.
//!
//! It knows just the part of JSON Schema that the model's types come to, so that it can speak of
//! keys and texts where a general validator speaks of `anyOf`.

mod facts;

pub use self::facts::Schema;
use self::facts::{Type, kind};
use super::schema::LANGUAGES;
use super::validate::unknown_language;
use crate::diag::{Argument, Code, Diagnostic, Message, code};
use crate::model::{Date, Exact, Formula, Moment};
use crate::source::Span;
use crate::syntax::suggest::did_you_mean;
use crate::syntax::tree::{Key, Node, Value};
use crate::theme;

/// All problems of shape, in the order of the file.
pub fn check(root: &Node, schema: &Schema) -> Vec<Diagnostic> {
    let mut shape = Shape {
        root,
        schema,
        problems: Vec::new(),
    };
    shape.node(root, schema);
    shape.problems
}

struct Shape<'s> {
    root: &'s Node,
    schema: &'s Schema,
    problems: Vec<Diagnostic>,
}

impl<'s> Shape<'s> {
    fn node(&mut self, node: &Node, schema: &'s Schema) {
        let schema = self.resolve(schema);
        if !schema.any_of.is_empty() {
            self.choice(node, &schema.any_of);
        } else if schema.types.contains(&Type::Object) {
            self.mapping(node, schema);
        } else if let Some(items) = &schema.items {
            self.sequence(node, schema, items);
        } else {
            self.scalar(node, schema);
        }
    }

    fn resolve(&self, schema: &'s Schema) -> &'s Schema {
        let target = schema.reference.as_ref();
        let name = target.and_then(|target| target.strip_prefix("#/$defs/"));
        let mut definitions = self.schema.definitions.iter();
        match name.and_then(|name| definitions.find(|(known, _)| known == name)) {
            Some((_, found)) => self.resolve(found),
            None => schema,
        }
    }

    fn mapping(&mut self, node: &Node, schema: &'s Schema) {
        let Value::Mapping(entries) = &node.value else {
            return self.wrong_type(node, schema);
        };
        for (key, value) in entries {
            match (schema.property(&key.name), &schema.additional_properties) {
                (Some(_), _) if value.is_null() && !schema.requires(&key.name) => {}
                (Some(known), _) => self.node(value, known),
                (None, Some(others)) => self.node(value, others),
                (None, None) => self.unknown_key(node, key, schema),
            }
        }
        for name in schema.required.iter().filter(|name| !node.has_key(name)) {
            let place = Span::new(node.span.start, node.span.start);
            let found = code::SHAPE_MISSING_KEY.error().with("key", name);
            let found = found.with("purpose", schema.purpose(name));
            self.report(found.at(place), node);
        }
        if entries.len() < schema.min_properties {
            self.wrong_type(node, schema);
        }
    }

    fn unknown_key(&mut self, node: &Node, key: &Key, schema: &Schema) {
        let names = schema.properties.iter().map(|(name, _)| name.as_str());
        let near = did_you_mean(&key.name, names);
        let found = match schema.comment.as_deref() {
            Some(LANGUAGES) => unknown_language(&key.name, near),
            Some(kind) => unknown_key("key", key, Message::new("figure-keys").with("kind", kind)),
            None => unknown_key("key", key, near),
        };
        self.report(found.at(key.span), node);
    }

    fn sequence(&mut self, node: &Node, schema: &'s Schema, items: &'s Schema) {
        let Value::Sequence(nodes) = &node.value else {
            return self.wrong_type(node, schema);
        };
        if nodes.len() < schema.min_items {
            self.report(code::SHAPE_EMPTY.error().at(node.span), node);
        }
        for item in nodes {
            self.node(item, items);
        }
    }

    fn scalar(&mut self, node: &Node, schema: &Schema) {
        let Value::Scalar { text, .. } = &node.value else {
            return self.wrong_type(node, schema);
        };
        let allows = |t| schema.types.contains(&t);
        let number: Result<u64, _> = text.parse();
        if node.is_null() && !allows(Type::Null)
            || allows(Type::Boolean) && node.as_bool().is_none()
            || allows(Type::Integer) && number.is_err()
        {
            return self.wrong_type(node, schema);
        }
        if let (Ok(number), true) = (number, allows(Type::Integer)) {
            self.range(node, number, schema);
        }
        let format = schema.format.as_ref();
        if let Some(found) = format.and_then(|format| misformed(text, format)) {
            self.report(found.with("value", text).at(node.span), node);
        }
    }

    fn range(&mut self, node: &Node, number: u64, schema: &Schema) {
        let most = schema.maximum.unwrap_or(u64::MAX);
        if !(schema.minimum..=most).contains(&number) {
            let found = code::SHAPE_RANGE
                .error()
                .with("least", schema.minimum)
                .with("most", most)
                .with("number", number.to_string())
                .with("remedy", schema.example());
            self.report(found.at(node.span), node);
        }
    }

    /// Chooses the branch that the author most likely means, and holds the node against it.
    fn choice(&mut self, node: &Node, choices: &'s [Schema]) {
        let mut choices = self.flatten(choices);
        if !node.is_null() {
            choices.retain(|choice| choice.types != [Type::Null]);
        }
        let constants = choices.iter().map(|choice| choice.constant.as_deref());
        let kinds = choices.iter().map(|choice| choice.only_key());
        if let Some(constants) = constants.collect::<Option<Vec<&str>>>() {
            return self.constant(node, &constants);
        }
        if let Some(kinds) = kinds.collect::<Option<Vec<&str>>>() {
            return self.tagged(node, &choices, &kinds);
        }
        // The last of equals is taken, and the first branch is the richer one.
        let likely = choices.iter().rev().filter(|choice| choice.fits(node));
        match likely.max_by_key(|choice| choice.likeness(node)) {
            Some(choice) => self.node(node, choice),
            None => {
                let text = choices.iter().find(|choice| choice.is_text());
                self.wrong_type(node, text.unwrap_or(&choices[0]));
            }
        }
    }

    /// The branches, with those of branches that are choices themselves.
    fn flatten(&self, branches: &'s [Schema]) -> Vec<&'s Schema> {
        let branches = branches.iter().map(|branch| self.resolve(branch));
        let flat = branches.flat_map(|branch| match branch.any_of.is_empty() {
            true => vec![branch],
            false => self.flatten(&branch.any_of),
        });
        flat.collect()
    }

    fn constant(&mut self, node: &Node, constants: &[&str]) {
        let text = node.as_str().unwrap_or_default();
        if !constants.contains(&text) {
            let found = code::SHAPE_VALUE.error().with("case", "value");
            let found = found.with("value", text);
            let found = found.with("suggestion", did_you_mean(text, constants.iter().copied()));
            self.report(found.at(node.span), node);
        }
    }

    /// A block: a mapping with one key that says what it is.
    fn tagged(&mut self, node: &Node, choices: &[&'s Schema], kinds: &[&str]) {
        let entries = node.entries();
        let found = entries.iter().find_map(|(key, value)| {
            let index = kinds.iter().position(|kind| *kind == key.name)?;
            Some((key, value, choices[index]))
        });
        let known = || kinds.iter().copied();
        let Some((key, value, choice)) = found else {
            let found = match entries.first() {
                Some((key, _)) => {
                    let near = did_you_mean(&key.name, known());
                    unknown_key("block", key, near).at(key.span)
                }
                None => {
                    let remedy = Message::new("write-block");
                    let remedy = remedy.with("kinds", Argument::list(known()));
                    wrong_type(node, kind("block"), remedy)
                }
            };
            return self.report(found, node);
        };
        if let Some(known) = choice.property(&key.name) {
            self.node(value, known);
        }
        for (other, _) in entries.iter().filter(|(other, _)| other.name != key.name) {
            let found = code::SHAPE_UNKNOWN_KEY
                .error()
                .with("case", "beside")
                .with("key", &other.name)
                .with("beside", &key.name);
            self.report(found.at(other.span), node);
        }
    }

    fn wrong_type(&mut self, node: &Node, schema: &Schema) {
        self.report(
            wrong_type(node, schema.expectation(), schema.example()),
            node,
        );
    }

    /// Takes up what is wrong with a node, or with a key of it.
    fn report(&mut self, found: Diagnostic, node: &Node) {
        let path = self.root.path_to(node.span);
        self.problems.push(match path.is_empty() {
            true => found,
            false => found.in_block(path),
        });
    }
}

/// What is wrong with a text of a format, still without the text and its place.
fn misformed(text: &str, format: &str) -> Option<Diagnostic> {
    let because = |code: Code, reason| code.error().with("reason", reason);
    match format {
        "date" => {
            let error = text.parse::<Date>().err()?;
            Some(because(code::SHAPE_DATE, error.message()))
        }
        "moment" => {
            let error = text.parse::<Moment>().err()?;
            Some(because(code::SHAPE_DATE, error.message_of_moment()))
        }
        "decimal" => {
            let error = text.parse::<Exact>().err()?;
            Some(because(code::FIGURE_VALUE, error.message()))
        }
        "formula" => {
            text.parse::<Formula>().err()?;
            Some(code::FIGURE_OF.error().with("case", "syntax"))
        }
        format => {
            let own = theme::FORMATS.into_iter().find(|own| *own == format)?;
            (!theme::is_valid(own, text)).then(|| code::THEME_VALUE.error().help(own))
        }
    }
}

fn wrong_type(node: &Node, expected: Message, remedy: Message) -> Diagnostic {
    let found = code::SHAPE_TYPE.error().with("expected", expected);
    let found = found.with("found", kind(node.kind()));
    found.with("remedy", remedy).at(node.span)
}

fn unknown_key(case: &'static str, key: &Key, suggestion: Message) -> Diagnostic {
    let found = code::SHAPE_UNKNOWN_KEY.error().with("case", case);
    found.with("key", &key.name).with("suggestion", suggestion)
}
