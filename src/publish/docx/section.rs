//! Sections, their headers and footers.

use docx_rs::{
    DocGrid, DocGridType, FooterReference, HeaderReference, PageMargin, PageSize, Paragraph, Run,
    RunFonts, SectionProperty, SectionType,
};

use super::inline::field;
use super::layout::Layout;
use super::style::id;
use super::writer::Writer;

/// The relationships of headers and footers, before the number of the page: 1 is a right one, 2 a
/// left one.
pub const HEADER: &str = "rIdHeader";
pub const FOOTER: &str = "rIdFooter";

impl Writer<'_> {
    /// The section of a cover, which has no page number, or the last section: a cover before it
    /// counts as the first page.
    pub fn section(&self, is_cover: bool) -> SectionProperty {
        let has_header = self.edition.working.has_header();
        let is_facing = self.layout.facing;
        let header =
            |kind: &str, page: usize| HeaderReference::new(kind, format!("{HEADER}{page}"));
        let footer =
            |kind: &str, page: usize| FooterReference::new(kind, format!("{FOOTER}{page}"));
        SectionProperty {
            header_reference: has_header.then(|| header("default", 1)),
            even_header_reference: (has_header && is_facing).then(|| header("even", 2)),
            footer_reference: (!is_cover).then(|| footer("default", 1)),
            even_footer_reference: (!is_cover && is_facing).then(|| footer("even", 2)),
            ..page(self.layout)
        }
    }

    /// The line over each page of a working copy: that it is one, and which.
    pub fn header(&mut self) -> Option<Paragraph> {
        let working = &self.edition.working;
        let mark = working.mark.as_deref().unwrap_or_default();
        let line = match &working.revision {
            Some(revision) => format!("{mark}\t{revision}"),
            None => mark.to_owned(),
        };
        working.has_header().then(|| self.plain(id::HEADER, &line))
    }

    /// The line at the foot of a page: its number, alone or between dashes (GB/T 9704 clause 7.5).
    pub fn footer(&self, style: &str) -> Paragraph {
        let dash = |text: &str| {
            let hint = RunFonts::new().hint("eastAsia");
            Run::new().fonts(hint).add_text(text)
        };
        let mut runs = field(" PAGE ", "1").to_vec();
        if self.edition.theme.word.page_number.dashes {
            runs.insert(0, dash("— "));
            runs.push(dash(" —"));
        }
        let runs = runs.into_iter().map(|run| run.style(id::PAGE_NUMBER));
        runs.fold(Paragraph::new().style(style), Paragraph::add_run)
    }
}

fn page(layout: Layout) -> SectionProperty {
    let twips = |n: u32| i32::try_from(n).expect("a page is small");
    let margin = PageMargin::new()
        .top(twips(layout.top))
        .bottom(twips(layout.bottom))
        .left(twips(layout.inside))
        .right(twips(layout.outside))
        .header(twips(layout.header))
        .footer(twips(layout.footer));
    let grid = layout.pitch.map(|pitch| {
        let lines = DocGrid::new().grid_type(DocGridType::Lines);
        lines.line_pitch(pitch as usize)
    });
    SectionProperty {
        page_size: PageSize::new().size(layout.width, layout.height),
        page_margin: margin,
        section_type: Some(SectionType::NextPage),
        doc_grid: grid,
        ..SectionProperty::new()
    }
}
