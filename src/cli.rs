//! The command line, and all of the program that touches the world: disk, fonts, environment,
//! clock, terminal.
//!
//! `speech` tells how the program speaks, [`args`] parses without effects; each command resolves
//! what it needs and runs.

pub mod args;
mod build;
mod diff;
mod exit;
mod fonts;
pub mod help;
mod import;
mod merge;
mod numbers;
mod outline;
mod output;
mod progress;
mod reporter;
mod schema;
mod selection;
pub mod speech;
pub mod usage;
pub mod values;
mod watch;

use std::ffi::OsString;
use std::io::{Write, stderr};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use crate::diag::code;
use crate::session::Session;
use args::{Args, Command, MessageFormat};
use exit::{Exit, Fault};
use reporter::Reporter;
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
        Command::Numbers(numbers) => numbers::run(numbers, &mut reporter),
        Command::Schema => schema::run(),
        Command::Fonts(fonts) => fonts::run(fonts, &mut reporter),
    };
    match result {
        Ok(()) => reporter.exit(),
        Err(fault) => reporter.fault(&fault),
    }
}

/// Shows help or the version, which is success, or says what is wrong with the arguments.
fn refuse(error: &clap::Error, speech: &Speech) -> Exit {
    if !error.use_stderr() {
        let shown = error.print().map_err(Fault::stdout);
        let mut reporter = Reporter::new(speech, None);
        return shown.map_or_else(|fault| reporter.fault(&fault), |()| Exit::Done);
    }
    // Nobody is left to be told when standard error is closed.
    let _ = match speech.format {
        MessageFormat::Json => {
            Reporter::new(speech, None).report(&[usage::diagnostic(error)], None);
            Ok(())
        }
        MessageFormat::Human if usage::is_help(error) => error.print(),
        MessageFormat::Human => {
            stderr().write_all(usage::for_people(error, speech.interface).as_bytes())
        }
    };
    Exit::Usage
}

/// Runs the program; a panic is an internal fault, told as one.
fn catch_faults(speech: &Speech, run: impl FnOnce() -> Exit) -> Exit {
    let told = speech.clone();
    std::panic::set_hook(Box::new(move |info| {
        let found = code::INTERNAL_FAULT
            .error()
            .with("detail", info.to_string());
        Reporter::new(&told, None).report(&[found], None);
    }));
    catch_unwind(AssertUnwindSafe(run)).unwrap_or(Exit::Internal)
}
