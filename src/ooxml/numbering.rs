//! Automatic numbers, counted as Word counts them (ECMA-376 part 1, 17.9).

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use super::numeral;
use super::xml::{attribute, below, child, children, integer, number, switch, value};

/// The levels of a list.
const LEVELS: usize = 9;

type Levels = BTreeMap<usize, Level>;
type Counters = [Option<u32>; LEVELS];

/// One level of a list.
#[derive(Clone, Debug)]
struct Level {
    start: u32,
    format: String,
    text: String,
    /// The level, from 1, whose numbers begin this one anew; 0 never.
    restart: Option<usize>,
    /// Whether the numbers of the levels above are shown in digits.
    legal: bool,
    /// The id of the paragraph style that stands on this level.
    style: Option<String>,
}

/// A list: the levels of its definition, with what it changes in them.
#[derive(Debug)]
struct List {
    /// The definition, whose lists are counted together.
    definition: String,
    levels: Levels,
    /// The levels that begin anew with the first number of this list.
    renewed: BTreeSet<usize>,
}

/// The lists of a document, and where the counting of their definitions stands.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    lists: BTreeMap<String, List>,
    counters: BTreeMap<String, Counters>,
}

impl Numbering {
    /// Reads the part of the numbering.
    pub(super) fn read(root: Node<'_, '_>) -> Self {
        let id = |node| attribute(node, "abstractNumId").unwrap_or_default();
        let defined = children(root, "abstractNum").map(|node| (id(node), node));
        let definitions: BTreeMap<&str, Node<'_, '_>> = defined.collect();
        let named = |style| {
            let mut nodes = definitions.iter();
            nodes.find(|(_, node)| value(**node, "styleLink") == Some(style))
        };
        let list = |node| {
            let own = definitions.get_key_value(value(node, "abstractNumId")?);
            // A definition may stand for that of a numbering style.
            let linked = own.and_then(|(_, own)| named(value(*own, "numStyleLink")?));
            let (definition, levels) = linked.or(own)?;
            let id = attribute(node, "numId").unwrap_or_default();
            Some((id.to_owned(), List::read(node, definition, *levels)))
        };
        Self {
            lists: children(root, "num").filter_map(list).collect(),
            counters: BTreeMap::new(),
        }
    }

    /// The level of a list that a paragraph style stands on.
    pub(super) fn level_of_style(&self, list: &str, style: &str) -> Option<usize> {
        let mut levels = self.lists.get(list)?.levels.iter();
        let (at, _) = levels.find(|(_, level)| level.style.as_deref() == Some(style))?;
        Some(*at)
    }

    /// The number of the next paragraph of a list; none where the list has none there.
    pub(super) fn next(&mut self, list: &str, at: usize) -> Option<String> {
        let list = self.lists.get_mut(list)?;
        let own = list.levels.get(&at).filter(|_| at < LEVELS)?;
        let is_first = list.renewed.remove(&at);
        let counters = self.counters.entry(list.definition.clone()).or_default();
        counters[at] = Some(match counters[at] {
            Some(count) if !is_first => count.saturating_add(1),
            Some(_) | None => own.start,
        });
        for (below, counter) in counters.iter_mut().enumerate().skip(at + 1) {
            let restart = list.levels.get(&below).and_then(|level| level.restart);
            counter.take_if(|_| restart.is_none_or(|restart| at < restart));
        }
        for (above, level) in list.levels.range(..at) {
            counters[*above].get_or_insert(level.start);
        }
        let text = filled(own, &list.levels, counters);
        (!text.is_empty()).then_some(text)
    }
}

impl List {
    fn read(node: Node<'_, '_>, definition: &str, levels: Node<'_, '_>) -> Self {
        let mut list = Self {
            definition: definition.to_owned(),
            levels: children(levels, "lvl").filter_map(level).collect(),
            renewed: BTreeSet::new(),
        };
        for change in children(node, "lvlOverride") {
            let Some(at) = attribute(change, "ilvl").and_then(integer) else {
                continue;
            };
            if let Some((_, level)) = child(change, "lvl").and_then(level) {
                list.levels.insert(at, level);
            }
            if let Some(start) = number(change, "startOverride")
                && let Some(level) = list.levels.get_mut(&at)
            {
                level.start = start;
                list.renewed.insert(at);
            }
        }
        list
    }
}

fn level(node: Node<'_, '_>) -> Option<(usize, Level)> {
    // A newer format stands in a choice with a fallback.
    let fallback = || value(below(node, "Fallback")?, "numFmt");
    let format = value(node, "numFmt").or_else(fallback);
    let level = Level {
        start: number(node, "start").unwrap_or(0),
        format: format.unwrap_or("decimal").to_owned(),
        text: value(node, "lvlText").unwrap_or_default().to_owned(),
        restart: number(node, "lvlRestart"),
        legal: switch(node, "isLgl").unwrap_or(false),
        style: value(node, "pStyle").map(str::to_owned),
    };
    Some((attribute(node, "ilvl").and_then(integer)?, level))
}

/// The level's text with its numbers in: `%1.%2`.
fn filled(own: &Level, levels: &Levels, counters: &Counters) -> String {
    if own.format == "bullet" {
        // In the private area stand the bullets of Symbol and Wingdings.
        let is_private = |c| matches!(c, '\u{e000}'..='\u{f8ff}');
        return own.text.replace(is_private, "•");
    }
    let mut parts = own.text.split('%');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let place = part.chars().next().and_then(|digit| digit.to_digit(10));
        let Some(at) = place.and_then(|place| place.checked_sub(1)) else {
            filled.push('%');
            filled.push_str(part);
            continue;
        };
        let at = at as usize;
        if let (Some(level), Some(count)) = (levels.get(&at), counters[at]) {
            let format = if own.legal { "decimal" } else { &level.format };
            filled.push_str(&numeral::format(count, format));
        }
        filled.push_str(&part[1..]);
    }
    filled
}
