//! The aligner of two sequences: the cheapest way through both, given what their items cost; and the
//! costs of texts that translate each other.

mod cues;
mod path;
mod translation;

pub use translation::{Item, Kind, Pairing, translations};
