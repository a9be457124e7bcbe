//! Emphasis, raised and lowered text, and links, in every format.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use crate::desk::{Desk, docx_part, pdf_text, run};
use crate::measure::{fonts_of, info, words};
use crate::merge::draft::Draft;

const ADDRESS: &str =
    "https://www.example.gov.cn/zwgk/2026/01/notice_20260130_attachments.html?from=home&lang=zh";

/// Contacts of a paper, in both languages.
fn contacts() -> Desk {
    let mail = "lixiaoming.office@renda-hohhot.example.gov.cn";
    let zh = format!(
        "联系人：李某某，电话：0471-1234567，邮箱：{mail}，网址：{ADDRESS}，请于1月30日前报送。"
    );
    let en = format!(
        "Contact: Li Moumou, telephone 0471-1234567, mail {mail}, page {ADDRESS}, before January 30."
    );
    Desk::with_paragraphs(&[(&zh, &en)])
}

const MARKED: &str = "id: r
title: {zh: 说明, en: Notes}
editions:
  handout: {links: printed}
  screen: {languages: [zh, en]}
figures:
  laws: {value: 12, unit: regulation}
footnotes:
  n: {zh: \"见{[统计局网页](https://www.stats.gov.cn/a)}。\", en: \"See {[the bureau](https://www.stats.gov.cn/a)}.\"}
body:
  - paragraph:
      zh: \"增加3200万m{^2}，排放CO{~2}减少10{^-6}克，{*着重}与**黑体{*着重}**，{*《条例》{laws}}[^n]。\"
      en: \"It grew by 32 million m{^2}, CO{~2} fell by 10{^-6} g, {*Daily} and **bold {*italic}**, {*{laws}}[^n].\"
  - paragraph:
      zh: \"详见{[公报](https://www.example.cn/1.html)}和（www.example.cn）。\"
      en: \"See {[the Gazette](https://www.example.cn/1.html)} and www.example.cn.\"
";

fn read(desk: &Desk, name: &str) -> Vec<u8> {
    fs::read(desk.out(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn an_address_breaks_behind_its_marks_and_nothing_is_stretched_over_the_line() {
    let desk = contacts();
    desk.build(&["-e", "handout", "-l", "zh", "-l", "en"]);
    let text = pdf_text(&desk.out("r.handout.zh.pdf"), &["-layout"]);
    assert!(text.contains("联系人：李某某，电话："), "{text}");
    // 28 mm and 156 mm from the left, in points, and the half of a mark.
    for word in words(&read(&desk, "r.handout.zh.pdf")) {
        assert!(word.x1 < 521.6 + 8.0, "{word:?}");
    }
    for lang in ["zh", "en"] {
        let pdf = desk.out(&format!("r.handout.{lang}.pdf"));
        let text = pdf_text(&pdf, &[]);
        let joined: String = text.split_whitespace().collect();
        assert!(joined.contains(ADDRESS), "{text}");
        let parts = text.lines().map(str::trim_end);
        let ends: BTreeSet<char> = parts
            .filter(|line| line.contains("example.") || line.contains("notice"))
            .filter_map(|line| line.chars().next_back())
            .collect();
        assert!(
            ends.iter().all(|c| "/.@-_?&=，,。3".contains(*c)),
            "{ends:?}"
        );
    }
    // No blank between two words of a line is more than twice as wide as usual: 3 pt at 11 pt.
    let mut en = words(&read(&desk, "r.handout.en.pdf"));
    en.retain(|word| word.y1 - word.y0 < 20.0);
    let same = en
        .windows(2)
        .filter(|two| (two[0].y0 - two[1].y0).abs() < 1.0);
    let gaps: Vec<f64> = same.map(|two| two[1].x0 - two[0].x1).collect();
    assert!(gaps.iter().all(|gap| *gap < 6.0), "{gaps:?}");
}

#[test]
fn a_line_of_a_draft_with_an_address_is_not_stretched() {
    let desk = contacts();
    desk.build(&["-e", "draft", "-l", "zh"]);
    let document = docx_part(&desk.out("r.draft.zh.docx"), "word/document.xml");
    assert!(document.contains(r#"<w:wordWrap w:val="0""#), "{document}");
    let paragraph = document.split("<w:p>").find(|p| p.contains("联系人"));
    assert!(paragraph.is_some_and(|p| p.contains(r#"<w:jc w:val="left""#)));
}

#[test]
fn links_are_live_in_pdf_and_word_and_printed_in_full_where_asked() {
    let desk = Desk::new(MARKED);
    desk.build(&[]);
    for name in ["r.handout.zh.pdf", "r.screen.zh.pdf", "r.screen.en.pdf"] {
        let links = info(&read(&desk, name), &["-url"]);
        for link in [
            "https://www.example.cn/1.html",
            "http://www.example.cn",
            "https://www.stats.gov.cn/a",
        ] {
            assert!(
                links.lines().any(|line| line.ends_with(link)),
                "{name}: {links}"
            );
        }
    }
    let handout = pdf_text(&desk.out("r.handout.zh.pdf"), &[]).replace('\n', "");
    assert!(
        handout.contains("详见公报（https://www.example.cn/1.html）和"),
        "{handout}"
    );
    assert!(
        handout.contains("见统计局网页（https://www.stats.gov.cn/a）。"),
        "{handout}"
    );
    assert!(!pdf_text(&desk.out("r.screen.zh.pdf"), &[]).contains("1.html"));
    let document = docx_part(&desk.out("r.draft.en.docx"), "word/document.xml");
    let field = r#" HYPERLINK &quot;https://www.example.cn/1.html&quot; "#;
    assert!(document.contains(field) || document.contains(&field.replace("&quot;", "\"")));
}

#[test]
fn a_note_with_an_address_begins_beside_its_number() {
    let desk = Desk::new(MARKED);
    desk.build(&["-e", "screen"]);
    for (name, first) in [
        ("r.screen.zh.pdf", "见统计局网页"),
        ("r.screen.en.pdf", "See"),
    ] {
        let words = words(&read(&desk, name));
        let note = words
            .iter()
            .rfind(|word| word.text.contains(first))
            .expect(name);
        let number = words
            .iter()
            .rfind(|word| word.text.starts_with('1') && word.y0 < note.y1);
        let beside = number.is_some_and(|number| number.y1 > note.y0);
        assert!(beside || note.text.starts_with('1'), "{name}: {note:?}");
    }
}

#[test]
fn an_address_of_a_mailbox_leads_to_it() {
    let desk = contacts();
    desk.build(&["-e", "handout"]);
    let links = info(&read(&desk, "r.handout.zh.pdf"), &["-url"]);
    assert!(
        links.contains("mailto:lixiaoming.office@renda-hohhot.example.gov.cn"),
        "{links}"
    );
}

#[test]
fn emphasis_is_italic_in_english_and_another_face_in_chinese() {
    let desk = Desk::new(MARKED);
    desk.build(&[]);
    let zh = read(&desk, "r.screen.zh.pdf");
    assert!(
        fonts_of(&zh, "着重")
            .iter()
            .all(|font| font.contains("FandolKai"))
    );
    assert!(
        fonts_of(&zh, "条例")
            .iter()
            .all(|font| font.contains("FandolKai"))
    );
    let en = read(&desk, "r.screen.en.pdf");
    assert!(
        fonts_of(&en, "Daily")
            .iter()
            .all(|font| font.contains("Italic"))
    );
    let styles = docx_part(&desk.out("r.draft.zh.docx"), "word/styles.xml");
    let style = styles
        .split("<w:style ")
        .find(|style| style.contains("\"Emphasis\""));
    assert!(
        style.is_some_and(|style| style.contains("楷体")),
        "{styles}"
    );
    let document = docx_part(&desk.out("r.draft.en.docx"), "word/document.xml");
    assert!(
        document.contains(r#"<w:rStyle w:val="Emphasis""#),
        "{document}"
    );
}

#[test]
fn raised_and_lowered_text_leaves_the_lines_where_they_are() {
    let desk = Desk::with_paragraphs(&[
        (
            "甲m{^2}乙CO{~2}丙。\\\n第二行{*着重}。\\\n第三行。",
            "A m{^2}.\\\nB.\\\nC.",
        ),
        ("第四行。", "D."),
    ]);
    desk.build(&["-e", "handout"]);
    let words = words(&read(&desk, "r.handout.zh.pdf"));
    let at = |text: &str| {
        words
            .iter()
            .find(|word| word.text.contains(text))
            .expect(text)
            .y0
    };
    let lines = [at("甲"), at("第二"), at("第三"), at("第四")];
    // 22 lines in 225 mm: 29.61 pt from one to the next.
    for (before, after) in lines.iter().zip(&lines[1..]) {
        assert!((after - before - 29.61).abs() < 0.7, "{lines:?}");
    }
}

#[test]
fn plain_text_says_powers_so_that_they_cannot_be_misread() {
    let desk = Desk::new(MARKED);
    desk.build(&["-e", "text"]);
    let said = desk.text("r.text.zh.txt").replace('\n', "");
    assert!(
        said.contains("3200万m²，排放CO2减少10^-6克，着重与黑体着重"),
        "{said}"
    );
}

#[test]
fn an_edited_draft_keeps_what_is_set_apart() {
    let outdated = |lang: &str, end: &str| format!("{end}      outdated: [{lang}]\n");
    let mut draft = Draft::of(MARKED, "zh");
    for (was, is) in [("增加3200万", "新增加3200万"), ("详见", "请见")] {
        assert_eq!(draft.document.matches(was).count(), 1);
        draft.document = draft.document.replace(was, is);
    }
    let [first, second] = ["{*{laws}}[^n].\"\n", "and www.example.cn.\"\n"];
    draft.gives(&[
        ("增加3200万", "新增加3200万"),
        (first, &outdated("en", first)),
        ("详见{[公报]", "请见{[公报]"),
        (second, &outdated("en", second)),
    ]);
    let mut draft = Draft::of(MARKED, "en");
    draft.document = draft.document.replace("It grew by", "It increased by");
    draft.gives(&[
        ("It grew by", "It increased by"),
        (first, &outdated("zh", first)),
    ]);
}

#[test]
fn what_an_editor_sets_apart_in_word_is_marked() {
    let report = "id: r\ntitle: {zh: 说明, en: Notes}\nbody:\n  - paragraph: {zh: 甲, en: Ten m of land in the Daily.}\n";
    let mut draft = Draft::of(report, "en");
    let run = |properties: &str, text: &str| {
        format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
    };
    let runs = [
        run("", "Ten m"),
        run(r#"<w:vertAlign w:val="superscript"/>"#, "2"),
        run("", " of land in the "),
        run("<w:i/>", "Daily"),
        run("", "."),
    ];
    let old = draft.paragraph("Ten m of land");
    let start = old.find("<w:r>").expect("a run");
    let end = old.rfind("</w:r>").expect("a run") + "</w:r>".len();
    let new = format!("{}{}{}", &old[..start], runs.concat(), &old[end..]);
    draft.document = draft.document.replace(&old, &new);
    draft.gives(&[(
        "en: Ten m of land in the Daily.}",
        "en: \"Ten m{^2} of land in the {*Daily}.\", outdated: [zh]}",
    )]);
}

#[test]
fn the_word_files_open_with_the_same_text() {
    let desk = Desk::new(MARKED);
    desk.build(&["-e", "draft", "-l", "zh"]);
    let home = desk.path().join("home");
    crate::desk::libreoffice(&home, "pdf", desk.path(), &[&desk.out("r.draft.zh.docx")]);
    let text = pdf_text(&desk.path().join("r.draft.zh.pdf"), &[]).replace('\n', "");
    assert!(text.contains("详见公报和（www.example.cn）。"), "{text}");
    let links = run(Command::new("pdfinfo")
        .arg("-url")
        .arg(desk.path().join("r.draft.zh.pdf")));
    assert!(
        links.stdout.contains("https://www.example.cn/1.html"),
        "{}",
        links.stdout
    );
}
