//! The Word draft beside the printed handout: LibreOffice lays out the one, Typst the other, with the
//! same faces.

use std::collections::BTreeSet;
use std::path::Path;

use super::office::convert;
use crate::desk::{Desk, FANDOL, HOHHOT, PAPERS, corpus, paper, twinpress};
use crate::measure::{Row, rows};

/// The lines of the text, without page numbers, blanks and the label, which print has in the margin;
/// and without stops: LibreOffice 7.4 does not draw each mark that hangs.
fn lines(pdf: &[u8]) -> Vec<(usize, String)> {
    let number = |row: &Row| row.text.starts_with("—") && row.text.ends_with("—");
    let rows = rows(pdf).into_iter().filter(|row| !number(row));
    let is_said = |c: &char| !c.is_whitespace() && !"，、；：。！？".contains(*c);
    let lines = rows.map(|row| {
        (
            row.page,
            row.text.chars().filter(is_said).collect::<String>(),
        )
    });
    lines.filter(|(_, text)| !text.contains("文件（")).collect()
}

/// The places in the text where a line ends, counted in characters.
fn breaks(lines: &[(usize, String)]) -> BTreeSet<usize> {
    let mut at = 0;
    let ends = lines.iter().map(|(_, text)| {
        at += text.chars().count();
        at
    });
    ends.collect()
}

/// LibreOffice leaves blank pages that nobody wrote out of a PDF unless it is told not to.
const WITH_BLANK_PAGES: &str =
    r#"pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}"#;

/// The lines behind the contents, whose page numbers Word makes anew.
fn behind_contents(mut lines: Vec<(usize, String)>) -> Vec<(usize, String)> {
    let of_contents = |(_, text): &(usize, String)| text.contains("......");
    let before = lines.iter().rposition(of_contents).map_or(0, |at| at + 1);
    lines.split_off(before)
}

/// How many lines of print stand in Word within half a line's pitch, and how many there are. Print has
/// its first line at the edge of the text area, Word in the middle of its pitch, as its grid has it. Of
/// type as large as a cover's, boxes don't say where the ink is.
fn in_place(printed: &[u8], word: &[u8]) -> (usize, usize) {
    let (mut printed, word) = (rows(printed), rows(word));
    printed.retain(|row| row.y1 - row.y0 < 30.0);
    // Of contents, what stands before the dots.
    let said = |row: &Row| row.text.split("...").next().unwrap_or_default().to_owned();
    let near = printed.iter().filter(|row| {
        let same = |other: &&Row| (other.page, said(other)) == (row.page, said(row));
        let mut others = word.iter().filter(same);
        others.any(|other| (other.y1 - row.y1).abs() < 14.5)
    });
    (near.count(), printed.len())
}

/// How many lines each page has.
fn pages(lines: &[(usize, String)]) -> Vec<usize> {
    let last = lines.last().map_or(0, |(page, _)| *page);
    let count = |page| lines.iter().filter(|(p, _)| *p == page).count();
    (1..=last).map(count).collect()
}

/// Builds a report, compares the pages of its handout with those of an edition in Word, and gives how
/// many lines of the one end where those of the other do, and how many there are.
fn agreeing(name: &str, report: &Path, edition: &str) -> (usize, usize) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-built"));
    std::fs::create_dir_all(&folder).unwrap();
    let build = ["build", report.to_str().unwrap(), "-o", ".", "-l", "zh"];
    let editions = ["-e", "handout", "-e", "draft", "-f", "pdf", "-f", "docx"];
    let fandol = FANDOL.to_str().unwrap();
    let fonts = ["--font-path", fandol, "--font-profile", "open"];
    let run = twinpress(&folder, &[&build[..], &editions, &fonts].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    let built = |end: &str| {
        let files = std::fs::read_dir(&folder).unwrap();
        let mut paths = files.map(|file| file.unwrap().path());
        let path = paths.find(|path| path.to_string_lossy().ends_with(end));
        std::fs::read(path.unwrap()).unwrap()
    };
    let word = convert(
        name,
        &built(&format!(".{edition}.zh.docx")),
        WITH_BLANK_PAGES,
    );
    let word = std::fs::read(word).unwrap();
    let (near, all) = in_place(&built(".handout.zh.pdf"), &word);
    eprintln!("{name}: {near} of {all} lines stand where print has them");
    assert!(near * 100 >= all * 95, "{name}: {near} of {all}");
    let printed = behind_contents(lines(&built(".handout.zh.pdf")));
    let word = behind_contents(lines(&word));
    let text =
        |lines: &[(usize, String)]| lines.iter().map(|(_, t)| t.as_str()).collect::<String>();
    assert_eq!(text(&word), text(&printed));
    assert_eq!(pages(&word).len(), pages(&printed).len());
    let (ours, theirs) = (breaks(&printed), breaks(&word));
    let same = ours.intersection(&theirs).count();
    eprintln!("{name}: {same} of {} lines end alike", ours.len());
    if name == "agreement" {
        assert_eq!(pages(&word), pages(&printed));
        let inner = &pages(&word)[1..pages(&word).len() - 1];
        assert!(inner.iter().all(|&lines| lines == 22), "{inner:?}");
    }
    (same, ours.len())
}

/// LibreOffice 7.4 squeezes no marks, and lets them hang where the file forbids it (it reads
/// `w:overflowPunct` the wrong way round); print takes in the same marks and sets them closer.
#[test]
fn the_draft_has_the_pages_and_the_lines_of_the_handout() {
    let (same, all) = agreeing("agreement", Path::new(HOHHOT), "draft");
    assert!(same * 100 >= all * 95, "{same} of {all}");
}

#[test]
fn the_papers_of_an_office_have_the_same_pages_and_lines_in_word() {
    for name in PAPERS.into_iter().filter(|name| *name != "hohhot-2026") {
        let (same, all) = agreeing(&format!("agreement-{name}"), &paper(name), "handout");
        assert!(same * 100 >= all * 95, "{name}: {same} of {all}");
    }
}

/// GB/T 9704-2012, 7.4.1: the last rule of the imprint is the lower edge of the text area. Print sets
/// type in the middle of its line, LibreOffice lower.
#[test]
fn the_imprint_stands_at_the_foot_of_its_page_in_word() {
    for name in ["notice", "minutes", "letter"] {
        let folder = tempfile::TempDir::new().unwrap();
        let report = paper(name);
        let args = [
            "build",
            report.to_str().unwrap(),
            "-e",
            "handout",
            "-o",
            ".",
            "-l",
            "zh",
            "-l",
            "en",
        ];
        let formats = ["-f", "pdf", "-f", "docx", "--font-profile", "open"];
        let fonts = ["--font-path", FANDOL.to_str().unwrap()];
        let run = twinpress(folder.path(), &[&args[..], &formats, &fonts].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
        let file = |end: &str| std::fs::read(folder.path().join(format!("{name}.{end}"))).unwrap();
        for (lang, starts) in [
            ("zh", ["抄送：", "青城市人大常委会办公室2026"]),
            ("en", ["Copiesto", "GeneralOffice"]),
        ] {
            let printed = rows(&file(&format!("handout.{lang}.pdf")));
            let docx = file(&format!("handout.{lang}.docx"));
            let word = rows(&std::fs::read(convert(name, &docx, WITH_BLANK_PAGES)).unwrap());
            for start in starts {
                let of = |rows: &[Row]| {
                    rows.iter()
                        .rfind(|row| row.text.starts_with(start))
                        .cloned()
                };
                let (Some(ours), theirs) = (of(&printed), of(&word)) else {
                    continue;
                };
                let theirs = theirs.unwrap_or_else(|| panic!("{start} in {word:?}"));
                assert_eq!(ours.page, theirs.page, "{name} {lang}");
                assert!(
                    (ours.y1 - theirs.y1).abs() < 8.0,
                    "{name} {lang}: {ours:?} {theirs:?}"
                );
                assert!(
                    lang == "en" || (ours.x0 - theirs.x0).abs() < 1.0,
                    "{ours:?} {theirs:?}"
                );
            }
        }
    }
}

#[test]
fn an_english_cover_holds_its_page_in_word() {
    let folder = tempfile::TempDir::new().unwrap();
    let report = paper("everything");
    let args = [
        "build",
        report.to_str().unwrap(),
        "-e",
        "handout",
        "-l",
        "en",
    ];
    let run = twinpress(
        folder.path(),
        &[&args[..], &["-f", "docx", "-o", "."]].concat(),
    );
    assert_eq!(run.code, 0, "{}", run.stderr);
    let docx = std::fs::read(folder.path().join("everything.handout.en.docx")).unwrap();
    let word = rows(&std::fs::read(convert("cover", &docx, WITH_BLANK_PAGES)).unwrap());
    let cover = word.iter().filter(|row| row.page == 1);
    let cover: Vec<&str> = cover.map(|row| row.text.as_str()).collect();
    let expected = [
        "ReportontheWork",
        "oftheStandingCommittee",
        "oftheQingshanMunicipal",
        "People’sCongress",
        "DeliveredattheThirdSession",
        "oftheTenthQingshanMunicipalPeople’sCongress",
        "onJanuary20,2026",
        "WangMoumou",
        "ChairpersonoftheStandingCommittee",
        "oftheQingshanMunicipalPeople’sCongress",
    ];
    assert_eq!(cover[1..], expected);
    assert!(word.iter().all(|row| row.page != 2), "its back is blank");
}

#[test]
fn corpus_the_lines_of_another_report_end_alike_too() {
    let text = corpus("corpus/provinces-2026/gansu.zh.txt");
    let folder = tempfile::TempDir::new().unwrap();
    let run = twinpress(
        folder.path(),
        &["import", text.to_str().unwrap(), "-o", "report.yaml"],
    );
    assert_eq!(run.code, 0, "{}", run.stderr);
    let (same, all) = agreeing(
        "agreement-gansu",
        &folder.path().join("report.yaml"),
        "draft",
    );
    assert!(same * 100 >= all * 95, "{same} of {all}");
}

/// A paper without a speaker, with a heading that has no number, a later salutation, and paragraphs
/// that would end with one character or with a mark too many.
#[test]
fn head_headings_and_last_lines_stand_in_the_draft_as_in_print() {
    let sentence = "常委会坚持依法监督，推动各项工作落到实处，";
    let long = |count| sentence.chars().cycle().take(count).collect::<String>() + "。";
    let desk = Desk::new(&format!(
        "id: r
title: {{zh: 青山市人大常委会工作报告}}
languages: [zh]
date: 2026-01-20
meeting: {{name: {{zh: 青山市第十届人民代表大会第三次会议}}, date: 2026-01-20}}
body:
  - salutation: {{zh: 各位代表：}}
  - paragraph: {{zh: {}}}
  - section:
      heading: {{zh: 重点工作}}
      numbering: none
      body:
        - paragraph: {{zh: {}}}
        - salutation: {{zh: 各位代表！}}
        - paragraph: {{zh: {}}}
",
        long(27),
        long(56),
        long(26)
    ));
    let fandol = FANDOL.to_str().unwrap();
    desk.build(&[
        "-e",
        "handout",
        "-e",
        "draft",
        "-f",
        "pdf",
        "-f",
        "docx",
        "--font-profile",
        "open",
        "--font-path",
        fandol,
    ]);
    let printed = rows(&std::fs::read(desk.out("r.handout.zh.pdf")).unwrap());
    let docx = std::fs::read(desk.out("r.draft.zh.docx")).unwrap();
    let word = rows(&std::fs::read(convert("head", &docx, "pdf")).unwrap());
    let texts = |rows: &[Row]| {
        let texts = rows
            .iter()
            .map(|row| row.text.split_whitespace().collect::<String>());
        texts.collect::<Vec<_>>()
    };
    assert_eq!(texts(&printed), texts(&word));
    // Print's grid has its first line where the text begins, Word's half a gap lower.
    let line = |rows: &[Row], index: usize, pitch: f64| {
        ((rows[index].y0 - 104.9) / pitch).round() as usize
    };
    let body = printed
        .iter()
        .position(|row| row.text.starts_with("各位代表："))
        .unwrap();
    for index in body..printed.len() - 1 {
        assert!(
            (printed[index].x0 - word[index].x0).abs() < 1.5,
            "{:?}",
            word[index]
        );
        assert_eq!(
            line(&printed, index, 29.62),
            line(&word, index, 28.95),
            "{:?}",
            word[index]
        );
    }
    let x = |start: &str| {
        word.iter()
            .find(|row| row.text.starts_with(start))
            .unwrap()
            .x0
    };
    let indent = 2.0 * 16.0;
    assert!((x("重点工作") - x("各位代表：") - indent).abs() < 1.0);
    assert!((x("各位代表！") - x("各位代表：") - indent).abs() < 1.0);
}
