//! The codes: every kind of finding, with the arguments and remedies of its messages.

use std::fmt;

use super::{Diagnostic, Severity, registry};
pub use registry::*;

/// A stable name for a kind of diagnostic, of the form `area.name`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(pub(super) &'static registry::Entry);

/// Every code.
pub fn all() -> impl Iterator<Item = Code> {
    registry::ALL.iter().copied()
}

impl Code {
    /// The code, such as `figure.undefined`.
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// The name of its message: `figure-undefined`.
    pub fn message_id(self) -> String {
        self.0.name.replace('.', "-")
    }

    /// The arguments of its messages.
    pub const fn arguments(self) -> &'static [&'static str] {
        self.0.arguments
    }

    /// The names of the remedies that a diagnostic may choose.
    pub const fn helps(self) -> &'static [&'static str] {
        self.0.helps
    }

    /// True if such a finding may only follow from another one: what is left of a report without
    /// its wrong values may seem to leave a name unused or undefined.
    pub const fn follows_from_others(self) -> bool {
        self.0.follows
    }

    /// An error of this kind.
    pub fn error(self) -> Diagnostic {
        Diagnostic::new(Severity::Error, self)
    }

    /// A warning of this kind.
    pub fn warning(self) -> Diagnostic {
        Diagnostic::new(Severity::Warning, self)
    }

    /// A note of this kind.
    pub fn note(self) -> Diagnostic {
        Diagnostic::new(Severity::Note, self)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.name())
    }
}
