//! Dates in a language: days, months, years, and from one to another.

use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{M, MD, YM, YMD};
use icu_locale_core::Locale;

use super::{FigureStyle, LocaleError, Localizer, Spelling};
use crate::model::{Date, FigureForm, Moment, Period, When, han_numeral};

/// The forms of a language's dates, by CLDR.
pub(super) struct Dates {
    day: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    day_of_year: FixedCalendarDateTimeFormatter<Gregorian, MD>,
    month_name: FixedCalendarDateTimeFormatter<Gregorian, M>,
    /// Whether the day stands before the month.
    day_first: bool,
}

impl Dates {
    /// The forms in a locale.
    ///
    /// # Errors
    ///
    /// What data are missing.
    pub fn new(locale: &Locale, day_first: bool) -> Result<Self, String> {
        let failed = |error: &dyn std::fmt::Display| error.to_string();
        let preferences = || locale.into();
        Ok(Self {
            day: FixedCalendarDateTimeFormatter::try_new(preferences(), YMD::long())
                .map_err(|e| failed(&e))?,
            month: FixedCalendarDateTimeFormatter::try_new(preferences(), YM::long())
                .map_err(|e| failed(&e))?,
            day_of_year: FixedCalendarDateTimeFormatter::try_new(preferences(), MD::long())
                .map_err(|e| failed(&e))?,
            month_name: FixedCalendarDateTimeFormatter::try_new(preferences(), M::long())
                .map_err(|e| failed(&e))?,
            day_first,
        })
    }

    fn day(&self, date: Date) -> String {
        self.day
            .format(&date.iso().to_calendar(Gregorian))
            .to_string()
    }

    fn month(&self, date: Date) -> String {
        self.month
            .format(&date.iso().to_calendar(Gregorian))
            .to_string()
    }

    fn day_of_year(&self, date: Date) -> String {
        let day = date.iso().to_calendar(Gregorian);
        self.day_of_year.format(&day).to_string()
    }

    fn month_name(&self, date: Date) -> String {
        let day = date.iso().to_calendar(Gregorian);
        self.month_name.format(&day).to_string()
    }
}

/// What goes before a date that would begin a sentence with a digit.
fn sentence_start(when: &When) -> &'static str {
    match when {
        When::One(moment) => match moment.value {
            Moment::Day(_) => "sentence-start-day",
            Moment::Month(_) | Moment::Year(_) => "sentence-start-date",
        },
        When::Period(period) => match period.from {
            Moment::Day(_) => "sentence-start-days",
            Moment::Month(_) => "sentence-start-date",
            Moment::Year(_) => "sentence-start-years",
        },
    }
}

impl Localizer {
    /// A day in full: `2026年2月11日`, `February 11, 2026`.
    pub fn date(&self, date: Date) -> String {
        self.dates.day(date)
    }

    /// A date as a figure.
    pub(super) fn when(&self, when: &When, manner: FigureStyle) -> Result<String, LocaleError> {
        let has_han = matches!(self.data.spelling, Spelling::Han { .. });
        let solemn = has_han && manner.form == FigureForm::Han;
        let text = match when {
            When::One(moment) => self.moment(moment.value, solemn)?,
            When::Period(period) => self.period(period, solemn)?,
        };
        self.placed(text, manner.setting, sentence_start(when))
    }

    fn moment(&self, moment: Moment, solemn: bool) -> Result<String, LocaleError> {
        if solemn {
            return self.solemn(moment);
        }
        match moment {
            Moment::Day(day) => Ok(self.dates.day(day)),
            Moment::Month(day) => Ok(self.dates.month(day)),
            Moment::Year(year) => self.message("year", &[("year", &year.to_string())]),
        }
    }

    /// A date in Han numerals: years digit by digit with 〇, month and day as they are counted
    /// (GB/T 15835-2011, 4.2.1).
    fn solemn(&self, moment: Moment) -> Result<String, LocaleError> {
        const DIGITS: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
        let date = moment.first_day();
        let digits = date.year.to_string();
        let year: String = digits
            .bytes()
            .map(|digit| DIGITS[usize::from(digit - b'0')])
            .collect();
        let args = [
            ("year", year.as_str()),
            ("month", &han_numeral(date.month.into())),
            ("day", &han_numeral(date.day.into())),
        ];
        match moment {
            Moment::Day(_) => self.message("solemn-day", &args),
            Moment::Month(_) => self.message("solemn-month", &args),
            Moment::Year(_) => self.message("year", &args),
        }
    }

    /// From one date to another; what both share is said once, as CLDR's intervals do (whose
    /// Chinese long form falls back to strokes).
    fn period(&self, period: &Period, solemn: bool) -> Result<String, LocaleError> {
        let (from, to) = (period.from.first_day(), period.to.first_day());
        let full = [
            self.moment(period.from, solemn)?,
            self.moment(period.to, solemn)?,
        ];
        let same_year = from.year == to.year && !solemn;
        let id = match (period.from, period.to) {
            (Moment::Day(_), Moment::Day(_)) | (Moment::Month(_), Moment::Month(_)) if solemn => {
                "period"
            }
            (Moment::Day(_), Moment::Day(_)) if same_year && from.month == to.month => {
                "period-in-month"
            }
            (Moment::Day(_), Moment::Day(_)) if same_year => "period-in-year",
            (Moment::Month(_), Moment::Month(_)) if same_year => "period-of-months",
            (Moment::Year(_), Moment::Year(_)) => "period-of-years",
            (_, _) => "period",
        };
        let args = [
            ("from", full[0].clone()),
            ("to", full[1].clone()),
            ("year", from.year.to_string()),
            ("last-year", to.year.to_string()),
            ("month", from.month.to_string()),
            ("last-month", to.month.to_string()),
            ("day", from.day.to_string()),
            ("last-day", to.day.to_string()),
            ("month-name", self.dates.month_name(from)),
            ("last-month-name", self.dates.month_name(to)),
            ("day-of-year", self.dates.day_of_year(from)),
            ("last-day-of-year", self.dates.day_of_year(to)),
            (
                "order",
                String::from(if self.dates.day_first {
                    "day-first"
                } else {
                    "usual"
                }),
            ),
        ];
        let args: Vec<(&str, &str)> = args
            .iter()
            .map(|(name, text)| (*name, text.as_str()))
            .collect();
        self.message(id, &args)
    }
}
