//! The values of arguments that are no plain texts: what there is to choose, and what fits.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use regex::Regex;

use crate::diag::Message;
use crate::model::Format;
use crate::publish::FontProfile;

/// Why a value can't be taken: an error of a parser of ours, which clap carries.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{0}")]
pub struct Unfit(pub Message);

/// The names of values, each with its other name where it has one.
type Choice<T> = (&'static str, Option<&'static str>, T);

/// The formats.
pub const FORMATS: [Choice<Format>; 3] = [
    ("pdf", None, Format::Pdf),
    ("docx", None, Format::Docx),
    ("txt", Some("text"), Format::Txt),
];

/// Whose font names go into a Word file, the usual ones first.
pub const PROFILES: [Choice<FontProfile>; 2] = [
    ("official", None, FontProfile::Official),
    ("open", None, FontProfile::Open),
];

/// The parser of a value that is one of several.
pub fn choice<T>(choices: &'static [Choice<T>]) -> impl TypedValueParser<Value = T>
where
    T: Copy + Send + Sync + 'static,
{
    let possible = |(name, other, _): &Choice<T>| PossibleValue::new(name).aliases(*other);
    PossibleValuesParser::new(choices.iter().map(possible)).map(move |written| {
        let is_it = |(name, other, _): &&Choice<T>| written == *name || Some(&*written) == *other;
        let chosen = choices.iter().find(is_it);
        chosen.expect("the parser takes no others").2
    })
}

/// How many outputs are written at a time.
pub fn jobs(text: &str) -> Result<u16, Unfit> {
    within(text, 1, u16::MAX)
}

/// The columns of a line of plain text.
pub fn columns(text: &str) -> Result<u16, Unfit> {
    within(text, 20, 1000)
}

fn within(text: &str, least: u16, most: u16) -> Result<u16, Unfit> {
    let number = text.parse().ok();
    number
        .filter(|number| (least..=most).contains(number))
        .ok_or_else(|| {
            let reason = Message::new("cli-reason-range");
            Unfit(
                reason
                    .with("least", u32::from(least))
                    .with("most", u32::from(most)),
            )
        })
}

/// A regular expression that says something.
pub fn pattern(text: &str) -> Result<Regex, Unfit> {
    if text.is_empty() {
        return Err(Unfit(Message::new("cli-reason-empty-pattern")));
    }
    Regex::new(text).map_err(|error| Unfit(no_pattern(&error.to_string())))
}

/// Why a text is no regular expression, of what the parser says: behind `error: ` what is wrong, and
/// above, set in, the place.
fn no_pattern(said: &str) -> Message {
    let detail = said.rsplit("error: ").next().unwrap_or(said).trim();
    let place = said.lines().filter(|line| line.starts_with("    "));
    let place: String = place.map(|line| format!("\n{line}")).collect();
    let letters = |c: char| if c.is_ascii_alphanumeric() { c } else { ' ' };
    let words: String = detail.chars().map(letters).collect();
    let words: Vec<&str> = words.split_whitespace().collect();
    Message::new("cli-reason-pattern")
        .with("kind", words.join("-"))
        .with("detail", detail)
        .with("place", place)
}
