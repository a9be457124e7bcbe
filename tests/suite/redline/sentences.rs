//! What the list of changes says of each sentence, and how figures of tables are cut.

use twinpress::edition::{Alignment, Block, Content, Edition, Inline, Text};
use twinpress::locale::Localizer;
use twinpress::model::Lang;
use twinpress::redline::redline;

use crate::docx::fixture::{han, latin, paragraph, table};

fn compared(old: &Edition, new: &Edition) -> Edition {
    let localizer = Localizer::new(&Lang::new(new.lang.as_str())).unwrap();
    redline(old, new, &localizer).unwrap()
}

/// What the list says of two versions: the texts of each change.
fn said(edition: fn(Vec<Block>) -> Edition, old: Vec<Block>, new: Vec<Block>) -> Vec<Vec<String>> {
    let redline = compared(&edition(old), &edition(new)).redline.unwrap();
    let texts = |lines: Vec<(String, String)>| lines.into_iter().map(|(_, text)| text).collect();
    let entries = redline.entries.into_iter();
    entries.map(|entry| texts(entry.lines)).collect()
}

#[test]
fn a_changed_word_is_told_with_its_sentence_and_no_other() {
    let [old, new] = ["11件", "12件"].map(|number| {
        vec![paragraph(&format!(
            "开展检查。全年立法{number}。听取报告。"
        ))]
    });
    let expected = vec![vec!["全年立法11件。", "全年立法12件。"]];
    assert_eq!(said(han, old, new), expected);
}

#[test]
fn a_new_sentence_stands_for_itself() {
    let old = vec![paragraph("We met. They left.")];
    let new = vec![paragraph("We met. We spoke of No. 5. They left.")];
    assert_eq!(said(latin, old, new), [["We spoke of No. 5."]]);
}

#[test]
fn a_full_stop_inside_a_number_ends_no_sentence() {
    let [old, new] = ["solved", "resolved"].map(|word| {
        vec![paragraph(&format!(
            "Of these, 93.7 percent were {word}. Thanks."
        ))]
    });
    let expected = [[
        "Of these, 93.7 percent were solved.",
        "Of these, 93.7 percent were resolved.",
    ]];
    assert_eq!(said(latin, old, new), expected);
}

#[test]
fn a_change_of_type_alone_is_shown_by_stars() {
    let text = |text: &str| Inline::Text { text: text.into() };
    let with = |word: Inline| {
        let mut block = paragraph("");
        if let Content::Paragraph(paragraph) = &mut block.content {
            paragraph.text = vec![text("会议"), word, text("条例。")].into();
        }
        vec![block]
    };
    let strong = Inline::strong(vec![text("批准")]);
    let expected = [["会议批准条例。", "会议**批准**条例。"]];
    assert_eq!(said(han, with(text("批准")), with(strong)), expected);
}

#[test]
fn a_moved_paragraph_is_named_by_its_first_sentence() {
    let (moved, stays) = ("全年制定法规3件。反响很好。", "听取专项工作报告27项。");
    let stays = [stays, "组织代表开展视察调研。"].map(paragraph);
    let [first, second] = &stays;
    let old = vec![paragraph(moved), first.clone(), second.clone()];
    let new = vec![first.clone(), second.clone(), paragraph(moved)];
    assert_eq!(said(han, old, new)[0][0], "全年制定法规3件。…");
}

#[test]
fn the_figures_of_a_total_are_cut_before_their_points_changed_or_not() {
    let figure = |text: &str| Inline::strong(vec![Inline::Figure { text: text.into() }]);
    let version = |first: &str| {
        let mut block = table("表1", "收支", &[&["甲", "乙", "丙"], &["", "", ""]]);
        if let Content::Table(table) = &mut block.content {
            let cell = |whole: &str| Text::from(vec![figure(whole), figure(".25")]);
            table.alignment = vec![Alignment::Decimal, Alignment::Decimal, Alignment::Text];
            table.rows = vec![vec![cell(first), cell("106,199"), cell("106,199")]];
        }
        han(vec![block])
    };
    let redline = compared(&version("88"), &version("89"));
    let [Content::Table(table)] = [&redline.blocks[0].content] else {
        panic!("a table was expected");
    };
    let [changed, kept, text] = &table.rows[0][..] else {
        panic!("three cells were expected");
    };
    assert_eq!(changed.len(), 4, "{changed:?}");
    assert_eq!(kept[..], [figure("106,199"), figure(".25")]);
    assert_eq!(text.len(), 1);
}
