//! Which outputs the arguments ask for.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::args::{BuildArgs, WorkingArgs};
use crate::diag::{Argument, Diagnostic, Message, Severity, code};
use crate::edition::{Edition, EditionPlan, EditionSpec, WorkingSpec, plans};
use crate::model::{Date, Format, Lang, Report};
use crate::session::{Failure, Session};
use crate::syntax::suggest::nearest;

/// One output to be written.
pub struct Task {
    /// The edition.
    pub edition: Arc<Edition>,
    /// Its format.
    pub format: Format,
}

impl Task {
    /// The outputs of an edition in some formats.
    pub fn all(edition: Edition, formats: &[Format]) -> impl Iterator<Item = Self> {
        let edition = Arc::new(edition);
        formats.iter().map(move |&format| Self {
            edition: Arc::clone(&edition),
            format,
        })
    }

    /// `ID.EDITION.LANG.EXT`.
    pub fn file_name(&self) -> String {
        let Edition { id, name, lang, .. } = &*self.edition;
        let ending: &str = self.format.into();
        format!("{id}.{name}.{lang}.{ending}")
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
) -> Result<(Vec<Task>, Vec<Diagnostic>), Failure> {
    let mut tasks = Vec::new();
    let source_date = source_date()?;
    let chosen = chosen(args, report)?;
    let mut problems = Vec::from_iter(left_out(args, report, &chosen));
    for plan in chosen {
        for lang in &plan.languages {
            let spec = EditionSpec {
                working: working(&args.working),
                ..plan.spec(lang)
            };
            match session.resolve(report, &spec) {
                Ok(edition) => {
                    problems.extend(edition.warnings);
                    tasks.extend(Task::all(
                        Edition {
                            date: edition.value.date.or(source_date),
                            ..edition.value
                        },
                        &plan.formats,
                    ));
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
        args.outputs.languages.is_empty()
            && !plan.lacking.is_empty()
            && (!asked || plan.languages.is_empty())
    };
    let named = chosen.iter().filter(lost).map(|plan| {
        let edition = Message::new("edition-in").with("edition", &plan.base.name);
        edition.with("languages", list(&plan.lacking))
    });
    let named: Vec<Message> = named.collect();
    if named.is_empty() {
        return None;
    }
    let known = languages(report);
    let first = known.first().map_or("zh", Lang::as_str);
    let found = match asked {
        true => code::EDITION_LEFT_OUT.error(),
        false => code::EDITION_LEFT_OUT.note(),
    };
    let found = found.with("known", list(&known));
    let found = found.with("editions", Argument::list(named));
    Some(found.with("lang", first).at(report.languages.span))
}

fn list(languages: &[Lang]) -> Argument {
    Argument::joined("list-and", languages)
}

/// What is said where nothing would be written: of the arguments if they chose, else of the report.
pub fn nothing(args: &BuildArgs, report: &Report) -> Result<Diagnostic, Failure> {
    if !(args.editions.is_empty()
        && args.outputs.languages.is_empty()
        && args.outputs.formats.is_empty())
    {
        return Err(code::USAGE_NOTHING.error().into());
    }
    let mut found = code::BUILD_NOTHING.error();
    if let Some(span) = report.editions.keys().map(|name| name.span).min() {
        found = found.at(span);
    }
    Ok(found)
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

fn chosen(args: &BuildArgs, report: &Report) -> Result<Vec<EditionPlan>, Failure> {
    let mut plans = plans(report);
    let asked: BTreeSet<Lang> = args.outputs.languages.iter().map(Lang::new).collect();
    let known = languages(report);
    if let Some(unknown) = asked.iter().find(|lang| !known.contains(lang)) {
        return Err(no_language("report", unknown, &known));
    }
    if args.editions.is_empty() {
        for plan in plans.values_mut() {
            plan.languages
                .retain(|lang| asked.is_empty() || asked.contains(lang));
            plan.formats.retain(|format| {
                args.outputs.formats.is_empty() || args.outputs.formats.contains(format)
            });
        }
        return Ok(plans.into_values().collect());
    }
    let mut chosen: Vec<EditionPlan> = Vec::new();
    for name in &args.editions {
        let Some(mut plan) = plans.get(name).cloned() else {
            let known: Vec<&str> = plans.keys().map(String::as_str).collect();
            return Err(no_edition(name, &known));
        };
        if !asked.is_empty() {
            plan.languages = asked.iter().cloned().collect();
        }
        if !args.outputs.formats.is_empty() {
            plan.formats = args.outputs.formats.clone();
        }
        plan.formats.sort_unstable();
        plan.formats.dedup();
        if !chosen.iter().any(|other| other.base.name == plan.base.name) {
            chosen.push(plan);
        }
    }
    Ok(chosen)
}

/// An edition that the report does not have, with the one that may be meant.
fn no_edition(name: &str, known: &[&str]) -> Failure {
    let found = code::USAGE_EDITION.error().with("name", name);
    let found = found.with("known", Argument::list(known.iter().copied()));
    match nearest(name, known) {
        Some(near) => found.with("suggestion", near).help("suggest").into(),
        None => found.into(),
    }
}

/// An edition that there is not, which is a fault of the program.
pub fn unknown_edition(name: &str) -> Vec<Diagnostic> {
    vec![code::EDITION_UNKNOWN.error().with("edition", name)]
}

/// The languages of a report.
pub fn languages(report: &Report) -> Vec<Lang> {
    let languages = report.languages.iter();
    languages.map(|lang| lang.value.clone()).collect()
}

/// A language that was asked for, which the `report`, or the `program`, must have.
pub fn known_language(
    place: &'static str,
    asked: Option<&String>,
    known: &[Lang],
) -> Result<Option<Lang>, Failure> {
    match asked.map(Lang::new) {
        Some(lang) if !known.contains(&lang) => Err(no_language(place, &lang, known)),
        asked => Ok(asked),
    }
}

/// A language that the `report`, or the `program`, does not have.
fn no_language(place: &'static str, lang: &Lang, known: &[Lang]) -> Failure {
    let found = code::USAGE_LANGUAGE.error().with("place", place);
    let found = found.with("lang", lang.as_str());
    let known = known.iter().map(Lang::as_str);
    found.with("known", Argument::list(known)).into()
}

/// The day of `SOURCE_DATE_EPOCH` (seconds since 1970), which dates an edition that has no date.
pub fn source_date() -> Result<Option<Date>, Failure> {
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
