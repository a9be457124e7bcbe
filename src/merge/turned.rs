//! Paragraphs that were made headings or items of lists, and back: what they say in other languages
//! goes with them.

use super::base::{BaseUnit, Role};
use super::edited::EditedLine;
use super::layout::Entry;
use super::merger::Merger;
use super::pair::{is_it_alone, own_bits};
use super::text::{is_same, rewrite};
use crate::diag::code;
use crate::model::Localized;
use crate::ooxml::NoteId;
use crate::syntax::emit::Node as Yaml;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Heading,
    Item,
    /// A paragraph.
    Prose,
}

/// What a unit was turned into, as far as its bookmark says that it is the same and its style what it
/// is now. Pasted text has neither.
pub fn turned(unit: &BaseUnit, line: &EditedLine) -> Option<Form> {
    let was = match unit.role {
        Role::Heading => Form::Heading,
        Role::Item(_) => Form::Item,
        Role::Prose => Form::Prose,
        Role::Fixed
        | Role::Title
        | Role::AnnexTitle(_)
        | Role::Caption
        | Role::Picture
        | Role::Table => return None,
    };
    let is_body = line.style == "body text";
    let now = if line.level.is_some() {
        Form::Heading
    } else if line.style.starts_with("list ") || (is_body && line.numbered) {
        Form::Item
    } else if is_body {
        Form::Prose
    } else {
        return None;
    };
    (is_it_alone(unit, line) && was != now).then_some(now)
}

impl Merger<'_> {
    /// Writes a unit as what it is now.
    pub(super) fn turn(&mut self, unit: &BaseUnit, entry: &Entry, line: &EditedLine, form: Form) {
        self.kept.insert(match (unit.role, entry.inner) {
            (Role::Item(item), Some(inner)) => (inner, item),
            (_, _) => entry.place,
        });
        let node = self.text_in_all(unit, line);
        let what = match form {
            Form::Heading => {
                self.section(node, line.level.unwrap_or(1));
                "heading"
            }
            Form::Item => {
                let items = self.list_for(line);
                self.add(items, node);
                "item"
            }
            Form::Prose => {
                self.add(self.here(), Yaml::map([("paragraph", node)]));
                "paragraph"
            }
        };
        let place = self.unit_place(unit);
        let found = code::MERGE_TURNED.note().with("what", what);
        self.report.quote(place, found, &unit.plain);
    }

    /// What a unit says in every language, a lead and its text as one.
    fn text_in_all(&mut self, unit: &BaseUnit, line: &EditedLine) -> Yaml {
        let own = &self.compared.lang;
        let bits = own_bits(unit, &line.bits);
        let pieces = unit.slots.iter().flat_map(|slot| slot.pieces.clone());
        let pieces: Vec<_> = pieces.collect();
        let name = |id: &NoteId| self.compared.notes.name(id);
        let said = rewrite(&pieces, bits, own.joins_without_blank(), name);
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
                outdated.push(Yaml::bare(lang));
            }
        }
        if !outdated.is_empty() {
            entries.push((Localized::OUTDATED.into(), Yaml::Row(outdated)));
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
