//! The whole work report, from its file to every edition.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use crate::desk::{
    HOHHOT, corpus, docx_text, libreoffice, pdf_text, run, twinpress, without_blanks,
};
use crate::measure::{Row, text_rows};
use tempfile::TempDir;

/// The editions of the real report, built once.
static EDITIONS: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = TempDir::new().expect("a folder");
    let built = twinpress(folder.path(), &["build", HOHHOT, "-o", "."]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    folder
});

fn edition(name: &str) -> PathBuf {
    EDITIONS.path().join(format!("hohhot-2026.{name}"))
}

fn text_of(name: &str) -> String {
    let path = edition(name);
    match path.extension().and_then(|e| e.to_str()) {
        Some("txt") => fs::read_to_string(&path).expect("the text edition"),
        Some("docx") => docx_text(&path),
        _ => pdf_text(&path, &["-raw"]),
    }
}

/// The text of an edition without blanks, page numbers and the numbers of headings, which Word
/// counts itself.
fn compared(name: &str) -> String {
    let numbers = [
        "一、", "二、", "三、", "四、", "五、", "I. ", "II. ", "III. ", "IV. ", "V. ",
    ];
    let text = match name.ends_with(".pdf") {
        true => without_page_numbers(&text_of(name), name.contains(".en.")),
        false => text_of(name),
    };
    let lines = text.lines().map(str::trim);
    let bare = lines.map(|line| {
        let found = numbers
            .iter()
            .find(|n| line.starts_with(*n) && !line.starts_with("I. e"));
        found.map_or(line, |number| &line[number.len()..])
    });
    without_blanks(&bare.collect::<String>())
}

/// The text of a PDF without the last line of each page, nor the first where the title or the chapter
/// stands over all pages but the first.
fn without_page_numbers(text: &str, has_running_head: bool) -> String {
    let pages = text
        .split_terminator('\u{c}')
        .enumerate()
        .map(|(index, page)| {
            let page = match has_running_head && index > 0 {
                true => page.split_once('\n').expect("a page has a running head").1,
                false => page,
            };
            let body = page.trim_end().rsplit_once('\n');
            let (body, number) = body.expect("a page has text and a number");
            assert!(is_page_number(number.trim()), "{number}");
            body.to_owned() + "\n"
        });
    pages.collect()
}

fn is_page_number(line: &str) -> bool {
    let bare = line.trim_matches(|c: char| c == '—' || c.is_whitespace());
    !bare.is_empty() && bare.len() <= 2 && bare.bytes().all(|b| b.is_ascii_digit())
}

/// Two texts are the same; the first difference is shown.
fn assert_same(found: &str, right: &str, what: &str) {
    let same = found
        .chars()
        .zip(right.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let around = |text: &str| {
        text.chars()
            .skip(same.saturating_sub(20))
            .take(60)
            .collect::<String>()
    };
    assert!(
        found == right,
        "{what}: …{}… for …{}…",
        around(found),
        around(right)
    );
}

#[test]
fn one_command_publishes_every_edition() {
    let mut names: Vec<String> = fs::read_dir(EDITIONS.path())
        .expect("the outputs")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "hohhot-2026.draft.en.docx",
            "hohhot-2026.draft.zh.docx",
            "hohhot-2026.handout.zh.pdf",
            "hohhot-2026.summary.en.docx",
            "hohhot-2026.summary.en.pdf",
            "hohhot-2026.summary.en.txt",
            "hohhot-2026.text.en.txt",
            "hohhot-2026.text.zh.txt",
        ]
    );
}

#[test]
fn not_one_character_of_the_report_is_lost_or_added() {
    let folder = TempDir::new().expect("a folder");
    let args = [
        "build",
        HOHHOT,
        "-e",
        "text",
        "-l",
        "zh",
        "--text-width",
        "1000",
        "-o",
        "-",
    ];
    let built = twinpress(folder.path(), &args);
    let paragraphs: Vec<&str> = built
        .stdout
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .collect();
    let all: String = paragraphs.concat();
    let han = all
        .chars()
        .filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c))
        .count();
    assert_eq!(paragraphs.len(), 45);
    assert_eq!(han, 5649);
    assert_eq!(all.chars().count(), 6479);
    assert!(!all.contains("城兴企旺启新程") && !all.contains("吴丽娜"));
}

#[test]
fn sentences_that_the_newspaper_cut_are_whole() {
    let text = compared("text.zh.txt");
    for sentence in [
        "制定地方性法规3件、修改12件，立法调研11项。",
        "紧扣7方面任务提出29条建议，推动意见进一步落实落细。",
        "教联体建设、应急能力建设工作情况开展专题调研",
        "常委会党组自觉扛牢管党治党政治责任",
        "聚焦自治区党委“1571”工作部署和市委中心工作，",
        "推动内蒙古高质量发展奋力书写中国式现代化新篇章",
    ] {
        assert!(text.contains(sentence), "{sentence}");
    }
    let lines = text_of("text.zh.txt");
    assert!(
        lines.contains("\n　　纵深推进全面从严治党。"),
        "the run-in head opens its own paragraph"
    );
}

#[test]
fn the_chinese_editions_say_the_same() {
    let text = compared("text.zh.txt");
    assert_same(&compared("draft.zh.docx"), &text, "draft");
    assert_same(&compared("handout.zh.pdf"), &text, "handout");
}

#[test]
fn the_english_editions_say_the_same() {
    // A hyphen at the end of a line is the page's, not the text's.
    let plain = |name: &str| compared(name).replace(['-', '\u{ad}'], "");
    assert_same(
        &plain("draft.en.docx"),
        &plain("text.en.txt"),
        "draft.en.docx",
    );
    assert_same(
        &plain("summary.en.docx"),
        &plain("summary.en.txt"),
        "summary.en.docx",
    );
    assert_same(
        &plain("summary.en.pdf"),
        &plain("summary.en.txt"),
        "summary.en.pdf",
    );
}

#[test]
fn figures_are_said_rightly_in_both_languages() {
    let (zh, en) = (
        compared("text.zh.txt"),
        text_of("text.en.txt").replace('\n', " "),
    );
    for (chinese, english) in [
        ("涉及资金56.5亿元", "5.65 billion yuan"),
        ("93.7%的问题", "93.7 percent of the problems"),
        ("接待群众5710人次", "5,710"),
        ("收集意见建议3976件", "3,976"),
        ("12345热线", "12345"),
        ("比上年减少21%", "21 percent"),
        ("37件（次）", "37 amendments"),
    ] {
        assert!(zh.contains(chinese), "{chinese}");
        assert!(en.contains(english), "{english}");
    }
    assert!(!en.contains("12,345"), "a code is never grouped");
}

#[test]
fn every_full_page_of_the_handout_has_22_lines() {
    let rows = handout_rows();
    for page in 2..=11 {
        let lines = rows.iter().filter(|row| row.page == page).count();
        assert_eq!(lines, 22, "page {page}");
    }
    // Page one has blank lines over the title, under it and over the salutation.
    assert_eq!(rows.iter().filter(|row| row.page == 1).count(), 19);
    assert_eq!(rows.last().map(|row| row.page), Some(12));
}

#[test]
fn no_line_of_the_handout_begins_or_ends_with_a_forbidden_mark() {
    for row in handout_rows() {
        let line = row.text;
        let opens_subtitle = line.starts_with("——2026");
        assert!(
            opens_subtitle || !line.starts_with(|c| "，。、；：？！）》」』”’…—·%".contains(c)),
            "{line}"
        );
        assert!(!line.ends_with(|c| "（《「『“‘".contains(c)), "{line}");
    }
}

/// The lines of the handout's text areas.
fn handout_rows() -> Vec<Row> {
    text_rows(&fs::read(edition("handout.zh.pdf")).expect("the handout"))
}

#[test]
fn no_line_of_the_text_edition_breaks_the_rules_or_runs_over() {
    for line in text_of("text.zh.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("——2026"))
    {
        let columns: usize = line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
        assert!(columns <= 56, "{columns}: {line}");
        assert!(
            !line.starts_with(|c| "，。、；：？！）》”’…—".contains(c)),
            "{line}"
        );
        assert!(!line.ends_with(|c| "（《“‘".contains(c)), "{line}");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_anywhere_and_any_time() {
    let elsewhere = TempDir::new().expect("a folder");
    let copy = elsewhere.path().join("other name");
    fs::create_dir(&copy).expect("a folder");
    fs::copy(HOHHOT, copy.join("report.yaml")).expect("a copy");
    let built = run(Command::new(env!("CARGO_BIN_EXE_twinpress"))
        .current_dir(&copy)
        .args(["build", "report.yaml", "-o", "out", "--jobs", "1"])
        .env("TZ", "Asia/Shanghai")
        .env("LC_ALL", "zh_CN.UTF-8"));
    assert_eq!(built.code, 0, "{}", built.stderr);
    for entry in fs::read_dir(EDITIONS.path()).expect("the outputs") {
        let path = entry.expect("an entry").path();
        let other = copy.join("out").join(path.file_name().expect("a name"));
        assert!(
            fs::read(&path).ok() == fs::read(&other).ok(),
            "{} differs",
            path.display()
        );
    }
}

#[test]
fn libreoffice_reads_every_word_file_as_the_edition_says() {
    let folder = TempDir::new().expect("a folder");
    for (name, txt) in [
        ("draft.zh", "text.zh"),
        ("draft.en", "text.en"),
        ("summary.en", "summary.en"),
    ] {
        let word = edition(&format!("{name}.docx"));
        let format = "txt:Text (encoded):UTF8";
        libreoffice(folder.path(), format, folder.path(), &[&word]);
        let path = folder.path().join(format!("hohhot-2026.{name}.txt"));
        let read = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let read = read.trim_start_matches('\u{feff}');
        let right = without_blanks(&text_of(&format!("{txt}.txt")));
        assert_same(&without_blanks(read), &right, name);
    }
}

#[test]
fn the_pdf_is_tagged_and_names_its_title_and_language() {
    for (name, title) in [
        ("handout.zh.pdf", "呼和浩特市人民代表大会常务委员会工作报告"),
        (
            "summary.en.pdf",
            "Report on the Work of the Standing Committee of the Hohhot Municipal People’s Congress",
        ),
    ] {
        let info = run(Command::new("pdfinfo").arg(edition(name)));
        assert!(info.stdout.contains(title), "{}", info.stdout);
        let tagged = info
            .stdout
            .lines()
            .any(|l| l.starts_with("Tagged:") && l.ends_with("yes"));
        assert!(tagged, "{}", info.stdout);
    }
}

#[test]
fn the_schema_beside_the_example_is_the_program_s_own() {
    let shown = twinpress(Path::new("."), &["schema"]);
    let kept = Path::new(HOHHOT).with_file_name("report.schema.json");
    assert_eq!(
        fs::read_to_string(kept).ok(),
        Some(shown.stdout),
        "run `make schema`"
    );
}

#[test]
fn the_outline_shows_the_numbered_headings() {
    let zh = twinpress(Path::new("."), &["outline", HOHHOT]);
    assert_eq!(
        zh.stdout,
        "\
呼和浩特市人民代表大会常务委员会工作报告 [2]
  2025年主要工作 [4]
    一、坚持政治引领，把牢人大工作正确政治方向 [4]
    二、坚持立足改革发展需求，以高质量立法护航高质量发展 [5]
    三、坚持服务保障中心大局，以高效能监督推动工作落实 [6]
    四、坚持发挥代表主体作用，以优化服务保障提升代表履职质效 [4]
    五、坚持高标准打造“四个机关”，以规范化建设提升依法履职能力 [4]
  2026年主要任务 [6]
"
    );
    let en = twinpress(Path::new("."), &["outline", HOHHOT, "-l", "en"]);
    assert!(en.stdout.contains("\n    IV. "), "{}", en.stdout);
}

#[test]
fn corpus_every_sentence_of_the_printed_report_is_in_the_source_it_was_made_from() {
    let source = corpus("hohhot-2026/newspaper-extraction.zh.txt");
    let han = |text: &str| -> String {
        let is_han = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
        text.chars().filter(is_han).collect()
    };
    let source = han(&fs::read_to_string(source).expect("the source is text"));
    let text = text_of("text.zh.txt");
    let joined = text.replace("\n", "");
    // The newspaper printed another article in the middle of one sentence.
    let lost: Vec<&str> = joined
        .split(['。', '：', '！'])
        .flat_map(|sentence| sentence.split_inclusive("“1571”工作部署"))
        .filter(|sentence| !source.contains(&han(sentence)))
        .collect();
    assert!(lost.is_empty(), "{lost:?}");
}
