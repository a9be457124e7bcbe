//! Headers over several columns, and cells that are joined into one.

use std::fs;

use crate::desk::{Desk, docx_part, libreoffice, pdf_text};
use crate::measure::{Word, words};
use crate::merge::draft::Draft;

const TABLE: &str = "\
  - table:
      caption: {zh: 收入, en: Income}
      columns:
        - {zh: 类别, en: Kind}
        - {zh: 地区, en: Region}
        - {id: a, header: {zh: 城镇, en: Urban}, unit: yuan}
        - {id: b, header: {zh: 乡村, en: Rural}, unit: yuan}
        - {zh: 备注, en: Remark}
      groups:
        - {header: {zh: 2025年, en: Year 2025}, columns: [a, b]}
      rows:
        - [{zh: 一、中部, en: I. Centre}, <, <, <, <]
        - [{zh: 平原, en: Plain}, {zh: 甲旗, en: First}, 41000, 18000.5, {zh: 合并统计, en: Together}]
        - [^, {zh: 乙旗, en: Second}, 42000, 18100, ^]
        - [{zh: 山区, en: Hills}, {zh: 丁县, en: Fourth}, 43000, <, '']
      total: [{zh: 合计, en: Total}, <, sum, sum, '']
";

const ENGLISH: &str = "\
+-------+--------+---------+----------+----------+
| Kind  | Region | Year 2025          | Remark   |
|       |        +---------+----------+          |
|       |        |   Urban |    Rural |          |
+-------+--------+---------+----------+----------+
| I. Centre                                      |
+-------+--------+---------+----------+----------+
| Plain | First  |  41,000 | 18,000.5 | Together |
|       +--------+---------+----------+          |
|       | Second |  42,000 | 18,100   |          |
+-------+--------+---------+----------+----------+
| Hills | Fourth | 43,000             |          |
+-------+--------+---------+----------+----------+
| Total          | 126,000 | 36,100.5 |          |
+-------+--------+---------+----------+----------+
";

/// Such a report, its title making it one of the office.
fn report(body: &str) -> String {
    format!("id: r\ntitle: {{zh: 工作报告, en: Work Report}}\nbody:\n{body}")
}

#[test]
fn a_plain_text_has_them_in_its_grid() {
    let desk = Desk::new(&report(TABLE));
    desk.build(&["-e", "text", "-l", "zh", "-l", "en"]);
    let text = desk.text("r.text.en.txt");
    assert!(text.contains(ENGLISH), "{text}");
    let text = desk.text("r.text.zh.txt");
    assert!(
        text.contains("| 类别 | 地区 | 2025年           | 备注     |\n"),
        "{text}"
    );
}

#[test]
fn a_plain_text_too_narrow_for_the_grid_says_them_in_each_row() {
    let wide = "关于进一步加强和改进新时代全市农牧业统计调查工作的若干规定ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJ";
    let table = TABLE.replace("en: Together", &format!("en: {}", "A".repeat(60)));
    let desk = Desk::new(&report(
        &table.replace("zh: 合并统计", &format!("zh: {wide}")),
    ));
    desk.build(&["-e", "text", "-l", "en"]);
    let text = desk.text("r.text.en.txt");
    let long = "A".repeat(60);
    let expected = format!(
        "I. Centre\n\nKind: Plain\nRegion: First\nYear 2025, Urban: 41,000\nYear 2025, Rural: \
         18,000.5\nRemark: {long}\n\nKind: Plain\nRegion: Second\nYear 2025, Urban: 42,000\nYear \
         2025, Rural: 18,100\nRemark: {long}\n"
    );
    assert!(text.contains(&expected), "{text}");
}

fn word<'w>(words: &'w [Word], text: &str) -> &'w Word {
    let found = words.iter().find(|word| word.text == text);
    found.unwrap_or_else(|| panic!("no {text}"))
}

fn middle(word: &Word) -> (f64, f64) {
    ((word.x0 + word.x1) / 2.0, (word.y0 + word.y1) / 2.0)
}

/// What stands where on a page, in print as in LibreOffice: what is joined stands in the middle of
/// all that it takes, in Chinese.
fn are_in_their_places(words: &[Word]) {
    let at = |text: &str| middle(word(words, text));
    let (upper, lower) = (at("2025"), at("城镇"));
    assert!(upper.1 < lower.1 - 8.0, "{upper:?} above {lower:?}");
    for header in ["类别", "地区", "备注"] {
        let between = (upper.1 + lower.1) / 2.0;
        assert!((at(header).1 - between).abs() < 2.0, "{header}");
    }
    let (first, second) = (at("甲旗"), at("乙旗"));
    for joined in ["平原", "合并统计"] {
        let between = (first.1 + second.1) / 2.0;
        assert!((at(joined).1 - between).abs() < 2.0, "{joined}");
    }
    let between = (at("城镇").0 + at("乡村").0) / 2.0;
    assert!((at("43000").0 - between).abs() < 2.0);
    let between = (at("类别").0 + at("地区").0) / 2.0;
    assert!((at("合计").0 - between).abs() < 2.0);
}

#[test]
fn print_and_word_have_them_in_the_same_places() {
    let desk = Desk::new(&report(TABLE));
    desk.build(&["-e", "handout", "-l", "zh", "--format", "pdf,docx"]);
    let print = words(&fs::read(desk.out("r.handout.zh.pdf")).unwrap());
    are_in_their_places(&print);
    let docx = desk.out("r.handout.zh.docx");
    libreoffice(desk.path(), "pdf", desk.path(), &[&docx]);
    let word_pdf = words(&fs::read(desk.path().join("r.handout.zh.pdf")).unwrap());
    are_in_their_places(&word_pdf);
    // Half a millimetre.
    for text in ["类别", "城镇", "平原", "43000", "合计", "合并统计"] {
        let (one, other) = (word(&print, text), word(&word_pdf, text));
        assert!(
            (one.x0 - other.x0).abs() < 1.42,
            "{text}: {one:?}, {other:?}"
        );
    }
}

#[test]
fn word_joins_cells_and_repeats_both_rows_of_the_header() {
    let desk = Desk::new(&report(TABLE));
    desk.build(&["-e", "draft", "-l", "zh"]);
    let xml = docx_part(&desk.out("r.draft.zh.docx"), "word/document.xml");
    let count = |what: &str| xml.matches(what).count();
    assert_eq!(count("<w:tblHeader/>"), 2);
    let spans = ["2", "5"].map(|columns| count(&format!(r#"<w:gridSpan w:val="{columns}"/>"#)));
    assert_eq!(spans, [3, 1], "the year, 43000 and the total; the centre");
    let merges =
        ["restart", "continue"].map(|kind| count(&format!(r#"<w:vMerge w:val="{kind}"/>"#)));
    assert_eq!(merges, [5, 5], "three headers and two cells");
}

#[test]
fn the_header_stands_on_every_page_and_a_joint_of_few_rows_on_one() {
    let row = |at: usize| match at % 4 {
        0 => format!("        - [{{zh: 组{at}, en: Group {at}}}, B{at}, {at}, 1, '']\n"),
        _ => format!("        - [^, B{at}, {at}, 1, '']\n"),
    };
    let rows: String = (0..300).map(row).collect();
    let (head, _) = TABLE.split_once("        - [{zh: 一").unwrap();
    let desk = Desk::new(&report(&format!("{head}{rows}")));
    desk.build(&["-e", "handout", "-l", "zh", "--format", "pdf,docx"]);
    let docx = desk.out("r.handout.zh.docx");
    libreoffice(desk.path(), "pdf", desk.path(), &[&docx]);
    let mut pages = Vec::new();
    for pdf in [
        desk.out("r.handout.zh.pdf"),
        desk.path().join("r.handout.zh.pdf"),
    ] {
        let words = words(&fs::read(pdf).unwrap());
        let last = words.iter().map(|word| word.page).max().unwrap();
        let page_of = |text: String| word(&words, &text).page;
        for page in 1..=last {
            let on = |text: &str| {
                words
                    .iter()
                    .any(|word| word.page == page && word.text == text)
            };
            assert!(on("2025") && on("城镇") && on("类别"), "page {page}");
        }
        for group in (0..300).step_by(4) {
            let pages = [0, 1, 2, 3].map(|row| page_of(format!("B{}", group + row)));
            assert_eq!(pages, [pages[0]; 4], "group {group}");
        }
        pages.push(last);
    }
    assert_eq!(pages[0], pages[1]);
}

#[test]
fn what_makes_no_rectangle_is_told() {
    let refused = |old: &str, new: &str, said: &[&str]| {
        assert!(TABLE.contains(old), "{old}");
        let desk = Desk::new(&report(&TABLE.replacen(old, new, 1)));
        let run = desk.try_build(&["-e", "text"]);
        assert_eq!(run.code, 1, "{}", run.stderr);
        for said in said {
            assert!(run.stderr.contains(said), "{said}: {}", run.stderr);
        }
    };
    let above = "no cell above can be joined with this one";
    let left = "no cell before can be joined with this one";
    refused(
        "[{zh: 一、中部, en: I. Centre}, <",
        "[^, <",
        &[above, "report.yaml:15:12"],
    );
    refused("[{zh: 山区, en: Hills}", "[<", &[left, "report.yaml:18:12"]);
    refused("18000.5, ", "^, ", &[above]);
    refused(
        "total: [{zh: 合计, en: Total}, <",
        "total: [^, {zh: 合计, en: Total}",
        &[above],
    );
    refused(
        "columns: [a, b]",
        "columns: [a, c]",
        &["there is no column `c`", "write one of: a, b"],
    );
    refused(
        "columns: [a, b]",
        "columns: [b, a]",
        &["don't stand side by side", "13:57"],
    );
    refused("columns: [a, b]", "columns: []", &["columns"]);
    refused(
        "      rows:",
        "        - {header: {zh: 又, en: Again}, columns: [b]}\n      rows:",
        &["two headers stand over the column `b`"],
    );
}

#[test]
fn the_signs_themselves_are_printed_behind_a_backslash() {
    let table = TABLE
        .replace("{zh: 丁县, en: Fourth}", "'\\<'")
        .replace("43000, <", "43000, 1");
    let desk = Desk::new(&report(&table));
    desk.build(&["-e", "text", "-l", "en"]);
    let text = desk.text("r.text.en.txt");
    assert!(
        text.contains("| Hills | <      |  43,000 |      1   |"),
        "{text}"
    );
}

#[test]
fn rows_of_a_file_have_joined_cells() {
    let (head, _) = TABLE.split_once("      rows:").unwrap();
    let desk = Desk::new(&report(&format!("{head}      rows: {{csv: t.csv}}\n")));
    let csv = "类别,Kind,地区,Region,a,b,备注,Remark\n平原,Plain,甲旗,First,1,2,,\n^,^,乙旗,Second,3,<,,\n";
    desk.put("t.csv", csv.as_bytes());
    desk.build(&["-e", "text", "-l", "en"]);
    let text = desk.text("r.text.en.txt");
    assert!(
        text.contains("|       | Second | 3             |"),
        "{text}"
    );
}

#[test]
fn a_draft_gives_back_what_was_edited_in_it() {
    let report = report(TABLE);
    for lang in ["zh", "en"] {
        let (merged, run) = Draft::of(&report, lang).merged();
        assert_eq!(merged, report, "{}", run.stderr);
    }
    let mut draft = Draft::of(&report, "zh");
    draft.say("平原", "平原区");
    draft.say("2025年", "2026年");
    draft.say("42000", "42001");
    draft.say("地区", "旗县");
    draft.gives(&[
        (
            "{zh: 平原, en: Plain}",
            "{zh: 平原区, en: Plain, outdated: [en]}",
        ),
        (
            "{zh: 2025年, en: Year 2025}",
            "{zh: 2026年, en: Year 2025, outdated: [en]}",
        ),
        ("42000", "42001"),
        (
            "{zh: 地区, en: Region}",
            "{zh: 旗县, en: Region, outdated: [en]}",
        ),
    ]);
}

#[test]
fn a_row_added_in_a_draft_is_joined_as_it_is_there() {
    let report = report(TABLE);
    let mut draft = Draft::of(&report, "zh");
    let rows: Vec<&str> = draft.document.split("<w:tr>").collect();
    let old = rows.iter().find(|row| row.contains("乙旗")).unwrap();
    let old = format!("<w:tr>{}", old.split_once("</w:tr>").unwrap().0) + "</w:tr>";
    let bookmark = |xml: &str| -> String {
        let parts = xml.split("<w:bookmarkStart ").enumerate();
        let parts = parts.map(|(at, part)| match at {
            0 => part.to_owned(),
            _ => part.split_once("/>").unwrap().1.to_owned(),
        });
        parts.collect()
    };
    let new = bookmark(&old)
        .replace("乙旗", "丙旗")
        .replace("42000", "42500");
    draft.document = draft.document.replacen(&old, &(old.clone() + &new), 1);
    let (merged, run) = draft.merged();
    let expected = "        - [^, {zh: 丙旗}, 42500, 18100, ^]\n";
    assert!(
        merged.replace('"', "").contains(expected),
        "{merged}{}",
        run.stderr
    );
}

#[test]
fn a_draft_saved_by_libreoffice_changes_nothing() {
    let desk = Desk::new(&report(TABLE));
    desk.build(&["-e", "draft", "-l", "zh"]);
    let draft = desk.out("r.draft.zh.docx");
    libreoffice(desk.path(), "docx", desk.path(), &[&draft]);
    let run = desk.run(&[
        "merge",
        "report.yaml",
        "r.draft.zh.docx",
        "-o",
        "merged.yaml",
    ]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let merged = fs::read_to_string(desk.path().join("merged.yaml")).unwrap();
    assert_eq!(merged, report(TABLE));
}

#[test]
fn a_word_file_keeps_them_when_it_is_imported() {
    let desk = Desk::new(&report(TABLE));
    desk.build(&["-e", "draft", "-l", "zh", "-l", "en", "-e", "text"]);
    let files = ["--zh", "out/r.draft.zh.docx", "--en", "out/r.draft.en.docx"];
    let run = desk.run(&[&["import"][..], &files, &["-o", "i.yaml"]].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(!run.stderr.contains("merged"), "{}", run.stderr);
    let run = desk.run(&["build", "i.yaml", "-o", "again", "-e", "text", "-l", "en"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let again = fs::read_to_string(desk.path().join("again/i.text.en.txt")).unwrap();
    // Figures came as texts, and so stand at the left.
    for line in [
        "| Kind  | Region | Year 2025          | Remark   |",
        "| I. Centre                                      |",
        "| Total          |",
    ] {
        assert!(again.contains(line), "{line}: {again}");
    }
}

#[test]
fn a_redline_says_in_each_row_what_is_joined_where_rows_come_or_go() {
    let desk = Desk::new(&report(TABLE));
    let new = "        - [^, {zh: 丙旗, en: Third}, 42500, 18150, ^]\n        - [{zh: 山区";
    let more = report(TABLE).replacen("        - [{zh: 山区", new, 1);
    desk.put(
        "new.yaml",
        more.replace("Year 2025", "Year 2026").as_bytes(),
    );
    let run = desk.run(&[
        "diff",
        "report.yaml",
        "new.yaml",
        "-o",
        "red",
        "-l",
        "en",
        "--format",
        "pdf,docx",
    ]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let names = fs::read_dir(desk.path().join("red")).unwrap();
    let pdf = names
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|e| e == "pdf"));
    let text = pdf_text(&pdf.unwrap(), &["-layout"]);
    assert_eq!(
        text.matches("Plain").count(),
        3,
        "in each of the rows: {text}"
    );
    assert!(text.contains("2026"), "{text}");
}
