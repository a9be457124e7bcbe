//! What people who do this job report of the tools they use, as small reports and the right result,
//! through the whole program.

use std::process::Command;

use tempfile::TempDir;

use crate::desk::{Desk, FANDOL, docx_part, docx_text, pdf_text, run, twinpress, without_blanks};
use crate::measure::{mm, rows, text_rows};

const SIZE: f64 = 156.0 * 72.0 / 25.4 / 28.0;

/// The families that set the runs of a PDF which hold a piece of text.
fn families(pdf: &[u8], piece: &str) -> Vec<String> {
    crate::measure::fonts_of(pdf, piece)
}

fn bytes(desk: &Desk, name: &str) -> Vec<u8> {
    std::fs::read(desk.out(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

const BOTH: [&str; 12] = [
    "-e", "handout", "-e", "draft", "-e", "text", "-l", "zh", "-l", "en", "-f", "pdf",
];

/// Builds handout, draft and text in both languages: PDF, Word and text.
fn all_formats(desk: &Desk) {
    desk.build(&BOTH);
    desk.build(&["-e", "draft", "-e", "text"]);
}

#[test]
fn quotes_come_from_the_chinese_font_and_apostrophes_from_the_latin_one() {
    let desk = Desk::with_paragraphs(&[(
        "会议强调“依法、有序、公开”，并听取了D’Arcy女士的说明。",
        "The session stressed a “lawful, orderly and open” process; it’s now routine.",
    )]);
    all_formats(&desk);
    let zh = bytes(&desk, "r.handout.zh.pdf");
    let is_chinese = |name: &String| name.contains("Fandol");
    assert!(families(&zh, "“").iter().all(is_chinese));
    assert!(!families(&zh, "’").iter().any(is_chinese));
    assert!(!families(&zh, "“").is_empty() && !families(&zh, "’").is_empty());
    let en = bytes(&desk, "r.handout.en.pdf");
    for mark in ["“", "”", "’"] {
        let names = families(&en, mark);
        assert!(
            !names.is_empty() && names.iter().all(|name| name.contains("Libertinus")),
            "{names:?}"
        );
    }
    let text = without_blanks(&pdf_text(&desk.out("r.handout.zh.pdf"), &["-raw"]));
    assert!(text.contains("“依法、有序、公开”") && text.contains("D’Arcy"));
}

#[test]
fn every_paragraph_is_indented_whatever_stands_before_it() {
    let long = |opening: &str| format!("{opening}{}", "全年工作取得新的进展".repeat(5));
    let [p1, p2, p3] = ["甲段", "乙段", "丙段"].map(long);
    let body = format!(
        "  - section:
      heading: {{zh: 立法工作, en: Legislation}}
      body:
        - paragraph: {{zh: {p1}, en: One}}
        - table:
            columns: [header: {{zh: 项目, en: Item}}]
            rows: [[{{zh: 戊, en: E}}], [{{zh: 己, en: F}}]]
        - paragraph: {{zh: {p2}, en: Two}}
        - list: {{items: [{{zh: 庚, en: G}}, {{zh: 辛, en: H}}]}}
        - paragraph: {{zh: {p3}, en: Three}}
"
    );
    let desk = Desk::with_body("", &body);
    all_formats(&desk);
    let rows = rows(&bytes(&desk, "r.handout.zh.pdf"));
    let start = |opening: &str| {
        let row = rows.iter().find(|row| row.text.starts_with(opening));
        row.unwrap_or_else(|| panic!("{opening} begins a line")).x0
    };
    for opening in ["甲段", "乙段", "丙段"] {
        assert!(
            (start(opening) - mm(28.0) - 2.0 * SIZE).abs() < 0.5,
            "{opening}: {}",
            start(opening)
        );
    }
    let text = desk.text("r.text.zh.txt");
    for opening in ["甲段", "乙段", "丙段"] {
        assert!(text.contains(&format!("\n　　{opening}")), "{text}");
    }
}

#[test]
fn neighbouring_marks_are_set_half_as_wide() {
    let desk = Desk::with_body(
        "",
        "  - salutation: {zh: 要求：“依法办事”。, en: A}\n  - salutation: {zh: （草案）。, en: A}\n  - salutation: {zh: 《条例》、《办法》, en: A}\n",
    );
    desk.build(&["-e", "handout"]);
    let rows = text_rows(&bytes(&desk, "r.handout.zh.pdf"));
    for (line, most) in [
        ("要求：“依法办事”。", 9.0),
        ("（草案）。", 4.5),
        ("《条例》、《办法》", 8.0),
    ] {
        let row = rows
            .iter()
            .find(|row| row.text == line)
            .unwrap_or_else(|| panic!("{line}"));
        // A closing mark keeps its whole box at a ragged end; its ink is half of it.
        assert!(
            row.x1 - row.x0 <= (most + 0.02) * SIZE,
            "{line}: {} em",
            (row.x1 - row.x0) / SIZE
        );
    }
    let pdf = run(Command::new("qpdf")
        .args(["--qdf", "--object-streams=disable"])
        .arg(desk.out("r.handout.zh.pdf"))
        .arg("-"));
    assert!(pdf.stdout.contains("/Lang (zh-CN)"));
}

#[test]
fn a_rare_character_is_set_or_named_never_a_box() {
    let names = "某龑䶮、某㛃玥、某𬭎、某𰻝、某喆昇";
    let desk = Desk::with_paragraphs(&[(names, "Names.")]);
    let fandol = FANDOL.to_str().expect("a plain path");
    let few = desk.try_build(&[
        "-e",
        "handout",
        "--ignore-system-fonts",
        "--font-path",
        fandol,
    ]);
    assert_eq!(few.code, 1, "{}", few.stderr);
    for part in ["error[font.missing-glyph]", "U+30EDD", "某龑䶮"] {
        assert!(few.stderr.contains(part), "{part}: {}", few.stderr);
    }
    // Word may be used where there is such a font: told, and written all the same.
    let word = desk.try_build(&[
        "-e",
        "draft",
        "-l",
        "zh",
        "--ignore-system-fonts",
        "--font-path",
        fandol,
    ]);
    assert_eq!(word.code, 0, "{}", word.stderr);
    assert!(word.stderr.contains("warning[font.missing-glyph]") && word.stderr.contains("U+30EDD"));
    let all = desk.try_build(&["-e", "handout"]);
    if all.code == 0 {
        let text = without_blanks(&pdf_text(&desk.out("r.handout.zh.pdf"), &["-raw"]));
        assert!(text.contains(names), "{text}");
    } else {
        assert!(all.stderr.contains("U+"), "{}", all.stderr);
    }
}

#[test]
fn a_line_break_in_the_source_joins_as_the_language_does() {
    let report = "{\"id\": \"r\", \"title\": {\"zh\": \"报告\", \"en\": \"Report\"}, \"body\": [{\"paragraph\": {\"zh\": \"常委会坚持\\n依法监督，\\n“问题导向”\\n明确。\", \"en\": \"strengthened\\noversight\"}}]}";
    let desk = Desk::new("");
    desk.put("report.json", report.as_bytes());
    let built = desk.run(&["build", "report.json", "-o", "out"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    let right = "常委会坚持依法监督，“问题导向”明确。";
    assert!(desk.text("r.text.zh.txt").contains(right));
    assert!(without_blanks(&pdf_text(&desk.out("r.handout.zh.pdf"), &["-raw"])).contains(right));
    assert!(docx_text(&desk.out("r.draft.zh.docx")).contains(right));
    assert!(
        desk.text("r.text.en.txt")
            .contains("strengthened oversight")
    );
}

#[test]
fn folded_yaml_joins_chinese_lines_without_a_blank() {
    let desk = Desk::with_body(
        "",
        "  - paragraph:\n      zh: >-\n        常委会坚持\n        依法监督，\n        “问题导向”\n        明确。\n      en: >-\n        strengthened\n        oversight\n",
    );
    desk.build(&["-e", "text"]);
    assert!(
        desk.text("r.text.zh.txt")
            .contains("常委会坚持依法监督，“问题导向”明确。")
    );
    assert!(
        desk.text("r.text.en.txt")
            .contains("strengthened oversight")
    );
}

#[test]
fn every_font_of_the_real_report_is_embedded() {
    let desk = Desk::new("");
    let built = desk.run(&["build", crate::desk::HOHHOT, "-f", "pdf", "-o", "out"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    for name in ["hohhot-2026.handout.zh.pdf", "hohhot-2026.summary.en.pdf"] {
        let fonts = run(Command::new("pdffonts").arg(desk.out(name))).stdout;
        for line in fonts.lines().skip(2) {
            let columns: Vec<&str> = line.split_whitespace().rev().skip(2).take(3).collect();
            assert_eq!(columns, ["yes"; 3], "{line}");
        }
    }
}

#[test]
fn control_and_markup_characters_leave_every_edition_whole_and_alike() {
    let zh =
        "第一段\\u000b第二段，甲\\u000c乙，丙\\u0001丁，A&B <草案> \\\"x\\\" 'y' ]]>\\ufffe完\\r毕";
    let report = format!(
        "{{\"id\": \"r\", \"title\": {{\"zh\": \"报告\", \"en\": \"Report\"}}, \"body\": [{{\"paragraph\": {{\"zh\": \"{zh}\", \"en\": \"#set $x$ @y *z\"}}}}]}}"
    );
    let desk = Desk::new("");
    desk.put("report.json", report.as_bytes());
    let built = desk.run(&["build", "report.json", "-o", "out"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    for code in ["U+000C", "U+0001", "U+FFFE", "report.json:1:"] {
        assert!(built.stderr.contains(code), "{code}: {}", built.stderr);
    }
    let right = "第一段第二段，甲乙，丙丁，A&B<草案>\"x\"'y']]>完毕";
    assert!(
        without_blanks(&desk.text("r.text.zh.txt")).contains(right),
        "{}",
        desk.text("r.text.zh.txt")
    );
    assert!(without_blanks(&docx_text(&desk.out("r.draft.zh.docx"))).contains(right));
    assert!(without_blanks(&pdf_text(&desk.out("r.handout.zh.pdf"), &["-raw"])).contains(right));
    assert!(desk.text("r.text.en.txt").contains("#set $x$ @y *z"));
    let document = docx_part(&desk.out("r.draft.zh.docx"), "word/document.xml");
    assert!(
        !document.contains(|c: char| (c.is_control() && !c.is_whitespace()) || c == '\u{fffe}')
    );
}

#[test]
fn no_edition_holds_an_invisible_mark_of_direction() {
    let desk = Desk::with_body(
        "figures:\n  n: {value: 3, unit: law}\n",
        "  - section: {heading: {zh: '{n}', en: '{n}'}, body: [paragraph: {zh: 甲, en: A}]}\n",
    );
    all_formats(&desk);
    let is_mark = |c: char| {
        ('\u{2066}'..='\u{2069}').contains(&c)
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}')
    };
    for lang in ["zh", "en"] {
        assert!(!desk.text(&format!("r.text.{lang}.txt")).contains(is_mark));
        assert!(
            !docx_part(
                &desk.out(&format!("r.draft.{lang}.docx")),
                "word/document.xml"
            )
            .contains(is_mark)
        );
        assert!(!pdf_text(&desk.out(&format!("r.handout.{lang}.pdf")), &[]).contains(is_mark));
    }
}

#[test]
fn english_counts_have_their_plural() {
    let values = ["0", "1", "2", "21", "1000", "1.5"];
    let figures: String = (0..6)
        .map(|i| format!("  f{i}: {{value: {}, unit: law}}\n", values[i]))
        .collect();
    let body: String = (0..6)
        .map(|i| format!("  - paragraph: {{zh: '{{f{i}}}', en: '{{f{i}}}'}}\n"))
        .collect();
    let desk = Desk::with_body(&format!("figures:\n{figures}"), &body);
    desk.build(&["-e", "text"]);
    let en = desk.text("r.text.en.txt");
    for right in [
        "zero laws",
        "one law",
        "two laws",
        "21 laws",
        "1,000 laws",
        "1.5 laws",
    ] {
        assert!(en.lines().any(|line| line == right), "{right}: {en}");
    }
    let zh = desk.text("r.text.zh.txt");
    for right in ["0件", "1件", "2件", "21件", "1000件", "1.5件"] {
        assert!(zh.lines().any(|line| line.trim() == right), "{right}: {zh}");
    }
}

#[test]
fn the_page_takes_22_lines_of_28_characters() {
    let long = "国".repeat(28 * 80 + 8);
    let lines = format!("  - paragraph: {{zh: {long}, en: A}}\n");
    let desk = Desk::new(&format!(
        "id: r\ntitle: {{zh: 国, en: R}}\nbody:\n{lines}editions: {{handout: {{cover: true}}}}\n"
    ));
    desk.build(&["-e", "handout"]);
    let rows = text_rows(&bytes(&desk, "r.handout.zh.pdf"));
    let body: Vec<_> = rows
        .iter()
        .filter(|row| row.page == rows[rows.len() - 1].page - 1)
        .collect();
    assert_eq!(body.len(), 22);
    for row in &body[1..] {
        assert_eq!(row.text.chars().count(), 28);
        assert!((row.x1 - row.x0 - mm(156.0)).abs() < mm(1.0));
    }
}

#[test]
fn fonts_that_are_missing_are_told_once_and_named_in_word_all_the_same() {
    let meeting = "meeting: {name: {zh: 会议, en: Session}, date: 2026-01-20}\n";
    let desk = Desk::with_body(meeting, "  - paragraph: {zh: 国, en: A}\n");
    let built = desk.build(&["-e", "handout", "-e", "draft"]);
    let told = built.stderr.matches("方正小标宋简体 ->").count();
    let installed = run(Command::new("fc-list").arg("方正小标宋简体"))
        .stdout
        .contains("方正");
    assert_eq!(told, usize::from(!installed), "{}", built.stderr);
    assert!(docx_part(&desk.out("r.draft.zh.docx"), "word/styles.xml").contains("方正小标宋简体"));
    assert_eq!(
        built.stderr.matches("font.substituted").count(),
        told,
        "{}",
        built.stderr
    );
    assert!(!built.stderr.contains("warning"), "{}", built.stderr);
    let strict = desk.try_build(&["-e", "handout", "--strict"]);
    assert_eq!(strict.code, 0, "{}", strict.stderr);
    let strict = desk.try_build(&["-e", "handout", "--strict=fonts"]);
    assert_eq!(strict.code, i32::from(!installed), "{}", strict.stderr);
}

#[test]
fn the_first_salutation_is_flush_and_all_else_indented_in_every_edition() {
    let desk = Desk::with_body(
        "",
        "  - salutation: {zh: 各位代表：, en: 'Fellow Deputies,'}\n  - paragraph: {zh: 甲段正文。, en: One.}\n  - salutation: {zh: 各位代表！, en: 'Fellow Deputies,'}\n  - paragraph: {zh: 乙段正文。, en: Two.}\n",
    );
    all_formats(&desk);
    let rows = rows(&bytes(&desk, "r.handout.zh.pdf"));
    for (line, indent) in [
        ("各位代表：", 0.0),
        ("各位代表！", 2.0),
        ("甲段正文。", 2.0),
        ("乙段正文。", 2.0),
    ] {
        let row = rows
            .iter()
            .find(|row| row.text == line)
            .unwrap_or_else(|| panic!("{line}"));
        assert!(
            (row.x0 - mm(28.0) - indent * SIZE).abs() < 0.5,
            "{line} at {}",
            row.x0
        );
    }
    let text = desk.text("r.text.zh.txt");
    assert!(
        text.contains("\n各位代表：\n")
            && text.contains("\n　　各位代表！\n")
            && text.contains("\n　　甲段正文。\n")
    );
}

#[test]
fn page_numbers_change_sides_and_a_cover_has_none() {
    let body =
        "  - paragraph: {zh: 国国国国国国国国国国国国国国国国国国国国国国国国国国国国, en: A}\n"
            .repeat(80);
    let desk = Desk::new(&format!(
        "id: r\ntitle: {{zh: 国, en: R}}\nbody:\n{body}editions: {{handout: {{cover: true}}}}\n"
    ));
    desk.build(&["-e", "handout"]);
    let numbers: Vec<_> = rows(&bytes(&desk, "r.handout.zh.pdf"))
        .into_iter()
        .filter(|row| row.y0 > mm(262.0))
        .collect();
    assert!(numbers.iter().all(|row| row.page > 1), "none on the cover");
    assert!(numbers.len() >= 4);
    // The cover and its back are not counted.
    for (n, row) in (1..).zip(&numbers) {
        assert_eq!(row.page, n + 2);
        assert_eq!(row.text, format!("—{n}—"));
        let is_right = row.x0 > mm(105.0);
        assert_eq!(is_right, n % 2 == 1, "page {n}");
    }
}

#[test]
fn the_date_of_an_undated_report_comes_from_outside_or_is_told() {
    let desk = Desk::with_paragraphs(&[("国", "A")]);
    let build = |epoch: &str| {
        run(Command::new(env!("CARGO_BIN_EXE_twinpress"))
            .current_dir(desk.path())
            .args(["build", "report.yaml", "-e", "handout", "-o", "out"])
            .env("SOURCE_DATE_EPOCH", epoch))
    };
    let dated = build("1770768000");
    assert_eq!(dated.code, 0, "{}", dated.stderr);
    assert!(!dated.stderr.contains("pdf.undated"), "{}", dated.stderr);
    let info = run(Command::new("pdfinfo")
        .arg("-isodates")
        .arg(desk.out("r.handout.zh.pdf")));
    assert!(
        info.stdout.contains("2026-02-11T00:00:00Z"),
        "{}",
        info.stdout
    );
    assert_eq!(build("yesterday").code, 2);
    assert!(
        desk.build(&["-e", "handout"])
            .stderr
            .contains("warning[pdf.undated]")
    );
}

#[test]
fn fonts_shows_what_serves_each_role_and_what_is_missing() {
    let desk = Desk::new("");
    let shown = desk.run(&["fonts", "--lang", "zh"]);
    assert_eq!(shown.code, 0, "{}", shown.stderr);
    for role in [
        "title",
        "body",
        "heading-1",
        "heading-2",
        "page-number",
        "latin",
    ] {
        assert!(
            shown.stdout.lines().any(|line| line.contains(role)),
            "{role}: {}",
            shown.stdout
        );
    }
    let none = desk.run(&["fonts", "--lang", "zh", "--ignore-system-fonts"]);
    assert_eq!(none.code, 1);
    assert!(none.stdout.contains("missing"), "{}", none.stdout);
    assert!(
        none.stderr.contains("texlive-lang-chinese"),
        "{}",
        none.stderr
    );
    assert_eq!(desk.run(&["fonts", "--lang", "fr"]).code, 2);
}

#[test]
fn a_report_names_its_own_faces() {
    let desk = Desk::new(
        "id: r\ntitle: {zh: 报告, en: Report}\nfonts:\n  zh: {body: [无此字体, FandolSong], latin: [Libertinus Serif]}\nbody:\n  - paragraph: {zh: 国徽Annual, en: A}\n",
    );
    let built = desk.build(&["-e", "handout", "-e", "draft"]);
    let pdf = bytes(&desk, "r.handout.zh.pdf");
    assert!(
        families(&pdf, "国徽")
            .iter()
            .all(|name| name.contains("FandolSong"))
    );
    assert!(
        families(&pdf, "Annual")
            .iter()
            .all(|name| name.contains("Libertinus"))
    );
    assert!(!built.stderr.contains("仿宋_GB2312 ->"), "{}", built.stderr);
    let styles = docx_part(&desk.out("r.draft.zh.docx"), "word/styles.xml");
    assert!(
        styles.contains("w:eastAsia=\"无此字体\"")
            && styles.contains("w:ascii=\"Libertinus Serif\"")
    );
    let wrong = Desk::new("id: r\ntitle: {zh: 报告, en: R}\nfonts: {zh: {bdoy: [x]}}\nbody: []\n")
        .try_build(&[]);
    assert_eq!(wrong.code, 1);
    assert!(
        wrong.stderr.contains("did you mean `body`?"),
        "{}",
        wrong.stderr
    );
}

#[test]
fn a_very_long_paragraph_is_set_like_any_other() {
    let zh = "常委会听取审议专项工作报告16项，并听取D’Arcy的说明。".repeat(1500);
    let desk = Desk::with_paragraphs(&[(&zh, &"The committee heard 16 reports. ".repeat(1500))]);
    desk.build(&["-e", "handout", "-e", "draft", "-e", "text"]);
    let text = without_blanks(&pdf_text(&desk.out("r.handout.zh.pdf"), &["-raw"]));
    // Where a page ends, its number stands between.
    assert!(text.matches("报告16项，").count() > 1400);
    assert!(without_blanks(&desk.text("r.text.zh.txt")).contains(&zh));
}

#[test]
fn a_cell_higher_than_a_page_goes_on_and_wide_tables_print_no_number_over_another() {
    let long: String = (1..=130)
        .map(|n| format!("第{n}项工作按期完成。"))
        .collect();
    let columns = (1..=10)
        .map(|n| format!("{{zh: 列{n}, en: C{n}}}"))
        .collect::<Vec<_>>()
        .join(", ");
    let numbers = ["\"12345\""; 10].join(", ");
    let body = format!(
        "  - table: {{columns: [{{zh: 说明, en: N}}], rows: [[{{zh: {long}, en: A}}]]}}\n  - table:\n      columns: [{columns}, {{zh: 说明, en: N}}]\n      rows: [[{numbers}, {{zh: 会议审议了关于进一步加强代表工作的若干意见并提出明确要求, en: A}}]]\n"
    );
    let desk = Desk::with_body("", &body);
    let built = desk.build(&["-e", "handout"]);
    assert!(
        built.stderr.contains("warning[table.wide]"),
        "{}",
        built.stderr
    );
    let text = without_blanks(&pdf_text(&desk.out("r.handout.zh.pdf"), &["-raw"]));
    for n in [1, 58, 59, 130] {
        assert!(
            text.contains(&format!("第{n}项")) || text.contains(&format!("{n}项工作")),
            "{n}"
        );
    }
    let words = crate::measure::words(&bytes(&desk, "r.handout.zh.pdf"));
    let mut numbers: Vec<_> = words.iter().filter(|word| word.text == "12345").collect();
    assert_eq!(numbers.len(), 10);
    numbers.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    assert!(
        numbers.windows(2).all(|pair| pair[0].x1 < pair[1].x0),
        "{numbers:?}"
    );
    assert!(
        words.iter().all(|word| word.y1 < mm(275.0)),
        "nothing runs off the page"
    );
}

#[test]
fn a_long_title_on_a_cover_breaks_only_where_its_phrases_do() {
    let everything = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/examples/everything/report.yaml"
    );
    let folder = TempDir::new().expect("a folder");
    let args = [
        "build", everything, "-e", "handout", "-l", "en", "-f", "pdf",
    ];
    let run = twinpress(folder.path(), &args);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let pdf = folder.path().join("everything.handout.en.pdf");
    let cover = pdf_text(&pdf, &["-l", "1", "-layout"]);
    for line in [
        "Report on the Work",
        "of the Standing Committee",
        "of the Qingshan Municipal",
        "People’s Congress",
    ] {
        assert!(cover.lines().any(|said| said.trim() == line), "{cover}");
    }
}
