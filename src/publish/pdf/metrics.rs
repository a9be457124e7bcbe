//! What the faces of an edition measure.

use std::collections::BTreeMap;

use typst::layout::Abs;
use typst::text::{FontInstance, FontVariant, FontVariations};
use typst_kit::fonts::FontStore;

use crate::edition::Role;
use crate::publish::fonts::Faces;

/// A family in its plain style, at a size in points.
pub fn font_of(family: &str, size: f64, fonts: &FontStore) -> Option<FontInstance> {
    let variant = FontVariant::default();
    let index = fonts.book().select(&family.to_lowercase(), variant)?;
    let font = fonts.font(index)?;
    Some(font.instantiate(variant, Abs::pt(size), &FontVariations::default()))
}

/// How much of a line each character of running text takes, in em.
pub struct Advances {
    latin: Vec<FontInstance>,
    han: Vec<FontInstance>,
    known: BTreeMap<(char, bool), f64>,
}

impl Advances {
    /// Of an edition's faces, with that of its body.
    pub fn new(body: Role, faces: &Faces, fonts: &FontStore) -> Self {
        let load = |family| font_of(family, 16.0, fonts);
        let han = faces.of(body).chain(faces.of(Role::Fallback));
        Self {
            latin: faces.of(Role::Latin).filter_map(load).collect(),
            han: han.filter_map(load).collect(),
            known: BTreeMap::new(),
        }
    }

    /// Of a character, in the Latin face or in the Chinese one; an em where no face has it.
    pub fn of(&mut self, character: char, is_latin: bool) -> f64 {
        let faces = if is_latin { &self.latin } else { &self.han };
        let known = self.known.entry((character, is_latin));
        *known.or_insert_with(|| {
            let mut found = faces.iter().filter_map(|font| {
                let face = font.ttf();
                let advance = face.glyph_hor_advance(face.glyph_index(character)?)?;
                Some(f64::from(advance) / f64::from(face.units_per_em()))
            });
            found.next().unwrap_or(1.0)
        })
    }
}
