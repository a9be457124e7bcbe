//! The command itself: what it writes, says and refuses.

use std::fs;

use crate::desk::{Desk, pdf_text, without_blanks};

const OLD: &str = "id: r
title: {zh: 工作报告, en: Work Report}
body:
  - paragraph: {zh: 全年立法11件。, en: Eleven laws passed.}
";

fn desk(new: &str) -> Desk {
    let desk = Desk::new(OLD);
    desk.put("new.yaml", new.as_bytes());
    desk
}

#[test]
fn equal_reports_say_so_in_every_format_and_succeed() {
    let desk = desk(OLD);
    let run = desk.run(&["diff", "report.yaml", "new.yaml", "-o", "out"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    for lang in ["zh", "en"] {
        let said = format!("no change: the two drafts in `{lang}` say the same");
        assert!(run.stderr.contains(&said), "{}", run.stderr);
    }
    assert!(desk.text("r.redline.zh.txt").contains("两稿一致，没有修改"));
    assert!(
        desk.text("r.redline.en.txt")
            .contains("The two versions are the same")
    );
    let pdf = without_blanks(&pdf_text(&desk.out("r.redline.zh.pdf"), &[]));
    assert!(pdf.contains("两稿一致，没有修改"), "{pdf}");
    let word = crate::desk::docx_part(&desk.out("r.redline.zh.docx"), "word/document.xml");
    assert!(
        !word.contains("<w:ins") && !word.contains("<w:del"),
        "{word}"
    );
}

#[test]
fn a_change_in_one_language_alone_shows_that_the_other_was_left_behind() {
    let desk = desk(&OLD.replace("11件", "12件"));
    let run = desk.run(&["diff", "report.yaml", "new.yaml", "-f", "txt", "-o", "out"]);
    assert!(
        run.stderr.contains("drafts in `en` say the same"),
        "{}",
        run.stderr
    );
    assert!(!run.stderr.contains("`zh`"), "{}", run.stderr);
    assert!(
        desk.text("r.redline.zh.txt")
            .contains("改为：全年立法12件。")
    );
}

#[test]
fn formats_may_be_named_in_one_list_and_text_is_the_list_of_changes() {
    let desk = desk(&OLD.replace("11件", "12件"));
    let run = desk.run(&[
        "diff",
        "report.yaml",
        "new.yaml",
        "-f",
        "docx,text",
        "-l",
        "zh",
        "-o",
        "out",
    ]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let names = fs::read_dir(desk.path().join("out")).expect("a folder");
    let mut names: Vec<_> = names.map(|e| e.expect("an entry").file_name()).collect();
    names.sort();
    assert_eq!(names, ["r.redline.zh.docx", "r.redline.zh.txt"]);
}

#[test]
fn a_language_that_only_one_version_has_is_a_usage_error() {
    let only = OLD.replace("id: r\n", "id: r\nlanguages: [zh]\n");
    let only = only
        .replace(", en: Work Report", "")
        .replace(", en: Eleven laws passed.", "");
    let desk = desk(&only);
    let run = desk.run(&[
        "diff",
        "report.yaml",
        "new.yaml",
        "-l",
        "en",
        "-f",
        "txt",
        "-o",
        "out",
    ]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("`en`; they share zh"), "{}", run.stderr);
    let run = desk.run(&["diff", "report.yaml", "new.yaml", "-f", "txt", "-o", "out"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
}

#[test]
fn a_report_with_faults_is_rejected_with_its_own_name() {
    let desk = desk(&OLD.replace("立法11件", "立法{laws}"));
    let run = desk.run(&["diff", "report.yaml", "new.yaml", "-o", "out"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("new.yaml:4"), "{}", run.stderr);
    assert!(!desk.path().join("out").exists());
}

#[test]
fn an_exchanged_image_is_shown_as_it_was_and_as_it_is() {
    let image = "  - image: {file: a.png, alt: {zh: 图, en: A chart}}\n";
    let desk = Desk::new(&format!("{OLD}{image}"));
    fs::create_dir(desk.path().join("new")).expect("a folder");
    desk.put("a.png", crate::docx::fixture::PNG);
    desk.put("new/report.yaml", format!("{OLD}{image}").as_bytes());
    let chart = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/everything/chart.png");
    desk.put("new/a.png", &fs::read(chart).expect("the chart"));
    let run = desk.run(&[
        "diff",
        "report.yaml",
        "new/report.yaml",
        "-l",
        "zh",
        "-o",
        "out",
    ]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let word = crate::desk::docx_part(&desk.out("r.redline.zh.docx"), "word/document.xml");
    let (gone, come) = (word.find("<w:del "), word.find("<w:ins "));
    assert_eq!(word.matches("<w:drawing>").count(), 2);
    assert!(gone.is_some() && gone < come);
}

#[test]
fn a_heading_with_a_name_is_known_again_though_it_says_something_else() {
    let section = "  - section: {id: laws, heading: {zh: 立法工作, en: Legislation}, body: []}\n";
    let desk = Desk::new(&format!("{OLD}{section}"));
    let new = section.replace("立法工作", "法治建设");
    desk.put("new.yaml", format!("{OLD}{new}").as_bytes());
    let args = [
        "diff",
        "report.yaml",
        "new.yaml",
        "-l",
        "zh",
        "-f",
        "txt",
        "-o",
        "-",
    ];
    let said = desk.run(&args).stdout;
    assert!(said.contains("原文：立法工作\n　 改为：法治建设"), "{said}");
}
