//! What a Word file of an edition holds.

#[path = "docx/content.rs"]
mod content;
#[path = "docx/fixture.rs"]
mod fixture;
#[path = "docx/office.rs"]
mod office;
#[path = "docx/package.rs"]
mod package;
#[path = "docx/part.rs"]
mod part;
#[path = "docx/typography.rs"]
mod typography;
