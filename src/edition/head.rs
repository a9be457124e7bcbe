//! Title, subtitle, speaker.

use super::blocks::Resolver;
use super::{EditionSpec, Head};
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
        let (label, subtitle) = match &report.meeting {
            Some(meeting) => (self.document_label(meeting)?, self.delivered(meeting)?),
            None => (None, Vec::new()),
        };
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
        })
    }

    fn document_label(&mut self, meeting: &Meeting) -> Result<Option<String>, LocaleError> {
        let Some(number) = meeting.document else {
            return Ok(None);
        };
        let name = self.plain(&meeting.name)?;
        let args = [("meeting", name.as_str()), ("number", &number.to_string())];
        self.localizer.message("document-label", &args).map(Some)
    }

    fn delivered(&mut self, meeting: &Meeting) -> Result<Vec<String>, LocaleError> {
        let name = self.plain(&meeting.name)?;
        let date = self.localizer.date(meeting.date.value);
        let args = [("meeting", name.as_str()), ("date", &date)];
        let cells = self.theme.print.cells(Kind::Subtitle);
        let message = self.localizer.message("delivered", &args)?;
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
