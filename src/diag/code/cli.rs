//! Codes of the command line: arguments, and what can't be read or written.

use super::codes;

codes! {
    /// Arguments that can't be parsed.
    USAGE_ARGUMENTS: "usage.arguments" [problem, tips] help [tips, more];
    /// Two outputs of one name.
    USAGE_SAME_OUTPUT: "usage.same-output" [name];
    /// Several outputs for standard output.
    USAGE_SINGLE_OUTPUT: "usage.single-output" [count, options];
    /// An edition that the report does not have.
    USAGE_EDITION: "usage.edition" [name, known, suggestion] help [suggest];
    /// A language that the report, or the program, does not have.
    USAGE_LANGUAGE: "usage.language" [place, lang, known];
    /// A report without languages.
    USAGE_NO_LANGUAGE: "usage.no-language" [];
    /// A language that only one of two reports has.
    USAGE_SHARED_LANGUAGE: "usage.shared-language" [lang, known];
    /// Two reports without a common language.
    USAGE_NO_SHARED_LANGUAGE: "usage.no-shared-language" [];
    /// A language whose figures can't be read.
    USAGE_FIGURES_LANGUAGE: "usage.figures-language" [lang];
    /// Arguments that leave no output.
    USAGE_NOTHING: "usage.nothing" [];
    /// A `SOURCE_DATE_EPOCH` that is no number.
    USAGE_SOURCE_DATE: "usage.source-date" [];
    /// A watch that would write to standard output.
    USAGE_WATCH_FOLDER: "usage.watch-folder" [];
    /// Templates that don't lie in the report's folder.
    USAGE_TEMPLATES_OUTSIDE: "usage.templates-outside" [path];
    /// An import without a file.
    USAGE_NO_INPUT: "usage.no-input" [];
    /// A report for standard output that has files beside it.
    USAGE_REPORT_ALONE: "usage.report-alone" [place, name];
    /// A name under which no command would read the report.
    USAGE_REPORT_NAME: "usage.report-name" [ending];
    /// An option of plain texts, for another file.
    USAGE_TEXT_OPTION: "usage.text-option" [option];
    /// A kind of file that can't be imported.
    USAGE_IMPORT_KIND: "usage.import-kind" [ending];
    /// A kind of file that can't be one of two texts.
    USAGE_PAIR_KIND: "usage.pair-kind" [lang, ending];
    /// A merge to standard output that has new pictures.
    USAGE_NEW_PICTURES: "usage.new-pictures" [];
    /// An output that is no file name.
    USAGE_FILE_NAME: "usage.file-name" [path];
    /// An output in the place of what it is made from.
    USAGE_OVERWRITES: "usage.overwrites" [path];
    /// Outputs that are in place where another could not be.
    OUTPUT_PARTIAL: "output.partial" [names];
    /// A file in the place of an output, which was kept.
    OUTPUT_KEPT: "output.kept" [name, backup];
    /// An output that another file made take another name.
    OUTPUT_RENAMED: "output.renamed" [name, free];
    /// A merged report that has less in it.
    MERGE_SHORTENED: "merge.shortened" [count];
    /// What can't be read or written.
    IO_FAILED: "io.failed" [action, path, reason]
        help [name, permissions, space, file, inside, folder, again];
    /// A fault of the program.
    INTERNAL_FAULT: "internal.fault" [detail];
}
