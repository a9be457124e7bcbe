//! The diagnostics of a merge: each change with its place in the report, and what was not carried.

use super::text::Gone;
use crate::diag::{Argument, Diagnostic, code};
use crate::model::Lang;
use crate::ooxml::Loss;
use crate::source::Span;

/// Texts are quoted up to this many characters.
const QUOTED: usize = 60;

/// The diagnostics so far.
#[derive(Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// All of them, in the order of the report.
    pub fn in_order(mut self) -> Vec<Diagnostic> {
        self.0.sort_by_key(Diagnostic::span);
        self.0
    }

    /// How many blocks and rows are taken out.
    pub fn removals(&self) -> usize {
        let removed = |found: &&Diagnostic| found.code == code::MERGE_REMOVED;
        self.0.iter().filter(removed).count()
    }

    fn add(&mut self, place: Option<Span>, found: Diagnostic) {
        self.0.push(match place {
            Some(place) => found.at(place),
            None => found,
        });
    }

    /// A text that was changed, and the languages that are outdated by it.
    pub fn changed(&mut self, place: Span, now: &str, outdated: &[Lang]) {
        let mut found = code::MERGE_CHANGED.note().with("text", short(now));
        if !outdated.is_empty() {
            let languages = outdated.iter().map(Lang::as_str);
            found = found
                .with("languages", Argument::names(languages))
                .help("outdated");
        }
        self.add(Some(place), found);
    }

    /// Something new behind a place: a `table`, `section`, `item` or `paragraph`.
    pub fn added(&mut self, place: Option<Span>, what: &'static str, text: &str) {
        let found = code::MERGE_ADDED.note().with("what", what);
        self.add(place, found.with("text", short(text)));
    }

    /// A new `picture` behind a place, or a new `footnote`, by its name.
    pub fn added_named(&mut self, place: Option<Span>, what: &'static str, name: &str, text: &str) {
        let found = code::MERGE_ADDED.note().with("what", what);
        let found = found.with("name", name).with("text", short(text));
        self.add(place, found);
    }

    /// Something that is gone.
    pub fn removed(&mut self, place: Span, text: &str) {
        let found = code::MERGE_REMOVED.note().with("text", short(text));
        self.add(Some(place), found);
    }

    /// Something that stands elsewhere now.
    pub fn moved(&mut self, place: Span, text: &str) {
        let found = code::MERGE_MOVED.note().with("text", short(text));
        self.add(Some(place), found);
    }

    /// Something that is a `heading`, an `item` or a `paragraph` now.
    pub fn turned(&mut self, place: Span, text: &str, what: &'static str) {
        let found = code::MERGE_TURNED.note().with("what", what);
        self.add(Some(place), found.with("text", short(text)));
    }

    /// A heading that is one of another level now.
    pub fn turned_to_level(&mut self, place: Span, text: &str, level: u8) {
        let found = code::MERGE_TURNED.note().with("what", "level");
        let found = found.with("level", i64::from(level));
        self.add(Some(place), found.with("text", short(text)));
    }

    /// A comment that became a note.
    pub fn commented(&mut self, place: Option<Span>, comment: &str) {
        let found = code::MERGE_COMMENT.note().with("text", short(comment));
        self.add(place, found);
    }

    /// A figure or reference that the text does not print any more.
    pub fn dissolved(&mut self, place: Span, gone: &Gone) {
        let is_gone = gone.now.trim().is_empty();
        let found = match &gone.figure {
            Some(name) => code::MERGE_FIGURE.warning().with("name", &**name),
            None => code::MERGE_REFERENCE.warning().help("again"),
        };
        let found = found.with("written", &*gone.written);
        self.add(
            Some(place),
            match is_gone {
                true => found.with("what", "gone").with("was", &*gone.was),
                false => found
                    .with("what", "changed")
                    .with("was", short(&gone.was))
                    .with("now", short(&gone.now)),
            },
        );
    }

    /// A footnote that a text does not call any more.
    pub fn uncalled(&mut self, place: Span, written: &str) {
        let found = code::MERGE_REFERENCE.note().with("what", "footnote");
        let found = found.with("written", written).help("footnote");
        self.add(Some(place), found);
    }

    /// What can't be carried: a kind, the name of what to do by hand, and what the message says.
    pub fn lost(
        &mut self,
        place: Option<Span>,
        (what, help): (&'static str, &'static str),
        arguments: &[(&'static str, &str)],
    ) {
        let found = code::MERGE_LOST.warning().with("what", what).help(help);
        let given = arguments.iter();
        let found = given.fold(found, |found, (name, value)| found.with(name, *value));
        self.add(place, found);
    }

    /// A row that does not have as many cells as the table.
    pub fn lost_row(&mut self, place: Option<Span>, columns: usize, text: &str) {
        let columns = i64::try_from(columns).unwrap_or(i64::MAX);
        let found = code::MERGE_LOST.warning().with("what", "cells");
        let found = found
            .with("count", columns)
            .with("text", text)
            .help("cells");
        self.add(place, found);
    }

    /// What the reader of the file could not carry.
    pub fn losses<'l>(&mut self, losses: impl IntoIterator<Item = (&'l Loss, &'l usize)>) {
        for (loss, count) in losses {
            let what = match loss {
                Loss::Chart => "chart",
                Loss::Diagram => "diagram",
                Loss::Object => "object",
                Loss::Equation => "equation",
                Loss::TextBox => "text_box",
                Loss::Embedded => "embedded",
                Loss::Drawing => "drawing",
                Loss::Field => "field",
            };
            let count = i64::try_from(*count).unwrap_or(i64::MAX);
            let found = code::MERGE_LOST.warning().with("what", what);
            self.add(None, found.with("count", count).help("content"));
        }
    }

    /// The report was changed since the draft was made.
    pub fn other_version(&mut self) {
        self.add(None, code::MERGE_VERSION.warning());
    }

    /// Something that a draft of another version does not have.
    pub fn kept(&mut self, place: Span, text: &str) {
        let found = code::MERGE_KEPT.warning().with("text", short(text));
        self.add(Some(place), found);
    }
}

/// A text, shortened.
fn short(text: &str) -> String {
    let text = text.trim();
    let short: String = text.chars().take(QUOTED).collect();
    let dots = if short.len() < text.len() { "…" } else { "" };
    format!("{short}{dots}")
}
