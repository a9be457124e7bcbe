//! Texts that were changed.

use super::draft::{Draft, REPORT, run, set, speak};

#[test]
fn an_unedited_draft_changes_nothing_and_says_nothing() {
    for lang in ["zh", "en"] {
        let run = Draft::of(REPORT, lang).gives(&[]);
        assert_eq!(run.stderr, "");
    }
}

#[test]
fn a_reworded_sentence_is_written_where_it_stands_and_its_translation_marked() {
    let mut draft = Draft::new();
    draft.say("密切联系群众。", "代表密切联系人民群众。");
    let run = draft.gives(&[(
        "{zh: 密切联系群众。, en: \"Deputies kept close contact.\"}",
        "{zh: 代表密切联系人民群众。, en: \"Deputies kept close contact.\", outdated: [en]}",
    )]);
    assert!(run.stderr.contains("note[merge.changed]"), "{}", run.stderr);
    assert!(run.stderr.contains("report.yaml:49:27"), "{}", run.stderr);
}

#[test]
fn a_text_in_lines_of_its_own_keeps_them() {
    let mut draft = Draft::new();
    draft.say("我向大会报告工作。", "我受委托，向大会报告工作。");
    draft.gives(&[
        (
            "        我向大会报告工作。\n",
            "        我受委托，向大会报告工作。\n",
        ),
        (
            "      en: I now report on the work.\n",
            "      en: I now report on the work.\n      outdated: [en]\n",
        ),
    ]);
}

#[test]
fn quotes_stay_as_they_were_and_are_added_where_needed() {
    let mut draft = Draft::new();
    draft.say("组织两次检查。", "组织三次检查：其一，“回头看”。");
    draft.gives(&[(
        "{zh: '组织两次检查。', en: Two inspections were held.}",
        "{zh: '组织三次检查：其一，“回头看”。', en: Two inspections were held., outdated: [en]}",
    )]);
    let mut draft = Draft::of(REPORT, "en");
    draft.say(
        "Two inspections were held.",
        "Inspections: two, {both} of *weight*.",
    );
    draft.gives(&[(
        "{zh: '组织两次检查。', en: Two inspections were held.}",
        "{zh: '组织两次检查。', en: 'Inspections: two, \\{both} of *weight*.', outdated: [zh]}",
    )]);
}

#[test]
fn figures_and_notes_stay_where_the_text_around_them_changes() {
    let mut draft = Draft::new();
    let old = draft.paragraph("全年通过");
    let note = "<w:r>".to_owned()
        + old
            .split("<w:r>")
            .find(|run| run.contains("footnoteReference"))
            .expect("a note")
            .split("</w:r>")
            .next()
            .expect("a run")
        + "</w:r>";
    let runs = run("一年来共通过12件，")
        + &run("安排民生资金56.5")
        + &run("亿元")
        + &note
        + &run("，全部到位。");
    let start = old.find("<w:r>").expect("a run");
    let end = old.rfind("</w:r>").expect("a run") + 6;
    draft.replace(
        "全年通过",
        &format!("{}{runs}{}", &old[..start], &old[end..]),
    );
    let told = draft.gives(&[(
        "{zh: \"全年通过{laws}，安排资金{funds}[^counted]。\", en: \"{laws} passed, {funds} provided[^counted].\"}",
        "{zh: \"一年来共通过{laws}，安排民生资金{funds}[^counted]，全部到位。\", en: \"{laws} passed, {funds} provided[^counted].\", outdated: [en]}",
    )]);
    assert!(!told.stderr.contains("merge.figure"), "{}", told.stderr);
}

#[test]
fn a_changed_number_is_told_of_as_a_changed_figure() {
    let mut draft = Draft::new();
    let old = draft.paragraph("全年通过");
    let new = old.replacen("12", "112", 1);
    draft.replace("全年通过", &new);
    let told = draft.gives(&[(
        "{zh: \"全年通过{laws}，安排资金{funds}[^counted]。\", en: \"{laws} passed, {funds} provided[^counted].\"}",
        "{zh: \"全年通过112件，安排资金{funds}[^counted]。\", en: \"{laws} passed, {funds} provided[^counted].\", outdated: [en]}",
    )]);
    assert!(
        told.stderr.contains("warning[merge.figure]"),
        "{}",
        told.stderr
    );
    assert!(
        told.stderr
            .contains("where `{laws}` printed “12件”, the text says “112件”"),
        "{}",
        told.stderr
    );
    assert_eq!(
        told.stderr.matches("merge.figure").count(),
        1,
        "{}",
        told.stderr
    );
}

#[test]
fn a_number_split_over_several_runs_is_still_its_figure() {
    let mut draft = Draft::new();
    let old = draft.paragraph("密切联系群众");
    draft.replace("密切联系群众", &old);
    let numbers = draft.paragraph("全年通过");
    let at = numbers.find("12").expect("the number");
    let split = format!(
        "{}1</w:t></w:r><w:r><w:t>2{}",
        &numbers[..at],
        &numbers[at + 2..]
    );
    draft.replace("全年通过", &split);
    let run = draft.gives(&[]);
    assert_eq!(run.stderr, "");
}

#[test]
fn a_lead_and_its_paragraph_change_apart() {
    let mut draft = Draft::new();
    let old = draft.paragraph("立法质量不断提高");
    let lead = set("立法质量稳步提高。", "<w:rStyle w:val=\"Lead\"/>");
    draft.replace(
        "立法质量不断提高",
        &speak(&old, &(lead + &run("坚持开门立法。"))),
    );
    draft.gives(&[(
        "lead: {zh: 立法质量不断提高。, en: Quality rose.}",
        "lead: {zh: 立法质量稳步提高。, en: Quality rose., outdated: [en]}",
    )]);
    let mut draft = Draft::new();
    let old = draft.paragraph("立法质量不断提高");
    let lead = set("立法质量不断提高。", "<w:rStyle w:val=\"Lead\"/>");
    draft.replace(
        "立法质量不断提高",
        &speak(&old, &(lead + &run("坚持开门立法、科学立法。"))),
    );
    draft.gives(&[(
        "text: {zh: 坚持开门立法。, en: The public was heard.}",
        "text: {zh: 坚持开门立法、科学立法。, en: The public was heard., outdated: [en]}",
    )]);
}

#[test]
fn a_lead_that_is_gone_leaves_one_text_in_every_language() {
    let mut draft = Draft::new();
    let old = draft.paragraph("立法质量不断提高");
    draft.replace("立法质量不断提高", &speak(&old, &run("坚持开门立法。")));
    draft.gives(&[(
        "            lead: {zh: 立法质量不断提高。, en: Quality rose.}\n            text: {zh: 坚持开门立法。, en: The public was heard.}\n",
        "            text: {zh: 坚持开门立法。, en: Quality rose. The public was heard., outdated: [en]}\n",
    )]);
}

#[test]
fn a_paragraph_parted_behind_its_lead_is_two() {
    let mut draft = Draft::new();
    let old = draft.paragraph("立法质量不断提高");
    let lead = set("立法质量不断提高。", "<w:rStyle w:val=\"Lead\"/>");
    let rest = super::draft::paragraph("BodyText", "坚持开门立法。");
    draft.replace("立法质量不断提高", &(speak(&old, &lead) + &rest));
    draft.gives(&[(
        "            lead: {zh: 立法质量不断提高。, en: Quality rose.}\n            text: {zh: 坚持开门立法。, en: The public was heard.}\n",
        "            text: {zh: 立法质量不断提高。, en: Quality rose. The public was heard., outdated: [en]}\n        - paragraph: {zh: 坚持开门立法。}\n",
    )]);
}

#[test]
fn strong_text_is_carried() {
    let mut draft = Draft::new();
    let old = draft.paragraph("密切联系群众。");
    let runs = run("密切联系") + &set("群众", "<w:b/>") + &run("。");
    draft.replace("密切联系群众。", &speak(&old, &runs));
    draft.gives(&[(
        "{zh: 密切联系群众。, en: \"Deputies kept close contact.\"}",
        "{zh: 密切联系**群众**。, en: \"Deputies kept close contact.\", outdated: [en]}",
    )]);
}

#[test]
fn tracked_insertions_are_in_and_deletions_out() {
    let mut draft = Draft::new();
    let old = draft.paragraph("密切联系群众。");
    let runs = run("密切联系")
        + "<w:ins w:id=\"1\" w:author=\"a\">"
        + &run("基层")
        + "</w:ins>"
        + "<w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>群众</w:delText></w:r></w:del>"
        + &run("。");
    draft.replace("密切联系群众。", &speak(&old, &runs));
    draft.gives(&[(
        "{zh: 密切联系群众。, en: \"Deputies kept close contact.\"}",
        "{zh: 密切联系基层。, en: \"Deputies kept close contact.\", outdated: [en]}",
    )]);
}

#[test]
fn the_title_the_salutation_and_headings_change() {
    let mut draft = Draft::new();
    draft.say("工作报告", "常委会工作报告");
    draft.say("各位代表：", "各位代表、各位委员：");
    draft.say("监督工作", "监督与检查工作");
    draft.gives(&[
        (
            "{zh: 工作报告, en: Work Report}",
            "{zh: 常委会工作报告, en: Work Report, outdated: [en]}",
        ),
        (
            "{zh: 各位代表：, en: \"Fellow Deputies,\"}",
            "{zh: 各位代表、各位委员：, en: \"Fellow Deputies,\", outdated: [en]}",
        ),
        (
            "{zh: 监督工作, en: Oversight}",
            "{zh: 监督与检查工作, en: Oversight, outdated: [en]}",
        ),
    ]);
}

#[test]
fn a_missing_translation_written_into_the_draft_is_added() {
    let report = REPORT.replace(", en: \"Deputies kept close contact.\"}", "}");
    let mut draft = Draft::of(&report, "en");
    draft.say(
        "[Translation pending]",
        "Deputies kept close contact with the people.",
    );
    draft.gives(&[(
        "{zh: 密切联系群众。}",
        "{zh: 密切联系群众。, en: Deputies kept close contact with the people.}",
    )]);
}

#[test]
fn a_translation_brought_up_to_date_loses_its_mark() {
    let report = REPORT.replace("Checks worked.}", "Checks worked., outdated: [en]}");
    let mut draft = Draft::of(&report, "en");
    draft.say(
        "Oversight was exercised.",
        "Oversight was exercised. Checks worked well.",
    );
    draft.gives(&[(
        "en: Oversight was exercised. Checks worked., outdated: [en]}",
        "en: Oversight was exercised. Checks worked well.}",
    )]);
}

#[test]
fn marks_of_the_report_s_language_are_escaped() {
    let mut draft = Draft::new();
    draft.say("密切联系群众。", "用{甲}与[^乙]和**丙**及\\丁。");
    let (merged, _) = draft.merged();
    draft.desk.put("report.yaml", merged.as_bytes());
    draft.desk.build(&["-e", "text", "-l", "zh"]);
    let text = draft.desk.text("r.text.zh.txt");
    assert!(text.contains("用{甲}与[^乙]和**丙**及\\丁。"), "{text}");
}

#[test]
fn tracked_changes_of_form_change_no_text() {
    let mut draft = Draft::new();
    let old = draft.paragraph("密切联系群众");
    let change = "<w:pPrChange w:id=\"97\" w:author=\"a\"><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr></w:pPrChange></w:pPr>";
    let run = "<w:r><w:rPr><w:rPrChange w:id=\"98\" w:author=\"a\"><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>";
    let new = old.replace("</w:pPr>", change).replace("<w:r>", run);
    draft.replace("密切联系群众", &new);
    assert_eq!(draft.gives(&[]).stderr, "");
}

#[test]
fn a_tracked_deletion_of_a_paragraph_s_end_joins_it_to_the_next() {
    let mut draft = Draft::new();
    let old = draft.paragraph("依法开展监督");
    draft.after(
        "依法开展监督",
        &super::draft::paragraph("BodyText", "另起一段。"),
    );
    let new = old.replace(
        "</w:pPr>",
        "<w:rPr><w:del w:id=\"96\" w:author=\"a\"/></w:rPr></w:pPr>",
    );
    draft.replace("依法开展监督", &new);
    draft.gives(&[(
        "{zh: 依法开展监督。检查取得实效。, en: Oversight was exercised. Checks worked.}",
        "{zh: 依法开展监督。检查取得实效。另起一段。, en: Oversight was exercised. Checks worked., outdated: [en]}",
    )]);
}

#[test]
fn both_bold_and_plain_parts_around_a_figure_are_edited() {
    let report = super::draft::REPORT.replace("全年通过{laws}，", "全年**通过**{laws}，");
    let mut draft = Draft::of(&report, "zh");
    let old = draft.paragraph("安排资金");
    let new = old
        .replace(">全年<", ">一年来<")
        .replace(">通过<", ">审议通过<");
    assert_ne!(old, new);
    draft.replace("安排资金", &new);
    draft.gives(&[(
        "{zh: \"全年**通过**{laws}，安排资金{funds}[^counted]。\", en: \"{laws} passed, {funds} provided[^counted].\"}",
        "{zh: \"一年来**审议通过**{laws}，安排资金{funds}[^counted]。\", en: \"{laws} passed, {funds} provided[^counted].\", outdated: [en]}",
    )]);
}

#[test]
fn an_edit_beside_a_hard_line_break_leaves_it() {
    let report = "id: r\ntitle: {zh: 报告, en: Report}\nbody:\n  - paragraph:\n      zh: |\n        联系人：王某\\\n        电话：1234，末句。\n      en: |\n        Contact: Wang\\\n        Telephone: 1234.\n";
    let mut draft = Draft::of(report, "zh");
    let edited = draft.paragraph("末句").replace("末句", "又一句");
    draft.replace("末句", &edited);
    draft.gives(&[
        ("1234，末句。", "1234，又一句。"),
        (
            "        Telephone: 1234.\n",
            "        Telephone: 1234.\n      outdated: [en]\n",
        ),
    ]);
}

#[test]
fn a_folded_text_keeps_its_hard_line_break() {
    let report = "id: r\ntitle: {zh: 报告, en: Report}\nbody:\n  - paragraph:\n      zh: >\n        联系人：王某\\\n\n        电话：1234，末句。\n      en: Contact.\n";
    let mut draft = Draft::of(report, "zh");
    let edited = draft.paragraph("末句").replace("末句", "又一句");
    draft.replace("末句", &edited);
    draft.gives(&[
        ("1234，末句。", "1234，又一句。"),
        (
            "      en: Contact.\n",
            "      en: Contact.\n      outdated: [en]\n",
        ),
    ]);
}
