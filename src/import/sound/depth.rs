//! Headings below the deepest level of sections.

use std::collections::BTreeMap;

use super::excerpt;
use crate::diag::Diagnostic;
use crate::import::draft::Part;
use crate::model::{Block, Count, Localized, MOST_DEPTH, Numbering};

/// Makes of headings that would stand in a fifth section, and deeper, strong paragraphs with their
/// numbers.
pub fn limit(parts: &mut [Part], told: &mut Vec<Diagnostic>) {
    let mut above: Vec<u8> = Vec::new();
    let mut counts: BTreeMap<u8, Count> = BTreeMap::new();
    for part in parts {
        let Block::Section(section) = &part.block else {
            continue;
        };
        let level = part.level;
        above.retain(|open| *open < level);
        counts.retain(|deeper, _| *deeper <= level);
        let number = match section.numbering {
            Numbering::Auto => counts.entry(level).or_default().section(section),
            Numbering::None | Numbering::Hidden => None,
        };
        if above.len() < MOST_DEPTH {
            above.push(level);
        } else {
            let message = format!(
                "the heading “{}” is a paragraph: a report has {MOST_DEPTH} levels of sections",
                excerpt(&section.heading)
            );
            let help = "move it up, or leave it as it is";
            told.push(Diagnostic::warning("import.too-deep", message).help(help));
            *part = Part::new(
                Block::paragraph(strong(&section.heading, number)),
                part.line,
            );
        }
    }
}

/// A heading as strong text, its number with it.
fn strong(heading: &Localized, number: Option<u32>) -> Localized {
    let said = heading.iter().map(|(lang, said)| {
        let number = number.map_or(String::new(), |number| printed(number, lang.as_str()));
        (lang.clone(), format!("**{number}{}**", said.value))
    });
    said.collect()
}

/// The number of a heading of the fifth level: ① in Chinese, (1) in English.
fn printed(number: u32, lang: &str) -> String {
    const MOST_CIRCLED: u32 = 10;
    let circled = char::from_u32(u32::from('①') + number.saturating_sub(1));
    match circled.filter(|_| lang != "en" && (1..=MOST_CIRCLED).contains(&number)) {
        Some(circled) => circled.to_string(),
        None if lang == "en" => format!("({number}) "),
        None => format!("（{number}）"),
    }
}
