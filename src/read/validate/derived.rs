//! Derived figures: what is made of others is computed, or held against them.

use std::collections::BTreeMap;

use num_bigint::BigInt;

use crate::diag::Diagnostic;
use crate::model::{
    Amount, Exact, Figure, Formula, Qualifier, Quantity, Quotient, Report, Spanned, Term,
};
use crate::read::suggest::did_you_mean;
use crate::source::Span;

/// Computes the values that are left out, and finds those that do not match what they are made of.
pub fn derive(report: &mut Report, problems: &mut Vec<Diagnostic>) {
    let names: Vec<Spanned<String>> = report.figures.keys().cloned().collect();
    let mut state = BTreeMap::new();
    for name in &names {
        let found = Deriver {
            report,
            state: &mut state,
        }
        .figure(name);
        if let Err(Some(problem)) = found {
            problems.push(*problem);
        }
    }
}

/// How far a figure is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Begun,
    Done,
    Failed,
}

struct Deriver<'a> {
    report: &'a mut Report,
    state: &'a mut BTreeMap<String, State>,
}

/// A failure that is still to be told, or was told already.
type Failure = Option<Box<Diagnostic>>;

impl Deriver<'_> {
    /// Makes sure that a figure has its value.
    fn figure(&mut self, name: &Spanned<String>) -> Result<(), Failure> {
        match self.state.get(&name.value) {
            Some(State::Done) => return Ok(()),
            Some(State::Failed) => return Err(None),
            Some(State::Begun) => {
                return Err(problem(
                    "figure.of",
                    format!("`{}` is made of itself", name.value),
                    name.span,
                    "take the figure out of its own `of:`",
                ));
            }
            None => {}
        }
        let Some(quantity) = self.quantity(&name.value) else {
            return Ok(());
        };
        let Some(of) = quantity.of.clone() else {
            return Ok(());
        };
        self.state.insert(name.value.clone(), State::Begun);
        let result = self.made_of(name, &of);
        let state = if result.is_ok() {
            State::Done
        } else {
            State::Failed
        };
        self.state.insert(name.value.clone(), state);
        result
    }

    fn quantity(&self, name: &str) -> Option<&Quantity> {
        match self.report.figures.get(name)? {
            Figure::Quantity(quantity) => Some(quantity),
            Figure::Code(_) | Figure::Date(_) | Figure::Ordinal(_) | Figure::Plan(_) => None,
        }
    }

    fn made_of(&mut self, name: &Spanned<String>, of: &Spanned<Formula>) -> Result<(), Failure> {
        let (mut sum, places) = self.total(&of.sum, of.span)?;
        let (over, over_places) = match &of.divisor {
            Some(terms) => self.total(terms, of.span)?,
            None => (BigInt::from(1), 0),
        };
        let Some(quantity) = self.quantity(&name.value) else {
            return Ok(());
        };
        if of.divisor.is_some()
            && quantity
                .unit
                .as_ref()
                .is_some_and(|unit| unit.is("percent"))
        {
            sum *= 100;
        }
        // Both in units of the finer of the two.
        let finer = |own: u32, other: u32| BigInt::from(10).pow(other.saturating_sub(own));
        let sum = sum * finer(places, over_places);
        let over = over * finer(over_places, places);
        let Some(exact) = Quotient::new(sum, over) else {
            let message = "what the figure is divided by is zero".to_owned();
            let help = "check the figures in `of:`";
            return Err(problem("figure.of", message, of.span, help));
        };
        match &quantity.value {
            None => self.computed(name, of, &exact),
            Some(Amount::One(value)) => checked(&name.value, quantity, value, &exact, of),
            Some(Amount::Range(range)) => Err(problem(
                "figure.of",
                "a range is not made of other figures".into(),
                range.span,
                "give one value, or leave out `of:`",
            )),
        }
    }

    /// What figures come to, as so many units of 10^-places.
    fn total(&mut self, terms: &[Term], span: Span) -> Result<(BigInt, u32), Failure> {
        let mut values = Vec::new();
        for term in terms {
            values.push((term.negative, self.value(&term.name, span)?.units()));
        }
        let places = values
            .iter()
            .map(|(_, (_, places))| *places)
            .max()
            .unwrap_or(0);
        let mut total = BigInt::ZERO;
        for (negative, (units, own)) in values {
            let units = units * BigInt::from(10).pow(places - own);
            total += if negative { -units } else { units };
        }
        Ok((total, places))
    }

    /// The value of a figure that another is made of.
    fn value(&mut self, name: &str, span: Span) -> Result<Exact, Failure> {
        let Some((defined, _)) = self.report.figures.get_key_value(name) else {
            let known: Vec<&str> = self
                .report
                .figures
                .keys()
                .map(|n| n.value.as_str())
                .collect();
            return Err(problem(
                "figure.undefined",
                format!("the figure `{name}` is not defined"),
                span,
                did_you_mean(name, &known),
            ));
        };
        let defined = Spanned {
            span,
            value: defined.value.clone(),
        };
        self.figure(&defined)?;
        match self
            .quantity(name)
            .and_then(|quantity| quantity.value.as_ref())
        {
            Some(Amount::One(value)) => Ok(value.value.clone()),
            Some(Amount::Range(_)) | None => Err(problem(
                "figure.of",
                format!("the figure `{name}` has no single value to calculate with"),
                span,
                "take figures with one `value:`",
            )),
        }
    }

    fn computed(
        &mut self,
        name: &Spanned<String>,
        of: &Spanned<Formula>,
        exact: &Quotient,
    ) -> Result<(), Failure> {
        let Some(Figure::Quantity(quantity)) = self.report.figures.get_mut(name.value.as_str())
        else {
            return Ok(());
        };
        let power = quantity
            .round
            .as_ref()
            .and_then(|round| round.power_of_ten());
        let value = match power {
            Some(power) => exact.rounded(power),
            None => exact.exactly(),
        };
        let Some(value) = value else {
            return Err(problem(
                "figure.of",
                format!("`{}` does not end after a few decimals", of.value),
                of.span,
                "say to what it is rounded, such as `round: 0.1`",
            ));
        };
        quantity.value = Some(Amount::One(Spanned {
            span: of.span,
            value,
        }));
        Ok(())
    }
}

/// Whether the value that is written is what the others come to: as rounded where it is exact, on
/// the right side of it where it is qualified.
fn checked(
    name: &str,
    quantity: &Quantity,
    value: &Spanned<Exact>,
    exact: &Quotient,
    of: &Formula,
) -> Result<(), Failure> {
    let written = value.units().1;
    let power = quantity
        .round
        .as_ref()
        .and_then(|round| round.power_of_ten());
    let power = power.unwrap_or(-i16::try_from(written).unwrap_or(0));
    let too_long = || {
        problem(
            "figure.of",
            format!("`{of}` has more than 30 digits"),
            value.span,
            "check the figures in it",
        )
    };
    let rounded = exact.rounded(power).ok_or_else(too_long)?;
    let (units, places) = value.units();
    let scaled = units * exact.over();
    let true_value = exact.sum() * BigInt::from(10).pow(places);
    let matches = match quantity.qualifier.as_deref() {
        None | Some(Qualifier::About | Qualifier::Around) => rounded.equals(&value.rounded(power)),
        Some(Qualifier::Over | Qualifier::AndMore | Qualifier::AndOdd) => true_value > scaled,
        Some(Qualifier::AtLeast | Qualifier::OrMore) => true_value >= scaled,
        Some(Qualifier::Nearly | Qualifier::Under) => true_value < scaled,
        Some(Qualifier::AtMost | Qualifier::OrLess) => true_value <= scaled,
    };
    if matches {
        return Ok(());
    }
    Err(problem(
        "figure.mismatch",
        format!("`{name}` is {}, but `{of}` comes to {rounded}", value.value),
        value.span,
        "mend the wrong one, or leave out `value:` to have it computed",
    ))
}

fn problem(code: &'static str, message: String, span: Span, help: impl Into<String>) -> Failure {
    Some(Box::new(
        Diagnostic::error(code, message).at(span).help(help),
    ))
}
