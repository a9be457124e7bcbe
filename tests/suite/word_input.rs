//! Word files from elsewhere: what they say, and which of them are refused.

pub mod package;
mod refused;
mod told;
