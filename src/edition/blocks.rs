//! Blocks resolved: one row of headings and blocks, numbered.

use super::block::{Block, Heading, Image, List, ListItem, Paragraph};
use super::identity::BlockIdentity;
use super::inline::{Inline, Text, plain};
use super::nesting::{Nesting, has_summary};
use super::resolver::Resolver;
use crate::diag::code;
use crate::model::Count;

use crate::locale::{LocaleError, number};
use crate::model::{self, ListStyle, Localized, Section, Spanned};

impl Resolver<'_> {
    /// The blocks of a body, sections flattened into headings and what follows them.
    pub fn body(&mut self, blocks: &[model::Block]) -> Result<Vec<Block>, LocaleError> {
        let mut row = Vec::new();
        self.blocks(blocks, Nesting::top(blocks), &mut row)?;
        Ok(row)
    }

    /// The blocks of an annex.
    pub fn annexed(&mut self, blocks: &[model::Block]) -> Result<Vec<Block>, LocaleError> {
        let mut row = Vec::new();
        self.blocks(blocks, Nesting::annexed(blocks), &mut row)?;
        Ok(row)
    }

    /// What the summary edition prints: the report's summary, and headings with their summaries.
    pub fn summary(&mut self) -> Result<Vec<Block>, LocaleError> {
        let mut row = Vec::new();
        if let Some(summary) = &self.report.summary {
            row.push(self.summary_paragraph(summary)?);
        }
        self.summaries(&self.report.body, Nesting::top(&self.report.body), &mut row)?;
        Ok(row)
    }

    fn summary_paragraph(&mut self, summary: &Localized) -> Result<Block, LocaleError> {
        Ok(Block::Paragraph(Paragraph {
            identity: BlockIdentity {
                node: summary.node(),
                ..BlockIdentity::default()
            },
            lead: Text::default(),
            text: self.sentences(summary)?,
        }))
    }

    fn summaries(
        &mut self,
        blocks: &[model::Block],
        place: Nesting,
        row: &mut Vec<Block>,
    ) -> Result<(), LocaleError> {
        let mut count = Count::default();
        for block in blocks {
            let model::Block::Section(section) = block else {
                continue;
            };
            if !has_summary(section) {
                // It is counted; of what is not printed, footnotes and problems are not.
                count.section(section);
                self.left_out(section, place);
                continue;
            }
            let heading = self.heading(section, place, &mut count)?;
            self.remark(block)?;
            row.push(Block::Heading(heading));
            if let Some(summary) = &section.summary {
                row.push(self.summary_paragraph(summary)?);
            }
            self.summaries(&section.body, place.inside(section), row)?;
        }
        Ok(())
    }

    /// A chapter that the summary edition leaves out is worth a warning; its sections are not.
    fn left_out(&mut self, section: &Section, place: Nesting) {
        if place.numbered > 0 {
            return;
        }
        let found = code::SUMMARY_MISSING.warning();
        self.problems.push(found.at(section.heading.span()));
    }

    fn blocks(
        &mut self,
        blocks: &[model::Block],
        place: Nesting,
        row: &mut Vec<Block>,
    ) -> Result<(), LocaleError> {
        let mut count = Count::default();
        for block in blocks {
            self.remark(block)?;
            let noted = self.notes.names().len();
            let resolved = match block {
                model::Block::Salutation(salutation) => Block::Salutation {
                    identity: BlockIdentity::default(),
                    text: self.text(&salutation.0)?,
                },
                model::Block::Paragraph(paragraph) => self.paragraph(paragraph)?,
                model::Block::Section(section) => {
                    Block::Heading(self.heading(section, place, &mut count)?)
                }
                model::Block::List(list) => self.list(list)?,
                model::Block::Table(table) => self.table(table)?,
                model::Block::Image(image) => self.image(image)?,
            };
            self.remark_notes(noted, block.node())?;
            row.push(self.identified(block, resolved)?);
            if let model::Block::Section(section) = block {
                self.blocks(&section.body, place.inside(section), row)?;
            }
        }
        Ok(())
    }

    /// The block of an edition with its identity.
    fn identified(
        &mut self,
        source: &model::Block,
        mut block: Block,
    ) -> Result<Block, LocaleError> {
        self.report_outdated(source.outdated());
        let of_texts = source.texts().into_iter().flat_map(Localized::outdated);
        let mut outdated = source.outdated().iter().chain(of_texts);
        let is_outdated = outdated.any(|other| other.value == self.localizer.lang);
        let remark = is_outdated.then(|| self.localizer.message("outdated-remark", &[]));
        *block.identity_mut() = BlockIdentity {
            node: source.node(),
            fingerprint: Some(self.fingerprints.next(&block.printed())),
            outdated: remark.transpose()?,
        };
        Ok(block)
    }

    fn heading(
        &mut self,
        section: &Section,
        place: Nesting,
        count: &mut Count,
    ) -> Result<Heading, LocaleError> {
        let level = place.level(section);
        let ordinal = count.section(section);
        let styles = &self.localizer.data.numbering;
        let style = level
            .checked_sub(1)
            .and_then(|level| styles.get(level))
            .or(styles.last());
        let number = ordinal
            .zip(style)
            .map(|(ordinal, style)| number(style, ordinal));
        Ok(Heading {
            identity: BlockIdentity {
                node: section.place.node,
                ..BlockIdentity::default()
            },
            depth: place.depth + 1,
            level,
            ordinal,
            number: number.unwrap_or_default(),
            text: self.text(&section.heading)?,
            run_in: section.run_in,
            anchor: anchor(section.id.as_ref()),
        })
    }

    fn paragraph(&mut self, paragraph: &model::Paragraph) -> Result<Block, LocaleError> {
        let mut lead = match paragraph.lead() {
            Some(lead) => self.text(lead)?,
            None => Text::default(),
        };
        let joint = &self.localizer.data.joint;
        if !lead.is_empty() && !joint.is_empty() {
            lead.runs.push(Inline::Text {
                text: joint.clone(),
            });
        }
        let text = self.sentences(paragraph.text())?;
        Ok(Block::Paragraph(Paragraph {
            identity: BlockIdentity::default(),
            lead,
            text,
        }))
    }

    fn list(&mut self, list: &model::List) -> Result<Block, LocaleError> {
        let data = &self.localizer.data;
        let ordered = list.style == ListStyle::Ordered;
        let mut items = Vec::new();
        let start = list.start.as_ref().map_or(1, |start| start.value);
        for (n, text) in (start..).zip(&list.items) {
            let marker = match ordered {
                true => number(&data.list_numbering, n),
                false => data.list_mark.clone(),
            };
            let text = self.text(text)?;
            items.push(ListItem {
                marker,
                text,
                change: None,
            });
        }
        Ok(Block::List(List {
            identity: BlockIdentity::default(),
            ordered,
            start,
            items,
        }))
    }

    fn image(&mut self, image: &model::Image) -> Result<Block, LocaleError> {
        let caption = self.caption(image.caption.as_ref())?;
        let number = self.counts.image(image);
        let label = self.label("image", number)?;
        let alt = plain(&self.text(&image.alt)?);
        Ok(Block::Image(Image {
            identity: BlockIdentity::default(),
            file: image.path(),
            file_node: image.file.node(),
            alt,
            label,
            number,
            caption,
            anchor: anchor(image.id.as_ref()),
        }))
    }

    /// A caption, where there is one.
    pub fn caption(&mut self, caption: Option<&Localized>) -> Result<Option<Text>, LocaleError> {
        caption.map(|caption| self.text(caption)).transpose()
    }

    /// The label of a table or an image; empty where it has no number.
    pub fn label(&self, message: &str, number: Option<u32>) -> Result<String, LocaleError> {
        match number {
            Some(number) => {
                let number = number.to_string();
                self.localizer.message(message, &[("number", &number)])
            }
            None => Ok(String::new()),
        }
    }

    /// `附件2`; `附件` where it has no number.
    pub fn annex_label(&self, number: Option<u32>) -> Result<String, LocaleError> {
        let number = number.map_or_else(String::new, |number| number.to_string());
        let label = self.localizer.message("annex", &[("number", &number)])?;
        Ok(label.trim_end().to_owned())
    }
}

/// The name by which references lead to a block.
pub fn anchor(id: Option<&Spanned<String>>) -> Option<String> {
    id.map(|id| id.value.clone())
}
