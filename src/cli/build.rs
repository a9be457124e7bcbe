//! `twinpress build`: reports in, editions out.

use std::collections::BTreeSet;
use std::path::Path;
use std::rc::Rc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::args::BuildArgs;
use super::exit::Fault;
use super::output::{Output, deliver};
use super::progress::Progress;
use super::reporter::Reporter;
use super::selection::{self, Task, Written};
use crate::diag::code;
use crate::model::{Format, Report};
use crate::publish::{WriteOptions, write};
use crate::session::{Loaded, Session, Templates};
use crate::source::Source;

/// Publishes the editions that the arguments ask for: all of them, or none.
pub fn run(args: &BuildArgs, session: &mut Session, reporter: &mut Reporter) -> Result<(), Fault> {
    let mut outputs = Vec::new();
    let mut names = BTreeSet::new();
    let mut rejected = false;
    for path in &args.reports {
        match report(args, path, session, reporter) {
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
        let found = code::USAGE_SAME_OUTPUT.error();
        return Err(found.with("name", &twice.name).into());
    }
    deliver(
        &args.output,
        &session.inputs(),
        &outputs,
        &["-e", "-l", "-f"],
        reporter,
    )
}

/// The outputs of one report.
fn report(
    args: &BuildArgs,
    path: &Path,
    session: &mut Session,
    reporter: &mut Reporter,
) -> Result<Vec<Output>, Fault> {
    let (source, report) = load(path, args.theme.as_deref(), session, reporter)?;
    let (tasks, problems) = selection::tasks(args, &report, session)?;
    let (images, missing) = session.images(&report, path);
    let fine = reporter.report(&problems, Some(&source));
    if !reporter.report(&missing, Some(&source)) || !fine {
        return Err(Fault::Reported);
    }
    if tasks.is_empty() {
        let nothing = selection::nothing(args, &report)?;
        reporter.report(&[nothing], Some(&source));
        return Err(Fault::Reported);
    }
    let templates = templates(args, path, session, reporter)?;
    let fonts = match needs_fonts(&tasks) {
        true => reporter.accept(session.fonts(&args.fonts.folders()), |_| None)?,
        false => Rc::default(),
    };
    let options = WriteOptions {
        fonts: &fonts,
        assets: &images,
        templates: &templates,
        font_profile: args.font_profile,
        text_width: args.text_width.map(usize::from),
    };
    write_tasks(args, &tasks, &options, &source, reporter)
}

/// A report with the changes of a theme's file, where there is one.
pub fn load(
    path: &Path,
    theme: Option<&Path>,
    session: &mut Session,
    reporter: &mut Reporter,
) -> Result<(Source, Report), Fault> {
    let loaded = session.report(path);
    let Loaded {
        source, mut report, ..
    } = reporter.accept(loaded, |loaded| Some(&loaded.source))?;
    if let Some(theme) = theme {
        let read = session.theme(theme);
        let (_, themes) = reporter.accept(read, |(source, _)| Some(source))?;
        report.change_theme(themes);
    }
    Ok((source, report))
}

/// The templates that stand in for the program's own.
fn templates(
    args: &BuildArgs,
    report: &Path,
    session: &mut Session,
    reporter: &mut Reporter,
) -> Result<Templates, Fault> {
    let Some(folder) = &args.templates else {
        return Ok(Templates::new());
    };
    let found = session.templates(folder, report);
    let (templates, problems) = found.map_err(|failure| reporter.failure(failure))?;
    reporter.require(&problems, None)?;
    Ok(templates)
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
