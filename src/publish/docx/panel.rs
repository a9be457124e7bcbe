//! The panel of key figures, as print has it: rows of cells of one width, each a number over what it
//! counts.

use docx_rs::{
    LineSpacing, LineSpacingType, Paragraph, Run, RunProperty, TableCell, TableRow, VAlignType,
    WidthType,
};

use unicode_width::UnicodeWidthStr;

use super::layout::{cell_margins, length};
use super::style::id;
use super::table::shape;
use super::writer::Writer;
use crate::edition::{KeyFigure, KeyFigures, Typography};

impl Writer<'_> {
    /// Writes the key figures. The grid of the table has as many columns as all rows share.
    pub fn write_key_figures(&mut self, panel: &KeyFigures) {
        self.push_plain(id::PANEL_TITLE, &panel.title);
        let counts = self.design().panel.rows(panel.items.len());
        let columns = counts.iter().copied().fold(1, least_common_multiple);
        let widths = shares(self.layout.text_width() as usize, columns);
        let mut items = panel.items.iter();
        let mut rows = Vec::new();
        for count in counts {
            let span = columns / count;
            let row = items.by_ref().take(count).zip(widths.chunks(span));
            let cells = row.map(|(item, widths)| self.key_figure(item, widths));
            rows.push(TableRow::new(cells.collect()).cant_split());
        }
        if !rows.is_empty() {
            self.push_table(shape(rows, &widths, id::PANEL));
            self.push_room_below_panel();
        }
    }

    /// As much room below the panel as between its title and it; a Western heading brings its own.
    fn push_room_below_panel(&mut self) {
        let style = &self.design().styles.panel_title;
        let room = style
            .below
            .filter(|_| self.edition.typography == Typography::Han)
            .map(|below| length(self.design(), style, below));
        if let Some(room) = room.and_then(|room| i32::try_from(room).ok()) {
            let line = LineSpacing::new()
                .line_rule(LineSpacingType::Exact)
                .line(room);
            self.push(Paragraph::new().style(id::TABLE_TEXT).line_spacing(line));
        }
    }

    /// A cell over some columns of the grid. What stands beside the number is in the type of the label,
    /// and all of it smaller where it would not go on one line.
    fn key_figure(&mut self, item: &KeyFigure, widths: &[usize]) -> TableCell {
        let width: usize = widths.iter().sum();
        let styles = &self.design().styles;
        let sizes = [&styles.panel_label, &styles.panel_value];
        let [small, large] = sizes.map(|style| self.design().half_points_of(style) as usize);
        let runs = item.parts().into_iter().zip([small, large, small]);
        // Half an em a half-width cell, and a little for bold digits.
        let needed = runs
            .clone()
            .map(|(text, size)| text.width_cjk() * size * 11 / 2);
        let room = width
            .saturating_sub(2 * cell_margins(self.design()).1 as usize)
            .max(1);
        let needed = needed.sum::<usize>().max(room);
        let mut value = Paragraph::new().style(id::PANEL_VALUE);
        for (text, size) in runs.filter(|(text, _)| !text.is_empty()) {
            let mut run = Run::new().add_text(text);
            if size != large || needed > room {
                run.run_property = RunProperty::new().size(size * room / needed);
            }
            value = value.add_run(run);
        }
        let label = self.paragraph(id::PANEL_LABEL, &item.label);
        let cell = TableCell::new()
            .add_paragraph(value)
            .add_paragraph(label)
            .width(width, WidthType::Dxa)
            .vertical_align(VAlignType::Top);
        match widths.len() {
            1 => cell,
            span => cell.grid_span(span),
        }
    }
}

/// A width in so many shares, which make it up to the twip.
fn shares(width: usize, count: usize) -> Vec<usize> {
    (0..count)
        .map(|share| width * (share + 1) / count - width * share / count)
        .collect()
}

fn least_common_multiple(one: usize, other: usize) -> usize {
    let (mut larger, mut smaller) = (one.max(other), one.min(other));
    while smaller > 0 {
        (larger, smaller) = (smaller, larger % smaller);
    }
    one * other / larger.max(1)
}
