//! What LibreOffice makes of a Word file: these tests need `soffice` and `pdftotext`.

use std::path::{Path, PathBuf};
use std::process::Command;

use twinpress::edition::{Block, Content, Edition, Inline, List};

use crate::desk::{FANDOL, libreoffice};
use crate::measure::words;

use super::fixture::{docx, full_han, full_latin, han, heading, list, paragraph, table};
use super::part::document;

/// Converts a file in a folder of the test's own, so that tests may run side by side.
pub fn convert(name: &str, docx: &[u8], format: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    let fonts = folder.join(".fonts");
    // A home with the faces of the tests, which LibreOffice knows only if they lie there. A link of an
    // earlier run may lead to where they were then.
    if std::fs::read_link(&fonts).ok().as_ref() != Some(&*FANDOL) {
        if fonts.is_symlink() {
            std::fs::remove_file(&fonts).unwrap();
        }
        std::os::unix::fs::symlink(&*FANDOL, &fonts).unwrap();
    }
    let file = folder.join("edition.docx");
    std::fs::write(&file, docx).unwrap();
    // Beside the file itself, LibreOffice would not save one of the same name.
    let converted = folder.join("converted");
    libreoffice(&folder, format, &converted, &[&file]);
    let extension = format.split(':').next().unwrap();
    converted.join("edition").with_extension(extension)
}

/// The text of a file as LibreOffice sees it, without blanks and the contents' page numbers.
fn plain(name: &str, docx: &[u8]) -> String {
    let text = std::fs::read_to_string(convert(name, docx, "txt:Text")).unwrap();
    let lines = text.lines().map(|line| line.split('\t').next().unwrap());
    solid(&lines.collect::<String>())
}

fn solid(text: &str) -> String {
    let kept = |c: &char| !c.is_whitespace() && *c != '\u{feff}';
    text.chars().filter(kept).collect()
}

fn inlines(inlines: &[Inline]) -> String {
    let inline = |inline: &Inline| match inline {
        Inline::Text { text } | Inline::Figure { text } | Inline::Reference { text, .. } => {
            text.clone()
        }
        Inline::Marked { body, .. } | Inline::Changed { body, .. } => self::inlines(body),
        Inline::Note { number } => number.to_string(),
    };
    inlines.iter().map(inline).collect()
}

/// The text of an edition in the order of the page.
fn said(edition: &Edition) -> String {
    let head = &edition.head;
    let lines = [&head.label, &head.edition_label].into_iter().flatten();
    let lines = lines.chain(&head.title).chain(&head.subtitle);
    let head: String = lines.chain(&head.speaker).cloned().collect();
    let mut text = head.clone();
    if let Some(title) = &edition.contents {
        text += title;
        // The contents reach down to the second level of Word.
        let parts = edition
            .blocks
            .iter()
            .any(|b| matches!(&b.content, Content::Heading(h) if h.level == 0));
        let shown = |block: &&Block| matches!(&block.content, Content::Heading(h) if h.level + usize::from(parts) <= 2);
        let titles = |blocks: &[Block]| {
            blocks
                .iter()
                .filter(shown)
                .map(block_said)
                .collect::<String>()
        };
        text += &titles(&edition.blocks);
        for annex in &edition.annexes {
            text += &(annex.label.clone() + &edition.annex_mark + &inlines(&annex.title));
            text += &titles(&annex.blocks);
        }
    }
    // Behind a cover the text has the head once more.
    if edition.cover {
        text += &head;
    }
    if let Some(panel) = &edition.key_figures {
        text += &panel.title;
        for item in &panel.items {
            text += &item.value;
            text += &inlines(&item.label);
        }
    }
    text.extend(edition.blocks.iter().map(block_said));
    if let Some(note) = &edition.annex_note {
        text += &note.label;
        for entry in &note.entries {
            text += &(entry.number.clone() + &inlines(&entry.title));
        }
    }
    for annex in &edition.annexes {
        text += &annex.label;
        text += &inlines(&annex.title);
        text.extend(annex.blocks.iter().map(block_said));
    }
    solid(&text)
}

fn block_said(block: &Block) -> String {
    match &block.content {
        Content::Heading(heading) => format!("{}{}", heading.number, inlines(&heading.text)),
        Content::Salutation { text, .. } => inlines(text),
        Content::Paragraph(paragraph) => inlines(&paragraph.lead) + &inlines(&paragraph.text),
        Content::List(list) => {
            // LibreOffice writes every bullet as this one.
            let marker = |own: &str| {
                if list.ordered {
                    own.to_owned()
                } else {
                    "•".into()
                }
            };
            let items = list.items.iter();
            items
                .map(|item| marker(&item.marker) + &inlines(&item.text))
                .collect()
        }
        Content::Table(table) => {
            let rows = std::iter::once(&table.header).chain(&table.rows);
            let cells: String = rows.flatten().map(|cell| inlines(cell)).collect();
            caption(&table.label, table.caption.as_deref()) + &cells
        }
        Content::Image(image) => caption(&image.label, image.caption.as_deref()),
    }
}

fn caption(label: &str, text: Option<&[Inline]>) -> String {
    text.map_or(String::new(), |text| label.to_owned() + &inlines(text))
}

#[test]
fn a_chinese_edition_says_all_of_its_text_numbers_included() {
    let edition = full_han();
    assert_eq!(plain("han", &docx(&edition)), said(&edition));
}

#[test]
fn an_english_edition_says_all_of_its_text_numbers_included() {
    let edition = full_latin();
    assert_eq!(plain("latin", &docx(&edition)), said(&edition));
}

#[test]
fn chinese_numbers_are_right_beyond_ten_twenty_and_a_hundred() {
    let numbered = |last| (1..=last).map(|n| heading(1, n, "", "节")).collect();
    let few = plain("few", &docx(&han(numbered(21))));
    assert!(few.contains("十一、节"), "{few}");
    assert!(few.contains("二十一、节"), "{few}");
    let many = plain("many", &docx(&han(numbered(101))));
    assert!(many.contains("十一、节"), "{many}");
    assert!(many.contains("一百零一、节"), "{many}");
}

#[test]
fn numbers_that_begin_elsewhere_are_those_of_the_edition() {
    let edition = han(vec![
        heading(1, 1, "一、", "甲"),
        heading(2, 19, "（十九）", "子"),
        heading(2, 20, "（二十）", "丑"),
        heading(1, 10, "十、", "乙"),
        heading(2, 1, "（一）", "寅"),
        heading(2, 2, "（二）", "卯"),
        heading(1, 11, "十一、", "丙"),
        heading(2, 1, "（一）", "辰"),
        Block::from(Content::List(List {
            start: 21,
            ..ordered(&[("21.", "其一"), ("22.", "其二")])
        })),
        Block::from(Content::List(ordered(&[("1.", "其三")]))),
    ]);
    assert_eq!(plain("begun", &docx(&edition)), said(&edition));
}

fn ordered(items: &[(&str, &str)]) -> List {
    match list(true, items).content {
        Content::List(list) => list,
        other => panic!("not a list: {other:?}"),
    }
}

#[test]
fn a_full_page_has_22_lines_of_28_characters() {
    let mut edition = han(vec![paragraph(&"国".repeat(30 * 28))]);
    edition.head.title.clear();
    let pdf = convert("page", &docx(&edition), "pdf");
    let output = Command::new("pdftotext")
        .args(["-f", "1", "-l", "1", "-layout"])
        .args([pdf.as_path(), Path::new("-")])
        .output()
        .expect("this test needs pdftotext: install `poppler-utils`");
    let text = String::from_utf8(output.stdout).unwrap();
    let lines = text
        .lines()
        .map(|l| l.matches('国').count())
        .filter(|&n| n > 0);
    // The paragraph's first line is indented by two characters.
    let expected: Vec<usize> = std::iter::once(26).chain([28; 21]).collect();
    assert_eq!(lines.collect::<Vec<_>>(), expected);
}

#[test]
fn the_columns_of_a_table_have_their_widths_outside_word_too() {
    let mut block = table("表1", "宽窄", &[&["甲", "乙", "丙"], &["一", "二", "三"]]);
    let Content::Table(inner) = &mut block.content else {
        unreachable!("it was made as a table")
    };
    inner.shares = vec![100, 650, 250];
    let ours = docx(&han(vec![block]));
    let document = document(&ours);
    let table = document.all("w:tbl")[0];
    let layout = table.at("w:tblPr/w:tblLayout").unwrap();
    assert_eq!(layout.get("w:type"), Some("fixed"));
    let grid: Vec<_> = table
        .all("w:gridCol")
        .iter()
        .map(|c| c.get("w:w").unwrap().to_owned())
        .collect();
    for row in table.all("w:tr") {
        let cells = row.all("w:tcW");
        assert!(cells.iter().all(|width| width.get("w:type") == Some("dxa")));
        let cells: Vec<_> = cells
            .iter()
            .map(|width| width.get("w:w").unwrap().to_owned())
            .collect();
        assert_eq!(cells, grid);
    }
    let saved = std::fs::read(convert("columns-again", &ours, "docx")).unwrap();
    for (name, docx) in [("columns", ours), ("columns-saved", saved)] {
        let pdf = std::fs::read(convert(name, &docx, "pdf")).unwrap();
        let words = words(&pdf);
        let left = |text: &str| words.iter().find(|w| w.text == text).unwrap().x0;
        // 156 mm are 442.2 pt; the text of each cell begins at the same distance from its edge.
        for (from, to, share) in [("一", "二", 0.1), ("二", "三", 0.65)] {
            let width = left(to) - left(from);
            assert!(
                (width - share * 442.2).abs() < 1.5,
                "{name}: {from} to {to}: {width} pt"
            );
        }
    }
}

/// What a reader sees of a Word file: texts, ranks and numbers, without empty paragraphs.
fn seen(docx: &[u8]) -> Vec<(String, Option<u8>, Option<String>)> {
    let document = twinpress::ooxml::read(docx).unwrap();
    let mut seen = Vec::new();
    add_seen(&document.blocks, &mut seen);
    let notes = document.notes.values().flatten();
    seen.extend(notes.map(|p| (p.text().trim().to_owned(), None, None)));
    seen
}

fn add_seen(
    blocks: &[twinpress::ooxml::Block],
    seen: &mut Vec<(String, Option<u8>, Option<String>)>,
) {
    for block in blocks {
        match block {
            twinpress::ooxml::Block::Paragraph(p) if p.text().trim().is_empty() => {}
            twinpress::ooxml::Block::Paragraph(p) => {
                seen.push((p.text(), p.level, p.number.clone()));
            }
            twinpress::ooxml::Block::Table(table) => {
                for cell in table.rows.iter().flatten() {
                    add_seen(&cell.blocks, seen);
                }
            }
        }
    }
}

#[test]
fn a_file_that_libre_office_saved_again_reads_as_it_was() {
    for (name, edition) in [("saved-han", full_han()), ("saved-latin", full_latin())] {
        let ours = docx(&edition);
        let saved = std::fs::read(convert(name, &ours, "docx")).unwrap();
        assert!(saved != ours, "LibreOffice saved its own file");
        assert_eq!(seen(&saved), seen(&ours), "{name}");
    }
}
