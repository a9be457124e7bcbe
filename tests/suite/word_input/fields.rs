//! Fields: their results are read, and a damaged one takes no text with it.

use std::collections::BTreeMap;

use twinpress::ooxml::{Loss, NoteId};

use super::package::{paragraphs, texts, told};

fn mark(kind: &str) -> String {
    format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#)
}

fn t(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

fn p(runs: &[String]) -> String {
    format!("<w:p>{}</w:p>", runs.concat())
}

#[test]
fn a_field_that_never_ends_hides_nothing_and_is_told() {
    let body = [
        p(&[mark("begin"), t("甲")]),
        // A sound field after it, with another in its code.
        p(&[
            mark("begin"),
            t("码"),
            mark("begin"),
            t("内"),
            mark("separate"),
            t("值"),
            mark("end"),
            mark("separate"),
            t("乙"),
            mark("end"),
        ]),
        p(&[t("丙")]),
    ];
    let document = told(&body.concat(), &[]);
    assert_eq!(texts(&document), ["甲", "乙", "丙"]);
    assert_eq!(document.losses, BTreeMap::from([(Loss::Field, 1)]));
}

#[test]
fn an_end_far_from_a_beginning_without_a_result_hides_no_paragraph() {
    let body = [
        p(&[mark("begin"), t("甲")]),
        p(&[t("乙")]),
        p(&[mark("end"), t("丙")]),
    ];
    let document = told(&body.concat(), &[]);
    assert_eq!(texts(&document), ["甲", "乙", "丙"]);
    assert_eq!(document.losses, BTreeMap::from([(Loss::Field, 1)]));
}

#[test]
fn a_field_without_a_result_and_a_stray_end_say_nothing() {
    let entry = [mark("begin"), t("索引"), mark("end"), t("甲"), mark("end")];
    let document = told(&p(&entry), &[]);
    assert_eq!(texts(&document), ["甲"]);
    assert!(document.losses.is_empty());
}

#[test]
fn a_field_left_open_in_one_note_does_not_reach_into_the_next_nor_into_comments() {
    let note = |id: &str, runs: &[String]| {
        let text = p(runs);
        format!(r#"<w:footnote w:id="{id}">{text}</w:footnote>"#)
    };
    let footnotes = note("1", &[mark("begin"), t("一")])
        + &note("2", &[t("二"), mark("separate"), mark("end"), t("尾")]);
    let comments = format!(
        r#"<w:comment w:id="4" w:author="王">{}</w:comment>"#,
        p(&[t("议")])
    );
    let body = p(&[mark("begin"), t("文")]);
    let document = told(&body, &[("footnotes", &footnotes), ("comments", &comments)]);
    let said = |id: &str| document.notes[&NoteId::Footnote(id.into())][0].text();
    assert_eq!((said("1"), said("2")), ("一".into(), "二尾".into()));
    assert_eq!(document.comments["4"].text, "议");
    assert_eq!(texts(&document), ["文"]);
    assert_eq!(document.losses, BTreeMap::from([(Loss::Field, 2)]));
}

#[test]
fn a_deleted_beginning_does_not_count() {
    let body = p(&[
        format!("<w:del>{}</w:del>", mark("begin")),
        t("甲"),
        mark("begin"),
        t("码"),
        mark("separate"),
        t("乙"),
        mark("end"),
    ]);
    let document = told(&body, &[]);
    assert_eq!(texts(&document), ["甲乙"]);
    assert!(document.losses.is_empty());
}

#[test]
fn many_open_fields_and_many_comments_are_all_read() {
    // In a time that grows with their number: by its square this test would take minutes.
    let fields = mark("begin").repeat(60_000) + &t("文").repeat(60_000);
    let range = |id: usize| {
        format!(r#"<w:commentRangeStart w:id="{id}"/><w:commentRangeStart w:id="{id}"/>"#)
    };
    let ranges: String = (0..60_000).map(range).collect();
    let document = told(&p(&[fields, ranges]), &[]);
    assert_eq!(paragraphs(&document)[0].text().chars().count(), 60_000);
    assert_eq!(paragraphs(&document)[0].comments.len(), 60_000);
}
