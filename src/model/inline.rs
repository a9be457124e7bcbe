//! The markup inside a text: marked runs, figures, footnotes, cross-references, and the backslash.

use std::ops::Range;

use serde::Serialize;

use super::address::{addresses, destination, is_destination};
use crate::diag::{Argument, Diagnostic, code};

/// How a run of a text is set apart; those that stand outside of others first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Mark {
    /// `{[text](https://…)}`: it leads to a page or a mailbox. An address in a text leads there by itself.
    Link {
        /// Where it leads.
        address: String,
    },
    /// `**text**`.
    Strong,
    /// `{*text}`: italic in Western type, in Chinese another face.
    Emphasis,
    /// `{^text}`: above the line, such as the power of a unit.
    Raised,
    /// `{~text}`: below the line.
    Lowered,
}

impl Mark {
    /// What opens it in braces; none for strong text, which has asterisks.
    pub(super) fn opening(&self) -> Option<&'static str> {
        match self {
            Self::Strong => None,
            Self::Link { .. } => Some("{["),
            Self::Emphasis => Some("{*"),
            Self::Raised => Some("{^"),
            Self::Lowered => Some("{~"),
        }
    }

    /// What the braces at the beginning of a text open; a link still without its destination.
    fn opened(text: &str) -> Option<Self> {
        let address = String::new();
        let in_braces = [
            Self::Link { address },
            Self::Emphasis,
            Self::Raised,
            Self::Lowered,
        ];
        let opens = |mark: &Self| mark.opening().is_some_and(|open| text.starts_with(open));
        in_braces.into_iter().find(opens)
    }

    /// Whether both say the same but for where they lead.
    fn is_like(&self, other: &Self) -> bool {
        self.opening() == other.opening()
    }
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Literal text.
    Text(String),
    /// Text that is set apart.
    Marked {
        /// How.
        mark: Mark,
        /// What stands in it.
        body: Vec<Inline>,
    },
    /// A figure, by name.
    Figure {
        /// The figure's name.
        name: String,
        /// Which part of it is printed.
        form: FigureForm,
        /// Byte range of the reference in the string, braces included.
        range: Range<usize>,
    },
    /// A footnote, by name.
    Footnote {
        /// The footnote's name.
        name: String,
        /// Byte range of the reference in the string, brackets included.
        range: Range<usize>,
    },
    /// A cross-reference to an annex, a heading, a table, an image or a footnote.
    Reference {
        /// The `id` of the block or annex, or the footnote's name.
        name: String,
        /// Byte range of the reference in the string, braces included.
        range: Range<usize>,
    },
}

/// Which form of a figure a reference asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FigureForm {
    /// `{name}`: number and unit.
    #[default]
    Full,
    /// `{name:number}`: the number alone.
    Number,
    /// `{name:words}`: the number alone, in words where the language spells it.
    Words,
    /// `{name:words-unit}`: number in words, and unit.
    WordsUnit,
    /// `{name:digits}`: number and unit, the number in digits where the language would spell it.
    Digits,
    /// `{name:han}`: in Han numerals, in a language that has them: 二〇二六年二月十一日.
    Han,
}

impl FigureForm {
    /// The forms that a reference asks for by name.
    const NAMED: [(&str, Self); 5] = [
        ("number", Self::Number),
        ("words", Self::Words),
        ("words-unit", Self::WordsUnit),
        ("digits", Self::Digits),
        ("han", Self::Han),
    ];
}

/// Something in a string that is not the markup it seems to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InlineProblem {
    /// Byte range in the string.
    pub range: Range<usize>,
    /// What is wrong, still without its place.
    pub found: Diagnostic,
}

/// Reads a string's markup. What is malformed is kept as literal text and reported. A backslash at the
/// end of a line is a hard line break, `\n` in the text.
///
/// ```
/// use twinpress::model::{Inline, parse_inlines};
/// let (inlines, problems) = parse_inlines("a \\{b\\} * c");
/// assert_eq!(inlines, [Inline::Text("a {b} * c".into())]);
/// assert!(problems.is_empty());
/// ```
pub fn parse_inlines(text: &str) -> (Vec<Inline>, Vec<InlineProblem>) {
    let mut parser = Parser {
        text,
        at: 0,
        problems: Vec::new(),
        open: Vec::new(),
    };
    let inlines = parser.run();
    (linked(inlines), parser.problems)
}

/// Inlines in which each address is a link.
fn linked(inlines: Vec<Inline>) -> Vec<Inline> {
    let all = inlines.into_iter().flat_map(|inline| match inline {
        Inline::Text(text) => with_links(text),
        Inline::Marked { mark, body } if !matches!(mark, Mark::Link { .. }) => {
            let body = linked(body);
            vec![Inline::Marked { mark, body }]
        }
        other => vec![other],
    });
    all.collect()
}

fn with_links(text: String) -> Vec<Inline> {
    let mut inlines = Vec::new();
    let mut done = 0;
    let plain = |text: &str| (!text.is_empty()).then(|| Inline::Text(text.into()));
    for range in addresses(&text) {
        inlines.extend(plain(&text[done..range.start]));
        let written = &text[range.clone()];
        let mark = Mark::Link {
            address: destination(written),
        };
        let body = vec![Inline::Text(written.into())];
        inlines.push(Inline::Marked { mark, body });
        done = range.end;
    }
    match done {
        0 => vec![Inline::Text(text)],
        _ => {
            inlines.extend(plain(&text[done..]));
            inlines
        }
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    problems: Vec<InlineProblem>,
    /// The marks that are open, each of a kind of its own.
    open: Vec<Mark>,
}

impl Parser<'_> {
    /// Reads up to the end, or to what closes the innermost open mark.
    fn run(&mut self) -> Vec<Inline> {
        let mut inlines = Vec::new();
        while let Some(next) = self.rest().chars().next() {
            if self.closes() {
                return inlines;
            }
            match next {
                '\\' => self.escape(&mut inlines),
                '*' if self.rest().starts_with("**") => self.strong(&mut inlines),
                '{' => match Mark::opened(self.rest()) {
                    Some(mark) => self.marked(mark, &mut inlines),
                    None => self.figure(&mut inlines),
                },
                '[' if self.rest().starts_with("[^") => self.footnote(&mut inlines),
                other => self.literal(&mut inlines, other.len_utf8()),
            }
        }
        inlines
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// Takes `length` bytes as literal text.
    fn literal(&mut self, inlines: &mut Vec<Inline>, length: usize) {
        let taken = &self.text[self.at..self.at + length];
        if let Some(Inline::Text(last)) = inlines.last_mut() {
            last.push_str(taken);
        } else {
            inlines.push(Inline::Text(taken.into()));
        }
        self.at += length;
    }

    fn escape(&mut self, inlines: &mut Vec<Inline>) {
        let escaped = self.rest().chars().nth(1);
        match escaped {
            // At the end of a line, a hard line break.
            Some(c) if c.is_ascii_punctuation() || c == '\n' => {
                self.at += 1;
                self.literal(inlines, 1);
            }
            _ => self.literal(inlines, 1),
        }
    }

    /// Whether the innermost open mark is closed here.
    fn closes(&self) -> bool {
        let close = self.open.last().map(|mark| match mark {
            Mark::Strong => "**",
            Mark::Link { .. } => "](",
            Mark::Emphasis | Mark::Raised | Mark::Lowered => "}",
        });
        close.is_some_and(|close| self.rest().starts_with(close))
    }

    fn strong(&mut self, inlines: &mut Vec<Inline>) {
        let open = self.at;
        let closes = self.text[open + 2..].find("**").is_some_and(|at| at > 0);
        if !closes || self.open.contains(&Mark::Strong) {
            self.literal(inlines, 2);
            return;
        }
        let body = self.inside(Mark::Strong, 2);
        if self.rest().starts_with("**") {
            self.at += 2;
            let mark = Mark::Strong;
            inlines.push(Inline::Marked { mark, body });
        } else {
            self.problem(open..open + 2, malformed("strong"));
            inlines.extend(body);
        }
    }

    /// What stands in a mark, behind what opens it.
    fn inside(&mut self, mark: Mark, opening: usize) -> Vec<Inline> {
        self.at += opening;
        self.open.push(mark);
        let body = self.run();
        self.open.pop();
        body
    }

    /// Takes a mark in braces.
    fn marked(&mut self, mark: Mark, inlines: &mut Vec<Inline>) {
        let open = self.at..self.at + 2;
        if self.open.iter().any(|other| other.is_like(&mark)) {
            self.problem(open, malformed("nested"));
            self.literal(inlines, 2);
            return;
        }
        let body = self.inside(mark.clone(), 2);
        let closed = match mark {
            Mark::Link { .. } => self.destination(),
            Mark::Strong | Mark::Emphasis | Mark::Raised | Mark::Lowered => {
                self.rest().starts_with('}').then_some((mark, 1))
            }
        };
        match closed.filter(|_| !body.is_empty()) {
            Some((mark, length)) => {
                self.at += length;
                inlines.push(Inline::Marked { mark, body });
            }
            None => {
                let case = match self.text[open.start..].starts_with("{[") {
                    true => "link",
                    false => "mark",
                };
                self.problem(open, malformed(case));
                inlines.extend(body);
            }
        }
    }

    /// The destination of a link, behind what it says, and how long it is written: `](https://…)}`.
    fn destination(&self) -> Option<(Mark, usize)> {
        let rest = self.rest().strip_prefix("](")?;
        let address = &rest[..rest.find(")}")?];
        let mark = Mark::Link {
            address: address.to_owned(),
        };
        is_destination(address).then_some((mark, address.len() + 4))
    }

    fn figure(&mut self, inlines: &mut Vec<Inline>) {
        let Some(close) = self.rest().find('}') else {
            self.problem(self.at..self.at + 1, malformed("brace"));
            self.literal(inlines, 1);
            return;
        };
        let range = self.at..self.at + close + 1;
        let inner = &self.text[self.at + 1..self.at + close];
        if let Some(name) = inner.strip_prefix('#') {
            self.reference(inlines, name, range);
            return;
        }
        let (name, form) = match inner.split_once(':') {
            None => (inner, Some(FigureForm::Full)),
            Some((name, form)) => {
                let mut named = FigureForm::NAMED.into_iter();
                (
                    name,
                    named
                        .find(|(known, _)| *known == form)
                        .map(|(_, form)| form),
                )
            }
        };
        match form {
            Some(form) if is_name(name) => inlines.push(Inline::Figure {
                name: name.into(),
                form,
                range: range.clone(),
            }),
            None if is_name(name) => self.problem(
                range.clone(),
                malformed("form")
                    .with("written", inner)
                    .with("name", name)
                    .with(
                        "forms",
                        Argument::list(FigureForm::NAMED.map(|(name, _)| name)),
                    ),
            ),
            _ => self.problem(range.clone(), malformed("figure").with("written", inner)),
        }
        self.at = range.end;
    }

    /// Takes `{#name}`.
    fn reference(&mut self, inlines: &mut Vec<Inline>, name: &str, range: Range<usize>) {
        self.at = range.end;
        if is_name(name) {
            let name = name.into();
            inlines.push(Inline::Reference { name, range });
        } else {
            self.problem(range, malformed("reference").with("written", name));
        }
    }

    fn footnote(&mut self, inlines: &mut Vec<Inline>) {
        let close = self
            .rest()
            .find(']')
            .filter(|&at| is_name(&self.rest()[2..at]));
        let Some(close) = close else {
            self.problem(self.at..self.at + 2, malformed("footnote"));
            self.literal(inlines, 2);
            return;
        };
        let range = self.at..self.at + close + 1;
        inlines.push(Inline::Footnote {
            name: self.rest()[2..close].into(),
            range: range.clone(),
        });
        self.at = range.end;
    }

    fn problem(&mut self, range: Range<usize>, found: Diagnostic) {
        self.problems.push(InlineProblem { range, found });
    }
}

fn malformed(case: &'static str) -> Diagnostic {
    code::TEXT_MARKUP.error().with("case", case)
}

/// Whether a string can name a figure, a footnote or a block: letters, digits, `-` and `_`.
pub(super) fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || c == '-' || c == '_')
}
