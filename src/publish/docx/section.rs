//! Sections, their headers and footers.

use docx_rs::{
    DocGrid, DocGridType, FooterReference, HeaderReference, PageMargin, PageNumType,
    PageOrientationType, PageSize, Paragraph, Run, RunFonts, SectionProperty, SectionType,
};

use unicode_width::UnicodeWidthStr;

use super::inline::field;
use super::layout::{Layout, SectionKind, margins, twips};
use super::style::id;
use super::writer::{Writer, built};
use crate::edition::Typography;
use crate::theme::{Kind, Pitch};

/// The relationships of headers and footers, before the number of the page: 1 is a right one, 2 a
/// left one.
pub const HEADER: &str = "rIdHeader";
pub const FOOTER: &str = "rIdFooter";
pub const ACROSS: &str = "rIdAcross";

impl Writer<'_> {
    /// A section. The first of the text begins behind a cover on a right page, the first; over its first
    /// page no running head stands.
    pub fn section(&mut self, kind: SectionKind) -> SectionProperty {
        let is_front = kind == SectionKind::Cover;
        let is_first = !is_front && !std::mem::replace(&mut self.has_begun, true);
        let begins = is_first && self.edition.cover;
        let is_working = self.edition.working.has_header();
        let has_header = is_working || self.has_running_head() && !is_front;
        let is_bare = is_first && has_header && !is_working;
        let is_facing = self.layout.facing;
        let header =
            |kind: &str, page: usize| HeaderReference::new(kind, format!("{HEADER}{page}"));
        let footer = |side: &str, page: usize| match kind {
            SectionKind::Cover => None,
            SectionKind::Upright => Some(FooterReference::new(side, format!("{FOOTER}{page}"))),
            SectionKind::Across => Some(FooterReference::new(side, format!("{ACROSS}{page}"))),
        };
        let layout = match kind {
            SectionKind::Cover | SectionKind::Upright => self.layout,
            SectionKind::Across => self.layout.across(),
        };
        let mut section = SectionProperty {
            header_reference: has_header.then(|| header("default", 1)),
            even_header_reference: (has_header && is_facing).then(|| header("even", 2)),
            footer_reference: footer("default", 1),
            even_footer_reference: is_facing.then(|| footer("even", 2)).flatten(),
            first_footer_reference: is_bare.then(|| footer("first", 1)).flatten(),
            title_pg: is_bare,
            section_type: Some(match begins {
                true => SectionType::OddPage,
                false => SectionType::NextPage,
            }),
            page_num_type: begins.then(|| PageNumType::new().start(1)),
            ..page(layout)
        };
        if kind == SectionKind::Across {
            section.page_size = section.page_size.orient(PageOrientationType::Landscape);
        }
        section
    }

    /// Whether the title stands over each page but the first, as in print.
    fn has_running_head(&self) -> bool {
        self.edition.typography == Typography::Latin
    }

    /// The line over each page: of a working copy, that it is one and which; else the running head.
    pub fn header(&mut self) -> Option<Paragraph> {
        let working = &self.edition.working;
        if !working.has_header() {
            let title = shortened(
                &self.edition.head.full_title(),
                self.design().cells(Kind::RunningHead),
            );
            return self
                .has_running_head()
                .then(|| self.plain(id::RUNNING_HEAD, &title));
        }
        let mark = working.mark.as_deref().unwrap_or_default();
        let line = match &working.revision {
            Some(revision) => format!("{mark}\t{revision}"),
            None => mark.to_owned(),
        };
        Some(self.plain(id::HEADER, &line))
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

    /// The same beside a page across: a line from top to bottom where the upright page has its foot,
    /// in a table that stands where it is put.
    pub fn footer_across(&self, style: &str) -> String {
        let Layout {
            inside,
            outside,
            footer,
            ..
        } = self.layout;
        let from = if style == id::FOOTER { inside } else { outside };
        let (length, line) = (self.layout.text_width(), self.number_line());
        let number = built(&self.footer(style));
        format!(
            r#"<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page"
            w:horzAnchor="page" w:tblpX="{footer}" w:tblpY="{from}"/><w:tblOverlap w:val="never"/>
            <w:tblW w:w="{line}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{}</w:tblPr>
            <w:tblGrid><w:gridCol w:w="{line}"/></w:tblGrid>
            <w:tr><w:trPr><w:trHeight w:val="{length}" w:hRule="exact"/></w:trPr>
            <w:tc><w:tcPr><w:tcW w:w="{line}" w:type="dxa"/><w:textDirection w:val="tbRl"/></w:tcPr>
            {number}</w:tc></w:tr></w:tbl>{}"#,
            margins(0, 0),
            built(&Paragraph::new().style(style)),
        )
    }

    /// The height of the line that a page's number stands on, in twips.
    fn number_line(&self) -> u32 {
        let design = self.design();
        let number = &design.styles.page_number;
        twips(match number.pitch {
            Some(Pitch::Exact(pitch)) => pitch.points(),
            Some(Pitch::Percent(_)) | None => 1.2 * design.size_in(number),
        })
    }
}

/// As many words as go on a line of so many cells.
fn shortened(text: &str, cells: usize) -> String {
    if text.width_cjk() <= cells {
        return text.to_owned();
    }
    let mut ends = text.rmatch_indices(' ').map(|(end, _)| &text[..end]);
    let fitting = ends.find(|start| start.width_cjk() < cells);
    format!("{}…", fitting.unwrap_or_default())
}

fn page(layout: Layout) -> SectionProperty {
    let signed = |n: u32| i32::try_from(n).expect("a page is small");
    let margin = PageMargin::new()
        .top(signed(layout.top))
        .bottom(signed(layout.bottom))
        .left(signed(layout.inside))
        .right(signed(layout.outside))
        .header(signed(layout.header))
        .footer(signed(layout.footer));
    let grid = layout.pitch.map(|pitch| {
        let lines = DocGrid::new().grid_type(DocGridType::Lines);
        lines.line_pitch(pitch as usize)
    });
    SectionProperty {
        page_size: PageSize::new().size(layout.width, layout.height),
        page_margin: margin,
        doc_grid: grid,
        ..SectionProperty::new()
    }
}
