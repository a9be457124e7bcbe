//! The languages whose figures can be read.

use crate::figures::Lang;

/// A language whose figures can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Chinese, in simplified or traditional characters.
    Chinese,
    /// English.
    English,
}

impl Language {
    /// The language of a text: Chinese as soon as it holds a Chinese character.
    pub fn of(text: &str) -> Self {
        // Every character of U+3400 to U+9FFF begins with one of these bytes in UTF-8.
        if text.bytes().any(|byte| (0xE4..=0xE9).contains(&byte)) {
            Self::Chinese
        } else {
            Self::English
        }
    }

    /// The language of a tag such as `zh`, `zh-Hant` or `en-GB`, if its figures can be read.
    pub fn from_lang(lang: &Lang) -> Option<Self> {
        match lang.as_str().split('-').next() {
            Some("zh") => Some(Self::Chinese),
            Some("en") => Some(Self::English),
            Some(_) | None => None,
        }
    }
}
