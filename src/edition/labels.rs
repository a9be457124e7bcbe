//! What cross-references call the blocks of a report: `附件2`, `Part III`, `表1`.

use std::collections::{BTreeMap, BTreeSet};

use super::inline::{Text, plain};
use super::nesting::Nesting;
use super::resolver::{Label, Named, Resolver};
use crate::locale::bare_number;
use crate::model::{NumberingStyle, Scope, Section, Spanned};

/// Headings of the fourth level and below are named alike.
const DEEPEST: usize = 4;

impl Resolver<'_> {
    pub fn name(&mut self, id: Option<&Spanned<String>>, label: &str) {
        self.named.push(Named {
            id: id.map(|id| id.value.clone()),
            label: label.to_owned(),
            numbered: None,
        });
    }

    /// Names a heading: `第三部分（二）`, `Part III.B`, or by its text where it is not numbered.
    pub fn name_heading(
        &mut self,
        section: &Section,
        place: &Nesting,
        ordinal: Option<u32>,
        heading: &Text,
    ) -> String {
        let label = match ordinal {
            Some(ordinal) => self.numbered_label(place.level(section), ordinal, place),
            None => self.message("reference-heading", &[("heading", &plain(heading))]),
        };
        self.named.push(Named {
            id: section.id.as_ref().map(|id| id.value.clone()),
            label: label.clone(),
            numbered: ordinal.map(|_| place.clone()),
        });
        label
    }

    fn numbered_label(&mut self, level: usize, ordinal: u32, place: &Nesting) -> String {
        let styles = self.heading_numbers();
        let style = styles.get(level - 1).or(styles.last());
        let numeral = style.map_or_else(
            || ordinal.to_string(),
            |style| bare_number(style, &place.numbers, ordinal),
        );
        let within = place.section.as_deref().unwrap_or_default();
        let args = [("number", numeral.as_str()), ("within", within)];
        let level = level.min(DEEPEST);
        let id = match self.report.numbering_style {
            NumberingStyle::Official => format!("reference-{level}"),
            style @ (NumberingStyle::Decimal | NumberingStyle::Chapter) => {
                format!("reference-{}-{level}", <&str>::from(style))
            }
        };
        self.message(&id, &args)
    }

    /// The labels of what has an id. Numbered headings in annexes bear that of the annex, too, and
    /// those whose label is another's, their part's.
    pub fn labels(
        &mut self,
        named: &[Named],
        printed_headings: &BTreeSet<&String>,
    ) -> BTreeMap<String, Label> {
        let mut uses = BTreeMap::new();
        let is_in_body = |place: &Nesting| !place.annexed;
        for named in named {
            if named.numbered.as_ref().is_some_and(is_in_body) {
                *uses.entry(&named.label).or_insert(0) += 1;
            }
        }
        let mut labels = BTreeMap::new();
        for named in named {
            let (Some(id), label) = (&named.id, &named.label) else {
                continue;
            };
            let is_shared = uses.get(label).is_some_and(|&count| count > 1);
            let place = named.numbered.as_ref();
            let place = place.filter(|place| place.annexed || is_shared);
            let text = match place.and_then(|place| place.outer.as_deref()) {
                Some(outer) => {
                    self.message("reference-within", &[("outer", outer), ("label", label)])
                }
                None => label.clone(),
            };
            let printed = self.spec.scope == Scope::Full || printed_headings.contains(id);
            labels.insert(id.clone(), Label { text, printed });
        }
        labels
    }
}
