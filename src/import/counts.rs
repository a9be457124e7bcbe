//! Which numbers of a document follow from counting alone.

use std::collections::BTreeMap;

use super::draft::{Draft, Part, Unit};

/// Takes away each number that counting gives: what is left stands in the report file.
pub fn settle(draft: &mut Draft) {
    let (mut tables, mut images) = (0, 0);
    follow(&mut draft.units, &mut tables, &mut images);
    let one = draft.annexes.len() == 1;
    let mut annexes = 0;
    for annex in &mut draft.annexes {
        // A single annex has no number of its own.
        annexes += 1;
        annex.number = annex.number.filter(|number| !one && *number != annexes);
        annexes = annex.number.unwrap_or(annexes);
        follow(&mut annex.units, &mut tables, &mut images);
    }
}

/// Counts the blocks of a body as an edition does.
fn follow(units: &mut [Unit], tables: &mut u32, images: &mut u32) {
    let mut headings: BTreeMap<u8, u32> = BTreeMap::new();
    for unit in units {
        let expected = match &unit.part {
            Part::Heading {
                level, numbered, ..
            } => {
                headings.retain(|deeper, _| deeper <= level);
                if *numbered {
                    let count = headings.entry(*level).or_default();
                    *count += 1;
                    let expected = *count;
                    *count = unit.number.unwrap_or(expected);
                    expected
                } else {
                    // What has no number is counted by nobody.
                    unit.number.take().unwrap_or_default()
                }
            }
            Part::List { .. } => 1,
            Part::Table { caption, .. } if !caption.is_empty() => next(tables, unit.number),
            Part::Image { caption, .. } if !caption.is_empty() => next(images, unit.number),
            Part::Salutation(_)
            | Part::Paragraph { .. }
            | Part::Table { .. }
            | Part::Image { .. } => unit.number.take().unwrap_or_default(),
        };
        unit.number = unit
            .number
            .filter(|number| *number != expected && *number > 0);
    }
}

/// The number that comes next; the counting goes on from the one there is.
fn next(count: &mut u32, given: Option<u32>) -> u32 {
    *count += 1;
    let expected = *count;
    *count = given.unwrap_or(expected);
    expected
}
