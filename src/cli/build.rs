//! `twinpress build`: reports in, editions out.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use typst_kit::fonts::FontStore;

use super::args::BuildArgs;
use super::exit::Fault;
use super::output::{Output, write_all, write_stdout};
use super::progress::Progress;
use super::reporter::Reporter;
use super::selection::{self, Task, Written};
use super::{assets, font_scan, input};
use crate::model::Format;
use crate::publish::{Assets, WriteOptions, write};
use crate::source::Source;

/// Publishes the editions that the arguments ask for: all of them, or none.
pub fn run(args: &BuildArgs, reporter: &mut Reporter) -> Result<(), Fault> {
    let mut outputs = Vec::new();
    let mut names = BTreeSet::new();
    let mut fonts = None;
    let mut rejected = false;
    for path in &args.reports {
        match report(args, path, &mut fonts, reporter) {
            Ok(more) => outputs.extend(more),
            Err(Fault::Reported) => rejected = true,
            Err(fault) => return Err(fault),
        }
    }
    if rejected {
        return Err(Fault::Reported);
    }
    if let Some(twice) = outputs
        .iter()
        .find(|output| !names.insert(output.name.as_str()))
    {
        let message = format!(
            "two reports would both write {}: give them different ids",
            twice.name
        );
        return Err(Fault::Usage(message));
    }
    deliver(args, &outputs, reporter)
}

fn deliver(args: &BuildArgs, outputs: &[Output], reporter: &Reporter) -> Result<(), Fault> {
    if args.output == Path::new("-") {
        return match outputs {
            [one] => write_stdout(&one.bytes),
            _ => Err(Fault::Usage(format!(
                "-o - takes a single output, and this would be {}: choose one with -e, -l and -f",
                outputs.len()
            ))),
        };
    }
    let paths = write_all(&args.output, outputs)?;
    let summary = format!("{} files in {}", paths.len(), args.output.display());
    Progress::new(reporter.shows_progress(), 0).finish(&summary);
    Ok(())
}

/// The outputs of one report.
fn report(
    args: &BuildArgs,
    path: &Path,
    fonts: &mut Option<FontStore>,
    reporter: &mut Reporter,
) -> Result<Vec<Output>, Fault> {
    let (source, report) = input::report(path, reporter)?;
    let (tasks, problems) = selection::tasks(args, &report)?;
    let (images, missing) = assets::images(&report, path);
    let fine = reporter.report(&problems, Some(&source));
    if !reporter.report(&missing, Some(&source)) || !fine {
        return Err(Fault::Reported);
    }
    if tasks.is_empty() {
        let nothing = selection::nothing(args, &report)?;
        reporter.report(&[nothing], Some(&source));
        return Err(Fault::Reported);
    }
    let (templates, idle) = assets::templates(args.templates.as_deref(), path)?;
    if !reporter.report(&idle, None) {
        return Err(Fault::Reported);
    }
    if fonts.is_none() && needs_fonts(&tasks) {
        *fonts = Some(font_scan::font_store(&args.fonts)?);
    }
    let none = FontStore::new();
    let options = WriteOptions {
        fonts: fonts.as_ref().unwrap_or(&none),
        assets: &images,
        templates: &templates,
        font_profile: args.font_profile,
        text_width: args.text_width.map(usize::from),
    };
    write_tasks(args, &tasks, &options, &source, reporter)
}

/// Finding fonts takes time, and plain text needs none.
fn needs_fonts(tasks: &[Task]) -> bool {
    tasks.iter().any(|task| match task.format {
        Format::Pdf | Format::Docx => true,
        Format::Txt => false,
    })
}

fn write_tasks(
    args: &BuildArgs,
    tasks: &[Task],
    options: &WriteOptions,
    source: &Source,
    reporter: &mut Reporter,
) -> Result<Vec<Output>, Fault> {
    let progress = Progress::new(reporter.shows_progress(), tasks.len());
    let written = in_parallel(args, tasks, options, &progress);
    progress.clear();
    selection::outputs(tasks.iter().zip(written), source, reporter)
}

/// Writes the tasks on several threads; the results stand in the order of the tasks.
fn in_parallel(
    args: &BuildArgs,
    tasks: &[Task],
    options: &WriteOptions,
    progress: &Progress,
) -> Vec<Written> {
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let jobs = args.jobs.map_or(processors, usize::from).min(tasks.len());
    let next = AtomicUsize::new(0);
    let results: Mutex<Vec<(usize, Written)>> = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(task) = tasks.get(index) else { break };
                    let written = write(task.format, &task.edition, options);
                    progress.step(&task.file_name());
                    results
                        .lock()
                        .unwrap_or_else(std::sync::PoisonError::into_inner)
                        .push((index, written));
                }
            });
        }
    });
    let mut results = results
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, written)| written).collect()
}

/// The images a report would need, for those who watch them.
pub fn watched(path: &Path) -> Vec<std::path::PathBuf> {
    let mut silent = Reporter::silent();
    let mut files = vec![path.to_owned()];
    if let Ok((_, report)) = input::report(path, &mut silent) {
        let (images, _): (Assets, _) = assets::images(&report, path);
        files.extend(images.keys().map(|name| assets::folder(path).join(name)));
    }
    files
}
