//! The blocks of an edition.

use serde::{Serialize, Serializer};

use super::identity::BlockIdentity;
use super::inline::{Change, Inline, Text, plain};
use crate::model::{self, NodeId};
use crate::theme::Kind;

/// A block of the body.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is made of, and how it is known again.
    pub identity: BlockIdentity,
    /// What became of it, where it is not in both versions of a redline, or not at this place; then
    /// its texts are marked too.
    pub change: Option<Change>,
    /// What it is.
    pub content: Content,
}

/// What a block is.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Content {
    /// A heading.
    Heading(Heading),
    /// The address to the deputies, on its own line.
    Salutation {
        /// Its text.
        text: Text,
        /// Whether it opens the paper, and so stands flush in Chinese; a later one begins where any
        /// paragraph does.
        opens: bool,
    },
    /// A paragraph.
    Paragraph(Paragraph),
    /// A list.
    List(List),
    /// A table.
    Table(Box<Table>),
    /// An image.
    Image(Image),
}

impl From<Table> for Content {
    fn from(table: Table) -> Self {
        Self::Table(Box::new(table))
    }
}

impl From<Content> for Block {
    /// A block that is made of nothing in a report.
    fn from(content: Content) -> Self {
        Self {
            identity: BlockIdentity::default(),
            change: None,
            content,
        }
    }
}

impl Serialize for Block {
    /// A block that changed is one of its own type around what it is.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(tag = "type", rename = "changed")]
        struct Changed<'b> {
            change: Change,
            block: &'b Content,
        }
        let block = &self.content;
        match self.change {
            Some(change) => Changed { change, block }.serialize(serializer),
            None => block.serialize(serializer),
        }
    }
}

impl Block {
    /// The heading that this is, unless it is gone.
    pub fn heading(&self) -> Option<&Heading> {
        self.content.heading().filter(|_| !self.is_gone())
    }

    /// Whether it is not part of the new version at its place.
    pub fn is_gone(&self) -> bool {
        self.change.is_some_and(Change::is_gone)
    }
}

impl Content {
    /// The heading that this is.
    pub fn heading(&self) -> Option<&Heading> {
        let Self::Heading(heading) = self else {
            return None;
        };
        Some(heading)
    }

    /// The block's own texts, without numbers and labels.
    pub fn texts(&self) -> Vec<&Text> {
        match self {
            Self::Heading(heading) => vec![&heading.text],
            Self::Salutation { text, .. } => vec![text],
            Self::Paragraph(paragraph) => vec![&paragraph.lead, &paragraph.text],
            Self::List(list) => list.items.iter().map(|item| &item.text).collect(),
            Self::Table(table) => {
                let groups = table.groups.iter().map(|group| &group.text);
                let rows = std::iter::once(&table.header).chain(&table.rows).flatten();
                table.caption.iter().chain(groups).chain(rows).collect()
            }
            Self::Image(image) => image.caption.iter().collect(),
        }
    }

    /// What the block prints of its own.
    pub fn printed(&self) -> String {
        let texts = self.texts().into_iter();
        let mut printed: Vec<String> = texts.map(|text| plain(text)).collect();
        if let Self::Image(image) = self {
            printed.push(image.file.clone());
        }
        printed.join("\n")
    }
}

/// The contents show headings down to this depth.
pub const CONTENTS_DEPTH: usize = 2;

/// The headings among blocks, in their order; those that are gone in a redline are none.
pub fn headings(blocks: &[Block]) -> impl Iterator<Item = &Heading> {
    blocks.iter().filter_map(Block::heading)
}

/// The run-in heading of a block, and the paragraph that goes on on its line.
pub fn run_in<'b>(
    block: &'b Block,
    next: Option<&'b Block>,
) -> Option<(&'b Heading, &'b Paragraph)> {
    let next = next.filter(|next| block.change.or(next.change).is_none());
    match (&block.content, &next?.content) {
        (Content::Heading(heading), Content::Paragraph(paragraph)) if heading.run_in => {
            Some((heading, paragraph))
        }
        (_, _) => None,
    }
}

/// A heading.
#[derive(Clone, Debug, Serialize)]
pub struct Heading {
    /// Depth in the document, from 1: the bookmark's and the tag's level.
    pub depth: usize,
    /// Typographic level: 0 for a part, 1 for 一、, 2 for （一）, and so on.
    pub level: usize,
    /// The count among its siblings; none where it is not numbered.
    pub ordinal: Option<u32>,
    /// The number as printed, with its marks (`一、`, `I. `); empty where it is not numbered.
    pub number: String,
    /// The text, without the number.
    pub text: Text,
    /// Whether the paragraph that follows goes on on the heading's line.
    pub run_in: bool,
    /// The name by which a [`Target::Block`](super::Target::Block) leads here.
    pub anchor: Option<String>,
}

/// A paragraph.
#[derive(Clone, Debug, Serialize)]
pub struct Paragraph {
    /// A run-in lead sentence, with the blank that follows it in English.
    pub lead: Text,
    /// The text.
    pub text: Text,
    /// Whether it is quoted from elsewhere.
    pub quotation: bool,
}

impl Paragraph {
    /// How its text is set.
    pub fn kind(&self) -> Kind {
        match self.quotation {
            true => Kind::Quotation,
            false => Kind::Body,
        }
    }
}

/// A list.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    /// Whether the items are numbered, by [`Edition::list_numbering`](super::Edition::list_numbering).
    pub ordered: bool,
    /// Whether they are articles, numbered by
    /// [`Edition::article_numbering`](super::Edition::article_numbering).
    pub articles: bool,
    /// The number of the first item, from 1.
    pub start: u32,
    /// The items.
    pub items: Vec<ListItem>,
}

/// An item of a list.
#[derive(Clone, Debug, Serialize)]
pub struct ListItem {
    /// Its number or mark as printed, with the blank that follows it in English.
    pub marker: String,
    /// Its text.
    pub text: Text,
    /// What became of it, in a redline.
    pub change: Option<Change>,
}

/// All of the text's width, in the parts by which columns share it.
pub const WHOLE: usize = 1000;

/// A table.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Table {
    /// `表1` or `Table 1`, where the table has a caption.
    pub label: String,
    /// The number in its label.
    #[serde(skip)]
    pub number: Option<u32>,
    /// The caption, without its label.
    pub caption: Option<Text>,
    /// What all its figures count, to stand over it at the right: `单位：亿元`.
    pub unit: Option<Text>,
    /// The width of each column in thousandths of the text's.
    pub shares: Vec<usize>,
    /// The size of its type in hundredths of a table's usual size, less than 100 where its columns
    /// would not fit otherwise.
    pub scale: usize,
    /// Whether it stands across the page.
    pub landscape: bool,
    /// What stands over it where it goes on on a further page: `表1（续表）`.
    pub continued: String,
    /// The least height of a row, in points.
    pub row_height: Option<f64>,
    /// Whether it is so low that it stays on one page.
    pub whole: bool,
    /// Which of the rows, counted from 0, are so high that they may part between pages.
    pub high: Vec<usize>,
    /// How the cells of each column stand below one another.
    pub alignment: Vec<Alignment>,
    /// What stands over columns side by side, above the header row, from the first column.
    pub groups: Vec<ColumnGroup>,
    /// The header row.
    pub header: Vec<Text>,
    /// The rows; each as long as the header.
    pub rows: Vec<Vec<Text>>,
    /// The cells that take several rows or columns; the others in their places are empty.
    pub areas: Vec<Area>,
    /// Which of the rows, counted from 0, are totals: a rule parts them from those above.
    pub totals: Vec<usize>,
    /// What became of each row, in a redline; else empty.
    pub row_changes: Vec<Option<Change>>,
    /// The name by which a [`Target::Block`](super::Target::Block) leads here.
    pub anchor: Option<String>,
}

/// A header over columns side by side.
#[derive(Clone, Debug, Serialize)]
pub struct ColumnGroup {
    /// What it says.
    pub text: Text,
    /// The first of the columns, from 0.
    pub first: usize,
    /// How many they are, at least 1.
    pub count: usize,
}

impl Table {
    /// The header over a column, if one is.
    pub fn group(&self, column: usize) -> Option<&ColumnGroup> {
        let mut groups = self.groups.iter();
        groups.find(|group| (group.first..group.first + group.count).contains(&column))
    }

    /// How many rows the header takes.
    pub fn head_rows(&self) -> usize {
        if self.groups.is_empty() { 1 } else { 2 }
    }

    /// The header and the rows, each cell with how it stands: where headers stand over several columns,
    /// those of the other columns take both rows of the header.
    pub fn grid(&self) -> Vec<Vec<(&[Inline], Standing)>> {
        let heads = self.head_rows();
        let columns = self.header.len();
        let mut all = vec![vec![(&[][..], Standing::Alone); columns]; heads];
        let rows = self.rows.iter();
        all.extend(rows.map(|row| {
            row.iter()
                .map(|cell| (&cell[..], Standing::Alone))
                .collect()
        }));
        for (column, text) in self.header.iter().enumerate() {
            let row = if self.group(column).is_some() {
                heads - 1
            } else {
                0
            };
            all[row][column].0 = text;
        }
        for group in &self.groups {
            all[0][group.first].0 = &group.text;
        }
        for area in self
            .head_areas()
            .into_iter()
            .chain(self.areas.iter().map(|area| Area {
                row: area.row + heads,
                ..*area
            }))
        {
            for row in &mut all[area.row..area.row + area.rows] {
                for (_, standing) in &mut row[area.column..area.column + area.columns] {
                    *standing = Standing::Within(area);
                }
            }
            all[area.row][area.column].1 = Standing::First(area);
        }
        all
    }

    /// The cells of the header that take several rows or columns of it.
    fn head_areas(&self) -> Vec<Area> {
        let area = |column, rows, columns| Area {
            row: 0,
            column,
            rows,
            columns,
            whole: true,
        };
        if self.groups.is_empty() {
            return Vec::new();
        }
        let groups = self.groups.iter();
        let groups = groups.map(|group| area(group.first, 1, group.count));
        let others = (0..self.header.len()).filter(|&column| self.group(column).is_none());
        groups
            .chain(others.map(|column| area(column, 2, 1)))
            .collect()
    }
}

/// Cells joined over more rows than this may part between pages.
const MOST_TOGETHER: usize = 6;

/// A cell that takes several rows or columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Area {
    /// Its first row, from 0.
    pub row: usize,
    /// Its first column, from 0.
    pub column: usize,
    /// How many rows it takes, at least 1.
    pub rows: usize,
    /// How many columns it takes, at least 1.
    pub columns: usize,
    /// Whether its rows stay on one page.
    pub whole: bool,
}

impl From<model::Area> for Area {
    fn from(area: model::Area) -> Self {
        Self {
            row: area.row,
            column: area.column,
            rows: area.rows,
            columns: area.columns,
            whole: area.rows <= MOST_TOGETHER,
        }
    }
}

/// How a cell stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In one row and one column.
    Alone,
    /// At the beginning of an area, which shows its text.
    First(Area),
    /// Within an area, as part of its first cell.
    Within(Area),
}

impl Standing {
    /// How many columns the cell takes, with those joined with it.
    pub fn columns(self) -> usize {
        match self {
            Self::Alone => 1,
            Self::First(area) | Self::Within(area) => area.columns,
        }
    }

    /// Whether the cell of a column is joined with one before it.
    pub fn is_behind(self, column: usize) -> bool {
        match self {
            Self::Alone => false,
            Self::First(area) | Self::Within(area) => column > area.column,
        }
    }
}

/// How the cells of a column stand below one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Alignment {
    /// By their beginnings.
    Text,
    /// By their middles.
    Center,
    /// By their ends.
    End,
    /// By the decimal point, which stands behind a cell's first run.
    Decimal,
}

/// An image.
#[derive(Clone, Debug, Serialize)]
pub struct Image {
    /// The file as the report names it; its bytes are among the writer's assets by this name.
    pub file: String,
    /// The text of the report that names its file.
    #[serde(skip)]
    pub file_node: NodeId,
    /// The width it is printed in, in points, where the report says it.
    pub width: Option<f64>,
    /// What it shows, as plain text.
    pub alt: String,
    /// `图1` or `Figure 1`, where the image has a caption.
    pub label: String,
    /// The number in its label.
    #[serde(skip)]
    pub number: Option<u32>,
    /// The caption, without its label.
    pub caption: Option<Text>,
    /// The name by which a [`Target::Block`](super::Target::Block) leads here.
    pub anchor: Option<String>,
}
