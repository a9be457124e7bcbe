//! Words that the program prints of itself, where a report has them otherwise.

use crate::desk::{Desk, docx_text, pdf_text};

const REPORT: &str = "id: r
title: {zh: 年度报告, en: Report}
date: 2026-01-20
labels:
  table: {zh: 附表, en: Exhibit}
  annex: {zh: 附录, en: Appendix}
  annex-note: {zh: 附录：, en: \"Appendices:\"}
  contents: {zh: 目次, en: In this report}
body:
  - section:
      heading: {zh: 一节, en: One}
      body:
        - paragraph: {zh: \"见{#t}和{#x}。\", en: \"See {#t} and {#x}.\"}
        - table: {id: t, caption: {zh: 数, en: Numbers}, columns: [{zh: 甲, en: A}], rows: [[1]]}
annexes:
  - {id: x, title: {zh: 说明, en: Notes}, body: [{paragraph: {zh: 乙。, en: B.}}]}
  - {title: {zh: 名单, en: Names}, body: [{paragraph: {zh: 丙。, en: C.}}]}
editions: {handout: {contents: true}}
";

#[test]
fn a_report_may_have_other_words_in_captions_references_and_annexes() {
    let desk = Desk::new(REPORT);
    desk.build(&[
        "-e", "text", "-e", "handout", "-l", "zh", "-l", "en", "-f", "txt", "-f", "docx", "-f",
        "pdf",
    ]);
    let zh = desk.text("r.text.zh.txt");
    for said in [
        "见附表1和附录1。",
        "附表1\u{3000}数",
        "附录：1. 说明",
        "\n附录2\n名单",
    ] {
        assert!(zh.contains(said), "{said} in {zh}");
    }
    let en = desk.text("r.text.en.txt");
    for said in [
        "See Exhibit 1 and Appendix 1.",
        "Exhibit 1. Numbers",
        "Appendices:\n1. Notes",
        "\nAppendix 2\nNames",
    ] {
        assert!(en.contains(said), "{said} in {en}");
    }
    assert!(pdf_text(&desk.out("r.handout.en.pdf"), &[]).contains("In this report"));
    assert!(docx_text(&desk.out("r.handout.zh.docx")).contains("目次"));
    for lang in ["zh", "en"] {
        let draft = format!("out/r.handout.{lang}.docx");
        let merged = desk.run(&["merge", "report.yaml", &draft, "-o", "merged.yaml"]);
        assert_eq!((merged.code, merged.stderr.as_str()), (0, ""));
        let written = std::fs::read_to_string(desk.path().join("merged.yaml")).unwrap();
        assert_eq!(written, REPORT);
    }
}

#[test]
fn a_label_that_one_language_lacks_is_the_programs_own() {
    let desk = Desk::new(&REPORT.replace("{zh: 附表, en: Exhibit}", "{zh: 附表}"));
    let told = desk.build(&["-e", "text", "-l", "zh", "-l", "en"]).stderr;
    assert!(
        told.contains("warning[text.missing]") && told.contains("in labels.table"),
        "{told}"
    );
    assert!(
        desk.text("r.text.en.txt")
            .contains("See Table 1 and Appendix 1.")
    );
    let run = Desk::new(&REPORT.replace("  table: ", "  tabel: ")).run(&[
        "build",
        "report.yaml",
        "-o",
        "out",
    ]);
    assert!(
        run.code == 1 && run.stderr.contains("did you mean `table`?"),
        "{}",
        run.stderr
    );
}
