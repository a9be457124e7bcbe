//! Official papers: what stands around their text, measured from the pages by GB/T 9704-2012.

use crate::desk::{Desk, docx_part, docx_text, pdf_text, run};

/// A point in millimetres.
const MM: f64 = 25.4 / 72.0;

const TITLE: &str = "id: r\ntitle: {zh: 关于水井的通知, en: Notice on Wells}\n";
const BODY: &str = "body:\n  - paragraph: {zh: 请认真执行。, en: Please comply.}\n";
const SIGNED: &str =
    "date: 2026-03-05\nsignature: {zh: 青城市人大常委会办公室, en: General Office}\n";
const IMPRINT: &str = "distribution: {copies-to: {zh: 市委办公室, en: the Committee}, printed-by: {zh: 市人大办公室, en: Office}, printed-on: 2026-03-06}\n";

fn desk(more: &str) -> Desk {
    Desk::new(&format!("{TITLE}{more}{BODY}"))
}

fn notice(more: &str) -> Desk {
    desk(&format!("kind: notice\n{more}"))
}

/// The lines of a page: text, left, right and top in millimetres.
fn lines(desk: &Desk, file: &str) -> Vec<(String, f64, f64, f64)> {
    let bbox = pdf_text(&desk.out(file), &["-bbox-layout"]);
    let mut found = Vec::new();
    for line in bbox.split("<line ").skip(1) {
        let at = |name: &str| -> f64 {
            let value = line
                .split(name)
                .nth(1)
                .and_then(|rest| rest.split('"').nth(1));
            value
                .and_then(|value| value.parse().ok())
                .expect("a number")
        };
        let words = line
            .split("</line>")
            .next()
            .unwrap_or_default()
            .split("<word ");
        let text: String = words
            .skip(1)
            .filter_map(|word| word.split('>').nth(1)?.split('<').next())
            .collect();
        found.push((text, at("xMin=") * MM, at("xMax=") * MM, at("yMin=") * MM));
    }
    found
}

fn line(lines: &[(String, f64, f64, f64)], text: &str) -> (f64, f64, f64) {
    let line = lines.iter().find(|line| line.0.contains(text));
    let (_, left, right, top) = line.unwrap_or_else(|| panic!("{text} in {lines:?}"));
    (*left, *right, *top)
}

fn is_near(found: f64, right: f64, what: &str) {
    assert!(
        (found - right).abs() < 0.5,
        "{what}: {found} mm, not {right} mm"
    );
}

/// The width of a character of size 3 by 5.2.3.
const CHARACTER: f64 = 156.0 / 28.0;

#[test]
fn a_date_without_a_seal_stands_two_characters_further_in_than_the_signature() {
    let desk = notice(SIGNED);
    desk.build(&["-e", "handout"]);
    let page = lines(&desk, "r.handout.zh.pdf");
    let (name_left, name_right, name_top) = line(&page, "青城市人大常委会办公室");
    let (day_left, _, day_top) = line(&page, "3月5日");
    // 7.3.5.2: the signature ends two characters before the edge of the text at 28 + 156 mm.
    is_near(name_right, 184.0 - 2.0 * CHARACTER, "end of the signature");
    is_near(day_left - name_left, 2.0 * CHARACTER, "shift of the date");
    let (_, _, text_top) = line(&page, "请认真执行");
    // A blank line between them, lines being 225 / 21.53 mm apart.
    let pitch = 29.62 * MM;
    is_near(name_top - text_top, 2.0 * pitch, "signature below the text");
    is_near(day_top - name_top, pitch, "date below the signature");
}

#[test]
fn a_date_under_a_seal_ends_four_characters_before_the_edge() {
    let desk = notice(&format!("{SIGNED}seal: true\n"));
    desk.build(&["-e", "handout"]);
    let page = lines(&desk, "r.handout.zh.pdf");
    let (name_left, name_right, _) = line(&page, "青城市人大常委会办公室");
    let (day_left, day_right, _) = line(&page, "3月5日");
    // 7.3.5.1.
    is_near(day_right, 184.0 - 4.0 * CHARACTER, "end of the date");
    is_near(
        (name_left + name_right) / 2.0,
        (day_left + day_right) / 2.0,
        "middle of the signature",
    );
}

#[test]
fn the_imprint_ends_on_the_last_line_of_an_even_page() {
    let desk = notice(&format!("{SIGNED}{IMPRINT}"));
    desk.build(&["-e", "handout"]);
    let pdf = desk.out("r.handout.zh.pdf");
    let info = run(std::process::Command::new("pdfinfo").arg(&pdf)).stdout;
    assert!(info.contains("Pages:           2"), "{info}");
    let last = pdf_text(&pdf, &["-f", "2"]);
    assert!(last.contains("抄送"), "{last}");
    let page = lines(&desk, "r.handout.zh.pdf");
    let (left, _, copies) = line(&page, "抄送");
    let (_, right, printed) = line(&page, "印发");
    // 7.4: one character of size 4 (14 pt) beside the text, which begins at 26 mm on an even page; the
    // last rule at 37 + 225 mm.
    is_near(left, 26.0 + 14.0 * MM, "copies");
    is_near(right, 182.0 - 14.0 * MM, "day of printing");
    assert!(
        copies < printed && printed > 250.0 && printed < 262.0,
        "{printed}"
    );
}

#[test]
fn a_red_head_stands_35_mm_below_the_top_of_the_text() {
    let head = "red-head: {issuer: {zh: 市人大常委会文件, en: Standing Committee}, number: {code: {zh: 青人发, en: QRF}, year: 2026, serial: 5}}\n";
    let desk = notice(head);
    desk.build(&["-e", "handout", "-e", "draft"]);
    let text = pdf_text(&desk.out("r.handout.zh.pdf"), &[]);
    let text: String = text.split_whitespace().collect();
    assert!(
        text.starts_with("市人大常委会文件青人发〔2026〕5号关于水井的通知"),
        "{text}"
    );
    let word = docx_text(&desk.out("r.draft.zh.docx"));
    assert!(
        word.starts_with("市人大常委会文件\n青人发〔2026〕5号\n关于水井的通知\n"),
        "{word}"
    );
    let styles = docx_part(&desk.out("r.draft.zh.docx"), "word/styles.xml");
    assert!(styles.contains(r#"w:color="e60000""#), "the rule is red");
}

#[test]
fn addressees_and_all_below_the_text_stand_in_every_format() {
    let parts = format!(
        "addressees: {{zh: 各旗县区人大常委会：, en: 'all counties'}}\n{SIGNED}circulation: {{zh: 此件公开发布, en: For public release}}\n{IMPRINT}"
    );
    let desk = notice(&parts);
    desk.build(&["-e", "draft", "-e", "text"]);
    let right = [
        "各旗县区人大常委会：",
        "请认真执行。",
        "青城市人大常委会办公室",
        "2026年3月5日",
        "（此件公开发布）",
        "抄送：市委办公室。",
        "2026年3月6日印发",
    ];
    for said in [
        desk.text("r.text.zh.txt"),
        docx_text(&desk.out("r.draft.zh.docx")),
    ] {
        let mut from = 0;
        for part in right {
            let at = said[from..].find(part);
            from += at.unwrap_or_else(|| panic!("{part} in {said}"));
        }
    }
    let en = desk.text("r.text.en.txt");
    assert!(en.contains("To: all counties\n"), "{en}");
    assert!(
        !desk.text("r.text.zh.txt").contains("（2026年3月5日）"),
        "the date stands once"
    );
}

#[test]
fn a_draft_that_nobody_edited_leaves_the_file_as_it_was() {
    let parts = format!(
        "addressees: {{zh: 各旗县区, en: counties}}\n{SIGNED}seal: true\ncirculation: {{zh: 公开, en: Public}}\n{IMPRINT}"
    );
    let desk = notice(&parts);
    desk.build(&["-e", "draft"]);
    for lang in ["zh", "en"] {
        let draft = format!("out/r.draft.{lang}.docx");
        let merged = desk.run(&["merge", "report.yaml", &draft, "-o", "merged.yaml"]);
        assert_eq!(merged.code, 0, "{}", merged.stderr);
        let file = |name| std::fs::read(desk.path().join(name)).expect("a file");
        assert!(
            file("merged.yaml") == file("report.yaml"),
            "{}",
            merged.stderr
        );
    }
}

#[test]
fn articles_are_counted_through_the_paper() {
    let desk = Desk::with_body(
        "",
        "  - list: {style: articles, items: [{zh: 甲。, en: A.}, {zh: 乙。, en: B.}]}\n  - paragraph: {zh: 中, en: M}\n  - list: {style: articles, items: [{zh: 丙。, en: C.}]}\n",
    );
    desk.build(&["-e", "text", "-e", "draft"]);
    let zh = desk.text("r.text.zh.txt");
    assert!(
        zh.contains("第一条　甲。") && zh.contains("第三条　丙。"),
        "{zh}"
    );
    assert!(desk.text("r.text.en.txt").contains("Article 3. C."));
    let numbering = docx_part(&desk.out("r.draft.zh.docx"), "word/numbering.xml");
    assert!(numbering.contains(r#"w:val="第%1条　""#), "{numbering}");
}

#[test]
fn what_does_not_go_together_is_told_with_its_place() {
    for (parts, told) in [
        (
            "kind: notice\nseal: true\n",
            "error[paper.lacks]: `seal` asks for `signature`",
        ),
        (
            "kind: notice\nsignature: {zh: 甲, en: A}\n",
            "error[paper.lacks]: `signature` asks for `date`",
        ),
        (
            "kind: notice\nspeaker: {name: {zh: 王某, en: Wang}}\n",
            "error[paper.part]: a paper of the kind `notice` has no `speaker`",
        ),
        (
            "kind: letter\nattendance: {present: {zh: 甲, en: A}}\n",
            "error[paper.part]: a paper of the kind `letter` has no `attendance`",
        ),
        (
            "addressees: {zh: 甲, en: A}\n",
            "error[paper.part]: a paper of the kind `work-report` has no `addressees`",
        ),
        (
            "kind: notice\ndistribution: {copies-to: {zh: 甲, en: A}}\n",
            "error[paper.lacks]: `distribution` asks for `printed-by`",
        ),
        (
            "kind: notice\nred-head: {issuer: {zh: 甲, en: A}, secrecy: secret}\n",
            "error[paper.lacks]: `secrecy` asks for `copy`",
        ),
    ] {
        let built = desk(parts).try_build(&["-e", "text"]);
        assert_eq!(built.code, 1, "{parts}");
        assert!(built.stderr.contains(told), "{}", built.stderr);
        assert!(built.stderr.contains("report.yaml:"), "{}", built.stderr);
    }
}

#[test]
fn the_example_of_each_kind_builds_in_every_format() {
    for kind in ["notice", "decision", "minutes", "letter"] {
        let report = format!("{}/examples/{kind}/report.yaml", env!("CARGO_MANIFEST_DIR"));
        let desk = Desk::new("");
        let args = [
            "-e", "handout", "-l", "zh", "-l", "en", "-f", "pdf", "-f", "docx", "-f", "txt",
        ];
        let built = desk.run(&[&["build", &report, "-o", "out"], &args[..]].concat());
        assert_eq!(built.code, 0, "{}", built.stderr);
        assert!(!built.stderr.contains("warning"), "{}", built.stderr);
    }
}

#[test]
fn a_character_that_no_font_has_is_told_by_the_part_that_holds_it() {
    let unsigned = SIGNED.replace("青城市", "\u{105c0}市");
    let desk = notice(&unsigned);
    for (lang, place) in [("en", "signature"), ("zh", "发文机关署名")] {
        let run = desk.try_build(&["-e", "handout", "--ui-lang", lang]);
        assert_eq!(run.code, 1, "{}", run.stderr);
        assert!(run.stderr.contains(place), "{}", run.stderr);
    }
}

#[test]
fn english_names_hang_behind_their_labels_in_word() {
    let roll = "attendance: {present: {zh: 甲、乙, en: 'Zhao, Qian'}, excused: {zh: 丙, en: Sun}}";
    let desk = desk(&format!("kind: minutes\ndate: 2026-03-05\n{roll}\n"));
    desk.build(&["-e", "draft", "-l", "en"]);
    let document = docx_part(&desk.out("r.draft.en.docx"), "word/document.xml");
    let paragraph = |name: &str| {
        let at = document.find(name).expect("a name");
        let start = document[..at].rfind("<w:p>").expect("a paragraph");
        document[start..at].to_owned()
    };
    let indent = |paragraph: &str| {
        let indent = paragraph.split("<w:ind ").nth(1).expect("an indent");
        indent.split("/>").next().unwrap().to_owned()
    };
    let [present, excused] = [paragraph("Zhao, Qian"), paragraph("Sun<")];
    assert!(
        present.contains("<w:tab/>") && indent(&present).contains("w:hanging="),
        "{present}"
    );
    assert_eq!(indent(&present), indent(&excused));
}

#[test]
fn a_list_of_copies_that_no_page_holds_is_refused() {
    let of = |count| {
        let names = "市委办公室，".repeat(count);
        let imprint = IMPRINT.replacen("市委办公室", names.trim_end_matches('，'), 1);
        notice(&format!("{SIGNED}{imprint}")).try_build(&["-e", "handout", "-l", "zh"])
    };
    assert_eq!(of(80).code, 0);
    let run = of(90);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("error[paper.copies]"), "{}", run.stderr);
}
