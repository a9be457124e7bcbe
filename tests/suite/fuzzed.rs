//! What fuzzing began from and what it found, read again: nothing panics, nothing is lost.

use std::fs;
use std::path::Path;

use twinpress::import::{
    TextOptions, align, decode, draft_of_pairs, read_markdown, read_rows, read_text, read_tmx,
};
use twinpress::model::Vocabulary;
use twinpress::numerals::{self, Language};
use twinpress::ooxml;
use twinpress::read;
use twinpress::source::Source;

/// The inputs of a fuzz target, with their names.
fn seeds(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/seeds")
        .join(target);
    let files = fs::read_dir(folder).expect("a folder of seeds");
    let mut seeds: Vec<_> = files
        .map(|file| file.expect("a file").path())
        .map(|path| (path.display().to_string(), fs::read(path).expect("a seed")))
        .collect();
    seeds.sort();
    assert!(!seeds.is_empty(), "{target}");
    seeds
}

fn texts(target: &str) -> Vec<(String, String)> {
    let text = |(name, bytes): (String, Vec<u8>)| (name, String::from_utf8_lossy(&bytes).into());
    seeds(target).into_iter().map(text).collect()
}

/// A draft's file is YAML.
#[track_caller]
fn is_yaml(name: &str, report: String) {
    let report = Source::new("a.yaml", report);
    if let Err(problems) = read::read(&report, &Vocabulary::default()) {
        let mut problems = problems.iter();
        assert!(
            problems.all(|problem| problem.code.0 != "syntax.yaml"),
            "{name}"
        );
    }
}

#[test]
fn plain_texts_lose_nothing() {
    for (name, text) in texts("plain") {
        for lang in [None, Some("zh"), Some("en")] {
            for to_align in [false, true] {
                let options = TextOptions {
                    lang,
                    to_align,
                    ..TextOptions::default()
                };
                let read = read_text(&Source::new("a.txt", text.as_str()), &options);
                let read = read.unwrap_or_else(|lost| panic!("{name}: {}", lost.message));
                is_yaml(&name, read.draft.into_yaml("a"));
            }
        }
    }
}

#[test]
fn two_texts_are_aligned_without_a_loss() {
    for (name, text) in texts("texts") {
        let (zh, en) = text.split_once('%').unwrap_or((&text, &text));
        let draft = |text: &str, lang| {
            let options = TextOptions {
                lang: Some(lang),
                to_align: true,
                ..TextOptions::default()
            };
            let read = read_text(&Source::new("a.txt", text), &options);
            read.unwrap_or_else(|lost| panic!("{name}: {}", lost.message))
                .draft
        };
        let aligned = align(&draft(zh, "zh"), &draft(en, "en"));
        is_yaml(&name, aligned.value.into_yaml("a"));
    }
}

#[test]
fn figures_stand_in_their_order_and_are_not_empty() {
    for (name, text) in texts("numerals") {
        for language in [Language::Chinese, Language::English] {
            let mut end = 0;
            for found in numerals::read(&text, language) {
                assert!(
                    found.start >= end && found.start < found.end,
                    "{name}: {found:?}"
                );
                assert!(
                    text.get(found.start..found.end).is_some(),
                    "{name}: {found:?}"
                );
                end = found.end;
            }
        }
    }
}

#[test]
fn markdown_and_pairs_make_report_files() {
    for (name, text) in texts("markdown") {
        let draft = read_markdown(&Source::new("a.md", text));
        is_yaml(&name, draft.value.into_yaml("a"));
    }
    for (name, bytes) in seeds("pairs") {
        let Ok(text) = decode(&bytes) else { continue };
        let source = Source::new("a", text.value);
        if let Ok(pairs) = read_tmx(&source) {
            is_yaml(&name, draft_of_pairs(&pairs.value).value.into_yaml("a"));
        }
        for separator in [',', '\t'] {
            if let Ok(pairs) = read_rows(&source, separator) {
                is_yaml(&name, draft_of_pairs(&pairs).value.into_yaml("a"));
            }
        }
    }
}

#[test]
fn reports_and_word_files_are_read_or_refused() {
    for (name, text) in texts("report") {
        let source = Source::new("a.yaml", text.as_str());
        if let Err(problems) = read::read(&source, &Vocabulary::default()) {
            assert!(!problems.is_empty(), "{name}");
        }
    }
    for (name, bytes) in seeds("ooxml") {
        if let Err(refused) = ooxml::read(&bytes) {
            assert!(!refused.to_string().is_empty(), "{name}");
        }
    }
}
