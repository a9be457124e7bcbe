//! Codes of what is printed: languages, fonts, images, templates, PDF.

use super::codes;

codes! {
    /// A message of a language that can't be formatted: a fault of the program.
    LOCALE_MESSAGE: "locale.message" [reason];
    /// A role of type that no font serves.
    FONT_MISSING: "font.missing" [role, families];
    /// A font that another stands in for.
    FONT_SUBSTITUTED: "font.substituted" [faces];
    /// Characters that no font at hand has.
    FONT_MISSING_GLYPH: "font.missing-glyph" [case, characters, place, excerpt, reason, hints];
    /// A font that may not be embedded.
    FONT_LICENSE: "font.license" [reason, hints];
    /// A font file that is damaged.
    FONT_UNREADABLE: "font.unreadable" [reason, hints];
    /// What a template may not read.
    PDF_REFUSED: "pdf.refused" [case, reason, hints];
    /// A character that no archived file may hold.
    PDF_PRIVATE_CHARACTER: "pdf.private-character" [case, reason, hints];
    /// A template that asks for the day of the build.
    PDF_CLOCK: "pdf.clock" [reason, hints];
    /// Page references that keep moving the text they stand in.
    PDF_UNSETTLED: "pdf.unsettled" [reason, hints];
    /// What would keep a file from its standards.
    PDF_STANDARD: "pdf.standard" [reason, hints];
    /// A fault of a template.
    PDF_TEMPLATE: "pdf.template" [reason, hints];
    /// A report without a date.
    PDF_UNDATED: "pdf.undated" [];
    /// An image without alternative text.
    PDF_ALT_MISSING: "pdf.alt-missing" [file];
    /// An image that can't be printed.
    PDF_IMAGE: "pdf.image" [case, file, reason];
    /// An edition that there is not: a fault of the program, which has a draft of every report.
    EDITION_UNKNOWN: "edition.unknown" [edition];
    /// Editions that are not made because the report lacks their language.
    EDITION_LEFT_OUT: "edition.left-out" [known, editions, lang];
    /// A report of which no edition would be made.
    BUILD_NOTHING: "build.nothing" [];
    /// Two versions that say the same.
    DIFF_EQUAL: "diff.equal" [lang];
    /// An image that the standards of the file refuse.
    IMAGE_UNPRINTABLE: "image.unprintable" [reason, hints];
    /// An image that is a folder, a pipe or a device.
    IMAGE_SPECIAL: "image.special" [file];
    /// An image of more bytes than are read.
    IMAGE_TOO_LARGE: "image.too-large" [file, most];
    /// A template that can't be read.
    TEMPLATE_MISSING: "template.missing" [file, reason, most];
    /// A template outside the report's folder.
    TEMPLATE_OUTSIDE: "template.outside" [file, most];
    /// A template that is a folder, a pipe or a device.
    TEMPLATE_SPECIAL: "template.special" [file, most];
    /// A template of more bytes than are read.
    TEMPLATE_TOO_LARGE: "template.too-large" [file, most];
    /// A template that is not UTF-8.
    TEMPLATE_ENCODING: "template.encoding" [file, most];
    /// A font that draws nothing for characters that it claims to have.
    FONT_BLANK_GLYPH: "font.blank-glyph" [family, characters];
    /// A font file that is left out.
    FONT_DAMAGED: "font.damaged" [file, reason];
    /// A template that nothing reads.
    TEMPLATE_UNUSED: "template.unused" [file, templates];
}
