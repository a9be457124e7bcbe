//! Annexes, and the note of them after the body.

use super::block::Content;
use super::document::{Annex, AnnexEntry, AnnexNote};
use super::inline::{Inline, Target, plain};
use super::nesting::Nesting;
use super::resolver::Resolver;
use crate::model::Count;

impl Resolver<'_> {
    /// The annexes, and the note of them: `附件：1. …`.
    pub fn annexes(&mut self) -> (Vec<Annex>, Option<AnnexNote>) {
        let sources = &self.report.annexes;
        let mut count = Count::default();
        let (mut annexes, mut entries) = (Vec::new(), Vec::new());
        for (index, source) in sources.iter().enumerate() {
            let number = count.annex(source, sources.len());
            let number = number.map_or_else(String::new, |number| number.to_string());
            self.remark_texts(Some(source.place.node), &[&source.title], false);
            let label = self.message("annex", &[("number", &number)]);
            let label = label.trim_end().to_owned();
            self.name(source.id.as_ref(), &label);
            // The note leads to annexes without an id too, by a name that no id can be.
            let id = source.id.as_ref().map(|id| id.value.clone());
            let mut annex = Annex {
                node: source.place.node,
                title: self.text(&source.title),
                blocks: self.blocks(&source.body, &Nesting::in_annex(&label, &source.body)),
                label,
                anchor: Some(id.unwrap_or_else(|| format!("annex {}", index + 1))),
                change: None,
            };
            // The head of the annex has taken some of the page: the table follows it at once.
            if annex.opens_across()
                && let Some(Content::Table(table)) =
                    annex.blocks.first_mut().map(|block| &mut block.content)
            {
                table.whole = false;
            }
            entries.push(self.entry(&annex, &number));
            annexes.push(annex);
        }
        let message = match sources.len() {
            0 => return (annexes, None),
            1 => "annex-note-one",
            _ => "annex-note",
        };
        let label = self.message(message, &[]);
        (annexes, Some(AnnexNote { label, entries }))
    }

    /// An entry of the note. Names have no closing mark (GB/T 9704-2012, 7.3.4).
    fn entry(&mut self, annex: &Annex, number: &str) -> AnnexEntry {
        let title = plain(&annex.title);
        let title = Inline::Reference {
            text: title
                .trim_end_matches(['。', '；', '，', ';', ','])
                .to_owned(),
            to: annex.anchor.clone().map(|name| Target::Block { name }),
        };
        AnnexEntry {
            number: match number {
                "" => String::new(),
                number => self.message("annex-note-number", &[("number", number)]),
            },
            title: annex.title.with(vec![title]),
        }
    }
}
