//! Sections and their footers.

use docx_rs::{
    DocGrid, DocGridType, Footer, PageMargin, PageSize, Paragraph, Run, SectionProperty,
    SectionType,
};

use super::inline::field;
use super::layout::Layout;
use super::style::id;

/// The relationships of the footers, as docx-rs numbers them.
const FOOTERS: [&str; 2] = ["rIdFooter1", "rIdFooter2"];

/// The section of a cover, which has no page number.
pub fn cover(layout: Layout) -> SectionProperty {
    page(layout)
}

/// The last section, with page numbers: a cover before it counts as the first page.
pub fn last(layout: Layout) -> SectionProperty {
    let section = page(layout).footer(footer(layout, id::FOOTER), FOOTERS[0]);
    match layout.facing {
        true => section.even_footer(footer(layout, id::FOOTER_EVEN), FOOTERS[1]),
        false => section,
    }
}

fn page(layout: Layout) -> SectionProperty {
    let twips = |n: u32| i32::try_from(n).expect("a page is small");
    let margin = PageMargin::new()
        .top(twips(layout.top))
        .bottom(twips(layout.bottom))
        .left(twips(layout.inside))
        .right(twips(layout.outside))
        .header(twips(layout.footer))
        .footer(twips(layout.footer));
    let size = PageSize::new().size(Layout::WIDTH, Layout::HEIGHT);
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

/// The page number: `— 1 —` where pages face each other (GB/T 9704 clause 7.5), else alone.
fn footer(layout: Layout, style: &str) -> Footer {
    let dash = |text: &str| {
        let fonts = docx_rs::RunFonts::new().hint("eastAsia");
        Run::new()
            .style(id::PAGE_NUMBER)
            .fonts(fonts)
            .add_text(text)
    };
    let mut paragraph = Paragraph::new().style(style);
    if layout.facing {
        paragraph = paragraph.add_run(dash("— "));
    }
    for run in field(" PAGE ", "1") {
        paragraph = paragraph.add_run(run.style(id::PAGE_NUMBER));
    }
    if layout.facing {
        paragraph = paragraph.add_run(dash(" —"));
    }
    Footer::new().add_paragraph(paragraph)
}
