//! Diagnostics for people: the message, the place, the source line and what to do.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Severity, Wording};
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
    pub fn render(
        &self,
        diagnostic: &Diagnostic,
        wording: &Wording,
        source: Option<&Source>,
    ) -> String {
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let title = level
            .with_name(wording.severity.as_str())
            .primary_title(headline(diagnostic, wording, source))
            .id(diagnostic.code.name());
        let mut group = places(Group::with_title(title), diagnostic, source);
        if let Some(block) = &wording.block {
            let note = Level::NOTE.with_name(wording.note_title.as_str());
            group = group.element(note.message(block.as_str()));
        }
        if let Some(help) = &wording.help {
            let level = Level::HELP.with_name(wording.help_title.as_str());
            group = group.element(level.message(help.as_str()));
        }
        self.renderer.render(&[group])
    }
}

/// The sentence, behind the name of its file where no line of it can be shown and it does not name
/// the file itself.
fn headline(diagnostic: &Diagnostic, wording: &Wording, source: Option<&Source>) -> String {
    let shown = source.and_then(|source| diagnostic.place(source));
    let named = |file: &&str| shown.is_none() && !wording.message.contains(*file);
    match diagnostic.file().filter(named) {
        Some(file) => format!("{file}: {}", wording.message),
        None => wording.message.clone(),
    }
}

/// The title with the places of a diagnostic: those in the source with their lines, further ones in
/// other files by name.
fn places<'a>(
    mut group: Group<'a>,
    diagnostic: &'a Diagnostic,
    source: Option<&'a Source>,
) -> Group<'a> {
    let mut shown = Vec::new();
    for (at, label) in diagnostic.labels.iter().enumerate() {
        match source.and_then(|source| Some((source, label.place(source)?))) {
            Some((source, span)) if line(source, span).1.len() > LONGEST_LINE => {
                let place = source.place(span.start);
                let origin = Origin::path(source.name_at(span.start)).line(place.line);
                group = group.element(origin.char_column(place.column));
            }
            Some((source, span)) => shown.push((source, span)),
            None => {
                if let Some(file) = label.file.as_deref().filter(|_| at > 0) {
                    group = group.element(Origin::path(file));
                }
            }
        }
    }
    let mut first = AnnotationKind::Primary;
    for places in shown
        .chunk_by(|(a, one), (b, other)| a.line_around(one.start) == b.line_around(other.start))
    {
        let mut snippet = snippet(places[0].0, places[0].1);
        for &(source, span) in places {
            let kind = std::mem::replace(&mut first, AnnotationKind::Context);
            snippet = snippet.annotation(annotation(source, span, kind));
        }
        group = group.element(snippet);
    }
    group
}

/// A longer line, in bytes, is not shown: it would fill screens, once for each of its faults.
const LONGEST_LINE: usize = 16 * 1024;

/// The first source line under a span, and the byte at which it begins.
fn line(source: &Source, span: Span) -> (usize, &str) {
    let around = source.line_around(span.start);
    let line = source.slice(around);
    (around.start, line.strip_suffix('\n').unwrap_or(line))
}

/// The first source line under a span, so that a long block does not fill the screen.
fn snippet(source: &Source, span: Span) -> Snippet<'_, Annotation<'_>> {
    let (_, line) = line(source, span);
    Snippet::source(line)
        .line_start(source.line(span.start))
        .path(source.name_at(span.start))
}

/// A span in its first line.
fn annotation(source: &Source, span: Span, kind: AnnotationKind) -> Annotation<'_> {
    let (from, line) = line(source, span);
    let within = |at: usize| at.clamp(from, from + line.len()) - from;
    kind.span(within(span.start)..within(span.end))
}
