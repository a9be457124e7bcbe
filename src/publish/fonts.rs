//! Which family serves each role, and whether it has every character.
//!
//! An edition asks for families by role; what is at hand is known from a font book alone, so that
//! no font file is opened before it is needed.

mod choice;
mod coverage;
mod lent;
mod measure;
mod metrics;
mod passages;

pub use choice::{Faces, Served, State, choose, survey};
pub use coverage::{Cast, Casting, Loan, missing_glyphs, places_of};
pub use lent::lent;
pub use measure::{advance, font_of};
pub use metrics::Advances;
pub use passages::{Passage, face_of, passages};
