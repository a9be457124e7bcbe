//! Rows of tables from files of comma-separated values.

use std::fs;

use twinpress::session::Session;

use crate::desk::{Desk, Run};
use crate::merge::draft::Draft;

const TABLE: &str = "\
  - table:
      columns:
        - {zh: 项目, en: Item}
        - {id: a, header: {zh: 2025年, en: 'Year 2025'}, unit: yuan, scale: ten-thousand}
        - {id: b, header: {zh: 2024年, en: 'Year 2024'}, unit: yuan, scale: ten-thousand}
        - {header: {zh: 合计, en: All}, sum-of: [a, b]}
      total: {zh: 合计, en: Total}
      rows: ";

const CSV: &str = "2025年,项目,Item,b
\"12,345.5\",收入,Income,1234
−11345.25,支出,\"Expenditure, all\",(1300)
,,,
—,结余,Balance,-66
";

/// A report whose table has these rows in a file.
fn desk(csv: &[u8]) -> Desk {
    let desk = Desk::with_body("", &format!("{TABLE}{{csv: t.csv}}\n"));
    desk.put("t.csv", csv);
    desk
}

fn text(desk: &Desk, lang: &str) -> String {
    desk.build(&["-e", "text", "-l", lang]);
    desk.text(&format!("r.text.{lang}.txt"))
}

#[test]
fn rows_of_a_file_are_printed_as_if_they_stood_in_the_report() {
    let rows = "
        - [{zh: 收入, en: Income}, 12345.5, 1234]
        - [{zh: 支出, en: 'Expenditure, all'}, -11345.25, -1300]
        - [{zh: 结余, en: Balance}, —, -66]
";
    let typed = Desk::with_body("", &format!("{TABLE}{rows}"));
    let (gb, _, _) = encoding_rs::GB18030.encode(CSV);
    let marked = format!("\u{feff}{}", CSV.replace('\n', "\r\n"));
    for lang in ["zh", "en"] {
        let expected = text(&typed, lang);
        assert!(expected.contains("13579.5") || expected.contains("13,579.5"));
        for csv in [CSV.as_bytes(), &gb, marked.as_bytes()] {
            assert_eq!(text(&desk(csv), lang), expected);
        }
    }
}

fn refused(csv: &[u8], said: &[&str]) -> Run {
    let run = desk(csv).run(&["build", "report.yaml", "-o", "out", "-e", "text"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    for said in said {
        assert!(run.stderr.contains(said), "{said} in {}", run.stderr);
    }
    run
}

#[test]
fn what_is_wrong_with_a_file_is_told_in_its_line() {
    let head = "项目,Item,2025年,b\n";
    let with = |rows: &str| format!("{head}{rows}").into_bytes();
    let ragged = refused(
        &with("收入,Income,1\n支出,Expenditure,2,3\n甲,A,1,2,3\n"),
        &[
            "error[table.file]: the row has 3 cells, the first line names 4",
            "--> t.csv:2:1",
            "--> t.csv:4:1",
        ],
    );
    assert!(!ragged.stderr.contains("t.csv:3"), "{}", ragged.stderr);
    refused(
        &with("收入,Income,1,two\n"),
        &["error[table.cell]: `two` is no figure", "--> t.csv:2:13"],
    );
    refused(
        &with("收入,\"Income,1,2\n"),
        &["is never closed", "--> t.csv:2:1"],
    );
    refused(
        "项目,Item,2025年,c\n".as_bytes(),
        &[
            "no column `c`",
            "--> t.csv:1:15",
            "`t.csv` has no column `b`",
        ],
    );
    refused(
        "项目,Item,2025年,a,b\n".as_bytes(),
        &["the column `a` is there already", "--> t.csv:1:15"],
    );
    refused(
        "项目,Item,a,b,All\n收入,Income,1,2,4\n".as_bytes(),
        &["error[figure.mismatch]", "--> t.csv:2:15"],
    );
    refused(b"", &["there is nothing in `t.csv`", "--> report.yaml:"]);
    refused(b"\xff\xff", &["neither UTF-8 nor GB 18030"]);
    for (name, said) in [
        ("u.csv", "can't read the rows of `u.csv`"),
        ("/etc/passwd", "outside the report's folder"),
    ] {
        let desk = Desk::with_body("", &format!("{TABLE}{{csv: {name}}}\n"));
        let run = desk.run(&["build", "report.yaml", "-o", "out"]);
        assert!(run.code == 1 && run.stderr.contains(said), "{}", run.stderr);
    }
    // A text that one language lacks is missing where it would stand.
    let run = desk("项目,a,b\n收入,1,2\n".as_bytes()).run(&[
        "build",
        "report.yaml",
        "-o",
        "out",
        "-e",
        "text",
    ]);
    assert!(
        run.stderr.contains("missing in `en`") && run.stderr.contains("t.csv:2:1"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_file_of_rows_is_an_input() {
    let desk = desk(CSV.as_bytes());
    let mut session = Session::new();
    session
        .report(&desk.path().join("report.yaml"))
        .expect("a report");
    assert!(session.inputs().contains(&desk.path().join("t.csv")));
}

#[test]
fn a_draft_leaves_the_file_and_the_report_as_they_are() {
    let desk = desk(CSV.as_bytes());
    desk.build(&["-e", "draft", "-l", "zh", "-f", "docx"]);
    let read = |desk: &Desk, name: &str| fs::read_to_string(desk.path().join(name)).unwrap();
    let (report, name) = (read(&desk, "report.yaml"), "r.draft.zh.docx");
    let bytes = fs::read(desk.out(name)).unwrap();
    let mut draft = Draft::open(desk, &report, name.into(), &bytes);
    let (merged, run) = draft.merged();
    assert_eq!((merged, run.stderr.as_str()), (report.clone(), ""));
    draft.document = draft.document.replacen(">1234<", ">1235<", 1);
    let (merged, run) = draft.merged();
    assert_eq!(merged, report);
    let said = "“1234” now reads “1235” in the draft";
    assert!(
        run.stderr.contains(said) && run.stderr.contains("t.csv:2:"),
        "{}",
        run.stderr
    );
    assert_eq!(read(&draft.desk, "t.csv"), CSV);
}
