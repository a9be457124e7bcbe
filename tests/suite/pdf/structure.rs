//! What the file says of itself: tags, metadata, text, sameness.

use std::collections::BTreeMap;

use twinpress::diag::Diagnostic;
use twinpress::edition::{Block, Content, Edition, Heading, Inline, Typography, plain};
use twinpress::publish::fonts::passages;

use crate::messages::{remedy, sentence};

use super::fixture::{
    FONTS, everything_han, everything_latin, han, heading, image, inlines, paragraph, set,
    set_with, strong, table, text,
};
use crate::measure::{bookmarks, info, raw_pages};

fn pdf(edition: &Edition) -> Vec<u8> {
    match set(edition) {
        Ok(set) => set.value,
        Err(problems) => panic!("{problems:#?}"),
    }
}

#[test]
fn the_file_is_tagged_and_says_its_title_author_language_and_day() {
    let zh = pdf(&everything_han());
    let said = info(&zh, &[]);
    for (name, value) in [
        ("Title:", "呼和浩特市人民代表大会常务委员会工作报告"),
        ("Author:", "王某某"),
        ("Creator:", concat!("twinpress ", env!("CARGO_PKG_VERSION"))),
        ("Tagged:", "yes"),
    ] {
        let line = said.lines().find(|line| line.starts_with(name));
        assert!(
            line.is_some_and(|line| line.ends_with(value)),
            "{name} in {said}"
        );
    }
    let dates = info(&zh, &["-rawdates"]);
    assert!(dates.contains("D:20260211000000Z"), "{dates}");
    for (file, tag) in [(zh, "zh-CN"), (pdf(&everything_latin()), "en-US")] {
        let language = format!("<dc:language><rdf:Bag><rdf:li>{tag}</rdf:li>");
        assert!(info(&file, &["-meta"]).contains(&language), "{tag}");
    }
}

#[test]
fn a_report_without_a_date_is_told_and_an_archive_file_all_the_same() {
    let mut edition = han();
    edition.date = None;
    let done = set(&edition).expect("it can be set");
    assert!(info(&done.value, &["-isodates"]).contains("CreationDate:    1970-01-01T00:00:00Z"));
    let told = done
        .warnings
        .iter()
        .filter(|w| w.code.name() == "pdf.undated");
    assert_eq!(told.count(), 1);
    let metadata = info(&done.value, &["-meta"]);
    assert!(metadata.contains("pdfaid:part") && metadata.contains("pdfuaid:part"));
}

#[test]
fn the_structure_keeps_the_reading_order() {
    let plain = |text: &str| Inline::Text { text: text.into() };
    let mut edition = han();
    edition.blocks = vec![
        heading(1, 1, "一、", "出席"),
        inlines(vec![
            plain("主任 "),
            strong("张某某"),
            plain(" 副主任 李某某"),
        ]),
        heading(1, 1, "二、", "列席"),
        image("会议厅", "图1", None),
        table("表1", None, &["甲", "乙"], &[&["丙", "丁"]]),
    ];
    let read: String = info(&pdf(&edition), &["-struct-text"])
        .chars()
        .filter(|c| !c.is_whitespace() && !"\"".contains(*c))
        .collect();
    let places: Vec<_> = ["主任", "张某某", "副主任", "李某某", "列席", "甲", "丁"]
        .iter()
        .map(|word| {
            read.find(word)
                .unwrap_or_else(|| panic!("{word} is not in {read}"))
        })
        .collect();
    assert!(places.is_sorted(), "{places:?} in {read}");
}

#[test]
fn bookmarks_are_the_headings_without_notes_or_invisible_characters() {
    let mut edition = han();
    let title = vec![
        Inline::Text {
            text: "办理建议".into(),
        },
        Inline::Figure {
            text: "773件".into(),
        },
        Inline::Note { number: 1 },
    ];
    edition.notes = vec![text("甲注").into()];
    edition.contents = Some("目录".into());
    edition.blocks = vec![
        Block::from(Content::Heading(Heading {
            anchor: None,
            depth: 1,
            level: 1,
            ordinal: Some(1),
            number: "一、".into(),
            text: title.into(),
            run_in: false,
        })),
        heading(2, 2, "（一）", "联系代表"),
        inlines(vec![
            Inline::Text {
                text: "又见".into(),
            },
            Inline::Note { number: 1 },
        ]),
    ];
    let file = pdf(&edition);
    assert_eq!(bookmarks(&file), ["一、办理建议773件", "（一）联系代表"]);
    let pages = raw_pages(&file).concat();
    assert_eq!(pages.matches("甲注").count(), 1, "{pages}");
    assert!(pages.contains("又见1"), "{pages}");
}

#[test]
fn everything_has_its_tag() {
    let tags = info(&pdf(&everything_han()), &["-struct"]);
    for tag in [
        "H1", "H2", "H3", "Table", "TH", "Figure", "Caption", "L", "LI", "TOC", "Note",
    ] {
        let found = tags
            .lines()
            .any(|line| line.trim().split([' ', '(', ':']).next() == Some(tag));
        assert!(found, "no {tag} in {tags}");
    }
}

#[test]
fn an_image_without_alternative_text_is_named() {
    let mut edition = han();
    edition.blocks = vec![image("", "图1", Some("会场"))];
    let problems = set(&edition).expect_err("PDF/UA-1 needs alternative text");
    assert_eq!(codes(&problems), ["pdf.alt-missing"]);
    assert!(sentence(&problems[0]).contains("images/hall.png"));
}

fn codes(problems: &[Diagnostic]) -> Vec<&str> {
    problems.iter().map(|p| p.code.name()).collect()
}

#[test]
fn a_template_that_asks_for_more_is_refused() {
    for (source, code) in [
        ("#read(\"/etc/passwd\")", "pdf.refused"),
        ("#read(\"../secret\")", "pdf.refused"),
        ("#import \"@preview/cetz:0.4.0\"", "pdf.refused"),
        ("#datetime.today()", "pdf.clock"),
        ("#let", "pdf.template"),
    ] {
        let templates = BTreeMap::from([("main.typ".to_owned(), source.to_owned())]);
        let problems = set_with(&han(), &FONTS, &templates).expect_err(source);
        assert_eq!(codes(&problems), [code], "{source}: {problems:#?}");
        assert!(!remedy(&problems[0]).is_empty());
    }
}

#[test]
fn what_typst_says_of_characters_and_references_is_told_apart() {
    // A face of Typst's own draws this character of the private area.
    let private = "#let layout() = text(font: \"DejaVu Sans Mono\")[\\u{f6c5}]";
    let templates = BTreeMap::from([("han.typ".to_owned(), private.to_owned())]);
    let problems = set_with(&han(), &FONTS, &templates).map(|done| done.warnings);
    let problems = problems.expect_err("no archived file may hold it");
    assert_eq!(codes(&problems), ["pdf.private-character"], "{problems:#?}");
    let restless = "#let layout() = context for i in range(query(<x>).len() + 1) [\n\
                    #metadata(i) <x>]";
    let templates = BTreeMap::from([("han.typ".to_owned(), restless.to_owned())]);
    let done = set_with(&han(), &FONTS, &templates).expect("it is only a warning");
    assert!(
        codes(&done.warnings).contains(&"pdf.unsettled"),
        "{:#?}",
        done.warnings
    );
}

#[test]
fn a_template_of_the_user_stands_in_for_one_of_the_program() {
    let source = "#import \"common.typ\": *\n\
                  #let layout() = text(font: faces(\"body\"))[另一版式]";
    let templates = BTreeMap::from([("han.typ".to_owned(), source.to_owned())]);
    let done = set_with(&han(), &FONTS, &templates).expect("it can be set");
    assert_eq!(raw_pages(&done.value), ["另一版式"]);
}

#[test]
fn a_glyph_that_a_template_asks_no_font_for_is_an_error_with_its_line() {
    let source = "#let layout() = [\n汉字]";
    let templates = BTreeMap::from([("han.typ".to_owned(), source.to_owned())]);
    let problems = set_with(&han(), &FONTS, &templates).expect_err("no font is set");
    for problem in problems {
        assert_eq!(problem.code.name(), "font.missing-glyph");
        assert!(
            sentence(&problem).contains("han.typ, line 2"),
            "{problem:?}"
        );
    }
}

/// All that an edition prints, in order, without blanks.
fn printed(edition: &Edition) -> String {
    passages(edition, &edition.theme.print.styles)
        .iter()
        .flat_map(|passage| &passage.runs)
        .flat_map(|(_, text)| text.chars())
        .filter(|c| !c.is_whitespace())
        .collect()
}

#[test]
fn the_extracted_text_is_the_editions_own() {
    for mut edition in [everything_han(), everything_latin()] {
        edition.cover = false;
        edition.contents = None;
        edition.notes.clear();
        edition.head.speaker = vec![];
        edition.head.author = None;
        for block in &mut edition.blocks {
            if let Content::Paragraph(paragraph) = &mut block.content {
                paragraph
                    .text
                    .runs
                    .retain(|i| !matches!(i, Inline::Note { .. }));
            }
        }
        edition.blocks.push(paragraph(
            "#strong[x] $x$ <a> @b *c* _d_ ~ \\ -- ... 'q' \"q\"",
        ));
        let file = pdf(&edition);
        let expected = printed(&edition);
        let extracted: String = raw_pages(&file)
            .iter()
            .zip(1..)
            .map(|(page, number)| without_head(without_number(page, number), number, &edition))
            .collect();
        assert_eq!(sorted(&extracted), sorted(&expected), "{extracted}");
        for passage in passages(&edition, &edition.theme.print.styles) {
            let words: String = passage
                .runs
                .iter()
                .flat_map(|r| r.1.chars())
                .filter(|c| !c.is_whitespace())
                .collect();
            assert!(extracted.contains(&words), "{words} is not in {extracted}");
        }
    }
}

/// A page's text without its running head: the title on the left, on the right the chapter.
fn without_head<'a>(page: &'a str, number: usize, edition: &Edition) -> &'a str {
    if edition.typography == Typography::Han || number == 1 {
        return page;
    }
    let solid = |text: &str| text.replace(char::is_whitespace, "");
    let chapters = edition.blocks.iter().filter_map(Block::heading);
    let chapters = chapters
        .filter(|heading| heading.depth == 1)
        .map(|h| solid(&plain(&h.text)));
    let annexes = edition
        .annexes
        .iter()
        .map(|annex| solid(&format!("{}: {}", annex.label, plain(&annex.title))));
    let heads = chapters
        .chain(annexes)
        .chain([solid(&edition.head.full_title())]);
    let mut pages = heads.filter_map(|head| {
        page.strip_suffix(head.as_str())
            .or(page.strip_prefix(head.as_str()))
    });
    pages
        .next()
        .unwrap_or_else(|| panic!("no running head on {page}"))
}

/// A page's text without its number, which comes first or last.
fn without_number(page: &str, number: usize) -> &str {
    let zh = format!("—{number}—");
    let en = number.to_string();
    let found = [&zh, &en]
        .into_iter()
        .find_map(|n| page.strip_suffix(n.as_str()));
    found.unwrap_or_else(|| panic!("no number ends {page}"))
}

fn sorted(text: &str) -> String {
    let mut characters: Vec<_> = text.chars().collect();
    characters.sort_unstable();
    characters.into_iter().collect()
}

#[test]
fn the_same_edition_gives_the_same_bytes() {
    for edition in [everything_han(), everything_latin()] {
        let first = pdf(&edition);
        let others: Vec<_> = std::thread::scope(|scope| {
            let runs: Vec<_> = (0..3).map(|_| scope.spawn(|| pdf(&edition))).collect();
            runs.into_iter()
                .map(|run| run.join().expect("it can be set"))
                .collect()
        });
        assert!(others.iter().all(|other| *other == first));
    }
}
