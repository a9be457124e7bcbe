//! The command line, and all of the program that touches the world: disk, fonts, environment,
//! clock, terminal.
//!
//! `speech` tells how the program speaks, [`args`] parses without effects; each command resolves
//! what it needs and runs.

pub mod args;
mod build;
mod diff;
mod fonts;
pub mod help;
mod import;
mod merge;
mod numbers;
mod outline;
pub mod output;
mod reporter;
mod selection;
pub mod speech;
pub mod usage;
pub mod values;
mod watch;

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use crate::diag::code;
use crate::session::{self, Failure, Session};
use args::{Args, Command, MessageFormat};
use reporter::{Exit, Reporter, print_line};
use speech::Speech;

/// Runs the program with the process's arguments.
pub fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let speech = Speech::new(&words, |name| std::env::var_os(name));
    catch_faults(&speech, || match parse(&words, &speech) {
        Ok(args) => run(&args, &speech),
        Err(error) => refuse(&error, &speech),
    })
    .into()
}

/// The arguments. Help and usage errors come from the commands as the user's language has them.
fn parse(words: &[OsString], speech: &Speech) -> Result<Args, clap::Error> {
    let matches = Args::command()
        .try_get_matches_from(words)
        .or_else(|_| help::command(speech.interface).try_get_matches_from(words))?;
    Args::from_arg_matches(&matches)
}

fn run(args: &Args, speech: &Speech) -> Exit {
    let mut reporter = Reporter::new(speech, args.strict);
    let result = match &args.command {
        Command::Build(build) if build.watch => watch::run(build, &mut reporter),
        Command::Build(build) => build::run(build, &mut Session::new(), &mut reporter),
        Command::Diff(diff) => diff::run(diff, &mut reporter),
        Command::Import(import) => import::run(import, &mut reporter),
        Command::Merge(merge) => merge::run(merge, &mut reporter),
        Command::Outline(outline) => outline::run(outline, &mut reporter),
        Command::Numbers(numbers) => numbers::run(numbers),
        Command::Schema => schema(),
        Command::Fonts(fonts) => fonts::run(fonts, &mut reporter),
    };
    match result {
        Ok(()) => reporter.exit(),
        Err(failure) => reporter.failure(&failure),
    }
}

/// Prints the JSON Schema of the report file.
fn schema() -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(session::reader().schema()).expect("a schema is JSON");
    output::write_stdout(format!("{text}\n").as_bytes())
}

/// Shows help or the version, which is success, or says what is wrong with the arguments.
fn refuse(error: &clap::Error, speech: &Speech) -> Exit {
    let mut reporter = Reporter::new(speech, None);
    if !error.use_stderr() {
        let shown = error.print().map_err(output::stdout_failed);
        return shown.map_or_else(|failure| reporter.failure(&failure), |()| Exit::Done);
    }
    match speech.format {
        MessageFormat::Json => {
            reporter.report(&[usage::diagnostic(error)], None);
        }
        // Nobody is left to be told when standard error is closed.
        MessageFormat::Human if usage::is_help(error) => drop(error.print()),
        MessageFormat::Human => print_line(usage::for_people(error, speech.interface)),
    }
    Exit::Usage
}

/// Runs the program; a panic is an internal fault, told as one.
fn catch_faults(speech: &Speech, run: impl FnOnce() -> Exit) -> Exit {
    let told = speech.clone();
    std::panic::set_hook(Box::new(move |info| {
        let found = code::INTERNAL_FAULT.error();
        let found = found.with("detail", info.to_string());
        Reporter::new(&told, None).report(&[found], None);
    }));
    catch_unwind(AssertUnwindSafe(run)).unwrap_or(Exit::Internal)
}
