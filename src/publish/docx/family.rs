//! Which family names go into the file.

use std::any::Any;

use typst_kit::fonts::FontPath;

use super::xml::Element;
use crate::edition::{Edition, FontRole, Role, Typography};
use crate::publish::options::{FontProfile, WriteOptions};

/// The edition's families, by role.
#[derive(Clone, Copy)]
pub struct Families<'a> {
    edition: &'a Edition,
    options: &'a WriteOptions<'a>,
}

impl<'a> Families<'a> {
    /// The families that the edition names, as the options want them.
    pub fn new(edition: &'a Edition, options: &'a WriteOptions<'a>) -> Self {
        Self { edition, options }
    }

    /// The name that a role has in the file; none where the edition does not know the role.
    pub fn family(&self, role: Role) -> Option<&'a str> {
        let font = self.edition.fonts.get(&role)?;
        Some(match self.options.font_profile {
            FontProfile::Official => font.official.as_str(),
            FontProfile::Open => self.open(role, font),
        })
    }

    /// Whether a role's family sets Chinese characters.
    pub fn is_chinese(&self, role: Role) -> bool {
        match self.edition.typography {
            Typography::Han => role != Role::Latin,
            Typography::Latin => role == Role::Fallback,
        }
    }

    /// The families that may stand for a role: where it sets Chinese characters, none that a role of
    /// Latin letters has, too.
    pub fn candidates(&self, role: Role, font: &'a FontRole) -> impl Iterator<Item = &'a String> {
        let is_chinese = self.is_chinese(role);
        let others = self.edition.fonts.iter();
        let latin: Vec<&String> = others
            .filter(|(other, _)| is_chinese && !self.is_chinese(**other))
            .flat_map(|(_, font)| font.families.iter().chain(&font.stand_ins))
            .collect();
        let all = font.families.iter().chain(&font.stand_ins);
        all.filter(move |family| !latin.contains(family))
    }

    /// The best family of a role that is installed on this machine: those that are only built into
    /// the program are of no use to Word.
    fn open(&self, role: Role, font: &'a FontRole) -> &'a str {
        let fonts = self.options.fonts;
        let is_installed = |family: &&String| {
            let faces = fonts.book().select_family(&family.to_lowercase());
            let mut sources = faces.filter_map(|face| fonts.source(face));
            sources.any(|source| (source as &dyn Any).is::<FontPath>())
        };
        let mut families = self.candidates(role, font);
        families.find(is_installed).unwrap_or(&font.official)
    }

    /// `w:rFonts` of the document: those of running text, and in a Western edition the face of the
    /// Chinese characters that stand in it.
    pub fn default_fonts(&self) -> Element {
        let fonts = self.fonts(Role::Body);
        match (self.edition.typography, self.family(Role::Fallback)) {
            (Typography::Latin, Some(family)) => fonts.attr("w:eastAsia", family),
            (Typography::Latin, None) | (Typography::Han, _) => fonts,
        }
    }

    /// `w:rFonts` for a role. In a Chinese edition Latin letters and digits have their own face,
    /// but in page numbers, which are of one face (GB/T 9704 clause 7.5). Theme fonts are never
    /// named: Word would prefer them.
    pub fn fonts(&self, role: Role) -> Element {
        let latin = match (self.edition.typography, role) {
            (Typography::Latin, _) | (Typography::Han, Role::PageNumber) => role,
            (
                Typography::Han,
                Role::Title
                | Role::Body
                | Role::Heading1
                | Role::Heading2
                | Role::Latin
                | Role::Fallback,
            ) => Role::Latin,
        };
        let mut fonts = Element::new("w:rFonts");
        if let Some(family) = self.family(latin) {
            fonts = fonts.attr("w:ascii", family).attr("w:hAnsi", family);
        }
        if let (Typography::Han, Some(family)) = (self.edition.typography, self.family(role)) {
            fonts = fonts.attr("w:eastAsia", family);
        }
        match self.family(latin) {
            Some(family) => fonts.attr("w:cs", family),
            None => fonts,
        }
    }
}
