//! Prints report files for the importer, to see what their figures print.

use std::collections::{BTreeMap, BTreeSet};

use crate::edition::{Block, Edition, Inline, plans, resolve};
use crate::import::{Printed, Printer};
use crate::locale::{self, Localizer};
use crate::model::{Lang, Vocabulary};
use crate::read;
use crate::source::Source;

/// Prints report files in the languages of the program.
pub struct Press {
    vocabulary: Vocabulary,
    localizers: BTreeMap<String, Localizer>,
}

impl Press {
    /// For every language that there is.
    pub fn new() -> Self {
        let vocabulary = locale::vocabulary();
        let localizer = |lang: &Lang| Some((lang.to_string(), Localizer::new(lang).ok()?));
        let localizers = vocabulary.languages.iter().filter_map(localizer).collect();
        Self {
            vocabulary,
            localizers,
        }
    }
}

impl Printer for Press {
    fn units(&self) -> &BTreeSet<String> {
        &self.vocabulary.units
    }

    fn print(&self, report: &str, lang: &str) -> Option<Vec<Printed>> {
        let source = Source::new("report.yaml", report);
        let report = read::read(&source, &self.vocabulary).ok()?.value;
        let spec = plans(&report).get("text")?.spec(&Lang::new(lang));
        let edition = resolve(&report, self.localizers.get(lang)?, &spec).ok()?;
        Some(printed(&edition.value))
    }
}

fn printed(edition: &Edition) -> Vec<Printed> {
    edition.all_blocks().map(block).collect()
}

fn block(block: &Block) -> Printed {
    let mut printed = Printed::default();
    match block {
        Block::Heading(heading) => runs(&heading.text, &mut printed),
        Block::Salutation { text, .. } => runs(text, &mut printed),
        Block::Paragraph(paragraph) => {
            runs(&paragraph.lead, &mut printed);
            runs(&paragraph.text, &mut printed);
        }
        Block::List(list) => list
            .items
            .iter()
            .for_each(|item| runs(&item.text, &mut printed)),
        Block::Table(table) => {
            let cells = table.header.iter().chain(table.rows.iter().flatten());
            cells.for_each(|cell| runs(cell, &mut printed));
        }
        Block::Image(image) => printed.text.push_str(&image.alt),
        Block::Changed { block: inner, .. } => printed = self::block(inner),
    }
    printed
}

fn runs(inlines: &[Inline], printed: &mut Printed) {
    for inline in inlines {
        match inline {
            Inline::Text { text } | Inline::Reference { text, .. } => printed.text.push_str(text),
            Inline::Figure { text } => {
                printed.text.push_str(text);
                printed.figures.push(text.clone());
            }
            Inline::Strong { body } | Inline::Changed { body, .. } => runs(body, printed),
            Inline::Note { .. } => {}
        }
    }
}
