//! `twinpress diff`: two versions of a report in, redlines out.

use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

use super::args::DiffArgs;
use super::build::load;
use super::exit::Fault;
use super::output::deliver;
use super::reporter::Reporter;
use super::selection::{self, Task, source_date};
use crate::diag::{Argument, Diagnostic, code};
use crate::edition::{Block, Edition, EditionSpec, plans};
use crate::model::{Format, Lang, Report, Style};
use crate::publish::{Assets, WriteOptions, write};
use crate::redline::redline;
use crate::session::Session;
use crate::source::Source;

/// The edition whose text is compared, and what the redline of it is called.
const COMPARED: &str = "draft";
const NAME: &str = "redline";

/// A version of the report, with its images.
struct Version {
    source: Source,
    report: Report,
    images: Assets,
}

/// Writes the redlines that the arguments ask for: all of them, or none.
pub fn run(args: &DiffArgs, reporter: &mut Reporter) -> Result<(), Fault> {
    let mut session = Session::new();
    let old = version(&args.old, args, &mut session, reporter)?;
    let new = version(&args.new, args, &mut session, reporter)?;
    let images = images(&old, &new);
    let mut tasks = Vec::new();
    for lang in languages(args, &old.report, &new.report)? {
        let edition = compare(&lang, &old, &new, &images.renamed, &mut session, reporter)?;
        tell(&edition, &lang, reporter);
        let edition = Arc::new(edition);
        tasks.extend(formats(args).into_iter().map(|format| Task {
            edition: Arc::clone(&edition),
            format,
        }));
    }
    let fonts = match tasks.iter().any(|task| task.format != Format::Txt) {
        true => reporter.accept(session.fonts(&args.fonts.folders()), |_| None)?,
        false => Rc::default(),
    };
    let options = WriteOptions {
        fonts: &fonts,
        assets: &images.all,
        templates: &Default::default(),
        font_profile: args.font_profile,
        text_width: None,
    };
    let written = tasks
        .iter()
        .map(|task| (task, write(task.format, &task.edition, &options)));
    let outputs = selection::outputs(written, &new.source, reporter)?;
    let inputs = session.inputs();
    deliver(&args.output, &inputs, &outputs, &["-l", "-f"], reporter)
}

fn version(
    path: &Path,
    args: &DiffArgs,
    session: &mut Session,
    reporter: &mut Reporter,
) -> Result<Version, Fault> {
    let (source, report) = load(path, args.theme.as_deref(), session, reporter)?;
    let (images, missing) = session.images(&report, path);
    if !reporter.report(&missing, Some(&source)) {
        return Err(Fault::Reported);
    }
    Ok(Version {
        source,
        report,
        images,
    })
}

/// The images of both versions.
struct Images {
    /// All of them, by name.
    all: Assets,
    /// The names here of those of the old version that are another picture in the new one.
    renamed: BTreeMap<String, String>,
}

fn images(old: &Version, new: &Version) -> Images {
    let mut images = Images {
        all: new.images.clone(),
        renamed: BTreeMap::new(),
    };
    for (name, bytes) in &old.images {
        let mut free = name.clone();
        if images.all.get(name).is_some_and(|now| now != bytes) {
            while images.all.contains_key(&free) || old.images.contains_key(&free) {
                free = format!("before/{free}");
            }
            images.renamed.insert(name.clone(), free.clone());
        }
        images.all.insert(free, bytes.clone());
    }
    images
}

/// The languages asked for, or all that both versions have.
fn languages(args: &DiffArgs, old: &Report, new: &Report) -> Result<Vec<Lang>, Fault> {
    let known = |report: &Report| -> Vec<Lang> {
        report
            .languages
            .iter()
            .map(|lang| lang.value.clone())
            .collect()
    };
    let (old, new) = (known(old), known(new));
    let both: Vec<Lang> = new.into_iter().filter(|lang| old.contains(lang)).collect();
    if args.languages.is_empty() && !both.is_empty() {
        return Ok(both);
    }
    let asked: Vec<Lang> = args.languages.iter().map(Lang::new).collect();
    match asked.iter().find(|lang| !both.contains(lang)) {
        None if !asked.is_empty() => Ok(both.into_iter().filter(|l| asked.contains(l)).collect()),
        unknown => {
            let found = match unknown {
                Some(lang) if !both.is_empty() => code::USAGE_SHARED_LANGUAGE
                    .error()
                    .with("lang", lang.as_str())
                    .with("known", Argument::list(both.iter().map(Lang::as_str))),
                Some(_) | None => code::USAGE_NO_SHARED_LANGUAGE.error(),
            };
            Err(found.into())
        }
    }
}

fn formats(args: &DiffArgs) -> Vec<Format> {
    let mut formats = match args.formats.is_empty() {
        true => vec![Format::Docx, Format::Pdf, Format::Txt],
        false => args.formats.clone(),
    };
    formats.sort_unstable();
    formats.dedup();
    formats
}

/// The redline in one language.
fn compare(
    lang: &Lang,
    old: &Version,
    new: &Version,
    renamed: &BTreeMap<String, String>,
    session: &mut Session,
    reporter: &mut Reporter,
) -> Result<Edition, Fault> {
    let localizer = session.localizer(lang, Style::default());
    let localizer = localizer.map_err(|found| reporter.failure(found.into()))?;
    let mut editions = Vec::new();
    for version in [old, new] {
        let plans = plans(&version.report);
        let spec = plans.get(COMPARED).map(|plan| EditionSpec {
            name: NAME.into(),
            cover: false,
            contents: false,
            ..plan.spec(lang)
        });
        let spec = spec.ok_or_else(|| {
            broken(
                code::EDITION_UNKNOWN.error().with("edition", COMPARED),
                reporter,
            )
        })?;
        match session.resolve(&version.report, &spec) {
            Ok(resolved) if reporter.report(&resolved.warnings, Some(&version.source)) => {
                editions.push(resolved.value);
            }
            Ok(_) => return Err(Fault::Reported),
            Err(problems) => {
                reporter.report(&problems, Some(&version.source));
                return Err(Fault::Reported);
            }
        }
    }
    let (Some(mut new), Some(mut old)) = (editions.pop(), editions.pop()) else {
        return Err(Fault::Reported);
    };
    new.date = new.date.or(source_date()?);
    rename(&mut old.blocks, renamed);
    old.annexes
        .iter_mut()
        .for_each(|annex| rename(&mut annex.blocks, renamed));
    redline(&old, &new, &localizer).map_err(|error| broken(error.into(), reporter))
}

/// Points the images of the old version to their own files.
fn rename(blocks: &mut [Block], renamed: &BTreeMap<String, String>) {
    for block in blocks {
        if let Block::Image(image) = block
            && let Some(name) = renamed.get(&image.file)
        {
            image.file.clone_from(name);
        }
    }
}

fn broken(found: Diagnostic, reporter: &mut Reporter) -> Fault {
    reporter.report(&[found], None);
    Fault::Reported
}

/// Says so where nothing differs.
fn tell(edition: &Edition, lang: &Lang, reporter: &mut Reporter) {
    if edition
        .redline
        .as_ref()
        .is_some_and(|redline| redline.entries.is_empty())
    {
        reporter.report(&[code::DIFF_EQUAL.note().with("lang", lang)], None);
    }
}
