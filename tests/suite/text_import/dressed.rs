//! One report in the dresses that provinces, newspapers and PDFs give their reports.

use std::fs;

use super::{import, imported, outline};
use crate::desk::Desk;

const SUBTITLE: &str = "——2026年1月27日在青山省第十届人民代表大会第三次会议上";

const BODY: &str = "现在，我代表省人民政府，向大会报告工作，请予审议。\n一、过去五年工作回顾\n过去五年，全省上下攻坚克难，地区生产总值年均增长5.2%，城镇新增就业42万人，主要目标如期完成。\n（一）全力稳增长，经济稳中向好\n落实一揽子政策，开工重大项目320个，完成投资1860亿元，社会消费品零售总额增长6.1%。\n（二）着力促创新，动能持续增强\n研发投入强度提高到2.3%，建成省实验室3个，突破关键核心技术27项，高新技术企业增加860家。\n二、今年重点工作\n今年要把扩大内需摆在突出位置，推动投资和消费良性互动，确保全省经济行稳致远、持续向好。\n各位代表！让我们团结奋斗，谱写新篇章！\n";

const HEADINGS: [&str; 4] = [
    "一、过去五年工作回顾",
    "（一）全力稳增长，经济稳中向好",
    "（二）着力促创新，动能持续增强",
    "二、今年重点工作",
];

/// A report of these lines before the body.
fn fronted(front: &str) -> String {
    format!("{front}\n{BODY}")
}

fn report(desk: &Desk) -> String {
    fs::read_to_string(desk.path().join("r.yaml")).expect("a report")
}

/// Holds that a text becomes the report with all its headings and all its text. Its file and the
/// text edition.
fn holds(text: &str) -> (String, String) {
    let (desk, said) = imported(text);
    let headings = outline(&desk);
    let headings: Vec<&str> = headings[1..].iter().map(|line| line.trim()).collect();
    assert_eq!(headings[..4], HEADINGS, "{text}");
    let said: String = said.split_whitespace().collect();
    for line in [
        "城镇新增就业42万人，主要目标如期完成。",
        "增长6.1%。",
        "增加860家。",
        "行稳致远、持续向好。",
    ] {
        assert_eq!(said.matches(line).count(), 1, "{line}\n{text}");
    }
    (report(&desk), said)
}

#[test]
fn meeting_and_speaker_are_read_in_the_orders_that_provinces_use() {
    for front in [
        "政府工作报告\n——在青山省第十届人民代表大会第三次会议上的报告\n（2026年1月27日）\n青山省省长　王某某\n各位代表：",
        "政府工作报告\n——青山省省长王某某在青山省第十届人民代表大会第三次会议上的报告\n（2026年1月27日）\n各位代表：",
        "政府工作报告\n2026年1月27日在青山省第十届人民代表大会第三次会议上作的报告\n王某某（青山省省长）\n各位代表！",
        "政府工作报告\n会议名称：青山省第十届人民代表大会第三次会议\n会议时间：2026年1月27日\n报告人：青山省省长　王某某\n各位代表",
        "政府工作报告\n青山省省 长　王某某\n——2026年1月27日\n在青山省第十届人民代表大会第三次会议上\n各位代表，",
        "政府工作报告\n目　录\n一、过去五年工作回顾 ……………… 3\n二、今年重点工作 ……………… 9\n政府工作报告\n——2026年1月27日在青山省第十届人民代表大会第三次会议上\n青山省省长　王某某\n各位代表：",
    ] {
        let (file, _) = holds(&fronted(front));
        for said in [
            "title: {zh: 政府工作报告}",
            "name: {zh: 青山省第十届人民代表大会第三次会议}",
            "date: 2026-01-27",
            "office: {zh: 青山省省长}",
            "name: {zh: 王某某}",
            "- salutation: {zh: 各位代表",
        ] {
            assert!(file.contains(said), "{said}\n{front}\n{file}");
        }
    }
}

#[test]
fn a_salutation_that_runs_on_is_parted_from_the_report() {
    let front = format!("政府工作报告\n{SUBTITLE}\n青山省省长　王某某\n各位代表！");
    let text = format!("{front}{BODY}");
    let (file, _) = holds(&text);
    assert!(file.contains("- salutation: {zh: 各位代表！}"), "{file}");
}

#[test]
fn headings_are_read_in_the_forms_that_provinces_use() {
    let front = format!("政府工作报告\n{SUBTITLE}\n青山省省长　王某某\n各位代表：");
    let one = "一、过去五年工作回顾\n";
    let two = "（一）全力稳增长，经济稳中向好\n";
    for (from, to) in [
        (one, "一、过去五年工作回顾　"),
        (one, "一、过去五年工作回顾 "),
        (one, "一、\n过去五年工作回顾\n"),
        (two, "（一）全力稳增长，经济稳中向好　"),
        (two, "（一）全力稳增长，经济稳中向好："),
        (two, "㈠全力稳增长，经济稳中向好\n"),
        (two, "（\n一）全力稳增长，经济稳中向好\n"),
        (two, "（一）\n全力稳增长，经济稳中向好\n"),
    ] {
        let text = fronted(&front).replace(from, to);
        let (_, said) = holds(&text);
        assert_eq!(said.matches("经济稳中向好").count(), 1, "{text}");
    }
}

#[test]
fn a_stop_behind_the_number_of_a_heading_is_none_of_a_sentence() {
    let text = "工作报告\n各位代表：\n一.工作回顾\n经济稳中向好。\n（一）.重点任务\n各项任务如期完成。\n二.2026年工作安排\n扩大内需，稳定就业。\n";
    let headings = outline(&imported(text).0);
    let headings: Vec<&str> = headings[1..].iter().map(|line| line.trim()).collect();
    assert_eq!(
        headings,
        ["一、工作回顾", "（一）重点任务", "二、2026年工作安排"]
    );
}

#[test]
fn a_heading_ends_at_its_blank_before_a_year_or_a_quote_too() {
    for begins in ["2025年是收官之年，", "“十四五”时期，"] {
        let text = format!(
            "工作报告\n各位代表：\n一、工作回顾　{begins}全省上下攻坚克难，较好完成了目标任务。\n二、重点工作\n今年要抓好各项工作落实。\n"
        );
        let (desk, said) = imported(&text);
        assert_eq!(outline(&desk)[1..], ["  一、工作回顾", "  二、重点工作"]);
        assert!(said.contains(begins), "{said}");
    }
}

/// The lines of a report broken at 28 characters, without indents, a number below each page.
fn printed(text: &str, page: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let chars: Vec<char> = line.chars().collect();
        lines.extend(chars.chunks(28).map(|part| part.iter().collect::<String>()));
    }
    let mut out = String::new();
    for (at, part) in lines.chunks(page).enumerate() {
        out += &format!("{}\n— {} —\n\u{c}\n", part.join("\n"), at + 1);
    }
    out
}

#[test]
fn headings_of_a_printed_text_without_indents_are_read() {
    let front = format!("政府工作报告\n{SUBTITLE}\n青山省省长　王某某\n各位代表：");
    let long = "（二）着力促创新，动能持续增强";
    let full = "（二）着力促创新，动能持续增强，产业和科技加快深度融合";
    let text = fronted(&front).replace(long, full);
    for page in [5, 8, 40] {
        let (desk, _) = imported(&printed(&text, page));
        let found = outline(&desk);
        let found: Vec<&str> = found[1..].iter().map(|line| line.trim()).collect();
        assert_eq!(found, [HEADINGS[0], HEADINGS[1], full, HEADINGS[3]]);
    }
}

#[test]
fn what_comes_back_in_a_report_is_not_set_aside() {
    // Bullets that look like the marks of captions, and full lines that a column repeats.
    let bullets = "▲产业提质增效。工业投资增长12%。\n▲开放步伐加快。外贸进出口增长8%。\n▲民生持续改善。新增床位3000张。\n";
    let text = format!("工作报告\n各位代表：\n一、工作回顾\n{bullets}");
    let (_, said) = imported(&text);
    for line in [
        "工业投资增长12%。",
        "外贸进出口增长8%。",
        "新增床位3000张。",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
    let full = "我们高标准建设青山自由贸易港";
    let mut text = String::from("工作报告\n各位代表：\n一、工作回顾\n");
    for at in ["推进改革", "扩大开放", "改善民生"] {
        text += &format!(
            "　　五年来坚持{at}持续发力是\n{full}\n的根本保证，各项工作有序推进\n并取得了较好的成效和进展。\n"
        );
    }
    let (_, said) = imported(&text);
    let said: String = said.split_whitespace().collect();
    assert_eq!(said.matches(full).count(), 3, "{said}");
}

#[test]
fn sentences_that_say_what_pages_say_are_kept() {
    let kept = [
        "推行办事“扫一扫”直达，全年办件300万件。",
        "甘肃合作发展的朋友圈越来越大",
        "加强版权所有者权益保护，查处案件12件。",
    ];
    let text = format!(
        "工作报告\n各位代表：\n一、工作回顾\n{}\n{}，开放的路子越走越宽。\n{}\n",
        kept[0], kept[1], kept[2]
    );
    let (_, said) = imported(&text);
    for line in kept {
        assert!(said.contains(line), "{line}\n{said}");
    }
}

#[test]
fn an_annex_of_files_and_the_notices_of_a_newspaper_are_set_aside() {
    let front = format!("政府工作报告\n{SUBTITLE}\n青山省省长　王某某\n各位代表：");
    let ends = [
        "附件：\n政府工作报告.docx\n政府工作报告图解.pdf\n关联稿件\n",
        "版权声明：凡本网注明“来源：青山日报”的作品，版权均属青山日报社。\n本报地址：某某路2号 邮编：100001\n广告热线：0100-1234567\n",
        "名词解释\n1.首发经济：指企业发布新产品、推出新业态的经济活动。\n附件：\n政府工作报告.docx\n",
    ];
    for end in ends {
        let text = format!("{}{end}", fronted(&front));
        let (file, _) = holds(&text);
        for word in ["附件", "docx", "版权", "热线", "关联"] {
            assert!(!file.contains(word), "{word}\n{file}");
        }
    }
}

#[test]
fn a_title_that_a_narrow_column_breaks_is_one() {
    let text = format!(
        "2026年青山自治区政府工作报\n告\n{SUBTITLE}\n青山省省长　王某某\n各位代表：\n{BODY}"
    );
    let desk = super::desk(&text);
    let run = import(&desk, &[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let file = report(&desk);
    assert!(
        file.contains("title: {zh: 2026年青山自治区政府工作报告}"),
        "{file}"
    );
}

#[test]
fn headings_without_numbers_are_read_where_blank_lines_part_paragraphs() {
    let lines = [
        "工作报告",
        "各位代表：",
        "过去五年工作回顾",
        "过去五年，全省上下攻坚克难，经济稳中向好，地区生产总值年均增长5.2%，城镇新增就业42万人，主要目标如期完成。",
        "今年重点工作",
        "今年要把扩大内需摆在突出位置，推动投资和消费良性互动，确保全省经济行稳致远、持续向好。",
    ];
    let wrapped = |line: &&str| {
        let chars: Vec<char> = line.chars().collect();
        let parts = chars.chunks(24).map(|part| part.iter().collect::<String>());
        parts.collect::<Vec<_>>().join("\n")
    };
    let text: Vec<String> = lines.iter().map(wrapped).collect();
    let (desk, said) = imported(&text.join("\n\n"));
    assert_eq!(
        outline(&desk)[1..],
        ["  过去五年工作回顾", "  今年重点工作"]
    );
    let said: String = said.split_whitespace().collect();
    assert!(said.contains(lines[3]) && said.contains(lines[5]), "{said}");
}

#[test]
fn figures_and_letters_that_a_line_breaks_are_whole() {
    let text = "工作报告\n各位代表：\n一、工作回顾\n　　全省经济稳中向好，地区生产总值增长5.2%，新建国家5A\n— 4 —\n级景区3个，全年空气质量持续改善，PM\n2.5\n平均浓度下降3\n%，生态环境质量持续向好向优。\n";
    let (_, said) = imported(text);
    let said: String = said.split_whitespace().collect();
    for right in ["增长5.2%，新建国家5A级景区3个", "PM2.5平均浓度下降3%，"] {
        assert!(said.contains(right), "{right}\n{said}");
    }
}

#[test]
fn an_enumeration_on_a_line_of_its_own_is_no_heading() {
    let text = "工作报告\n各位代表：\n一、今年重点工作\n一是扩大有效需求\n实施提振消费专项行动，发展首发经济，推动消费增长5.5%以上。\n二是建设现代产业体系\n实施产业链提升工程，培育先进制造业集群4个，改造传统产业项目600个。\n";
    let (desk, said) = imported(text);
    assert_eq!(outline(&desk)[1..], ["  一、今年重点工作"]);
    assert!(said.contains("一是扩大有效需求"), "{said}");
}

#[test]
fn the_turns_of_a_newspaper_page_are_taken_out_of_the_sentence() {
    let text = "工作报告\n各位代表：\n一、工作回顾\n全省经济稳中向好，地区生产总值增长5.2%，城镇新增（下转第三版）\n（上接第一版）就业42万人，主要目标如期完成。\n（下转第4版）\n二、重点工作\n扩大内需，稳定就业，改善民生。\n";
    let (desk, said) = imported(text);
    assert_eq!(outline(&desk)[1..], ["  一、工作回顾", "  二、重点工作"]);
    let said: String = said.split_whitespace().collect();
    assert!(
        said.contains("城镇新增就业42万人") && !said.contains('版'),
        "{said}"
    );
}

#[test]
fn the_caption_and_the_unit_above_a_table_are_the_tables() {
    let text = "工作报告\n各位代表：\n一、工作回顾\n主要指标如下表所示，均好于预期。\n表1　主要指标完成情况\n单位：亿元\n指标\t完成\t增长\n生产总值\t52000\t5.2%\n财政收入\t5000\t3%\n我们深刻体会到，做好工作必须坚持党的领导。\n";
    let (desk, _) = imported(text);
    assert_eq!(outline(&desk)[1..], ["  一、工作回顾"]);
    let file = report(&desk);
    for said in ["caption: {zh: 主要指标完成情况}", "unit: {zh: 单位：亿元}"] {
        assert!(file.contains(said), "{said}\n{file}");
    }
}

#[test]
fn the_last_of_a_row_of_items_is_no_heading_of_what_follows() {
    let text = "工作报告\n各位代表：\n一、工作回顾\n全省经济稳中向好，办好民生实事：\n1.新增学位10万个\n2.新增托位1万个\n3.建设农村公路1000公里\n二、主要任务\n（一）更加自觉坚持党的领导。\n（二）更加有力推进科学立法。\n（三）更加有效开展正确监督。\n各位代表！让我们团结奋斗，再创新的业绩！\n";
    let (desk, said) = imported(text);
    assert_eq!(outline(&desk)[1..], ["  一、工作回顾", "  二、主要任务"]);
    for item in ["3.建设农村公路1000公里", "（三）更加有效开展正确监督。"] {
        assert!(said.contains(item), "{item}\n{said}");
    }
}

#[test]
fn a_row_of_sentences_in_one_paragraph_has_no_lead_sentence() {
    let text = "工作报告\n各位代表：\n一、工作回顾\n一是突出服务大局。听取报告12项。二是突出民生导向。开展执法检查3项。\n二、重点工作\n一要做好立法工作。审议法规32件。\n二要增强监督实效。听取和审议专项工作报告。\n";
    let (desk, _) = imported(text);
    let file = report(&desk);
    assert!(!file.contains("lead: {zh: 一是突出"), "{file}");
    for lead in ["一要做好立法工作。", "二要增强监督实效。"] {
        assert!(file.contains(&format!("lead: {{zh: {lead}}}")), "{file}");
    }
}

#[test]
fn a_number_that_a_line_breaks_at_its_point_is_whole() {
    let text = "工作报告\n各位代表：\n一、工作回顾\n全省地区生产总值增长5.5%,一般公共预算收入增长4.2%,居民人均可支配收入增长5.\n8%,进出口总额增长9.\n今年,我们将继续努力,推动各项工作再上新台阶.\n";
    let (_, said) = imported(text);
    let said: String = said.split_whitespace().collect();
    assert!(
        said.contains("收入增长5.8%，进出口总额增长9。今年，"),
        "{said}"
    );
}

#[test]
fn what_a_page_has_behind_the_closing_appeal_is_not_the_reports() {
    for line in [
        "您访问的链接即将离开本站，是否继续？",
        "附件下载：",
        "您的邮箱： 验证码：",
        "【我要评论】\n网友评论仅供其表达个人看法，并不表明本网同意其观点。",
    ] {
        let text = format!(
            "政府工作报告-青山省人民政府\n政府工作报告\n——2026年1月27日在青山省第十届人民代表大会第三次会议上\n青山省省长　王某某\n各位代表：\n一、工作回顾\n全省经济稳中向好。\n各位代表！让我们团结奋斗，再创新的业绩！\n{line}\n"
        );
        let (desk, said) = imported(&text);
        assert!(said.trim_end().ends_with("再创新的业绩！"), "{said}");
        assert!(
            report(&desk).contains("title: {zh: 政府工作报告}"),
            "{said}"
        );
    }
}

#[test]
fn what_a_report_says_behind_an_appeal_stays() {
    for end in [
        "各位代表！\n青山的明天会更加美好。",
        "各位代表！让我们团结奋斗，再创新的业绩！\n以上报告，请予审议。",
    ] {
        let text = format!("工作报告\n各位代表：\n一、工作回顾\n全省经济稳中向好。\n{end}\n");
        let (_, said) = imported(&text);
        let last = end.lines().last().unwrap_or_default();
        assert!(said.trim_end().ends_with(last), "{said}");
    }
}

#[test]
fn the_marks_that_a_page_saved_as_markdown_has_are_taken_off() {
    let front = format!("# 政府工作报告\n{SUBTITLE}\n青山省省长　王 某 某\n各位代表：");
    let text = fronted(&front).replace("一、过去", "## 一、过去").replace(
        "（一）全力稳增长，经济稳中向好",
        "### **（一）全力稳增长，经济稳中向好**",
    );
    let (file, said) = holds(&text);
    assert!(file.contains("title: {zh: 政府工作报告}"), "{file}");
    assert!(file.contains("name: {zh: 王某某}"), "{file}");
    assert!(!said.contains(['#', '*']), "{said}");
}

#[test]
fn terms_explained_below_their_names_are_terms_beside_others() {
    let front = format!("政府工作报告\n{SUBTITLE}\n青山省省长　王某某\n各位代表：");
    let text = format!(
        "{}名词解释\n1.首发经济：企业发布新产品的经济活动。\n2.银发经济\n向老年人提供产品和服务的经济活动。\n",
        fronted(&front)
    );
    let (_, said) = holds(&text);
    assert!(said.contains("2.银发经济向老年人"), "{said}");
}

#[test]
fn a_name_alone_below_the_meeting_is_the_speakers() {
    for (line, name) in [
        ("许某林", "许某林"),
        ("栗 某 昌", "栗某昌"),
        ("艾某·买某提", "艾某·买某提"),
    ] {
        let text = format!(
            "政府工作报告\n2026年1月27日在青山省第十届人民代表大会第三次会议上\n{line}\n信息来源：省政府办公厅　发布日期：2026-02-01\n各位代表：\n一、工作回顾\n全省经济稳中向好。\n"
        );
        let (desk, said) = imported(&text);
        let file = report(&desk);
        assert!(
            file.contains(&format!("speaker:\n  name: {{zh: {name}}}\n")),
            "{file}"
        );
        assert!(said.contains(name), "{said}");
    }
    let text = "政府工作报告\n2026年1月27日在青山省第十届人民代表大会第三次会议上\n全文实录\n各位代表：\n一、工作回顾\n全省经济稳中向好。\n";
    assert!(!report(&imported(text).0).contains("speaker:"));
}

#[test]
fn the_first_line_of_a_sentence_is_no_title() {
    let (_, said) = imported("常委会坚持\n依法监督，\n“问题导向”\n明确。\n");
    assert!(
        said.contains("常委会坚持依法监督，“问题导向”明确。"),
        "{said}"
    );
}

#[test]
fn a_row_of_sentences_begins_a_paragraph() {
    let text =
        "工作报告\n各位代表：\n一、立法工作\n2024.3.8印发\n一是坚持党的领导。二是坚持依法履职。\n";
    let (_, said) = imported(text);
    assert!(said.contains("　　2024.3.8印发\n　　一是坚持"), "{said}");
}
