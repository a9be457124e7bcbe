//! Two drafts in two languages to one: the blocks of both in order, matched by kind, length and
//! what both write alike.

use std::collections::BTreeMap;

use super::anchors::{anchors, shared};
use super::draft::{Draft, Part, Text, Unit};
use super::shape::is_han;
use crate::diag::{Diagnostic, Warned};

/// How many blocks of each language a step takes, and how unlikely it is beforehand (minus the
/// logarithm; 1-1 by far the likeliest, as Gale and Church counted).
const STEPS: [(usize, usize, f64); 5] = [
    (1, 1, 0.1),
    (1, 0, 5.0),
    (0, 1, 5.0),
    (2, 1, 2.8),
    (1, 2, 2.8),
];

/// The variance of a translation's length for each unit of the original's (Gale and Church).
const VARIANCE: f64 = 6.8;

/// A pair dearer than this is doubtful: its lengths or its numbers hardly fit.
const DOUBTFUL: f64 = 7.0;

/// Half the width of the band that is searched, in blocks.
const BAND: usize = 400;

/// How blocks were matched: of each step, which it takes from either draft.
pub type Align = Vec<(Vec<usize>, Vec<usize>)>;

/// What the search knows of a block.
struct Item {
    kind: Kind,
    length: f64,
    anchors: BTreeMap<String, usize>,
}

/// Blocks of one kind may stand for each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Salutation,
    Heading(u8),
    Paragraph,
    List(usize),
    Table(usize, usize),
    Image,
}

/// A step's price and where it came from.
type Cell = (f64, u8);

/// One bilingual draft of a Chinese and an English one. Everything of both is kept; doubtful
/// pairs bear a note, and they and what has no counterpart are told of with the lines of both.
pub fn align(zh: &Draft, en: &Draft) -> Warned<Draft> {
    let (left, right) = (items(&zh.units), items(&en.units));
    let steps = search(&left, &right);
    let mut draft = Draft {
        languages: vec!["zh", "en"],
        title: both(&zh.title, &en.title),
        meeting: meeting(zh, en),
        footnotes: zh.footnotes.clone(),
        units: Vec::new(),
    };
    for (name, text) in &en.footnotes {
        draft
            .footnotes
            .entry(name.clone())
            .or_default()
            .extend(text.clone());
    }
    let mut warnings = Vec::new();
    for (from_zh, from_en) in &steps.0 {
        let price = match (from_zh.as_slice(), from_en.as_slice()) {
            ([], _) | (_, []) => 0.0,
            (a, b) => pair_price(&left, a, &right, b, steps.1),
        };
        let units: Vec<&Unit> = from_zh.iter().map(|&i| &zh.units[i]).collect();
        let others: Vec<&Unit> = from_en.iter().map(|&j| &en.units[j]).collect();
        draft
            .units
            .push(unit(&units, &others, price, &mut warnings));
    }
    Warned {
        value: draft,
        warnings,
    }
}

/// How the blocks of two drafts match.
pub fn matched(zh: &Draft, en: &Draft) -> Align {
    search(&items(&zh.units), &items(&en.units)).0
}

fn both(a: &Text, b: &Text) -> Text {
    a.iter()
        .chain(b)
        .map(|(lang, said)| (*lang, said.clone()))
        .collect()
}

fn meeting(zh: &Draft, en: &Draft) -> Option<(Text, String)> {
    match (&zh.meeting, &en.meeting) {
        (Some((a, date)), Some((b, _))) => Some((both(a, b), date.clone())),
        (one, other) => one.clone().or_else(|| other.clone()),
    }
}

fn items(units: &[Unit]) -> Vec<Item> {
    units.iter().map(item).collect()
}

fn item(unit: &Unit) -> Item {
    let (kind, texts) = match &unit.part {
        Part::Salutation(text) => (Kind::Salutation, vec![text]),
        Part::Heading { level, text, .. } => (Kind::Heading(*level), vec![text]),
        Part::Paragraph(text) => (Kind::Paragraph, vec![text]),
        Part::List { items, .. } => (Kind::List(items.len()), items.iter().collect()),
        Part::Table { columns, rows } => (
            Kind::Table(columns.len(), rows.len()),
            columns.iter().chain(rows.iter().flatten()).collect(),
        ),
        Part::Image { alt, .. } => (Kind::Image, vec![alt]),
    };
    let said: Vec<&str> = texts
        .iter()
        .flat_map(|text| text.values())
        .map(String::as_str)
        .collect();
    let said = said.join(" ");
    Item {
        kind,
        length: said.chars().map(weight).sum(),
        anchors: anchors(&said),
    }
}

/// A Han character says about as much as this many letters; the rest is adjusted by the whole.
fn weight(c: char) -> f64 {
    if is_han(c) { 3.0 } else { 1.0 }
}

/// The cheapest way through both lists, and how much longer the right one is on the whole.
fn search(left: &[Item], right: &[Item]) -> (Align, f64) {
    let length = |items: &[Item]| items.iter().map(|item| item.length).sum::<f64>().max(1.0);
    let ratio = (length(right) / length(left)).clamp(0.2, 5.0);
    let (rows, columns) = (left.len() + 1, right.len() + 1);
    let middle = |i: usize| i * right.len() / left.len().max(1);
    let band = BAND.max(right.len().abs_diff(left.len()) + 1);
    let first = |i: usize| middle(i).saturating_sub(band);
    let last = |i: usize| {
        if i + 1 == rows {
            columns - 1
        } else {
            (middle(i) + band).min(columns - 1)
        }
    };
    let mut table: Vec<Vec<Cell>> = Vec::with_capacity(rows);
    for i in 0..rows {
        let mut row = Vec::with_capacity(last(i) + 1 - first(i));
        for j in first(i)..=last(i) {
            let mut best = if i + j == 0 {
                (0.0, 0)
            } else {
                (f64::INFINITY, 0)
            };
            for (step, &(a, b, prior)) in (0u8..).zip(&STEPS) {
                if a > i || b > j || j - b < first(i - a) || j - b > last(i - a) {
                    continue;
                }
                let before: Option<&Cell> = if a == 0 {
                    row.get(j - b - first(i))
                } else {
                    table[i - a].get(j - b - first(i - a))
                };
                let before = before.map_or(f64::INFINITY, |cell| cell.0);
                let price = before + prior + step_price(&left[i - a..i], &right[j - b..j], ratio);
                if price < best.0 {
                    best = (price, step);
                }
            }
            row.push(best);
        }
        table.push(row);
    }
    (way_back(&table, first, left.len(), right.len()), ratio)
}

/// The steps from the end to the beginning, in the order of the text.
fn way_back(
    table: &[Vec<Cell>],
    first: impl Fn(usize) -> usize,
    left: usize,
    right: usize,
) -> Align {
    let (mut i, mut j) = (left, right);
    let mut steps = Vec::new();
    while i + j > 0 {
        let (_, step) = table[i][j - first(i)];
        let (a, b, _) = STEPS[usize::from(step)];
        steps.push(((i - a..i).collect(), (j - b..j).collect()));
        (i, j) = (i - a, j - b);
    }
    steps.reverse();
    steps
}

fn pair_price(left: &[Item], a: &[usize], right: &[Item], b: &[usize], ratio: f64) -> f64 {
    step_price(
        &left[a[0]..a[0] + a.len()],
        &right[b[0]..b[0] + b.len()],
        ratio,
    )
}

/// How badly blocks fit each other: their kinds, their lengths, what both write alike.
fn step_price(left: &[Item], right: &[Item], ratio: f64) -> f64 {
    if left.is_empty() || right.is_empty() {
        return 0.0;
    }
    let all = || left.iter().chain(right);
    let many = left.len() + right.len() > 2;
    if many && all().any(|item| item.kind != Kind::Paragraph) {
        return f64::INFINITY;
    }
    let kinds = match (left[0].kind, right[0].kind) {
        (a, b) if a == b => 0.0,
        (Kind::Heading(_), Kind::Heading(_)) => 2.0,
        (
            Kind::Salutation | Kind::Heading(_) | Kind::Paragraph,
            Kind::Salutation | Kind::Heading(_) | Kind::Paragraph,
        ) => 6.0,
        (
            Kind::Salutation
            | Kind::Heading(_)
            | Kind::Paragraph
            | Kind::List(_)
            | Kind::Table(..)
            | Kind::Image,
            Kind::Salutation
            | Kind::Heading(_)
            | Kind::Paragraph
            | Kind::List(_)
            | Kind::Table(..)
            | Kind::Image,
        ) => return f64::INFINITY,
    };
    kinds + length_price(left, right, ratio) + anchor_price(left, right)
}

/// Minus the logarithm of how likely such lengths are, as Gale and Church have it.
fn length_price(left: &[Item], right: &[Item], ratio: f64) -> f64 {
    let length = |items: &[Item]| items.iter().map(|item| item.length).sum::<f64>();
    let (a, b) = (length(left) * ratio, length(right));
    let delta = (b - a).abs() / ((a + b) / 2.0 * VARIANCE).max(1.0).sqrt();
    // An upper bound of the normal distribution's tail, near enough for a price.
    delta * delta / 2.0 * 0.5
}

fn anchor_price(left: &[Item], right: &[Item]) -> f64 {
    let all = |items: &[Item]| {
        let mut sum = BTreeMap::new();
        for (word, count) in items.iter().flat_map(|item| &item.anchors) {
            *sum.entry(word.clone()).or_insert(0) += count;
        }
        sum
    };
    let (both, possible) = match (left, right) {
        ([a], [b]) => shared(&a.anchors, &b.anchors),
        (a, b) => shared(&all(a), &all(b)),
    };
    let missing = possible.saturating_sub(both).min(4);
    let count = |n: usize| u32::try_from(n).map_or(0.0, f64::from);
    count(missing) - 2.0 * count(both.min(4))
}

/// The block of a step.
fn unit(zh: &[&Unit], en: &[&Unit], price: f64, warnings: &mut Vec<Diagnostic>) -> Unit {
    let lines = |units: &[&Unit]| {
        let lines: Vec<String> = units.iter().map(|unit| unit.line.to_string()).collect();
        lines.join(", ")
    };
    let (Some(first), Some(other)) = (zh.first(), en.first()) else {
        let (lang, missing) = if en.is_empty() {
            ("zh", "en")
        } else {
            ("en", "zh")
        };
        let only: Vec<&Unit> = [zh, en].concat();
        let message = format!(
            "line {} of the `{lang}` text has no counterpart in `{missing}`",
            lines(&only)
        );
        let help = "add the translation in the report, or move the text to its counterpart";
        warnings.push(Diagnostic::warning("import.unmatched", message).help(help));
        return (*only[0]).clone();
    };
    let mut unit = Unit::new(part(zh, en), first.line);
    let differs = std::mem::discriminant(&first.part) != std::mem::discriminant(&other.part);
    if price > DOUBTFUL || differs {
        let message = format!(
            "line {} of the `zh` text may not say the same as line {} of the `en` text",
            lines(zh),
            lines(en)
        );
        unit.note = Some(format!(
            "check this pair: zh line {}, en line {}",
            lines(zh),
            lines(en)
        ));
        warnings.push(
            Diagnostic::warning("import.doubtful", message)
                .help("compare the two, and mend the report"),
        );
    }
    unit
}

/// What blocks of both languages are together.
fn part(zh: &[&Unit], en: &[&Unit]) -> Part {
    match (&zh[0].part, &en[0].part) {
        (
            Part::Heading {
                level, numbered, ..
            },
            _,
        )
        | (
            _,
            Part::Heading {
                level, numbered, ..
            },
        ) => Part::Heading {
            level: *level,
            numbered: *numbered,
            text: said(zh, en),
        },
        (Part::Salutation(_), _) | (_, Part::Salutation(_)) => Part::Salutation(said(zh, en)),
        (Part::List { ordered, items }, Part::List { items: others, .. }) => Part::List {
            ordered: *ordered,
            items: items.iter().zip(others).map(|(a, b)| both(a, b)).collect(),
        },
        (
            Part::Table { columns, rows },
            Part::Table {
                columns: c,
                rows: r,
            },
        ) => Part::Table {
            columns: columns.iter().zip(c).map(|(a, b)| both(a, b)).collect(),
            rows: rows
                .iter()
                .zip(r)
                .map(|(a, b)| a.iter().zip(b).map(|(a, b)| both(a, b)).collect())
                .collect(),
        },
        (Part::Image { file, alt }, Part::Image { alt: other, .. }) => Part::Image {
            file: file.clone(),
            alt: both(alt, other),
        },
        (
            Part::Paragraph(_) | Part::List { .. } | Part::Table { .. } | Part::Image { .. },
            Part::Paragraph(_) | Part::List { .. } | Part::Table { .. } | Part::Image { .. },
        ) => Part::Paragraph(said(zh, en)),
    }
}

/// The text of blocks in both languages, several of one language joined.
fn said(zh: &[&Unit], en: &[&Unit]) -> Text {
    let join = |units: &[&Unit], lang: &str, blank: &str| {
        let texts: Vec<&str> = units
            .iter()
            .filter_map(|unit| text(&unit.part)?.get(lang))
            .map(String::as_str)
            .collect();
        texts.join(blank)
    };
    Text::from([("zh", join(zh, "zh", "")), ("en", join(en, "en", " "))])
}

fn text(part: &Part) -> Option<&Text> {
    match part {
        Part::Salutation(text) | Part::Heading { text, .. } | Part::Paragraph(text) => Some(text),
        Part::List { .. } | Part::Table { .. } | Part::Image { .. } => None,
    }
}
