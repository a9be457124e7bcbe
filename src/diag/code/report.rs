//! Codes of a report file: its syntax, its shape, its texts, figures, tables and references.

use super::codes;

codes! {
    /// A key that its place does not know.
    SHAPE_UNKNOWN_KEY: "shape.unknown-key" [key, suggestion];
    /// A key that stands twice in one map.
    SHAPE_DUPLICATE_KEY: "shape.duplicate-key" [key];
    /// A value that its place does not take.
    SHAPE_VALUE: "shape.value" [value, suggestion];
}
