//! Tables.

use docx_rs::{
    AlignmentType, HeightRule, LineSpacing, LineSpacingType, Paragraph, Tab, TabValueType,
    Table as WordTable, TableAlignmentType, TableCell, TableCellMargins, TableLayoutType, TableRow,
    VAlignType, VMergeType, WidthType,
};

use super::changes;
use super::columns::TableLayout;
use super::layout::{SectionKind, twips};
use super::style::id;
use super::writer::Writer;
use crate::edition::{Alignment, Inline, Standing, Table, Typography};

impl Writer<'_> {
    /// Writes a table, its caption above it; one across the page is a section of its own.
    pub fn write_table(&mut self, table: &Table) {
        // What stands above it in an annex stands across too.
        if table.landscape && !std::mem::take(&mut self.is_across) {
            self.end_section(SectionKind::Upright);
        }
        if let Some(caption) = &table.caption {
            let label = (table.label.as_str(), table.number, table.anchor.as_ref());
            let caption = self.caption(label, caption).keep_next(true);
            self.push(caption);
        }
        self.write_rows(table);
        if table.landscape {
            self.end_section(SectionKind::Across);
        }
    }

    fn write_rows(&mut self, table: &Table) {
        let setting = TableLayout::of(table, self.layout, self.edition);
        let usual = self.table_type;
        self.table_type = (!setting.is_usual).then_some((setting.half_points, setting.line));
        if let Some(unit) = &table.unit {
            let unit = self.table_text(id::TABLE_UNIT, unit, true);
            self.push(unit);
        }
        // A table that is low stands on one page; the head and the last row of a higher one never
        // stand alone.
        let count = table.rows.len();
        let kept = |index: usize| index + 1 < count && (table.whole || index + 2 == count);
        let heads = table.head_rows();
        let mut rows = Vec::new();
        for (at, texts) in table.grid().iter().enumerate() {
            let row = match at.checked_sub(heads) {
                None => Row {
                    style: id::TABLE_HEADING,
                    cells: cells(texts),
                    kept: count > 0,
                    is_high: false,
                },
                Some(index) => Row {
                    style: id::TABLE_TEXT,
                    cells: cells(texts),
                    kept: kept(index) || goes_on(texts, at),
                    is_high: table.high.contains(&index),
                },
            };
            let change = at.checked_sub(heads);
            let change = change.and_then(|index| table.row_changes.get(index).copied().flatten());
            rows.push(self.within(change, |writer| writer.row(&row, table, &setting)));
        }
        self.table_type = usual;
        let mut shaped = shape(rows, &setting.widths(), id::TABLE);
        if !setting.is_usual {
            let (above, beside) = setting.margins;
            let margins = TableCellMargins::new().margin(above, beside, above, beside);
            shaped = shaped.margins(margins);
        }
        self.push_table(shaped);
    }

    fn row(&mut self, row: &Row, table: &Table, setting: &TableLayout) -> TableRow {
        let is_western = self.edition.typography == Typography::Latin;
        let is_head = row.style == id::TABLE_HEADING;
        let cells = row.cells.iter().map(|shown| {
            let column = &setting.columns[shown.column];
            let is_over = shown.columns > 1;
            let mut paragraph = self.table_text(row.style, shown.text, row.kept);
            paragraph = match (table.alignment[shown.column], column.point) {
                // On a Chinese page the style of the header has it in the middle.
                (_, _) if is_head && !is_western => paragraph,
                (_, _) if is_head && is_over => paragraph.align(AlignmentType::Center),
                (Alignment::Decimal, _) if is_over => paragraph.align(AlignmentType::Center),
                (Alignment::Decimal, None) => paragraph.align(AlignmentType::Right),
                (Alignment::Decimal, Some(_)) if is_head => paragraph.align(AlignmentType::Right),
                (Alignment::Decimal, Some(point)) => {
                    self.at_point(paragraph, point, setting.whole(shown.text))
                }
                (Alignment::Center, _) => paragraph.align(AlignmentType::Center),
                (Alignment::End, _) => paragraph.align(AlignmentType::Right),
                (Alignment::Text, _) => paragraph,
            };
            let place = match (is_western || row.is_high, shown.merge) {
                // A header beside two of others stands on the lower line.
                (true, Some(VMergeType::Restart)) if is_head => VAlignType::Bottom,
                (true, _) => VAlignType::Top,
                (false, _) => VAlignType::Center,
            };
            let columns = &setting.columns[shown.column..shown.column + shown.columns];
            let width = columns.iter().map(|column| column.width).sum();
            let paragraph = changes::paragraph(paragraph, self.change);
            let mut shaped = cell(paragraph, width, place);
            if is_over {
                shaped = shaped.grid_span(shown.columns);
            }
            match shown.merge {
                Some(merge) => shaped.vertical_merge(merge),
                None => shaped,
            }
        });
        let mut shaped = TableRow::new(cells.collect());
        if !row.is_high {
            shaped = shaped.cant_split();
        }
        if let Some(points) = table.row_height.filter(|_| !is_head) {
            let least = shaped.row_height(twips(points) as f32);
            shaped = least.height_rule(HeightRule::AtLeast);
        }
        changes::row(shaped, self.change)
    }

    /// A figure at its decimal point. Word, and LibreOffice after it, aligns a cell on its only tab
    /// stop where that is a decimal one, without any tab in the text.
    fn at_point(&self, mut paragraph: Paragraph, point: usize, whole: usize) -> Paragraph {
        changes::part(&mut paragraph);
        let paragraph = paragraph.add_tab(Tab::new().val(TabValueType::Decimal).pos(point));
        match self.edition.typography {
            // On a page with a grid of lines LibreOffice doesn't: there the indent does it.
            Typography::Han => {
                let indent = point.saturating_sub(whole + SLACK);
                paragraph.indent(Some(indent as i32), None, None, None)
            }
            Typography::Latin => paragraph,
        }
    }

    /// The text of a cell, on the page of the next row where it is kept with that.
    fn table_text(&mut self, style: &str, text: &[Inline], kept: bool) -> Paragraph {
        let mut paragraph = self.paragraph(style, text);
        if let Some((half_points, line)) = self.table_type {
            let spacing = LineSpacing::new().line(line as i32);
            let spacing = spacing.line_rule(LineSpacingType::Exact);
            paragraph = paragraph.size(half_points).line_spacing(spacing);
        }
        if kept {
            paragraph.keep_next(true)
        } else {
            paragraph
        }
    }
}

/// By how much an indent stays short of a figure's place, so that it never pushes it out.
const SLACK: usize = 10;

/// A row of a table.
struct Row<'a> {
    style: &'static str,
    cells: Vec<Shown<'a>>,
    /// Whether it stays on the page of the next one.
    kept: bool,
    /// Whether it may part between pages.
    is_high: bool,
}

/// A cell of a row as Word has it.
struct Shown<'a> {
    text: &'a [Inline],
    /// Its first column, from 0.
    column: usize,
    /// How many it takes, at least 1.
    columns: usize,
    /// Whether it begins what goes on below, or goes on.
    merge: Option<VMergeType>,
}

/// The cells of a row, those joined with the one before them left out.
fn cells<'a>(texts: &[(&'a [Inline], Standing)]) -> Vec<Shown<'a>> {
    let cells = texts.iter().enumerate();
    let cells = cells.filter_map(|(column, (text, standing))| {
        let (columns, merge) = match standing {
            Standing::Alone => (1, None),
            Standing::First(area) => {
                let begins = (area.rows > 1).then_some(VMergeType::Restart);
                (area.columns, begins)
            }
            Standing::Within(_) if standing.is_behind(column) => return None,
            Standing::Within(area) => (area.columns, Some(VMergeType::Continue)),
        };
        Some(Shown {
            text,
            column,
            columns,
            merge,
        })
    });
    cells.collect()
}

/// Whether a row stays on the page of the next one since cells take both.
fn goes_on(texts: &[(&[Inline], Standing)], row: usize) -> bool {
    texts.iter().any(|(_, standing)| match standing {
        Standing::First(area) | Standing::Within(area) => {
            area.whole && row + 1 < area.row + area.rows
        }
        Standing::Alone => false,
    })
}

pub fn cell(paragraph: Paragraph, width: usize, place: VAlignType) -> TableCell {
    TableCell::new()
        .add_paragraph(paragraph)
        .width(width, WidthType::Dxa)
        .vertical_align(place)
}

pub fn shape(rows: Vec<TableRow>, widths: &[usize], style: &str) -> WordTable {
    WordTable::new(rows)
        .style(style)
        .set_grid(widths.to_vec())
        .layout(TableLayoutType::Fixed)
        .align(TableAlignmentType::Center)
        .width(widths.iter().sum(), WidthType::Dxa)
}
