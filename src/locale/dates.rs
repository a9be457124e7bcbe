//! Dates in a language: days, months, years, and from one to another.

use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{M, MD, YM, YMD};
use icu_locale_core::Locale;

use super::messages::WHOLE;
use super::{FigureStyle, LocaleError, Localizer, Spelling};
use crate::model::{Date, FigureForm, Moment, Period, When, han_numeral};

type Form<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// The forms of a language's dates, by CLDR.
pub(super) struct Dates {
    day: Form<YMD>,
    month: Form<YM>,
    day_of_year: Form<MD>,
    month_name: Form<M>,
    /// Whether the day stands before the month.
    day_first: bool,
}

impl Dates {
    /// The forms in a locale.
    pub fn new(locale: &Locale, day_first: bool) -> Self {
        let preferences = || locale.into();
        Self {
            day: Form::try_new(preferences(), YMD::long()).expect(WHOLE),
            month: Form::try_new(preferences(), YM::long()).expect(WHOLE),
            day_of_year: Form::try_new(preferences(), MD::long()).expect(WHOLE),
            month_name: Form::try_new(preferences(), M::long()).expect(WHOLE),
            day_first,
        }
    }
}

fn gregorian(date: Date) -> icu_calendar::Date<Gregorian> {
    date.iso().to_calendar(Gregorian)
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
        self.dates.day.format(&gregorian(date)).to_string()
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
            Moment::Day(day) => Ok(self.date(day)),
            Moment::Month(day) => Ok(self.dates.month.format(&gregorian(day)).to_string()),
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
        let id = match (period.from, period.to) {
            (Moment::Year(_), Moment::Year(_)) => "period-of-years",
            (_, _) if solemn || from.year != to.year => "period",
            (Moment::Month(_), Moment::Month(_)) => "period-of-months",
            (Moment::Day(_), Moment::Day(_)) if from.month == to.month => "period-in-month",
            (Moment::Day(_), Moment::Day(_)) => "period-in-year",
            (_, _) => "period",
        };
        let month = |date| self.dates.month_name.format(&gregorian(date)).to_string();
        let day = |date| self.dates.day_of_year.format(&gregorian(date)).to_string();
        let args = [
            ("from", &*self.moment(period.from, solemn)?),
            ("to", &self.moment(period.to, solemn)?),
            ("year", &from.year.to_string()),
            ("last-year", &to.year.to_string()),
            ("month", &from.month.to_string()),
            ("last-month", &to.month.to_string()),
            ("day", &from.day.to_string()),
            ("last-day", &to.day.to_string()),
            ("month-name", &month(from)),
            ("last-month-name", &month(to)),
            ("day-of-year", &day(from)),
            ("last-day-of-year", &day(to)),
            (
                "order",
                if self.dates.day_first {
                    "day-first"
                } else {
                    "usual"
                },
            ),
        ];
        self.message(id, &args)
    }
}
