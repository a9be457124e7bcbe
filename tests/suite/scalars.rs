//! The values that a report writes as one string: formulas and moments.

use twinpress::model::{DateError, Formula, FormulaError, Moment};

#[test]
fn sums_differences_and_quotients_are_read() {
    for text in [
        "in-session + in-recess",
        "all - rejected - open",
        "completed / all",
        "(now - before) / before",
        "a / (b + c)",
    ] {
        assert_eq!(
            text.parse::<Formula>().map(|formula| formula.to_string()),
            Ok(text.into())
        );
    }
    assert_eq!("a+b/c".parse::<Formula>(), Err(FormulaError));
}

#[test]
fn what_is_no_formula_is_refused() {
    for text in [
        "",
        "a +",
        "+ a",
        "a b",
        "a / b / c",
        "(a",
        "a) / b",
        "a * b",
        "- a",
        "a - - b",
    ] {
        assert_eq!(text.parse::<Formula>(), Err(FormulaError), "{text:?}");
    }
}

#[test]
fn a_moment_is_a_day_a_month_or_a_year() {
    for text in ["2026-02-11", "2024-03", "2026", "0987"] {
        let moment: Result<Moment, DateError> = text.parse();
        assert_eq!(moment.map(|m| m.to_string()), Ok(text.into()));
    }
    for text in [
        "",
        "26",
        "2026-13",
        "2026-02-30",
        "2026-2",
        "2026-02-11-1",
        "-2026",
    ] {
        assert!(text.parse::<Moment>().is_err(), "{text:?}");
    }
}
