//! Tells the user what was found, once each, and how the program ends with it.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::io::{BufWriter, ErrorKind, IsTerminal, Write, stderr};
use std::process::ExitCode;

use super::args::{MessageFormat, Strictness};
use super::speech::Speech;
use crate::diag::{Diagnostic, Human, Message, Severity, Warned, code, to_json};
use crate::locale::Interface;
use crate::session::{Failure, io_failed};
use crate::source::Source;

/// The exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// A report was rejected, or a check found errors.
    Rejected = 1,
    /// The arguments are wrong.
    Usage = 2,
    /// Something can't be read or written.
    Io = 3,
    /// A fault of the program.
    Internal = 4,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Shows diagnostics on standard error and remembers whether there were errors.
pub struct Reporter {
    format: MessageFormat,
    strict: Option<Strictness>,
    human: Human,
    interface: &'static Interface,
    /// What was shown, and what it was made of: making it again takes long.
    shown: BTreeSet<String>,
    failed: bool,
}

impl Reporter {
    /// As the program speaks; strictly, warnings are errors.
    pub fn new(speech: &Speech, strict: Option<Strictness>) -> Self {
        let colour = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        Self {
            format: speech.format,
            strict,
            human: Human::new(colour),
            interface: speech.interface,
            shown: BTreeSet::new(),
            failed: false,
        }
    }

    /// The interface in the user's language.
    pub fn interface(&self) -> &'static Interface {
        self.interface
    }

    /// Whether people are told, rather than a machine.
    pub fn is_for_people(&self) -> bool {
        self.format == MessageFormat::Human
    }

    /// Whether progress may be shown: people are looking.
    pub fn shows_progress(&self) -> bool {
        self.is_for_people() && stderr().is_terminal()
    }

    /// Shows diagnostics, each once however many editions found it. Whether all may go on.
    pub fn report(&mut self, diagnostics: &[Diagnostic], source: Option<&Source>) -> bool {
        let mut fine = true;
        for diagnostic in diagnostics {
            let diagnostic = self.hardened(diagnostic.clone());
            fine &= diagnostic.severity != Severity::Error;
            self.show(&diagnostic, source);
        }
        self.failed |= !fine;
        fine
    }

    /// Reports diagnostics; an error among them is the end of the command.
    pub fn require(
        &mut self,
        found: &[Diagnostic],
        source: Option<&Source>,
    ) -> Result<(), Failure> {
        match self.report(found, source) {
            true => Ok(()),
            false => Err(Failure::reported()),
        }
    }

    /// The result of reading an input, its warnings reported.
    pub fn accept<T>(&mut self, read: Warned<T>, source: Option<&Source>) -> Result<T, Failure> {
        self.require(&read.warnings, source)?;
        Ok(read.value)
    }

    /// Shows the log of a long file as it comes: for people each entry on a line, without the
    /// source. Whether all may go on.
    pub fn log(&mut self, entries: impl Iterator<Item = Diagnostic>, source: &Source) -> bool {
        let mut out = BufWriter::new(stderr().lock());
        let mut fine = true;
        for entry in entries {
            let entry = self.hardened(entry);
            fine &= entry.severity != Severity::Error;
            let line = match self.format {
                MessageFormat::Human => self.on_one_line(&entry, source),
                MessageFormat::Json => {
                    to_json(&entry, &self.interface.wording(&entry), Some(source))
                }
            };
            // Nobody is left to be told when standard error is closed.
            let _ = writeln!(out, "{line}");
        }
        let _ = out.flush();
        self.failed |= !fine;
        fine
    }

    /// Strictly, a warning is an error.
    fn hardened(&self, mut found: Diagnostic) -> Diagnostic {
        let is_warning = found.severity == Severity::Warning;
        let is_error = match self.strict {
            None => false,
            Some(Strictness::Warnings) => is_warning,
            Some(Strictness::Fonts) => is_warning || found.code == code::FONT_SUBSTITUTED,
        };
        if is_error {
            found.severity = Severity::Error;
        }
        found
    }

    /// Says what is done, such as a file written: to people only.
    pub fn say(&self, message: &Message) {
        if self.is_for_people() {
            print_line(self.interface.text(message));
        }
    }

    /// Reports a failure, and says how the program ends with it; a closed pipe is success.
    pub fn failure(&mut self, failure: &Failure) -> Exit {
        match failure {
            Failure::Rejected { found, source_file } => {
                self.report(found, source_file.as_deref());
                Exit::Rejected
            }
            Failure::Refused(found) => {
                self.report(std::slice::from_ref(found), None);
                Exit::Usage
            }
            Failure::Io { error, .. } if error.kind() == ErrorKind::BrokenPipe => Exit::Done,
            Failure::Io {
                action,
                path,
                error,
            } => {
                self.report(&[io_failed(action, path, error)], None);
                Exit::Io
            }
        }
    }

    fn show(&mut self, diagnostic: &Diagnostic, source: Option<&Source>) {
        let name = source.map(Source::name).unwrap_or_default();
        if !self.shown.insert(format!("{name} {diagnostic:?}")) {
            return;
        }
        let wording = self.interface.wording(diagnostic);
        let text = match self.format {
            MessageFormat::Human => self.human.render(diagnostic, &wording, source) + "\n",
            MessageFormat::Json => to_json(diagnostic, &wording, source),
        };
        if self.shown.insert(text.clone()) {
            print_line(text);
        }
    }

    /// `note[import.joined] a.txt:12: …; what to do`
    fn on_one_line(&self, entry: &Diagnostic, source: &Source) -> String {
        let wording = self.interface.wording(entry);
        let line = entry.span().map(|span| source.line(span.start));
        let line = line.map_or(String::new(), |line| format!(":{line}"));
        let help = wording
            .help
            .map_or(String::new(), |help| format!("; {help}"));
        let (severity, message, name) = (wording.severity, wording.message, source.name());
        format!("{severity}[{}] {name}{line}: {message}{help}", entry.code)
    }

    /// Forgets what was shown, before a new round.
    pub fn forget(&mut self) {
        self.shown.clear();
        self.failed = false;
    }

    /// How the program ends, by what was reported.
    pub fn exit(&self) -> Exit {
        match self.failed {
            true => Exit::Rejected,
            false => Exit::Done,
        }
    }
}

/// A line on standard error. Nobody is left to be told when that is closed.
pub fn print_line(text: impl Display) {
    let _ = writeln!(stderr(), "{text}");
}
