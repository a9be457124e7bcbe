//! YAML to a tree of nodes.

use std::collections::BTreeMap;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, Span as Marks, StrInput};

use super::tree::{Key, Node, Value};
use crate::diag::{Diagnostic, Message, Warned, code};
use crate::source::{Source, Span};

/// Deeper nesting than any report has; keeps a hostile file from exhausting the stack.
const MOST_DEPTH: usize = 64;

/// Parses a YAML file that holds one document.
///
/// # Errors
///
/// The first place that is not YAML, or that uses what a report does not need: anchors, tags,
/// several documents, keys that are not plain names.
///
/// A key that stands twice is an error beside the tree, which has the first of the two: the rest of
/// the file can be read all the same. What may be a text cut off by a comment is a warning.
pub fn parse(source: &Source) -> Result<Warned<Node>, Diagnostic> {
    let mut builder = Builder::new(source);
    let value = builder.document()?;
    Ok(Warned {
        value,
        warnings: builder.problems,
    })
}

struct Builder<'a> {
    source: &'a Source,
    events: Parser<'a, StrInput<'a>>,
    /// Byte offset of each character, since the parser counts characters.
    offsets: Vec<usize>,
    problems: Vec<Diagnostic>,
}

impl<'a> Builder<'a> {
    fn new(source: &'a Source) -> Self {
        let text = source.text();
        let offsets = text.char_indices().map(|(at, _)| at).collect();
        Self {
            source,
            events: Parser::new_from_str(text),
            offsets,
            problems: Vec::new(),
        }
    }

    /// The root. Nothing may follow its document.
    fn document(&mut self) -> Result<Node, Diagnostic> {
        use Event::{DocumentEnd, DocumentStart, Nothing, StreamEnd, StreamStart};
        let (event, span) =
            self.next_but(|event| matches!(event, StreamStart | DocumentStart(_) | Nothing))?;
        if matches!(event, StreamEnd) {
            return Err(syntax("empty"));
        }
        let root = self.node(event, span, 0)?;
        match self.next_but(|event| matches!(event, DocumentEnd | Nothing))? {
            (StreamEnd, _) => Ok(root),
            (_, span) => Err(syntax("documents").at(span)),
        }
    }

    /// The next event that is not to be passed over.
    fn next_but(&mut self, passes: fn(&Event) -> bool) -> Result<(Event<'a>, Span), Diagnostic> {
        loop {
            let (event, span) = self.next()?;
            if !passes(&event) {
                return Ok((event, span));
            }
        }
    }

    fn next(&mut self) -> Result<(Event<'a>, Span), Diagnostic> {
        match self.events.next() {
            Some(Ok((event, marks))) => Ok((event, self.span(marks))),
            Some(Err(error)) => Err(self.scan_error(&error)),
            None => {
                let end = self.source.text().len();
                Err(self.pointed_out(syntax("early"), end))
            }
        }
    }

    fn node(&mut self, event: Event<'a>, span: Span, depth: usize) -> Result<Node, Diagnostic> {
        if depth > MOST_DEPTH {
            return Err(syntax("deep").with("most", MOST_DEPTH).at(span));
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
            Event::Alias(_) => Err(syntax("alias").at(span)),
            _ => Err(syntax("missing").at(span)),
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
            return Err(syntax("tag").at(span));
        }
        if anchor > 0 {
            let before = self.source.text().get(..=span.start).unwrap_or_default();
            let at = before.rfind('&').unwrap_or(span.start);
            return Err(syntax("anchor").at(Span::new(at, span.end)));
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
            let place = Span::new(at, at + comment.len());
            self.problems.push(code::SYNTAX_COMMENT.warning().at(place));
        }
    }

    fn sequence(&mut self, start: Span, depth: usize) -> Result<Node, Diagnostic> {
        let begin = self.first_dash(start.start);
        let mut items: Vec<Node> = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                let end = items.last().map_or(span.end, |last| last.span.end);
                return Ok(Node {
                    span: Span::new(begin, end.max(start.end)),
                    value: Value::Sequence(items),
                });
            }
            items.push(self.node(event, span, depth + 1)?);
        }
    }

    /// Where a list begins: at its first dash. Where the dashes stand under its key, no further in,
    /// the parser has it begin behind that.
    fn first_dash(&self, start: usize) -> usize {
        let text = self.source.text();
        let (before, rest) = text.split_at(start);
        let behind = rest.strip_prefix(['[', '-']);
        let is_there = behind
            .is_some_and(|behind| rest.starts_with('[') || behind.starts_with(char::is_whitespace));
        let dash = before.trim_end_matches([' ', '\t']).strip_suffix('-');
        dash.filter(|_| !is_there).map_or(start, str::len)
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
                _ => return Err(syntax("key").at(span)),
            };
            let first = *names.entry(name.clone()).or_insert(span);
            let (event, value_span) = self.next()?;
            let value = self.node(event, value_span, depth + 1)?;
            if first == span {
                entries.push((Key { name, span }, value));
            } else {
                let twice = duplicate_key(&name, first, span, self.source);
                self.problems.push(twice);
            }
        }
    }

    fn span(&self, marks: Marks) -> Span {
        Span::new(self.offset(&marks.start), self.offset(&marks.end))
    }

    fn offset(&self, mark: &Marker) -> usize {
        let end = self.source.text().len();
        self.offsets.get(mark.index()).copied().unwrap_or(end)
    }

    /// An error of the scanner in its place. A figure in a text without quotes, inside the braces of
    /// `{zh: …, en: …}`, is the fault that authors make most.
    fn pointed_out(&self, found: Diagnostic, at: usize) -> Diagnostic {
        let found = found.at(Span::new(at, at));
        let line = self.source.place(at).line;
        let text = self.source.text().lines().nth(line - 1).unwrap_or_default();
        match text.contains(": {") && text.matches('{').count() > 1 {
            true => found.help("figure"),
            false => found,
        }
    }

    fn scan_error(&self, error: &ScanError) -> Diagnostic {
        let reason = Message::foreign("parser-reason", error.info());
        let found = syntax("parser").with("reason", reason);
        self.pointed_out(found, self.offset(error.marker()))
    }
}

fn syntax(case: &'static str) -> Diagnostic {
    code::SYNTAX_YAML.error().with("case", case)
}

/// A key that stands twice in one map, with both places.
pub fn duplicate_key(name: &str, first: Span, second: Span, source: &Source) -> Diagnostic {
    code::SHAPE_DUPLICATE_KEY
        .error()
        .with("key", name)
        .with("line", source.line(first.start))
        .at(second)
        .also_at(first)
}
