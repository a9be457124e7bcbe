//! The registry of codes. A line gives the constant, the code, the arguments of its messages, and
//! where there are several remedies or none that always fits, their names; `follows` marks what may
//! only follow from another finding. What a code means is what its message says, in
//! `locales/<language>/messages.ftl`.

use super::Code;

/// What the registry says of a code.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    pub(super) name: &'static str,
    pub(super) arguments: &'static [&'static str],
    pub(super) helps: &'static [&'static str],
    pub(super) follows: bool,
}

/// A constant for each line, and the list of them all.
macro_rules! codes {
    ($(
        $constant:ident: $name:literal [$($argument:ident),*]
        $(help [$($help:ident),+])? $(, $follows:ident)?;
    )*) => {
        $(
            #[doc = concat!("`", $name, "`, worded by the message of that name.")]
            pub const $constant: Code = Code(&Entry {
                name: $name,
                arguments: &[$(stringify!($argument)),*],
                helps: &[$($(stringify!($help)),+)?],
                follows: !stringify!($($follows)?).is_empty(),
            });
        )*
        pub(super) const ALL: &[Code] = &[$($constant),*];
    };
}

codes! {
    // The command line: arguments, and what can't be read or written.
    USAGE_ARGUMENTS: "usage.arguments" [problem, tips] help [tips, more];
    USAGE_SAME_OUTPUT: "usage.same-output" [name];
    USAGE_SINGLE_OUTPUT: "usage.single-output" [count, options];
    USAGE_EDITION: "usage.edition" [name, known, suggestion] help [suggest];
    USAGE_LANGUAGE: "usage.language" [place, lang, known];
    USAGE_NO_LANGUAGE: "usage.no-language" [];
    USAGE_SHARED_LANGUAGE: "usage.shared-language" [lang, known];
    USAGE_NO_SHARED_LANGUAGE: "usage.no-shared-language" [];
    USAGE_FIGURES_LANGUAGE: "usage.figures-language" [lang];
    USAGE_NOTHING: "usage.nothing" [];
    USAGE_SOURCE_DATE: "usage.source-date" [];
    USAGE_WATCH_FOLDER: "usage.watch-folder" [];
    USAGE_TEMPLATES_OUTSIDE: "usage.templates-outside" [path];
    USAGE_NO_INPUT: "usage.no-input" [];
    USAGE_REPORT_ALONE: "usage.report-alone" [place, name];
    USAGE_REPORT_NAME: "usage.report-name" [ending];
    USAGE_TEXT_OPTION: "usage.text-option" [option];
    USAGE_IMPORT_KIND: "usage.import-kind" [ending];
    USAGE_PAIR_KIND: "usage.pair-kind" [lang, ending];
    USAGE_NEW_PICTURES: "usage.new-pictures" [];
    USAGE_FILE_NAME: "usage.file-name" [path];
    USAGE_OVERWRITES: "usage.overwrites" [path];
    OUTPUT_PARTIAL: "output.partial" [names];
    OUTPUT_KEPT: "output.kept" [name, backup];
    OUTPUT_RENAMED: "output.renamed" [name, free];
    MERGE_SHORTENED: "merge.shortened" [count];
    IO_FAILED: "io.failed" [action, path, reason]
        help [name, permissions, space, file, inside, folder, again];
    INTERNAL_FAULT: "internal.fault" [detail];

    // Imports of Word documents, Markdown, pairs and two texts.
    IMPORT_UNMATCHED: "import.unmatched" [of, lines, lang, missing] help [block, pair];
    IMPORT_DOUBTFUL: "import.doubtful" [zh, en];
    IMPORT_ENCODING: "import.encoding" [what, name, at] help [mend, name, label];
    IMPORT_GARBLED: "import.garbled" [];
    IMPORT_EMPTY: "import.empty" [what, name] help [right, save];
    IMPORT_FORMAT: "import.format" [what, kind] help [export, save, own];
    IMPORT_BINARY: "import.binary" [what, at, character];
    IMPORT_ENCRYPTED: "import.encrypted" [];
    IMPORT_MACROS: "import.macros" [];
    IMPORT_DAMAGED: "import.damaged" [detail];
    IMPORT_TOO_LARGE: "import.too-large" [what, detail] help [check, divide, again];
    IMPORT_ENTITIES: "import.entities" [part];
    IMPORT_COLUMNS: "import.columns" [];
    IMPORT_ROW_LENGTH: "import.row-length" [count, expected];
    IMPORT_QUOTE: "import.quote" [];
    IMPORT_COMMENT: "import.comment" [count];
    IMPORT_LEFT_OUT: "import.left-out" [what, name, count, lines, text] help [columns, unit];
    IMPORT_XML: "import.xml" [error];
    IMPORT_TMX: "import.tmx" [];
    IMPORT_LANGUAGE: "import.language" [what, name, lang] help [memory, swap];
    IMPORT_TITLE: "import.title" [lang];
    IMPORT_CHANGED: "import.changed" [from, to, extent];
    IMPORT_PRIVATE: "import.private" [kind, character, place, extent];
    IMPORT_REPLACED: "import.replaced" [place, times];
    IMPORT_NOTE: "import.note" [what, place, text] help [empty, moved];
    IMPORT_ALT: "import.alt" [file];
    IMPORT_HEADER: "import.header" [column, table];
    IMPORT_TOO_DEEP: "import.too-deep" [heading, most];
    IMPORT_LOST: "import.lost" [what, shown] help [kept, image, equation, box, embedded, field];
    IMPORT_FORM: "import.form" [what, text] help [hidden, prompt, reading, struck];
    IMPORT_MARGIN: "import.margin" [text];
    IMPORT_TRACKED: "import.tracked" [times];
    IMPORT_CONTENTS: "import.contents" [lines];
    IMPORT_IMAGE: "import.image" [what, file, shown, reason] help [convert, put];
    IMPORT_FIGURES: "import.figures" [count] help [none];
    IMPORT_FIGURE: "import.figure" [text, line, why];

    // Imports of plain texts: what was done to them, and where somebody should look.
    IMPORT_JOINED: "import.joined" [kind, line, end, start, between];
    IMPORT_SPLIT: "import.split" [kind, end];
    IMPORT_NUMBER: "import.number" [heading, number, due];
    IMPORT_NUMBERING: "import.numbering" [count, written, printed];
    IMPORT_PATTERN: "import.pattern" [option, pattern];
    IMPORT_SET_ASIDE: "import.set-aside" [kind, lines, reason, start, pieces, characters];
    IMPORT_ARTICLE: "import.article" [lines];
    IMPORT_ACCOUNT: "import.account" [kind, character, all, kept, structure, aside, file]
        help [fault];

    // An edited draft that comes back into its report.
    MERGE_INPUT: "merge.input" [file, case, most, detail];
    MERGE_UNRELATED: "merge.unrelated" [case, known, blocks, kind, edition, report]
        help [blocks, report];
    MERGE_EDITION: "merge.edition" [case, edition, draft, found, own] help [draft, language];
    MERGE_CHANGED: "merge.changed" [text, languages] help [outdated];
    MERGE_ADDED: "merge.added" [what, name, text];
    MERGE_REMOVED: "merge.removed" [text];
    MERGE_MOVED: "merge.moved" [text];
    MERGE_TURNED: "merge.turned" [what, level, text];
    MERGE_COMMENT: "merge.comment" [text];
    MERGE_FIGURE: "merge.figure" [what, written, name, was, now];
    MERGE_REFERENCE: "merge.reference" [what, written, was, now] help [again, footnote];
    MERGE_LOST: "merge.lost" [what, text, now, name, count]
        help [picture_in_cell, new_picture, no_alt, annex_label, head_line, title, computed,
            attached, emptied, no_figure, comment, cells, footnote, facts, words, head, content, replaced];
    MERGE_VERSION: "merge.version" [];
    MERGE_KEPT: "merge.kept" [text];

    // What is printed: languages, fonts, images, templates, PDF.
    LOCALE_MESSAGE: "locale.message" [reason];
    FONT_MISSING: "font.missing" [role, families];
    FONT_SUBSTITUTED: "font.substituted" [faces];
    FONT_FALLBACK: "font.fallback" [faces];
    FONT_MISSING_GLYPH: "font.missing-glyph" [case, characters, place, excerpt, reason, hints];
    FONT_LICENSE: "font.license" [reason, hints];
    FONT_UNREADABLE: "font.unreadable" [reason, hints];
    PDF_REFUSED: "pdf.refused" [case, reason, hints];
    PDF_PRIVATE_CHARACTER: "pdf.private-character" [case, reason, hints];
    PDF_CLOCK: "pdf.clock" [reason, hints];
    PDF_UNSETTLED: "pdf.unsettled" [reason, hints];
    PDF_STANDARD: "pdf.standard" [reason, hints];
    PDF_TEMPLATE: "pdf.template" [reason, hints];
    PDF_UNDATED: "pdf.undated" [];
    PDF_ALT_MISSING: "pdf.alt-missing" [file];
    EDITION_UNKNOWN: "edition.unknown" [edition];
    EDITION_LEFT_OUT: "edition.left-out" [known, editions, lang];
    BUILD_NOTHING: "build.nothing" [];
    DIFF_EQUAL: "diff.equal" [lang];
    IMAGE_UNPRINTABLE: "image.unprintable" [reason, hints];
    IMAGE_SPECIAL: "image.special" [file];
    IMAGE_TOO_LARGE: "image.too-large" [file, most];
    TEMPLATE_MISSING: "template.missing" [file, reason, most];
    TEMPLATE_OUTSIDE: "template.outside" [file, most];
    TEMPLATE_SPECIAL: "template.special" [file, most];
    TEMPLATE_TOO_LARGE: "template.too-large" [file, most];
    TEMPLATE_ENCODING: "template.encoding" [file, most];
    FONT_BLANK_GLYPH: "font.blank-glyph" [family, characters];
    FONT_DAMAGED: "font.damaged" [file, reason];
    TEMPLATE_UNUSED: "template.unused" [file, templates];

    // A report file: its syntax, its shape, its texts, figures, tables and references.
    INPUT_TOO_LARGE: "input.too-large" [name, most];
    INPUT_ENCODING: "input.encoding" [case, at, name];
    SYNTAX_YAML: "syntax.yaml" [case, reason, most] help [figure];
    SYNTAX_COMMENT: "syntax.comment" [];
    SYNTAX_JSON: "syntax.json" [case, reason];
    SHAPE_UNKNOWN_KEY: "shape.unknown-key" [case, key, beside, suggestion];
    SHAPE_DUPLICATE_KEY: "shape.duplicate-key" [key, line];
    SHAPE_MISSING_KEY: "shape.missing-key" [key, purpose];
    SHAPE_TYPE: "shape.type" [expected, found, remedy];
    SHAPE_EMPTY: "shape.empty" [];
    SHAPE_RANGE: "shape.range" [least, most, number, remedy];
    SHAPE_VALUE: "shape.value" [case, value, suggestion, reason];
    SHAPE_DATE: "shape.date" [value, reason];
    REPORT_ID: "report.id" [name];
    PAPER_PART: "paper.part" [key, kind];
    PAPER_LACKS: "paper.lacks" [key, lacking];
    PAPER_COPIES: "paper.copies" [];
    EDITION_NAME: "edition.name" [name];
    EDITION_SIMILAR_NAME: "edition.similar-name" [name, standard];
    EDITION_LANGUAGES: "edition.languages" [case, edition, lang];
    TEXT_UNKNOWN_LANGUAGE: "text.unknown-language" [case, lang, suggestion];
    TEXT_MISSING: "text.missing" [case, lang] help [fewer, file, whole];
    TEXT_OUTDATED: "text.outdated" [lang];
    TEXT_CONTROL: "text.control" [case, character, count];
    TEXT_INVISIBLE: "text.invisible" [character];
    TEXT_BLANK_LINE: "text.blank-line" [];
    TEXT_MARKUP: "text.markup" [case, name, written, forms];
    FIGURE_CODE: "figure.code" [name];
    FIGURE_NO_VALUE: "figure.no-value" [name], follows;
    FIGURE_VALUE: "figure.value" [value, reason];
    FIGURE_RANGE: "figure.range" [case, from, to];
    FIGURE_ROUND: "figure.round" [power];
    FIGURE_SCALE: "figure.scale" [case, scale, suggestion];
    FIGURE_QUALIFIER: "figure.qualifier" [case, value];
    FIGURE_RELATION: "figure.relation" [case];
    FIGURE_ORDINAL: "figure.ordinal" [];
    FIGURE_PLAN: "figure.plan" [plan];
    FIGURE_UNKNOWN_UNIT: "figure.unknown-unit" [unit, suggestion];
    FIGURE_MISSING_NOUN: "figure.missing-noun" [of, lang];
    FIGURE_MISSING_PLURAL: "figure.missing-plural" [noun];
    FIGURE_OF: "figure.of" [case, name, formula, value];
    FIGURE_MISMATCH: "figure.mismatch" [case, name, value, formula, computed, what, cell];
    FIGURE_UNDEFINED: "figure.undefined" [name, suggestion] help [define], follows;
    FIGURE_UNUSED: "figure.unused" [name], follows;
    FIGURE_ONE_LANGUAGE: "figure.one-language" [name, lang, lacking];
    FOOTNOTE_ONE_LANGUAGE: "footnote.one-language" [name, lang, lacking];
    REFERENCE_ONE_LANGUAGE: "reference.one-language" [name, lang, lacking];
    FOOTNOTE_UNDEFINED: "footnote.undefined" [name, suggestion] help [define], follows;
    FOOTNOTE_UNUSED: "footnote.unused" [name], follows;
    FOOTNOTE_PLACE: "footnote.place" [];
    REFERENCE_UNDEFINED: "reference.undefined" [id, suggestion] help [give], follows;
    REFERENCE_AMBIGUOUS: "reference.ambiguous" [id];
    REFERENCE_UNNUMBERED: "reference.unnumbered" [case, id, kind], follows;
    REFERENCE_LEFT_OUT: "reference.left-out" [case, written, label, note];
    BLOCK_DUPLICATE_ID: "block.duplicate-id" [id, line];
    IMAGE_OUTSIDE: "image.outside" [file] help [name, copy];
    IMAGE_FORMAT: "image.format" [file, reason] help [ending, save];
    IMAGE_CONVERTED: "image.converted" [file];
    IMAGE_WIDTH: "image.width" [width, measure];
    IMAGE_HEIGHT: "image.height" [file, width, printed];
    IMAGE_MISSING: "image.missing" [case, file, reason] help [put];
    SECTION_TOO_DEEP: "section.too-deep" [most];
    SECTION_RUN_IN: "section.run-in" [];
    NUMBER_IDLE: "number.idle" [case];
    NUMBER_TWICE: "number.twice" [kind, number, line];
    STYLE_DATES: "style.dates" [lang];
    STYLE_VARIANT: "style.variant" [variant, lang];
    TABLE_COLUMN: "table.column" [case, id, line, places, most, suggestion] help [suggest, id];
    TABLE_UNIT: "table.unit" [case, name, own, asked];
    TABLE_CELL: "table.cell" [case, name];
    TABLE_ROW_LENGTH: "table.row-length" [cells, columns], follows;
    TABLE_FILE: "table.file" [case, count, expected, file, name, reason, suggestion];
    TABLE_WIDE: "table.wide" [case, scale];
    TABLE_TOO_WIDE: "table.too-wide" [needed, room];
    SUMMARY_EMPTY: "summary.empty" [];
    SUMMARY_MISSING: "summary.missing" [];

    // Themes, and what Word files can't say of pages.
    THEME_TOO_LARGE: "theme.too-large" [needed, paper, key];
    THEME_SIZE: "theme.size" [size, key] help [characters, key];
    THEME_PITCH: "theme.pitch" [pitch, size];
    THEME_GRID: "theme.grid" [key, grid] help [characters, size];
    THEME_VALUE: "theme.value" [value] help [length, absolute, pitch, width, colour];
    THEME_LANGUAGE: "theme.language" [lang, known];
    THEME_SHAPE: "theme.shape" [reason];
    DOCX_CONTENTS_ESTIMATED: "docx.contents-estimated" [];
}
