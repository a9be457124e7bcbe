//! The cover, its blank back, and the sections that part them from the text.

use docx_rs::{DocumentChild, LineSpacing, Paragraph};

use super::head::FILLED;
use super::layout::{self, SectionKind};
use super::official::{foot_room, head_room};
use super::style::{id, id_of};
use super::writer::Writer;
use crate::edition::{Head, Inline, Typography};
use crate::theme::{Kind, Length, TextStyle};

/// The height of the mark of an organization at most, as in print, in points.
pub const LOGO: f64 = 85.0;

impl Writer<'_> {
    /// Writes a cover: its label, its title in large type, and at the foot what stands under the title;
    /// then its blank back.
    pub fn write_cover(&mut self) {
        let head = &self.edition.head;
        if let Some(logo) = &head.logo {
            self.write_logo(logo);
        }
        for label in [&head.label, &head.edition_label].into_iter().flatten() {
            self.push_plain(id::LABEL, label);
        }
        self.write_lines(id::COVER_TITLE, &head.cover_title, None);
        self.write_lines(id::SUBTITLE, &head.own_subtitle, None);
        let foot = self.cover_foot(head);
        let count = foot.iter().map(|(_, lines)| lines.len()).sum();
        let mut space = Some(self.above_cover_foot(head, count));
        for (kind, lines) in foot {
            if !lines.is_empty() {
                self.write_lines(id_of(kind), &lines, space.take());
            }
        }
        self.end_front();
        // The blank back.
        self.push(Paragraph::new().style(id::BODY));
        self.end_front();
    }

    /// The lines at the foot of a cover; Western ones as the file's own face fills them.
    fn cover_foot(&self, head: &Head) -> [(Kind, Vec<String>); 3] {
        [
            (Kind::Speaker, &head.organization),
            (Kind::Subtitle, &head.subtitle),
            (Kind::Speaker, &head.speaker),
        ]
        .map(|(kind, lines)| match self.edition.typography {
            Typography::Han => (kind, lines.clone()),
            Typography::Latin => {
                let set = lines.iter().map(|line| self.lines_of(kind, line));
                let set = set.collect::<Vec<_>>().join("\n");
                (kind, set.lines().map(str::to_owned).collect())
            }
        })
    }

    /// Writes lines as a paragraph, which may have a space above it.
    fn write_lines(&mut self, style: &str, lines: &[String], above: Option<u32>) {
        if lines.is_empty() {
            return;
        }
        let text = lines.join("\n");
        let mut paragraph = self.paragraph(style, &[Inline::Text { text }]);
        if let Some(above) = above {
            paragraph = paragraph.line_spacing(LineSpacing::new().before(above));
        }
        self.push(paragraph);
    }

    /// The space that brings the last lines of a cover to its foot, in twips.
    fn above_cover_foot(&self, head: &Head, foot: usize) -> u32 {
        let design = self.design();
        let title = self.cover_title();
        let above = title
            .above
            .map(|above| layout::length(design, &title, above));
        let title_pitch = self.cover_leading() * f64::from(design.half_points_of(&title)) * 10.0;
        let titles = head.cover_title.len() as u32 * title_pitch.round() as u32;
        let logo = head.logo.as_ref().map_or(0, |_| layout::twips(LOGO + 10.0));
        let labels = [&head.label, &head.edition_label].into_iter().flatten();
        let lines = head.own_subtitle.len() + foot + labels.count();
        // Two lines are left for the distances between them.
        let lines = (lines as u32 + 2) * layout::twips(design.pitch());
        let taken = above.unwrap_or(0) + titles + logo + lines;
        self.layout.text_height().saturating_sub(taken)
    }

    /// The space above the title of a cover in a size: on a grid less what its line and that before it
    /// leave free.
    fn above_cover_title(&self, points: f64) -> Length {
        let design = self.design();
        let above = design.cover.above;
        let free = design.grid_twips().map(|grid| {
            let grid = f64::from(grid) / 20.0;
            head_room(self.cover_leading() * points, points) + foot_room(grid, design.size())
        });
        let space = free.map(|free| above.points(design.size(), design.pitch()) - free);
        let space = space.and_then(|space| format!("{:.1}pt", space.max(0.0)).parse().ok());
        space.unwrap_or(above)
    }

    /// From one line of the title of a cover to the next, in its size.
    fn cover_leading(&self) -> f64 {
        match self.edition.typography {
            Typography::Han => 1.5,
            Typography::Latin => 1.25,
        }
    }

    /// Ends a section without page numbers with the last paragraph.
    pub fn end_front(&mut self) {
        let section = self.section(SectionKind::Cover);
        if let Some(DocumentChild::Paragraph(last)) = self.children.last_mut() {
            last.property.section_property = Some(section);
        }
    }

    /// How the title of the cover is set: as large as its lines leave room for, by their own face
    /// where that is at hand.
    pub fn cover_title(&self) -> TextStyle {
        let design = self.design();
        let head = &self.edition.head;
        let measure = f64::from(self.layout.text_width()) / 20.0 * FILLED;
        let widths = head
            .cover_title
            .iter()
            .filter(|_| self.edition.typography == Typography::Latin)
            .filter_map(|line| self.width_of(Kind::Title, line));
        let points = widths
            .map(|width| measure / width)
            .fold(design.cover_points(head.cover_cells()), f64::min);
        TextStyle {
            size: format!("{points:.1}pt").parse().ok(),
            pitch: format!("{:.1}pt", self.cover_leading() * points)
                .parse()
                .ok(),
            above: Some(self.above_cover_title(points)),
            below: None,
            ..design.styles.of(Kind::Title).clone()
        }
    }
}
