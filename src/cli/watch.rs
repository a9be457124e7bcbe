//! `twinpress build --watch`: build again whenever a report changes, or whatever was looked for to
//! build it: theme, templates, images.

use std::path::{Path, PathBuf};

use super::args::BuildArgs;
use super::build;
use super::reporter::Reporter;
use crate::diag::{Message, code};
use crate::session::{Failure, Session};

/// Builds, waits for a change, and builds again, until it is stopped.
pub fn run(args: &BuildArgs, reporter: &mut Reporter) -> Result<(), Failure> {
    if args.outputs.output == Path::new("-") {
        return Err(code::USAGE_WATCH_FOLDER.error().into());
    }
    let report = args.reports.first().map_or(Path::new(""), PathBuf::as_path);
    let mut session = Session::new();
    let mut is_first = true;
    loop {
        let built = build::run(args, &mut session, reporter);
        match &built {
            Ok(()) if is_first => {}
            Ok(()) => reporter.say(&Message::new("watch-rebuilt")),
            Err(Failure::Refused(_)) => return built,
            Err(failure) => {
                reporter.failure(failure);
                reporter.say(&Message::new("watch-not-rebuilt"));
            }
        }
        if is_first {
            let count = session.inputs().len();
            let watching =
                Message::new("watch-watching").with("name", report.display().to_string());
            let watching = watching.with("count", count);
            reporter.say(&watching.with("more", count.saturating_sub(1)));
        }
        is_first = false;
        session.wait_for_change()?;
        session.begin_round();
        reporter.forget();
    }
}
