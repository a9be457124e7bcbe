//! The quantities in the texts of a report.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::figures::recognize::{Form, Found, Language, Value, read};
use crate::figures::{Exact, Qualifier};
use crate::model::{Block, Lang, Localized, Report};

/// Where a text stands: in which block, and which text of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The block, in the order of [`Report::blocks`].
    pub block: usize,
    /// The text of the block.
    pub slot: usize,
}

/// The texts of each block in which figures are made, in the order in which they are printed.
pub fn texts(report: &Report) -> Vec<Vec<&Localized>> {
    let blocks = report.blocks().into_iter();
    let texts = blocks.map(|(_, block)| {
        if has_slots(block) {
            block.texts()
        } else {
            Vec::new()
        }
    });
    texts.collect()
}

/// Whether figures are made in a block’s own texts.
pub fn has_slots(block: &Block) -> bool {
    match block {
        Block::Paragraph(_) | Block::List(_) => true,
        Block::Salutation(_) | Block::Section(_) | Block::Table(_) | Block::Image(_) => false,
    }
}

/// A quantity in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// Where the text stands.
    pub place: Place,
    /// Its language.
    pub lang: Lang,
    /// Its bytes in the text, with unit and qualifier.
    pub span: Range<usize>,
    /// Where in the text its print may end: at the next figure, or at the end.
    pub until: usize,
    /// Its size, without a sign: that a share fell is said by a word.
    pub value: Exact,
    /// What kind of quantity it is.
    pub measure: Measure,
    /// How near the value is to the truth.
    pub qualifier: Option<Qualifier>,
    /// The measure word or the noun that is counted, where there is one.
    pub noun: Option<String>,
}

impl Quantity {
    /// What stands in the text.
    pub fn text<'t>(&self, texts: &[Vec<&'t Localized>]) -> &'t str {
        let said = self.said_in(texts);
        said.and_then(|said| said.get(self.span.clone()))
            .unwrap_or_default()
    }

    /// The text that it stands in.
    pub fn said_in<'t>(&self, texts: &[Vec<&'t Localized>]) -> Option<&'t str> {
        let text = texts.get(self.place.block)?.get(self.place.slot)?;
        text.get(&self.lang).map(|said| said.as_str())
    }
}

/// What a quantity measures: quantities of one kind may stand for each other in two languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Things counted.
    Count,
    /// A bare number: what it counts is said elsewhere.
    Bare,
    /// In a unit, by its name in reports.
    Unit(&'static str),
}

impl Measure {
    /// Whether quantities may be the same.
    pub fn fits(self, other: Self) -> bool {
        match (self, other) {
            (Self::Count | Self::Bare, Self::Count | Self::Bare) => true,
            (one, other) => one == other,
        }
    }
}

/// The units of the figure reader, and their names in reports.
const UNITS: [(&str, &str); 22] = [
    ("CNY", "yuan"),
    ("USD", "us-dollar"),
    ("%", "percent"),
    ("percentage point", "percentage-point"),
    ("mu", "mu"),
    ("ha", "hectare"),
    ("km", "kilometer"),
    ("m", "meter"),
    ("km²", "square-kilometer"),
    ("m²", "square-meter"),
    ("m³", "cubic-meter"),
    ("t", "ton"),
    ("kg", "kilogram"),
    ("jin", "jin"),
    ("kW", "kilowatt"),
    ("kWh", "kilowatt-hour"),
    ("year", "year"),
    ("month", "month"),
    ("week", "week"),
    ("day", "day"),
    ("working day", "working-day"),
    ("hour", "hour"),
];

/// The quantities of the texts of blocks, in the order of their places, languages and spans. Those in
/// a unit that reports don't know are counted, as things are.
pub fn in_texts(blocks: &[Vec<&Localized>], known: &BTreeSet<String>) -> Vec<Quantity> {
    let mut found = Vec::new();
    for (block, texts) in blocks.iter().enumerate() {
        for (slot, text) in texts.iter().enumerate() {
            for (lang, said) in text.iter() {
                found.extend(in_text(Place { block, slot }, lang, said, known));
            }
        }
    }
    found
}

fn in_text(place: Place, lang: &Lang, said: &str, known: &BTreeSet<String>) -> Vec<Quantity> {
    let language = match lang.as_str() {
        "zh" => Language::Chinese,
        _ => Language::English,
    };
    let markup = markup(said);
    let figures = read(said, language);
    let mut found = Vec::new();
    for (index, figure) in figures.iter().enumerate() {
        let next = figures.get(index + 1).map_or(said.len(), |next| next.start);
        let within = figure.start..figure.end;
        let touches = |range: &Range<usize>| range.start < within.end && within.start < range.end;
        if markup.iter().any(touches) {
            continue;
        }
        let begins = markup.iter().map(|range| range.start);
        let until = begins
            .filter(|at| *at >= figure.end)
            .min()
            .unwrap_or(next)
            .min(next);
        let measure = measure(figure).map(|measure| match measure {
            Measure::Unit(name) if !known.contains(name) => Measure::Count,
            other => other,
        });
        let quantity = measure.and_then(|m| quantity(place, lang, said, figure, until, m));
        found.extend(quantity);
    }
    found
}

fn quantity(
    place: Place,
    lang: &Lang,
    said: &str,
    figure: &Found,
    until: usize,
    measure: Measure,
) -> Option<Quantity> {
    let Value::Number(value) = figure.value else {
        return None;
    };
    let noun = match (measure, lang.as_str()) {
        (Measure::Unit(_) | Measure::Bare, _) => None,
        (Measure::Count, "zh") => measure_word(&said[figure.start..figure.end]),
        (Measure::Count, _) => english_noun(after_number(said, figure, until)),
    };
    Some(Quantity {
        place,
        lang: lang.clone(),
        span: figure.start..figure.end,
        until,
        value: value.absolute(),
        measure,
        qualifier: figure.qualifier,
        noun,
    })
}

/// What a figure measures; none where it is no quantity: a date, an ordinal, a name, a code.
fn measure(figure: &Found) -> Option<Measure> {
    let kind = figure.kind.as_str();
    let group = kind.split_once('.').map_or(kind, |(group, _)| group);
    match group {
        "count" => Some(Measure::Count),
        "number" => Some(Measure::Bare),
        "percent" | "money" | "distance" | "area" | "mass" | "volume" | "energy" | "duration" => {
            let unit = figure.unit?;
            let (_, name) = UNITS.iter().find(|(symbol, _)| *symbol == unit)?;
            Some(Measure::Unit(name))
        }
        _ => None,
    }
}

/// The measure word that ends a Chinese figure: what follows its number.
fn measure_word(own: &str) -> Option<String> {
    const NUMBER: &str =
        "0123456789０１２３４５６７８９.．,，〇零一二两三四五六七八九十百千万亿多余几";
    let word = &own[own.rfind(|c| NUMBER.contains(c))?..];
    let word: String = word.chars().skip(1).collect();
    (!word.is_empty()).then_some(word)
}

/// What follows the number of a figure, up to a place.
fn after_number<'t>(said: &'t str, figure: &Found, until: usize) -> &'t str {
    let own = &said[figure.start..figure.end];
    let digits = own.rfind(|c: char| c.is_ascii_digit());
    let end = match (figure.form, digits) {
        (Form::Digits, Some(last)) => figure.start + last + 1,
        (Form::Digits, None) | (Form::Words, _) => figure.end,
    };
    &said[end..until]
}

/// The noun at the beginning of an English text: up to four words of which the last is a plural.
fn english_noun(text: &str) -> Option<String> {
    const NO_NOUNS: [&str; 21] = [
        "of", "and", "were", "was", "is", "has", "this", "its", "in", "for", "to", "by", "from",
        "on", "the", "or", "at", "as", "with", "that", "which",
    ];
    const SCALES: [&str; 4] = ["thousand", "million", "billion", "trillion"];
    let words = text.strip_prefix(' ')?.split(' ');
    let mut noun: Vec<&str> = Vec::new();
    for word in words.skip_while(|word| SCALES.contains(word)).take(4) {
        let bare = word.trim_end_matches([',', '.', ';', ':', '*', '’']);
        let plain = |c: char| c.is_ascii_lowercase() || c == '-';
        if bare.is_empty() || !bare.chars().all(plain) || NO_NOUNS.contains(&bare) {
            return None;
        }
        noun.push(bare);
        if bare == "people" || (bare.ends_with('s') && !bare.ends_with("ss")) {
            return Some(noun.join(" "));
        }
        if bare != word {
            return None;
        }
    }
    None
}

/// The bytes of references to notes and figures, and of escapes: no figure is made of them.
fn markup(said: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    for (open, close) in [("[^", ']'), ("{", '}')] {
        for (at, _) in said.match_indices(open) {
            let end = said[at..]
                .find(close)
                .map_or(said.len(), |end| at + end + 1);
            ranges.push(at..end);
        }
    }
    ranges
}
