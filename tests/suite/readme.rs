//! What the README says is true, in both languages.

use std::collections::BTreeSet;

use crate::desk::{Desk, speaking};

const README: &str = include_str!("../../README.md");
const CHINESE: &str = include_str!("../../README.zh.md");
const BOTH: [&str; 2] = [README, CHINESE];

/// The indented block of a README that begins with these lines.
fn block(readme: &str, first: &str) -> String {
    let start = readme
        .find(&format!("    {first}"))
        .unwrap_or_else(|| panic!("{first}"));
    let lines = readme[start..].lines();
    lines
        .take_while(|line| line.starts_with("    ") || line.is_empty())
        .map(|line| line.strip_prefix("    ").unwrap_or("").to_owned() + "\n")
        .collect()
}

/// How the report of the tour begins.
const TOUR: &str = "# yaml-language-server: $schema=./report.schema.json";

#[test]
fn the_report_of_the_tour_builds_as_it_says() {
    let tour = BOTH.map(|readme| block(readme, TOUR));
    assert_eq!(tour[0], tour[1]);
    let desk = Desk::new(&tour[0]);
    desk.build(&[]);
    assert!(
        desk.text("example.text.zh.txt")
            .contains("征集建议773条，安排资金56.5亿元。")
    );
    let english = desk.text("example.text.en.txt").replace('\n', " ");
    assert!(english.contains("773 suggestions were collected and 5.65 billion yuan was provided."));
    assert_eq!(desk.run(&["outline", "report.yaml"]).code, 0);
}

/// The table of figures: name, Chinese, English.
fn figure_rows(readme: &str) -> Vec<(&str, &str, &str)> {
    let rows = readme.lines().filter_map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let name = cells.first()?.strip_prefix("`{")?.strip_suffix("}`")?;
        Some((name, *cells.get(1)?, *cells.get(2)?))
    });
    rows.collect()
}

#[test]
fn the_table_of_figures_is_what_the_program_prints() {
    let figures = block(README, "figures:\n      grain");
    assert_eq!(figures, block(CHINESE, "figures:\n      grain"));
    let [rows, chinese] = BOTH.map(figure_rows);
    assert_eq!(rows, chinese);
    assert_eq!(rows.len(), 8);
    let mut report = format!("id: table\ntitle: {{zh: 表, en: Table}}\n{figures}body:\n");
    for (name, ..) in &rows {
        report.push_str(&format!(
            "  - paragraph: {{zh: \"{{{name}}}\", en: \"{{{name}}}\"}}\n"
        ));
    }
    let desk = Desk::new(&report);
    desk.build(&[]);
    let (zh, en) = (
        desk.text("table.text.zh.txt"),
        desk.text("table.text.en.txt"),
    );
    for (name, chinese, english) in rows {
        assert!(
            zh.lines().any(|line| line.trim() == chinese),
            "{name}: {zh}"
        );
        assert!(
            en.lines().any(|line| line.trim() == english),
            "{name}: {en}"
        );
    }
}

#[test]
fn the_error_of_the_tour_is_what_the_program_says() {
    let report = block(README, TOUR);
    let desk = Desk::new(&report.replace("安排资金{funds}", "安排资金{fund}"));
    for (readme, lang, first) in [
        (README, "C", "error[figure.undefined]"),
        (CHINESE, "zh_CN.UTF-8", "错误[figure.undefined]"),
    ] {
        let said = speaking(lang, desk.path(), &["build", "report.yaml"]).stderr;
        let shown = block(readme, first);
        for line in shown.lines().filter(|line| !line.trim().is_empty()) {
            assert!(said.contains(line.trim_end()), "{line}\n{said}");
        }
    }
}

#[test]
fn the_exit_codes_are_those_of_the_help() {
    let help = Desk::new("").run(&["--help"]).stdout;
    for (code, meaning) in [
        (0, "done"),
        (1, "the report was rejected"),
        (2, "usage"),
        (3, "something can’t be read"),
        (4, "internal fault"),
    ] {
        assert!(README.contains(&format!("| {code} | {meaning}")), "{code}");
        assert!(help.contains(&format!("{code} ")), "{help}");
    }
    let desk = Desk::new("");
    let help = speaking("zh_CN.UTF-8", desk.path(), &["--help"]).stdout;
    for (code, meaning) in [
        (0, "完成"),
        (1, "报告有误"),
        (2, "用法有误"),
        (3, "读写失败"),
        (4, "程序内部故障"),
    ] {
        assert!(CHINESE.contains(&format!("| {code} | {meaning}")), "{code}");
        assert!(help.contains(&format!("{code}为{meaning}")), "{help}");
    }
}

#[test]
fn the_example_with_every_kind_of_block_builds_in_every_format() {
    let report = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/examples/everything/report.yaml"
    );
    let desk = Desk::new("");
    let args = [
        "-e", "handout", "-e", "draft", "-e", "summary", "-l", "zh", "-l", "en",
    ];
    for format in ["pdf", "docx", "txt"] {
        let built = desk.run(&[&["build", report, "-o", "out", "-f", format], &args[..]].concat());
        assert_eq!(built.code, 0, "{}", built.stderr);
    }
    assert_eq!(
        std::fs::read_dir(desk.out(""))
            .expect("the outputs")
            .count(),
        18
    );
    let text = desk.text("everything.handout.zh.txt");
    for right in [
        "表1　代表建议办理情况",
        "满意率为96.5%",
        "超过12.8亿元",
        "图1　近两年的代表建议",
        "附件2",
    ] {
        assert!(text.contains(right), "{right}: {text}");
    }
}

#[test]
fn the_figures_of_a_text_are_printed_as_it_says() {
    let shown = block(README, "$ twinpress numbers");
    assert_eq!(shown, block(CHINESE, "$ twinpress numbers"));
    let (command, printed) = shown.split_once('\n').expect("a command and its output");
    let text = command.split('"').nth(1).expect("the text is in quotes");
    let run = Desk::new("").run(&["numbers", text]);
    assert_eq!(run.stdout.trim_end(), printed.trim_end());
}

/// The commands and keys of a README: its blocks of YAML and commands, without comments.
fn code_lines(readme: &str) -> BTreeSet<String> {
    let lines = readme.lines().filter_map(|line| line.strip_prefix("    "));
    let lines = lines.filter(|line| !line.contains("[figure.undefined]") && !line.contains(" = "));
    let code = lines.map(|line| line.split('#').next().unwrap_or_default().trim_end());
    let code = code.filter(|line| !line.is_empty());
    code.map(str::to_owned).collect()
}

/// The options that a README names.
fn options(readme: &str) -> BTreeSet<&str> {
    let starts = readme.match_indices("--").map(|(at, _)| &readme[at..]);
    let names = starts.map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_lowercase() && c != '-');
        &rest[..end.unwrap_or(rest.len())]
    });
    names.filter(|name| name.len() > 3).collect()
}

#[test]
fn both_readmes_tell_the_same() {
    let headings = |readme: &str| readme.lines().filter(|l| l.starts_with("## ")).count();
    assert_eq!(headings(CHINESE), headings(README));
    assert_eq!(code_lines(CHINESE), code_lines(README));
    let missing: Vec<_> = options(README)
        .into_iter()
        .filter(|name| !CHINESE.contains(name))
        .collect();
    assert!(missing.is_empty(), "not in Chinese: {missing:?}");
    let missing: Vec<_> = options(CHINESE)
        .into_iter()
        .filter(|name| !README.contains(name))
        .collect();
    assert!(missing.is_empty(), "only in Chinese: {missing:?}");
    assert!(README.contains("(README.zh.md)") && CHINESE.contains("(README.md)"));
}
