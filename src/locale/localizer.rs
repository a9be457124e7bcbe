//! A language at work.

use std::collections::BTreeSet;

use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;
use icu_plurals::PluralRules;
use include_dir::{Dir, include_dir};

use super::LocaleData;
use super::dates::Dates;
use super::messages::{Messages, is_printed};
use crate::model::{DateOrder, Lang, Style, Vocabulary};

/// The language folders, built into the program.
pub static FOLDERS: Dir = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// Why a language can't do what it is asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LocaleError {
    /// There is no folder for the language.
    #[error("there is no language `{0}`")]
    Unknown(String),
    /// The folder's data can't be read.
    #[error("the language folder {folder} can't be read: {reason}")]
    Data {
        /// The folder.
        folder: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A figure has neither a value nor what it is made of; the reader refuses such a report.
    #[error("a figure has no value")]
    NoValue,
    /// A message can't be formatted.
    #[error("the message `{id}` can't be formatted: {reason}")]
    Message {
        /// The message.
        id: String,
        /// What is wrong.
        reason: String,
    },
}

/// The languages that have a folder.
pub fn languages() -> BTreeSet<Lang> {
    FOLDERS
        .dirs()
        .map(|folder| Lang::new(folder_name(folder)))
        .collect()
}

/// What reports may name that the languages have.
pub fn vocabulary() -> Vocabulary {
    let mut vocabulary = Vocabulary {
        languages: languages(),
        units: message_names("unit-"),
        ordinal_units: message_names("ordinal-"),
        ..Vocabulary::default()
    };
    let localizers = vocabulary.languages.iter().map(Localizer::new);
    for localizer in localizers.filter_map(Result::ok) {
        let lang = localizer.lang.clone();
        if localizer.plurals.categories().count() > 1 {
            vocabulary.plural_languages.insert(lang.clone());
        }
        if localizer.data.day_first_tag.is_some() {
            vocabulary.day_first_languages.insert(lang.clone());
        }
        vocabulary.scales.insert(lang, localizer.scales());
    }
    vocabulary
}

/// What stands behind a prefix in the names of messages.
fn message_names(prefix: &str) -> BTreeSet<String> {
    let files = FOLDERS.dirs().flat_map(Dir::files);
    let lines = files
        .filter(|file| is_printed(file))
        .filter_map(|file| file.contents_utf8())
        .flat_map(str::lines);
    lines
        .filter_map(|line| Some(line.strip_prefix(prefix)?.split_once(" =")?.0.to_owned()))
        .collect()
}

/// A folder's name, which is the language's.
pub fn folder_name<'a>(folder: &'a Dir) -> &'a str {
    let name = folder.path().file_name();
    name.and_then(|name| name.to_str()).unwrap_or_default()
}

/// A language at work: it formats messages, numbers, figures and dates.
pub struct Localizer {
    /// The language.
    pub lang: Lang,
    /// The data of its folder.
    pub data: LocaleData,
    pub(super) messages: Messages,
    pub(super) decimals: DecimalFormatter,
    pub(super) plurals: PluralRules,
    pub(super) ordinals: PluralRules,
    pub(super) dates: Dates,
}

impl Localizer {
    /// Takes a language's folder into use, as the language has it.
    ///
    /// # Errors
    ///
    /// An unknown language, or a folder that can't be read.
    pub fn new(lang: &Lang) -> Result<Self, LocaleError> {
        Self::with_style(lang, Style::default())
    }

    /// Takes a language's folder into use, in a style.
    ///
    /// # Errors
    ///
    /// An unknown language, or a folder that can't be read.
    pub fn with_style(lang: &Lang, style: Style) -> Result<Self, LocaleError> {
        let folder = FOLDERS
            .get_dir(lang.as_str())
            .ok_or_else(|| LocaleError::Unknown(lang.to_string()))?;
        let invalid = |reason: String| LocaleError::Data {
            folder: lang.to_string(),
            reason,
        };
        let text = FOLDERS
            .get_file(format!("{lang}/locale.json"))
            .and_then(|file| file.contents_utf8())
            .ok_or_else(|| invalid("there is no locale.json".into()))?;
        let data: LocaleData = serde_json::from_str(text).map_err(|e| invalid(e.to_string()))?;
        let locale: Locale = data
            .tag
            .parse()
            .map_err(|_| invalid(format!("`{}` is no tag", data.tag)))?;
        let mut options = DecimalFormatterOptions::default();
        options.grouping_strategy = Some(if style.grouping.unwrap_or(data.grouping) {
            GroupingStrategy::Always
        } else {
            GroupingStrategy::Never
        });
        let day_first = data.day_first_tag.as_deref();
        let day_first = day_first.filter(|_| style.dates == Some(DateOrder::DayFirst));
        let date_tag = day_first.unwrap_or(&data.tag);
        let date_locale: Locale = date_tag
            .parse()
            .map_err(|_| invalid(format!("`{date_tag}` is no tag")))?;
        let no_data = |e: &dyn std::fmt::Display| invalid(e.to_string());
        Ok(Self {
            lang: lang.clone(),
            messages: Messages::new(&data.tag, folder)?,
            decimals: DecimalFormatter::try_new((&locale).into(), options)
                .map_err(|e| no_data(&e))?,
            plurals: PluralRules::try_new_cardinal((&locale).into()).map_err(|e| no_data(&e))?,
            ordinals: PluralRules::try_new_ordinal((&locale).into()).map_err(|e| no_data(&e))?,
            dates: Dates::new(&date_locale, day_first.is_some()).map_err(invalid)?,
            data,
        })
    }

    /// A message of the program, with its arguments.
    ///
    /// # Errors
    ///
    /// A message or an argument that is missing.
    pub fn message(&self, id: &str, args: &[(&str, &str)]) -> Result<String, LocaleError> {
        self.messages.get(id, args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_in_full_in_the_language() {
        let day = "2026-02-11".parse().expect("a day");
        let date = |lang| Localizer::new(&Lang::new(lang)).map(|l| l.date(day));
        assert_eq!(date("zh"), Ok("2026年2月11日".into()));
        assert_eq!(date("en"), Ok("February 11, 2026".into()));
    }

    #[test]
    fn no_label_holds_an_invisible_mark_of_direction() {
        for lang in languages() {
            let localizer = Localizer::new(&lang).expect("its folder is complete");
            let label = localizer
                .message("annex", &[("number", "1")])
                .expect("a label");
            assert!(
                label
                    .chars()
                    .all(|c| !('\u{2066}'..='\u{2069}').contains(&c)),
                "{label:?}"
            );
        }
    }

    #[test]
    fn an_unknown_language_is_an_error() {
        let error = Localizer::new(&Lang::new("xx")).err();
        assert_eq!(error, Some(LocaleError::Unknown("xx".into())));
    }
}
