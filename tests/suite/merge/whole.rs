//! Whole files: saved by other programs, pasted, of other versions of the report.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::draft::{Draft, REPORT};
use crate::desk::{Desk, HOHHOT, PAPERS, docx_part, libreoffice, paper, twinpress};

/// Saves Word files anew with LibreOffice.
fn saved_by_libreoffice(desk: &Desk, names: &[&str]) {
    let files: Vec<PathBuf> = names.iter().map(|name| desk.path().join(name)).collect();
    let files: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    let (home, saved) = (desk.path().join("home"), desk.path().join("saved"));
    libreoffice(&home, "docx:MS Word 2007 XML", &saved, &files);
}

#[test]
fn a_draft_opened_and_saved_by_libreoffice_changes_nothing() {
    let everything = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/everything");
    let desk = Desk::new(REPORT);
    for file in ["report.yaml", "chart.png"] {
        let bytes = fs::read(format!("{everything}/{file}")).expect("the example is there");
        desk.put(file, &bytes);
    }
    desk.put(
        "hohhot.yaml",
        &fs::read(HOHHOT).expect("the report is there"),
    );
    desk.build(&["-e", "draft"]);
    let built = desk.run(&["build", "hohhot.yaml", "-e", "draft", "-o", "out"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    let names = [
        "everything.draft.zh",
        "everything.draft.en",
        "hohhot-2026.draft.zh",
        "hohhot-2026.draft.en",
    ];
    let files: Vec<String> = names
        .iter()
        .map(|name| format!("out/{name}.docx"))
        .collect();
    saved_by_libreoffice(&desk, &files.iter().map(String::as_str).collect::<Vec<_>>());
    for name in names {
        let anchors = |folder: &str| {
            let file = desk.path().join(format!("{folder}/{name}.docx"));
            let document = docx_part(&file, "word/document.xml");
            let names = document.split("w:name=\"_t").skip(1);
            let names = names.map(|rest| rest.split('"').next().expect("a name").to_owned());
            names.collect::<BTreeSet<String>>()
        };
        assert!(anchors("out").len() > 20, "{name}");
        assert_eq!(
            anchors("out"),
            anchors("saved"),
            "{name}: the anchors survive"
        );
    }
    for name in names {
        let report = if name.starts_with("e") {
            "report.yaml"
        } else {
            "hohhot.yaml"
        };
        let draft = format!("saved/{name}.docx");
        let output = format!("{name}.yaml");
        let merged = desk.run(&["merge", report, &draft, "-o", &output]);
        assert_eq!((merged.code, merged.stderr.as_str()), (0, ""), "{name}");
        let same = fs::read(desk.path().join(output)).expect("written");
        assert_eq!(
            same,
            fs::read(desk.path().join(report)).expect("it is there"),
            "{name}"
        );
    }
}

#[test]
fn a_working_copy_changes_nothing_in_any_language() {
    let report = fs::read_to_string(crate::desk::EVERYTHING).expect("the report is there");
    let report = report.replacen("\nkind:", "\nlanguages: [zh, en, zh-Hant]\nkind:", 1);
    let report = report.replacen("unit: {zh: 天,", "unit: {zh: 天, zh-Hant: 天,", 1);
    let desk = Desk::new(&report);
    let chart = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/everything/chart.png");
    desk.put("chart.png", &fs::read(chart).expect("the chart is there"));
    for lang in ["zh", "en", "zh-Hant"] {
        desk.build(&[
            "-e",
            "draft",
            "-l",
            lang,
            "--draft-mark",
            "--line-numbers",
            "--revision",
            "第三稿",
            "--font-profile",
            "open",
        ]);
        let draft = format!("out/everything.draft.{lang}.docx");
        let merged = desk.run(&[
            "merge",
            "report.yaml",
            &draft,
            "-o",
            "m.yaml",
            "--lang",
            lang,
        ]);
        assert_eq!((merged.code, merged.stderr.as_str()), (0, ""), "{lang}");
        let same = fs::read_to_string(desk.path().join("m.yaml")).expect("written");
        assert_eq!(same, report, "{lang}");
    }
}

#[test]
fn a_draft_without_anchors_of_which_a_tenth_is_edited_loses_no_paragraph() {
    let report = fs::read_to_string(HOHHOT).expect("the report is there");
    let mut draft = Draft::of(&report, "zh");
    pasted(&mut draft);
    // A sentence is put before the end of every tenth paragraph.
    let paragraphs: Vec<String> = super::draft::paragraphs(&draft.document)
        .into_iter()
        .filter(|p| p.contains("\"BodyText\"") && p.contains("。</w:t>"))
        .map(str::to_owned)
        .collect();
    let edited: Vec<&String> = paragraphs.iter().step_by(10).collect();
    assert!(edited.len() > 3, "{}", paragraphs.len());
    for paragraph in &edited {
        let at = paragraph.rfind("。</w:t>").expect("it ends with a stop");
        let new = format!("{}，成效明显{}", &paragraph[..at], &paragraph[at..]);
        draft.document = draft.document.replacen(paragraph.as_str(), &new, 1);
    }
    let (merged, told) = draft.merged();
    assert_eq!(merged.matches("，成效明显。").count(), edited.len());
    assert_eq!(
        told.stderr.matches("note[merge.changed]").count(),
        edited.len(),
        "{}",
        told.stderr
    );
    for lost in ["merge.removed", "merge.added", "merge.moved", "merge.lost"] {
        assert!(!told.stderr.contains(lost), "{}", told.stderr);
    }
}

/// The draft as it is after its text was pasted into another document: no anchors, no styles of
/// ours, numbers and marks gone or part of the text.
fn pasted(draft: &mut Draft) {
    let mut document = String::new();
    let mut rest = draft.document.as_str();
    while let Some(start) = rest.find("<w:bookmark") {
        let end = start + rest[start..].find("/>").expect("it ends") + 2;
        document += &rest[..start];
        rest = &rest[end..];
    }
    document += rest;
    draft.document = document;
    let styles = draft.part("word/styles.xml");
    draft.set_part(
        "word/styles.xml",
        styles.replace("w:name w:val=\"Body Text\"", "w:name w:val=\"Pasted\""),
    );
}

#[test]
fn a_draft_without_anchors_aligns_by_its_text() {
    for lang in ["zh", "en"] {
        let report = fs::read_to_string(HOHHOT).expect("the report is there");
        let mut draft = Draft::of(&report, lang);
        pasted(&mut draft);
        let (merged, told) = draft.merged();
        assert_eq!(merged, report, "{}", told.stderr);
    }
}

#[test]
fn a_heavily_edited_draft_without_anchors_keeps_nineteen_paragraphs_of_twenty() {
    let report = fs::read_to_string(HOHHOT).expect("the report is there");
    let mut draft = Draft::of(&report, "zh");
    pasted(&mut draft);
    // A word of every paragraph is changed.
    draft.document = draft
        .document
        .replace('的', "之")
        .replace("市人大", "本市人大")
        .replace('，', "；");
    let paragraphs = report.matches("- paragraph:").count();
    let (merged, told) = draft.merged();
    let lost = told.stderr.matches("note[merge.removed]").count();
    assert!(
        lost * 20 <= paragraphs,
        "{lost} of {paragraphs}: {}",
        told.stderr
    );
    assert_eq!(
        merged.matches("- paragraph:").count(),
        paragraphs,
        "{}",
        told.stderr
    );
}

#[test]
fn a_report_changed_since_keeps_what_the_draft_did_not_touch() {
    let mut draft = Draft::new();
    draft.say("密切联系群众。", "代表密切联系人民群众。");
    draft.delete("组织两次检查。");
    let new = "        - paragraph: {zh: 后来补充的一段。, en: Added since.}\n";
    let last = "        - paragraph: {zh: 密切联系群众。, en: \"Deputies kept close contact.\"}\n";
    let since = REPORT
        .replace("zh: 立法工作", "zh: 立法工作情况")
        .replace("zh: 其二；", "zh: 其二，要落实；")
        .replace(last, &format!("{last}{new}"));
    draft.desk.put("report.yaml", since.as_bytes());
    let (merged, told) = draft.merged();
    let expected = since.replace(
        "{zh: 密切联系群众。, en: \"Deputies kept close contact.\"}",
        "{zh: 代表密切联系人民群众。, en: \"Deputies kept close contact.\", outdated: [en]}",
    );
    assert!(
        told.stderr.contains("warning[merge.version]"),
        "{}",
        told.stderr
    );
    assert!(
        told.stderr.contains("not in the draft: “后来补充的一段。”"),
        "{}",
        told.stderr
    );
    assert!(
        told.stderr.contains("not in the draft: “组织两次检查。”"),
        "{}",
        told.stderr
    );
    assert_eq!(merged, expected, "{}", told.stderr);
}

#[test]
fn the_merged_report_may_replace_its_own_file() {
    let mut draft = Draft::new();
    draft.say("密切联系群众。", "代表密切联系人民群众。");
    draft.desk.put("edited.docx", &draft.bytes());
    let run = twinpress(
        draft.desk.path(),
        &["merge", "report.yaml", "edited.docx", "-o", "report.yaml"],
    );
    assert_eq!(run.code, 0, "{}", run.stderr);
    let report = fs::read_to_string(draft.desk.path().join("report.yaml")).expect("it is there");
    assert!(report.contains("代表密切联系人民群众"), "{report}");
    // Merged again, the same draft changes nothing more.
    let run = twinpress(
        draft.desk.path(),
        &["merge", "report.yaml", "edited.docx", "-o", "-"],
    );
    assert_eq!(run.stdout, report, "{}", run.stderr);
}

/// As PyYAML writes lists.
#[test]
fn an_item_is_added_to_a_list_that_is_not_set_in() {
    let report = "id: r\ntitle: {zh: 报告, en: Report}\nbody:\n- paragraph:\n    zh: 全年各项工作取得进展。\n    en: One.\n- section:\n    heading: {zh: 会议, en: Meetings}\n    body:\n    - paragraph:\n        zh: 会议结束。\n        en: Two.\n";
    let mut draft = Draft::of(report, "zh");
    let added = super::draft::paragraph("BodyText", "新增内容。");
    draft.after("全年各项工作", &added);
    draft.after(
        "会议结束",
        &super::draft::paragraph("BodyText", "再增内容。"),
    );
    let (merged, run) = draft.merged();
    let expected = report.replace("- section", "- paragraph: {zh: 新增内容。}\n- section")
        + "    - paragraph: {zh: 再增内容。}\n";
    assert_eq!(merged, expected, "{}", run.stderr);
}

#[test]
fn lines_that_end_as_on_windows_go_on_ending_so() {
    let report = REPORT.replace('\n', "\r\n");
    let mut draft = Draft::of(&report, "zh");
    draft.after(
        "密切联系群众",
        &super::draft::paragraph("BodyText", "新增内容。"),
    );
    draft.say("我向大会报告工作", "我受委托报告工作。");
    let (merged, _) = draft.merged();
    assert_eq!(
        merged.matches('\n').count(),
        merged.matches("\r\n").count(),
        "{merged}"
    );
    assert!(merged.contains("      outdated: [en]\r\n"), "{merged}");
}

#[test]
fn a_json_report_is_merged_as_json() {
    let report = "{\"id\": \"r\", \"title\": {\"zh\": \"报告\", \"en\": \"Report\"},\n \"body\": [\n  {\"paragraph\": {\"zh\": \"甲甲甲甲。\", \"en\": \"A.\"}},\n  {\"paragraph\": {\"zh\": \"乙乙乙乙。\", \"en\": \"B.\"}}\n ]}\n";
    let desk = Desk::new("");
    desk.put("r.json", report.as_bytes());
    assert_eq!(
        desk.run(&["build", "r.json", "-e", "draft", "-o", "out"])
            .code,
        0
    );
    let bytes = fs::read(desk.out("r.draft.zh.docx")).expect("built");
    let mut draft = Draft::open(desk, report, "edited.docx".into(), &bytes);
    draft.say("甲甲甲甲。", "甲甲甲“甲”。");
    draft.after(
        "乙乙乙乙。",
        &super::draft::paragraph("BodyText", "丙丙丙丙。"),
    );
    draft.desk.put("edited.docx", &draft.bytes());
    let run = draft
        .desk
        .run(&["merge", "r.json", "edited.docx", "-o", "m.json"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let merged = fs::read_to_string(draft.desk.path().join("m.json")).expect("written");
    let value: serde_json::Value = serde_json::from_str(&merged).expect("it is JSON");
    assert_eq!(value["body"][0]["paragraph"]["zh"], "甲甲甲“甲”。");
    assert_eq!(value["body"][0]["paragraph"]["outdated"][0], "en");
    assert_eq!(value["body"][2]["paragraph"]["zh"], "丙丙丙丙。");
}

#[test]
fn a_draft_knows_its_paragraphs_by_the_bookmarks_that_every_version_has_written() {
    // FNV-1a with 64 bits of the letter a, and the second block that prints it.
    const FIRST: &str = "w:name=\"_tpaf63dc4c8601ec8c_0\"";
    const SECOND: &str = "w:name=\"_tpaf63dc4c8601ec8cx2_0\"";
    let report = "id: r
title: {zh: 题, en: Title}
body:
  - paragraph: {zh: a, en: one}
  - paragraph: {zh: a, en: two}
";
    let mut draft = Draft::of(report, "zh");
    assert!(draft.document.contains(FIRST), "{}", draft.document);
    let second = draft.document.find(SECOND).expect("the second is named");
    let text = draft.document[second..].find(">a<").expect("its text") + second;
    draft.document.replace_range(text..text + 3, ">全文另写<");
    draft.gives(&[(
        "{zh: a, en: two}",
        "{zh: 全文另写, en: two, outdated: [en]}",
    )]);
}

/// Drafts and handouts, with covers, contents, logos and key figures.
#[test]
fn no_unedited_paper_of_an_office_changes_anything() {
    let folder = tempfile::TempDir::new().expect("a folder");
    for name in PAPERS {
        let report = paper(name);
        let path = report.to_str().expect("a path of letters");
        let build = ["build", path, "-e", "draft", "-e", "handout", "-l", "zh,en"];
        let built = twinpress(
            folder.path(),
            &[&build[..], &["-f", "docx", "-o", "."]].concat(),
        );
        assert_eq!(built.code, 0, "{}", built.stderr);
        for edition in ["draft.zh", "draft.en", "handout.zh", "handout.en"] {
            let file = format!("{name}.{edition}.docx");
            let run = twinpress(folder.path(), &["merge", path, &file, "-o", "-"]);
            assert_eq!(run.stderr, "", "{file}");
            let before = fs::read_to_string(&report).expect("it is there");
            assert!(run.stdout == before, "{file}: {}", run.stdout);
        }
    }
}

#[test]
fn an_edited_key_figure_is_reported_and_not_written_as_a_paragraph() {
    let report = "id: r\nkind: annual-report\norganization: {zh: 本会, en: Society}\ndate: 2026-01-20\ntitle: {zh: 报告, en: Report}\nfigures:\n  laws: {value: 7, unit: law}\nkey-figures:\n  - {figure: laws, label: {zh: 通过法规, en: laws passed}}\nbody:\n  - paragraph: {zh: 全年工作取得进展。, en: Work made headway.}\n";
    let mut draft = Draft::of(report, "zh");
    let edited = draft.paragraph("7件").replace(">7<", ">8<");
    draft.replace("7件", &edited);
    let (merged, run) = draft.merged();
    assert_eq!(merged, report);
    let told = "warning[merge.lost]: “7件通过法规” now reads “8件通过法规”";
    assert!(run.stderr.contains(told), "{}", run.stderr);
}
