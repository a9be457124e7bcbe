//! What one language of a text refers to and another does not.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Validator;
use crate::diag::{Code, code};
use crate::model::{Inline, Lang, Localized, LocalizedText, parse_inlines};

/// What a reference leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Figure,
    Footnote,
    Reference,
}

impl Kind {
    fn code(self) -> Code {
        match self {
            Self::Figure => code::FIGURE_ONE_LANGUAGE,
            Self::Footnote => code::FOOTNOTE_ONE_LANGUAGE,
            Self::Reference => code::REFERENCE_ONE_LANGUAGE,
        }
    }
}

/// The names a text refers to, each with the place of its first mention.
type Names = BTreeMap<(Kind, String), Range<usize>>;

impl Validator<'_> {
    /// Finds what a text refers to in some of the languages in which it is said, and not in all.
    pub fn one_sided(&mut self, text: &Localized, path: &str) {
        let languages = self.languages.clone();
        let is_present = |lang: &Lang| text.get(lang).filter(|said| !said.trim().is_empty());
        let said: Vec<(&Lang, &LocalizedText, Names)> = languages
            .iter()
            .filter_map(|lang| is_present(lang).map(|said| (lang, said, names(said))))
            .collect();
        for (lang, here, found) in &said {
            for ((kind, name), range) in found {
                let key = (*kind, name.clone());
                let lacking = said.iter().filter(|(.., other)| !other.contains_key(&key));
                let lacking: Vec<&str> = lacking.map(|(lang, ..)| lang.as_str()).collect();
                if lacking.is_empty() {
                    continue;
                }
                let elsewhere = lacking.join(", ");
                let span = self.locate(here, range.clone());
                let found = kind
                    .code()
                    .warning()
                    .with("name", name)
                    .with("lang", *lang)
                    .with("lacking", elsewhere);
                self.report(found.at(span).in_block(path));
            }
        }
    }
}

fn names(said: &LocalizedText) -> Names {
    let mut found = Names::new();
    let (inlines, _) = parse_inlines(&said.value);
    collect(&inlines, &mut found);
    found
}

fn collect(inlines: &[Inline], found: &mut Names) {
    for inline in inlines {
        let (kind, name, range) = match inline {
            Inline::Text(_) => continue,
            Inline::Strong(inner) => {
                collect(inner, found);
                continue;
            }
            Inline::Figure { name, range, .. } => (Kind::Figure, name, range),
            Inline::Footnote { name, range } => (Kind::Footnote, name, range),
            Inline::Reference { name, range } => (Kind::Reference, name, range),
        };
        found
            .entry((kind, name.clone()))
            .or_insert_with(|| range.clone());
    }
}
