//! How a Word file is set: page, grid, indents, faces, languages.

use twinpress::edition::{Block, Content, Paragraph};
use twinpress::publish::FontProfile;
use twinpress::session::{FontFolders, find_fonts};
use typst_kit::fonts::FontStore;

use super::fixture::{
    docx, full_han, full_latin, han, latin, list, paragraph, table, text, with_fonts,
};
use super::part::{Element, bytes, document, names, paragraphs, part, style};

/// Quotes, dashes and ellipses: marks that Word draws in the Latin face unless told otherwise.
const MARKS: [char; 8] = ['“', '”', '‘', '’', '—', '…', '·', '–'];

fn is_hinted(run: &Element) -> bool {
    let fonts = run.at("w:rPr/w:rFonts");
    fonts.and_then(|f| f.get("w:hint")) == Some("eastAsia")
}

#[test]
fn marks_of_both_scripts_take_the_chinese_face_in_a_chinese_edition() {
    let docx = docx(&han(vec![
        paragraph("会议指出：“坚持——不松劲……”"),
        paragraph("引用原文“rule of law”一词。‘甲’·乙，9–10日"),
    ]));
    let document = document(&docx);
    for run in document.all("w:r") {
        assert!(!run.words().contains(MARKS) || is_hinted(run), "{run:?}");
    }
    assert!(paragraphs(&docx)[1].1.contains("“坚持——不松劲……”"));
}

#[test]
fn an_apostrophe_keeps_the_latin_face_in_a_chinese_edition() {
    let document = document(&docx(&han(vec![paragraph("“听取了D’Arcy女士的说明”")])));
    let runs = document.all("w:r");
    let apostrophe = runs.iter().find(|run| run.words().contains('’')).unwrap();
    assert!(!is_hinted(apostrophe));
}

#[test]
fn an_english_edition_never_asks_for_a_chinese_face() {
    let docx = docx(&full_latin());
    for name in names(&docx).iter().filter(|n| n.ends_with(".xml")) {
        let xml = String::from_utf8(bytes(&docx, name)).unwrap();
        // What Chinese characters would look like stands once, among the defaults.
        let defaults = xml.split("<w:docDefaults>").nth(1);
        let defaults = defaults.and_then(|rest| rest.split("</w:docDefaults>").next());
        let elsewhere = xml.replace(defaults.unwrap_or_default(), "");
        assert!(!elsewhere.contains("eastAsia"), "{name}");
    }
}

#[test]
fn every_paragraph_style_names_its_faces_and_none_is_a_theme() {
    let docx = docx(&full_han());
    let styles = part(&docx, "word/styles.xml");
    let defaults = styles.at("w:docDefaults/w:rPrDefault").unwrap();
    let paragraph_styles = styles.all("w:style").into_iter();
    let named = paragraph_styles.filter(|s| s.get("w:type") == Some("paragraph"));
    for holder in named.chain([defaults]) {
        let fonts = holder.at("w:rPr/w:rFonts").unwrap();
        for face in ["w:ascii", "w:hAnsi", "w:eastAsia"] {
            assert!(fonts.get(face).is_some(), "{holder:?}");
        }
    }
    for name in names(&docx) {
        if name.ends_with(".xml") {
            let xml = String::from_utf8(bytes(&docx, &name)).unwrap();
            assert!(!xml.contains("Theme="), "{name}");
        }
    }
    let body = style(&docx, "BodyText");
    let fonts = body.at("w:rPr/w:rFonts").unwrap();
    assert_eq!(fonts.get("w:eastAsia"), Some("仿宋_GB2312"));
    assert_eq!(fonts.get("w:ascii"), Some("Times New Roman"));
}

#[test]
fn styles_have_the_names_that_word_knows_and_chinese_ones() {
    for docx in [docx(&full_han()), docx(&full_latin())] {
        for (id, name, chinese) in [
            ("Normal", "Normal", "正文"),
            ("Title", "Title", "标题"),
            ("Heading1", "heading 1", "标题 1"),
            ("Heading2", "heading 2", "标题 2"),
            ("BodyText", "Body Text", "正文文本"),
            ("Salutation", "Salutation", "称呼"),
            ("Caption", "caption", "题注"),
            ("Lead", "Lead", "段首句"),
            ("KeyFiguresTitle", "Key Figures Title", "关键数据标题"),
        ] {
            let style = style(&docx, id);
            assert_eq!(style.val("w:name"), Some(name));
            assert_eq!(style.val("w:aliases"), Some(chinese));
        }
        let styles = part(&docx, "word/styles.xml");
        for style in styles.all("w:style") {
            let kind = style.get("w:type").unwrap();
            let is_ours = matches!(kind, "paragraph" | "character")
                && style.get("w:styleId") != Some("DefaultParagraphFont");
            assert_eq!(style.at("w:aliases").is_some(), is_ours, "{style:?}");
        }
    }
}

#[test]
fn word_offers_the_styles_that_people_apply_and_hides_the_others() {
    let docx = docx(&full_han());
    let styles = part(&docx, "word/styles.xml");
    let latent = styles.at("w:latentStyles").unwrap();
    assert_eq!(latent.get("w:defSemiHidden"), Some("1"));
    for (id, shown) in [
        ("Heading1", true),
        ("BodyText", true),
        ("Lead", true),
        ("Footer", false),
        ("PageNumber", false),
        ("TOC1", false),
    ] {
        let style = style(&docx, id);
        assert_eq!(style.at("w:qFormat").is_some(), shown, "{id}");
        assert_eq!(style.at("w:semiHidden").is_some(), !shown, "{id}");
    }
}

#[test]
fn every_style_that_is_used_is_defined() {
    for docx in [docx(&full_han()), docx(&full_latin())] {
        for (name, _) in paragraphs(&docx) {
            style(&docx, &name);
        }
        let document = document(&docx);
        for used in ["w:rStyle", "w:tblStyle"] {
            for reference in document.all(used) {
                style(&docx, reference.get("w:val").unwrap());
            }
        }
    }
}

#[test]
fn paragraphs_are_indented_by_two_characters_wherever_they_stand() {
    let docx = docx(&han(vec![
        paragraph("标题后"),
        table("表1", "标题", &[&["甲", "乙"], &["1", "2"]]),
        paragraph("表后"),
        list(true, &[("1.", "项"), ("2.", "项")]),
        paragraph("列表后"),
    ]));
    let indent = style(&docx, "BodyText");
    let indent = indent.at("w:pPr/w:ind").unwrap();
    assert_eq!(indent.get("w:firstLineChars"), Some("200"));
    assert_eq!(indent.get("w:firstLine"), Some("640"));
    for flush in ["Salutation", "TableText", "Caption", "Title", "Footer"] {
        let style = style(&docx, flush);
        let indent = style.at("w:pPr/w:ind").unwrap();
        assert_eq!(indent.get("w:firstLineChars"), Some("0"), "{flush}");
        assert_eq!(indent.get("w:firstLine"), Some("0"), "{flush}");
    }
    assert!(document(&docx).all("w:ind").is_empty());
    let prose = paragraphs(&docx);
    let prose: Vec<_> = prose.iter().filter(|(s, _)| s == "BodyText").collect();
    assert_eq!(prose.len(), 3);
}

#[test]
fn a_chinese_page_has_the_grid_of_the_standard() {
    let document = document(&docx(&full_han()));
    let sections = document.all("w:sectPr");
    // The cover, its blank back, the contents, the text.
    assert_eq!(sections.len(), 4);
    for section in sections {
        let margin = section.child("w:pgMar").unwrap();
        let sides = ["w:top", "w:bottom", "w:left", "w:right"].map(|s| margin.get(s).unwrap());
        assert_eq!(sides, ["2098", "1984", "1588", "1474"]);
        let grid = section.child("w:docGrid").unwrap();
        assert_eq!(grid.get("w:type"), Some("lines"));
        assert_eq!(grid.get("w:linePitch"), Some("579"));
    }
}

#[test]
fn page_numbers_face_each_other_in_dashes_and_the_cover_has_none() {
    let docx = docx(&full_han());
    let document = document(&docx);
    let [cover, back, contents, body] = document.all("w:sectPr")[..] else {
        panic!("a cover, its back, the contents, a body")
    };
    for front in [cover, back, contents] {
        assert!(front.child("w:footerReference").is_none());
    }
    assert_eq!(body.val("w:type"), Some("oddPage"));
    assert_eq!(body.at("w:pgNumType").unwrap().get("w:start"), Some("1"));
    let kinds: Vec<_> = body
        .all("w:footerReference")
        .iter()
        .map(|r| r.get("w:type").unwrap())
        .collect();
    assert_eq!(kinds, ["default", "even"]);
    assert!(
        part(&docx, "word/settings.xml")
            .child("w:evenAndOddHeaders")
            .is_some()
    );
    for (name, side, inset) in [
        ("footer1", "right", "w:right"),
        ("footer2", "left", "w:left"),
    ] {
        let footer = part(&docx, &format!("word/{name}.xml"));
        assert_eq!(footer.words(), "— 1 —");
        assert_eq!(footer.all("w:instrText")[0].text.trim(), "PAGE");
        let style = style(&docx, footer.all("w:pStyle")[0].get("w:val").unwrap());
        assert_eq!(style.val("w:pPr/w:jc"), Some(side));
        assert_eq!(style.at("w:pPr/w:ind").unwrap().get(inset), Some("280"));
        assert_eq!(style.val("w:rPr/w:sz"), Some("28"));
    }
}

#[test]
fn an_english_edition_has_the_bare_number_on_every_page() {
    let docx = docx(&full_latin());
    assert_eq!(part(&docx, "word/footer1.xml").words(), "1");
    assert!(
        part(&docx, "word/settings.xml")
            .child("w:evenAndOddHeaders")
            .is_none()
    );
}

#[test]
fn the_proofing_language_is_that_of_each_script() {
    let lang = |docx: &[u8]| {
        let styles = part(docx, "word/styles.xml");
        styles.all("w:lang")[0].clone()
    };
    let chinese = lang(&docx(&han(vec![])));
    assert_eq!(chinese.get("w:val"), Some("en-US"));
    assert_eq!(chinese.get("w:eastAsia"), Some("zh-CN"));
    let english = lang(&docx(&latin(vec![])));
    assert_eq!(english.get("w:val"), Some("en-US"));
    assert_eq!(english.get("w:eastAsia"), Some("zh-CN"));
}

#[test]
fn marks_are_squeezed_and_kept_from_the_ends_of_lines() {
    let docx = docx(&han(vec![]));
    let settings = part(&docx, "word/settings.xml");
    let control = settings.val("w:characterSpacingControl");
    assert_eq!(control, Some("compressPunctuation"));
    assert!(settings.child("w:mirrorMargins").is_some());
    assert!(settings.child("w:updateFields").is_none());
    let styles = part(&docx, "word/styles.xml");
    let defaults = styles.at("w:docDefaults/w:pPrDefault/w:pPr").unwrap();
    assert!(defaults.child("w:kinsoku").is_some());
}

#[test]
fn a_font_that_is_missing_has_alternatives_in_the_file() {
    let fonts = part(&docx(&han(vec![])), "word/fontTable.xml");
    let title = fonts
        .children
        .iter()
        .find(|f| f.get("w:name") == Some("方正小标宋简体"));
    let others = title.unwrap().val("w:altName").unwrap();
    assert!(others.split(',').any(|name| name == "FandolSong"));
}

#[test]
fn the_open_profile_names_the_families_installed_here() {
    let face = |fonts: &FontStore, profile| {
        let docx = with_fonts(&latin(vec![]), fonts, profile);
        let style = style(&docx, "BodyText");
        let fonts = style.at("w:rPr/w:rFonts").unwrap();
        fonts.get("w:ascii").unwrap().to_owned()
    };
    let installed = find_fonts(&FontFolders::default()).unwrap().value;
    let open = face(&installed, FontProfile::Open);
    assert!(
        ["Times New Roman", "Liberation Serif"].contains(&open.as_str()),
        "{open}"
    );
    // A face that is only built into the program is of no use to Word.
    let mut built_in = FontStore::new();
    built_in.extend(typst_kit::fonts::embedded());
    assert_eq!(face(&built_in, FontProfile::Open), "Times New Roman");
    assert_eq!(face(&installed, FontProfile::Official), "Times New Roman");
}

#[test]
fn the_chinese_characters_of_a_western_edition_are_set_in_a_family_that_has_them() {
    let installed = find_fonts(&FontFolders::default()).unwrap().value;
    let edition = full_latin();
    for profile in [FontProfile::Open, FontProfile::Official] {
        let docx = with_fonts(&edition, &installed, profile);
        let styles = part(&docx, "word/styles.xml");
        let defaults = styles.at("w:docDefaults/w:rPrDefault/w:rPr/w:rFonts");
        let family = defaults.unwrap().get("w:eastAsia").unwrap().to_owned();
        let has_han = |family: &str| {
            let book = installed.book();
            let faces = book.select_family(&family.to_lowercase());
            let mut faces = faces.filter_map(|face| book.info(face));
            faces.all(|face| face.coverage.contains(u32::from('国')))
        };
        assert!(has_han(&family), "{family}");
        let table = part(&docx, "word/fontTable.xml");
        let entry = |f: &&Element| f.get("w:name") == Some(family.as_str());
        let entry = table.children.iter().find(entry).unwrap();
        let others = entry.val("w:altName").unwrap();
        assert!(others.split(',').all(has_han), "{others}");
    }
}

#[test]
fn the_rules_over_the_notes_are_as_high_as_a_line_of_their_own() {
    let notes = part(&docx(&full_han()), "word/footnotes.xml");
    for rule in notes.children.iter().filter(|n| n.get("w:type").is_some()) {
        let spacing = rule.at("w:p/w:pPr/w:spacing").unwrap();
        let get = |name| spacing.get(name).unwrap();
        let said = [get("w:after"), get("w:line"), get("w:lineRule")];
        assert_eq!(said, ["0", "240", "auto"]);
    }
}

#[test]
fn leads_and_strong_text_have_styles_and_faces_of_their_own() {
    let docx = docx(&han(vec![Block::from(Content::Paragraph(Paragraph {
        lead: vec![text("坚持领导。")].into(),
        text: vec![super::fixture::strong("批准")].into(),
        quotation: false,
    }))]));
    let document = document(&docx);
    let named = |words: &str| {
        let runs = document.all("w:r");
        let run = runs.into_iter().find(|run| run.words() == words).unwrap();
        style(&docx, run.val("w:rPr/w:rStyle").unwrap())
    };
    let face = |style: &Element| {
        let fonts = style.at("w:rPr/w:rFonts").unwrap();
        fonts.get("w:eastAsia").unwrap().to_owned()
    };
    let lead = named("坚持领导。");
    assert_eq!(
        (face(&lead).as_str(), lead.at("w:rPr/w:b").is_some()),
        ("楷体_GB2312", false)
    );
    assert_eq!(face(&named("批准")), "黑体");
}
