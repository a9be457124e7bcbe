//! What a derived figure is made of: sums, differences and quotients of other figures.

use std::fmt;
use std::str::FromStr;

use super::inline::is_name;
use crate::figures::written_as_text;

/// A sum of figures, or one sum over another: `a + b`, `a / b`, `(a - b) / b`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// What is added up, or divided.
    pub sum: Vec<Term>,
    /// What it is divided by.
    pub divisor: Option<Vec<Term>>,
}

/// A figure that is added or taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The figure's name.
    pub name: String,
    /// Whether it is taken away.
    pub negative: bool,
}

/// A text that is no formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("figure.of (case: syntax)")]
pub struct FormulaError;

impl Formula {
    /// The names of the figures in it.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let divisor = self.divisor.iter().flatten();
        self.sum
            .iter()
            .chain(divisor)
            .map(|term| term.name.as_str())
    }
}

impl FromStr for Formula {
    type Err = FormulaError;

    fn from_str(text: &str) -> Result<Self, FormulaError> {
        let (sum, divisor) = match text.split_once('/') {
            Some((sum, divisor)) => (bracketed(sum)?, Some(bracketed(divisor)?)),
            None => (terms(text)?, None),
        };
        Ok(Self { sum, divisor })
    }
}

/// One name, or a sum in brackets, on one side of the stroke.
fn bracketed(side: &str) -> Result<Vec<Term>, FormulaError> {
    let side = side.trim();
    match side.strip_prefix('(') {
        Some(inner) => terms(inner.strip_suffix(')').ok_or(FormulaError)?),
        None => terms(side).and_then(|terms| match terms.len() {
            1 => Ok(terms),
            _ => Err(FormulaError),
        }),
    }
}

/// Names with ` + ` and ` - ` between them; a hyphen without blanks is part of a name.
fn terms(text: &str) -> Result<Vec<Term>, FormulaError> {
    let spaced = text.replace('+', " + ");
    let mut words = spaced.split_whitespace();
    let mut terms = Vec::new();
    let mut negative = false;
    loop {
        let name = words.next().filter(|word| is_name(word) && *word != "-");
        terms.push(Term {
            name: name.ok_or(FormulaError)?.to_owned(),
            negative,
        });
        negative = match words.next() {
            Some("+") => false,
            Some("-" | "−") => true,
            Some(_) => return Err(FormulaError),
            None => return Ok(terms),
        };
    }
}

impl fmt::Display for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = |terms: &[Term]| {
            let first = terms.first().map_or("", |term| &term.name).to_owned();
            terms.iter().skip(1).fold(first, |text, term| {
                let sign = if term.negative { '-' } else { '+' };
                format!("{text} {sign} {}", term.name)
            })
        };
        let bracketed = |terms: &[Term]| match terms.len() {
            1 => side(terms),
            _ => format!("({})", side(terms)),
        };
        match &self.divisor {
            None => f.write_str(&side(&self.sum)),
            Some(divisor) => write!(f, "{} / {}", bracketed(&self.sum), bracketed(divisor)),
        }
    }
}

written_as_text!(Formula, false, {
    "description": "Figures by name, added, taken away or divided, such as `completed / all`.",
    "type": "string",
    "format": "formula",
});
