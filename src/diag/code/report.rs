//! Codes of a report file: its syntax, its shape, its texts, figures, tables and references.

use super::codes;

codes! {
    /// A file that is larger than any report.
    INPUT_TOO_LARGE: "input.too-large" [name, most];
    /// A file in another encoding than UTF-8.
    INPUT_ENCODING: "input.encoding" [case, at, name];
    /// A file that is not YAML, or uses what a report does not need of it.
    SYNTAX_YAML: "syntax.yaml" [case, reason, most] help [figure];
    /// What may be a text that is cut off by a comment.
    SYNTAX_COMMENT: "syntax.comment" [];
    /// A file that is not JSON.
    SYNTAX_JSON: "syntax.json" [case, reason];
    /// A key that its place does not know.
    SHAPE_UNKNOWN_KEY: "shape.unknown-key" [case, key, beside, suggestion];
    /// A key that stands twice in one map.
    SHAPE_DUPLICATE_KEY: "shape.duplicate-key" [key, line];
    /// A key that must be there and is not.
    SHAPE_MISSING_KEY: "shape.missing-key" [key, purpose];
    /// A value of another type than its place takes.
    SHAPE_TYPE: "shape.type" [expected, found, remedy];
    /// A list without entries.
    SHAPE_EMPTY: "shape.empty" [];
    /// A number outside its range.
    SHAPE_RANGE: "shape.range" [least, most, number, remedy];
    /// A value that its place does not take.
    SHAPE_VALUE: "shape.value" [case, value, suggestion, reason];
    /// A date that is none.
    SHAPE_DATE: "shape.date" [value, reason];
    /// A name that can't be part of an output's name.
    REPORT_ID: "report.id" [name];
    /// An edition's name that can't be part of an output's name.
    EDITION_NAME: "edition.name" [name];
    /// An edition of the report's own whose name is nearly that of a standard one.
    EDITION_SIMILAR_NAME: "edition.similar-name" [name, standard];
    /// The languages of an edition: none, or one of them twice.
    EDITION_LANGUAGES: "edition.languages" [case, edition, lang];
    /// A language that the program does not know.
    TEXT_UNKNOWN_LANGUAGE: "text.unknown-language" [case, lang, suggestion];
    /// A text that is not said in a language.
    TEXT_MISSING: "text.missing" [case, lang] help [fewer, whole];
    /// A text that is printed although it is outdated.
    TEXT_OUTDATED: "text.outdated" [lang];
    /// Characters that no text may hold.
    TEXT_CONTROL: "text.control" [case, character, count];
    /// A character that shows nowhere.
    TEXT_INVISIBLE: "text.invisible" [character];
    /// A blank line inside a text.
    TEXT_BLANK_LINE: "text.blank-line" [];
    /// Markup that is malformed.
    TEXT_MARKUP: "text.markup" [case, name, written, forms];
    /// A code without characters.
    FIGURE_CODE: "figure.code" [name];
    /// A figure without a value.
    FIGURE_NO_VALUE: "figure.no-value" [name], follows;
    /// A value that is no decimal.
    FIGURE_VALUE: "figure.value" [value, reason];
    /// A range that is none.
    FIGURE_RANGE: "figure.range" [case, from, to];
    /// A place to which nothing can be rounded.
    FIGURE_ROUND: "figure.round" [power];
    /// A scale that a language does not have.
    FIGURE_SCALE: "figure.scale" [case, scale, suggestion];
    /// A qualifier that does not suit its value.
    FIGURE_QUALIFIER: "figure.qualifier" [case, value];
    /// A relation that does not suit its value.
    FIGURE_RELATION: "figure.relation" [case];
    /// A place in an order that is none.
    FIGURE_ORDINAL: "figure.ordinal" [];
    /// A five-year plan that there is not.
    FIGURE_PLAN: "figure.plan" [plan];
    /// A unit that the program does not know.
    FIGURE_UNKNOWN_UNIT: "figure.unknown-unit" [unit, suggestion];
    /// A noun that lacks in a language.
    FIGURE_MISSING_NOUN: "figure.missing-noun" [of, lang];
    /// A noun without its plural.
    FIGURE_MISSING_PLURAL: "figure.missing-plural" [noun];
    /// A figure that can't be made of others as it says.
    FIGURE_OF: "figure.of" [case, name, formula, value];
    /// A figure that is not what it is made of.
    FIGURE_MISMATCH: "figure.mismatch" [case, name, value, formula, computed, what, cell];
    /// A figure that is not defined.
    FIGURE_UNDEFINED: "figure.undefined" [name, suggestion] help [define], follows;
    /// A figure that no text uses.
    FIGURE_UNUSED: "figure.unused" [name], follows;
    /// A figure that one language of a text mentions and another does not.
    FIGURE_ONE_LANGUAGE: "figure.one-language" [name, lang, lacking];
    /// A footnote that one language of a text mentions and another does not.
    FOOTNOTE_ONE_LANGUAGE: "footnote.one-language" [name, lang, lacking];
    /// A cross-reference that one language of a text has and another does not.
    REFERENCE_ONE_LANGUAGE: "reference.one-language" [name, lang, lacking];
    /// A footnote that is not defined.
    FOOTNOTE_UNDEFINED: "footnote.undefined" [name, suggestion] help [define], follows;
    /// A footnote that no text calls.
    FOOTNOTE_UNUSED: "footnote.unused" [name], follows;
    /// A footnote where none can stand.
    FOOTNOTE_PLACE: "footnote.place" [];
    /// A cross-reference to nothing.
    REFERENCE_UNDEFINED: "reference.undefined" [id, suggestion] help [give], follows;
    /// A cross-reference to either of two things.
    REFERENCE_AMBIGUOUS: "reference.ambiguous" [id];
    /// A cross-reference to what has no number.
    REFERENCE_UNNUMBERED: "reference.unnumbered" [case, id, kind], follows;
    /// A cross-reference to what an edition leaves out.
    REFERENCE_LEFT_OUT: "reference.left-out" [case, written, label, note];
    /// A block's id that another has too.
    BLOCK_DUPLICATE_ID: "block.duplicate-id" [id, line];
    /// An image outside the report's folder.
    IMAGE_OUTSIDE: "image.outside" [file] help [name, copy];
    /// An image that is neither PNG nor JPEG, or is damaged.
    IMAGE_FORMAT: "image.format" [case, file] help [ending, save];
    /// An image that can't be read.
    IMAGE_MISSING: "image.missing" [case, file, reason] help [put];
    /// Sections in more levels than there are.
    SECTION_TOO_DEEP: "section.too-deep" [most];
    /// A run-in heading without a paragraph on its line.
    SECTION_RUN_IN: "section.run-in" [];
    /// A number that would not be printed.
    NUMBER_IDLE: "number.idle" [case];
    /// A number that two things have.
    NUMBER_TWICE: "number.twice" [kind, number, line];
    /// An order of day and month that a language does not have.
    STYLE_DATES: "style.dates" [lang];
    /// A column that does not say one thing.
    TABLE_COLUMN: "table.column" [case, id, line, places, most, suggestion] help [suggest, id];
    /// Units that don't go together.
    TABLE_UNIT: "table.unit" [case, name, own, asked];
    /// A cell that says no figure.
    TABLE_CELL: "table.cell" [case, name];
    /// A row with more or fewer cells than there are columns.
    TABLE_ROW_LENGTH: "table.row-length" [cells, columns], follows;
    /// A table whose type is set small.
    TABLE_WIDE: "table.wide" [scale];
    /// A summary edition with nothing to print.
    SUMMARY_EMPTY: "summary.empty" [];
    /// A chapter that the summary edition leaves out.
    SUMMARY_MISSING: "summary.missing" [];
}
