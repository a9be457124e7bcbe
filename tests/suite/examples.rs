//! The examples of the library run, and make what they say.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::desk::{HOHHOT, Run, pdf_text, run};

/// The folder of the examples, built: of a run of single tests they may be missing or old.
fn built(name: &str) -> PathBuf {
    let mut build = Command::new(env!("CARGO"));
    build.current_dir(env!("CARGO_MANIFEST_DIR"));
    build.args(["build", "--locked", "--quiet", "--example", name]);
    if !cfg!(debug_assertions) {
        build.arg("--release");
    }
    let build = run(&mut build);
    assert_eq!(build.code, 0, "{}", build.stderr);
    let test = std::env::current_exe().expect("a test is a program");
    let profile = test
        .ancestors()
        .nth(2)
        .expect("it is in target/PROFILE/deps");
    profile.join("examples").join(name)
}

fn example(name: &str, folder: &Path, args: &[&str]) -> Run {
    let run = run(Command::new(built(name)).current_dir(folder).args(args));
    assert_eq!(run.code, 0, "{}", run.stderr);
    run
}

#[test]
fn an_edition_is_built_from_a_file() {
    let folder = TempDir::new().expect("a folder");
    let run = example("build_edition", folder.path(), &[HOHHOT, "out"]);
    assert_eq!(
        run.stdout,
        "out/hohhot-2026.handout.zh.pdf\nout/hohhot-2026.handout.zh.docx\n"
    );
    let pdf = folder.path().join("out/hohhot-2026.handout.zh.pdf");
    assert!(pdf_text(&pdf, &[]).contains("呼和浩特市人民代表大会"));
    let word = std::fs::read(folder.path().join("out/hohhot-2026.handout.zh.docx"));
    let word = twinpress::ooxml::read(&word.expect("it is written")).expect("it is a Word file");
    assert!(word.blocks.len() > 50);
}

#[test]
fn a_report_made_in_code_is_published() {
    let folder = TempDir::new().expect("a folder");
    let said = example("report_in_code", folder.path(), &[]).stdout;
    assert!(said.contains("制定法规12件，涉及资金56.5亿元。"), "{said}");
    let english = "We made 12 laws, which involved 5.65 billion yuan.";
    assert!(said.contains(english), "{said}");
}

#[test]
fn the_figures_of_a_text_are_read() {
    let folder = TempDir::new().expect("a folder");
    let text = "Over 347 suggestions were handled, up 6%.";
    let said = example("read_figures", folder.path(), &[text]).stdout;
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 2, "{said}");
    assert!(lines[0].contains("347") && lines[1].contains('6'), "{said}");
}
