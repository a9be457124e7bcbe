//! The texts of a report as they are read: lines joined as the language does, control characters left out.

use twinpress::locale::vocabulary;
use twinpress::read::read;
use twinpress::source::Source;

/// The title in a language, written as a YAML scalar, and the codes of the warnings.
fn title(lang: &str, scalar: &str) -> (String, Vec<&'static str>) {
    let file = format!("id: a\nlanguages: [{lang}]\ntitle:\n  {lang}: {scalar}\nbody: []\n");
    let read = read(&Source::new("r.yaml", file), &vocabulary()).expect("a sound report");
    let said = read.value.title.get(lang).expect("it is said");
    let warnings = read.warnings.iter().map(|found| found.code.name());
    (said.value.clone(), warnings.collect())
}

/// A text of several lines in double quotes.
fn quoted(lang: &str, text: &str) -> String {
    let escaped: String = text.escape_unicode().to_string();
    let escaped = escaped.replace("\\u{", "").replace('}', " ");
    let escapes = escaped.split_whitespace();
    let escapes: String = escapes.map(|code| format!("\\U{code:0>8}")).collect();
    title(lang, &format!("\"{escapes}\"")).0
}

#[test]
fn lines_join_as_the_language_does() {
    let zh = "常委会坚持\n依法监督，\r\n“问题导向”\u{b}明确。\n";
    assert_eq!(quoted("zh", zh), "常委会坚持依法监督，“问题导向”明确。");
    assert_eq!(quoted("zh", "引用rule\nof law一词"), "引用rule of law一词");
    assert_eq!(
        quoted("en", "strengthened\noversight\n"),
        "strengthened oversight"
    );
}

#[test]
fn a_blank_that_the_author_wrote_stays() {
    assert_eq!(title("zh", "高质量发展 奋力书写").0, "高质量发展 奋力书写");
}

#[test]
fn folded_lines_of_yaml_join_without_a_blank() {
    let folded = ">-\n    常委会坚持 原文\n    依法监督，\n    明确。";
    assert_eq!(title("zh", folded).0, "常委会坚持 原文依法监督，明确。");
    assert_eq!(title("zh", "\"依法\n     监督\"").0, "依法监督");
}

#[test]
fn quotes_in_a_plain_text_do_not_mislead_the_fold() {
    let written = "甲 乙称\"法治\"\n    \"民主\"丙";
    assert_eq!(title("zh", written).0, "甲 乙称\"法治\"\"民主\"丙");
}

#[test]
fn control_characters_are_found_and_left_out() {
    assert_eq!(quoted("zh", "甲\u{c}乙\u{1}丙"), "甲乙丙");
    let escaped = r#""甲\f乙\u0001\uFFFE\u2068""#;
    let (text, warnings) = title("zh", escaped);
    assert_eq!(text, "甲乙");
    assert_eq!(warnings, ["text.control"; 4]);
}
