//! What a Word file of an edition holds.

mod agreement;
mod comments;
mod content;
pub mod fixture;
pub mod office;
mod package;
mod part;
mod python;
mod tables;
mod typography;
mod working;
