//! Remarks for the editors: never printed, but a draft in Word carries them as comments.

use super::blocks::Resolver;
use crate::locale::LocaleError;
use crate::model;

/// A remark on a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What it is on.
    pub place: Place,
    /// Who makes it.
    pub author: String,
    /// What it says, a paragraph a line.
    pub text: String,
}

/// A block of an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The index of the annex that the block stands in; none for the body.
    pub annex: Option<usize>,
    /// The index of the block there.
    pub block: usize,
}

impl Resolver<'_> {
    /// What is to be said of a block that will be `index` in its row: its notes and those of its
    /// texts, and that a translation is missing or outdated.
    pub fn remark(&mut self, block: &model::Block, index: usize) -> Result<(), LocaleError> {
        let lang = &self.localizer.lang;
        let texts = block.texts();
        let of_texts = texts.iter().filter_map(|text| text.note());
        let notes = block.note().into_iter().chain(of_texts);
        let mut said: Vec<String> = notes.map(|note| note.value.clone()).collect();
        if texts.iter().any(|text| !text.is_said(lang)) {
            said.push(self.localizer.message("missing-remark", &[])?);
        }
        let of_texts = texts.iter().flat_map(|text| text.outdated());
        let mut outdated = block.outdated().iter().chain(of_texts);
        if outdated.any(|outdated| outdated.value == *lang) {
            said.push(self.localizer.message("outdated-remark", &[])?);
        }
        for text in said {
            self.add_remark(&text, index)?;
        }
        Ok(())
    }

    fn add_remark(&mut self, text: &str, block: usize) -> Result<(), LocaleError> {
        if !text.trim().is_empty() {
            self.remarks.push(Remark {
                place: Place {
                    annex: self.annex,
                    block,
                },
                author: self.localizer.message("editor", &[])?,
                text: text.trim().to_owned(),
            });
        }
        Ok(())
    }
}
