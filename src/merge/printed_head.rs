//! What the draft printed before the body.

use super::base::Role;
use super::facts::{Fact, Kind, Template, day};
use super::piece::literal;
use super::printer::Printer;
use super::slot::{Cells, Slot};
use crate::edition::{Edition, Inline, Text};
use crate::model::{Localized, Report};
use crate::read::Node;

impl<'a> Printer<'_, 'a> {
    /// What stands before the body.
    pub(super) fn head(&mut self, edition: &Edition) {
        let (head, layout) = (&edition.head, self.layout);
        let report = layout.report;
        let meeting = layout.root.get("meeting");
        if let Some(label) = &head.label {
            let facts = self.label_facts(meeting, report);
            let unit = self.fixed(label);
            unit.facts = facts.and_then(|facts| Template::of(label, facts));
            unit.style = Some("document label");
        }
        if let Some(label) = &head.edition_label {
            self.fixed(label);
        }
        let title = self.as_printed(&report.title, head.full_title());
        self.push(Role::Title, vec![title]).style = Some("title");
        let subtitle = head.subtitle.join(&head.joint);
        let lines = [
            (
                "subtitle",
                &head.subtitle,
                self.meeting_facts(meeting, report, &subtitle),
            ),
            ("speaker", &head.speaker, self.speaker_facts(report)),
        ];
        for (style, lines, facts) in lines {
            if !lines.is_empty() {
                let printed = lines.join(&head.joint);
                let unit = self.fixed(&printed);
                unit.facts = facts.and_then(|facts| Template::of(&printed, facts));
                unit.style = Some(style);
            }
        }
    }

    fn label_facts(&self, meeting: Option<&'a Node>, report: &'a Report) -> Option<Vec<Fact<'a>>> {
        let (node, meeting) = (meeting?, report.meeting.as_ref()?);
        let number = meeting.document?.to_string();
        let number = fact(Kind::Number, node.get("document")?, &number);
        Some(vec![self.fact(&meeting.name)?, number])
    }

    fn meeting_facts(
        &self,
        meeting: Option<&'a Node>,
        report: &'a Report,
        printed: &str,
    ) -> Option<Vec<Fact<'a>>> {
        let (node, meeting) = (meeting?, report.meeting.as_ref()?);
        let (range, day) = day(printed, &self.lang)?;
        let day = (day == meeting.date.value.to_string()).then(|| &printed[range])?;
        let day = fact(Kind::Day, node.get("date")?, day);
        Some(vec![self.fact(&meeting.name)?, day])
    }

    fn speaker_facts(&self, report: &'a Report) -> Option<Vec<Fact<'a>>> {
        let speaker = report.speaker.as_ref()?;
        let name = self.fact(&speaker.name)?;
        let Some(office) = &speaker.office else {
            return Some(vec![name]);
        };
        Some(vec![self.fact(office)?, name])
    }

    /// A name or an office, as far as it is printed as it is written.
    fn fact(&self, text: &Localized) -> Option<Fact<'a>> {
        let said = text
            .get(&self.lang)
            .filter(|_| text.is_present(&self.lang))?;
        Some(Fact {
            slot: self.as_printed(text, said.value.trim().to_owned()),
            kind: Kind::Text,
        })
    }

    /// A text of the head, which is printed without markup and notes.
    fn as_printed(&self, text: &Localized, printed: String) -> Slot<'a> {
        let runs = vec![Inline::Text { text: printed }];
        let node = text.node();
        self.slot(&Text { node, runs }).bare()
    }
}

/// A fact that is the same in every language.
fn fact<'a>(kind: Kind, node: &'a Node, printed: &str) -> Fact<'a> {
    let slot = Slot {
        pieces: vec![literal(printed)],
        node,
        text: None,
        cells: Cells::Figure,
        is_present: true,
        carries_notes: false,
    };
    Fact { slot, kind }
}
