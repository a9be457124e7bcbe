//! The aligner of two sequences of one language: what they share, and the pairs that share the most.

mod alike;

pub use alike::{Features, Ties, most_alike};
