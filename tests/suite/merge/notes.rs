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
fn a_new_footnote_comes_back_with_its_text() {
    let mut draft = Draft::new();
    draft.footnote("密切联系群众", "据统计局。");
    let told = draft.gives(&[
        (
            "  counted: {zh: 按年末数计算。, en: Counted at the end of the year.}\n",
            "  counted: {zh: 按年末数计算。, en: Counted at the end of the year.}\n  note-1: {zh: 据统计局。}\n",
        ),
        (
            "{zh: 密切联系群众。, en: \"Deputies kept close contact.\"}",
            "{zh: \"密切联系群众。[^note-1]\", en: \"Deputies kept close contact.\", outdated: [en]}",
        ),
    ]);
    assert!(
        told.stderr
            .contains("the footnote `note-1` was added: “据统计局。”"),
        "{}",
        told.stderr
    );
    draft.builds();
}

#[test]
fn the_first_footnote_of_a_report_opens_its_footnotes() {
    let report = "id: r\ntitle: {zh: 报告, en: Report}\n# What is said.\nbody:\n  - paragraph: {zh: 甲甲甲甲。, en: A.}\n";
    let mut draft = Draft::of(report, "zh");
    draft.footnote("甲甲甲甲", "注文。");
    draft.gives(&[
        (
            "# What is said.\n",
            "footnotes:\n  note-1: {zh: 注文。}\n# What is said.\n",
        ),
        (
            "{zh: 甲甲甲甲。, en: A.}",
            "{zh: \"甲甲甲甲。[^note-1]\", en: A., outdated: [en]}",
        ),
    ]);
    draft.builds();
}

#[test]
fn a_footnote_of_a_new_paragraph_comes_with_it() {
    let mut draft = Draft::new();
    draft.after("密切联系群众", &paragraph("BodyText", "新增内容。"));
    draft.footnote("新增内容", "新注。");
    let end = "        - paragraph: {zh: 密切联系群众。, en: \"Deputies kept close contact.\"}\n";
    let note = "  counted: {zh: 按年末数计算。, en: Counted at the end of the year.}\n";
    draft.gives(&[
        (
            end,
            &format!("{end}        - paragraph: {{zh: \"新增内容。[^note-1]\"}}\n"),
        ),
        (note, &format!("{note}  note-1: {{zh: 新注。}}\n")),
    ]);
    draft.builds();
}

#[test]
fn a_footnote_where_none_can_stand_is_told_of_with_its_text() {
    let mut draft = Draft::new();
    draft.footnote("工作报告", "题注。");
    let told = draft.gives(&[]);
    assert!(
        told.stderr.contains("no footnote can stand here: “题注。”"),
        "{}",
        told.stderr
    );
}

#[test]
fn a_footnote_that_was_deleted_is_called_by_the_other_language_alone() {
    let mut draft = Draft::new();
    let old = draft.paragraph("全年通过");
    let start = old.find("<w:footnoteReference").expect("a note is called");
    let end = start + old[start..].find("/>").expect("it ends") + 2;
    draft.replace("全年通过", &old.replacen(&old[start..end], "", 1));
    let told = draft.gives(&[(
        "{zh: \"全年通过{laws}，安排资金{funds}[^counted]。\", en: \"{laws} passed, {funds} provided[^counted].\"}",
        "{zh: \"全年通过{laws}，安排资金{funds}。\", en: \"{laws} passed, {funds} provided[^counted].\", outdated: [en]}",
    )]);
    assert!(
        told.stderr
            .contains("the footnote `[^counted]` was taken out of this text"),
        "{}",
        told.stderr
    );
    draft.builds();
}

#[test]
fn a_footnote_that_was_moved_in_its_text_stands_there() {
    let mut draft = Draft::new();
    let old = draft.paragraph("全年通过");
    let start = old.find("<w:footnoteReference").expect("a note is called");
    let from = old[..start].rfind("<w:r>").expect("in a run");
    let to = start + old[start..].find("</w:r>").expect("it ends") + 6;
    let note = &old[from..to];
    let without = old.replacen(note, "", 1);
    let moved = without.replace("</w:p>", &format!("{note}</w:p>"));
    draft.replace("全年通过", &moved);
    draft.gives(&[(
        "{zh: \"全年通过{laws}，安排资金{funds}[^counted]。\", en: \"{laws} passed, {funds} provided[^counted].\"}",
        "{zh: \"全年通过{laws}，安排资金{funds}。[^counted]\", en: \"{laws} passed, {funds} provided[^counted].\", outdated: [en]}",
    )]);
}

#[test]
fn a_reply_is_a_note_and_the_program_s_own_remarks_are_none() {
    let report = REPORT.replace(
        "zh: 密切联系群众。, en: \"Deputies kept close contact.\"}",
        "zh: 密切联系群众。, note: 请核实。}",
    );
    let mut draft = Draft::of(&report, "en");
    let own = draft.part("word/comments.xml");
    // What is missing in English, and the editors' own note.
    assert_eq!(own.matches("<w:comment ").count(), 2, "{own}");
    let reply = "<w:comment w:id=\"900\" w:author=\"李四\" w:date=\"2026-01-05T08:00:00Z\"><w:p><w:r><w:t>Checked.</w:t></w:r></w:p></w:comment></w:comments>";
    draft.set_part("word/comments.xml", own.replace("</w:comments>", reply));
    let first = draft
        .document
        .find("<w:commentRangeStart ")
        .expect("a comment begins");
    draft
        .document
        .insert_str(first, "<w:commentRangeStart w:id=\"900\"/>");
    draft.gives(&[("note: 请核实。", "note: \"请核实。 / 李四: Checked.\"")]);
}
