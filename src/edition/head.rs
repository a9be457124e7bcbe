//! Title, subtitle, speaker.

use super::document::Head;
use super::resolver::Resolver;
use crate::model::Scope;
use crate::theme::Kind;

impl Resolver<'_> {
    pub fn head(&mut self) -> Head {
        let title = self.plain(&self.report.title);
        let title_cells = self.theme.print.cells(Kind::Title);
        let label = self.label_of_document();
        let subtitle = self.subtitle();
        let edition_label = match self.spec.scope {
            Scope::Full => None,
            Scope::Summary => Some(self.message("summary-edition", &[])),
        };
        let (speaker, author) = self.speaker();
        // What is wrong with the texts that the lines are made of was reported line by line.
        let reported = self.problems.len();
        let texts = self.report.head_texts().into_iter();
        let texts = texts.map(|text| self.text(text)).collect();
        self.problems.truncate(reported);
        Head {
            label,
            edition_label,
            title: self.localizer.phrases(&title, title_cells),
            subtitle,
            speaker,
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

    /// The meeting and the day: of a paper that nobody delivers only that it is the meeting's, of one
    /// without a meeting its own day.
    fn subtitle(&mut self) -> Vec<String> {
        let report = self.report;
        let (id, name, day) = match (&report.meeting, &report.speaker, &report.date) {
            (Some(meeting), Some(_), _) => ("delivered", Some(&meeting.name), &meeting.date),
            (Some(meeting), None, _) => ("of-meeting", Some(&meeting.name), &meeting.date),
            (None, _, Some(day)) => ("dated", None, day),
            (None, _, None) => return Vec::new(),
        };
        let name = name.map_or_else(String::new, |name| self.plain(name));
        let date = self.localizer.date(day.value);
        let message = self.message(id, &[("meeting", &name), ("date", &date)]);
        let cells = self.theme.print.cells(Kind::Subtitle);
        let lines = message.lines();
        let lines = lines.flat_map(|line| self.localizer.phrases(line, cells));
        lines.collect()
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
