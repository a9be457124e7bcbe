//! Why a file can't be read as a Word document.

/// Why a file can't be read as a Word document, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OoxmlError {
    /// There is nothing in the file.
    #[error("the file is empty: save the document again and use that file")]
    Empty,
    /// An encrypted package.
    #[error(
        "the document is password-protected: open it in Word or WPS, take the password off and save it"
    )]
    Encrypted,
    /// The binary format of Word 97.
    #[error("this is the old Word format (.doc): open it and save it as .docx")]
    OldFormat,
    /// Some other file.
    #[error("this is not a Word document ({0}): open it in its own program and save it as .docx")]
    NotWord(&'static str),
    /// A package with macros.
    #[error("the document carries macros: save it as a .docx without macros")]
    Macros,
    /// The archive or a part of it is broken.
    #[error(
        "the document is damaged ({0}): open it in Word or WPS, let it repair the file, and save it as .docx"
    )]
    Damaged(String),
    /// The file unpacks to more than is read.
    #[error("the document is too large ({0}): divide it, or take out what is not text")]
    TooLarge(&'static str),
    /// Elements are nested beyond reason.
    #[error("`{0}` is nested too deeply: open the document in Word or WPS and save it again")]
    TooDeep(String),
    /// A document type declaration, which no Word file has.
    #[error("`{0}` declares entities, which no Word document does: do not trust this file")]
    Entities(String),
}
