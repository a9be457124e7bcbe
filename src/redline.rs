//! Redlines: two versions of an edition become one, with marks for what is new, gone or moved.
//!
//! [`redline`] pairs the blocks of both (`align`), compares the words of each pair (`words`), and
//! gives an [`Edition`] in which [`Inline::Changed`](crate::edition::Inline::Changed) and the
//! changes of its blocks mark the rest, with the list of changes. The writers write what they find:
//! to accept all changes gives the new edition, to reject them the old one.
//!
//! Words are those of the language, Chinese ones too; a figure is one word, so that no number is
//! marked inside.

mod align;
mod blocks;
mod entries;
mod marks;
mod notes;
mod parting;
mod place;
mod rows;
mod sentence;
mod token;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::edition::{Change, Edition, FrameRuns, NoteChange, Redline, runs};
use crate::locale::{LocaleError, Localizer};
use crate::model::NodeId;
use blocks::Merger;
use token::Tokenizer;

/// The new edition with marks for all that differs from the old one. Cover, contents, panel and the
/// editors' remarks are left out, and references are mere words: a redline is read for its text.
///
/// # Errors
///
/// A message that the language lacks.
pub fn redline(
    old: &Edition,
    new: &Edition,
    localizer: &Localizer,
) -> Result<Edition, LocaleError> {
    let words = Tokenizer::new(localizer, old, new);
    let old = &words.notes.number(old, new.notes.len());
    let new = &words.notes.number(new, 0);
    let mut merger = Merger {
        words: &words,
        labels: BTreeMap::new(),
        kept_notes: BTreeSet::new(),
    };
    let frame = frame(&mut merger, old, new);
    let (blocks, annexes) = merger.document(old, new);
    let mut edition = Edition {
        cover: false,
        contents: None,
        key_figures: None,
        blocks,
        annexes,
        notes: merger.notes(&old.notes, &new.notes),
        remarks: Vec::new(),
        ..new.clone()
    };
    words.notes.settle(&mut edition, &merger.kept_notes);
    marks::unlink(&mut edition);
    let note = note(old, new);
    let entries = entries::of(&edition, &frame, note.as_ref(), localizer)?;
    edition.redline = Some(Redline {
        frame,
        note,
        labels: merger.labels,
        title: localizer.message("redline", &[])?,
        count: count(entries.len(), localizer)?,
        legend: legend(localizer)?,
        entries,
    });
    Ok(edition)
}

/// Head and foot, with marks for what differs.
fn frame(merger: &mut Merger, old: &Edition, new: &Edition) -> FrameRuns {
    let mut old = runs(old.frame());
    let parts = runs(new.frame()).into_iter().map(|(part, new)| {
        let old = old.remove(&part).unwrap_or_default();
        (part, merger.runs(&old, &new))
    });
    parts.collect()
}

/// What became of the note of the annexes: where it leads is no part of it.
fn note(old: &Edition, new: &Edition) -> Option<NoteChange> {
    let (mut before, mut after) = (old.annex_note.clone(), new.annex_note.clone());
    let notes = before.iter_mut().chain(&mut after);
    notes.for_each(marks::unlink_note);
    let entries = before.iter_mut().flat_map(|note| &mut note.entries);
    entries.for_each(|entry| entry.title.node = NodeId::default());
    (before != after).then_some(NoteChange { before })
}

fn legend(localizer: &Localizer) -> Result<Vec<(Change, String)>, LocaleError> {
    [
        (Change::Inserted, "redline-inserted"),
        (Change::Deleted, "redline-deleted"),
        (Change::MovedTo(0), "redline-moved"),
    ]
    .into_iter()
    .map(|(change, name)| Ok((change, localizer.message(name, &[])?)))
    .collect()
}

fn count(entries: usize, localizer: &Localizer) -> Result<String, LocaleError> {
    match entries {
        0 => localizer.message("redline-none", &[]),
        1 => localizer.message("redline-one", &[]),
        many => localizer.message("redline-count", &[("count", &many.to_string())]),
    }
}
