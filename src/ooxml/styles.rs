//! Styles by what they mean: their names, their outline levels and numbers, through what they are
//! based on.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::xml::{attribute, children, number, switch, value};

/// The most styles that one is based on, one on another; more is a circle.
const LONGEST_CHAIN: usize = 30;

/// What a style says, or a paragraph by itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Form {
    /// The outline level, from 0; 9 is body text.
    pub(super) outline: Option<u8>,
    /// The list; `0` takes the number away.
    pub(super) list: Option<String>,
    /// The level in the list, from 0.
    pub(super) level: Option<usize>,
}

impl Form {
    /// What the `pPr` of a style or a paragraph says.
    pub(super) fn of(node: Node<'_, '_>) -> Self {
        Self {
            outline: number(node, "pPr/outlineLvl"),
            list: value(node, "pPr/numPr/numId").map(str::to_owned),
            level: number(node, "pPr/numPr/ilvl"),
        }
    }

    /// The rank as a heading that the outline level is, from 1.
    pub(super) fn rank(&self) -> Option<u8> {
        Some(self.outline.filter(|outline| *outline < 9)? + 1)
    }
}

/// A style as the document defines it.
#[derive(Debug)]
pub(super) struct Style {
    name: String,
    based_on: Option<String>,
    pub(super) form: Form,
    pub(super) hidden: Option<bool>,
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
            let style = Style {
                name: value(node, "name").unwrap_or(id).trim().to_owned(),
                based_on: value(node, "basedOn").map(str::to_owned),
                form: Form::of(node),
                hidden: switch(node, "rPr/vanish"),
            };
            read.styles.insert(id.to_owned(), style);
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

    /// What the style or one that it is based on says, nearest first.
    pub(super) fn find<'a, T>(
        &'a self,
        id: &str,
        get: impl Fn(&'a Style) -> Option<T>,
    ) -> Option<T> {
        let next = |style: &&'a Style| self.styles.get(style.based_on.as_deref()?);
        let chain = std::iter::successors(self.styles.get(id), next);
        chain.take(LONGEST_CHAIN).find_map(get)
    }

    /// The rank as a heading, from 1 to 9, of paragraphs in a style: by its outline level or by
    /// the name of it or of a style it is based on.
    pub(super) fn level(&self, id: &str) -> Option<u8> {
        self.find(id, |style| match style.form.outline {
            Some(_) => Some(style.form.rank()),
            None => level_of_name(&style.name).map(Some),
        })?
    }
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
