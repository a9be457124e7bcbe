//! What fuzzing began from and what it found, checked again: nothing panics, nothing is lost.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "../../fuzz/checks/mod.rs"]
mod checks;

/// Checks the inputs of a fuzz target.
fn seeds(target: &str, check: impl Fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/seeds")
        .join(target);
    let files = fs::read_dir(folder).expect("a folder of seeds");
    let mut paths: Vec<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{target}");
    for path in paths {
        // Shown where the check fails: the last one is the one.
        println!("{}", path.display());
        check(&fs::read(path).expect("a seed"));
    }
}

fn texts(target: &str, check: impl Fn(&str)) {
    seeds(target, |seed| check(&String::from_utf8_lossy(seed)));
}

#[test]
fn plain_texts_lose_nothing() {
    for choice in 0..8 {
        texts("plain", |text| checks::plain::check(choice, text));
    }
}

#[test]
fn two_texts_are_aligned_without_a_loss() {
    texts("texts", checks::texts::check);
}

#[test]
fn figures_stand_in_their_order_and_are_not_empty() {
    texts("numerals", checks::numerals::check);
}

#[test]
fn markdown_and_pairs_make_report_files() {
    texts("markdown", checks::markdown::check);
    seeds("pairs", checks::pairs::check);
}

#[test]
fn reports_are_read_or_refused() {
    texts("report", checks::report::check);
}

#[test]
fn word_files_are_read_or_refused() {
    seeds("ooxml", checks::ooxml::check);
    texts("word", checks::word::check);
}
