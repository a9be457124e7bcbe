//! Characters that a font has but draws as nothing, as one does that lost a part of its file.

use std::collections::{BTreeMap, BTreeSet};

use ttf_parser::{Face, GlyphId, RasterGlyphImage};
use typst::layout::{Frame, FrameItem};
use typst::text::{Glyph, TextItem, is_default_ignorable};
use typst_layout::PagedDocument;

use crate::diag::{Argument, Diagnostic, Message, code};
use crate::edition::Edition;
use crate::publish::fonts::places_of;

/// One error `font.blank-glyph` for each family that draws nothing for characters of the pages, at
/// the first text that holds one.
pub fn check(edition: &Edition, document: &PagedDocument) -> Vec<Diagnostic> {
    let mut search = Search::default();
    for page in document.pages() {
        search.frame(&page.frame);
    }
    let reports = search.found.iter().flat_map(|(family, characters)| {
        let found = report(family, characters);
        let places = places_of(edition, found, |c| characters.contains(&c));
        places.into_iter().take(1)
    });
    reports.collect()
}

/// What was found on the pages until now.
#[derive(Default)]
struct Search {
    /// For each font instance, by its address, which of its glyphs draw something, where known.
    drawn: BTreeMap<usize, Vec<Option<bool>>>,
    /// The characters for which a family draws nothing.
    found: BTreeMap<String, BTreeSet<char>>,
}

impl Search {
    fn frame(&mut self, frame: &Frame) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => self.frame(&group.frame),
                FrameItem::Text(text) => self.text(text),
                FrameItem::Shape(..)
                | FrameItem::Image(..)
                | FrameItem::Link(..)
                | FrameItem::Tag(_) => {}
            }
        }
    }

    fn text(&mut self, text: &TextItem) {
        let face = text.font.ttf();
        let count = usize::from(face.number_of_glyphs());
        let known = self
            .drawn
            .entry(std::ptr::from_ref(face).addr())
            .or_insert_with(|| vec![None; count]);
        let mut draws = |glyph: &Glyph| match known.get_mut(usize::from(glyph.id)) {
            Some(known) => *known.get_or_insert_with(|| is_drawn(face, GlyphId(glyph.id))),
            None => false,
        };
        // One glyph of a cluster may be empty, such as that of a vowel sign drawn with its letter.
        for cluster in text.glyphs.chunk_by(|a, b| a.range == b.range) {
            let passage = &text.text[cluster[0].range()];
            if passage.chars().any(is_visible) && !cluster.iter().any(&mut draws) {
                let family = text.font.font().info().family.clone();
                let visible = passage.chars().filter(|&c| is_visible(c));
                self.found.entry(family).or_default().extend(visible);
            }
        }
    }
}

/// Whether a character is one that leaves ink.
fn is_visible(c: char) -> bool {
    const BRAILLE_BLANK: char = '\u{2800}';
    !(c.is_whitespace() || c.is_control() || is_default_ignorable(c) || c == BRAILLE_BLANK)
}

/// Whether a font draws a glyph, by an outline, a picture or layers of colour.
fn is_drawn(face: &Face, glyph: GlyphId) -> bool {
    let outline = face.glyph_bounding_box(glyph);
    let picture: Option<RasterGlyphImage> = face.glyph_raster_image(glyph, u16::MAX);
    outline.is_some_and(|ink| ink.width() > 0 || ink.height() > 0)
        || picture.is_some()
        || face.glyph_svg_image(glyph).is_some()
        || face.is_color_glyph(glyph)
}

fn report(family: &str, characters: &BTreeSet<char>) -> Diagnostic {
    const SHOWN: usize = 8;
    let shown = characters.iter().take(SHOWN);
    let mut named: Vec<Argument> = shown
        .map(|&c| format!("U+{:04X} {c}", u32::from(c)).into())
        .collect();
    let more = characters.len() - named.len();
    if more > 0 {
        named.push(Message::new("and-more").with("count", more).into());
    }
    let found = code::FONT_BLANK_GLYPH.error().with("family", family);
    found.with("characters", Argument::list(named))
}
