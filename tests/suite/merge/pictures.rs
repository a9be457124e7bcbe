//! Pictures: new ones, and others in the place of those that were there.

use std::fs;

use super::draft::Draft;
use crate::desk::Desk;

const CHART: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/everything/chart.png");

const REPORT: &str = r#"id: p
title: {zh: 工作报告, en: Work Report}
body:
  - paragraph: {zh: 甲甲甲甲。, en: A.}
  - image:
      file: chart.png
      alt: {zh: 柱状图, en: Bar chart}
"#;

fn draft() -> Draft {
    let desk = Desk::new(REPORT);
    desk.put("chart.png", &fs::read(CHART).expect("the chart is there"));
    desk.build(&["-e", "draft", "-l", "zh"]);
    let bytes = fs::read(desk.out("p.draft.zh.docx")).expect("the draft was built");
    Draft::open(desk, REPORT, "p.draft.zh.docx".into(), &bytes)
}

/// The paragraph that holds the picture.
fn picture(draft: &Draft) -> String {
    let at = draft.document.find("<w:drawing").expect("a picture");
    let start = draft.document[..at].rfind("<w:p>").expect("in a paragraph");
    let end = at + draft.document[at..].find("</w:p>").expect("it ends") + 6;
    draft.document[start..end].to_owned()
}

/// A paragraph without bookmarks.
fn unmarked(paragraph: &str) -> String {
    let mut out = String::new();
    let mut rest = paragraph;
    while let Some(start) = rest.find("<w:bookmark") {
        out += &rest[..start];
        rest = &rest[start + rest[start..].find("/>").expect("it ends") + 2..];
    }
    out + rest
}

#[test]
fn a_new_picture_is_written_beside_the_report_and_named_in_it() {
    let mut draft = draft();
    let new = unmarked(&picture(&draft)).replace("柱状图", "一张新图");
    draft.after("甲甲甲甲", &new);
    let (merged, told) = draft.merged();
    let block = merged
        .split("  - image:\n")
        .nth(1)
        .expect("a picture stands behind the paragraph");
    let file = block.lines().next().expect("its file");
    let file = file.trim().trim_start_matches("file: ");
    assert_ne!(file, "chart.png");
    assert_eq!(
        block,
        format!("      file: {file}\n      alt: {{zh: 一张新图}}\n")
    );
    let bytes = fs::read(draft.desk.path().join(file)).expect("it was written");
    assert_eq!(bytes, fs::read(CHART).expect("the chart is there"));
    assert!(
        told.stderr
            .contains(&format!("the picture {file} was added")),
        "{}",
        told.stderr
    );
    draft.builds();
}

#[test]
fn a_new_picture_and_a_report_on_standard_output_do_not_go_together() {
    let mut draft = draft();
    draft.after("甲甲甲甲", &unmarked(&picture(&draft)));
    draft.desk.put("e.docx", &draft.bytes());
    let run = draft
        .desk
        .run(&["merge", "report.yaml", "e.docx", "-o", "-"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{}", run.stderr);
    assert!(run.stderr.contains("new pictures"), "{}", run.stderr);
}

#[test]
fn another_picture_in_the_place_of_one_is_told_of() {
    let mut draft = draft();
    assert_eq!(draft.gives(&[]).stderr, "");
    let mut other = fs::read(CHART).expect("the chart is there");
    other.push(0);
    draft.set_picture(&other);
    let told = draft.gives(&[]);
    assert!(
        told.stderr
            .contains("the picture chart.png is another one in the draft"),
        "{}",
        told.stderr
    );
}

#[test]
fn a_picture_retouched_since_it_was_merged_stays() {
    let mut draft = draft();
    let new = unmarked(&picture(&draft)).replace("柱状图", "一张新图");
    draft.after("甲甲甲甲", &new);
    draft.merged();
    let is_new = |path: &std::path::Path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("p-") && name.ends_with(".png")
    };
    let files = fs::read_dir(draft.desk.path()).expect("a folder");
    let mut files = files.map(|file| file.expect("a file").path());
    let first = files.find(|path| is_new(path)).expect("a picture");
    fs::write(&first, b"retouched").expect("our file");
    let (merged, told) = draft.merged();
    assert_eq!(fs::read(&first).expect("it is there"), b"retouched");
    let name = first.file_name().expect("a name").to_string_lossy();
    let free = name.replace(".png", "-2.png");
    assert!(merged.contains(&format!("file: {free}\n")), "{merged}");
    let written = fs::read(draft.desk.path().join(&free)).expect("it was written");
    assert_eq!(written, fs::read(CHART).expect("the chart is there"));
    let note = format!("another {name} is there already, and stays: this one is written as {free}");
    assert!(told.stderr.contains(&note), "{}", told.stderr);
}

#[test]
fn the_merged_report_does_not_take_the_place_of_a_picture() {
    let draft = draft();
    draft.desk.put("e.docx", &draft.bytes());
    let run = draft
        .desk
        .run(&["merge", "report.yaml", "e.docx", "-o", "chart.png"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("overwritten"), "{}", run.stderr);
    assert_eq!(
        fs::read(draft.desk.path().join("chart.png")).expect("it is there"),
        fs::read(CHART).expect("the chart is there")
    );
}
