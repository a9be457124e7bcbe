//! Paragraphs that were made headings or items of lists, and back: what they say in other languages
//! goes with them.

use super::base::{BaseUnit, Role};
use super::edited::EditedLine;
use super::layout::Entry;
use super::merger::Merger;
use super::pair::{is_it_alone, own_bits};
use super::report_file::row;
use super::text::is_same;
use crate::diag::code;
use crate::model::Localized;
use crate::syntax::emit::Node as Yaml;

/// Whether a unit was turned into something else, as far as its bookmark says that it is the same and
/// its style what it is now. Pasted text has neither.
pub fn is_turned(unit: &BaseUnit, line: &EditedLine) -> bool {
    let is_styled =
        line.level.is_some() || line.style.starts_with("list ") || line.style == "body text";
    let is_same = match unit.role {
        Role::Heading => line.level.is_some(),
        Role::Item(_) => line.level.is_none() && line.numbered,
        Role::Prose => line.level.is_none() && !line.numbered,
        Role::Fixed
        | Role::Title
        | Role::AnnexTitle(_)
        | Role::Caption
        | Role::Picture
        | Role::Table => true,
    };
    is_styled && !is_same && is_it_alone(unit, line)
}

impl Merger<'_> {
    /// Writes a unit as what it is now.
    pub(super) fn turn(&mut self, unit: &BaseUnit, entry: &Entry, line: &EditedLine) {
        self.kept.insert(match (unit.role, entry.inner) {
            (Role::Item(item), Some(inner)) => (inner, item),
            (_, _) => entry.place,
        });
        let node = self.text_in_all(unit, line);
        let what = self.add_text(line, node);
        let place = self.unit_place(unit);
        let found = code::MERGE_TURNED.note().with("what", what);
        self.quote(place, found, &unit.plain);
    }

    /// What a unit says in every language, a lead and its text as one.
    fn text_in_all(&mut self, unit: &BaseUnit, line: &EditedLine) -> Yaml {
        let own = &self.compared.lang;
        let bits = own_bits(unit, &line.bits);
        let pieces = unit.slots.iter().flat_map(|slot| slot.pieces.clone());
        let pieces: Vec<_> = pieces.collect();
        let said = self.compared.rewrite(&pieces, bits, true);
        let mut entries = vec![(own.to_string().into(), Yaml::text(said.written))];
        let texts: Vec<&Localized> = unit.slots.iter().filter_map(|slot| slot.text).collect();
        let mut outdated = Vec::new();
        for (lang, _) in texts.iter().flat_map(|text| text.iter()) {
            if entries.iter().any(|(known, _)| known == lang.as_str()) {
                continue;
            }
            let joint = if lang.joins_without_blank() { "" } else { " " };
            let said = texts.iter().filter_map(|text| text.get(lang));
            let said: Vec<&str> = said.map(|said| said.value.trim()).collect();
            entries.push((lang.to_string().into(), Yaml::text(said.join(joint))));
            let mut marked = texts.iter().flat_map(|text| text.outdated());
            if !is_same(&pieces, bits) || marked.any(|other| other.value == *lang) {
                outdated.push(lang.clone());
            }
        }
        if !outdated.is_empty() {
            entries.push((Localized::OUTDATED.into(), row(&outdated)));
        }
        let notes = texts.iter().filter_map(|text| text.note());
        let notes = notes.map(|note| note.value.clone());
        let notes: Vec<String> = notes.chain(line.comments.iter().cloned()).collect();
        if !notes.is_empty() {
            entries.push((Localized::NOTE.into(), Yaml::text(notes.join(" / "))));
        }
        Yaml::Line(entries)
    }
}
