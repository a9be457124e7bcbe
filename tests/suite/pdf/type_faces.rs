//! Which face sets what.

use std::collections::BTreeMap;

use twinpress::diag::{Diagnostic, Severity};
use twinpress::edition::{Edition, Inline};

use crate::messages::{remedy, sentence};
use typst_kit::fonts::{FontStore, embedded};

use super::fixture::{
    everything_han, everything_latin, few_fonts, han, inlines, latin, paragraph, set, set_with,
    strong,
};
use crate::measure::{fonts as font_table, fonts_of, raw};

fn pdf(edition: &Edition) -> Vec<u8> {
    match set(edition) {
        Ok(set) => set.value,
        Err(problems) => panic!("{problems:#?}"),
    }
}

#[test]
fn quotes_are_chinese_and_apostrophes_between_latin_letters_are_latin() {
    let mut edition = han();
    edition.blocks = vec![paragraph(
        "会议强调“依法、有序、公开”，并听取了D’Arcy女士的说明——完毕……",
    )];
    let zh = pdf(&edition);
    for mark in ["“", "”", "—", "…"] {
        assert!(
            fonts_of(&zh, mark).iter().all(|f| f.contains("Fandol")),
            "{mark}"
        );
    }
    assert!(fonts_of(&zh, "’").iter().all(|f| f.contains("Liberation")));
    assert!(raw(&zh).contains("会议强调“依法、有序、公开”，并听取了D’Arcy女士"));
    let mut edition = latin();
    edition.blocks = vec![paragraph(
        "The session stressed a “lawful, orderly and open” process; it’s now routine — so….",
    )];
    let en = pdf(&edition);
    assert!(!font_table(&en).contains("Fandol") && !font_table(&en).contains("CJK"));
    assert!(raw(&en).contains("“lawful,orderlyandopen”process;it’snow"));
}

#[test]
fn strong_text_is_set_in_another_face() {
    let mut edition = han();
    let plain = |text: &str| Inline::Text { text: text.into() };
    edition.blocks = vec![inlines(vec![
        plain("会议决定"),
        strong("批准"),
        plain("该报告。"),
    ])];
    let pdf = pdf(&edition);
    assert_eq!(fonts_of(&pdf, "批准").len(), 1);
    assert!(fonts_of(&pdf, "批准")[0].contains("FandolHei"));
    assert!(fonts_of(&pdf, "会议决定")[0].contains("FandolFang"));
}

#[test]
fn a_stand_in_is_told_once_for_each_font_asked_for() {
    let done = set(&han()).expect("it can be set");
    let notes = done.warnings.iter().map(sentence);
    let pairs = notes.filter_map(|note| {
        note.strip_prefix("other faces stand in: ")
            .map(str::to_owned)
    });
    let told: Vec<String> = pairs
        .flat_map(|pairs| pairs.split(", ").map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let asked = |name: &str| told.iter().filter(|m| m.starts_with(name)).count();
    assert_eq!(asked("方正小标宋简体 -> FandolSong"), 1, "{told:?}");
    assert_eq!(asked("仿宋_GB2312 -> FandolFang R"), 1);
    assert_eq!(asked("宋体 -> FandolSong"), 1);
    let is_told = |w: &Diagnostic| w.code.name() == "font.substituted";
    assert!(done.warnings.iter().all(is_told));
    assert_eq!(done.warnings.len(), 1);
    assert_eq!(done.warnings[0].severity, Severity::Note);
}

#[test]
fn a_character_that_no_font_has_is_named_with_its_place() {
    let mut edition = han();
    edition.blocks = vec![
        paragraph("各位代表。"),
        paragraph("某龑䶮、某㛃玥、某𬭎、某𰻝、某喆昇列席。"),
    ];
    let problems = set_with(&edition, &few_fonts(), &BTreeMap::new()).expect_err("𰻝 is missing");
    let missing: Vec<_> = problems
        .iter()
        .filter(|p| p.code.name() == "font.missing-glyph")
        .collect();
    assert_eq!(missing.len(), 1);
    assert_eq!(missing[0].severity, Severity::Error);
    assert_eq!(missing[0].block.as_deref(), Some("block 2"));
    for part in ["U+30EDD 𰻝", "某龑䶮、某㛃玥、某𬭎、某…"] {
        assert!(
            sentence(missing[0]).contains(part),
            "{}",
            sentence(missing[0])
        );
    }
}

#[test]
fn a_role_without_any_font_is_an_error_that_says_what_to_install() {
    let mut store = FontStore::new();
    store.extend(embedded());
    let problems = set_with(&han(), &store, &BTreeMap::new()).expect_err("no Chinese font");
    assert!(problems.iter().all(|p| p.code.name() == "font.missing"));
    let help = remedy(&problems[0]);
    assert!(help.contains("texlive-lang-chinese") && help.contains("fonts-noto-cjk"));
}

#[test]
fn every_font_is_embedded_subset_and_mapped_to_unicode() {
    for edition in [everything_han(), everything_latin()] {
        let table = font_table(&pdf(&edition));
        for line in table.lines().skip(2) {
            let columns: Vec<_> = line.split_whitespace().rev().skip(2).take(3).collect();
            assert_eq!(columns, ["yes"; 3], "{line}");
        }
    }
}
