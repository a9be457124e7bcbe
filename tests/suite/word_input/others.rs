//! Files that other programs write: attributes left out or odd, parts in other places.

use twinpress::ooxml::{Block, read};

use super::package::{archive, paragraphs, texts, told};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

fn body(text: &str) -> String {
    format!(
        r#"<w:document xmlns:w="{W}"><w:body><w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"#
    )
}

#[test]
fn parts_are_found_by_their_relations_wherever_they_lie() {
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    let types = format!(
        r#"<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="{main}"/><Default Extension="rels" ContentType="application/xml"/></Types>"#
    );
    let root = format!(
        r#"<Relationships xmlns="{RELATIONS}"><Relationship Id="R" Type="{KINDS}/officeDocument" Target="/Docs/Main2.xml"/></Relationships>"#
    );
    let own = format!(
        r#"<Relationships xmlns="{RELATIONS}"><Relationship Id="a" Type="{KINDS}/styles" Target="/Docs/sub/../Style.XML"/><Relationship Id="c" Type="{KINDS}/attachedTemplate" Target="file:///C:/x.dotm" TargetMode="External"/></Relationships>"#
    );
    let styles = format!(
        r#"<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="1"><w:name w:val="Heading 1"/></w:style></w:styles>"#
    );
    let main = body("立法");
    let file = archive(&[
        ("docs/main2.xml", main.as_bytes()),
        ("docs\\_rels\\main2.xml.rels", own.as_bytes()),
        ("docs/style.xml", styles.as_bytes()),
        ("_rels/.rels", root.as_bytes()),
        ("[Content_Types].xml", types.as_bytes()),
    ]);
    let document = read(&file).unwrap();
    assert_eq!(texts(&document), ["立法"]);
    assert_eq!(paragraphs(&document)[0].level, Some(1));
}

#[test]
fn what_is_left_out_has_the_meaning_that_the_standard_gives_it() {
    let numbering = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    let numbered = |properties: &str| {
        format!("<w:p><w:pPr><w:numPr>{properties}</w:numPr></w:pPr><w:r><w:t>项</w:t></w:r></w:p>")
    };
    let body = [
        numbered(r#"<w:numId w:val="1"/>"#),
        numbered(r#"<w:ilvl w:val="0"/><w:numId w:val="1"/>"#),
        numbered(r#"<w:ilvl w:val="0"/><w:numId w:val="99"/>"#),
        numbered(r#"<w:ilvl/><w:numId/>"#),
    ];
    let document = told(&body.concat(), &[("numbering", numbering)]);
    let numbers: Vec<_> = paragraphs(&document)
        .iter()
        .map(|p| p.number.clone())
        .collect();
    assert_eq!(
        numbers,
        [Some("一、".into()), Some("二、".into()), None, None]
    );
}

#[test]
fn switches_read_in_every_spelling() {
    let run = |bold: &str| format!("<w:p><w:r><w:rPr>{bold}</w:rPr><w:t>甲</w:t></w:r></w:p>");
    let on = [
        "<w:b/>",
        r#"<w:b w:val="1"/>"#,
        r#"<w:b w:val="on"/>"#,
        r#"<w:b w:val="true"/>"#,
    ];
    let off = [
        "",
        r#"<w:b w:val="0"/>"#,
        r#"<w:b w:val="off"/>"#,
        r#"<w:b w:val="false"/>"#,
    ];
    for (switches, expected) in [(on, true), (off, false)] {
        let document = told(&switches.map(run).concat(), &[]);
        for paragraph in paragraphs(&document) {
            let [twinpress::ooxml::Piece::Text(run)] = &paragraph.pieces[..] else {
                panic!("one run: {paragraph:?}")
            };
            assert_eq!(run.bold, expected);
        }
    }
}

#[test]
fn a_table_without_grid_or_widths_keeps_its_cells() {
    let body = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan/></w:tcPr><w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"two\"/></w:tcPr><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let document = told(body, &[]);
    let [Block::Table(table)] = &document.blocks[..] else {
        panic!("one table: {document:?}")
    };
    let widths: Vec<Vec<usize>> = table
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| cell.columns).collect())
        .collect();
    assert_eq!(widths, [vec![1, 1], vec![1]]);
}

#[test]
fn a_style_or_a_comment_that_is_not_there_is_none() {
    let body = r#"<w:p><w:pPr><w:pStyle w:val="没有"/></w:pPr><w:commentRangeStart w:id="7"/><w:commentRangeStart/><w:r><w:rPr><w:rStyle w:val="无"/></w:rPr><w:t>甲</w:t></w:r><w:r><w:commentReference w:id="8"/></w:r></w:p>"#;
    let comments = r#"<w:comment w:id="8"><w:p><w:r><w:t>谁写的？</w:t></w:r></w:p></w:comment>"#;
    let document = told(body, &[("comments", comments)]);
    let paragraph = paragraphs(&document)[0];
    assert_eq!((paragraph.text().as_str(), paragraph.level), ("甲", None));
    assert_eq!(document.comments["8"].text, "谁写的？");
    assert_eq!(document.comments["8"].author, "");
}

#[test]
fn characters_that_word_has_elements_for_are_characters() {
    let body = r#"<w:p><w:r><w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t><w:softHyphen/><w:t>丙</w:t><w:cr/><w:t>丁</w:t><w:tab/><w:t>戊</w:t><w:ptab/><w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>己</w:t></w:r></w:p>"#;
    let text = &texts(&told(body, &[]))[0];
    assert!(text.starts_with("甲\u{2011}乙"), "{text:?}");
    assert!(text.contains("丙\n丁\t戊"), "{text:?}");
    assert!(text.ends_with('己'), "{text:?}");
}
