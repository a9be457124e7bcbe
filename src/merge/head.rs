//! The lines of the head: what the draft printed before the body, and what an edited file has there.

use super::base::{BaseUnit, Role};
use super::edited::{Bit, normalize_whitespace, picture_text, plain, without_blanks};
use super::facts::{Template, day, read};
use super::merger::Merger;
use super::printer::Printer;
use super::slot::{Cells, Slot};
use crate::edition::{self, Edition, Inline, Text};
use crate::model::{Localized, Meeting};
use crate::read::Node;
use crate::source::Span;

impl<'a> Printer<'_, 'a> {
    pub(super) fn head(&mut self, edition: &Edition) {
        let head = &edition.head;
        let report = self.layout.report;
        let parts = [
            &head.own_subtitle,
            &head.subtitle,
            &head.organization,
            &head.speaker,
        ];
        let [own, subtitle, organization, speaker] = parts.map(|lines| lines.join(&head.joint));
        self.red_head(head);
        let label = head.label.as_deref().unwrap_or_default();
        self.lines("document label", label, self.label_facts());
        if let Some(label) = &head.edition_label {
            self.fixed(label);
        }
        let title = self.as_printed(&self.layout.report.title, head.full_title());
        self.push(Role::Title, vec![title]).style = Some("title");
        self.lines("subtitle", &own, self.alone(report.subtitle.as_ref()));
        self.lines("subtitle", &subtitle, self.meeting_facts(&subtitle));
        let alone = self.alone(report.organization.as_ref());
        self.lines("speaker", &organization, alone);
        self.lines("speaker", &speaker, self.speaker_facts());
        if let Some(panel) = &edition.key_figures {
            self.fixed(&panel.title);
            for item in &panel.items {
                self.fixed(&(item.value.clone() + &edition::plain(&item.label)));
            }
        }
        let addressees = head.addressees.as_deref().unwrap_or_default();
        let alone = self.alone(report.addressees.as_ref());
        self.lines("addressees", addressees, alone);
    }

    /// What a cover has of the head, once more: it is not read. Nor is the mark of the organization.
    pub(super) fn cover(&mut self, edition: &Edition) {
        let head = &edition.head;
        if let Some(logo) = &head.logo {
            self.push(Role::Picture, Vec::new()).plain = picture_text(&logo.alt);
        }
        let labels = [&head.label, &head.edition_label].into_iter().flatten();
        for label in labels {
            self.fixed(label);
        }
        for lines in [
            &head.cover_title,
            &head.own_subtitle,
            &head.organization,
            &head.subtitle,
            &head.speaker,
        ] {
            if !lines.is_empty() {
                self.fixed(&lines.join(&head.joint));
            }
        }
    }

    /// Lines that the program makes of facts, if there are any.
    pub(super) fn lines(
        &mut self,
        style: &'static str,
        printed: &str,
        facts: Option<Vec<Slot<'a>>>,
    ) {
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

    /// The facts of a line that is made of one text.
    pub(super) fn alone(&self, text: Option<&'a Localized>) -> Option<Vec<Slot<'a>>> {
        Some(vec![self.fact(text?)?])
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
        self.slot(&Text {
            node,
            runs,
            ..Text::default()
        })
        .bare()
    }
}

impl Merger<'_> {
    /// What the program makes of facts is changed where the facts are, if they are found.
    pub(super) fn fixed(&mut self, unit: &BaseUnit, bits: &[Bit]) {
        let now = plain(bits);
        self.lost_notes(bits, Span::default());
        if unit.role != Role::Fixed || without_blanks(&unit.plain) == without_blanks(&now) {
            return;
        }
        // Notes stand for nothing that is said.
        let is_char = |bit: &&Bit| bit.note().is_none();
        let bits: Vec<Bit> = bits.iter().filter(is_char).cloned().collect();
        let chars: Vec<char> = now.chars().collect();
        let found = unit.facts.as_ref().and_then(|template| {
            let ranges = template.find(&chars, &self.compared.lang)?;
            Some(template.facts.iter().zip(ranges))
        });
        let Some(found) = found else {
            let help = match unit.facts {
                Some(_) => "facts",
                None => "words",
            };
            let said = [("text", &*unit.plain), ("now", &normalize_whitespace(&now))];
            let place = unit.facts.as_ref().and_then(|facts| facts.facts.first());
            let place = place.map(|fact| self.place(fact));
            return self.lost(place, ("head_line", help), &said);
        };
        for (fact, range) in found {
            self.fact(fact, &bits[range]);
        }
    }

    /// A fact of the head, which more than one line may print.
    fn fact(&mut self, fact: &Slot, bits: &[Bit]) {
        let words = plain(bits);
        let (place, at) = (self.place(fact), fact.node.span.start);
        if without_blanks(&fact.plain()) == without_blanks(&words) {
            return;
        }
        match self.facts.get(&at).cloned() {
            Some(known) if without_blanks(&known) == without_blanks(&words) => return,
            Some(known) => {
                let said = [("now", &*words), ("text", &known)];
                return self.lost(place, ("contradiction", "head"), &said);
            }
            None => {}
        }
        let Some(said) = read(fact.cells, &words, &self.compared.lang) else {
            return;
        };
        if fact.cells == Cells::Text {
            self.slot(fact, bits);
        } else {
            self.file.set_figure(fact.node, &said);
            self.changed(place, &said, &[]);
        }
        self.facts.insert(at, words);
    }
}
