//! Where a text is at home: the provinces of China, by the names in them that it says.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

/// One province a line: its name, then names within it that mean nothing else.
const NAMES: &str = include_str!("places.txt");

/// How many provinces are known.
pub const PROVINCES: usize = 31;

/// How often each province is named, by its place in the list.
pub type Mentions = [u16; PROVINCES];

struct Known {
    pattern: Regex,
    home: BTreeMap<&'static str, usize>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let home: BTreeMap<&str, usize> = NAMES
        .lines()
        .zip(0..)
        .flat_map(|(line, at)| line.split(' ').map(move |name| (name, at)))
        .collect();
    let names: Vec<&str> = home.keys().copied().collect();
    Known {
        pattern: Regex::new(&names.join("|")).expect("names are literal"),
        home,
    }
});

/// A province's name.
pub fn name(province: usize) -> &'static str {
    let line = NAMES.lines().nth(province).unwrap_or_default();
    line.split(' ').next().unwrap_or_default()
}

/// How often a text names each province.
pub fn mentions(text: &str) -> Mentions {
    let known = &*KNOWN;
    let mut found = [0; PROVINCES];
    for name in known.pattern.find_iter(text) {
        if let Some(at) = known.home.get(name.as_str()) {
            found[*at] += 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_is_at_home_in_one_province() {
        let names: Vec<&str> = NAMES.split_whitespace().collect();
        assert_eq!(KNOWN.home.len(), names.len());
        assert_eq!(NAMES.lines().count(), PROVINCES);
        let found = mentions("兰州和敦煌，不是三亚。");
        assert_eq!(found.iter().sum::<u16>(), 3);
        assert_eq!(found.iter().max(), Some(&2));
    }
}
