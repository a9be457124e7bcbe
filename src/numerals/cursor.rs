//! Looking about in a text, by bytes, never far.

/// The character that begins at `at`, and where the next one does.
pub(super) fn next(text: &str, at: usize) -> Option<(char, usize)> {
    let c = text.get(at..)?.chars().next()?;
    Some((c, at + c.len_utf8()))
}

/// The character that ends at `at`, and where it begins.
pub(super) fn before(text: &str, at: usize) -> Option<(char, usize)> {
    let c = text.get(..at)?.chars().next_back()?;
    Some((c, at - c.len_utf8()))
}

/// Where the first of the words that stands at `at` ends.
pub(super) fn word(text: &str, at: usize, words: &[&str]) -> Option<usize> {
    let rest = text.get(at..)?;
    words
        .iter()
        .find(|word| rest.starts_with(**word))
        .map(|word| at + word.len())
}

/// Where the first of the words that ends at `at` begins, but not before `floor`.
pub(super) fn word_before(text: &str, at: usize, floor: usize, words: &[&str]) -> Option<usize> {
    let rest = text.get(floor..at)?;
    words
        .iter()
        .find(|word| rest.ends_with(**word))
        .map(|word| at - word.len())
}

/// Past blanks of any kind on the same line, three at most.
pub(super) fn blanks(text: &str, at: usize) -> usize {
    let mut end = at;
    for _ in 0..3 {
        match next(text, end) {
            Some((' ' | '\u{a0}' | '\u{3000}' | '\u{2009}' | '\u{202f}', after)) => end = after,
            Some(_) | None => break,
        }
    }
    end
}

/// Whether `at` begins a line, but for blanks before it.
pub(super) fn begins_line(text: &str, at: usize) -> bool {
    let mut at = at;
    for _ in 0..8 {
        match before(text, at) {
            None | Some(('\n' | '\r', _)) => return true,
            Some((' ' | '\t' | '\u{3000}' | '\u{a0}' | '#' | '*', start)) => at = start,
            Some(_) => return false,
        }
    }
    false
}
