//! What the faces of an edition measure.

use std::collections::BTreeMap;

use typst::text::{FontInstance, FontVariant};
use typst_kit::fonts::FontStore;

use super::choice::Faces;
use super::measure::{advance, font_of};
use crate::edition::Role;

/// How much of a line each character of running text takes, in em.
pub struct Advances<'a> {
    faces: &'a Faces,
    fonts: &'a FontStore,
    loaded: BTreeMap<&'a str, Option<FontInstance>>,
    known: BTreeMap<(char, Role), f64>,
}

impl<'a> Advances<'a> {
    /// Of an edition's faces.
    pub fn new(faces: &'a Faces, fonts: &'a FontStore) -> Self {
        Self {
            faces,
            fonts,
            loaded: BTreeMap::new(),
            known: BTreeMap::new(),
        }
    }

    /// Of a character in text of a role, as a Latin letter or not; an em where no face has it.
    pub fn of(&mut self, character: char, role: Role, is_latin: bool) -> f64 {
        let is_lent = is_latin && !self.faces.own_latin().contains(&role);
        let role = if is_lent { Role::Latin } else { role };
        if let Some(&known) = self.known.get(&(character, role)) {
            return known;
        }
        let families = [role, Role::Fallback].map(|role| self.faces.of(role));
        let advance = families.into_iter().flatten().find_map(|family| {
            let font = self.loaded.entry(family);
            let font =
                font.or_insert_with(|| font_of(family, FontVariant::default(), 16.0, self.fonts));
            advance(font.as_ref()?, character)
        });
        let advance = advance.unwrap_or(1.0);
        self.known.insert((character, role), advance);
        advance
    }
}
