//! Texts of the report file changed: said anew, marked as outdated, noted.

use super::slot::Slot;
use crate::model::{Lang, Localized};
use crate::read::{Node, is_json};
use crate::source::Source;
use crate::syntax::edit::{Editor, on_one_line};
use crate::syntax::emit::{Entries, Node as Yaml};

/// The report file, into which the changes of a draft are written.
pub struct ReportFile<'a> {
    /// The file.
    pub editor: Editor<'a>,
    /// The language of the draft.
    pub lang: Lang,
}

impl<'a> ReportFile<'a> {
    /// A file without changes.
    pub fn new(source: &'a Source, lang: Lang) -> Self {
        Self {
            editor: Editor::new(source, is_json(source)),
            lang,
        }
    }

    /// Lets a text say something else in the draft's language. The languages that are outdated by
    /// that.
    pub fn say(&mut self, slot: &Slot, written: &str, languages: &[Lang]) -> Vec<Lang> {
        let lang = self.lang.clone();
        let Some(text) = slot.text else {
            return self.part(slot.node, written, languages);
        };
        let flow = self.editor.is_flow(slot.node);
        let entries = slot.node.entries().iter();
        match entries
            .into_iter()
            .find(|(key, _)| key.name == lang.as_str())
        {
            Some((key, node)) => self.editor.set_scalar(Some(key), node, written, flow),
            None => {
                let value = self.editor.scalar(written, flow, "");
                self.editor.add_entry(slot.node, lang.as_str(), &value);
            }
        }
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
        if !slot.is_present || fresh.is_empty() {
            return Vec::new();
        }
        self.mark(slot.node, &[marked, fresh.clone()].concat());
        fresh
    }

    /// Puts something in front of a text in another language.
    pub fn put_before(&mut self, slot: &Slot, lang: &Lang, before: &str) {
        let Some(said) = slot.text.and_then(|text| text.get(lang)) else {
            return;
        };
        let joint = if lang.joins_without_blank() { "" } else { " " };
        let text = format!("{before}{joint}{}", said.value);
        let flow = self.editor.is_flow(slot.node);
        let mut entries = slot.node.entries().iter();
        if let Some((key, node)) = entries.find(|(key, _)| key.name == lang.as_str()) {
            self.editor.set_scalar(Some(key), node, &text, flow);
        }
    }

    /// A cell that was the same in every language says something of its own in one.
    fn part(&mut self, node: &Node, written: &str, languages: &[Lang]) -> Vec<Lang> {
        let old = node.as_str().unwrap_or_default();
        let others: Vec<Lang> = languages
            .iter()
            .filter(|l| **l != self.lang)
            .cloned()
            .collect();
        let quote = |file: &Self, text: &str| file.editor.scalar(text, true, "");
        let key = |file: &Self, lang: &str| match file.editor.json {
            true => quote(file, lang),
            false => lang.to_owned(),
        };
        let said = [(self.lang.clone(), written)];
        let said = said
            .into_iter()
            .chain(others.iter().map(|l| (l.clone(), old)));
        let mut entries: Vec<String> = said
            .map(|(lang, text)| format!("{}: {}", key(self, lang.as_str()), quote(self, text)))
            .collect();
        if !others.is_empty() {
            entries.push(format!(
                "{}: {}",
                key(self, Localized::OUTDATED),
                self.row(&others)
            ));
        }
        let range = node.span.start..self.editor.end(node);
        self.editor
            .edit(range, format!("{{{}}}", entries.join(", ")));
        others
    }

    fn row(&self, languages: &[Lang]) -> String {
        let names = languages.iter().map(|lang| match self.editor.json {
            true => self.editor.scalar(lang.as_str(), true, ""),
            false => lang.to_string(),
        });
        format!("[{}]", names.collect::<Vec<_>>().join(", "))
    }

    fn mark(&mut self, node: &Node, languages: &[Lang]) {
        let row = self.row(languages);
        match node.get(Localized::OUTDATED) {
            Some(_) if languages.is_empty() => self.editor.remove_entry(node, Localized::OUTDATED),
            Some(old) => self.editor.edit(old.span.start..self.editor.end(old), row),
            None if languages.is_empty() => {}
            None => self.editor.add_entry(node, Localized::OUTDATED, &row),
        }
    }

    /// Adds footnotes to those of the report.
    pub fn add_notes(&mut self, root: &Node, notes: &Entries) {
        if notes.is_empty() {
            return;
        }
        if let Some(known) = root.get("footnotes") {
            for (name, text) in notes {
                let text = on_one_line(text, self.editor.json);
                self.editor.add_entry(known, name, &text);
            }
            return;
        }
        if self.editor.is_flow(root) {
            let all = on_one_line(&Yaml::Line(notes.to_vec()), self.editor.json);
            return self.editor.add_entry(root, "footnotes", &all);
        }
        let entries = notes.iter();
        let lines = entries
            .map(|(name, text)| format!("  {name}: {}\n", on_one_line(text, self.editor.json)));
        let lines = format!("footnotes:\n{}", lines.collect::<String>());
        // Before the body and the comments above it.
        let at = root
            .entries()
            .iter()
            .position(|(key, _)| key.name == "body");
        let before = at.and_then(|at| root.entries().get(at.checked_sub(1)?));
        let at = before.map_or(root.span.start, |(_, node)| {
            self.editor.line_end(self.editor.end(node))
        });
        self.editor.edit(at..at, lines);
    }

    /// Adds a remark to a text; whether there is a place for it.
    pub fn remark(&mut self, slot: &Slot, remark: &str) -> bool {
        if slot.text.is_none() {
            return false;
        }
        let flow = self.editor.is_flow(slot.node);
        let entries = slot.node.entries().iter();
        match entries
            .into_iter()
            .find(|(key, _)| key.name == Localized::NOTE)
        {
            Some((key, old)) => {
                let text = format!("{} / {remark}", old.as_str().unwrap_or_default());
                self.editor.set_scalar(Some(key), old, &text, flow);
            }
            None => {
                let value = self.editor.scalar(remark, flow, "");
                self.editor.add_entry(slot.node, Localized::NOTE, &value);
            }
        }
        true
    }
}
