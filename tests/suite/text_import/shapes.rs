//! What a line is told to be by its shape, and what stands where two lines meet.

use twinpress::import::{AnnexDraft, Imported, Reason, TextOptions, read_text};
use twinpress::model::Block;
use twinpress::source::Source;

fn read(text: &str) -> Imported {
    read_text(&Source::new("a.txt", text), &TextOptions::default()).expect("nothing is lost")
}

/// What the blocks of a text say, without those of its beginning.
fn blocks(begins: &str, text: &str) -> Vec<String> {
    let read = read(&format!("{begins}{text}\n"));
    let said = |block: &Block| {
        let texts = block.texts().into_iter();
        texts.flat_map(|text| text.values()).collect()
    };
    let parts = read.draft.parts.iter();
    parts.skip(1).map(|part| said(&part.block)).collect()
}

const ZH: &str = "工作报告\n各位代表：\n";

/// The titles of the annexes of a report with a line below its text.
fn annexes(line: &str) -> Vec<String> {
    let text = format!(
        "{ZH}全省经济稳中向好，主要目标如期完成。\n各项事业全面进步，民生持续改善。\n{line}\n甲：一种制度。\n乙：一种办法。\n"
    );
    let annexes = read(&text).draft.annexes.into_iter();
    let title = |annex: AnnexDraft| Some(annex.annex.title.values().next()?.to_owned());
    annexes.filter_map(title).collect()
}

#[test]
fn annexes_and_notes_are_known_by_their_labels() {
    for (line, title) in [
        ("附件", "附件"),
        ("附件1", "附件1"),
        ("附件：名词解释", "名词解释"),
        ("名词解释", "名词解释"),
        ("注释", "注释"),
        (
            "《政府工作报告》有关名词解释",
            "《政府工作报告》有关名词解释",
        ),
        ("政府工作报告名词解释", "政府工作报告名词解释"),
    ] {
        assert_eq!(annexes(line), [title], "{line}");
    }
    for line in ["附则另行规定。", "附近的", "解释法律"] {
        assert!(annexes(line).is_empty(), "{line}");
    }
}

#[test]
fn sentences_are_told_from_headings() {
    let below = "今年是开局之年，要抓好各项工作落实，推动经济社会高质量发展。";
    for (line, is_heading) in [
        ("2025年主要工作", true),
        ("2.5", false),
        ("今年经济社会发展的", false),
        ("（", false),
        ("是：", false),
        ("推进立法，", false),
        ("依法监督。", false),
    ] {
        let read = read(&format!("{ZH}{line}\n{below}\n"));
        let mut headings = read.draft.parts.iter().filter_map(|part| part.heading());
        assert_eq!(headings.next().is_some(), is_heading, "{line}");
    }
    let said = blocks(ZH, "办结率为90%。”\n第二轮工作完成。");
    assert_eq!(said, ["办结率为90%。”", "第二轮工作完成。"]);
    let read = read(&format!("{ZH}一是“好。”他说。再见，再见。\n"));
    let Block::Paragraph(paragraph) = &read.draft.parts[1].block else {
        panic!("no paragraph")
    };
    let lead = paragraph.lead().and_then(|lead| lead.values().next());
    assert_eq!(lead, Some("一是“好。”他说。"));
}

#[test]
fn a_number_goes_on_behind_its_point_or_its_comma() {
    for (text, right) in [
        (
            "实际使用外资增长3.\n1%，中欧班列开行。",
            vec!["实际使用外资增长3.1%，中欧班列开行。"],
        ),
        (
            "实际使用外资增长3\n.1%，中欧班列开行。",
            vec!["实际使用外资增长3.1%，中欧班列开行。"],
        ),
        (
            "全年各级财政投入1,\n234万元。",
            vec!["全年各级财政投入1,234万元。"],
        ),
        (
            "全年各级财政投入1\n,234万元。",
            vec!["全年各级财政投入1,234万元。"],
        ),
        (
            "实际使用外资增长3\n．1%，中欧班列开行。",
            vec!["实际使用外资增长3.1%，中欧班列开行。"],
        ),
        (
            "建议均已办理完毕\n,347件得到解决。",
            vec!["建议均已办理完毕，347件得到解决。"],
        ),
        (
            "全省地区生产总值增长5.\n2026年是开局之年。",
            vec!["全省地区生产总值增长5。", "2026年是开局之年。"],
        ),
        (
            "全省地区生产总值增长5.\n1.加快发展。",
            vec!["全省地区生产总值增长5。", "加快发展。"],
        ),
        (
            "全省地区生产总值增长5.\n今年是开局之年。",
            vec!["全省地区生产总值增长5。", "今年是开局之年。"],
        ),
        (
            "全年制定和修改法规12,\n5项。",
            vec!["全年制定和修改法规12，5项。"],
        ),
        ("1.\n3个项目开工。", vec!["1.", "3个项目开工。"]),
    ] {
        assert_eq!(blocks(ZH, text), right, "{text}");
    }
}

#[test]
fn words_and_numbers_stay_apart_in_english_and_meet_in_chinese() {
    for (text, right) in [
        (
            "绿化水平明显提高，全年空气质量持续向好，PM\n2.5年平均浓度下降。",
            "绿化水平明显提高，全年空气质量持续向好，PM2.5年平均浓度下降。",
        ),
        ("新开工重点项目1\n380个。", "新开工重点项目1380个。"),
    ] {
        assert_eq!(blocks(ZH, text), [right]);
    }
    // Lines of one width, as a blank line parts the paragraphs.
    let begins = "Report\n\nFellow deputies,\n\n";
    for (text, right) in [
        (
            "Laws were made and reports heard in the year\n2026 and later, as the congress had asked for.",
            "Laws were made and reports heard in the year 2026 and later, as the congress had asked for.",
        ),
        (
            "The standing committee made in the first 3\n12 laws were amended, as the congress had asked.",
            "The standing committee made in the first 3 12 laws were amended, as the congress had asked.",
        ),
    ] {
        assert_eq!(blocks(begins, text), [right]);
    }
}

#[test]
fn a_notice_is_set_aside_from_its_headline_to_those_who_sign_it() {
    let notice = "关于冬季供暖有关事项的通告\n现将有关事项通告如下：\n一、供暖时间为11月1日至次年3月31日。\n二、室内温度不达标的，可以反映。\n特此通告。\n青山市城市管理局\n2026年9月20日\n";
    let text = format!(
        "{ZH}一、工作回顾\n全省经济稳中向好。\n{notice}二、重点工作\n扩大内需，稳定就业。\n"
    );
    let read = read(&text);
    assert_eq!(read.set_aside.len(), 1, "{:?}", read.set_aside);
    assert_eq!(read.set_aside[0].reason, Reason::Article);
    assert_eq!(read.set_aside[0].text, notice);
}
