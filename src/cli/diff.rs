//! `twinpress diff`: two versions of a report in, redlines out.

use std::collections::BTreeMap;
use std::path::Path;

use super::args::DiffArgs;
use super::build;
use super::output::deliver;
use super::reporter::Reporter;
use super::selection::{self, Task, source_date, unknown_edition};
use crate::diag::{Argument, code};
use crate::edition::{Block, Content, Edition, EditionSpec, plans};
use crate::model::{Format, Lang, Report, Style};
use crate::publish::{Assets, WriteOptions};
use crate::redline::redline;
use crate::session::{Failure, Session};
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
pub fn run(args: &DiffArgs, reporter: &mut Reporter) -> Result<(), Failure> {
    let mut session = Session::new();
    let old = version(&args.old, args, &mut session, reporter)?;
    let new = version(&args.new, args, &mut session, reporter)?;
    let images = images(&old, &new);
    let formats = formats(args);
    let mut tasks = Vec::new();
    for lang in languages(args, &old.report, &new.report)? {
        let edition = compare(&lang, &old, &new, &images.renamed, &mut session, reporter)?;
        let redline = edition.redline.as_ref();
        if redline.is_some_and(|redline| redline.entries.is_empty()) {
            reporter.report(&[code::DIFF_EQUAL.note().with("lang", &lang)], None);
        }
        tasks.extend(Task::all(edition, &formats));
    }
    let options = WriteOptions {
        fonts: &*build::fonts(&tasks, &args.fonts, &mut session, reporter)?,
        assets: &images.all,
        templates: &Default::default(),
        font_profile: args.font_profile,
        text_width: None,
    };
    let outputs = build::outputs(&tasks, &options, None, &new.source, reporter)?;
    let inputs = session.inputs();
    deliver(
        &args.outputs.output,
        &inputs,
        &outputs,
        &["-l", "-f"],
        reporter,
    )
}

fn version(
    path: &Path,
    args: &DiffArgs,
    session: &mut Session,
    reporter: &mut Reporter,
) -> Result<Version, Failure> {
    let (source, report) = build::load(path, args.theme.as_deref(), session, reporter)?;
    let (images, missing) = session.images(&report, path);
    reporter.require(&missing, Some(&source))?;
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
fn languages(args: &DiffArgs, old: &Report, new: &Report) -> Result<Vec<Lang>, Failure> {
    let old = selection::languages(old);
    let mut both = selection::languages(new);
    both.retain(|lang| old.contains(lang));
    if args.outputs.languages.is_empty() && !both.is_empty() {
        return Ok(both);
    }
    let asked: Vec<Lang> = args.outputs.languages.iter().map(Lang::new).collect();
    match asked.iter().find(|lang| !both.contains(lang)) {
        _ if both.is_empty() => Err(code::USAGE_NO_SHARED_LANGUAGE.error().into()),
        Some(lang) => {
            let found = code::USAGE_SHARED_LANGUAGE.error();
            let known = Argument::list(both.iter().map(Lang::as_str));
            Err(found
                .with("lang", lang.as_str())
                .with("known", known)
                .into())
        }
        None => {
            both.retain(|lang| asked.contains(lang));
            Ok(both)
        }
    }
}

fn formats(args: &DiffArgs) -> Vec<Format> {
    let mut formats = match args.outputs.formats.is_empty() {
        true => vec![Format::Docx, Format::Pdf, Format::Txt],
        false => args.outputs.formats.clone(),
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
) -> Result<Edition, Failure> {
    let localizer = session.localizer(lang, Style::default())?;
    let mut edition = |version: &Version| {
        let plans = plans(&version.report);
        let plan = plans.get(COMPARED);
        let plan = plan.ok_or_else(|| unknown_edition(COMPARED))?;
        let spec = EditionSpec {
            name: NAME.into(),
            cover: false,
            contents: false,
            ..plan.spec(lang)
        };
        let resolved = session.resolve(&version.report, &spec);
        let resolved = resolved.map_err(|found| Failure::rejected(found, &version.source))?;
        reporter.accept(resolved, Some(&version.source))
    };
    let (mut old, mut new) = (edition(old)?, edition(new)?);
    new.date = new.date.or(source_date()?);
    rename(&mut old.blocks, renamed);
    for annex in &mut old.annexes {
        rename(&mut annex.blocks, renamed);
    }
    redline(&old, &new, &localizer).map_err(|error| vec![error.into()].into())
}

/// Points the images of the old version to their own files.
fn rename(blocks: &mut [Block], renamed: &BTreeMap<String, String>) {
    for block in blocks {
        if let Content::Image(image) = &mut block.content
            && let Some(name) = renamed.get(&image.file)
        {
            image.file.clone_from(name);
        }
    }
}
