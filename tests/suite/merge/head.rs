//! The lines of the head: title, meeting, date, number, speaker.

use super::draft::Draft;

/// A report with all the facts that a head is made of.
const REPORT: &str = r#"id: h
title: {zh: 工作报告, en: Work Report}
meeting:
  name: {zh: 市第十六届人民代表大会第五次会议, en: Fifth Session of the 16th Congress}   # in full
  date: 2026-02-11
  document: 7
speaker:
  office: {zh: 市人大常委会副主任, en: Vice Chairperson}
  name: {zh: 张三, en: Zhang San}
body:
  - paragraph: {zh: 请予审议。, en: Please consider it.}
"#;

#[test]
fn a_head_that_nobody_touched_changes_nothing() {
    for lang in ["zh", "en"] {
        assert_eq!(Draft::of(REPORT, lang).gives(&[]).stderr, "");
    }
}

#[test]
fn another_speaker_and_office_come_back() {
    let mut draft = Draft::of(REPORT, "zh");
    draft.say("张三", "市人大常委会主任　张三");
    draft.gives(&[(
        "office: {zh: 市人大常委会副主任, en: Vice Chairperson}",
        "office: {zh: 市人大常委会主任, en: Vice Chairperson, outdated: [en]}",
    )]);
    draft.builds();
    let mut draft = Draft::of(REPORT, "zh");
    draft.say("张三", "市人大常委会主任　李四");
    draft.gives(&[
        (
            "office: {zh: 市人大常委会副主任, en: Vice Chairperson}",
            "office: {zh: 市人大常委会主任, en: Vice Chairperson, outdated: [en]}",
        ),
        (
            "name: {zh: 张三, en: Zhang San}",
            "name: {zh: 李四, en: Zhang San, outdated: [en]}",
        ),
    ]);
}

#[test]
fn the_day_and_the_meeting_come_back_from_the_line_below_the_title() {
    let mut draft = Draft::of(REPORT, "zh");
    draft.say(
        "2026年2月11日",
        "——2026年2月12日在市第十六届人民代表大会第六次会议上",
    );
    draft.gives(&[
        ("date: 2026-02-11", "date: 2026-02-12"),
        (
            "{zh: 市第十六届人民代表大会第五次会议, en: Fifth Session of the 16th Congress}",
            "{zh: 市第十六届人民代表大会第六次会议, en: Fifth Session of the 16th Congress, outdated: [en]}",
        ),
    ]);
    draft.builds();
}

#[test]
fn the_english_head_comes_back_too() {
    let mut draft = Draft::of(REPORT, "en");
    draft.say(
        "Delivered at",
        "Delivered at the Fifth Session of the 16th Congress on February 13, 2026",
    );
    draft.say("Zhang San", "Zhang San Deputy Chairperson");
    draft.gives(&[
        ("date: 2026-02-11", "date: 2026-02-13"),
        (
            "{zh: 市人大常委会副主任, en: Vice Chairperson}",
            "{zh: 市人大常委会副主任, en: Deputy Chairperson, outdated: [zh]}",
        ),
    ]);
}

#[test]
fn the_number_of_the_document_comes_back() {
    let mut draft = Draft::of(REPORT, "zh");
    draft.say("文件（7）", "市第十六届人民代表大会第五次会议文件（9）");
    draft.gives(&[("document: 7", "document: 9")]);
}

#[test]
fn a_line_whose_facts_can_t_be_told_apart_is_listed_with_its_place() {
    let mut draft = Draft::of(REPORT, "zh");
    draft.say("2026年2月11日", "——二月在市人民代表大会上");
    let told = draft.gives(&[]);
    for part in [
        "warning[merge.lost]",
        "now reads “——二月在市人民代表大会上”",
        "report.yaml:5:9",
        "change them at the head of the report",
    ] {
        assert!(told.stderr.contains(part), "{part}: {}", told.stderr);
    }
}

#[test]
fn another_title_comes_back_whatever_it_says() {
    let mut draft = Draft::of(REPORT, "zh");
    draft.say("工作报告", "关于常委会履职情况的汇报");
    draft.gives(&[(
        "title: {zh: 工作报告, en: Work Report}",
        "title: {zh: 关于常委会履职情况的汇报, en: Work Report, outdated: [en]}",
    )]);
}
