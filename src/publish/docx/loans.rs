//! Which Han characters need another family than their style names: the run that holds one names it.
//!
//! What a face has is known where it is at hand; of the official names it is known that some hold
//! only GB 2312, beside which the language folder names the wide one.

use encoding_rs::GBK;

use super::style::{STYLES, id};
use super::writer::Writer;
use crate::diag::Diagnostic;
use crate::edition::{FontRole, Role};
use crate::figures::is_han;
use crate::publish::fonts::{Loan, lent};
use crate::publish::options::FontProfile;
use crate::theme::Kind;

impl<'a> Writer<'a> {
    /// The role whose face sets a paragraph of a style.
    pub fn role_of(&self, style: &str) -> Role {
        let listed = STYLES.iter().find(|row| row.id == style);
        let heading = || {
            let mut levels = 1..=self.outline.levels();
            let level = levels.find(|&level| id::heading(level) == style)?;
            Some(Kind::heading(self.outline.typographic(level)))
        };
        let kind = listed.map(|row| row.kind).or_else(heading);
        let face = kind.and_then(|kind| self.design().styles.of(kind).face);
        face.unwrap_or(Role::Body)
    }

    /// Parts a text where characters begin or end that need another family than the role's.
    pub fn by_lender<'t>(&mut self, role: Role, text: &'t str) -> Vec<(Option<&'a str>, &'t str)> {
        let mut parts = Vec::new();
        let mut start = 0;
        let mut now = None;
        for (at, c) in text.char_indices() {
            let lender = self.lender(role, c);
            if lender != now && at > start {
                parts.push((now, &text[start..at]));
                start = at;
            }
            now = lender;
        }
        parts.push((now, &text[start..]));
        parts
    }

    /// The family that a character of a role needs where the role's own lacks it.
    pub fn lender(&mut self, role: Role, c: char) -> Option<&'a str> {
        if !is_han(c) {
            return None;
        }
        let role = if self.sets_chinese(role) {
            role
        } else {
            Role::Fallback
        };
        if let Some(&known) = self.lenders.get(&(role, c)) {
            return known;
        }
        let lender = self.find_lender(role, c);
        self.lenders.insert((role, c), lender);
        lender
    }

    fn find_lender(&self, role: Role, c: char) -> Option<&'a str> {
        let font = self.edition.fonts.get(&role)?;
        let own = self.family(role)?;
        let has = self.has_glyph(own, c);
        if has == Some(true) {
            return None;
        }
        let named = (self.options.font_profile == FontProfile::Official || has.is_none())
            .then(|| self.wide_name(role, font, c))
            .flatten();
        let at_hand = || self.at_hand(role, font, c).filter(|_| has.is_some());
        named.or_else(at_hand).filter(|name| *name != own)
    }

    /// The official name for a character that the role's own name does not promise.
    fn wide_name(&self, role: Role, font: &'a FontRole, c: char) -> Option<&'a str> {
        let fallback = self.edition.fonts.get(&Role::Fallback)?;
        let wide = match c {
            '\u{10000}'.. => &fallback.wide,
            c if is_gb2312(c) || role == Role::Fallback => &None,
            _ => &font.wide,
        };
        wide.as_deref()
    }

    /// The best installed family that has a character.
    fn at_hand(&self, role: Role, font: &'a FontRole, c: char) -> Option<&'a str> {
        let fallback = self.edition.fonts.get(&Role::Fallback)?;
        let further = self.candidates(Role::Fallback, fallback);
        let mut all = self.candidates(role, font).chain(further);
        let family =
            all.find(|family| self.is_installed(family) && self.has_glyph(family, c) == Some(true));
        family.map(String::as_str)
    }

    /// Whether a family has a character, where it is at hand.
    fn has_glyph(&self, family: &str, c: char) -> Option<bool> {
        let book = self.options.fonts.book();
        let mut faces = book.select_family(&family.to_lowercase()).peekable();
        faces.peek()?;
        let mut infos = faces.filter_map(|face| book.info(face));
        Some(infos.any(|info| info.coverage.contains(u32::from(c))))
    }

    /// One warning of the characters that another face sets. A wide name of the same face is none.
    pub fn loans(&mut self) -> Option<Diagnostic> {
        let edition = self.edition;
        lent(edition, &edition.theme.word.styles, |role, c| {
            let to = self.lender(role, c)?;
            let role = if self.sets_chinese(role) {
                role
            } else {
                Role::Fallback
            };
            let is_same = edition.fonts.get(&role)?.wide.as_deref() == Some(to);
            let by = self.family(role)?;
            (!is_same || role == Role::Fallback).then_some(Loan { by, to })
        })
    }
}

/// Whether GB 2312 has a Han character: of GBK those rows and columns are its own.
fn is_gb2312(c: char) -> bool {
    let mut utf8 = [0; 4];
    let (bytes, _, is_missing) = GBK.encode(c.encode_utf8(&mut utf8));
    !is_missing && matches!(*bytes, [0xb0..=0xf7, 0xa1..=0xfe])
}
