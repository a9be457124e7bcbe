//! Two drafts in two languages to one: the blocks of both in order, matched by kind, length and
//! what both write alike.

mod path;

use std::collections::{BTreeMap, BTreeSet};

use super::anchors::{anchors, shared};
use super::draft::{Annex, Draft, Part, Speaker, Text, Unit};
use super::shape::is_han;
use crate::diag::{Diagnostic, Warned};
use crate::figures::recognize::Language;
use crate::model::Date;

use path::Step;

/// The variance of a translation's length for each unit of the original's (Gale and Church).
const VARIANCE: f64 = 6.8;

/// A pair dearer than this is doubtful: its lengths or its numbers hardly fit.
const DOUBTFUL: f64 = 3.5;

/// How much less likely it is that something has no counterpart, or two, where both texts are
/// built alike: as many blocks, of the same kinds in the same order.
const BUILT_ALIKE: f64 = 9.0;

/// How much less likely it is that two headings with different numbers are one.
const OTHER_NUMBER: f64 = 6.0;

/// Texts shorter than this many letters say little of how long their translation usually is.
const USUAL: f64 = 5000.0;

/// What the search knows of a block.
struct Item {
    kind: Kind,
    length: f64,
    anchors: BTreeMap<String, usize>,
    /// The values that count or measure.
    counted: BTreeSet<String>,
    /// The number that a heading prints.
    number: Option<u32>,
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

impl Kind {
    /// Whether such a block is one text, which may be taken for another sort of block.
    fn is_one_text(self) -> bool {
        match self {
            Self::Salutation | Self::Heading(_) | Self::Paragraph => true,
            Self::List(_) | Self::Table(..) | Self::Image => false,
        }
    }
}

/// One bilingual draft of a Chinese and an English one. Everything of both is kept; doubtful
/// pairs bear a note, and they and what has no counterpart are told of with the lines of both.
pub fn align(zh: &Draft, en: &Draft) -> Warned<Draft> {
    let mut draft = Draft {
        languages: vec!["zh", "en"],
        title: both(&zh.title, &en.title),
        meeting: meeting(zh, en),
        document: zh.document.or(en.document),
        speaker: speaker(zh, en),
        footnotes: zh.footnotes.clone(),
        figures: Vec::new(),
        units: Vec::new(),
        annexes: Vec::new(),
        images: zh.images.clone(),
    };
    for (name, text) in &en.footnotes {
        let note = draft.footnotes.entry(name.clone()).or_default();
        *note = both(note, text);
    }
    let mut warnings = Vec::new();
    draft.units = blocks(&zh.units, &en.units, &mut warnings);
    for index in 0..zh.annexes.len().max(en.annexes.len()) {
        let of = |draft: &Draft| draft.annexes.get(index).cloned().unwrap_or_default();
        let (a, b) = (of(zh), of(en));
        draft.annexes.push(Annex {
            title: both(&a.title, &b.title),
            number: a.number.or(b.number),
            units: blocks(&a.units, &b.units, &mut warnings),
        });
    }
    Warned {
        value: draft,
        warnings,
    }
}

/// The blocks of both in order.
fn blocks(zh: &[Unit], en: &[Unit], warnings: &mut Vec<Diagnostic>) -> Vec<Unit> {
    let (left, right) = (items(zh, Language::Chinese), items(en, Language::English));
    let ratio = ratio(&left, &right);
    let price = |(a, b): &Step| step_price(&left[a.clone()], &right[b.clone()], ratio);
    let alike = left
        .iter()
        .map(|item| item.kind)
        .eq(right.iter().map(|item| item.kind));
    let by_structure = |step: &Step| {
        let paired = step.0.len() == 1 && step.1.len() == 1;
        let against = if alike && !paired { BUILT_ALIKE } else { 0.0 };
        price(step) + against
    };
    path::cheapest(left.len(), right.len(), by_structure)
        .into_iter()
        .map(|step| {
            let (from_zh, from_en) = (&zh[step.0.clone()], &en[step.1.clone()]);
            // Where the structure vouches for a pair, its lengths may differ.
            let (a, b) = (&left[step.0.clone()], &right[step.1.clone()]);
            let doubt = match alike {
                _ if disagree(a, b) => f64::INFINITY,
                true => anchor_price(a, b),
                false => price(&step),
            };
            unit(from_zh, from_en, doubt, warnings)
        })
        .collect()
}

fn both(a: &Text, b: &Text) -> Text {
    let said = a.iter().chain(b.iter());
    said.map(|(lang, said)| (lang, said.clone())).collect()
}

fn meeting(zh: &Draft, en: &Draft) -> Option<(Text, Date)> {
    match (&zh.meeting, &en.meeting) {
        (Some((a, date)), Some((b, _))) => Some((both(a, b), *date)),
        (one, other) => one.clone().or_else(|| other.clone()),
    }
}

fn speaker(zh: &Draft, en: &Draft) -> Option<Speaker> {
    match (&zh.speaker, &en.speaker) {
        (Some(a), Some(b)) => Some(Speaker {
            office: both(&a.office, &b.office),
            name: both(&a.name, &b.name),
        }),
        (one, other) => one.clone().or_else(|| other.clone()),
    }
}

fn items(units: &[Unit], language: Language) -> Vec<Item> {
    let mut counts: BTreeMap<u8, u32> = BTreeMap::new();
    let mut item = |unit: &Unit| {
        let mut item = item(unit, language);
        if let Some((level, numbered)) = unit.part.heading() {
            counts.retain(|deeper, _| *deeper <= level);
            if numbered {
                let count = counts.entry(level).or_default();
                *count = unit.number.unwrap_or(*count + 1);
                item.number = Some(*count);
            }
        }
        item
    };
    units.iter().map(&mut item).collect()
}

fn item(unit: &Unit, language: Language) -> Item {
    let kind = match &unit.part {
        Part::Salutation(_) => Kind::Salutation,
        Part::Heading { level, .. } => Kind::Heading(*level),
        Part::Paragraph { .. } => Kind::Paragraph,
        Part::List { items, .. } => Kind::List(items.len()),
        Part::Table { columns, rows, .. } => Kind::Table(columns.len(), rows.len()),
        Part::Image { .. } => Kind::Image,
    };
    let texts = unit.part.texts();
    let said: Vec<&str> = texts
        .iter()
        .flat_map(|text| text.values())
        .map(String::as_str)
        .collect();
    let said = said.join(" ");
    let (anchors, counted) = anchors(&said, language);
    Item {
        kind,
        length: said.chars().map(weight).sum(),
        anchors,
        counted,
        number: None,
    }
}

/// A Han character says about as much as this many letters, as counted in government work reports
/// and their official translations; the whole of the two texts adjusts it.
fn weight(c: char) -> f64 {
    if is_han(c) { 5.8 } else { 1.0 }
}

/// How much longer the right list is than its translation usually would be.
fn ratio(left: &[Item], right: &[Item]) -> f64 {
    let length = |items: &[Item]| items.iter().map(|item| item.length).sum::<f64>() + USUAL;
    (length(right) / length(left)).clamp(0.5, 2.0)
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
        (a, b) if a.is_one_text() && b.is_one_text() => 6.0,
        (_, _) => return f64::INFINITY,
    };
    let numbers = match (left[0].number, right[0].number) {
        (Some(a), Some(b)) if a != b => OTHER_NUMBER,
        (_, _) => 0.0,
    };
    kinds + numbers + length_price(left, right, ratio) + anchor_price(left, right)
}

/// Minus the logarithm of how likely such lengths are, as Gale and Church have it.
fn length_price(left: &[Item], right: &[Item], ratio: f64) -> f64 {
    let length = |items: &[Item]| items.iter().map(|item| item.length).sum::<f64>();
    let (a, b) = (length(left) * ratio, length(right));
    let delta = (b - a).abs() / ((a + b) / 2.0 * VARIANCE).max(1.0).sqrt();
    // An upper bound of the normal distribution's tail, near enough for a price.
    delta * delta / 2.0
}

/// Whether each side counts or measures something by a value that the other does not tell.
fn disagree(left: &[Item], right: &[Item]) -> bool {
    let alone = |one: &[Item], other: &[Item]| {
        // What one language lets fall, the other takes away: −21% is a fall of 21%.
        let is_told = |value: &String| {
            let fallen = format!("-{value}");
            let tells = |item: &Item| {
                item.anchors.contains_key(value) || item.anchors.contains_key(&fallen)
            };
            other.iter().any(tells)
        };
        one.iter()
            .flat_map(|item| &item.counted)
            .any(|value| !is_told(value))
    };
    !left.is_empty() && !right.is_empty() && alone(left, right) && alone(right, left)
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
fn unit(zh: &[Unit], en: &[Unit], price: f64, warnings: &mut Vec<Diagnostic>) -> Unit {
    let lines = |units: &[Unit]| {
        let lines: Vec<String> = units.iter().map(|unit| unit.line.to_string()).collect();
        lines.join(", ")
    };
    let (Some(first), Some(other)) = (zh.first(), en.first()) else {
        let (lang, missing) = if en.is_empty() {
            ("zh", "en")
        } else {
            ("en", "zh")
        };
        let only = if en.is_empty() { zh } else { en };
        let message = format!(
            "line {} of the `{lang}` text has no counterpart in `{missing}`",
            lines(only)
        );
        let help = "add the translation in the report, or move the text to its counterpart";
        warnings.push(Diagnostic::warning("import.unmatched", message).help(help));
        return only[0].clone();
    };
    let mut unit = Unit::new(part(zh, en), first.line);
    unit.note = notes(zh, en);
    unit.number = first.number.or(other.number);
    let differs = std::mem::discriminant(&first.part) != std::mem::discriminant(&other.part);
    if price > DOUBTFUL || differs {
        let message = format!(
            "line {} of the `zh` text may not say the same as line {} of the `en` text",
            lines(zh),
            lines(en)
        );
        let check = format!(
            "check this pair: zh line {}, en line {}",
            lines(zh),
            lines(en)
        );
        unit.note = Some(match unit.note {
            Some(note) => format!("{note}\n{check}"),
            None => check,
        });
        warnings.push(
            Diagnostic::warning("import.doubtful", message)
                .help("compare the two, and mend the report"),
        );
    }
    unit
}

/// What the notes of all blocks say, each once.
fn notes(zh: &[Unit], en: &[Unit]) -> Option<String> {
    let mut notes: Vec<&str> = Vec::new();
    let lines = zh.iter().chain(en).filter_map(|unit| unit.note.as_deref());
    for line in lines.flat_map(str::lines) {
        if !notes.contains(&line) {
            notes.push(line);
        }
    }
    (!notes.is_empty()).then(|| notes.join("\n"))
}

/// What blocks of both languages are together.
fn part(zh: &[Unit], en: &[Unit]) -> Part {
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
            Part::Table {
                caption,
                unit,
                columns,
                rows,
            },
            Part::Table {
                caption: other,
                unit: u,
                columns: c,
                rows: r,
            },
        ) => Part::Table {
            caption: both(caption, other),
            unit: both(unit, u),
            columns: columns.iter().zip(c).map(|(a, b)| both(a, b)).collect(),
            rows: rows
                .iter()
                .zip(r)
                .map(|(a, b)| a.iter().zip(b).map(|(a, b)| both(a, b)).collect())
                .collect(),
        },
        (
            Part::Image { file, alt, caption },
            Part::Image {
                alt: a, caption: c, ..
            },
        ) => Part::Image {
            file: file.clone(),
            alt: both(alt, a),
            caption: both(caption, c),
        },
        (Part::Paragraph { lead, text }, Part::Paragraph { lead: l, text: t })
            if zh.len() == 1 && en.len() == 1 && !lead.is_empty() && !l.is_empty() =>
        {
            Part::Paragraph {
                lead: both(lead, l),
                text: both(text, t),
            }
        }
        (
            Part::Paragraph { .. } | Part::List { .. } | Part::Table { .. } | Part::Image { .. },
            Part::Paragraph { .. } | Part::List { .. } | Part::Table { .. } | Part::Image { .. },
        ) => Part::paragraph(said(zh, en)),
    }
}

/// The text of blocks in both languages, several of one language joined.
fn said(zh: &[Unit], en: &[Unit]) -> Text {
    let join = |units: &[Unit], lang: &str, blank: &str| {
        let texts: Vec<&str> = units
            .iter()
            .flat_map(|unit| texts(&unit.part))
            .filter_map(|text| text.get(lang))
            .map(String::as_str)
            .collect();
        texts.join(blank)
    };
    Text::from([("zh", join(zh, "zh", "")), ("en", join(en, "en", " "))])
}

/// What a block of text says, its lead sentence first.
fn texts(part: &Part) -> Vec<&Text> {
    match part {
        Part::Salutation(text) | Part::Heading { text, .. } => vec![text],
        Part::Paragraph { lead, text } => vec![lead, text],
        Part::List { .. } | Part::Table { .. } | Part::Image { .. } => Vec::new(),
    }
}
