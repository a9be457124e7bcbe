//! The command that lists figures.

use std::path::Path;

use crate::desk::{Desk, Run, twinpress};

fn numbers(args: &[&str]) -> Run {
    twinpress(Path::new("."), &[&["numbers"], args].concat())
}

#[test]
fn the_command_prints_one_object_a_figure() {
    let run = numbers(&["安排资金近56.5亿元，三四十人参加"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let lines: Vec<serde_json::Value> = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line is JSON"))
        .collect();
    let expected = [
        serde_json::json!({"kind": "money", "value": "5650000000", "unit": "CNY",
            "qualifier": "nearly", "start": 12, "end": 25, "text": "近56.5亿元"}),
        serde_json::json!({"kind": "count.person", "value": "30", "value_end": "40", "unit": "人",
            "qualifier": null, "start": 28, "end": 40, "text": "三四十人"}),
    ];
    assert_eq!(lines, expected);
    assert_eq!(numbers(&["统一部署一般事项"]).stdout, "");
}

#[test]
fn the_command_reads_a_file_of_both_languages_and_counts_its_bytes() {
    let desk = Desk::new("");
    let text = "共12件。\n\nA total of twelve\nbills.\n";
    desk.put("mixed.txt", text.as_bytes());
    let run = desk.run(&["numbers", "--file", "mixed.txt"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let found: Vec<(String, String)> = run
        .stdout
        .lines()
        .map(|line| {
            let object: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
            let place = |key: &str| object[key].as_u64().expect("a place") as usize;
            let span = &text[place("start")..place("end")];
            assert_eq!(object["text"], span);
            (
                object["value"].as_str().expect("a value").to_owned(),
                span.to_owned(),
            )
        })
        .collect();
    let own = |(a, b): (&str, &str)| (a.to_owned(), b.to_owned());
    assert_eq!(found, [own(("12", "12件")), own(("12", "twelve"))]);
}

#[test]
fn the_command_refuses_what_it_cannot_read() {
    let desk = Desk::new("");
    desk.put("gbk.txt", b"\xb9\xa4\xd7\xf7 12");
    let run = desk.run(&["numbers", "--file", "gbk.txt"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("UTF-8"), "{}", run.stderr);
    assert_eq!(desk.run(&["numbers", "--file", "none.txt"]).code, 3);
    assert_eq!(desk.run(&["numbers", "--lang", "fr", "12"]).code, 2);
    assert_eq!(desk.run(&["numbers", "--file", "a", "12"]).code, 2);
}
