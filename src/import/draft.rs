//! What an importer makes of its source, and the report file it becomes.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::model::Date;

/// A text by language, with the report's inline markup.
pub type Text = BTreeMap<&'static str, String>;

/// One block of a draft, in reading order; headings open sections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The address to the deputies.
    Salutation(Text),
    /// A heading.
    Heading {
        /// Its depth, from 1.
        level: u8,
        /// Whether it is counted.
        numbered: bool,
        /// Its text, without the number.
        text: Text,
    },
    /// A paragraph.
    Paragraph(Text),
    /// A list.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The items, at least one.
        items: Vec<Text>,
    },
    /// A table.
    Table {
        /// The header row.
        columns: Vec<Text>,
        /// The other rows, as long as the header each.
        rows: Vec<Vec<Text>>,
    },
    /// An image.
    Image {
        /// Its path as the source has it.
        file: String,
        /// What it shows.
        alt: Text,
    },
}

/// A block, where it stands in its source, and what the editors should know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The block.
    pub part: Part,
    /// The line of its source on which it begins, from 1.
    pub line: usize,
    /// A remark for the editors.
    pub note: Option<String>,
}

impl Unit {
    /// A block of a line, without a remark.
    pub fn new(part: Part, line: usize) -> Self {
        Self {
            part,
            line,
            note: None,
        }
    }
}

/// A report as an importer understood it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The languages it is in.
    pub languages: Vec<&'static str>,
    /// The title.
    pub title: Text,
    /// The meeting's name, and its day.
    pub meeting: Option<(Text, Date)>,
    /// The footnotes, by name.
    pub footnotes: BTreeMap<String, Text>,
    /// The blocks.
    pub units: Vec<Unit>,
}

impl Draft {
    /// The report file, with this id.
    pub fn to_yaml(&self, id: &str) -> String {
        let mut out = format!("id: {}\n", quoted(id));
        if self.languages.len() == 1 {
            out += &format!("languages: [{}]\n", self.languages[0]);
        }
        out += &format!("title: {}\n", flow(&self.title));
        if let Some((name, date)) = &self.meeting {
            out += &format!("meeting:\n  name: {}\n  date: {date}\n", flow(name));
        }
        if !self.footnotes.is_empty() {
            out += "footnotes:\n";
            for (name, text) in &self.footnotes {
                out += &format!("  {name}: {}\n", flow(text));
            }
        }
        out += if self.units.is_empty() {
            "body: []\n"
        } else {
            "body:\n"
        };
        body(&mut out, &self.units, 1);
        out
    }
}

/// The blocks, and the sections with all that stands in them.
fn body(out: &mut String, units: &[Unit], depth: usize) {
    let mut rest = units;
    while let Some((unit, after)) = rest.split_first() {
        let Part::Heading { level, .. } = &unit.part else {
            block(out, unit, depth);
            rest = after;
            continue;
        };
        let ends = |unit: &Unit| matches!(&unit.part, Part::Heading { level: l, .. } if l <= level);
        let length = after.iter().position(ends).unwrap_or(after.len());
        block(out, unit, depth);
        if length > 0 {
            let _ = writeln!(out, "{}body:", indent(depth + 2));
            body(out, &after[..length], depth + 3);
        }
        rest = &after[length..];
    }
}

fn indent(depth: usize) -> String {
    "  ".repeat(depth)
}

/// A block up to what stands in it.
fn block(out: &mut String, unit: &Unit, depth: usize) {
    let mut keys = Vec::new();
    let kind = match &unit.part {
        Part::Salutation(text) => {
            let _ = writeln!(out, "{}- salutation: {}", indent(depth), flow(text));
            return;
        }
        Part::Paragraph(text) if unit.note.is_none() => {
            let _ = writeln!(out, "{}- paragraph:", indent(depth));
            for (lang, said) in text.iter().rev() {
                let _ = writeln!(out, "{}{lang}: {}", indent(depth + 2), quoted(said));
            }
            return;
        }
        Part::Paragraph(text) => {
            keys.push(format!("text: {}", flow(text)));
            "paragraph"
        }
        Part::Heading { numbered, text, .. } => {
            keys.push(format!("heading: {}", flow(text)));
            if !numbered {
                keys.push("numbering: none".into());
            }
            "section"
        }
        Part::List { ordered, items } => {
            let style = if *ordered { "ordered" } else { "unordered" };
            keys.push(format!("style: {style}"));
            keys.push("items:".into());
            keys.extend(items.iter().map(|item| format!("  - {}", flow(item))));
            "list"
        }
        Part::Table { columns, rows } => {
            keys.push("columns:".into());
            keys.extend(columns.iter().map(|column| format!("  - {}", flow(column))));
            keys.push("rows:".into());
            keys.extend(rows.iter().map(|row| format!("  - [{}]", cells(row))));
            "table"
        }
        Part::Image { file, alt } => {
            keys.push(format!("file: {}", quoted(file)));
            keys.push(format!("alt: {}", flow(alt)));
            "image"
        }
    };
    keys.extend(
        unit.note
            .iter()
            .map(|note| format!("note: {}", quoted(note))),
    );
    let _ = writeln!(out, "{}- {kind}:", indent(depth));
    for key in keys {
        let _ = writeln!(out, "{}{key}", indent(depth + 2));
    }
}

fn cells(row: &[Text]) -> String {
    let cells: Vec<String> = row.iter().map(flow).collect();
    cells.join(", ")
}

/// A text on one line.
fn flow(text: &Text) -> String {
    let said: Vec<String> = text
        .iter()
        .rev()
        .map(|(lang, said)| format!("{lang}: {}", quoted(said)))
        .collect();
    format!("{{{}}}", said.join(", "))
}

/// A string that YAML reads as itself: every JSON string is one.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a string is JSON")
}
