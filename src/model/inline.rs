//! The markup inside a text: strong runs, figures, footnotes, cross-references, and the backslash.

use std::ops::Range;

use crate::diag::{Argument, Diagnostic, code};

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Literal text.
    Text(String),
    /// Strong text.
    Strong(Vec<Inline>),
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
    };
    let inlines = parser.run(false);
    (inlines, parser.problems)
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    problems: Vec<InlineProblem>,
}

impl Parser<'_> {
    /// Reads up to the end, or up to the closing `**` inside a strong run.
    fn run(&mut self, in_strong: bool) -> Vec<Inline> {
        let mut inlines = Vec::new();
        while let Some(next) = self.rest().chars().next() {
            match next {
                '\\' => self.escape(&mut inlines),
                '*' if self.rest().starts_with("**") => {
                    if in_strong {
                        return inlines;
                    }
                    self.strong(&mut inlines);
                }
                '{' => self.figure(&mut inlines),
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

    fn strong(&mut self, inlines: &mut Vec<Inline>) {
        let open = self.at;
        let closes = self.text[open + 2..].find("**").is_some_and(|at| at > 0);
        if !closes {
            self.literal(inlines, 2);
            return;
        }
        self.at += 2;
        let inner = self.run(true);
        if self.rest().starts_with("**") {
            self.at += 2;
            inlines.push(Inline::Strong(inner));
        } else {
            self.problem(open..open + 2, malformed("strong"));
            inlines.extend(inner);
        }
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
