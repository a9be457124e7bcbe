//! Word documents: what a paragraph is by the meaning of its style, else by its text.

mod inline;
mod kind;
mod losses;
mod reader;
mod table;

use super::draft::Draft;
use super::numbers::{Printed, printed};
use super::shape::is_chinese;
use crate::diag::{Diagnostic, Warned, code};
use crate::ooxml::{self, Block, Document, OoxmlError, Paragraph, Piece, Run};

use kind::{Kind, kind};
use reader::Reader;

/// What an importer of Word documents is told.
#[derive(Clone, Debug, Default)]
pub struct WordOptions {
    /// What the names of the files of images begin with.
    pub image_stem: String,
    /// The authors of comments who need not be named: the editors of the report themselves.
    pub editors: Vec<String>,
}

/// A Word document, read safely.
///
/// # Errors
///
/// What the file is, where it is no Word document, and what to do.
pub fn open(bytes: &[u8]) -> Result<Document, Diagnostic> {
    ooxml::read(bytes).map_err(|error| refused(&error))
}

/// The draft of a Word document in one language, with its images. Tracked changes are accepted;
/// what a report can't carry is told of.
pub fn read(document: &Document, options: &WordOptions) -> Warned<Draft> {
    let texts = ooxml::paragraphs(&document.blocks);
    let text: String = texts.into_iter().map(Paragraph::text).collect();
    let lang = if is_chinese(&text) { "zh" } else { "en" };
    let mut reader = Reader::new(document, options, lang);
    for block in &document.blocks {
        reader.block(block);
    }
    reader.finish()
}

/// The text of a Word document that is a plain text in a Word file, a line a paragraph: none of its
/// styles means anything, and nothing stands in it beside text. None for other documents.
pub fn plain_text(document: &Document) -> Option<Warned<String>> {
    let has_more = !document.comments.is_empty() || !document.losses.is_empty();
    let lines: Option<Vec<String>> = document.blocks.iter().map(line).collect();
    let value = lines?.join("\n");
    let warnings = losses::of_document(document).collect();
    (!has_more && !value.trim().is_empty()).then_some(Warned { value, warnings })
}

/// A line with its automatic number; none where a style, a list, bold type or what stands beside the
/// text says more than that.
fn line(block: &Block) -> Option<String> {
    let Block::Paragraph(paragraph) = block else {
        return None;
    };
    let runs = paragraph.pieces.iter().map(|piece| match piece {
        Piece::Text(run) => Some(run),
        Piece::Note(_) | Piece::Image(_) => None,
    });
    let runs: Vec<&Run> = runs.collect::<Option<_>>()?;
    let has = |bold| {
        runs.iter()
            .any(|run| run.bold == bold && !run.text.trim().is_empty())
    };
    let is_partly_bold = has(true) && has(false);
    let number = paragraph.number.as_deref().unwrap_or_default();
    let is_item = !number.is_empty() && printed(number) != Printed::Other;
    let is_plain = matches!(kind(paragraph), Kind::Unknown | Kind::Body);
    (is_plain && !is_partly_bold && !is_item).then(|| format!("{number}{}", paragraph.text()))
}

/// Why a file is refused.
fn refused(error: &OoxmlError) -> Diagnostic {
    match error {
        OoxmlError::Empty => code::IMPORT_EMPTY.error().with("what", "file").help("save"),
        OoxmlError::Encrypted => code::IMPORT_ENCRYPTED.error(),
        OoxmlError::OldFormat => code::IMPORT_FORMAT.error().with("what", "old").help("save"),
        OoxmlError::NotWord(kind) => {
            let other = code::IMPORT_FORMAT.error().with("what", "other");
            other.with("kind", kind.clone()).help("own")
        }
        OoxmlError::Macros => code::IMPORT_MACROS.error(),
        OoxmlError::Damaged(detail) => code::IMPORT_DAMAGED.error().with("detail", detail.clone()),
        OoxmlError::TooLarge(detail) => {
            let large = code::IMPORT_TOO_LARGE.error().with("what", "large");
            large.with("detail", detail.clone()).help("divide")
        }
        OoxmlError::TooDeep(part) => {
            let deep = code::IMPORT_TOO_LARGE.error().with("what", "deep");
            deep.with("detail", part).help("again")
        }
        OoxmlError::Entities(part) => code::IMPORT_ENTITIES.error().with("part", part),
    }
}
