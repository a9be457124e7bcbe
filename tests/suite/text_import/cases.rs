//! What people meet in texts from elsewhere.

use std::fs;

use super::{desk, import, imported, outline};
use crate::desk::Desk;

#[test]
fn every_line_end_and_the_byte_order_mark_are_understood() {
    let text = "\u{feff}一、立法工作\r\n正文甲。\r正文乙\u{b}续行\u{2028}尾。\u{c}二、监督工作\n听取报告。\n";
    let (desk, text) = imported(text);
    assert_eq!(outline(&desk)[1..], ["  一、立法工作", "  二、监督工作"]);
    for line in ["　　正文甲。", "　　正文乙续行尾。", "　　听取报告。"] {
        assert!(text.lines().any(|said| said == line), "{line}\n{text}");
    }
    let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    for c in ['\r', '\u{b}', '\u{c}', '\u{2028}', '\u{feff}'] {
        assert!(!text.contains(c) && !report.contains(c), "{c:?}");
    }
}

#[test]
fn numbered_text_is_no_heading_and_decimals_are_no_numbers() {
    let body = "全年审议草案12件，其中通过9件，对社会普遍关注的问题反复研究论证，广泛听取各方面的意见建议，努力使每一件法规都立得住、行得通、真管用，得到人民群众的拥护。";
    let text = format!(
        "工作报告\n各位代表：\n一、立法工作\n（一）加强重点领域立法。{body}\n1.制定条例3件。\n3.5万名代表参加活动。\n2024.3.8印发\n一是坚持党的领导。二是坚持依法办事。\n"
    );
    let (desk, text) = imported(&text);
    let right = ["工作报告", "  一、立法工作", "    （一）加强重点领域立法。"];
    assert_eq!(outline(&desk), right);
    let said: String = text.split_whitespace().collect();
    for right in [
        body,
        "1.制定条例3件。",
        "3.5万名代表参加活动。",
        "2024.3.8印发",
        "一是坚持党的领导。二是",
    ] {
        assert_eq!(said.matches(right).count(), 1, "{right}\n{said}");
    }
    assert!(
        !said.contains("一、一、") && !said.contains("1.1."),
        "{said}"
    );
}

#[test]
fn what_copying_from_a_pdf_left_is_put_right_and_told() {
    let text = "⽴法⼯作\n政　府　工　作　报　告\n各 位 代 表 ：各 位 代 表 ：\n2026/3/23 21:07 页眉 __ 网站名\nhttps://example.invalid/a.htm 1/9\n现在报告⼯作。\n";
    let desk = desk(text);
    let run = import(&desk, &["--message-format", "json"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    for (line, code) in [
        (1, "import.changed"),
        (3, "import.set-aside"),
        (4, "import.set-aside"),
        (5, "import.set-aside"),
        (6, "import.changed"),
    ] {
        let is_told =
            |said: &str| said.contains(code) && said.contains(&format!("\"line\":{line},"));
        assert!(
            run.stderr.lines().any(is_told),
            "{line} {code}\n{}",
            run.stderr
        );
    }
    assert_eq!(
        desk.run(&["build", "r.yaml", "-o", "out", "-e", "text"])
            .code,
        0
    );
    let said = desk.text("r.text.zh.txt");
    for (text, times) in [
        ("立法工作", 1),
        ("政府工作报告", 1),
        ("各位代表：", 1),
        ("现在报告工作。", 1),
        ("页眉", 0),
        ("example", 0),
    ] {
        assert_eq!(said.matches(text).count(), times, "{text}\n{said}");
    }
    assert!(
        !said.contains(|c: char| matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{e000}'..='\u{f8ff}'))
    );
}

#[test]
fn lines_broken_within_a_sentence_join_without_a_blank_in_chinese() {
    let text = "工作报告\n\n各位代表：\n\n常委会坚持\n依法监督，\n“问题导向”\n明确。\n";
    let (_, text) = imported(text);
    assert!(
        text.contains("常委会坚持依法监督，“问题导向”明确。"),
        "{text}"
    );
}

#[test]
fn text_in_gb_18030_is_read_as_such() {
    let mut english = b"The committee met over the year to discuss its work. ".repeat(40);
    english.extend(b"\xc1\xaa\xcd\xa8 spoke.\n");
    for (bytes, right) in [
        (b"\xc4\xe3\xba\xc3\n".to_vec(), "你好"),
        (english, "联通"),
        (b"\x81\x39\xee\x39\xc4\xe3\xba\xc3\n".to_vec(), "㐀你好"),
        (b"\x84\x31\x95\x33\xc4\xe3\xba\xc3\n".to_vec(), "你好"),
    ] {
        let desk = Desk::new("");
        desk.put("a.txt", &bytes);
        let run = import(&desk, &[]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(run.stderr.contains("read as GB 18030"), "{}", run.stderr);
        let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
        assert!(report.contains(right), "{report}");
        assert!(!report.contains(['\u{fffd}', '\u{feff}']), "{report}");
    }
}

#[test]
fn terms_lists_tables_and_notes_keep_their_shape() {
    let text = "工作报告\n各位代表：\n一、立法工作\n办理建议5件［1］，推进试点［2］。\n项目\t件数\n制定\t3\n1.召开会议3次。\n2.听取报告5项。\n让我们团结奋斗，谱写青山发展新篇章！\n注释\n［1］建议：\n代表提出的建议。\n［2］试点：先行先试。\n";
    let (desk, text) = imported(text);
    let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    for right in [
        "note-001: {zh: 建议：代表提出的建议。}",
        "办理建议5件[^note-001]，推进试点[^note-002]。",
        "style: ordered",
        "columns:",
    ] {
        assert!(report.contains(right), "{right}\n{report}");
    }
    for item in ["1.召开会议3次。", "2.听取报告5项。"] {
        assert!(text.contains(item), "{text}");
    }
    let (desk, _) = imported(
        "工作报告\n各位代表：\n现在报告工作，请予审议。\n让我们团结奋斗，谱写青山发展新篇章！\n附件\n名词解释\n1.“双百行动”：\n指百校联百县的行动。\n2.单一窗口：指一个平台。\n",
    );
    let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    assert!(report.contains("title: {zh: 名词解释}"), "{report}");
    assert!(
        report.contains("**“双百行动”：**指百校联百县的行动。"),
        "{report}"
    );
}

#[test]
fn a_page_in_other_ways_is_read_as_well() {
    let text = "首页\n政府工作报告\n1月27日，青山省第十届人民代表大会第三次会议开幕，省长王某某作报告。全文如下：\n政府工作报告\n（2026年1月27日在青山省第十届人民代表大会第三次会议上）\n青山省人民政府省长 王某某\n各位代表、同志们：\n现在报告工作，请予审议。\n第一部分\n2025年工作回顾\n一年来，\n主要指标\n稳步增长。经济总量迈上新台阶①。\n12\n（一）\n经济稳中有进\n投资增长，消费回升。\n第二部分 2026年工作安排\n一、总体要求：\n坚持稳中求进工作总基调。\n各位代表！让我们团结奋斗！\n下一篇：青山省作出部署！\n政府工作报告注释\n①经济总量：指地区生产总值。\n";
    let (desk, text) = imported(text);
    let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    let right = [
        "政府工作报告",
        "  一、2025年工作回顾",
        "    （一）经济稳中有进",
        "  二、2026年工作安排",
        "    （一）总体要求",
    ];
    assert_eq!(outline(&desk), right, "{report}");
    for right in [
        "office: {zh: 青山省人民政府省长}",
        "salutation: {zh: 各位代表、同志们：}",
        "note-001",
    ] {
        assert!(report.contains(right), "{right}\n{report}");
    }
    assert!(text.contains("一年来，主要指标稳步增长。"), "{text}");
    for wrong in ["首页", "全文如下", "\n12", "下一篇"] {
        assert!(!text.contains(wrong), "{wrong}\n{text}");
    }
}

#[test]
fn heads_of_pages_files_to_load_and_what_shares_a_page_are_no_text() {
    let text = "政府工作报告\n——2026年1月27日在青山省第十届人民代表大会第三次会议上\n青山省省长 王某某\n各位代表：\n一、2025年工作回顾\n一年来，面对严峻复杂的形势，全省上下攻坚克难，重大项目加快建设，消费市场持续回暖，经济总量迈上\n青山省政府工作报告\n1\n新台阶，民生持续改善。\n二、2026年重点工作\n（一）扩大有效需求　深入实施提振消费专项行动，打造一批消费新场景，推动消费增长。\n各位代表！让我们团结奋斗！\n附件：\n政府工作报告.docx\n微信里点“发现”，扫一下\n二维码便可将本文分享至朋友圈。\n";
    let (desk, text) = imported(text);
    let right = [
        "政府工作报告",
        "  一、2025年工作回顾",
        "  二、2026年重点工作",
        "    （一）扩大有效需求",
    ];
    assert_eq!(outline(&desk), right);
    let said: String = text.split_whitespace().collect();
    assert!(
        said.contains("经济总量迈上新台阶，民生持续改善。"),
        "{text}"
    );
    assert!(text.contains("　　深入实施提振消费专项行动"), "{text}");
    for wrong in ["青山省政府工作报告", "附件", "docx", "微信", "朋友圈"] {
        assert!(!text.contains(wrong), "{wrong}\n{text}");
    }
}

#[test]
fn headings_in_brackets_below_one_without_a_number_keep_their_brackets() {
    let text = "工作报告\n各位代表：\n2025年工作回顾\n制定法规3件。\n2026年重点工作\n今年重点抓好以下工作。\n（一）立法工作\n制定法规。\n（二）监督工作\n1.听取报告5项。\n让我们团结奋斗，谱写青山发展新篇章！\n";
    let (desk, text) = imported(text);
    let right = [
        "工作报告",
        "  2025年工作回顾",
        "  2026年重点工作",
        "    （一）立法工作",
        "    （二）监督工作",
    ];
    assert_eq!(outline(&desk), right);
    assert!(text.contains("\n　　（二）监督工作\n"), "{text}");
    let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    assert_eq!(desk.run(&["build", "r.yaml", "-o", "out"]).code, 0);
    let draft = "out/r.draft.zh.docx";
    assert_eq!(desk.run(&["import", draft, "-o", "b.yaml"]).code, 0);
    let back = fs::read_to_string(desk.path().join("b.yaml")).expect("a report");
    let body = |report: &str| {
        report
            .split_once("\nbody:")
            .map(|(_, body)| body.to_owned())
    };
    assert_eq!(body(&report), body(&back));
}

#[test]
fn columns_that_stand_apart_by_blanks_or_bars_are_tables() {
    let text = "工作报告\n各位代表：\n一、主要指标\n指标    2024年　　2025年\n生产总值    120    130\n投资    20    30\n二、监督工作\n听取报告。\n| 项目 | 件数 |\n|---|---|\n| 制定 | 3 |\n| 修改 | 4 |\n让我们团结奋斗。\n";
    let (desk, _) = imported(text);
    let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    for right in [
        "- {zh: 2025年}",
        "- [{zh: 生产总值}, {zh: \"120\"}, {zh: \"130\"}]",
        "- {zh: 件数}",
        "- [{zh: 修改}, {zh: \"4\"}]",
    ] {
        assert!(report.contains(right), "{right}\n{report}");
    }
    assert_eq!(report.matches("- table:").count(), 2, "{report}");
    assert!(!report.contains('|'), "{report}");
}

#[test]
fn a_title_that_stands_twice_on_its_line_is_said_once() {
    for doubled in ["工作报告工作报告", "工作报告\u{200b}工作报告"] {
        let text = format!("{doubled}\n各位代表：\n一、工作回顾\n全年制定法规3件。\n");
        let (desk, _) = imported(&text);
        assert_eq!(outline(&desk), ["工作报告", "  一、工作回顾"]);
        let aside = fs::read_to_string(desk.path().join("r.set-aside.txt")).expect("a file");
        assert!(aside.contains("said twice over\n工作报告\n"), "{aside}");
    }
}

#[test]
fn what_stands_below_labels_that_head_every_page_is_kept() {
    let (_, text) = imported("工作报告。\n名词解释\n名词解释\n全年。\n名词解释\n结束。\n");
    let said: String = text.split_whitespace().collect();
    for right in ["全年。", "结束。"] {
        assert!(said.contains(right), "{text}");
    }
}

#[test]
fn a_private_character_behind_a_heading_leaves_the_heading_whole() {
    let desk = Desk::new("");
    desk.put("zh.txt", "报告\n第一章立法 \u{e728}\n".as_bytes());
    desk.put("en.txt", b"Report\nI. Legislation\n");
    let run = desk.run(&["import", "--zh", "zh.txt", "--en", "en.txt", "-o", "r.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    assert!(report.contains("zh: 立法"), "{report}");
}

#[test]
fn texts_in_the_encodings_of_chinese_are_read_or_refused_and_never_garbled() {
    let said = "政府工作報告\n各位代表：\n現在，我代表市人民政府，向大會報告工作，請予審議。\n";
    let (big5, _, _) = encoding_rs::BIG5.encode(said);
    let wide = |text: &str| {
        text.encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>()
    };
    for (bytes, told) in [(big5.into_owned(), "Big5"), (wide(said), "UTF-16LE")] {
        let desk = Desk::new("");
        desk.put("a.txt", &bytes);
        let run = desk.run(&["import", "a.txt", "-o", "r.yaml"]);
        assert!(
            run.stderr.contains(&format!("read as {told}")),
            "{}",
            run.stderr
        );
        let report = std::fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
        assert!(report.contains("title: {zh: 政府工作報告}"), "{report}");
    }
    let (garbled, _) = encoding_rs::GB18030.decode_without_bom_handling(said.as_bytes());
    let desk = Desk::new("");
    desk.put("a.txt", garbled.as_bytes());
    let run = desk.run(&["import", "a.txt", "-o", "r.yaml", "--strict"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("[import.garbled]"), "{}", run.stderr);
}
