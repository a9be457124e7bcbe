//! The registry of codes: every kind of finding, with the arguments and remedies of its messages.
//!
//! A code reads `area.name`. A line of the registry gives the constant, the code, the arguments of
//! its messages, and where there are several remedies or none that always fits, their names:
//!
//! ```text
//! /// A name in braces that no figure has.
//! FIGURE_UNDEFINED: "figure.undefined" [name, known] help [suggest];
//! ```

mod cli;
mod import;
mod merge;
mod publish;
mod report;
mod text_import;
mod theme;

use std::cmp::Ordering;
use std::fmt;

use serde::{Serialize, Serializer};

use super::{Diagnostic, Severity};
pub use cli::*;
pub use import::*;
pub use merge::*;
pub use publish::*;
pub use report::*;
pub use text_import::*;
pub use theme::*;

/// What the registry says of a code.
#[derive(Debug)]
pub struct Entry {
    name: &'static str,
    arguments: &'static [&'static str],
    helps: &'static [&'static str],
    follows: bool,
}

/// A stable name for a kind of diagnostic, of the form `area.name`.
#[derive(Clone, Copy)]
pub struct Code(&'static Entry);

/// Every code.
pub fn all() -> impl Iterator<Item = Code> {
    let parts = [
        cli::ALL,
        import::ALL,
        merge::ALL,
        publish::ALL,
        report::ALL,
        text_import::ALL,
        theme::ALL,
    ];
    parts.into_iter().flatten().copied()
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

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Code {}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Code {
    fn cmp(&self, other: &Self) -> Ordering {
        self.name().cmp(other.name())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// Constants and a list of a part of the registry.
macro_rules! codes {
    ($(
        $(#[doc = $doc:literal])+
        $constant:ident: $name:literal [$($argument:ident),*]
        $(help [$($help:ident),+])? $(, $follows:ident)?;
    )*) => {
        $(
            $(#[doc = $doc])+
            pub const $constant: $crate::diag::Code = $crate::diag::code::Code(
                &$crate::diag::code::Entry {
                    name: $name,
                    arguments: &[$(stringify!($argument)),*],
                    helps: &[$($(stringify!($help)),+)?],
                    follows: $crate::diag::code::follows!($($follows)?),
                },
            );
        )*
        /// This part of the registry.
        pub(super) const ALL: &[$crate::diag::Code] = &[$($constant),*];
    };
}
use codes;

/// Whether a line of the registry ends in `, follows`.
macro_rules! follows {
    () => {
        false
    };
    (follows) => {
        true
    };
}
use follows;
