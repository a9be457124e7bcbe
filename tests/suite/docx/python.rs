//! What python-docx, by which offices script their files, reads of a draft.

use std::path::Path;
use std::process::Command;

use super::part::document;
use crate::desk::{Desk, HOHHOT, run, twinpress, without_blanks};

/// Prints the paragraphs of a file in their order, those of tables too: style, tab, text.
const SCRIPT: &str = r#"
import sys, docx
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
def show(parent, element):
    for child in element.iterchildren():
        if child.tag.endswith("}p"):
            paragraph = Paragraph(child, parent)
            print(paragraph.style.name, paragraph.text.replace("\n", " "), sep="\t")
        elif child.tag.endswith("}tbl"):
            table = Table(child, parent)
            for row in table.rows:
                for cell in row._tr.tc_lst:
                    show(_Cell(cell, table), cell)
file = docx.Document(sys.argv[1])
print(file.core_properties.title)
show(file, file.element.body)
"#;

/// A Python that has python-docx; none, with a note, where there is none.
fn python() -> Option<&'static str> {
    let has = |python: &&str| {
        let import = Command::new(python).args(["-c", "import docx"]).output();
        import.is_ok_and(|output| output.status.success())
    };
    let found = ["python3", "/usr/bin/python3"].into_iter().find(has);
    if found.is_none() {
        eprintln!("not checked: python-docx is not installed (`scripts/setup tools` does)");
    }
    found
}

/// The title, and style and text of each paragraph.
fn read(python: &str, docx: &Path) -> (String, Vec<(String, String)>) {
    let mut command = Command::new(python);
    command
        .env("PYTHONIOENCODING", "utf-8")
        .args(["-c", SCRIPT])
        .arg(docx);
    let run = run(&mut command);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let mut lines = run.stdout.lines();
    let title = lines.next().unwrap().to_owned();
    let pair = |line: &str| {
        line.split_once('\t')
            .map(|(a, b)| (a.to_owned(), without_blanks(b)))
    };
    (title, lines.filter_map(pair).collect())
}

fn written(docx: &Path) -> Vec<String> {
    let document = document(&std::fs::read(docx).unwrap());
    let paragraphs = document.all("w:p");
    paragraphs
        .iter()
        .map(|p| without_blanks(&p.words()))
        .collect()
}

#[test]
fn python_docx_reads_each_draft_with_the_same_text() {
    let Some(python) = python() else { return };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("python-docx");
    std::fs::create_dir_all(&folder).unwrap();
    let everything = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/examples/everything/report.yaml"
    );
    let marks = ["--draft-mark", "--line-numbers", "--revision", "第三稿"];
    let build = ["build", HOHHOT, everything, "-o", ".", "-e", "draft"];
    let run = twinpress(&folder, &[&build[..], &marks].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    for name in [
        "hohhot-2026.draft.zh",
        "hohhot-2026.draft.en",
        "everything.draft.zh",
        "everything.draft.en",
    ] {
        let docx = folder.join(format!("{name}.docx"));
        let (title, paragraphs) = read(python, &docx);
        let texts: Vec<_> = paragraphs.iter().map(|(_, text)| text.clone()).collect();
        assert_eq!(texts, written(&docx), "{name}");
        assert!(
            without_blanks(&texts.concat()).contains(&without_blanks(&title)),
            "{name}: {title}"
        );
    }
}

#[test]
fn python_docx_knows_the_styles_by_their_usual_names() {
    let Some(python) = python() else { return };
    let desk = Desk::with_body(
        "",
        "  - salutation: {zh: 各位代表：, en: Deputies}\n  - section:\n      heading: {zh: 立法, en: Laws}\n      body:\n        - paragraph: {zh: 甲。, en: One.}\n        - list: {style: ordered, items: [{zh: 项, en: item}]}\n",
    );
    desk.build(&["-e", "draft"]);
    for lang in ["zh", "en"] {
        let (_, paragraphs) = read(python, &desk.out(&format!("r.draft.{lang}.docx")));
        let styles: Vec<_> = paragraphs.iter().map(|(style, _)| style.as_str()).collect();
        assert_eq!(
            styles,
            [
                "Title",
                "Salutation",
                "Heading 1",
                "Body Text",
                "List Number"
            ]
        );
    }
}
