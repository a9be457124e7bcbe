//! What single lines become, where lines are joined, and what the front matter says.

use twinpress::import::{Imported, Reason, TextOptions, read_text};
use twinpress::model::{Block, Date, Localized};
use twinpress::source::Source;

use super::imported;

fn read(text: &str, options: &TextOptions) -> Imported {
    read_text(&Source::new("a.txt", text), options).expect("nothing is lost")
}

/// What a Chinese text says.
fn zh(text: &Localized) -> &str {
    text.values().next().unwrap_or_default()
}

/// What the blocks of a text say.
fn blocks(read: &Imported) -> Vec<String> {
    let said = |block: &Block| block.texts().into_iter().map(zh).collect();
    read.draft
        .all_parts()
        .map(|part| said(&part.block))
        .collect()
}

/// What a line of a Chinese text says after cleaning.
fn cleaned(line: &str) -> String {
    let text = format!("工作报告\n\n各位代表：\n\n{line}\n\n听取和审议专项工作报告。\n");
    let options = TextOptions {
        lang: Some("zh"),
        to_align: true,
        ..TextOptions::default()
    };
    let read = read(&text, &options);
    let found = blocks(&read);
    assert_eq!(found.len(), 3, "{line}: {found:?} {:?}", read.set_aside);
    found[1].clone()
}

#[test]
fn what_copying_left_is_put_right_and_told() {
    for (line, right) in [
        ("⽴法⼯作", "立法工作"),
        ("⻓期⻅效", "长期见效"),
        ("政　府　工　作　报　告", "政府工作报告"),
        ("2 0 2 6 年 政 府 工 作 报 告", "2026年政府工作报告"),
        ("２０２６年增长５％", "2026年增长5%"),
        ("张仲东 主任", "张仲东 主任"),
        ("高质量发展 奋力书写", "高质量发展 奋力书写"),
        ("## 一、立法工作", "立法工作"),
        ("**一、立法工作**", "立法工作"),
        ("### **一、** 立法工作", "立法工作"),
        ("甲\u{e123}乙", "甲乙"),
        ("甲乙 \u{e123}", "甲乙"),
        ("\u{e123} 甲乙", "甲乙"),
    ] {
        assert_eq!(cleaned(line), right);
    }
}

#[test]
fn marks_of_chinese_text_become_full_width() {
    for (line, right) in [
        ("制定3件,修改12件;废止1件!", "制定3件，修改12件；废止1件！"),
        ("修改37件(次),废止17件", "修改37件（次），废止17件"),
        ("增长5%, 达38.5亿元.", "增长5%，达38.5亿元。"),
        (
            "推行\"审议意见+问题清单\"模式",
            "推行“审议意见+问题清单”模式",
        ),
        ("他说:'好'", "他说：‘好’"),
        ("一般公共预算收入增长4%.", "一般公共预算收入增长4%。"),
        ("这是--开局之年", "这是——开局之年"),
        ("稳中求进...", "稳中求进……"),
        ("2026 年 1 月 27 日", "2026年1月27日"),
        ("发展(GDP)", "发展（GDP）"),
        ("GDP,CPI,PPI均上涨", "GDP，CPI，PPI均上涨"),
        (
            "空气持续改善.PM2.5下降12.5%.优良天数增加.2026年继续。",
            "空气持续改善。PM2.5下降12.5%。优良天数增加。2026年继续。",
        ),
        ("增长１２．６％，占５ %", "增长12.6%，占5%"),
    ] {
        assert_eq!(cleaned(line), right);
    }
}

#[test]
fn numbers_addresses_and_english_stay_as_they_are() {
    for line in [
        "收入比从2.50:1缩小至2.27:1",
        "投入1,234.5万元",
        "会议于9:30开始",
        "见https://example.invalid/a?b=1,2;c:d。",
        "写信至a.b@example.invalid。",
        "所谓rule of law, not of men, is it, 一词",
        "1.制定条例3件。",
        "2024.3.8印发",
        "It’s (very) well, thank you!",
    ] {
        assert_eq!(cleaned(line), line);
    }
}

/// The lines of the plain edition of a report with this body.
fn lines(body: &str) -> Vec<String> {
    let (desk, _) = imported(&format!("工作报告\n各位代表：\n{body}"));
    let wide = [
        "build",
        "r.yaml",
        "-e",
        "text",
        "--text-width",
        "1000",
        "-o",
        "-",
    ];
    let run = desk.run(&wide);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let lines = run
        .stdout
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    lines.skip(2).map(str::to_owned).collect()
}

#[test]
fn cut_sentences_are_joined() {
    for (text, right) in [
        (
            "常委会充分发挥立法主导作用，坚持“小切口”“小快灵”立法，健全社会各方参与的途径，制定地方性\n\n法规3件。\n\n听取报告。",
            vec![
                "常委会充分发挥立法主导作用，坚持“小切口”“小快灵”立法，健全社会各方参与的途径，制定地方性法规3件。",
                "听取报告。",
            ],
        ),
        (
            "绿化水平明显提高，全年空气质量持续向好，PM\n2.5\n年平均浓度下降。\n听取报告。",
            vec![
                "绿化水平明显提高，全年空气质量持续向好，PM2.5年平均浓度下降。",
                "听取报告。",
            ],
        ),
        (
            "今年经济社会发展的\n主要预期目标\n是：增长5%。",
            vec!["今年经济社会发展的主要预期目标是：增长5%。"],
        ),
        (
            "坚持问题导向，推动监督工作取得的\n— 12 —\n新成效不断扩大。",
            vec!["坚持问题导向，推动监督工作取得的新成效不断扩大。"],
        ),
        (
            "常委会坚持\n依法监督，\n“问题导向”\n明确。",
            vec!["常委会坚持依法监督，“问题导向”明确。"],
        ),
        (
            "全年实际使用外资增长3.\n1%，中欧班列开行。",
            vec!["全年实际使用外资增长3.1%，中欧班列开行。"],
        ),
        (
            "全年各级财政投入1,\n234万元。",
            vec!["全年各级财政投入1,234万元。"],
        ),
    ] {
        assert_eq!(lines(text), right, "{text}");
    }
}

#[test]
fn headings_and_paragraphs_stay_apart() {
    for text in [
        "工作回顾完成。\n2026年重点工作\n今年是开局之年。",
        "听取报告，督促整改。\n一、立法工作\n制定法规。",
        "重点抓好以下工作：\n一是立法。\n二是监督。",
        "“推进依法行政。”\n加强监督。",
        "全年好于预期，全省地区生产总值增长5.\n今年是开局之年。",
    ] {
        let right = text.replace("5.\n", "5。\n");
        assert_eq!(lines(text), right.lines().collect::<Vec<_>>());
    }
}

#[test]
fn a_heading_among_broken_lines_stays_alone() {
    let text = "　　依法履职取得新的成效。\n　　2026年重点工作\n　　今年是开局之年，督察反馈的问题整改，第\n一、二轮已经完成，各项工作有序推进，我们\n继续努力，善作善成。";
    let right = [
        "依法履职取得新的成效。",
        "2026年重点工作",
        "今年是开局之年，督察反馈的问题整改，第一、二轮已经完成，各项工作有序推进，我们继续努力，善作善成。",
    ];
    assert_eq!(lines(text), right);
}

#[test]
fn a_short_line_among_lines_of_one_width_is_a_heading() {
    let full = "常委会坚持党的领导、人民当家作主，";
    let text = format!(
        "{}取得新成效。\n重点工作任务\n{full}全年各项工作有序推进。",
        format!("{full}\n").repeat(12)
    );
    assert_eq!(lines(&text)[1], "重点工作任务");
}

#[test]
fn lines_of_one_width_are_joined_up_to_the_indent() {
    let text = "　　常委会坚持党的领导，依法\n履行职责。制定了地方性法规\n三件，修改十二件。\n　　二是听取专项工作的报告，\n督促整改。";
    let right = [
        "常委会坚持党的领导，依法履行职责。制定了地方性法规三件，修改十二件。",
        "二是听取专项工作的报告，督促整改。",
    ];
    assert_eq!(lines(text), right);
}

/// Lines of twenty characters, whatever their columns.
fn chunked(paragraphs: &[&str]) -> String {
    let chunks = paragraphs.iter().flat_map(|paragraph| {
        let chars: Vec<char> = paragraph.chars().collect();
        let lines = chars.chunks(20).map(String::from_iter);
        lines.collect::<Vec<String>>()
    });
    chunks.map(|line| line + "\n").collect()
}

#[test]
fn lines_of_as_many_characters_are_joined_up_to_the_short_one() {
    let paragraphs = [
        "全市地区生产总值增长5.8%，固定资产投资增长12.6%，居民收入增长6.5%，城镇新增就业45000人，粮食总产12.5亿斤。",
        "城乡建设统筹推进，新建改建道路125公里，改造老旧小区36个，惠及居民8600户，新增绿地230公顷，空气优良天数330天以上。",
        "改革开放不断深化，引进项目168个，到位资金320亿元，外贸进出口总额86.5亿元，R&D投入强度2.15%。",
        "民生福祉持续增进，发放补助资金3.2亿元，新建学校18所，新增床位1200张，养老服务中心覆盖所有街道。",
    ];
    assert_eq!(lines(&chunked(&paragraphs)), paragraphs);
}

#[test]
fn notes_in_lines_of_one_width_are_each_one() {
    let full = "全市上下真抓实干，各项工作[1]不断取得新的";
    let body = format!("{}成效，继续[2]前进。\n", format!("{full}\n").repeat(12));
    let text = format!(
        "工作报告\n各位代表：\n{}让我们团结奋斗，谱写青山发展新篇章！\n注释\n[1]工作：指全年安排的各项工作和各项重点任务。\n[2]继续：指接着做下去。\n",
        body.replacen("[1]", "［1］", 1).replace("[1]", "")
    );
    let notes = read(&text, &TextOptions::default()).draft.report.footnotes;
    assert_eq!(notes.len(), 2, "{notes:?}");
}

/// What is set aside of a report in which a line stands.
fn aside(line: &str) -> Vec<(Reason, String)> {
    let text = format!(
        "工作报告\n各位代表：\n一、工作回顾\n全省经济稳中向好，主要目标如期完成。\n{line}\n投资增长，消费回升，民生改善。\n二、重点工作\n扩大内需，稳定就业。\n"
    );
    let found = read(&text, &TextOptions::default()).set_aside.into_iter();
    let line = |text: String| text.trim_end().to_owned();
    found
        .map(|omitted| (omitted.reason, line(omitted.text)))
        .collect()
}

#[test]
fn furniture_is_told_by_its_shape() {
    for (text, reason) in [
        ("下载", Reason::Button),
        ("【字号：", Reason::Button),
        ("【打印】【关闭窗口】", Reason::Button),
        ("×", Reason::Button),
        ("您的位置：", Reason::Breadcrumb),
        ("首页 > 政务公开 > 工作报告", Reason::Breadcrumb),
        ("来源：青山日报", Reason::Origin),
        ("2026-02-03 09:02:33", Reason::PageHeader),
        ("2026/3/23 21:07 页眉 __ 网站名", Reason::PageHeader),
        ("https://example.invalid/a.htm 1/9", Reason::Address),
        ("— 12 —", Reason::PageNumber),
        ("王某某作报告。本报记者 李某 摄", Reason::Caption),
        ("王某某作报告。 记者 李 某 摄", Reason::Caption),
        ("青政〔2026〕3号", Reason::Origin),
        ("-END-", Reason::After),
        ("（完）", Reason::After),
        ("主办单位：青山市人民政府办公室", Reason::After),
        ("# line 8: a button", Reason::Remark),
        ("#第8—9行：网页按钮或链接", Reason::Remark),
    ] {
        assert_eq!(aside(text), [(reason, text.to_owned())]);
    }
}

#[test]
fn text_is_no_furniture() {
    for text in [
        "2026年重点工作",
        "2024.3.8印发",
        "2.5",
        "（",
        "三、监督工作",
        "来源于人民，服务于人民。",
        "各位代表：",
    ] {
        assert_eq!(aside(text), [], "{text}");
    }
}

#[test]
fn bylines_are_told_from_text() {
    for (line, is_byline) in [
        ("●本报记者 王某某", true),
        ("本报讯（记者 李某）近日，全市召开动员大会。", true),
        ("新华社北京1月2日电 记者获悉，今年投资增长。", true),
        ("记者站建设不断加强。", false),
    ] {
        let text = format!(
            "工作报告\n各位代表：\n一、工作回顾\n全省经济稳中向好。\n山城新貌\n{line}\n投资增长，消费回升。\n"
        );
        let found = read(&text, &TextOptions::default());
        let mut codes = found.log.iter().map(|entry| entry.code.name());
        assert_eq!(
            codes.any(|code| code == "import.article"),
            is_byline,
            "{line}"
        );
    }
}

#[test]
fn title_meeting_and_speaker_are_read_in_every_shape() {
    let day: Date = "2026-01-27".parse().expect("a day");
    for text in [
        "政府工作报告\n——2026年1月27日在青山省第十届人民代表大会第三次会议上\n青山省省长　王某某\n各位代表：\n现在报告。",
        "政府工作报告\n（2026年1月27日在青山省第十届\n人民代表大会第三次会议上）\n青山省省长王某某\n各位代表：现在报告。",
        "政府工作报告\n——在青山省第十届人民代表大会第三次会议上\n（二〇二六年一月二十七日）\n青山省省长\n王某某\n各位代表:\n现在报告。",
        "下载\n打印\n首页 > 要闻\n要闻\n政府工作报告\n来源：青山日报\n2026-02-03 09:02:33\n——2026 年 1 月 27 日在青山省第十届人民代表大会第三次会议上\n青山省省长：王 某某\n王某某作政府工作报告。本报记者 李某 摄\n各位代表：\n现在报告。",
        "导航菜单\n政府工作报告\n2026年1月27日在青山省第十届人民代表大会\n第三次会议上\n青山省省长 王某某各位代表：\n现在报告。",
        "政府工作报告\n新华社青山1月27日电\n（2026年1月27日在青山省第十届人民代表大会第三次会议上）\n（2026年1月31日青山省第十届人民代表大会第三次会议通过）\n青山省省长 王某某\n目  录\n一、回顾……1\n二、安排……9\n（一）立法……10\n各位代表：\n现在报告。",
        "索引号 | /2025-0000 | 公开目录： | 工作报告 |\n政府工作报告\n2026-02-07| 来源：青山网\n——2026年1月27日在青山省第十届人民代表大会第三次会议上\n青山省省长 王某某\n目录\n一、回顾\n二、安排\n各位代表：\n现在报告。",
    ] {
        let found = read(text, &TextOptions::default());
        let report = &found.draft.report;
        assert_eq!(zh(&report.title), "政府工作报告", "{text}");
        let meeting = report.meeting.as_ref().expect("a meeting");
        assert_eq!(zh(&meeting.name), "青山省第十届人民代表大会第三次会议");
        assert_eq!(meeting.date.value, day, "{text}");
        let speaker = report.speaker.as_ref().expect("a speaker");
        let office = speaker.office.as_ref().map(zh);
        assert_eq!((office, zh(&speaker.name)), (Some("青山省省长"), "王某某"));
        assert_eq!(blocks(&found), ["各位代表：", "现在报告。"], "{text}");
    }
}

#[test]
fn a_title_over_two_lines_is_one() {
    for title in [
        "青山市人民代表大会\n常务委员会工作报告",
        "青山市人大常委会检查组\n关于检查《青山市河道条例》\n实施情况的报告",
        "青山省人民政府关于2025年度省级预算执行和其他财政收支的审\n计工作报告",
    ] {
        let found = read(&format!("{title}\n\n各位代表：\n"), &TextOptions::default());
        assert_eq!(zh(&found.draft.report.title), title.replace('\n', ""));
    }
}

#[test]
fn the_meeting_may_stand_above_the_title() {
    let text = "在青山市第十届人民代表大会第三次会议上的\n政府工作报告\n（2026年1月27日）\n市长　王某某\n各位代表：\n现在报告。\n";
    let report = read(text, &TextOptions::default()).draft.report;
    assert_eq!(zh(&report.title), "政府工作报告");
    let meeting = report.meeting.expect("a meeting");
    assert_eq!(zh(&meeting.name), "青山市第十届人民代表大会第三次会议");
}

#[test]
fn a_body_and_the_holder_of_any_office_may_speak() {
    for (line, office, name) in [
        ("青山市财政局", None, "青山市财政局"),
        ("青山市发展和改革委员会", None, "青山市发展和改革委员会"),
        (
            "市人大常委会副主任、检查组组长 王某某",
            Some("市人大常委会副主任、检查组组长"),
            "王某某",
        ),
        ("市委书记　王某某", Some("市委书记"), "王某某"),
    ] {
        let text = format!(
            "工作报告\n——2026年1月27日在青山市第十届人民代表大会第三次会议上\n{line}\n各位代表：\n现在报告。\n"
        );
        let speaker = read(&text, &TextOptions::default()).draft.report.speaker;
        let speaker = speaker.expect("a speaker");
        assert_eq!(
            (speaker.office.as_ref().map(zh), zh(&speaker.name)),
            (office, name)
        );
    }
}

#[test]
fn a_text_without_front_matter_has_none() {
    let found = read("一、立法工作\n正文甲\n正文乙\n", &TextOptions::default());
    assert!(found.draft.report.title.is_empty());
    assert_eq!(found.account.aside, 0);
}

/// The tables of a text, each as its rows.
fn tables(text: &str) -> Vec<Vec<Vec<String>>> {
    let found = read(
        &format!("工作报告\n各位代表：\n{text}"),
        &TextOptions::default(),
    );
    let table = |block: &Block| match block {
        Block::Table(table) => {
            let columns = table.columns.len();
            let cells: Vec<String> = block
                .texts()
                .into_iter()
                .map(|text| zh(text).to_owned())
                .collect();
            Some(cells.chunks(columns).map(<[String]>::to_vec).collect())
        }
        Block::Salutation(_)
        | Block::Paragraph(_)
        | Block::Section(_)
        | Block::List(_)
        | Block::Image(_) => None,
    };
    found
        .draft
        .all_parts()
        .filter_map(|part| table(&part.block))
        .collect()
}

#[test]
fn lines_with_as_many_columns_are_rows() {
    let text =
        "指标    2024年　　2025年\n生产总值  120    130\n城镇居民  20\u{3000}30\n投资完成。\n";
    assert_eq!(
        tables(text),
        [[
            ["指标", "2024年", "2025年"],
            ["生产总值", "120", "130"],
            ["城镇居民", "20", "30"],
        ]]
    );
    let text = "| 指标 | 数 |\n|:--|--:|\n| 投资 | 20 |\n| 消费 | 30 |\n完成。\n";
    assert_eq!(
        tables(text),
        [[["指标", "数"], ["投资", "20"], ["消费", "30"]]]
    );
}

#[test]
fn fewer_lines_and_sentences_are_no_rows() {
    for text in [
        "省长　　王某某\n市长　　李某某\n听取报告。\n",
        "我们推进立法。  我们加强监督。\n我们推进立法。  我们加强监督。\n我们推进立法。  我们加强监督。\n",
        "一、立法　二、监督\n一、立法　二、监督　三、代表\n一、立法\n",
    ] {
        assert!(tables(text).is_empty(), "{text}");
    }
}

#[test]
fn title_meeting_speaker_and_headings_of_an_english_text_are_read() {
    let text = "Report on the Work of the Standing Committee\nDelivered at the Fifth Session of the 16th Qingshan Congress on February 1, 2026\nWang Moumou, Chairperson of the Standing Committee\nFellow Deputies,\nI. Legislation\nThree regulations were made: (1) water, (2) trees.\n";
    let found = read(text, &TextOptions::default()).draft;
    let report = &found.report;
    assert_eq!(
        zh(&report.title),
        "Report on the Work of the Standing Committee"
    );
    let meeting = report.meeting.as_ref().expect("a meeting");
    assert_eq!(
        zh(&meeting.name),
        "Fifth Session of the 16th Qingshan Congress"
    );
    assert_eq!(meeting.date.value, "2026-02-01".parse().expect("a day"));
    let speaker = report.speaker.as_ref().expect("a speaker");
    let office = speaker.office.as_ref().map(zh);
    assert_eq!(zh(&speaker.name), "Wang Moumou");
    assert_eq!(office, Some("Chairperson of the Standing Committee"));
    assert_eq!(found.parts.len(), 3);
}

#[test]
fn english_headings_keep_the_numbers_that_they_were_given() {
    let text = "Report\nI. One\nText is here.\nIII. Three\nText is here.\nIV. Four\nText.\n";
    let found = read(text, &TextOptions::default());
    let headings = found
        .draft
        .parts
        .iter()
        .filter(|part| part.heading().is_some());
    let numbers: Vec<Option<u32>> = headings.map(|part| part.block.number()).collect();
    assert_eq!(numbers, [None, Some(3), None]);
    let mut codes = found.log.iter().map(|entry| entry.code.name());
    assert!(codes.any(|code| code == "import.number"));
}

/// The draft of a report whose body begins with a line.
fn beginning(line: &str) -> Imported {
    let text = format!(
        "工作报告\n各位代表：\n{line}\n全省经济稳中向好，主要目标如期完成，各项事业全面进步。\n二、重点工作\n扩大内需，稳定就业，改善民生。\n"
    );
    read(&text, &TextOptions::default())
}

#[test]
fn numbers_of_headings_are_read() {
    for (line, value, rest) in [
        ("一、立法工作", 1, "立法工作"),
        ("十一、立法", 11, "立法"),
        ("（二十）立法", 20, "立法"),
        ("(三)立法", 3, "立法"),
        ("第一部分 回顾", 1, "回顾"),
        ("第2章：回顾", 2, "回顾"),
        ("10．制定", 10, "制定"),
        ("（1）制定", 1, "制定"),
        ("㈢制定", 3, "制定"),
    ] {
        let found = beginning(line);
        let part = &found.draft.parts[1];
        assert!(
            part.heading().is_some_and(|(_, numbered)| numbered),
            "{line}"
        );
        assert_eq!(part.block.number(), (value != 1).then_some(value), "{line}");
        assert_eq!(blocks(&found)[1], rest);
    }
}

#[test]
fn other_numbers_are_none_of_a_heading() {
    for line in [
        "3.5万名代表参加活动。",
        "2024.3.8印发",
        "2026年重点工作",
        "一是坚持党的领导。",
        "一、二、三产业协调发展。",
        "十五五规划",
        "第一批项目",
        "（草案）",
    ] {
        let found = beginning(line);
        let numbered = found.draft.parts.iter().filter_map(|part| part.heading());
        assert_eq!(
            numbered.filter(|(_, numbered)| *numbered).count(),
            1,
            "{line}"
        );
        assert!(blocks(&found).concat().contains(line), "{line}");
    }
}

#[test]
fn enumerating_words_lead_their_paragraphs() {
    for (line, is_lead) in [
        ("十一是坚持党的领导。各项工作有序推进。", true),
        ("二要培育新兴产业。各项工作有序推进。", true),
        ("一体推进教育发展。各项工作有序推进。", false),
    ] {
        let found = beginning(line);
        let Block::Paragraph(paragraph) = &found.draft.parts[1].block else {
            panic!("{line} is no paragraph")
        };
        assert_eq!(paragraph.lead().is_some(), is_lead, "{line}");
    }
}
