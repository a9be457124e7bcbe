//! Raised characters: a report has none of its own, so that `10⁴` must not become `104`.

/// A raised text in characters that are raised by themselves, as far as most fonts have them.
pub fn raised(text: &str) -> Option<String> {
    text.trim()
        .chars()
        .map(|c| match c {
            '1' | '１' => Some('¹'),
            '2' | '２' => Some('²'),
            '3' | '３' => Some('³'),
            '4' | '４' => Some('⁴'),
            'n' => Some('ⁿ'),
            '¹' | '²' | '³' | '⁴' | 'ⁿ' => Some(c),
            _ => None,
        })
        .collect()
}
