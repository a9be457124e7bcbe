//! How the columns of a table share the width of the text.

use twinpress::edition::{Content, EditionSpec, Table, resolve};
use twinpress::locale::{Localizer, vocabulary};
use twinpress::model::Lang;
use twinpress::read::read;
use twinpress::source::Source;

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
        Some(Content::Table(table)) => *table,
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

/// The room of a column for text in em of its type: its share of 156 mm in 14 pt, less the margins of
/// its cells, 0.4 em on each side, and a rule.
fn room(table: &Table, column: usize) -> f64 {
    let em = 14.0 * table.scale as f64 / 100.0;
    let measure = if table.landscape { 225.0 } else { 156.0 } * 72.0 / 25.4;
    (table.shares[column] as f64 / 1000.0 * measure - 0.5) / em - 0.8
}

#[test]
fn a_column_of_numbers_keeps_its_width_beside_long_texts() {
    let found = table("{zh: 说明}, {zh: 数量}", &format!("[{}, '1234']", long()));
    let room = room(&found, 1);
    // Four digits of half an em.
    assert!((2.0..3.2).contains(&room), "{room}");
    assert_eq!(found.shares.iter().sum::<usize>(), 1000);
}

#[test]
fn many_columns_of_numbers_keep_their_digits_and_the_page_is_turned() {
    let header = format!("{}{{zh: {}}}", "{zh: '1234567'}, ".repeat(13), long());
    let cells = format!("{}{}", "'1234567', ".repeat(13), long());
    let found = table(&header, &format!("[{cells}]"));
    assert!(found.landscape && found.scale < 100, "{}", found.scale);
    assert!(14.0 * found.scale as f64 >= 900.0, "9 pt at least");
    for column in 0..13 {
        assert!(room(&found, column) >= 3.5, "{}", room(&found, column));
    }
    assert_eq!(found.shares.iter().sum::<usize>(), 1000);
}

#[test]
fn a_column_of_figures_has_room_for_both_sides_of_the_point() {
    let columns = "{zh: 说明}, {header: {zh: 数}, form: number}";
    let found = table(columns, &format!("[{0}, 12345], [{0}, '1.2345']", long()));
    // Five digits before the point; the point, a quarter of an em, and four digits behind it.
    let room = room(&found, 1);
    assert!((4.75..6.5).contains(&room), "{room}");
}

#[test]
fn a_table_without_texts_has_columns_all_the_same() {
    let table = table("{zh: ''}, {zh: ''}", "");
    assert_eq!(table.shares, [500, 500]);
}

#[test]
fn no_character_is_alone_on_a_line_and_no_date_is_parted_beside_free_room() {
    let agenda = "审议政府工作报告和计划、预算报告，酝酿讨论有关决议草案，推选监票人。";
    let rows = format!("[1月30日, {agenda}, 第一、二、三会议室, 各代表团团长]");
    let found = table("{zh: 日期}, {zh: 内容}, {zh: 地点}, {zh: 主持人}", &rows);
    // Four characters, three of them digits, and three gaps of a quarter of an em.
    assert!(room(&found, 0) >= 4.0, "{}", room(&found, 0));
    // Nine characters: on one line, or two of them at least on the last.
    let place = room(&found, 2).floor() as usize;
    assert!(place >= 9 || 9 % place >= 2, "{place}");
    let chair = room(&found, 3).floor() as usize;
    assert!(chair >= 6 || 6 % chair != 1, "{chair}");
}
