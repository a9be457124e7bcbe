//! What the README says is true.

use crate::desk::Desk;

const README: &str = include_str!("../../README.md");

/// The indented block of the README that begins with these lines.
fn block(first: &str) -> String {
    let start = README
        .find(&format!("    {first}"))
        .unwrap_or_else(|| panic!("{first}"));
    let lines = README[start..].lines();
    lines
        .take_while(|line| line.starts_with("    ") || line.is_empty())
        .map(|line| line.strip_prefix("    ").unwrap_or("").to_owned() + "\n")
        .collect()
}

#[test]
fn the_report_of_the_tour_builds_as_it_says() {
    let desk = Desk::new(&block(
        "# yaml-language-server: $schema=./report.schema.json",
    ));
    desk.build(&[]);
    assert!(
        desk.text("example.text.zh.txt")
            .contains("征集建议773条，安排资金56.5亿元。")
    );
    let english = desk.text("example.text.en.txt").replace('\n', " ");
    assert!(english.contains("773 suggestions were collected and 5.65 billion yuan was provided."));
    assert_eq!(desk.run(&["outline", "report.yaml"]).code, 0);
}

#[test]
fn the_table_of_figures_is_what_the_program_prints() {
    let figures = block("figures:\n      grain");
    let rows = README.lines().filter_map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let name = cells.first()?.strip_prefix("`{")?.strip_suffix("}`")?;
        Some((name, *cells.get(1)?, *cells.get(2)?))
    });
    let rows: Vec<_> = rows.collect();
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
    let report = block("# yaml-language-server: $schema=./report.schema.json");
    let desk = Desk::new(&report.replace("安排资金{funds}", "安排资金{fund}"));
    let said = desk.try_build(&[]).stderr;
    for line in block("error[figure.undefined]")
        .lines()
        .filter(|line| !line.trim().is_empty())
    {
        assert!(said.contains(line.trim_end()), "{line}\n{said}");
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
        "超12.8亿元",
        "图1　近两年的代表建议",
        "附件2",
    ] {
        assert!(text.contains(right), "{right}: {text}");
    }
}

#[test]
fn the_figures_of_a_text_are_printed_as_it_says() {
    let shown = block("$ twinpress numbers");
    let (command, printed) = shown.split_once('\n').expect("a command and its output");
    let text = command.split('"').nth(1).expect("the text is in quotes");
    let run = Desk::new("").run(&["numbers", text]);
    assert_eq!(run.stdout.trim_end(), printed.trim_end());
}
