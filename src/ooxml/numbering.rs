//! Automatic numbers, counted as Word counts them (ECMA-376 part 1, 17.9).

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use super::numeral;
use super::xml::{attribute, child, children, integer, value};

/// The levels of a list.
const LEVELS: usize = 9;

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

/// A definition and what a list changes in it.
#[derive(Clone, Debug, Default)]
struct List {
    definition: String,
    starts: BTreeMap<usize, u32>,
    levels: BTreeMap<usize, Level>,
}

/// The lists of a document, and where their counting stands.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    definitions: BTreeMap<String, BTreeMap<usize, Level>>,
    /// Definitions that stand for a numbering style, and the lists that define one.
    links: BTreeMap<String, String>,
    style_lists: BTreeMap<String, String>,
    lists: BTreeMap<String, List>,
    counters: BTreeMap<String, [Option<u32>; LEVELS]>,
    /// The changed starts that were used, by list and level.
    started: BTreeSet<(String, usize)>,
}

impl Numbering {
    /// Reads the part of the numbering.
    pub(super) fn read(root: Node<'_, '_>) -> Self {
        let mut read = Self::default();
        for node in children(root, "abstractNum") {
            let id = attribute(node, "abstractNumId")
                .unwrap_or_default()
                .to_owned();
            if let Some(style) = value(node, "numStyleLink") {
                read.links.insert(id.clone(), style.to_owned());
            }
            if let Some(style) = value(node, "styleLink") {
                read.style_lists.insert(style.to_owned(), id.clone());
            }
            let levels = children(node, "lvl").filter_map(level).collect();
            read.definitions.insert(id, levels);
        }
        for node in children(root, "num") {
            let id = attribute(node, "numId").unwrap_or_default().to_owned();
            read.lists.insert(id, list(node));
        }
        read
    }

    /// The level of a list that a paragraph style stands on.
    pub(super) fn level_of_style(&self, list: &str, style: &str) -> Option<i64> {
        let definition = self.resolve(&self.lists.get(list)?.definition);
        let mut levels = self.definitions.get(&definition)?.iter();
        let (at, _) = levels.find(|(_, level)| level.style.as_deref() == Some(style))?;
        i64::try_from(*at).ok()
    }

    /// The number of the next paragraph of a list; none where the list has none there.
    pub(super) fn next(&mut self, list_id: &str, level: i64) -> Option<String> {
        let list = self.lists.get(list_id)?.clone();
        let at = usize::try_from(level).ok().filter(|at| *at < LEVELS)?;
        let definition = self.resolve(&list.definition);
        let levels: BTreeMap<usize, Level> = self
            .definitions
            .get(&definition)
            .into_iter()
            .flatten()
            .chain(&list.levels)
            .map(|(at, level)| (*at, level.clone()))
            .collect();
        let own = levels.get(&at)?;
        let changed = list.starts.get(&at).copied();
        let first_use = changed.is_some() && self.started.insert((list_id.to_owned(), at));
        let counters = self.counters.entry(definition).or_default();
        counters[at] = Some(match counters[at] {
            Some(count) if !first_use => count.saturating_add(1),
            Some(_) | None => changed.unwrap_or(own.start),
        });
        begin_below_anew(counters, &levels, at);
        for (above, level) in levels.range(..at) {
            counters[*above].get_or_insert(level.start);
        }
        let text = filled(own, &levels, counters);
        (!text.is_empty()).then_some(text)
    }

    /// The definition that one stands for through a numbering style.
    fn resolve(&self, definition: &str) -> String {
        let linked = self.links.get(definition);
        let found = linked.and_then(|style| self.style_lists.get(style));
        found.map_or_else(|| definition.to_owned(), Clone::clone)
    }
}

fn begin_below_anew(
    counters: &mut [Option<u32>; LEVELS],
    levels: &BTreeMap<usize, Level>,
    at: usize,
) {
    for (below, counter) in counters.iter_mut().enumerate().skip(at + 1) {
        let restart = levels.get(&below).and_then(|level| level.restart);
        if restart.is_none_or(|restart| at < restart) {
            *counter = None;
        }
    }
}

/// A bullet as a character: in the private area stand the glyphs of Symbol and Wingdings, where
/// LibreOffice and Word keep their bullets.
fn bullet(c: char) -> char {
    match c {
        '\u{e000}'..='\u{f8ff}' => '•',
        other => other,
    }
}

/// The level's text with its numbers in.
fn filled(
    own: &Level,
    levels: &BTreeMap<usize, Level>,
    counters: &[Option<u32>; LEVELS],
) -> String {
    if own.format == "bullet" {
        return own.text.chars().map(bullet).collect();
    }
    let mut filled = String::new();
    let mut rest = own.text.chars();
    while let Some(c) = rest.next() {
        let mut ahead = rest.clone();
        let place = ahead.next().and_then(|digit| digit.to_digit(10));
        let (true, Some(place @ 1..)) = (c == '%', place) else {
            filled.push(c);
            continue;
        };
        rest = ahead;
        let at = place as usize - 1;
        if let (Some(level), Some(count)) = (levels.get(&at), counters[at]) {
            let format = if own.legal { "decimal" } else { &level.format };
            filled.push_str(&numeral::format(count, format));
        }
    }
    filled
}

fn level(node: Node<'_, '_>) -> Option<(usize, Level)> {
    let at = attribute(node, "ilvl").and_then(integer)?;
    let number = |name| value(node, name).and_then(integer);
    let level = Level {
        start: number("start")
            .and_then(|start| u32::try_from(start).ok())
            .unwrap_or(0),
        format: number_format(node),
        text: value(node, "lvlText").unwrap_or_default().to_owned(),
        restart: number("lvlRestart").and_then(|restart| usize::try_from(restart).ok()),
        legal: super::xml::switch(node, "isLgl").unwrap_or(false),
        style: value(node, "pStyle").map(str::to_owned),
    };
    Some((usize::try_from(at).ok()?, level))
}

/// The format, also where a newer one stands in a choice with a fallback.
fn number_format(node: Node<'_, '_>) -> String {
    let direct = value(node, "numFmt");
    let found = direct.or_else(|| {
        let fallback = super::xml::below(node, "Fallback")?;
        value(fallback, "numFmt")
    });
    found.unwrap_or("decimal").to_owned()
}

fn list(node: Node<'_, '_>) -> List {
    let mut list = List {
        definition: value(node, "abstractNumId").unwrap_or_default().to_owned(),
        ..List::default()
    };
    for change in children(node, "lvlOverride") {
        let Some(at) = attribute(change, "ilvl").and_then(integer) else {
            continue;
        };
        let Ok(at) = usize::try_from(at) else {
            continue;
        };
        let start = value(change, "startOverride").and_then(integer);
        if let Some(start) = start.and_then(|start| u32::try_from(start).ok()) {
            list.starts.insert(at, start);
        }
        if let Some((_, level)) = child(change, "lvl").and_then(level) {
            list.levels.insert(at, level);
        }
    }
    list
}
