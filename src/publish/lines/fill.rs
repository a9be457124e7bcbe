//! Fills lines one by one.

/// A character as it takes its place in a line. Lengths are in twips.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Its byte position.
    pub at: usize,
    /// Its width.
    pub width: f64,
    /// The gap before it, which is not there where it begins a line.
    pub gap: f64,
    /// Whether a line may begin with it.
    pub begins: bool,
    /// Whether a line begins with it, behind a hard line break.
    pub is_forced: bool,
    /// Whether it stands in an address, and not at its beginning.
    pub in_address: bool,
    /// Whether it is a mark that the line before it takes in by setting the others closer.
    pub is_taken_in: bool,
}

/// Where a line begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// Its byte position.
    pub at: usize,
    /// Whether the line before it would be stretched too far, as an address goes on here.
    pub is_loose: bool,
}

/// Where the lines of a text begin.
pub struct Lines {
    /// Where the lines after the first begin, but for those behind a hard line break.
    pub starts: Vec<Start>,
    /// Whether any line takes in a mark.
    pub takes_in: bool,
    /// Whether the last one takes in the mark that ends it.
    pub takes_in_last: bool,
}

/// By how much of what is in it a line before an address is stretched at most.
const STRETCH: f64 = 0.05;

/// The lines of a text, the first being of another length than the rest; none where there is no way
/// to break a line that is too long.
pub fn lines(places: &[Place], first: f64, rest: f64) -> Option<Lines> {
    let mut starts = Vec::new();
    let (mut takes_in, mut takes_in_last) = (false, false);
    let (mut start, mut room) = (0, first);
    while let Some(over) = past(places, start, room) {
        if places[over].is_forced {
            (start, room) = (over, rest);
            continue;
        }
        let taken_in = places[over].is_taken_in;
        takes_in |= taken_in;
        let end = match places.get(over + 1) {
            None if taken_in => {
                takes_in_last = true;
                break;
            }
            Some(next) if taken_in && next.is_forced => {
                (start, room) = (over + 1, rest);
                continue;
            }
            Some(next) if taken_in && next.begins => over + 1,
            Some(_) | None => (start + 1..=over).rev().find(|&at| places[at].begins)?,
        };
        starts.push(Start {
            at: places[end].at,
            is_loose: is_loose(&places[start..=end], room),
        });
        (start, room) = (end, rest);
    }
    Some(Lines {
        starts,
        takes_in,
        takes_in_last,
    })
}

/// Whether a line, given with the character behind it, has an address near its end and leaves so much
/// room that it is not to be stretched.
fn is_loose(line: &[Place], room: f64) -> bool {
    let used: f64 = line[..line.len() - 1]
        .iter()
        .map(|place| place.gap + place.width)
        .sum();
    let is_at_address = line.iter().any(|place| place.in_address);
    is_at_address && room - used > STRETCH * used
}

/// The first character that a line beginning with another has no room for, or that begins a line of
/// its own.
fn past(places: &[Place], start: usize, room: f64) -> Option<usize> {
    let mut used = 0.0;
    (start..places.len()).find(|&at| {
        let gap = if at == start { 0.0 } else { places[at].gap };
        used += gap + places[at].width;
        used > room || (at > start && places[at].is_forced)
    })
}
