//! What a line of the front matter says, in Chinese and in English: the meeting and its day, who
//! speaks, whom the report addresses. Each reader brings its lines.

pub mod chinese;
pub mod english;

use std::sync::LazyLock;

use regex::Regex;

use super::shape::pattern;
use crate::model::Date;

/// A meeting’s name, and its day.
pub type Meeting = (String, Date);

/// An office and a name.
pub type Speaker = (String, String);

/// The meeting and its day in a subtitle of either language.
pub fn meeting(line: &str) -> Option<Meeting> {
    chinese::meeting(line).or_else(|| english::meeting(line))
}

/// The office and the name on a line of either language.
pub fn speaker(line: &str) -> Option<Speaker> {
    chinese::speaker(line).or_else(|| english::speaker(line))
}

/// Whether a line addresses the deputies and says nothing else.
pub fn is_salutation(line: &str) -> bool {
    chinese::is_salutation(line) || english::is_salutation(line)
}

/// Office and name on the lines that a style says to be the speaker's, whatever their shape: the two
/// sides of a blank or a line break, or a name alone.
pub fn styled_speaker(text: &str, lang: &str) -> Option<Speaker> {
    const LONGEST_NAME: usize = 40;
    let text = text.trim();
    if let Some(found) = speaker(text).filter(|_| !text.contains('\n')) {
        return Some(found);
    }
    let is_longer = |most: usize| text.chars().nth(most).is_some();
    let parts = match lang {
        // A name alone may have a blank in it.
        "zh" => text
            .split_once(['\u{3000}', '\n', '\t'])
            .filter(|_| is_longer(4)),
        _ => text
            .split_once(['\n', '\t'])
            .or_else(|| text.split_once(", "))
            .map(|(name, office)| (office, name)),
    };
    let alone = (!is_longer(LONGEST_NAME)).then_some(("", text));
    let (office, name) = parts.or(alone)?;
    Some((office.to_owned(), name.to_owned()))
}

/// The number that a label gives the document among those of the meeting.
pub fn document_number(label: &str) -> Option<u16> {
    static NUMBER: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?:文件\s*[（(]([0-9]{1,4})[）)]|, Document ([0-9]{1,4}))$"));
    let found = NUMBER.captures(label.trim())?;
    found.get(1).or(found.get(2))?.as_str().parse().ok()
}
