//! Lengths and colours as a theme writes them.

use std::fmt;
use std::str::FromStr;

use crate::figures::written_as_text;

/// A text that is no value of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no value of a theme")]
pub struct NoValue;

/// The unit of a length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    /// Millimetres.
    Mm,
    /// Points, 72 to the inch.
    Pt,
    /// The size of the type.
    Em,
    /// Lines of running text, from one to the next.
    Lh,
}

const UNITS: [(&str, Unit); 4] = [
    ("mm", Unit::Mm),
    ("pt", Unit::Pt),
    ("em", Unit::Em),
    ("lh", Unit::Lh),
];

/// A length: `156mm`, `16pt`, `2em` (of the type's own size) or `1lh` (a line of running text).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Length {
    value: f64,
    unit: Unit,
}

impl Length {
    /// In points, at a size of type and a pitch of lines in points.
    pub fn points(self, size: f64, pitch: f64) -> f64 {
        self.value
            * match self.unit {
                Unit::Mm => 72.0 / 25.4,
                Unit::Pt => 1.0,
                Unit::Em => size,
                Unit::Lh => pitch,
            }
    }

    /// In the size of the type, where it is written so.
    pub fn ems(self) -> Option<f64> {
        (self.unit == Unit::Em).then_some(self.value)
    }
}

impl FromStr for Length {
    type Err = NoValue;

    fn from_str(text: &str) -> Result<Self, NoValue> {
        let of_unit = |&(name, unit): &_| Some((text.strip_suffix(name)?, unit));
        let (number, unit) = UNITS.iter().find_map(of_unit).ok_or(NoValue)?;
        let is_decimal = number.chars().all(|c| c.is_ascii_digit() || c == '.');
        let value = number.parse().ok();
        let value = value.filter(|value| is_decimal && *value <= 10_000.0);
        value.map(|value| Self { value, unit }).ok_or(NoValue)
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = UNITS.iter().find(|(_, unit)| *unit == self.unit);
        write!(f, "{}{}", self.value, name.map_or("", |(name, _)| name))
    }
}

/// A length in millimetres or points, which nothing else is needed to know.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Absolute(Length);

impl Absolute {
    /// In points.
    pub fn points(self) -> f64 {
        self.0.points(0.0, 0.0)
    }
}

impl FromStr for Absolute {
    type Err = NoValue;

    fn from_str(text: &str) -> Result<Self, NoValue> {
        let length: Length = text.parse()?;
        match length.unit {
            Unit::Mm | Unit::Pt => Ok(Self(length)),
            Unit::Em | Unit::Lh => Err(NoValue),
        }
    }
}

impl fmt::Display for Absolute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// From one line to the next: a length (`28.95pt`), or a part of what the face asks for (`115%`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pitch {
    /// A length, whatever the face.
    Exact(Absolute),
    /// Hundredths of the face's own line.
    Percent(u32),
}

impl Pitch {
    /// A pitch of so many points.
    pub fn points(points: f64) -> Self {
        Self::Exact(Absolute(Length {
            value: points,
            unit: Unit::Pt,
        }))
    }
}

impl FromStr for Pitch {
    type Err = NoValue;

    fn from_str(text: &str) -> Result<Self, NoValue> {
        let Some(percent) = text.strip_suffix('%') else {
            return text.parse().map(Self::Exact);
        };
        match percent.parse() {
            Ok(percent @ 50..=500) => Ok(Self::Percent(percent)),
            Ok(_) | Err(_) => Err(NoValue),
        }
    }
}

impl fmt::Display for Pitch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(length) => length.fmt(f),
            Self::Percent(percent) => write!(f, "{percent}%"),
        }
    }
}

/// The width of something in the text: a length (`80mm`), or a part of the text's own width (`60%`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Width {
    /// A length.
    Exact(Absolute),
    /// Hundredths of the width of the text.
    Percent(f64),
}

impl Width {
    /// In points, in a text of a width in points.
    pub fn points(self, measure: f64) -> f64 {
        match self {
            Self::Exact(length) => length.points(),
            Self::Percent(percent) => measure * percent / 100.0,
        }
    }
}

impl FromStr for Width {
    type Err = NoValue;

    fn from_str(text: &str) -> Result<Self, NoValue> {
        let Some(percent) = text.strip_suffix('%') else {
            let length: Absolute = text.parse()?;
            let is_some = length.points() > 0.0;
            return is_some.then_some(Self::Exact(length)).ok_or(NoValue);
        };
        let is_decimal = percent.chars().all(|c| c.is_ascii_digit() || c == '.');
        match percent.parse() {
            Ok(percent) if is_decimal && percent > 0.0 && percent <= 100.0 => {
                Ok(Self::Percent(percent))
            }
            Ok(_) | Err(_) => Err(NoValue),
        }
    }
}

impl fmt::Display for Width {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(length) => length.fmt(f),
            Self::Percent(percent) => write!(f, "{percent}%"),
        }
    }
}

/// A colour: `#0b3d91`, or a grey from `#00` to `#ff`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colour(String);

impl FromStr for Colour {
    type Err = NoValue;

    fn from_str(text: &str) -> Result<Self, NoValue> {
        let digits = text.strip_prefix('#').unwrap_or_default();
        let is_hex = digits.chars().all(|c| c.is_ascii_hexdigit());
        match is_hex && matches!(digits.len(), 2 | 6) {
            true => Ok(Self(text.to_owned())),
            false => Err(NoValue),
        }
    }
}

impl Colour {
    /// As Word writes it, six digits: `0b3d91`.
    pub fn hexadecimal(&self) -> String {
        let digits = self.0.trim_start_matches('#');
        match digits.len() {
            2 => digits.repeat(3),
            _ => digits.to_owned(),
        }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

written_as_text!(Length, true, { "type": "string", "format": "length", "examples": ["2em"] });
written_as_text!(Absolute, true, { "type": "string", "format": "absolute", "examples": ["156mm"] });
written_as_text!(Pitch, true, { "type": "string", "format": "pitch", "examples": ["36pt"] });
written_as_text!(Width, true, { "type": "string", "format": "width", "examples": ["80mm", "60%"] });
written_as_text!(Colour, true, { "type": "string", "format": "colour", "examples": ["#0b3d91"] });

/// The formats of measures in a schema, each named as the remedy is for what is none.
pub const FORMATS: [&str; 5] = ["length", "absolute", "pitch", "width", "colour"];

/// True if a text is a value of a format.
pub fn is_valid(format: &str, text: &str) -> bool {
    match format {
        "length" => text.parse::<Length>().is_ok(),
        "absolute" => text.parse::<Absolute>().is_ok(),
        "pitch" => text.parse::<Pitch>().is_ok(),
        "width" => text.parse::<Width>().is_ok(),
        "colour" => text.parse::<Colour>().is_ok(),
        _ => true,
    }
}
