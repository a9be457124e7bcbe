//! Which edition of which report a Word file is: hidden bookmarks on its first paragraph.

use super::Edition;
use super::mark::hash;

/// The edition that a file says it is. Its parts are as they stand in the names of bookmarks: ASCII
/// letters, digits and the letters of other scripts; two are the same edition if all parts are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    report: String,
    edition: String,
    lang: String,
    /// Whether it is an edition of the whole text.
    pub is_full: bool,
}

impl Provenance {
    /// What the names of the bookmarks begin with that name the report, the edition, the language.
    const PREFIXES: [&str; 3] = ["_tr", "_te", "_tl"];

    /// The provenance of what is made of an edition.
    pub fn of(edition: &Edition) -> Self {
        Self {
            report: encoded(&edition.id),
            edition: encoded(&edition.name),
            lang: encoded(&edition.lang),
            is_full: edition.is_whole(),
        }
    }

    /// The provenance that bookmarks tell of; none where they don't: in files that were made by
    /// other programs or by old versions of this one, or whose first paragraph was deleted.
    pub fn of_bookmarks(names: &[&str]) -> Option<Self> {
        let [report, edition, lang] = Self::PREFIXES
            .map(|prefix| names.iter().find_map(|name| name.strip_prefix(prefix)))
            .map(|name| name.map(str::to_owned));
        Some(Self {
            report: report?,
            edition: edition?,
            lang: lang?,
            is_full: names.iter().any(|name| Edition::is_version(name)),
        })
    }

    /// The names of the bookmarks that tell of it; whether it is full, that of the version tells.
    pub fn bookmarks(&self) -> [String; 3] {
        let [report, edition, lang] = Self::PREFIXES;
        [
            format!("{report}{}", self.report),
            format!("{edition}{}", self.edition),
            format!("{lang}{}", self.lang),
        ]
    }

    /// Whether both are editions of one report.
    pub fn is_of_same_report(&self, other: &Self) -> bool {
        self.report == other.report
    }

    /// Whether both are in one language.
    pub fn is_in_same_language(&self, other: &Self) -> bool {
        self.lang == other.lang
    }

    /// The report’s name; the end of a long one is left out.
    pub fn report(&self) -> String {
        decoded(&self.report)
    }

    /// The edition’s name.
    pub fn edition(&self) -> String {
        decoded(&self.edition)
    }

    /// The language’s name.
    pub fn lang(&self) -> String {
        decoded(&self.lang)
    }
}

/// The name of a bookmark has 40 characters at most (ECMA-376 part 1, 17.13.6.2), three of which
/// say what it is.
const LONGEST: usize = 37;
/// What a hash takes of them: `_x`, sixteen digits.
const HASH: usize = 18;

/// A text in letters, digits and `_`: other characters by their numbers, `-` as `_2d_`; a long one
/// cut, with a hash of the whole.
fn encoded(text: &str) -> String {
    let codes = text.chars().map(|c| match c.is_alphanumeric() {
        true => c.to_string(),
        false => format!("_{:x}_", u32::from(c)),
    });
    let codes: Vec<String> = codes.collect();
    let length = |text: &str| text.encode_utf16().count();
    if codes.iter().map(|code| length(code)).sum::<usize>() <= LONGEST {
        return codes.concat();
    }
    let mut cut = String::new();
    for code in codes {
        if length(&cut) + length(&code) > LONGEST - HASH {
            break;
        }
        cut += &code;
    }
    format!("{cut}_x{:016x}", hash(text))
}

/// The text of what was [`encoded`].
fn decoded(code: &str) -> String {
    let parts = code.split('_').enumerate().map(|(index, part)| {
        let is_number = index % 2 == 1;
        let number = is_number.then(|| u32::from_str_radix(part, 16).ok());
        match number {
            None => part.to_owned(),
            Some(number) => number.and_then(char::from_u32).unwrap_or('…').to_string(),
        }
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_in_letters_and_digits_and_read_again() {
        for (name, code) in [
            ("hohhot-2026", "hohhot_2d_2026"),
            ("a_b.c", "a_5f_b_2e_c"),
            ("青山市报告", "青山市报告"),
            ("-", "_2d_"),
        ] {
            assert_eq!(encoded(name), code);
            assert_eq!(decoded(code), name);
        }
    }

    #[test]
    fn long_names_are_cut_and_stay_different() {
        let long = "report-on-the-work-of-the-standing-committee-";
        let [one, two] = ["2025", "2026"].map(|year| encoded(&format!("{long}{year}")));
        assert_ne!(one, two);
        assert!(one.len() <= 37 && two.len() <= 37, "{one} {two}");
        assert_eq!(decoded(&one), "report-on-the…");
    }
}
