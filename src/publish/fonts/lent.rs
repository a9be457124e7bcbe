//! Han characters that another face sets than the text around them.

use std::collections::{BTreeMap, BTreeSet};

use super::coverage::{Loan, name};
use super::passages::passages;
use crate::diag::{Argument, Diagnostic, Message, code};
use crate::edition::{Edition, Role};
use crate::figures::is_han;
use crate::theme::Styles;

/// How many characters are shown where they stand; all are named.
const SHOWN: usize = 8;

/// One warning `font.fallback` of all Han characters that a face lends, with the places of the first.
pub fn lent<'a>(
    edition: &Edition,
    styles: &Styles,
    mut loan_of: impl FnMut(Role, char) -> Option<Loan<'a>>,
) -> Option<Diagnostic> {
    let mut loans: BTreeMap<Loan, BTreeSet<char>> = BTreeMap::new();
    let mut labels = Vec::new();
    for passage in passages(edition, styles) {
        for &(role, text) in &passage.runs {
            for c in text.chars().filter(|&c| is_han(c)) {
                let Some(loan) = loan_of(role, c) else {
                    continue;
                };
                if loans.entry(loan).or_default().insert(c) && labels.len() < SHOWN {
                    labels.extend(passage.label(edition, c));
                }
            }
        }
    }
    let named = loans.iter().map(|(loan, characters)| {
        Message::new("face-lends")
            .with(
                "characters",
                Argument::list(characters.iter().map(|&c| name(c))),
            )
            .with("asked", loan.by)
            .with("used", loan.to)
    });
    let found = code::FONT_FALLBACK.warning();
    let mut found = found.with("faces", Argument::joined("list-semicolon", named));
    found.labels = labels;
    (!loans.is_empty()).then_some(found)
}
