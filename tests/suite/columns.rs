//! How the columns of a table share the width of the text.

use twinpress::edition::{Content, EditionSpec, Table, resolve};
use twinpress::locale::{Localizer, vocabulary};
use twinpress::model::Lang;
use twinpress::read::read;
use twinpress::source::Source;

/// Half-width cells of 14 pt on 156 mm.
const LINE: usize = 62;

/// The Chinese table of these columns and rows, in YAML.
fn table(columns: &str, rows: &str) -> Table {
    let text = format!(
        "id: r\ntitle: {{zh: 题}}\nlanguages: [zh]\nbody:\n  - table: {{columns: [{columns}], rows: [{rows}]}}\n"
    );
    let report = read(&Source::new("report.yaml", text), &vocabulary());
    let zh = Lang::new("zh");
    let localizer = Localizer::new(&zh).expect("the language is there");
    let spec = EditionSpec::new("handout", zh);
    let report = report.expect("the report is sound").value;
    let edition = resolve(&report, &localizer, &spec).expect("it resolves");
    let mut blocks = edition.value.blocks.into_iter();
    match blocks.next().map(|block| block.content) {
        Some(Content::Table(table)) => table,
        other => panic!("{other:?}"),
    }
}

/// A long text.
fn long() -> String {
    "很长的说明文字".repeat(6)
}

#[test]
fn short_texts_share_the_whole_line_in_proportion() {
    let table = table("{zh: 项目}, {zh: 数量}", "[建议, '1234']");
    assert_eq!(table.shares, [500, 500]);
}

#[test]
fn a_column_of_numbers_keeps_its_width_beside_long_texts() {
    let found = table("{zh: 说明}, {zh: 数量}", &format!("[{}, '1234']", long())).shares;
    // Four digits and the inset: 7 of 62 half-width cells.
    assert_eq!(found[1], 1000 * 7 / LINE);
    assert!((995..=1000).contains(&found.iter().sum::<usize>()));
}

#[test]
fn many_columns_of_numbers_keep_their_digits_and_the_type_becomes_smaller() {
    let header = format!("{}{{zh: {}}}", "{zh: '12345'}, ".repeat(10), long());
    let cells = format!("{}{}", "'12345', ".repeat(10), long());
    let found = table(&header, &format!("[{cells}]"));
    // Ten times five digits and the inset, and two characters and the inset: 87 of 62.
    assert_eq!(found.scale, 100 * LINE / 87);
    let shares = found.shares[..10].iter();
    assert_eq!(shares.filter(|share| **share == 1000 * 8 / 87).count(), 10);
}

#[test]
fn a_column_of_figures_has_room_for_both_sides_of_the_point() {
    let columns = "{zh: 说明}, {header: {zh: 数}, form: number}";
    let found = table(columns, &format!("[{0}, 12345], [{0}, '1.2345']", long()));
    // Five digits, the point and four digits, and the inset: 13 of 62.
    assert_eq!(found.shares[1], 1000 * 13 / LINE);
}

#[test]
fn a_table_without_texts_has_columns_all_the_same() {
    let table = table("{zh: ''}, {zh: ''}", "");
    assert_eq!(table.shares, [500, 500]);
}
