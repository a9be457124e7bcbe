//! The notes of a report as comments of its drafts.

use std::path::Path;

use super::office::convert;
use super::part::{Element, document, names, part};
use crate::desk::Desk;

const REPORT: &str = r#"
id: r
title: {zh: 工作报告, en: Work Report}
meeting: {name: {zh: 会议, en: Session}, date: 2026-01-20}
body:
  - salutation: {zh: 各位代表：, en: "Fellow Deputies,"}
  - section:
      heading: {zh: 立法, en: Legislation}
      note: 标题待定
      body:
        - paragraph: {text: {zh: 甲。, en: One.}, note: "核实数字：“——”。\n\n请财政局答复 <b> & 盖章"}
        - paragraph: {zh: 乙。, en: Two.}
        - list: {items: [{zh: 一项, en: first}, {zh: 二项, en: second}], note: 列表}
        - table: {columns: [{zh: 项目, en: Item}], rows: [[{zh: 数, en: Number}]], note: 无题表}
        - table: {caption: {zh: 表题, en: Caption}, columns: [{zh: 项目, en: Item}], rows: [["1"]], note: 有题表}
        - image: {file: a.png, alt: {zh: 图, en: Picture}, note: 图片}
annexes:
  - title: {zh: 名词解释, en: Terms}
    body:
      - paragraph: {text: {zh: 附一。, en: Annexed.}, note: 附件里}
"#;

fn desk() -> Desk {
    let desk = Desk::new(REPORT);
    desk.put("a.png", super::fixture::PNG);
    desk
}

fn file(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

/// The comments: number, lines.
fn comments(docx: &[u8]) -> Vec<(String, Vec<String>)> {
    let part = part(docx, "word/comments.xml");
    let comments = part.children.iter().map(|comment| {
        let lines = comment.all("w:p").iter().map(|p| p.words()).collect();
        (comment.get("w:id").unwrap().to_owned(), lines)
    });
    comments.collect()
}

/// The text between the marks of a comment, and how often the text refers to it.
fn commented(document: &Element, number: &str) -> (String, usize) {
    let mut text = String::new();
    let mut inside = false;
    walk(document, &mut |element| {
        let same = element.get("w:id") == Some(number);
        match element.name.as_str() {
            "w:commentRangeStart" if same => inside = true,
            "w:commentRangeEnd" if same => inside = false,
            "w:t" if inside => text.push_str(&element.text),
            _ => {}
        }
    });
    let references = document.all("w:commentReference");
    let references = references.iter().filter(|r| r.get("w:id") == Some(number));
    (text, references.count())
}

fn walk<'a>(element: &'a Element, visit: &mut impl FnMut(&'a Element)) {
    visit(element);
    for child in &element.children {
        walk(child, visit);
    }
}

#[test]
fn each_note_is_a_comment_on_what_it_is_about() {
    let desk = desk();
    desk.build(&["-e", "draft"]);
    for (lang, texts) in [
        (
            "zh",
            [
                "立法",
                "甲。",
                "一项二项",
                "项目",
                "表1　表题",
                "",
                "附一。",
            ],
        ),
        (
            "en",
            [
                "Legislation",
                "One.",
                "firstsecond",
                "Item",
                "Table 1.\u{2002}Caption",
                "",
                "Annexed.",
            ],
        ),
    ] {
        let docx = file(&desk.out(&format!("r.draft.{lang}.docx")));
        let document = document(&docx);
        let comments = comments(&docx);
        let said: Vec<_> = comments.iter().map(|(_, lines)| lines.join("|")).collect();
        assert_eq!(
            said,
            [
                "标题待定",
                "核实数字：“——”。|请财政局答复 <b> & 盖章",
                "列表",
                "无题表",
                "有题表",
                "图片",
                "附件里"
            ]
        );
        for ((number, _), text) in comments.iter().zip(texts) {
            assert_eq!(commented(&document, number), (text.to_owned(), 1), "{lang}");
        }
    }
}

#[test]
fn a_comment_names_the_editor_and_the_day_of_the_report() {
    let desk = desk();
    desk.build(&["-e", "draft"]);
    for (lang, author, initials) in [("zh", "编者", "编"), ("en", "Editor", "E")] {
        let docx = file(&desk.out(&format!("r.draft.{lang}.docx")));
        for comment in &part(&docx, "word/comments.xml").children {
            assert_eq!(comment.get("w:author"), Some(author));
            assert_eq!(comment.get("w:initials"), Some(initials));
            assert_eq!(comment.get("w:date"), Some("2026-01-20T00:00:00Z"));
            assert_eq!(comment.all("w:annotationRef").len(), 1);
        }
    }
}

#[test]
fn a_missing_or_outdated_translation_is_a_comment_that_quotes_the_other_language() {
    let desk = Desk::new(
        r#"
id: r
title: {zh: 工作报告, en: Work Report}
speaker: {office: {zh: 主任}, name: {zh: 王某某, en: Wang Moumou}}
figures:
  laws: {value: 5, unit: law}
footnotes:
  seen: {zh: 以此为准。}
body:
  - paragraph: {zh: "全年通过**地方性法规**{laws}[^seen]。"}
  - paragraph: {zh: "另见[^seen]。", en: "See also[^seen]."}
  - paragraph: {zh: 新的说法。, en: The old words., outdated: [en]}
  - list: {items: [{zh: 甲, en: A}, {zh: 乙}, {zh: 丙}]}
  - paragraph: {zh: 完。, en: End.}
annexes:
  - title: {zh: 名词解释}
    body:
      - paragraph: {zh: 附。, en: Annexed.}
"#,
    );
    desk.build(&["-e", "draft"]);
    let english = file(&desk.out("r.draft.en.docx"));
    let said: Vec<_> = comments(&english)
        .into_iter()
        .map(|(_, lines)| lines.join("|"))
        .collect();
    let missing = "This text is not translated yet.";
    let outdated = "This translation is older than the text in the other language.";
    assert_eq!(
        said,
        [
            format!("{missing}|中文: 主任"),
            format!("{missing}|中文: 全年通过地方性法规5件。"),
            format!("{missing}|中文: 以此为准。"),
            format!("{outdated}|中文: 新的说法。"),
            format!("{missing}|中文: 乙|中文: 丙"),
            format!("{missing}|中文: 名词解释"),
        ]
    );
    let document = document(&english);
    let number = |index: usize| comments(&english)[index - 1].0.clone();
    assert_eq!(
        commented(&document, &number(4)),
        ("The old words.".to_owned(), 1)
    );
    assert!(
        commented(&document, &number(1))
            .0
            .starts_with("Work Report")
    );
    assert!(commented(&document, &number(6)).0.starts_with("Annex"));
    let chinese = file(&desk.out("r.draft.zh.docx"));
    assert!(!names(&chinese).iter().any(|name| name.contains("comments")));
}

#[test]
fn what_goes_out_has_no_comments_unless_the_report_asks_for_them() {
    let desk = desk();
    desk.build(&["-e", "handout", "-f", "docx"]);
    let docx = file(&desk.out("r.handout.zh.docx"));
    assert!(!names(&docx).iter().any(|name| name.contains("comments")));
    assert!(document(&docx).all("w:commentRangeStart").is_empty());
    desk.put(
        "report.yaml",
        format!("{REPORT}editions:\n  handout: {{comments: true}}\n  draft: {{comments: false}}\n")
            .as_bytes(),
    );
    desk.build(&["-e", "handout", "-e", "draft", "-f", "docx", "-l", "zh"]);
    assert_eq!(comments(&file(&desk.out("r.handout.zh.docx"))).len(), 7);
    assert!(!names(&file(&desk.out("r.draft.zh.docx"))).contains(&"word/comments.xml".into()));
}

#[test]
fn beside_comments_each_footnote_keeps_its_text_in_libre_office() {
    let desk = Desk::new(
        r#"
id: r
title: {zh: 工作报告, en: Work Report}
footnotes:
  a: {zh: 甲注。, en: Note A.}
  b: {zh: 乙注。, en: Note B.}
  c: {zh: 丙注。, en: Note C.}
body:
  - paragraph: {text: {zh: "首[^a]。", en: "First[^a]."}, note: 其一}
  - paragraph: {text: {zh: "中。", en: "Middle."}, note: 其二}
  - table: {columns: [{zh: "项", en: Item}], rows: [[{zh: "数[^b]", en: "Number[^b]"}]], note: 其三}
  - paragraph: {text: {zh: "末[^c]。", en: "Last[^c]."}, note: 其四}
"#,
    );
    desk.build(&["-e", "draft"]);
    for (lang, notes) in [
        ("zh", ["甲注。", "乙注。", "丙注。"]),
        ("en", ["Note A.", "Note B.", "Note C."]),
    ] {
        let ours = file(&desk.out(&format!("r.draft.{lang}.docx")));
        let pdf = convert(&format!("noted-{lang}"), &ours, "pdf");
        let text = crate::desk::pdf_text(&pdf, &["-layout"]);
        let shown: Vec<_> = text.lines().map(str::trim).collect();
        let places: Vec<_> = notes
            .iter()
            .map(|note| shown.iter().position(|line| line.ends_with(note)))
            .collect();
        assert!(
            places.iter().all(Option::is_some) && places.is_sorted(),
            "{text}"
        );
    }
}

#[test]
fn comments_survive_another_program() {
    let desk = desk();
    desk.build(&["-e", "draft"]);
    for lang in ["zh", "en"] {
        let ours = file(&desk.out(&format!("r.draft.{lang}.docx")));
        let saved = file(&convert(&format!("commented-{lang}"), &ours, "docx"));
        assert!(saved != ours, "LibreOffice saved its own file");
        let told = |docx: &[u8]| {
            let comments = twinpress::ooxml::read(docx).unwrap().comments;
            let told = comments.into_values().map(|c| (c.author, c.text));
            told.collect::<std::collections::BTreeSet<_>>()
        };
        assert_eq!(told(&saved), told(&ours));
        assert_eq!(told(&ours).len(), 7);
    }
}

#[test]
fn notes_show_in_no_printed_edition() {
    let desk = desk();
    desk.build(&["-e", "draft", "-l", "zh", "-f", "pdf", "-f", "txt"]);
    assert!(!desk.text("r.draft.zh.txt").contains("核实"));
    let pdf = crate::desk::pdf_text(&desk.out("r.draft.zh.pdf"), &[]);
    assert!(!pdf.contains("核实"), "{pdf}");
}
