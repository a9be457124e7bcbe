//! What the characters of a font measure.

use typst::layout::Abs;
use typst::text::{FontInstance, FontVariant, FontVariations};
use typst_kit::fonts::FontStore;

/// A family in a style, at a size in points.
pub fn font_of(
    family: &str,
    variant: FontVariant,
    size: f64,
    fonts: &FontStore,
) -> Option<FontInstance> {
    let index = fonts.book().select(&family.to_lowercase(), variant)?;
    let font = fonts.font(index)?;
    Some(font.instantiate(variant, Abs::pt(size), &FontVariations::default()))
}

/// How far a character moves on, in em; none where the font lacks it.
pub fn advance(font: &FontInstance, character: char) -> Option<f64> {
    let face = font.ttf();
    let advance = face.glyph_hor_advance(face.glyph_index(character)?)?;
    Some(f64::from(advance) / f64::from(face.units_per_em()))
}
