//! `twinpress diff`: two versions of a report in, redlines out.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::args::DiffArgs;
use super::exit::Fault;
use super::output::{Output, write_all, write_stdout};
use super::progress::Progress;
use super::reporter::Reporter;
use super::selection::{self, Task, source_date};
use super::{assets, font_scan, input};
use crate::diag::Diagnostic;
use crate::edition::{Block, Edition, EditionSpec, plans, resolve};
use crate::locale::Localizer;
use crate::model::{Format, Lang, Report};
use crate::publish::{Assets, WriteOptions, write};
use crate::redline::redline;
use crate::source::Source;
use typst_kit::fonts::FontStore;

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
    let old = version(&args.old, reporter)?;
    let new = version(&args.new, reporter)?;
    let images = images(&old, &new);
    let mut tasks = Vec::new();
    for lang in languages(args, &old.report, &new.report)? {
        let edition = compare(&lang, &old, &new, &images.renamed, reporter)?;
        tell(&edition, &lang, reporter);
        let edition = Arc::new(edition);
        tasks.extend(formats(args).into_iter().map(|format| Task {
            edition: Arc::clone(&edition),
            format,
        }));
    }
    let outputs = outputs(args, &tasks, &images.all, &new.source, reporter)?;
    deliver(args, &outputs, reporter)
}

fn version(path: &Path, reporter: &mut Reporter) -> Result<Version, Fault> {
    let (source, report) = input::report(path, reporter)?;
    let (images, missing) = assets::images(&report, path);
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
            let asked = unknown.map_or_else(String::new, |lang| format!(" `{lang}`"));
            let names: Vec<&str> = both.iter().map(Lang::as_str).collect();
            Err(Fault::Usage(format!(
                "the two reports do not both have the language{asked}; they share {}",
                if names.is_empty() {
                    "none".into()
                } else {
                    names.join(", ")
                }
            )))
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
    reporter: &mut Reporter,
) -> Result<Edition, Fault> {
    let localizer = Localizer::new(lang).map_err(|error| broken(&error.to_string(), reporter))?;
    let mut editions = Vec::new();
    for version in [old, new] {
        let plans = plans(&version.report);
        let spec = plans.get(COMPARED).map(|plan| EditionSpec {
            name: NAME.into(),
            cover: false,
            contents: false,
            ..plan.spec(lang)
        });
        let spec = spec.ok_or_else(|| broken("there is no draft", reporter))?;
        let own = Localizer::with_style(lang, version.report.style(lang));
        let own = own.map_err(|error| broken(&error.to_string(), reporter))?;
        match resolve(&version.report, &own, &spec) {
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
    redline(&old, &new, &localizer).map_err(|error| broken(&error.to_string(), reporter))
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

fn broken(message: &str, reporter: &mut Reporter) -> Fault {
    let problem = Diagnostic::error("locale.message", message)
        .help("this is a fault of the program: please report it");
    reporter.report(&[problem], None);
    Fault::Reported
}

/// Says so where nothing differs.
fn tell(edition: &Edition, lang: &Lang, reporter: &mut Reporter) {
    if edition
        .redline
        .as_ref()
        .is_some_and(|redline| redline.entries.is_empty())
    {
        let message = format!("no change: the two drafts in `{lang}` say the same");
        let note = Diagnostic::note("diff.equal", message);
        reporter.report(&[note], None);
    }
}

fn outputs(
    args: &DiffArgs,
    tasks: &[Task],
    images: &Assets,
    source: &Source,
    reporter: &mut Reporter,
) -> Result<Vec<Output>, Fault> {
    let needs_fonts = tasks.iter().any(|task| task.format != Format::Txt);
    let fonts = match needs_fonts {
        true => font_scan::font_store(&args.fonts)?,
        false => FontStore::new(),
    };
    let options = WriteOptions {
        fonts: &fonts,
        assets: images,
        templates: &Default::default(),
        font_profile: args.font_profile,
        text_width: None,
    };
    let written = tasks
        .iter()
        .map(|task| (task, write(task.format, &task.edition, &options)));
    selection::outputs(written, source, reporter)
}

fn deliver(args: &DiffArgs, outputs: &[Output], reporter: &Reporter) -> Result<(), Fault> {
    if args.output == Path::new("-") {
        return match outputs {
            [one] => write_stdout(&one.bytes),
            _ => Err(Fault::Usage(format!(
                "-o - takes a single output, and this would be {}: choose one with -l and -f",
                outputs.len()
            ))),
        };
    }
    let paths = write_all(&args.output, outputs)?;
    let summary = format!("{} files in {}", paths.len(), args.output.display());
    Progress::new(reporter.shows_progress(), 0).finish(&summary);
    Ok(())
}
