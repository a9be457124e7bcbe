//! Whatever is imported builds at once, to every format; what a report can't hold is told of.

use std::fs;

use crate::desk::Desk;
use crate::word_input::package::docx;

/// An image of one pixel.
const PIXEL: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0,
    1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 10, b'I', b'D', b'A', b'T',
    0x78, 0x9c, 0x63, 0x68, 0, 0, 0, 0x82, 0, 0x81, 0x77, 0xcd, 0x72, 0xb6, 0, 0, 0, 0, b'I', b'E',
    b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];

/// Imports a file, builds PDF, Word and text of it, and gives the report and what was said.
fn built(desk: &Desk, name: &str, source: &[u8]) -> (String, String) {
    desk.put(name, source);
    let run = desk.run(&["import", name, "-o", "r.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    for edition in ["handout", "draft", "text"] {
        let args = ["build", "r.yaml", "-o", "out", "-l", "zh", "-e", edition];
        let built = desk.run(&args);
        assert_eq!(built.code, 0, "{edition}: {}\n{report}", built.stderr);
    }
    (report, run.stderr)
}

#[test]
fn a_markdown_file_full_of_what_no_report_holds_builds() {
    let desk = Desk::new("");
    let folder = desk.path().join("图");
    fs::create_dir(&folder).expect("a folder");
    fs::write(folder.join("a b.png"), PIXEL).expect("an image");
    desk.put("broken.png", &PIXEL[..40]);
    let source = "# 报告[^1]\n\n## 一、甲\n\n### 乙\n\n#### 丙\n\n##### 丁\n\n###### 戊\n\n文\u{1}。\n\n\
        | | 数[^1] |\n|--|--|\n| 甲 | 1 |\n\n![](图/a%20b.png)\n\n![无](none.png)\n\n![坏](broken.png)\n\n\
        ![址](https://example.org/a.png)\n\n![外](../a.png)\n\n- \n\n[^1]: 注。\n";
    let (report, told) = built(&desk, "a.md", source.as_bytes());
    for code in [
        "import.too-deep",
        "import.header",
        "import.note",
        "import.alt",
    ] {
        assert!(told.contains(&format!("warning[{code}]")), "{code}: {told}");
    }
    assert_eq!(told.matches("warning[import.image]").count(), 4, "{told}");
    assert_eq!(report.matches("- image:").count(), 1, "{report}");
    assert!(report.contains("file: 图/a b.png"), "{report}");
    assert!(report.contains("**戊**"), "{report}");
}

#[test]
fn paths_in_addresses_are_decoded() {
    for (path, right) in [
        ("a%20b.png", "a b.png"),
        ("%E5%9B%BE.png", "图.png"),
        ("100%.png", "100%.png"),
        ("图%2.png", "图%2.png"),
        ("%ff.png", "%ff.png"),
    ] {
        let desk = Desk::new("");
        desk.put(right, PIXEL);
        desk.put("a.md", format!("# 报告\n\n![图]({path})\n").as_bytes());
        let run = desk.run(&["import", "a.md", "-o", "r.yaml"]);
        assert!(
            !run.stderr.contains("import.image"),
            "{path}: {}",
            run.stderr
        );
        let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
        assert!(report.contains(right), "{path}: {report}");
    }
}

#[test]
fn images_beside_a_source_are_taken_along_to_the_report() {
    let desk = Desk::new("");
    desk.put("图.png", PIXEL);
    desk.put("a.md", "# 报告\n\n![图](图.png)\n".as_bytes());
    let run = desk.run(&["import", "a.md", "-o", "there/r.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let taken = fs::read(desk.path().join("there/图.png")).expect("the image");
    assert_eq!(taken, PIXEL);
}

#[test]
fn a_word_file_with_deep_headings_and_notes_in_odd_places_builds() {
    let heading = |level: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:outlineLvl w:val=\"{level}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let note = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r>{note}</w:p></w:tc>");
    let body = format!(
        "<w:p><w:r><w:t>工作报告</w:t></w:r>{note}</w:p>{}<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>",
        (0..7)
            .map(|level| heading(level, "标题"))
            .collect::<String>(),
        cell("甲"),
        cell(""),
        cell("1"),
        cell("2"),
    );
    let notes = "<w:footnote w:id=\"2\"><w:p><w:r><w:t>注文</w:t></w:r></w:p></w:footnote>";
    let desk = Desk::new("");
    let (report, told) = built(&desk, "a.docx", &docx(&body, &[("footnotes", notes)]));
    assert!(told.contains("warning[import.too-deep]"), "{told}");
    assert!(report.contains("注文"), "{report}");
}

#[test]
fn the_report_goes_to_standard_output_where_it_is_all_and_under_no_wrong_name() {
    let desk = Desk::new("");
    desk.put("a.md", "# 报告\n\n文。\n".as_bytes());
    let run = desk.run(&["import", "a.md", "-o", "-"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("title: {zh: 报告}"), "{}", run.stdout);
    assert!(!desk.path().join("-").exists());
    assert_eq!(desk.run(&["import", "a.md", "-o", "r.json"]).code, 2);
    assert!(!desk.path().join("r.json").exists());
    let aside =
        "首页 > 新闻\n工作报告\n各位代表：\n一、立法工作\n制定条例3件。\n打印本页 关闭窗口\n";
    desk.put("c.txt", aside.as_bytes());
    assert_eq!(desk.run(&["import", "c.txt", "-o", "-"]).code, 2);
}
