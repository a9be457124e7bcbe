//! A language at work.

use std::collections::BTreeSet;
use std::fmt;

use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;
use icu_plurals::PluralRules;
use include_dir::{Dir, include_dir};

use super::LocaleData;
use super::dates::Dates;
use super::messages::{Messages, is_printed};
use crate::diag::{Diagnostic, Message, code};
use crate::model::{DateOrder, Lang, Style, Vocabulary};

/// The language folders, built into the program.
pub static FOLDERS: Dir = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// Why a language can't do what it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LocaleError {
    /// There is no folder for the language.
    Unknown(String),
    /// The folder's data can't be read.
    Data {
        /// The folder.
        folder: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A figure has neither a value nor what it is made of; the reader refuses such a report.
    NoValue,
    /// A message can't be formatted.
    Message {
        /// The message.
        id: String,
        /// What is wrong.
        reason: String,
    },
}

impl LocaleError {
    /// The reason.
    pub fn message(&self) -> Message {
        let error = |case: &'static str| Message::new("locale-error").with("case", case);
        let reason = |text: &str| Message::foreign("parser-reason", text);
        match self {
            Self::Unknown(lang) => error("unknown").with("lang", lang),
            Self::Data {
                folder,
                reason: why,
            } => error("data")
                .with("lang", folder)
                .with("reason", reason(why)),
            Self::NoValue => error("value"),
            Self::Message { id, reason: why } => {
                error("message").with("id", id).with("reason", reason(why))
            }
        }
    }
}

impl fmt::Display for LocaleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for LocaleError {}

impl From<LocaleError> for Diagnostic {
    fn from(error: LocaleError) -> Self {
        code::LOCALE_MESSAGE.error().with("reason", error.message())
    }
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
        let typography = localizer.data.typography;
        vocabulary.typographies.insert(lang.clone(), typography);
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
