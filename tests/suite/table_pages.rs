//! How tables stand on pages, in print and in Word.

use std::fs;
use std::path::Path;

use crate::desk::{Desk, docx_part, libreoffice};
use crate::docx::office::convert;
use crate::measure::{Word, info, mm, rows, words};

/// The pages of print and of LibreOffice's Word, in Chinese or English, of a report with this table.
struct Pages {
    print: Vec<u8>,
    word: Vec<u8>,
    docx: String,
}

fn pages(lang: &str, table: &str) -> Pages {
    let intro = "  - paragraph: {zh: 现将有关情况报告如下。, en: The figures are as follows.}\n";
    pages_of(lang, &format!("{intro}  - table:\n{table}{intro}"))
}

fn pages_of(lang: &str, body: &str) -> Pages {
    let desk = Desk::with_body("", body);
    desk.build(&["-e", "handout", "-l", lang, "-f", "pdf", "-f", "docx"]);
    let docx = desk.out(&format!("r.handout.{lang}.docx"));
    libreoffice(desk.path(), "pdf", &desk.out("office"), &[&docx]);
    let read = |path: &Path| fs::read(path).expect("a PDF");
    Pages {
        print: read(&desk.out(&format!("r.handout.{lang}.pdf"))),
        word: read(&desk.out(&format!("office/r.handout.{lang}.pdf"))),
        docx: docx_part(&docx, "word/document.xml"),
    }
}

fn page_count(pdf: &[u8]) -> usize {
    words(pdf).last().map_or(0, |word| word.page)
}

fn find<'a>(words: &'a [Word], text: &str) -> &'a Word {
    let found = words.iter().find(|word| word.text == text);
    found.unwrap_or_else(|| panic!("{text} is not printed"))
}

/// The width and height of a page in points, rounded.
fn size(pdf: &[u8], page: usize) -> (i64, i64) {
    let page = page.to_string();
    let said = info(pdf, &["-f", &page, "-l", &page]);
    let line = said.lines().find(|line| line.contains(" size:"));
    let numbers = line.expect("a size").split_whitespace();
    let numbers: Vec<f64> = numbers.filter_map(|word| word.parse().ok()).collect();
    let [.., width, height] = numbers[..] else {
        panic!("{said}");
    };
    (width.round() as i64, height.round() as i64)
}

/// A table of fourteen columns, thirteen of them figures, in thirty rows.
fn fourteen() -> String {
    let columns =
        (1..=13).map(|n| format!("        - {{header: {{zh: {n}月, en: M{n}}}, form: number}}\n"));
    let rows = (1..=30).map(|n| {
        let figures: Vec<String> = (1..=13).map(|m| format!("{}.5", 1000 * m + n)).collect();
        format!(
            "        - [{{zh: 第{n}区, en: Area {n}}}, {}]\n",
            figures.join(", ")
        )
    });
    format!(
        "      caption: {{zh: 分月情况, en: By month}}\n      columns:\n        - {{zh: 地区, en: Area}}\n{}\
         \x20     rows:\n{}",
        columns.collect::<String>(),
        rows.collect::<String>()
    )
}

#[test]
fn a_table_too_wide_for_its_type_stands_across_the_page_and_says_where_it_goes_on() {
    for (lang, mark) in [("zh", "（续表）"), ("en", "(continued)")] {
        let found = pages(lang, &fourteen());
        assert_eq!(size(&found.print, 1), (595, 842), "{lang}");
        assert_eq!(size(&found.print, 2), (842, 595), "{lang}");
        assert_eq!(size(&found.word, 2), (842, 595), "{lang}, in Word");
        assert!(found.docx.contains("w:orient=\"landscape\""), "{lang}");
        let last = page_count(&found.print);
        assert_eq!(size(&found.print, last), (595, 842), "{lang}");
        assert_eq!(size(&found.word, page_count(&found.word)), (595, 842));
        let words = words(&found.print);
        let marks = words.iter().filter(|word| word.text.ends_with(mark));
        let marks: Vec<usize> = marks.map(|word| word.page).collect();
        assert_eq!(marks, (3..last).collect::<Vec<_>>(), "{lang}");
        // No figure is broken, and digits of half an em are no narrower than those of 9 pt.
        let figure = words
            .iter()
            .find(|word| matches!(word.text.as_str(), "13001.5" | "13,001.5"));
        let figure = figure.expect("a figure on one line");
        assert!(figure.x1 - figure.x0 > 6.0 * 0.46 * 9.0, "{figure:?}");
    }
}

#[test]
fn the_number_of_a_page_across_stands_where_it_is_on_upright_pages() {
    let found = pages("zh", &fourteen());
    // Page 2 is a left one: one character of 14 pt in from 26 mm, 7 mm below the text. Across, that
    // is at the left, from the top. LibreOffice places the frame to the millimetre.
    for (pdf, off) in [(&found.print, 1.5), (&found.word, 4.0)] {
        let words = words(pdf);
        let place = words.iter().find(|word| word.page == 2 && word.text == "2");
        let number = place.expect("the number of the page");
        let from_foot = mm(35.0) - mm(7.0);
        let middle = (number.x0 + number.x1) / 2.0;
        assert!((middle - from_foot).abs() < 7.0 + off, "{number:?}");
        let from_edge = mm(26.0) + 14.0;
        assert!(
            (number.y0 - from_edge - 14.0 - 3.5).abs() < 7.0 + off,
            "{number:?}"
        );
    }
}

/// Where words stand on a page.
fn on_page(pdf: &[u8], page: usize) -> Vec<Word> {
    words(pdf)
        .into_iter()
        .filter(|word| word.page == page)
        .collect()
}

#[test]
fn the_head_of_an_annex_stands_over_the_table_across_that_it_begins_with() {
    // Fifteen rows fit on a page of their own, but not below the head.
    for rows in [3, 15] {
        let rows = (1..=rows).map(|n| format!("            - ['r{n}', 'c{n}']\n"));
        let rows = rows.collect::<String>();
        let body = format!(
            "  - paragraph: {{zh: 现将有关情况报告如下。, en: The figures are as follows.}}\n\
             annexes:\n  - title: {{zh: 一览表, en: Overview}}\n    body:\n      - table:\n\
             \x20         landscape: true\n          columns: [{{zh: 地区, en: Area}}, {{zh: 数量, en: Number}}]\n\
             \x20         rows:\n{rows}"
        );
        for (lang, title) in [("zh", "一览表"), ("en", "Overview")] {
            let found = pages_of(lang, &body);
            for (pdf, name) in [(&found.print, "print"), (&found.word, "Word")] {
                let said = format!("{lang}, {name}:\n{rows}");
                assert_eq!(size(pdf, 1), (595, 842), "{said}");
                assert_eq!(size(pdf, 2), (842, 595), "{said}");
                let second = on_page(pdf, 2);
                let (title, first) = (find(&second, title), find(&second, "r1"));
                assert!(title.y1 < first.y0, "{said}: {title:?} {first:?}");
                assert!(find(&second, "c1").x0 > first.x0, "{said}");
            }
            assert_eq!(page_count(&found.print), page_count(&found.word), "{lang}");
        }
    }
}

/// Sixty rows of texts that take two lines.
fn sixty() -> String {
    let rows = (1..=60).map(|n| {
        let task = format!("推进城市更新行动，完成老旧小区改造工作，惠及居民{}户。", 100 + n);
        format!("        - ['{n}', {{zh: {task}, en: Task {n}}}, {{zh: 市住房和城乡建设局, en: Housing}}]\n")
    });
    format!(
        "      columns: [{{zh: 序号, en: No.}}, {{zh: 任务, en: Task}}, {{zh: 单位, en: Unit}}]\n      rows:\n{}",
        rows.collect::<String>()
    )
}

#[test]
fn lines_in_cells_are_a_third_apart_and_word_breaks_pages_as_print() {
    let found = pages("zh", &sixty());
    let (print, word) = (words(&found.print), words(&found.word));
    let line = line_of(&print);
    assert!((line - 1.3 * 14.0).abs() < 0.2, "{line}");
    assert_eq!(page_count(&found.print), page_count(&found.word));
    // The rows that begin pages are the same, or next to each other where a page's head has another
    // height in Word.
    for page in 2..page_count(&found.print) {
        let first = |words: &[Word]| -> i64 {
            let numbers = words
                .iter()
                .filter(|word| word.page == page && word.x0 < mm(40.0));
            let numbers = numbers.filter_map(|word| word.text.parse().ok());
            numbers.min().expect("a row")
        };
        assert!((first(&print) - first(&word)).abs() <= 1, "page {page}");
    }
}

/// From a line of a cell to the next: the first two lines of the widest column.
fn line_of(words: &[Word]) -> f64 {
    let lines = words
        .iter()
        .filter(|word| word.text.starts_with("推进城市"));
    let first = lines.map(|word| (word.page, word.y0, word.x0)).next();
    let (page, y, x) = first.expect("a line");
    let below = words
        .iter()
        .filter(|word| word.page == page && (word.x0 - x).abs() < 0.1);
    let below = below.map(|word| word.y0 - y).filter(|off| *off > 1.0);
    below.fold(f64::INFINITY, f64::min)
}

#[test]
fn a_cell_that_goes_on_over_the_page_starts_at_its_top() {
    let long = "群众反映集中的问题要限期办结。".repeat(90);
    let row = |text: &str| format!("        - [{{zh: 项, en: x}}, {{zh: {text}, en: x}}]\n");
    let table = format!(
        "      columns: [{{zh: 项目, en: Item}}, {{zh: 内容, en: Text}}]\n      rows:\n{}{}",
        row(&long),
        row("短")
    );
    let found = pages("zh", &table);
    for (pdf, name) in [(&found.print, "print"), (&found.word, "Word")] {
        let words = words(pdf);
        let on = |word: &&Word| word.page == 2;
        let header = words
            .iter()
            .filter(on)
            .find(|word| word.text == "内容")
            .expect("a header");
        let below = words
            .iter()
            .filter(on)
            .filter(|word| word.y0 > header.y0 + 5.0);
        let below = below.filter(|word| word.text.chars().count() > 5);
        let first = below.map(|word| word.y0).fold(f64::INFINITY, f64::min);
        assert!(
            first - header.y0 < 30.0,
            "{name}: {first} below {}",
            header.y0
        );
    }
}

#[test]
fn an_address_breaks_in_its_cell_and_leaves_the_type_as_it_is() {
    let address = format!(
        "https://www.example.gov.cn/zwgk/public_information/2026/annual-report?file={}&section=annex",
        "work_report-".repeat(7)
    );
    assert!(address.len() > 150);
    let table = format!(
        "      columns: [{{zh: 事项, en: Item}}, {{zh: 网址, en: Address}}, {{zh: 说明, en: Help}}]\n\
         \x20     rows:\n        - [{{zh: 报告全文, en: Report}}, '{address}', {{zh: 如有疑问请致电服务热线。, en: Call the hotline.}}]\n"
    );
    for (lang, points) in [("zh", 14.0), ("en", 10.0)] {
        let found = pages(lang, &table);
        assert_eq!(size(&found.print, 1), (595, 842));
        for pdf in [&found.print, &found.word] {
            let words = words(pdf);
            let pieces: Vec<&Word> = words
                .iter()
                .filter(|word| address.contains(&word.text) && word.text.len() > 7)
                .collect();
            assert!(pieces.len() > 2, "{lang}: {pieces:?}");
            for pair in pieces.windows(2) {
                let line = pair[1].y0 - pair[0].y0;
                assert!((line - 1.3 * points).abs() < 0.3, "{lang}: {line}");
            }
        }
        // Print breaks it at its marks alone.
        let words = words(&found.print);
        for piece in words
            .iter()
            .filter(|word| address.contains(&word.text) && word.text.len() > 7)
        {
            let ends = address.ends_with(&piece.text)
                || piece
                    .text
                    .ends_with(['/', '.', '@', '-', '_', '?', '&', '=']);
            assert!(ends, "{lang}: {piece:?}");
        }
    }
}

#[test]
fn a_table_has_one_place_width_and_type_in_print_and_word() {
    let table = "      caption: {zh: 安排, en: Plan}\n      columns: [{zh: 日期, en: Date}, {zh: 内容, en: Agenda}, {zh: 地点, en: Place}]\n      rows:\n        - [{zh: 1月30日, en: 30 January}, {zh: 审议政府工作报告和计划、预算报告，酝酿讨论有关决议草案。, en: Deliberation}, {zh: 第一会议室, en: Room 1}]\n";
    let found = pages("zh", table);
    // 156 mm, and what the columns make of it.
    let widths: Vec<u32> = found
        .docx
        .split("<w:gridCol w:w=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next()?.parse().ok())
        .collect();
    assert_eq!(widths.iter().sum::<u32>(), 8844, "{widths:?}");
    let (print, word) = (words(&found.print), words(&found.word));
    for text in [
        "日期",
        "内容",
        "地点",
        "第一会议室",
        "审议政府工作报告和计划、预算报告，",
    ] {
        let starting = |words: &[Word]| {
            let found = words.iter().find(|word| word.text.starts_with(text));
            let found = found.unwrap_or_else(|| panic!("{text} is not printed"));
            (found.x0, found.x1)
        };
        let (in_print, in_word) = (starting(&print), starting(&word));
        assert!(
            (in_print.0 - in_word.0).abs() < mm(0.5),
            "{text}: {in_print:?} {in_word:?}"
        );
        assert!(
            (in_print.1 - in_word.1).abs() < mm(0.5),
            "{text}: {in_print:?} {in_word:?}"
        );
    }
}

#[test]
fn an_empty_row_is_a_full_line_high() {
    let table = "      columns: [{zh: 姓名, en: Name}, {zh: 单位, en: Unit}]\n      rows:\n        - [{zh: 甲, en: A}, {zh: 子, en: x}]\n        - ['', '']\n        - ['', '']\n        - [{zh: 乙, en: B}, {zh: 丑, en: y}]\n";
    for (lang, first, last, points) in [("zh", "甲", "乙", 14.0), ("en", "A", "B", 9.5)] {
        let found = pages(lang, table);
        for pdf in [&found.print, &found.word] {
            let words = words(pdf);
            // Three rows, each a line of 1.3 em and the margins above and below it.
            let row = (find(&words, last).y0 - find(&words, first).y0) / 3.0;
            assert!(
                (1.3 * points + 4.0..1.3 * points + 8.0).contains(&row),
                "{lang}: {row}"
            );
        }
    }
}

#[test]
fn a_table_can_be_set_across_and_its_columns_given_widths_and_places() {
    let table = "      landscape: true\n      row-height: 12mm\n      columns:\n        - {header: {zh: 甲, en: A}, width: 30mm, align: right}\n        - {header: {zh: 乙, en: B}, width: 45mm, align: center}\n        - {header: {zh: 丙, en: C}, align: left}\n      rows:\n        - [子, 丑, 寅]\n        - [辰, 巳, 午]\n        - ['', '', '']\n";
    let found = pages("zh", table);
    for (pdf, name) in [(&found.print, "print"), (&found.word, "Word")] {
        assert_eq!(size(pdf, 2), (842, 595), "{name}");
        let words = words(pdf);
        let (right, center, left) = (find(&words, "子"), find(&words, "丑"), find(&words, "寅"));
        // From 36 mm, in the middle of the page; the margins beside a text are 0.4 em of 14 pt.
        let edge = |millimetres: f64| mm(36.0 + millimetres);
        assert!(
            (right.x1 - edge(30.0) + 5.6).abs() < 1.5,
            "{name}: {right:?}"
        );
        assert!(
            ((center.x0 + center.x1) / 2.0 - edge(52.5)).abs() < 1.5,
            "{name}: {center:?}"
        );
        assert!((left.x0 - edge(75.0) - 5.6).abs() < 1.5, "{name}: {left:?}");
        let row = find(&words, "辰").y0 - right.y0;
        assert!((row - mm(12.0)).abs() < 1.0, "{name}: {row}");
    }
}

#[test]
fn columns_wider_than_the_page_are_told_with_their_place() {
    let body = "  - table:\n      columns:\n        - {header: {zh: 甲, en: A}, width: 120mm}\n        - {header: {zh: 乙, en: B}, width: 50mm}\n        - {zh: 丙, en: C}\n      rows: [[子, 丑, 寅]]\n";
    let desk = Desk::with_body("", body);
    let run = desk.try_build(&["-e", "handout", "-l", "zh"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    for said in [
        "table.too-wide",
        "report.yaml:6:",
        "178 mm",
        "156 mm",
        "landscape: true",
    ] {
        assert!(run.stderr.contains(said), "{said}: {}", run.stderr);
    }
    // One fault, one remedy: nothing is said of words that break in columns so narrow.
    assert!(!run.stderr.contains("table.wide"), "{}", run.stderr);
    let run = desk.try_build(&["-e", "handout", "-l", "zh", "--ui-lang", "zh"]);
    assert!(
        run.stderr.contains("各列共需178毫米，版心只有156毫米"),
        "{}",
        run.stderr
    );
}

/// A table across that begins an annex has its label and title on its page, in print and in Word.
#[test]
fn an_annex_is_headed_on_the_page_of_its_table() {
    let table = "table: {landscape: true, caption: {zh: 各项, en: Items}, columns: [{zh: 甲, en: A}], rows: [[子]]}";
    let desk = Desk::new(&format!(
        "id: r\ntitle: {{zh: 题, en: T}}\ndate: 2026-01-20\nbody: [{{paragraph: {{zh: 文。, en: B.}}}}]\nannexes:\n  \
         - title: {{zh: 附表名称, en: Table}}\n    body:\n      - {table}\n      - paragraph: {{zh: 表后。, en: C.}}\n  \
         - title: {{zh: 附二, en: Second}}\n    body: [{{paragraph: {{zh: 丙。, en: D.}}}}]\n"
    ));
    desk.build(&["-e", "handout", "-l", "zh", "-f", "pdf", "-f", "docx"]);
    let docx = fs::read(desk.out("r.handout.zh.docx")).unwrap();
    let word = fs::read(convert("annex-across", &docx, "pdf")).unwrap();
    for pdf in [fs::read(desk.out("r.handout.zh.pdf")).unwrap(), word] {
        let rows = rows(&pdf);
        // The note of the annexes names them too.
        let page = |text: &str| {
            rows.iter()
                .rfind(|row| row.text.contains(text))
                .unwrap()
                .page
        };
        let pages = ["附表名称", "子", "表后", "附二"].map(page);
        assert_eq!(pages, [2, 2, 3, 4]);
    }
}
