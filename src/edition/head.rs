//! Title, subtitle, speaker.

use super::document::Head;
use super::inline::Text;
use super::resolver::Resolver;
use super::spec::EditionSpec;
use crate::locale::LocaleError;
use crate::model::{Meeting, Scope};
use crate::theme::Kind;

impl Resolver<'_> {
    /// What stands before the body.
    pub fn head(&mut self, spec: &EditionSpec) -> Result<Head, LocaleError> {
        let report = self.report;
        let localizer = self.localizer;
        let title = self.plain(&report.title)?;
        let title_cells = self.theme.print.cells(Kind::Title);
        let label = match &report.meeting {
            Some(meeting) => self.document_label(meeting)?,
            None => None,
        };
        let subtitle = self.subtitle()?;
        let edition_label = match spec.scope {
            Scope::Full => None,
            Scope::Summary => Some(localizer.message("summary-edition", &[])?),
        };
        let (speaker, author) = self.speaker()?;
        Ok(Head {
            label,
            edition_label,
            title: localizer.phrases(&title, title_cells),
            subtitle,
            speaker,
            author,
            joint: localizer.data.joint.clone(),
            texts: self.head_texts()?,
        })
    }

    /// The texts that the lines are made of. What is wrong with them is reported line by line.
    fn head_texts(&mut self) -> Result<Vec<Text>, LocaleError> {
        let reported = self.problems.len();
        let texts = self.report.head_texts().into_iter();
        let texts = texts.map(|text| self.text(text)).collect();
        self.problems.truncate(reported);
        texts
    }

    fn document_label(&mut self, meeting: &Meeting) -> Result<Option<String>, LocaleError> {
        let Some(number) = meeting.document else {
            return Ok(None);
        };
        let name = self.plain(&meeting.name)?;
        let args = [("meeting", name.as_str()), ("number", &number.to_string())];
        self.localizer.message("document-label", &args).map(Some)
    }

    /// The meeting and the day: of a paper that nobody delivers only that it is the meeting's, of one
    /// without a meeting its own day.
    fn subtitle(&mut self) -> Result<Vec<String>, LocaleError> {
        let report = self.report;
        let (id, name, day) = match (&report.meeting, &report.speaker, &report.date) {
            (Some(meeting), Some(_), _) => ("delivered", Some(&meeting.name), &meeting.date),
            (Some(meeting), None, _) => ("of-meeting", Some(&meeting.name), &meeting.date),
            (None, _, Some(day)) => ("dated", None, day),
            (None, _, None) => return Ok(Vec::new()),
        };
        let name = name.map_or(Ok(String::new()), |name| self.plain(name))?;
        let date = self.localizer.date(day.value);
        let args = [("meeting", name.as_str()), ("date", &date)];
        let cells = self.theme.print.cells(Kind::Subtitle);
        let message = self.localizer.message(id, &args)?;
        let lines = message.lines();
        Ok(lines
            .flat_map(|line| self.localizer.phrases(line, cells))
            .collect())
    }

    /// The speaker's lines, and the name alone.
    fn speaker(&mut self) -> Result<(Vec<String>, Option<String>), LocaleError> {
        let Some(speaker) = &self.report.speaker else {
            return Ok((Vec::new(), None));
        };
        let name = self.plain(&speaker.name)?;
        let Some(office) = &speaker.office else {
            return Ok((vec![name.clone()], Some(name)));
        };
        let office = self.plain(office)?;
        let args = [("office", office.as_str()), ("name", &name)];
        let lines = self.localizer.message("speaker", &args)?;
        Ok((lines.lines().map(str::to_owned).collect(), Some(name)))
    }
}
