//! Where a text is at home: the provinces of China, by the names in them that it says.

/// One province a line: its name, then names within it that mean nothing else.
const NAMES: &str = include_str!("places.txt");

/// How many provinces are known.
pub const PROVINCES: usize = 31;

/// The names of each province.
pub fn lines() -> impl Iterator<Item = &'static str> {
    NAMES.lines()
}

/// A province's name.
pub fn name(province: usize) -> &'static str {
    let line = NAMES.lines().nth(province).unwrap_or_default();
    line.split(' ').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_is_at_home_in_one_province() {
        let names: Vec<&str> = NAMES.split_whitespace().collect();
        let once: std::collections::BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!(once.len(), names.len());
        assert_eq!(NAMES.lines().count(), PROVINCES);
    }
}
