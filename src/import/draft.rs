//! What an importer makes of its source, and the report file it becomes.

mod file;
mod text;

use std::collections::BTreeMap;

pub use text::Text;

use crate::model::Date;

/// One block of a draft, in reading order; headings open sections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The address to the deputies.
    Salutation(Text),
    /// A heading.
    Heading {
        /// Its depth, from 1.
        level: u8,
        /// Whether it is counted.
        numbered: bool,
        /// Its text, without the number.
        text: Text,
    },
    /// A paragraph.
    Paragraph {
        /// The run-in lead sentence that opens it, where it has one.
        lead: Text,
        /// The rest.
        text: Text,
    },
    /// A list.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The items, at least one.
        items: Vec<Text>,
    },
    /// A table.
    Table {
        /// What it shows, where it says so.
        caption: Text,
        /// What its figures count, where it says so above.
        unit: Text,
        /// The header row.
        columns: Vec<Text>,
        /// The other rows, as long as the header each.
        rows: Vec<Vec<Text>>,
    },
    /// An image.
    Image {
        /// Its path as the source has it.
        file: String,
        /// What it shows.
        alt: Text,
        /// What is printed below it, where it has one.
        caption: Text,
    },
}

impl Part {
    /// The level of a heading, and whether it is numbered.
    pub fn heading(&self) -> Option<(u8, bool)> {
        match self {
            Self::Heading {
                level, numbered, ..
            } => Some((*level, *numbered)),
            Self::Salutation(_)
            | Self::Paragraph { .. }
            | Self::List { .. }
            | Self::Table { .. }
            | Self::Image { .. } => None,
        }
    }

    /// Its texts, in the order in which they are printed.
    pub fn texts(&self) -> Vec<&Text> {
        match self {
            Self::Salutation(text) | Self::Heading { text, .. } => vec![text],
            Self::Paragraph { lead, text } => vec![lead, text],
            Self::List { items, .. } => items.iter().collect(),
            Self::Table {
                caption,
                unit,
                columns,
                rows,
            } => {
                let head = [caption, unit].into_iter().chain(columns);
                head.chain(rows.iter().flatten()).collect()
            }
            Self::Image { alt, caption, .. } => vec![alt, caption],
        }
    }

    /// Its texts, to be changed.
    pub fn texts_mut(&mut self) -> Vec<&mut Text> {
        match self {
            Self::Salutation(text) | Self::Heading { text, .. } => vec![text],
            Self::Paragraph { lead, text } => vec![lead, text],
            Self::List { items, .. } => items.iter_mut().collect(),
            Self::Table {
                caption,
                unit,
                columns,
                rows,
            } => {
                let head = [caption, unit].into_iter().chain(columns);
                head.chain(rows.iter_mut().flatten()).collect()
            }
            Self::Image { alt, caption, .. } => vec![alt, caption],
        }
    }

    /// A paragraph without a lead sentence.
    pub fn paragraph(text: Text) -> Self {
        Self::Paragraph {
            lead: Text::new(),
            text,
        }
    }
}

/// A block, where it stands in its source, and what the editors should know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The block.
    pub part: Part,
    /// The line of its source on which it begins, from 1.
    pub line: usize,
    /// A remark for the editors.
    pub note: Option<String>,
    /// Its number where counting alone would give it another: of a heading, a table or an image its
    /// own, of a list that of the first item.
    pub number: Option<u32>,
}

impl Unit {
    /// A block of a line, without a remark.
    pub fn new(part: Part, line: usize) -> Self {
        Self {
            part,
            line,
            note: None,
            number: None,
        }
    }
}

/// The person who gives the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The person’s office; in no language where the source does not say it.
    pub office: Text,
    /// The person’s name.
    pub name: Text,
}

/// A number with its unit, said once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureEntry {
    /// The value, a plain decimal.
    pub value: String,
    /// What it counts or measures.
    pub unit: Option<FigureUnit>,
    /// How near it is to the truth.
    pub qualifier: Option<&'static str>,
}

/// What a figure counts or measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FigureUnit {
    /// A unit that reports know, by its name.
    Known(&'static str),
    /// The counted noun in each language; in English the plural.
    Nouns(Text),
}

/// What is attached to the report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Annex {
    /// Its title.
    pub title: Text,
    /// Its blocks.
    pub units: Vec<Unit>,
    /// Its number where counting alone would give it another.
    pub number: Option<u32>,
}

/// A report as an importer understood it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The languages it is in.
    pub languages: Vec<&'static str>,
    /// The title.
    pub title: Text,
    /// The meeting's name, and its day.
    pub meeting: Option<(Text, Date)>,
    /// The report’s number among the meeting’s documents.
    pub document: Option<u16>,
    /// Who gives the report.
    pub speaker: Option<Speaker>,
    /// The footnotes, by name.
    pub footnotes: BTreeMap<String, Text>,
    /// The blocks.
    pub units: Vec<Unit>,
    /// The figures with their names, in the order of the text.
    pub figures: Vec<(String, FigureEntry)>,
    /// What is attached.
    pub annexes: Vec<Annex>,
    /// The images that came with the source, by the names of their files.
    pub images: BTreeMap<String, Vec<u8>>,
}

impl Draft {
    /// The blocks of the body and of the annexes.
    pub fn all_units(&self) -> impl Iterator<Item = &Unit> {
        let annexed = self.annexes.iter().flat_map(|annex| &annex.units);
        self.units.iter().chain(annexed)
    }

    /// The blocks of the body and of the annexes, to be changed.
    pub fn all_units_mut(&mut self) -> impl Iterator<Item = &mut Unit> {
        let annexed = self.annexes.iter_mut().flat_map(|annex| &mut annex.units);
        self.units.iter_mut().chain(annexed)
    }
}
