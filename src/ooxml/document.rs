//! What a Word document says, as plain structures.

use std::collections::BTreeMap;

use strum::IntoStaticStr;

use crate::model::{Mark, Marks};

/// A document as it reads with all tracked changes accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Paragraphs and tables, in their order.
    pub blocks: Vec<Block>,
    /// Comments by their ids.
    pub comments: BTreeMap<String, Comment>,
    /// Footnotes and endnotes by [`Piece::Note`]'s ids.
    pub notes: BTreeMap<NoteId, Vec<Paragraph>>,
    /// The tag of its language, as its properties say it; empty where they don’t.
    pub language: String,
    /// The bytes of the images, by the part that [`Piece::Image`] names.
    pub images: BTreeMap<String, Vec<u8>>,
    /// How many tracked changes of text were accepted.
    pub accepted: usize,
    /// What the structures can't carry, and how often it stands in the document.
    pub losses: BTreeMap<Loss, usize>,
    /// Texts that stand otherwise in the document than they are read here, in their order.
    pub asides: Vec<(OmittedText, String)>,
}

/// A block of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Paragraph(Paragraph),
    Table(Table),
}

/// Whether the style of a paragraph, in small letters, says that it is quoted.
pub fn is_quotation(style: &str) -> bool {
    const QUOTATIONS: [&str; 5] = ["quote", "引用", "quotations", "intense quote", "明显引用"];
    QUOTATIONS.contains(&style)
}

/// The paragraphs among blocks, those in tables among them.
pub fn paragraphs(blocks: &[Block]) -> Vec<&Paragraph> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => found.push(paragraph),
            Block::Table(table) => {
                let cells = table.rows.iter().flatten();
                found.extend(cells.flat_map(|cell| paragraphs(&cell.blocks)));
            }
        }
    }
    found
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// The name of its style, as Word knows it (`heading 1`), never the id.
    pub style: Option<String>,
    /// Its rank as a heading, from 1 to 9.
    pub level: Option<u8>,
    /// Its automatic number, as Word prints it.
    pub number: Option<String>,
    /// What it says.
    pub pieces: Vec<Piece>,
    /// Whether it is a heading on whose line the next paragraph goes on.
    pub run_in: bool,
    /// The bookmarks that begin in it.
    pub bookmarks: Vec<String>,
    /// How many pieces stand before each of the bookmarks.
    pub places: Vec<usize>,
    /// The ids of the comments that begin in it.
    pub comments: Vec<String>,
}

impl Paragraph {
    /// The text, without notes and images.
    pub fn text(&self) -> String {
        let texts = self.pieces.iter().filter_map(|piece| match piece {
            Piece::Text(run) => Some(run.text.as_str()),
            Piece::Note(_) | Piece::Image(_) => None,
        });
        texts.collect()
    }

    /// The run-in heading that opens a paragraph of running text, taken out of it: the runs in a
    /// character style of headings, which Word links to that of the paragraphs.
    pub(super) fn split_run_in(&mut self) -> Option<Self> {
        let level = self.pieces.first().and_then(run_in_level)?;
        let is_head = |piece: &&Piece| match piece {
            Piece::Text(_) => run_in_level(piece) == Some(level),
            Piece::Note(_) => true,
            Piece::Image(_) => false,
        };
        let count = self.pieces.iter().take_while(is_head).count();
        let says = |piece: &Piece| matches!(piece, Piece::Text(run) if !run.text.trim().is_empty());
        if self.level.is_some() || !self.pieces[count..].iter().any(says) {
            return None;
        }
        let mut rest = self.pieces.split_off(count);
        if let Some(Piece::Text(run)) = rest.first_mut() {
            run.text = run.text.trim_start().to_owned();
        }
        let at = self.places.partition_point(|place| *place < count.max(1));
        let bookmarks = self.bookmarks.split_off(at);
        let prose = Self {
            style: self.style.take(),
            places: vec![0; bookmarks.len()],
            bookmarks,
            pieces: rest,
            ..Self::default()
        };
        for piece in &mut self.pieces {
            if let Piece::Text(run) = piece {
                run.style = None;
            }
        }
        self.places.truncate(at);
        self.style = Some(format!("heading {level}"));
        self.level = Some(level);
        self.run_in = true;
        Some(std::mem::replace(self, prose))
    }
}

/// The level of headings whose character style a run has: `Heading 2 Char`, `标题 2 字符`.
fn run_in_level(piece: &Piece) -> Option<u8> {
    let Piece::Text(run) = piece else { return None };
    let style = run.style.as_deref()?.to_lowercase();
    let (name, kind) = style.rsplit_once(' ')?;
    let (heading, level) = name.split_once(' ')?;
    let is_heading = matches!(heading, "heading" | "标题") && matches!(kind, "char" | "字符");
    level
        .parse()
        .ok()
        .filter(|level| is_heading && (1..=9).contains(level))
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Text(Run),
    /// The mark of a note.
    Note(NoteId),
    Image(Image),
}

/// Text of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The text; a tab is `\t`, a line break `\n`.
    pub text: String,
    /// Whether it is bold by the run itself.
    pub bold: bool,
    /// Whether it is italic by the run itself.
    pub italic: bool,
    /// Whether it stands above or below the line.
    pub shift: Option<Mark>,
    /// The page or mailbox to which it leads.
    pub link: Option<String>,
    /// The name of its character style.
    pub style: Option<String>,
}

impl Run {
    /// How it is set apart by itself and by its character style.
    pub fn marks(&self) -> Marks {
        let style = self.style.as_deref().unwrap_or_default().to_lowercase();
        let is_strong = self.bold || matches!(style.as_str(), "strong" | "要点");
        let is_emphasis = self.italic || matches!(style.as_str(), "emphasis" | "强调");
        let address = self.link.clone();
        let marks = [
            address.map(|address| Mark::Link { address }),
            is_strong.then_some(Mark::Strong),
            is_emphasis.then_some(Mark::Emphasis),
            self.shift.clone(),
        ];
        marks.into_iter().flatten().collect()
    }

    /// Whether it is of the form of another.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let form = |run: &Self| (run.bold, run.italic, run.shift.clone());
        form(self) == form(other) && self.style == other.style && self.link == other.link
    }
}

/// An image in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The part that holds it; none where it is linked from outside, which is never followed.
    pub part: Option<String>,
    /// What it shows, for those who cannot see it.
    pub alt: String,
}

/// The name of a note.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteId {
    /// At the foot of the page.
    Footnote(String),
    /// At the end.
    Endnote(String),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comment {
    /// Who made it.
    pub author: String,
    /// What it says, a line a paragraph.
    pub text: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub rows: Vec<Vec<Cell>>,
}

/// As many columns as a table may have in Word.
pub const MOST_COLUMNS: usize = 63;

/// A cell of a row, as wide as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// How many columns it spans, from 1.
    pub columns: usize,
    /// Whether it goes on the cell above.
    pub continues: bool,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// How a text stands in the document, where that is lost or where the text itself is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OmittedText {
    /// Hidden: left out.
    Hidden,
    /// The prompt of a content control that nobody filled in: left out.
    Prompt,
    /// In the head or foot of the pages: left out.
    Margin,
    /// The reading above other characters: left out.
    Reading,
    /// Struck through by hand: kept.
    Struck,
}

/// Something that the structures can't carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Loss {
    Chart,
    /// A SmartArt diagram.
    Diagram,
    /// An embedded object of another program.
    Object,
    /// An equation; its characters are kept in a line.
    Equation,
    /// A text box; its paragraphs follow the one it stands at.
    TextBox,
    /// Another document, embedded or linked.
    Embedded,
    /// A drawing without an image.
    Drawing,
    /// A field that begins and never ends; what follows its beginning is kept as text.
    Field,
}
