//! What a Word file says: every block as the thing it is.

use std::collections::BTreeMap;

use twinpress::diag::Diagnostic;
use twinpress::edition::{Block, Content, Edition, Paragraph};
use twinpress::publish::{Assets, FontProfile, WriteOptions};

use crate::images::samples::{picture, png};
use crate::messages::sentence;
use typst_kit::fonts::FontStore;

use super::fixture::{
    PNG, docx, full_han, full_latin, han, heading, image, note, paragraph, raster, strong, table,
    text,
};
use super::part::{Element, document, names, paragraphs, part, style};

#[test]
fn headings_have_words_own_styles_and_levels() {
    for docx in [docx(&full_han()), docx(&full_latin())] {
        for level in 1..=4 {
            let style = style(&docx, &format!("Heading{level}"));
            assert_eq!(style.val("w:name"), Some(&*format!("heading {level}")));
            let outline = style.val("w:pPr/w:outlineLvl");
            assert_eq!(outline, Some(&*(level - 1).to_string()));
        }
        assert_eq!(style(&docx, "Title").val("w:name"), Some("Title"));
    }
}

#[test]
fn below_parts_numbered_headings_are_a_level_deeper() {
    let with = docx(&han(vec![
        heading(0, 0, "", "部分"),
        heading(1, 1, "一、", "节"),
    ]));
    assert_eq!(
        paragraphs(&with)[1..],
        said(&[("Heading1", "部分"), ("Heading2", "节")])
    );
    let without = docx(&han(vec![heading(1, 1, "一、", "节")]));
    assert_eq!(paragraphs(&without)[1..], said(&[("Heading1", "节")]));
}

fn said(paragraphs: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = paragraphs
        .iter()
        .map(|&(s, t)| (s.to_owned(), t.to_owned()));
    owned.collect()
}

#[test]
fn numbers_are_words_own_in_the_form_of_each_language() {
    let levels = |docx: &[u8]| -> Vec<(String, String)> {
        let numbering = part(docx, "word/numbering.xml");
        let levels = numbering.children[0].all("w:lvl");
        let level = |l: &&Element| {
            let value = |name| l.val(name).unwrap().to_owned();
            (value("w:numFmt"), value("w:lvlText"))
        };
        levels.iter().map(level).collect()
    };
    let chinese = levels(&docx(&han(vec![])));
    let forms = [
        ("chineseCounting", "%1、"),
        ("chineseCounting", "（%2）"),
        ("decimal", "%3."),
        ("decimal", "（%4）"),
    ];
    assert_eq!(chinese[..4], said(&forms));
    let english = levels(&docx(&super::fixture::latin(vec![])));
    let forms = [
        ("upperRoman", "%1."),
        ("upperLetter", "%2."),
        ("decimal", "%3."),
        ("decimal", "(%4)"),
    ];
    assert_eq!(english[..4], said(&forms));
}

#[test]
fn beyond_ninety_nine_chinese_numbers_count_in_hundreds() {
    let headings = (1..=101).map(|n| heading(1, n, "", "节")).collect();
    let numbering = part(&docx(&han(headings)), "word/numbering.xml");
    let format = numbering.children[0].all("w:numFmt")[0].get("w:val");
    assert_eq!(format, Some("chineseCountingThousand"));
}

#[test]
fn an_unnumbered_heading_leaves_the_list_of_its_style() {
    let mut blocks = vec![heading(1, 1, "一、", "有号"), heading(1, 1, "", "无号")];
    if let Content::Heading(heading) = &mut blocks[1].content {
        heading.ordinal = None;
    }
    let document = document(&docx(&han(blocks)));
    let lists: Vec<_> = document
        .all("w:p")
        .iter()
        .skip(1)
        .map(|p| p.val("w:pPr/w:numPr/w:numId"))
        .collect();
    assert_eq!(lists, [None, Some("0")]);
}

#[test]
fn headings_that_count_on_need_no_list_of_their_own() {
    let blocks = vec![
        heading(0, 0, "", "部分"),
        heading(1, 1, "一、", "甲"),
        heading(2, 1, "（一）", "子"),
        heading(2, 2, "（二）", "丑"),
        heading(1, 2, "二、", "乙"),
        heading(2, 1, "（一）", "寅"),
        // A part lets its sections count anew.
        heading(0, 0, "", "部分"),
        heading(1, 1, "一、", "丙"),
    ];
    let document = document(&docx(&han(blocks)));
    let lists = document.all("w:numId");
    assert!(lists.is_empty(), "{lists:?}");
}

#[test]
fn a_count_that_starts_anew_starts_a_list_that_goes_on() {
    let blocks = vec![
        heading(1, 1, "一、", "甲"),
        heading(1, 1, "一、", "乙"),
        heading(1, 2, "二、", "丙"),
        heading(1, 1, "一、", "丁"),
    ];
    let document = document(&docx(&han(blocks)));
    let lists: Vec<_> = document.all("w:numId");
    let lists: Vec<_> = lists.iter().map(|list| list.get("w:val")).collect();
    assert_eq!(lists, [Some("2"), Some("2"), Some("3")]);
}

#[test]
fn the_contents_hold_their_entries_without_an_update() {
    let docx = docx(&full_han());
    let document = document(&docx);
    let fields: Vec<_> = document.all("w:instrText");
    assert!(fields[0].text.contains("TOC \\o \"1-2\""));
    let entries = paragraphs(&docx);
    let entries: Vec<_> = entries
        .iter()
        .filter(|(s, _)| s.starts_with("TOC"))
        .collect();
    assert_eq!(entries[0], &("TOCHeading".into(), "目录".into()));
    assert!(
        entries[2]
            .1
            .starts_with("一、坚持党的领导，把牢正确政治方向")
    );
    assert!(
        entries.iter().any(|(_, text)| text.starts_with("附件1：")),
        "{entries:?}"
    );
    let marks = document.all("w:bookmarkStart");
    for link in document.all("w:hyperlink") {
        let anchor = link.get("w:anchor");
        assert!(marks.iter().any(|mark| mark.get("w:name") == anchor));
    }
}

#[test]
fn a_western_annex_in_the_contents_has_a_western_mark() {
    let entries = paragraphs(&docx(&super::fixture::full_latin()));
    let entries = entries.iter().filter(|(style, _)| style.starts_with("TOC"));
    let annex = entries
        .map(|(_, text)| text)
        .find(|text| text.starts_with("Annex"));
    assert!(annex.unwrap().starts_with("Annex 1: "), "{annex:?}");
}

#[test]
fn tables_repeat_their_header_and_split_no_row() {
    let document = document(&docx(&full_han()));
    let tables = document.all("w:tbl");
    let [_, table] = tables[..] else {
        panic!("the panel and the table")
    };
    let rows = table.all("w:tr");
    assert!(rows[0].at("w:trPr/w:tblHeader").is_some());
    assert!(rows[1].at("w:trPr/w:tblHeader").is_none());
    assert!(
        rows.iter()
            .all(|row| row.at("w:trPr/w:cantSplit").is_some())
    );
    assert_eq!(rows[0].words(), "类别件数说明");
}

#[test]
fn tables_that_touch_stay_apart_and_a_paragraph_ends_the_document() {
    let bare = |cell: &str| {
        let mut table = table("", "", &[&[cell]]);
        if let Content::Table(table) = &mut table.content {
            table.caption = None;
        }
        table
    };
    let document = document(&docx(&han(vec![bare("甲"), bare("乙")])));
    let kinds: Vec<_> = document.children[0]
        .children
        .iter()
        .map(|e| e.name.as_str())
        .collect();
    assert_eq!(kinds, ["w:p", "w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"]);
}

#[test]
fn footnotes_are_words_own_and_one_called_twice_stands_once() {
    let call = |words: &str| {
        Block::from(Content::Paragraph(Paragraph {
            lead: vec![].into(),
            text: vec![text(words), note(1)].into(),
            quotation: false,
        }))
    };
    let docx = docx(&Edition {
        notes: vec![vec![text("注文。")].into()],
        ..han(vec![call("甲"), call("乙")])
    });
    let notes = part(&docx, "word/footnotes.xml");
    let kinds: Vec<_> = notes.children.iter().map(|n| n.get("w:type")).collect();
    assert_eq!(
        kinds,
        [Some("separator"), Some("continuationSeparator"), None]
    );
    let note = &notes.children[2];
    assert_eq!(
        (note.get("w:id"), note.words().trim()),
        (Some("1"), "注文。")
    );
    assert_eq!(note.all("w:footnoteRef").len(), 1);
    let document = document(&docx);
    assert_eq!(document.all("w:footnoteReference").len(), 1);
    assert!(
        document.all("w:instrText")[0]
            .text
            .contains("NOTEREF _Note1")
    );
}

#[test]
fn a_picture_says_what_it_shows_and_fits_the_text() {
    let wide = png(&picture(4096, 2048));
    let docx = write(
        &han(vec![image("a.png", "折线图", "图1", "图题")]),
        "a.png",
        wide,
    )
    .unwrap();
    let document = document(&docx);
    assert_eq!(document.all("wp:docPr")[0].get("descr"), Some("折线图"));
    let extent = document.all("wp:extent")[0];
    // 8844 twips of 635 EMU, and half as high.
    assert_eq!(extent.get("cx"), Some("5615940"));
    assert_eq!(extent.get("cy"), Some("2807970"));
}

#[test]
fn an_image_that_is_not_at_hand_is_an_error_that_names_it() {
    let edition = han(vec![image("a.png", "图", "图1", "图题")]);
    let errors = write(&edition, "b.png", PNG.to_vec()).unwrap_err();
    assert!(sentence(&errors[0]).contains("a.png"), "{errors:?}");
}

fn write(edition: &Edition, name: &str, image: Vec<u8>) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let assets = Assets::from([(name.to_owned(), raster(&image))]);
    let options = WriteOptions {
        fonts: &FontStore::new(),
        assets: &assets,
        templates: &BTreeMap::new(),
        font_profile: FontProfile::Official,
        text_width: None,
    };
    twinpress::publish::docx::write(edition, &options).map(|done| done.value)
}

#[test]
fn characters_that_xml_forbids_never_reach_the_file() {
    let mut edition = han(vec![
        paragraph("第一段\u{b}第二段"),
        paragraph("甲\u{c}乙\u{1}丙\u{fffe}"),
        paragraph("A&B <草案> \"x\" 'y' ]]>"),
    ]);
    edition.head.title = vec!["题\u{1}目".into()];
    edition.head.speaker = vec!["名\u{2}字".into()];
    let docx = docx(&edition);
    for name in names(&docx).iter().filter(|n| n.ends_with(".xml")) {
        let xml = String::from_utf8(super::part::bytes(&docx, name)).unwrap();
        assert!(
            !xml.chars().any(|c| c.is_control() || c == '\u{fffe}'),
            "{name}"
        );
    }
    let paragraphs = paragraphs(&docx);
    let words: Vec<_> = paragraphs.iter().map(|(_, words)| words.as_str()).collect();
    assert_eq!(
        words,
        [
            "题目",
            "名字",
            "第一段第二段",
            "甲乙丙",
            "A&B <草案> \"x\" 'y' ]]>"
        ]
    );
    assert_eq!(document(&docx).all("w:br").len(), 1);
}

#[test]
fn characters_that_are_left_out_are_told() {
    let options = WriteOptions {
        fonts: &FontStore::new(),
        assets: &Assets::new(),
        templates: &BTreeMap::new(),
        font_profile: FontProfile::Official,
        text_width: None,
    };
    let edition = han(vec![paragraph("甲\u{c}乙\u{1}丙")]);
    let done = twinpress::publish::docx::write(&edition, &options).unwrap();
    assert_eq!(done.warnings.len(), 1);
    assert!(sentence(&done.warnings[0]).starts_with("2 control characters"));
}

#[test]
fn strong_text_is_marked_in_the_run_and_keeps_its_punctuation() {
    let blocks = || {
        vec![Block::from(Content::Paragraph(Paragraph {
            lead: vec![].into(),
            text: vec![text("通过"), strong("《促进条例》"), text("等。")].into(),
            quotation: false,
        }))]
    };
    // 黑体 is strong by itself: programs smear it where it is to be bold too.
    for (docx, is_bold) in [
        (docx(&han(blocks())), false),
        (docx(&super::fixture::latin(blocks())), true),
    ] {
        let document = document(&docx);
        let runs = document.all("w:r");
        let run = runs
            .iter()
            .find(|run| run.words() == "《促进条例》")
            .unwrap();
        assert_eq!(run.at("w:rPr/w:b").is_some(), is_bold);
        assert_eq!(
            run.at("w:rPr/w:rStyle").unwrap().get("w:val"),
            Some("Strong")
        );
    }
}

#[test]
fn an_annex_starts_a_page_and_comes_last() {
    let docx = docx(&full_latin());
    let label = style(&docx, "AnnexLabel");
    assert!(label.at("w:pPr/w:pageBreakBefore").is_some());
    let paragraphs = paragraphs(&docx);
    let last = &paragraphs[paragraphs.len() - 3..];
    let expected = said(&[
        ("AnnexLabel", "Annex 1"),
        ("AnnexTitle", "Terms Explained"),
        ("BodyText", "The terms of this report."),
    ]);
    assert_eq!(last, expected);
}

#[test]
fn captions_are_counted_by_fields_whose_results_stand_there() {
    let table = |label| table(label, "题", &[&["甲"], &["1"]]);
    let edition = han(vec![
        table("表1"),
        table("表2"),
        image("a.png", "图", "图1", "题"),
        table("表5"),
        table("表6"),
        table("续表"),
    ]);
    let docx = write(&edition, "a.png", PNG.to_vec()).unwrap();
    let document = document(&docx);
    let codes: Vec<String> = document
        .all("w:instrText")
        .iter()
        .map(|code| code.text.clone())
        .filter(|code| code.contains("SEQ"))
        .collect();
    let right = [
        r" SEQ 表 \* ARABIC ",
        r" SEQ 表 \* ARABIC ",
        r" SEQ 图 \* ARABIC ",
        r" SEQ 表 \* ARABIC \r 5 ",
        r" SEQ 表 \* ARABIC ",
    ];
    assert_eq!(codes, right);
    let captions: Vec<String> = paragraphs(&docx)
        .into_iter()
        .filter_map(|(style, text)| (style == "Caption").then_some(text))
        .collect();
    let right =
        ["表1", "表2", "图1", "表5", "表6", "续表"].map(|label| format!("{label}\u{3000}题"));
    assert_eq!(captions, right);
}
