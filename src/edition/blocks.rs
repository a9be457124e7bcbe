//! Blocks resolved: one row of headings and blocks, numbered.

use super::block::{Block, Content, Heading, Image, List, ListItem, Paragraph};
use super::identity::BlockIdentity;
use super::inline::{Inline, Text};
use super::nesting::{Nesting, has_summary};
use super::resolver::Resolver;
use super::spelling::has_digits;
use crate::diag::code;
use crate::locale::number;
use crate::model::{self, Count, ListStyle, Localized, NodeId, Section, Spanned};
use crate::theme::Width;

/// What widths in millimetres and points may differ by, in points.
const ROUNDING: f64 = 0.05;

impl Resolver<'_> {
    /// What the summary edition prints: the report's summary, and headings with their summaries.
    pub fn summary(&mut self) -> Vec<Block> {
        let body = &self.report.body;
        let summary = self.report.summary.as_ref();
        let mut row: Vec<Block> = summary
            .map(|s| self.summary_paragraph(s))
            .into_iter()
            .collect();
        row.extend(self.summaries(body, &Nesting::top(body)));
        row
    }

    fn summary_paragraph(&mut self, summary: &Localized) -> Block {
        let content = Content::Paragraph(Paragraph {
            lead: Text::default(),
            text: self.sentences(summary),
            quotation: false,
        });
        summarized(summary.node(), content)
    }

    fn summaries(&mut self, blocks: &[model::Block], place: &Nesting) -> Vec<Block> {
        let mut row = Vec::new();
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
            let (heading, inner) = self.heading(section, place, &mut count);
            self.remark(block);
            row.push(summarized(section.place.node, Content::Heading(heading)));
            let summary = section.summary.as_ref();
            row.extend(summary.map(|summary| self.summary_paragraph(summary)));
            row.extend(self.summaries(&section.body, &inner));
        }
        row
    }

    /// A chapter that the summary edition leaves out is worth a warning; its sections are not.
    fn left_out(&mut self, section: &Section, place: &Nesting) {
        if place.numbered == 0 {
            let found = code::SUMMARY_MISSING.warning();
            self.problems.push(found.at(section.heading.span()));
        }
    }

    /// Blocks with their identities, sections flattened into headings and what follows them.
    pub fn blocks(&mut self, blocks: &[model::Block], place: &Nesting) -> Vec<Block> {
        let mut row = Vec::new();
        let mut count = Count::default();
        for block in blocks {
            self.remark(block);
            let noted = self.notes.names.len();
            let mut section_body = None;
            let resolved = match block {
                model::Block::Salutation(salutation) => Content::Salutation {
                    text: self.text(&salutation.0),
                    opens: !std::mem::replace(&mut self.is_opened, true),
                },
                model::Block::Paragraph(paragraph) => self.paragraph(paragraph),
                model::Block::Section(section) => {
                    let (heading, inner) = self.heading(section, place, &mut count);
                    section_body = Some((&section.body, inner));
                    Content::Heading(heading)
                }
                model::Block::List(list) => self.list(list),
                model::Block::Table(table) => self.table(table).into(),
                model::Block::Image(image) => self.image(image),
            };
            self.remark_notes(noted, block.node());
            row.push(self.identified(block, resolved));
            if let Some((body, inner)) = section_body {
                row.extend(self.blocks(body, &inner));
            }
        }
        row
    }

    fn identified(&mut self, source: &model::Block, content: Content) -> Block {
        self.report_outdated(source.outdated());
        let of_texts = source.texts().into_iter().flat_map(Localized::outdated);
        let mut outdated = source.outdated().iter().chain(of_texts);
        let is_outdated = outdated.any(|other| other.value == self.localizer.lang);
        let identity = BlockIdentity {
            node: source.node(),
            fingerprint: Some(self.fingerprints.next(&content.printed())),
            outdated: is_outdated.then(|| self.message("outdated-remark", &[])),
        };
        Block {
            identity,
            ..content.into()
        }
    }

    fn heading(
        &mut self,
        section: &Section,
        place: &Nesting,
        count: &mut Count,
    ) -> (Heading, Nesting) {
        let level = place.level(section);
        let ordinal = count.section(section);
        let styles = self.heading_numbers();
        let own = level.checked_sub(1).and_then(|level| styles.get(level));
        let number = ordinal
            .zip(own.or(styles.last()))
            .map(|(ordinal, style)| number(style, &place.numbers, ordinal));
        let text = self.text(&section.heading);
        let label = self.name_heading(section, place, ordinal, &text);
        let heading = Heading {
            depth: place.depth + 1,
            level,
            ordinal,
            number: number.unwrap_or_default(),
            text,
            run_in: section.run_in,
            anchor: anchor(section.id.as_ref()),
        };
        (heading, place.inside(section, count.last(), label))
    }

    fn paragraph(&mut self, paragraph: &model::Paragraph) -> Content {
        let lead = paragraph.lead();
        let mut lead = lead.map_or_else(Text::default, |lead| self.text(lead));
        let joint = &self.localizer.data.joint;
        if !lead.is_empty() && !joint.is_empty() {
            let text = joint.clone();
            lead.runs.push(Inline::Text { text });
        }
        Content::Paragraph(Paragraph {
            lead,
            text: self.sentences(paragraph.text()),
            quotation: paragraph.is_quotation(),
        })
    }

    fn list(&mut self, list: &model::List) -> Content {
        let data = &self.localizer.data;
        let articles = list.style == ListStyle::Articles;
        let ordered = articles || list.style == ListStyle::Ordered;
        let next = if articles { self.articles + 1 } else { 1 };
        let start = list.start.as_ref().map_or(next, |start| start.value);
        if articles {
            let count = u32::try_from(list.items.len()).unwrap_or(u32::MAX);
            self.articles = start.saturating_add(count) - 1;
        }
        let numbering = match articles {
            true => &data.article_numbering,
            false => &data.list_numbering,
        };
        self.list_in_digits = !articles && has_digits(&list.items, self.report, self.localizer);
        let items = (start..).zip(&list.items).map(|(n, text)| ListItem {
            marker: match ordered {
                true => number(numbering, &[], n),
                false => data.list_mark.clone(),
            },
            text: self.text(text),
            change: None,
        });
        let items = items.collect();
        self.list_in_digits = false;
        Content::List(List {
            ordered,
            articles,
            start,
            items,
        })
    }

    fn image(&mut self, image: &model::Image) -> Content {
        let caption = image.caption.as_ref().map(|caption| self.text(caption));
        let number = self.counts.image(image);
        let label = self.label("image", image.id.as_ref(), number);
        let file = image.file.of(&self.localizer.lang);
        Content::Image(Image {
            file: file.map(|file| file.path()).unwrap_or_default(),
            file_node: file.map(|file| file.node()).unwrap_or_default(),
            width: image.width.as_ref().map(|width| self.width(width)),
            alt: self.plain(&image.alt),
            label,
            number,
            caption,
            anchor: anchor(image.id.as_ref()),
        })
    }

    /// A width in points; one that the text has no room for is an error.
    fn width(&mut self, width: &Spanned<Width>) -> f64 {
        let measure = self.theme.measure();
        let points = width.points(measure);
        if points > measure + ROUNDING {
            let mm = |points: f64| format!("{:.0}", (points * 25.4 / 72.0).floor());
            let found = code::IMAGE_WIDTH.error();
            let found = found.with("width", width.to_string());
            let found = found.with("measure", mm(measure));
            self.problems.push(found.at(width.span));
        }
        points
    }

    /// The label of a table or an image; empty where it has no number.
    pub fn label(
        &mut self,
        message: &str,
        id: Option<&Spanned<String>>,
        number: Option<u32>,
    ) -> String {
        let Some(number) = number else {
            return String::new();
        };
        let label = self.message(message, &[("number", &number.to_string())]);
        self.name(id, &label);
        label
    }
}

/// The name by which references lead to a block.
pub fn anchor(id: Option<&Spanned<String>>) -> Option<String> {
    id.map(|id| id.value.clone())
}

/// A block of a summary, which does not come back.
fn summarized(node: NodeId, content: Content) -> Block {
    let mut block = Block::from(content);
    block.identity.node = node;
    block
}
