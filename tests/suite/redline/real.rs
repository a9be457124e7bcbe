//! The real report with a dozen edits by hand.

use std::fs;

use crate::desk::{Desk, HOHHOT, docx_part, libreoffice, twinpress};

use super::views::{View, paragraphs};

/// The lines of a report that are being edited.
struct Hand(Vec<String>);

impl Hand {
    fn replace(&mut self, old: &str, new: &str) {
        let line = self.0.iter_mut().find(|line| line.contains(old));
        let line = line.unwrap_or_else(|| panic!("{old} is in the report"));
        *line = line.replacen(old, new, 1);
    }

    /// Takes out the paragraph whose lead is this, and says where it stood.
    fn take(&mut self, lead: &str) -> (usize, Vec<String>) {
        let indent = |line: &str| line.len() - line.trim_start().len();
        let at = self.0.iter().position(|line| line.contains(lead));
        let at = at.unwrap_or_else(|| panic!("{lead} is in the report"));
        let head = |line: &String| line.trim_start().starts_with("- paragraph");
        let start = self.0[..at].iter().rposition(head).expect("a paragraph");
        let depth = indent(&self.0[start]);
        let inside = |line: &&String| line.is_empty() || indent(line) > depth;
        let length = 1 + self.0[start + 1..].iter().take_while(inside).count();
        (start, self.0.drain(start..start + length).collect())
    }

    fn insert(&mut self, at: usize, lines: Vec<String>) {
        self.0.splice(at..at, lines);
    }
}

/// The report after twelve edits.
fn edited() -> String {
    let report = fs::read_to_string(HOHHOT).expect("the report is there");
    let mut hand = Hand(report.lines().map(str::to_owned).collect());
    for (old, new) in [
        // Figures, which stand in both languages.
        (
            "regulations-amended: {value: 12,",
            "regulations-amended: {value: 13,",
        ),
        (
            "suggestions-collected: {value: 773,",
            "suggestions-collected: {value: 776,",
        ),
        // The day.
        ("date: 2026-02-11", "date: 2026-02-12"),
        // A heading.
        (
            "坚持立足改革发展需求，以高质量立法护航高质量发展",
            "坚持立足改革发展需要，以高质量立法保障高质量发展",
        ),
        (
            "and safeguarding high-quality development with",
            "and protecting high-quality development with",
        ),
        // Words, a sentence that goes, a sentence that comes.
        (
            "更好地保障人民群众生命安全和身体健康",
            "切实保障人民群众生命安全",
        ),
        ("促进草原生态", "努力促进草原生态"),
        ("完成涉民营经济地方性法规清理工作。", ""),
        ("请予审议。", "请予审议，并请列席人员提出意见。"),
    ] {
        hand.replace(old, new);
    }
    hand.take("完善城乡建设与管理领域立法。");
    let (_, moved) = hand.take("维护社会公平正义。");
    let (at, first) = hand.take("推动中心工作落地落实。");
    hand.insert(at, [moved, new_section(&first[0]), first].concat());
    hand.0.join("\n") + "\n"
}

/// A section with a paragraph, as deep as a line.
fn new_section(beside: &str) -> Vec<String> {
    let pad = " ".repeat(beside.len() - beside.trim_start().len());
    [
        "- section:",
        "    heading: {zh: 债务监督, en: Oversight of debt}",
        "    body:",
        "      - paragraph: {zh: 听取审议政府债务管理情况报告。, en: We heard a report on debt.}",
    ]
    .map(|line| format!("{pad}{line}"))
    .into()
}

fn desk() -> Desk {
    let desk = Desk::new(&fs::read_to_string(HOHHOT).expect("the report is there"));
    desk.put("new.yaml", edited().as_bytes());
    desk
}

/// Checks both views of the redlines of two reports against their drafts.
fn check(old: &str, new: &str, id: &str) {
    let desk = Desk::new("");
    for (args, out) in [
        (vec!["build", old, "-e", "draft"], "old"),
        (vec!["build", new, "-e", "draft"], "new"),
        (vec!["diff", old, new, "-f", "docx"], "out"),
    ] {
        let run = desk.run(&[args, vec!["-o", out]].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
    }
    for lang in ["zh", "en"] {
        let file = |name: String| fs::read(desk.path().join(name)).expect("a Word file");
        let marked = file(format!("out/{id}.redline.{lang}.docx"));
        let [old, new] = ["old", "new"].map(|out| file(format!("{out}/{id}.draft.{lang}.docx")));
        let of = |file: &[u8]| paragraphs(file, View::Accepted);
        assert_eq!(of(&marked), of(&new), "{lang}");
        assert_eq!(paragraphs(&marked, View::Rejected), of(&old), "{lang}");
        assert_ne!(of(&new), of(&old));
        assert_eq!(numbered(&marked), numbered(&new), "{lang}");
    }
}

#[test]
fn the_edited_report_accepts_to_its_draft_and_rejects_to_the_draft_before() {
    let desk = desk();
    let new = desk.path().join("new.yaml");
    check(HOHHOT, new.to_str().expect("a path"), "hohhot-2026");
}

#[test]
fn so_does_the_example_with_every_kind_of_change() {
    check(
        &everything("before.yaml"),
        &everything("report.yaml"),
        "everything",
    );
}

fn everything(name: &str) -> String {
    format!("{}/examples/everything/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// The paragraphs of a file with their automatic numbers, as the program's reader accepts them, each
/// on one line.
fn numbered(file: &[u8]) -> Vec<(Option<String>, String)> {
    let document = twinpress::ooxml::read(file).expect("a Word file");
    let paragraphs = document.blocks.into_iter().filter_map(|block| match block {
        twinpress::ooxml::Block::Paragraph(paragraph) => Some(paragraph),
        twinpress::ooxml::Block::Table(_) => None,
    });
    let line = |text: String| text.replace('\n', " ");
    let lines = paragraphs.map(|paragraph| (paragraph.number.clone(), line(paragraph.text())));
    lines.filter(|(_, text)| !text.is_empty()).collect()
}

#[test]
fn the_list_tells_each_change_with_its_place_and_sentence() {
    let desk = desk();
    let run = desk.run(&[
        "diff",
        "report.yaml",
        "new.yaml",
        "-f",
        "text",
        "-l",
        "zh",
        "-o",
        "-",
    ]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text: String = run.stdout.chars().filter(|c| !c.is_whitespace()).collect();
    for expected in [
        "第1段原文：我受市人大常委会委托，向大会报告工作，请予审议。改为：我受市人大常委会委托，\
         向大会报告工作，请予审议，并请列席人员提出意见。",
        "标题原文：坚持立足改革发展需求，以高质量立法护航高质量发展改为：坚持立足改革发展需要，\
         以高质量立法保障高质量发展",
        "原文：健全社会各方有序参与立法的途径和方式，全年征集立法建议773条，采纳279条。改为：\
         健全社会各方有序参与立法的途径和方式，全年征集立法建议776条，采纳279条。",
        "第4段删去：完善城乡建设与管理领域立法。修改《呼和浩特市公路路政管理条例》",
        "（一）债务监督，标题新增：债务监督",
        "移动：维护社会公平正义。…原在：三、坚持服务保障中心大局，以高效能监督推动工作落实，第5段",
    ] {
        let expected = expected.replace(' ', "");
        assert!(text.contains(&expected), "{expected} in {text}");
    }
}

#[test]
fn the_example_with_every_kind_of_change_is_told_in_full() {
    let (old, new) = (everything("before.yaml"), everything("report.yaml"));
    let args = ["diff", &old, &new, "-f", "text", "-l", "en", "-o", "-"];
    let run = Desk::new("").run(&args);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    for expected in [
        "Title block Before: Delivered at the Third Session of the Tenth Qingshan Municipal \
         People’s Congress on January 19, 2026",
        "II. Work concerning deputies, Table 1, row 2 Deleted: Deputies with suggestions 210",
        "II. Work concerning deputies, list item 3 after paragraph 2 Deleted: improve supervision.",
        "Moved: visits and field studies; From: II. Work concerning deputies, list of 2 items after \
         paragraph 1",
        "Main tasks for 2026, paragraph 1 Deleted: The Standing Committee will keep improving",
        "II. Work concerning deputies, Table 2, Housing estates, Special bonds Before: 11,000.25 \
         After: 12,000",
        "27. List of annexes Before: Annexes: 1. Handling at a glance 2. Explanation of terms After: \
         Annexes: 1. Explanation of terms 2. Handling at a glance",
        "Annex 1 Handling at a glance, heading Deleted: Handling at a glance",
        "Before: The share counts suggestions that have been dealt with. After: The share counts \
         suggestions that have been **dealt with**.",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
}

#[test]
fn libreoffice_opens_the_redline_with_its_changes_tracked() {
    let desk = desk();
    desk.run(&[
        "diff",
        "report.yaml",
        "new.yaml",
        "-f",
        "docx",
        "-l",
        "zh",
        "-o",
        "out",
    ]);
    let redline = desk.out("hohhot-2026.redline.zh.docx");
    let format = "docx:MS Word 2007 XML";
    libreoffice(
        &desk.path().join("home"),
        format,
        &desk.path().join("again"),
        &[&redline],
    );
    let again = desk.path().join("again/hohhot-2026.redline.zh.docx");
    let document = docx_part(&again, "word/document.xml");
    for mark in [
        "<w:ins ",
        "<w:del ",
        "<w:moveFrom ",
        "<w:moveTo ",
        "w:author=\"twinpress\"",
    ] {
        assert!(document.contains(mark), "LibreOffice knows {mark}");
    }
    let text = |file, view| -> String {
        let file = fs::read(file).expect("a file");
        let lines = paragraphs(&file, view).into_iter();
        let text = lines.filter_map(|line| Some(line.split_once('|')?.1.to_owned()));
        text.collect::<String>().replace(char::is_whitespace, "")
    };
    for view in [View::Accepted, View::Rejected] {
        let ours = text(desk.out("hohhot-2026.redline.zh.docx"), view);
        assert_eq!(text(again.clone(), view), ours, "{view:?}");
    }
}

#[test]
fn the_same_two_reports_give_the_same_redline_on_any_day() {
    let desk = desk();
    let redline = |out: &str| {
        let args = ["diff", "report.yaml", "new.yaml", "-l", "zh", "-o", out];
        assert_eq!(twinpress(desk.path(), &args).code, 0);
        ["docx", "pdf", "txt"].map(|ending| {
            let name = format!("{out}/hohhot-2026.redline.zh.{ending}");
            fs::read(desk.path().join(name)).expect("a redline")
        })
    };
    assert!(redline("one") == redline("two"));
}

/// A changed paragraph that parts above a changed note: Typst takes the lines of the one for those of
/// the other, which a PDF/UA file may not have.
#[test]
fn the_redline_of_the_example_is_printed_in_both_languages() {
    let folder = tempfile::TempDir::new().unwrap();
    let example = |name: &str| {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        root.join("examples/everything")
            .join(name)
            .display()
            .to_string()
    };
    let (old, new) = (example("before.yaml"), example("report.yaml"));
    let run = crate::desk::twinpress(folder.path(), &["diff", &old, &new, "-o", ".", "-f", "pdf"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    for lang in ["zh", "en"] {
        assert!(
            folder
                .path()
                .join(format!("everything.redline.{lang}.pdf"))
                .exists()
        );
    }
}
