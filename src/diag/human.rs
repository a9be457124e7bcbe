//! Diagnostics for people: the message, the place, the source line and what to do.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Severity};
use crate::source::{Source, Span};

/// How diagnostics are shown on a terminal or in a log.
#[derive(Clone, Debug)]
pub struct Human {
    renderer: Renderer,
}

impl Human {
    /// With colours and lines on a terminal, in plain ASCII elsewhere.
    pub fn new(colour: bool) -> Self {
        let renderer = if colour {
            Renderer::styled().decor_style(DecorStyle::Unicode)
        } else {
            Renderer::plain().decor_style(DecorStyle::Ascii)
        };
        Self { renderer }
    }

    /// One diagnostic, several lines, without a final line end.
    pub fn render(&self, diagnostic: &Diagnostic, source: Option<&Source>) -> String {
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let title = level
            .primary_title(diagnostic.message.as_str())
            .id(diagnostic.code.0);
        let place = source.and_then(|source| Some((source, diagnostic.place(source)?)));
        let mut group = match place {
            Some((source, span)) if line(source, span).len() > LONGEST_LINE => {
                let place = source.place(span.start);
                let origin = Origin::path(source.name()).line(place.line);
                title.element(origin.char_column(place.column))
            }
            Some((source, span)) => title.element(snippet(source, span)),
            None => Group::with_title(title),
        };
        if let Some(block) = &diagnostic.block {
            group = group.element(Level::NOTE.message(format!("in {block}")));
        }
        if let Some(help) = &diagnostic.help {
            group = group.element(Level::HELP.message(&**help));
        }
        self.renderer.render(&[group])
    }
}

/// A longer line, in bytes, is not shown: it would fill screens, once for each of its faults.
const LONGEST_LINE: usize = 16 * 1024;

/// The first source line under a span.
fn line(source: &Source, span: Span) -> Range<usize> {
    let text = source.text();
    let start = span.start.min(text.len());
    let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let to = text[start..].find('\n');
    from..to.map_or(text.len(), |at| start + at)
}

/// The first source line under a span, so that a long block does not fill the screen.
fn snippet(source: &Source, span: Span) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let text = source.text();
    let start = span.start.min(text.len());
    let Range {
        start: from,
        end: to,
    } = line(source, span);
    let end = span.end.clamp(start, to);
    Snippet::source(&text[from..to])
        .line_start(source.place(start).line)
        .path(source.name())
        .annotation(AnnotationKind::Primary.span(start - from..end - from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_source_line_and_the_remedy_are_shown() {
        let source = Source::new("r.yaml", "id: x\ntitel: y\n");
        let found = Diagnostic::error("shape.unknown-key", "unknown key `titel`")
            .at(Span::new(6, 11))
            .help("write `title`");
        let shown = Human::new(false).render(&found, Some(&source));
        for part in [
            "error[shape.unknown-key]: unknown key `titel`",
            "r.yaml:2:1",
            "2 | titel: y",
            "help: write `title`",
        ] {
            assert!(shown.contains(part), "{part} is missing in\n{shown}");
        }
    }
}
