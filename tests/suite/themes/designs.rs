//! What follows from a theme, and what contradicts itself in one.

use twinpress::theme::{Changes, Kind, Theme, Typography, is_valid};

fn changes(json: serde_json::Value) -> Changes {
    serde_json::from_value(json).expect("it is a map")
}

/// Compares lengths in points to the hundredth.
fn is(points: f64, expected: f64) -> bool {
    (points - expected).abs() < 0.01
}

#[test]
fn a_chinese_page_is_that_of_the_standard() {
    // GB/T 9704-2012, 5.2: 37 mm above, 28 mm inside, 156 mm by 225 mm, 22 lines of 28 characters.
    let Theme { print, word } = Theme::of(Typography::Han);
    let mm = |mm: f64| mm * 72.0 / 25.4;
    assert!(is(print.outside(), mm(26.0)) && is(print.bottom(), mm(35.0)));
    assert!(is(print.size(), mm(156.0) / 28.0));
    assert_eq!(print.cells(Kind::Subtitle), 2 * 28);
    // Word has type of 16 pt, set closer by a quarter of a point, on a grid of 28.95 pt.
    assert_eq!((word.half_points(), word.closer()), (32, 5));
    assert_eq!((word.text_width(), word.grid_twips()), (8844, Some(579)));
}

#[test]
fn a_measure_and_characters_that_a_report_changes_hold_in_print_and_in_word() {
    let narrow = changes(serde_json::json!({
        "page": {"measure": "100mm"},
        "text": {"characters": 18},
    }));
    let Theme { print, word } = Theme::changed(Typography::Han, &narrow).expect("it fits");
    assert!(is(print.size(), 100.0 * 72.0 / 25.4 / 18.0));
    assert_eq!(print.cells(Kind::Body), 2 * 18);
    // 18 characters of 16 pt, each closer, fill 100 mm, and a nineteenth does not fit.
    let width = word.text_width();
    let character = word.half_points() * 10 - word.closer();
    assert!(18 * character <= width && width < 19 * character);
}

#[test]
fn what_a_report_changes_is_stronger_than_what_the_program_has_for_word() {
    let narrow = changes(serde_json::json!({"page": {"measure": "100mm"}}));
    let theme = Theme::changed(Typography::Latin, &narrow).expect("it fits");
    assert_eq!(theme.print.text_width(), theme.word.text_width());
    let word = changes(serde_json::json!({"word": {"page": {"measure": "100mm"}}}));
    let theme = Theme::changed(Typography::Latin, &word).expect("it fits");
    assert!(theme.print.text_width() > theme.word.text_width());
}

#[test]
fn of_two_changes_the_second_holds_part_by_part() {
    let first = changes(serde_json::json!({"page": {"measure": "100mm", "top": "30mm"}}));
    let second = changes(serde_json::json!({"page": {"measure": "120mm"}}));
    let both = changes(serde_json::json!({"page": {"measure": "120mm", "top": "30mm"}}));
    assert_eq!(first.and(&second), both);
}

#[test]
fn the_program_s_own_themes_have_no_flaw() {
    for typography in [Typography::Han, Typography::Latin] {
        let Theme { print, word } = Theme::of(typography);
        assert_eq!(print.flaws(typography), []);
        assert_eq!(word.flaws(typography), []);
    }
}

fn codes(typography: Typography, json: serde_json::Value) -> Vec<String> {
    let flaws = Theme::changed(typography, &changes(json)).expect_err("it contradicts itself");
    let codes = flaws.iter().map(|flaw| flaw.found.code.to_string());
    codes.collect()
}

#[test]
fn what_contradicts_itself_is_found() {
    use Typography::{Han, Latin};
    let json = |text: &str| serde_json::from_str(text).expect("it is JSON");
    for (typography, changes, expected) in [
        (Han, r#"{"page": {"measure": "190mm"}}"#, "theme.too-large"),
        (Han, r#"{"page": {"depth": "280mm"}}"#, "theme.too-large"),
        (Han, r#"{"text": {"characters": 150}}"#, "theme.size"),
        (Han, r#"{"text": {"lines": 60}}"#, "theme.pitch"),
        (Han, r#"{"text": {"size": "14pt"}}"#, "theme.grid"),
        (Latin, r#"{"text": {"characters": 30}}"#, "theme.grid"),
        (Latin, r#"{"text": {"size": "3pt"}}"#, "theme.size"),
        (
            Han,
            r#"{"styles": {"title": {"size": "300pt"}}}"#,
            "theme.size",
        ),
        (Han, r#"{"page": {"paper": "a4"}}"#, "theme.shape"),
    ] {
        assert_eq!(codes(typography, json(changes))[0], expected, "{changes}");
    }
}

#[test]
fn lengths_have_units_and_no_sign() {
    for text in ["156mm", "16pt", "0.62em", "1lh", "0pt"] {
        assert!(is_valid("length", text), "{text}");
    }
    for text in [
        "", "16", "-1mm", "1e3mm", "16 pt", "1in", "mm", "99999mm", "nanpt", "1.2.3mm",
    ] {
        assert!(!is_valid("length", text), "{text}");
    }
    assert!(!is_valid("absolute", "2em") && is_valid("absolute", "2mm"));
    assert!(is_valid("pitch", "115%") && !is_valid("pitch", "0%") && !is_valid("pitch", "1lh"));
    assert!(is_valid("colour", "#5a") && is_valid("colour", "#0b3d91"));
    assert!(!is_valid("colour", "red") && !is_valid("colour", "#5a5") && !is_valid("colour", "5a"));
}
