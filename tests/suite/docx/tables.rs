//! Tables of figures in Word, and in LibreOffice.

use super::fixture::{docx, han, latin, text};
use super::office::convert;
use super::part::document;
use crate::measure::words;
use twinpress::edition::{Alignment, Block, Edition, Inline, Mark, Table};

fn figure(whole: &str, rest: &str) -> Vec<Inline> {
    let run = |text: &str| Inline::Figure { text: text.into() };
    let runs = [whole, rest].into_iter().filter(|text| !text.is_empty());
    runs.map(run).collect()
}

fn table() -> Block {
    let row = |name: &str, whole: &str, rest: &str| vec![vec![text(name)], figure(whole, rest)];
    Block::Table(Table {
        label: String::new(),
        caption: None,
        unit: Some(vec![text("单位：万元")]),
        shares: vec![500, 500],
        scale: 100,
        alignment: vec![Alignment::Text, Alignment::Decimal],
        header: vec![vec![text("Item")], vec![text("Sum")]],
        rows: vec![
            row("A", "12345", ".67"),
            row("B", "12345", ""),
            row("C", "\u{2212}8", ".6"),
            row("D", "7", ".812"),
        ],
        totals: vec![3],
        row_changes: vec![],
        anchor: None,
        mark: Mark::default(),
    })
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
