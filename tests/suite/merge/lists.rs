//! The items of lists.

use super::draft::{Draft, paragraph};

const ONE: &str = "              - {zh: 其一；, en: one;}\n";
const TWO: &str = "              - {zh: 其二；, en: two;}   # the second\n";
const THREE: &str = "              - {zh: 其三。, en: three.}\n";

#[test]
fn an_item_is_reworded() {
    let mut draft = Draft::new();
    draft.say("其二；", "其二，抓落实；");
    draft.gives(&[(
        "- {zh: 其二；, en: two;}   # the second",
        "- {zh: 其二，抓落实；, en: two;, outdated: [en]}   # the second",
    )]);
}

#[test]
fn an_item_is_added_between_two() {
    let mut draft = Draft::new();
    let like = draft.paragraph("其二；");
    let new = like
        .replace("其二；", "再者；")
        .replace("w:name=\"_tp", "w:name=\"other");
    draft.after("其二；", &new);
    draft.gives(&[(TWO, &format!("{TWO}              - {{zh: 再者；}}\n"))]);
}

#[test]
fn an_item_is_deleted_with_what_stands_beside_it() {
    let mut draft = Draft::new();
    draft.delete("其二；");
    draft.gives(&[(TWO, "")]);
}

#[test]
fn items_change_places() {
    let mut draft = Draft::new();
    let one = draft.paragraph("其一；");
    draft.delete("其一；");
    draft.after("其二；", &one);
    draft.gives(&[(&format!("{ONE}{TWO}{THREE}"), &format!("{TWO}{ONE}{THREE}"))]);
}

#[test]
fn a_list_that_is_gone_is_taken_out() {
    let mut draft = Draft::new();
    for item in ["其一；", "其二；", "其三。"] {
        draft.delete(item);
    }
    let list = format!(
        "        - list:\n            style: ordered\n            items:\n{ONE}{TWO}{THREE}"
    );
    draft.gives(&[(&list, "")]);
}

#[test]
fn a_new_list_is_a_list() {
    let mut draft = Draft::new();
    let items = paragraph("ListBullet", "走访；") + &paragraph("ListBullet", "调研。");
    draft.after("密切联系群众", &items);
    let end = "        - paragraph: {zh: 密切联系群众。, en: \"Deputies kept close contact.\"}\n";
    let list = "        - list:\n            items:\n              - {zh: 走访；}\n              - {zh: 调研。}\n";
    draft.gives(&[(end, &format!("{end}{list}"))]);
}
