//! Templates and images are regular files of the report's folder, of a limited size; nothing else is
//! read, waited for or printed.

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::process::Command;

use crate::desk::{Desk, Run, run};

/// A report with an image `x.png` on its line 5, and an empty folder of templates.
fn desk() -> Desk {
    let image = "  - image: {file: x.png, alt: {zh: 图, en: Picture}}\n";
    let desk = Desk::with_body("", &format!("  - paragraph: {{zh: 甲, en: A}}\n{image}"));
    fs::create_dir(desk.path().join("t")).expect("a folder");
    let png = include_bytes!("../../docs/summary.png");
    desk.put("x.png", png);
    desk
}

/// Builds with the templates, for a minute at most.
fn build(desk: &Desk) -> Run {
    run(Command::new("timeout")
        .current_dir(desk.path())
        .args([
            "60",
            env!("CARGO_BIN_EXE_twinpress"),
            "build",
            "report.yaml",
        ])
        .args(["-o", "out", "-e", "handout", "--templates", "t"]))
}

/// Builds, which must be refused with this code and these words.
fn refused(desk: &Desk, code: &str, words: &str) -> Run {
    let run = build(desk);
    assert_eq!(run.code, 1, "{}", run.stderr);
    for part in [&format!("error[{code}]"), words, "help: "] {
        assert!(run.stderr.contains(part), "{part}: {}", run.stderr);
    }
    assert!(!desk.out("").exists(), "nothing is written");
    run
}

/// A pipe that nobody writes into.
fn pipe(desk: &Desk, name: &str) {
    let made = run(Command::new("mkfifo").arg(desk.path().join(name)));
    assert_eq!(made.code, 0, "{}", made.stderr);
}

/// A file of zeros that takes no space.
fn sparse(desk: &Desk, name: &str, size: u64) {
    let file = File::create(desk.path().join(name)).expect("a file");
    file.set_len(size).expect("a size");
}

#[test]
fn the_report_builds_with_an_empty_folder_of_templates() {
    let run = build(&desk());
    assert_eq!(run.code, 0, "{}", run.stderr);
}

#[test]
fn a_template_that_is_a_link_out_of_the_folder_is_refused() {
    let secret = tempfile::NamedTempFile::new().expect("a file");
    fs::write(secret.path(), "root:x:0:0").expect("it can be written");
    let desk = desk();
    symlink(secret.path(), desk.path().join("t/x.typ")).expect("a link");
    let main = b"#read(\"x.typ\")";
    desk.put("t/main.typ", main);
    let run = refused(&desk, "template.outside", "t/x.typ");
    assert!(!run.stderr.contains("root:x"), "{}", run.stderr);
}

#[test]
fn a_link_inside_the_folder_is_followed() {
    let desk = desk();
    desk.put("shared.typ", b"#let x = [x]");
    desk.put(
        "t/latin.typ",
        b"#import \"own.typ\": x\n#let layout() = x\n",
    );
    symlink("../shared.typ", desk.path().join("t/own.typ")).expect("a link");
    assert_eq!(build(&desk).code, 0);
}

#[test]
fn a_template_is_a_regular_text_file_of_a_megabyte_at_most() {
    let desk = desk();
    sparse(&desk, "t/big.typ", (1 << 20) + 1);
    pipe(&desk, "t/pipe.typ");
    symlink("nowhere.typ", desk.path().join("t/lost.typ")).expect("a link");
    desk.put("t/encoded.typ", b"\xb1\xa8\xb8\xe6");
    refused(
        &desk,
        "template.too-large",
        "t/big.typ can't be used: it is larger than 1 MB",
    );
    refused(
        &desk,
        "template.special",
        "t/pipe.typ can't be used: it is no regular file",
    );
    refused(&desk, "template.missing", "t/lost.typ");
    refused(
        &desk,
        "template.encoding",
        "t/encoded.typ can't be used: it is not UTF-8",
    );
}

#[test]
fn an_image_is_a_regular_file_of_64_megabytes_at_most() {
    let desk = desk();
    let replace = |make: &dyn Fn(&Desk)| {
        fs::remove_file(desk.path().join("x.png")).expect("it is there");
        make(&desk);
    };
    replace(&|desk| pipe(desk, "x.png"));
    let run = refused(
        &desk,
        "image.special",
        "`x.png` can't be used: it is no regular file",
    );
    assert!(run.stderr.contains("report.yaml:5:19"), "{}", run.stderr);
    replace(&|desk| sparse(desk, "x.png", (64 << 20) + 1));
    let run = refused(&desk, "image.too-large", "it is larger than 64 MB");
    assert!(run.stderr.contains("report.yaml:5:19"), "{}", run.stderr);
    replace(&|desk| sparse(desk, "x.png", 3 << 30));
    refused(&desk, "image.too-large", "it is larger than 64 MB");
}

#[test]
fn a_merge_waits_for_no_pipe_in_the_place_of_an_image() {
    let desk = desk();
    desk.build(&["-e", "draft", "-l", "zh"]);
    fs::remove_file(desk.path().join("x.png")).expect("it is there");
    pipe(&desk, "x.png");
    let program = env!("CARGO_BIN_EXE_twinpress");
    let run = run(Command::new("timeout")
        .current_dir(desk.path())
        .args(["60", program, "merge", "report.yaml", "out/r.draft.zh.docx"])
        .args(["-o", "merged.yaml"]));
    assert_eq!(run.code, 0, "{}", run.stderr);
    let read = |name: &str| fs::read(desk.path().join(name)).expect("a report");
    assert_eq!(read("merged.yaml"), read("report.yaml"));
}

#[test]
fn an_import_takes_no_pipe_for_an_image() {
    let desk = desk();
    desk.put(
        "notes.md",
        "# 报告\n\n![图](pipe.png)\n\n正文。\n".as_bytes(),
    );
    pipe(&desk, "pipe.png");
    let program = env!("CARGO_BIN_EXE_twinpress");
    let run = run(Command::new("timeout")
        .current_dir(desk.path())
        .args(["60", program, "import", "notes.md", "-o", "new.yaml"]));
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stderr.contains("warning[import.image]"),
        "{}",
        run.stderr
    );
}
