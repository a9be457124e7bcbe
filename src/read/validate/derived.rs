//! Derived figures: what is made of others is computed, or held against them.

use std::collections::BTreeMap;

use num_bigint::BigInt;

use crate::diag::Diagnostic;
use crate::model::{
    Amount, Exact, Figure, Formula, Qualifier, Quantity, Quotient, Report, Rounding, Spanned, Term,
};
use crate::source::Span;
use crate::syntax::suggest::did_you_mean;

/// Computes the values that are left out, and finds those that do not match what they are made of.
pub fn derive(report: &mut Report, problems: &mut Vec<Diagnostic>) {
    let names: Vec<Spanned<String>> = report.figures.keys().cloned().collect();
    let mut deriver = Deriver {
        report,
        state: BTreeMap::new(),
    };
    for name in names {
        deriver.figure_and_parts(name, problems);
    }
}

/// How far a figure is.
enum State {
    /// What it is made of is being computed.
    Begun,
    /// It is done; what it is made of comes to this, not rounded.
    Done(Quotient),
    /// It can't be computed, which was told.
    Failed,
}

struct Deriver<'a> {
    report: &'a mut Report,
    state: BTreeMap<String, State>,
}

/// A failure that is still to be told, or was told already.
type Failure = Option<Box<Diagnostic>>;

impl Deriver<'_> {
    /// Makes sure that a figure has its value: first those that it is made of, however many stand
    /// one behind the other.
    fn figure_and_parts(&mut self, name: Spanned<String>, problems: &mut Vec<Diagnostic>) {
        let mut waiting = vec![name];
        while let Some(name) = waiting.last().cloned() {
            let of = self.quantity(&name.value).and_then(|q| q.of.clone());
            let Some(of) = of else {
                waiting.pop();
                continue;
            };
            match self.state.get(&name.value) {
                None => {
                    self.state.insert(name.value, State::Begun);
                    let names = of.names().filter(|part| !self.state.contains_key(*part));
                    waiting.extend(names.map(|part| Spanned {
                        span: of.span,
                        value: part.to_owned(),
                    }));
                }
                Some(State::Begun) => {
                    waiting.pop();
                    let result = self.made_of(&name, &of);
                    let state = match result {
                        Ok(exact) => State::Done(exact),
                        Err(failure) => {
                            problems.extend(failure.map(|problem| *problem));
                            State::Failed
                        }
                    };
                    self.state.insert(name.value, state);
                }
                Some(State::Done(_) | State::Failed) => {
                    waiting.pop();
                }
            }
        }
    }

    fn quantity(&self, name: &str) -> Option<&Quantity> {
        match self.report.figures.get(name)? {
            Figure::Quantity(quantity) => Some(quantity),
            Figure::Code(_) | Figure::Date(_) | Figure::Ordinal(_) | Figure::Plan(_) => None,
        }
    }

    /// What a figure is made of comes to, exactly, once its value is computed or held against it.
    fn made_of(
        &mut self,
        name: &Spanned<String>,
        of: &Spanned<Formula>,
    ) -> Result<Quotient, Failure> {
        let mut exact = self.total(&of.sum, of.span)?;
        if let Some(terms) = &of.divisor {
            let divisor = self.total(terms, of.span)?;
            exact = exact.divided_by(&divisor).ok_or_else(|| {
                let message = "what the figure is divided by is zero".to_owned();
                problem("figure.of", message, of.span, "check the figures in `of:`")
            })?;
        }
        if exact.is_too_long() {
            let message = format!("`{}` is made of too many fractions", of.value);
            let help = "round what it is made of: write its `value:` and leave out its `of:`";
            return Err(problem("figure.of", message, of.span, help));
        }
        let Some(quantity) = self.quantity(&name.value) else {
            return Ok(exact);
        };
        let is_percent = quantity
            .unit
            .as_ref()
            .is_some_and(|unit| unit.is("percent"));
        if of.divisor.is_some() && is_percent {
            exact = exact.times(100);
        }
        match &quantity.value {
            None => self.computed(name, of, &exact)?,
            Some(Amount::One(value)) => checked(&name.value, quantity, value, &exact, of)?,
            Some(Amount::Range(range)) => {
                return Err(problem(
                    "figure.of",
                    "a range is not made of other figures".into(),
                    range.span,
                    "give one value, or leave out `of:`",
                ));
            }
        }
        Ok(exact)
    }

    /// What figures come to.
    fn total(&self, terms: &[Term], span: Span) -> Result<Quotient, Failure> {
        let mut total = Quotient::zero();
        for term in terms {
            let value = self.value(&term.name, span)?;
            let value = if term.negative {
                value.negated()
            } else {
                value
            };
            total = total.plus(&value);
            if total.is_too_long() {
                break;
            }
        }
        Ok(total)
    }

    /// The value of a figure that another is made of: not rounded, where it is derived itself.
    fn value(&self, name: &str, span: Span) -> Result<Quotient, Failure> {
        if !self.report.figures.contains_key(name) {
            let names = self.report.figures.keys();
            let known: Vec<&str> = names.map(|n| n.value.as_str()).collect();
            return Err(problem(
                "figure.undefined",
                format!("the figure `{name}` is not defined"),
                span,
                did_you_mean(name, &known),
            ));
        }
        match self.state.get(name) {
            Some(State::Done(exact)) => return Ok(exact.clone()),
            Some(State::Failed) => return Err(None),
            Some(State::Begun) => {
                return Err(problem(
                    "figure.of",
                    format!("`{name}` is made of itself"),
                    span,
                    "take the figure out of its own `of:`",
                ));
            }
            None => {}
        }
        let quantity = self.quantity(name);
        match quantity.and_then(|quantity| quantity.value.as_ref()) {
            Some(Amount::One(value)) => Ok(Quotient::of(value)),
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
            Some(power) => exact.rounded(power, quantity.rounding(exact.is_negative())),
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
    let rounded = exact
        .rounded(power, Rounding::Nearest)
        .ok_or_else(too_long)?;
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
