//! Paragraphs that were made headings or items of lists, and back: what they say in other languages
//! goes with them.

use super::line::{Content, Line};
use super::pair::is_it_alone;
use super::plan::{Child, Planner, own_bits};
use super::text::{is_same, rewrite};
use super::unit::{Role, Unit};
use crate::model::Localized;
use crate::syntax::emit::Node as Yaml;

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The heading of a section.
    Heading,
    /// An item of a list.
    Item,
    /// A paragraph.
    Prose,
}

impl Form {
    /// Its name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Item => "item",
            Self::Prose => "paragraph",
        }
    }
}

/// What a unit was turned into, as far as its anchor tells that it is the same and its style what it
/// is now. Pasted text has neither.
pub fn turned(unit: &Unit, line: &Line) -> Option<Form> {
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
    let now = if line.level.is_some() {
        Form::Heading
    } else if line.style.starts_with("list ") {
        Form::Item
    } else if line.style == "body text" {
        match line.numbered {
            true => Form::Item,
            false => Form::Prose,
        }
    } else {
        return None;
    };
    (is_it_alone(unit, line) && was != now).then_some(now)
}

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
