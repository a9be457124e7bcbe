//! What a line of the front matter says, in Chinese and in English: the meeting and its day, who
//! speaks, whom the report addresses. Each reader brings its lines.

pub mod chinese;
pub mod english;

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

fn pattern(text: &str) -> regex::Regex {
    regex::Regex::new(text).expect("the pattern is sound")
}
