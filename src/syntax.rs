//! Files of structured data: read with the place of every value, written to be read by people.

pub mod edit;
pub mod emit;
pub mod json;
pub mod suggest;
pub mod tree;
pub mod yaml;
