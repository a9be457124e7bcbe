//! Word files from elsewhere: what they say, and which of them are refused.

mod fields;
mod others;
pub mod package;
mod refused;
mod told;
