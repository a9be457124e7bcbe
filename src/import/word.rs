//! Word documents: what a paragraph is by the meaning of its style, else by its text.

mod asides;
mod front;
mod inline;
mod kind;
mod lists;
mod losses;
mod plain;
mod reader;
mod table;

use super::draft::Draft;
use super::shape::is_chinese;
use crate::diag::{Diagnostic, Warned};
use crate::ooxml::{self, Document, OoxmlError};

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
    let text = inline::all_text(document);
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
    let text = plain::text(document)?;
    Some(Warned {
        value: text,
        warnings: losses::tracked(document)
            .into_iter()
            .chain(asides::told(document))
            .collect(),
    })
}

/// Why a file is refused; its remedy stands apart.
fn refused(error: &OoxmlError) -> Diagnostic {
    let code = match error {
        OoxmlError::Empty => "import.empty",
        OoxmlError::Encrypted => "import.encrypted",
        OoxmlError::OldFormat | OoxmlError::NotWord(_) => "import.format",
        OoxmlError::Macros => "import.macros",
        OoxmlError::Damaged(_) => "import.damaged",
        OoxmlError::TooLarge(_) | OoxmlError::TooDeep(_) => "import.too-large",
        OoxmlError::Entities(_) => "import.entities",
    };
    let told = error.to_string();
    match told.rsplit_once(": ") {
        Some((message, help)) => Diagnostic::error(code, message).help(help),
        None => Diagnostic::error(code, told),
    }
}
