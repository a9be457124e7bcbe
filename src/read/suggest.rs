//! What an author may have meant.

/// The nearest of the names, or all of them.
pub fn did_you_mean(written: &str, names: &[&str]) -> String {
    let near = names
        .iter()
        .map(|name| (strsim::jaro_winkler(written, name), name))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match near {
        Some((_, name)) => format!("did you mean `{name}`?"),
        None if names.is_empty() => "remove it".into(),
        None => format!("write one of: {}", names.join(", ")),
    }
}
