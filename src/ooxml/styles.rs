//! Styles by what they mean: their names, their outline levels and numbers, through what they are
//! based on.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::xml::{attribute, child, children, integer, switch, value};

/// The most styles that one is based on, one on another; more is a circle.
const LONGEST_CHAIN: usize = 30;

/// A style as the document defines it.
#[derive(Clone, Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<i64>,
    first_line_chars: Option<i64>,
    number: NumberRef,
    hidden: Option<bool>,
}

/// Which number a paragraph or style asks for.
#[derive(Clone, Debug, Default)]
pub(super) struct NumberRef {
    /// The list; `0` takes the number away.
    pub(super) list: Option<String>,
    /// The level, from 0.
    pub(super) level: Option<i64>,
}

impl NumberRef {
    /// What a `pPr` says.
    pub(super) fn of(properties: Node<'_, '_>) -> Self {
        let Some(number) = child(properties, "numPr") else {
            return Self::default();
        };
        Self {
            list: value(number, "numId").map(str::to_owned),
            level: value(number, "ilvl").and_then(integer),
        }
    }
}

/// All styles of a document, by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: BTreeMap<String, Style>,
    default_paragraph: Option<String>,
}

impl Styles {
    /// Reads the part of the styles.
    pub(super) fn read(root: Node<'_, '_>) -> Self {
        let mut read = Self::default();
        for node in children(root, "style") {
            let Some(id) = attribute(node, "styleId") else {
                continue;
            };
            let is_default = matches!(attribute(node, "default"), Some("1" | "true" | "on"));
            if is_default && attribute(node, "type") == Some("paragraph") {
                read.default_paragraph = Some(id.to_owned());
            }
            read.styles.insert(id.to_owned(), style(node, id));
        }
        read
    }

    /// The id of the style of a paragraph: its own, or the document's default.
    pub(super) fn paragraph<'a>(&'a self, own: Option<&'a str>) -> Option<&'a str> {
        own.or(self.default_paragraph.as_deref())
    }

    /// The name of a style; of an undefined one, its id.
    pub(super) fn name<'a>(&'a self, id: &'a str) -> &'a str {
        self.styles.get(id).map_or(id, |style| style.name.as_str())
    }

    /// The style and all it is based on.
    fn chain<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Style> {
        let next = |style: &&'a Style| self.styles.get(style.based_on.as_deref()?);
        std::iter::successors(self.styles.get(id), next).take(LONGEST_CHAIN)
    }

    /// The rank as a heading, from 1 to 9, of paragraphs in a style: by its outline level or by
    /// the name of it or of a style it is based on.
    pub(super) fn level(&self, id: &str) -> Option<u8> {
        for style in self.chain(id) {
            if let Some(outline) = style.outline {
                return level_of_outline(outline);
            }
            if let Some(level) = level_of_name(&style.name) {
                return Some(level);
            }
        }
        None
    }

    /// The indentation of the first line in hundredths of a character.
    pub(super) fn first_line_chars(&self, id: &str) -> Option<i64> {
        self.chain(id).find_map(|style| style.first_line_chars)
    }

    /// Whether text in a style is hidden.
    pub(super) fn is_hidden(&self, id: &str) -> bool {
        let mut chain = self.chain(id);
        chain.find_map(|style| style.hidden).unwrap_or(false)
    }

    /// The list and the level that a style asks for.
    pub(super) fn number(&self, id: &str) -> NumberRef {
        NumberRef {
            list: self.chain(id).find_map(|style| style.number.list.clone()),
            level: self.chain(id).find_map(|style| style.number.level),
        }
    }
}

fn style(node: Node<'_, '_>, id: &str) -> Style {
    let properties = child(node, "pPr");
    let indentation = properties.and_then(|properties| child(properties, "ind"));
    Style {
        name: value(node, "name").unwrap_or(id).trim().to_owned(),
        based_on: value(node, "basedOn").map(str::to_owned),
        outline: properties
            .and_then(|properties| value(properties, "outlineLvl"))
            .and_then(integer),
        first_line_chars: indentation
            .and_then(|given| attribute(given, "firstLineChars"))
            .and_then(integer),
        number: properties.map(NumberRef::of).unwrap_or_default(),
        hidden: child(node, "rPr").and_then(|properties| switch(properties, "vanish")),
    }
}

/// The rank of an outline level, which counts from 0; 9 is body text.
pub(super) fn level_of_outline(outline: i64) -> Option<u8> {
    u8::try_from(outline)
        .ok()
        .filter(|outline| *outline < 9)
        .map(|outline| outline + 1)
}

/// The rank that a built-in style's name tells: `heading 1`, `标题 1`, `标题1`; not `Heading 1 Wide`.
fn level_of_name(name: &str) -> Option<u8> {
    let name = name.to_lowercase();
    let rest = ["heading", "标题", "標題"]
        .iter()
        .find_map(|word| name.strip_prefix(word))?;
    match rest.trim().as_bytes() {
        [digit @ b'1'..=b'9'] => Some(digit - b'0'),
        _ => None,
    }
}
