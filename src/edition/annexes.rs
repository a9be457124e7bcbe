//! Annexes, and the note of them after the body.

use super::document::{Annex, AnnexEntry, AnnexNote};
use super::inline::{Inline, Target, plain};
use super::resolver::Resolver;
use crate::locale::LocaleError;
use crate::model::Count;

impl Resolver<'_> {
    /// The annexes.
    pub fn annexes(&mut self) -> Result<Vec<Annex>, LocaleError> {
        let annexes = &self.report.annexes;
        let mut resolved = Vec::new();
        let mut count = Count::default();
        for (index, annex) in annexes.iter().enumerate() {
            let number = count.annex(annex, annexes.len());
            self.remark_texts(Some(annex.place.node), &[&annex.title], false)?;
            // The note leads to annexes without an id too, by a name that no id can be.
            let unnamed = || format!("annex {}", index + 1);
            resolved.push(Annex {
                node: annex.place.node,
                label: self.annex_label(number)?,
                title: self.text(&annex.title)?,
                blocks: self.annexed(&annex.body)?,
                anchor: Some(
                    annex
                        .id
                        .as_ref()
                        .map_or_else(unnamed, |id| id.value.clone()),
                ),
                change: None,
            });
        }
        Ok(resolved)
    }

    /// The note of the annexes: `附件：1. …`. Names have no closing mark (GB/T 9704-2012, 7.3.4).
    pub fn annex_note(&self, annexes: &[Annex]) -> Result<Option<AnnexNote>, LocaleError> {
        let message = match annexes.len() {
            0 => return Ok(None),
            1 => "annex-note-one",
            _ => "annex-note",
        };
        let mut count = Count::default();
        let mut entries = Vec::new();
        for (annex, source) in annexes.iter().zip(&self.report.annexes) {
            let number = match count.annex(source, annexes.len()) {
                Some(number) => self.annex_number(number)?,
                None => String::new(),
            };
            let title = Inline::Reference {
                text: plain(&annex.title)
                    .trim_end_matches(['。', '；', '，', ';', ','])
                    .to_owned(),
                to: annex.anchor.clone().map(|name| Target::Block { name }),
            };
            entries.push(AnnexEntry {
                number,
                title: annex.title.with(vec![title]),
            });
        }
        let label = self.localizer.message(message, &[])?;
        Ok(Some(AnnexNote { label, entries }))
    }

    fn annex_number(&self, number: u32) -> Result<String, LocaleError> {
        let number = number.to_string();
        self.localizer
            .message("annex-note-number", &[("number", &number)])
    }
}
