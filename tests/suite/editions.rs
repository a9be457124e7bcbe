//! What an edition says: numbers of headings, notes, summaries, languages.

use crate::desk::Desk;

/// A section with its heading in both languages, and what it holds, indented.
fn section(zh: &str, en: &str, indent: usize, body: &str) -> String {
    let pad = " ".repeat(indent);
    format!("{pad}- section:\n{pad}    heading: {{zh: {zh}, en: {en}}}\n{pad}    body:\n{body}")
}

#[test]
fn headings_are_numbered_past_ten_in_each_language_s_way() {
    let paragraph = "      - paragraph: {zh: 甲。, en: A.}\n";
    let body: String = (1..=21)
        .map(|n| section(&format!("第{n}节"), &format!("S{n}"), 2, paragraph))
        .collect();
    let desk = Desk::with_body("", &body);
    desk.build(&["-e", "text"]);
    let (zh, en) = (desk.text("r.text.zh.txt"), desk.text("r.text.en.txt"));
    for (n, han, roman) in [
        (1, "一", "I"),
        (10, "十", "X"),
        (11, "十一", "XI"),
        (20, "二十", "XX"),
        (21, "二十一", "XXI"),
    ] {
        assert!(
            zh.lines().any(|line| line == format!("　　{han}、第{n}节")),
            "{zh}"
        );
        assert!(
            en.lines().any(|line| line == format!("{roman}. S{n}")),
            "{en}"
        );
    }
}

#[test]
fn four_levels_have_the_marks_of_the_standard_and_count_anew() {
    let deepest = section(
        "丁",
        "D",
        14,
        "                  - paragraph: {zh: 文。, en: T.}\n",
    );
    let third = section("丙", "C", 10, &deepest);
    let second = section("乙", "B", 6, &third);
    let desk = Desk::with_body(
        "",
        &(section("甲", "A", 2, &second) + &section("戊", "E", 2, &section("己", "F", 6, ""))),
    );
    desk.build(&["-e", "text", "-e", "draft", "-e", "handout"]);
    let zh = desk.text("r.text.zh.txt");
    for line in [
        "一、甲",
        "（一）乙",
        "1.丙",
        "（1）丁",
        "二、戊",
        "（一）己",
    ] {
        assert!(
            zh.lines().any(|l| l == format!("　　{line}")),
            "{line}: {zh}"
        );
    }
    let en = desk.text("r.text.en.txt");
    for line in ["I. A", "A. B", "1. C", "(1) D", "II. E", "A. F"] {
        assert!(en.lines().any(|l| l == line), "{line}: {en}");
    }
}

#[test]
fn an_unnumbered_section_between_numbered_ones_does_not_count() {
    let body = "  - section: {heading: {zh: 甲, en: A}}\n  - section: {heading: {zh: 引言, en: Opening}, numbering: none}\n  - section: {heading: {zh: 乙, en: B}}\n";
    let desk = Desk::with_body("", body);
    let outline = desk.run(&["outline", "report.yaml"]).stdout;
    assert_eq!(
        outline,
        "工作报告 [0]\n  一、甲 [0]\n  引言 [0]\n  二、乙 [0]\n"
    );
}

#[test]
fn notes_count_by_their_first_mention_and_are_said_once() {
    let figures =
        "footnotes:\n  late: {zh: 后注, en: Late note}\n  early: {zh: 前注, en: Early note}\n";
    let body = "  - paragraph: {zh: '甲[^early]乙[^late]丙[^early]', en: 'A[^early] b[^late] c[^early]'}\n";
    let desk = Desk::with_body(figures, body);
    desk.build(&["-e", "text", "-e", "handout", "-e", "draft"]);
    let zh = desk.text("r.text.zh.txt");
    assert!(zh.contains("甲[1]乙[2]丙[1]"), "{zh}");
    assert!(zh.contains("[1] 前注") && zh.contains("[2] 后注"), "{zh}");
    assert_eq!(zh.matches("前注").count(), 1);
}

#[test]
fn a_summary_prints_summaries_and_says_what_it_leaves_out() {
    let body = "  - section: {heading: {zh: 甲, en: Kept}, summary: {zh: 要点, en: In short.}, body: [paragraph: {zh: 全文, en: At length.}]}\n  - section: {heading: {zh: 乙, en: Left}, body: [paragraph: {zh: 全文, en: At length.}]}\n";
    let desk = Desk::with_body("", body);
    let built = desk.build(&["-e", "summary"]);
    let text = desk.text("r.summary.en.txt");
    assert!(
        text.contains("I. Kept") && text.contains("In short."),
        "{text}"
    );
    assert!(
        !text.contains("At length.") && !text.contains("Left"),
        "{text}"
    );
    assert!(
        built.stderr.contains("warning[summary.missing]"),
        "{}",
        built.stderr
    );
}

#[test]
fn a_summary_of_nothing_is_made_only_on_demand_and_then_refused() {
    let desk = Desk::with_paragraphs(&[("甲", "A")]);
    let built = desk.build(&[]);
    assert!(
        built.stderr.contains("note[summary.empty]"),
        "{}",
        built.stderr
    );
    assert!(!desk.out("r.summary.en.txt").exists());
    let asked = desk.try_build(&["-e", "summary"]);
    assert_eq!(asked.code, 1);
    assert!(
        asked.stderr.contains("error[summary.empty]"),
        "{}",
        asked.stderr
    );
}

#[test]
fn a_report_in_one_language_has_the_editions_of_that_language() {
    let desk =
        Desk::new("id: r\nlanguages: [zh]\ntitle: {zh: 报告}\nbody:\n  - paragraph: {zh: 甲}\n");
    desk.build(&[]);
    let mut names: Vec<_> = std::fs::read_dir(desk.out(""))
        .expect("the outputs")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .into_string()
                .expect("a name")
        })
        .collect();
    names.sort();
    assert_eq!(
        names,
        ["r.draft.zh.docx", "r.handout.zh.pdf", "r.text.zh.txt"]
    );
}

#[test]
fn a_report_changes_editions_and_adds_its_own() {
    let desk = Desk::new(
        "id: r\ntitle: {zh: 报告, en: Report}\nsummary: {zh: 总之, en: In all.}\nbody:\n  - paragraph: {zh: 甲, en: A}\neditions:\n  press: {scope: summary, languages: [zh], formats: [txt]}\n  text: {languages: [en]}\n",
    );
    desk.build(&["-f", "txt"]);
    assert!(desk.text("r.press.zh.txt").contains("总之"));
    assert!(desk.out("r.text.en.txt").exists() && !desk.out("r.text.zh.txt").exists());
}

#[test]
fn one_output_goes_to_standard_output() {
    let desk = Desk::with_paragraphs(&[("甲段", "A")]);
    let built = desk.run(&["build", "report.yaml", "-e", "text", "-l", "zh", "-o", "-"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    assert!(built.stdout.contains("　　甲段\n"), "{}", built.stdout);
}

#[test]
fn the_contents_name_the_same_headings_in_every_format() {
    let third = section(
        "丙节",
        "Gamma",
        10,
        "              - paragraph: {zh: 文。, en: T.}\n",
    );
    let second = section("乙节", "Beta", 6, &third);
    let body = section("甲节", "Alpha", 2, &second);
    let rules = ["handout", "draft", "text"].map(|name| format!("  {name}: {{contents: true}}\n"));
    let annexes = "annexes:\n  - {title: {zh: 附表, en: Delta}, body: []}\n";
    let desk = Desk::new(&format!(
        "id: r\ntitle: {{zh: 报告, en: Report}}\nbody:\n{body}{annexes}editions:\n{}",
        rules.concat()
    ));
    desk.build(&["-e", "handout", "-e", "draft", "-e", "text", "-l", "zh"]);
    let texts = [
        desk.text("r.text.zh.txt"),
        crate::desk::docx_text(&desk.out("r.draft.zh.docx")),
        crate::desk::pdf_text(&desk.out("r.handout.zh.pdf"), &["-raw"]),
    ];
    for text in texts {
        let counts = ["甲节", "乙节", "丙节", "附表"].map(|title| text.matches(title).count());
        assert_eq!(counts, [2, 2, 1, 2], "{text}");
    }
}

#[test]
fn the_items_of_a_chinese_list_turn_over_at_the_margin_in_every_format() {
    let long = "推动解决好群众反映强烈的突出问题，".repeat(4);
    let desk = Desk::with_body(
        "",
        &format!("  - list: {{style: ordered, items: [{{zh: {long}, en: A}}]}}\n"),
    );
    desk.build(&["-e", "handout", "-e", "text", "-l", "zh"]);
    let pdf = std::fs::read(desk.out("r.handout.zh.pdf")).expect("the handout");
    let rows = crate::measure::text_rows(&pdf);
    let first = rows
        .iter()
        .position(|row| row.text.starts_with("1."))
        .expect("the item");
    let size = crate::measure::mm(156.0) / 28.0;
    assert!(
        (rows[first].x0 - rows[first + 1].x0 - 2.0 * size).abs() < 0.5,
        "{rows:#?}"
    );
    assert!(
        desk.text("r.text.zh.txt")
            .lines()
            .any(|line| line.starts_with("　　1.推动"))
    );
    assert_eq!(desk.text("r.text.zh.txt").matches("\n　　").count(), 1);
}
