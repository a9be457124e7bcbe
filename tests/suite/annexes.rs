//! The note of the annexes after the text (GB/T 9704-2012, 7.3.4), and its English counterpart.

use crate::desk::{Desk, docx_text, pdf_text, twinpress, without_blanks};
use crate::measure::{Row, link_pages, mm, text_rows};

/// A report with these annexes, a line each of Chinese and English titles.
fn desk(titles: &[(&str, &str)]) -> Desk {
    let annexes: String = titles
        .iter()
        .map(|(zh, en)| format!("  - {{title: {{zh: {zh}, en: {en}}}}}\n"))
        .collect();
    let body = format!("  - paragraph: {{zh: 正文。, en: Text.}}\nannexes:\n{annexes}");
    Desk::with_body("", &body)
}

const LONG: &str = "青山市人民代表大会常务委员会制定修改废止地方性法规情况一览表";

#[test]
fn several_annexes_are_numbered_behind_a_label_and_without_closing_marks() {
    let desk = desk(&[(LONG, "Laws"), ("名词解释。", "Terms")]);
    desk.build(&["-e", "text"]);
    let note = "　　正文。\n\n　　附件：1. 青山市人民代表大会常务委员会制定修改废止地\n　　　　　　 方性法规情况一览表\n　　　　　2. 名词解释\n\n附件1\n";
    let zh = desk.text("r.text.zh.txt");
    assert!(zh.contains(note), "{zh}");
    let en = desk.text("r.text.en.txt");
    assert!(
        en.contains("Text.\n\nAnnexes:\n1. Laws\n2. Terms\n\nAnnex 1\nLaws\n"),
        "{en}"
    );
}

#[test]
fn a_single_annex_has_no_number() {
    let desk = desk(&[("名词解释", "Terms")]);
    desk.build(&["-e", "text"]);
    let zh = desk.text("r.text.zh.txt");
    assert!(
        zh.contains("　　正文。\n\n　　附件：名词解释\n\n附件\n名词解释\n"),
        "{zh}"
    );
    let en = desk.text("r.text.en.txt");
    assert!(
        en.contains("Text.\n\nAnnex: Terms\n\nAnnex\nTerms\n"),
        "{en}"
    );
}

#[test]
fn a_report_without_annexes_has_no_note_and_a_summary_neither() {
    let desk = Desk::with_paragraphs(&[("甲", "A")]);
    desk.build(&["-e", "text"]);
    assert!(!desk.text("r.text.zh.txt").contains("附件"));
}

/// Where a line of the print stands: lines of the grid below the first, characters from the margin.
fn place(rows: &[Row], start: &str) -> (f64, f64) {
    let size = mm(156.0) / 28.0;
    let pitch = size + (mm(225.0) - 22.0 * size) / 21.0;
    let row = rows.iter().find(|row| row.text.starts_with(start));
    let row = row.unwrap_or_else(|| panic!("no line starts with {start}: {rows:#?}"));
    ((row.y0 - mm(37.0)) / pitch, (row.x0 - mm(28.0)) / size)
}

#[test]
fn in_print_the_note_stands_a_blank_line_below_and_hangs_by_its_names() {
    let desk = desk(&[(LONG, "Laws"), ("名词解释", "Terms")]);
    desk.build(&["-e", "handout", "-l", "zh", "-l", "en"]);
    let pdf = std::fs::read(desk.out("r.handout.zh.pdf")).expect("the handout");
    let rows = text_rows(&pdf);
    let [text, first, over, second] =
        ["正文", "附件：1.", "性法规", "2."].map(|start| place(&rows, start));
    for (lines, expected) in [
        (first.0 - text.0, 2.0),
        (over.0 - first.0, 1.0),
        (second.0 - over.0, 1.0),
    ] {
        assert!(
            (lines - expected).abs() < 0.2,
            "{lines} lines, not {expected}: {rows:#?}"
        );
    }
    // The label takes three characters, number and blank one.
    for (indent, expected) in [(first.1, 2.0), (over.1, 6.0), (second.1, 5.0)] {
        assert!(
            (indent - expected).abs() < 0.1,
            "{indent} characters, not {expected}: {rows:#?}"
        );
    }
    let links = link_pages(&pdf);
    assert!(links.contains(&("名词解释".into(), 3)), "{links:?}");
    let en = pdf_text(&desk.out("r.handout.en.pdf"), &["-raw"]);
    assert!(en.contains("Annexes:\n1. Laws\n2. Terms"), "{en}");
}

#[test]
fn a_draft_has_the_note_and_importing_it_leaves_it_out() {
    let desk = desk(&[(LONG, "Laws"), ("名词解释", "Terms")]);
    desk.build(&["-e", "draft"]);
    let draft = desk.out("r.draft.zh.docx");
    let text = without_blanks(&docx_text(&draft));
    assert!(
        text.contains(&format!("附件：1.{LONG}2.名词解释附件1{LONG}")),
        "{text}"
    );
    let draft = draft.display().to_string();
    let run = twinpress(desk.path(), &["import", &draft, "-o", "again.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let again = std::fs::read_to_string(desk.path().join("again.yaml")).expect("a report");
    assert_eq!(again.matches("名词解释").count(), 1, "{again}");
    assert!(!again.contains("附件"), "{again}");
}

#[test]
fn merging_an_unedited_draft_with_note_and_references_changes_nothing() {
    let report = "\
id: r
title: {zh: 报告, en: Report}
body:
  - paragraph: {zh: '见{#terms}和{#work}。', en: 'See {#terms} and {#work}.'}
  - section: {id: work, heading: {zh: 工作, en: Work}}
annexes:
  - {title: {zh: 名单, en: Names}}
  - {id: terms, title: {zh: 名词解释, en: Terms}}
";
    let desk = Desk::new(report);
    desk.build(&["-e", "draft"]);
    for lang in ["zh", "en"] {
        let draft = desk.out(&format!("r.draft.{lang}.docx"));
        let draft = draft.display().to_string();
        let run = desk.run(&["merge", "report.yaml", &draft, "-o", "merged.yaml"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let merged = std::fs::read_to_string(desk.path().join("merged.yaml"));
        assert_eq!(merged.expect("a report"), report, "{lang}");
    }
}
