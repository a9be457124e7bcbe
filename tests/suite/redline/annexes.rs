//! The note of the annexes in a redline.

use std::fs;

use super::views::{View, paragraphs};
use crate::desk::{Desk, pdf_text, without_blanks};

const OLD: &str = "id: r
title: {zh: 工作报告, en: Work Report}
body:
  - paragraph: {zh: 请予审议。, en: Please deliberate.}
annexes:
  - title: {zh: 名词解释, en: Terms}
    body:
      - paragraph: {zh: 甲。, en: A.}
";

const MORE: &str = "  - title: {zh: 立法项目表, en: Bills}
    body:
      - paragraph: {zh: 乙。, en: B.}
";

fn diff(new: &str) -> Desk {
    let desk = Desk::new(OLD);
    desk.put("new.yaml", new.as_bytes());
    let run = desk.run(&["diff", "report.yaml", "new.yaml", "-o", "out"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    desk
}

#[test]
fn a_change_in_the_note_of_the_annexes_is_in_all_formats() {
    let desk = diff(&format!("{OLD}{MORE}"));
    let text = without_blanks(&desk.text("r.redline.zh.txt"));
    assert!(
        text.contains("附件说明原文：附件：名词解释改为：附件：1.名词解释2.立法项目表"),
        "{text}"
    );
    let pdf = without_blanks(&pdf_text(&desk.out("r.redline.zh.pdf"), &[]));
    // As it was and as it is.
    let was = pdf.find("附件：名词解释").expect("the note of before");
    let is = pdf.find("附件：1.名词解释").expect("the note of now");
    assert!(was < is, "{pdf}");
    let word = fs::read(desk.out("r.redline.zh.docx")).unwrap();
    for (view, expected) in [
        (View::Rejected, &["附件：名词解释"][..]),
        (View::Accepted, &["附件：1.名词解释", "2.立法项目表"]),
    ] {
        let lines: Vec<_> = paragraphs(&word, view);
        let lines: Vec<_> = lines.iter().map(|line| without_blanks(line)).collect();
        for note in expected {
            assert!(lines.iter().any(|line| line.ends_with(note)), "{lines:?}");
        }
    }
    let english = desk.text("r.redline.en.txt");
    assert!(english.contains("1. List of annexes"), "{english}");
}

#[test]
fn where_the_note_leads_is_no_change() {
    let named = OLD.replace("  - title: {zh: 名", "  - id: terms\n    title: {zh: 名");
    let desk = diff(&named);
    assert!(desk.text("r.redline.zh.txt").contains("两稿一致，没有修改"));
}
