//! Tells the user what was found, once each.

use std::collections::BTreeSet;
use std::io::{IsTerminal, Write, stderr};

use super::args::MessageFormat;
use super::exit::Exit;
use crate::diag::{Diagnostic, Human, Severity, to_json};
use crate::source::Source;

/// Shows diagnostics on standard error and remembers whether there were errors.
pub struct Reporter {
    format: MessageFormat,
    strict: bool,
    human: Human,
    shown: BTreeSet<String>,
    failed: bool,
    silent: bool,
}

impl Reporter {
    /// In a format; strictly, warnings are errors.
    pub fn new(format: MessageFormat, strict: bool) -> Self {
        let colour = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        Self {
            format,
            strict,
            human: Human::new(colour),
            shown: BTreeSet::new(),
            failed: false,
            silent: false,
        }
    }

    /// Says nothing: for looking at a file whose problems were told already.
    pub fn silent() -> Self {
        Self {
            silent: true,
            ..Self::new(MessageFormat::Json, false)
        }
    }

    /// Whether progress may be shown: people are looking.
    pub fn shows_progress(&self) -> bool {
        self.format == MessageFormat::Human && stderr().is_terminal()
    }

    /// Shows diagnostics, each once however many editions found it. Whether all may go on.
    pub fn report(&mut self, diagnostics: &[Diagnostic], source: Option<&Source>) -> bool {
        let mut fine = true;
        for diagnostic in diagnostics {
            let mut diagnostic = diagnostic.clone();
            if self.strict && diagnostic.severity == Severity::Warning {
                diagnostic.severity = Severity::Error;
            }
            fine &= diagnostic.severity != Severity::Error;
            self.show(&diagnostic, source);
        }
        self.failed |= !fine;
        fine
    }

    /// Shows an error that is about no report.
    pub fn plain_error(&mut self, code: &'static str, message: &str) {
        self.show(&Diagnostic::error(code, message), None);
    }

    fn show(&mut self, diagnostic: &Diagnostic, source: Option<&Source>) {
        let text = match self.format {
            MessageFormat::Human => self.human.render(diagnostic, source),
            MessageFormat::Json => to_json(diagnostic, source),
        };
        let blank = if self.format == MessageFormat::Human {
            "\n"
        } else {
            ""
        };
        if !self.silent && self.shown.insert(text.clone()) {
            // Nobody is left to be told when standard error is closed.
            let _ = writeln!(stderr(), "{text}{blank}");
        }
    }

    /// Forgets what was shown, before a new round.
    pub fn forget(&mut self) {
        self.shown.clear();
        self.failed = false;
    }

    /// How the program ends, by what was reported.
    pub fn exit(&self) -> Exit {
        if self.failed {
            Exit::Rejected
        } else {
            Exit::Done
        }
    }
}
