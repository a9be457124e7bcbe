//! Blocks resolved: one row of headings and blocks, numbered.

use std::collections::BTreeMap;

use super::inlines::plain;
use super::kinds::Kinds;
use super::labels::Labels;
use super::mark::Anchors;
use super::nesting::{Nesting, has_summary};
use super::remarks::OtherLanguage;
use super::{Block, Heading, Image, Inline, List, ListItem, Mark, Origin, Paragraph, Remark};
use crate::diag::Diagnostic;
use crate::locale::{LocaleError, Localizer, number};
use crate::model::{self, Count, Counts, Lang, ListStyle, Localized, Report, Section, Spanned};

/// Resolves the parts of a report, counting as it goes.
pub struct Resolver<'a> {
    pub report: &'a Report,
    pub localizer: &'a Localizer,
    /// Whether all that is printed must be said in the language.
    pub whole: bool,
    pub problems: Vec<Diagnostic>,
    pub note_names: Vec<String>,
    pub origins: Vec<Origin>,
    pub remarks: Vec<Remark>,
    /// The index of the annex being resolved.
    pub annex: Option<usize>,
    pub anchors: Anchors,
    /// What cross-references call the blocks.
    pub labels: Labels,
    /// The footnotes in their order, where a first resolution has found it.
    pub known_notes: Vec<String>,
    /// Whether a footnote was referred to whose number is not known yet.
    pub awaits_notes: bool,
    pub counts: Counts,
    /// Which counts may be spelled.
    pub kinds: Kinds,
    /// The other languages of the report, once they were needed.
    pub others: BTreeMap<Lang, OtherLanguage>,
}

impl<'a> Resolver<'a> {
    pub fn new(report: &'a Report, localizer: &'a Localizer, whole: bool) -> Self {
        Self {
            report,
            localizer,
            whole,
            problems: Vec::new(),
            note_names: Vec::new(),
            origins: Vec::new(),
            remarks: Vec::new(),
            annex: None,
            anchors: Anchors::default(),
            labels: Labels::default(),
            known_notes: Vec::new(),
            awaits_notes: false,
            counts: Counts::default(),
            kinds: Kinds::of(report, &localizer.lang, localizer.data.spell_below),
            others: BTreeMap::new(),
        }
    }

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
            mark: Mark::default(),
            lead: Vec::new(),
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
            self.remark(block, row.len())?;
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
        self.problems.push(
            Diagnostic::warning(
                "summary.missing",
                "the summary edition leaves this section out",
            )
            .at(section.heading.span())
            .help("give the section a `summary:`"),
        );
    }

    fn blocks(
        &mut self,
        blocks: &[model::Block],
        place: Nesting,
        row: &mut Vec<Block>,
    ) -> Result<(), LocaleError> {
        let mut count = Count::default();
        for block in blocks {
            self.remark(block, row.len())?;
            let noted = self.note_names.len();
            let resolved = match block {
                model::Block::Salutation(salutation) => Block::Salutation {
                    mark: Mark::default(),
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
            self.remark_notes(noted, row.len())?;
            row.push(self.marked(block, resolved)?);
            if let model::Block::Section(section) = block {
                self.blocks(&section.body, place.inside(section), row)?;
            }
        }
        Ok(())
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
            mark: Mark::default(),
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
            None => Vec::new(),
        };
        let joint = &self.localizer.data.joint;
        if !lead.is_empty() && !joint.is_empty() {
            lead.push(Inline::Text {
                text: joint.clone(),
            });
        }
        let text = self.sentences(paragraph.text())?;
        Ok(Block::Paragraph(Paragraph {
            mark: Mark::default(),
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
            mark: Mark::default(),
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
        self.origins.push(Origin {
            text: image.path(),
            span: image.file.span,
        });
        Ok(Block::Image(Image {
            mark: Mark::default(),
            file: image.path(),
            alt,
            label,
            caption,
            anchor: anchor(image.id.as_ref()),
        }))
    }

    /// A caption, where there is one.
    pub fn caption(
        &mut self,
        caption: Option<&Localized>,
    ) -> Result<Option<Vec<Inline>>, LocaleError> {
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
