//! Covers, what follows them, and the panel of key figures, in print and in Word.

use std::fs;

use crate::desk::{Desk, docx_part, libreoffice};
use crate::measure::{Row, mm, rows};

const PAPER: &str = "id: r
title:
  zh: 青山市人民代表大会常务委员会工作报告
  en: Report on the Work of the Standing Committee of the Qingshan Municipal People’s Congress
meeting:
  name: {zh: 青山市第十届人民代表大会第三次会议, en: Third Session of the Tenth Qingshan Municipal People’s Congress}
  date: 2026-01-20
speaker:
  name: {zh: 王某某, en: Wang Moumou}
summary: {zh: 摘要。, en: A summary.}
figures:
  a: {value: 5, unit: law}
  b: {value: 21, unit: percent}
key-figures:
  - {figure: a, label: {zh: 一甲, en: one of five}}
  - {figure: b, label: {zh: 二乙, en: two of five}}
  - {figure: a, label: {zh: 三丙, en: three of five}}
  - {figure: b, label: {zh: 四丁, en: four of five}}
  - {figure: a, label: {zh: 五戊, en: five of five}}
body:
  - section:
      heading: {zh: 立法工作, en: Legislation}
      body:
        - paragraph: {zh: 正文从这里开始。, en: The text begins here.}
annexes:
  - title: {zh: 名词解释, en: Terms}
    body:
      - paragraph: {zh: 甲。, en: A.}
  - title: {zh: 一览, en: At a glance}
    body:
      - paragraph: {zh: 乙。, en: B.}
editions:
  handout: {cover: true, contents: true}
";

fn built(lang: &str) -> (Desk, Vec<Row>) {
    let desk = Desk::new(PAPER);
    desk.build(&["-e", "handout", "-l", lang, "-f", "pdf"]);
    let pdf = fs::read(desk.out(&format!("r.handout.{lang}.pdf"))).expect("it is built");
    let rows = rows(&pdf);
    (desk, rows)
}

#[test]
fn behind_a_cover_come_a_blank_page_contents_without_number_and_the_text_from_page_1() {
    for (lang, begins, number, mark) in [
        ("zh", "正文从这里开始", "—1—", "附件1：名词解释"),
        ("en", "Thetextbeginshere", "1", "Annex1:Terms"),
    ] {
        let (_desk, rows) = built(lang);
        let on = |page| rows.iter().filter(move |row| row.page == page);
        assert_eq!(on(2).count(), 0, "{lang}: the back of the cover");
        assert!(
            on(3).any(|row| row.text.starts_with(mark)),
            "{lang}: {rows:#?}"
        );
        let foot = mm(262.0);
        assert!(
            (1..=4).all(|page| on(page).all(|row| row.y0 < foot)),
            "{lang}: no numbers"
        );
        assert_eq!(on(4).count(), 0, "{lang}: the back of the contents");
        let text = rows
            .iter()
            .find(|row| row.text.starts_with(begins))
            .expect("the text");
        assert_eq!(text.page, 5, "{lang}");
        let foot: Vec<_> = on(5).filter(|row| row.y0 > foot).collect();
        assert_eq!(foot[0].text, number, "{lang}");
        let title = if lang == "zh" {
            "青山市人民代表大会"
        } else {
            "ReportontheWork"
        };
        assert!(
            on(5).any(|row| row.text.starts_with(title)),
            "{lang}: the title again"
        );
        assert!(
            on(5).any(|row| row.text.contains("2026")),
            "{lang}: the date again"
        );
    }
}

#[test]
fn the_title_of_a_cover_is_large_in_three_or_four_lines_of_whole_phrases() {
    let (_desk, all) = built("zh");
    // 42 pt lines are 37 pt high at least; those below are of 16 pt.
    let lines = |rows: &[Row], page: usize, high: f64| {
        let large = rows
            .iter()
            .filter(|row| row.page == page && row.y1 - row.y0 > high);
        large.map(|row| row.text.clone()).collect::<Vec<_>>()
    };
    let title = lines(&all, 1, 26.0);
    assert!((3..=4).contains(&title.len()), "{title:?}");
    assert_eq!(title.concat(), "青山市人民代表大会常务委员会工作报告");
    let (_desk, all) = built("en");
    let title = lines(&all, 1, 22.0);
    assert!((3..=4).contains(&title.len()), "{title:?}");
    for line in &title {
        let is_loose = ["of", "the", "on"].iter().any(|word| line.ends_with(word));
        assert!(!is_loose, "{title:?}");
    }
}

#[test]
fn what_stands_at_the_foot_of_a_cover_is_in_its_lowest_third() {
    for lang in ["zh", "en"] {
        let (_desk, rows) = built(lang);
        let lowest = rows.iter().filter(|row| row.page == 1).map(|row| row.y1);
        let lowest = lowest.fold(0.0, f64::max);
        assert!(lowest > mm(297.0 * 2.0 / 3.0), "{lang}: {lowest}");
    }
}

#[test]
fn the_word_file_has_the_pages_of_print() {
    for lang in ["zh", "en"] {
        let desk = Desk::new(PAPER);
        desk.build(&["-e", "handout", "-l", lang, "-f", "docx"]);
        let docx = desk.out(&format!("r.handout.{lang}.docx"));
        libreoffice(
            &desk.path().join("home"),
            "pdf",
            &desk.path().join("lo"),
            &[&docx],
        );
        let pdf = fs::read(desk.path().join("lo").join(format!("r.handout.{lang}.pdf")));
        let rows = rows(&pdf.expect("it is converted"));
        let begins = if lang == "zh" {
            "正文从这里开始"
        } else {
            "Thetextbeginshere"
        };
        let text = rows
            .iter()
            .find(|row| row.text.starts_with(begins))
            .expect("the text");
        let number = |page| {
            rows.iter()
                .find(|row| row.page == page && row.y0 > mm(262.0))
        };
        // The empty back of the contents is Word's, and not in the PDF of LibreOffice.
        assert_eq!(text.page, 4, "{lang}");
        let digits = number(4).map(|row| row.text.replace('—', ""));
        assert_eq!(digits.as_deref(), Some("1"), "{lang}");
        assert!((1..=3).all(|page| number(page).is_none()), "{lang}");
    }
}

#[test]
fn the_rows_of_a_panel_are_full_and_as_in_word() {
    let desk = Desk::new(PAPER);
    desk.build(&[
        "-e", "summary", "-l", "zh", "-l", "en", "-f", "pdf", "-f", "docx",
    ]);
    for (lang, labels) in [
        ("zh", ["一甲", "二乙", "三丙", "四丁", "五戊"]),
        (
            "en",
            [
                "oneoffive",
                "twooffive",
                "threeoffive",
                "fouroffive",
                "fiveoffive",
            ],
        ),
    ] {
        let pdf = fs::read(desk.out(&format!("r.summary.{lang}.pdf"))).expect("it is built");
        let rows = rows(&pdf);
        let line = |row: &str| rows.iter().any(|printed| printed.text == row);
        assert!(
            line(&labels[..3].concat()) && line(&labels[3..].concat()),
            "{rows:#?}"
        );
        let document = docx_part(
            &desk.out(&format!("r.summary.{lang}.docx")),
            "word/document.xml",
        );
        let panel = document.split("<w:tbl>").nth(1).expect("a panel");
        let cells = |row: &str| row.matches("<w:tc>").count();
        let counts: Vec<_> = panel.split("<w:tr>").skip(1).map(cells).collect();
        assert_eq!(counts, [3, 2], "{lang}");
    }
}

#[test]
fn a_draft_with_a_cover_that_comes_back_unedited_changes_nothing() {
    let desk = Desk::new(&PAPER.replace("handout: {", "draft: {"));
    for lang in ["zh", "en"] {
        desk.build(&["-e", "draft", "-l", lang, "-f", "docx"]);
        let docx = format!("out/r.draft.{lang}.docx");
        let run = desk.run(&["merge", "report.yaml", &docx, "-o", "merged.yaml"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let read = |name: &str| fs::read_to_string(desk.path().join(name)).expect("a file");
        assert_eq!(
            read("merged.yaml"),
            read("report.yaml"),
            "{lang}: {}",
            run.stderr
        );
    }
}

/// An annual report with this line, and a body.
fn annual(line: &str) -> Desk {
    Desk::new(&format!(
        "id: r\nkind: annual-report\ntitle: {{zh: 2025年度报告, en: Annual Report 2025}}\ndate: 2026-03-18\n\
         organization: {{zh: 清泉基金会, en: Qingquan Foundation}}\n{line}\n\
         figures:\n  a: {{value: 5, unit: law}}\nkey-figures:\n  - {{figure: a, label: {{zh: 甲, en: a label}}}}\n\
         body:\n  - paragraph: {{zh: 正文。, en: The text.}}\n\
         contact:\n  - {{zh: 梨花路8号, en: 8 Lihua Road}}\neditions:\n  handout: {{cover: true}}\n"
    ))
}

#[test]
fn an_annual_report_has_its_key_figures_before_the_text_and_its_contact_on_the_last_page() {
    let desk = annual("");
    desk.build(&[
        "-e", "handout", "-l", "en", "-f", "pdf", "-f", "docx", "-f", "txt",
    ]);
    let rows = rows(&fs::read(desk.out("r.handout.en.pdf")).expect("it is built"));
    let page = |text: &str| rows.iter().find(|row| row.text == text).map(|row| row.page);
    assert_eq!(page("QingquanFoundation"), Some(1));
    assert_eq!(page("alabel"), Some(3));
    assert_eq!(page("Thetext."), Some(3));
    assert_eq!(page("8LihuaRoad"), Some(4));
    let text = desk.text("r.handout.en.txt");
    assert!(
        text.contains("a label") && text.ends_with("Contact\n8 Lihua Road\n"),
        "{text}"
    );
    let document = docx_part(&desk.out("r.handout.en.docx"), "word/document.xml");
    assert!(document.contains("a label") && document.contains("8 Lihua Road"));
}

#[test]
fn a_logo_that_is_no_image_or_not_there_is_told_at_its_place() {
    for (bytes, name) in [(Some(&b"no image"[..]), "logo.png"), (None, "missing.png")] {
        let desk = annual(&format!("logo: {name}"));
        if let Some(bytes) = bytes {
            desk.put(name, bytes);
        }
        for format in ["pdf", "docx"] {
            let run = desk.try_build(&["-e", "handout", "-l", "en", "-f", format]);
            assert_eq!(run.code, 1, "{format}: {}", run.stderr);
            assert!(
                run.stderr.contains("report.yaml:6:"),
                "{format}: {}",
                run.stderr
            );
            assert!(run.stderr.contains(name), "{}", run.stderr);
        }
    }
}
