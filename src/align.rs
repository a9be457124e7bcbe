//! The aligner of two sequences: what they share in one language; the cheapest way through both,
//! given what their items cost; and the costs of texts that translate each other.

mod alike;
mod cues;
mod path;
mod translation;

pub use alike::{Features, Ties, most_alike};
pub use path::cheapest;
pub use translation::{Item, Kind, Pairing, translations};
