//! Characters that their role's face lacks: what sets them, in print and in Word, and what is told.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::desk::{Desk, Run, docx_part, docx_text, libreoffice, pdf_text};
use crate::measure::{fonts, fonts_of, poppler};

/// The 8,105 characters of the Table of General Standard Chinese Characters, in its order.
const GENERAL: &str = include_str!("lent/general_standard.txt");

/// 200 of its characters that GB 2312 lacks, most of them of given names.
const NAMES: &str = "堃喆珺翀昇垚旸玥珝琤琭瑀璟璠甡皞皛祎禤竑絜翙翚翾肸芃莙菂虓衎袆訚赟赪辀鋆镕镠闿颋飏骉骕鹍龢啰瞭乂丏夬匜厾玕玙抔抃㧐芼吽牤沚沨纴玡玭玠玦拤劼拃㧟茓茀杻旻昉呣䏝炘㤘祇垱挦剋柈眊峣郤饸饹疭羑浕恓牁姮珰珣栟彧眬鸮䥽盉俵俶烜浥牂骎琇捯埵捽堉棻梿棁晞唵崚秾鸻馃阇焗惇郿欸琫琯揳塆靰靸椪雱睄嗞嵖嵎铻媭鲀颎焜湜湲湉愔祾瑄蒟楯跶跐嗐锜鹐亶瘆滫滃滪窣璈叆摽榖靺靿僰豨䁖嘡嘚箓魆粿熥嫚奭瞋颙踒熜潟褟璘縠嚄螠䦃镚膙獴澥窸璪鞡";

const PRINT: [&str; 6] = ["-e", "handout", "-l", "zh", "--message-format", "json"];
const WORD: [&str; 6] = ["-e", "draft", "-l", "zh", "--message-format", "json"];

/// What a build says of other faces: the characters of each.
fn told(run: &Run) -> BTreeMap<String, BTreeSet<char>> {
    let mut found: BTreeMap<String, BTreeSet<char>> = BTreeMap::new();
    let mut warnings = 0;
    for line in run
        .stderr
        .lines()
        .filter(|line| line.contains("font.fallback"))
    {
        warnings += 1;
        let json: serde_json::Value = serde_json::from_str(line).expect("JSON");
        assert_eq!(json["severity"], "warning");
        assert!(json["line"].is_number(), "{line}");
        let message = json["message"].as_str().expect("a message");
        let (_, faces) = message.split_once(": ").expect("a list");
        for face in faces.split("; ") {
            let (characters, face) = face.split_once(" in ").expect("a face");
            let (face, _) = face.split_once(" (").expect("what lacks them");
            let characters = characters.split(", ").filter_map(|c| c.chars().last());
            found.entry(face.to_owned()).or_default().extend(characters);
        }
    }
    assert!(warnings <= 1, "{}", run.stderr);
    found
}

/// The characters of a PDF by the font that sets them.
fn set(pdf: &[u8]) -> BTreeMap<String, BTreeSet<char>> {
    let arguments = ["-xml", "-stdout", "-i", "-fontfullname", "-zoom", "1"];
    let xml = String::from_utf8(poppler("pdftohtml", &arguments, pdf, &[])).expect("XML");
    let value = |line: &str, name: &str| {
        let (_, rest) = line
            .split_once(&format!("{name}=\""))
            .expect("an attribute");
        rest.split('"').next().expect("a value").to_owned()
    };
    let mut families = BTreeMap::new();
    let mut found: BTreeMap<String, BTreeSet<char>> = BTreeMap::new();
    for line in xml.lines().map(str::trim) {
        if line.starts_with("<fontspec") {
            families.insert(value(line, "id"), value(line, "family"));
        } else if line.starts_with("<text") {
            let (_, words) = line.split_once('>').expect("a tag");
            let family = families[&value(line, "font")].clone();
            found.entry(family).or_default().extend(words.chars());
        }
    }
    found
}

/// The characters that the faces of a kind set.
fn of_kind(set: &BTreeMap<String, BTreeSet<char>>, kinds: &[&str]) -> BTreeSet<char> {
    let named = set
        .iter()
        .filter(|(font, _)| kinds.iter().any(|kind| font.contains(kind)));
    named
        .flat_map(|(_, characters)| characters.clone())
        .collect()
}

fn characters(text: &str) -> BTreeSet<char> {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn a_character_that_a_face_lacks_is_of_the_nearest_kind_and_named_with_its_place() {
    let desk = Desk::with_body(
        "",
        "  - section:\n      heading: {zh: 关于李喆, en: On Li Zhe}\n      body:\n        - paragraph: {zh: 王堃、张珺出席。, en: Two attended.}\n",
    );
    let run = desk.build(&["-e", "handout", "-l", "zh"]);
    assert_eq!(
        run.stderr.matches("[font.fallback]").count(),
        1,
        "{}",
        run.stderr
    );
    for said in [
        "U+5586 喆 in ",
        "U+5803 堃, U+73FA 珺 in ",
        "(FandolFang R has none)",
        "(FandolHei has none)",
        "report.yaml:5:",
        "report.yaml:7:",
    ] {
        assert!(run.stderr.contains(said), "{said}: {}", run.stderr);
    }
    let pdf = fs::read(desk.out("r.handout.zh.pdf")).expect("a PDF");
    let set = set(&pdf);
    assert!(of_kind(&set, &["FandolFang"]).is_superset(&characters("王、张出席。")));
    assert!(of_kind(&set, &["Serif", "Song", "BabelStone"]).is_superset(&characters("堃珺")));
    assert!(of_kind(&set, &["Sans", "Hei"]).is_superset(&characters("关于李喆")));
}

#[test]
fn every_general_standard_character_is_of_its_face_or_told_of() {
    let all = characters(GENERAL);
    assert_eq!(all.len(), 8105);
    let text: String = all.iter().collect();
    let desk = Desk::with_paragraphs(&[(&text, "All of them.")]);
    let told = told(&desk.build(&PRINT))
        .into_values()
        .flatten()
        .collect::<BTreeSet<char>>();
    let pdf = fs::read(desk.out("r.handout.zh.pdf")).expect("a PDF");
    let own = of_kind(&set(&pdf), &["FandolFang"]);
    let wrong: String = all
        .iter()
        .filter(|c| own.contains(c) == told.contains(c))
        .collect();
    assert_eq!(wrong, "");
    assert_eq!(told.len(), 1467);
}

#[test]
fn rare_given_names_are_in_no_other_face_without_a_warning() {
    let names = characters(NAMES);
    assert_eq!(names.len(), 200);
    let list: Vec<String> = names.iter().map(|c| format!("王{c}")).collect();
    let desk = Desk::with_paragraphs(&[(&list.join("、"), "Two hundred.")]);
    let printed = told(&desk.build(&PRINT));
    let pdf = fs::read(desk.out("r.handout.zh.pdf")).expect("a PDF");
    let own = of_kind(&set(&pdf), &["FandolFang"]);
    let told_of = printed
        .values()
        .flatten()
        .copied()
        .collect::<BTreeSet<char>>();
    assert!(names.iter().all(|c| own.contains(c) != told_of.contains(c)));
    // By the official names the characters are of the wide face of the same kind.
    let word = told(&desk.build(&WORD));
    assert_eq!(word, BTreeMap::new());
    let document = docx_part(&desk.out("r.draft.zh.docx"), "word/document.xml");
    for c in &names {
        let run = document
            .split("<w:r>")
            .find(|run| run.contains(*c))
            .expect("a run");
        assert!(run.contains("w:eastAsia=\"仿宋\""), "{c}: {run}");
        assert!(!run.contains('王'), "{run}");
    }
    assert!(docx_text(&desk.out("r.draft.zh.docx")).contains(&list.join("、")));
    // By the open names, of the faces that print used.
    let open = told(&desk.build(&[&WORD[..], &["--font-profile", "open"]].concat()));
    assert_eq!(open, printed);
    let unmoved = desk.run(&[
        "merge",
        "report.yaml",
        "out/r.draft.zh.docx",
        "-o",
        "merged.yaml",
    ]);
    assert_eq!(unmoved.code, 0, "{}", unmoved.stderr);
    let read = |name| fs::read_to_string(desk.path().join(name)).expect("a report");
    assert_eq!(read("merged.yaml"), read("report.yaml"));
}

#[test]
fn a_draft_by_the_open_names_is_in_the_faces_of_print() {
    let desk = Desk::with_body(
        "",
        "  - section:\n      heading: {zh: 2026年李喆工作, en: Work}\n      body:\n        - paragraph: {zh: 王堃、张珺出席2026年会议。, en: Two attended.}\n",
    );
    desk.build(&[
        "-e",
        "handout",
        "-e",
        "draft",
        "-l",
        "zh",
        "-f",
        "pdf",
        "-f",
        "docx",
        "--font-profile",
        "open",
    ]);
    let home = desk.path().join("home");
    libreoffice(&home, "pdf", &home, &[&desk.out("r.draft.zh.docx")]);
    let of = |path: &std::path::Path| {
        let set = set(&fs::read(path).expect("a PDF"));
        ["Fang", "Song", "Hei", "Serif", "Sans"].map(|kind| {
            let han = of_kind(&set, &[kind]).into_iter();
            han.filter(|c| *c > '\u{3400}' && *c < '\u{fa00}')
                .collect::<String>()
        })
    };
    assert_eq!(
        of(&home.join("r.draft.zh.pdf")),
        of(&desk.out("r.handout.zh.pdf"))
    );
}

#[test]
fn characters_beyond_the_basic_plane_are_told_of_in_word_too() {
    let desk = Desk::with_paragraphs(&[("某𬭎出席。", "One attended.")]);
    let told = told(&desk.build(&WORD));
    assert_eq!(
        told,
        BTreeMap::from([("SimSun-ExtB".to_owned(), BTreeSet::from(['𬭎']))])
    );
}

#[test]
fn digits_beside_heiti_are_heiti() {
    let desk = Desk::with_body(
        "",
        "  - section:\n      heading: {zh: 2026年工作, en: Work}\n      body:\n        - table:\n            caption: {zh: 1987年情况, en: State}\n            columns: [{zh: 项目, en: Item}, {id: n, header: {zh: 数量, en: Number}, unit: {zh: 件, en: {one: item, other: items}}}]\n            rows: [[{zh: 甲, en: A}, 3204], [{zh: 乙, en: B}, 1001]]\n            total: {zh: 合计, en: Total}\n",
    );
    let run = desk.try_build(&["-e", "handout", "-e", "draft", "-l", "zh"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let pdf = fs::read(desk.out("r.handout.zh.pdf")).expect("a PDF");
    for piece in ["2026", "1987", "4205"] {
        let set = fonts_of(&pdf, piece);
        assert!(
            !set.is_empty() && set.iter().all(|font| font.contains("FandolHei")),
            "{piece}: {set:?}"
        );
    }
    assert!(
        fonts_of(&pdf, "3204")
            .iter()
            .all(|font| font.contains("Liberation"))
    );
    let styles = docx_part(&desk.out("r.draft.zh.docx"), "word/styles.xml");
    for id in ["Heading1", "Caption", "Strong", "TableHeading"] {
        let style = styles
            .split("<w:style ")
            .find(|style| style.contains(&format!("w:styleId=\"{id}\"")));
        let style = style.expect("a style");
        assert!(
            style.contains("w:ascii=\"黑体\" w:hAnsi=\"黑体\" w:eastAsia=\"黑体\""),
            "{style}"
        );
    }
}

#[test]
fn a_letter_without_a_composed_form_extracts_once() {
    let names = "S̀mith, S̀S̀, Ọ̀ṣun and ẹ̀bè";
    let desk = Desk::with_paragraphs(&[("S̀mith与ẹ̀bè", &format!("{names} attended."))]);
    desk.build(&["-e", "handout", "-l", "zh", "-l", "en"]);
    let english = pdf_text(&desk.out("r.handout.en.pdf"), &["-raw"]);
    assert!(english.contains(names), "{english}");
    let chinese = pdf_text(&desk.out("r.handout.zh.pdf"), &["-raw"]).replace(' ', "");
    assert!(chinese.contains("S̀mith与ẹ̀bè"), "{chinese}");
    let used = fonts(&fs::read(desk.out("r.handout.zh.pdf")).expect("a PDF"));
    assert!(!used.contains("BabelStone"), "{used}");
}

#[test]
fn an_english_title_breaks_in_word_as_its_own_face_fills_the_lines() {
    let title = "Report on the Work of the Standing Committee of the Twenty-Third Meeting of the People’s Congress";
    let desk = Desk::new(&format!(
        "id: r\ntitle: {{zh: 工作报告, en: {title}}}\nbody:\n  - paragraph: {{zh: 一, en: One.}}\n"
    ));
    desk.build(&["-e", "draft", "-l", "en"]);
    let home = desk.path().join("home");
    libreoffice(&home, "pdf", &home, &[&desk.out("r.draft.en.docx")]);
    let text = pdf_text(&home.join("r.draft.en.pdf"), &["-layout"]);
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let end = lines
        .iter()
        .position(|line| *line == "One.")
        .expect("the text");
    let lines = &lines[..end];
    assert_eq!(lines.join(" "), title);
    let [shortest, longest] = [
        lines.iter().min_by_key(|l| l.len()),
        lines.iter().max_by_key(|l| l.len()),
    ];
    let [shortest, longest] = [shortest, longest].map(|line| line.expect("a line").len());
    assert!(shortest * 3 >= longest * 2, "{lines:?}");
    assert!(
        lines
            .iter()
            .all(|line| !line.ends_with(" of") && !line.ends_with(" the")),
        "{lines:?}"
    );
}
