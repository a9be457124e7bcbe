//! The list of changes: for each, where it is, and what the sentence said before and says now.

use std::collections::BTreeMap;

use super::marks;
use super::place::{Named, Places};
use super::sentence::{Sentence, excerpt, sentences};
use crate::edition::{
    AnnexEntry, AnnexNote, Block, Change, ChangeEntry, Content, Edition, FrameRuns, Inline, List,
    NoteChange, Paragraph, Table, Text, plain,
};
use crate::locale::{LocaleError, Localizer, capitalized};

/// The changes of a redline with this head and note of the annexes, in reading order.
pub fn of(
    edition: &Edition,
    frame: &FrameRuns,
    note: Option<&NoteChange>,
    localizer: &Localizer,
) -> Result<Vec<ChangeEntry>, LocaleError> {
    let mut list = Lister {
        places: Places::new(localizer),
        changes: Vec::new(),
        carried: None,
    };
    let (foot, head): (Vec<_>, Vec<_>) = frame.iter().partition(|(part, _)| part.is_of_foot());
    for (_, text) in head {
        list.text(text, |_| localizer.message("redline-head", &[]));
    }
    list.blocks(&edition.blocks);
    for (_, text) in foot {
        list.text(text, |_| localizer.message("redline-foot", &[]));
    }
    if let Some(note) = note {
        let said = Sentence {
            before: note.before.as_ref().map(line_of).unwrap_or_default(),
            after: edition.annex_note.as_ref().map(line_of).unwrap_or_default(),
            change: None,
        };
        let place = localizer.message("redline-annex-note", &[]);
        list.changes.push((place, vec![said]));
    }
    for annex in &edition.annexes {
        list.places.enter_annex(annex);
        list.text(&annex.title, |places| places.of("redline-heading", &[]));
        list.blocks(&annex.blocks);
    }
    list.places = Places::new(localizer);
    for (number, note) in (1..).zip(&edition.notes) {
        // Notes that are new or gone are listed with the sentence that calls them.
        if !matches!(note[..], [Inline::Changed { .. }]) {
            list.text(note, |places| places.numbered("redline-note", "", number));
        }
    }
    entries(list.changes, localizer)
}

struct Lister<'a> {
    places: Places<'a>,
    /// The places of the texts that changed, and what they say.
    changes: Vec<(Named, Vec<Sentence>)>,
    /// The place and text of paragraphs that are read on into the next.
    carried: Option<(Named, Vec<Inline>)>,
}

impl Lister<'_> {
    fn text(&mut self, text: &[Inline], place: impl FnOnce(&Places<'_>) -> Named) {
        let said = sentences(text);
        if !said.is_empty() {
            self.changes.push((place(&self.places), said));
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        let change = block.change;
        self.places.change = change;
        match &block.content {
            Content::Heading(heading) => {
                self.places.enter(heading);
                self.text(&heading.text, |places| places.of("redline-heading", &[]));
            }
            Content::Salutation { text, .. } => {
                self.text(text, |places| places.of("redline-salutation", &[]));
            }
            Content::Paragraph(paragraph) => self.paragraph(paragraph),
            Content::List(list) => self.list(list, change),
            Content::Table(table) => self.table(table),
            Content::Image(image) => {
                // An image without a caption is named by what it shows.
                let alt = change.map(|change| marks::marked(marks::plain(&image.alt), change));
                let caption = image.caption.as_deref().or(alt.as_deref());
                self.text(caption.unwrap_or_default(), |places| {
                    places.numbered("redline-image", &image.label, 0)
                });
            }
        }
    }

    /// A paragraph; one whose end came or went is read on into the next, with a sign between them.
    fn paragraph(&mut self, paragraph: &Paragraph) {
        let place = self.places.next_paragraph();
        let (place, mut text) = self.carried.take().unwrap_or((place, Vec::new()));
        text.extend([&paragraph.lead[..], &paragraph.text].concat());
        let end = match self.places.change {
            Some(Change::Parted) => Change::Inserted,
            Some(Change::Joined) => Change::Deleted,
            Some(
                Change::Inserted | Change::Deleted | Change::MovedFrom(_) | Change::MovedTo(_),
            )
            | None => return self.text(&text, |_| place),
        };
        text.extend(marks::marked(marks::plain("¶"), end));
        self.carried = Some((place, text));
    }

    /// The items of a list, each counted in the version that is named; a list that moved is one
    /// change.
    fn list(&mut self, list: &List, change: Option<Change>) {
        let is_moved = matches!(change, Some(Change::MovedFrom(_) | Change::MovedTo(_)));
        let (mut old, mut new) = (0, 0);
        for item in &list.items {
            let is_new = item.change.is_some_and(|change| !change.is_gone());
            let is_gone = item.change.or(change).is_some_and(Change::is_gone);
            old += usize::from(!is_new);
            new += usize::from(!is_gone);
            let number = if is_gone { old } else { new };
            self.text(&item.text, |places| match is_moved {
                true => places.listed("redline-list", list.items.len()),
                false => places.listed("redline-item", number),
            });
        }
    }

    fn table(&mut self, table: &Table) {
        let label = &table.label;
        for text in table.caption.iter().chain(&table.unit) {
            self.text(text, |places| places.numbered("redline-table", label, 0));
        }
        let groups = table.groups.iter().map(|group| &group.text);
        for cell in groups.chain(&table.header) {
            self.text(cell, |places| places.numbered("redline-header", label, 0));
        }
        for (number, row) in (1..).zip(&table.rows) {
            let change = table.row_changes.get(number - 1).copied().flatten();
            match change.or(self.places.change) {
                Some(change) => {
                    // Its cells side by side are one change.
                    let blank = marks::marked(marks::plain(" "), change);
                    let cells: Vec<&[Inline]> = row.iter().map(|cell| &cell[..]).collect();
                    self.text(&cells.join(&blank[..]), |places| {
                        places.numbered("redline-row", label, number)
                    });
                }
                None => self.cells(table, number, row),
            }
        }
    }

    /// The cells of a row, each named by what its row and its column begin with.
    fn cells(&mut self, table: &Table, number: usize, row: &[Text]) {
        let name = plain(row.first().map_or(&[], |cell| &cell[..]));
        for (index, (cell, column)) in row.iter().zip(&table.header).enumerate() {
            let group = table.group(index).map(|group| plain(&group.text));
            self.text(cell, |places| match (&*name, &*plain(column)) {
                ("", _) | (_, "") => places.numbered("redline-row", &table.label, number),
                (row, column) => places.cell(&table.label, row, group.as_deref(), column),
            });
        }
    }
}

/// An entry for each sentence that changed; that of a move tells where its piece stood.
fn entries(
    changes: Vec<(Named, Vec<Sentence>)>,
    localizer: &Localizer,
) -> Result<Vec<ChangeEntry>, LocaleError> {
    let mut entries: Vec<ChangeEntry> = Vec::new();
    // Where the moved pieces stood, and their entries, by the numbers of the moves.
    let (mut left, mut reached) = (BTreeMap::new(), BTreeMap::new());
    for (place, sentences) in changes {
        let place = place?;
        for said in sentences {
            if let Some(Change::MovedFrom(number)) = said.change {
                left.entry(number).or_insert(place.clone());
                continue;
            }
            if let Some(Change::MovedTo(number)) = said.change {
                if reached.contains_key(&number) {
                    continue;
                }
                reached.insert(number, entries.len());
            }
            let (place, lines) = (capitalized(&place), lines(said, localizer)?);
            entries.push(ChangeEntry { place, lines });
        }
    }
    for (number, entry) in reached {
        if let Some(place) = left.remove(&number) {
            let name = localizer.message("redline-moved-from", &[])?;
            entries[entry].lines.push((name, place));
        }
    }
    Ok(entries)
}

/// What a sentence said and says, with their names.
fn lines(said: Sentence, localizer: &Localizer) -> Result<Vec<(String, String)>, LocaleError> {
    let is_moved = matches!(said.change, Some(Change::MovedTo(_)));
    let said = match (said.before.is_empty(), said.after.is_empty()) {
        (false, false) => vec![
            ("redline-before", said.before),
            ("redline-after", said.after),
        ],
        (_, true) => vec![("redline-deleted", said.before)],
        (true, false) if is_moved => vec![("redline-moved", excerpt(&said.after))],
        (true, false) => vec![("redline-inserted", said.after)],
    };
    let named = said.into_iter();
    let named = named.map(|(name, text)| Ok((localizer.message(name, &[])?, text)));
    named.collect()
}

fn line_of(note: &AnnexNote) -> String {
    let entry = |entry: &AnnexEntry| format!("{}{}", entry.number, plain(&entry.title));
    let entries: Vec<String> = note.entries.iter().map(entry).collect();
    let label = note.label.trim_end();
    let blank = if label.ends_with('：') { "" } else { " " };
    format!("{label}{blank}{}", entries.join(" "))
}
