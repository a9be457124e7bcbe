//! Papers that nobody delivers: their day, and what stands under their title.

use crate::desk::{Desk, docx_part, docx_text, run};

const BODY: &str = "body:\n  - paragraph: {zh: 甲。, en: A.}\n";

fn desk(head: &str) -> Desk {
    let title = "id: r\ntitle: {zh: 关于水井的通知, en: Notice on Wells}\n";
    Desk::new(&format!("{title}{head}{BODY}"))
}

const MEETING: &str =
    "meeting: {name: {zh: 第三次会议, en: the Third Session}, date: 2026-02-11}\n";

#[test]
fn a_paper_without_a_meeting_has_a_day_of_its_own() {
    let desk = desk("date: 2026-03-05\n");
    let built = desk.build(&["-e", "handout", "-e", "draft", "-e", "text"]);
    assert!(!built.stderr.contains("pdf.undated"), "{}", built.stderr);
    let zh = desk.text("r.text.zh.txt");
    assert!(
        zh.starts_with("关于水井的通知\n\n（2026年3月5日）\n"),
        "{zh}"
    );
    let en = desk.text("r.text.en.txt");
    assert!(en.starts_with("Notice on Wells\n\nMarch 5, 2026\n"), "{en}");
    let core = docx_part(&desk.out("r.draft.zh.docx"), "docProps/core.xml");
    assert!(core.contains(">2026-03-05T00:00:00Z<"), "{core}");
    let pdf = desk.out("r.handout.zh.pdf");
    let mut info = std::process::Command::new("pdfinfo");
    let info = run(info.env("TZ", "UTC").arg("-isodates").arg(pdf)).stdout;
    assert!(info.contains("2026-03-05T00:00:00Z"), "{info}");
}

#[test]
fn only_what_a_speaker_gives_was_delivered() {
    let paper = desk(MEETING);
    paper.build(&["-e", "text"]);
    let zh = paper.text("r.text.zh.txt");
    assert!(zh.contains("\n（2026年2月11日在第三次会议上）\n"), "{zh}");
    let en = paper.text("r.text.en.txt");
    assert!(
        en.contains("\nthe Third Session February 11, 2026\n"),
        "{en}"
    );
    let report = desk(&format!(
        "{MEETING}speaker: {{name: {{zh: 王某, en: Wang}}}}\n"
    ));
    report.build(&["-e", "text"]);
    let zh = report.text("r.text.zh.txt");
    assert!(zh.contains("\n——2026年2月11日在第三次会议上\n"), "{zh}");
}

#[test]
fn an_image_that_is_missing_is_reported_with_the_other_errors() {
    let desk = Desk::with_body(
        "",
        "  - image: {file: no.png, alt: {zh: 甲, en: A}}\n  - paragraf: {zh: 甲, en: A}\n",
    );
    let built = desk.try_build(&["-e", "text"]);
    assert_eq!(built.code, 1);
    let missing = built.stderr.find("error[image.missing]");
    let unknown = built.stderr.find("error[shape.unknown-key]");
    assert!(missing.is_some() && missing < unknown, "{}", built.stderr);
}

#[test]
fn a_header_that_says_its_unit_need_not_have_it_again() {
    let table = |more: &str| {
        format!(
            "  - table:\n      columns: [{{zh: 地, en: Place}}, {{header: {{zh: 水井, en: Wells}}, unit: {{zh: 口, en: {{one: well, other: wells}}}}{more}}}]\n      rows: [[{{zh: 甲, en: A}}, 3]]\n"
        )
    };
    let said = |more: &str| {
        let desk = Desk::with_body("", &table(more));
        desk.build(&["-e", "text"]);
        desk.text("r.text.en.txt")
    };
    assert!(said("").contains("Wells (wells)"));
    let left_out = said(", show-unit: false");
    assert!(left_out.contains("| Place | Wells |"), "{left_out}");
}

#[test]
fn a_subtitle_and_the_body_that_issues_a_paper_stand_under_its_title() {
    let paper = desk(
        "kind: notice\nsubtitle: {zh: 城市供水, en: Urban Water Supply}\norganization: {zh: 市水务局, en: Water Bureau}\ndate: 2026-03-05\n",
    );
    paper.build(&["-e", "draft", "-e", "text"]);
    let zh = paper.text("r.text.zh.txt");
    let head = "关于水井的通知\n\n——城市供水\n\n（2026年3月5日）\n\n市水务局\n";
    assert!(zh.starts_with(head), "{zh}");
    let word = docx_text(&paper.out("r.draft.en.docx"));
    assert!(
        word.starts_with("Notice on Wells\nUrban Water Supply\nMarch 5, 2026\nWater Bureau\n"),
        "{word}"
    );
    let draft = "out/r.draft.zh.docx";
    let merged = paper.run(&["merge", "report.yaml", draft, "-o", "merged.yaml"]);
    assert_eq!(merged.code, 0, "{}", merged.stderr);
    let file = |name| std::fs::read(paper.path().join(name)).expect("a file");
    assert_eq!(file("merged.yaml"), file("report.yaml"));
}
