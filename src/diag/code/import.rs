//! Codes of an import from Word documents, Markdown, pairs and two texts.

use super::codes;

codes! {
    /// What has no counterpart in the other language.
    IMPORT_UNMATCHED: "import.unmatched" [of, lines, lang, missing] help [block, pair];
    /// Two texts that may not say the same.
    IMPORT_DOUBTFUL: "import.doubtful" [zh, en];
    /// The encoding of a file: which it is, or why it can't be told.
    IMPORT_ENCODING: "import.encoding" [what, name, at] help [mend, name, label];
    /// A text that was read in another encoding than it was written in.
    IMPORT_GARBLED: "import.garbled" [];
    /// A file with nothing in it.
    IMPORT_EMPTY: "import.empty" [what, name] help [right, save];
    /// A file of another kind.
    IMPORT_FORMAT: "import.format" [what, kind] help [export, save, own];
    /// A file that is no text.
    IMPORT_BINARY: "import.binary" [what, at, character];
    /// A document that a password protects.
    IMPORT_ENCRYPTED: "import.encrypted" [];
    /// A document with macros.
    IMPORT_MACROS: "import.macros" [];
    /// A document that is damaged.
    IMPORT_DAMAGED: "import.damaged" [detail];
    /// A file or a document that is too large or too deep, a text with too many lines.
    IMPORT_TOO_LARGE: "import.too-large" [what, detail] help [check, divide, again];
    /// A document that declares entities.
    IMPORT_ENTITIES: "import.entities" [part];
    /// Columns of a table that can't be told.
    IMPORT_COLUMNS: "import.columns" [];
    /// A row of another length than its table.
    IMPORT_ROW_LENGTH: "import.row-length" [count, expected];
    /// A quote that is never closed.
    IMPORT_QUOTE: "import.quote" [];
    /// Rows that are comments.
    IMPORT_COMMENT: "import.comment" [count];
    /// What pairs have beside Chinese and English.
    IMPORT_LEFT_OUT: "import.left-out" [what, name, count, lines, text] help [columns, unit];
    /// A file that is not XML.
    IMPORT_XML: "import.xml" [error];
    /// An XML file of another kind.
    IMPORT_TMX: "import.tmx" [];
    /// A translation memory without either language, a text in another than was said.
    IMPORT_LANGUAGE: "import.language" [what, name, lang] help [memory, swap];
    /// A text without a title in a language.
    IMPORT_TITLE: "import.title" [lang];
    /// A character that was put right.
    IMPORT_CHANGED: "import.changed" [from, to, extent];
    /// A character without a meaning outside of its font.
    IMPORT_PRIVATE: "import.private" [kind, character, place, extent];
    /// A character that was lost before.
    IMPORT_REPLACED: "import.replaced" [place, times];
    /// A note that says nothing, or that can't stand where it does.
    IMPORT_NOTE: "import.note" [what, place, text] help [empty, moved];
    /// An image that does not say what it shows.
    IMPORT_ALT: "import.alt" [file];
    /// A column without a header.
    IMPORT_HEADER: "import.header" [column, table];
    /// A heading below the deepest level.
    IMPORT_TOO_DEEP: "import.too-deep" [heading, most];
    /// What a report can't carry.
    IMPORT_LOST: "import.lost" [what, shown] help [kept, image, equation, box, embedded, field];
    /// What stands otherwise in a document.
    IMPORT_FORM: "import.form" [what, text] help [hidden, prompt, reading, struck, raised];
    /// What heads or foots the pages.
    IMPORT_MARGIN: "import.margin" [text];
    /// Tracked changes that were accepted.
    IMPORT_TRACKED: "import.tracked" [times];
    /// A table of contents.
    IMPORT_CONTENTS: "import.contents" [lines];
    /// An image that can't be printed.
    IMPORT_IMAGE: "import.image" [what, file, shown, reason] help [convert, put];
    /// How many figures were made, or that none could be.
    IMPORT_FIGURES: "import.figures" [count] help [none];
    /// A quantity that stays text.
    IMPORT_FIGURE: "import.figure" [text, line, why];
}
