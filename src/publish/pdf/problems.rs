//! Typst's errors and warnings in the author's terms, each with a remedy.

use typst::diag::{Severity, SourceDiagnostic};
use typst::syntax::{DiagSpan, FileId};
use typst::{World, WorldExt};

use super::world::EditionWorld;
use crate::diag::{Argument, Code, Diagnostic, Message, code};

/// What a Typst message tells of, found by its words: Typst gives its messages no other name. A
/// test makes Typst say each of them.
struct Rule {
    /// Words that only this kind of message has.
    words: &'static str,
    code: Code,
    /// The variant of the code's message, where it has several.
    case: Option<&'static str>,
}

impl Rule {
    const fn new(words: &'static str, code: Code) -> Self {
        Self {
            words,
            code,
            case: None,
        }
    }

    const fn of(words: &'static str, code: Code, case: &'static str) -> Self {
        Self {
            words,
            code,
            case: Some(case),
        }
    }
}

impl Rule {
    /// True if the message or what Typst advises with it has the words.
    fn fits(&self, found: &SourceDiagnostic) -> bool {
        let mut hints = found.hints.iter();
        found.message.contains(self.words) || hints.any(|hint| hint.v.contains(self.words))
    }
}

/// Whether a character is one that each font may draw as it likes.
pub fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

const RULES: &[Rule] = &[
    Rule::of("packages are not available", code::PDF_REFUSED, "package"),
    Rule::of(super::world::REFUSED, code::PDF_REFUSED, "file"),
    Rule::of("would escape", code::PDF_REFUSED, "file"),
    Rule::of(
        "could not be displayed with",
        code::FONT_MISSING_GLYPH,
        "typst",
    ),
    Rule::new("license of", code::FONT_LICENSE),
    Rule::of(
        "Unicode private area",
        code::PDF_PRIVATE_CHARACTER,
        "private",
    ),
    Rule::of(
        "disallowed codepoint",
        code::PDF_PRIVATE_CHARACTER,
        "invisible",
    ),
    Rule::new("current date", code::PDF_CLOCK),
    Rule::new("failed to process image", code::IMAGE_UNPRINTABLE),
    Rule::new("16 bit images are not supported", code::IMAGE_UNPRINTABLE),
    Rule::new("failed to process", code::FONT_UNREADABLE),
    Rule::new("did not converge", code::PDF_UNSETTLED),
    Rule::new("PDF/", code::PDF_STANDARD),
];

const FALLBACK: Rule = Rule::new("", code::PDF_TEMPLATE);

/// Translates Typst's diagnostics.
pub fn translate(world: &EditionWorld, found: &[SourceDiagnostic]) -> Vec<Diagnostic> {
    found.iter().map(|one| translate_one(world, one)).collect()
}

fn rule(found: &SourceDiagnostic) -> &'static Rule {
    let rule = RULES.iter().find(|rule| rule.fits(found));
    rule.unwrap_or(&FALLBACK)
}

fn translate_one(world: &EditionWorld, found: &SourceDiagnostic) -> Diagnostic {
    let rule = rule(found);
    let translated = match found.severity {
        Severity::Error => rule.code.error(),
        Severity::Warning => rule.code.warning(),
    };
    let translated = match rule.case {
        Some(case) => translated.with("case", case),
        None => translated,
    };
    let reason = Message::foreign("typst-reason", found.message.as_str());
    let reason = match place(world, found) {
        Some((template, line)) => Message::new("typst-place")
            .with("reason", reason)
            .with("template", template)
            .with("line", line),
        None => reason,
    };
    let translated = translated.with("reason", reason);
    translated.with("hints", hints(found))
}

/// What Typst advises, to stand before our own advice.
fn hints(found: &SourceDiagnostic) -> Argument {
    if found.hints.is_empty() {
        return "".into();
    }
    let hints = found.hints.iter();
    let hints = hints.map(|hint| Message::foreign("typst-reason", hint.v.as_str()));
    let hints = Argument::joined("list-semicolon", hints);
    Message::new("typst-hints").with("hints", hints).into()
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
            assert_eq!(rule(&found).code, expected, "{said}");
        }
    }
}
