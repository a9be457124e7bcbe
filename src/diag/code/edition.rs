//! Codes of what an edition prints.

use super::codes;

codes! {
    /// A message that a language lacks: a fault of the program.
    LOCALE_MESSAGE: "locale.message" [error];
    /// A summary edition of a report without summaries.
    SUMMARY_EMPTY: "summary.empty" [];
    /// A chapter that the summary edition leaves out.
    SUMMARY_MISSING: "summary.missing" [];
    /// A text that is printed and no longer says what the other languages do.
    TEXT_OUTDATED: "text.outdated" [lang];
    /// A reference to what the edition does not print.
    REFERENCE_LEFT_OUT: "reference.left-out" [what, written, label] help [summary, note];
    /// A table whose type is made smaller.
    TABLE_WIDE: "table.wide" [scale];
}
