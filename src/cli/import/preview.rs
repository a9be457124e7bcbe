//! What the figures of a report print, for the importer.

use crate::edition::{Block, Inline, plans};
use crate::extract::{Printed, Prints};
use crate::model::{Lang, Report, Vocabulary};
use crate::read;
use crate::session::Session;

/// What a report prints in its languages; none where it can't be printed.
pub fn print(mut report: Report, known: &Vocabulary, session: &mut Session) -> Option<Prints> {
    if !read::is_sound(&mut report, known) {
        return None;
    }
    let plans = plans(&report);
    let text = plans.get("text")?;
    let mut print = |lang: &Lang| {
        let edition = session.resolve(&report, &text.spec(lang)).ok()?.value;
        Some((lang.clone(), edition.all_blocks().map(printed).collect()))
    };
    let languages = report.languages.iter();
    languages.map(|lang| print(&lang.value)).collect()
}

fn printed(block: &Block) -> Printed {
    let texts = block.content.texts().into_iter();
    Printed {
        text: block.content.printed(),
        figures: texts.flat_map(|text| figures(text)).collect(),
    }
}

fn figures(inlines: &[Inline]) -> Vec<String> {
    let of = |inline: &Inline| match inline {
        Inline::Figure { text } => vec![text.clone()],
        Inline::Marked { body, .. } | Inline::Changed { body, .. } => figures(body),
        Inline::Text { .. } | Inline::Reference { .. } | Inline::Note { .. } => Vec::new(),
    };
    inlines.iter().flat_map(of).collect()
}
