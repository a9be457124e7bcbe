//! `twinpress outline`

use std::collections::BTreeMap;

use super::args::OutlineArgs;
use super::reporter::Reporter;
use super::selection::{self, known_language};
use super::{build, output};
use crate::diag::code;
use crate::edition::{Block, Edition, EditionSpec, plain};
use crate::model::{self, Lang, NodeId, Report};
use crate::session::{Failure, Session};

/// Shows the numbered headings of a report, and how many blocks stand under each.
pub fn run(args: &OutlineArgs, reporter: &mut Reporter) -> Result<(), Failure> {
    let mut session = Session::new();
    let (source, report) = build::load(&args.report, None, &mut session, reporter)?;
    let spec = EditionSpec {
        whole: false,
        ..EditionSpec::new("outline", language(args, &report)?)
    };
    let edition = session.resolve(&report, &spec);
    let edition = edition.map_err(|found| Failure::rejected(found, &source))?;
    output::write_stdout(outline(&report, &edition.value).as_bytes())
}

fn language(args: &OutlineArgs, report: &Report) -> Result<Lang, Failure> {
    let known = selection::languages(report);
    let asked = known_language("report", args.lang.as_ref(), &known)?;
    let lang = asked.or(known.into_iter().next());
    lang.ok_or_else(|| code::USAGE_NO_LANGUAGE.error().into())
}

/// A line a heading: the edition has the numbers, the report how many blocks stand in each section.
fn outline(report: &Report, edition: &Edition) -> String {
    let counts = counts(report);
    let count = |node: NodeId| counts.get(&node).copied().unwrap_or(0);
    let section = |block: &Block| {
        let heading = block.heading()?;
        let text = format!("{}{}", heading.number, plain(&heading.text));
        Some(line(heading.depth, &text, count(block.identity.node)))
    };
    let title = edition.head.full_title();
    let mut lines = vec![line(0, &title, own_blocks(&report.body))];
    lines.extend(edition.blocks.iter().filter_map(section));
    for annex in &edition.annexes {
        let text = format!("{} {}", annex.label, plain(&annex.title));
        lines.push(line(1, &text, count(annex.node)));
        lines.extend(annex.blocks.iter().filter_map(section));
    }
    lines.concat()
}

fn line(depth: usize, text: &str, blocks: usize) -> String {
    let text = text.replace('\n', " ");
    format!("{}{text} [{blocks}]\n", "  ".repeat(depth))
}

/// How many blocks stand in each section and annex itself.
fn counts(report: &Report) -> BTreeMap<NodeId, usize> {
    let annexes = report.annexes.iter();
    let annexes = annexes.map(|annex| (annex.place.node, own_blocks(&annex.body)));
    let blocks = report.blocks().into_iter();
    let sections = blocks.filter_map(|(_, block)| {
        let model::Block::Section(section) = block else {
            return None;
        };
        Some((block.node(), own_blocks(&section.body)))
    });
    annexes.chain(sections).collect()
}

fn own_blocks(blocks: &[model::Block]) -> usize {
    let is_section = |block: &&model::Block| matches!(block, model::Block::Section(_));
    blocks.len() - blocks.iter().filter(is_section).count()
}
