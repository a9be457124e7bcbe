//! Paragraphs and sections added, taken out, moved, parted and joined.

use super::draft::{Draft, REPORT, paragraph, run, speak};

#[test]
fn an_inserted_paragraph_stands_behind_the_one_before_it() {
    let mut draft = Draft::new();
    draft.after(
        "立法质量不断提高",
        &paragraph("BodyText", "新增一段：要点。"),
    );
    let told = draft.gives(&[(
        "            text: {zh: 坚持开门立法。, en: The public was heard.}\n",
        "            text: {zh: 坚持开门立法。, en: The public was heard.}\n        - paragraph: {zh: 新增一段：要点。}\n",
    )]);
    assert!(told.stderr.contains("note[merge.added]"), "{}", told.stderr);
    assert!(
        told.stderr.contains("warning[text.missing]"),
        "{}",
        told.stderr
    );
}

#[test]
fn a_deleted_paragraph_is_taken_out_with_the_comment_above_it() {
    let mut draft = Draft::new();
    draft.delete("全年通过");
    let told = draft.gives(&[(
        "        # What was passed.\n        - paragraph: {zh: \"全年通过{laws}，安排资金{funds}[^counted]。\", en: \"{laws} passed, {funds} provided[^counted].\"}\n",
        "",
    )]);
    assert!(
        told.stderr.contains("note[merge.removed]"),
        "{}",
        told.stderr
    );
    // What the report now has without use is told of.
    assert!(
        told.stderr.contains("warning[figure.unused]"),
        "{}",
        told.stderr
    );
    draft.builds();
}

#[test]
fn a_moved_paragraph_goes_with_its_lines() {
    let mut draft = Draft::new();
    let moved = draft.cut("我向大会报告工作", "立法工作");
    draft.after("密切联系群众", &moved);
    let block = "  - paragraph:\n      zh: |-\n        我向大会报告工作。\n      en: I now report on the work.\n";
    let deep = "        - paragraph:\n            zh: |-\n              我向大会报告工作。\n            en: I now report on the work.\n";
    let end = "        - paragraph: {zh: 密切联系群众。, en: \"Deputies kept close contact.\"}\n";
    let told = draft.gives(&[(block, ""), (end, &format!("{end}{deep}"))]);
    assert!(told.stderr.contains("note[merge.moved]"), "{}", told.stderr);
    assert!(!told.stderr.contains("merge.changed"), "{}", told.stderr);
}

#[test]
fn a_paragraph_that_moves_between_brackets_takes_its_changes_along() {
    let report = "id: h\ntitle: {zh: 工作报告}\nbody:\n  \
        - paragraph: {zh: 听取报告甲乙丙丁，督办建议。}\n  \
        - section:\n      heading: {zh: 立法工作}\n      \
        body: [{paragraph: {zh: 第一段文字内容。}}]\n";
    let mut draft = Draft::of(report, "zh");
    draft.say("督办建议", "听取报告甲乙丙丁，督办议案。");
    let moved = draft.cut("督办议案", "立法工作");
    draft.after("第一段文字", &moved);
    let (merged, _) = draft.merged();
    let both =
        "[{paragraph: {zh: 第一段文字内容。}}, {paragraph: {zh: 听取报告甲乙丙丁，督办议案。}}]";
    assert!(merged.contains(both), "{merged}");
}

#[test]
fn the_longest_row_in_order_stays_and_the_rest_was_moved() {
    let texts = [
        "听取报告甲。",
        "审议草案乙。",
        "开展检查丙。",
        "督办建议丁。",
        "组织视察戊。",
    ];
    let blocks = texts.map(|text| format!("  - paragraph: {{zh: {text}}}\n"));
    let report = format!("id: h\ntitle: {{zh: 工作报告}}\nbody:\n{}", blocks.concat());
    let mut draft = Draft::of(&report, "zh");
    let moved = draft.cut("督办建议丁", "组织视察戊");
    draft.after("听取报告甲", &moved);
    draft.after("审议草案乙", &paragraph("BodyText", "走访群众己。"));
    let (merged, told) = draft.merged();
    let order = ["甲", "丁", "乙", "己", "丙", "戊"].map(|text| merged.find(&format!("{text}。")));
    assert!(order.is_sorted() && order[0].is_some(), "{merged}");
    assert_eq!(told.stderr.matches("note[merge.moved]").count(), 1);
    assert!(told.stderr.contains("督办建议丁。"), "{}", told.stderr);
}

fn lines(report: &str, from: &str, to: &str) -> String {
    let start = report.find(from).expect("it is there");
    let end = report.find(to).expect("it is there");
    report[start..end].to_owned()
}

#[test]
fn a_section_moved_up_stands_there_with_its_comments() {
    let mut draft = Draft::new();
    let moved = draft.cut("监督工作", "代表工作");
    let first = draft.paragraph("立法工作");
    draft.replace("立法工作", &(moved + &first));
    let oversight = lines(
        REPORT,
        "  - section:\n      heading: {zh: 监督工作",
        "  - section:\n      heading: {zh: 代表工作",
    );
    let legislation = lines(
        REPORT,
        "  - section:\n      heading: {zh: 立法工作",
        "  - section:\n      heading: {zh: 监督工作",
    );
    let both = format!("{legislation}{oversight}");
    draft.gives(&[(&both, &format!("{oversight}{legislation}"))]);
}

#[test]
fn a_new_heading_makes_a_section_of_what_follows() {
    let mut draft = Draft::new();
    draft.after("我向大会报告工作", &paragraph("Heading1", "总体情况"));
    draft.gives(&[(
        "  - section:\n      heading: {zh: 立法工作",
        "  - section:\n      heading: {zh: 总体情况}\n  - section:\n      heading: {zh: 立法工作",
    )]);
    let mut draft = Draft::new();
    draft.after("全年通过", &paragraph("Heading2", "质量"));
    let (merged, _) = draft.merged();
    let inner = "        - section:\n            heading: {zh: 质量}\n            body:\n              - paragraph:\n                  lead: {zh: 立法质量不断提高。, en: Quality rose.}\n                  text: {zh: 坚持开门立法。, en: The public was heard.}\n              - list:\n                  style: ordered\n                  items:\n                    - {zh: 其一；, en: one;}\n                    - {zh: 其二；, en: two;}   # the second\n                    - {zh: 其三。, en: three.}\n  - section:\n      heading: {zh: 监督工作";
    assert!(merged.contains(inner), "{merged}");
}

#[test]
fn what_stood_under_a_deleted_heading_joins_the_section_before() {
    let mut draft = Draft::new();
    draft.delete("代表工作");
    let last = "        - paragraph: {zh: 密切联系群众。, en: \"Deputies kept close contact.\"}\n";
    let section =
        format!("  - section:\n      heading: {{zh: 代表工作, en: Deputies}}\n      body:\n{last}");
    let held =
        "              - paragraph: {zh: '组织两次检查。', en: Two inspections were held.}\n";
    let told = draft.gives(&[(&format!("{held}{section}"), &format!("{held}      {last}"))]);
    assert!(
        told.stderr.contains("removed: “代表工作”"),
        "{}",
        told.stderr
    );
}

#[test]
fn a_heading_of_another_level_takes_its_section_there() {
    let mut draft = Draft::new();
    let old = draft.paragraph("代表工作");
    draft.replace("代表工作", &old.replace("\"Heading1\"", "\"Heading2\""));
    let (merged, _) = draft.merged();
    let deeper = "        - section:\n            heading: {zh: 代表工作, en: Deputies}\n            body:\n              - paragraph: {zh: 密切联系群众。, en: \"Deputies kept close contact.\"}\n";
    assert!(merged.contains(deeper), "{merged}");
    assert!(merged.ends_with("  # The end.\n"), "{merged}");
}

#[test]
fn a_paragraph_parted_in_two_is_two() {
    let mut draft = Draft::new();
    draft.say("依法开展监督。检查取得实效。", "依法开展监督。");
    draft.after("依法开展监督。", &paragraph("BodyText", "检查取得实效。"));
    draft.gives(&[(
        "        - paragraph: {zh: 依法开展监督。检查取得实效。, en: Oversight was exercised. Checks worked.}\n",
        "        - paragraph: {zh: 依法开展监督。, en: Oversight was exercised. Checks worked., outdated: [en]}\n        - paragraph: {zh: 检查取得实效。}\n",
    )]);
}

#[test]
fn two_paragraphs_joined_are_one() {
    let report = REPORT.replace(
        "en: \"Deputies kept close contact.\"}\n",
        "en: \"Deputies kept close contact.\"}\n        - paragraph: {zh: 履职能力增强。, en: They worked better.}\n",
    );
    let mut draft = Draft::of(&report, "zh");
    let (first, second) = (
        draft.paragraph("密切联系群众"),
        draft.paragraph("履职能力增强"),
    );
    let start = second.find("<w:bookmarkStart").expect("an anchor");
    let inner = second[start..].replace("</w:p>", "");
    draft.delete("履职能力增强");
    draft.replace(
        "密切联系群众",
        &first.replace("</w:p>", &format!("{inner}</w:p>")),
    );
    let told = draft.gives(&[(
        "{zh: 密切联系群众。, en: \"Deputies kept close contact.\"}\n        - paragraph: {zh: 履职能力增强。, en: They worked better.}\n",
        "{zh: 密切联系群众。履职能力增强。, en: \"Deputies kept close contact.\", outdated: [en]}\n",
    )]);
    assert!(
        told.stderr.contains("removed: “履职能力增强。”"),
        "{}",
        told.stderr
    );
}

#[test]
fn a_paragraph_deleted_and_one_inserted_with_tracked_changes() {
    let mut draft = Draft::new();
    let old = draft.paragraph("密切联系群众");
    let deleted = speak(
        &old,
        "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>密切联系群众。</w:delText></w:r></w:del>",
    )
    .replace(
        "</w:pPr>",
        "<w:rPr><w:del w:id=\"2\" w:author=\"a\"/></w:rPr></w:pPr>",
    );
    let inserted = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/><w:rPr><w:ins w:id=\"3\" w:author=\"a\"/></w:rPr></w:pPr><w:ins w:id=\"4\" w:author=\"a\">{}</w:ins></w:p>",
        run("代表作用充分发挥，履职更有实效。")
    );
    draft.replace("密切联系群众", &(deleted + &inserted));
    let (merged, _) = draft.merged();
    assert!(!merged.contains("密切联系群众"), "{merged}");
    assert!(
        merged.contains("zh: 代表作用充分发挥，履职更有实效。"),
        "{merged}"
    );
}

#[test]
fn a_tracked_move_is_a_move() {
    let mut draft = Draft::new();
    let old = draft.paragraph("我向大会报告工作");
    let from = speak(
        &old,
        &format!(
            "<w:moveFrom w:id=\"1\" w:author=\"a\">{}</w:moveFrom>",
            run("我向大会报告工作。")
        ),
    )
    .replace(
        "</w:pPr>",
        "<w:rPr><w:moveFrom w:id=\"2\" w:author=\"a\"/></w:rPr></w:pPr>",
    );
    draft.replace("我向大会报告工作", &from);
    let to = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/><w:rPr><w:moveTo w:id=\"3\" w:author=\"a\"/></w:rPr></w:pPr><w:moveTo w:id=\"4\" w:author=\"a\">{}</w:moveTo></w:p>",
        run("我向大会报告工作。")
    );
    draft.after("密切联系群众", &to);
    let (merged, told) = draft.merged();
    let deep = "              我向大会报告工作。\n            en: I now report on the work.\n";
    assert!(merged.contains(deep), "{merged}\n{}", told.stderr);
    assert_eq!(merged.matches("我向大会报告工作").count(), 1, "{merged}");
}
