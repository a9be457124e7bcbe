//! Prints reports for the importer, to see what their figures print.

use std::collections::BTreeMap;

use crate::edition::{Block, Content, Edition, Inline, plans, resolve};
use crate::extract::{Printed, Prints};
use crate::locale::{self, Localizer};
use crate::model::{Lang, Report, Vocabulary};
use crate::read;

/// Prints reports in the languages of the program.
pub struct FigurePreview {
    pub vocabulary: Vocabulary,
    localizers: BTreeMap<Lang, Localizer>,
}

impl FigurePreview {
    /// For every language that there is.
    pub fn new() -> Self {
        let vocabulary = locale::vocabulary();
        let localizer = |lang: &Lang| Some((lang.clone(), Localizer::new(lang).ok()?));
        let localizers = vocabulary.languages.iter().filter_map(localizer).collect();
        Self {
            vocabulary,
            localizers,
        }
    }

    /// What a report prints in its languages; none where it can't be printed.
    pub fn print(&self, mut report: Report) -> Option<Prints> {
        if !read::is_sound(&mut report, &self.vocabulary) {
            return None;
        }
        let plans = plans(&report);
        let text = plans.get("text")?;
        let print = |lang: &Lang| {
            let edition = resolve(&report, self.localizers.get(lang)?, &text.spec(lang)).ok()?;
            Some((lang.clone(), printed(&edition.value)))
        };
        let languages = report.languages.iter();
        languages.map(|lang| print(&lang.value)).collect()
    }
}

fn printed(edition: &Edition) -> Vec<Printed> {
    edition.all_blocks().map(block).collect()
}

fn block(block: &Block) -> Printed {
    let mut printed = Printed::default();
    match &block.content {
        Content::Heading(heading) => runs(&heading.text, &mut printed),
        Content::Salutation { text } => runs(text, &mut printed),
        Content::Paragraph(paragraph) => {
            runs(&paragraph.lead, &mut printed);
            runs(&paragraph.text, &mut printed);
        }
        Content::List(list) => list
            .items
            .iter()
            .for_each(|item| runs(&item.text, &mut printed)),
        Content::Table(table) => {
            let cells = table.header.iter().chain(table.rows.iter().flatten());
            cells.for_each(|cell| runs(cell, &mut printed));
        }
        Content::Image(image) => printed.text.push_str(&image.alt),
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
