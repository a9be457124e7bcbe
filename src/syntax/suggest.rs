//! What an author may have meant.

use crate::diag::{Argument, Message};

/// More names than this are not compared: with some thousands of faults in a file of some thousands
/// of names, that alone would take minutes.
const MOST_COMPARED: usize = 1000;

/// More names than this are no help.
const MOST_LISTED: usize = 40;

/// The nearest of the names, or all of them.
pub fn did_you_mean<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> Message {
    let names: Vec<&str> = names.into_iter().collect();
    match nearest(written, &names) {
        Some(name) => suggestion("near", Argument::name(name)),
        None => one_of(names),
    }
}

/// All of the names.
pub fn one_of<'a>(names: impl IntoIterator<Item = &'a str>) -> Message {
    let names: Vec<&str> = names.into_iter().collect();
    let kind = match names.len() {
        0 => "none",
        1..=MOST_LISTED => "all",
        _ => "some",
    };
    let shown = names.into_iter().take(MOST_LISTED);
    suggestion(kind, Argument::list(shown))
}

fn suggestion(kind: &'static str, names: Argument) -> Message {
    let message = Message::new("suggestion").with("kind", kind);
    message.with("names", names)
}

/// The name that was most likely meant, if one is near.
pub fn nearest<'a>(written: &str, names: &[&'a str]) -> Option<&'a str> {
    let near = names
        .iter()
        .take(MOST_COMPARED)
        .map(|name| (strsim::jaro_winkler(written, name), name))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    near.map(|(_, name)| *name)
}

/// True if a name is another with a letter or two changed, left out or put in the wrong order, and
/// not the other with more behind it.
pub fn is_misspelling(written: &str, name: &str) -> bool {
    let most = if name.len() < 6 { 1 } else { 2 };
    !written.starts_with(name) && strsim::osa_distance(written, name) <= most
}
