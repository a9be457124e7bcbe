//! Captions of tables and images: the text without the label that a report counts itself.

use std::sync::LazyLock;

use regex::Regex;

/// What a caption belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// The table below it.
    Table,
    /// The image above it.
    Image,
}

/// What a caption belongs to by its label, and its text without it.
pub fn caption(text: &str) -> (Option<Of>, &str) {
    static LABEL: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"^(?:(附?表)|(附?图)|(?i:(table)|(figure|fig\.)))\s*[0-9一二三四五六七八九十]+(?:[-–—.．][0-9]+)*(?:[\s:：.．、]+|\b)",
        )
        .expect("the pattern is sound")
    });
    let Some(found) = LABEL.captures(text) else {
        return (None, text.trim());
    };
    let of = match found.get(1).or(found.get(3)) {
        Some(_) => Of::Table,
        None => Of::Image,
    };
    (Some(of), text[found[0].len()..].trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_told_from_captions() {
        for (text, right) in [
            ("表1　办理情况", (Some(Of::Table), "办理情况")),
            ("图 2-1 建议", (Some(Of::Image), "建议")),
            ("Table 3. Handling", (Some(Of::Table), "Handling")),
            (
                "Figure 1\u{2002}Suggestions",
                (Some(Of::Image), "Suggestions"),
            ),
            ("表决情况", (None, "表决情况")),
        ] {
            assert_eq!(caption(text), right, "{text}");
        }
    }
}
