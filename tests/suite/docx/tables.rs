//! Tables of figures in Word, and in LibreOffice.

use super::fixture::{docx, han, latin, text};
use super::office::convert;
use super::part::document;
use crate::measure::words;
use twinpress::edition::{Alignment, Block, Content, Edition, Inline, Table};

fn figure(whole: &str, rest: &str) -> Vec<Inline> {
    let run = |text: &str| Inline::Figure { text: text.into() };
    let runs = [whole, rest].into_iter().filter(|text| !text.is_empty());
    runs.map(run).collect()
}

fn table() -> Block {
    let row = |name: &str, whole: &str, rest: &str| {
        vec![vec![text(name)].into(), figure(whole, rest).into()]
    };
    Block::from(Content::from(Table {
        number: None,
        label: String::new(),
        caption: None,
        unit: Some(vec![text("单位：万元")].into()),
        shares: vec![500, 500],
        scale: 100,
        alignment: vec![Alignment::Text, Alignment::Decimal],
        header: vec![vec![text("Item")].into(), vec![text("Sum")].into()],
        rows: vec![
            row("A", "12345", ".67"),
            row("B", "12345", ""),
            row("C", "\u{2212}8", ".6"),
            row("D", "7", ".812"),
        ],
        totals: vec![3],
        row_changes: vec![],
        anchor: None,
        ..Table::default()
    }))
}

#[test]
fn figures_stand_on_one_decimal_tab_stop_and_the_unit_over_the_table() {
    for edition in [han(vec![table()]), latin(vec![table()])] {
        let document = document(&docx(&edition));
        let paragraphs = document.all("w:p");
        let unit = paragraphs.iter().find(|p| p.words() == "单位：万元");
        let unit = unit.expect("the unit is there");
        assert_eq!(unit.val("w:pPr/w:pStyle"), Some("TableUnit"));
        let tabs: Vec<_> = paragraphs
            .iter()
            .filter_map(|p| p.at("w:pPr/w:tabs/w:tab"))
            .map(|tab| (tab.get("w:val"), tab.get("w:pos")))
            .collect();
        assert_eq!(tabs.len(), 4, "one a figure");
        assert_eq!(tabs[0].0, Some("decimal"));
        assert!(tabs.iter().all(|tab| *tab == tabs[0]), "{tabs:?}");
        assert!(document.all("w:tab").len() == 4, "no tab is in the text");
    }
}

#[test]
fn libre_office_sets_the_decimal_points_below_one_another() {
    let print = |name: &str, edition: Edition| {
        let pdf = convert(name, &docx(&edition), "pdf");
        words(&std::fs::read(pdf).unwrap())
    };
    for (name, edition) in [
        ("figures-han", han(vec![table()])),
        ("figures-latin", latin(vec![table()])),
    ] {
        let words = print(name, edition);
        let find = |text: &str| words.iter().find(|word| word.text == text).unwrap();
        let digit = (find("12345").x1 - find("12345").x0) / 5.0;
        let dot = find("12345.67").x1 - find("12345.67").x0 - 7.0 * digit;
        let behind = |text: &str, places: f64| find(text).x1 - places * digit - dot;
        let points = [
            find("12345").x1,
            behind("12345.67", 2.0),
            behind("\u{2212}8.6", 1.0),
            behind("7.812", 3.0),
        ];
        let off = points
            .iter()
            .map(|x| (x - points[0]).abs())
            .fold(0.0, f64::max);
        assert!(off < 0.5, "{name}: {points:?}");
    }
}

fn wide(scale: usize) -> Block {
    let names = ["一"; 8].map(|name| vec![text(name)].into()).to_vec();
    let row = ["12345678"; 8]
        .map(|cell| figure(cell, ".25").into())
        .to_vec();
    Block::from(Content::from(Table {
        number: None,
        label: String::new(),
        caption: None,
        unit: None,
        shares: vec![125; 8],
        scale,
        alignment: vec![Alignment::Decimal; 8],
        header: names,
        rows: vec![row; 3],
        totals: vec![],
        row_changes: vec![],
        anchor: None,
        ..Table::default()
    }))
}

#[test]
fn a_table_that_is_too_wide_has_smaller_type_and_no_number_breaks() {
    // Chinese: 14 pt at half is 7 pt. Western: 10 pt at half is 5 pt.
    for (name, edition, most) in [
        ("wide-han", han(vec![wide(50)]), 14),
        ("wide-latin", latin(vec![wide(50)]), 10),
    ] {
        let docx = docx(&edition);
        let document = document(&docx);
        let sizes = document.all("w:tbl")[0].all("w:sz");
        let size = |s: &&super::part::Element| s.get("w:val").unwrap().parse::<usize>().unwrap();
        assert!(sizes.iter().map(size).all(|size| size <= most), "{name}");
        assert!(sizes.len() >= 8 * 4, "{name}");
        let margin = document.all("w:tblCellMar")[0].at("w:left").unwrap();
        let beside = if name == "wide-han" { "56" } else { "50" };
        assert_eq!(margin.get("w:w"), Some(beside), "{name}");
        let pdf = convert(name, &docx, "pdf");
        let words = words(&std::fs::read(pdf).unwrap());
        let whole = words.iter().filter(|word| word.text == "12345678.25");
        assert_eq!(whole.count(), 24, "{name}");
    }
}

#[test]
fn a_number_that_the_styles_size_would_break_makes_the_type_smaller() {
    // An eighth of 346 pt less the margins is 33.2 pt: ten digits and a point of 10 pt ask for 52.5.
    let document = document(&docx(&latin(vec![wide(100)])));
    let size = document.all("w:tbl")[0].all("w:sz")[0]
        .get("w:val")
        .unwrap();
    let points: f64 = size.parse::<f64>().unwrap() / 2.0;
    assert!(
        points < 10.0 && points * 10.0 * 0.5 + points * 0.25 <= 33.2,
        "{points}"
    );
    let usual = document_of(table());
    assert!(usual.all("w:tbl")[0].all("w:sz").is_empty());
}

fn document_of(block: Block) -> super::part::Element {
    document(&docx(&han(vec![block])))
}

#[test]
fn a_table_lower_than_a_page_stays_on_one_and_a_longer_one_leaves_no_row_alone() {
    let of = |count: usize| {
        let Content::Table(mut tall) = table().content else {
            panic!("it is a table");
        };
        tall.rows = vec![tall.rows[0].clone(); count];
        tall.whole = count < 40;
        let document = document_of(Block::from(Content::Table(tall)));
        let table = document.all("w:tbl")[0].clone();
        let kept = |row: &&super::part::Element| {
            let paragraphs = row.all("w:p");
            paragraphs
                .iter()
                .all(|p| p.at("w:pPr/w:keepNext").is_some())
        };
        table.all("w:tr").iter().map(kept).collect::<Vec<_>>()
    };
    assert_eq!(of(3), [true, true, true, false]);
    // The page has 22 lines.
    let long = of(60);
    assert!(long[0], "the head");
    assert!(long[1..59].iter().all(|kept| !kept));
    assert_eq!(long[59..], [true, false]);
}

#[test]
fn the_key_figures_stay_on_one_page() {
    let document = document(&docx(&super::fixture::full_han()));
    let panels = document.all("w:tbl");
    let panel = panels
        .iter()
        .find(|table| table.val("w:tblPr/w:tblStyle") == Some("KeyFigures"))
        .unwrap();
    let rows = panel.all("w:tr");
    let (last, others) = rows.split_last().unwrap();
    let kept = |row: &super::part::Element| {
        row.all("w:p")
            .iter()
            .all(|p| p.at("w:pPr/w:keepNext").is_some())
    };
    assert!(others.iter().all(|row| kept(row)) && !kept(last));
}
