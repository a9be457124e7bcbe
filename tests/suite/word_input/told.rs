//! What a Word file says.

use std::collections::BTreeMap;

use twinpress::ooxml::{Block, Loss, NoteId, Piece, read};

use super::package::{paragraphs, texts, told, typed};
use crate::docx::fixture;

fn p(properties: &str, runs: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>")
}

fn t(text: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

#[test]
fn a_number_split_over_several_runs_is_one_text() {
    let runs = "<w:r><w:t>56</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>.5</w:t></w:r><w:r><w:t>亿元</w:t></w:r>";
    let document = told(&p("", runs), &[]);
    assert_eq!(paragraphs(&document)[0].pieces.len(), 1);
    assert_eq!(texts(&document), ["56.5亿元"]);
}

#[test]
fn tracked_changes_read_as_accepted() {
    let body = [
        p(
            "",
            &format!(
                "{}<w:ins>{}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>",
                t("甲"),
                t("新")
            ),
        ),
        p("<w:rPr><w:del/></w:rPr>", &t("前")),
        p("", &t("后")),
        p(
            "<w:rPr><w:del/></w:rPr>",
            "<w:del><w:r><w:delText>全删</w:delText></w:r></w:del>",
        ),
        format!("<w:moveFrom>{}</w:moveFrom>", p("", &t("移"))),
        p("", &format!("<w:moveTo>{}</w:moveTo>", t("移"))),
        p(
            "",
            &format!("<w:ins><w:del>{}</w:del></w:ins>{}", t("又删"), t("留")),
        ),
    ];
    let document = told(&body.concat(), &[]);
    assert_eq!(texts(&document), ["甲新", "前后", "移", "留"]);
    assert!(document.accepted >= 7);
}

#[test]
fn a_deleted_row_is_out_and_merged_cells_are_told() {
    let cell = |properties: &str, text: &str| {
        format!(
            "<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>",
            p("", &t(text))
        )
    };
    let body = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr><w:trPr><w:del/></w:trPr>{}</w:tr><w:tr>{}{}</w:tr></w:tbl>",
        cell(r#"<w:gridSpan w:val="2"/>"#, "一"),
        cell(r#"<w:vMerge w:val="restart"/>"#, "二"),
        cell("", "删"),
        cell("", "三"),
        cell("<w:vMerge/>", ""),
    );
    let document = told(&body, &[]);
    let [Block::Table(table)] = document.blocks.as_slice() else {
        panic!("there is one table");
    };
    assert_eq!(table.rows.len(), 2);
    assert_eq!(table.rows[0][0].columns, 2);
    assert!(!table.rows[0][1].continues && table.rows[1][1].continues);
}

const STYLES: &str = r#"
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="x"><w:name w:val="标题 2"/></w:style>
<w:style w:type="paragraph" w:styleId="y"><w:name w:val="公文标题"/><w:basedOn w:val="x"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="Heading 1 Lorem"/></w:style>
<w:style w:type="paragraph" w:styleId="z"><w:name w:val="own"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="c1"><w:name w:val="c1"/><w:basedOn w:val="c2"/></w:style>
<w:style w:type="paragraph" w:styleId="c2"><w:name w:val="c2"/><w:basedOn w:val="c1"/></w:style>
"#;

#[test]
fn headings_are_known_by_name_and_outline_never_by_id() {
    let styled = |id: &str| p(&format!(r#"<w:pStyle w:val="{id}"/>"#), &t("题"));
    let ids = ["2", "x", "y", "Heading1", "z", "c1", "nowhere"];
    let body: String = ids.iter().map(|id| styled(id)).collect();
    let document = told(&body, &[("styles", STYLES)]);
    let levels: Vec<_> = paragraphs(&document).iter().map(|p| p.level).collect();
    assert_eq!(
        levels,
        [Some(1), Some(2), Some(2), None, Some(3), None, None]
    );
    assert_eq!(paragraphs(&document)[0].style.as_deref(), Some("heading 1"));
}

#[test]
fn automatic_numbers_are_counted_as_word_counts_them() {
    let level = |at: u8, format: &str, text: &str| {
        format!(
            r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>"#
        )
    };
    let numbering = format!(
        r#"<w:abstractNum w:abstractNumId="7">{}{}{}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#,
        level(0, "chineseCounting", "%1、"),
        level(1, "chineseCountingThousand", "（%2）"),
        level(2, "decimal", "%3."),
    );
    let item = |list: u8, at: u8| {
        p(
            &format!(r#"<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{list}"/></w:numPr>"#),
            &t("项"),
        )
    };
    let places = [
        (1, 0),
        (1, 1),
        (1, 1),
        (1, 2),
        (1, 0),
        (1, 1),
        (0, 0),
        (2, 0),
    ];
    let body: String = places.iter().map(|(list, at)| item(*list, *at)).collect();
    let document = told(&body, &[("numbering", &numbering)]);
    let numbers: Vec<_> = paragraphs(&document)
        .iter()
        .map(|p| p.number.clone().unwrap_or_default())
        .collect();
    assert_eq!(
        numbers,
        [
            "一、",
            "（一）",
            "（二）",
            "1.",
            "二、",
            "（一）",
            "",
            "一、"
        ]
    );
}

#[test]
fn numbers_are_written_as_word_writes_them() {
    let expected = [
        (1, "chineseCounting", "一"),
        (10, "chineseCountingThousand", "十"),
        (11, "chineseCounting", "十一"),
        (20, "chineseCounting", "二十"),
        (21, "chineseCounting", "二十一"),
        (105, "chineseCountingThousand", "一百零五"),
        (110, "chineseCountingThousand", "一百一十"),
        (20_010, "chineseCountingThousand", "二万零一十"),
        (100_000, "chineseCounting", "100000"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (1_005, "chineseLegalSimplified", "壹仟零伍"),
        (10, "ideographDigital", "一〇"),
        (4, "upperRoman", "IV"),
        (1994, "lowerRoman", "mcmxciv"),
        (27, "lowerLetter", "aa"),
        (3, "upperLetter", "C"),
        (2, "decimalEnclosedCircleChinese", "②"),
        (2, "ideographTraditional", "乙"),
        (7, "decimalZero", "07"),
        (11, "ordinal", "11th"),
        (7, "someFutureFormat", "7"),
    ];
    for (number, kind, written) in expected {
        let numbering = format!(
            r#"<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="{number}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>"#
        );
        let body = p(r#"<w:numPr><w:numId w:val="1"/></w:numPr>"#, &t("项"));
        let document = told(&body, &[("numbering", &numbering)]);
        let found = paragraphs(&document)[0].number.as_deref();
        assert_eq!(found, Some(written), "{number} as {kind}");
    }
}

#[test]
fn fields_tell_their_result_and_not_their_instruction() {
    let field = r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>隐</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#;
    let simple = r#"<w:fldSimple w:instr="DATE"><w:r><w:t>元</w:t></w:r></w:fldSimple>"#;
    assert_eq!(
        texts(&told(&p("", &format!("{field}{simple}")), &[])),
        ["7元"]
    );
}

#[test]
fn notes_comments_and_bookmarks_are_told_in_controls_too() {
    let body = format!(
        r#"<w:sdt><w:sdtPr><w:tag w:val="block"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"#,
        p(
            "",
            &format!(
                r#"<w:bookmarkStart w:id="1" w:name="b1"/><w:commentRangeStart w:id="4"/>{}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="4"/></w:r>"#,
                t("文")
            )
        )
    );
    let footnotes = format!(
        r#"<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">{}</w:footnote>"#,
        p("", &t("注"))
    );
    let comments = format!(
        r#"<w:comment w:id="4" w:author="王">{}{}</w:comment>"#,
        p("", &t("改")),
        p("", &t("这里"))
    );
    let document = told(&body, &[("footnotes", &footnotes), ("comments", &comments)]);
    let paragraph = paragraphs(&document)[0];
    assert_eq!(paragraph.bookmarks, ["b1"]);
    assert_eq!(paragraph.comments, ["4"]);
    let note = NoteId::Footnote("2".into());
    assert_eq!(paragraph.pieces[1], Piece::Note(note.clone()));
    assert_eq!(document.notes[&note][0].text(), "注");
    assert_eq!(document.notes.len(), 1);
    assert_eq!(document.comments["4"].author, "王");
    assert_eq!(document.comments["4"].text, "改\n这里");
}

#[test]
fn a_text_box_is_told_once_and_what_can_not_be_carried_is_counted() {
    let inner = format!("<w:txbxContent>{}</w:txbxContent>", p("", &t("框")));
    let body = p(
        "",
        &format!(
            "{}<w:r><mc:AlternateContent><mc:Choice><w:drawing>{inner}</w:drawing></mc:Choice><mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:drawing><a:chart/></w:drawing></w:r>",
            t("外")
        ),
    );
    let document = told(&body, &[]);
    assert_eq!(texts(&document), ["外", "框"]);
    let losses = BTreeMap::from([(Loss::Chart, 1), (Loss::TextBox, 1)]);
    assert_eq!(document.losses, losses);
}

#[test]
fn a_strict_document_reads_as_a_transitional_one() {
    let strict = typed(
        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
        &p("", &t("严格")),
        &[],
    );
    assert_eq!(texts(&read(&strict).unwrap()), ["严格"]);
}

#[test]
fn the_program_s_own_word_file_reads_back_with_its_headings_and_notes() {
    let document = read(&fixture::docx(&fixture::full_han())).unwrap();
    let found = paragraphs(&document);
    let headings = found.iter().filter(|p| p.level.is_some());
    let numbers: Vec<_> = headings
        .map(|p| (p.level, p.number.as_deref().unwrap_or_default()))
        .collect();
    let of_body = [
        (Some(1), ""),
        (Some(2), "一、"),
        (Some(3), "（一）"),
        (Some(4), "1."),
        (Some(5), "（1）"),
        (Some(2), "二、"),
        (Some(3), "（一）"),
        (Some(1), ""),
    ];
    assert!(
        numbers.windows(of_body.len()).any(|part| part == of_body),
        "{numbers:?}"
    );
    assert!(!document.notes.is_empty());
    assert!(!document.images.is_empty());
    assert!(document.losses.is_empty(), "{:?}", document.losses);
}
