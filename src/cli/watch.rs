//! `twinpress build --watch`: build again whenever a report or one of its images changes.

use std::io::Error;
use std::path::{Path, PathBuf};

use typst_kit::watcher::Watcher;

use super::args::BuildArgs;
use super::build;
use super::exit::Fault;
use super::reporter::Reporter;
use crate::diag::{Message, code};

/// Builds, waits for a change, and builds again, until it is stopped.
pub fn run(args: &BuildArgs, reporter: &mut Reporter) -> Result<(), Fault> {
    if args.output == Path::new("-") {
        return Err(code::USAGE_WATCH_FOLDER.error().into());
    }
    let report = args.reports.first().map_or(Path::new(""), PathBuf::as_path);
    let failed = |message: &dyn std::fmt::Display| {
        Fault::io("watch", report, Error::other(message.to_string()))
    };
    let mut watcher = Watcher::new(None).map_err(|e| failed(&e))?;
    let mut is_first = true;
    loop {
        let built = build::run(args, reporter);
        match &built {
            Ok(()) if is_first => {}
            Ok(()) => reporter.say(&Message::new("watch-rebuilt")),
            Err(Fault::Usage(_)) => return built,
            Err(fault) => {
                reporter.fault(fault);
                reporter.say(&Message::new("watch-not-rebuilt"));
            }
        }
        let reports = args.reports.iter();
        let files = reports.flat_map(|path| build::watched(path));
        let files: Vec<PathBuf> = files.chain(args.theme.clone()).collect();
        let count = files.len();
        watcher.update(files).map_err(|e| failed(&e))?;
        if is_first {
            reporter.say(&watching(report, count));
        }
        is_first = false;
        watcher.wait().map_err(|e| failed(&e))?;
        reporter.forget();
    }
}

fn watching(report: &Path, count: usize) -> Message {
    Message::new("watch-watching")
        .with("name", report.display().to_string())
        .with("count", count)
        .with("more", count.saturating_sub(1))
}
