//! Working copies: the mark and the version over each page, line numbers.

use twinpress::edition::{Edition, WorkingCopy};

use super::fixture::{docx, full_han, full_latin};
use super::part::{document, names, part};
use crate::desk::{Desk, pdf_text, twinpress};
use crate::measure::rows;

fn draft(edition: Edition) -> Vec<u8> {
    let working = WorkingCopy {
        line_numbers: true,
        mark: Some("征求意见稿".into()),
        revision: Some("第三稿 2026年1月15日".into()),
    };
    docx(&Edition { working, ..edition })
}

#[test]
fn every_page_of_a_working_copy_says_that_it_is_one_and_which() {
    let docx = draft(full_han());
    for name in ["word/header1.xml", "word/header2.xml"] {
        let header = part(&docx, name);
        assert_eq!(header.words(), "征求意见稿第三稿 2026年1月15日");
        assert_eq!(
            header.all("w:tab").len(),
            1,
            "the version stands on the right"
        );
    }
    for section in document(&docx).all("w:sectPr") {
        let kinds: Vec<_> = section
            .all("w:headerReference")
            .iter()
            .map(|h| h.get("w:type").unwrap().to_owned())
            .collect();
        assert_eq!(
            kinds,
            ["default", "even"],
            "right pages, left pages, the cover too"
        );
    }
    assert_eq!(
        document(&draft(full_latin()))
            .all("w:headerReference")
            .len(),
        4
    );
}

#[test]
fn the_lines_of_a_working_copy_count_anew_on_each_page() {
    let document = document(&draft(full_han()));
    let sections = document.all("w:sectPr");
    assert_eq!(sections.len(), 4);
    for section in sections {
        let count = section.at("w:lnNumType").unwrap();
        assert_eq!(count.get("w:countBy"), Some("1"));
        assert_eq!(count.get("w:restart"), Some("newPage"));
    }
}

#[test]
fn an_edition_that_is_none_has_no_header_and_no_line_numbers() {
    let docx = docx(&full_han());
    assert!(!names(&docx).iter().any(|name| name.contains("header")));
    assert!(document(&docx).all("w:lnNumType").is_empty());
}

const REPORT: [(&str, &str); 2] = [
    ("我向大会报告工作。", "I now report on the work."),
    ("请予审议。", "Please deliberate."),
];

#[test]
fn each_format_and_language_has_its_own_word_for_a_draft() {
    let desk = Desk::with_paragraphs(&REPORT);
    desk.build(&[
        "--draft-mark",
        "--revision",
        "V3",
        "-f",
        "txt",
        "-f",
        "docx",
    ]);
    assert!(desk.text("r.text.zh.txt").starts_with("征求意见稿\nV3\n\n"));
    assert!(
        desk.text("r.text.en.txt")
            .starts_with("DRAFT FOR COMMENT\nV3\n\n")
    );
    for (lang, mark) in [("zh", "征求意见稿"), ("en", "DRAFT FOR COMMENT")] {
        let docx = std::fs::read(desk.out(&format!("r.draft.{lang}.docx"))).unwrap();
        assert_eq!(part(&docx, "word/header1.xml").words(), format!("{mark}V3"));
    }
}

#[test]
fn the_pages_of_a_pdf_bear_the_marks_too() {
    let desk = Desk::with_paragraphs(&REPORT);
    let plain = ["-e", "handout", "-l", "zh"];
    desk.build(&plain);
    let usual = pdf_text(&desk.out("r.handout.zh.pdf"), &["-layout"]);
    assert!(!usual.contains("征求意见稿"), "{usual}");
    desk.build(
        &[
            &plain[..],
            &["--draft-mark", "--revision", "第三稿", "--line-numbers"],
        ]
        .concat(),
    );
    let text = pdf_text(&desk.out("r.handout.zh.pdf"), &["-layout"]);
    let mut lines = text.lines().map(str::trim);
    let first = lines.next().unwrap();
    assert!(
        first.starts_with("征求意见稿") && first.ends_with("第三稿"),
        "{text}"
    );
    let numbered = |line: &str| line.starts_with(|c: char| c.is_ascii_digit());
    let last = lines.rfind(|line| line.contains("请予审议")).unwrap();
    assert!(numbered(last), "{text}");
}

#[test]
fn the_marks_stand_clear_of_the_label_of_the_document() {
    let folder = tempfile::TempDir::new().unwrap();
    let everything = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/examples/everything/report.yaml"
    );
    let marks = ["--draft-mark", "--revision", "第三稿"];
    let build = ["build", everything, "-o", ".", "-e", "draft", "-f", "pdf"];
    let run = twinpress(folder.path(), &[&build[..], &marks].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    for (lang, mark) in [("zh", "征求意见稿"), ("en", "DRAFT FOR COMMENT")] {
        let pdf =
            std::fs::read(folder.path().join(format!("everything.draft.{lang}.pdf"))).unwrap();
        let rows = rows(&pdf);
        assert!(rows[0].text.starts_with(&mark.replace(' ', "")), "{rows:?}");
        assert!(rows[0].y1 < rows[1].y0, "{:?} {:?}", rows[0], rows[1]);
    }
}

#[test]
fn a_version_without_words_is_refused() {
    let desk = Desk::with_paragraphs(&REPORT);
    assert_eq!(desk.try_build(&["--revision", ""]).code, 2);
}

#[test]
fn a_version_takes_one_line_whatever_the_shell_gives() {
    let desk = Desk::with_paragraphs(&REPORT);
    desk.build(&[
        "--revision",
        "第三稿\r\n\t<V3> & “终”",
        "-e",
        "draft",
        "-e",
        "text",
    ]);
    let docx = std::fs::read(desk.out("r.draft.zh.docx")).unwrap();
    let header = part(&docx, "word/header1.xml");
    assert_eq!(header.words(), "第三稿 <V3> & “终”");
    assert!(header.all("w:br").is_empty());
    assert!(
        desk.text("r.text.zh.txt")
            .starts_with("第三稿 <V3> & “终”\n")
    );
}
