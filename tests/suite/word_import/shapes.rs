//! What the importers tell by a number, a label or a style: lists, captions, units, the speaker.

use twinpress::import::{Draft, Pair, Part, TextOptions, WordOptions};
use twinpress::import::{draft_of_pairs, open_word, read_text, read_word};
use twinpress::model::{Block, ListStyle, Localized, Speaker};
use twinpress::source::Source;

use crate::word_input::package::docx;

/// A paragraph in a style, with the automatic number of a list.
fn numbered(style: &str, list: usize, text: &str) -> String {
    let text = text.replace('\n', "</w:t><w:br/><w:t>");
    format!(
        r#"<w:p><w:pPr><w:pStyle w:val="{style}"/><w:numPr><w:numId w:val="{list}"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
    )
}

fn styled(style: &str, text: &str) -> String {
    numbered(style, 0, text)
}

/// The draft of a Word document with such paragraphs; its lists print a number each.
fn draft(body: &str, numbers: &[&str]) -> Draft {
    let lists = numbers.iter().enumerate().map(|(at, number)| {
        let at = at + 1;
        let level = format!(r#"<w:lvl w:ilvl="0"><w:lvlText w:val="{number}"/></w:lvl>"#);
        (
            format!(r#"<w:abstractNum w:abstractNumId="{at}">{level}</w:abstractNum>"#),
            format!(r#"<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>"#),
        )
    });
    let (definitions, lists): (String, String) = lists.unzip();
    let file = docx(body, &[("numbering", &(definitions + &lists))]);
    let document = open_word(&file).expect("a Word file");
    read_word(&document, &WordOptions::default()).value
}

fn said(block: &Block) -> Vec<&str> {
    let texts = block.texts().into_iter();
    texts.filter_map(|text| text.values().next()).collect()
}

#[test]
fn office_and_name_are_parted_as_each_language_orders_them() {
    for (lang, text) in [
        ("zh", "青山市人大常委会主任　王　某"),
        ("en", "Wang Mou\nChairperson"),
    ] {
        let right = match lang {
            "zh" => ("青山市人大常委会主任", "王　某"),
            _ => ("Chairperson", "Wang Mou"),
        };
        let text_of = |said: &str| Localized::from([(lang, said.to_owned())]);
        let right = Speaker {
            office: Some(text_of(right.0)),
            name: text_of(right.1),
        };
        let draft = draft(&styled("speaker", text), &[]);
        assert_eq!(draft.report.speaker, Some(right));
    }
    let draft = draft(&styled("speaker", "王　某"), &[]);
    let alone = draft.report.speaker.expect("a speaker");
    assert!(alone.office.is_none() && alone.name.get("zh").is_some());
}

#[test]
fn a_label_tells_the_number_of_the_document() {
    for (label, right) in [
        ("青山市第十届人民代表大会第三次会议文件（7）", Some(7)),
        ("Third Session, Document 12", Some(12)),
        ("会议文件", None),
    ] {
        let draft = draft(&styled("document label", label), &[]);
        assert_eq!(draft.document, right, "{label}");
    }
}

#[test]
fn the_numbers_of_headings_are_counts_in_all_numerals() {
    for (number, right) in [
        ("十二、", Some(12)),
        ("（三）", Some(3)),
        ("第二部分：", Some(2)),
        ("IV. ", Some(4)),
    ] {
        let pair = Pair {
            zh: Some(format!("{number}标题")),
            ..Pair::default()
        };
        let draft = draft_of_pairs(&[pair]).value;
        assert_eq!(draft.parts[0].block.number(), right, "{number}");
    }
    for (labels, right) in [
        (["附件3", "附件5"], [Some(3), Some(5)]),
        (["Annex 2", "Annex 4"], [Some(2), Some(4)]),
        (["附件", "附件"], [None, None]),
    ] {
        let body = labels.map(|label| styled("annex label", label) + &styled("", "题"));
        let annexes = draft(&body.concat(), &[]).annexes;
        let numbers = annexes.iter().map(|annex| annex.annex.number.as_ref());
        let numbers: Vec<Option<u32>> = numbers.map(|number| Some(number?.value)).collect();
        assert_eq!(numbers, right, "{labels:?}");
    }
}

#[test]
fn counts_are_told_from_marks_and_clauses() {
    for (number, right) in [
        ("3.", Ok(Some(3))),
        ("（12）", Ok(Some(12))),
        ("③", Ok(Some(3))),
        ("c)", Ok(Some(3))),
        ("xiv.", Ok(Some(14))),
        ("IX", Ok(Some(9))),
        ("•", Ok(None)),
        ("——", Ok(None)),
        ("第三条", Err("第三条项")),
        ("3.1", Err("3.1项")),
        ("（一）", Err("（一）项")),
    ] {
        let heading =
            r#"<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>题</w:t></w:r></w:p>"#;
        let body = numbered("body text", 1, "项");
        let draft = draft(&format!("{heading}{body}"), &[number]);
        let Some(Part { block, .. }) = draft.parts.last() else {
            panic!("{number}");
        };
        let found = match block {
            Block::List(list) => match list.style {
                ListStyle::Ordered | ListStyle::Articles => Ok(block.number()),
                ListStyle::Unordered => Ok(None),
            },
            other => Err(said(other)[0]),
        };
        assert_eq!(found, right, "{number}");
    }
}

/// A table of two rows.
fn table() -> String {
    let cell = format!("<w:tc>{}</w:tc>", styled("", "甲"));
    format!("<w:tbl><w:tr>{cell}{cell}</w:tr><w:tr>{cell}{cell}</w:tr></w:tbl>")
}

#[test]
fn lines_of_units_are_told_from_texts() {
    for (text, is_unit) in [
        ("单位：万元", true),
        ("（单位：亿元、%）", true),
        ("Unit: RMB 10,000", true),
        ("单位负责人：王某某", false),
        ("Units were visited.", false),
        ("责任单位：财政局", false),
    ] {
        let draft = draft(&(styled("title", "题") + &styled("", text) + &table()), &[]);
        let table = draft.parts.last().and_then(|part| part.block.as_table());
        let unit = table.and_then(|table| table.unit.as_ref());
        let unit = unit.and_then(|unit| unit.values().next());
        assert_eq!(unit, is_unit.then_some(text));
    }
}

#[test]
fn labels_are_told_from_captions() {
    for (text, right) in [
        ("表1　办理情况", "办理情况"),
        ("图 2-1 建议", "建议"),
        ("Table 3. Handling", "Handling"),
        ("Figure 1\u{2002}Suggestions", "Suggestions"),
        ("表决情况", "表决情况"),
    ] {
        let draft = draft(&(styled("caption", text) + &table()), &[]);
        let table = draft.parts[0].block.as_table();
        let caption = table.and_then(|table| table.caption.as_ref());
        let caption = caption.and_then(|caption| caption.values().next());
        assert_eq!(caption, Some(right), "{text}");
    }
}

/// The draft of a plain text.
fn of_text(text: &str) -> Draft {
    let source = Source::new("a.txt", text);
    let read = read_text(&source, &TextOptions::default());
    read.expect("nothing is lost").draft
}

#[test]
fn meetings_without_a_day_are_read() {
    let name = "青山市第十届人民代表大会第三次会议";
    let title = "青山市人民政府工作报告";
    let rest = "2026年1月20日\n各位代表：\n现在，我代表市人民政府向大会报告工作。\n";
    for text in [
        "——在青山市第十届人民代表大会第三次会议上",
        "（在青山市第十届人民代表大会第三次会议上的报告）",
        "会议：青山市第十届人民代表大会第三次会议",
        "会 议 名 称：青山市第十届人民代表大会第三次会议",
    ] {
        let draft = of_text(&format!("{title}\n{text}\n{rest}"));
        let meeting = draft.report.meeting.expect(text);
        assert_eq!(meeting.name.values().next(), Some(name), "{text}");
    }
    let said = "——青山市市长王某某在青山市第十届人民代表大会第三次会议上的报告";
    let report = of_text(&format!("{title}\n{said}\n{rest}")).report;
    let speaker = report.speaker.expect("a speaker");
    let office = speaker.office.expect("an office");
    assert_eq!(office.values().next(), Some("青山市市长"));
    assert_eq!(speaker.name.values().next(), Some("王某某"));
    let meeting = report.meeting.expect("a meeting");
    assert_eq!(meeting.name.values().next(), Some(name));
}

#[test]
fn an_address_is_told_from_a_paragraph_that_begins_with_one() {
    for (text, right) in [
        ("各位代表：", true),
        ("各位代表，", true),
        ("尊敬的各位代表，同志们！", true),
        ("各位代表！让我们携手奋斗，共创美好未来！", false),
        ("各位代表，让我们携手奋斗！", false),
        ("各位代表，今年要抓好以下工作：", false),
    ] {
        let pair = Pair {
            zh: Some(text.to_owned()),
            ..Pair::default()
        };
        let title = Pair {
            zh: Some("题".to_owned()),
            ..Pair::default()
        };
        let block = &draft_of_pairs(&[title, pair]).value.parts[0].block;
        assert_eq!(matches!(block, Block::Salutation(_)), right, "{text}");
    }
    let draft = of_text("工作报告\n各位代表：现在报告。\n一是立法。\n");
    let blocks: Vec<&Block> = draft.parts.iter().map(|part| &part.block).collect();
    assert_eq!(said(blocks[0]), ["各位代表："]);
    assert_eq!(said(blocks[1]), ["现在报告。"]);
}
