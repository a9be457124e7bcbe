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
        let mut bookmarks = bookmarks(paragraph);
        let mut comments = self.comments(paragraph);
        for picture in pictures {
            self.lines.push(EditedLine {
                content: Content::Picture(picture.clone()),
                bookmarks: std::mem::take(&mut bookmarks),
                comments: std::mem::take(&mut comments),
                style: style.clone(),
                level: None,
                numbered: false,
                plain: format!("\u{fffc}{}", normalize_whitespace(&picture.alt)),
                untouched: false,
            });
        }
        let bits = bits(paragraph);
        if bits.is_empty() {
            return;
        }
        self.lines.push(EditedLine {
            plain: normalize_whitespace(&plain(&bits)),
            content: Content::Text(bits),
            bookmarks,
            comments,
            level: paragraph.level,
            numbered: paragraph.number.is_some() || style.starts_with("list "),
            style,
            untouched: false,
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
        self.lines.push(EditedLine {
            bookmarks: bookmarks.collect(),
            comments: Vec::new(),
            style: String::new(),
            level: None,
            numbered: false,
            plain: normalize_whitespace(&all.join(" ")),
            content: Content::Table(rows),
            untouched: false,
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
    let is_blank = |bit: &Bit| matches!(bit.sign, Sign::Char(c) if c.is_whitespace());
    let end = bits.len() - bits.iter().rev().take_while(|bit| is_blank(bit)).count();
    bits.truncate(end);
    let start = bits.iter().take_while(|bit| is_blank(bit)).count();
    bits.split_off(start)
}

/// The characters and notes of several paragraphs as one text.
pub fn bits_of<'p>(paragraphs: impl IntoIterator<Item = &'p Paragraph>) -> Vec<Bit> {
    paragraphs.into_iter().flat_map(bits).collect()
}

/// The characters of bits.
pub fn plain(bits: &[Bit]) -> String {
    let chars = bits.iter().filter_map(|bit| match bit.sign {
        Sign::Char(c) => Some(c),
        Sign::Note(_) => None,
    });
    chars.collect()
}
