//! Typst's errors and warnings in the author's terms, each with a remedy.

use typst::diag::{Severity, SourceDiagnostic};
use typst::syntax::{DiagSpan, FileId};
use typst::{World, WorldExt};

use super::world::EditionWorld;
use crate::diag::Diagnostic;

/// What a Typst message tells of, found by its words.
struct Rule {
    /// Words that only this kind of message has.
    words: &'static str,
    code: &'static str,
    help: &'static str,
}

/// The code of what is said of characters that no archived file may hold.
pub const PRIVATE: &str = "pdf.private-character";

/// Whether a character is one that each font may draw as it likes.
pub fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

const RULES: &[Rule] = &[
    Rule {
        words: "packages are not available",
        code: "pdf.refused",
        help: "a template may import only the templates beside it: copy what it needs into one",
    },
    Rule {
        words: super::world::REFUSED,
        code: "pdf.refused",
        help: "a template may read only the templates beside it, /edition.json and /assets/",
    },
    Rule {
        words: "would escape",
        code: "pdf.refused",
        help: "a template may read only the templates beside it, /edition.json and /assets/",
    },
    Rule {
        words: "could not be displayed with",
        code: "font.missing-glyph",
        help: "install a font that has the character, or name its folder with --font-path",
    },
    Rule {
        words: "license of",
        code: "font.license",
        help: "its maker forbids embedding: use another font for this role",
    },
    Rule {
        words: "Unicode private area",
        code: PRIVATE,
        help: "replace the character by one that Unicode knows",
    },
    Rule {
        words: "disallowed codepoint",
        code: PRIVATE,
        help: "delete the character: it is invisible and has no place in an archived file",
    },
    Rule {
        words: "current date",
        code: "pdf.clock",
        help: "use the report's own date, edition.date: two builds must not differ",
    },
    Rule {
        words: "failed to process",
        code: "font.unreadable",
        help: "the font file is damaged: install it again, or use another",
    },
    Rule {
        words: "did not converge",
        code: "pdf.unsettled",
        help: "a template's page references keep moving the text they stand in: simplify them",
    },
    Rule {
        words: "PDF/",
        code: "pdf.standard",
        help: "the file would not conform to PDF/A-2a and PDF/UA-1: change the template there",
    },
];

const FALLBACK: Rule = Rule {
    words: "",
    code: "pdf.template",
    help: "mend the template; without --templates the program's own are used",
};

/// Translates Typst's diagnostics.
pub fn translate(world: &EditionWorld, found: &[SourceDiagnostic]) -> Vec<Diagnostic> {
    found.iter().map(|one| translate_one(world, one)).collect()
}

fn translate_one(world: &EditionWorld, found: &SourceDiagnostic) -> Diagnostic {
    let rule = RULES
        .iter()
        .find(|rule| found.message.contains(rule.words))
        .unwrap_or(&FALLBACK);
    let message = match place(world, found) {
        Some(place) => format!("{} (in {place})", found.message),
        None => found.message.to_string(),
    };
    let hints = found.hints.iter().map(|hint| hint.v.as_str());
    let help = hints.chain([rule.help]).collect::<Vec<_>>().join("; ");
    match found.severity {
        Severity::Error => Diagnostic::error(rule.code, message),
        Severity::Warning => Diagnostic::warning(rule.code, message),
    }
    .help(help)
}

/// The template and line a message is about, such as `han.typ, line 12`.
fn place(world: &EditionWorld, found: &SourceDiagnostic) -> Option<String> {
    let id: FileId = DiagSpan::id(found.span)?;
    let range = world.range(found.span)?;
    let source = world.source(id).ok()?;
    let line = source.lines().byte_to_line(range.start)? + 1;
    Some(format!(
        "{}, line {line}",
        id.get().vpath().get_without_slash()
    ))
}
