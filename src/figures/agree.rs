//! Whether two texts tell the same figures.

use super::Exact;
use super::recognize::{Day, Form, Found, Kind, Value};

/// What two texts that should say the same do not share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement<'a> {
    /// Figures of the first text that the second does not tell.
    pub only_first: Vec<Found<'a>>,
    /// Figures of the second text that the first does not tell.
    pub only_second: Vec<Found<'a>>,
    /// Figures of one value, one a percentage and the other a difference of percentages.
    pub points: Vec<(Found<'a>, Found<'a>)>,
}

impl Agreement<'_> {
    /// Whether every figure of each text is in the other.
    pub fn is_full(&self) -> bool {
        self.only_first.is_empty() && self.only_second.is_empty()
    }
}

/// Compares the figures of two texts by value, as multisets: order does not matter, a figure told
/// twice must be told twice.
///
/// Units are converted (斤, 亩 and 公里 into kilograms, hectares and kilometres); a share and a
/// fraction of one value are equal. What only one language puts into numbers is never missed:
/// markers, names ([`Kind::SetPhrase`], [`Kind::Level`]), vague numbers, `one`, `first`. Such a figure
/// may still stand for one of the other text. Nor is what one text adds in passing while the other has
/// nothing left over: a year, or a number up to ten in words.
pub fn agree<'a>(first: &[Found<'a>], second: &[Found<'a>]) -> Agreement<'a> {
    let mut left = spread(first);
    let mut right = spread(second);
    let mut agreement = Agreement::default();
    for strictly in [true, false] {
        pair(&mut left, &mut right, strictly, &mut agreement);
    }
    // `from 70 to 88 yuan` looks like a range; the other text may have two numbers.
    split(&mut left);
    split(&mut right);
    pair(&mut left, &mut right, false, &mut agreement);
    agreement.only_first = missed(&left, &right);
    agreement.only_second = missed(&right, &left);
    forgive(&mut agreement);
    agreement
}

/// Puts the two ends in the place of each range that has no partner.
fn split(side: &mut Vec<Told<'_>>) {
    for at in 0..side.len() {
        let told = side[at];
        if let (false, Value::Range(from, to)) = (told.used, told.value) {
            side[at].value = Value::Number(from);
            side.push(Told {
                value: Value::Number(to),
                ..told
            });
        }
    }
}

/// What one text adds in passing is no disagreement while the other has nothing left over: a year
/// for `this year`, a small number in words (`the two regions`).
fn forgive(agreement: &mut Agreement<'_>) {
    if agreement.only_first.is_empty() {
        agreement.only_second.retain(|figure| !is_passing(figure));
    } else if agreement.only_second.is_empty() {
        agreement.only_first.retain(|figure| !is_passing(figure));
    }
}

fn is_passing(figure: &Found<'_>) -> bool {
    let year = matches!(
        figure.value,
        Value::Date(Day { month: None, .. }) | Value::Dates(Day { month: None, .. }, _)
    );
    let small = matches!(figure.value, Value::Number(number) if number <= Exact::whole(10));
    let counted = matches!(
        figure.kind,
        Kind::CountItem | Kind::Number | Kind::OrdinalRank
    );
    year || small && counted && figure.form == Form::Words
}

/// A value to compare, and the figure that tells it.
#[derive(Clone, Copy)]
struct Told<'a> {
    figure: Found<'a>,
    value: Value<'a>,
    used: bool,
}

/// The values that the figures tell: a plenum tells the term and the plenum.
fn spread<'a>(figures: &[Found<'a>]) -> Vec<Told<'a>> {
    let mut told = Vec::new();
    let befores = std::iter::once(None).chain(figures.iter().map(Some));
    for (before, figure) in befores.zip(figures) {
        if before.is_some_and(|before| is_conversion(before, figure)) {
            continue;
        }
        let values = match figure.value {
            Value::Plenum(term, plenum) => [Some(term), plenum].map(|n| n.map(Value::Number)),
            value => [Some(value), None],
        };
        told.extend(values.into_iter().flatten().map(|value| Told {
            figure: *figure,
            value,
            used: false,
        }));
    }
    told
}

/// Whether a figure only says the one before it in another unit, in brackets: 3,000 mu (200
/// hectares).
fn is_conversion(before: &Found<'_>, figure: &Found<'_>) -> bool {
    let (Value::Number(x), Value::Number(y)) = (before.value, figure.value) else {
        return false;
    };
    let (x_unit, y_unit) = (factor(before), factor(figure));
    // A blank and a bracket, or a full-width bracket alone.
    let is_close = (1..=3).contains(&figure.start.saturating_sub(before.end));
    let is_other = x_unit != y_unit && x_unit.0 == y_unit.0 && x_unit.0 != NONE;
    is_close && is_other && equal_after(x, x_unit, y, y_unit)
}

fn pair<'a>(
    left: &mut [Told<'a>],
    right: &mut [Told<'a>],
    strictly: bool,
    agreement: &mut Agreement<'a>,
) {
    for told in left.iter_mut().filter(|told| !told.used) {
        let partner = right.iter_mut().find(|other| {
            !other.used && same(told, other) && (!strictly || told.figure.unit == other.figure.unit)
        });
        if let Some(other) = partner {
            (told.used, other.used) = (true, true);
            let is_point = |told: &Told<'_>| told.figure.kind == Kind::PercentPoint;
            if is_point(told) != is_point(other) {
                agreement.points.push((told.figure, other.figure));
            }
        }
    }
}

/// The figures that must have a partner and have none.
fn missed<'a>(side: &[Told<'a>], other: &[Told<'a>]) -> Vec<Found<'a>> {
    let repeats = |told: &&Told<'a>| {
        // A year or date named again where the other language says `that year`.
        is_date(told.figure.kind) && other.iter().any(|other| same(told, other))
    };
    side.iter()
        .filter(|told| !told.used && is_compared(&told.figure) && !repeats(told))
        .map(|told| told.figure)
        .collect()
}

fn is_date(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::DateDay | Kind::DateMonth | Kind::DateYear | Kind::DateRange
    )
}

/// Whether the other text must tell the figure too.
fn is_compared(figure: &Found<'_>) -> bool {
    let kind = !matches!(
        figure.kind,
        Kind::SetPhrase
            | Kind::Level
            | Kind::MarkerHeading
            | Kind::MarkerList
            | Kind::Vague
            | Kind::OrdinalFirst
            | Kind::DateWeekday
            | Kind::DateQuarter
            | Kind::Clock
    );
    let one = figure.form == Form::Words && figure.value == Value::Number(Exact::whole(1));
    kind && !one && figure.value != Value::Vague
}

fn same(a: &Told<'_>, b: &Told<'_>) -> bool {
    match (a.value, b.value) {
        (Value::Date(x), Value::Date(y)) => same_day(x, y),
        (Value::Dates(x, x2), Value::Dates(y, y2)) => same_day(x, y) && same_day(x2, y2),
        (Value::Range(x, x2), Value::Range(y, y2)) => {
            same_number(a, x, b, y) && same_number(a, x2, b, y2)
        }
        (Value::Number(x), Value::Number(y)) => same_number(a, x, b, y),
        (Value::Ratio(x, x2), Value::Ratio(y, y2)) => x.over(x2) == y.over(y2),
        (Value::Date(day), Value::Number(number)) | (Value::Number(number), Value::Date(day)) => {
            let year = day.year.filter(|_| day.month.is_none());
            year.is_some_and(|year| number == Exact::whole(year.into()))
        }
        (x, y) => x == y && x != Value::Vague,
    }
}

/// Whether what both tell of a day is the same, and both tell some of it.
fn same_day(a: Day, b: Day) -> bool {
    fn clash<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
        matches!((a, b), (Some(a), Some(b)) if a != b)
    }
    let shared = a.year.is_some() && b.year.is_some()
        || a.month.is_some() && b.month.is_some()
        || a.day.is_some() && b.day.is_some();
    shared && !clash(a.year, b.year) && !clash(a.month, b.month) && !clash(a.day, b.day)
}

fn same_number(a: &Told<'_>, x: Exact, b: &Told<'_>, y: Exact) -> bool {
    let (x, y) = (x.absolute(), y.absolute());
    let (x_unit, y_unit) = (factor(&a.figure), factor(&b.figure));
    if x_unit == y_unit || x_unit.0 == NONE || y_unit.0 == NONE {
        return x == y;
    }
    x_unit.0 == y_unit.0 && equal_after(x, x_unit, y, y_unit)
}

/// Whether two numbers of one measure are the same, within half a percent where a unit was converted.
fn equal_after(x: Exact, (_, x_unit): Unit, y: Exact, (_, y_unit): Unit) -> bool {
    let places = x.places().max(y.places());
    let measured = |number: Exact, unit| number.at(places)?.checked_mul(unit);
    match (measured(x, x_unit), measured(y, y_unit)) {
        (Some(x), Some(y)) => (x - y).abs() <= x.abs().max(y.abs()) / 200,
        (_, _) => false,
    }
}

/// A measure by its smallest unit, and how many of it a unit is. Figures of different measures are
/// never equal.
type Unit = (&'static str, i128);

/// Without a measure.
const NONE: &str = "";

/// The measure of a figure, and how large its unit is.
fn factor(figure: &Found<'_>) -> Unit {
    if figure.kind == Kind::Fraction {
        return ("per mille", 1000);
    }
    match figure.unit.unwrap_or_default() {
        "%" | "percentage point" => ("per mille", 10),
        "‰" => ("per mille", 1),
        "t" => ("g", 1_000_000),
        "kg" => ("g", 1000),
        "jin" => ("g", 500),
        "g" => ("g", 1),
        "km²" => ("m²/3", 3_000_000),
        "ha" => ("m²/3", 30_000),
        "mu" => ("m²/3", 2000),
        "m²" => ("m²/3", 3),
        "km" => ("m", 1000),
        "li" => ("m", 500),
        "m" => ("m", 1),
        "year" => ("month", 12),
        "quarter" => ("month", 3),
        "month" => ("month", 1),
        "CNY" => ("CNY", 1),
        "USD" => ("USD", 1),
        "EUR" => ("EUR", 1),
        "HKD" => ("HKD", 1),
        "GBP" => ("GBP", 1),
        "JPY" => ("JPY", 1),
        _ => (NONE, 1),
    }
}
