//! Hard line breaks: a backslash at the end of a line of a text.

use std::fs;

use crate::desk::{Desk, docx_part, pdf_text, without_blanks};

const BODY: &str = r#"
  - paragraph:
      zh: |
        联系人：王某\
        电话：0471-1234567，各单位如有疑问请于工作时间来电咨询，本通知自印发之日起执行。
        末句。
      en: |
        Contact: Wang\
        Telephone: 0471-1234567
        in office hours.
  - paragraph: {zh: 路径甲\\乙, en: 'A path: a\\b'}
  - section:
      heading: {zh: "长标题\\\n第二行", en: "A heading\\\nof two lines"}
      body:
        - table:
            columns: [{zh: "项\\\n目", en: "It\\\nem"}, {zh: 数, en: N}]
            rows:
              - [{zh: 甲, en: A}, "1"]
"#;

fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(without_blanks);
    lines.filter(|line| !line.is_empty()).collect()
}

#[test]
fn print_and_plain_text_begin_a_new_line_and_fill_those_behind_it() {
    let desk = Desk::with_body("", BODY);
    desk.build(&["-e", "handout", "-e", "text", "-l", "zh"]);
    // 28 characters a line in print (GB/T 9704-2012, 5.2.3), 30 in plain text.
    let print = lines(&pdf_text(&desk.out("r.handout.zh.pdf"), &["-layout"]));
    let wanted = [
        "工作报告",
        "联系人：王某",
        "电话：0471-1234567，各单位如有疑问请于工作时间来电咨询，",
        "本通知自印发之日起执行。末句。",
        "路径甲\\乙",
        "一、长标题",
        "第二行",
    ];
    assert_eq!(print[..7], wanted);
    let plain = lines(&desk.text("r.text.zh.txt"));
    for line in ["联系人：王某", "一、长标题", "第二行", "|项|数|", "|目||"] {
        assert!(plain.iter().any(|of| of == line), "{line}: {plain:?}");
    }
}

#[test]
fn english_joins_the_other_lines_with_a_blank() {
    let desk = Desk::with_body("", BODY);
    desk.build(&["-e", "text", "-l", "en"]);
    let text = desk.text("r.text.en.txt");
    let wanted = "Contact: Wang\nTelephone: 0471-1234567 in office hours.\n";
    assert!(text.contains(wanted), "{text}");
}

#[test]
fn a_folded_text_may_have_them_too() {
    let body = "  - paragraph:\n      zh: 甲行\\\n        乙行\n        丙行\n      en: 'First line\\\n        second line\n        third'\n";
    let desk = Desk::with_body("", body);
    desk.build(&["-e", "text"]);
    let zh = desk.text("r.text.zh.txt");
    assert!(zh.contains("甲行\n乙行丙行\n"), "{zh}");
    let en = desk.text("r.text.en.txt");
    assert!(en.contains("First line\nsecond line third\n"), "{en}");
}

#[test]
fn titles_headings_and_bookmarks_are_one_line_where_they_are_names() {
    let title = "id: r\ntitle: {zh: \"上行\\\\\\n下行\", en: \"One\\\\\\nTwo\"}\nbody:";
    let desk = Desk::new(&format!("{title}{BODY}"));
    desk.build(&["-e", "handout", "-e", "draft", "-l", "zh"]);
    let outline = desk.run(&["outline", "report.yaml", "-l", "zh"]).stdout;
    assert_eq!(outline, "上行 下行 [2]\n  一、长标题 第二行 [1]\n");
    let core = docx_part(&desk.out("r.draft.zh.docx"), "docProps/core.xml");
    assert!(core.contains("<dc:title>上行 下行</dc:title>"), "{core}");
}

#[test]
fn word_has_a_break_of_its_own_and_merge_keeps_it() {
    let desk = Desk::with_body("", BODY);
    desk.build(&["-e", "draft", "-l", "zh"]);
    let word = docx_part(&desk.out("r.draft.zh.docx"), "word/document.xml");
    assert_eq!(
        word.matches("<w:br w:type=\"textWrapping\"").count(),
        3,
        "{word}"
    );
    let before = fs::read(desk.path().join("report.yaml")).expect("the report");
    let merge = [
        "merge",
        "report.yaml",
        "out/r.draft.zh.docx",
        "-o",
        "report.yaml",
    ];
    assert_eq!(desk.run(&merge).stderr, "");
    let after = fs::read(desk.path().join("report.yaml")).expect("the report");
    assert_eq!(after, before);
}
