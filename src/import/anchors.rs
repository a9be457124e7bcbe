//! What two languages write alike: numbers in digits and words in Latin letters.

use std::collections::BTreeMap;

/// How often each number (without grouping) and Latin word of capitals or mixed writing (`GDP`,
/// `5G`) stands in a text.
pub fn anchors(text: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == ',';
    for word in text.split(|c| !is_word(c)) {
        let word = word.trim_matches(['.', ',']).replace(',', "");
        if is_anchor(&word) {
            *found.entry(word).or_insert(0) += 1;
        }
    }
    found
}

fn is_anchor(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let capitals = word.chars().filter(char::is_ascii_uppercase).count();
    digits > 0 || capitals > 1
}

/// How many anchors two texts share, and how many the text with fewer has in all.
pub fn shared(a: &BTreeMap<String, usize>, b: &BTreeMap<String, usize>) -> (usize, usize) {
    let count = |anchors: &BTreeMap<String, usize>| anchors.values().sum::<usize>();
    let both = a
        .iter()
        .map(|(word, n)| b.get(word).map_or(0, |m| *n.min(m)));
    (both.sum(), count(a).min(count(b)))
}
