//! The measure word after a number in Arabic digits.

use crate::figures::recognize::measure_word;

/// What may stand between the digits and the measure word: magnitudes and "some".
const BETWEEN: &str = "十百千万亿多余几来";

/// Bytes of the Chinese measure word, with what stands before it, that opens the text after a
/// number; 0 where none does.
pub fn length(after_number: &str) -> usize {
    let measure = after_number.trim_start_matches(|c| BETWEEN.contains(c));
    let between = after_number.len() - measure.len();
    let word = measure_word(measure);
    let first = measure.chars().next().filter(|c| is_han(*c));
    let word = word.map_or_else(|| first.map_or(0, char::len_utf8), |word| word.len());
    between + word
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_word_is_found_with_its_magnitude() {
        let found = |text: &'static str| &text[..length(text)];
        assert_eq!(found("人次，比上年"), "人次");
        assert_eq!(found("亿元资金"), "亿元");
        assert_eq!(found("多名代表"), "多名");
        assert_eq!(found("个百分点"), "个百分点");
        assert_eq!(found("批次抽查"), "批次");
        assert_eq!(found("丛花"), "丛");
        assert_eq!(found("月11日"), "月");
        assert_eq!(found("）名"), "");
        assert_eq!(found(" percent"), "");
        assert_eq!(found(""), "");
    }
}
