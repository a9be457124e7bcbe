//! Paragraphs that were made headings or items of lists, and back.

use super::base::{BaseUnit, Role};
use super::edited::EditedLine;
use super::pair::is_it_alone;

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The heading of a section.
    Heading,
    /// An item of a list.
    Item,
    /// A paragraph.
    Prose,
}

impl Form {
    /// Its name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Item => "item",
            Self::Prose => "paragraph",
        }
    }
}

/// What a unit was turned into, as far as its bookmark says that it is the same and its style what it
/// is now. Pasted text has neither.
pub fn turned(unit: &BaseUnit, line: &EditedLine) -> Option<Form> {
    let was = match unit.role {
        Role::Heading => Form::Heading,
        Role::Item(_) => Form::Item,
        Role::Prose => Form::Prose,
        Role::Fixed
        | Role::Title
        | Role::AnnexTitle(_)
        | Role::Caption
        | Role::Picture
        | Role::Table => return None,
    };
    let now = if line.level.is_some() {
        Form::Heading
    } else if line.style.starts_with("list ") {
        Form::Item
    } else if line.style == "body text" {
        match line.numbered {
            true => Form::Item,
            false => Form::Prose,
        }
    } else {
        return None;
    };
    (is_it_alone(unit, line) && was != now).then_some(now)
}
