//! Prints reports for the importer, to see what their figures print.

use std::collections::BTreeMap;

use crate::edition::{Block, Content, Inline, Text, plans, resolve};
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
            let printed = edition.value.all_blocks().map(printed);
            Some((lang.clone(), printed.collect()))
        };
        let languages = report.languages.iter();
        languages.map(|lang| print(&lang.value)).collect()
    }
}

fn printed(block: &Block) -> Printed {
    let texts: Vec<&Text> = match &block.content {
        Content::Paragraph(paragraph) => vec![&paragraph.lead, &paragraph.text],
        Content::List(list) => list.items.iter().map(|item| &item.text).collect(),
        // No figures are made in other blocks.
        Content::Heading(_)
        | Content::Salutation { .. }
        | Content::Table(_)
        | Content::Image(_) => Vec::new(),
    };
    Printed {
        text: block.content.printed(),
        figures: texts.into_iter().flat_map(|text| figures(text)).collect(),
    }
}

fn figures(inlines: &[Inline]) -> Vec<String> {
    let of = |inline: &Inline| match inline {
        Inline::Figure { text } => vec![text.clone()],
        Inline::Strong { body } | Inline::Changed { body, .. } => figures(body),
        Inline::Text { .. } | Inline::Reference { .. } | Inline::Note { .. } => Vec::new(),
    };
    inlines.iter().flat_map(of).collect()
}
