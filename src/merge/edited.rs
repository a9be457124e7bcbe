//! What an edited file reads, paragraph by paragraph.

use std::collections::{BTreeMap, BTreeSet};

use crate::edition::{Bookmark, Edition, Fingerprint, Part, Remark, is_version_bookmark};
use crate::ooxml::{self, Document, Image, NoteId, Paragraph, Piece};

/// A paragraph or a table of the file.
pub struct EditedLine {
    /// What it holds.
    pub content: Content,
    /// The bookmarks in it.
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
    /// A line that says something, in no style.
    fn new(content: Content, plain: &str) -> Self {
        Self {
            content,
            bookmarks: Vec::new(),
            comments: Vec::new(),
            style: String::new(),
            level: None,
            numbered: false,
            plain: normalize_whitespace(plain),
            untouched: false,
        }
    }
}

/// What a line holds.
pub enum Content {
    /// Text.
    Text(Vec<Bit>),
    /// A picture.
    Picture(Image),
    /// The rows of a table.
    Table(Vec<Row>),
}

/// A row of a table.
pub struct Row {
    /// The bookmarks in it.
    pub bookmarks: Vec<Bookmark>,
    /// Its cells.
    pub cells: Vec<Cell>,
    /// Whether cells are joined with those beside or above.
    pub joined: bool,
    /// All it says, made even for comparison.
    pub plain: String,
}

/// A cell.
pub struct Cell {
    /// Its text, paragraphs joined.
    pub bits: Vec<Bit>,
    /// The comments on it.
    pub comments: Vec<String>,
    /// How many pictures stand in it, which a report can't hold there.
    pub pictures: usize,
}

/// A character, or the reference to a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bit {
    /// What it is.
    pub sign: Sign,
    /// Whether it is strong.
    pub strong: bool,
    /// Whether it is in a lead sentence.
    pub lead: bool,
}

impl Bit {
    /// The character.
    pub fn char(&self) -> Option<char> {
        match self.sign {
            Sign::Char(c) => Some(c),
            Sign::Note(_) => None,
        }
    }

    /// The note that it refers to.
    pub fn note(&self) -> Option<&NoteId> {
        match &self.sign {
            Sign::Note(id) => Some(id),
            Sign::Char(_) => None,
        }
    }

    fn is_blank(&self) -> bool {
        self.char().is_some_and(char::is_whitespace)
    }
}

/// The notes that a text refers to.
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

/// What stands at a place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A character.
    Char(char),
    /// The reference to a note.
    Note(NoteId),
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

/// The lines of a document. The remarks that the program itself made comments of are none.
pub fn lines(document: &Document, remarks: &[Remark]) -> Vec<EditedLine> {
    let mut snapshot = Snapshot {
        document,
        remarks: remarks
            .iter()
            .map(|remark| normalize_whitespace(&remark.text))
            .collect(),
        lines: Vec::new(),
    };
    for block in &document.blocks {
        match block {
            ooxml::Block::Paragraph(paragraph) => snapshot.paragraph(paragraph),
            ooxml::Block::Table(table) => snapshot.table(table),
        }
    }
    find_untouched(&mut snapshot.lines);
    snapshot.lines
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

/// Whether a document was made of another version than an edition, as far as it says.
pub fn is_of_other_version(document: &Document, edition: &Edition) -> bool {
    let names = bookmark_names(document).into_iter();
    let mut versions = names.filter(|name| is_version_bookmark(name));
    versions
        .next()
        .is_some_and(|version| *version != edition.version_bookmark())
}

struct Snapshot<'a> {
    document: &'a Document,
    /// What the program itself remarks.
    remarks: BTreeSet<String>,
    lines: Vec<EditedLine>,
}

impl Snapshot<'_> {
    fn paragraph(&mut self, paragraph: &Paragraph) {
        let style = paragraph.style.clone().unwrap_or_default().to_lowercase();
        // Contents and the note of the annexes only repeat what stands elsewhere.
        let repeats = ["annex note", "附件说明"].contains(&style.as_str());
        if repeats || style.starts_with("toc ") || style.starts_with("contents ") {
            return;
        }
        let pictures = paragraph.pieces.iter().filter_map(|piece| match piece {
            Piece::Image(image) => Some(image),
            Piece::Text(_) | Piece::Note(_) => None,
        });
        let mut marks = (bookmarks(paragraph), self.comments(paragraph));
        for picture in pictures {
            let (bookmarks, comments) = std::mem::take(&mut marks);
            self.lines.push(EditedLine {
                bookmarks,
                comments,
                style: style.clone(),
                plain: picture_text(&picture.alt),
                ..EditedLine::new(Content::Picture(picture.clone()), "")
            });
        }
        let bits = bits(paragraph);
        if bits.is_empty() {
            return;
        }
        let (bookmarks, comments) = marks;
        let plain = plain(&bits);
        self.lines.push(EditedLine {
            bookmarks,
            comments,
            level: paragraph.level,
            numbered: paragraph.number.is_some() || style.starts_with("list "),
            style,
            ..EditedLine::new(Content::Text(bits), &plain)
        });
    }

    fn comments(&self, paragraph: &Paragraph) -> Vec<String> {
        let ids = paragraph.comments.iter();
        let comments = ids.filter_map(|id| self.document.comments.get(id));
        let fresh = comments.filter(|comment| {
            !comment.text.trim().is_empty()
                && !self.remarks.contains(&normalize_whitespace(&comment.text))
        });
        fresh
            .map(|comment| match comment.author.trim() {
                "" => comment.text.trim().to_owned(),
                author => format!("{author}: {}", comment.text.trim()),
            })
            .collect()
    }

    fn table(&mut self, table: &ooxml::Table) {
        let rows: Vec<Row> = table.rows.iter().map(|row| self.row(row)).collect();
        let all: Vec<&str> = rows.iter().map(|row| &*row.plain).collect();
        // A table is known by any of its rows.
        let bookmarks = rows.iter().flat_map(|row| &row.bookmarks);
        let bookmarks = bookmarks.map(|row| Bookmark {
            part: Part::Row(0),
            ..*row
        });
        let bookmarks = bookmarks.collect();
        let plain = all.join(" ");
        self.lines.push(EditedLine {
            bookmarks,
            ..EditedLine::new(Content::Table(rows), &plain)
        });
    }

    fn row(&self, row: &[ooxml::Cell]) -> Row {
        let mut bookmarks = Vec::new();
        let mut cells = Vec::new();
        for cell in row {
            let (mut bits, mut comments) = (Vec::new(), Vec::new());
            let mut pictures = 0;
            for paragraph in ooxml::paragraphs(&cell.blocks) {
                bookmarks.extend(self::bookmarks(paragraph));
                comments.extend(self.comments(paragraph));
                bits.extend(self::bits(paragraph));
                let is_picture = |piece: &&Piece| matches!(piece, Piece::Image(_));
                pictures += paragraph.pieces.iter().filter(is_picture).count();
            }
            cells.push(Cell {
                bits,
                comments,
                pictures,
            });
        }
        let texts: Vec<String> = cells.iter().map(|cell| plain(&cell.bits)).collect();
        Row {
            bookmarks,
            joined: row.iter().any(|cell| cell.continues || cell.columns > 1),
            plain: normalize_whitespace(&texts.join(" ")),
            cells,
        }
    }
}

fn bookmarks(paragraph: &Paragraph) -> Vec<Bookmark> {
    let names = paragraph.bookmarks.iter();
    names.filter_map(|name| name.parse().ok()).collect()
}

/// The characters and notes of a paragraph, without outer blanks.
fn bits(paragraph: &Paragraph) -> Vec<Bit> {
    let mut bits = Vec::new();
    for piece in &paragraph.pieces {
        match piece {
            Piece::Text(run) => {
                let style = run.style.as_deref().unwrap_or_default().to_lowercase();
                let chars = run.text.chars().filter_map(|c| match c {
                    '\n' => Some(c),
                    other => normalized(other),
                });
                bits.extend(chars.map(|c| Bit {
                    sign: Sign::Char(c),
                    strong: run.bold || style == "strong",
                    lead: style == "lead",
                }));
            }
            Piece::Note(id) => bits.push(Bit {
                sign: Sign::Note(id.clone()),
                strong: false,
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

/// The characters of bits.
pub fn plain(bits: &[Bit]) -> String {
    bits.iter().filter_map(Bit::char).collect()
}
