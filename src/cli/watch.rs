//! `twinpress build --watch`: build again whenever a report or one of its images changes.

use std::io::Error;
use std::path::{Path, PathBuf};

use typst_kit::watcher::Watcher;

use super::args::BuildArgs;
use super::build;
use super::exit::{Fault, io};
use super::reporter::Reporter;

/// Builds, waits for a change, and builds again, until it is stopped.
pub fn run(args: &BuildArgs, reporter: &mut Reporter) -> Result<(), Fault> {
    if args.output == Path::new("-") {
        return Err(Fault::Usage(
            "--watch writes into a folder: give one with -o".into(),
        ));
    }
    let failed = |message: &dyn std::fmt::Display| {
        Fault::io(
            "watch",
            Path::new("the report"),
            Error::other(message.to_string()),
        )
    };
    let mut watcher = Watcher::new(None).map_err(|e| failed(&e))?;
    loop {
        match build::run(args, reporter) {
            Ok(()) | Err(Fault::Reported) => {}
            Err(fault @ Fault::Usage(_)) => return Err(fault),
            Err(Fault::Io {
                action,
                path,
                error,
            }) => {
                io(reporter, &action, &path, &error);
            }
        }
        let files: Vec<PathBuf> = args
            .reports
            .iter()
            .flat_map(|path| build::watched(path))
            .chain(args.theme.clone())
            .collect();
        watcher.update(files).map_err(|e| failed(&e))?;
        watcher.wait().map_err(|e| failed(&e))?;
        reporter.forget();
    }
}
