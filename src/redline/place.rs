//! Where a change is, in words: the heading it stands under, and which piece it is there.

use crate::edition::{Annex, Change, Heading, Inline};
use crate::locale::{LocaleError, Localizer};

/// Follows the sections of a redline. What is gone is named by the old version's count and heading.
pub struct Places<'a> {
    localizer: &'a Localizer,
    /// What became of the block that is being read.
    pub change: Option<Change>,
    old: Section,
    new: Section,
}

/// A section of one version.
#[derive(Default)]
struct Section {
    /// Its heading, or the annex; empty before the first.
    name: String,
    /// How many paragraphs have been met in it.
    paragraphs: usize,
}

impl<'a> Places<'a> {
    /// Before the first heading.
    pub fn new(localizer: &'a Localizer) -> Self {
        Self {
            localizer,
            change: None,
            old: Section::default(),
            new: Section::default(),
        }
    }

    fn is_gone(&self) -> bool {
        self.change.is_some_and(Change::is_gone)
    }

    /// Enters a section: of the version that has it, or of both.
    pub fn enter(&mut self, heading: &Heading) {
        self.enter_named(&heading.number, &heading.text);
    }

    /// Enters an annex.
    pub fn enter_annex(&mut self, annex: &Annex) {
        self.change = annex.change;
        self.enter_named(&format!("{} ", annex.label), &annex.title);
    }

    fn enter_named(&mut self, number: &str, text: &[Inline]) {
        let name = |gone| Section {
            name: format!("{number}{}", of_version(text, gone))
                .trim()
                .to_owned(),
            paragraphs: 0,
        };
        if self.change.is_none_or(Change::is_gone) {
            self.old = name(true);
        }
        if !self.is_gone() {
            self.new = name(false);
        }
    }

    /// The place of the next paragraph.
    pub fn next_paragraph(&mut self) -> Result<String, LocaleError> {
        let joined = self.change == Some(Change::Joined);
        if joined || self.change.is_none_or(Change::is_gone) {
            self.old.paragraphs += 1;
        }
        if !joined && !self.is_gone() {
            self.new.paragraphs += 1;
        }
        // What is joined with the next counts with it.
        let number = self.section().paragraphs + usize::from(joined);
        self.numbered("redline-paragraph", "", number)
    }

    fn section(&self) -> &Section {
        match self.is_gone() {
            true => &self.old,
            false => &self.new,
        }
    }

    /// The place of something with a label or a number.
    pub fn numbered(
        &self,
        message: &str,
        label: &str,
        number: usize,
    ) -> Result<String, LocaleError> {
        let unlabelled = match message {
            "redline-image" => "redline-an-image",
            _ => "redline-a-table",
        };
        let label = self.labelled(label, unlabelled)?;
        let number = number.to_string();
        self.of(message, &[("label", &label), ("number", &number)])
    }

    /// An item of a list, which is named by the paragraph that it follows.
    pub fn item(&self, number: usize) -> Result<String, LocaleError> {
        self.following("redline-item", number)
    }

    /// A list of so many items.
    pub fn list(&self, items: usize) -> Result<String, LocaleError> {
        self.following("redline-list", items)
    }

    fn following(&self, message: &str, number: usize) -> Result<String, LocaleError> {
        let number = number.to_string();
        let what = match self.section().paragraphs {
            0 => self.localizer.message(message, &[("number", &number)])?,
            paragraph => {
                let paragraph = paragraph.to_string();
                let args = [("number", number.as_str()), ("paragraph", &paragraph)];
                self.localizer.message(&format!("{message}-after"), &args)?
            }
        };
        self.within(what)
    }

    /// A cell of a table.
    pub fn cell(&self, label: &str, row: &str, column: &str) -> Result<String, LocaleError> {
        let label = self.labelled(label, "redline-a-table")?;
        let args = [("label", label.as_str()), ("row", row), ("column", column)];
        self.of("redline-cell", &args)
    }

    fn labelled(&self, label: &str, unlabelled: &str) -> Result<String, LocaleError> {
        match label {
            "" => self.localizer.message(unlabelled, &[]),
            label => Ok(label.to_owned()),
        }
    }

    /// A place in the section.
    pub fn of(&self, message: &str, args: &[(&str, &str)]) -> Result<String, LocaleError> {
        let what = self.localizer.message(message, args)?;
        self.within(what)
    }

    fn within(&self, what: String) -> Result<String, LocaleError> {
        match self.section().name.as_str() {
            "" => Ok(what),
            section => {
                let args = [("section", section), ("what", &what)];
                self.localizer.message("redline-place", &args)
            }
        }
    }
}

/// The characters of one version of a marked text.
fn of_version(text: &[Inline], old: bool) -> String {
    let mut said = String::new();
    for inline in text {
        match inline {
            Inline::Text { text } | Inline::Figure { text } | Inline::Reference { text, .. } => {
                said.push_str(text);
            }
            Inline::Strong { body } => said.push_str(&of_version(body, old)),
            Inline::Changed { change, body } if change.is_gone() == old => {
                said.push_str(&of_version(body, old));
            }
            Inline::Changed { .. } | Inline::Note { .. } => {}
        }
    }
    said
}
