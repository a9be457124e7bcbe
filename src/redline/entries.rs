//! The list of changes: for each, where it is, and what the sentence said before and says now.

use std::collections::BTreeMap;

use super::marks;
use super::place::Places;
use super::sentence::{Sentence, excerpt, sentences};
use crate::edition::{
    Annex, AnnexEntry, AnnexNote, Block, Change, ChangeEntry, Edition, Inline, List, MarkedHead,
    NoteChange, Paragraph, Table, Text, plain,
};
use crate::locale::{LocaleError, Localizer};

pub fn of(
    edition: &Edition,
    head: &MarkedHead,
    note: Option<&NoteChange>,
    localizer: &Localizer,
) -> Result<Vec<ChangeEntry>, LocaleError> {
    let mut list = Lister {
        localizer,
        places: Places::new(localizer),
        entries: Vec::new(),
        carried: None,
        left: BTreeMap::new(),
        reached: BTreeMap::new(),
    };
    list.head(head)?;
    list.blocks(&edition.blocks)?;
    if let Some(note) = note {
        list.note(note.before.as_ref(), edition.annex_note.as_ref())?;
    }
    for annex in &edition.annexes {
        list.annex(annex)?;
    }
    list.notes(&edition.notes)?;
    list.finish()
}

struct Lister<'a> {
    localizer: &'a Localizer,
    places: Places<'a>,
    entries: Vec<ChangeEntry>,
    /// The place and text of paragraphs that are read on into the next.
    carried: Option<(String, Vec<Inline>)>,
    /// Where the moved pieces stood, by the numbers of the moves.
    left: BTreeMap<usize, String>,
    /// The entries of the moves, by their numbers.
    reached: BTreeMap<usize, usize>,
}

impl Lister<'_> {
    fn head(&mut self, head: &MarkedHead) -> Result<(), LocaleError> {
        let place = self.localizer.message("redline-head", &[])?;
        let name = [&head.label, &head.edition_label, &head.title];
        let mut lines = name.into_iter().chain([&head.subtitle, &head.speaker]);
        lines.try_for_each(|text| self.text(&place, text))
    }

    /// The note of the annexes, as it was and as it is.
    fn note(
        &mut self,
        before: Option<&AnnexNote>,
        after: Option<&AnnexNote>,
    ) -> Result<(), LocaleError> {
        let said = Sentence {
            before: before.map(line_of).unwrap_or_default(),
            after: after.map(line_of).unwrap_or_default(),
            change: None,
        };
        self.add(self.localizer.message("redline-annex-note", &[])?, said)
    }

    fn annex(&mut self, annex: &Annex) -> Result<(), LocaleError> {
        self.places.enter_annex(annex);
        let place = self.places.of("redline-heading", &[])?;
        self.text(&place, &annex.title)?;
        self.blocks(&annex.blocks)
    }

    fn blocks(&mut self, blocks: &[Block]) -> Result<(), LocaleError> {
        blocks.iter().try_for_each(|block| self.block(block, None))
    }

    fn block(&mut self, block: &Block, change: Option<Change>) -> Result<(), LocaleError> {
        self.places.change = change;
        match block {
            Block::Heading(heading) => {
                self.places.enter(heading);
                let place = self.places.of("redline-heading", &[])?;
                self.text(&place, &heading.text)
            }
            Block::Salutation { text, .. } => {
                let place = self.places.of("redline-salutation", &[])?;
                self.text(&place, text)
            }
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::List(list) => self.list(list, change),
            Block::Table(table) => self.table(table),
            Block::Image(image) => {
                let place = self.places.numbered("redline-image", &image.label, 0)?;
                match (change, &image.caption) {
                    // An image without a caption is named by what it shows.
                    (Some(change), None) => {
                        let text = marks::marked(marks::plain(&image.alt), change);
                        self.text(&place, &text)
                    }
                    (_, caption) => self.text(&place, caption.as_deref().unwrap_or_default()),
                }
            }
            Block::Changed { change, block } => self.block(block, Some(*change)),
        }
    }

    /// A paragraph; one whose end came or went is read on into the next, with a sign between them.
    fn paragraph(&mut self, paragraph: &Paragraph) -> Result<(), LocaleError> {
        let place = self.places.next_paragraph()?;
        let (place, mut text) = self.carried.take().unwrap_or((place, Vec::new()));
        text.extend([&paragraph.lead[..], &paragraph.text].concat());
        let ends = [
            (Change::Parted, Change::Inserted),
            (Change::Joined, Change::Deleted),
        ];
        let end = ends
            .into_iter()
            .find(|(of, _)| self.places.change == Some(*of));
        let Some((_, end)) = end else {
            return self.text(&place, &text);
        };
        text.extend(marks::marked(marks::plain("¶"), end));
        self.carried = Some((place, text));
        Ok(())
    }

    /// The items of a list, each counted in the version that is named; a list that moved is one
    /// change.
    fn list(&mut self, list: &List, change: Option<Change>) -> Result<(), LocaleError> {
        if let Some(Change::MovedFrom(_) | Change::MovedTo(_)) = change {
            let place = self.places.listed("redline-list", list.items.len())?;
            let mut items = list.items.iter();
            return items.try_for_each(|item| self.text(&place, &item.text));
        }
        let (mut old, mut new) = (0, 0);
        for item in &list.items {
            let is_new = item.change.is_some_and(|change| !change.is_gone());
            let is_gone = item.change.or(change).is_some_and(Change::is_gone);
            old += usize::from(!is_new);
            new += usize::from(!is_gone);
            let number = if is_gone { old } else { new };
            let place = self.places.listed("redline-item", number)?;
            self.text(&place, &item.text)?;
        }
        Ok(())
    }

    fn table(&mut self, table: &Table) -> Result<(), LocaleError> {
        let place = self.places.numbered("redline-table", &table.label, 0)?;
        self.text(&place, table.caption.as_deref().unwrap_or_default())?;
        self.text(&place, table.unit.as_deref().unwrap_or_default())?;
        let place = self.places.numbered("redline-header", &table.label, 0)?;
        for cell in &table.header {
            self.text(&place, cell)?;
        }
        for (row, number) in table.rows.iter().zip(1..) {
            let change = table.row_changes.get(number - 1).copied().flatten();
            let place = self.places.numbered("redline-row", &table.label, number)?;
            match change.or(self.places.change) {
                Some(change) => self.whole_row(&place, change, row)?,
                None => self.cells(&place, table, row)?,
            }
        }
        Ok(())
    }

    /// A row that is new or gone is one change, its cells side by side.
    fn whole_row(&mut self, place: &str, change: Change, row: &[Text]) -> Result<(), LocaleError> {
        let blank = marks::marked(marks::plain(" "), change);
        let cells: Vec<&[Inline]> = row.iter().map(|cell| &cell[..]).collect();
        self.text(place, &cells.join(&blank[..]))
    }

    /// The cells of a row, each named by what its row and its column begin with.
    fn cells(&mut self, row_place: &str, table: &Table, row: &[Text]) -> Result<(), LocaleError> {
        let name = plain(row.first().map_or(&[], |cell| &cell[..]));
        for (cell, column) in row.iter().zip(&table.header) {
            let column = plain(column);
            let place = match (name.as_str(), column.as_str()) {
                ("", _) | (_, "") => row_place.to_owned(),
                (row, column) => self.places.cell(&table.label, row, column)?,
            };
            self.text(&place, cell)?;
        }
        Ok(())
    }

    /// Notes that are new or gone are listed with the sentence that calls them.
    fn notes(&mut self, notes: &[Text]) -> Result<(), LocaleError> {
        self.places = Places::new(self.localizer);
        for (note, number) in notes.iter().zip(1..) {
            let whole = matches!(&note[..], [Inline::Changed { .. }]);
            if !whole {
                let place = self.places.numbered("redline-note", "", number)?;
                self.text(&place, note)?;
            }
        }
        Ok(())
    }

    /// An entry for each sentence that changed.
    fn text(&mut self, place: &str, text: &[Inline]) -> Result<(), LocaleError> {
        for said in sentences(text) {
            if let Some(Change::MovedFrom(number)) = said.change {
                self.left.entry(number).or_insert(place.to_owned());
                continue;
            }
            if let Some(Change::MovedTo(number)) = said.change {
                if self.reached.contains_key(&number) {
                    continue;
                }
                self.reached.insert(number, self.entries.len());
            }
            self.add(place.to_owned(), said)?;
        }
        Ok(())
    }

    fn add(&mut self, place: String, said: Sentence) -> Result<(), LocaleError> {
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
        let mut lines = Vec::new();
        for (name, text) in said {
            lines.push((self.localizer.message(name, &[])?, text));
        }
        self.entries.push(ChangeEntry { place, lines });
        Ok(())
    }

    /// Tells of each move where its piece stood.
    fn finish(mut self) -> Result<Vec<ChangeEntry>, LocaleError> {
        let name = self.localizer.message("redline-moved-from", &[])?;
        for (number, entry) in self.reached {
            let place = self.left.remove(&number);
            let line = place.map(|place| (name.clone(), place));
            self.entries[entry].lines.extend(line);
        }
        Ok(self.entries)
    }
}

/// A note of annexes in one line.
fn line_of(note: &AnnexNote) -> String {
    let entry = |entry: &AnnexEntry| format!("{}{}", entry.number, plain(&entry.title));
    let entries: Vec<String> = note.entries.iter().map(entry).collect();
    let label = note.label.trim_end();
    let blank = if label.ends_with('：') { "" } else { " " };
    format!("{label}{blank}{}", entries.join(" "))
}
