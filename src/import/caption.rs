//! Captions of tables and images: the text without the label that a report counts itself.

use std::sync::LazyLock;

use regex::Regex;

use super::shape::pattern;

/// What a caption belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// The table below it.
    Table,
    /// The image above it.
    Image,
}

/// What a caption belongs to by its label, and the label; and its text without it.
pub fn caption(text: &str) -> (Option<(Of, &str)>, &str) {
    static LABEL: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:(附?表)|(附?图)|(?i:(table)|(figure|fig\.)))\s*[0-9一二三四五六七八九十]+(?:[-–—.．][0-9]+)*(?:[\s:：.．、]+|\b)",
        )
    });
    let Some(found) = LABEL.captures(text) else {
        return (None, text.trim());
    };
    let of = match found.get(1).or(found.get(3)) {
        Some(_) => Of::Table,
        None => Of::Image,
    };
    let (label, rest) = text.split_at(found[0].len());
    let label = label.trim_end_matches([' ', '\u{3000}', '\u{2002}', ':', '：', '.', '．', '、']);
    (Some((of, label)), rest.trim())
}

/// Whether a line says what the figures of the table below it count: `单位：万元`.
pub fn is_unit(text: &str) -> bool {
    const LONGEST: usize = 30;
    let text = text.trim().trim_start_matches(['（', '(', '[', '【']);
    let named = ["单位：", "单位:", "Unit:", "Units:"];
    text.chars().count() <= LONGEST && named.iter().any(|name| text.starts_with(name))
}
