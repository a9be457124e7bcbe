//! The notes as the source defines them, called or not.

/// A note.
#[derive(Debug, PartialEq, Eq)]
pub struct Definition {
    /// Its label.
    pub label: String,
    /// What it says.
    pub text: String,
    /// Its line, from 1.
    pub line: usize,
}

/// All notes that a source defines: `[^label]: text`, with the lines up to the next empty one.
pub fn definitions(source: &str) -> Vec<Definition> {
    let mut found: Vec<Definition> = Vec::new();
    let mut is_open = false;
    for (index, text) in source.lines().enumerate() {
        let defined = text
            .trim_start()
            .strip_prefix("[^")
            .and_then(|rest| rest.split_once("]:"));
        match (defined, found.last_mut()) {
            (Some((label, said)), _) if !label.contains(char::is_whitespace) => {
                found.push(Definition {
                    label: label.to_owned(),
                    text: said.trim().to_owned(),
                    line: index + 1,
                });
                is_open = true;
            }
            (_, Some(last)) if is_open && !text.trim().is_empty() => {
                last.text.push('\n');
                last.text.push_str(text.trim());
            }
            (_, _) => is_open = false,
        }
    }
    found
}
