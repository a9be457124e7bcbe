//! What cross-references call the blocks of a report: `附件2`, `Part III`, `表1`.

use std::collections::BTreeMap;

use super::nesting::{Nesting, has_summary};
use super::resolver::{Label, Resolver};
use crate::locale::{LocaleError, bare_number};
use crate::model::{Annex, Block, Count, Counts, Numbering, Scope, Section, Spanned};

/// Headings of the fourth level and below are named alike.
const DEEPEST: usize = 4;

impl Resolver<'_> {
    /// The labels of a report's blocks and annexes, by id, for an edition of a scope.
    pub fn label_blocks(&mut self, scope: Scope) -> Result<BTreeMap<String, Label>, LocaleError> {
        let report = self.report;
        let mut collector = Collector {
            resolver: self,
            full: scope == Scope::Full,
            counts: Counts::default(),
            labels: BTreeMap::new(),
            headings: Vec::new(),
        };
        collector.blocks(&report.body, Nesting::top(&report.body), &Within::default())?;
        let mut count = Count::default();
        for annex in &report.annexes {
            let number = count.annex(annex, report.annexes.len());
            collector.annex(annex, number)?;
        }
        collector.name_headings()?;
        Ok(collector.labels)
    }
}

/// What a heading stands in.
#[derive(Clone, Default)]
struct Within {
    /// The label of the numbered section around it.
    section: Option<String>,
    /// The heading of the part around it, or the label of the annex.
    outer: Option<String>,
    /// Whether it is in an annex.
    annexed: bool,
}

/// A numbered heading, whose label may turn out to be another's too.
struct Numbered {
    id: Option<String>,
    label: Label,
    within: Within,
}

struct Collector<'r, 'a> {
    resolver: &'r mut Resolver<'a>,
    full: bool,
    counts: Counts,
    labels: BTreeMap<String, Label>,
    headings: Vec<Numbered>,
}

impl Collector<'_, '_> {
    fn blocks(
        &mut self,
        blocks: &[Block],
        nesting: Nesting,
        within: &Within,
    ) -> Result<(), LocaleError> {
        let mut count = Count::default();
        for block in blocks {
            match block {
                Block::Section(section) => self.section(section, nesting, within, &mut count)?,
                Block::Table(table) => {
                    let number = self.counts.table(table);
                    self.captioned("table", table.id.as_ref(), number)?;
                }
                Block::Image(image) => {
                    let number = self.counts.image(image);
                    self.captioned("image", image.id.as_ref(), number)?;
                }
                Block::Salutation(_) | Block::Paragraph(_) | Block::List(_) => {}
            }
        }
        Ok(())
    }

    fn section(
        &mut self,
        section: &Section,
        nesting: Nesting,
        within: &Within,
        count: &mut Count,
    ) -> Result<(), LocaleError> {
        let id = section.id.as_ref().map(|id| id.value.clone());
        let printed = self.full || (!within.annexed && has_summary(section));
        let mut inner = within.clone();
        if let Some(ordinal) = count.section(section) {
            let text = self.numbered(nesting.level(section), ordinal, within.section.as_deref())?;
            inner.section = Some(text.clone());
            self.headings.push(Numbered {
                id,
                label: Label { text, printed },
                within: within.clone(),
            });
        } else {
            let heading = self.resolver.plain(&section.heading)?;
            let text = self.message("reference-heading", &[("heading", &heading)])?;
            if let Some(id) = id {
                let text = text.clone();
                self.labels.insert(id, Label { text, printed });
            }
            if section.numbering == Numbering::Hidden {
                inner.section = Some(text);
            } else if !within.annexed {
                inner.outer = Some(text);
            }
        }
        self.blocks(&section.body, nesting.inside(section), &inner)
    }

    /// `第三部分`, `第三部分（二）`; `Part III`, `Part III.B`.
    fn numbered(
        &self,
        level: usize,
        ordinal: u32,
        within: Option<&str>,
    ) -> Result<String, LocaleError> {
        let styles = &self.resolver.localizer.data.numbering;
        let style = styles.get(level - 1).or(styles.last());
        let numeral = style.map_or_else(|| ordinal.to_string(), |s| bare_number(s, ordinal));
        let message = format!("reference-{}", level.min(DEEPEST));
        let within = within.unwrap_or_default();
        self.message(&message, &[("number", &numeral), ("within", within)])
    }

    fn captioned(
        &mut self,
        message: &str,
        id: Option<&Spanned<String>>,
        number: Option<u32>,
    ) -> Result<(), LocaleError> {
        if let (Some(id), Some(number)) = (id, number) {
            let text = self.message(message, &[("number", &number.to_string())])?;
            let printed = self.full;
            self.labels
                .insert(id.value.clone(), Label { text, printed });
        }
        Ok(())
    }

    fn annex(&mut self, annex: &Annex, number: Option<u32>) -> Result<(), LocaleError> {
        let label = self.resolver.annex_label(number)?;
        if let Some(id) = &annex.id {
            let (text, printed) = (label.clone(), self.full);
            self.labels
                .insert(id.value.clone(), Label { text, printed });
        }
        let within = Within {
            section: None,
            outer: Some(label),
            annexed: true,
        };
        self.blocks(&annex.body, Nesting::annexed(&annex.body), &within)
    }

    /// Names the numbered headings: those of annexes by their annex, and those whose label is
    /// another's too by their part.
    fn name_headings(&mut self) -> Result<(), LocaleError> {
        let mut uses = BTreeMap::new();
        for heading in self
            .headings
            .iter()
            .filter(|heading| !heading.within.annexed)
        {
            *uses.entry(heading.label.text.clone()).or_insert(0) += 1;
        }
        for heading in std::mem::take(&mut self.headings) {
            let Numbered {
                id: Some(id),
                mut label,
                within,
            } = heading
            else {
                continue;
            };
            let is_shared = uses.get(&label.text).is_some_and(|&count| count > 1);
            if let Some(outer) = within.outer.filter(|_| within.annexed || is_shared) {
                let args = [("outer", outer.as_str()), ("label", &label.text)];
                label.text = self.message("reference-within", &args)?;
            }
            self.labels.insert(id, label);
        }
        Ok(())
    }

    fn message(&self, id: &str, args: &[(&str, &str)]) -> Result<String, LocaleError> {
        self.resolver.localizer.message(id, args)
    }
}
