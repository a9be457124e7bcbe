//! Title, subtitle, organization, speaker.

use super::frame::Head;
use super::inline::Text;
use super::resolver::Resolver;
use crate::model::{self, Localized, Scope};
use crate::theme::Kind;

impl Resolver<'_> {
    pub fn head(&mut self) -> Head {
        let title = self.plain(&self.report.title);
        let title_cells = self.theme.print.cells(Kind::Title);
        let label = self.label_of_document();
        let own_subtitle = self.own_subtitle();
        let own_subtitle = self.phrases(own_subtitle.as_deref(), Kind::Subtitle);
        let subtitle = self.day_and_meeting();
        let subtitle = self.phrases(subtitle.as_deref(), Kind::Subtitle);
        let organization = self.report.organization.as_ref();
        let organization = organization.map(|text| self.plain(text));
        let organization = self.phrases(organization.as_deref(), Kind::Speaker);
        let edition_label = match self.spec.scope {
            Scope::Full => None,
            Scope::Summary => Some(self.message("summary-edition", &[])),
        };
        let (speaker, author) = self.speaker();
        let (markings, issuer) = (self.markings(), self.issuer());
        let (number, addressees) = (self.document_number(), self.addressees());
        let texts = self.frame_texts(&self.report.head_texts());
        Head {
            logo: self.logo(),
            markings,
            issuer,
            number,
            label,
            edition_label,
            cover_title: self
                .localizer
                .cover_lines(&title, self.theme.print.cover_cells()),
            title: self.localizer.phrases(&title, title_cells),
            own_subtitle,
            subtitle,
            organization,
            speaker,
            addressees,
            author,
            joint: self.localizer.data.joint.clone(),
            texts,
        }
    }

    fn label_of_document(&mut self) -> Option<String> {
        let meeting = self.report.meeting.as_ref()?;
        let number = meeting.document?.to_string();
        let name = self.plain(&meeting.name);
        Some(self.message("document-label", &[("meeting", &name), ("number", &number)]))
    }

    /// The texts that lines are made of: what is wrong with them was reported line by line.
    pub fn frame_texts(&mut self, texts: &[&Localized]) -> Vec<Text> {
        let reported = self.problems.len();
        let texts = texts.iter().map(|text| self.text(text)).collect();
        self.problems.truncate(reported);
        texts
    }

    fn own_subtitle(&mut self) -> Option<String> {
        let text = self.plain(self.report.subtitle.as_ref()?);
        Some(self.message("subtitle", &[("text", &text)]))
    }

    /// The lines of a text, each a whole phrase.
    pub fn phrases(&self, text: Option<&str>, kind: Kind) -> Vec<String> {
        let cells = self.theme.print.cells(kind);
        let lines = text.into_iter().flat_map(str::lines);
        lines
            .flat_map(|line| self.localizer.phrases(line, cells))
            .collect()
    }

    /// The meeting and the day: of a decision that it was adopted there, of a paper that nobody
    /// delivers only that it is the meeting's, of one without a meeting its own day; that of a paper
    /// that is signed stands below the signature.
    fn day_and_meeting(&mut self) -> Option<String> {
        let report = self.report;
        let (id, name, day) = match (&report.meeting, &report.date) {
            (Some(meeting), _) => {
                let id = if report.kind == model::Kind::Decision {
                    "adopted"
                } else if report.speaker.is_some() {
                    "delivered"
                } else {
                    "of-meeting"
                };
                (id, Some(&meeting.name), &meeting.date)
            }
            (None, Some(day)) if report.signature.is_none() => ("dated", None, day),
            (None, _) => return None,
        };
        let name = name.map_or_else(String::new, |name| self.plain(name));
        let date = self.localizer.date(day.value);
        Some(self.message(id, &[("meeting", &name), ("date", &date)]))
    }

    /// The speaker's lines, and the name alone.
    fn speaker(&mut self) -> (Vec<String>, Option<String>) {
        let Some(speaker) = &self.report.speaker else {
            return (Vec::new(), None);
        };
        let name = self.plain(&speaker.name);
        let Some(office) = &speaker.office else {
            return (vec![name.clone()], Some(name));
        };
        let office = self.plain(office);
        let lines = self.message("speaker", &[("office", &office), ("name", &name)]);
        (lines.lines().map(str::to_owned).collect(), Some(name))
    }
}
