//! What an edition says: numbers of headings, notes, summaries, languages.

use crate::desk::Desk;
use crate::measure::bookmark_tree;

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
fn a_summary_has_no_footnote_of_what_it_leaves_out_and_counts_it() {
    let desk = Desk::with_body(
        "summary: {zh: '总之[^s]', en: 'In all.[^s]'}\nfootnotes:\n  s: {zh: 摘注, en: Sum note}\n  h: {zh: 题注, en: Head note}\n",
        "  - section: {heading: {zh: '甲[^h]', en: 'Left[^h]'}, body: [paragraph: {zh: 文, en: Text.}]}\n  - section: {heading: {zh: 乙, en: Kept}, summary: {zh: 要, en: 'Sum.[^s]'}}\n",
    );
    desk.build(&["-e", "summary"]);
    let text = desk.text("r.summary.en.txt");
    assert!(text.contains("II. Kept"), "{text}");
    assert!(text.contains("[1]") && text.contains("Sum note"), "{text}");
    assert!(
        !text.contains("Head note") && !text.contains("[2]"),
        "{text}"
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
    let annexes = "annexes:\n  - {title: {zh: 附表, en: Delta}, body: [section: {heading: {zh: 丁节, en: Epsilon}}]}\n";
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
        let counts = ["甲节", "乙节", "丙节", "附表", "丁节"];
        let counts = counts.map(|title| text.matches(title).count());
        // The note of the annexes names the annex too.
        assert_eq!(counts, [2, 2, 1, 3, 2], "{text}");
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

#[test]
fn the_sections_of_an_annex_stand_below_it_in_the_outline_and_the_bookmarks() {
    let inner = section("丙", "C", 10, "");
    let body = section("甲", "A", 2, "");
    let annexes = format!(
        "annexes:\n  - title: {{zh: 附表, en: Data}}\n    body:\n{}  - title: {{zh: 说明, en: Remarks}}\n",
        section("乙", "B", 6, &inner)
    );
    let desk = Desk::with_body("", &(body + &annexes));
    assert_eq!(
        desk.run(&["outline", "report.yaml"]).stdout,
        "工作报告 [0]\n  一、甲 [0]\n  附件1 附表 [0]\n    一、乙 [0]\n      （一）丙 [0]\n  附件2 说明 [0]\n"
    );
    desk.build(&["-e", "handout"]);
    let pdf = std::fs::read(desk.out("r.handout.zh.pdf")).expect("the handout");
    let tree = bookmark_tree(&pdf);
    let tree: Vec<_> = tree
        .iter()
        .map(|(level, text)| (*level, text.as_str()))
        .collect();
    assert_eq!(
        tree,
        [
            (1, "一、甲"),
            (1, "附件1：附表"),
            (2, "一、乙"),
            (3, "（一）丙"),
            (1, "附件2：说明"),
        ]
    );
}

#[test]
fn editions_that_the_languages_of_a_report_rule_out_are_named() {
    let desk =
        Desk::new("id: r\nlanguages: [zh]\ntitle: {zh: 报告}\nbody:\n  - paragraph: {zh: 甲}\n");
    let built = desk.build(&[]);
    let said = "note[edition.left-out]: the report is only in zh: left out are draft in en, summary in en, text in en";
    assert!(built.stderr.contains(said), "{}", built.stderr);
    assert!(
        built.stderr.contains("report.yaml:2:12"),
        "{}",
        built.stderr
    );
    let asked = desk.try_build(&["-e", "summary", "-e", "text"]);
    assert_eq!(asked.code, 1, "{}", asked.stderr);
    assert!(
        asked.stderr.contains("error[edition.left-out]") && asked.stderr.contains("summary in en"),
        "{}",
        asked.stderr
    );
    assert!(!asked.stderr.contains("text in en"), "{}", asked.stderr);
    let text = desk.build(&["-e", "text"]);
    assert_eq!(
        text.stderr, "written out/r.text.zh.txt\n",
        "an edition asked for is made in what the report has"
    );
}

#[test]
fn a_build_that_would_write_nothing_says_so_and_fails() {
    let report = "id: r\ntitle: {zh: 报告, en: Report}\nbody:\n  - paragraph: {zh: 甲, en: A}\n";
    let desk = Desk::new(report);
    let run = desk.try_build(&["-l", "en", "-f", "pdf"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(
        run.stderr.contains("nothing would be written"),
        "{}",
        run.stderr
    );
    let none =
        ["handout", "draft", "summary", "text"].map(|name| format!("  {name}: {{formats: []}}\n"));
    let desk = Desk::new(&format!("{report}editions:\n{}", none.concat()));
    let run = desk.try_build(&[]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(
        run.stderr.contains("error[build.nothing]"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("report.yaml:6:3"), "{}", run.stderr);
    assert!(!desk.out("").exists());
}

#[test]
fn a_template_that_nothing_reads_is_named() {
    let desk = Desk::with_paragraphs(&[("甲", "A")]);
    std::fs::create_dir(desk.path().join("t")).expect("a folder");
    desk.put("t/Han.typ", b"");
    desk.put("t/latin.typst", b"");
    desk.put(
        "t/latin.typ",
        b"#import \"own.typ\": x\n#let layout() = x\n",
    );
    desk.put("t/own.typ", b"#let x = [x]\n");
    let run = desk.build(&["-e", "handout", "--templates", "t"]);
    let named: Vec<_> = run
        .stderr
        .lines()
        .filter(|l| l.contains("[template.unused]"))
        .collect();
    assert_eq!(named.len(), 2, "{}", run.stderr);
    assert!(
        named[0].contains("t/Han.typ") && named[1].contains("t/latin.typst"),
        "{named:?}"
    );
    assert!(
        run.stderr.contains("common.typ, figures.typ, han.typ"),
        "{}",
        run.stderr
    );
    let strict = desk.try_build(&["-e", "handout", "--templates", "t", "--strict"]);
    assert_eq!(strict.code, 1);
}
