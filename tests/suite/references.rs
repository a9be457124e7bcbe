//! Cross-references: the right words in each language, live in PDF and Word, plain in text.

use std::fs;

use crate::desk::{Desk, docx_part};
use crate::measure::{info, link_pages};

/// A report with one of each thing that can be referred to, and these paragraphs.
fn report(zh: &str, en: &str) -> String {
    format!(
        "\
id: r
title: {{zh: 报告, en: Report}}
footnotes:
  source: {{zh: 来自年鉴。, en: From the yearbook.}}
body:
  - paragraph: {{zh: '{zh}', en: '{en}'}}
  - section:
      id: intro
      numbering: none
      heading: {{zh: 引言, en: Opening}}
      body:
        - paragraph: {{zh: '甲[^source]', en: 'A[^source]'}}
  - section: {{heading: {{zh: 立法, en: Laws}}}}
  - section: {{heading: {{zh: 监督, en: Oversight}}}}
  - section:
      id: deputies
      heading: {{zh: 代表, en: Deputies}}
      body:
        - section: {{heading: {{zh: 联系, en: Contact}}}}
        - section:
            id: service
            heading: {{zh: 服务, en: Service}}
            body:
              - section:
                  id: training
                  heading: {{zh: 培训, en: Training}}
                  body:
                    - section: {{id: course, heading: {{zh: 课程, en: Courses}}}}
        - table:
            id: counts
            caption: {{zh: 数量, en: Counts}}
            columns: [{{zh: 项, en: Item}}]
            rows: [[{{zh: '见{{#terms}}', en: 'See {{#terms}}'}}]]
        - image: {{id: chart, file: c.png, alt: {{zh: 图, en: P}}, caption: {{zh: 走势, en: Trend}}}}
annexes:
  - {{title: {{zh: 名单, en: Names}}}}
  - id: terms
    title: {{zh: 名词, en: Terms}}
    body:
      - section: {{id: short, heading: {{zh: 简称, en: Short names}}}}
"
    )
}

/// Every kind of target, and what it is called in each language.
const CALLED: [(&str, &str, &str); 10] = [
    ("terms", "附件2", "Annex 2"),
    ("deputies", "第三部分", "Part III"),
    ("service", "第三部分（二）", "Part III.B"),
    ("training", "第三部分（二）1", "Part III.B.1"),
    ("course", "第三部分（二）1（1）", "Part III.B.1(1)"),
    ("intro", "“引言”", "“Opening”"),
    ("counts", "表1", "Table 1"),
    ("chart", "图1", "Figure 1"),
    ("source", "注1", "note 1"),
    ("short", "附件2第一部分", "Part I of Annex 2"),
];

fn desk() -> Desk {
    let all = |before: &str| {
        let list: Vec<_> = CALLED.map(|(id, ..)| format!("{before}{{#{id}}}")).into();
        list.join(";")
    };
    let desk = Desk::new(&report(&all("见"), &all("see ")));
    desk.put("c.png", crate::docx::fixture::PNG);
    desk
}

#[test]
fn each_kind_of_target_is_called_as_the_language_calls_it() {
    let desk = desk();
    desk.build(&["-e", "text"]);
    let joined = |name: &str| desk.text(name).replace('\n', " ");
    let zh = desk.text("r.text.zh.txt").replace(['\n', '\u{3000}'], "");
    let en = joined("r.text.en.txt");
    for (id, in_chinese, in_english) in CALLED {
        assert!(zh.contains(&format!("见{in_chinese}")), "{id}: {zh}");
        assert!(en.contains(&format!("see {in_english}")), "{id}: {en}");
    }
    assert!(zh.contains("见附件2") && en.contains("See Annex 2"));
}

#[test]
fn a_pdf_leads_to_what_it_names_and_tags_it_as_a_link() {
    let desk = desk();
    desk.build(&["-e", "handout", "-l", "zh", "-l", "en"]);
    // The body fits on one page, but the note of the annexes does not; each annex begins a new one.
    for (lang, pages) in [
        ("zh", [("附件", 4), ("第三部分", 1), ("表", 1)]),
        ("en", [("Annex", 4), ("Part", 1), ("Table", 1)]),
    ] {
        let pdf = fs::read(desk.out(&format!("r.handout.{lang}.pdf"))).expect("the handout");
        let links = link_pages(&pdf);
        for (words, page) in pages {
            let found = links.iter().find(|(text, _)| text.contains(words));
            assert_eq!(found.map(|link| link.1), Some(page), "{words}: {links:?}");
        }
        let tags = info(&pdf, &["-struct"]);
        assert!(tags.matches("Link").count() >= CALLED.len(), "{tags}");
    }
}

/// The words that a field of a Word file shows.
fn shown(field: &str) -> String {
    let runs = field.split("<w:t").skip(1);
    let words = runs.filter_map(|run| run.split(['>', '<']).nth(1));
    words.collect()
}

#[test]
fn a_word_file_links_to_bookmarks_that_are_there() {
    let desk = desk();
    desk.build(&["-e", "draft"]);
    for (lang, word) in [("zh", 1), ("en", 2)] {
        let document = docx_part(
            &desk.out(&format!("r.draft.{lang}.docx")),
            "word/document.xml",
        );
        for called in CALLED {
            let words = [called.0, called.1, called.2][word];
            let fields = document.split("<w:instrText").skip(1);
            let field = fields
                .filter_map(|field| field.split_once("\"end\""))
                .find(|(field, _)| shown(field) == words)
                .unwrap_or_else(|| panic!("no field says {words}: {document}"));
            let code = field.0.split(['>', '<']).nth(1).expect("an instruction");
            let code = code.replace("&quot;", "\"");
            let anchor = code
                .split([' ', '"'])
                .find(|word| word.starts_with('_'))
                .unwrap_or_else(|| panic!("no bookmark in {code}"));
            let is_label = ["Annex", "Table", "Figure", "附件", "表", "图"]
                .iter()
                .any(|l| words.starts_with(l));
            let is_label = is_label && called.0 != "short";
            assert_eq!(code.starts_with(" REF "), is_label, "{words}: {code}");
            let bookmark = format!("w:name=\"{anchor}\"");
            assert_eq!(
                document.matches(&bookmark).count(),
                1,
                "{words}: {bookmark}"
            );
        }
    }
}

#[test]
fn a_note_may_be_referred_to_before_and_after_it_is_mentioned() {
    let figures = "footnotes:\n  a: {zh: 甲注, en: A}\n  b: {zh: 乙注, en: B}\n";
    let body = "  - paragraph: {zh: '见{#b}。甲[^a]，乙[^b]，又见{#a}', en: 'See {#b}. A[^a], b[^b], see {#a}'}\n";
    let desk = Desk::with_body(figures, body);
    desk.build(&["-e", "text"]);
    assert!(
        desk.text("r.text.zh.txt")
            .contains("见注2。甲[1]，乙[2]，又见注1")
    );
    assert!(
        desk.text("r.text.en.txt")
            .contains("See note 2. A[1], b[2], see note 1")
    );
}

#[test]
fn sections_that_two_parts_count_alike_are_told_apart() {
    let part = |zh: &str, en: &str, id: &str| {
        format!(
            "  - section:\n      numbering: none\n      heading: {{zh: {zh}, en: {en}}}\n      body: [section: {{id: {id}, heading: {{zh: 甲, en: A}}}}]\n"
        )
    };
    let body = "  - paragraph: {zh: '见{#b}', en: 'See {#b}'}\n".to_owned()
        + &part("回顾", "Review", "a")
        + &part("安排", "Plans", "b");
    let desk = Desk::with_body("", &body);
    desk.build(&["-e", "text"]);
    assert!(desk.text("r.text.zh.txt").contains("见“安排”第一部分"));
    assert!(desk.text("r.text.en.txt").contains("See Part I of “Plans”"));
}

#[test]
fn a_single_annex_is_referred_to_without_a_number() {
    let body = "  - paragraph: {zh: '见{#a}。', en: 'See {#a}.'}\nannexes:\n  - {id: a, title: {zh: 表, en: T}}\n";
    let desk = Desk::with_body("", body);
    desk.build(&["-e", "text"]);
    assert!(desk.text("r.text.zh.txt").contains("见附件。"));
    assert!(desk.text("r.text.en.txt").contains("See Annex."));
}

#[test]
fn a_summary_tells_of_a_reference_to_what_it_leaves_out() {
    let body = "  - section:\n      id: s\n      heading: {zh: 甲, en: A}\n      summary: {zh: '见{#t}', en: 'See {#t} and more.'}\nannexes:\n  - {id: t, title: {zh: 表, en: T}}\n";
    let desk = Desk::with_body("", &body.replace("{#t} and more", "{#t}"));
    let run = desk.build(&["-e", "summary"]);
    assert!(
        run.stderr.contains("warning[reference.left-out]"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("report.yaml:7:39"), "{}", run.stderr);
    assert!(desk.text("r.summary.en.txt").contains("See Annex"));
}

/// Builds a report of this body, and gives what is said; the build fails or not as told.
fn told(figures: &str, body: &str, code: i32) -> String {
    let run = Desk::with_body(figures, body).try_build(&["-e", "text"]);
    assert_eq!(run.code, code, "{}", run.stderr);
    run.stderr
}

#[test]
fn references_that_lead_nowhere_are_told_with_place_and_remedy() {
    let table = "  - table: {id: plain, columns: [{zh: 甲, en: A}], rows: []}\n";
    for (written, code, remedy) in [
        ("{#counst}", "reference.undefined", "did you mean `counts`?"),
        (
            "{#plain}",
            "reference.unnumbered",
            "give the table a `caption:`",
        ),
        ("{#words}", "reference.unnumbered", "refer to the section"),
        ("{#both}", "reference.ambiguous", "rename one of them"),
        ("{#}", "text.markup", "write `{#id}`"),
    ] {
        let body = format!(
            "  - paragraph: {{zh: '见{written}', en: 'See {written}'}}\n{table}  - paragraph: {{id: words, text: {{zh: '甲[^both]', en: 'A[^both]'}}}}\n  - section: {{id: both, heading: {{zh: 甲, en: A}}}}\n  - section: {{id: counts, heading: {{zh: 乙, en: B}}}}\n"
        );
        let said = told("footnotes:\n  both: {zh: 注, en: N}\n", &body, 1);
        assert!(said.contains(&format!("error[{code}]")), "{said}");
        assert!(said.contains("report.yaml:6:23"), "{said}");
        assert!(said.contains(remedy), "{said}");
    }
}

#[test]
fn what_only_one_language_refers_to_is_told_with_place_and_remedy() {
    let annexes = "annexes:\n  - {id: a, title: {zh: 表, en: T}}\n";
    let defined = "footnotes:\n  n: {zh: 注, en: N}\nfigures:\n  laws: {value: 12, unit: law}\n";
    for (written, code) in [
        ("{#a}", "reference.one-language"),
        ("[^n]", "footnote.one-language"),
        ("{laws}", "figure.one-language"),
    ] {
        let others = "  - paragraph: {zh: '{#a}[^n]{laws}', en: '{#a}[^n]{laws}'}\n";
        let body =
            format!("  - paragraph: {{zh: '见**{written}**', en: 'None'}}\n{others}{annexes}");
        let said = told(defined, &body, 0);
        assert!(said.contains(&format!("warning[{code}]")), "{said}");
        assert!(said.contains("report.yaml:8:25"), "{said}");
        assert!(
            said.contains(&format!("write `{written}` in `en` too")),
            "{said}"
        );
        assert_eq!(said.matches("one-language").count(), 1, "{said}");
    }
}

#[test]
fn a_redline_says_references_as_words() {
    let desk = desk();
    let new = fs::read_to_string(desk.path().join("report.yaml")).expect("the report");
    let new = new.replace("引言", "前言").replace("代表", "人大代表");
    desk.put("new.yaml", new.as_bytes());
    let run = desk.run(&["diff", "report.yaml", "new.yaml", "-l", "zh", "-o", "out"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let files = fs::read_dir(desk.out("")).expect("the redlines");
    let files: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    let docx = files
        .iter()
        .find(|file| file.extension().is_some_and(|e| e == "docx"));
    let document = docx_part(docx.expect("a Word file"), "word/document.xml");
    assert!(
        document.contains("引言") && document.contains("前言"),
        "{document}"
    );
    assert!(!document.contains("_Ref"), "{document}");
}
