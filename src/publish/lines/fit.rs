//! The last lines of paragraphs: none of one or two characters, where the rules of composition leave
//! a way.
//!
//! Such a paragraph is set closer, so that its last line goes, or wider, so that the line holds more
//! characters: all of its characters by the same little in Word, the least that helps. Print, which
//! sets each line to its length, gains that room from the marks first, as the requirements for
//! Chinese layout (clreq, 3.1.7 and 3.2.4) ask. So a line is set closer only where its marks and gaps,
//! and a fortieth of each character, give enough.

use super::breaks::Break;
use super::marks;
use super::runs::Measured;
use super::setter::{Setter, Setting, is_gapped, is_latin};

/// By how many twips the characters of a text stand closer or farther apart at most: about what one
/// character more or less on a line makes of each, 1/27 em.
const MOST: i32 = 12;

/// How much farther apart those of a heading may stand, which has few lines and is never left with a
/// short one: as two characters less on a line make it.
const MOST_IN_HEADING: i32 = 26;

/// A last line of so many characters is too short, marks not counted.
const SHORT: usize = 2;

/// The gap that print sets between Han and Latin, and by how much it may shrink, in em.
const GAP: (f64, f64) = (0.25, 0.125);

/// By how much a full-width mark may shrink, and any character, in em.
const MARK: f64 = 0.5;
const CHARACTER: f64 = 0.025;

/// Of all that may shrink, how much may be used: the marks of a line keep a little of their blank.
const USED: f64 = 0.9;

/// How a text is set: plainly, or with the least change of spacing that spares it a short last line;
/// none where there is no way to break it.
pub fn fitted(setter: &mut Setter, text: &Measured) -> Option<Setting> {
    let plain = setter.setting(text, 0)?;
    if ends_well(text, &plain) {
        return Some(plain);
    }
    let other = respaced(setter, text, |setting| ends_well(text, setting));
    Some(other.unwrap_or(plain))
}

/// The least change of spacing by which a text has so many lines and ends well, or none where there is
/// no such.
pub fn with_lines(setter: &mut Setter, text: &Measured, lines: usize) -> Option<Setting> {
    respaced(setter, text, |setting| {
        setting.lines(text) == lines && ends_well(text, setting)
    })
}

/// The least change of spacing by which a text becomes what is wanted; first one by which no line has
/// to take in a mark.
fn respaced(
    setter: &mut Setter,
    text: &Measured,
    is_wanted: impl Fn(&Setting) -> bool,
) -> Option<Setting> {
    let widest = if text.is_heading {
        MOST_IN_HEADING
    } else {
        MOST
    };
    let steps = (1..=widest).flat_map(|step| [step, -step]);
    let mut second = None;
    for tracking in steps.filter(|step| *step <= MOST) {
        let setting = setter.setting(text, tracking);
        let sound = setting.filter(|found| is_wanted(found) && has_room(setter, text, found));
        match sound {
            Some(setting) if !setting.takes_in => return Some(setting),
            sound => second = second.or(sound),
        }
    }
    second
}

/// Whether a text ends as it should: with a line that is neither short nor overfull.
fn ends_well(text: &Measured, setting: &Setting) -> bool {
    !setting.takes_in_last && !is_short(text, setting)
}

/// Whether the last line of a text that has several holds one or two characters.
fn is_short(text: &Measured, setting: &Setting) -> bool {
    let Some(start) = setting.starts.last().map(|start| start.at) else {
        return false;
    };
    let last = text.characters().filter(|(cell, ..)| cell.at >= start);
    let mut count = 0;
    for (cell, character, feature) in last {
        if cell.before == Break::Forced && cell.at > start {
            return false;
        }
        count += usize::from(character.is_alphanumeric() && !feature.is_note);
    }
    count <= SHORT
}

/// Whether print has room for each line of a setting, which it sets to the measure.
fn has_room(setter: &mut Setter, text: &Measured, setting: &Setting) -> bool {
    let mut starts = setting.starts.iter().peekable();
    let measure = setter.line / setter.print_size;
    let (mut over, mut gives) = (setter.indent / setter.size - measure, 0.0);
    let mut before = None;
    for (cell, character, feature) in text.characters() {
        let is_start = starts.next_if(|start| start.at <= cell.at).is_some();
        if is_start && over > gives * USED {
            return false;
        }
        if is_start || cell.before == Break::Forced {
            (over, gives, before) = (-measure, 0.0, None);
        }
        let is_latin = is_latin(character, before.is_none_or(|(_, latin)| latin));
        let is_mark = marks::STOPS.contains(character)
            || marks::OPENING.contains(character)
            || marks::CLOSING.contains(character);
        if before.is_some_and(|(last, _)| is_gapped(last, character, feature)) {
            over += GAP.0;
            gives += GAP.1;
        }
        over += setter.advance(character, is_latin, feature);
        gives += CHARACTER + if is_mark { MARK } else { 0.0 };
        before = Some((character, is_latin));
    }
    over <= gives * USED
}
