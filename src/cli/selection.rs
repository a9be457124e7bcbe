//! Which outputs the arguments ask for.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::args::{BuildArgs, WorkingArgs};
use super::exit::Fault;
use super::output::Output;
use super::reporter::Reporter;
use crate::diag::{Argument, Diagnostic, Message, Severity, Warned, code};
use crate::edition::{Edition, EditionPlan, EditionSpec, WorkingSpec, plans};
use crate::model::{Date, Format, Lang, Report};
use crate::session::Session;
use crate::source::Source;
use crate::syntax::suggest::nearest;

/// One output to be written.
pub struct Task {
    /// The edition.
    pub edition: Arc<Edition>,
    /// Its format.
    pub format: Format,
}

impl Task {
    /// `ID.EDITION.LANG.EXT`.
    pub fn file_name(&self) -> String {
        let Edition { id, name, lang, .. } = &*self.edition;
        let ending = match self.format {
            Format::Pdf => "pdf",
            Format::Docx => "docx",
            Format::Txt => "txt",
        };
        format!("{id}.{name}.{lang}.{ending}")
    }
}

/// What a writer made of a task: bytes and warnings, or what kept it from them.
pub type Written = Result<Warned<Vec<u8>>, Vec<Diagnostic>>;

/// The outputs of tasks, if all were written; what was found on the way is told.
pub fn outputs<'a>(
    written: impl Iterator<Item = (&'a Task, Written)>,
    source: &Source,
    reporter: &mut Reporter,
) -> Result<Vec<Output>, Fault> {
    let mut outputs = Vec::new();
    let mut fine = true;
    for (task, written) in written {
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
        false => Err(Fault::Reported),
    }
}

/// The outputs of a report that the arguments ask for, resolved, and what was found on the way.
///
/// With editions named, languages and formats are those asked for. Without, they choose among the
/// editions' own.
pub fn tasks(
    args: &BuildArgs,
    report: &Report,
    session: &mut Session,
) -> Result<(Vec<Task>, Vec<Diagnostic>), Fault> {
    let mut tasks = Vec::new();
    let mut problems = Vec::new();
    let source_date = source_date()?;
    let chosen = chosen(args, report)?;
    problems.extend(left_out(args, report, &chosen));
    for plan in chosen {
        for lang in &plan.languages {
            let spec = EditionSpec {
                working: working(&args.working),
                ..plan.spec(lang)
            };
            match session.resolve(report, &spec) {
                Ok(edition) => {
                    problems.extend(edition.warnings);
                    let edition = Edition {
                        date: edition.value.date.or(source_date),
                        ..edition.value
                    };
                    let edition = Arc::new(edition);
                    tasks.extend(plan.formats.iter().map(|&format| Task {
                        edition: Arc::clone(&edition),
                        format,
                    }));
                }
                // A report without summaries is no fault where nobody asked for the edition.
                Err(found) if is_empty(&found) && args.editions.is_empty() => {
                    problems.extend(found.into_iter().map(|d| d.as_severity(Severity::Note)));
                }
                Err(found) => problems.extend(found),
            }
        }
    }
    Ok((tasks, problems))
}

/// What is said of editions that are not made because the report lacks their language: an error
/// of an edition that was asked for by name, else a note.
fn left_out(args: &BuildArgs, report: &Report, chosen: &[EditionPlan]) -> Option<Diagnostic> {
    let asked = !args.editions.is_empty();
    let lost = |plan: &&EditionPlan| {
        args.languages.is_empty()
            && !plan.lacking.is_empty()
            && (!asked || plan.languages.is_empty())
    };
    let named: Vec<Message> = chosen
        .iter()
        .filter(lost)
        .map(|plan| {
            Message::new("edition-in")
                .with("edition", &plan.name)
                .with("languages", list(&plan.lacking))
        })
        .collect();
    if named.is_empty() {
        return None;
    }
    let known: Vec<Lang> = report.languages.iter().map(|l| l.value.clone()).collect();
    let first = known.first().map_or("zh", Lang::as_str);
    let found = match asked {
        true => code::EDITION_LEFT_OUT.error(),
        false => code::EDITION_LEFT_OUT.note(),
    };
    Some(
        found
            .with("known", list(&known))
            .with("editions", Argument::list(named))
            .with("lang", first)
            .at(report.languages.span),
    )
}

fn list(languages: &[Lang]) -> Argument {
    Argument::joined("list-and", languages)
}

/// What is said where nothing would be written: of the arguments if they chose, else of the report.
pub fn nothing(args: &BuildArgs, report: &Report) -> Result<Diagnostic, Fault> {
    let everything = [
        args.editions.is_empty(),
        args.languages.is_empty(),
        args.formats.is_empty(),
    ];
    if everything.contains(&false) {
        return Err(code::USAGE_NOTHING.error().into());
    }
    let at = report.editions.keys().map(|name| name.span).min();
    let told = code::BUILD_NOTHING.error();
    Ok(match at {
        Some(span) => told.at(span),
        None => told,
    })
}

/// A text without the control characters that a shell may give it.
fn on_one_line(text: &str) -> String {
    let parts = text.split(char::is_control);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

fn working(args: &WorkingArgs) -> WorkingSpec {
    let revision = args.revision.as_deref().map(on_one_line);
    WorkingSpec {
        line_numbers: args.line_numbers,
        draft_mark: args.draft_mark,
        revision: revision.filter(|text| !text.trim().is_empty()),
    }
}

/// Whether all that is wrong with an edition is that it has nothing to print.
fn is_empty(found: &[Diagnostic]) -> bool {
    found
        .iter()
        .all(|problem| problem.code == code::SUMMARY_EMPTY)
}

fn chosen(args: &BuildArgs, report: &Report) -> Result<Vec<EditionPlan>, Fault> {
    let mut plans = plans(report);
    let asked: BTreeSet<Lang> = args.languages.iter().map(Lang::new).collect();
    let known: Vec<Lang> = report
        .languages
        .iter()
        .map(|lang| lang.value.clone())
        .collect();
    if let Some(unknown) = asked.iter().find(|lang| !known.contains(lang)) {
        return Err(no_language("report", unknown, &known));
    }
    if args.editions.is_empty() {
        for plan in plans.values_mut() {
            plan.languages
                .retain(|lang| asked.is_empty() || asked.contains(lang));
            plan.formats
                .retain(|format| args.formats.is_empty() || args.formats.contains(format));
        }
        return Ok(plans.into_values().collect());
    }
    let mut chosen: Vec<EditionPlan> = Vec::new();
    for name in &args.editions {
        let Some(mut plan) = plans.get(name).cloned() else {
            return Err(no_edition(
                name,
                &plans.keys().map(String::as_str).collect::<Vec<_>>(),
            ));
        };
        if !asked.is_empty() {
            plan.languages = asked.iter().cloned().collect();
        }
        if !args.formats.is_empty() {
            plan.formats = args.formats.clone();
        }
        plan.formats.sort_unstable();
        plan.formats.dedup();
        if !chosen.iter().any(|other| other.name == plan.name) {
            chosen.push(plan);
        }
    }
    Ok(chosen)
}

/// An edition that the report does not have, with the one that may be meant.
fn no_edition(name: &str, known: &[&str]) -> Fault {
    let found = code::USAGE_EDITION
        .error()
        .with("name", name)
        .with("known", Argument::list(known.iter().copied()));
    let found = match nearest(name, known) {
        Some(near) => found.with("suggestion", near).help("suggest"),
        None => found,
    };
    found.into()
}

/// A language that the `report`, or the `program`, does not have.
pub fn no_language(place: &'static str, lang: &Lang, known: &[Lang]) -> Fault {
    let found = code::USAGE_LANGUAGE
        .error()
        .with("place", place)
        .with("lang", lang.as_str());
    let known = known.iter().map(Lang::as_str);
    found.with("known", Argument::list(known)).into()
}

/// The day of `SOURCE_DATE_EPOCH` (seconds since 1970), which dates an edition that has no date.
pub fn source_date() -> Result<Option<Date>, Fault> {
    const DAY: i64 = 86_400;
    let Some(seconds) = std::env::var_os("SOURCE_DATE_EPOCH") else {
        return Ok(None);
    };
    let seconds: Option<i64> = seconds.to_str().and_then(|seconds| seconds.parse().ok());
    match seconds.and_then(|seconds| Date::from_unix_days(seconds.div_euclid(DAY))) {
        Some(date) => Ok(Some(date)),
        None => Err(code::USAGE_SOURCE_DATE.error().into()),
    }
}
