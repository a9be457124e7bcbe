//! What the draft printed before the body.

use super::base::Role;
use super::facts::{Template, day};
use super::printer::Printer;
use super::slot::{Cells, Slot};
use crate::edition::{Edition, Inline, Text};
use crate::model::{Localized, Meeting};
use crate::read::Node;

impl<'a> Printer<'_, 'a> {
    pub(super) fn head(&mut self, edition: &Edition) {
        let head = &edition.head;
        let [subtitle, speaker] = [&head.subtitle, &head.speaker].map(|l| l.join(&head.joint));
        let label = head.label.as_deref().unwrap_or_default();
        self.lines("document label", label, self.label_facts());
        if let Some(label) = &head.edition_label {
            self.fixed(label);
        }
        let title = self.as_printed(&self.layout.report.title, head.full_title());
        self.push(Role::Title, vec![title]).style = Some("title");
        self.lines("subtitle", &subtitle, self.meeting_facts(&subtitle));
        self.lines("speaker", &speaker, self.speaker_facts());
    }

    /// Lines that the program makes of facts, if there are any.
    fn lines(&mut self, style: &'static str, printed: &str, facts: Option<Vec<Slot<'a>>>) {
        if !printed.is_empty() {
            let unit = self.fixed(printed);
            unit.facts = facts.and_then(|facts| Template::of(printed, facts));
            unit.style = Some(style);
        }
    }

    fn meeting(&self) -> Option<(&'a Node, &'a Meeting)> {
        let meeting = self.layout.report.meeting.as_ref()?;
        Some((self.layout.root.get("meeting")?, meeting))
    }

    fn label_facts(&self) -> Option<Vec<Slot<'a>>> {
        let (node, meeting) = self.meeting()?;
        let number = meeting.document?.to_string();
        let number = Slot::without_text(node.get("document")?, Cells::Number, &number);
        Some(vec![self.fact(&meeting.name)?, number])
    }

    fn meeting_facts(&self, printed: &str) -> Option<Vec<Slot<'a>>> {
        let (node, meeting) = self.meeting()?;
        let (range, day) = day(printed, &self.lang)?;
        let day = (day == meeting.date.value.to_string()).then(|| &printed[range])?;
        let day = Slot::without_text(node.get("date")?, Cells::Day, day);
        Some(vec![self.fact(&meeting.name)?, day])
    }

    fn speaker_facts(&self) -> Option<Vec<Slot<'a>>> {
        let speaker = self.layout.report.speaker.as_ref()?;
        let facts = speaker.office.iter().chain([&speaker.name]);
        facts.map(|fact| self.fact(fact)).collect()
    }

    /// A name or an office, as far as it is printed as it is written.
    fn fact(&self, text: &Localized) -> Option<Slot<'a>> {
        let said = text
            .get(&self.lang)
            .filter(|_| text.is_present(&self.lang))?;
        Some(self.as_printed(text, said.value.trim().to_owned()))
    }

    /// A text of the head, which is printed without markup and notes.
    fn as_printed(&self, text: &Localized, printed: String) -> Slot<'a> {
        let runs = vec![Inline::Text { text: printed }];
        let node = text.node();
        self.slot(&Text { node, runs }).bare()
    }
}
