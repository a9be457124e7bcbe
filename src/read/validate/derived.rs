//! Derived figures: what is made of others is computed, or held against them.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::BigRational;

use super::references::undefined_figure;
use crate::diag::{Diagnostic, code};
use crate::model::{
    Amount, Exact, Figure, Formula, Qualifier, Quantity, Report, Rounding, Spanned, Term,
};
use crate::source::Span;

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

/// A fraction that does not end after so many places needs rounding.
const MOST_PLACES: u32 = 12;

/// More bits than this in either number are no report's figures.
const MOST_BITS: u64 = 2048;

/// How far a figure is.
enum State {
    /// What it is made of is being computed.
    Begun,
    /// It is done; what it is made of comes to this, not rounded.
    Done(BigRational),
    /// It can't be computed, which was told.
    Failed,
}

struct Deriver<'a> {
    report: &'a mut Report,
    state: BTreeMap<String, State>,
}

/// A failure that is still to be reported, or was reported already.
struct Failure(Option<Box<Diagnostic>>);

impl From<Diagnostic> for Failure {
    fn from(found: Diagnostic) -> Self {
        Self(Some(Box::new(found)))
    }
}

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
                        Err(Failure(failure)) => {
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
    ) -> Result<BigRational, Failure> {
        let mut exact = self.total(&of.sum, of.span)?;
        if let Some(terms) = &of.divisor {
            let divisor = self.total(terms, of.span)?;
            if divisor == BigRational::default() {
                return Err(impossible("zero", of.span).into());
            }
            exact /= divisor;
        }
        if is_too_long(&exact) {
            let found = impossible("fractions", of.span);
            return Err(found.with("formula", of.value.to_string()).into());
        }
        let Some(quantity) = self.quantity(&name.value) else {
            return Ok(exact);
        };
        let is_percent = quantity
            .unit
            .as_ref()
            .is_some_and(|unit| unit.is("percent"));
        if of.divisor.is_some() && is_percent {
            exact *= BigInt::from(100);
        }
        match &quantity.value {
            None => self.computed(name, of, &exact)?,
            Some(Amount::One(value)) => checked(&name.value, quantity, value, &exact, of)?,
            Some(Amount::Range(range)) => return Err(impossible("range", range.span).into()),
        }
        Ok(exact)
    }

    /// What figures come to.
    fn total(&self, terms: &[Term], span: Span) -> Result<BigRational, Failure> {
        let mut total = BigRational::default();
        for term in terms {
            let value = self.value(&term.name, span)?;
            total += if term.negative { -value } else { value };
            if is_too_long(&total) {
                break;
            }
        }
        Ok(total)
    }

    /// The value of a figure that another is made of: not rounded, where it is derived itself.
    fn value(&self, name: &str, span: Span) -> Result<BigRational, Failure> {
        if !self.report.figures.contains_key(name) {
            let found = undefined_figure(name, &self.report.figures);
            return Err(found.at(span).into());
        }
        match self.state.get(name) {
            Some(State::Done(exact)) => return Ok(exact.clone()),
            Some(State::Failed) => return Err(Failure(None)),
            Some(State::Begun) => return Err(impossible("circle", span).with("name", name).into()),
            None => {}
        }
        let quantity = self.quantity(name);
        match quantity.and_then(|quantity| quantity.value.as_ref()) {
            Some(Amount::One(value)) => Ok(value.to_rational()),
            Some(Amount::Range(_)) | None => {
                Err(impossible("value", span).with("name", name).into())
            }
        }
    }

    fn computed(
        &mut self,
        name: &Spanned<String>,
        of: &Spanned<Formula>,
        exact: &BigRational,
    ) -> Result<(), Failure> {
        let Some(Figure::Quantity(quantity)) = self.report.figures.get_mut(name.value.as_str())
        else {
            return Ok(());
        };
        let value = match rounded_to(quantity) {
            Some(power) => {
                let is_negative = *exact < BigRational::default();
                Exact::of_rational(exact, power, quantity.rounding(is_negative))
            }
            None => Exact::with_at_most(MOST_PLACES, exact),
        };
        let Some(value) = value else {
            let found = impossible("endless", of.span);
            return Err(found.with("formula", of.value.to_string()).into());
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
    exact: &BigRational,
    of: &Formula,
) -> Result<(), Failure> {
    let power = rounded_to(quantity);
    let power = power.unwrap_or(-i16::try_from(value.places()).unwrap_or(0));
    let rounded = Exact::of_rational(exact, power, Rounding::Nearest);
    let too_long = || impossible("long", value.span).with("formula", of.to_string());
    let rounded = rounded.ok_or_else(too_long)?;
    let written = value.to_rational();
    let matches = match quantity.qualifier.as_deref() {
        None | Some(Qualifier::About | Qualifier::Around) => rounded == value.rounded(power),
        Some(Qualifier::Over | Qualifier::AndMore | Qualifier::AndOdd) => *exact > written,
        Some(Qualifier::AtLeast | Qualifier::OrMore) => *exact >= written,
        Some(Qualifier::Nearly | Qualifier::Under) => *exact < written,
        Some(Qualifier::AtMost | Qualifier::OrLess) => *exact <= written,
    };
    if matches {
        return Ok(());
    }
    let found = code::FIGURE_MISMATCH
        .error()
        .with("case", "figure")
        .with("name", name)
        .with("value", value.value.to_string())
        .with("formula", of.to_string())
        .with("computed", rounded.to_string());
    Err(found.at(value.span).into())
}

/// Whether it has more digits than anything that is made of a report's figures.
fn is_too_long(value: &BigRational) -> bool {
    value.numer().bits().max(value.denom().bits()) > MOST_BITS
}

/// The power of ten to which a figure is rounded.
fn rounded_to(quantity: &Quantity) -> Option<i16> {
    quantity.round.as_ref()?.power_of_ten()
}

/// A figure that can't be made of others.
fn impossible(case: &'static str, span: Span) -> Diagnostic {
    code::FIGURE_OF.error().with("case", case).at(span)
}
