//! The diagnostics of a merge: each change with its place in the report, and what was not carried.

use super::merger::Merger;
use super::text::Gone;
use crate::diag::{Argument, Diagnostic, code};
use crate::model::Lang;
use crate::ooxml::Loss;
use crate::source::Span;

/// Texts are quoted up to this many characters.
const QUOTED: usize = 60;

impl Merger<'_> {
    /// Something that was found at a place, or is about the whole.
    pub(super) fn found(&mut self, place: impl Into<Option<Span>>, found: Diagnostic) {
        self.report.push(match place.into() {
            Some(place) => found.at(place),
            None => found,
        });
    }

    /// As [`Self::found`], about a text, which is quoted.
    pub(super) fn quote(&mut self, place: impl Into<Option<Span>>, found: Diagnostic, text: &str) {
        self.found(place, found.with("text", short(text)));
    }

    /// A text that was changed, and the languages that are outdated by it.
    pub(super) fn changed(&mut self, place: Span, now: &str, outdated: &[Lang]) {
        let mut found = code::MERGE_CHANGED.note();
        if !outdated.is_empty() {
            let languages = Argument::names(outdated.iter().map(Lang::as_str));
            found = found.with("languages", languages).help("outdated");
        }
        self.quote(place, found, now);
    }

    /// A figure or reference that the text does not print any more.
    pub(super) fn dissolved(&mut self, place: Span, gone: &Gone) {
        let name = gone.written.strip_prefix('{');
        let name = name.and_then(|name| name.split([':', '}']).next());
        let found = match name.filter(|name| !name.starts_with('#')) {
            Some(name) => code::MERGE_FIGURE.warning().with("name", name),
            None => code::MERGE_REFERENCE.warning().help("again"),
        };
        let found = found.with("written", &*gone.written);
        let found = match gone.now.trim().is_empty() {
            true => found.with("what", "gone").with("was", &*gone.was),
            false => found
                .with("what", "changed")
                .with("was", short(&gone.was))
                .with("now", short(&gone.now)),
        };
        self.found(place, found);
    }

    /// What can't be carried: a kind, the name of what to do by hand, and what the message says.
    pub(super) fn lost(
        &mut self,
        place: impl Into<Option<Span>>,
        (what, help): (&'static str, &'static str),
        arguments: &[(&'static str, &str)],
    ) {
        let found = code::MERGE_LOST.warning().with("what", what).help(help);
        let given = arguments.iter();
        let found = given.fold(found, |found, (name, value)| found.with(name, *value));
        self.found(place, found);
    }

    /// What the reader of the file could not carry.
    pub(super) fn losses<'l>(&mut self, losses: impl IntoIterator<Item = (&'l Loss, &'l usize)>) {
        for (loss, count) in losses {
            let found = code::MERGE_LOST.warning().with("what", <&str>::from(loss));
            self.found(None, found.with("count", *count).help("content"));
        }
    }
}

fn short(text: &str) -> String {
    let text = text.trim();
    let short: String = text.chars().take(QUOTED).collect();
    let dots = if short.len() < text.len() { "…" } else { "" };
    format!("{short}{dots}")
}
