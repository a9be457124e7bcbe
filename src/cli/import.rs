//! `twinpress import`

mod images;
mod preview;
mod text;
mod word;

use std::path::Path;

use super::args::ImportArgs;
use super::assets;
use super::exit::Fault;
use super::output::{self, Output};
use super::reporter::Reporter;
use crate::diag::{Diagnostic, Warned};
use crate::extract;
use crate::import::{self, Draft, Pair};
use crate::model::{Lang, Report};
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
    let stem = output.file_stem().unwrap_or_default().to_string_lossy();
    let mut outputs = Vec::new();
    let mut draft = match (&args.file, &args.zh, &args.en) {
        (Some(file), _, _) => one(file, &stem, args, &mut outputs, reporter)?,
        (None, Some(zh), Some(en)) => two((zh, en), &stem, args, &mut outputs, reporter)?,
        (None, _, _) => {
            return Err(Fault::Usage(
                "name a file, or two with --zh and --en".into(),
            ));
        }
    };
    let told = import::normalize(&mut draft);
    tell(&told, None, reporter)?;
    let folder = output
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    if let (Some(file), true) = (&args.file, draft.is_empty()) {
        // What was set aside is told of already.
        if !args.plan && output != Path::new("-") {
            output::write_all(folder, &outputs)?;
        }
        tell(&[nothing(file)], None, reporter)?;
    }
    title(&mut draft.report, &stem, reporter)?;
    let file_name = output.file_name().unwrap_or_default().to_string_lossy();
    let inputs: Vec<&Path> = [&args.file, &args.zh, &args.en]
        .into_iter()
        .flatten()
        .map(|input| input.as_path())
        .collect();
    let (images, told) = images::settle(
        &mut draft,
        &Folders {
            report: folder,
            sources: inputs.iter().copied().map(assets::folder).collect(),
        },
    );
    tell(&told, None, reporter)?;
    outputs.extend(images);
    let (mut report, lines) = draft.finish();
    report.id = id(&stem).into();
    if args.figures {
        let told = extract::type_figures(&mut report, &lines, &FigurePreview::new());
        tell(&told, None, reporter)?;
    }
    let report = Output {
        name: file_name.into_owned(),
        bytes: report.to_yaml().into_bytes(),
    };
    if output == Path::new("-") && !args.plan {
        return to_stdout(&report, &outputs);
    }
    let old = output::kept(folder, &report).filter(|_| !args.plan);
    outputs.push(report);
    output::spare(&inputs, folder, &outputs)?;
    check_name(output)?;
    if let Some(old) = old {
        let message = format!("a report was there already: it is kept as {}", old.name);
        tell(&[Diagnostic::note("import.kept", message)], None, reporter)?;
        outputs.push(old);
    }
    if !args.plan {
        output::write_all(folder, &outputs)?;
    }
    Ok(())
}

/// Writes the report to standard output, where it is all there is to write.
fn to_stdout(report: &Output, others: &[Output]) -> Result<(), Fault> {
    match others {
        [] => output::write_stdout(&report.bytes),
        [other, ..] => Err(Fault::Usage(format!(
            "standard output takes the report alone, and {} belongs to it: name a file with -o",
            other.name
        ))),
    }
}

/// Refuses a name under which no command would read the report.
fn check_name(output: &Path) -> Result<(), Fault> {
    const OTHERS: [&str; 8] = ["json", "txt", "md", "docx", "tmx", "csv", "tsv", "pdf"];
    let ending = extension(output);
    match OTHERS.contains(&ending.as_str()) {
        true => Err(Fault::Usage(format!(
            "the report is written as YAML: name it `.yaml`, not `.{ending}`"
        ))),
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
        Some((option, _)) => Err(Fault::Usage(format!("{option} is for plain texts (.txt)"))),
        None => Ok(()),
    }
}

/// That a file has no text in it.
fn nothing(path: &Path) -> Diagnostic {
    let message = format!("{}: there is no text to import", path.display());
    Diagnostic::error("import.empty", message).help("check that it is the right file")
}

/// What a report has for its title where the source has none.
fn title(report: &mut Report, stem: &str, reporter: &mut Reporter) -> Result<(), Fault> {
    for lang in report.languages.iter() {
        if report.title.get(&lang.value).is_some() {
            continue;
        }
        *report.title.or_default(&lang.value) = stem.to_owned();
        let problem = Diagnostic::warning(
            "import.title",
            format!(
                "no title in `{}` was found: the file’s name stands for it",
                lang.value
            ),
        );
        let problem = problem.help("write the title into the report");
        tell(&[problem], None, reporter)?;
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
            let kind = match other {
                "" => "files without an ending".to_owned(),
                other => format!("`.{other}` files"),
            };
            return Err(Fault::Usage(format!(
                "{kind} can’t be imported: .txt, .docx, .md, .tmx, .csv and .tsv can, and two texts (.docx, .md, .txt) with --zh and --en"
            )));
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
    tell(&read.warnings, Some(source), reporter)?;
    let draft = import::draft_of_pairs(&read.value);
    tell(&draft.warnings, Some(source), reporter)?;
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
                return Err(Fault::Usage(format!(
                    "--{lang} takes a text (.docx, .md, .txt), not `.{other}`"
                )));
            }
        };
        if draft.is_empty() {
            tell(&[nothing(path)], None, reporter)?;
        }
        if draft.languages() != [Lang::new(lang)] {
            let problem = Diagnostic::error(
                "import.language",
                format!("{} is not in `{lang}`", path.display()),
            );
            tell(
                &[problem.help("give the Chinese text as --zh and the English as --en")],
                None,
                reporter,
            )?;
        }
        drafts.push(draft);
    }
    let (Some(en), Some(zh)) = (drafts.pop(), drafts.pop()) else {
        return Err(Fault::Usage(
            "name a text with --zh and one with --en".into(),
        ));
    };
    let english = en.images.clone();
    let mut aligned = import::align(zh, en);
    tell(&aligned.warnings, None, reporter)?;
    images::merge(&mut aligned.value, &english);
    Ok(aligned.value)
}

fn markdown(source: &Source, reporter: &mut Reporter) -> Result<Draft, Fault> {
    let read = import::read_markdown(source);
    tell(&read.warnings, Some(source), reporter)?;
    Ok(read.value)
}

fn extension(path: &Path) -> String {
    path.extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_ascii_lowercase()
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

/// Tells; what is strict or an error ends the import.
fn tell(
    diagnostics: &[Diagnostic],
    source: Option<&Source>,
    reporter: &mut Reporter,
) -> Result<(), Fault> {
    if reporter.report(diagnostics, source) {
        Ok(())
    } else {
        Err(Fault::Reported)
    }
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
