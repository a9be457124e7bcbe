//! A language at work.

use std::collections::BTreeSet;

use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;
use icu_plurals::PluralRules;
use include_dir::{Dir, include_dir};

use super::LocaleData;
use super::messages::Messages;
use crate::model::{Date, Lang};

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

/// The units that figures may name, which every language knows.
pub fn units() -> BTreeSet<String> {
    let files = FOLDERS.dirs().flat_map(Dir::files);
    let lines = files
        .filter_map(|file| file.contents_utf8())
        .flat_map(str::lines);
    lines
        .filter_map(|line| Some(line.strip_prefix("unit-")?.split_once(" = ")?.0.to_owned()))
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
    dates: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
}

impl Localizer {
    /// Takes a language's folder into use.
    ///
    /// # Errors
    ///
    /// An unknown language, or a folder that can't be read.
    pub fn new(lang: &Lang) -> Result<Self, LocaleError> {
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
        options.grouping_strategy = Some(if data.grouping {
            GroupingStrategy::Always
        } else {
            GroupingStrategy::Never
        });
        let no_data = |e: &dyn std::fmt::Display| invalid(e.to_string());
        Ok(Self {
            lang: lang.clone(),
            messages: Messages::new(&data.tag, folder)?,
            decimals: DecimalFormatter::try_new((&locale).into(), options)
                .map_err(|e| no_data(&e))?,
            plurals: PluralRules::try_new_cardinal((&locale).into()).map_err(|e| no_data(&e))?,
            dates: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long())
                .map_err(|e| no_data(&e))?,
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

    /// A day in full: `2026年2月11日`, `February 11, 2026`.
    pub fn date(&self, date: Date) -> String {
        self.dates
            .format(&date.iso().to_calendar(Gregorian))
            .to_string()
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
