//! Reports whose translation is missing or outdated.

use crate::desk::{Desk, docx_part, docx_text};

const MISSING: &str = "  - paragraph: {zh: 甲。, en: A.}\n  - paragraph: {zh: 乙。}\n  - list: {items: [{zh: 丙, en: C}, {zh: 丁}]}\n";

#[test]
fn a_missing_translation_is_a_warning_and_its_place_is_shown_in_drafts_and_text() {
    let desk = Desk::with_body("", MISSING);
    let run = desk.build(&["-e", "draft", "-e", "text"]);
    assert_eq!(
        run.stderr.matches("warning[text.missing]").count(),
        2,
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("report.yaml:5:"), "{}", run.stderr);
    let text = desk.text("r.text.en.txt");
    assert_eq!(text.matches("[Translation pending]").count(), 2, "{text}");
    let draft = desk.out("r.draft.en.docx");
    assert!(docx_text(&draft).contains("[Translation pending]"));
    let comments = docx_part(&draft, "word/comments.xml");
    assert_eq!(
        comments.matches("This text is not translated yet.").count(),
        2,
        "{comments}"
    );
    assert!(!desk.text("r.text.zh.txt").contains("译文"));
}

#[test]
fn print_is_refused_where_it_would_lack_a_text_and_only_there() {
    let desk = Desk::with_body("", MISSING);
    let run = desk.try_build(&["-e", "handout", "-l", "en"]);
    assert_eq!(run.code, 1);
    assert_eq!(
        run.stderr.matches("error[text.missing]").count(),
        2,
        "{}",
        run.stderr
    );
    assert!(!desk.out("r.handout.en.pdf").exists());
    desk.build(&["-e", "handout", "-l", "zh"]);
    // Strictly, drafts are refused too.
    assert_eq!(desk.try_build(&["-e", "draft", "--strict"]).code, 1);
}

#[test]
fn an_edition_of_the_report_says_whether_it_must_be_whole() {
    let desk = Desk::with_body(
        "editions: {web: {formats: [txt], languages: [en], whole: false}, press: {formats: [txt], languages: [en]}}\n",
        MISSING,
    );
    desk.build(&["-e", "web"]);
    assert_eq!(desk.try_build(&["-e", "press"]).code, 1);
}

#[test]
fn an_outdated_text_is_printed_with_a_warning_and_marked_in_plain_text() {
    let body = "  - paragraph: {zh: 甲。, en: A., outdated: [en]}\n  - paragraph:\n      text: {zh: 乙。, en: B.}\n      outdated: [en]\n      note: Ask.\n  - paragraph: {zh: 丙。, en: C., note: Well.}\n";
    let desk = Desk::with_body("", body);
    let run = desk.build(&["-e", "text"]);
    assert_eq!(
        run.stderr.matches("warning[text.outdated]").count(),
        2,
        "{}",
        run.stderr
    );
    let mark = "[This translation is older than the text in the other language.]";
    let text = desk.text("r.text.en.txt");
    assert!(
        text.contains(&format!("A.\n\n{mark}\n\nB.")) || text.contains(&format!("A.\n{mark}")),
        "{text}"
    );
    assert_eq!(text.matches(mark).count(), 2, "{text}");
    assert!(!desk.text("r.text.zh.txt").contains('〔'));
    assert_eq!(desk.try_build(&["-e", "text", "--strict"]).code, 1);
}

#[test]
fn a_text_said_in_no_language_and_a_language_unknown_are_errors() {
    let desk = Desk::with_body(
        "",
        "  - paragraph: {note: x}\n  - paragraph: {zh: 甲, en: A, outdated: [xx]}\n",
    );
    let run = desk.try_build(&["-e", "text"]);
    assert!(run.stderr.contains("error[text.missing]"), "{}", run.stderr);
    assert!(
        run.stderr.contains("error[text.unknown-language]"),
        "{}",
        run.stderr
    );
}
