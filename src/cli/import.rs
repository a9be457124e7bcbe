//! `twinpress import`

mod images;
mod preview;
mod sources;

use std::cell::RefCell;
use std::ffi::OsStr;
use std::path::Path;

use super::args::ImportArgs;
use super::output::{self, Delivery, Output};
use super::reporter::Reporter;
use crate::diag::{Argument, Message, code};
use crate::extract;
use crate::import;
use crate::locale;
use crate::model::Report;
use crate::session::{Failure, Session, extension, folder as folder_of};

use sources::{Sources, nothing};

/// Makes a report file of a text, a Markdown file, a Word document, pairs, or of two texts in two
/// languages.
pub fn run(args: &ImportArgs, reporter: &mut Reporter) -> Result<(), Failure> {
    let output = args.output.as_deref().unwrap_or(Path::new("report.yaml"));
    let is_stdout = output == Path::new("-");
    check(args)?;
    let file_name = output::file_name(output)?;
    let stem = Path::new(file_name).file_stem().and_then(OsStr::to_str);
    let stem = stem.unwrap_or(file_name);
    let mut sources = Sources {
        args,
        stem,
        outputs: Vec::new(),
        reporter,
    };
    let mut draft = match (&args.file, &args.zh, &args.en) {
        (Some(file), _, _) => sources.draft(file, None)?,
        (None, Some(zh), Some(en)) => sources.aligned(zh, en)?,
        (None, _, _) => return Err(code::USAGE_NO_INPUT.error().into()),
    };
    let mut outputs = sources.outputs;
    let told = import::normalize(&mut draft);
    reporter.require(&told, None)?;
    let folder = folder_of(output);
    let inputs: Vec<&Path> = inputs(args).collect();
    if let (Some(file), true) = (&args.file, draft.is_empty()) {
        // What was set aside is reported already.
        if !args.plan && !is_stdout {
            Delivery::prepare(&folder, &inputs, &outputs)?.write(reporter)?;
        }
        return Err(vec![nothing(file)].into());
    }
    title(&mut draft.report, stem, reporter)?;
    let folders: Vec<_> = inputs.iter().copied().map(folder_of).collect();
    let (images, told) = images::settle(&mut draft, &folder, &folders);
    reporter.require(&told, None)?;
    outputs.extend(images);
    let (mut report, lines) = draft.finish();
    report.id = id(stem).into();
    if args.figures {
        let known = locale::vocabulary();
        let session = RefCell::new(Session::new());
        let print = |report| preview::print(report, &known, &mut session.borrow_mut());
        let told = extract::type_figures(&mut report, &lines, &known.units, &print);
        reporter.require(&told, None)?;
    }
    let report = Output::keeping(file_name.to_owned(), report.to_yaml().into_bytes());
    if (is_stdout || output::is_stream(output)) && !args.plan {
        check_alone(output, &outputs)?;
    }
    if is_stdout && !args.plan {
        return output::write_stdout(&report.bytes);
    }
    outputs.push(report);
    if args.plan && args.output.is_none() {
        return Ok(());
    }
    let delivery = Delivery::prepare(&folder, &inputs, &outputs)?;
    check_name(output)?;
    if !args.plan {
        delivery.write(reporter)?;
    }
    Ok(())
}

fn inputs(args: &ImportArgs) -> impl Iterator<Item = &Path> {
    let inputs = [&args.file, &args.zh, &args.en];
    inputs.into_iter().flatten().map(|input| input.as_path())
}

/// Refuses to write into standard output, a pipe or a device what is more than the report.
fn check_alone(output: &Path, others: &[Output]) -> Result<(), Failure> {
    let stream = match output == Path::new("-") {
        true => Argument::from(Message::new("io-stdout")),
        false => output.display().to_string().into(),
    };
    let Some(other) = others.first() else {
        return Ok(());
    };
    let found = code::USAGE_REPORT_ALONE.error();
    Err(found.with("place", stream).with("name", &other.name).into())
}

/// Refuses a name under which no command would read the report.
fn check_name(output: &Path) -> Result<(), Failure> {
    const OTHERS: [&str; 8] = ["json", "txt", "md", "docx", "tmx", "csv", "tsv", "pdf"];
    let ending = extension(output);
    let found = OTHERS.into_iter().find(|other| *other == ending);
    let refused = |ending| code::USAGE_REPORT_NAME.error().with("ending", ending);
    found.map_or(Ok(()), |ending| Err(refused(ending).into()))
}

/// Refuses the options of plain texts for other files.
fn check(args: &ImportArgs) -> Result<(), Failure> {
    let has_text = inputs(args).any(|path| extension(path) == "txt");
    let given = [
        ("--keep", !args.keep.is_empty()),
        ("--drop", !args.drop.is_empty()),
        ("--lang", args.lang.is_some()),
    ];
    let found = given.into_iter().find(|(_, given)| *given && !has_text);
    let refused = |option| code::USAGE_TEXT_OPTION.error().with("option", option);
    found.map_or(Ok(()), |(option, _)| Err(refused(option).into()))
}

/// What a report has for its title where the source has none.
fn title(report: &mut Report, stem: &str, reporter: &mut Reporter) -> Result<(), Failure> {
    for lang in report.languages.iter() {
        if report.title.get(&lang.value).is_none() {
            *report.title.or_default(&lang.value) = stem.to_owned();
            let found = code::IMPORT_TITLE.warning().with("lang", &lang.value);
            reporter.require(&[found], None)?;
        }
    }
    Ok(())
}

/// A file's stem as the report's id.
fn id(stem: &str) -> String {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let id = stem.replace(|c| !fits(c), "-");
    match id.trim_start_matches(['.', '-']) {
        "" => "report".to_owned(),
        id => id.to_owned(),
    }
}
