//! Words by their first character, so that a text is compared with few of them.

use super::Kind;

/// How many groups the words of a list are parted into.
const GROUPS: usize = 64;

/// A list of words, grouped by their first character.
pub(super) struct Index<const N: usize> {
    words: [&'static str; N],
    /// The places of the words in the list, group by group.
    order: [u16; N],
    /// Where each group begins in that order, and where the last one ends.
    starts: [u16; GROUPS + 1],
}

impl<const N: usize> Index<N> {
    /// The index of the words of a table of units.
    pub(super) const fn of_units<T>(units: &[(&'static str, Kind, T); N]) -> Self {
        let mut words = [""; N];
        let mut place = 0;
        while place < N {
            words[place] = units[place].0;
            place += 1;
        }
        Self::of(words)
    }

    /// The index of a list.
    pub(super) const fn of(words: [&'static str; N]) -> Self {
        let mut starts = [0; GROUPS + 1];
        let mut place = 0;
        while place < N {
            starts[group(words[place].as_bytes()) + 1] += 1;
            place += 1;
        }
        let mut at = 0;
        while at < GROUPS {
            starts[at + 1] += starts[at];
            at += 1;
        }
        let (mut order, mut next) = ([0; N], starts);
        place = 0;
        while place < N {
            let group = group(words[place].as_bytes());
            order[next[group] as usize] = place as u16;
            next[group] += 1;
            place += 1;
        }
        Self {
            words,
            order,
            starts,
        }
    }

    /// The places of the words that a text begins with, in the order of the list.
    pub(super) fn beginnings<'t>(&'static self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        let text = text.as_bytes();
        let group = group(text);
        let (from, to) = (self.starts[group], self.starts[group + 1]);
        let order = self.order[usize::from(from)..usize::from(to)].iter();
        order
            .map(|place| usize::from(*place))
            .filter(|place| begins(text, self.words[*place]))
    }
}

/// The group of a text by its first character: the byte of it that differs most.
const fn group(text: &[u8]) -> usize {
    let byte = match text {
        [first @ ..0x80, ..] => *first,
        [..0xE0, second, ..] => *second,
        [_, _, third, ..] => *third,
        _ => 0,
    };
    byte as usize % GROUPS
}

/// Whether a text begins with a word. Most don't, and their first bytes tell: it is not worth a
/// call.
pub(super) fn begins(text: &[u8], word: &str) -> bool {
    text.len() >= word.len() && text.iter().zip(word.as_bytes()).all(|(a, b)| a == b)
}

/// Whether a text ends with a word.
pub(super) fn ends(text: &[u8], word: &str) -> bool {
    let both = text.iter().rev().zip(word.as_bytes().iter().rev());
    text.len() >= word.len() && both.into_iter().all(|(a, b)| a == b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_the_order_of_the_list() {
        static INDEX: Index<6> = Index::of(["年", "个月", "个", "%", "m²", "个月份"]);
        let found = |text| INDEX.beginnings(text).collect::<Vec<_>>();
        assert_eq!(found("个月份的"), [1, 2, 5]);
        assert_eq!(found("个人"), [2]);
        assert_eq!(found("%"), [3]);
        assert_eq!(found("m² "), [4]);
        for other in ["m", "", "月"] {
            assert!(found(other).is_empty(), "{other}");
        }
    }

    #[test]
    fn beginnings_and_ends_are_whole_words() {
        assert!(begins("一带一路".as_bytes(), "一带"));
        assert!(!begins("一".as_bytes(), "一带"));
        assert!(ends("近约".as_bytes(), "约"));
        assert!(!ends("约".as_bytes(), "近约"));
    }
}
