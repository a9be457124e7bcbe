//! What two languages tell alike: the values of figures, and words in Latin letters.

use std::collections::{BTreeMap, BTreeSet};

use crate::figures::recognize::{Kind, Language, read};

/// How often each figure's value, and each Latin word of capitals or with digits (`GDP`, `5G`),
/// stands in a text; and which of the values count or measure something.
pub fn anchors(text: &str, language: Language) -> (BTreeMap<String, usize>, BTreeSet<String>) {
    let mut found = BTreeMap::new();
    let mut counted = BTreeSet::new();
    let mut rest = 0;
    let words = |text: &str, found: &mut BTreeMap<String, usize>| {
        for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
            if is_name(word) {
                *found.entry(word.to_owned()).or_insert(0) += 1;
            }
        }
    };
    for figure in read(text, language) {
        words(&text[rest..figure.start], &mut found);
        rest = figure.end;
        let value = figure.value.to_string();
        // One of a thing, or two, is often said in words of another kind.
        if is_counted(figure.kind) && value.len() > 1 {
            counted.insert(value.trim_start_matches('-').to_owned());
        }
        *found.entry(value).or_insert(0) += 1;
    }
    words(&text[rest..], &mut found);
    (found, counted)
}

/// Whether a figure tells how many or how much: ordinals, names and phrases are written otherwise in
/// another language.
fn is_counted(kind: Kind) -> bool {
    let name = kind.as_str();
    [
        "count.", "percent.", "money", "distance", "area", "mass", "volume", "energy",
    ]
    .iter()
    .any(|counted| name.starts_with(counted))
}

fn is_name(word: &str) -> bool {
    let is = |kind: fn(&char) -> bool| word.chars().filter(kind).count();
    is(char::is_ascii_uppercase) > 1 || is(char::is_ascii_uppercase) + is(char::is_ascii_digit) > 1
}

/// How many anchors two texts share, and how many the text with fewer has in all.
pub fn shared(a: &BTreeMap<String, usize>, b: &BTreeMap<String, usize>) -> (usize, usize) {
    let count = |anchors: &BTreeMap<String, usize>| anchors.values().sum::<usize>();
    let both = a
        .iter()
        .map(|(word, n)| b.get(word).map_or(0, |m| *n.min(m)));
    (both.sum(), count(a).min(count(b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_among_stray_quotes_are_counted() {
        for text in ["\"6\"6\"\"\"&", "12\u{9f6}，56.7：\n\"9\"\"\n\"9\"5\"9"] {
            for language in [Language::Chinese, Language::English] {
                assert!(!anchors(text, language).0.is_empty(), "{text}");
            }
        }
    }
}
