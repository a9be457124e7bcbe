//! YAML to a tree of nodes.

use std::collections::BTreeMap;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, Span as Marks, StrInput};

use super::tree::{Key, Node, Value};
use crate::diag::{Diagnostic, Warned};
use crate::source::{Source, Span};

/// Deeper nesting than any report has; keeps a hostile file from exhausting the stack.
const MOST_DEPTH: usize = 64;

/// Parses a YAML file that holds one document.
///
/// # Errors
///
/// The first place that is not YAML, or that uses what a report does not need: anchors, tags,
/// several documents, keys that are not plain names, a key twice.
///
/// What may be a text cut off by a comment is a warning.
pub fn parse(source: &Source) -> Result<Warned<Node>, Diagnostic> {
    let mut builder = Builder::new(source);
    let value = builder.document()?;
    Ok(Warned {
        value,
        warnings: builder.warnings,
    })
}

struct Builder<'a> {
    source: &'a Source,
    events: Parser<'a, StrInput<'a>>,
    /// Byte offset of each character, since the parser counts characters.
    offsets: Vec<usize>,
    warnings: Vec<Diagnostic>,
}

impl<'a> Builder<'a> {
    fn new(source: &'a Source) -> Self {
        let text = source.text();
        let offsets = text.char_indices().map(|(at, _)| at).collect();
        Self {
            source,
            events: Parser::new_from_str(text),
            offsets,
            warnings: Vec::new(),
        }
    }

    fn document(&mut self) -> Result<Node, Diagnostic> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(_) | Event::Nothing => {}
                Event::StreamEnd => return Err(empty()),
                other => {
                    let root = self.node(other, span, 0)?;
                    self.end()?;
                    return Ok(root);
                }
            }
        }
    }

    /// Nothing may follow the document.
    fn end(&mut self) -> Result<(), Diagnostic> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => return Ok(()),
                Event::DocumentEnd | Event::Nothing => {}
                _ => {
                    return Err(syntax("the file holds more than one document")
                        .at(span)
                        .help("keep one report in one file: remove the `---` and what follows"));
                }
            }
        }
    }

    fn next(&mut self) -> Result<(Event<'a>, Span), Diagnostic> {
        let next = self.events.next().unwrap_or_else(|| {
            let end = Marker::new(self.offsets.len(), 0, 0);
            Err(ScanError::new_str(end, "the file ends too early"))
        });
        match next {
            Ok((event, marks)) => Ok((event, self.span(marks))),
            Err(error) => Err(self.scan_error(&error)),
        }
    }

    fn node(&mut self, event: Event<'a>, span: Span, depth: usize) -> Result<Node, Diagnostic> {
        if depth > MOST_DEPTH {
            return Err(syntax("nested too deeply").at(span).help(format!(
                "a report is nested {MOST_DEPTH} levels deep at most"
            )));
        }
        self.undecorated(&event, span)?;
        match event {
            Event::Scalar(text, style, _, _) => {
                let plain = style == ScalarStyle::Plain;
                if plain {
                    self.cut_off(&text, span);
                }
                Ok(Node {
                    span,
                    value: Value::Scalar {
                        text: text.into_owned(),
                        plain,
                    },
                })
            }
            Event::SequenceStart(..) => self.sequence(span, depth),
            Event::MappingStart(..) => self.mapping(span, depth),
            Event::Alias(_) => Err(syntax("a report has no aliases (`*name`)")
                .at(span)
                .help("write the text again, or put it in quotes if it begins with `*`")),
            _ => Err(syntax("something is missing here").at(span)),
        }
    }

    /// A text that begins with `&` or `!` and has no quotes loses its first word to YAML.
    fn undecorated(&self, event: &Event, span: Span) -> Result<(), Diagnostic> {
        let (anchor, tag) = match event {
            Event::Scalar(_, _, anchor, tag)
            | Event::SequenceStart(anchor, tag)
            | Event::MappingStart(anchor, tag) => (*anchor, tag.is_some()),
            _ => (0, false),
        };
        if tag {
            return Err(syntax("a report has no tags (`!name`)")
                .at(span)
                .help("put the text in quotes if it begins with `!`"));
        }
        if anchor > 0 {
            let before = self.source.text().get(..=span.start).unwrap_or_default();
            let at = before.rfind('&').unwrap_or(span.start);
            return Err(syntax("a report has no anchors (`&name`)")
                .at(Span::new(at, span.end))
                .help("put the text in quotes if it begins with `&`"));
        }
        Ok(())
    }

    /// ` #` ends a text without quotes. A comment mostly has a blank behind its `#`; where there is
    /// none, it may have been meant as part of the text: `关于 #话题 的讨论`.
    fn cut_off(&mut self, text: &str, span: Span) {
        let is_words = !text.is_ascii() || text.contains(char::is_whitespace);
        let rest = self.source.text().get(span.end..).unwrap_or_default();
        let line = rest.lines().next().unwrap_or_default();
        let comment = line.trim();
        let is_meant = comment.strip_prefix('#').is_some_and(|after| {
            after.starts_with(|c: char| !c.is_whitespace() && !"#!-=*".contains(c))
        });
        if is_words && is_meant {
            let at = span.end + line.find('#').unwrap_or_default();
            self.warnings.push(
                Diagnostic::warning(
                    "syntax.comment",
                    "the text before ends here: YAML takes this for a comment",
                )
                .at(Span::new(at, at + comment.len()))
                .help("put the text in quotes; or write a blank behind the `#` of a comment"),
            );
        }
    }

    fn sequence(&mut self, start: Span, depth: usize) -> Result<Node, Diagnostic> {
        let mut items: Vec<Node> = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                let end = items.last().map_or(span.end, |last| last.span.end);
                return Ok(Node {
                    span: Span::new(start.start, end.max(start.end)),
                    value: Value::Sequence(items),
                });
            }
            items.push(self.node(event, span, depth + 1)?);
        }
    }

    fn mapping(&mut self, start: Span, depth: usize) -> Result<Node, Diagnostic> {
        let mut entries: Vec<(Key, Node)> = Vec::new();
        let mut names: BTreeMap<String, Span> = BTreeMap::new();
        loop {
            let (event, span) = self.next()?;
            self.undecorated(&event, span)?;
            let name = match event {
                Event::MappingEnd => {
                    let end = entries.last().map_or(span.end, |(_, last)| last.span.end);
                    return Ok(Node {
                        span: Span::new(start.start, end.max(start.end)),
                        value: Value::Mapping(entries),
                    });
                }
                Event::Scalar(name, ..) => name.into_owned(),
                _ => {
                    return Err(syntax("a key must be a plain name")
                        .at(span)
                        .help("put the text in quotes if it begins with `{`, `[`, `*` or `&`"));
                }
            };
            if let Some(first) = names.insert(name.clone(), span) {
                let line = self.source.place(first.start).line;
                return Err(Diagnostic::error(
                    "shape.duplicate-key",
                    format!("`{name}` stands twice"),
                )
                .at(span)
                .help(format!("keep one of the two; the first is on line {line}")));
            }
            let (event, value_span) = self.next()?;
            let value = self.node(event, value_span, depth + 1)?;
            entries.push((Key { name, span }, value));
        }
    }

    fn span(&self, marks: Marks) -> Span {
        Span::new(self.offset(&marks.start), self.offset(&marks.end))
    }

    fn offset(&self, mark: &Marker) -> usize {
        let end = self.source.text().len();
        self.offsets.get(mark.index()).copied().unwrap_or(end)
    }

    /// A figure in a text without quotes, inside the braces of `{zh: …, en: …}`, is the fault that
    /// authors make most.
    fn remedy(&self, at: usize) -> &'static str {
        let line = self.source.place(at).line;
        let text = self.source.text().lines().nth(line - 1).unwrap_or_default();
        if text.contains(": {") && text.matches('{').count() > 1 {
            return "inside `{zh: …, en: …}` put a text with a `{figure}` in quotes";
        }
        LOOK
    }

    fn scan_error(&self, error: &ScanError) -> Diagnostic {
        let at = self.offset(error.marker());
        syntax(format!("this is not YAML: {}", error.info()))
            .at(Span::new(at, at))
            .help(self.remedy(at))
    }
}

/// What mostly keeps a file from being YAML.
const LOOK: &str = "look at this line and the one before it: indentation by blanks, a text with \
                    `: ` or ` #` in it in quotes, every quote closed";

fn syntax(message: impl Into<String>) -> Diagnostic {
    Diagnostic::error("syntax.yaml", message)
}

fn empty() -> Diagnostic {
    syntax("the file is empty")
        .help("begin with `id:`, `title:` and `body:`; `twinpress schema` describes every key")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<Node, Diagnostic> {
        parse(&Source::new("r.yaml", text)).map(|parsed| parsed.value)
    }

    #[test]
    fn a_comment_that_may_be_text_is_told_in_its_place() {
        for (text, cut) in [
            ("a: 关于 #话题 的讨论\n", Some("#话题 的讨论")),
            ("a: much talk #topic\nb: 1\n", Some("#topic")),
            ("a: 关于 # 话题\n", None),
            ("a: '关于 #话题 的讨论'\n", None),
            ("a: 关于#话题的讨论\n", None),
            ("a: 12 #twelve\n", None),
            ("a: |\n  关于 #话题 的讨论\n", None),
        ] {
            let source = Source::new("r.yaml", text);
            let found = parse(&source).map_or_else(|e| vec![e], |parsed| parsed.warnings);
            let place = found.iter().find(|w| w.code.name() == "syntax.comment");
            let place = place.and_then(|w| w.span()).map(|span| source.slice(span));
            assert_eq!(place, cut, "{text}");
        }
    }

    #[test]
    fn spans_are_bytes_even_after_chinese_text() {
        let source = Source::new("r.yaml", "甲: 乙\nb:\n  - c\n");
        let root = parse(&source).expect("it is YAML").value;
        let (key, list) = &root.entries()[1];
        assert_eq!(source.slice(key.span), "b");
        let first = match &list.value {
            Value::Sequence(items) => items.first(),
            Value::Scalar { .. } | Value::Mapping(_) => None,
        };
        assert_eq!(first.map(|item| source.slice(item.span)), Some("c"));
    }

    #[test]
    fn what_a_report_does_not_need_is_refused_in_its_place() {
        for (text, at) in [
            ("a: 1\nb: *x", 8),
            ("a: &x 1\n", 3),
            ("&x a: 1\n", 0),
            ("a: {b: &D spending rose}", 7),
            ("a: &x [1]", 3),
            ("a: !t 1", 3),
            ("a: 1\n---\nb: 2", 5),
            ("a: 1\na: 2", 5),
            ("[a, b]: 1", 0),
        ] {
            let problem = parsed(text).expect_err(text);
            assert_eq!(
                problem.span().map(|s| s.start),
                Some(at),
                "{text}: {problem:?}"
            );
        }
    }

    #[test]
    fn malformed_and_hostile_files_are_errors_not_panics() {
        for text in [
            "",
            "a: \"x",
            "a: [",
            "a: b: c",
            "- a\nb: c",
            &"[".repeat(100_000),
        ] {
            assert!(parsed(text).is_err(), "{}", &text[..text.len().min(20)]);
        }
    }
}
