//! What `twinpress import --figures` makes of the quantities in a text.

use std::fs;

use crate::desk::{Desk, HOHHOT, without_blanks};

/// A desk with two texts imported as they are and with figures, and what the latter import said.
fn imported(zh: &str, en: &str) -> (Desk, String) {
    let desk = Desk::new("");
    desk.put("zh.md", format!("# 工作报告\n\n{zh}\n").as_bytes());
    desk.put("en.md", format!("# Work Report\n\n{en}\n").as_bytes());
    let import = |more: &[&str], to| {
        let args = ["import", "--zh", "zh.md", "--en", "en.md", "-o", to];
        let run = desk.run(&[&args, more].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
        run.stderr
    };
    import(&[], "plain.yaml");
    let told = import(&["--figures"], "typed.yaml");
    for name in ["plain", "typed"] {
        let run = desk.run(&["build", &format!("{name}.yaml"), "-o", "out", "-e", "text"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
    }
    for lang in ["zh", "en"] {
        let [plain, typed] =
            ["plain", "typed"].map(|name| desk.text(&format!("{name}.text.{lang}.txt")));
        assert_eq!(
            without_blanks(&plain),
            without_blanks(&typed),
            "the text is the same"
        );
    }
    (desk, told)
}

fn report(desk: &Desk) -> String {
    fs::read_to_string(desk.path().join("typed.yaml")).expect("a report")
}

#[test]
fn quantities_that_both_languages_tell_are_figures() {
    let (desk, told) = imported(
        "制定条例3件，听取专项工作报告27项，93.7%的问题得到解决，安排资金超过12.8亿元，保护耕地300万亩。",
        "We enacted 3 regulations and heard 27 special work reports; 93.7 percent of the problems were resolved, more than 1.28 billion yuan was provided, and 3 million mu of farmland protected.",
    );
    let report = report(&desk);
    for right in [
        "regulations: {value: 3, unit: {zh: 件, en: {one: regulation, other: regulations}}}",
        "special-work-reports:",
        "percent: {value: 93.7, unit: percent}",
        "yuan: {value: 1280000000, unit: yuan, qualifier: over}",
        "mu: {value: 3000000, unit: mu}",
        "制定条例{regulations}，听取专项工作报告{special-work-reports}，{percent}的问题得到解决，安排资金{yuan}，保护耕地{mu}。",
    ] {
        assert!(report.contains(right), "{right}\n{report}");
    }
    assert!(told.contains("5 quantities were made figures"), "{told}");
}

#[test]
fn names_dates_and_what_one_language_alone_tells_stay_text() {
    let (desk, told) = imported(
        "2025年，坚持“两个维护”，“十四五”时期召开会议12次，走访群众45人。",
        "In 2025, the Two Upholds were observed; 12 meetings were held during the 14th Five-Year Plan period.",
    );
    let report = report(&desk);
    assert!(
        report.contains("2025年，坚持“两个维护”，“十四五”时期召开会议{meetings}，走访群众45人。"),
        "{report}"
    );
    assert!(
        told.contains("`45人` (line 3) stays text: only one language"),
        "{told}"
    );
}

#[test]
fn what_a_figure_would_print_otherwise_stays_text_and_is_told() {
    let (desk, told) = imported(
        "安排资金13697.5亿元，办理1234件，服务4800多名代表。",
        "A sum of RMB 1,369.75 billion was provided, 1234 cases were handled, and 4,800-plus deputies served.",
    );
    let report = report(&desk);
    assert!(report.contains("安排资金13697.5亿元"), "{report}");
    assert!(
        told.contains("`13697.5亿元` (line 3) stays text: a figure would print it otherwise"),
        "{told}"
    );
    assert!(told.contains("`1234"), "English groups its digits: {told}");
}

#[test]
fn a_telling_value_said_twice_is_one_figure_and_a_small_one_is_not() {
    let (desk, _) = imported(
        "办理建议773件，开展检查2项。\n\n773件建议全部办结，开展调研2项。",
        "We handled 773 suggestions and made 2 inspections.\n\nAll 773 suggestions were dealt with, and 2 studies made.",
    );
    let report = report(&desk);
    assert_eq!(report.matches("value: 773").count(), 1, "{report}");
    assert_eq!(report.matches("{suggestions}").count(), 4, "{report}");
    assert_eq!(report.matches("value: 2").count(), 2, "{report}");
}

#[test]
fn the_drafts_of_the_real_report_get_their_figures_back() {
    let desk = Desk::new("");
    let build = ["build", HOHHOT, "-o", "out", "-e", "draft", "-e", "text"];
    assert_eq!(desk.run(&build).code, 0);
    let [zh, en] = ["zh", "en"].map(|lang| format!("out/hohhot-2026.draft.{lang}.docx"));
    let import = [
        "import",
        "--figures",
        "--zh",
        &zh,
        "--en",
        &en,
        "-o",
        "hohhot-2026.yaml",
    ];
    let run = desk.run(&import);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let again = ["build", "hohhot-2026.yaml", "-o", "again", "-e", "text"];
    assert_eq!(desk.run(&again).code, 0);
    for lang in ["zh", "en"] {
        let name = format!("hohhot-2026.text.{lang}.txt");
        let again = fs::read_to_string(desk.path().join("again").join(&name)).expect("a text");
        assert_eq!(
            without_blanks(&desk.text(&name)),
            without_blanks(&again),
            "{lang}"
        );
    }
    let report = fs::read_to_string(desk.path().join("hohhot-2026.yaml")).expect("a report");
    for right in [
        "special-work-reports:\n    value: 27\n",
        "percent: {value: 93.7, unit: percent}",
        "visits: {value: 5710, unit: {zh: 人次",
        "public-talks: {value: 376, unit: {zh: 次",
        "{public-talks}",
    ] {
        assert!(report.contains(right), "{right}\n{report}");
    }
    assert!(report.matches("{value: ").count() + report.matches("    value: ").count() >= 40);
}
