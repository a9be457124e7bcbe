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

/// What a caption belongs to by its label, and the label; and its text without it.
pub fn caption(text: &str) -> (Option<(Of, &str)>, &str) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_units_are_told_from_texts() {
        for text in ["单位：万元", "（单位：亿元、%）", "Unit: RMB 10,000"] {
            assert!(is_unit(text), "{text}");
        }
        for text in [
            "单位负责人：王某某",
            "Units were visited.",
            "责任单位：财政局",
        ] {
            assert!(!is_unit(text), "{text}");
        }
    }

    #[test]
    fn labels_are_told_from_captions() {
        for (text, right) in [
            ("表1　办理情况", (Some((Of::Table, "表1")), "办理情况")),
            ("图 2-1 建议", (Some((Of::Image, "图 2-1")), "建议")),
            (
                "Table 3. Handling",
                (Some((Of::Table, "Table 3")), "Handling"),
            ),
            (
                "Figure 1\u{2002}Suggestions",
                (Some((Of::Image, "Figure 1")), "Suggestions"),
            ),
            ("表决情况", (None, "表决情况")),
        ] {
            assert_eq!(caption(text), right, "{text}");
        }
    }
}
