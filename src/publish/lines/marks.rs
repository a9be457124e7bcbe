//! The marks that may not begin or end a line (GB/T 15834-2011, 5.1; clreq, strict set).

/// Closing marks and quotes.
const CLOSING: &str = "”’）》〉】〕］｝」』〗";

/// Opening marks and quotes.
const OPENING: &str = "“‘（《〈【〔［｛「『〖";

/// Further marks that may not begin a line: stops, dashes, ellipses, connectors, per cent.
const NOT_FIRST: &str = "。，、；：？！．…—⸺～–·‧％‰%℃／/)]},.;:!?";

/// Further marks that may not end a line: brackets, currency signs, the solidus.
const NOT_LAST: &str = "([{￥¥$£€№／/";

/// Marks of two characters that stay whole: dash and ellipsis.
const PAIRED: &str = "—…";

/// Full-width stops: what a sentence or a part of it ends with.
const STOPS: &str = "。，、；：？！．";

/// Whether the character is a full-width stop.
pub fn is_stop(character: char) -> bool {
    STOPS.contains(character)
}

/// Whether a mark closes what another opened.
pub fn closes(character: char) -> bool {
    CLOSING.contains(character)
}

/// Whether a mark opens what another closes.
pub fn opens(character: char) -> bool {
    OPENING.contains(character)
}

/// Whether a line may not begin with the character.
pub fn not_first(character: char) -> bool {
    closes(character) || NOT_FIRST.contains(character)
}

/// Whether a line may not end with the character.
pub fn not_last(character: char) -> bool {
    opens(character) || NOT_LAST.contains(character)
}

/// Whether the character is half of a dash or an ellipsis.
pub fn is_half(character: char) -> bool {
    PAIRED.contains(character)
}
