//! What an edited file reads, paragraph by paragraph.

use std::collections::{BTreeMap, BTreeSet};

use crate::edition::{Bookmark, Edition, Fingerprint, Part, Remark, is_version_bookmark};
use crate::model::{Joined, Localized, Marks};
use crate::ooxml::{self, Document, Image, NoteId, Paragraph, Piece};
use crate::syntax::emit::{Key, Node as Yaml};

/// A paragraph, a cell or a table of the file.
#[derive(Default)]
pub struct EditedLine {
    pub content: Content,
    /// Its text; that of a cell with its paragraphs joined.
    pub bits: Vec<Bit>,
    pub bookmarks: Vec<Bookmark>,
    /// The comments on it, with their authors.
    pub comments: Vec<String>,
    /// The name of its style, in small letters.
    pub style: String,
    /// Its rank as a heading.
    pub level: Option<u8>,
    /// Whether it has an automatic number or mark.
    pub numbered: bool,
    /// All it says, made even for comparison.
    pub plain: String,
    /// Whether its block says what was printed when the file was made: nobody has touched it.
    pub untouched: bool,
}

impl EditedLine {
    /// The rows of a table; none of what is none.
    pub fn rows(&self) -> &[Row] {
        match &self.content {
            Content::Table(rows) => rows,
            Content::Text | Content::Picture(_) => &[],
        }
    }

    /// Its comments as the note of a block.
    pub fn note(&self) -> Option<(Key, Yaml)> {
        let has_any = !self.comments.is_empty();
        has_any.then(|| {
            (
                Localized::NOTE.into(),
                Yaml::text(self.comments.join(" / ")),
            )
        })
    }
}

#[derive(Default)]
pub enum Content {
    #[default]
    Text,
    Picture(Image),
    Table(Vec<Row>),
}

pub struct Row {
    /// A cell for each column.
    pub cells: Vec<EditedLine>,
    /// How each cell is joined with others.
    pub joints: Vec<Option<Joined>>,
    /// Whether pictures stand in it, which a report can't hold there.
    pub pictures: bool,
    /// All it says, made even for comparison.
    pub plain: String,
}

/// A character, or the reference to a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bit {
    pub sign: Sign,
    /// How it is set apart.
    pub marks: Marks,
    /// Whether it is in a lead sentence.
    pub lead: bool,
}

/// What stands at a place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sign {
    Char(char),
    Note(NoteId),
}

impl Bit {
    pub fn char(&self) -> Option<char> {
        match self.sign {
            Sign::Char(c) => Some(c),
            Sign::Note(_) => None,
        }
    }

    pub fn note(&self) -> Option<&NoteId> {
        match &self.sign {
            Sign::Note(id) => Some(id),
            Sign::Char(_) => None,
        }
    }

    pub fn is_blank(&self) -> bool {
        self.char().is_some_and(char::is_whitespace)
    }
}

pub fn plain(bits: &[Bit]) -> String {
    bits.iter().filter_map(Bit::char).collect()
}

pub fn notes(bits: &[Bit]) -> impl Iterator<Item = &NoteId> {
    bits.iter().filter_map(Bit::note)
}

/// A text without outer blanks.
pub fn trimmed(bits: &[Bit]) -> &[Bit] {
    let start = bits.iter().take_while(|bit| bit.is_blank()).count();
    let bits = &bits[start..];
    let end = bits.iter().rev().take_while(|bit| bit.is_blank()).count();
    &bits[..bits.len() - end]
}

/// A text without what programs change on saving: kinds of blanks, invisible marks, outer blanks.
pub fn normalize_whitespace(text: &str) -> String {
    let text: String = text.chars().filter_map(normalized).collect();
    text.trim().to_owned()
}

/// A text without blanks, for comparison.
pub fn without_blanks(text: &str) -> String {
    let chars = text.chars().filter_map(normalized);
    chars.filter(|c| !c.is_whitespace()).collect()
}

fn normalized(c: char) -> Option<char> {
    match c {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        '\t' | '\n' | '\u{a0}' | '\u{202f}' => Some(' '),
        other => Some(other),
    }
}

/// What stands for a picture, for comparison.
pub fn picture_text(alt: &str) -> String {
    format!("\u{fffc}{}", normalize_whitespace(alt))
}

/// The bookmarks outside tables.
pub fn bookmark_names(document: &Document) -> Vec<&str> {
    let names = document.blocks.iter().flat_map(|block| match block {
        ooxml::Block::Paragraph(paragraph) => paragraph.bookmarks.as_slice(),
        ooxml::Block::Table(_) => &[],
    });
    names.map(String::as_str).collect()
}

/// Whether a document was made of another version than an edition, as far as it says.
pub fn is_of_other_version(document: &Document, edition: &Edition) -> bool {
    let mut names = bookmark_names(document).into_iter();
    let version = names.find(|name| is_version_bookmark(name));
    version.is_some_and(|version| *version != edition.version_bookmark())
}

/// The lines of a document. The remarks that the program itself made comments of are none.
pub fn lines(document: &Document, remarks: &[Remark]) -> Vec<EditedLine> {
    let remarks = remarks.iter();
    let remarks = remarks.map(|remark| normalize_whitespace(&remark.text));
    let reader = Reader {
        document,
        remarks: remarks.collect(),
    };
    let mut lines = Vec::new();
    for block in &document.blocks {
        match block {
            ooxml::Block::Paragraph(paragraph) => reader.paragraph(paragraph, &mut lines),
            ooxml::Block::Table(table) if is_of_frame(table) => {
                let cells = table.rows.iter().flatten();
                let said = cells.map(|cell| reader.text(&ooxml::paragraphs(&cell.blocks)));
                lines.extend(said);
            }
            ooxml::Block::Table(table) => lines.push(reader.table(table)),
        }
    }
    find_untouched(&mut lines);
    lines
}

/// Whether a table is the panel of key figures or the imprint: what stands in them has styles of its
/// own.
fn is_of_frame(table: &ooxml::Table) -> bool {
    let cells = table.rows.iter().flatten();
    let mut said = cells.flat_map(|cell| ooxml::paragraphs(&cell.blocks));
    let styles = [
        "key figures value",
        "key figures label",
        "imprint",
        "关键数据数值",
        "关键数据说明",
        "版记",
    ];
    let is_own = |paragraph: &Paragraph| {
        let style = paragraph.style.as_deref().unwrap_or_default();
        styles.contains(&style.to_lowercase().as_str())
    };
    said.next().is_some_and(is_own) && said.all(is_own)
}

/// Finds the lines whose blocks say what their bookmarks were made of.
fn find_untouched(lines: &mut [EditedLine]) {
    let mut said: BTreeMap<Fingerprint, String> = BTreeMap::new();
    for line in lines.iter() {
        if let Some(bookmark) = line.bookmarks.first() {
            *said.entry(bookmark.block).or_default() += &line.plain;
        }
    }
    for line in lines {
        let block = line.bookmarks.first().map(|bookmark| bookmark.block);
        line.untouched = block.is_some_and(|block| block.is_of(&said[&block]));
    }
}

struct Reader<'a> {
    document: &'a Document,
    remarks: BTreeSet<String>,
}

impl Reader<'_> {
    fn paragraph(&self, paragraph: &Paragraph, lines: &mut Vec<EditedLine>) {
        let style = paragraph.style.clone().unwrap_or_default().to_lowercase();
        // Contents and the note of the annexes only repeat what stands elsewhere.
        let repeats = ["annex note", "附件说明"].contains(&style.as_str());
        if repeats || style.starts_with("toc ") || style.starts_with("contents ") {
            return;
        }
        let mut text = self.text(&[paragraph]);
        for piece in &paragraph.pieces {
            if let Piece::Image(picture) = piece {
                lines.push(EditedLine {
                    content: Content::Picture(picture.clone()),
                    bookmarks: std::mem::take(&mut text.bookmarks),
                    comments: std::mem::take(&mut text.comments),
                    style: style.clone(),
                    plain: picture_text(&picture.alt),
                    ..EditedLine::default()
                });
            }
        }
        if !text.bits.is_empty() {
            text.level = paragraph.level;
            text.numbered = paragraph.number.is_some() || style.starts_with("list ");
            lines.push(EditedLine { style, ..text });
        }
    }

    /// Paragraphs as one text.
    fn text(&self, paragraphs: &[&Paragraph]) -> EditedLine {
        let all = || paragraphs.iter().copied();
        let bits: Vec<Bit> = all().flat_map(bits).collect();
        let bookmarks = all().flat_map(|paragraph| &paragraph.bookmarks);
        EditedLine {
            plain: normalize_whitespace(&plain(&bits)),
            bits,
            bookmarks: bookmarks.filter_map(|name| name.parse().ok()).collect(),
            comments: all()
                .flat_map(|paragraph| self.comments(paragraph))
                .collect(),
            ..EditedLine::default()
        }
    }

    fn comments(&self, paragraph: &Paragraph) -> impl Iterator<Item = String> {
        let ids = paragraph.comments.iter();
        let comments = ids.filter_map(|id| self.document.comments.get(id));
        let fresh = comments.filter(|comment| {
            let said = normalize_whitespace(&comment.text);
            !said.is_empty() && !self.remarks.contains(&said)
        });
        fresh.map(|comment| match comment.author.trim() {
            "" => comment.text.trim().to_owned(),
            author => format!("{author}: {}", comment.text.trim()),
        })
    }

    fn table(&self, table: &ooxml::Table) -> EditedLine {
        let rows: Vec<Row> = table.rows.iter().map(|row| self.row(row)).collect();
        let all: Vec<&str> = rows.iter().map(|row| &*row.plain).collect();
        let plain = normalize_whitespace(&all.join(" "));
        // A table is known by any of its rows.
        let part = Part::Row(0);
        let bookmarks = rows.iter().flat_map(Row::bookmarks);
        EditedLine {
            bookmarks: bookmarks.map(|row| Bookmark { part, ..*row }).collect(),
            content: Content::Table(rows),
            plain,
            ..EditedLine::default()
        }
    }

    fn row(&self, row: &[ooxml::Cell]) -> Row {
        let (mut cells, mut joints) = (Vec::new(), Vec::new());
        let mut pictures = false;
        for cell in row {
            let paragraphs = ooxml::paragraphs(&cell.blocks);
            let mut pieces = paragraphs.iter().flat_map(|paragraph| &paragraph.pieces);
            pictures |= pieces.any(|piece| matches!(piece, Piece::Image(_)));
            cells.push(self.text(&paragraphs));
            joints.push(cell.continues.then_some(Joined::Above));
            let columns = cells.len() + cell.columns.clamp(1, ooxml::MOST_COLUMNS) - 1;
            cells.resize_with(columns, EditedLine::default);
            joints.resize(columns, Some(Joined::Left));
        }
        let texts: Vec<&str> = cells.iter().map(|cell| &*cell.plain).collect();
        Row {
            pictures,
            joints,
            plain: normalize_whitespace(&texts.join(" ")),
            cells,
        }
    }
}

impl Row {
    pub fn bookmarks(&self) -> impl Iterator<Item = &Bookmark> {
        self.cells.iter().flat_map(|cell| &cell.bookmarks)
    }
}

/// The characters and notes of a paragraph, without outer blanks.
fn bits(paragraph: &Paragraph) -> Vec<Bit> {
    let mut bits = Vec::new();
    for piece in &paragraph.pieces {
        match piece {
            Piece::Text(run) => {
                let style = run.style.as_deref().unwrap_or_default().to_lowercase();
                let marks = run.marks();
                let chars = run.text.chars();
                let chars = chars.filter_map(|c| if c == '\n' { Some(c) } else { normalized(c) });
                bits.extend(chars.map(|c| Bit {
                    sign: Sign::Char(c),
                    marks: marks.clone(),
                    lead: style == "lead",
                }));
            }
            Piece::Note(id) => bits.push(Bit {
                sign: Sign::Note(id.clone()),
                marks: Marks::new(),
                lead: false,
            }),
            Piece::Image(_) => {}
        }
    }
    trimmed(&bits).to_vec()
}

/// The characters and notes in a note of the file.
pub fn note_bits(document: &Document, id: &NoteId) -> Vec<Bit> {
    let paragraphs = document.notes.get(id).into_iter().flatten();
    paragraphs.flat_map(bits).collect()
}
