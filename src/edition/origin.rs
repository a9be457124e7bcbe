//! Where the texts of an edition stand in the report file, for what is found only in writing.

use super::Edition;
use crate::diag::Diagnostic;
use crate::source::Span;

/// A text of the report, as printed, and its place in the report file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The characters, without markup; of an image, its file.
    pub text: String,
    /// Its place.
    pub span: Span,
}

impl Edition {
    /// A diagnostic about characters of a passage, with their place. A passage is one or several
    /// texts with what the language puts between them, or a part of one, such as a title's line.
    pub fn place_of_characters(
        &self,
        found: Diagnostic,
        passage: &str,
        is_meant: impl Fn(char) -> bool,
    ) -> Diagnostic {
        let meant = |origin: &Origin| origin.text.chars().find(|&c| is_meant(c));
        let belongs = |text: &str| passage.contains(text) || text.contains(passage);
        let mut origins = self.origins.iter().filter(|origin| belongs(&origin.text));
        match origins.find_map(|origin| Some((origin, meant(origin)?))) {
            Some((origin, c)) => found.at(origin.span).quoting(c),
            None => found,
        }
    }

    /// A diagnostic about an image, with the place where the report names its file.
    pub fn place_of_image(&self, found: Diagnostic, file: &str) -> Diagnostic {
        match self.origins.iter().find(|origin| origin.text == file) {
            Some(origin) => found.at(origin.span),
            None => found,
        }
    }
}
