//! Tables of figures: said once, the same in both languages and in every format.

use std::fs;

use crate::desk::{Desk, Run, docx_text};
use crate::measure::{Word, words};

const ACCOUNTS: &str = "\
caption: {zh: 收支, en: Income and expenditure}
negatives: parentheses
columns:
  - {zh: '', en: ''}
  - {header: {zh: 2025年, en: '2025'}, unit: yuan, scale: ten-thousand}
  - {header: {zh: 2024年, en: '2024'}, unit: yuan, scale: ten-thousand}
rows:
  - [{zh: 收入, en: Income}, 12345.5, 1234]
  - [{zh: 支出, en: Expenditure}, -11345.25, '(1,300)']
  - [{zh: 结余, en: Balance}, —, -66]
total: {zh: 合计, en: Total}";

#[test]
fn accounts_have_negative_figures_in_parentheses() {
    let desk = desk(ACCOUNTS);
    desk.build(&["-e", "text", "-e", "draft", "-l", "zh", "-l", "en"]);
    let expected = "\
+-------------+-------------+---------+
|             |        2025 |    2024 |
+-------------+-------------+---------+
| Income      |  12,345.5   |  1,234  |
| Expenditure | (11,345.25) | (1,300) |
| Balance     |       —     |    (66) |
+-------------+-------------+---------+
| Total       |   1,000.25  |   (132) |
+-------------+-------------+---------+
";
    let text = desk.text("r.text.en.txt");
    assert!(text.contains(expected), "{text}");
    assert!(
        desk.text("r.text.zh.txt")
            .contains("| (11345.25) | (1300) |")
    );
    assert!(docx_text(&desk.out("r.draft.zh.docx")).contains("(1300)"));
    // A draft that nobody edited changes nothing; an edited figure is an exact decimal again.
    for lang in ["zh", "en"] {
        let draft = format!("out/r.draft.{lang}.docx");
        let merged = desk.run(&["merge", "report.yaml", &draft, "-o", "merged.yaml"]);
        assert_eq!(merged.code, 0, "{}", merged.stderr);
        let file = |name| fs::read_to_string(desk.path().join(name)).unwrap();
        assert_eq!(
            file("merged.yaml"),
            file("report.yaml"),
            "{}",
            merged.stderr
        );
    }
}

#[test]
fn digits_in_parentheses_stand_below_those_without() {
    let desk = desk(ACCOUNTS);
    desk.build(&["-e", "handout", "-l", "en"]);
    let words = words(&fs::read(desk.out("r.handout.en.pdf")).unwrap());
    let word = |text: &str| words.iter().find(|word| word.text == text).unwrap();
    // A parenthesis of Times is a third of an em wide.
    let (positive, negative) = (word("1,234"), word("(1,300)"));
    let size = (positive.x1 - positive.x0) / 2.25;
    let over = negative.x1 - positive.x1;
    assert!((over - 0.333 * size).abs() < 0.1, "{over} at {size}");
}

/// A report with a table of these columns, rows and total.
fn desk(table: &str) -> Desk {
    desk_with("", table)
}

/// The same with further figures.
fn desk_with(more: &str, table: &str) -> Desk {
    let figures = "figures:\n  funds: {value: 5650000000, unit: yuan}\n  over: {value: 900000000, \
                   unit: yuan, qualifier: over}\nfootnotes:\n  n: {zh: 注。, en: Note.}\n";
    let uses = "  - paragraph: {zh: '{funds}、{over}[^n]', en: '{funds}, {over}[^n]'}\n";
    let table: String = table.lines().map(|l| format!("      {l}\n")).collect();
    let figures = figures.replacen("figures:\n", &format!("figures:\n{more}"), 1);
    Desk::with_body(&figures, &format!("{uses}  - table:\n{table}"))
}

const FUNDS: &str = "\
caption: {zh: 资金, en: Funds}
columns:
  - {zh: 项目, en: Project}
  - {id: a, header: {zh: 预算, en: Budget}, unit: yuan, scale: hundred-million}
  - {id: b, header: {zh: 债券, en: Bonds}, unit: yuan, scale: hundred-million}
  - {header: {zh: 合计, en: All}, sum-of: [a, b]}
  - {header: {zh: 占比, en: Share}, share-of: a}
rows:
  - [{zh: 教育, en: Schools}, 1234.5, -3.25]
  - [{zh: 医疗, en: Clinics}, '{funds}', 12]
  - [{zh: 其他, en: Other}, —, '0.5[^n]']
total: {zh: 合计, en: Total}";

#[test]
fn a_chinese_table_has_its_unit_above_and_its_points_below_one_another() {
    let desk = desk(FUNDS);
    desk.build(&["-e", "text", "-l", "zh"]);
    let expected = "\
表1　资金
                                       单位：亿元
+------+--------+---------+---------+-----------+
| 项目 |   预算 |    债券 |    合计 | 占比（%） |
+------+--------+---------+---------+-----------+
| 教育 | 1234.5 | −3.25   | 1231.25 |      95.6 |
| 医疗 |   56.5 | 12      |   68.5  |       4.4 |
| 其他 |   —   |  0.5[1] |    0.5  |      —   |
+------+--------+---------+---------+-----------+
| 合计 | 1291.0 |  9.25   | 1300.25 |     100.0 |
+------+--------+---------+---------+-----------+
";
    let text = desk.text("r.text.zh.txt");
    assert!(text.contains(expected), "{text}");
}

#[test]
fn an_english_table_groups_thousands_and_says_the_same() {
    let desk = desk(FUNDS);
    desk.build(&["-e", "text", "-l", "en"]);
    let expected = "\
Table 1. Funds
                                 Unit: RMB 100 million
+---------+---------+---------+----------+-----------+
| Project |  Budget |   Bonds |      All | Share (%) |
+---------+---------+---------+----------+-----------+
| Schools | 1,234.5 | −3.25   | 1,231.25 |      95.6 |
| Clinics |    56.5 | 12      |    68.5  |       4.4 |
| Other   |     —   |  0.5[1] |     0.5  |       —   |
+---------+---------+---------+----------+-----------+
| Total   | 1,291.0 |  9.25   | 1,300.25 |     100.0 |
+---------+---------+---------+----------+-----------+
";
    let text = desk.text("r.text.en.txt");
    assert!(text.contains(expected), "{text}");
}

#[test]
fn units_of_several_kinds_stand_in_the_header() {
    let desk = desk(
        "columns:
  - {zh: 类别, en: Field}
  - {header: {zh: 数量, en: Number}, unit: suggestion}
  - {header: {zh: 人数, en: People}, unit: person, scale: ten-thousand, places: 2}
  - {header: {zh: 序号, en: No.}, form: number}
rows:
  - [{zh: 甲, en: A}, 1234, 1.005, 7]
  - [{zh: 乙, en: B}, 2, 3, 8]",
    );
    desk.build(&["-e", "text"]);
    let zh = desk.text("r.text.zh.txt");
    for line in [
        "| 类别 | 数量（条） | 人数（万人） | 序号 |",
        "| 甲   |       1234 |         1.01 |    7 |",
        "| 乙   |          2 |         3.00 |    8 |",
    ] {
        assert!(zh.contains(line), "{line}\n{zh}");
    }
    let en = desk.text("r.text.en.txt");
    for line in [
        "| Field | Number (suggestions) | People (10,000 people) | No. |",
        "| A     |                1,234 |                   1.01 |   7 |",
    ] {
        assert!(en.contains(line), "{line}\n{en}");
    }
}

#[test]
fn subtotals_sum_their_group_and_are_not_summed_again() {
    let table = "columns:
  - {zh: 项目, en: Item}
  - {id: a, header: {zh: 甲, en: A}, form: number}
  - {header: {zh: 占比, en: Share}, share-of: a}
rows:
  - [{zh: 一, en: I}, 1]
  - [{zh: 二, en: II}, 2.5]
  - [{zh: 小计, en: Subtotal}, subtotal]
  - [{zh: 三, en: III}, 6.5]
  - [{zh: 小计, en: Subtotal}, subtotal]
total: {zh: 合计, en: Total}";
    let desk = desk(table);
    desk.build(&["-e", "text", "-l", "en"]);
    let expected = "\
+----------+------+-----------+
| Item     |    A | Share (%) |
+----------+------+-----------+
| I        |  1   |      10.0 |
| II       |  2.5 |      25.0 |
+----------+------+-----------+
| Subtotal |  3.5 |      35.0 |
| III      |  6.5 |      65.0 |
+----------+------+-----------+
| Subtotal |  6.5 |      65.0 |
+----------+------+-----------+
| Total    | 10.0 |     100.0 |
+----------+------+-----------+
";
    let text = desk.text("r.text.en.txt");
    assert!(text.contains(expected), "{text}");
    rejected(
        &table.replacen(
            "total: {zh: 合计, en: Total}",
            "total: [x, subtotal, sum]",
            1,
        ),
        &["error[table.cell]: nothing can be summed here"],
    );
}

/// Builds a table that must be rejected, with this said.
fn rejected(table: &str, said: &[&str]) -> Run {
    let desk = desk(table);
    let run = desk.try_build(&[]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    for piece in said.iter().chain(&["help: "]) {
        assert!(run.stderr.contains(piece), "{piece}:\n{}", run.stderr);
    }
    assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
    assert!(!desk.out("").exists(), "nothing is written");
    run
}

/// The table of funds with one piece replaced.
fn spoilt(old: &str, new: &str, said: &[&str]) -> Run {
    assert!(FUNDS.contains(old), "{old}");
    rejected(&FUNDS.replacen(old, new, 1), said)
}

#[test]
fn a_total_that_does_not_match_is_told_with_both_values() {
    let total = "{zh: 合计, en: Total}";
    let run = spoilt(
        &format!("total: {total}"),
        &format!("total: [{total}, 1291, 9.35, sum, sum]"),
        &[
            "error[figure.mismatch]: `9.35` is written here, and the sum of the rows is 9.25",
            "--> report.yaml:22:42",
            "in body[2].table.total[3]",
            "correct the total or a row, or write `sum` to have it computed",
        ],
    );
    // 1291 is 1291.0.
    assert_eq!(run.stderr.matches("error[").count(), 1, "{}", run.stderr);
}

#[test]
fn written_sums_and_shares_of_a_row_are_verified() {
    spoilt(
        "1234.5, -3.25]",
        "1234.5, -3.25, 1237.75, 95.6]",
        &[
            "`1237.75` is written here, and the sum of `a` and `b` is 1231.25",
            "in body[2].table.rows[1][4]",
        ],
    );
    spoilt(
        "1234.5, -3.25]",
        "1234.5, -3.25, 1231.25, 95.7]",
        &["`95.7` is written here, and 1234.5 of 1291.0 in percent is 95.6"],
    );
}

#[test]
fn a_written_share_is_as_precise_as_it_is_written() {
    for share in ["95.62", "96"] {
        let row = format!("1234.5, -3.25, 1231.25, {share}]");
        let desk = desk(&FUNDS.replacen("1234.5, -3.25]", &row, 1));
        desk.build(&["-e", "text", "-l", "zh"]);
        let text = desk.text("r.text.zh.txt");
        assert!(text.contains(&format!(" {share} ")), "{text}");
    }
}

#[test]
fn what_is_no_figure_is_told_in_its_place() {
    spoilt(
        "1234.5,",
        "1.234.5,",
        &["error[table.cell]: `1.234.5` is no figure", ":19:"],
    );
    spoilt(
        "1234.5,",
        "'1,234.5',",
        &["error[table.cell]: `1,234.5` is no figure"],
    );
    spoilt("1234.5,", "1e3,", &["error[table.cell]"]);
    spoilt("1234.5,", "12 or so,", &["error[table.cell]"]);
    spoilt(
        "1234.5,",
        "{zh: 多, en: many},",
        &["error[table.cell]: a text is no figure"],
    );
    spoilt(
        "1234.5,",
        "sum,",
        &["error[table.cell]: nothing can be summed here"],
    );
    spoilt(
        "'{funds}'",
        "'{fund}'",
        &["error[figure.undefined]", "did you mean `funds`?"],
    );
    spoilt(
        "'{funds}'",
        "'{over}'",
        &["error[table.cell]: `over` is not exact", "{over:number}"],
    );
    spoilt(
        "1234.5, -3.25]",
        "1234.5, -3.25, 1, 2, 3]",
        &["error[table.row-length]"],
    );
    spoilt("1234.5, -3.25]", "1234.5]", &["error[table.row-length]"]);
}

#[test]
fn columns_that_make_no_sense_are_told() {
    let unit = "{zh: 预算, en: Budget}, unit: yuan";
    spoilt(
        unit,
        "{zh: 预算, en: Budget}, unit: yuna",
        &["error[figure.unknown-unit]"],
    );
    spoilt(
        unit,
        "{zh: 预算, en: Budget}, unit: mu",
        &["error[table.column]: these columns have different units"],
    );
    spoilt(
        "scale: hundred-million",
        "scale: hundred",
        &["error[shape.value]", "hundred-million"],
    );
    spoilt(
        "[a, b]",
        "[a, c]",
        &["error[table.column]: there is no column of figures `c`"],
    );
    spoilt(
        "id: b",
        "id: a",
        &["error[table.column]: two columns have the id `a`"],
    );
    spoilt(
        "share-of: a",
        "share-of: a, places: 30",
        &["30 decimals are too many"],
    );
    spoilt(
        "share-of: a",
        "share-of: a, form: text",
        &["a column of texts has no unit"],
    );
    rejected(
        "columns:
  - {header: {zh: 率, en: Rate}, unit: percent, scale: million}
rows: [[1]]",
        &["error[table.column]: percentages are not said in greater units"],
    );
    rejected(
        "columns:
  - {header: {zh: 面积, en: Area}, unit: mu}
rows: [['{funds}']]",
        &["error[table.unit]: `funds` counts `yuan`, the column `mu`"],
    );
}

/// Two columns of 万元 and their sum, of which more is said.
fn sum_column(said: &str) -> String {
    format!(
        "columns:
  - {{zh: 项目, en: Item}}
  - {{id: a, header: {{zh: 甲, en: A}}, unit: yuan, scale: ten-thousand}}
  - {{id: b, header: {{zh: 乙, en: B}}, unit: yuan, scale: ten-thousand}}
  - {{header: {{zh: 合计, en: All}}, sum-of: [a, b]{said}}}
rows:
  - [{{zh: 一, en: I}}, 20000, 10000]
total: {{zh: 总计, en: Total}}"
    )
}

#[test]
fn a_sum_in_a_scale_of_its_own_is_converted() {
    // 20000万 and 10000万 are 3亿, or 300000000.
    for (said, header, sum) in [
        ("", "合计", "30000"),
        (", scale: hundred-million", "合计（亿元）", "3"),
        (", unit: yuan, scale: hundred-million", "合计（亿元）", "3"),
        (", unit: yuan", "合计（元）", "300000000"),
    ] {
        let desk = desk(&sum_column(said));
        desk.build(&["-e", "text", "-l", "zh"]);
        let text = desk.text("r.text.zh.txt");
        assert!(text.contains(&format!("{header} |")), "{said}: {text}");
        assert!(text.contains(&format!(" {sum} |\n")), "{said}: {text}");
    }
    // A figure in such a column is in the scale that the header says.
    let figure = sum_column("").replace("10000]", "545000, '{funds}']");
    let desk = desk(&figure);
    desk.build(&["-e", "text", "-l", "zh"]);
    assert!(desk.text("r.text.zh.txt").contains(" 565000 |"));
}

#[test]
fn a_sum_of_another_unit_than_its_parts_is_refused() {
    rejected(
        &sum_column(", unit: person"),
        &[
            "error[table.unit]: the sum counts `person`, its parts `yuan`",
            ":15:61",
            "leave out `unit`",
        ],
    );
    rejected(
        &sum_column(", unit: yuan").replace("unit: yuan, scale: ten-thousand", "form: number"),
        &["error[table.unit]: the sum counts `yuan`, its parts have no unit"],
    );
}

#[test]
fn no_figure_loses_its_unit_in_a_column() {
    let column = |said: &str, cell: &str| {
        format!("columns: [{{header: {{zh: 数, en: N}}, {said}}}]\nrows: [['{cell}']]")
    };
    rejected(
        &column("form: number", "{funds}"),
        &["error[table.unit]: `funds` counts `yuan`, and the column has no unit to say so"],
    );
    let desk = desk(&column("form: number", "{funds:number}"));
    desk.build(&["-e", "text", "-l", "zh"]);
    assert!(desk.text("r.text.zh.txt").contains("| 5650000000 |"));
    let table = column("unit: yuan, scale: ten-thousand", "{bare}");
    let bare = desk_with("  bare: {value: 77}\n", &table).try_build(&[]);
    let said = "error[table.unit]: `bare` has no unit, the column counts `yuan`";
    assert!(bare.stderr.contains(said), "{}", bare.stderr);
}

#[test]
fn a_total_of_percentages_is_not_summed() {
    rejected(
        "columns:
  - {zh: 项目, en: Item}
  - {header: {zh: 率, en: Rate}, unit: percent}
rows: [[{zh: 一, en: I}, 50], [{zh: 二, en: II}, 30]]
total: [{zh: 合计, en: Total}, sum]",
        &[
            "error[table.cell]: nothing can be summed here",
            "percentages don't add up",
        ],
    );
}

#[test]
fn a_sum_beyond_thirty_digits_is_refused() {
    let nines = "9".repeat(30);
    rejected(
        &format!(
            "columns: [{{zh: 甲, en: A}}, {{header: {{zh: 数, en: N}}, form: number}}]
rows: [[{{zh: 乙, en: B}}, '{nines}'], [{{zh: 丙, en: C}}, 1]]
total: {{zh: 合计, en: Total}}"
        ),
        &["error[figure.mismatch]: the sum of the rows can't be computed"],
    );
}

const EVERYTHING: &str = include_str!("../../examples/everything/report.yaml");

/// The example with every kind of block, built.
fn everything() -> Desk {
    let desk = Desk::new(EVERYTHING);
    let chart = include_bytes!("../../examples/everything/chart.png");
    desk.put("chart.png", chart);
    let formats = ["-f", "pdf", "-f", "docx", "-f", "txt"];
    let languages = ["-e", "handout", "-l", "zh", "-l", "en"];
    desk.build(&[&languages[..], &formats].concat());
    desk
}

/// The figures of the second table, by hand, row by row.
const FIGURES: [&str; 19] = [
    "46250.5",
    "12000",
    "58250.5",
    "45.5", //
    "20624",
    "9800",
    "30424",
    "23.8", //
    "8120.75",
    "8120.75",
    "6.3", //
    "31204",
    "0.8",
    "31204.8",
    "24.4", //
    "106199.25",
    "21800.8",
    "128000.05",
    "100.0",
];

/// The words of a text that are decimals, without grouping and marks of notes.
fn decimals<'a>(words: impl Iterator<Item = &'a str>) -> Vec<String> {
    let bare = words.map(|word| word.replace(',', "").replace("[2]", ""));
    bare.filter(|word| word.parse::<f64>().is_ok()).collect()
}

#[test]
fn the_figures_are_the_same_in_both_languages_and_every_format() {
    let desk = everything();
    for lang in ["zh", "en"] {
        let text = desk.text(&format!("everything.handout.{lang}.txt"));
        let word = docx_text(&desk.out(&format!("everything.handout.{lang}.docx")));
        for text in [text, word] {
            let found = decimals(text.split_whitespace());
            let start = found.iter().position(|word| word == FIGURES[0]);
            let start = start.expect("the table is there");
            assert_eq!(found[start..start + FIGURES.len()], FIGURES, "{lang}");
        }
        let pdf = fs::read(desk.out(&format!("everything.handout.{lang}.pdf"))).expect("a PDF");
        let printed: Vec<String> = words(&pdf).into_iter().map(|word| word.text).collect();
        // poppler reads a raised mark as part of the number.
        let printed: Vec<String> = printed
            .iter()
            .map(|w| w.replace("9,8002", "98002"))
            .collect();
        let found = decimals(printed.iter().map(String::as_str));
        for figure in FIGURES {
            let noted = format!("{figure}2");
            assert!(
                found.iter().any(|word| word == figure || *word == noted),
                "{lang} {figure}"
            );
        }
    }
}

/// Where the decimal point of a printed number stands, or would stand.
fn point(word: &Word, digit: f64, dot: f64) -> f64 {
    match word.text.split_once('.') {
        Some((_, fraction)) => word.x1 - fraction.len() as f64 * digit - dot,
        None => word.x1,
    }
}

#[test]
fn the_decimal_points_of_a_column_stand_below_one_another_in_print() {
    let desk = everything();
    for lang in ["zh", "en"] {
        let pdf = fs::read(desk.out(&format!("everything.handout.{lang}.pdf"))).expect("a PDF");
        let words = words(&pdf);
        let find = |text: &str| {
            let found = words.iter().find(|word| word.text.replace(',', "") == text);
            found.unwrap_or_else(|| panic!("{lang}: {text} is not printed"))
        };
        let width = |text: &str| find(text).x1 - find(text).x0;
        let digit = width("388") / 3.0;
        let dot = width("45.5") - 3.0 * digit;
        for column in [
            &["46250.5", "20624", "31204"][..],
            &["12000", "0.8"],
            &["58250.5", "30424", "31204.8"],
            &["45.5", "23.8", "6.3", "24.4"],
            &["6.25", "−3.5"],
        ] {
            let points: Vec<f64> = column.iter().map(|t| point(find(t), digit, dot)).collect();
            let off = points
                .iter()
                .map(|x| (x - points[0]).abs())
                .fold(0.0, f64::max);
            assert!(off < 0.5, "{lang} {column:?}: {points:?}");
        }
    }
}
