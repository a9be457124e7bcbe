//! Headings below the deepest level of sections.

use std::collections::BTreeMap;

use super::excerpt;
use crate::diag::Diagnostic;
use crate::import::draft::{Part, Text, Unit};
use crate::model::MOST_DEPTH;

/// Makes of headings that would stand in a fifth section, and deeper, strong paragraphs with their
/// numbers.
pub fn limit(units: &mut [Unit], told: &mut Vec<Diagnostic>) {
    let mut above: Vec<u8> = Vec::new();
    let mut counts: BTreeMap<u8, u32> = BTreeMap::new();
    for unit in units {
        let Some((level, numbered)) = unit.part.heading() else {
            continue;
        };
        above.retain(|open| *open < level);
        counts.retain(|deeper, _| *deeper <= level);
        if numbered {
            let count = counts.entry(level).or_default();
            *count = unit.number.unwrap_or(*count + 1);
        }
        if above.len() < MOST_DEPTH {
            above.push(level);
        } else {
            let number = counts.get(&level).filter(|_| numbered).copied();
            strong(unit, number, told);
        }
    }
}

fn strong(unit: &mut Unit, number: Option<u32>, told: &mut Vec<Diagnostic>) {
    let Part::Heading { text, .. } = &unit.part else {
        return;
    };
    let message = format!(
        "the heading “{}” is a paragraph: a report has {MOST_DEPTH} levels of sections",
        excerpt(text)
    );
    let help = "move it up, or leave it as it is";
    told.push(Diagnostic::warning("import.too-deep", message).help(help));
    let strong = |(lang, said): (&'static str, &String)| {
        let number = number.map_or(String::new(), |number| printed(number, lang));
        (lang, format!("**{number}{said}**"))
    };
    let text: Text = text.iter().map(strong).collect();
    unit.part = Part::paragraph(text);
    unit.number = None;
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
