//! Files that are no draft of the report: refused, since what they lack would be taken out of it.

use std::fs;

use super::draft::{Draft, REPORT, paragraph};
use crate::desk::{Desk, HOHHOT, Run};

/// Another report of the same office, with other texts.
const OTHER: &str = r#"id: other-2025
title: {zh: 预算报告, en: Budget Report}
body:
  - paragraph: {zh: 受政府委托作预算报告。, en: I present the budget.}
  - section:
      heading: {zh: 收支情况, en: Accounts}
      body:
        - paragraph: {zh: 财政收入稳步增长。, en: Revenue grew.}
        - paragraph: {zh: 支出结构不断优化。, en: Spending improved.}
"#;

/// What a report builds, as it is edited: no edit is made yet.
fn built(report: &str, edition: &str, lang: &str) -> Draft {
    let desk = Desk::new(report);
    desk.build(&["-e", edition, "-l", lang, "-f", "docx"]);
    let mut files = fs::read_dir(desk.path().join("out")).expect("a folder");
    let file = files.next().expect("a file").expect("a file").path();
    let name = file.file_name().expect("a name").to_string_lossy();
    let bytes = fs::read(&file).expect("it was built");
    Draft::open(desk, report, name.into_owned(), &bytes)
}

/// The file as versions of the program wrote it that did not name report, edition and language.
fn older(mut draft: Draft) -> Draft {
    for prefix in ["_tr", "_te", "_tl"] {
        let named = format!("w:name=\"{prefix}");
        assert_eq!(draft.document.matches(&named).count(), 1, "{prefix}");
        draft.document = draft.document.replace(&named, "w:name=\"_zz");
    }
    draft
}

/// Merges a file into this report, in its place.
fn merge_into(report: &str, draft: &Draft, args: &[&str]) -> (Run, String) {
    let desk = &draft.desk;
    desk.put("report.yaml", report.as_bytes());
    desk.put("edited.docx", &draft.bytes());
    let merge = ["merge", "report.yaml", "edited.docx", "-o", "report.yaml"];
    let run = desk.run(&[&merge[..], args].concat());
    let now = fs::read_to_string(desk.path().join("report.yaml")).expect("it is there");
    (run, now)
}

/// Expects that a file is refused, the report untouched, and that this is said.
fn refused(report: &str, draft: &Draft, args: &[&str], said: &str) {
    let (run, now) = merge_into(report, draft, args);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains(said), "{}", run.stderr);
    assert!(
        run.stderr.contains("`--force` merges it all the same"),
        "{}",
        run.stderr
    );
    assert_eq!(now, report);
    assert!(!draft.desk.path().join("report.yaml.bak").exists());
}

#[test]
fn the_summary_edition_of_the_report_is_refused() {
    let report = fs::read_to_string(HOHHOT).expect("the report is there");
    let said = "the edited file is the `summary` edition of this report";
    refused(&report, &built(&report, "summary", "en"), &[], said);
    refused(&report, &older(built(&report, "summary", "en")), &[], said);
    refused(REPORT, &built(REPORT, "summary", "en"), &[], said);
    refused(REPORT, &older(built(REPORT, "summary", "en")), &[], said);
}

#[test]
fn a_draft_in_another_language_than_asked_for_is_refused() {
    let said = "the edited file is a draft in `en`, and not in `zh`";
    let draft = built(REPORT, "draft", "en");
    refused(REPORT, &draft, &["-l", "zh"], said);
    refused(REPORT, &older(draft), &["-l", "zh"], said);
}

#[test]
fn a_draft_in_a_language_that_the_report_lacks_is_refused() {
    let three = REPORT.replacen("title:", "languages: [zh, en, zh-Hant]\ntitle:", 1);
    let draft = built(&three, "draft", "zh-Hant");
    refused(
        REPORT,
        &draft,
        &[],
        "is a draft in `zh-Hant`, and not in `zh`",
    );
}

#[test]
fn the_draft_of_another_report_is_refused() {
    let draft = built(OTHER, "draft", "zh");
    let said = "the edited file is a draft of another report, `other-2025`";
    refused(REPORT, &draft, &[], said);
    let said = "nothing of this report is in the edited file";
    refused(REPORT, &older(draft), &[], said);
    // One that bears the same id is known by its text.
    let same_id = OTHER.replace("other-2025", "r");
    refused(REPORT, &built(&same_id, "draft", "zh"), &[], said);
}

/// A file of another program with a third of the report in it.
fn unrelated() -> Draft {
    let mut draft = older(built(REPORT, "draft", "zh"));
    let start = draft.document.find("<w:p>").expect("a paragraph");
    let end = draft.document.rfind("<w:sectPr").expect("the end");
    let texts = [
        "各位代表：",
        "我向大会报告工作。",
        "其一；",
        "组织两次检查。",
        "密切联系群众。",
        "食堂菜单如下。",
        "星期一供应面条。",
        "星期二供应米饭。",
    ];
    let body = texts.map(|text| paragraph("BodyText", text)).concat();
    draft.document.replace_range(start..end, &body);
    draft
}

#[test]
fn an_unrelated_file_is_refused_though_it_has_a_third_of_the_report() {
    // A salutation, four headings, six paragraphs, three items and a table are 15 blocks.
    let said = "no draft of this report: only 5 of its 15 blocks are in it";
    refused(REPORT, &unrelated(), &[], said);
}

#[test]
fn a_draft_of_an_older_version_of_the_program_is_merged() {
    for lang in ["zh", "en"] {
        let draft = older(built(REPORT, "draft", lang));
        let (run, now) = merge_into(REPORT, &draft, &[]);
        assert_eq!((run.code, now.as_str()), (0, REPORT), "{}", run.stderr);
    }
    let mut draft = older(built(REPORT, "draft", "zh"));
    draft.say("密切联系群众。", "密切联系人民群众。");
    draft.gives(&[(
        "{zh: 密切联系群众。, en: \"Deputies kept close contact.\"}",
        "{zh: 密切联系人民群众。, en: \"Deputies kept close contact.\", outdated: [en]}",
    )]);
}

#[test]
fn a_handout_in_word_is_merged_as_a_draft_is() {
    let draft = built(REPORT, "handout", "zh");
    let (run, now) = merge_into(REPORT, &draft, &[]);
    assert_eq!((run.code, now.as_str()), (0, REPORT), "{}", run.stderr);
}

#[test]
fn a_draft_cut_down_to_its_beginning_is_merged_and_the_report_kept() {
    let mut draft = built(REPORT, "draft", "zh");
    let start = draft
        .document
        .find(&draft.paragraph("立法工作"))
        .expect("it is there");
    let end = draft.document.rfind("<w:sectPr").expect("the end");
    draft.document.replace_range(start..end, "");
    draft.desk.put("report.yaml.bak", b"older");
    let (run, now) = merge_into(REPORT, &draft, &[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(!now.contains("立法工作"), "{now}");
    let kept = fs::read_to_string(draft.desk.path().join("report.yaml.2.bak"));
    assert_eq!(kept.expect("it was kept"), REPORT);
    let said = "report.yaml was there already: it is kept as report.yaml.2.bak";
    assert!(run.stderr.contains(said), "{}", run.stderr);
    assert!(
        run.stderr.contains("are removed from the report"),
        "{}",
        run.stderr
    );
}

#[test]
fn force_merges_what_was_refused_and_keeps_the_report() {
    let draft = unrelated();
    let (run, now) = merge_into(REPORT, &draft, &["--force"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stderr.contains("note[merge.stranger]"),
        "{}",
        run.stderr
    );
    assert!(now.contains("食堂菜单如下"), "{now}");
    assert!(!now.contains("立法工作"), "{now}");
    let kept = fs::read_to_string(draft.desk.path().join("report.yaml.bak"));
    assert_eq!(kept.expect("it was kept"), REPORT);
}

#[test]
fn a_report_that_loses_nothing_is_not_kept_twice() {
    let mut draft = built(REPORT, "draft", "zh");
    draft.say("密切联系群众。", "密切联系人民群众。");
    let (run, now) = merge_into(REPORT, &draft, &[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(now.contains("密切联系人民群众"), "{now}");
    assert!(!draft.desk.path().join("report.yaml.bak").exists());
}

#[test]
fn an_unedited_draft_does_not_touch_the_file() {
    let draft = built(REPORT, "draft", "zh");
    let path = draft.desk.path().join("report.yaml");
    let mut read_only = fs::metadata(&path).expect("it is there").permissions();
    read_only.set_readonly(true);
    fs::set_permissions(&path, read_only).expect("our file");
    draft.desk.put("edited.docx", &draft.bytes());
    let before = fs::metadata(&path).and_then(|found| found.modified());
    let run = draft
        .desk
        .run(&["merge", "report.yaml", "edited.docx", "-o", "report.yaml"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let after = fs::metadata(&path).and_then(|found| found.modified());
    assert_eq!(after.expect("a time"), before.expect("a time"));
}

#[test]
fn another_report_in_the_place_of_the_merged_one_is_kept() {
    let draft = built(REPORT, "draft", "zh");
    draft.desk.put("edited.docx", &draft.bytes());
    draft.desk.put("other.yaml", OTHER.as_bytes());
    let run = draft
        .desk
        .run(&["merge", "report.yaml", "edited.docx", "-o", "other.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let read = |name: &str| fs::read_to_string(draft.desk.path().join(name)).expect("it is there");
    assert_eq!(read("other.yaml"), REPORT);
    assert_eq!(read("other.yaml.bak"), OTHER);
    let said = "other.yaml was there already: it is kept as other.yaml.bak";
    assert!(run.stderr.contains(said), "{}", run.stderr);
}
