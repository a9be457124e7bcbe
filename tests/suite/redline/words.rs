//! Which words of a text are marked.

use twinpress::edition::{Block, Content, Edition, Inline};
use twinpress::locale::Localizer;
use twinpress::model::Lang;
use twinpress::redline::redline;

use crate::docx::fixture::{han, latin, paragraph};

/// The redline of two paragraphs: what is gone in `[-…-]`, what is new in `{+…+}`, and `¶` where a
/// paragraph ends in both versions, `{¶}` only now, `[¶]` only before.
fn marked(edition: fn(Vec<Block>) -> Edition, old: &[&str], new: &[&str]) -> String {
    let of = |texts: &[&str]| edition(texts.iter().map(|text| paragraph(text)).collect());
    let (old, new) = (of(old), of(new));
    let localizer = Localizer::new(&Lang::new(new.lang.as_str())).unwrap();
    let redline = redline(&old, &new, &localizer).unwrap();
    redline.blocks.iter().map(block).collect()
}

fn block(block: &Block) -> String {
    use twinpress::edition::Change;
    let Content::Paragraph(paragraph) = &block.content else {
        panic!("a paragraph was expected: {block:?}");
    };
    let text = inlines(&paragraph.text);
    match block.change {
        None => format!("{text}¶"),
        Some(Change::Parted) => format!("{text}{{¶}}"),
        Some(Change::Joined) => format!("{text}[¶]"),
        Some(Change::Inserted | Change::MovedTo(_)) => format!("{text}+¶"),
        Some(Change::Deleted | Change::MovedFrom(_)) => format!("{text}-¶"),
    }
}

fn inlines(text: &[Inline]) -> String {
    let inline = |inline: &Inline| match inline {
        Inline::Text { text } | Inline::Figure { text } | Inline::Reference { text, .. } => {
            text.clone()
        }
        Inline::Marked { body, .. } => format!("**{}**", inlines(body)),
        Inline::Changed { change, body } if change.is_gone() => format!("[-{}-]", inlines(body)),
        Inline::Changed { body, .. } => format!("{{+{}+}}", inlines(body)),
        Inline::Note { number } => format!("[{number}]"),
    };
    text.iter().map(inline).collect()
}

fn zh(old: &str, new: &str) -> String {
    marked(han, &[old], &[new])
}

fn en(old: &str, new: &str) -> String {
    marked(latin, &[old], &[new])
}

#[test]
fn a_figure_is_marked_as_a_whole_with_its_unit() {
    assert_eq!(
        zh(
            "安排资金56.5亿元，办结率为93.7%。",
            "安排资金57.5亿元，办结率为93.8%。"
        ),
        "安排资金[-56.5亿元-]{+57.5亿元+}，办结率为[-93.7%-]{+93.8%+}。¶"
    );
    assert_eq!(
        zh("会议于2026年2月11日召开。", "会议于2026年2月12日召开。"),
        "会议于[-2026年2月11日-]{+2026年2月12日+}召开。¶"
    );
    assert_eq!(
        en(
            "The fund holds 5,650,000 yuan.",
            "The fund holds 5,750,000 yuan."
        ),
        "The fund holds [-5,650,000 yuan-]{+5,750,000 yuan+}.¶"
    );
}

#[test]
fn chinese_is_marked_by_words() {
    assert_eq!(
        zh(
            "常委会坚持围绕中心，认真履行监督职责。",
            "常委会坚持围绕中心，依法履行监督职责。"
        ),
        "常委会坚持围绕中心，[-认真-]{+依法+}履行监督职责。¶"
    );
}

#[test]
fn a_sentence_that_keeps_little_is_marked_as_a_whole() {
    assert_eq!(
        zh(
            "听取审议计划、预算、决算执行情况报告。组织代表开展视察活动，推动民生实事落实。",
            "听取审议计划、预算、决算执行情况报告。加强对政府债务的审查，推动风险得到化解。",
        ),
        "听取审议计划、预算、决算执行情况报告。[-组织代表开展视察活动，推动民生实事落实-]\
         {+加强对政府债务的审查，推动风险得到化解+}。¶"
    );
}

#[test]
fn a_short_word_between_two_changes_is_no_island() {
    assert_eq!(
        en(
            "The committee heard reports of courts and adopted the annual plan in March.",
            "The committee heard reports of procuratorates or adopted the annual plan in March.",
        ),
        "The committee heard reports of [-courts and-]{+procuratorates or+} adopted the annual \
         plan in March.¶"
    );
}

#[test]
fn a_parted_paragraph_keeps_its_words_and_gains_an_end() {
    let (first, second) = ("全年制定地方性法规3件。", "听取专项工作报告27项。");
    let whole = format!("{first}{second}");
    assert_eq!(
        marked(han, &[&whole], &[first, second]),
        format!("{first}{{¶}}{second}¶")
    );
    assert_eq!(
        marked(han, &[first, second], &[&whole]),
        format!("{first}[¶]{second}¶")
    );
}

#[test]
fn a_paragraph_that_moved_is_no_new_one() {
    let texts = [
        "全年制定地方性法规3件。",
        "听取专项工作报告27项。",
        "组织代表开展视察调研。",
    ];
    let [a, b, c] = texts;
    assert_eq!(
        marked(han, &[a, b, c], &[b, c, a]),
        format!("[-{a}-]-¶{b}¶{c}¶{{+{a}+}}+¶")
    );
}

#[test]
fn a_word_changed_in_every_paragraph_of_a_long_report_leaves_each_its_own() {
    let texts = |word: &str| -> Vec<String> {
        let text = |n: usize| format!("任务{n}已经{word}，代表满意。");
        (1..=1100).map(text).collect()
    };
    let (old, new) = (texts("完成"), texts("办结"));
    let old: Vec<&str> = old.iter().map(String::as_str).collect();
    let new: Vec<&str> = new.iter().map(String::as_str).collect();
    let marked = marked(han, &old, &new);
    assert_eq!(
        marked.matches("已经[-完成-]{+办结+}，代表满意。¶").count(),
        1100
    );
}
