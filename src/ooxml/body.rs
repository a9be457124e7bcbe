//! The blocks of a part, with all tracked changes accepted.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use super::document::{Block, Cell, Document, Loss, OmittedText, Paragraph, Table};
use super::fields::Fields;
use super::inline;
use super::numbering::Numbering;
use super::relations::Relation;
use super::styles::{NumberRef, Styles, level_of_outline};
use super::xml::{attribute, below, child, integer, name, switch, value};

/// As many columns as a table may have in Word.
const MOST_COLUMNS: usize = 63;

/// Reads blocks, and holds what goes on from one to the next.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    /// The relations of the part that is read.
    pub(super) relations: BTreeMap<String, Relation>,
    /// The complex fields of the part that is read.
    pub(super) fields: Fields,
    /// The tags of the content controls that are open.
    pub(super) tags: Vec<String>,
    /// The parts of the images that were met.
    pub(super) media: BTreeSet<String>,
    /// What was read so far, without its blocks.
    pub(super) document: Document,
    /// Whether the table of contents is being read.
    in_contents: bool,
    /// Whether the last text noted as standing otherwise is in the paragraph that is read.
    aside_goes_on: bool,
    /// What stands before the next paragraph and belongs to it: bookmarks, comments, and text
    /// whose paragraph mark was deleted.
    pending: Paragraph,
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
                    let table = self.table(node);
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
        let properties = child(node, "sdtPr");
        let get = |wanted| properties.and_then(|properties| child(properties, wanted));
        let tag = properties.and_then(|properties| value(properties, "tag"));
        let Some(content) = child(node, "sdtContent") else {
            return;
        };
        if properties.and_then(|properties| switch(properties, "showingPlcHdr")) == Some(true) {
            let texts = content.descendants().filter(|node| name(*node) == "t");
            let text: String = texts.filter_map(|node| node.text()).collect();
            return self.aside(OmittedText::Prompt, &text);
        }
        let gallery = get("docPartObj").and_then(|part| value(part, "docPartGallery"));
        let outer = self.in_contents;
        self.in_contents |= gallery == Some("Table of Contents");
        let depth = self.tags.len();
        self.tags.extend(tag.map(str::to_owned));
        read(self, content);
        self.tags.truncate(depth);
        self.in_contents = outer;
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
            let paragraph = std::mem::take(&mut self.pending);
            blocks.push(Block::Paragraph(commented_once(paragraph)));
        }
    }

    fn paragraph(&mut self, node: Node<'_, '_>, blocks: &mut Vec<Block>) {
        let properties = child(node, "pPr");
        let mut paragraph = std::mem::take(&mut self.pending);
        paragraph.tags.extend(self.tags.iter().cloned());
        let mut boxes = Vec::new();
        self.aside_goes_on = false;
        inline::read(self, node, &mut paragraph, &mut boxes);
        let mark = properties.and_then(|properties| child(properties, "rPr"));
        let marked = |wanted| mark.and_then(|mark| child(mark, wanted)).is_some();
        if marked("ins") || marked("moveTo") {
            self.document.accepted += 1;
        }
        // A large initial stands in a paragraph of its own before its text.
        let initial = properties
            .and_then(|properties| child(properties, "framePr"))
            .and_then(|frame| attribute(frame, "dropCap"));
        if marked("del") || marked("moveFrom") {
            self.document.accepted += 1;
            self.pending = paragraph;
        } else if initial.is_some_and(|initial| initial != "none") {
            self.pending = paragraph;
        } else {
            self.form(properties, &mut paragraph);
            // The mark of a style separator, which parts a heading from the text on its line.
            paragraph.run_in = marked("specVanish");
            let heading = paragraph.split_run_in();
            blocks.extend(heading.map(|heading| Block::Paragraph(commented_once(heading))));
            blocks.push(Block::Paragraph(commented_once(paragraph)));
        }
        for text_box in boxes {
            let held = std::mem::take(&mut self.pending);
            blocks.extend(self.container(text_box));
            self.pending = held;
        }
    }

    /// Style, rank, number and indentation.
    fn form(&mut self, properties: Option<Node<'_, '_>>, paragraph: &mut Paragraph) {
        let own = |wanted| properties.and_then(|properties| value(properties, wanted));
        let style = self.styles.paragraph(own("pStyle")).map(str::to_owned);
        let style = style.as_deref();
        paragraph.style = style.map(|style| self.styles.name(style).to_owned());
        if self.in_contents {
            paragraph.style = Some("toc heading".to_owned());
        }
        paragraph.level = match own("outlineLvl").and_then(integer) {
            Some(outline) => level_of_outline(outline),
            None => style.and_then(|style| self.styles.level(style)),
        };
        let indentation = properties.and_then(|properties| child(properties, "ind"));
        paragraph.first_line_chars = indentation
            .and_then(|given| attribute(given, "firstLineChars"))
            .and_then(integer)
            .or_else(|| self.styles.first_line_chars(style?));
        let number = properties.map(NumberRef::of).unwrap_or_default();
        paragraph.number = self.number(&number, style);
    }

    fn number(&mut self, own: &NumberRef, style: Option<&str>) -> Option<String> {
        let of_style = style.map(|style| self.styles.number(style));
        let of_style = of_style.unwrap_or_default();
        let list = own.list.clone().or(of_style.list)?;
        let by_style = || self.numbering.level_of_style(&list, style?);
        let level = own.level.or_else(by_style).or(of_style.level);
        self.numbering.next(&list, level.unwrap_or(0))
    }

    fn table(&mut self, node: Node<'_, '_>) -> Table {
        let mut table = Table::default();
        self.rows(node, &mut table);
        table
    }

    fn rows(&mut self, node: Node<'_, '_>, table: &mut Table) {
        for node in node.children() {
            match name(node) {
                "tr" => self.row(node, table),
                "sdt" => self.in_control(node, |reader, node| reader.rows(node, table)),
                "customXml" => self.rows(node, table),
                _ => {}
            }
        }
    }

    fn row(&mut self, node: Node<'_, '_>, table: &mut Table) {
        let properties = child(node, "trPr");
        let has = |wanted| properties.and_then(|p| child(p, wanted)).is_some();
        if has("ins") || has("del") {
            self.document.accepted += 1;
        }
        if !has("del") {
            // A row may begin and end some columns inside of the table.
            let beside = |wanted| {
                let count = properties.and_then(|p| value(p, wanted)).and_then(integer);
                let count = count.and_then(|count| usize::try_from(count).ok());
                let empty = Cell {
                    columns: 1,
                    ..Cell::default()
                };
                std::iter::repeat_n(empty, count.unwrap_or(0).min(MOST_COLUMNS))
            };
            let mut row: Vec<Cell> = beside("gridBefore").collect();
            self.cells(node, &mut row);
            row.extend(beside("gridAfter"));
            table.rows.push(row);
        }
    }

    fn cells(&mut self, node: Node<'_, '_>, row: &mut Vec<Cell>) {
        for node in node.children() {
            match name(node) {
                "tc" => self.cell(node, row),
                "sdt" => self.in_control(node, |reader, node| reader.cells(node, row)),
                "customXml" => self.cells(node, row),
                _ => {}
            }
        }
    }

    fn cell(&mut self, node: Node<'_, '_>, row: &mut Vec<Cell>) {
        let properties = child(node, "tcPr");
        let get = |wanted| properties.and_then(|properties| child(properties, wanted));
        if get("cellIns").is_some() || get("cellDel").is_some() {
            self.document.accepted += 1;
        }
        if get("cellDel").is_some() {
            return;
        }
        let span = get("gridSpan")
            .and_then(|span| attribute(span, "val"))
            .and_then(integer);
        let columns = span.and_then(|span| usize::try_from(span).ok());
        row.push(Cell {
            columns: columns.unwrap_or(1).max(1),
            continues: get("vMerge")
                .is_some_and(|merge| attribute(merge, "val") != Some("restart")),
            blocks: self.container(node),
        });
    }
}

/// Notes a bookmark or the beginning of a comment.
pub(super) fn mark(node: Node<'_, '_>, paragraph: &mut Paragraph) {
    match name(node) {
        "bookmarkStart" => {
            let name = attribute(node, "name").map(str::to_owned);
            paragraph.bookmarks.extend(name);
            let place = paragraph.pieces.len();
            paragraph.places.resize(paragraph.bookmarks.len(), place);
        }
        _ => {
            let id = attribute(node, "id").map(str::to_owned);
            paragraph.comments.extend(id);
        }
    }
}

/// A paragraph that names each of its comments once: a comment has a beginning and a mark.
fn commented_once(mut paragraph: Paragraph) -> Paragraph {
    let mut seen = BTreeSet::new();
    paragraph.comments.retain(|id| seen.insert(id.clone()));
    paragraph
}

/// The alternative that is read: one with an image or a text box in it, else the fallback.
pub(super) fn chosen<'a, 'i>(node: Node<'a, 'i>) -> Node<'a, 'i> {
    let known = |choice: &Node<'a, 'i>| {
        below(*choice, "blip").is_some() || below(*choice, "txbxContent").is_some()
    };
    let choice = child(node, "Choice");
    choice
        .filter(known)
        .or_else(|| child(node, "Fallback"))
        .or(choice)
        .unwrap_or(node)
}
