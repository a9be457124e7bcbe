//! Comments and footnotes.

use super::draft::{Draft, REPORT, paragraph};

#[test]
fn a_comment_is_a_note_on_the_text_it_lies_on() {
    let mut draft = Draft::new();
    draft.comment("密切联系群众", "王主任", "此处请核实。");
    let told = draft.gives(&[(
        "{zh: 密切联系群众。, en: \"Deputies kept close contact.\"}",
        "{zh: 密切联系群众。, en: \"Deputies kept close contact.\", note: \"王主任: 此处请核实。\"}",
    )]);
    assert!(
        told.stderr.contains("note[merge.comment]"),
        "{}",
        told.stderr
    );
}

#[test]
fn the_report_s_own_notes_do_not_come_back_as_comments() {
    let report = REPORT.replace(
        "en: \"Deputies kept close contact.\"}",
        "en: \"Deputies kept close contact.\", note: Ask the office.}",
    );
    let draft = Draft::of(&report, "zh");
    assert!(draft.part("word/comments.xml").contains("Ask the office."));
    assert_eq!(draft.gives(&[]).stderr, "");
}

#[test]
fn a_comment_on_a_new_paragraph_comes_with_it() {
    let mut draft = Draft::new();
    draft.after("密切联系群众", &paragraph("BodyText", "新增内容。"));
    draft.comment("新增内容。", "", "why");
    let end = "        - paragraph: {zh: 密切联系群众。, en: \"Deputies kept close contact.\"}\n";
    draft.gives(&[(
        end,
        &format!("{end}        - paragraph: {{zh: 新增内容。, note: why}}\n"),
    )]);
}

#[test]
fn a_changed_footnote_is_changed_where_it_stands() {
    let mut draft = Draft::new();
    let notes = draft.part("word/footnotes.xml");
    assert!(notes.contains("按年末数计算。"), "{notes}");
    draft.set_part(
        "word/footnotes.xml",
        notes.replace("按年末数计算。", "按年底统计数计算。"),
    );
    draft.gives(&[(
        "{zh: 按年末数计算。, en: Counted at the end of the year.}",
        "{zh: 按年底统计数计算。, en: Counted at the end of the year., outdated: [en]}",
    )]);
}

#[test]
fn a_new_footnote_is_told_of_with_its_text() {
    let mut draft = Draft::new();
    let notes = draft.part("word/footnotes.xml");
    let note = format!(
        "<w:footnote w:id=\"77\">{}</w:footnote></w:footnotes>",
        paragraph("FootnoteText", "据统计局。")
    );
    draft.set_part("word/footnotes.xml", notes.replace("</w:footnotes>", &note));
    let old = draft.paragraph("密切联系群众");
    let reference = "<w:r><w:footnoteReference w:id=\"77\"/></w:r></w:p>";
    draft.replace("密切联系群众", &old.replace("</w:p>", reference));
    let (_, told) = draft.merged();
    assert!(
        told.stderr
            .contains("a new footnote here is not carried: “据统计局。”"),
        "{}",
        told.stderr
    );
}
