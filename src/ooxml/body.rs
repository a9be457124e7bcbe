//! The one walk through a part, with all tracked changes accepted.

use std::collections::BTreeSet;

use roxmltree::Node;

use super::document::{
    Block, Cell, Comment, Document, Loss, MOST_COLUMNS, OmittedText, Paragraph, Run, Table,
    paragraphs,
};
use super::error::OoxmlError;
use super::fields::Fields;
use super::inline;
use super::numbering::Numbering;
use super::package::Package;
use super::relations::Relations;
use super::styles::{Form, Styles};
use super::xml::{attribute, below, child, name, number, switch, texts, value};

/// Reads a part in one walk, and holds what goes on from one element to the next.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    /// The relations of the part that is read.
    pub(super) relations: Relations,
    /// The complex fields of the part that is read.
    pub(super) fields: Fields,
    /// The parts of the images that were met.
    pub(super) media: BTreeSet<String>,
    /// What was read so far, without its blocks.
    pub(super) document: Document,
    /// The blocks of the element that is read, the rows of its table and the cells of its row.
    pub(super) blocks: Vec<Block>,
    pub(super) rows: Vec<Vec<Cell>>,
    pub(super) cells: Vec<Cell>,
    /// The paragraph that is read; between two, what belongs to the next: bookmarks, comments, and
    /// text whose paragraph mark was deleted.
    pub(super) paragraph: Paragraph,
    /// The blocks of its text boxes.
    pub(super) boxed: Vec<Block>,
    /// Whether the table of contents is being read.
    pub(super) in_contents: bool,
    /// Whether the last text noted as standing otherwise is in the paragraph that is read.
    pub(super) aside_goes_on: bool,
}

impl Reader {
    /// Reads a part of the text, if there is one: the blocks of the body stay here.
    pub(super) fn part(
        &mut self,
        package: &mut Package<'_>,
        part: Option<&str>,
    ) -> Result<(), OoxmlError> {
        self.relations = match part {
            Some(part) => Relations::of(package, part)?,
            None => Relations::default(),
        };
        package.read_named(part, |root| {
            self.fields = Fields::of(root);
            if self.fields.unclosed > 0 {
                let losses = &mut self.document.losses;
                *losses.entry(Loss::Field).or_default() += self.fields.unclosed;
            }
            self.walk(root);
            self.flush();
        })
    }

    /// The blocks in an element.
    pub(super) fn container(&mut self, node: Node<'_, '_>) -> Vec<Block> {
        let outer = std::mem::take(&mut self.blocks);
        self.walk(node);
        self.flush();
        std::mem::replace(&mut self.blocks, outer)
    }

    /// Reads what stands in an element: blocks, rows, cells, runs.
    pub(super) fn walk(&mut self, node: Node<'_, '_>) {
        for node in node.children() {
            match name(node) {
                "body" => self.walk(node),
                "footnote" | "endnote" => self.note(node),
                "comment" => self.comment(node),
                "p" => self.paragraph(node),
                "tbl" => self.table(node),
                "tr" => self.row(node),
                "tc" => self.cell(node),
                "r" => self.run(node, node),
                "sdt" => self.control(node),
                "customXml" | "smartTag" | "hyperlink" | "fldSimple" | "dir" | "bdo" => {
                    self.walk(node);
                }
                "ins" | "moveTo" => {
                    self.document.accepted += 1;
                    self.walk(node);
                }
                "del" | "moveFrom" => self.document.accepted += 1,
                "AlternateContent" => self.walk(chosen(node)),
                "bookmarkStart" | "commentRangeStart" => self.mark(node),
                "oMath" | "oMathPara" => {
                    self.lose(Loss::Equation);
                    self.say(&Run::default(), &texts(node));
                }
                "altChunk" | "subDoc" => self.lose(Loss::Embedded),
                _ => {}
            }
        }
    }

    fn note(&mut self, node: Node<'_, '_>) {
        let separates = attribute(node, "type").is_some_and(|kind| kind != "normal");
        if let (false, Some(id)) = (separates, inline::note(name(node), node)) {
            let blocks = self.container(node);
            let said = paragraphs(&blocks).into_iter().cloned().collect();
            self.document.notes.insert(id, said);
        }
    }

    fn comment(&mut self, node: Node<'_, '_>) {
        if let Some(id) = attribute(node, "id") {
            let blocks = self.container(node);
            let lines = paragraphs(&blocks).into_iter().map(Paragraph::text);
            let comment = Comment {
                author: attribute(node, "author").unwrap_or_default().to_owned(),
                text: lines.collect::<Vec<_>>().join("\n"),
            };
            self.document.comments.insert(id.to_owned(), comment);
        }
    }

    /// Reads the content of a content control.
    fn control(&mut self, node: Node<'_, '_>) {
        let Some(content) = child(node, "sdtContent") else {
            return;
        };
        if switch(node, "sdtPr/showingPlcHdr") == Some(true) {
            return self.aside(OmittedText::Prompt, &texts(content));
        }
        let outer = self.in_contents;
        let gallery = value(node, "sdtPr/docPartObj/docPartGallery");
        self.in_contents |= gallery == Some("Table of Contents");
        self.walk(content);
        self.in_contents = outer;
    }

    /// Notes a bookmark or the beginning of a comment.
    pub(super) fn mark(&mut self, node: Node<'_, '_>) {
        let paragraph = &mut self.paragraph;
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
    fn flush(&mut self) {
        if !self.paragraph.pieces.is_empty() {
            let paragraph = std::mem::take(&mut self.paragraph);
            self.blocks.push(commented_once(paragraph));
        }
    }

    fn paragraph(&mut self, node: Node<'_, '_>) {
        let mark = child(node, "pPr/rPr");
        let marked = |wanted| mark.and_then(|mark| child(mark, wanted)).is_some();
        let is_deleted = marked("del") || marked("moveFrom");
        self.document.accepted += usize::from(marked("ins") || marked("moveTo"));
        self.document.accepted += usize::from(is_deleted);
        // A large initial stands in a paragraph of its own before its text.
        let frame = child(node, "pPr/framePr");
        let initial = frame.and_then(|frame| attribute(frame, "dropCap"));
        let goes_on = is_deleted || initial.is_some_and(|initial| initial != "none");
        let outer = std::mem::take(&mut self.boxed);
        self.aside_goes_on = false;
        if !goes_on {
            self.form(node);
        }
        self.walk(node);
        if !goes_on {
            let mut paragraph = std::mem::take(&mut self.paragraph);
            // The mark of a style separator, which parts a heading from the text on its line.
            paragraph.run_in = marked("specVanish");
            let heading = paragraph.split_run_in();
            self.blocks.extend(heading.map(commented_once));
            self.blocks.push(commented_once(paragraph));
        }
        let boxed = std::mem::replace(&mut self.boxed, outer);
        self.blocks.extend(boxed);
    }

    /// Style, rank and number.
    fn form(&mut self, node: Node<'_, '_>) {
        let own = Form::of(node);
        let style = self.styles.paragraph(value(node, "pPr/pStyle"));
        let name = match self.in_contents {
            true => Some("toc heading"),
            false => style.map(|style| self.styles.name(style)),
        };
        self.paragraph.style = name.map(str::to_owned);
        self.paragraph.level = match own.outline {
            Some(_) => own.rank(),
            None => style.and_then(|style| self.styles.level(style)),
        };
        let by_style = || self.styles.find(style?, |style| style.form.list.as_deref());
        let list = own.list.as_deref().or_else(by_style);
        self.paragraph.number = list.and_then(|list| {
            let by_style = || self.numbering.level_of_style(list, style?);
            let level = own.level.or_else(by_style);
            let level = level.or_else(|| self.styles.find(style?, |style| style.form.level));
            self.numbering.next(list, level.unwrap_or(0))
        });
    }

    fn table(&mut self, node: Node<'_, '_>) {
        self.flush();
        let outer = std::mem::take(&mut self.rows);
        self.walk(node);
        let rows = std::mem::replace(&mut self.rows, outer);
        self.blocks.push(Block::Table(Table { rows }));
    }

    /// A row, unless it was deleted.
    fn row(&mut self, node: Node<'_, '_>) {
        let is_deleted = child(node, "trPr/del").is_some();
        if is_deleted || child(node, "trPr/ins").is_some() {
            self.document.accepted += 1;
        }
        if is_deleted {
            return;
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
        let before = beside("trPr/gridBefore").collect();
        let outer = std::mem::replace(&mut self.cells, before);
        self.walk(node);
        self.cells.extend(beside("trPr/gridAfter"));
        let row = std::mem::replace(&mut self.cells, outer);
        self.rows.push(row);
    }

    /// A cell, unless it was deleted.
    fn cell(&mut self, node: Node<'_, '_>) {
        let is_deleted = child(node, "tcPr/cellDel").is_some();
        if is_deleted || child(node, "tcPr/cellIns").is_some() {
            self.document.accepted += 1;
        }
        if !is_deleted {
            let merge = child(node, "tcPr/vMerge");
            let cell = Cell {
                columns: number(node, "tcPr/gridSpan").unwrap_or(1).max(1),
                continues: merge.is_some_and(|merge| attribute(merge, "val") != Some("restart")),
                blocks: self.container(node),
            };
            self.cells.push(cell);
        }
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
