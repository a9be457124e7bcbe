//! What the README says is true.

use crate::desk::Desk;

const README: &str = include_str!("../../README.md");

/// The indented block of the README that begins with a line.
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
