//! An edited Word draft back into the report: each edit as a word processor would leave it.

mod blocks;
pub mod draft;
mod forms;
mod head;
mod lists;
mod notes;
mod pictures;
mod refused;
mod tables;
mod texts;
mod whole;
mod wrong_file;
