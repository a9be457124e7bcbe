//! The marks that may not begin or end a line (GB/T 15834-2011, 5.1; clreq, strict set).

/// Closing marks and quotes.
pub const CLOSING: &str = "”’）》〉】〕］｝」』〗";

/// Opening marks and quotes.
pub const OPENING: &str = "“‘（《〈【〔［｛「『〖";

/// Further marks that may not begin a line: stops, dashes, ellipses, connectors, per cent.
const NOT_FIRST: &str = "。，、；：？！．…—⸺～–·‧％‰%℃／/)]},.;:!?";

/// Further marks that may not end a line: brackets, currency signs, the solidus.
const NOT_LAST: &str = "([{￥¥$£€№／/";

/// Marks of two characters that stay whole: dash and ellipsis.
pub const PAIRED: &str = "—…";

/// Full-width stops: what a sentence or a part of it ends with.
pub const STOPS: &str = "。，、；：？！．";

/// Whether a line may not begin with the character.
pub fn not_first(character: char) -> bool {
    CLOSING.contains(character) || NOT_FIRST.contains(character)
}

/// Whether a line may not end with the character.
pub fn not_last(character: char) -> bool {
    OPENING.contains(character) || NOT_LAST.contains(character)
}
