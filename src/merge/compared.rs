//! What is merged into what: the report and what its draft printed, beside what the file says now.

use std::collections::BTreeMap;

use super::base::BaseUnit;
use super::edited::{self, Bit, EditedLine};
use super::layout::Layout;
use super::notes::Notes;
use super::original::Original;
use super::pair::{self, Pairs};
use super::piece::Piece;
use super::printer;
use super::text::{self, Rewritten};
use crate::model::Lang;
use crate::ooxml::{Document, NoteId};

pub struct Compared<'a> {
    pub original: Original<'a>,
    pub document: &'a Document,
    pub lang: Lang,
    /// Where the report stands in its file.
    pub layout: Layout<'a>,
    pub units: Vec<BaseUnit<'a>>,
    pub lines: Vec<EditedLine>,
    /// Which of these are which of those.
    pub pairs: Pairs,
    /// Which footnotes of the file are those of the report.
    pub notes: Notes<'a>,
    /// The names for the files of pictures, by the parts that hold them.
    pub pictures: BTreeMap<String, String>,
    /// Whether the report was changed since the file was made of it.
    pub other_version: bool,
}

impl<'a> Compared<'a> {
    /// Compares a file with the draft of a report.
    pub fn of(
        original: Original<'a>,
        document: &'a Document,
        pictures: BTreeMap<String, String>,
    ) -> Self {
        let edition = original.edition;
        let lang = Lang::new(edition.lang.clone());
        let layout = Layout::of(original.tree, original.report);
        let units = printer::units(&layout, edition, &lang);
        let lines = edited::lines(document, &edition.remarks);
        let pairs = pair::pairs(&units, &lines);
        Self {
            notes: Notes::of(&units, &lines, &pairs, original, document),
            other_version: edited::is_of_other_version(document, edition),
            original,
            document,
            lang,
            layout,
            units,
            lines,
            pairs,
            pictures,
        }
    }

    /// The markup of an edited text, with its notes as far as it `carries_notes`.
    pub fn rewrite(&self, pieces: &[Piece], bits: &[Bit], carries_notes: bool) -> Rewritten {
        let name = |id: &NoteId| self.notes.name(id).filter(|_| carries_notes);
        text::rewrite(pieces, bits, self.lang.joins_without_blank(), name)
    }

    /// The units of the draft that are in the file, each with its line.
    pub fn paired(&self) -> impl Iterator<Item = (&BaseUnit<'a>, &EditedLine)> {
        let units = self.units.iter().zip(&self.pairs.of_unit);
        units.filter_map(|(unit, line)| Some((unit, &self.lines[(*line)?])))
    }
}
