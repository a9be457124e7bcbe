//! The blocks of a part, with all tracked changes accepted.

use std::collections::BTreeSet;

use roxmltree::Node;

use super::document::{Block, Cell, Document, Loss, OmittedText, Paragraph, Table};
use super::fields::Fields;
use super::inline;
use super::numbering::Numbering;
use super::relations::Relations;
use super::styles::{Form, Styles};
use super::xml::{attribute, below, child, name, number, switch, texts, value};

/// As many columns as a table may have in Word.
const MOST_COLUMNS: usize = 63;

/// Reads blocks, and holds what goes on from one to the next.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    /// The relations of the part that is read.
    pub(super) relations: Relations,
    /// The complex fields of the part that is read.
    pub(super) fields: Fields,
    /// The tags of the content controls that are open.
    pub(super) tags: Vec<String>,
    /// The parts of the images that were met.
    pub(super) media: BTreeSet<String>,
    /// What was read so far, without its blocks.
    pub(super) document: Document,
    /// Whether the table of contents is being read.
    pub(super) in_contents: bool,
    /// Whether the last text noted as standing otherwise is in the paragraph that is read.
    pub(super) aside_goes_on: bool,
    /// What stands before the next paragraph and belongs to it: bookmarks, comments, and text
    /// whose paragraph mark was deleted.
    pub(super) pending: Paragraph,
}

impl Reader {
    /// Begins a part.
    pub(super) fn enter(&mut self, root: Node<'_, '_>) {
        self.fields = Fields::of(root);
        if self.fields.unclosed > 0 {
            let losses = &mut self.document.losses;
            *losses.entry(Loss::Field).or_default() += self.fields.unclosed;
        }
    }

    /// The blocks in an element.
    pub(super) fn container(&mut self, node: Node<'_, '_>) -> Vec<Block> {
        let mut blocks = Vec::new();
        self.blocks(node, &mut blocks);
        self.flush(&mut blocks);
        blocks
    }

    fn blocks(&mut self, node: Node<'_, '_>, blocks: &mut Vec<Block>) {
        for node in node.children() {
            match name(node) {
                "p" => self.paragraph(node, blocks),
                "tbl" => {
                    self.flush(blocks);
                    let mut table = Table::default();
                    self.each(node, "tr", &mut |reader, row| {
                        table.rows.extend(reader.row(row));
                    });
                    blocks.push(Block::Table(table));
                }
                "sdt" => self.in_control(node, |reader, node| reader.blocks(node, blocks)),
                "customXml" | "smartTag" => self.blocks(node, blocks),
                "ins" | "moveTo" => {
                    self.document.accepted += 1;
                    self.blocks(node, blocks);
                }
                "del" | "moveFrom" => self.document.accepted += 1,
                "AlternateContent" => self.blocks(chosen(node), blocks),
                "altChunk" => self.lose(Loss::Embedded),
                "bookmarkStart" | "commentRangeStart" => mark(node, &mut self.pending),
                _ => {}
            }
        }
    }

    /// Reads the content of a content control, whose tag its paragraphs carry.
    pub(super) fn in_control<'a, 'i>(
        &mut self,
        node: Node<'a, 'i>,
        read: impl FnOnce(&mut Self, Node<'a, 'i>),
    ) {
        let Some(content) = child(node, "sdtContent") else {
            return;
        };
        if switch(node, "sdtPr/showingPlcHdr") == Some(true) {
            return self.aside(OmittedText::Prompt, &texts(content));
        }
        let outer = (self.in_contents, self.tags.len());
        let gallery = value(node, "sdtPr/docPartObj/docPartGallery");
        self.in_contents |= gallery == Some("Table of Contents");
        let tag = value(node, "sdtPr/tag");
        self.tags.extend(tag.map(str::to_owned));
        read(self, content);
        self.in_contents = outer.0;
        self.tags.truncate(outer.1);
    }

    /// Notes a text that stands otherwise in the document; what goes on is one text.
    pub(super) fn aside(&mut self, aside: OmittedText, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        match self.document.asides.last_mut() {
            Some((last, said)) if *last == aside && self.aside_goes_on => said.push_str(text),
            _ => self.document.asides.push((aside, text.to_owned())),
        }
        self.aside_goes_on = true;
    }

    /// Counts something that can't be carried.
    pub(super) fn lose(&mut self, loss: Loss) {
        *self.document.losses.entry(loss).or_default() += 1;
    }

    /// Text whose mark was deleted and that no paragraph follows is a paragraph after all.
    fn flush(&mut self, blocks: &mut Vec<Block>) {
        if !self.pending.pieces.is_empty() {
            blocks.push(commented_once(std::mem::take(&mut self.pending)));
        }
    }

    fn paragraph(&mut self, node: Node<'_, '_>, blocks: &mut Vec<Block>) {
        let mut paragraph = std::mem::take(&mut self.pending);
        paragraph.tags.extend(self.tags.iter().cloned());
        let mut boxes = Vec::new();
        self.aside_goes_on = false;
        inline::read(self, node, &mut paragraph, &mut boxes);
        let mark = child(node, "pPr/rPr");
        let marked = |wanted| mark.and_then(|mark| child(mark, wanted)).is_some();
        let is_deleted = marked("del") || marked("moveFrom");
        self.document.accepted += usize::from(marked("ins") || marked("moveTo"));
        self.document.accepted += usize::from(is_deleted);
        // A large initial stands in a paragraph of its own before its text.
        let frame = child(node, "pPr/framePr");
        let initial = frame.and_then(|frame| attribute(frame, "dropCap"));
        if is_deleted || initial.is_some_and(|initial| initial != "none") {
            self.pending = paragraph;
        } else {
            self.form(node, &mut paragraph);
            // The mark of a style separator, which parts a heading from the text on its line.
            paragraph.run_in = marked("specVanish");
            let heading = paragraph.split_run_in();
            blocks.extend(heading.map(commented_once));
            blocks.push(commented_once(paragraph));
        }
        for text_box in boxes {
            let held = std::mem::take(&mut self.pending);
            blocks.extend(self.container(text_box));
            self.pending = held;
        }
    }

    /// Style, rank, number and indentation.
    fn form(&mut self, node: Node<'_, '_>, paragraph: &mut Paragraph) {
        let own = Form::of(node);
        let style = self.styles.paragraph(value(node, "pPr/pStyle"));
        let name = style.map(|style| self.styles.name(style));
        let name = if self.in_contents {
            Some("toc heading")
        } else {
            name
        };
        paragraph.style = name.map(str::to_owned);
        paragraph.level = match own.outline {
            Some(_) => own.rank(),
            None => style.and_then(|style| self.styles.level(style)),
        };
        let indentation = own.first_line_chars;
        paragraph.first_line_chars = indentation.or_else(|| self.styles.first_line_chars(style?));
        let list = own.list.as_deref().or_else(|| self.styles.list(style?));
        paragraph.number = list.and_then(|list| {
            let by_style = || self.numbering.level_of_style(list, style?);
            let level = own.level.or_else(by_style);
            let level = level.or_else(|| self.styles.list_level(style?));
            self.numbering.next(list, level.unwrap_or(0))
        });
    }

    /// Does something with the elements of a name in another, those in content controls among them.
    fn each<'a, 'i>(
        &mut self,
        node: Node<'a, 'i>,
        wanted: &str,
        act: &mut dyn FnMut(&mut Self, Node<'a, 'i>),
    ) {
        for node in node.children() {
            match name(node) {
                "sdt" => self.in_control(node, |reader, node| reader.each(node, wanted, act)),
                "customXml" => self.each(node, wanted, act),
                found if found == wanted => act(self, node),
                _ => {}
            }
        }
    }

    /// The cells of a row that was not deleted.
    fn row(&mut self, node: Node<'_, '_>) -> Option<Vec<Cell>> {
        let is_deleted = child(node, "trPr/del").is_some();
        if is_deleted || child(node, "trPr/ins").is_some() {
            self.document.accepted += 1;
        }
        // A row may begin and end some columns inside of the table.
        let beside = |path| {
            let count: usize = number(node, path).unwrap_or(0);
            let empty = Cell {
                columns: 1,
                ..Cell::default()
            };
            std::iter::repeat_n(empty, count.min(MOST_COLUMNS))
        };
        if is_deleted {
            return None;
        }
        let mut row: Vec<Cell> = beside("trPr/gridBefore").collect();
        self.each(node, "tc", &mut |reader, cell| {
            row.extend(reader.cell(cell))
        });
        row.extend(beside("trPr/gridAfter"));
        Some(row)
    }

    fn cell(&mut self, node: Node<'_, '_>) -> Option<Cell> {
        let is_deleted = child(node, "tcPr/cellDel").is_some();
        if is_deleted || child(node, "tcPr/cellIns").is_some() {
            self.document.accepted += 1;
        }
        let merge = child(node, "tcPr/vMerge");
        (!is_deleted).then(|| Cell {
            columns: number(node, "tcPr/gridSpan").unwrap_or(1).max(1),
            continues: merge.is_some_and(|merge| attribute(merge, "val") != Some("restart")),
            blocks: self.container(node),
        })
    }
}

/// Notes a bookmark or the beginning of a comment.
pub(super) fn mark(node: Node<'_, '_>, paragraph: &mut Paragraph) {
    if name(node) == "bookmarkStart" {
        let name = attribute(node, "name").map(str::to_owned);
        paragraph.bookmarks.extend(name);
        let place = paragraph.pieces.len();
        paragraph.places.resize(paragraph.bookmarks.len(), place);
    } else {
        let id = attribute(node, "id").map(str::to_owned);
        paragraph.comments.extend(id);
    }
}

/// A paragraph that names each of its comments once: a comment has a beginning and a mark.
fn commented_once(mut paragraph: Paragraph) -> Block {
    let mut seen = BTreeSet::new();
    paragraph.comments.retain(|id| seen.insert(id.clone()));
    Block::Paragraph(paragraph)
}

/// The alternative that is read: one with an image or a text box in it, else the fallback.
pub(super) fn chosen<'a, 'i>(node: Node<'a, 'i>) -> Node<'a, 'i> {
    let holds = |choice: &Node<'a, 'i>, wanted| below(*choice, wanted).is_some();
    let choice = child(node, "Choice");
    choice
        .filter(|choice| holds(choice, "blip") || holds(choice, "txbxContent"))
        .or_else(|| child(node, "Fallback"))
        .or(choice)
        .unwrap_or(node)
}
