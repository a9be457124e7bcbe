//! Typst's errors and warnings in the author's terms, each with a remedy.

use typst::diag::{Severity, SourceDiagnostic};
use typst::syntax::{DiagSpan, FileId};
use typst::{World, WorldExt};

use super::world::EditionWorld;
use crate::diag::{Argument, Code, Diagnostic, Message, code};

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
    rule("packages are not available", code::PDF_REFUSED, "package"),
    rule(super::world::REFUSED, code::PDF_REFUSED, "file"),
    rule("would escape", code::PDF_REFUSED, "file"),
    rule(
        "could not be displayed with",
        code::FONT_MISSING_GLYPH,
        "typst",
    ),
    rule("license of", code::FONT_LICENSE, ""),
    rule(
        "Unicode private area",
        code::PDF_PRIVATE_CHARACTER,
        "private",
    ),
    rule(
        "disallowed codepoint",
        code::PDF_PRIVATE_CHARACTER,
        "invisible",
    ),
    rule("current date", code::PDF_CLOCK, ""),
    rule("failed to process image", code::IMAGE_UNPRINTABLE, ""),
    rule(
        "16 bit images are not supported",
        code::IMAGE_UNPRINTABLE,
        "",
    ),
    rule("failed to process", code::FONT_UNREADABLE, ""),
    rule("did not converge", code::PDF_UNSETTLED, ""),
    rule("PDF/", code::PDF_STANDARD, ""),
];

const FALLBACK: Rule = rule("", code::PDF_TEMPLATE, "");

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
        for (said, expected) in [
            (
                "PDF/A-2a error: license of Simsun is too restrictive",
                code::FONT_LICENSE,
            ),
            (
                "failed to process Simsun (font error)",
                code::FONT_UNREADABLE,
            ),
            (
                "failed to process image (too large)",
                code::IMAGE_UNPRINTABLE,
            ),
            (
                "16 bit images are not supported in this export mode",
                code::IMAGE_UNPRINTABLE,
            ),
            (
                "PDF/A-2a error: the text contains the disallowed codepoint",
                code::PDF_PRIVATE_CHARACTER,
            ),
            ("PDF/UA-1 error: missing document title", code::PDF_STANDARD),
            ("unknown variable: x", code::PDF_TEMPLATE),
        ] {
            let found = SourceDiagnostic::error(Span::detached(), said);
            assert_eq!(Rule::of(&found).code, expected, "{said}");
        }
    }
}
