//! The lines of an English front matter.

use std::sync::LazyLock;

use regex::Regex;

use super::super::shape::pattern;
use super::{Meeting, Speaker};
use crate::model::Date;

const MONTHS: &str =
    "January February March April May June July August September October November December";

/// The day with which a line ends, such as `January 20, 2026`; a bracket may close it.
pub fn day(line: &str) -> Option<Date> {
    static DAY: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"\b([A-Z][a-z]{2,8}) ([0-9]{1,2}), ([0-9]{4})\)?$"));
    let found = DAY.captures(line)?;
    let month = MONTHS.split(' ').position(|month| *month == found[1])? + 1;
    let day = format!("{}-{month:02}-{:0>2}", &found[3], &found[2]);
    day.parse().ok()
}

/// The meeting’s name in a subtitle: what is between `Delivered at` and the day.
pub fn meeting_name(line: &str) -> String {
    static AROUND: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[—–\-( ]*(?i:delivered )?(?i:at )?(?i:the )?|,?\s*\b(?i:on )?[A-Z][a-z]+ [0-9]{1,2}, [0-9]{4}\)?$",
        )
    });
    AROUND.replace_all(line, "").trim().to_owned()
}

/// The meeting’s name and its day in a subtitle, such as `Delivered at the Third Session of the
/// Congress on January 20, 2026`.
pub fn meeting(line: &str) -> Option<Meeting> {
    let day = day(line)?;
    let name = meeting_name(line);
    // Without `on` before the day, the line must name a meeting: others say when they were published.
    static SAYS_SO: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"(?i:\bon [a-z]+ [0-9]|\b(?:session|meeting|conference|congress)\b)")
    });
    let is_meeting = name.len() > 8 && name.len() < line.len() && SAYS_SO.is_match(line);
    is_meeting.then_some((name, day))
}

/// The office and the name on a line: `Zhang Mou, Vice Chairperson of …`.
pub fn speaker(text: &str) -> Option<Speaker> {
    static SPEAKER: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:[Bb]y )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}), ((?:Vice |Deputy |Acting |Executive )*(?:Chair|Governor|Mayor|Premier|President|Director|Procurator|Secretary|Minister|Chief|Head)[^.!;:]{0,160})$",
        )
    });
    let found = SPEAKER.captures(text)?;
    Some((found[2].to_owned(), found[1].to_owned()))
}

/// Whether a line addresses the deputies and says nothing else.
pub fn is_salutation(line: &str) -> bool {
    static SALUTATION: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?i:(?:dear |esteemed |fellow |honou?rable )?(?:deputies|delegates|comrades|mr\.? chair(?:man|person)?))\b[^.;:!]{0,30}[,:!]$",
        )
    });
    SALUTATION.is_match(line)
}
