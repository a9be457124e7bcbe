//! The last page: who the organization is, how it is reached, who made the paper.

use docx_rs::LineSpacing;

use super::style::id;
use super::writer::Writer;

impl Writer<'_> {
    pub fn write_colophon(&mut self) {
        for (index, part) in self.edition.colophon.iter().enumerate() {
            let mut label = self.plain(id::COLOPHON_LABEL, &part.label);
            if let (1.., Some(pitch)) = (index, self.layout.pitch) {
                label = label.line_spacing(LineSpacing::new().before(pitch));
            }
            self.push(label.page_break_before(index == 0));
            for line in &part.lines {
                let line = self.paragraph(id::COLOPHON, line);
                self.push(line);
            }
        }
    }
}
