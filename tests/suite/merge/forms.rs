//! Paragraphs that become something else: items, headings, and back; and what is deleted with them.

use super::draft::{Draft, REPORT, paragraph};

/// A report with two annexes, and a caption that the text refers to.
const ANNEXED: &str = r#"id: x
title: {zh: 工作报告, en: Work Report}
body:
  - paragraph: {zh: "情况见{#first}。", en: "See {#first}."}
  - table:
      id: first
      caption: {zh: 办理情况, en: Handling}
      columns: [{zh: 项目, en: Item}, {zh: 数量, en: Number}]
      rows: [[{zh: 建议, en: Suggestions}, "12"]]
  - table:
      caption: {zh: 其他情况, en: Other matters}   # not referred to
      columns: [{zh: 类别, en: Field}, {zh: 数量, en: Number}]
      rows: [[{zh: 议案, en: Motions}, "3"]]
annexes:
  # Terms.
  - title: {zh: 名词解释, en: Terms}
    body:
      - paragraph: {zh: 审查是一种制度。, en: Review is a system.}
  # The list.
  - title: {zh: 办理一览, en: At a glance}
    body:
      - paragraph: {zh: 详见网站。, en: See the website.}
"#;

#[test]
fn a_paragraph_made_an_item_keeps_its_translation() {
    let mut draft = Draft::new();
    draft.restyle("密切联系群众", "ListBullet");
    let told = draft.gives(&[(
        "        - paragraph: {zh: 密切联系群众。, en: \"Deputies kept close contact.\"}\n",
        "        - list:\n            items:\n              - {zh: 密切联系群众。, en: Deputies kept close contact.}\n",
    )]);
    assert!(
        told.stderr.contains("now a list item: “密切联系群众。”"),
        "{}",
        told.stderr
    );
    draft.builds();
}

#[test]
fn an_item_made_a_paragraph_parts_the_list_and_all_keep_their_translations() {
    let mut draft = Draft::new();
    draft.restyle("其二；", "BodyText");
    draft.gives(&[(
        "              - {zh: 其二；, en: two;}   # the second\n              - {zh: 其三。, en: three.}\n",
        "        - paragraph: {zh: 其二；, en: two;}\n        - list:\n            style: ordered\n            items:\n              - {zh: 其三。, en: three.}\n",
    )]);
    draft.builds();
}

#[test]
fn a_paragraph_between_two_items_parts_the_list_and_keeps_the_translations() {
    let mut draft = Draft::new();
    draft.after("其二；", &paragraph("BodyText", "中间一段。"));
    draft.gives(&[(
        "              - {zh: 其三。, en: three.}\n",
        "        - paragraph: {zh: 中间一段。}\n        - list:\n            style: ordered\n            items:\n              - {zh: 其三。, en: three.}\n",
    )]);
    draft.builds();
}

#[test]
fn a_heading_made_a_paragraph_keeps_its_translation() {
    let mut draft = Draft::new();
    draft.restyle("专项检查", "BodyText");
    draft.gives(&[(
        "        - section:\n            heading: {zh: 专项检查, en: Inspections}\n            body:\n              - paragraph: {zh: '组织两次检查。', en: Two inspections were held.}\n",
        "        - paragraph: {zh: 专项检查, en: Inspections}\n        - paragraph: {zh: '组织两次检查。', en: Two inspections were held.}\n",
    )]);
    draft.builds();
}

#[test]
fn a_paragraph_made_a_heading_keeps_its_translation_and_is_marked_if_reworded() {
    let mut draft = Draft::new();
    draft.say("密切联系群众。", "密切联系群众情况");
    draft.restyle("密切联系群众情况", "Heading2");
    draft.gives(&[(
        "        - paragraph: {zh: 密切联系群众。, en: \"Deputies kept close contact.\"}\n",
        "        - section:\n            heading: {zh: 密切联系群众情况, en: Deputies kept close contact., outdated: [en]}\n",
    )]);
    draft.builds();
}

#[test]
fn a_heading_of_another_level_is_told_of() {
    let mut draft = Draft::new();
    draft.restyle("专项检查", "Heading1");
    let (_, told) = draft.merged();
    assert!(
        told.stderr.contains("now a heading of level 1: “专项检查”"),
        "{}",
        told.stderr
    );
}

#[test]
fn a_line_broken_by_hand_changes_nothing() {
    let mut draft = Draft::new();
    let old = draft.paragraph("密切联系群众");
    let new = old.replace(
        "密切联系群众",
        "密切联系</w:t><w:br/><w:t xml:space=\"preserve\">群众",
    );
    draft.replace("密切联系群众", &new);
    assert_eq!(draft.gives(&[]).stderr, "");
}

#[test]
fn a_caption_that_was_deleted_is_taken_out() {
    let mut draft = Draft::of(ANNEXED, "zh");
    draft.delete("其他情况");
    let told = draft.gives(&[(
        "      caption: {zh: 其他情况, en: Other matters}   # not referred to\n",
        "",
    )]);
    assert!(
        told.stderr.contains("removed: “其他情况”"),
        "{}",
        told.stderr
    );
    draft.builds();
}

#[test]
fn a_caption_that_the_text_refers_to_stays_and_is_told_of() {
    let mut draft = Draft::of(ANNEXED, "zh");
    draft.delete("办理情况");
    let told = draft.gives(&[]);
    assert!(
        told.stderr
            .contains("warning[merge.lost]: “办理情况” was deleted; it stays in the report"),
        "{}",
        told.stderr
    );
    draft.builds();
}

#[test]
fn another_title_of_an_annex_comes_back_whatever_it_says() {
    let mut draft = Draft::of(ANNEXED, "zh");
    let titles: Vec<String> = super::draft::paragraphs(&draft.document)
        .into_iter()
        .filter(|p| p.contains("AnnexTitle") && p.contains("名词解释"))
        .map(str::to_owned)
        .collect();
    assert_eq!(titles.len(), 1);
    let new = titles[0].replace("名词解释", "有关概念的说明");
    draft.document = draft.document.replace(&titles[0], &new);
    draft.gives(&[(
        "{zh: 名词解释, en: Terms}",
        "{zh: 有关概念的说明, en: Terms, outdated: [en]}",
    )]);
}

#[test]
fn an_annex_that_was_deleted_is_taken_out_with_its_title() {
    let mut draft = Draft::of(ANNEXED, "zh");
    let start = draft.document.find("附件2<").expect("the second annex");
    let start = draft.document[..start].rfind("<w:p>").expect("its label");
    let end = draft.document.find("<w:sectPr").expect("the end");
    let end = match draft.document[start..].find("<w:sectPr") {
        Some(at) if !draft.document[start..start + at].contains("详见网站") => {
            let body = draft.document.find("详见网站").expect("its text");
            body + draft.document[body..].find("</w:p>").expect("it ends") + 6
        }
        Some(at) => start + at,
        None => end,
    };
    draft.document.replace_range(start..end, "");
    draft.gives(&[(
        "  # The list.\n  - title: {zh: 办理一览, en: At a glance}\n    body:\n      - paragraph: {zh: 详见网站。, en: See the website.}\n",
        "",
    )]);
    draft.builds();
}

#[test]
fn a_file_with_nothing_of_the_report_in_it_is_refused() {
    let mut draft = Draft::of(REPORT, "zh");
    let start = draft.document.find("<w:p>").expect("a paragraph");
    let end = draft.document.rfind("<w:sectPr").expect("the end");
    draft.document.replace_range(
        start..end,
        &paragraph("BodyText", "另一份完全不同的文件，讲的是别的事。"),
    );
    let run = draft.merge();
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(
        run.stderr.contains("error[merge.unrelated]"),
        "{}",
        run.stderr
    );
    assert!(!draft.desk.path().join("merged.yaml").exists());
}
