//! From a report to an edition.

use std::collections::BTreeMap;

use super::block::headings;
use super::document::{Edition, KeyFigure, KeyFigures, WorkingCopy};
use super::nesting::Nesting;
use super::resolver::{Known, Resolver};
use super::spec::EditionSpec;
use crate::diag::{Diagnostic, Warned, code, has_errors};
use crate::locale::{FigureContext, FigureStyle, FontRole, Localizer, Role};
use crate::model::{Kind, Lang, Node, Nodes, Report, Scope};
use crate::theme::Theme;

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
    let theme = Theme::changed(localizer.data.typography, &changes);
    let theme =
        theme.map_err(|flaws| flaws.into_iter().map(|flaw| flaw.found).collect::<Vec<_>>())?;
    let mut numbered = None;
    let report = match report.nodes.is_empty() {
        true => {
            let report = numbered.insert(report.clone());
            report.number_nodes();
            report
        }
        false => report,
    };
    let (edition, problems) = edition(report, localizer, spec, &theme);
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

/// The edition, resolved twice where something is referred to: only then is it known what the blocks
/// are called, and in which order the footnotes are first mentioned.
fn edition(
    report: &Report,
    localizer: &Localizer,
    spec: &EditionSpec,
    theme: &Theme,
) -> (Edition, Vec<Diagnostic>) {
    let mut first = Resolver::new(report, localizer, spec, theme, Known::default());
    let edition = first.edition();
    if !first.awaits_labels {
        return (edition, first.problems);
    }
    let named = match spec.scope {
        Scope::Full => first.named,
        Scope::Summary => {
            let whole = EditionSpec {
                scope: Scope::Full,
                ..spec.clone()
            };
            let mut whole = Resolver::new(report, localizer, &whole, theme, Known::default());
            whole.edition();
            whole.named
        }
    };
    let known = Known {
        notes: first.notes,
        others: first.known.others,
        labels: BTreeMap::new(),
    };
    let mut second = Resolver::new(report, localizer, spec, theme, known);
    let printed = headings(&edition.blocks).filter_map(|heading| heading.anchor.as_ref());
    second.known.labels = second.labels(&named, &printed.collect());
    (second.edition(), second.problems)
}

impl Resolver<'_> {
    fn edition(&mut self) -> Edition {
        let (report, localizer, spec) = (self.report, self.localizer, self.spec);
        let data = &localizer.data;
        let (head, foot) = (self.head(), self.foot());
        let around = [report.head_texts(), report.foot_texts()].concat();
        self.remark_texts(None, &around, false);
        let blocks = match spec.scope {
            Scope::Full => self.blocks(&report.body, &Nesting::top(&report.body)),
            Scope::Summary => self.summary(),
        };
        let (annexes, annex_note) = match spec.scope {
            Scope::Full => self.annexes(),
            Scope::Summary => (Vec::new(), None),
        };
        let has_panel = spec.scope == Scope::Summary || report.kind == Kind::AnnualReport;
        let key_figures = has_panel.then(|| self.key_figures()).flatten();
        let colophon = self.colophon();
        Edition {
            name: spec.name.clone(),
            id: report.id.value.clone(),
            lang: spec.lang.to_string(),
            tag: data.tag.clone(),
            typography: data.typography,
            scope: spec.scope,
            date: report.day(),
            kind: report.kind,
            head,
            foot,
            cover: spec.cover,
            contents: spec.contents.then(|| self.message("contents", &[])),
            key_figures,
            blocks,
            annex_note,
            annex_mark: self.message("annex-mark", &[]),
            annexes,
            colophon,
            notes: self.note_texts(),
            notes_title: self.message("notes", &[]),
            caption_mark: self.message("caption-mark", &[]),
            remarks: std::mem::take(&mut self.remarks),
            working: WorkingCopy {
                line_numbers: spec.working.line_numbers,
                mark: (spec.working.draft_mark).then(|| self.message("draft-mark", &[])),
                revision: spec.working.revision.clone(),
            },
            numbering: self.heading_numbers().to_vec(),
            list_numbering: data.list_numbering.clone(),
            article_numbering: data.article_numbering.clone(),
            theme: self.theme.clone(),
            fonts: fonts(report, localizer),
            nodes: nodes(report, &localizer.lang),
            redline: None,
        }
    }

    fn key_figures(&mut self) -> Option<KeyFigures> {
        let report = self.report;
        let in_panel = FigureStyle {
            setting: FigureContext::Panel,
            ..FigureStyle::default()
        };
        let items = report.key_figures.iter().filter_map(|key_figure| {
            let figure = report.figures.get(key_figure.figure.as_str())?;
            Some(KeyFigure {
                value: self.or_report(self.localizer.figure(figure, in_panel)),
                label: self.text(&key_figure.label),
            })
        });
        let items = items.collect();
        (!report.key_figures.is_empty()).then(|| KeyFigures {
            title: self.message("key-figures", &[]),
            items,
        })
    }
}

/// The places of what an edition prints: of a text, where it is said in the edition's language.
fn nodes(report: &Report, lang: &Lang) -> Nodes {
    let mut nodes = report.nodes.clone();
    report.walk(|node| {
        if let Node::Text(text, _) = node
            && let Some(said) = text.get(lang)
        {
            nodes.set(text.node(), said.span);
        }
    });
    nodes
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
            font.as_wide = Vec::new();
            font.wide = None;
        }
    }
    fonts
}
