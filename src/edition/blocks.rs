//! Blocks resolved: one row of headings and blocks, numbered.

use super::columns::columns;
use super::inlines::plain;
use super::{Block, Heading, Image, Inline, List, ListItem, Paragraph, Remark, Table};
use crate::diag::Diagnostic;
use crate::locale::{LocaleError, Localizer, number};
use crate::model::{self, Cell, ListStyle, Localized, Numbering, Report, Section};

/// Resolves the parts of a report, counting as it goes.
pub struct Resolver<'a> {
    pub report: &'a Report,
    pub localizer: &'a Localizer,
    pub warnings: Vec<Diagnostic>,
    pub note_names: Vec<String>,
    pub remarks: Vec<Remark>,
    /// The index of the annex being resolved.
    pub annex: Option<usize>,
    tables: usize,
    images: usize,
}

/// Where a section stands among the headings.
#[derive(Clone, Copy, Default)]
struct Place {
    /// How many sections it is in.
    depth: usize,
    /// How many of them are numbered.
    numbered: usize,
    /// Whether the unnumbered sections here are parts.
    has_parts: bool,
}

impl<'a> Resolver<'a> {
    pub fn new(report: &'a Report, localizer: &'a Localizer) -> Self {
        Self {
            report,
            localizer,
            warnings: Vec::new(),
            note_names: Vec::new(),
            remarks: Vec::new(),
            annex: None,
            tables: 0,
            images: 0,
        }
    }

    /// The blocks of a body, sections flattened into headings and what follows them.
    pub fn body(&mut self, blocks: &[model::Block]) -> Result<Vec<Block>, LocaleError> {
        let mut row = Vec::new();
        self.blocks(blocks, Place::top(blocks), &mut row)?;
        Ok(row)
    }

    /// The blocks of an annex, whose headings stand one step below its title.
    pub fn annexed(&mut self, blocks: &[model::Block]) -> Result<Vec<Block>, LocaleError> {
        let mut row = Vec::new();
        let place = Place {
            depth: 1,
            ..Place::top(blocks)
        };
        self.blocks(blocks, place, &mut row)?;
        Ok(row)
    }

    /// What the summary edition prints: the report's summary, and headings with their summaries.
    pub fn summary(&mut self) -> Result<Vec<Block>, LocaleError> {
        let mut row = Vec::new();
        if let Some(summary) = &self.report.summary {
            row.push(self.summary_paragraph(summary)?);
        }
        self.summaries(&self.report.body, Place::top(&self.report.body), &mut row)?;
        Ok(row)
    }

    fn summary_paragraph(&mut self, summary: &Localized) -> Result<Block, LocaleError> {
        Ok(Block::Paragraph(Paragraph {
            lead: Vec::new(),
            text: self.text(summary)?,
        }))
    }

    fn summaries(
        &mut self,
        blocks: &[model::Block],
        place: Place,
        row: &mut Vec<Block>,
    ) -> Result<(), LocaleError> {
        let mut ordinal = 0;
        for block in blocks {
            let model::Block::Section(section) = block else {
                continue;
            };
            let heading = self.heading(section, place, &mut ordinal)?;
            if !has_summary(section) {
                self.left_out(section, place);
                continue;
            }
            self.remark(section.note.as_ref(), row.len())?;
            row.push(Block::Heading(heading));
            if let Some(summary) = &section.summary {
                row.push(self.summary_paragraph(summary)?);
            }
            self.summaries(&section.body, place.inside(section), row)?;
        }
        Ok(())
    }

    /// A chapter that the summary edition leaves out is worth a warning; its sections are not.
    fn left_out(&mut self, section: &Section, place: Place) {
        if place.numbered > 0 {
            return;
        }
        self.warnings.push(
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
        place: Place,
        row: &mut Vec<Block>,
    ) -> Result<(), LocaleError> {
        let mut ordinal = 0;
        for block in blocks {
            self.remark(block.note(), row.len())?;
            match block {
                model::Block::Salutation(salutation) => row.push(Block::Salutation {
                    text: self.text(&salutation.0)?,
                }),
                model::Block::Paragraph(paragraph) => row.push(self.paragraph(paragraph)?),
                model::Block::Section(section) => {
                    row.push(Block::Heading(self.heading(
                        section,
                        place,
                        &mut ordinal,
                    )?));
                    self.blocks(&section.body, place.inside(section), row)?;
                }
                model::Block::List(list) => row.push(self.list(list)?),
                model::Block::Table(table) => row.push(self.table(table)?),
                model::Block::Image(image) => row.push(self.image(image)?),
            }
        }
        Ok(())
    }

    fn heading(
        &mut self,
        section: &Section,
        place: Place,
        ordinal: &mut u32,
    ) -> Result<Heading, LocaleError> {
        let is_numbered = section.numbering == Numbering::Auto;
        let is_part = !is_numbered && place.has_parts;
        let level = if is_part { 0 } else { place.numbered + 1 };
        let mut heading = Heading {
            depth: place.depth + 1,
            level,
            ordinal: None,
            number: String::new(),
            text: self.text(&section.heading)?,
        };
        if is_numbered {
            *ordinal += 1;
            let styles = &self.localizer.data.numbering;
            heading.ordinal = Some(*ordinal);
            if let Some(style) = styles.get(level - 1).or(styles.last()) {
                heading.number = number(style, *ordinal);
            }
        }
        Ok(heading)
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
        let text = self.text(paragraph.text())?;
        Ok(Block::Paragraph(Paragraph { lead, text }))
    }

    fn list(&mut self, list: &model::List) -> Result<Block, LocaleError> {
        let data = &self.localizer.data;
        let ordered = list.style == ListStyle::Ordered;
        let mut items = Vec::new();
        for (n, text) in (1..).zip(&list.items) {
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
        Ok(Block::List(List { ordered, items }))
    }

    fn table(&mut self, table: &model::Table) -> Result<Block, LocaleError> {
        let caption = self.caption(table.caption.as_ref())?;
        let label = match caption {
            Some(_) => {
                self.tables += 1;
                self.label("table", self.tables)?
            }
            None => String::new(),
        };
        let mut header = Vec::new();
        for column in &table.columns {
            header.push(self.text(column.header())?);
        }
        let mut rows = Vec::new();
        for row in &table.rows {
            let mut cells = Vec::new();
            for cell in &row.value {
                cells.push(match cell {
                    Cell::Same(said) => self.said(&said.value)?,
                    Cell::Text(text) => self.text(text)?,
                });
            }
            rows.push(cells);
        }
        let all: Vec<_> = std::iter::once(&header).chain(&rows).collect();
        let columns = columns(&all, self.localizer.data.typography);
        if columns.scale < 100 {
            self.warnings.push(
                Diagnostic::warning(
                    "table.wide",
                    format!(
                        "the table is too wide: its type is set at {} %",
                        columns.scale
                    ),
                )
                .at(table.columns[0].header().span())
                .help("part it into two, or make texts shorter"),
            );
        }
        Ok(Block::Table(Table {
            label,
            caption,
            shares: columns.shares,
            scale: columns.scale,
            header,
            rows,
            row_changes: Vec::new(),
        }))
    }

    fn image(&mut self, image: &model::Image) -> Result<Block, LocaleError> {
        let caption = self.caption(image.caption.as_ref())?;
        let label = match caption {
            Some(_) => {
                self.images += 1;
                self.label("image", self.images)?
            }
            None => String::new(),
        };
        let alt = plain(&self.text(&image.alt)?);
        Ok(Block::Image(Image {
            file: image.path(),
            alt,
            label,
            caption,
        }))
    }

    fn caption(&mut self, caption: Option<&Localized>) -> Result<Option<Vec<Inline>>, LocaleError> {
        caption.map(|caption| self.text(caption)).transpose()
    }

    fn label(&self, message: &str, number: usize) -> Result<String, LocaleError> {
        self.localizer
            .message(message, &[("number", &number.to_string())])
    }
}

impl Place {
    /// Outside all sections.
    fn top(blocks: &[model::Block]) -> Self {
        Self::default().with(blocks)
    }

    /// In a section.
    fn inside(self, section: &Section) -> Self {
        Self {
            depth: self.depth + 1,
            numbered: self.numbered + usize::from(section.numbering == Numbering::Auto),
            has_parts: false,
        }
        .with(&section.body)
    }

    /// Unnumbered sections are parts where one of them holds numbered ones, and none is in one.
    fn with(mut self, blocks: &[model::Block]) -> Self {
        self.has_parts = self.numbered == 0
            && sections(blocks).any(|s| s.numbering == Numbering::None && holds_numbered(&s.body));
        self
    }
}

fn sections(blocks: &[model::Block]) -> impl Iterator<Item = &Section> {
    blocks.iter().filter_map(|block| match block {
        model::Block::Section(section) => Some(section),
        model::Block::Salutation(_)
        | model::Block::Paragraph(_)
        | model::Block::List(_)
        | model::Block::Table(_)
        | model::Block::Image(_) => None,
    })
}

fn holds_numbered(blocks: &[model::Block]) -> bool {
    sections(blocks)
        .any(|section| section.numbering == Numbering::Auto || holds_numbered(&section.body))
}

fn has_summary(section: &Section) -> bool {
    section.summary.is_some() || sections(&section.body).any(has_summary)
}
