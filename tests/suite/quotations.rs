//! Paragraphs that are quoted from elsewhere.

use std::fs;

use crate::desk::{Desk, FANDOL, docx_part};
use crate::measure::{fonts_of, rows};
use crate::merge::draft::Draft;

const QUOTED: &str = "id: r
title: {zh: 学习材料, en: Study Notes}
date: 2026-01-20
body:
  - paragraph: {zh: 决定指出：, en: \"The decision says:\"}
  - paragraph:
      quotation: true
      text: {zh: 依法履行监督职责，坚持问题导向，增强监督实效，推动解决人民群众反映强烈的突出问题。, en: \"Supervision is to follow the law, to start from the problems there are, and to see to it that those which the people feel most keenly are solved.\"}
  - paragraph: {zh: 逐条落实。, en: \"Each is to be carried out.\"}
";

#[test]
fn a_quotation_is_set_in_kaiti_in_chinese_and_in_from_both_margins_in_english() {
    let desk = Desk::new(QUOTED);
    let fandol = FANDOL.to_str().unwrap();
    let fonts = ["--font-path", fandol, "--font-profile", "open"];
    let files = [
        "-e", "handout", "-l", "zh", "-l", "en", "-f", "pdf", "-f", "docx",
    ];
    desk.build(&[&files[..], &fonts].concat());
    let pdf = |lang: &str| fs::read(desk.out(&format!("r.handout.{lang}.pdf"))).unwrap();
    assert!(
        fonts_of(&pdf("zh"), "依法履行")
            .iter()
            .all(|font| font.contains("Kai"))
    );
    assert!(
        fonts_of(&pdf("zh"), "逐条落实")
            .iter()
            .all(|font| font.contains("Fang"))
    );
    let rows = rows(&pdf("en"));
    let row = |start: &str| rows.iter().find(|row| row.text.starts_with(start)).unwrap();
    let (text, quoted) = (row("Thedecision"), row("Supervision"));
    // Two em of 10.5 pt.
    assert!((quoted.x0 - text.x0 - 21.0).abs() < 1.0, "{quoted:?}");
    for lang in ["zh", "en"] {
        let document = docx_part(
            &desk.out(&format!("r.handout.{lang}.docx")),
            "word/document.xml",
        );
        assert_eq!(document.matches(r#"<w:pStyle w:val="Quote"/>"#).count(), 1);
    }
}

#[test]
fn a_quotation_stands_in_in_plain_text() {
    let desk = Desk::new(QUOTED);
    desk.build(&["-e", "text", "-l", "zh", "-l", "en"]);
    let zh = desk.text("r.text.zh.txt");
    assert!(
        zh.contains("\n\u{3000}\u{3000}\u{3000}\u{3000}依法履行")
            || zh.contains("\n        依法履行"),
        "{zh}"
    );
    let en = desk.text("r.text.en.txt");
    assert!(en.contains("\n    Supervision is to follow"), "{en}");
}

#[test]
fn a_quotation_comes_back_from_word_and_from_markdown() {
    let draft = Draft::of(QUOTED, "zh");
    let (merged, run) = draft.merged();
    assert_eq!((merged.as_str(), run.stderr.as_str()), (QUOTED, ""));
    // A new paragraph in Word's style is one.
    let mut draft = Draft::of(QUOTED, "zh");
    let new =
        r#"<w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t>人民至上。</w:t></w:r></w:p>"#;
    draft.after("决定指出", new);
    let (merged, _) = draft.merged();
    let flat = merged.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        flat.contains("人民至上。") && merged.matches("quotation: true").count() == 2,
        "{merged}"
    );
    for (name, bytes) in [
        (
            "a.docx",
            fs::read(draft.desk.out("r.draft.zh.docx")).unwrap(),
        ),
        (
            "a.md",
            "# 材料\n\n决定指出：\n\n> 依法履行监督职责。\n\n逐条落实。\n".into(),
        ),
    ] {
        draft.desk.put(name, &bytes);
        let out = format!("{name}.yaml");
        let run = draft.desk.run(&["import", name, "-o", &out]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let imported = fs::read_to_string(draft.desk.path().join(&out)).unwrap();
        assert_eq!(imported.matches("quotation: true").count(), 1, "{imported}");
        assert!(!run.stderr.contains("import.lost"), "{}", run.stderr);
    }
}
