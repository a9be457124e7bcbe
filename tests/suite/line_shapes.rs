//! What the importers tell by the shape of a line: meeting, day, speaker, headings, literal text.

use twinpress::diag::Diagnostic;
use twinpress::import::{Draft, Pair, draft_of_pairs, read_markdown, read_rows};
use twinpress::model::{Block, Date, Inline, Localized, Meeting, Speaker, parse_inlines};
use twinpress::source::Source;

/// The draft of a Markdown file, and what it lost.
fn markdown(text: &str) -> (Draft, Vec<Diagnostic>) {
    let read = read_markdown(&Source::new("a.md", text));
    (read.value, read.warnings)
}

/// The draft of a title and a line below it.
fn below_title(title: &str, line: &str) -> Draft {
    markdown(&format!("# {title}\n\n{line}\n\n{title}.\n")).0
}

fn text(lang: &str, said: &str) -> Localized {
    Localized::from([(lang, said.to_owned())])
}

#[test]
fn a_subtitle_gives_meeting_and_day() {
    let name = "青山市第十届人民代表大会第三次会议";
    let day: Date = "2026-02-11".parse().expect("a day");
    for line in [
        "——2026年2月11日在青山市第十届人民代表大会第三次会议上",
        "（二〇二六年二月十一日在青山市第十届人民代表大会第三次会议上）",
        "2026年2月11日青山市第十届人民代表大会第三次会议",
        "——在青山市第十届人民代表大会第三次会议上（2026年2月11日）",
        "——2026年2月11日在青山市第十届人民代表大会第三次会议上作的报告",
    ] {
        let meeting = below_title("报告", line).report.meeting;
        assert_eq!(meeting, Some(Meeting::new(text("zh", name), day)), "{line}");
    }
    let other = below_title("报告", "——2026年2月11日在青山论坛（第二场）上");
    let right = Meeting::new(text("zh", "青山论坛（第二场）"), day);
    assert_eq!(other.report.meeting, Some(right));
    for line in [
        "——2026年2月30日在青山市人民代表大会上",
        "2026年2月11日，王某某在青山市第十届人民代表大会第三次会议上",
    ] {
        assert_eq!(below_title("报告", line).report.meeting, None, "{line}");
    }
}

#[test]
fn an_english_subtitle_gives_meeting_and_day() {
    let day = "2026-02-11".parse().expect("a day");
    let right = Meeting::new(text("en", "Third Session of the Tenth Congress"), day);
    for line in [
        "Delivered at the Third Session of the Tenth Congress on February 11, 2026",
        "(Delivered at the Third Session of the Tenth Congress on February 11, 2026)",
    ] {
        let draft = below_title("Report", line);
        assert_eq!(draft.report.meeting, Some(right.clone()), "{line}");
    }
    let draft = below_title("Report", "on February 11, 2026");
    assert_eq!(draft.report.meeting, None);
}

#[test]
fn office_and_name_are_read_in_either_order() {
    for (line, office, name) in [
        ("青山市市长　王　某", "青山市市长", "王　某"),
        ("青山市市长　　王 某 某", "青山市市长", "王 某 某"),
        ("省 长　王某某", "省长", "王某某"),
        ("王某某（青山省省长）", "青山省省长", "王某某"),
        (
            "（自治区主席　艾某某·吐某某）",
            "自治区主席",
            "艾某某·吐某某",
        ),
        ("自治区主席　阿不都某某", "自治区主席", "阿不都某某"),
        ("报告人：代省长 王某某", "代省长", "王某某"),
    ] {
        let right = Speaker {
            office: Some(text("zh", office)),
            name: text("zh", name),
        };
        let draft = below_title("报告", line);
        assert_eq!(draft.report.speaker, Some(right), "{line}");
    }
    for line in ["省长 主持召开会议", "市长王某某作报告", "各位代表："] {
        assert_eq!(below_title("报告", line).report.speaker, None, "{line}");
    }
}

/// The only block of a pair below the title.
fn block(zh: Option<&str>, en: Option<&str>) -> (Block, u8) {
    let pair = |zh: Option<&str>, en: Option<&str>| Pair {
        zh: zh.map(str::to_owned),
        en: en.map(str::to_owned),
        line: 1,
    };
    let title = pair(zh.map(|_| "题"), en.map(|_| "T"));
    let mut draft = draft_of_pairs(&[title, pair(zh, en)]).value;
    let part = draft.parts.pop().expect("a block");
    (part.block, part.level)
}

#[test]
fn headings_are_told_from_numbered_text() {
    for (zh, en, level, said) in [
        (Some("一、立法工作"), None, 1, "立法工作"),
        (Some("（二）监督工作"), None, 2, "监督工作"),
        (None, Some("I. A Review of 2020"), 1, "A Review of 2020"),
    ] {
        let (block, found) = block(zh, en);
        let Block::Section(section) = block else {
            panic!("{block:?}");
        };
        assert_eq!(
            (section.heading.values().next(), found),
            (Some(said), level)
        );
    }
    for line in [
        "一、会议通过了条例。",
        "3.5万名代表参加活动。",
        "2024.3.8印发",
        "一是坚持党的领导。",
    ] {
        assert_eq!(
            block(Some(line), None).0,
            Block::paragraph(text("zh", line))
        );
    }
    let line = "I am glad";
    assert_eq!(
        block(None, Some(line)).0,
        Block::paragraph(text("en", line))
    );
}

#[test]
fn literal_text_stays_literal() {
    for line in [
        "5 ** 3",
        "**a**",
        "{n}",
        "a [^b]",
        r"\{ \\ \a",
        "[x] *y*",
        "***a***",
    ] {
        let (block, _) = block(None, Some(line));
        let markup = block.texts()[0].values().next().expect("a text");
        let (inlines, problems) = parse_inlines(markup);
        assert_eq!(inlines, [Inline::Text(line.into())], "{markup}");
        assert!(problems.is_empty());
    }
}

#[test]
fn lines_join_by_what_meets() {
    let table =
        "zh,en\n\"常委会坚持\n依法监督，\n“问题导向”\n明确。\",\"strengthened\noversight\"\n";
    let read = read_rows(&Source::new("a.csv", table), ',').expect("a table");
    let pair = &read.value[0];
    let right = "常委会坚持依法监督，“问题导向”明确。";
    assert_eq!(pair.zh.as_deref(), Some(right));
    assert_eq!(pair.en.as_deref(), Some("strengthened oversight"));
}

/// The paragraphs that HTML becomes.
fn of_html(html: &str) -> Vec<String> {
    let (draft, _) = markdown(&format!("# 题目\n\n{html}\n"));
    let texts = draft.parts.iter().flat_map(|part| part.block.texts());
    texts
        .flat_map(|text| text.values())
        .map(str::to_owned)
        .collect()
}

#[test]
fn what_html_says_is_kept_and_its_tags_are_not() {
    for (html, right) in [
        ("<p align=\"center\">居中</p>", vec!["居中"]),
        ("<div>\n甲<b>乙</b>丙<br/>丁\n</div>", vec!["甲乙丙", "丁"]),
        ("<tr><td>甲</td><td>乙</td></tr>", vec!["甲  乙"]),
        (
            "<p>a &lt; b &#20013;&nbsp;&x; c</p>",
            vec!["a < b 中 &x; c"],
        ),
        ("<p>2 < 3 <</p>", vec!["2 < 3 <"]),
        ("<script>if(a<b)</script>文", vec!["文"]),
        ("<!-- 甲 <p> -->", vec![]),
        ("<!DOCTYPE html>文", vec!["文"]),
    ] {
        assert_eq!(of_html(html), right, "{html}");
    }
    let (draft, _) = markdown("# 题目\n\n<h2>一、甲</h2>\n");
    assert_eq!(draft.parts[0].level, 1);
    for hidden in ["<!-- 甲 -->", "<SCRIPT>a</Script>", "<!-- 甲"] {
        let (_, warnings) = markdown(&format!("# 题目\n\n{hidden}\n"));
        let told = warnings.iter().map(crate::messages::sentence);
        let right = format!("a report can’t carry HTML that is not shown: {hidden}");
        assert_eq!(told.collect::<Vec<_>>(), [right]);
    }
}

#[test]
fn notes_that_nothing_calls_are_found_with_their_lines() {
    let (draft, warnings) = markdown("文。\n\n[^1]: 一\n续\n\n[^二]: 二\n[^a b]: 无\n");
    let notes = draft.report.footnotes.iter();
    let notes: Vec<_> = notes
        .map(|(name, text)| (name.as_str(), text.values().next().unwrap_or_default()))
        .collect();
    assert_eq!(notes, [("note-1", "一续"), ("note-二", r"二[\^a b]: 无")]);
    assert_eq!(warnings.len(), 2);
}

#[test]
fn of_two_notes_of_one_name_the_first_is_kept() {
    let (draft, warnings) = markdown("文[^a]。\n\n[^a]: 一\n\n[^a]: 二\n");
    let note = draft.report.footnotes.get("note-a").expect("it is kept");
    assert_eq!(note.values().collect::<Vec<_>>(), ["一"]);
    let told: Vec<_> = warnings.iter().map(crate::messages::sentence).collect();
    assert_eq!(told, ["a report can’t carry a second note of one name: 二"]);
}

#[test]
fn the_characters_that_html_names_are_read() {
    let (draft, _) = markdown("# 题目\n\n<p>3&times;4&nbsp;&#8804;&#x4E00;&nothing;</p>\n");
    let said = draft.parts[0].block.texts();
    let said: Vec<_> = said[0].values().collect();
    assert_eq!(said, ["3×4 ≤一&nothing;"]);
}
