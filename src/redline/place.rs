//! Where a change is, in words: the heading it stands under, and which piece it is there.

use crate::edition::{Annex, Change, Heading, Inline};
use crate::locale::{LocaleError, Localizer};

pub type Named = Result<String, LocaleError>;

/// Follows the sections of a redline. What is gone is named by the old version's count and heading.
pub struct Places<'a> {
    localizer: &'a Localizer,
    /// What became of the block that is being read.
    pub change: Option<Change>,
    old: Section,
    new: Section,
}

#[derive(Default)]
struct Section {
    /// Its heading, or the annex; empty before the first.
    name: String,
    /// How many paragraphs have been met in it.
    paragraphs: usize,
}

impl<'a> Places<'a> {
    pub fn new(localizer: &'a Localizer) -> Self {
        Self {
            localizer,
            change: None,
            old: Section::default(),
            new: Section::default(),
        }
    }

    fn is_old(&self) -> bool {
        self.change.is_none_or(Change::is_gone)
    }

    fn is_gone(&self) -> bool {
        self.change.is_some_and(Change::is_gone)
    }

    fn section(&self) -> &Section {
        if self.is_gone() { &self.old } else { &self.new }
    }

    /// Enters a section: of the version that has it, or of both.
    pub fn enter(&mut self, heading: &Heading) {
        self.enter_named(&heading.number, &heading.text);
    }

    pub fn enter_annex(&mut self, annex: &Annex) {
        self.change = annex.change;
        self.enter_named(&format!("{} ", annex.label), &annex.title);
    }

    fn enter_named(&mut self, number: &str, text: &[Inline]) {
        let section = |old| {
            let name = format!("{number}{}", of_version(text, old));
            Section {
                name: name.trim().to_owned(),
                paragraphs: 0,
            }
        };
        if self.is_old() {
            self.old = section(true);
        }
        if !self.is_gone() {
            self.new = section(false);
        }
    }

    pub fn next_paragraph(&mut self) -> Named {
        let joined = self.change == Some(Change::Joined);
        self.old.paragraphs += usize::from(joined || self.is_old());
        self.new.paragraphs += usize::from(!joined && !self.is_gone());
        // What is joined with the next counts with it.
        let number = self.section().paragraphs + usize::from(joined);
        self.numbered("redline-paragraph", "", number)
    }

    /// The place of something with a label or a number.
    pub fn numbered(&self, message: &str, label: &str, number: usize) -> Named {
        let unlabelled = match message {
            "redline-image" => "redline-an-image",
            _ => "redline-a-table",
        };
        let label = self.labelled(label, unlabelled)?;
        let number = number.to_string();
        self.of(message, &[("label", &label), ("number", &number)])
    }

    /// The place of an item, or of a list of so many, which is named by the paragraph before.
    pub fn listed(&self, message: &str, number: usize) -> Named {
        let number = ("number", &*number.to_string());
        match self.section().paragraphs {
            0 => self.of(message, &[number]),
            paragraph => {
                let paragraph = ("paragraph", &*paragraph.to_string());
                self.of(&format!("{message}-after"), &[number, paragraph])
            }
        }
    }

    /// A cell, by the header over several columns too where there is one.
    pub fn cell(&self, label: &str, row: &str, group: Option<&str>, column: &str) -> Named {
        let label = self.labelled(label, "redline-a-table")?;
        let args = [("label", label.as_str()), ("row", row), ("column", column)];
        match group {
            Some(group) => self.of(
                "redline-cell-of-group",
                &[&args[..], &[("group", group)]].concat(),
            ),
            None => self.of("redline-cell", &args),
        }
    }

    fn labelled(&self, label: &str, unlabelled: &str) -> Named {
        match label {
            "" => self.localizer.message(unlabelled, &[]),
            label => Ok(label.to_owned()),
        }
    }

    /// A place in the section.
    pub fn of(&self, message: &str, args: &[(&str, &str)]) -> Named {
        let what = self.localizer.message(message, args)?;
        match self.section().name.as_str() {
            "" => Ok(what),
            section => {
                let args = [("section", section), ("what", &what)];
                self.localizer.message("redline-place", &args)
            }
        }
    }
}

fn of_version(text: &[Inline], old: bool) -> String {
    let is_there = |run: &&Inline| run.change().is_none_or(|change| change.is_gone() == old);
    let there = text.iter().filter(is_there);
    there
        .map(|run| run.text().to_owned() + &of_version(run.body(), old))
        .collect()
}
