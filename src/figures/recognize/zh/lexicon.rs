//! The words around a Chinese numeral.

use std::sync::LazyLock;

use super::super::lexicon::{Lexicon, Unit};
use crate::figures::Qualifier::{self, About, AtLeast, AtMost, Nearly, Over, Under};

/// Words that begin with a numeral and are no figure.
pub(super) static WORDS: LazyLock<Lexicon<()>> =
    LazyLock::new(|| Lexicon::of_words(include_str!("words.txt")));

/// Names that hold a numeral.
pub(super) static PHRASES: LazyLock<Lexicon<()>> =
    LazyLock::new(|| Lexicon::of_words(include_str!("phrases.txt")));

/// Measure words and units.
static UNITS: LazyLock<Lexicon<Unit>> =
    LazyLock::new(|| Lexicon::of_units(include_str!("units.txt")));

/// The longest measure word or unit that a text begins with.
pub fn measure_word(text: &str) -> Option<&'static str> {
    UNITS.beginnings(text).next().map(|(word, _)| *word)
}

/// The longest measure word or unit at `at`, and where it ends.
pub(super) fn unit(text: &str, at: usize) -> Option<(&'static Unit, usize)> {
    let (word, unit) = UNITS.beginnings(text.get(at..)?).next()?;
    Some((unit, at + word.len()))
}

/// Units that follow digits only: after a numeral in characters they are part of a name.
pub(super) const AFTER_DIGITS_ONLY: &[&str] = &[
    "方", "里", "升", "克", "米", "省", "市", "县", "镇", "乡", "村", "国", "城", "地", "大", "对",
    "起", "口", "片", "部", "道", "列", "台", "家", "位", "人", "日", "块", "头", "只", "支", "组",
    "场", "期", "床", "级", "处", "字", "所", "名", "度电",
];

/// What makes a percentage a change, and one below zero.
pub(super) const RISES: &[&str] = &[
    "增长", "增長", "成長", "提高", "上升", "增加", "上涨", "提升", "增幅", "增速", "涨幅", "扩大",
    "升", "增", "涨",
];
pub(super) const FALLS: &[&str] = &[
    "减少", "減少", "下降", "降低", "降幅", "回落", "缩减", "压减", "下跌", "下滑", "收窄", "缩短",
    "降", "减", "跌",
];

/// Words before a figure that say how near it is; of two with one end the longer is first.
pub(super) const QUALIFIERS: [(Qualifier, &[&str]); 6] = [
    (AtLeast, &["不少于", "不低于", "至少", "最少"]),
    (AtMost, &["不超过", "不高于", "不多于", "至多", "最多"]),
    (Over, &["超过", "突破", "高于", "多于", "大于", "超", "逾"]),
    (Under, &["不足", "不到", "低于", "少于", "未满"]),
    (Nearly, &["将近", "接近", "近"]),
    (About, &["大约", "约", "約"]),
];

/// Words after a figure that say how near it is.
pub(super) const AFTERWORDS: [(Qualifier, &[&str]); 4] = [
    (AtLeast, &["以上", "及以上"]),
    (AtMost, &["以下", "以内"]),
    (About, &["左右", "上下"]),
    (Over, &["出头", "多", "余"]),
];
