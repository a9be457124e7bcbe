//! From a report to an edition.

use std::collections::BTreeMap;

use super::document::{Edition, KeyFigure, KeyFigures};
use super::resolver::Resolver;
use super::spec::EditionSpec;
use super::working::{WorkingCopy, WorkingSpec};
use crate::diag::{Diagnostic, Warned, code, has_errors};
use crate::locale::{FigureContext, FigureStyle, FontRole, LocaleError, Localizer, Role};
use crate::model::{Lang, Node, Nodes, Report, Scope};
use crate::theme::{Flaw, Theme};

/// Resolves a report into an edition: one language, final strings, final numbers.
///
/// # Errors
///
/// A message that the language lacks, a summary edition of a report without summaries, or a text
/// that a whole edition prints and that is not said in the language.
pub fn resolve(
    report: &Report,
    localizer: &Localizer,
    spec: &EditionSpec,
) -> Result<Warned<Edition>, Vec<Diagnostic>> {
    let changes = report.theme_changes(&localizer.lang);
    let theme = Theme::changed(localizer.data.typography, &changes)
        .map_err(|flaws| flaws.iter().map(Flaw::diagnostic).collect::<Vec<_>>())?;
    let mut numbered = None;
    let report = match report.nodes.is_empty() {
        true => {
            let report = numbered.insert(report.clone());
            report.number_nodes();
            report
        }
        false => report,
    };
    let (edition, problems) =
        edition(report, localizer, spec, &theme).map_err(|error| vec![error.into()])?;
    if edition.blocks.is_empty() && spec.scope == Scope::Summary {
        return Err(vec![code::SUMMARY_EMPTY.error()]);
    }
    if has_errors(&problems) {
        return Err(problems);
    }
    Ok(Warned {
        value: edition,
        warnings: problems,
    })
}

/// The edition, resolved twice where a footnote is referred to: its number is the place of its
/// first mention, which may come later.
fn edition(
    report: &Report,
    localizer: &Localizer,
    spec: &EditionSpec,
    theme: &Theme,
) -> Result<(Edition, Vec<Diagnostic>), LocaleError> {
    let mut resolver = Resolver::new(report, localizer, theme, spec.whole);
    resolver.labels =
        Resolver::new(report, localizer, theme, spec.whole).label_blocks(spec.scope)?;
    let first = once(&mut resolver, spec)?;
    if !resolver.awaits_notes {
        return Ok((first, resolver.problems));
    }
    let mut resolver = Resolver {
        labels: resolver.labels,
        known_notes: resolver.notes,
        ..Resolver::new(report, localizer, theme, spec.whole)
    };
    let edition = once(&mut resolver, spec)?;
    Ok((edition, resolver.problems))
}

fn once(resolver: &mut Resolver, spec: &EditionSpec) -> Result<Edition, LocaleError> {
    let report = resolver.report;
    let localizer = resolver.localizer;
    let data = &localizer.data;
    let head = resolver.head(spec)?;
    resolver.remark_texts(None, &report.head_texts(), false)?;
    let (blocks, annexes, key_figures) = match spec.scope {
        Scope::Full => {
            let blocks = resolver.body(&report.body)?;
            (blocks, resolver.annexes()?, None)
        }
        Scope::Summary => (resolver.summary()?, Vec::new(), key_figures(resolver)?),
    };
    let notes = resolver.note_texts()?;
    let contents = match spec.contents {
        true => Some(localizer.message("contents", &[])?),
        false => None,
    };
    Ok(Edition {
        name: spec.name.clone(),
        id: report.id.value.clone(),
        lang: spec.lang.to_string(),
        tag: data.tag.clone(),
        typography: data.typography,
        scope: spec.scope,
        date: report.day(),
        head,
        cover: spec.cover,
        contents,
        key_figures,
        blocks,
        annex_note: resolver.annex_note(&annexes)?,
        annexes,
        notes,
        notes_title: localizer.message("notes", &[])?,
        remarks: match spec.comments {
            true => std::mem::take(&mut resolver.remarks),
            false => Vec::new(),
        },
        working: working(&spec.working, localizer)?,
        numbering: data.numbering.clone(),
        list_numbering: data.list_numbering.clone(),
        theme: resolver.theme.clone(),
        fonts: fonts(report, localizer),
        nodes: nodes(report, &localizer.lang),
        redline: None,
    })
}

/// The places of what an edition prints: of a text, where it is said in the edition's language.
fn nodes(report: &Report, lang: &Lang) -> Nodes {
    let mut nodes = report.nodes.clone();
    report.walk(|_, node| match node {
        Node::Text(text) => {
            if let Some(said) = text.get(lang) {
                nodes.set(text.node(), said.span);
            }
        }
        Node::Place(_) | Node::Shared(_) | Node::File(_) => {}
    });
    nodes
}

fn working(spec: &WorkingSpec, localizer: &Localizer) -> Result<WorkingCopy, LocaleError> {
    let mark = spec
        .draft_mark
        .then(|| localizer.message("draft-mark", &[]))
        .transpose()?;
    Ok(WorkingCopy {
        line_numbers: spec.line_numbers,
        mark,
        revision: spec.revision.clone(),
    })
}

/// The families of each role: those that the report asks for, and the language's usual ones, which
/// then stand in for them.
fn fonts(report: &Report, localizer: &Localizer) -> BTreeMap<Role, FontRole> {
    let mut fonts = localizer.data.fonts.clone();
    let asked = report
        .fonts
        .iter()
        .find(|(lang, _)| lang.value == localizer.lang);
    let Some((_, choice)) = asked else {
        return fonts;
    };
    for (role, families) in [
        (Role::Title, &choice.title),
        (Role::Body, &choice.body),
        (Role::Heading1, &choice.heading_1),
        (Role::Heading2, &choice.heading_2),
        (Role::PageNumber, &choice.page_number),
        (Role::Latin, &choice.latin),
    ] {
        if let (Some(font), Some(first)) = (fonts.get_mut(&role), families.first()) {
            let usual = std::mem::replace(&mut font.families, families.clone());
            font.stand_ins.splice(0..0, usual);
            font.official = first.clone();
        }
    }
    fonts
}

fn key_figures(resolver: &mut Resolver) -> Result<Option<KeyFigures>, LocaleError> {
    let report = resolver.report;
    if report.key_figures.is_empty() {
        return Ok(None);
    }
    let in_panel = FigureStyle {
        setting: FigureContext::Panel,
        ..FigureStyle::default()
    };
    let mut items = Vec::new();
    for key_figure in &report.key_figures {
        if let Some(figure) = report.figures.get(key_figure.figure.as_str()) {
            items.push(KeyFigure {
                value: resolver.localizer.figure(figure, in_panel)?,
                label: resolver.text(&key_figure.label)?,
            });
        }
    }
    let title = resolver.localizer.message("key-figures", &[])?;
    Ok(Some(KeyFigures { title, items }))
}
