//! The report file a draft becomes.

use std::iter::Peekable;

use super::{Annex, Draft, FigureEntry, FigureUnit, Part, Speaker, Text, Unit};
use crate::syntax::emit::{Entries, Key, Node, write};

impl Draft {
    /// The report file, with this id.
    pub fn into_yaml(mut self, id: &str) -> String {
        let mut entries = vec![entry("id", Node::text(id))];
        if self.languages.len() == 1 {
            let languages = self.languages.iter().map(|lang| Node::text(*lang));
            entries.push(entry("languages", Node::Row(languages.collect())));
        }
        entries.push(entry("title", text(std::mem::take(&mut self.title))));
        let (units, annexes) = (
            std::mem::take(&mut self.units),
            std::mem::take(&mut self.annexes),
        );
        entries.extend(self.head());
        entries.push(entry("body", Node::List(body(units))));
        if !annexes.is_empty() {
            let annexes = annexes.into_iter().map(annex).collect();
            entries.push(entry("annexes", Node::List(annexes)));
        }
        write(entries)
    }

    /// Meeting, speaker, figures, footnotes.
    fn head(self) -> Entries {
        let mut entries = Entries::new();
        if let Some((name, date)) = self.meeting {
            let mut meeting = vec![entry("name", text(name)), entry("date", Node::bare(date))];
            meeting.extend(self.document.map(|n| entry("document", Node::bare(n))));
            entries.push(entry("meeting", Node::Map(meeting)));
        }
        if let Some(Speaker { office, name }) = self.speaker {
            let office = (!office.is_empty()).then(|| ("office", text(office)));
            let speaker = office.into_iter().chain([("name", text(name))]);
            entries.push(entry("speaker", Node::map(speaker)));
        }
        if !self.figures.is_empty() {
            let figures = self.figures.into_iter();
            let figures = figures.map(|(name, said)| (name.into(), figure(&said)));
            entries.push(entry("figures", Node::Map(figures.collect())));
        }
        if !self.footnotes.is_empty() {
            let notes = self.footnotes.into_iter();
            let notes = notes.map(|(name, said)| (name.into(), text(said)));
            entries.push(entry("footnotes", Node::Map(notes.collect())));
        }
        entries
    }
}

fn entry(key: &'static str, node: Node) -> (Key, Node) {
    (key.into(), node)
}

fn figure(figure: &FigureEntry) -> Node {
    let mut entries = vec![entry("value", Node::bare(&figure.value))];
    match &figure.unit {
        Some(FigureUnit::Known(name)) => entries.push(entry("unit", Node::bare(name))),
        Some(FigureUnit::Nouns(nouns)) => {
            let nouns = nouns.iter().rev();
            let nouns = nouns.map(|(lang, noun)| entry(lang, forms(lang, noun)));
            entries.push(entry("unit", Node::Line(nouns.collect())));
        }
        None => {}
    }
    entries.extend(
        figure
            .qualifier
            .map(|word| entry("qualifier", Node::bare(word))),
    );
    Node::Line(entries)
}

/// A noun; an English plural with its singular, where that is plain.
fn forms(lang: &str, noun: &str) -> Node {
    let singular = match noun.strip_suffix("people") {
        Some(before) => Some(format!("{before}person")),
        None if noun.ends_with("ies") => noun.strip_suffix("ies").map(|stem| format!("{stem}y")),
        None => {
            let es = ["sses", "shes", "ches", "xes"]
                .iter()
                .any(|end| noun.ends_with(end));
            noun.strip_suffix(if es { "es" } else { "s" })
                .map(str::to_owned)
        }
    };
    match singular {
        Some(one) if lang == "en" => {
            Node::line([("one", Node::text(one)), ("other", Node::text(noun))])
        }
        Some(_) | None => Node::text(noun),
    }
}

fn annex(annex: Annex) -> Node {
    let mut entries = vec![entry("title", text(annex.title))];
    entries.extend(
        annex
            .number
            .map(|number| entry("number", Node::bare(number))),
    );
    if !annex.units.is_empty() {
        entries.push(entry("body", Node::List(body(annex.units))));
    }
    Node::Map(entries)
}

/// The blocks, and the sections with all that stands in them.
fn body(units: Vec<Unit>) -> Vec<Node> {
    let silent = silent(&units);
    within(&mut units.into_iter().zip(silent).peekable(), None)
}

/// Which headings have no number although what stands in them is counted as below one: the first
/// heading in them is numbered, and a level lower than the next.
fn silent(units: &[Unit]) -> Vec<bool> {
    let first_below = |at: usize| {
        let mut headings = units[at + 1..]
            .iter()
            .filter_map(|unit| unit.part.heading());
        headings.next()
    };
    let is_silent = |at: usize| {
        let Some((level, false)) = units[at].part.heading() else {
            return false;
        };
        first_below(at).is_some_and(|(below, numbered)| numbered && below > level + 1)
    };
    (0..units.len()).map(is_silent).collect()
}

/// The blocks up to the next heading of a level or above it, or to the end.
fn within(
    units: &mut Peekable<impl Iterator<Item = (Unit, bool)>>,
    above: Option<u8>,
) -> Vec<Node> {
    let mut blocks = Vec::new();
    let level = |unit: &Unit| unit.part.heading().map(|(level, _)| level);
    while let Some((unit, silent)) =
        units.next_if(|(unit, _)| above.is_none() || level(unit).is_none_or(|l| Some(l) > above))
    {
        let inside = match level(&unit) {
            None => Vec::new(),
            level => within(&mut *units, level),
        };
        blocks.push(block(unit, silent, inside));
    }
    blocks
}

/// A block; a section with the blocks inside it.
fn block(unit: Unit, silent: bool, inside: Vec<Node>) -> Node {
    let Unit {
        part, note, number, ..
    } = unit;
    let number_key = match part {
        Part::List { .. } => "start",
        Part::Salutation(_)
        | Part::Paragraph { .. }
        | Part::Heading { .. }
        | Part::Table { .. }
        | Part::Image { .. } => "number",
    };
    let (kind, mut keys) = match part {
        Part::Salutation(said) => return Node::map([("salutation", text(said))]),
        Part::Paragraph { lead, text: said } if lead.is_empty() && note.is_none() => {
            return Node::map([("paragraph", lines(said))]);
        }
        Part::Paragraph { lead, text: said } => {
            let lead = (!lead.is_empty()).then(|| entry("lead", text(lead)));
            let keys = lead.into_iter().chain([entry("text", lines(said))]);
            ("paragraph", keys.collect())
        }
        Part::Heading {
            numbered,
            text: said,
            ..
        } => {
            let mut keys = vec![entry("heading", text(said))];
            if !numbered {
                let numbering = if silent { "silent" } else { "none" };
                keys.push(entry("numbering", Node::bare(numbering)));
            }
            ("section", keys)
        }
        Part::List { ordered, items } => {
            let style = if ordered { "ordered" } else { "unordered" };
            let items = items.into_iter().map(text).collect();
            let keys = vec![
                entry("style", Node::bare(style)),
                entry("items", Node::List(items)),
            ];
            ("list", keys)
        }
        Part::Table {
            caption,
            unit,
            columns,
            rows,
        } => {
            let mut keys: Entries = captioned(caption).into_iter().collect();
            keys.extend((!unit.is_empty()).then(|| entry("unit", text(unit))));
            keys.extend(table(columns, rows));
            ("table", keys)
        }
        Part::Image { file, alt, caption } => {
            let mut keys = vec![entry("file", Node::text(file)), entry("alt", text(alt))];
            keys.extend(captioned(caption));
            ("image", keys)
        }
    };
    if let Some(number) = number {
        keys.insert(1, entry(number_key, Node::bare(number)));
    }
    keys.extend(note.map(|note| entry("note", Node::text(note))));
    if !inside.is_empty() {
        keys.push(entry("body", Node::List(inside)));
    }
    Node::map([(kind, Node::Map(keys))])
}

fn table(columns: Vec<Text>, rows: Vec<Vec<Text>>) -> [(Key, Node); 2] {
    let row = |row: Vec<Text>| Node::Row(row.into_iter().map(cell).collect());
    let columns = columns.into_iter().map(text).collect();
    let rows = rows.into_iter().map(row).collect();
    [
        entry("columns", Node::List(columns)),
        entry("rows", Node::List(rows)),
    ]
}

/// A cell: one string where all languages say the same, nothing among it.
fn cell(said: Text) -> Node {
    let (first, many) = (said.values().next(), said.len() > 1);
    match first {
        None => Node::text(""),
        Some(first) if (many || first.is_empty()) && said.values().all(|other| other == first) => {
            Node::text(first)
        }
        Some(_) => text(said),
    }
}

fn captioned(caption: Text) -> Option<(Key, Node)> {
    (!caption.is_empty()).then(|| entry("caption", text(caption)))
}

/// A text, each language on a line of its own.
fn lines(said: Text) -> Node {
    Node::map(languages(said))
}

/// A text, on one line where it fits.
fn text(said: Text) -> Node {
    Node::line(languages(said))
}

/// What is said, Chinese first.
fn languages(said: Text) -> impl Iterator<Item = (&'static str, Node)> {
    said.into_iter()
        .rev()
        .map(|(lang, said)| (lang, Node::Text(said)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zh(said: &str) -> Text {
        Text::from([("zh", said.to_owned())])
    }

    #[test]
    fn speaker_lead_sentence_and_annex_stand_in_the_file() {
        let lead = Part::Paragraph {
            lead: zh("加强立法。"),
            text: zh("制定3件。"),
        };
        let draft = Draft {
            languages: vec!["zh"],
            title: zh("报告"),
            speaker: Some(Speaker {
                office: zh("主任"),
                name: zh("王某某"),
            }),
            units: vec![Unit::new(lead, 1)],
            annexes: vec![Annex {
                title: zh("名词解释"),
                number: None,
                units: vec![Unit::new(Part::paragraph(zh("甲：乙。")), 2)],
            }],
            ..Draft::default()
        };
        let right = r"id: r
languages: [zh]
title: {zh: 报告}
speaker:
  office: {zh: 主任}
  name: {zh: 王某某}
body:
  - paragraph:
      lead: {zh: 加强立法。}
      text:
        zh: 制定3件。
annexes:
  - title: {zh: 名词解释}
    body:
      - paragraph:
          zh: 甲：乙。
";
        assert_eq!(draft.into_yaml("r"), right);
    }
}
