//! Figures that say nothing right are refused, with the place and the remedy.

use twinpress::diag::Diagnostic;
use twinpress::locale::vocabulary;
use twinpress::read::read;
use twinpress::source::Source;

use crate::messages::{remedy, sentence};

/// The problems of a report whose figures, on line 4 and after, are these.
fn problems(figures: &str) -> (Source, Vec<Diagnostic>) {
    let names = figures
        .lines()
        .filter_map(|line| line.trim().split_once(':'));
    let used: String = names.map(|(name, _)| format!("{{{name}}} ")).collect();
    let text = format!(
        "id: refused\ntitle: {{zh: 甲, en: A}}\nfigures:\n{figures}body:\n  - paragraph: {{zh: \"{used}\", en: \"{used}\"}}\n"
    );
    let source = Source::new("refused.yaml", &text);
    let found = match read(&source, &vocabulary()) {
        Ok(read) => read.warnings,
        Err(problems) => problems,
    };
    (source, found)
}

/// Asserts that the figures have one problem: its code, the text it points at, and words of its
/// message and help.
#[track_caller]
fn refused(figures: &str, code: &str, at: &str, says: &[&str]) {
    let (source, found) = problems(figures);
    assert_eq!(found.len(), 1, "{figures}: {found:?}");
    let problem = &found[0];
    assert_eq!(problem.code.name(), code, "{problem:?}");
    let span = problem.span().expect("a problem has a place");
    assert_eq!(source.slice(span), at.trim_end_matches('}'), "{problem:?}");
    let told = format!("{} {}", sentence(problem), remedy(problem));
    for word in says {
        assert!(told.contains(word), "{told:?} lacks {word:?}");
    }
}

#[test]
fn an_unknown_unit_is_refused() {
    refused(
        "  x: {value: 3, unit: persn}\n",
        "figure.unknown-unit",
        "persn",
        &["person"],
    );
    refused(
        "  x: {ordinal: 3, unit: sesion}\n",
        "figure.unknown-unit",
        "sesion",
        &["session"],
    );
}

#[test]
fn a_missing_plural_or_noun_is_refused() {
    refused(
        "  x: {value: 3, unit: {zh: 件, en: law}}\n",
        "figure.missing-plural",
        "law",
        &["one: law, other:"],
    );
    refused(
        "  x: {value: 3, unit: {zh: 件}}\n",
        "figure.missing-noun",
        "{zh: 件}",
        &["en"],
    );
}

#[test]
fn a_value_that_is_no_decimal_is_refused() {
    refused(
        "  x: {value: 56.5亿, unit: yuan}\n",
        "figure.value",
        "56.5亿",
        &["decimal"],
    );
    refused(
        "  x: {value: \"1,239\", unit: case}\n",
        "figure.value",
        "\"1,239\"",
        &["decimal"],
    );
    refused(
        "  x: {unit: case}\n",
        "figure.no-value",
        "x",
        &["value:", "of:"],
    );
}

#[test]
fn a_code_with_a_unit_is_refused() {
    refused(
        "  x: {code: \"12345\", unit: case}\n",
        "shape.unknown-key",
        "unit",
        &["a code is printed as it is"],
    );
    refused(
        "  x: {code: \"1571\", round: 10}\n",
        "shape.unknown-key",
        "round",
        &["a code is printed as it is"],
    );
}

#[test]
fn a_share_or_sum_that_does_not_match_its_parts_is_refused() {
    let parts = "  done: {value: 541, unit: case}\n  all: {value: 598, unit: case}\n";
    refused(
        &format!("  x: {{value: 91, unit: percent, of: done / all}}\n{parts}"),
        "figure.mismatch",
        "91",
        &["done / all", "comes to 90"],
    );
    refused(
        &format!("  x: {{value: 1138, unit: case, of: done + all}}\n{parts}"),
        "figure.mismatch",
        "1138",
        &["comes to 1139"],
    );
    refused(
        &format!("  x: {{value: 90, unit: percent, qualifier: nearly, of: done / all}}\n{parts}"),
        "figure.mismatch",
        "90",
        &["done / all"],
    );
    for right in [
        "value: 90, unit: percent, of: done / all",
        "value: 90.5, unit: percent, of: done / all",
        "value: 90.47, unit: percent, of: done / all",
        "value: 90, unit: percent, qualifier: over, of: done / all",
        "value: 1139, unit: case, of: done + all",
        "value: 57, unit: case, of: all - done",
        "value: -10, unit: percent, relation: change, of: (done - all) / all",
    ] {
        let (_, found) = problems(&format!("  x: {{{right}}}\n{parts}"));
        assert!(found.is_empty(), "{right}: {found:?}");
    }
}

#[test]
fn a_formula_that_cannot_be_calculated_is_refused() {
    let parts = "  done: {value: 541, unit: case}\n  none: {value: 0, unit: case}\n  span: {value: {from: 1, to: 2}, unit: case}\n";
    let refused = |figure: &str, at: &str, says: &[&str]| {
        refused(
            &format!("  x: {{{figure}}}\n{parts}"),
            "figure.of",
            at,
            says,
        );
    };
    refused("unit: percent, of: done / none", "done / none", &["zero"]);
    refused(
        "unit: case, of: span + done",
        "span + done",
        &["single value"],
    );
    refused("unit: case, of: x + done", "x + done", &["made of itself"]);
    refused(
        "unit: case, of: \"done * 2\"",
        "\"done * 2\"",
        &["not a formula"],
    );
    let thirds = "  x: {unit: percent, of: a / b}\n  a: {value: 1, unit: case}\n  b: {value: 3, unit: case}\n";
    super::refused::refused(thirds, "figure.of", "a / b", &["round:"]);
    super::refused::refused(
        "  x: {unit: case, of: a + lost}\n  a: {value: 1, unit: case}\n",
        "figure.undefined",
        "a + lost",
        &["lost"],
    );
}

#[test]
fn a_change_both_ways_and_a_growth_that_is_none_are_refused() {
    refused(
        "  x: {value: {from: -5, to: 10}, unit: percent, relation: change}\n",
        "figure.range",
        "{from: -5, to: 10}",
        &["both up and down", "two figures"],
    );
    for value in ["0", "1", "0.5"] {
        refused(
            &format!("  x: {{value: {value}, relation: multiple}}\n"),
            "figure.relation",
            value,
            &["above 1"],
        );
    }
    refused(
        "  x: {value: 2, unit: yuan, relation: multiple}\n",
        "figure.relation",
        "yuan",
        &["no unit"],
    );
    refused(
        "  x: {value: 10, qualifier: and-more, relation: multiple}\n",
        "figure.qualifier",
        "and-more",
        &["over"],
    );
}

#[test]
fn what_is_made_of_rounded_figures_is_rounded_once() {
    // 246 of 100 is 2.46, printed as 2.5; what is made of it is 2, not 3.
    let figures =
        "  a: {value: 246}\n  c: {value: 100}\n  none: {value: 0}\n  q: {of: a / c, round: 0.1}\n";
    for value in ["2", "3"] {
        let (_, found) = problems(&format!(
            "{figures}  r: {{of: q + none, value: {value}, round: 1}}\n"
        ));
        assert_eq!(found.is_empty(), value == "2", "{value}: {found:?}");
    }
    let rounded = "  all: {value: 4870, unit: case}\n  none: {value: 0, unit: case}\n  x: {of: all + none, unit: case, qualifier: over, round: 100}\n";
    let checks = "  y: {of: x + none, value: 4870, unit: case}\n";
    let (_, found) = problems(&format!("{rounded}{checks}"));
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn figures_one_behind_the_other_are_computed_however_many() {
    let mut figures = "  f0: {value: 1, unit: case}\n".to_owned();
    for n in 1..=10_000 {
        figures += &format!("  f{n}: {{of: f{} + f0, unit: case}}\n", n - 1);
    }
    let (_, found) = problems(&figures);
    assert!(found.is_empty(), "{found:?}");
    // Each over the other: the fractions grow without end.
    let mut figures = "  f0: {value: 7}\n  f1: {value: 11}\n".to_owned();
    for n in 2..=60 {
        let (a, b) = (n - 1, n - 2);
        figures += &format!("  f{n}: {{of: (f{a} + f{b}) / f{b}, round: 0.1}}\n");
    }
    let (_, found) = problems(&figures);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(sentence(&found[0]).contains("too many fractions"));
}

#[test]
fn rounding_scales_and_ranges_are_checked() {
    refused(
        "  x: {value: 93.7, unit: percent, round: 5}\n",
        "figure.round",
        "5",
        &["power of ten"],
    );
    refused(
        "  x: {value: 9000000, unit: yuan, scale: {zh: 千万}}\n",
        "figure.scale",
        "千万",
        &["万亿", "full"],
    );
    refused(
        "  x: {value: 9000000, unit: yuan, scale: 亿}\n",
        "figure.scale",
        "亿",
        &["{zh: 亿"],
    );
    refused(
        "  x: {value: {from: 30, to: 15}, unit: percent}\n",
        "figure.range",
        "{from: 30, to: 15}",
        &["from:"],
    );
    refused(
        "  x: {date: {from: 2024-03-08, to: 2024-03}}\n",
        "figure.range",
        "{from: 2024-03-08, to: 2024-03}",
        &["alike"],
    );
    refused(
        "  x: {date: {from: 2024-03-08, to: 2024-03-01}}\n",
        "figure.range",
        "{from: 2024-03-08, to: 2024-03-01}",
        &["earlier"],
    );
    refused(
        "  x: {date: 2024-13}\n",
        "shape.date",
        "2024-13",
        &["no such day"],
    );
    refused(
        "  x: {value: 4812, unit: person, qualifier: and-more}\n",
        "figure.qualifier",
        "and-more",
        &["4812"],
    );
    refused(
        "  x: {value: 21, unit: percent, change-of: amount}\n",
        "figure.relation",
        "x",
        &["`change-of`", "relation: change"],
    );
    refused(
        "  x: {value: 21, unit: percent, relation: share, compared-with: last-year}\n",
        "figure.relation",
        "x",
        &["`compared-with`"],
    );
    refused("  x: {plan: 0}\n", "figure.plan", "0", &["1 to 99"]);
    refused(
        "  x: {ordinal: 0, unit: session}\n",
        "figure.ordinal",
        "0",
        &["1 or more"],
    );
}

#[test]
fn a_variant_of_another_language_is_refused() {
    let text = "id: r\ntitle: {zh: 甲, en: A}\nstyle: {en: {variant: zh-HK}}\n\
                body:\n  - paragraph: {zh: 甲, en: A}\n";
    let found = read(&Source::new("r.yaml", text), &vocabulary()).expect_err("it is refused");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].code.name(), "style.variant");
    let told = format!("{} {}", sentence(&found[0]), remedy(&found[0]));
    assert!(
        told.contains("`zh-HK`") && told.contains("below `zh-Hant`"),
        "{told}"
    );
}
