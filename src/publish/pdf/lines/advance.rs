//! How much of a line each character takes.

use std::collections::BTreeMap;

use typst::layout::Abs;
use typst::text::{FontInstance, FontVariant, FontVariations};
use typst_kit::fonts::FontStore;

use crate::edition::Role;
use crate::publish::fonts::Faces;
use crate::theme::Styles;

/// The widths of characters in the faces of running text, in em.
pub struct Advances {
    latin: Vec<FontInstance>,
    han: Vec<FontInstance>,
    known: BTreeMap<(char, bool), f64>,
}

impl Advances {
    /// Of an edition's faces.
    pub fn new(styles: &Styles, faces: &Faces, fonts: &FontStore) -> Self {
        let load = |family: &str| {
            let variant = FontVariant::default();
            let index = fonts.book().select(&family.to_lowercase(), variant)?;
            let font = fonts.font(index)?;
            Some(font.instantiate(variant, Abs::pt(16.0), &FontVariations::default()))
        };
        let of = |role| faces.family(role).into_iter();
        let fallback = || faces.fallback().iter().map(String::as_str);
        Self {
            latin: of(Role::Latin).filter_map(load).collect(),
            han: of(styles.body.face.unwrap_or(Role::Body))
                .chain(fallback())
                .filter_map(load)
                .collect(),
            known: BTreeMap::new(),
        }
    }

    /// Of a character, in the Latin face or in the Chinese one; an em where no face has it.
    pub fn of(&mut self, character: char, is_latin: bool) -> f64 {
        let Self { latin, han, known } = self;
        let faces = if is_latin { latin } else { han };
        *known.entry((character, is_latin)).or_insert_with(|| {
            let found = faces.iter().find_map(|face| advance(face, character));
            found.unwrap_or(1.0)
        })
    }
}

fn advance(font: &FontInstance, character: char) -> Option<f64> {
    let face = font.ttf();
    let advance = face.glyph_hor_advance(face.glyph_index(character)?)?;
    Some(f64::from(advance) / f64::from(face.units_per_em()))
}
