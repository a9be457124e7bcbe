//! `twinpress`: parse the arguments, run, exit.

use std::process::ExitCode;

fn main() -> ExitCode {
    twinpress::cli::main()
}
