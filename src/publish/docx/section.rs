//! Sections, their headers and footers.

use docx_rs::{
    DocGrid, DocGridType, Footer, Header, HeaderReference, PageMargin, PageSize, Paragraph, Run,
    SectionProperty, SectionType,
};

use super::document::Writer;
use super::inline::field;
use super::layout::Layout;
use super::style::id;
use super::xml::{Element, Node};
use crate::theme::Design;

/// The relationships of the footers, right pages first.
const FOOTERS: [&str; 2] = ["rIdFooter1", "rIdFooter2"];
/// The relationships of the headers, right pages first.
const HEADERS: [&str; 2] = ["rIdHeader1", "rIdHeader2"];

/// The section of a cover, which has no page number. It names the headers that the last section
/// brings.
pub fn cover(layout: Layout, has_header: bool) -> SectionProperty {
    let mut section = page(layout);
    if has_header {
        section.header_reference = Some(HeaderReference::new("default", HEADERS[0]));
        let even = layout.facing;
        section.even_header_reference = even.then(|| HeaderReference::new("even", HEADERS[1]));
    }
    section
}

/// The last section, with page numbers: a cover before it counts as the first page.
pub fn last(design: &Design, layout: Layout, header: Option<&Paragraph>) -> SectionProperty {
    let mut section = page(layout).footer(footer(design, id::FOOTER), FOOTERS[0]);
    if layout.facing {
        section = section.even_footer(footer(design, id::FOOTER_EVEN), FOOTERS[1]);
    }
    let Some(header) = header else {
        return section;
    };
    let header = Header::new().add_paragraph(header.clone());
    section = section.header(header.clone(), HEADERS[0]);
    match layout.facing {
        true => section.even_header(header, HEADERS[1]),
        false => section,
    }
}

impl Writer<'_> {
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
}

/// Lets the lines of a section count, anew on each page.
pub fn number_lines(section: &mut Element) {
    let count = Element::new("w:lnNumType")
        .attr("w:countBy", 1)
        .attr("w:distance", LINE_NUMBERS)
        .attr("w:restart", "newPage");
    section.children.push(Node::Element(count));
}

/// From the line numbers to the text, in twips.
const LINE_NUMBERS: u32 = 360;

fn page(layout: Layout) -> SectionProperty {
    let twips = |n: u32| i32::try_from(n).expect("a page is small");
    let margin = PageMargin::new()
        .top(twips(layout.top))
        .bottom(twips(layout.bottom))
        .left(twips(layout.inside))
        .right(twips(layout.outside))
        .header(twips(layout.header))
        .footer(twips(layout.footer));
    let size = PageSize::new().size(layout.width, layout.height);
    let mut section = SectionProperty::new().page_size(size).page_margin(margin);
    section.section_type = Some(SectionType::NextPage);
    match layout.pitch {
        Some(pitch) => section.doc_grid(
            DocGrid::new()
                .grid_type(DocGridType::Lines)
                .line_pitch(pitch as usize),
        ),
        None => section,
    }
}

/// The page number, alone or between dashes (GB/T 9704 clause 7.5).
fn footer(design: &Design, style: &str) -> Footer {
    let dash = |text: &str| {
        let fonts = docx_rs::RunFonts::new().hint("eastAsia");
        Run::new()
            .style(id::PAGE_NUMBER)
            .fonts(fonts)
            .add_text(text)
    };
    let mut paragraph = Paragraph::new().style(style);
    if design.page_number.dashes {
        paragraph = paragraph.add_run(dash("— "));
    }
    for run in field(" PAGE ", "1") {
        paragraph = paragraph.add_run(run.style(id::PAGE_NUMBER));
    }
    if design.page_number.dashes {
        paragraph = paragraph.add_run(dash(" —"));
    }
    Footer::new().add_paragraph(paragraph)
}
