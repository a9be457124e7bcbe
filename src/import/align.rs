//! Two drafts in two languages to one: the blocks of both in order, matched by kind, length and
//! what both write alike.

mod path;

use std::collections::{BTreeMap, BTreeSet};

use super::anchors::{anchors, shared};
use super::draft::{AnnexDraft, Draft, Part};
use super::shape::is_han;
use crate::diag::{Diagnostic, Warned};
use crate::figures::recognize::Language;
use crate::model::{Block, Cell, Column, Count, Localized, Meeting, Speaker, Table};

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
pub fn align(zh: Draft, en: Draft) -> Warned<Draft> {
    let mut draft = Draft::new(["zh", "en"]);
    let mut warnings = Vec::new();
    draft.parts = blocks(&zh.parts, &en.parts, &mut warnings);
    for index in 0..zh.annexes.len().max(en.annexes.len()) {
        let of = |draft: &Draft| draft.annexes.get(index).cloned().unwrap_or_default();
        let (mut a, b) = (of(&zh), of(&en));
        a.annex.title = both(&a.annex.title, &b.annex.title);
        a.annex.number = a.annex.number.or(b.annex.number);
        draft.annexes.push(AnnexDraft {
            annex: a.annex,
            parts: blocks(&a.parts, &b.parts, &mut warnings),
        });
    }
    let (report, zh_report, en_report) = (&mut draft.report, zh.report, en.report);
    report.title = both(&zh_report.title, &en_report.title);
    report.meeting = meeting(zh_report.meeting, en_report.meeting);
    report.speaker = speaker(zh_report.speaker, en_report.speaker);
    report.footnotes = zh_report.footnotes;
    for (name, text) in en_report.footnotes {
        let note = report.footnotes.entry(name).or_default();
        *note = both(note, &text);
    }
    draft.document = zh.document.or(en.document);
    draft.images = zh.images;
    Warned {
        value: draft,
        warnings,
    }
}

/// The blocks of both in order.
fn blocks(zh: &[Part], en: &[Part], warnings: &mut Vec<Diagnostic>) -> Vec<Part> {
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
            pair(from_zh, from_en, doubt, warnings)
        })
        .collect()
}

fn both(a: &Localized, b: &Localized) -> Localized {
    let said = a.iter().chain(b.iter());
    said.map(|(lang, said)| (lang, said.value.clone()))
        .collect()
}

fn both_if_any(a: Option<&Localized>, b: Option<&Localized>) -> Option<Localized> {
    let said = a.into_iter().chain(b);
    let said = said.flat_map(Localized::iter);
    let said = said.map(|(lang, said)| (lang, said.value.clone()));
    said.collect::<Localized>().non_empty()
}

fn meeting(zh: Option<Meeting>, en: Option<Meeting>) -> Option<Meeting> {
    match (zh, en) {
        (Some(a), Some(b)) => Some(Meeting {
            name: both(&a.name, &b.name),
            ..a
        }),
        (one, other) => one.or(other),
    }
}

fn speaker(zh: Option<Speaker>, en: Option<Speaker>) -> Option<Speaker> {
    match (zh, en) {
        (Some(a), Some(b)) => Some(Speaker {
            office: both_if_any(a.office.as_ref(), b.office.as_ref()),
            name: both(&a.name, &b.name),
        }),
        (one, other) => one.or(other),
    }
}

fn items(parts: &[Part], language: Language) -> Vec<Item> {
    let mut counts: BTreeMap<u8, Count> = BTreeMap::new();
    let mut item = |part: &Part| {
        let mut item = item(part, language);
        if let Block::Section(section) = &part.block {
            counts.retain(|deeper, _| *deeper <= part.level);
            item.number = counts.entry(part.level).or_default().section(section);
        }
        item
    };
    parts.iter().map(&mut item).collect()
}

fn item(part: &Part, language: Language) -> Item {
    let kind = match &part.block {
        Block::Salutation(_) => Kind::Salutation,
        Block::Section(_) => Kind::Heading(part.level),
        Block::Paragraph(_) => Kind::Paragraph,
        Block::List(list) => Kind::List(list.items.len()),
        Block::Table(table) => Kind::Table(table.columns.len(), table.rows.len()),
        Block::Image(_) => Kind::Image,
    };
    let texts = part.block.texts();
    let said: Vec<&str> = texts.iter().flat_map(|text| text.values()).collect();
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
fn pair(zh: &[Part], en: &[Part], price: f64, warnings: &mut Vec<Diagnostic>) -> Part {
    let lines = |parts: &[Part]| {
        let lines: Vec<String> = parts.iter().map(|part| part.line.to_string()).collect();
        lines.join(", ")
    };
    let (Some(first), Some(other)) = (zh.first(), en.first()) else {
        let (only, lang, missing) = match en.is_empty() {
            true => (zh, "zh", "en"),
            false => (en, "en", "zh"),
        };
        let message = format!(
            "line {} of the `{lang}` text has no counterpart in `{missing}`",
            lines(only)
        );
        let help = "add the translation in the report, or move the text to its counterpart";
        warnings.push(Diagnostic::warning("import.unmatched", message).help(help));
        return only[0].clone();
    };
    let (block, level) = united(zh, en);
    let number = first.block.number().or(other.block.number());
    let mut block = block.numbered(number);
    let mut notes = notes(zh, en);
    let differs = std::mem::discriminant(&first.block) != std::mem::discriminant(&other.block);
    if price > DOUBTFUL || differs {
        let (zh, en) = (lines(zh), lines(en));
        notes.push(format!("check this pair: zh line {zh}, en line {en}"));
        let message = format!(
            "line {zh} of the `zh` text may not say the same as line {en} of the `en` text"
        );
        warnings.push(
            Diagnostic::warning("import.doubtful", message)
                .help("compare the two, and mend the report"),
        );
    }
    block.set_note((!notes.is_empty()).then(|| notes.join("\n").into()));
    Part {
        block,
        level,
        line: first.line,
    }
}

/// What the notes of all blocks say, each once.
fn notes(zh: &[Part], en: &[Part]) -> Vec<String> {
    let mut notes: Vec<String> = Vec::new();
    let said = zh.iter().chain(en).filter_map(|part| part.block.note());
    for line in said.flat_map(|note| note.lines()) {
        if notes.iter().all(|note| note != line) {
            notes.push(line.to_owned());
        }
    }
    notes
}

/// What blocks of both languages are together, and the level of a heading.
fn united(zh: &[Part], en: &[Part]) -> (Block, u8) {
    let heading = [zh, en].into_iter().find(|parts| parts[0].level > 0);
    if let Some(
        [
            Part {
                block: Block::Section(section),
                level,
                ..
            },
            ..,
        ],
    ) = heading
    {
        return (Block::section(said(zh, en), section.numbering), *level);
    }
    let is_one = zh.len() == 1 && en.len() == 1;
    let block = match (&zh[0].block, &en[0].block) {
        (Block::Salutation(_), _) | (_, Block::Salutation(_)) => Block::salutation(said(zh, en)),
        (Block::List(a), Block::List(b)) => Block::list(a.style, zipped(&a.items, &b.items, both)),
        (Block::Table(a), Block::Table(b)) => table(a, b),
        (Block::Image(a), Block::Image(b)) => {
            let mut image = a.clone();
            image.alt = both(&a.alt, &b.alt);
            image.caption = both_if_any(a.caption.as_ref(), b.caption.as_ref());
            Block::Image(image)
        }
        (Block::Paragraph(a), Block::Paragraph(b))
            if is_one && a.lead().is_some() && b.lead().is_some() =>
        {
            Block::led(both_if_any(a.lead(), b.lead()), both(a.text(), b.text()))
        }
        (
            Block::Paragraph(_)
            | Block::Section(_)
            | Block::List(_)
            | Block::Table(_)
            | Block::Image(_),
            _,
        ) => Block::paragraph(said(zh, en)),
    };
    (block, 0)
}

fn zipped<T>(a: &[T], b: &[T], both: impl Fn(&T, &T) -> T) -> Vec<T> {
    a.iter().zip(b).map(|(a, b)| both(a, b)).collect()
}

fn table(a: &Table, b: &Table) -> Block {
    let cell = |a: &Cell, b: &Cell| match (a, b) {
        (Cell::Text(a), Cell::Text(b)) => Cell::Text(both(a, b)),
        (one, _) => one.clone(),
    };
    let column = |a: &Column, b: &Column| Column::Plain(both(a.header(), b.header()));
    Block::Table(Box::new(Table {
        caption: both_if_any(a.caption.as_ref(), b.caption.as_ref()),
        unit: both_if_any(a.unit.as_ref(), b.unit.as_ref()),
        columns: zipped(&a.columns, &b.columns, column),
        rows: zipped(&a.rows, &b.rows, |a, b| zipped(a, b, cell).into()),
        ..Table::default()
    }))
}

/// The text of blocks in both languages, several of one language joined.
fn said(zh: &[Part], en: &[Part]) -> Localized {
    let join = |parts: &[Part], lang: &str, blank: &str| {
        let texts = parts.iter().flat_map(|part| texts(&part.block));
        let said: Vec<&str> = texts
            .filter_map(|text| Some(text.get(lang)?.as_str()))
            .collect();
        said.join(blank)
    };
    Localized::from([("zh", join(zh, "zh", "")), ("en", join(en, "en", " "))])
}

/// What a block of text says, its lead sentence first.
fn texts(block: &Block) -> Vec<&Localized> {
    match block {
        Block::Salutation(_) | Block::Section(_) | Block::Paragraph(_) => block.texts(),
        Block::List(_) | Block::Table(_) | Block::Image(_) => Vec::new(),
    }
}
