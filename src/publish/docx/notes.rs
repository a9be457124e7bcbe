//! `word/footnotes.xml`.

use docx_rs::{BookmarkEnd, BookmarkStart, Footnote, Paragraph, ParagraphChild, Run};

use super::changes;
use super::inline::field;
use super::properties::SEPARATORS;
use super::references::note_bookmark;
use super::style::id;
use super::writer::{Writer, headed};

impl Writer<'_> {
    /// A footnote where it is first called, a cross-reference to its number after that.
    pub fn write_note(&mut self, to: &mut Paragraph, number: usize) {
        let name = note_bookmark(number);
        let mut placed = self.notes.iter();
        if let Some(place) = placed.position(|(noted, _)| *noted == number) {
            let cross = format!(" NOTEREF {name} \\f \\h ");
            let result = (place + 1).to_string();
            for run in field(&cross, &result) {
                let run = self.sized(run.style(id::NOTE_REFERENCE));
                to.children.push(changes::run(run, self.change));
            }
            return;
        }
        let text = self.edition.notes.get(number.wrapping_sub(1));
        let here = (self.table_type.take(), std::mem::take(&mut self.tracking));
        let note = self.paragraph(id::NOTE_TEXT, text.map_or(&[], |text| text));
        (self.table_type, self.tracking) = here;
        self.notes.push((number, note));
        self.bookmarks += 1;
        let note = Footnote {
            id: number,
            content: Vec::new(),
        };
        let run = self.sized(Run::new().add_footnote_reference(note));
        to.children.extend([
            ParagraphChild::BookmarkStart(BookmarkStart::new(self.bookmarks, name)),
            changes::run(run, self.change),
            ParagraphChild::BookmarkEnd(BookmarkEnd::new(self.bookmarks)),
        ]);
    }

    /// What the part holds: the rules over the notes, whose paragraphs are as high as a line of their
    /// own, whatever the style of running text; and the notes, each behind its number.
    pub fn footnotes(&self) -> String {
        let rules = SEPARATORS.map(|(number, rule)| {
            format!(
                r#"<w:footnote w:type="{rule}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0"
                w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:{rule}/></w:r></w:p></w:footnote>"#
            )
        });
        let mark = format!(
            r#"<w:r><w:rPr><w:rStyle w:val="{}"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t
            xml:space="preserve"> </w:t></w:r>"#,
            id::NOTE_REFERENCE
        );
        let notes = self.notes.iter().map(|(number, text)| {
            let text = headed(text, &mark);
            format!(r#"<w:footnote w:id="{number}">{text}</w:footnote>"#)
        });
        rules.into_iter().chain(notes).collect()
    }
}
