//! Cells, rows and tables.

use super::draft::{Draft, paragraph};

const FIRST: &str = "              - [{zh: 代表建议, en: Suggestions}, \"12\"]\n";
const SECOND: &str = "              - [{zh: 代表议案, en: Motions}, \"3\"]\n";

/// The XML of the row that says this.
fn row(draft: &Draft, text: &str) -> String {
    let rows = draft.document.match_indices("<w:tr>").map(|(start, _)| {
        let end = draft.document[start..].find("</w:tr>").expect("a row ends");
        &draft.document[start..start + end + 7]
    });
    let mut found = rows.filter(|row| row.contains(text));
    found.next().expect("the row is there").to_owned()
}

#[test]
fn a_cell_in_every_language_is_changed_in_one() {
    let mut draft = Draft::new();
    draft.say("代表建议", "代表建议和意见");
    draft.gives(&[(
        "{zh: 代表建议, en: Suggestions}",
        "{zh: 代表建议和意见, en: Suggestions, outdated: [en]}",
    )]);
}

#[test]
fn a_cell_that_is_the_same_in_all_languages_is_parted() {
    let mut draft = Draft::new();
    let old = row(&draft, "代表议案");
    draft.document = draft.document.replacen(&old, &old.replace(">3<", ">4<"), 1);
    draft.gives(&[("\"3\"]", "{zh: \"4\", en: \"3\", outdated: [en]}]")]);
}

#[test]
fn a_header_and_a_caption_are_changed() {
    let mut draft = Draft::new();
    draft.say("项目", "事项");
    let caption = draft.paragraph("办理情况");
    draft.replace("办理情况", &caption.replace("办理情况", "建议办理情况"));
    draft.gives(&[
        (
            "{zh: 项目, en: Item}",
            "{zh: 事项, en: Item, outdated: [en]}",
        ),
        (
            "{zh: 办理情况, en: Handling}",
            "{zh: 建议办理情况, en: Handling, outdated: [en]}",
        ),
    ]);
}

#[test]
fn a_row_is_added() {
    let mut draft = Draft::new();
    let old = row(&draft, "代表建议");
    let new = old
        .replace("代表建议", "群众来信")
        .replace(">12<", ">45<")
        .replace("w:name=\"_tp", "w:name=\"other");
    draft.document = draft.document.replacen(&old, &(old.clone() + &new), 1);
    draft.gives(&[(
        FIRST,
        &format!("{FIRST}              - [{{zh: 群众来信}}, {{zh: \"45\"}}]\n"),
    )]);
}

#[test]
fn a_row_is_taken_out_and_told_of() {
    let mut draft = Draft::new();
    let old = row(&draft, "代表建议");
    draft.document = draft.document.replacen(&old, "", 1);
    let told = draft.gives(&[(FIRST, "")]);
    assert!(
        told.stderr.contains("removed: “代表建议 | 12”"),
        "{}",
        told.stderr
    );
}

#[test]
fn rows_change_places() {
    let mut draft = Draft::new();
    let (first, second) = (row(&draft, "代表建议"), row(&draft, "代表议案"));
    let both = format!("{first}{second}");
    draft.document = draft
        .document
        .replacen(&both, &format!("{second}{first}"), 1);
    draft.gives(&[(&format!("{FIRST}{SECOND}"), &format!("{SECOND}{FIRST}"))]);
}

#[test]
fn a_table_taken_out_is_gone_with_its_caption() {
    let mut draft = Draft::new();
    let start = draft.document.find("<w:tbl>").expect("a table");
    let end = draft.document.find("</w:tbl>").expect("a table") + 8;
    draft.document.replace_range(start..end, "");
    draft.delete("办理情况");
    let (merged, _) = draft.merged();
    assert!(
        !merged.contains("table:") && !merged.contains("代表议案"),
        "{merged}"
    );
}

#[test]
fn a_new_table_is_a_table() {
    let mut draft = Draft::new();
    let cell = |text: &str| format!("<w:tc><w:tcPr/>{}</w:tc>", paragraph("TableText", text));
    let row = |a: &str, b: &str| format!("<w:tr>{}{}</w:tr>", cell(a), cell(b));
    let table = format!("<w:tbl>{}{}</w:tbl>", row("月份", "次数"), row("一月", "8"));
    draft.after("密切联系群众", &table);
    let end = "        - paragraph: {zh: 密切联系群众。, en: \"Deputies kept close contact.\"}\n";
    let new = "        - table:\n            columns:\n              - {zh: 月份}\n              - {zh: 次数}\n            rows:\n              - [{zh: 一月}, {zh: \"8\"}]\n";
    draft.gives(&[(end, &format!("{end}{new}"))]);
}

#[test]
fn a_column_that_was_added_is_told_of_and_nothing_is_lost_silently() {
    let mut draft = Draft::new();
    let cell = format!(
        "<w:tc><w:tcPr/>{}</w:tc></w:tr>",
        paragraph("TableText", "新列")
    );
    draft.document = draft.document.replace("</w:tr>", &cell);
    let run = draft.gives(&[]);
    assert!(run.stderr.contains("warning[merge.lost]"), "{}", run.stderr);
}

/// A table whose figures are typed, computed and summed.
const FIGURES: &str = r#"id: f
title: {zh: 报告, en: Report}
figures:
  roads: {value: 20624500, unit: yuan}
footnotes: {n: {zh: 注一, en: Note}}
body:
  - table:
      caption: {zh: 资金安排, en: Funds}
      columns:
        - {zh: 项目, en: Project}
        - {id: budget, header: {zh: 财政资金, en: Budget}, unit: yuan, scale: ten-thousand}
        - {id: bonds, header: {zh: 专项债券, en: Bonds}, unit: yuan, scale: ten-thousand}
        - {header: {zh: 合计, en: Total}, sum-of: [budget, bonds]}
      rows:
        - [{zh: 学校, en: Schools}, 46250.5, 12000]
        - [{zh: 道路, en: Roads}, "{roads}", "9800[^n]"]
      total: {zh: 总计, en: Sum}
"#;

#[test]
fn a_table_of_figures_comes_back_as_it_was() {
    for lang in ["zh", "en"] {
        assert_eq!(Draft::of(FIGURES, lang).gives(&[]).stderr, "");
    }
}

#[test]
fn a_figure_of_a_table_is_changed_for_all_languages() {
    let mut draft = Draft::of(FIGURES, "en");
    let old = row(&draft, "Schools");
    assert!(old.contains("12,000"), "{old}");
    draft.document = draft
        .document
        .replacen(&old, &old.replacen("12,000", "13,500", 1), 1);
    draft.gives(&[("46250.5, 12000]", "46250.5, 13500]")]);
}

#[test]
fn a_total_that_was_changed_by_hand_is_told_of() {
    let mut draft = Draft::of(FIGURES, "en");
    let old = row(&draft, "Sum");
    let new = old.replacen("21,800", "22,000", 1);
    assert_ne!(old, new, "{old}");
    draft.document = draft.document.replacen(&old, &new, 1);
    let told = draft.gives(&[]);
    assert!(
        told.stderr
            .contains("change the figures that it is computed from"),
        "{}",
        told.stderr
    );
}

#[test]
fn a_new_row_of_figures_leaves_the_computed_cells_out() {
    let mut draft = Draft::of(FIGURES, "en");
    let old = row(&draft, "Schools");
    let new = old
        .replace("Schools", "Clinics")
        .replacen("12,000", "1,500", 1)
        .replace("w:name=\"_tp", "w:name=\"other");
    draft.document = draft.document.replacen(&old, &(old.clone() + &new), 1);
    let first = "        - [{zh: 学校, en: Schools}, 46250.5, 12000]\n";
    draft.gives(&[(
        first,
        &format!("{first}        - [{{en: Clinics}}, 46250.5, 1500]\n"),
    )]);
}

#[test]
fn a_row_deleted_with_track_changes_is_taken_out() {
    let mut draft = Draft::new();
    let old = row(&draft, "代表建议");
    let mark = "<w:tr><w:trPr><w:del w:id=\"99\" w:author=\"a\"/></w:trPr>";
    let mut new = old.replacen("<w:tr>", mark, 1);
    // A row has its properties once.
    if let Some(own) = new[mark.len()..].find("<w:trPr>") {
        let own = mark.len() + own;
        let end = own + new[own..].find("</w:trPr>").expect("they end") + "</w:trPr>".len();
        new.replace_range(own..end, "");
    }
    draft.document = draft.document.replacen(&old, &new, 1);
    draft.gives(&[(FIRST, "")]);
}

#[test]
fn a_row_that_was_moved_is_told_of_and_moved() {
    let mut draft = Draft::new();
    let (first, second) = (row(&draft, "代表建议"), row(&draft, "代表议案"));
    let both = format!("{first}{second}");
    assert!(draft.document.contains(&both));
    let swapped = format!("{second}{first}");
    draft.document = draft.document.replacen(&both, &swapped, 1);
    let told = draft.gives(&[(&format!("{FIRST}{SECOND}"), &format!("{SECOND}{FIRST}"))]);
    assert!(told.stderr.contains("note[merge.moved]"), "{}", told.stderr);
}

#[test]
fn a_figure_that_was_emptied_is_none() {
    let mut draft = Draft::of(FIGURES, "en");
    let old = row(&draft, "Schools");
    draft.document = draft
        .document
        .replacen(&old, &old.replacen("12,000", "", 1), 1);
    draft.gives(&[("46250.5, 12000]", "46250.5, —]")]);
    draft.builds();
}

#[test]
fn a_picture_in_a_cell_is_told_of() {
    let mut draft = Draft::new();
    let old = row(&draft, "代表议案");
    let picture = "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:imagedata/></v:shape></w:pict></w:r></w:p>";
    let new = old.replacen("</w:p>", picture, 1);
    draft.document = draft.document.replacen(&old, &new, 1);
    let told = draft.gives(&[]);
    assert!(
        told.stderr.contains("a cell can hold no picture"),
        "{}",
        told.stderr
    );
}
