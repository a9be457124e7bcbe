//! Which family names go into the file: `w:rFonts`, and `word/fontTable.xml`.

use std::any::Any;

use typst_kit::fonts::FontPath;

use super::writer::Writer;
use super::xml::{self, W, escaped};
use crate::edition::{FontRole, Role, Typography};
use crate::publish::options::FontProfile;

impl<'a> Writer<'a> {
    /// The name that a role has in the file; none where the edition does not know the role.
    pub fn family(&self, role: Role) -> Option<&'a str> {
        let font = self.edition.fonts.get(&role)?;
        Some(match self.options.font_profile {
            FontProfile::Official => font.official.as_str(),
            FontProfile::Open => self.installed(role, font),
        })
    }

    /// Whether the name that a role has in the file is that of a stand-in, which has the weight that it
    /// has in print: 小标宋 is heavy by itself, a Song that stands in for it has a bold face.
    pub fn is_stood_in_for(&self, role: Role) -> bool {
        let font = self.edition.fonts.get(&role);
        let is_own = |family| {
            font.is_some_and(|font| {
                let names = std::iter::once(&font.official).chain(&font.families);
                names.into_iter().any(|name| name == family)
            })
        };
        let is_han = self.edition.typography == Typography::Han;
        is_han && self.family(role).is_some_and(|family| !is_own(family))
    }

    pub fn sets_chinese(&self, role: Role) -> bool {
        match self.edition.typography {
            Typography::Han => role != Role::Latin,
            Typography::Latin => role == Role::Fallback,
        }
    }

    /// The families that may stand for a role: where it sets Chinese characters, none that a role of
    /// Latin letters has, too.
    pub fn candidates(&self, role: Role, font: &'a FontRole) -> impl Iterator<Item = &'a String> {
        let is_chinese = self.sets_chinese(role);
        let others = self.edition.fonts.iter();
        let latin: Vec<&String> = others
            .filter(|(other, _)| is_chinese && !self.sets_chinese(**other))
            .flat_map(|(_, font)| font.families.iter().chain(&font.stand_ins))
            .collect();
        let all = font.families.iter().chain(&font.stand_ins);
        all.filter(move |family| !latin.contains(family))
    }

    /// The best family of a role that is installed on this machine: those that are only built into
    /// the program are of no use to Word.
    fn installed(&self, role: Role, font: &'a FontRole) -> &'a str {
        let mut families = self.candidates(role, font);
        let installed = families.find(|family| self.is_installed(family));
        installed.unwrap_or(&font.official)
    }

    /// Whether a family is installed on this machine.
    pub fn is_installed(&self, family: &str) -> bool {
        let fonts = self.options.fonts;
        let faces = fonts.book().select_family(&family.to_lowercase());
        let mut sources = faces.filter_map(|face| fonts.source(face));
        sources.any(|source| (source as &dyn Any).is::<FontPath>())
    }

    /// `w:rFonts` of the document: those of running text, and in a Western edition the face of the
    /// Chinese characters that stand in it.
    pub fn default_fonts(&self) -> String {
        match self.edition.typography {
            Typography::Han => self.fonts(Role::Body),
            Typography::Latin => {
                let (body, fallback) = (self.family(Role::Body), self.family(Role::Fallback));
                fonts([
                    ("ascii", body),
                    ("hAnsi", body),
                    ("cs", body),
                    ("eastAsia", fallback),
                ])
            }
        }
    }

    /// `w:rFonts` for a role. In a Chinese edition Latin letters and digits have their own face, but
    /// in roles that set their own: headings, page numbers (GB/T 9704 clause 7.5). Theme fonts are
    /// never named: Word would prefer them.
    pub fn fonts(&self, role: Role) -> String {
        let own = self.family(role);
        let font = self.edition.fonts.get(&role);
        let (latin, chinese) = match self.edition.typography {
            Typography::Latin => (own, None),
            Typography::Han if font.is_some_and(|font| font.own_latin) => (own, own),
            Typography::Han => (self.family(Role::Latin), own),
        };
        fonts([
            ("ascii", latin),
            ("hAnsi", latin),
            ("eastAsia", chinese),
            ("cs", latin),
        ])
    }

    /// The font table: each family once, with what may stand for it where it is missing.
    pub fn font_table(&self) -> Vec<u8> {
        let mut seen: Vec<&str> = Vec::new();
        let mut fonts = String::new();
        for (&role, font) in &self.edition.fonts {
            if let Some(name) = self.family(role)
                && !seen.contains(&name)
            {
                seen.push(name);
                fonts += &self.font(name, role, font);
            }
        }
        for (&(role, _), lender) in &self.lenders {
            if let (Some(name), Some(font)) = (*lender, self.edition.fonts.get(&role))
                && !seen.contains(&name)
            {
                seen.push(name);
                fonts += &self.font(name, role, font);
            }
        }
        xml::part(&format!(r#"<w:fonts xmlns:w="{W}">{fonts}</w:fonts>"#))
    }

    /// A font. By its character set (86 hexadecimal is GB 2312) Word chooses a substitute where none
    /// of the names is at hand.
    fn font(&self, name: &str, role: Role, font: &FontRole) -> String {
        let mut others: Vec<&str> = Vec::new();
        for other in std::iter::once(&font.official).chain(self.candidates(role, font)) {
            if other != name && !others.contains(&other.as_str()) {
                others.push(other);
            }
        }
        let others = match others.is_empty() {
            true => String::new(),
            false => format!(r#"<w:altName w:val="{}"/>"#, escaped(&others.join(","))),
        };
        let charset = if self.sets_chinese(role) { "86" } else { "00" };
        format!(
            r#"<w:font w:name="{}">{others}<w:charset w:val="{charset}"/>
            <w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>"#,
            escaped(name)
        )
    }
}

/// `w:rFonts` with the families that there are.
fn fonts(families: [(&str, Option<&str>); 4]) -> String {
    let named = families
        .iter()
        .filter_map(|(script, family)| Some(format!(r#" w:{script}="{}""#, escaped((*family)?))));
    format!("<w:rFonts{}/>", named.collect::<String>())
}
