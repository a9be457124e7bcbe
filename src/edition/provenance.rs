//! Which edition of which report a Word file is: hidden bookmarks on its first paragraph.

use std::fmt;

use super::document::Edition;
use super::identity::{is_version_bookmark, text_hash};

/// The edition that a file says it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// The report's name.
    pub report: CodedName,
    /// The edition's name.
    pub edition: CodedName,
    /// The language's name.
    pub lang: CodedName,
    /// Whether it is an edition of the whole text.
    pub is_full: bool,
}

/// What the names of the bookmarks begin with that name the report, the edition, the language.
const PREFIXES: [&str; 3] = ["_tr", "_te", "_tl"];

impl Provenance {
    /// The provenance of what is made of an edition.
    pub fn of(edition: &Edition) -> Self {
        Self {
            report: CodedName::of(&edition.id),
            edition: CodedName::of(&edition.name),
            lang: CodedName::of(&edition.lang),
            is_full: edition.is_whole(),
        }
    }

    /// The provenance that bookmarks tell of; none where they don't: in files that were made by
    /// other programs or by old versions of this one, or whose first paragraph was deleted.
    pub fn of_bookmarks(names: &[&str]) -> Option<Self> {
        let [report, edition, lang] = PREFIXES.map(|prefix| {
            let code = names.iter().find_map(|name| name.strip_prefix(prefix))?;
            Some(CodedName(code.to_owned()))
        });
        Some(Self {
            report: report?,
            edition: edition?,
            lang: lang?,
            is_full: names.iter().any(|name| is_version_bookmark(name)),
        })
    }

    /// The names of the bookmarks that tell of it; whether it is full, that of the version tells.
    pub fn bookmarks(&self) -> [String; 3] {
        let [report, edition, lang] = PREFIXES;
        [
            format!("{report}{}", self.report.0),
            format!("{edition}{}", self.edition.0),
            format!("{lang}{}", self.lang.0),
        ]
    }
}

/// The name of a bookmark has 40 characters at most (ECMA-376 part 1, 17.13.6.2), three of which
/// say what it is.
const LONGEST: usize = 37;
/// What a hash takes of them: `_x`, sixteen digits.
const HASH: usize = 18;

/// A name as it stands in that of a bookmark, in letters, digits and `_`: other characters by their
/// numbers, `-` as `_2d_`; a long one cut, with a hash of the whole. Printed, it is the name again,
/// without the end of a long one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodedName(String);

impl CodedName {
    fn of(name: &str) -> Self {
        let codes = name.chars().map(|c| match c.is_alphanumeric() {
            true => c.to_string(),
            false => format!("_{:x}_", u32::from(c)),
        });
        let codes: Vec<String> = codes.collect();
        let length = |text: &str| text.encode_utf16().count();
        if length(&codes.concat()) <= LONGEST {
            return Self(codes.concat());
        }
        let mut cut = String::new();
        for code in codes {
            if length(&cut) + length(&code) > LONGEST - HASH {
                break;
            }
            cut += &code;
        }
        Self(format!("{cut}_x{:016x}", text_hash(name)))
    }
}

impl fmt::Display for CodedName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, part) in self.0.split('_').enumerate() {
            if index % 2 == 0 {
                f.write_str(part)?;
                continue;
            }
            let number = u32::from_str_radix(part, 16).ok();
            write!(f, "{}", number.and_then(char::from_u32).unwrap_or('…'))?;
        }
        Ok(())
    }
}
