//! What stands around the text of an official paper: addressees, attendance, signature, imprint; and
//! what their styles say besides setting type.

use docx_rs::{
    LineSpacing, Paragraph, SpecialIndentType, Tab, TabValueType, TablePositionProperty, TableRow,
    VAlignType,
};

use super::changes;
use super::inline::Face;
use super::layout;
use super::style::{Row, id};
use super::styles::eighths;
use super::table::{cell, shape};
use super::writer::Writer;
use crate::edition::{Change, FramePart, FrameRuns, Inline, Roll, Typography, runs};
use crate::publish::lines::width;
use crate::theme::{Kind, Length, Pitch, TextStyle};

/// From the top of a line of an exact pitch to that of its characters, in points: Word gives a fifth
/// of such a line to what hangs below, a character reaches 0.88 of its size above the baseline.
pub fn head_room(pitch: f64, size: f64) -> f64 {
    0.8 * pitch - 0.88 * size
}

/// From the bottom of the characters of such a line to its own, in points.
pub fn foot_room(pitch: f64, size: f64) -> f64 {
    0.2 * pitch - 0.12 * size
}

/// The size of the mark of a Western red head at least, in points.
const LEAST_MARK: f64 = 15.0;

/// How wide a letter of a label is, and how far the names stand behind it, in em.
const LABEL: f64 = 0.6;
const LABEL_GAP: f64 = 0.6;

/// The space that Word leaves between a Han character and a letter or digit, in em.
const SCRIPT_GAP: f64 = 0.25;

impl Writer<'_> {
    /// Head and foot; of a redline with their changes.
    pub fn frame(&self) -> FrameRuns {
        let redline = self.edition.redline.as_ref();
        redline.map_or_else(
            || runs(self.edition.frame()),
            |redline| redline.frame.clone(),
        )
    }

    /// A part of the frame as a paragraph of its own, if it says anything.
    pub fn write_part(&mut self, style: &str, text: &[Inline]) {
        let paragraph = Paragraph::new().style(style);
        self.write_part_in(paragraph, text, |_, _| {});
    }

    /// A part of the frame in a paragraph, behind what `before` puts there.
    pub fn write_part_in(
        &mut self,
        mut paragraph: Paragraph,
        text: &[Inline],
        before: impl FnOnce(&mut Self, &mut Paragraph),
    ) {
        if text.is_empty() {
            return;
        }
        self.within(whole_change(text), |writer| {
            before(writer, &mut paragraph);
            writer.write_inlines(&mut paragraph, text, Face::Plain);
            writer.push(paragraph);
        });
    }

    pub fn write_addressees(&mut self) {
        let text = self.frame().remove(&FramePart::Addressees);
        self.write_part(id::ADDRESSEES, &text.unwrap_or_default());
    }

    /// What follows the text and the note of the annexes.
    pub fn write_foot(&mut self) {
        let (edition, frame) = (self.edition, self.frame());
        let of = |part| frame.get(&part).map(Vec::as_slice).unwrap_or_default();
        for (index, roll) in edition.foot.attendance.iter().enumerate() {
            let above = if index == 0 { self.pitch() } else { 0 };
            let first = LineSpacing::new().before(above);
            let mut paragraph = self.hanging(Paragraph::new().style(id::ATTENDANCE), roll, 2.0);
            if index == 0 {
                paragraph = paragraph.line_spacing(first);
            }
            self.write_part_in(paragraph, of(roll.part), |writer, paragraph| {
                let label = match writer.edition.typography {
                    Typography::Han => roll.label.clone(),
                    Typography::Latin => format!("{}\t", roll.label.trim_end()),
                };
                writer.write_text(paragraph, &label, Face::Label);
            });
        }
        let [name, day] = self.signature_lines();
        self.write_part_in(name, of(FramePart::Signature), |_, _| {});
        self.write_part_in(day, of(FramePart::Day), |_, _| {});
        self.write_part(id::CIRCULATION, of(FramePart::Circulation));
    }

    /// The imprint: a table at the foot of the text area, whose anchor ends the document.
    pub fn write_imprint(&mut self) {
        let (edition, frame) = (self.edition, self.frame());
        let of = |part| frame.get(&part).map(Vec::as_slice).unwrap_or_default();
        let mut rows = Vec::new();
        if let Some(roll) = &edition.foot.copies {
            let paragraph = self.hanging(Paragraph::new().style(id::IMPRINT), roll, 1.0);
            rows.extend(
                self.imprint_row(paragraph, of(FramePart::Copies), |writer, paragraph| {
                    writer.write_text(paragraph, &roll.label, Face::Plain);
                }),
            );
        }
        let mut printed = of(FramePart::PrintedBy).to_vec();
        if !printed.is_empty() {
            printed.push(Inline::Text { text: "\t".into() });
            printed.extend_from_slice(of(FramePart::PrintedOn));
            let stop = self.layout.text_width() - self.imprint_inset();
            let tab = Tab::new().val(TabValueType::Right).pos(stop as usize);
            let paragraph = Paragraph::new().style(id::IMPRINT).add_tab(tab);
            rows.extend(self.imprint_row(paragraph, &printed, |_, _| {}));
        }
        if rows.is_empty() {
            return;
        }
        let layout = self.layout;
        let width = layout.text_width() as usize;
        // LibreOffice lets a table as wide as the text float only where its place is on the page: the
        // last page is an even one where pages face each other (GB/T 9704-2012, 7.4).
        let left = if layout.facing {
            layout.outside
        } else {
            layout.inside
        };
        let place = TablePositionProperty::new()
            .vertical_anchor("margin")
            .position_y_alignment("bottom")
            .horizontal_anchor("page")
            .position_x(left as i32);
        self.push_table(shape(rows, &[width], id::IMPRINT_TABLE).position(place));
        self.push_flat();
    }

    /// A row of the imprint, if it says anything.
    fn imprint_row(
        &mut self,
        mut paragraph: Paragraph,
        text: &[Inline],
        before: impl FnOnce(&mut Self, &mut Paragraph),
    ) -> Option<TableRow> {
        if text.is_empty() {
            return None;
        }
        let width = self.layout.text_width() as usize;
        Some(self.within(whole_change(text), |writer| {
            before(writer, &mut paragraph);
            writer.write_inlines(&mut paragraph, text, Face::Plain);
            let paragraph = changes::paragraph(paragraph, writer.change);
            let row = TableRow::new(vec![cell(paragraph, width, VAlignType::Center)]);
            changes::row(row.cant_split(), writer.change)
        }))
    }

    /// Names hang below the first of them, on a grid of characters.
    fn hanging(&self, paragraph: Paragraph, roll: &Roll, first: f64) -> Paragraph {
        let is_copies = roll.part == FramePart::Copies;
        if self.edition.typography == Typography::Latin {
            return if is_copies {
                paragraph
            } else {
                self.behind_labels(paragraph)
            };
        }
        let styles = &self.design().styles;
        let style = if is_copies {
            &styles.imprint
        } else {
            &styles.attendance
        };
        let em = f64::from(self.design().half_points_of(style)) * 10.0;
        let label = width::of(&roll.label, Typography::Han) as f64 / 2.0;
        let chars = ((first + label) * 100.0).round() as i32;
        let twips = |ems: f64| (ems * em).round() as i32;
        let hanging = SpecialIndentType::Hanging(twips(label));
        let right = is_copies.then(|| self.imprint_inset() as i32);
        paragraph.indent(
            Some(twips(first + label)),
            Some(hanging),
            right,
            Some(chars),
        )
    }

    /// Western names hang behind the widest of the labels, of the roll of those who attended.
    fn behind_labels(&self, paragraph: Paragraph) -> Paragraph {
        let labels = self.edition.foot.attendance.iter();
        let width = |roll: &Roll| {
            let label = roll.label.trim_end();
            let measured = self.width_of(Kind::AttendanceLabel, label);
            measured.unwrap_or(label.len() as f64 * LABEL)
        };
        let widest = labels.map(width).fold(0.0, f64::max) + LABEL_GAP;
        let left = layout::twips(widest * self.design().size()) as i32;
        let hanging = SpecialIndentType::Hanging(left);
        paragraph.indent(Some(left), Some(hanging), None, None)
    }

    /// Signature and date, where GB/T 9704-2012, 7.3.5, has them.
    fn signature_lines(&self) -> [Paragraph; 2] {
        let (official, foot) = (&self.design().official, &self.edition.foot);
        let style = &self.design().styles.signature;
        let of = |length: Length| f64::from(layout::length(self.design(), style, length));
        let gap = if foot.seal {
            official.seal_gap
        } else {
            official.signature_gap
        };
        let (edge, measure) = (
            self.layout.text_width(),
            f64::from(self.layout.text_width()),
        );
        let wide = |text: &Option<String>| {
            let text = text.as_deref().unwrap_or_default();
            ems(text) * self.character()
        };
        let (name, day) = (wide(&foot.signature), wide(&foot.day));
        let shift = of(official.date_shift);
        let (name_left, day_left) = match (self.edition.typography, foot.seal) {
            (Typography::Latin, _) => (0.0, 0.0),
            (Typography::Han, true) => {
                let left = f64::from(edge) - of(official.seal_inset) - day;
                ((left + (day - name) / 2.0).min(measure - name), left)
            }
            (Typography::Han, false) if day > name => {
                let left = measure - of(official.signature_inset) - day;
                (left - shift, left)
            }
            (Typography::Han, false) => {
                let left = measure - of(official.signature_inset) - name;
                (left, left + shift)
            }
        };
        let keeps = foot.circulation.is_some();
        let line = |left: f64, above: u32| {
            let left = left.max(0.0).round();
            let chars = (left / self.character() * 100.0).round() as i32;
            let on_grid = self.layout.pitch.is_some();
            let paragraph = Paragraph::new().style(id::SIGNATURE);
            let paragraph = match on_grid {
                true => paragraph.indent(Some(left as i32), None, None, Some(chars)),
                false => paragraph,
            };
            match above {
                0 => paragraph.keep_next(keeps),
                above => paragraph
                    .keep_next(true)
                    .line_spacing(LineSpacing::new().before(above)),
            }
        };
        [line(name_left, of(gap).round() as u32), line(day_left, 0)]
    }

    /// The room of a character on the grid, in twips.
    fn character(&self) -> f64 {
        let characters = self.design().text.characters.unwrap_or(1);
        f64::from(self.layout.text_width()) / f64::from(characters)
    }

    fn pitch(&self) -> u32 {
        self.layout
            .pitch
            .unwrap_or(self.design().half_points() * 15)
    }

    fn imprint_inset(&self) -> u32 {
        let design = self.design();
        layout::length(
            design,
            &design.styles.imprint,
            design.official.imprint_inset,
        )
    }

    /// Whether the paper has the styles of official papers.
    pub fn is_official(&self) -> bool {
        let (head, foot) = (&self.edition.head, &self.edition.foot);
        let frame = self.frame();
        let has = |part| frame.get(&part).is_some_and(|text| !text.is_empty());
        !head.issuer.is_empty()
            || head.addressees.is_some()
            || foot.has_imprint()
            || foot.signature.is_some()
            || !foot.attendance.is_empty()
            || [
                FramePart::Issuer,
                FramePart::Addressees,
                FramePart::Signature,
                FramePart::Copies,
            ]
            .into_iter()
            .any(has)
    }

    /// How the parts of a red head are set: where they stand follows from the theme.
    pub fn official_style(&self, row: &Row, text: &mut TextStyle) {
        let (design, head) = (self.design(), &self.edition.head);
        let official = &design.official;
        let points = |points: f64| format!("{points:.1}pt").parse::<Length>().ok();
        match row.id {
            id::ISSUER => {
                let longest = head.issuer.iter().map(|line| line.chars().count());
                let longest = longest.max().unwrap_or(0) + 1;
                let room = design.page.measure.points() / longest as f64;
                let size = match self.edition.typography {
                    Typography::Han => official.issuer_size.points().min(room).floor(),
                    Typography::Latin => official
                        .issuer_size
                        .points()
                        .min(2.0 * room)
                        .floor()
                        .max(LEAST_MARK),
                };
                let marks = (head.markings.len() as f64 + self.labels()) * design.pitch();
                text.size = points(size);
                text.pitch = format!("{size}pt").parse::<Pitch>().ok();
                text.above =
                    points((official.issuer_top.points() - marks - head_room(size, size)).max(0.0));
                text.below = Some(official.number_gap);
                if head.number.is_none() {
                    text.below = None;
                }
            }
            id::DOCUMENT_NUMBER => {
                let size = f64::from(design.half_points_of(text)) / 2.0;
                text.pitch = format!("{size}pt").parse::<Pitch>().ok();
                text.below = None;
            }
            id::TITLE if !head.issuer.is_empty() => {
                let size = f64::from(design.half_points_of(text)) / 2.0;
                let gap = official.title_gap.points(design.size(), design.pitch());
                let room = match (text.pitch, design.grid_twips()) {
                    (Some(Pitch::Exact(pitch)), _) => head_room(pitch.points(), size),
                    (None, Some(grid)) => head_room(f64::from(grid) / 20.0, size),
                    (Some(Pitch::Percent(_)), _) | (None, None) => 0.0,
                };
                text.above = points(gap - room);
            }
            _ => {}
        }
    }

    /// The rule of a style.
    pub fn rule(&self, row: &Row) -> String {
        if row.id != id::DOCUMENT_NUMBER {
            return String::new();
        }
        let (design, official) = (self.design(), &self.design().official);
        let size = f64::from(design.half_points_of(design.styles.of(row.kind))) / 2.0;
        // The line leaves some room below the characters.
        let space = (official.rule_gap.points() + head_room(size, size)).round() as u32;
        let (width, colour) = (eighths(official.red_rule), design.colours.red.hexadecimal());
        format!(
            r#"<w:pBdr><w:bottom w:val="single" w:sz="{width}" w:space="{space}"
            w:color="{colour}"/></w:pBdr>"#
        )
    }
}

/// The width of a text in em, with the gaps between Han characters and letters or digits.
fn ems(text: &str) -> f64 {
    let wide = text.chars().map(width::is_wide);
    let gaps = wide
        .clone()
        .zip(wide.skip(1))
        .filter(|(a, b)| a != b)
        .count();
    width::of(text, Typography::Han) as f64 / 2.0 + SCRIPT_GAP * gaps as f64
}

/// What became of a part that is new or gone as a whole.
pub fn whole_change(text: &[Inline]) -> Option<Change> {
    match text {
        [only] => only.change(),
        [..] => None,
    }
}
