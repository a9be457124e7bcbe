//! `twinpress outline`

use super::args::OutlineArgs;
use super::exit::Fault;
use super::reporter::Reporter;
use super::{build, output, selection};
use crate::diag::code;
use crate::edition::{Block, Edition, EditionSpec, headings, plain};
use crate::model::{self, Lang, Report};
use crate::session::Session;

/// Shows the numbered headings of a report, and how many blocks stand under each.
pub fn run(args: &OutlineArgs, reporter: &mut Reporter) -> Result<(), Fault> {
    let mut session = Session::new();
    let (source, report) = build::load(&args.report, None, &mut session, reporter)?;
    let spec = EditionSpec::new("outline", language(args, &report)?).allow_gaps();
    match session.resolve(&report, &spec) {
        Ok(edition) => output::write_stdout(outline(&report, &edition.value).as_bytes()),
        Err(problems) => {
            reporter.report(&problems, Some(&source));
            Err(Fault::Reported)
        }
    }
}

fn language(args: &OutlineArgs, report: &Report) -> Result<Lang, Fault> {
    let languages: Vec<Lang> = report
        .languages
        .iter()
        .map(|lang| lang.value.clone())
        .collect();
    let wanted = args.lang.as_ref().map(Lang::new);
    match wanted.or(languages.first().cloned()) {
        Some(lang) if languages.contains(&lang) => Ok(lang),
        Some(lang) => Err(selection::no_language("report", &lang, &languages)),
        None => Err(code::USAGE_NO_LANGUAGE.error().into()),
    }
}

/// A line a heading: the edition has the numbers, the report how many blocks stand in each section.
fn outline(report: &Report, edition: &Edition) -> String {
    let mut lines = vec![line(
        0,
        &edition.head.full_title(),
        own_blocks(&report.body),
    )];
    lines.extend(sections(&edition.blocks, &report.body));
    for (annex, source) in edition.annexes.iter().zip(&report.annexes) {
        let text = format!("{} {}", annex.label, plain(&annex.title));
        lines.push(line(1, &text, own_blocks(&source.body)));
        lines.extend(sections(&annex.blocks, &source.body));
    }
    lines.concat()
}

fn sections(blocks: &[Block], source: &[model::Block]) -> Vec<String> {
    let mut counts = Vec::new();
    count(source, &mut counts);
    let counted = headings(blocks).zip(counts);
    let lines = counted.map(|(heading, blocks)| {
        let text = format!("{}{}", heading.number, plain(&heading.text));
        line(heading.depth, &text, blocks)
    });
    lines.collect()
}

fn line(depth: usize, text: &str, blocks: usize) -> String {
    format!("{}{text} [{blocks}]\n", "  ".repeat(depth))
}

/// How many blocks stand in each section itself, in the order of the headings.
fn count(blocks: &[model::Block], counts: &mut Vec<usize>) {
    for block in blocks {
        if let model::Block::Section(section) = block {
            counts.push(own_blocks(&section.body));
            count(&section.body, counts);
        }
    }
}

fn own_blocks(blocks: &[model::Block]) -> usize {
    let is_section = |block: &&model::Block| matches!(block, model::Block::Section(_));
    blocks.len() - blocks.iter().filter(is_section).count()
}
