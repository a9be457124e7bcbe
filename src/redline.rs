//! Redlines: two versions of an edition become one, with marks for what is new, gone or moved.
//!
//! [`redline`] pairs the blocks of both (`align`), compares the words of each pair (`words`), and
//! gives an [`Edition`] in which [`Inline::Changed`](crate::edition::Inline::Changed) and
//! [`Block::Changed`](crate::edition::Block::Changed) mark the rest, with the list of changes. The
//! writers write what they find: to accept all changes gives the new edition, to reject them the
//! old one.
//!
//! Words are those of the language, Chinese ones too; a figure is one word, so that no number is
//! marked inside.

mod align;
mod blocks;
mod entries;
mod item;
mod marks;
mod notes;
mod parting;
mod place;
mod rows;
mod sentence;
mod texts;
mod token;
mod words;

use crate::edition::{Change, Edition, Head, MarkedHead, NoteChange, Redline};
use crate::locale::{LocaleError, Localizer};
use blocks::Merger;
use notes::Notes;
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
    let (mut old, new) = (notes::with_repeats(old), &notes::with_repeats(new));
    texts::forget_places(&mut old);
    let old = &old;
    let words = Tokenizer::new(localizer);
    let notes = Notes::pair(&words, &old.notes, &new.notes);
    let mut merger = Merger::new(&words, &notes);
    let head = head(&mut merger, &old.head, &new.head);
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
    notes.settle(&mut edition, &merger.kept_notes);
    texts::unlink(&mut edition);
    edition.redline = Some(Redline {
        head,
        note: note(old, new),
        labels: merger.labels,
        title: localizer.message("redline", &[])?,
        count: String::new(),
        legend: legend(localizer)?,
        entries: Vec::new(),
    });
    let entries = entries::of(&edition, localizer)?;
    let count = count(&entries, localizer)?;
    if let Some(redline) = &mut edition.redline {
        redline.count = count;
        redline.entries = entries;
    }
    Ok(edition)
}

fn head(merger: &mut Merger, old: &Head, new: &Head) -> MarkedHead {
    let one = |label: &Option<String>| label.iter().cloned().collect::<Vec<_>>();
    let mut lines = |old: &[String], new: &[String]| {
        merger.runs(
            &marks::plain(&old.join("\n")),
            &marks::plain(&new.join("\n")),
        )
    };
    MarkedHead {
        label: lines(&one(&old.label), &one(&new.label)),
        edition_label: lines(&one(&old.edition_label), &one(&new.edition_label)),
        title: lines(&old.title, &new.title),
        subtitle: lines(&old.subtitle, &new.subtitle),
        speaker: lines(&old.speaker, &new.speaker),
    }
}

/// What became of the note of the annexes: where it leads is no part of it.
fn note(old: &Edition, new: &Edition) -> Option<NoteChange> {
    let (mut before, mut after) = (old.annex_note.clone(), new.annex_note.clone());
    let notes = before.iter_mut().chain(&mut after);
    notes.for_each(texts::unlink_note);
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

fn count(
    entries: &[crate::edition::ChangeEntry],
    localizer: &Localizer,
) -> Result<String, LocaleError> {
    match entries.len() {
        0 => localizer.message("redline-none", &[]),
        1 => localizer.message("redline-one", &[]),
        many => localizer.message("redline-count", &[("count", &many.to_string())]),
    }
}
