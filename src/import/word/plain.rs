//! Documents that are plain texts in a Word file: pasted from a web page, or typed without a style.

use super::super::numbers::{Printed, printed};
use super::kind::{Kind, kind};
use crate::ooxml::{Block, Document, Paragraph, Piece};

/// The text of a document, a line a paragraph with its automatic number; none where its styles, its
/// lists, its bold type or what stands in it beside text say more than that.
pub fn text(document: &Document) -> Option<String> {
    let has_more = !document.comments.is_empty() || !document.losses.is_empty();
    let lines: Option<Vec<String>> = document.blocks.iter().map(line).collect();
    let text = lines?.join("\n");
    (!has_more && !text.trim().is_empty()).then_some(text)
}

fn line(block: &Block) -> Option<String> {
    let Block::Paragraph(paragraph) = block else {
        return None;
    };
    let is_plain = match kind(paragraph) {
        Kind::Unknown | Kind::Body => !is_partly_bold(paragraph),
        Kind::Contents
        | Kind::AnnexNote
        | Kind::Label
        | Kind::Title
        | Kind::Subtitle
        | Kind::Speaker
        | Kind::Salutation
        | Kind::Heading(_)
        | Kind::AnnexLabel
        | Kind::AnnexTitle
        | Kind::Caption
        | Kind::Unit
        | Kind::Item(_) => false,
    };
    let text_alone = paragraph.pieces.iter().all(|piece| match piece {
        Piece::Text(_) => true,
        Piece::Note(_) | Piece::Image(_) => false,
    });
    let number = paragraph.number.as_deref().unwrap_or_default();
    let is_item = !number.is_empty() && printed(number) != Printed::Other;
    (is_plain && text_alone && !is_item).then(|| format!("{number}{}", paragraph.text()))
}

/// Whether some of a paragraph is bold, and some not: a lead sentence, or what is stressed.
fn is_partly_bold(paragraph: &Paragraph) -> bool {
    let bold = |wanted: bool| {
        paragraph.pieces.iter().any(|piece| match piece {
            Piece::Text(run) => run.bold == wanted && !run.text.trim().is_empty(),
            Piece::Note(_) | Piece::Image(_) => false,
        })
    };
    bold(true) && bold(false)
}
