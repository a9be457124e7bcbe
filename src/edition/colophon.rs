//! Whose paper it is: the mark of the organization, and what the last page says of it.

use super::block::Image;
use super::document::ColophonPart;
use super::resolver::Resolver;
use crate::model::Localized;

impl Resolver<'_> {
    /// The mark of the organization, which those who cannot see it are told of.
    pub fn logo(&mut self) -> Option<Image> {
        let report = self.report;
        let file = report.logo.as_ref()?;
        let owner = report.organization.as_ref().unwrap_or(&report.title);
        let owner = self.plain(owner);
        Some(Image {
            file: file.path(),
            file_node: file.node(),
            alt: self.message("logo", &[("organization", &owner)]),
            label: String::new(),
            width: None,
            number: None,
            caption: None,
            anchor: None,
        })
    }

    /// The parts of the last page that the paper has.
    pub fn colophon(&mut self) -> Vec<ColophonPart> {
        let report = self.report;
        let parts = [
            ("about", &report.about),
            ("contact", &report.contact),
            ("imprint", &report.imprint),
        ];
        let parts = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
        parts
            .map(|(label, lines)| self.part(label, lines))
            .collect()
    }

    fn part(&mut self, label: &str, lines: &[Localized]) -> ColophonPart {
        ColophonPart {
            label: self.message(label, &[]),
            lines: lines.iter().map(|line| self.sentences(line)).collect(),
        }
    }
}
