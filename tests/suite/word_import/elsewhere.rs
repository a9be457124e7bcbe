//! Documents that other programs wrote.

use std::fs;

use crate::desk::{Desk, Run};
use crate::word_input::package::{archive, docx};

fn t(text: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

fn p(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", t(text))
}

fn styled(id: &str, text: &str) -> String {
    p(&format!(r#"<w:pStyle w:val="{id}"/>"#), text)
}

/// A desk with a document imported, what the import said, and the report.
fn imported(document: &[u8]) -> (Desk, Run, String) {
    let desk = Desk::new("");
    desk.put("in.docx", document);
    let run = desk.run(&["import", "in.docx", "-o", "r.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    (desk, run, report)
}

/// The lines of the text edition of an imported document, without their indents.
fn lines(document: &[u8]) -> Vec<String> {
    let (desk, ..) = imported(document);
    let run = desk.run(&["build", "r.yaml", "-o", "out", "-e", "text"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text = desk.text("r.text.zh.txt");
    let lines = text.lines().map(|line| line.trim().to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

#[test]
fn automatic_numbers_make_the_headings_of_a_document_without_styles() {
    let level = |at: u8, format: &str, text: &str| {
        format!(
            r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>"#
        )
    };
    let numbering = format!(
        r#"<w:abstractNum w:abstractNumId="0">{}{}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#,
        level(0, "chineseCountingThousand", "%1、"),
        level(1, "chineseCounting", "（%2）"),
    );
    let item = |at: u8, text: &str| {
        p(
            &format!(r#"<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="1"/></w:numPr>"#),
            text,
        )
    };
    let body = [
        p("", "工作报告"),
        item(0, "甲项"),
        item(1, "乙项"),
        item(1, "丙项"),
        item(0, "丁项"),
        item(1, "戊项"),
    ];
    let lines = lines(&docx(&body.concat(), &[("numbering", &numbering)]));
    let right = [
        "一、甲项",
        "（一）乙项",
        "（二）丙项",
        "二、丁项",
        "（一）戊项",
    ];
    assert_eq!(lines[1..], right);
}

#[test]
fn styles_are_known_by_name_whatever_their_ids_and_the_first_heading_is_no_title() {
    let styles = r#"
        <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="af"><w:name w:val="一级标题"/><w:basedOn w:val="1"/></w:style>
        <w:style w:type="paragraph" w:styleId="a5"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="h1x"><w:name w:val="Heading 1 Lorem"/></w:style>"#;
    let body = [
        styled("a5", "题目"),
        styled("1", "甲章"),
        styled("af", "二、乙章"),
        styled("h1x", "丙非章"),
    ];
    let (.., report) = imported(&docx(&body.concat(), &[("styles", styles)]));
    assert!(report.contains("title: {zh: 题目}"), "{report}");
    assert!(
        report.contains("heading: {zh: 甲章}\n      numbering: none"),
        "{report}"
    );
    // A typed number stays the heading's, though the one before has none.
    assert!(
        report.contains("heading: {zh: 乙章}\n      number: 2\n"),
        "{report}"
    );
    assert!(
        report.contains("- paragraph:\n            zh: 丙非章"),
        "{report}"
    );
}

#[test]
fn tracked_changes_are_accepted_and_told() {
    let mark = |kind: &str, text: &str| {
        let tag = if kind == "del" { "delText" } else { "t" };
        format!("<w:{kind}><w:r><w:{tag}>{text}</w:{tag}></w:r></w:{kind}>")
    };
    let body = [
        p("", "工作报告"),
        format!(
            "<w:p>{}{}{}{}</w:p>",
            t("全年立法"),
            mark("del", "11"),
            mark("ins", "12"),
            t("件。")
        ),
        format!(
            "<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>{}</w:p>",
            mark("ins", "整段新增。")
        ),
        format!(
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p>",
            mark("del", "整段删去。")
        ),
    ];
    let document = docx(&body.concat(), &[]);
    assert_eq!(
        lines(&document),
        ["工作报告", "全年立法12件。", "整段新增。"]
    );
    let (_, run, _) = imported(&document);
    assert!(
        run.stderr.contains("tracked changes were accepted"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_document_without_styles_is_read_by_its_text() {
    let body = [
        p(
            "<w:jc w:val=\"center\"/>",
            "青山市人民代表大会常务委员会工作报告",
        ),
        p("", "——2026年1月20日在青山市第十届人民代表大会第三次会议上"),
        p("", "青山市人大常委会主任　王某某"),
        p("", "　　各位代表："),
        p("", "　　我受常委会委托，报告工作，请予审议。"),
        p("", "　　一、立法工作"),
        format!(
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>坚持党的领导。</w:t></w:r>{}</w:p>",
            t("全年召开会议12次。")
        ),
        p("", "附件1"),
        p("", "名词解释"),
        p("", "备案审查：一项制度。"),
    ];
    let (.., report) = imported(&docx(&body.concat(), &[]));
    for right in [
        "date: 2026-01-20",
        "office: {zh: 青山市人大常委会主任}",
        "name: {zh: 王某某}",
        "- salutation: {zh: 各位代表：}",
        "zh: 我受常委会委托，报告工作，请予审议。",
        "heading: {zh: 立法工作}\n",
        "lead: {zh: 坚持党的领导。}",
        "annexes:\n  - title: {zh: 名词解释}",
    ] {
        assert!(report.contains(right), "{right}\n{report}");
    }
    assert!(!report.contains("numbering: none"), "{report}");
}

#[test]
fn a_number_over_several_runs_with_odd_attributes_is_one_number() {
    let runs = r#"<w:p w:rsidR="00A1"><w:pPr><w:ind w:firstLine="31680" w:firstLineChars="200"/></w:pPr>
        <w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>资金</w:t></w:r>
        <w:r w:rsidRPr="x"><w:rPr><w:rFonts w:ascii=""/></w:rPr><w:t>56</w:t></w:r><w:proofErr/>
        <w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>.5</w:t></w:r><w:bookmarkStart/>
        <w:r><w:rPr><w:b w:val="false"/></w:rPr><w:t>亿元。</w:t></w:r></w:p>"#;
    let lines = lines(&docx(&format!("{}{runs}", p("", "工作报告")), &[]));
    assert_eq!(lines[1], "资金56.5亿元。");
}

#[test]
fn a_list_that_goes_on_keeps_its_numbers_and_clauses_are_text() {
    let numbering = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>"#;
    let item = |list: u8, text: &str| {
        p(
            &format!(r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list}"/></w:numPr>"#),
            text,
        )
    };
    let body = [
        p("", "工作报告"),
        item(1, "甲。"),
        item(1, "乙。"),
        p("", "中间一段。"),
        item(1, "丙。"),
        item(2, "总则如下。"),
    ];
    let (.., report) = imported(&docx(&body.concat(), &[("numbering", numbering)]));
    assert!(
        report.contains("items:\n        - {zh: 甲。}\n        - {zh: 乙。}"),
        "{report}"
    );
    let goes_on = "style: ordered\n      start: 3\n      items:\n        - {zh: 丙。}";
    assert!(report.contains(goes_on), "{report}");
    assert!(report.contains("zh: 第1条总则如下。"), "{report}");
}

#[test]
fn tables_keep_the_text_of_merged_cells_and_what_is_lost_is_told() {
    let cell = |properties: &str, text: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p("", text))
    };
    let body = format!(
        "{}{}<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}{}</w:tr></w:tbl><w:tbl><w:tr>{}</w:tr></w:tbl>",
        p("", "工作报告"),
        styled("caption", "表1　办理情况"),
        cell(r#"<w:gridSpan w:val="2"/>"#, "项目"),
        cell("", "件数"),
        cell("", "建议"),
        cell("", "办结"),
        cell("", "12"),
        cell("", "框中的话。"),
    );
    let styles =
        r#"<w:style w:type="paragraph" w:styleId="caption"><w:name w:val="caption"/></w:style>"#;
    let (desk, run, report) = imported(&docx(&body, &[("styles", styles)]));
    let columns = "columns:\n        - {zh: 项目}\n        - {zh: 项目}\n        - {zh: 件数}";
    assert!(report.contains(columns), "{report}");
    let built = desk.run(&["build", "r.yaml", "-o", "out", "-e", "text"]);
    assert_eq!(
        built.code, 0,
        "an empty cell is no missing text: {}",
        built.stderr
    );
    assert!(report.contains("caption: {zh: 办理情况}"), "{report}");
    assert!(
        report.contains("- [{zh: 建议}, {zh: 办结}, {zh: \"12\"}]"),
        "{report}"
    );
    assert!(
        report.contains("- paragraph:\n      zh: 框中的话。"),
        "{report}"
    );
    assert!(
        run.stderr.contains("merged cells of a table"),
        "{}",
        run.stderr
    );
}

#[test]
fn comments_are_notes_with_their_authors_and_contents_are_left_out() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>"#;
    let body = format!(
        r#"{}{}<w:p><w:commentRangeStart w:id="1"/>{}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>"#,
        p("", "工作报告"),
        styled("t", "一、立法工作 1"),
        t("安排资金12亿元。")
    );
    let comments = format!(
        r#"<w:comment w:id="1" w:author="李">{}</w:comment>"#,
        p("", "请核实")
    );
    let document = docx(&body, &[("styles", styles), ("comments", &comments)]);
    let (_, run, report) = imported(&document);
    assert!(report.contains("note: \"李: 请核实\""), "{report}");
    assert!(!report.contains("立法"), "{report}");
    assert!(
        run.stderr.contains("table of contents (1 lines)"),
        "{}",
        run.stderr
    );
}

#[test]
fn an_image_that_a_report_can_not_print_is_extracted_and_told() {
    let blip = r#"<w:drawing xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><a:blip r:embed="i1"/></w:drawing>"#;
    let w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let document = format!(
        r#"<w:document xmlns:w="{w}"><w:body>{}<w:p><w:r>{blip}</w:r></w:p></w:body></w:document>"#,
        p("", "工作报告")
    );
    let relation = |id: &str, kind: &str, target: &str| {
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    let types = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
    let file = archive(&[
        ("[Content_Types].xml", types.as_bytes()),
        (
            "_rels/.rels",
            relation("r", "officeDocument", "word/document.xml").as_bytes(),
        ),
        ("word/document.xml", document.as_bytes()),
        (
            "word/_rels/document.xml.rels",
            relation("i1", "image", "media/a.gif").as_bytes(),
        ),
        ("word/media/a.gif", b"GIF89a..."),
    ]);
    let (desk, run, report) = imported(&file);
    assert!(!report.contains("image"), "{report}");
    assert!(run.stderr.contains("import.image"), "{}", run.stderr);
    assert!(desk.path().join("r-1.gif").is_file());
}

#[test]
fn numbers_that_counting_would_not_give_are_kept() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="c"><w:name w:val="caption"/></w:style>"#;
    let table = format!(
        "<w:tbl><w:tr><w:tc>{0}</w:tc><w:tc>{0}</w:tc></w:tr></w:tbl>",
        p("", "甲")
    );
    let body = [
        p("", "工作报告"),
        styled("h", "三、立法工作"),
        p("", "甲。"),
        styled("h", "四、监督工作"),
        styled("c", "表2　情况"),
        table,
        p("", "附件1"),
        p("", "甲表"),
        p("", "附件3"),
        p("", "丙表"),
    ];
    let document = docx(&body.concat(), &[("styles", styles)]);
    let (.., report) = imported(&document);
    assert_eq!(report.matches("number: 3").count(), 2, "{report}");
    assert!(
        report.contains("heading: {zh: 立法工作}\n      number: 3"),
        "{report}"
    );
    assert!(
        report.contains("number: 2\n            columns"),
        "{report}"
    );
    let lines = lines(&document);
    for right in ["三、立法工作", "四、监督工作", "表2　情况", "附件3"] {
        assert!(
            lines.iter().any(|line| line == right),
            "{right}\n{lines:#?}"
        );
    }
}

#[test]
fn a_web_page_pasted_into_word_is_read_as_the_text_it_is() {
    let source = [
        "首页 > 政务公开 > 政府工作报告",
        "青山市人民代表大会常务委员会工作报告",
        "——2026年1月20日在青山市第十届人民代表大会第三次会议上",
        "青山市人大常委会主任　王某某",
        "各位代表：",
        "我受市人大常委会委托，向大会报告工作，请予审议。",
        "一、2025年工作回顾",
        "全年制定地方性法规3件,听取专项工作报告27项。",
        "二、2026年工作安排",
        "常委会将依法履职，提高立法质量。",
        "扫一扫在手机打开当前页",
        "打印本页 关闭窗口",
    ];
    let body: String = source.iter().map(|line| p("", line)).collect();
    let (desk, _, report) = imported(&docx(&body, &[]));
    let text = Desk::new("");
    text.put("in.txt", source.join("\n").as_bytes());
    let run = text.run(&["import", "in.txt", "-o", "r.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let of = |desk: &Desk, name: &str| fs::read_to_string(desk.path().join(name)).expect(name);
    assert_eq!(report, of(&text, "r.yaml"));
    assert_eq!(of(&desk, "r.set-aside.txt"), of(&text, "r.set-aside.txt"));
    assert!(report.contains("heading: {zh: 2025年工作回顾}"), "{report}");
    assert!(!report.contains("扫一扫"), "{report}");
}

#[test]
fn what_is_not_plain_text_in_word_is_told_and_nothing_hidden_is_printed() {
    let r = |properties: &str, text: &str| {
        format!(r#"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>"#)
    };
    let raised = r#"<w:vertAlign w:val="superscript"/>"#;
    let runs = [
        r("", "面积5km"),
        r(raised, "2"),
        r("", "，"),
        r("<w:vanish/>", "内部掌握的话"),
        r(r#"<w:rStyle w:val="Secret"/>"#, "样式藏的话"),
        r("<w:strike/>", "划掉的话"),
        r("", "，共10"),
        r(raised, "-5"),
        r("", "，"),
        "<w:r><w:ruby><w:rt><w:r><w:t>zhun</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>谆</w:t></w:r></w:rubyBase></w:ruby></w:r>".into(),
        r#"<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>"#.into(),
        format!("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", r("", "单击此处")),
        r("", "。"),
    ];
    let styles = r#"<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>"#;
    let header = p("", "内部资料");
    let body = format!("{}<w:p>{}</w:p>", styled("1", "一、甲"), runs.concat());
    let parts = [("styles", styles), ("header", header.as_str())];
    let (_, run, report) = imported(&docx(&body, &parts));
    let right = "面积5km²，划掉的话，共10{^-5}，谆√。";
    assert!(report.contains(right), "{report}");
    for told in [
        "内部掌握的话",
        "样式藏的话",
        "划掉的话",
        "zhun",
        "单击此处",
        "内部资料",
    ] {
        assert!(run.stderr.contains(told), "{told}: {}", run.stderr);
    }
}

#[test]
fn contents_large_initials_and_rows_that_begin_late_are_read_as_they_look() {
    let contents = format!(
        r#"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>{}{}</w:sdtContent></w:sdt>"#,
        p("", "目录"),
        p("", "一、甲……1"),
    );
    let initial = p(r#"<w:framePr w:dropCap="drop" w:lines="2"/>"#, "一");
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p("", text));
    let table = format!(
        r#"<w:tbl><w:tr>{}{}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{}</w:tr></w:tbl>"#,
        cell("项"),
        cell("数"),
        cell("5"),
    );
    let styles = r#"<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="n"><w:name w:val="附件说明"/></w:style>"#;
    let body = [
        contents,
        styled("1", "一、甲"),
        initial,
        p("", "年来，成绩显著。"),
        table,
        styled("n", "这句话不是附件的清单。"),
    ];
    let (_, run, report) = imported(&docx(&body.concat(), &[("styles", styles)]));
    assert!(
        !report.contains("目录") && !report.contains("……"),
        "{report}"
    );
    assert!(run.stderr.contains("import.contents"), "{}", run.stderr);
    for said in [
        "zh: 一年来，成绩显著。",
        r#"["", {zh: "5"}]"#,
        "这句话不是附件的清单。",
    ] {
        assert!(report.contains(said), "{said}: {report}");
    }
}

/// The styles of a document with a title and headings of two levels.
const HEADINGS: &str = r#"<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:type="character" w:styleId="H2C"><w:name w:val="Heading 2 Char"/></w:style>"#;

#[test]
fn headings_with_the_text_on_their_line_stay_run_in() {
    let separated = p(
        r#"<w:pStyle w:val="H2"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>"#,
        "（一）加强立法。",
    ) + &p("", "制定法规三件。");
    let typed = styled("H2", "（二）加强监督。") + &p("", "听取报告五项。");
    let whole = styled("H2", "（三）服务代表。办理建议七件。");
    let linked = format!(
        r#"<w:p><w:r><w:rPr><w:rStyle w:val="H2C"/></w:rPr><w:t>（四）自身建设。</w:t></w:r>{}</w:p>"#,
        t("开展培训两次。")
    );
    let apart = styled("H2", "（五）联系群众") + &p("", "走访一百户。");
    let body = styled("T", "工作报告")
        + &styled("H1", "一、主要工作")
        + &separated
        + &typed
        + &whole
        + &linked
        + &apart;
    let document = docx(&body, &[("styles", HEADINGS)]);
    let (.., report) = imported(&document);
    assert_eq!(report.matches("run-in: true").count(), 4, "{report}");
    assert_eq!(report.matches("number").count(), 0, "{report}");
    let right = [
        "工作报告",
        "一、主要工作",
        "（一）加强立法。制定法规三件。",
        "（二）加强监督。听取报告五项。",
        "（三）服务代表。办理建议七件。",
        "（四）自身建设。开展培训两次。",
        "（五）联系群众",
        "走访一百户。",
    ];
    assert_eq!(lines(&document), right);
}
