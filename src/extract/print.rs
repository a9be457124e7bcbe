//! What a report prints, block by block.

use std::collections::BTreeMap;

use super::find::has_slots;
use crate::model::{Block, Lang, Localized, Report};

/// What a block prints.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Printed {
    /// All its characters, without references to notes.
    pub text: String,
    /// What each of its figures prints, in their order.
    pub figures: Vec<String>,
}

/// What each block of a report prints, by language; those of annexes last.
pub type Prints = BTreeMap<Lang, Vec<Printed>>;

/// Prints a report in its languages; none where it can't be printed.
pub type Print<'p> = &'p dyn Fn(Report) -> Option<Prints>;

/// What the blocks of a report print in which figures are made; any other block stands for nothing.
/// Texts that a language lacks are filled: a report can be printed though its translation has gaps.
pub fn of(report: &Report, print: Print) -> Option<Prints> {
    let fill = |text: &mut Localized| {
        for lang in report.languages.iter() {
            let said = text.or_default(&lang.value);
            if said.trim().is_empty() {
                *said = "x".into();
            }
        }
    };
    let block = |(_, block): (String, &Block)| {
        let mut block = match has_slots(block) {
            true => block.clone(),
            // What holds no figures stands for one block all the same.
            false => Block::paragraph(Localized::default()),
        };
        block.set_note(None);
        block.texts_mut().into_iter().for_each(fill);
        block
    };
    let mut whole = Report {
        id: "a".to_owned().into(),
        languages: report.languages.clone(),
        figures: report.figures.clone(),
        footnotes: report.footnotes.clone(),
        body: report.blocks().into_iter().map(block).collect(),
        ..Report::default()
    };
    fill(&mut whole.title);
    whole.footnotes.values_mut().for_each(fill);
    print(whole)
}
