//! The report file a draft becomes.

use std::fmt::Write as _;

use super::{Draft, Part, Speaker, Text, Unit};

impl Draft {
    /// The report file, with this id.
    pub fn to_yaml(&self, id: &str) -> String {
        let mut out = format!("id: {}\n", quoted(id));
        if self.languages.len() == 1 {
            out += &format!("languages: [{}]\n", self.languages[0]);
        }
        out += &format!("title: {}\n", flow(&self.title));
        self.head(&mut out);
        if self.units.is_empty() {
            out += "body: []\n";
        } else {
            out += "body:\n";
            body(&mut out, &self.units, 1);
        }
        self.attached(&mut out);
        out
    }

    /// Meeting, speaker, footnotes.
    fn head(&self, out: &mut String) {
        if let Some((name, date)) = &self.meeting {
            *out += &format!("meeting:\n  name: {}\n  date: {date}\n", flow(name));
            if let Some(document) = self.document {
                *out += &format!("  document: {document}\n");
            }
        }
        if let Some(Speaker { office, name }) = &self.speaker {
            let (office, name) = (flow(office), flow(name));
            *out += &format!("speaker:\n  office: {office}\n  name: {name}\n");
        }
        if !self.footnotes.is_empty() {
            *out += "footnotes:\n";
            for (name, text) in &self.footnotes {
                *out += &format!("  {name}: {}\n", flow(text));
            }
        }
    }

    fn attached(&self, out: &mut String) {
        if !self.annexes.is_empty() {
            *out += "annexes:\n";
        }
        for annex in &self.annexes {
            *out += &format!("  - title: {}\n", flow(&annex.title));
            if !annex.units.is_empty() {
                *out += "    body:\n";
                body(out, &annex.units, 3);
            }
        }
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
        Part::Paragraph { lead, text } if lead.is_empty() && unit.note.is_none() => {
            let _ = writeln!(out, "{}- paragraph:", indent(depth));
            said(out, text, depth + 2);
            return;
        }
        Part::Paragraph { lead, text } => {
            let _ = writeln!(out, "{}- paragraph:", indent(depth));
            if !lead.is_empty() {
                let _ = writeln!(out, "{}lead: {}", indent(depth + 2), flow(lead));
            }
            let _ = writeln!(out, "{}text:", indent(depth + 2));
            said(out, text, depth + 3);
            if let Some(note) = &unit.note {
                let _ = writeln!(out, "{}note: {}", indent(depth + 2), quoted(note));
            }
            return;
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
        Part::Table {
            caption,
            columns,
            rows,
        } => {
            keys.extend(captioned(caption));
            keys.push("columns:".into());
            keys.extend(columns.iter().map(|column| format!("  - {}", flow(column))));
            keys.push("rows:".into());
            keys.extend(rows.iter().map(|row| format!("  - [{}]", cells(row))));
            "table"
        }
        Part::Image { file, alt, caption } => {
            keys.push(format!("file: {}", quoted(file)));
            keys.push(format!("alt: {}", flow(alt)));
            keys.extend(captioned(caption));
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

fn captioned(caption: &Text) -> Option<String> {
    (!caption.is_empty()).then(|| format!("caption: {}", flow(caption)))
}

/// A text, each language on a line of its own.
fn said(out: &mut String, text: &Text, depth: usize) {
    for (lang, said) in text.iter().rev() {
        let _ = writeln!(out, "{}{lang}: {}", indent(depth), quoted(said));
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

#[cfg(test)]
mod tests {
    use super::super::{Annex, Unit};
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
                units: vec![Unit::new(Part::paragraph(zh("甲：乙。")), 2)],
            }],
            ..Draft::default()
        };
        let right = r#"id: "r"
languages: [zh]
title: {zh: "报告"}
speaker:
  office: {zh: "主任"}
  name: {zh: "王某某"}
body:
  - paragraph:
      lead: {zh: "加强立法。"}
      text:
        zh: "制定3件。"
annexes:
  - title: {zh: "名词解释"}
    body:
      - paragraph:
          zh: "甲：乙。"
"#;
        assert_eq!(draft.to_yaml("r"), right);
    }
}
