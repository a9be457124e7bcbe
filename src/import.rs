//! From the files people have to a report file: plain texts, Word documents, Markdown, aligned
//! pairs, and two texts in two languages.
//!
//! A reader fills a [`Draft`]; what it can't carry over it tells of. `Draft::finish` makes it a
//! [`Report`](crate::model::Report).

mod align;
mod composer;
mod decode;
mod draft;
mod front;
mod glyphs;
mod markdown;
mod normalize;
mod numbers;
mod pairs;
mod rows;
mod shape;
mod text;
mod tmx;
mod word;

pub use align::align;
pub use decode::{decode, decode_as, image_extension};
pub use draft::{AnnexDraft, Draft, Part};
pub use markdown::read as read_markdown;
pub use normalize::normalize;
pub use pairs::{Pair, draft_of_pairs};
pub use rows::read as read_rows;
pub use text::{
    Account, Change, Changed, Imported, Omitted, Reason, TextOptions, read as read_text,
};
pub use tmx::read as read_tmx;
pub use word::{
    WordOptions, open as open_word, plain_text as plain_text_of_word, read as read_word,
};
