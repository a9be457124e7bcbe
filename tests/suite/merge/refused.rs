//! Files that are no edited draft.

use super::draft::{Draft, REPORT};
use crate::desk::Desk;
use twinpress::edition::{EditionSpec, plans, resolve};
use twinpress::locale::{Localizer, vocabulary};
use twinpress::merge::{MergeOptions, Original, merge};
use twinpress::model::{Lang, Report};
use twinpress::ooxml;
use twinpress::source::Source;

/// Merges these bytes; what was said. The output is not written.
fn refusal(bytes: &[u8]) -> String {
    let draft = Draft::new();
    draft.desk.put("edited.docx", bytes);
    let run = draft
        .desk
        .run(&["merge", "report.yaml", "edited.docx", "-o", "merged.yaml"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("error[merge.input]"), "{}", run.stderr);
    assert!(!draft.desk.path().join("merged.yaml").exists());
    run.stderr
}

#[test]
fn damaged_encrypted_and_other_files_are_refused_and_said_to_be_so() {
    let whole = Draft::new().bytes();
    assert!(refusal(&whole[..whole.len() / 2]).contains("damaged"));
    assert!(refusal(b"").contains("empty"));
    assert!(refusal(b"%PDF-1.7").contains("PDF"));
    let mut old = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    old.resize(2048, 0);
    assert!(refusal(&old).contains(".doc"));
    old.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert!(refusal(&old).contains("password"));
}

#[test]
fn macros_and_files_that_unpack_without_end_are_refused() {
    let mut macros = Draft::new();
    macros.set_part("word/vbaProject.bin", "x".into());
    assert!(refusal(&macros.bytes()).contains("macros"));
    let mut bomb = Draft::new();
    bomb.document = bomb
        .document
        .replace("</w:body>", &(" ".repeat(90 << 20) + "</w:body>"));
    assert!(refusal(&crate::merge::draft::deflated(&bomb)).contains("too large"));
}

#[test]
fn a_report_that_is_wrong_is_refused_with_its_problems() {
    let draft = Draft::new();
    draft.desk.put("edited.docx", &draft.bytes());
    draft.desk.put("report.yaml", b"id: r\ntitle: {zh: a}\n");
    let run = draft
        .desk
        .run(&["merge", "report.yaml", "edited.docx", "-o", "merged.yaml"]);
    assert_eq!(run.code, 1);
    assert!(
        run.stderr.contains("error[shape.missing-key]"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_language_that_the_report_lacks_is_a_fault_of_usage() {
    let draft = Draft::new();
    draft.desk.put("edited.docx", &draft.bytes());
    let run = draft.desk.run(&[
        "merge",
        "report.yaml",
        "edited.docx",
        "-o",
        "m.yaml",
        "-l",
        "fr",
    ]);
    assert_eq!(run.code, 2, "{}", run.stderr);
}

/// A report with its Chinese draft.
fn built() -> (Desk, std::path::PathBuf) {
    let desk = Desk::new(REPORT);
    desk.build(&["-e", "draft", "-l", "zh"]);
    let draft = std::fs::read_dir(desk.path().join("out"))
        .expect("a folder")
        .next();
    let draft = draft.expect("a draft").expect("a file").path();
    (desk, draft)
}

#[test]
fn the_merged_report_does_not_take_the_place_of_the_edited_draft() {
    let (desk, draft) = built();
    let before = std::fs::read(&draft).expect("it is there");
    let path = draft.to_str().expect("a path");
    let run = desk.run(&["merge", "report.yaml", path, "-o", path]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert_eq!(std::fs::read(&draft).expect("it is there"), before);
}

#[cfg(unix)]
#[test]
fn a_link_stays_one_and_a_private_report_private() {
    use std::fs::{Permissions, metadata, read_to_string, set_permissions};
    use std::os::unix::fs::{PermissionsExt, symlink};

    let (desk, draft) = built();
    let report = desk.path().join("report.yaml");
    let link = desk.path().join("link.yaml");
    set_permissions(&report, Permissions::from_mode(0o600)).expect("our file");
    symlink("report.yaml", &link).expect("a link");
    let path = draft.to_str().expect("a path");
    let run = desk.run(&["merge", "report.yaml", path, "-o", "link.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(link.is_symlink());
    assert_eq!(
        metadata(&report).expect("it is there").permissions().mode() & 0o777,
        0o600
    );
    assert_eq!(read_to_string(&report).expect("a report"), REPORT);
}

/// A report with its file.
fn read(text: &str) -> (Source, Report) {
    let source = Source::new("report.yaml", text);
    let read = twinpress::read::read(&source, &vocabulary()).expect("the report is sound");
    (source, read.value)
}

#[test]
#[should_panic(expected = "an edition prints blocks of the report that it was resolved from")]
fn an_edition_of_another_report_is_a_fault_of_the_program_and_not_passed_over() {
    let (source, report) =
        read("id: r\ntitle: {zh: 题, en: Title}\nbody:\n  - paragraph: {zh: 甲, en: One}\n");
    let (_, other) = read(REPORT);
    let lang = Lang::new("zh");
    let spec: EditionSpec = plans(&other)["draft"].spec(&lang);
    let localizer = Localizer::new(&lang).expect("the language is there");
    let mut edition = resolve(&other, &localizer, &spec)
        .expect("it resolves")
        .value;
    edition.blocks.truncate(1);
    let document = ooxml::read(&Draft::new().bytes()).expect("a draft is a Word file");
    let tree = twinpress::read::parse(&source).expect("the report is sound");
    let original = Original {
        source: &source,
        tree: &tree,
        report: &report,
        edition: &edition,
    };
    let options = MergeOptions {
        force: false,
        others: &Vec::new,
        picture_name: &|name, _| name.to_owned(),
    };
    let _ = merge(original, &document, &options);
}
