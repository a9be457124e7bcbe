//! `twinpress build`: reports in, editions out.

use std::collections::BTreeSet;
use std::io::{Write, stderr};
use std::path::Path;
use std::rc::Rc;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::args::{BuildArgs, FontPaths};
use super::output::{Output, deliver};
use super::reporter::Reporter;
use super::selection::{self, Task};
use crate::diag::{Diagnostic, Warned, code};
use crate::model::{Format, Report};
use crate::publish::{WriteOptions, write};
use crate::session::{Failure, FontStore, Loaded, Session, Templates};
use crate::source::Source;

/// Publishes the editions that the arguments ask for: all of them, or none.
pub fn run(
    args: &BuildArgs,
    session: &mut Session,
    reporter: &mut Reporter,
) -> Result<(), Failure> {
    let mut outputs = Vec::new();
    let mut rejected = false;
    for path in &args.reports {
        match report(args, path, session, reporter) {
            Ok(more) => outputs.extend(more),
            Err(failure @ Failure::Rejected { .. }) => {
                reporter.failure(&failure);
                rejected = true;
            }
            Err(failure) => return Err(failure),
        }
    }
    if rejected {
        return Err(Failure::reported());
    }
    let mut names = BTreeSet::new();
    if let Some(twice) = outputs.iter().find(|output| !names.insert(&output.name)) {
        let found = code::USAGE_SAME_OUTPUT.error();
        return Err(found.with("name", &twice.name).into());
    }
    let options = ["-e", "-l", "-f"];
    deliver(
        &args.outputs.output,
        &session.inputs(),
        &outputs,
        &options,
        reporter,
    )
}

/// The outputs of one report.
fn report(
    args: &BuildArgs,
    path: &Path,
    session: &mut Session,
    reporter: &mut Reporter,
) -> Result<Vec<Output>, Failure> {
    let (source, report) = load(path, args.theme.as_deref(), session, reporter)?;
    let (tasks, problems) = selection::tasks(args, &report, session)?;
    let (images, missing) = session.images(&report, path);
    reporter.require(&[problems, missing].concat(), Some(&source))?;
    if tasks.is_empty() {
        let nothing = selection::nothing(args, &report)?;
        return Err(Failure::rejected(vec![nothing], &source));
    }
    let templates = match &args.templates {
        Some(folder) => {
            let (templates, problems) = session.templates(folder, path)?;
            reporter.require(&problems, None)?;
            templates
        }
        None => Templates::new(),
    };
    let options = WriteOptions {
        fonts: &*fonts(&tasks, &args.fonts, session, reporter)?,
        assets: &images,
        templates: &templates,
        font_profile: args.font_profile,
        text_width: args.text_width.map(usize::from),
    };
    outputs(&tasks, &options, args.jobs, &source, reporter)
}

/// A report with the changes of a theme's file, where there is one.
pub fn load(
    path: &Path,
    theme: Option<&Path>,
    session: &mut Session,
    reporter: &mut Reporter,
) -> Result<(Source, Report), Failure> {
    let loaded = session.report(path)?;
    let Loaded {
        source, mut report, ..
    } = loaded.value;
    reporter.require(&loaded.warnings, Some(&source))?;
    if let Some(theme) = theme {
        let read = session.theme(theme)?;
        let (source, themes) = read.value;
        reporter.require(&read.warnings, Some(&source))?;
        report.change_theme(themes);
    }
    Ok((source, report))
}

/// The fonts at hand. Finding them takes time, and plain text needs none.
pub fn fonts(
    tasks: &[Task],
    paths: &FontPaths,
    session: &mut Session,
    reporter: &mut Reporter,
) -> Result<Rc<FontStore>, Failure> {
    match tasks.iter().any(|task| task.format != Format::Txt) {
        true => reporter.accept(session.fonts(&paths.folders())?, None),
        false => Ok(Rc::default()),
    }
}

/// What a writer made of a task: bytes and warnings, or what kept it from them.
type Written = Result<Warned<Vec<u8>>, Vec<Diagnostic>>;

/// The outputs of tasks, if all were written.
pub fn outputs(
    tasks: &[Task],
    options: &WriteOptions,
    jobs: Option<u16>,
    source: &Source,
    reporter: &mut Reporter,
) -> Result<Vec<Output>, Failure> {
    let mut outputs = Vec::new();
    let mut fine = true;
    for (task, written) in tasks
        .iter()
        .zip(in_parallel(tasks, options, jobs, reporter))
    {
        match written {
            Ok(written) => {
                fine &= reporter.report(&written.warnings, Some(source));
                outputs.push(Output::replacing(task.file_name(), written.value));
            }
            Err(problems) => fine &= reporter.report(&problems, Some(source)),
        }
    }
    match fine {
        true => Ok(outputs),
        false => Err(Failure::reported()),
    }
}

/// Writes tasks on several threads, with the progress on one line of a terminal; the results stand
/// in the order of the tasks.
fn in_parallel(
    tasks: &[Task],
    options: &WriteOptions,
    jobs: Option<u16>,
    reporter: &Reporter,
) -> Vec<Written> {
    let shows_progress = reporter.shows_progress();
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let jobs = jobs.map_or(processors, usize::from).min(tasks.len());
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let results: Vec<OnceLock<Written>> = tasks.iter().map(|_| OnceLock::new()).collect();
    let work = || {
        let pairs = tasks.iter().zip(&results);
        while let Some((task, result)) = pairs.clone().nth(next.fetch_add(1, Ordering::Relaxed)) {
            result.get_or_init(|| write(task.format, &task.edition, options));
            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
            if shows_progress {
                let (total, name) = (tasks.len(), task.file_name());
                let _ = write!(stderr(), "\r\x1b[K[{done}/{total}] {name}");
            }
        }
    };
    thread::scope(|scope| (0..jobs).for_each(|_| drop(scope.spawn(work))));
    if shows_progress {
        let _ = write!(stderr(), "\r\x1b[K");
    }
    let results = results.into_iter().map(OnceLock::into_inner);
    results
        .map(|written| written.expect("every task is done"))
        .collect()
}
