//! What became a heading, an item or a paragraph: what it says in other languages goes with it.

use super::base::Role;
use super::edited::Content;
use super::form::Form;
use super::pair::own_bits;
use super::plan::Child;
use super::planner::Planner;
use super::text::{is_same, rewrite};
use crate::model::Localized;
use crate::syntax::emit::Node as Yaml;

impl Planner<'_, '_> {
    /// Writes a unit as what it is now.
    pub(super) fn turn(&mut self, unit: usize, line: usize, form: Form) {
        let Some(entry) = self.units[unit].entry else {
            return;
        };
        let entry = &self.layout.entries[entry];
        let mut place = (entry.sequence, entry.index);
        if let (Role::Item(item), Some(inner)) = (self.units[unit].role, entry.inner) {
            place = (inner, item);
        }
        self.plan.kept.insert(place);
        self.plan.turned.push((unit, form));
        let node = self.text_in_all(unit, line);
        match form {
            Form::Heading => {
                let level = self.lines[line].level.unwrap_or(1);
                self.section(node, level);
            }
            Form::Item => {
                let items = self.list_for_new(line);
                self.plan.containers[items].push(Child::Leaf(node));
            }
            Form::Prose => {
                let top = self.top();
                let paragraph = Yaml::map([("paragraph", node)]);
                self.plan.containers[top].push(Child::Leaf(paragraph));
            }
        }
    }

    /// What a unit says in every language, a lead and its text as one.
    fn text_in_all(&mut self, unit: usize, line: usize) -> Yaml {
        let (unit, line) = (&self.units[unit], &self.lines[line]);
        let bits = match &line.content {
            Content::Text(bits) => own_bits(unit, bits),
            Content::Picture(_) | Content::Table(_) => &[],
        };
        let pieces: Vec<_> = unit
            .slots
            .iter()
            .flat_map(|slot| slot.pieces.clone())
            .collect();
        let said = rewrite(&pieces, bits, self.lang.joins_without_blank(), self.notes);
        let mut entries = vec![(self.lang.to_string().into(), Yaml::text(said.written))];
        let texts: Vec<&Localized> = unit.slots.iter().filter_map(|slot| slot.text).collect();
        let others = texts.iter().flat_map(|text| text.iter());
        let mut outdated = Vec::new();
        for lang in others.map(|(lang, _)| lang) {
            if lang == self.lang || entries.iter().any(|(known, _)| known == lang.as_str()) {
                continue;
            }
            let joint = if lang.joins_without_blank() { "" } else { " " };
            let said = texts.iter().filter_map(|text| text.get(lang));
            let said: Vec<&str> = said.map(|said| said.value.trim()).collect();
            entries.push((lang.to_string().into(), Yaml::text(said.join(joint))));
            let marked = texts.iter().flat_map(|text| text.outdated());
            if !is_same(&pieces, bits) || marked.into_iter().any(|other| other.value == *lang) {
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
