//! What an import makes of what a report can't hold.

use twinpress::diag::Diagnostic;
use twinpress::import::{Draft, Part, normalize};
use twinpress::model::{Block, ListStyle, Localized, Numbering};

fn zh(said: &str) -> Localized {
    Localized::from([("zh", said.to_owned())])
}

fn draft(parts: impl IntoIterator<Item = (u8, Block)>) -> Draft {
    let mut draft = Draft::new(["zh"]);
    draft.report.title = zh("报告");
    let part = |(level, block)| Part {
        block,
        level,
        line: 1,
    };
    draft.parts = parts.into_iter().map(part).collect();
    draft
}

fn heading(level: u8, said: &str) -> (u8, Block) {
    (level, Block::section(zh(said), Numbering::Auto))
}

fn codes(told: &[Diagnostic]) -> Vec<&'static str> {
    told.iter().map(|one| one.code.name()).collect()
}

fn blocks(draft: &Draft) -> Vec<&Block> {
    draft.parts.iter().map(|part| &part.block).collect()
}

#[test]
fn headings_below_the_fourth_level_are_strong_paragraphs_with_their_numbers() {
    let levels = [
        (1, "甲"),
        (2, "乙"),
        (3, "丙"),
        (4, "丁"),
        (5, "戊"),
        (6, "己"),
        (5, "庚"),
    ];
    let mut draft = draft(levels.map(|(level, said)| heading(level, said)));
    let told = normalize(&mut draft);
    let strong = ["**①戊**", "**①己**", "**②庚**"].map(|said| Block::paragraph(zh(said)));
    assert_eq!(blocks(&draft)[4..], strong.each_ref()[..]);
    assert_eq!(codes(&told), ["import.too-deep"; 3]);
}

#[test]
fn what_says_nothing_is_filled_or_left_out() {
    let rows = vec![vec![zh("甲"), zh("")]];
    let table = Block::table((Some(zh(" ")), None), vec![zh(""), zh("数")], rows);
    let image = Block::image("a.png".into(), zh(""));
    let list = Block::list(ListStyle::Ordered, vec![zh(""), zh("甲")]);
    let empty = Block::paragraph(zh(""));
    let mut draft = draft([
        heading(1, ""),
        (0, empty),
        (0, table),
        (0, image),
        (0, list),
    ]);
    let told = normalize(&mut draft);
    assert_eq!(codes(&told), ["import.header", "import.alt"]);
    let rows = vec![vec![zh("甲"), Localized::default()]];
    let right = [
        Block::table((None, None), vec![zh("—"), zh("数")], rows),
        Block::image("a.png".into(), zh("a.png")),
        Block::list(ListStyle::Ordered, vec![zh("甲")]),
    ];
    assert_eq!(blocks(&draft), right.each_ref());
}

#[test]
fn notes_of_titles_and_headers_move_to_where_notes_can_stand() {
    let rows = vec![vec![zh("1"), zh("2")]];
    let table = Block::table((None, None), vec![zh("甲"), zh("乙[^b]")], rows);
    let mut draft = draft([(0, Block::paragraph(zh("文。"))), (0, table)]);
    draft.report.title = zh("报告[^a]");
    draft.report.footnotes = [("a", "一"), ("b", "二")]
        .map(|(name, said)| (name.to_owned().into(), zh(said)))
        .into();
    let told = normalize(&mut draft);
    assert_eq!(codes(&told), ["import.note"; 2]);
    assert_eq!(draft.report.title, zh("报告"));
    let rows = vec![vec![zh("1"), zh("2[^b]")]];
    let right = [
        Block::paragraph(zh("文。[^a]")),
        Block::table((None, None), vec![zh("甲"), zh("乙")], rows),
    ];
    assert_eq!(blocks(&draft), right.each_ref());
}

#[test]
fn a_note_that_finds_no_place_is_a_paragraph() {
    let mut draft = draft([]);
    draft.report.title = zh("报告[^a]");
    draft.report.footnotes = [("a".to_owned().into(), zh("说明"))].into();
    normalize(&mut draft);
    assert_eq!(blocks(&draft), [&Block::paragraph(zh("说明"))]);
    assert!(draft.report.footnotes.is_empty());
}

#[test]
fn characters_that_nothing_prints_are_put_right_or_told() {
    let said = "政府\u{2028}⼯作\u{200b}的\u{e123}\u{1}成\u{b}绩\u{feff}与\u{ad}问题\u{fffd}";
    let mut draft = draft([(0, Block::paragraph(zh(said)))]);
    let told = normalize(&mut draft);
    let right = Block::paragraph(zh("政府工作的成绩与问题\u{fffd}"));
    assert_eq!(blocks(&draft), [&right]);
    assert_eq!(
        codes(&told),
        ["import.changed", "import.private", "import.replaced"]
    );
}

#[test]
fn circles_and_letters_in_a_year_are_noughts() {
    let said = "二○二四年、二Ｏ二O年和二〇二五年，O型血○";
    let mut draft = draft([(0, Block::paragraph(zh(said)))]);
    let told = normalize(&mut draft);
    let right = Block::paragraph(zh("二〇二四年、二〇二〇年和二〇二五年，O型血○"));
    assert_eq!(blocks(&draft), [&right]);
    assert_eq!(codes(&told), ["import.changed"; 3]);
}
