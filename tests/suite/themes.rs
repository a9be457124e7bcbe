//! Themes: what a report or a file changes of the page holds in print and in Word.

mod designs;

use std::path::Path;

use crate::desk::{Desk, docx_part, pdf_text};
use crate::docx::office::convert;
use crate::measure::{mm, rows};

/// A measure of 100 mm of 18 characters.
const NARROW: &str = "  zh: {page: {measure: 100mm}, text: {characters: 18}}\n";

/// A paragraph of 82 characters: 16 behind the indent, then 18 a line.
fn paragraph() -> String {
    let text = "全年依法履行职责各项工作取得新的成效为推动高质量发展作出贡献".repeat(3);
    text.chars().take(82).collect()
}

fn report(theme: &str) -> Desk {
    let theme = match theme {
        "" => String::new(),
        theme => format!("theme:\n{theme}"),
    };
    Desk::new(&format!(
        "id: r\ntitle: {{zh: 工作报告, en: Work Report}}\n{theme}body:\n  - paragraph: {{zh: {0}, en: A}}\n  - table:\n      columns: [{{zh: 项目, en: Item}}, {{zh: 说明, en: Note}}, {{zh: 甲, en: C}}]\n      rows: [[{{zh: 一, en: One}}, {{zh: 说明文字, en: a note}}, {{zh: 二, en: Two}}]]\n",
        paragraph()
    ))
}

/// How many characters the lines of the paragraph have.
fn lengths(pdf: &Path) -> Vec<usize> {
    let text = pdf_text(pdf, &["-layout"]);
    let all = paragraph();
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && all.contains(line) && *line != "工作报告");
    lines.map(|line| line.chars().count()).collect()
}

fn build(desk: &Desk, more: &[&str]) {
    let args = ["-e", "handout", "-l", "zh", "-f", "pdf", "-f", "docx"];
    desk.build(&[&args, more].concat());
}

/// The Word file as LibreOffice prints it.
fn converted(desk: &Desk, name: &str) -> std::path::PathBuf {
    let docx = std::fs::read(desk.out("r.handout.zh.docx")).expect("it is built");
    convert(name, &docx, "pdf")
}

#[test]
fn a_measure_of_18_characters_has_18_in_print_and_in_word() {
    let desk = report(NARROW);
    build(&desk, &[]);
    let expected = [16, 18, 18, 18, 12];
    assert_eq!(lengths(&desk.out("r.handout.zh.pdf")), expected);
    assert_eq!(lengths(&converted(&desk, "narrow-theme")), expected);
    let pdf = std::fs::read(desk.out("r.handout.zh.pdf")).expect("it is built");
    let widest = rows(&pdf)
        .iter()
        .map(|row| row.x1 - row.x0)
        .fold(0.0, f64::max);
    assert!((widest - mm(100.0)).abs() < mm(1.0), "{widest}");
}

#[test]
fn without_a_theme_a_line_has_28_characters() {
    let desk = report("");
    build(&desk, &[]);
    let expected = [26, 28, 28];
    assert_eq!(lengths(&desk.out("r.handout.zh.pdf")), expected);
    assert_eq!(lengths(&converted(&desk, "usual-theme")), expected);
}

#[test]
fn a_theme_file_is_stronger_than_the_report_and_leaves_the_rest_of_it() {
    let desk = report("  zh: {page: {measure: 120mm}, text: {characters: 18}}\n");
    desk.put("narrow.theme", b"zh:\n  page: {measure: 100mm}\n");
    build(&desk, &["--theme", "narrow.theme"]);
    let expected = [16, 18, 18, 18, 12];
    assert_eq!(lengths(&desk.out("r.handout.zh.pdf")), expected);
    let document = docx_part(&desk.out("r.handout.zh.docx"), "word/document.xml");
    // 100 mm are 5669 twips of the 11906 of A4, with 28 mm before them.
    assert!(document.contains("w:left=\"1587\"") && document.contains("w:right=\"4650\""));
    let diff = desk.run(&[
        "diff",
        "report.yaml",
        "report.yaml",
        "-l",
        "zh",
        "-f",
        "pdf",
        "-o",
        "out",
        "--theme",
        "narrow.theme",
    ]);
    assert_eq!(diff.code, 0, "{}", diff.stderr);
    assert_eq!(lengths(&desk.out("r.redline.zh.pdf")), expected);
}

#[test]
fn a_kind_of_text_has_the_face_and_size_of_the_theme_in_word() {
    let desk = report(
        "  zh:\n    styles: {title: {size: 30pt, face: heading-1}}\n    word: {styles: {note: {size: 9pt}}}\n",
    );
    build(&desk, &[]);
    let styles = docx_part(&desk.out("r.handout.zh.docx"), "word/styles.xml");
    let style = |id: &str| {
        let start = styles
            .find(&format!("w:styleId=\"{id}\""))
            .expect("the style is there");
        styles[start..]
            .split("</w:style>")
            .next()
            .expect("it ends")
            .to_owned()
    };
    let title = style("Title");
    assert!(title.contains("<w:sz w:val=\"60\"/>") && title.contains("w:eastAsia=\"黑体\""));
    assert!(style("FootnoteText").contains("<w:sz w:val=\"18\"/>"));
    assert!(style("Subtitle").contains("w:eastAsia=\"楷体_GB2312\""));
    let pdf = std::fs::read(desk.out("r.handout.zh.pdf")).expect("it is built");
    let faces = crate::measure::fonts_of(&pdf, "工作报告");
    assert!(
        faces.iter().all(|face| face.contains("FandolHei")),
        "{faces:?}"
    );
}

#[test]
fn the_columns_of_a_table_share_the_width_of_the_text_to_the_twip() {
    for (theme, width) in [("", 8844), (NARROW, 5669)] {
        let desk = report(theme);
        build(&desk, &[]);
        let document = docx_part(&desk.out("r.handout.zh.docx"), "word/document.xml");
        let columns = document.split("<w:gridCol w:w=\"").skip(1);
        let widths = columns.map(|rest| rest.split('"').next().expect("a value"));
        let sum: u32 = widths
            .map(|width| width.parse::<u32>().expect("a number"))
            .sum();
        assert_eq!(sum, width);
    }
}

#[test]
fn what_is_wrong_with_a_theme_is_told_at_its_place() {
    let desk = report(concat!(
        "  zh:\n",
        "    page: {mesure: 100mm, top: 2em}\n",
        "    text: {characters: 300}\n",
        "    colours: {rule: red}\n",
        "    styles: {title: {face: haeding-1}}\n",
    ));
    let run = desk.try_build(&["--message-format", "json"]);
    assert_eq!(run.code, 1);
    for (code, line, hint) in [
        ("shape.unknown-key", 5, "measure"),
        ("theme.value", 5, "millimetres"),
        ("shape.range", 6, ""),
        ("theme.value", 7, "grey"),
        ("shape.value", 8, "heading-1"),
    ] {
        let is_it = |told: &&str| {
            told.contains(&format!("\"code\":\"{code}\""))
                && told.contains(&format!("\"line\":{line},"))
                && told.contains(hint)
        };
        assert!(
            run.stderr.lines().any(|told| is_it(&told)),
            "{code} {line}: {}",
            run.stderr
        );
    }
}

#[test]
fn what_of_a_theme_contradicts_itself_is_told_at_its_place_and_in_its_file() {
    let desk = report("  zh: {page: {measure: 200mm}}\n  fr: {}\n");
    let run = desk.try_build(&[]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("theme.too-large") && run.stderr.contains("report.yaml:4:24"));
    assert!(run.stderr.contains("theme.language") && run.stderr.contains("report.yaml:5:3"));
    let desk = report("");
    desk.put("wide.theme", b"zh:\n  text: {size: 12pt}\n");
    let run = desk.try_build(&["--theme", "wide.theme"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("theme.grid") && run.stderr.contains("wide.theme:2:16"));
    let run = desk.try_build(&["--theme", "missing.theme"]);
    assert_eq!(run.code, 3);
}

#[test]
fn a_report_and_a_file_that_only_together_contradict_themselves_are_refused() {
    let desk = report("  zh: {page: {inside: 100mm, measure: 100mm}}\n");
    desk.put("wide.theme", b"zh: {page: {measure: 150mm}}\n");
    let run = desk.try_build(&["--theme", "wide.theme"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("theme.too-large"), "{}", run.stderr);
}

#[test]
fn a_template_of_the_users_reads_the_theme() {
    let desk = report(NARROW);
    std::fs::create_dir(desk.path().join("own")).expect("a folder");
    let layout = "#import \"common.typ\": *\n#let layout() = {\n  set page(width: theme.page.measure, height: 50mm, margin: 5mm)\n  set text(font: faces(\"body\"), size: size)\n  title(head-lines(\"title\"))\n}\n";
    desk.put("own/han.typ", layout.as_bytes());
    build(&desk, &["--templates", "own"]);
    let pdf = std::fs::read(desk.out("r.handout.zh.pdf")).expect("it is built");
    assert!(crate::measure::info(&pdf, &[]).contains("283.465 x 141.73"));
}

#[test]
fn page_numbers_that_are_estimated_are_said_to_be() {
    let desk = Desk::new(
        "id: r\ntitle: {zh: 题, en: T}\neditions: {handout: {contents: true}}\nbody:\n  - section: {heading: {zh: 甲, en: A}, body: [{paragraph: {zh: 乙, en: B}}]}\n",
    );
    let note = "docx.contents-estimated";
    let word = desk.build(&["-e", "handout", "-f", "docx", "--strict"]);
    assert!(word.stderr.contains(note), "{}", word.stderr);
    let print = desk.build(&["-e", "handout", "-f", "pdf"]);
    assert!(!print.stderr.contains(note));
}
