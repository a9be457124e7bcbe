//! Tells the user what was found, once each.

use std::collections::BTreeSet;
use std::io::{BufWriter, IsTerminal, Write, stderr};

use super::args::{MessageFormat, Strictness};
use super::exit::{Exit, Fault};
use super::speech::Speech;
use crate::diag::{Diagnostic, Human, Message, Severity, Warned, Wording, code, to_json};
use crate::locale::Interface;
use crate::session::Failure;
use crate::source::Source;

/// Shows diagnostics on standard error and remembers whether there were errors.
pub struct Reporter {
    format: MessageFormat,
    strict: Option<Strictness>,
    human: Human,
    interface: &'static Interface,
    /// What was shown, and what it was made of: making it again takes long.
    shown: BTreeSet<String>,
    known: BTreeSet<String>,
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
            known: BTreeSet::new(),
            failed: false,
        }
    }

    /// The interface in the user's language.
    pub fn interface(&self) -> &'static Interface {
        self.interface
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
            self.harden(&mut diagnostic);
            fine &= diagnostic.severity != Severity::Error;
            self.show(&diagnostic, source);
        }
        self.failed |= !fine;
        fine
    }

    /// Whether people are told, rather than a machine.
    pub fn is_for_people(&self) -> bool {
        self.format == MessageFormat::Human
    }

    /// Shows the log of a long file as it comes: for people each entry on a line, without the
    /// source. Whether all may go on.
    pub fn log(&mut self, entries: impl Iterator<Item = Diagnostic>, source: &Source) -> bool {
        let mut out = BufWriter::new(stderr().lock());
        let mut fine = true;
        for mut entry in entries {
            self.harden(&mut entry);
            fine &= entry.severity != Severity::Error;
            let wording = self.interface.wording(&entry);
            let line = match self.format {
                MessageFormat::Human => on_one_line(&entry, &wording, source),
                MessageFormat::Json => to_json(&entry, &wording, Some(source)),
            };
            // Nobody is left to be told when standard error is closed.
            let _ = writeln!(out, "{line}");
        }
        let _ = out.flush();
        self.failed |= !fine;
        fine
    }

    /// Strictly, a warning is an error.
    fn harden(&self, diagnostic: &mut Diagnostic) {
        let is_error = match self.strict {
            None => false,
            Some(Strictness::Warnings) => diagnostic.severity == Severity::Warning,
            Some(Strictness::Fonts) => {
                diagnostic.severity == Severity::Warning
                    || diagnostic.code == code::FONT_SUBSTITUTED
            }
        };
        if is_error {
            diagnostic.severity = Severity::Error;
        }
    }

    /// Says what is done, such as a file written: to people only.
    pub fn say(&self, message: &Message) {
        if self.is_for_people() {
            // Nobody is left to be told when standard error is closed.
            let _ = writeln!(stderr(), "{}", self.interface.text(message));
        }
    }

    /// The result of reading an input, its warnings reported; what a failure found is reported, too.
    pub fn accept<T>(
        &mut self,
        read: Result<Warned<T>, Failure>,
        source: impl Fn(&T) -> Option<&Source>,
    ) -> Result<T, Fault> {
        let Warned { value, warnings } = read.map_err(|failure| self.failure(failure))?;
        self.require(&warnings, source(&value))?;
        Ok(value)
    }

    /// A failure to read an input, what it found reported.
    pub fn failure(&mut self, failure: Failure) -> Fault {
        match failure {
            Failure::Rejected { found, source_file } => {
                self.report(&found, source_file.as_deref());
                Fault::Reported
            }
            Failure::Refused(found) => Fault::Usage(found),
            Failure::Io(failure) => failure.into(),
        }
    }

    /// Reports a fault, if nothing has yet, and says how the program ends with it.
    pub fn fault(&mut self, fault: &Fault) -> Exit {
        if let Some(found) = fault.diagnostic() {
            self.report(&[found], None);
        }
        fault.exit()
    }

    /// Reports diagnostics; an error among them is the end of the command.
    pub fn require(&mut self, found: &[Diagnostic], source: Option<&Source>) -> Result<(), Fault> {
        match self.report(found, source) {
            true => Ok(()),
            false => Err(Fault::Reported),
        }
    }

    fn show(&mut self, diagnostic: &Diagnostic, source: Option<&Source>) {
        let name = source.map(Source::name).unwrap_or_default();
        if !self.known.insert(format!("{name} {diagnostic:?}")) {
            return;
        }
        let wording = self.interface.wording(diagnostic);
        let text = match self.format {
            MessageFormat::Human => self.human.render(diagnostic, &wording, source),
            MessageFormat::Json => to_json(diagnostic, &wording, source),
        };
        let blank = if self.format == MessageFormat::Human {
            "\n"
        } else {
            ""
        };
        if self.shown.insert(text.clone()) {
            // Nobody is left to be told when standard error is closed.
            let _ = writeln!(stderr(), "{text}{blank}");
        }
    }

    /// Forgets what was shown, before a new round.
    pub fn forget(&mut self) {
        self.shown.clear();
        self.known.clear();
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

/// `note[import.joined] a.txt:12: …; what to do`
fn on_one_line(entry: &Diagnostic, wording: &Wording, source: &Source) -> String {
    let place = match entry.span() {
        Some(span) => format!("{}:{}", source.name(), source.line(span.start)),
        None => source.name().to_owned(),
    };
    let help = wording.help.as_ref();
    let help = help.map_or(String::new(), |help| format!("; {help}"));
    let (severity, message) = (&wording.severity, &wording.message);
    format!("{severity}[{}] {place}: {message}{help}", entry.code)
}
