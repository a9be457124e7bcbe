//! Codes of an edited draft that comes back into its report.

use super::codes;

codes! {
    /// A file that can't be read as a Word document.
    MERGE_INPUT: "merge.input" [file, case, most, detail];
    /// A file that is no draft of the report: too few of its blocks are in it, or it says that it is
    /// an edition of another report.
    MERGE_UNRELATED: "merge.unrelated" [case, known, blocks, kind, edition, report]
        help [blocks, report];
    /// An edition of the report that is no draft, or a draft in another language.
    MERGE_EDITION: "merge.edition" [case, edition, draft, found, own] help [draft, language];
    /// A text that says something else now.
    MERGE_CHANGED: "merge.changed" [text, languages] help [outdated];
    /// Something new.
    MERGE_ADDED: "merge.added" [what, name, text];
    /// Something that was taken out.
    MERGE_REMOVED: "merge.removed" [text];
    /// Something that stands elsewhere now.
    MERGE_MOVED: "merge.moved" [text];
    /// Something that is something else now, such as a heading.
    MERGE_TURNED: "merge.turned" [what, level, text];
    /// A comment that became a note.
    MERGE_COMMENT: "merge.comment" [text];
    /// A figure that a text does not print any more.
    MERGE_FIGURE: "merge.figure" [what, written, name, was, now];
    /// A reference or a footnote that a text does not have any more.
    MERGE_REFERENCE: "merge.reference" [what, written, was, now] help [again, footnote];
    /// What a report can't hold, or what stands in no file.
    MERGE_LOST: "merge.lost" [what, text, now, name, count]
        help [picture_in_cell, new_picture, no_alt, annex_label, head_line, title, computed,
            emptied, no_figure, comment, cells, footnote, facts, words, head, content, replaced];
    /// A draft of another version of the report.
    MERGE_VERSION: "merge.version" [];
    /// What a draft of another version does not have.
    MERGE_KEPT: "merge.kept" [text];
}
