//! Title, subtitle, speaker.

use super::blocks::Resolver;
use super::{EditionSpec, Head};
use crate::locale::LocaleError;
use crate::model::{Meeting, Scope};

/// Half-width cells in a line of title: 156 mm at size 2 (22 pt) take 20 full-width characters.
const TITLE_CELLS: usize = 40;
/// Half-width cells in a line of text: 28 full-width characters (GB/T 9704-2012, 5.2.3).
const LINE_CELLS: usize = 56;

impl Resolver<'_> {
    /// What stands before the body.
    pub fn head(&mut self, spec: &EditionSpec) -> Result<Head, LocaleError> {
        let report = self.report;
        let localizer = self.localizer;
        let title = self.plain(&report.title)?;
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
            title: localizer.phrases(&title, TITLE_CELLS),
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
        let line = self.localizer.message("delivered", &args)?;
        Ok(self.localizer.phrases(&line, LINE_CELLS))
    }

    /// The speaker's lines, and the name alone.
    fn speaker(&mut self) -> Result<(Vec<String>, Option<String>), LocaleError> {
        let Some(speaker) = &self.report.speaker else {
            return Ok((Vec::new(), None));
        };
        let office = self.plain(&speaker.office)?;
        let name = self.plain(&speaker.name)?;
        let args = [("office", office.as_str()), ("name", &name)];
        let lines = self.localizer.message("speaker", &args)?;
        Ok((lines.lines().map(str::to_owned).collect(), Some(name)))
    }
}
