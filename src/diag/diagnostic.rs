//! One finding, its places and its remedy.

use std::fmt;

use super::message::write_arguments;
use super::{Argument, Code, Severity};
use crate::source::{Source, Span};

/// A place that a diagnostic is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// The file, where it is another than the one being reported on.
    pub file: Option<Box<str>>,
    /// The bytes in the file; none where the finding is about the whole of it.
    pub span: Option<Span>,
    /// The words it is about, as written: they narrow the span where they are found inside it.
    pub quote: Option<Box<str>>,
}

impl Label {
    /// Its place in the source: that of the words it quotes, where they are found in its span.
    /// None in another file.
    pub fn place(&self, source: &Source) -> Option<Span> {
        let is_other = |file: &str| file != source.name();
        let span = self
            .span
            .filter(|_| !self.file.as_deref().is_some_and(is_other))?;
        let quoted = self.quote.as_deref().and_then(|words| {
            let at = span.start + source.slice(span).find(words)?;
            Some(Span::new(at, at + words.len()))
        });
        Some(quoted.unwrap_or(span))
    }
}

/// One finding: a code and its arguments, without a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How grave it is.
    pub severity: Severity,
    /// Its kind.
    pub code: Code,
    /// What its messages ask for, by name, in the order given.
    pub arguments: Vec<(&'static str, Argument)>,
    /// The places it is about, the first of them the one to mend; none where the finding is about
    /// the whole.
    pub labels: Vec<Label>,
    /// The block it is about (such as `body[3].paragraph`), where there is one.
    pub block: Option<Box<str>>,
    /// The remedy that was chosen: `NAME` of the attribute `.help-NAME` of its message. Where none
    /// was, the attribute `.help` is shown if the message has it.
    pub help: Option<&'static str>,
}

impl Diagnostic {
    pub(super) fn new(severity: Severity, code: Code) -> Self {
        Self {
            severity,
            code,
            arguments: Vec::new(),
            labels: Vec::new(),
            block: None,
            help: None,
        }
    }

    /// With an argument of its messages. The registry declares which there are.
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        debug_assert!(
            self.code.arguments().contains(&name),
            "{} has no argument {name}",
            self.code
        );
        self.arguments.push((name, value.into()));
        self
    }

    /// An argument, if it was given.
    pub fn argument(&self, name: &str) -> Option<&Argument> {
        let given = self.arguments.iter().find(|(given, _)| *given == name);
        given.map(|(_, value)| value)
    }

    fn primary(&mut self) -> &mut Label {
        if self.labels.is_empty() {
            self.labels.push(Label::default());
        }
        &mut self.labels[0]
    }

    /// With its place in the source.
    pub fn at(mut self, span: Span) -> Self {
        self.primary().span = Some(span);
        self
    }

    /// With another place that belongs to the finding, such as that of the first definition.
    pub fn also_at(mut self, span: Span) -> Self {
        self.labels.push(Label {
            span: Some(span),
            ..Label::default()
        });
        self
    }

    /// With the words it is about, as they are written at its place.
    pub fn quoting(mut self, words: impl Into<String>) -> Self {
        self.primary().quote = Some(words.into().into_boxed_str());
        self
    }

    /// With the file it is about, where that is not the report.
    pub fn in_file(mut self, file: impl Into<String>) -> Self {
        self.primary().file = Some(file.into().into_boxed_str());
        self
    }

    /// With the block it is about.
    pub fn in_block(mut self, block: impl Into<String>) -> Self {
        self.block = Some(block.into().into_boxed_str()).filter(|path| !path.is_empty());
        self
    }

    /// With another severity.
    pub fn as_severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Its first place in the report file, as it was given.
    pub fn span(&self) -> Option<Span> {
        self.labels.first()?.span
    }

    /// Its first place in a source, narrowed to the words it quotes.
    pub fn place(&self, source: &Source) -> Option<Span> {
        self.labels.first()?.place(source)
    }

    /// The file that its first place names.
    pub fn file(&self) -> Option<&str> {
        self.labels.first()?.file.as_deref()
    }

    /// With the remedy `NAME`, the attribute `.help-NAME` of its message.
    pub fn help(mut self, help: &'static str) -> Self {
        debug_assert!(
            self.code.helps().contains(&help),
            "{} has no help {help}",
            self.code
        );
        self.help = Some(help);
        self
    }
}

/// Its code and arguments; messages word it by language.
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}", self.code)?;
        write_arguments(&self.arguments, f)
    }
}

impl std::error::Error for Diagnostic {}
