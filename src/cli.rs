//! The command line, and all of the program that touches the world: disk, fonts, environment,
//! clock, terminal.
//!
//! [`args`] parses without effects; each command resolves what it needs and runs.

pub mod args;
mod assets;
mod build;
mod diff;
mod exit;
mod font_file;
pub mod font_scan;
mod fonts;
mod import;
mod input;
mod merge;
mod numbers;
mod outline;
mod output;
mod progress;
mod reporter;
mod schema;
mod selection;
mod watch;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use exit::{Exit, Fault};
use reporter::Reporter;

/// Runs the program with the process's arguments.
pub fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return usage(&error),
    };
    exit::catch_faults(|| run(&args)).into()
}

fn run(args: &Args) -> Exit {
    let mut reporter = Reporter::new(args.message_format, args.strict);
    let result = match &args.command {
        Command::Build(build) if build.watch => watch::run(build, &mut reporter),
        Command::Build(build) => build::run(build, &mut reporter),
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
        Err(Fault::Reported) => Exit::Rejected,
        Err(Fault::Usage(message)) => {
            reporter.plain_error("usage", &message);
            Exit::Usage
        }
        Err(Fault::Io {
            action,
            path,
            error,
        }) => exit::io(&mut reporter, &action, &path, &error),
    }
}

/// Help and version are success; a closed pipe is no failure either.
fn usage(error: &clap::Error) -> ExitCode {
    let _ = error.print();
    let exit = if error.use_stderr() {
        Exit::Usage
    } else {
        Exit::Done
    };
    exit.into()
}
