//! Drafts that the program wrote itself come back as the same report.

use std::fs;
use std::path::Path;

use crate::desk::{Desk, HOHHOT, docx_text, without_blanks};

const EVERYTHING: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/examples/everything/report.yaml"
);

/// A desk with the drafts and texts of a report, and the report imported from both drafts.
fn round_trip(report: &str, id: &str) -> Desk {
    let desk = Desk::new("");
    let build = ["build", report, "-o", "out", "-e", "draft", "-e", "text"];
    assert_eq!(desk.run(&build).code, 0);
    let [zh, en] = ["zh", "en"].map(|lang| format!("out/{id}.draft.{lang}.docx"));
    let file = format!("{id}.yaml");
    let run = desk.run(&["import", "--zh", &zh, "--en", &en, "-o", &file]);
    assert_eq!(
        (run.code, run.stderr.as_str()),
        (0, ""),
        "nothing is in doubt"
    );
    let again = desk.run(&["build", &file, "-o", "again", "-e", "draft", "-e", "text"]);
    assert_eq!(again.code, 0, "{}", again.stderr);
    desk
}

fn file(desk: &Desk, path: &str) -> String {
    fs::read_to_string(desk.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A text without blanks, and without the grids of tables.
fn without_grids(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with(['|', '+']));
    without_blanks(&lines.collect::<String>())
}

#[test]
fn both_drafts_give_a_report_that_prints_the_same_texts() {
    for (report, id) in [(HOHHOT, "hohhot-2026"), (EVERYTHING, "everything")] {
        let desk = round_trip(report, id);
        for lang in ["zh", "en"] {
            let name = format!("{id}.text.{lang}.txt");
            // Figures have become text: lines may break and columns align elsewhere, and nothing
            // else.
            let said = |folder: &str| without_grids(&file(&desk, &format!("{folder}/{name}")));
            assert_eq!(said("again"), said("out"), "{name}");
            let draft = format!("{id}.draft.{lang}.docx");
            let said = |folder: &str| docx_text(&desk.path().join(folder).join(&draft));
            assert_eq!(said("again"), said("out"), "{draft}");
        }
    }
}

#[test]
fn every_kind_of_block_comes_back_as_itself() {
    let desk = round_trip(EVERYTHING, "everything");
    let report = file(&desk, "everything.yaml");
    for right in [
        "document: 7",
        "date: 2026-01-20",
        "name: {zh: 王某某, en: Wang Moumou}",
        "salutation: {zh: 各位代表：, en: \"Fellow Deputies,\"}",
        "lead: {zh: 加强重点领域立法。, en: Legislation in key fields.}",
        "会议决定**批准**《青山市湿地保护条例》",
        "满意率为96.5%[^note-1]",
        "满意率按**办结**的建议计算",
        "note: Ask the finance bureau to confirm the sum before print.",
        "caption: {zh: 代表建议办理情况, en: Handling of deputies’ suggestions}",
        "unit: {zh: 单位：万元, en: \"Unit: RMB 10,000\"}",
        "style: ordered",
        "zh: 柱状图：2025年的建议多于2024年\n",
        "- title: {zh: 名词解释, en: Explanation of terms}",
    ] {
        assert!(report.contains(right), "{right}\n{report}");
    }
    assert_eq!(
        report.matches("numbering: none").count(),
        2,
        "the two parts"
    );
    let image = fs::read(desk.path().join("everything-1.png")).expect("the image is beside");
    let original = Path::new(EVERYTHING).with_file_name("chart.png");
    assert_eq!(image, fs::read(original).expect("the image"));
}

#[test]
fn what_is_imported_built_and_imported_again_is_the_same_file() {
    let desk = round_trip(EVERYTHING, "everything");
    let first = file(&desk, "everything.yaml");
    let [zh, en] = ["zh", "en"].map(|lang| format!("again/everything.draft.{lang}.docx"));
    let run = desk.run(&["import", "--zh", &zh, "--en", &en, "-o", "everything.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(file(&desk, "everything.yaml"), first);
    let images = fs::read_dir(desk.path()).expect("the folder");
    let images = images.filter(|entry| {
        let name = entry.as_ref().expect("an entry").file_name();
        name.to_string_lossy().ends_with(".png")
    });
    assert_eq!(images.count(), 1, "the same image is written once");
}

#[test]
fn a_chinese_draft_alone_gives_a_chinese_report() {
    let desk = Desk::new("");
    let build = ["build", HOHHOT, "-o", "out", "-e", "draft", "-e", "text"];
    assert_eq!(desk.run(&build).code, 0);
    let draft = "out/hohhot-2026.draft.zh.docx";
    let run = desk.run(&["import", draft, "-o", "hohhot-2026.yaml"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(file(&desk, "hohhot-2026.yaml").contains("languages: [zh]"));
    let again = ["build", "hohhot-2026.yaml", "-o", "again", "-e", "text"];
    assert_eq!(desk.run(&again).code, 0);
    let texts =
        ["out", "again"].map(|folder| file(&desk, &format!("{folder}/hohhot-2026.text.zh.txt")));
    assert_eq!(without_blanks(&texts[0]), without_blanks(&texts[1]));
}

#[test]
fn an_image_never_takes_the_place_of_another_file() {
    let desk = Desk::new("");
    let build = ["build", EVERYTHING, "-o", "out", "-e", "draft", "-l", "zh"];
    assert_eq!(desk.run(&build).code, 0);
    desk.put("r-1.png", b"mine");
    let run = desk.run(&["import", "out/everything.draft.zh.docx", "-o", "r.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(file(&desk, "r-1.png"), "mine");
    let told = "another r-1.png is there already, and stays: this one is written as r-1-2.png";
    assert!(run.stderr.contains(told), "{}", run.stderr);
    assert!(file(&desk, "r.yaml").contains("file: r-1-2.png"));
    assert!(desk.path().join("r-1-2.png").is_file());
}
