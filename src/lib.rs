//! twinpress publishes every edition of a congress report from one bilingual file.

pub mod cli;
pub mod diag;
pub mod edition;
pub mod locale;
pub mod model;
pub mod read;
pub mod source;
pub mod write;
