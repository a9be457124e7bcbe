//! `twinpress import`

mod images;
mod preview;
mod text;
mod word;

use std::ffi::OsStr;
use std::path::Path;

use super::args::ImportArgs;
use super::exit::Fault;
use super::output::{self, Delivery, Output};
use super::reporter::Reporter;
use crate::diag::{Argument, Diagnostic, Message, Warned, code};
use crate::extract;
use crate::import::{self, Draft, Pair};
use crate::model::{Lang, Report};
use crate::session::{extension, folder as folder_of};
use crate::source::Source;

use images::Folders;
use preview::FigurePreview;

/// Makes a report file of a text, a Markdown file, a Word document, pairs, or of two texts in two
/// languages.
pub fn run(args: &ImportArgs, reporter: &mut Reporter) -> Result<(), Fault> {
    let output = match &args.output {
        Some(output) => output.as_path(),
        None => Path::new("report.yaml"),
    };
    check(args)?;
    let file_name = output::file_name(output)?;
    let stem = Path::new(file_name).file_stem().and_then(OsStr::to_str);
    let stem = stem.unwrap_or(file_name);
    let mut outputs = Vec::new();
    let mut draft = match (&args.file, &args.zh, &args.en) {
        (Some(file), _, _) => one(file, stem, args, &mut outputs, reporter)?,
        (None, Some(zh), Some(en)) => two((zh, en), stem, args, &mut outputs, reporter)?,
        (None, _, _) => {
            return Err(code::USAGE_NO_INPUT.error().into());
        }
    };
    let told = import::normalize(&mut draft);
    reporter.require(&told, None)?;
    let folder = output
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let inputs: Vec<&Path> = [&args.file, &args.zh, &args.en]
        .into_iter()
        .flatten()
        .map(|input| input.as_path())
        .collect();
    if let (Some(file), true) = (&args.file, draft.is_empty()) {
        // What was set aside is reported already.
        if !args.plan && output != Path::new("-") {
            Delivery::prepare(folder, &inputs, &outputs)?.write(reporter)?;
        }
        reporter.require(&[nothing(file)], None)?;
    }
    title(&mut draft.report, stem, reporter)?;
    let (images, told) = images::settle(
        &mut draft,
        &Folders {
            report: folder,
            sources: inputs.iter().copied().map(folder_of).collect(),
        },
    );
    reporter.require(&told, None)?;
    outputs.extend(images);
    let (mut report, lines) = draft.finish();
    report.id = id(stem).into();
    if args.figures {
        let told = extract::type_figures(&mut report, &lines, &FigurePreview::new());
        reporter.require(&told, None)?;
    }
    let report = Output::keeping(file_name.to_owned(), report.to_yaml().into_bytes());
    let is_stdout = output == Path::new("-");
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
    let delivery = Delivery::prepare(folder, &inputs, &outputs)?;
    check_name(output)?;
    if !args.plan {
        delivery.write(reporter)?;
    }
    Ok(())
}

/// Refuses to write into standard output, a pipe or a device what is more than the report.
fn check_alone(output: &Path, others: &[Output]) -> Result<(), Fault> {
    let stream = match output == Path::new("-") {
        true => Argument::from(Message::new("io-stdout")),
        false => output.display().to_string().into(),
    };
    match others {
        [] => Ok(()),
        [other, ..] => {
            let found = code::USAGE_REPORT_ALONE.error();
            let found = found.with("place", stream).with("name", &other.name);
            Err(found.into())
        }
    }
}

/// Refuses a name under which no command would read the report.
fn check_name(output: &Path) -> Result<(), Fault> {
    const OTHERS: [&str; 8] = ["json", "txt", "md", "docx", "tmx", "csv", "tsv", "pdf"];
    let ending = extension(output);
    match OTHERS.contains(&ending.as_str()) {
        true => Err(code::USAGE_REPORT_NAME
            .error()
            .with("ending", ending)
            .into()),
        false => Ok(()),
    }
}

/// Refuses the options of plain texts for other files.
fn check(args: &ImportArgs) -> Result<(), Fault> {
    let inputs = [&args.file, &args.zh, &args.en];
    let has_text = inputs
        .into_iter()
        .flatten()
        .any(|path| extension(path) == "txt");
    let given = [
        ("--keep", !args.keep.is_empty()),
        ("--drop", !args.drop.is_empty()),
        ("--lang", args.lang.is_some()),
    ];
    match given.iter().find(|(_, given)| *given && !has_text) {
        Some((option, _)) => {
            let found = code::USAGE_TEXT_OPTION.error();
            Err(found.with("option", *option).into())
        }
        None => Ok(()),
    }
}

/// That a file has no text in it.
fn nothing(path: &Path) -> Diagnostic {
    let found = code::IMPORT_EMPTY.error().with("what", "text");
    found.with("name", path.display().to_string()).help("right")
}

/// What a report has for its title where the source has none.
fn title(report: &mut Report, stem: &str, reporter: &mut Reporter) -> Result<(), Fault> {
    for lang in report.languages.iter() {
        if report.title.get(&lang.value).is_some() {
            continue;
        }
        *report.title.or_default(&lang.value) = stem.to_owned();
        let found = code::IMPORT_TITLE.warning().with("lang", &lang.value);
        reporter.require(&[found], None)?;
    }
    Ok(())
}

/// The draft of one file: pairs, or a text in one language.
fn one(
    path: &Path,
    stem: &str,
    args: &ImportArgs,
    outputs: &mut Vec<Output>,
    reporter: &mut Reporter,
) -> Result<Draft, Fault> {
    if word::is_word(&extension(path)) {
        let document = word::open(path, reporter)?;
        return match word::plain(path, &document, reporter)? {
            Some(source) => {
                let (options, aside) =
                    (text::options(args, false), format!("{stem}.set-aside.txt"));
                text::draft(&source, &options, aside, outputs, reporter)
            }
            None => word::draft(path, &document, stem, reporter),
        };
    }
    let source = text::source(path, args.encoding.as_deref(), reporter)?;
    let draft = match extension(path).as_str() {
        "tmx" => {
            let read = import::read_tmx(&source).map_err(|problem| vec![problem]);
            let read = or_told(read, &source, reporter)?;
            of_pairs(&read, &source, reporter)?
        }
        "csv" => rows(&source, ',', reporter)?,
        "tsv" => rows(&source, '\t', reporter)?,
        "md" | "markdown" => markdown(&source, reporter)?,
        "txt" => {
            let (options, aside) = (text::options(args, false), format!("{stem}.set-aside.txt"));
            text::draft(&source, &options, aside, outputs, reporter)?
        }
        other => {
            let ending = if other.is_empty() { "none" } else { other };
            let found = code::USAGE_IMPORT_KIND.error();
            return Err(found.with("ending", ending).into());
        }
    };
    Ok(draft)
}

fn rows(source: &Source, separator: char, reporter: &mut Reporter) -> Result<Draft, Fault> {
    let read = or_told(import::read_rows(source, separator), source, reporter)?;
    of_pairs(&read, source, reporter)
}

fn of_pairs(
    read: &Warned<Vec<Pair>>,
    source: &Source,
    reporter: &mut Reporter,
) -> Result<Draft, Fault> {
    reporter.require(&read.warnings, Some(source))?;
    let draft = import::draft_of_pairs(&read.value);
    reporter.require(&draft.warnings, Some(source))?;
    Ok(draft.value)
}

/// The draft of two texts, aligned.
fn two(
    (zh, en): (&Path, &Path),
    stem: &str,
    args: &ImportArgs,
    outputs: &mut Vec<Output>,
    reporter: &mut Reporter,
) -> Result<Draft, Fault> {
    let encoding = args.encoding.as_deref();
    let mut drafts = Vec::new();
    for (path, lang) in [(zh, "zh"), (en, "en")] {
        let draft = match extension(path).as_str() {
            "md" | "markdown" => markdown(&text::source(path, encoding, reporter)?, reporter)?,
            "txt" => {
                let source = text::source(path, encoding, reporter)?;
                let (options, aside) = (
                    text::options(args, true),
                    format!("{stem}.{lang}.set-aside.txt"),
                );
                text::draft(&source, &options, aside, outputs, reporter)?
            }
            other if word::is_word(other) => {
                let stem = match lang {
                    "zh" => stem.to_owned(),
                    _ => format!("{stem}-{lang}"),
                };
                word::draft(path, &word::open(path, reporter)?, &stem, reporter)?
            }
            other => {
                let found = code::USAGE_PAIR_KIND.error();
                return Err(found.with("lang", lang).with("ending", other).into());
            }
        };
        if draft.is_empty() {
            reporter.require(&[nothing(path)], None)?;
        }
        if draft.languages() != [Lang::new(lang)] {
            let found = code::IMPORT_LANGUAGE.error().with("what", "text");
            let found = found.with("name", path.display().to_string());
            reporter.require(&[found.with("lang", lang).help("swap")], None)?;
        }
        drafts.push(draft);
    }
    let (Some(en), Some(zh)) = (drafts.pop(), drafts.pop()) else {
        return Err(code::USAGE_NO_INPUT.error().into());
    };
    let english = en.images.clone();
    let interface = reporter.interface();
    let doubt = |zh: &str, en: &str| {
        let note = Message::new("import-check-pair").with("zh", zh);
        interface.text(&note.with("en", en))
    };
    let mut aligned = import::align(zh, en, &doubt);
    reporter.require(&aligned.warnings, None)?;
    images::merge(&mut aligned.value, &english);
    Ok(aligned.value)
}

fn markdown(source: &Source, reporter: &mut Reporter) -> Result<Draft, Fault> {
    let read = import::read_markdown(source);
    reporter.require(&read.warnings, Some(source))?;
    Ok(read.value)
}

fn or_told<T>(
    read: Result<T, Vec<Diagnostic>>,
    source: &Source,
    reporter: &mut Reporter,
) -> Result<T, Fault> {
    read.map_err(|problems| {
        reporter.report(&problems, Some(source));
        Fault::Reported
    })
}

/// A file's stem as the report's id.
fn id(stem: &str) -> String {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let id: String = stem
        .chars()
        .map(|c| if fits(c) { c } else { '-' })
        .collect();
    let id = id.trim_start_matches(['.', '-']);
    if id.is_empty() {
        "report".into()
    } else {
        id.into()
    }
}
