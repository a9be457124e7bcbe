//! Numbers of headings, lists, tables, figures, annexes and notes, past 10, 20 and 100, the same in
//! PDF, Word and plain text. What is expected was written by hand.

use twinpress::ooxml;

use crate::desk::{Desk, docx_text, pdf_text, without_blanks};

/// Builds the plain texts, handouts and drafts in both languages.
fn built(desk: &Desk) {
    let args = ["text", "handout", "draft"]
        .map(|edition| ["-e", edition])
        .concat();
    desk.build(&[&args[..], &["-l", "zh", "-l", "en"]].concat());
}

/// Lines of the plain text, of the PDF and of the Word file, each without blanks.
fn lines(desk: &Desk, lang: &str) -> [Vec<String>; 3] {
    let bare = |text: &str| text.lines().map(without_blanks).collect();
    let printed = pdf_text(&desk.out(&format!("r.handout.{lang}.pdf")), &["-layout"]);
    // Over each English page but the first stands a running head.
    let headed = |(index, page): (usize, &'_ str)| {
        let page = page.trim_start_matches(['\n', ' ']).to_owned();
        match page.split_once('\n') {
            Some((_, below)) if lang == "en" && index > 0 => below.to_owned(),
            _ => page,
        }
    };
    let pages: String = printed.split('\u{c}').enumerate().map(headed).collect();
    [
        bare(&desk.text(&format!("r.text.{lang}.txt"))),
        bare(&pages),
        word_lines(desk, lang),
    ]
}

/// The paragraphs of a Word file with the numbers that Word counts.
fn word_lines(desk: &Desk, lang: &str) -> Vec<String> {
    let file = std::fs::read(desk.out(&format!("r.draft.{lang}.docx"))).expect("the draft");
    let read = ooxml::read(&file).expect("our own file");
    let paragraphs = read.blocks.iter().filter_map(|block| match block {
        ooxml::Block::Paragraph(paragraph) => Some(paragraph),
        ooxml::Block::Table(_) => None,
    });
    let line = |p: &ooxml::Paragraph| {
        without_blanks(&format!(
            "{}{}",
            p.number.as_deref().unwrap_or_default(),
            p.text()
        ))
    };
    paragraphs.map(line).collect()
}

/// Asserts that each line stands in every format, once.
fn assert_lines(desk: &Desk, lang: &str, expected: &[&str]) {
    for lines in lines(desk, lang) {
        for line in expected {
            let count = lines.iter().filter(|found| found == line).count();
            assert_eq!(count, 1, "{line} in {lines:#?}");
        }
    }
}

#[test]
fn headings_of_all_levels_count_past_ten_twenty_and_a_hundred() {
    let inner = |level: usize| -> String {
        let pad = "    ".repeat(level);
        (1..=101)
            .map(|n| {
                format!("{pad}  - section: {{heading: {{zh: 层{level}之{n}, en: L{level}N{n}}}}}\n")
            })
            .collect()
    };
    let open = |level: usize| {
        let pad = "    ".repeat(level);
        format!(
            "{pad}  - section:\n{pad}      heading: {{zh: 外{level}, en: O{level}}}\n{pad}      body:\n"
        )
    };
    let body = open(0) + &open(1) + &open(2) + &inner(3) + &inner(2) + &inner(1) + &inner(0);
    let desk = Desk::with_body("", &body);
    built(&desk);
    // The section around the deeper ones is the first of its level.
    assert_lines(
        &desk,
        "zh",
        &[
            "二、层0之1",
            "十、层0之9",
            "十一、层0之10",
            "二十、层0之19",
            "二十一、层0之20",
            "一百、层0之99",
            "一百零一、层0之100",
            "一百零二、层0之101",
            "（十）层1之9",
            "（二十一）层1之20",
            "（一百零一）层1之100",
            "10.层2之9",
            "21.层2之20",
            "101.层2之100",
            "（10）层3之10",
            "（21）层3之21",
            "（101）层3之101",
        ],
    );
    assert_lines(
        &desk,
        "en",
        &[
            "II.L0N1",
            "X.L0N9",
            "XI.L0N10",
            "XX.L0N19",
            "XXI.L0N20",
            "C.L0N99",
            "CI.L0N100",
            "CII.L0N101",
            "J.L1N9",
            "U.L1N20",
            "Z.L1N25",
            "AA.L1N26",
            "WWWW.L1N100",
            "10.L2N9",
            "21.L2N20",
            "101.L2N100",
            "(10)L3N10",
            "(21)L3N21",
            "(101)L3N101",
        ],
    );
}

#[test]
fn the_items_of_lists_count_past_a_hundred_and_from_where_they_are_told() {
    let items = |from: usize, to: usize| -> String {
        (from..=to)
            .map(|n| format!("{{zh: 事{n}, en: I{n}}}, "))
            .collect()
    };
    let body = format!(
        "  - list: {{style: ordered, items: [{}]}}\n  - list: {{style: ordered, start: 19, items: [{}]}}\n  - list: {{style: ordered, items: [{}]}}\n",
        items(1, 101),
        items(201, 203),
        items(301, 301)
    );
    let desk = Desk::with_body("", &body);
    built(&desk);
    for (lang, item) in [("zh", "事"), ("en", "I")] {
        let expected = [
            "1.#1", "10.#10", "11.#11", "20.#20", "21.#21", "100.#100", "101.#101", "19.#201",
            "20.#202", "21.#203", "1.#301",
        ]
        .map(|line| line.replace('#', item));
        assert_lines(&desk, lang, &expected.each_ref().map(String::as_str));
    }
}

#[test]
fn tables_figures_and_annexes_count_past_a_hundred_and_from_where_they_are_told() {
    let number = |n: usize| match n {
        1 => String::new(),
        n => format!("number: {n}, "),
    };
    let table = |n: usize, id: usize| {
        format!(
            "  - table: {{{}id: t{id}, caption: {{zh: 表题{id}, en: TC{id}}}, columns: [{{zh: 项, en: Item}}], rows: []}}\n",
            number(n)
        )
    };
    let image = |n: usize, id: usize| {
        format!(
            "  - image: {{{}id: i{id}, file: c.png, alt: {{zh: 像, en: P}}, caption: {{zh: 图题{id}, en: IC{id}}}}}\n",
            number(n)
        )
    };
    let annex = |n: usize, id: usize| {
        format!(
            "  - {{{}id: a{id}, title: {{zh: 件题{id}, en: AT{id}}}}}\n",
            number(n)
        )
    };
    let mut body = String::new();
    // One counts on from nothing, then each from the number given before it.
    let given = [1, 10, 1, 20, 1, 100, 1, 3];
    for (id, n) in given.into_iter().enumerate() {
        body += &(table(n, id) + &image(n, id));
    }
    for id in 0..given.len() {
        let refer = format!("{{#t{id}}},{{#i{id}}},{{#a{id}}};");
        body += &format!("  - paragraph: {{zh: '见{refer}', en: 'See {refer}'}}\n");
    }
    body += "annexes:\n";
    for (id, n) in given.into_iter().enumerate() {
        body += &annex(n, id);
    }
    let desk = Desk::with_body("", &body);
    desk.put("c.png", crate::docx::fixture::PNG);
    built(&desk);
    let numbers = [1, 10, 11, 20, 21, 100, 101, 3];
    for (lang, table, image, annex, words) in [
        ("zh", "表", "图", "附件", ["表题", "图题", "件题"]),
        ("en", "Table", "Figure", "Annex", [".TC", ".IC", "AT"]),
    ] {
        let texts = [
            desk.text(&format!("r.text.{lang}.txt")),
            pdf_text(&desk.out(&format!("r.handout.{lang}.pdf")), &["-raw"]),
            docx_text(&desk.out(&format!("r.draft.{lang}.docx"))),
        ];
        for text in texts.map(|text| without_blanks(&text)) {
            for (id, n) in numbers.into_iter().enumerate() {
                let referred = format!("{table}{n},{image}{n},{annex}{n};");
                assert!(text.contains(&referred), "{referred} in {text}");
                for (label, word) in [(table, words[0]), (image, words[1]), (annex, words[2])] {
                    let line = format!("{label}{n}{word}{id}");
                    assert!(text.contains(&line), "{line} in {text}");
                }
            }
        }
    }
}

#[test]
fn notes_count_past_a_hundred_in_every_format() {
    let each = |make: &dyn Fn(usize) -> String| (1..=101).map(make).collect::<String>();
    let notes = each(&|n| format!("  n{n}: {{zh: 注文{n}完, en: NT{n}E}}\n"));
    let said = each(&|n| format!("甲{n}[^n{n}]。"));
    let body = format!(
        "  - paragraph: {{zh: '{said}见{{#n101}}', en: '{}See {{#n101}}'}}\n",
        said.replace('甲', "A").replace('。', " ")
    );
    let desk = Desk::with_body(&format!("footnotes:\n{notes}"), &body);
    built(&desk);
    for (lang, mark, note, refer) in [
        ("zh", "甲", "注文#完", "见注101"),
        ("en", "A", "NT#E", "Seenote101"),
    ] {
        let text = without_blanks(&desk.text(&format!("r.text.{lang}.txt")));
        let pdf = without_blanks(&pdf_text(
            &desk.out(&format!("r.handout.{lang}.pdf")),
            &["-raw"],
        ));
        for n in [1, 10, 11, 20, 21, 100, 101] {
            let note = note.replace('#', &n.to_string());
            assert!(text.contains(&format!("{mark}{n}[{n}]")), "{text}");
            assert!(text.contains(&format!("[{n}]{note}")), "{text}");
            assert!(
                pdf.contains(&format!("{mark}{n}{n}")),
                "{mark}{n}{n} in {pdf}"
            );
            assert!(pdf.contains(&format!("{n}{note}")), "{n}{note} in {pdf}");
        }
        assert!(text.contains(refer) && pdf.contains(refer), "{pdf}");
        let word = docx_text(&desk.out(&format!("r.draft.{lang}.docx")));
        assert!(without_blanks(&word).contains(refer), "{word}");
    }
}

#[test]
fn sections_count_on_from_the_number_they_are_given() {
    let body = "  - section:
      heading: {zh: 甲, en: A}
      body:
        - section: {heading: {zh: 子一, en: SA}, number: 19}
        - section: {heading: {zh: 子二, en: SB}}
        - section: {heading: {zh: 子三, en: SC}, number: 101}
  - section:
      heading: {zh: 乙, en: B}
      number: 10
      body:
        - section: {heading: {zh: 子四, en: SD}}
        - section: {heading: {zh: 子五, en: SE}}
  - section: {heading: {zh: 丙, en: C}, body: [section: {heading: {zh: 子六, en: SF}}]}
";
    let desk = Desk::with_body("", body);
    built(&desk);
    assert_lines(
        &desk,
        "zh",
        &[
            "一、甲",
            "（十九）子一",
            "（二十）子二",
            "（一百零一）子三",
            "十、乙",
            "（一）子四",
            "（二）子五",
            "十一、丙",
            "（一）子六",
        ],
    );
    assert_lines(
        &desk,
        "en",
        &[
            "I.A", "S.SA", "T.SB", "WWWW.SC", "X.B", "A.SD", "B.SE", "XI.C", "A.SF",
        ],
    );
}

#[test]
fn the_same_number_twice_is_told_with_the_first_line() {
    let table = |number: &str| {
        format!(
            "  - table: {{{number}caption: {{zh: 甲, en: A}}, columns: [{{zh: 甲, en: A}}], rows: []}}\n"
        )
    };
    let section = |number: &str, body: &str| {
        format!("  - section: {{{number}heading: {{zh: 甲, en: A}}, body: [{body}]}}\n")
    };
    let inner = "{section: {heading: {zh: 乙, en: B}, number: 2}}, {section: {heading: {zh: 乙, en: B}, number: 2}}";
    for (body, said) in [
        (
            table("") + &table("number: 1, "),
            Some("two tables have the number 1"),
        ),
        (table("number: 3, ") + &table(""), None),
        (
            section("number: 2, ", "") + &section("number: 2, ", ""),
            Some("two sections have the number 2"),
        ),
        (section("", inner), Some("two sections have the number 2")),
        (
            section("", "{section: {heading: {zh: 乙, en: B}}}") + &section("", ""),
            None,
        ),
        (
            "  - paragraph: {zh: 文, en: Text.}\nannexes:\n  - {title: {zh: 甲, en: A}, body: []}\n  - {number: 1, title: {zh: 乙, en: B}, body: []}\n".to_owned(),
            Some("two annexes have the number 1"),
        ),
    ] {
        let run = Desk::with_body("", &body).build(&["-e", "text"]);
        match said {
            Some(said) => {
                let warning = format!("warning[number.twice]: {said}");
                assert!(run.stderr.contains(&warning), "{body}: {}", run.stderr);
                assert!(run.stderr.contains("the first is on line"), "{}", run.stderr);
            }
            None => assert!(!run.stderr.contains("number.twice"), "{body}: {}", run.stderr),
        }
    }
}

#[test]
fn numbers_that_would_not_be_printed_are_told_with_place_and_remedy() {
    for (block, code, column) in [
        (
            "section: {number: 0, heading: {zh: 甲, en: A}}",
            "shape.range",
            23,
        ),
        (
            "section: {number: 10000, heading: {zh: 甲, en: A}}",
            "shape.range",
            23,
        ),
        (
            "section: {number: 2, numbering: none, heading: {zh: 甲, en: A}}",
            "number.idle",
            23,
        ),
        (
            "list: {start: 2, items: [{zh: 甲, en: A}]}",
            "number.idle",
            19,
        ),
        (
            "table: {number: 2, columns: [{zh: 甲, en: A}], rows: []}",
            "number.idle",
            21,
        ),
        (
            "section: {number: -1, heading: {zh: 甲, en: A}}",
            "shape.",
            23,
        ),
        (
            "section: {number: two, heading: {zh: 甲, en: A}}",
            "shape.type",
            23,
        ),
    ] {
        let run = Desk::with_body("", &format!("  - {block}\n")).try_build(&["-e", "text"]);
        assert_eq!(run.code, 1, "{block}: {}", run.stderr);
        assert!(
            run.stderr.contains(&format!("error[{code}")),
            "{block}: {}",
            run.stderr
        );
        assert!(
            run.stderr.contains(&format!("report.yaml:4:{column}")),
            "{block}: {}",
            run.stderr
        );
        assert!(run.stderr.contains("help: "), "{}", run.stderr);
    }
}

/// Sections in sections, in a part, below one that only counts, and in an annex.
const STYLED: &str = "  - paragraph: {zh: \"见{#b}和{#c}。\", en: \"See {#b} and {#c}.\"}
  - section:
      numbering: none
      heading: {zh: 上篇, en: Former}
      body:
        - section:
            heading: {zh: 供水, en: Water}
            body:
              - section: {heading: {zh: 水源, en: Sources}}
              - section: {id: b, number: 5, heading: {zh: 管网, en: Mains}, body: [{section: {id: c, heading: {zh: 新网, en: New}}}]}
        - section:
            numbering: silent
            heading: {zh: 又记, en: More}
            body: [{section: {heading: {zh: 补遗, en: Addenda}}}]
        - section: {heading: {zh: 供热, en: Heat}, body: [{section: {heading: {zh: 热源, en: Plants}}}]}
annexes:
  - title: {zh: 细则, en: Rules}
    body: [{section: {heading: {zh: 总则, en: General}, body: [{section: {heading: {zh: 范围, en: Scope}}}]}}]
";

/// What is printed of [`STYLED`] in a style, and what comes back from its drafts.
fn assert_styled(style: &str, zh: &[&str], en: &[&str]) {
    let desk = Desk::with_body(&format!("numbering-style: {style}\n"), STYLED);
    built(&desk);
    assert_lines(&desk, "zh", zh);
    assert_lines(&desk, "en", en);
    let report = std::fs::read_to_string(desk.path().join("report.yaml")).expect("the report");
    for lang in ["zh", "en"] {
        let draft = format!("out/r.draft.{lang}.docx");
        let merged = desk.run(&["merge", "report.yaml", &draft, "-o", "merged.yaml"]);
        assert_eq!((merged.code, merged.stderr.as_str()), (0, ""));
        let written = std::fs::read_to_string(desk.path().join("merged.yaml")).expect("merged");
        assert_eq!(written, report);
    }
}

#[test]
fn headings_may_bear_the_numbers_of_all_levels() {
    assert_styled(
        "decimal",
        &[
            "见第1.5节和第1.5.1节。",
            "1供水",
            "1.1水源",
            "1.5管网",
            "1.5.1新网",
            "又记",
            "1.1补遗",
            "2供热",
            "2.1热源",
            "1总则",
            "1.1范围",
        ],
        &[
            "SeeSection1.5andSection1.5.1.",
            "1Water",
            "1.1Sources",
            "1.5Mains",
            "1.5.1New",
            "More",
            "1.1Addenda",
            "2Heat",
            "2.1Plants",
            "1General",
            "1.1Scope",
        ],
    );
}

#[test]
fn headings_may_be_chapters_and_sections() {
    assert_styled(
        "chapter",
        &[
            "见第一章第五节和第一章第五节第一部分。",
            "第一章供水",
            "第一节水源",
            "第五节管网",
            "一、新网",
            "又记",
            "第一节补遗",
            "第二章供热",
            "第一节热源",
            "第一章总则",
            "第一节范围",
        ],
        &[
            "SeeChapterI,Section5andChapterI,Section5.A.",
            "ChapterI.Water",
            "Section1.Sources",
            "Section5.Mains",
            "A.New",
            "More",
            "Section1.Addenda",
            "ChapterII.Heat",
            "Section1.Plants",
            "ChapterI.General",
            "Section1.Scope",
        ],
    );
}

#[test]
fn a_style_of_numbers_that_is_none_is_told_with_those_there_are() {
    let desk = Desk::with_body("numbering-style: decimals\n", STYLED);
    let run = desk.run(&["build", "report.yaml", "-o", "out"]);
    assert!(
        run.code == 1 && run.stderr.contains("did you mean `decimal`?"),
        "{}",
        run.stderr
    );
}
