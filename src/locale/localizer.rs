//! A language at work.

use std::collections::BTreeSet;

use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;
use icu_plurals::PluralRules;
use include_dir::{Dir, include_dir};

use super::LocaleData;
use super::dates::Dates;
use super::messages::{Messages, Purpose, WHOLE, files};
use crate::diag::{Diagnostic, Message, code};
use crate::model::{DateOrder, Lang, Style, Vocabulary};

/// The language folders, built into the program.
static FOLDERS: Dir = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// Why a language can't do what it is asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub enum LocaleError {
    /// There is no folder for the language.
    Unknown(String),
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
        match self {
            Self::Unknown(lang) => error("unknown").with("lang", lang),
            Self::NoValue => error("value"),
            Self::Message { id, reason } => error("message")
                .with("id", id)
                .with("reason", Message::foreign("parser-reason", reason.as_str())),
        }
    }
}

impl From<LocaleError> for Diagnostic {
    fn from(error: LocaleError) -> Self {
        code::LOCALE_MESSAGE.error().with("reason", error.message())
    }
}

/// The languages that have a folder.
pub fn languages() -> BTreeSet<Lang> {
    folders().map(|(lang, _)| lang).collect()
}

/// The language folders, each named as its language.
pub fn folders() -> impl Iterator<Item = (Lang, &'static Dir<'static>)> {
    let named = |folder: &'static Dir| Some((Lang::new(folder.path().to_str()?), folder));
    FOLDERS.dirs().filter_map(named)
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
        let variants = FOLDERS
            .get_dir(lang.as_str())
            .into_iter()
            .flat_map(Dir::dirs);
        let tags = variants.filter_map(|dir| Some(dir.path().file_name()?.to_str()?.to_owned()));
        vocabulary.variants.insert(lang.clone(), tags.collect());
        let typography = localizer.data.typography;
        vocabulary.typographies.insert(lang.clone(), typography);
        vocabulary.scales.insert(lang, localizer.scales());
    }
    vocabulary
}

/// What stands behind a prefix in the names of messages.
fn message_names(prefix: &str) -> BTreeSet<String> {
    let files = folders().flat_map(|(_, folder)| files(folder, Purpose::Print));
    let texts = files.filter_map(|file| file.contents_utf8());
    texts
        .flat_map(str::lines)
        .filter_map(|line| Some(line.strip_prefix(prefix)?.split_once(" =")?.0.to_owned()))
        .collect()
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
    /// An unknown language.
    pub fn new(lang: &Lang) -> Result<Self, LocaleError> {
        Self::with_style(lang, Style::default())
    }

    /// Takes a language's folder into use, in a style.
    ///
    /// # Errors
    ///
    /// An unknown language, or a variant that it has not.
    pub fn with_style(lang: &Lang, style: Style) -> Result<Self, LocaleError> {
        let folder = FOLDERS
            .get_dir(lang.as_str())
            .ok_or_else(|| LocaleError::Unknown(lang.to_string()))?;
        let variant = style.variant.map(|variant| {
            let path = folder.path().join(variant.tag());
            let unknown = || LocaleError::Unknown(variant.tag().to_owned());
            folder.get_dir(path).ok_or_else(unknown)
        });
        let variant = variant.transpose()?;
        let data = LocaleData::of(folder, variant);
        let locale: Locale = data.tag.parse().expect(WHOLE);
        let is_day_first = match style.dates {
            None => data.day_first,
            Some(order) => order == DateOrder::DayFirst,
        };
        let day_first = data.day_first_tag.as_deref().filter(|_| is_day_first);
        let usual = LocaleData::of(folder, None).tag;
        let date_locale = day_first.unwrap_or(&usual).parse().expect(WHOLE);
        let messages = Messages::new(folder, Purpose::Print);
        let mut options = DecimalFormatterOptions::default();
        options.grouping_strategy = Some(match style.grouping.unwrap_or(data.grouping) {
            true => GroupingStrategy::Always,
            false => GroupingStrategy::Never,
        });
        Ok(Self {
            lang: lang.clone(),
            messages: match variant {
                Some(variant) => messages.varied(variant, Purpose::Print),
                None => messages,
            },
            decimals: DecimalFormatter::try_new((&locale).into(), options).expect(WHOLE),
            plurals: PluralRules::try_new_cardinal((&locale).into()).expect(WHOLE),
            ordinals: PluralRules::try_new_ordinal((&locale).into()).expect(WHOLE),
            dates: Dates::new(&date_locale, day_first.is_some()),
            data,
        })
    }

    /// A message of the program, with its arguments.
    ///
    /// # Errors
    ///
    /// A message or an argument that is missing.
    pub fn message(&self, id: &str, args: &[(&str, &str)]) -> Result<String, LocaleError> {
        let failed = |reason: String| LocaleError::Message {
            id: id.to_owned(),
            reason,
        };
        let found = self.messages.get(id, None, &args.iter().copied().collect());
        let found = found.ok_or_else(|| failed("there is no such message".into()))?;
        found.map_err(|error| failed(error.to_string()))
    }

    /// Whether a sentence begins behind this text.
    pub fn begins_sentence(&self, before: &str) -> bool {
        let closing = |c: char| c.is_whitespace() || "\"')]”’）".contains(c);
        let before = before.trim_end_matches(closing);
        let mut abbreviations = self.data.abbreviations.iter();
        let ends = before.is_empty() || before.ends_with(['.', '!', '?', '…', '。', '！', '？']);
        ends && !abbreviations.any(|short| {
            let rest = before.strip_suffix(short.as_str());
            rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        })
    }
}
