//! What a Chinese line is by its shape.

use std::sync::LazyLock;

use regex::Regex;

use super::numbers::{Scheme, number};
use crate::import::front::chinese::is_salutation;

/// A regular expression of the program’s own.
pub fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the pattern is sound")
}

/// The longest heading without a number, in characters.
const LONGEST_HEADING: usize = 42;

/// Whether a text ends as a sentence does, its closing quotes and brackets aside.
pub fn is_closed(text: &str) -> bool {
    let inner = text.trim_end_matches(['”', '’', '）', ')', '》', '】', '」', '』']);
    inner.ends_with(['。', '！', '？', '；', '：', '…', '.', '!', '?', ';', ':'])
}

/// Whether a line begins a block whatever stands before it: a numbered heading, a salutation, an
/// annex.
pub fn begins_a_block(text: &str, length: usize) -> bool {
    number(text).is_some_and(|found| found.scheme <= Scheme::HanBracket)
        || is_salutation(text)
        || is_annex(text, length)
        || is_bare_number(text, length)
}

/// Whether a line is a heading’s number and nothing else: its words stand on the next.
fn is_bare_number(text: &str, length: usize) -> bool {
    let with_words =
        || number(&format!("{text}甲")).is_some_and(|found| found.length == text.len());
    length <= 8 && text.ends_with(['、', '）', ')', '分', '章']) && with_words()
}

/// Whether an opening bracket, quote or book mark of a short text is never closed.
pub fn is_unbalanced(text: &str, length: usize) -> bool {
    let count = |mark: char| text.chars().filter(|c| *c == mark).count();
    let pairs = [('（', '）'), ('《', '》'), ('“', '”'), ('(', ')')];
    length <= 80
        && pairs
            .iter()
            .any(|(open, close)| count(*open) > count(*close))
}

/// Whether a line reads like a heading without a number: short, no sentence, nothing left open.
pub fn is_heading(text: &str, length: usize) -> bool {
    let ends_open = [
        '，', '、', ',', '的', '和', '与', '在', '是', '把', '对', '为', '以', '等', '—', '-',
        '（', '《', '“',
    ];
    (3..=LONGEST_HEADING).contains(&length)
        && !text.contains(['。', '；', '！', '？', '\t'])
        && !text.ends_with(ends_open)
        && !["以及", "涉及", "、及"]
            .iter()
            .any(|end| text.ends_with(end))
        && text.chars().filter(|c| c.is_alphabetic()).take(3).count() == 3
        && !is_bare_ordinal(text)
        && begins_like_a_heading(text)
        && !goes_on(text)
        && !is_unbalanced(text, length)
        && !is_closed(text)
        && match text.matches('，').count() {
            0 => true,
            1 => length <= 32,
            _ => false,
        }
}

/// Whether words that a number stands before and a blank or colon after read like a heading.
pub fn is_numbered_heading(words: &str) -> bool {
    let length = words.chars().count();
    (4..=60).contains(&length)
        && !words.contains(['。', '；', '！', '？', '：', '\t'])
        && !words.ends_with(['，', '、', '的', '和', '与', '是', '把', '对', '在'])
        && words.chars().filter(|c| c.is_alphabetic()).take(3).count() == 3
        && begins_like_a_heading(words)
        && words.matches('，').count() <= 2
        && !is_unbalanced(words, length)
}

/// Whether a text is a heading's number without its words, such as `第一部分`.
pub fn is_bare_ordinal(text: &str) -> bool {
    let end = ["部分", "章", "节", "篇", "编"];
    let number = text.strip_prefix('第');
    let number = number.and_then(|rest| end.iter().find_map(|end| rest.strip_suffix(end)));
    number.is_some_and(|number| {
        !number.is_empty()
            && number
                .chars()
                .all(|c| "一二三四五六七八九十0123456789".contains(c))
    })
}

/// Whether a text begins with a word, or with a year.
fn begins_like_a_heading(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits == 0 || digits == 4 && text[digits..].starts_with(['年', '—', '-'])
}

/// Whether a line can only go on with what stands before it.
pub fn goes_on(text: &str) -> bool {
    text.starts_with([
        '，', '。', '、', '；', '：', '！', '？', '）', '》', '”', '’', '的', '是', '了', ',', '.',
        ';', ')', '%',
    ])
}

/// Whether a line opens an annex, the notes, or the explanation of terms.
pub fn is_annex(text: &str, length: usize) -> bool {
    annex_label(text, length).is_some() || is_notes(text, length)
}

/// What stands after an annex's label, such as `附件1：`.
pub fn annex_label(text: &str, length: usize) -> Option<&str> {
    static LABEL: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"^(?:附件|附录|附表|附)\s*[0-9一二三四五六七八九十]{0,2}\s*[：:]?\s*")
    });
    if length > 50 || !text.starts_with('附') {
        return None;
    }
    let label = LABEL.find(text)?;
    let rest = &text[label.end()..];
    let marked = label.as_str().ends_with([':', '：', ' ']);
    let fits = rest.is_empty() || marked && !is_closed(rest) && !rest.contains('。');
    fits.then_some(rest)
}

/// Whether a line is the heading of the notes or of the explanation of terms.
pub fn is_notes(text: &str, length: usize) -> bool {
    static NOTES: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[（(【]?(?:《?.{0,16}报告》?)?(?:中?的?)?(?:有关|相关|部分|主要|若干)?(?:内容|专有|专业)?(?:名词|术语|词语|词汇|用语|概念|名词术语)(?:解释|注释|说明|释义|注解)[）)】]?(?:（[^）]*）)?[：:]?$|^(?:《?.{0,16}报告》?)?(?:有关|相关)?(?:注释|注解|备注|注|尾注)[：:]?$",
        )
    });
    length <= 36 && text.contains(['注', '释', '说', '义']) && NOTES.is_match(text)
}

/// The first sentence of a text, its full stop with it.
pub fn first_sentence(text: &str) -> Option<&str> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices().take(80) {
        match c {
            '“' | '（' | '《' => depth += 1,
            '”' | '）' | '》' => depth = depth.saturating_sub(1),
            '。' | '！' if depth == 0 => return Some(&text[..at + c.len_utf8()]),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(text: &str) -> usize {
        text.chars().count()
    }

    #[test]
    fn annexes_and_notes_are_known_by_their_labels() {
        for (text, rest) in [
            ("附件", Some("")),
            ("附件1", Some("")),
            ("附件：名词解释", Some("名词解释")),
            ("附则另行规定。", None),
            ("附近的", None),
        ] {
            assert_eq!(annex_label(text, length(text)), rest, "{text}");
        }
        for text in [
            "名词解释",
            "注释",
            "《政府工作报告》有关名词解释",
            "政府工作报告名词解释",
        ] {
            assert!(is_notes(text, length(text)), "{text}");
        }
        assert!(!is_notes("解释法律", 4));
    }

    #[test]
    fn sentences_are_told_from_headings() {
        assert!(is_closed("办结率为90%。”"));
        assert!(!is_closed("制定地方性"));
        assert!(is_heading("2025年主要工作", 9));
        for text in [
            "2.5",
            "今年经济社会发展的",
            "（",
            "是：",
            "推进立法，",
            "依法监督。",
        ] {
            assert!(!is_heading(text, length(text)), "{text}");
        }
        assert_eq!(first_sentence("“好。”他说。再见。"), Some("“好。”他说。"));
    }
}
