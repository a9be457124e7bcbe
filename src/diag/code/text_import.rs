//! Codes of the import of plain texts: what was done to them, and where somebody should look.

use super::codes;

codes! {
    /// Two lines that became one paragraph, or a line that became the lead sentence of the next.
    IMPORT_JOINED: "import.joined" [kind, line, end, start, between];
    /// A line that became two blocks.
    IMPORT_SPLIT: "import.split" [kind, end];
    /// A number of a heading that does not count on.
    IMPORT_NUMBER: "import.number" [heading, number, due];
    /// Headings that are written with other numbers than they are printed with.
    IMPORT_NUMBERING: "import.numbering" [count, written, printed];
    /// A pattern of the user's without effect.
    IMPORT_PATTERN: "import.pattern" [option, pattern];
    /// Lines that are no part of the report.
    IMPORT_SET_ASIDE: "import.set-aside" [kind, lines, reason, start, pieces, characters];
    /// Lines that may belong to another article, and are kept.
    IMPORT_ARTICLE: "import.article" [lines];
    /// How many characters went where; or one that would be lost, a fault of the program.
    IMPORT_ACCOUNT: "import.account" [kind, character, all, kept, structure, aside, file]
        help [fault];
}
