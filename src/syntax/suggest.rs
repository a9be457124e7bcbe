//! What an author may have meant.

/// More names than this are not compared: with some thousands of faults in a file of some thousands
/// of names, that alone would take minutes.
const MOST_COMPARED: usize = 1000;

/// More names than this are no help.
const MOST_LISTED: usize = 40;

/// The nearest of the names, if one is near.
pub fn nearest<'a>(written: &str, names: &[&'a str]) -> Option<&'a str> {
    let near = names
        .iter()
        .take(MOST_COMPARED)
        .map(|name| (strsim::jaro_winkler(written, name), name))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    near.map(|(_, name)| *name)
}

/// The nearest of the names, or all of them.
pub fn did_you_mean(written: &str, names: &[&str]) -> String {
    match nearest(written, names) {
        Some(name) => format!("did you mean `{name}`?"),
        None if names.is_empty() => "remove it".into(),
        None if names.len() > MOST_LISTED => {
            format!("write one of: {}, …", names[..MOST_LISTED].join(", "))
        }
        None => format!("write one of: {}", names.join(", ")),
    }
}
