//! Why a file can't be read as a Word document.

use std::fmt;

use thiserror::Error;

use crate::diag::Message;

/// Why a file can't be read as a Word document. It holds no sentence: those who show it word it, and
/// the messages in it, in the user's language.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{self:?}")]
pub enum OoxmlError {
    /// There is nothing in the file.
    Empty,
    /// An encrypted package.
    Encrypted,
    /// The binary format of Word 97.
    OldFormat,
    /// Some other file: the message `word-kind`.
    NotWord(Message),
    /// A package with macros.
    Macros,
    /// The archive or a part of it is broken: the message `word-damage`.
    Damaged(Message),
    /// The file unpacks to more than is read: the message `word-size`.
    TooLarge(Message),
    /// Elements are nested beyond reason in this part.
    TooDeep(String),
    /// A document type declaration in this part, which no Word file has.
    Entities(String),
}

impl OoxmlError {
    pub(super) fn not_word(kind: &'static str) -> Self {
        Self::NotWord(Message::new("word-kind").with("kind", kind))
    }

    pub(super) fn too_large(what: &'static str) -> Self {
        Self::TooLarge(Message::new("word-size").with("what", what))
    }

    /// A part that is broken in a way; in the words of another library where there are some.
    pub(super) fn damaged(case: &'static str, part: &str, detail: impl fmt::Display) -> Self {
        let damage = Message::new("word-damage").with("case", case);
        let damage = damage.with("part", part);
        Self::Damaged(damage.with("detail", detail.to_string()))
    }
}
