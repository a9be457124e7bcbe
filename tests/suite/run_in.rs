//! Headings on whose line the text goes on: （一）加强立法。全年制定法规三件。

use std::fs;
use std::process::Command;

use crate::desk::{Desk, docx_part, docx_text, libreoffice, pdf_text, run, without_blanks};

const BODY: &str = "\
  - section:
      heading: {zh: 主要工作, en: Main Work}
      body:
        - section:
            heading: {zh: 加强立法。, en: Legislation.}
            run-in: true
            body:
              - paragraph:
                  zh: 全年制定法规三件。
                  en: Three regulations were made.
              - paragraph:
                  zh: 又一段。
                  en: One more.
        - section:
            heading: {zh: 加强监督。, en: Oversight.}
            run-in: true
            body:
              - paragraph:
                  zh: 听取报告五项。
                  en: Five reports were heard.
";

fn desk() -> Desk {
    Desk::with_body("", BODY)
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(without_blanks).collect()
}

#[test]
fn print_and_plain_text_set_the_heading_and_its_text_on_one_line() {
    let desk = desk();
    desk.build(&["-e", "handout", "-e", "text"]);
    let zh = [
        "（一）加强立法。全年制定法规三件。",
        "（二）加强监督。听取报告五项。",
    ];
    let print = lines(&pdf_text(&desk.out("r.handout.zh.pdf"), &["-layout"]));
    let plain = lines(&desk.text("r.text.zh.txt"));
    for line in zh {
        assert!(print.iter().any(|of| of == line), "{print:?}");
        assert!(plain.iter().any(|of| of == line), "{plain:?}");
    }
    let english = desk.text("r.text.en.txt");
    assert!(
        english.contains("A. Legislation. Three regulations were made."),
        "{english}"
    );
}

#[test]
fn the_heading_has_the_face_of_its_level() {
    let desk = desk();
    desk.build(&["-e", "handout", "-l", "zh"]);
    let pdf = desk.out("r.handout.zh.pdf");
    let html = run(Command::new("pdftohtml")
        .args(["-xml", "-stdout", "-i"])
        .arg(&pdf));
    let font = |text: &str| {
        let line = html.stdout.lines().find(|line| line.contains(text));
        let line = line.unwrap_or_else(|| panic!("{text} in {}", html.stdout));
        line.split("font=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .map(str::to_owned)
    };
    assert_ne!(font("加强立法"), font("又一段"));
}

#[test]
fn the_heading_has_the_size_of_the_text_in_western_print_too() {
    let desk = desk();
    desk.build(&["-e", "handout", "-l", "en"]);
    let words = pdf_text(&desk.out("r.handout.en.pdf"), &["-bbox"]);
    let height = |word: &str| {
        let line = words
            .lines()
            .find(|line| line.contains(&format!(">{word}<")));
        let value = |name: &str| -> Option<f64> {
            let (_, rest) = line?.split_once(&format!("{name}=\""))?;
            rest.split('"').next()?.parse().ok()
        };
        value("yMax").expect("a number") - value("yMin").expect("a number")
    };
    // The sans of 11.5 pt is 10.8 pt high, that of headings, of 13.8 pt, 13 pt.
    let height = height("Legislation.");
    assert!((height - 10.8).abs() < 0.3, "{height}");
}

#[test]
fn word_has_them_in_one_paragraph_with_the_number_and_the_style_of_the_heading() {
    let desk = desk();
    desk.build(&["-e", "draft"]);
    let zh = desk.out("r.draft.zh.docx");
    let text = docx_text(&zh);
    assert!(text.contains("\n加强立法。全年制定法规三件。\n"), "{text}");
    assert!(
        docx_text(&desk.out("r.draft.en.docx"))
            .contains("\nLegislation. Three regulations were made.\n")
    );
    let styles = docx_part(&zh, "word/styles.xml");
    let (_, style) = styles
        .split_once("w:styleId=\"Heading2Char\"")
        .expect("the style is there");
    let style = style.split("</w:style>").next().unwrap_or_default();
    // Size 3, 16 pt: else LibreOffice sets the number smaller than the text.
    assert!(style.contains("<w:sz w:val=\"32\"/>"), "{style}");
    libreoffice(&desk.path().join("home"), "pdf", desk.path(), &[&zh]);
    let shown = lines(&pdf_text(&desk.path().join("r.draft.zh.pdf"), &["-layout"]));
    for line in [
        "（一）加强立法。全年制定法规三件。",
        "（二）加强监督。听取报告五项。",
    ] {
        assert!(shown.iter().any(|of| of == line), "{shown:?}");
    }
}

#[test]
fn a_draft_comes_back_by_import_and_by_merge() {
    let desk = desk();
    desk.build(&["-e", "draft"]);
    let report = fs::read_to_string(desk.path().join("report.yaml")).expect("the report");
    for lang in ["zh", "en"] {
        let draft = format!("out/r.draft.{lang}.docx");
        let merged = desk.run(&["merge", "report.yaml", &draft, "-o", "merged.yaml"]);
        assert_eq!(merged.code, 0, "{}", merged.stderr);
        let merged = fs::read_to_string(desk.path().join("merged.yaml")).expect("a report");
        assert_eq!(merged, report);
        let imported = desk.run(&["import", &draft, "-o", "imported.yaml"]);
        assert_eq!(imported.code, 0, "{}", imported.stderr);
        let imported = fs::read_to_string(desk.path().join("imported.yaml")).expect("a report");
        assert_eq!(imported.matches("run-in: true").count(), 2, "{imported}");
        assert_eq!(imported.matches("numbering").count(), 0, "{imported}");
    }
}

#[test]
fn importers_keep_run_in_headings_of_markdown() {
    let right = "      - section:\n            heading: {zh: 加强立法。}\n            run-in: true\n            body:\n              - paragraph:\n                  zh: 全年制定法规三件。\n";
    for source in [
        "工作报告\n\n各位代表：\n\n一、主要工作\n\n（一）加强立法。全年制定法规三件。\n\n（二）加强监督。听取报告。\n",
        "# 工作报告\n\n各位代表：\n\n## 一、主要工作\n\n### （一）加强立法。\n\n全年制定法规三件。\n",
    ] {
        let desk = Desk::new("");
        desk.put("a.md", source.as_bytes());
        let run = desk.run(&["import", "a.md", "-o", "r.yaml"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
        assert!(report.contains(right), "{report}");
    }
}

#[test]
fn a_run_in_heading_without_a_paragraph_is_refused() {
    let body = "  - section:\n      heading: {zh: 甲。, en: A.}\n      run-in: true\n      body:\n        - list: {items: [{zh: 乙, en: B}]}\n";
    let run = Desk::with_body("", body).try_build(&[]);
    assert_eq!(run.code, 1);
    assert!(
        run.stderr.contains("error[section.run-in]"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("report.yaml:5"), "{}", run.stderr);
}
