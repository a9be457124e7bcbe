//! Texts of the report file changed: said anew, marked as outdated, noted.

use super::merger::Merger;
use super::slot::Slot;
use crate::model::{Lang, Localized};
use crate::read::Node;
use crate::syntax::emit::{Entries, Node as Yaml, on_one_line};

impl Merger<'_> {
    /// Lets a text say something else in the draft's language. The languages that are outdated by
    /// that.
    pub(super) fn write(&mut self, slot: &Slot, written: &str) -> Vec<Lang> {
        let lang = self.compared.lang.clone();
        let Some(text) = slot.text else {
            return self.part(slot.node, written);
        };
        self.put(slot.node, lang.as_str(), written);
        let marked: Vec<Lang> = text.outdated().iter().map(|l| l.value.clone()).collect();
        if marked.contains(&lang) {
            let left: Vec<Lang> = marked.into_iter().filter(|other| *other != lang).collect();
            self.mark(slot.node, &left);
            return Vec::new();
        }
        let others = text.iter().map(|(other, _)| other);
        let fresh: Vec<Lang> = others
            .filter(|other| **other != lang && text.is_present(other) && !marked.contains(other))
            .cloned()
            .collect();
        // What was not said at all outdates nothing.
        if !text.is_present(&lang) || fresh.is_empty() {
            return Vec::new();
        }
        self.mark(slot.node, &[marked, fresh.clone()].concat());
        fresh
    }

    /// Lets a key of a text say something.
    fn put(&mut self, text: &Node, key: &str, said: &str) {
        let flow = self.file.is_flow(text);
        let known = text.entries().iter().find(|(known, _)| known.name == key);
        match known {
            Some((key, node)) => self.file.set_scalar(Some(key), node, said, flow),
            None => {
                let value = self.file.scalar(said, flow, "");
                self.file.add_entry(text, key, &value);
            }
        }
    }

    /// Puts something in front of a text in another language.
    pub(super) fn put_before(&mut self, slot: &Slot, lang: &Lang, before: &str) {
        if let Some(said) = slot.text.and_then(|text| text.get(lang)) {
            let joint = if lang.joins_without_blank() { "" } else { " " };
            let text = format!("{before}{joint}{}", said.value);
            self.put(slot.node, lang.as_str(), &text);
        }
    }

    /// A cell that was the same in every language says something of its own in one.
    fn part(&mut self, node: &Node, written: &str) -> Vec<Lang> {
        let (report, lang) = (self.compared.original.report, &self.compared.lang);
        let old = node.as_str().unwrap_or_default();
        let others = report.languages.iter().map(|lang| &lang.value);
        let others: Vec<Lang> = others.filter(|other| *other != lang).cloned().collect();
        let mut entries = vec![(lang.to_string(), Yaml::text(written))];
        entries.extend(others.iter().map(|l| (l.to_string(), Yaml::text(old))));
        if !others.is_empty() {
            entries.push((Localized::OUTDATED.into(), row(&others)));
        }
        let range = node.span.start..self.file.end(node);
        let text = on_one_line(&Yaml::line(entries), self.file.json);
        self.file.edit(range, text);
        others
    }

    fn mark(&mut self, node: &Node, languages: &[Lang]) {
        let row = on_one_line(&row(languages), self.file.json);
        match node.get(Localized::OUTDATED) {
            Some(_) if languages.is_empty() => self.file.remove_entry(node, Localized::OUTDATED),
            Some(old) => self.file.edit(old.span.start..self.file.end(old), row),
            None if languages.is_empty() => {}
            None => self.file.add_entry(node, Localized::OUTDATED, &row),
        }
    }

    /// Adds footnotes to those of the report.
    pub(super) fn add_notes(&mut self, notes: Entries) {
        let (root, json) = (self.compared.layout.root, self.file.json);
        if notes.is_empty() {
            return;
        }
        if let Some(known) = root.get("footnotes") {
            for (name, text) in notes {
                let text = on_one_line(&text, json);
                self.file.add_entry(known, &name, &text);
            }
            return;
        }
        if self.file.is_flow(root) {
            let all = on_one_line(&Yaml::Line(notes), json);
            return self.file.add_entry(root, "footnotes", &all);
        }
        let lines = notes.iter();
        let lines = lines.map(|(name, text)| format!("  {name}: {}\n", on_one_line(text, json)));
        let lines = format!("footnotes:\n{}", lines.collect::<String>());
        // Before the body and the comments above it.
        let entries = root.entries();
        let at = entries.iter().position(|(key, _)| key.name == "body");
        let before = at.and_then(|at| entries.get(at.checked_sub(1)?));
        let at = before.map_or(root.span.start, |(_, node)| {
            self.file.line_end(self.file.end(node))
        });
        self.file.edit(at..at, lines);
    }

    /// Adds a remark to a text; whether there is a place for it.
    pub(super) fn remark(&mut self, slot: &Slot, remark: &str) -> bool {
        if slot.text.is_some() {
            let old = slot.node.get(Localized::NOTE);
            let text = match old {
                Some(old) => format!("{} / {remark}", old.as_str().unwrap_or_default()),
                None => remark.to_owned(),
            };
            self.put(slot.node, Localized::NOTE, &text);
        }
        slot.text.is_some()
    }
}

pub fn row(languages: &[Lang]) -> Yaml {
    let languages = languages.iter().map(|lang| Yaml::text(lang.as_str()));
    Yaml::Row(languages.collect())
}
