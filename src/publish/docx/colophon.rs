//! The last page: who the organization is, how it is reached, who made the paper.

use super::style::id;
use super::writer::Writer;

impl Writer<'_> {
    pub fn write_colophon(&mut self) {
        for (index, part) in self.edition.colophon.iter().enumerate() {
            let label = self.plain(id::COLOPHON_LABEL, &part.label);
            self.push(label.page_break_before(index == 0));
            for line in &part.lines {
                let line = self.paragraph(id::COLOPHON, line);
                self.push(line);
            }
        }
    }
}
