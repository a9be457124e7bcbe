//! Blocks made in code.
//!
//! ```
//! use twinpress::model::{Block, Lang, Localized, Report};
//! let zh = |text: &str| Localized::from([("zh", text.to_owned())]);
//! let report = Report {
//!     id: "a".to_owned().into(),
//!     languages: vec![Lang::new("zh").into()].into(),
//!     title: zh("工作报告"),
//!     body: vec![Block::salutation(zh("各位代表：")), Block::paragraph(zh("现在报告工作。"))],
//!     ..Report::default()
//! };
//! let file = "id: a\nlanguages: [zh]\ntitle: {zh: 工作报告}\nbody:\n  - salutation: {zh: 各位代表：}\n  - paragraph:\n      zh: 现在报告工作。\n";
//! assert_eq!(report.to_yaml(), file);
//! ```

use super::block::of_each;
use super::{
    Block, Cell, Column, ColumnGroup, FullParagraph, Image, Joined, List, ListStyle, Localized,
    LocalizedText, Numbering, Paragraph, Reach, Salutation, Section, Spanned, Table,
};

impl Block {
    /// The address to the deputies.
    pub fn salutation(text: Localized) -> Self {
        Self::Salutation(Salutation(text))
    }

    /// A paragraph.
    pub fn paragraph(text: Localized) -> Self {
        Self::Paragraph(Paragraph::Plain(text))
    }

    /// A paragraph that a lead sentence opens, where there is one.
    pub fn led(lead: Option<Localized>, text: Localized) -> Self {
        match lead {
            None => Self::paragraph(text),
            lead => Self::Paragraph(Paragraph::Full(Box::new(FullParagraph {
                lead,
                text,
                ..FullParagraph::default()
            }))),
        }
    }

    /// A section without its blocks.
    pub fn section(heading: Localized, numbering: Numbering) -> Self {
        Self::Section(Box::new(Section {
            heading,
            numbering,
            ..Section::default()
        }))
    }

    /// A list.
    pub fn list(style: ListStyle, items: Vec<Localized>) -> Self {
        Self::List(Box::new(List {
            style,
            items,
            ..List::default()
        }))
    }

    /// A table of texts; its caption and the unit of its figures, where it has them.
    pub fn table(
        (caption, unit): (Option<Localized>, Option<Localized>),
        columns: Vec<Localized>,
        rows: Vec<Vec<Localized>>,
    ) -> Self {
        let cells =
            |row: Vec<Localized>| -> Vec<Cell> { row.into_iter().map(Cell::Text).collect() };
        Self::Table(Box::new(Table {
            caption,
            unit,
            columns: columns.into_iter().map(Column::Plain).collect(),
            rows: rows.into_iter().map(|row| cells(row).into()).collect(),
            ..Table::default()
        }))
    }

    /// Gives columns of a table headers over several of them, and the ids that those name.
    pub fn group_columns(&mut self, groups: Vec<(Localized, Reach)>) {
        let Self::Table(table) = self else { return };
        for (header, (first, count)) in groups {
            let columns =
                (first..first + count).map(|at| Spanned::from(table.columns[at].name(at)));
            let columns: Vec<Spanned<String>> = columns.collect();
            table.groups.push(ColumnGroup {
                header,
                columns: columns.into(),
            });
        }
    }

    /// An image from a file.
    pub fn image(file: String, alt: Localized) -> Self {
        Self::Image(Box::new(Image {
            file: file.into(),
            alt,
            ..Image::default()
        }))
    }

    /// The number that the block is given: of a section, a table or an image its own, of a list that
    /// of the first item.
    pub fn number(&self) -> Option<u32> {
        self.given_number().map(|number| number.value)
    }

    /// The number that the block is given, and its place.
    pub fn given_number(&self) -> Option<&Spanned<u32>> {
        match self {
            Self::Salutation(_) | Self::Paragraph(_) => None,
            Self::Section(section) => section.number.as_ref(),
            Self::List(list) => list.start.as_ref(),
            Self::Table(table) => table.number.as_ref(),
            Self::Image(image) => image.number.as_ref(),
        }
    }

    /// The same block with a number, where it can have one.
    #[must_use]
    pub fn numbered(mut self, number: Option<u32>) -> Self {
        let given = match &mut self {
            Self::Salutation(_) | Self::Paragraph(_) => return self,
            Self::Section(section) => &mut section.number,
            Self::List(list) => &mut list.start,
            Self::Table(table) => &mut table.number,
            Self::Image(image) => &mut image.number,
        };
        *given = number.map(Spanned::from);
        self
    }

    /// Makes a paragraph one that is quoted.
    pub fn set_quotation(&mut self) {
        if let Some(full) = self.as_full_paragraph() {
            full.quotation = true;
        }
    }

    /// A paragraph, as one of which more can be said than its text.
    fn as_full_paragraph(&mut self) -> Option<&mut FullParagraph> {
        if let Self::Paragraph(Paragraph::Plain(text)) = self {
            let full = FullParagraph {
                text: std::mem::take(text),
                ..FullParagraph::default()
            };
            *self = Self::Paragraph(Paragraph::Full(Box::new(full)));
        }
        match self {
            Self::Paragraph(Paragraph::Full(full)) => Some(full),
            _ => None,
        }
    }

    /// Gives the block a remark for the editors, where it can have one.
    pub fn set_note(&mut self, note: Option<LocalizedText>) {
        if note.is_some() {
            self.as_full_paragraph();
        }
        of_each!(self, block => block.note = note, _ => {});
    }
}

impl Cell {
    /// Makes one string of what all languages say alike, and of what is empty. A cell is joined with
    /// another in all languages, or where the others say nothing.
    pub fn unite(&mut self) {
        let Self::Text(text) = self else { return };
        let found = text.values().find_map(Joined::of);
        if let Some(joined) = found {
            let mut said = text.values().filter(|said| Joined::of(said).is_none());
            let is_alone = said.all(str::is_empty);
            drop(said);
            *self = match is_alone {
                true => Self::Same(joined.mark().to_owned().into()),
                false => {
                    let kept = text
                        .iter()
                        .map(|(lang, said)| match Joined::of(&said.value) {
                            Some(_) => (lang.clone(), String::new()),
                            None => (lang.clone(), said.value.clone()),
                        });
                    Self::Text(kept.collect())
                }
            };
            return;
        }
        let first = text.values().next().unwrap_or_default();
        let is_alone = text.values().nth(1).is_none();
        if (first.is_empty() || !is_alone) && text.values().all(|other| other == first) {
            *self = Self::Same(first.to_owned().into());
        }
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Same(said) => said.is_empty(),
            Self::Text(text) => text.is_empty(),
        }
    }
}
