//! Typst's errors and warnings in the author's terms, each with a remedy.

use typst::diag::{Severity, SourceDiagnostic};
use typst::syntax::{DiagSpan, FileId};
use typst::{World, WorldExt};

use super::world::EditionWorld;
use crate::diag::code::{
    FONT_LICENSE, FONT_MISSING_GLYPH, FONT_UNREADABLE, IMAGE_UNPRINTABLE, PDF_CLOCK,
    PDF_PRIVATE_CHARACTER, PDF_REFUSED, PDF_STANDARD, PDF_TEMPLATE, PDF_UNSETTLED,
};
use crate::diag::{Argument, Code, Diagnostic, Message};

/// What a Typst message tells of, found by its words: Typst gives its messages no other name. A
/// test makes Typst say each of them.
struct Rule {
    /// Words that only this kind of message has, in itself or in what Typst advises with it.
    words: &'static str,
    code: Code,
    /// The variant of the code's message; empty where it has but one.
    case: &'static str,
}

const fn rule(words: &'static str, code: Code, case: &'static str) -> Rule {
    Rule { words, code, case }
}

const RULES: &[Rule] = &[
    rule("packages are not available", PDF_REFUSED, "package"),
    rule(super::world::REFUSED, PDF_REFUSED, "file"),
    rule("would escape", PDF_REFUSED, "file"),
    rule("could not be displayed with", FONT_MISSING_GLYPH, "typst"),
    rule("license of", FONT_LICENSE, ""),
    rule("Unicode private area", PDF_PRIVATE_CHARACTER, "private"),
    rule("disallowed codepoint", PDF_PRIVATE_CHARACTER, "invisible"),
    rule("current date", PDF_CLOCK, ""),
    rule("failed to process image", IMAGE_UNPRINTABLE, ""),
    rule("16 bit images are not supported", IMAGE_UNPRINTABLE, ""),
    rule("failed to process", FONT_UNREADABLE, ""),
    rule("did not converge", PDF_UNSETTLED, ""),
    rule("PDF/", PDF_STANDARD, ""),
];

const FALLBACK: Rule = rule("", PDF_TEMPLATE, "");

impl Rule {
    fn of(found: &SourceDiagnostic) -> &'static Self {
        let has = |words| {
            let mut hints = found.hints.iter();
            found.message.contains(words) || hints.any(|hint| hint.v.contains(words))
        };
        let rule = RULES.iter().find(|rule| has(rule.words));
        rule.unwrap_or(&FALLBACK)
    }
}

/// Whether a character is one that each font may draw as it likes.
pub fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// Translates Typst's diagnostics.
pub fn translate(world: &EditionWorld, found: &[SourceDiagnostic]) -> Vec<Diagnostic> {
    found.iter().map(|one| translate_one(world, one)).collect()
}

fn translate_one(world: &EditionWorld, found: &SourceDiagnostic) -> Diagnostic {
    let rule = Rule::of(found);
    let translated = match found.severity {
        Severity::Error => rule.code.error(),
        Severity::Warning => rule.code.warning(),
    };
    let translated = match rule.case {
        "" => translated,
        case => translated.with("case", case),
    };
    let reason = Message::foreign("typst-reason", found.message.as_str());
    let reason = match place(world, found) {
        Some((template, line)) => Message::new("typst-place")
            .with("reason", reason)
            .with("template", template)
            .with("line", line),
        None => reason,
    };
    let hints = found.hints.iter();
    let hints = hints.map(|hint| Message::foreign("typst-reason", hint.v.as_str()));
    let hints = Argument::joined("list-semicolon", hints);
    let translated = translated.with("reason", reason);
    match found.hints.is_empty() {
        true => translated.with("hints", ""),
        // What Typst advises stands before our own advice.
        false => translated.with("hints", Message::new("typst-hints").with("hints", hints)),
    }
}

/// The template and line a message is about, such as `han.typ`, 12.
fn place(world: &EditionWorld, found: &SourceDiagnostic) -> Option<(String, usize)> {
    let id: FileId = DiagSpan::id(found.span)?;
    let range = world.range(found.span)?;
    let source = world.source(id).ok()?;
    let line = source.lines().byte_to_line(range.start)? + 1;
    Some((id.get().vpath().get_without_slash().to_owned(), line))
}

#[cfg(test)]
mod tests {
    use typst::syntax::Span;

    use super::*;

    /// The words of Typst 0.15, for what the suite does not make it say.
    #[test]
    fn what_typst_says_of_a_file_is_told_apart() {
        let table = "
            font.license = PDF/A-2a error: license of Simsun is too restrictive
            font.unreadable = failed to process Simsun (font error)
            image.unprintable = failed to process image (too large)
            image.unprintable = 16 bit images are not supported in this export mode
            pdf.private-character = PDF/A-2a error: the text contains the disallowed codepoint
            pdf.standard = PDF/UA-1 error: missing document title
            pdf.template = unknown variable: x";
        for row in table.trim().lines() {
            let (expected, said) = row.trim().split_once(" = ").expect("a row");
            let found = SourceDiagnostic::error(Span::detached(), said);
            assert_eq!(Rule::of(&found).code.name(), expected, "{said}");
        }
    }
}
