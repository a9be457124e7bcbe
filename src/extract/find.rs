//! The quantities in the texts of a report.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::figures::recognize::{Form, Found, Language, Value, read};
use crate::figures::{Exact, Qualifier};
use crate::model::{Block, Lang, Report};

/// Where a text stands: in which block, and which text of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The block, in the order of [`Report::blocks`].
    pub block: usize,
    /// The text of the block.
    pub slot: usize,
}

/// Whether figures are made in a block’s own texts.
pub fn has_slots(block: &Block) -> bool {
    match block {
        Block::Paragraph(_) | Block::List(_) => true,
        Block::Salutation(_) | Block::Section(_) | Block::Table(_) | Block::Image(_) => false,
    }
}

/// A quantity in a text.
#[derive(Clone, Debug)]
pub struct Quantity<'r> {
    /// Where the text stands.
    pub place: Place,
    /// Its language.
    pub lang: &'r Lang,
    /// The text.
    pub text: &'r str,
    /// The quantity's bytes in the text, with unit and qualifier.
    pub span: Range<usize>,
    /// Where in the text its print may end: at the next figure, or at the end.
    pub until: usize,
    /// Its size, without a sign: that a share fell is said by a word.
    pub value: Exact,
    /// Whether what is counted or measured is said with it; of a bare number it is said elsewhere.
    pub is_counted: bool,
    /// Its unit, by its name in reports, where it is in one.
    pub unit: Option<&'static str>,
    /// How near the value is to the truth.
    pub qualifier: Option<Qualifier>,
    /// The measure word or the noun that is counted, where there is one.
    pub noun: Option<String>,
}

impl<'r> Quantity<'r> {
    /// What stands in the text.
    pub fn told(&self) -> &'r str {
        &self.text[self.span.clone()]
    }

    /// Its place among the quantities of its language.
    pub fn order(&self) -> (Place, usize) {
        (self.place, self.span.start)
    }
}

/// References to notes and figures, and escapes: no figure is made of them.
static MARKUP: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\[\^[^\]]*\]?|\{[^}]*\}?").expect("it is a pattern"));

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

/// The quantities of a report, in the order of their places, languages and spans. Those in a unit
/// that reports don't know are counted, as things are.
pub fn quantities<'r>(report: &'r Report, known: &BTreeSet<String>) -> Vec<Quantity<'r>> {
    let mut found = Vec::new();
    for (block, (_, content)) in report.blocks().into_iter().enumerate() {
        if !has_slots(content) {
            continue;
        }
        for (slot, text) in content.texts().into_iter().enumerate() {
            for (lang, said) in text.iter() {
                in_text(Place { block, slot }, lang, said, known, &mut found);
            }
        }
    }
    found
}

fn in_text<'r>(
    place: Place,
    lang: &'r Lang,
    text: &'r str,
    known: &BTreeSet<String>,
    found: &mut Vec<Quantity<'r>>,
) {
    let is_chinese = lang.as_str() == "zh";
    let language = if is_chinese {
        Language::Chinese
    } else {
        Language::English
    };
    let mut markup = MARKUP.find_iter(text).peekable();
    let mut figures = read(text, language).into_iter().peekable();
    while let Some(figure) = figures.next() {
        while markup
            .next_if(|range| range.end() <= figure.start)
            .is_some()
        {}
        let ahead = markup.peek().map_or(text.len(), |range| range.start());
        let next = figures.peek().map_or(text.len(), |next| next.start);
        let (Some((is_counted, unit)), Value::Number(value)) =
            (measure(&figure, known), figure.value)
        else {
            continue;
        };
        if ahead < figure.end {
            continue;
        }
        let span = figure.start..figure.end;
        let until = ahead.min(next);
        let noun = match unit {
            None if is_counted && is_chinese => measure_word(&text[span.clone()]),
            None if is_counted => english_noun(after_number(text, &figure, until)),
            Some(_) | None => None,
        };
        found.push(Quantity {
            place,
            lang,
            text,
            span,
            until,
            value: value.absolute(),
            is_counted,
            unit,
            qualifier: figure.qualifier,
            noun,
        });
    }
}

/// Whether what a figure counts or measures is said with it, and its unit's name in reports, if they
/// know it; none where it is no quantity: a date, an ordinal, a name, a code.
fn measure(figure: &Found, known: &BTreeSet<String>) -> Option<(bool, Option<&'static str>)> {
    match figure.kind.as_str().split('.').next()? {
        "count" => Some((true, None)),
        "number" => Some((false, None)),
        "percent" | "money" | "distance" | "area" | "mass" | "volume" | "energy" | "duration" => {
            let unit = figure.unit?;
            let (_, name) = UNITS.iter().find(|(symbol, _)| *symbol == unit)?;
            Some((true, known.contains(*name).then_some(*name)))
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
