//! What a Chinese line is by its shape.

use std::sync::LazyLock;

use regex::Regex;

use super::numbers::{Scheme, number};
use crate::import::front::chinese::is_salutation;
pub use crate::import::shape::pattern;

/// Whether a text has so many characters or fewer.
pub fn fits(text: &str, most: usize) -> bool {
    text.len() <= most || text.len() <= most * 4 && text.chars().nth(most).is_none()
}

/// Whether a text ends as a sentence does, its closing quotes and brackets aside.
pub fn is_closed(text: &str) -> bool {
    let inner = text.trim_end_matches(['”', '’', '）', ')', '》', '】', '」', '』']);
    inner.ends_with(['。', '！', '？', '；', '：', '…', '.', '!', '?', ';', ':'])
}

/// Whether a line begins a block whatever stands before it: a numbered heading, a salutation, an
/// annex.
pub fn begins_a_block(text: &str) -> bool {
    number(text).is_some_and(|found| found.scheme <= Scheme::HanBracket)
        || is_salutation(text)
        || is_annex(text)
        || is_bare_number(text)
}

/// Whether a line is a heading’s number and nothing else: its words stand on the next.
fn is_bare_number(text: &str) -> bool {
    let with_words =
        || number(&format!("{text}甲")).is_some_and(|found| found.length == text.len());
    fits(text, 8) && text.ends_with(['、', '）', ')', '分', '章']) && with_words()
}

/// Whether an opening bracket, quote or book mark of a short text is never closed.
pub fn is_unbalanced(text: &str) -> bool {
    let count = |mark: char| text.chars().filter(|c| *c == mark).count();
    let mut pairs = [('（', '）'), ('《', '》'), ('“', '”'), ('(', ')')].into_iter();
    fits(text, 80) && pairs.any(|(open, close)| count(open) > count(close))
}

/// Whether a line reads like a heading without a number: short, no sentence, nothing left open.
pub fn is_heading(text: &str) -> bool {
    const OPEN: [&str; 21] = [
        "，", "、", ",", "的", "和", "与", "在", "是", "把", "对", "为", "以", "等", "—", "-",
        "（", "《", "“", "以及", "涉及", "、及",
    ];
    let longest = match text.matches('，').count() {
        0 => 42,
        1 => 32,
        _ => return false,
    };
    fits(text, longest)
        && !text.contains(['。', '；', '！', '？', '\t'])
        && !OPEN.iter().any(|end| text.ends_with(end))
        && begins_like_a_heading(text)
        && !is_bare_ordinal(text)
        && !goes_on(text)
        && !is_unbalanced(text)
        && !is_closed(text)
}

/// Whether words that a number stands before and a blank or colon after read like a heading.
pub fn is_numbered_heading(words: &str) -> bool {
    fits(words, 60)
        && !fits(words, 3)
        && !words.contains(['。', '；', '！', '？', '：', '\t'])
        && !words.ends_with(['，', '、', '的', '和', '与', '是', '把', '对', '在'])
        && begins_like_a_heading(words)
        && words.matches('，').count() <= 2
        && !is_unbalanced(words)
}

/// Whether a text is a heading's number without its words, such as `第一部分`.
fn is_bare_ordinal(text: &str) -> bool {
    static ORDINAL: LazyLock<Regex> =
        LazyLock::new(|| pattern("^第[一二三四五六七八九十0-9]+(?:部分|[章节篇编])$"));
    text.starts_with('第') && ORDINAL.is_match(text)
}

/// Whether a text has three letters, and begins with a word or with a year.
fn begins_like_a_heading(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_year = || digits == 4 && text[digits..].starts_with(['年', '—', '-']);
    let letters = text.chars().filter(|c| c.is_alphabetic());
    letters.take(3).count() == 3 && (digits == 0 || is_year())
}

/// Whether a line can only go on with what stands before it.
pub fn goes_on(text: &str) -> bool {
    text.starts_with([
        '，', '。', '、', '；', '：', '！', '？', '）', '》', '”', '’', '的', '是', '了', ',', '.',
        ';', ')', '%',
    ])
}

/// Whether a line opens an annex, the notes, or the explanation of terms.
pub fn is_annex(text: &str) -> bool {
    annex_label(text).is_some() || is_notes(text)
}

/// What stands after an annex's label, such as `附件1：`.
pub fn annex_label(text: &str) -> Option<&str> {
    static LABEL: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^附[件录表]?\s*[0-9一二三四五六七八九十]{0,2}\s*[：:]?\s*"));
    if !text.starts_with('附') || !fits(text, 50) {
        return None;
    }
    let (label, rest) = text.split_at(LABEL.find(text)?.end());
    let marked = label.ends_with([':', '：', ' ']);
    let fits = rest.is_empty() || marked && !is_closed(rest) && !rest.contains('。');
    fits.then_some(rest)
}

/// Whether a line is the heading of the notes or of the explanation of terms.
pub fn is_notes(text: &str) -> bool {
    static NOTES: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[（(【]?(?:《?.{0,16}报告》?)?(?:中?的?)?(?:有关|相关|部分|主要|若干)?(?:内容|专有|专业)?(?:名词|术语|词语|词汇|用语|概念|名词术语)(?:解释|注释|说明|释义|注解)[）)】]?(?:（[^）]*）)?[：:]?$|^(?:《?.{0,16}报告》?)?(?:有关|相关)?(?:注释|注解|备注|注|尾注)[：:]?$",
        )
    });
    fits(text, 36) && text.contains(['注', '释', '说', '义']) && NOTES.is_match(text)
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
