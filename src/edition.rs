//! An edition: the report resolved for one language, ready to be written.
//!
//! [`resolve`] decides everything that depends on language: the strings, the numbers, the headings'
//! numbers, the labels, where a title may break. A writer sees only an [`Edition`] and knows no
//! language's rules beyond its [`Typography`]. Each block and text of it bears the identity of what
//! it was made of.
//!
//! # Example
//!
//! ```
//! use twinpress::edition::EditionSpec;
//! use twinpress::model::{Lang, Scope};
//!
//! let spec = EditionSpec {
//!     scope: Scope::Summary,
//!     ..EditionSpec::new("summary", Lang::new("en"))
//! };
//! assert!(spec.whole && !spec.cover);
//! ```
//!
//! The example of the whole library resolves one.

mod annexes;
mod block;
mod blocks;
mod colophon;
mod columns;
mod document;
mod foot;
mod frame;
mod head;
mod identity;
mod inline;
mod labels;
mod nesting;
mod provenance;
mod remarks;
mod resolve;
mod resolver;
mod spec;
mod spelling;
mod tables;
mod texts;

pub use crate::locale::{FontRole, NumberStyle, Numerals, Role, Typography};
pub use block::{
    Alignment, Area, Block, CONTENTS_DEPTH, ColumnGroup, Content, Heading, Image, List, ListItem,
    Paragraph, Standing, Table, WHOLE, headings, run_in,
};
pub use document::{
    Annex, AnnexEntry, AnnexNote, ChangeEntry, ColophonPart, Edition, KeyFigure, KeyFigures,
    NoteChange, Redline, Remark, WorkingCopy,
};
pub use frame::{Foot, FrameLines, FramePart, FrameRuns, Head, Roll, runs};
pub use identity::{
    BlockIdentity, Bookmark, Fingerprint, NoBookmark, Part, is_version_bookmark, text_hash,
};
pub use inline::{Change, Inline, Target, Text, plain};
pub use provenance::{CodedName, Provenance};
pub use resolve::resolve;
pub use spec::{EditionPlan, EditionSpec, WorkingSpec, plans};
