//! A draft that is edited and merged.

use std::fs;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::desk::{Desk, Run};

/// A report with comments, and with texts in every way that YAML has.
pub const REPORT: &str = r#"# The report of a test: this comment stays.
id: r
title: {zh: 工作报告, en: Work Report}
figures:
  laws: {value: 12, unit: law}   # counted by the office
  funds: {value: "5650000000", unit: yuan}
footnotes:
  counted: {zh: 按年末数计算。, en: Counted at the end of the year.}
body:
  # Who is spoken to.
  - salutation: {zh: 各位代表：, en: "Fellow Deputies,"}
  - paragraph:
      zh: |-
        我向大会报告工作。
      en: I now report on the work.
  - section:
      heading: {zh: 立法工作, en: Legislation}   # the first chapter
      summary: {zh: 摘要甲。, en: Summary A.}
      body:
        # What was passed.
        - paragraph: {zh: "全年通过{laws}，安排资金{funds}[^counted]。", en: "{laws} passed, {funds} provided[^counted]."}

        - paragraph:
            lead: {zh: 立法质量不断提高。, en: Quality rose.}
            text: {zh: 坚持开门立法。, en: The public was heard.}
        - list:
            style: ordered
            items:
              - {zh: 其一；, en: one;}
              - {zh: 其二；, en: two;}   # the second
              - {zh: 其三。, en: three.}
  - section:
      heading: {zh: 监督工作, en: Oversight}
      body:
        - paragraph: {zh: 依法开展监督。检查取得实效。, en: Oversight was exercised. Checks worked.}
        - table:
            caption: {zh: 办理情况, en: Handling}
            columns: [{zh: 项目, en: Item}, {zh: 数量, en: Number}]
            rows:
              - [{zh: 代表建议, en: Suggestions}, "12"]
              - [{zh: 代表议案, en: Motions}, "3"]
        - section:
            heading: {zh: 专项检查, en: Inspections}
            body:
              - paragraph: {zh: '组织两次检查。', en: Two inspections were held.}
  - section:
      heading: {zh: 代表工作, en: Deputies}
      body:
        - paragraph: {zh: 密切联系群众。, en: "Deputies kept close contact."}
  # The end.
"#;

/// A draft that was built from a report and is being edited.
pub struct Draft {
    pub desk: Desk,
    report: String,
    name: String,
    parts: Vec<(String, Vec<u8>)>,
    /// The body's XML.
    pub document: String,
}

impl Draft {
    /// The Chinese draft of the report.
    pub fn new() -> Self {
        Self::of(REPORT, "zh")
    }

    /// The draft of a report in a language.
    pub fn of(report: &str, lang: &str) -> Self {
        let desk = Desk::new(report);
        desk.build(&["-e", "draft", "-l", lang]);
        let id = report.split("id: ").nth(1).expect("a report has an id");
        let name = format!("{}.draft.{lang}.docx", id.lines().next().expect("an id"));
        let bytes = fs::read(desk.out(&name)).expect("the draft was built");
        Self::open(desk, report, name, &bytes)
    }

    /// A built draft.
    pub fn open(desk: Desk, report: &str, name: String, bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a docx is a zip");
        let mut parts = Vec::new();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).expect("an entry");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("an entry can be read");
            let name = file.name().expect("a name").into_owned();
            parts.push((name, bytes));
        }
        let mut draft = Self {
            desk,
            report: report.to_owned(),
            name,
            parts,
            document: String::new(),
        };
        draft.document = draft.part("word/document.xml");
        draft
    }

    /// A part as text.
    pub fn part(&self, name: &str) -> String {
        let part = self.parts.iter().find(|(part, _)| part == name);
        let (_, bytes) = part.unwrap_or_else(|| panic!("no {name}"));
        String::from_utf8(bytes.clone()).expect("a part is text")
    }

    /// Puts another text into a part.
    pub fn set_part(&mut self, name: &str, text: String) {
        match self.parts.iter_mut().find(|(part, _)| part == name) {
            Some((_, bytes)) => *bytes = text.into_bytes(),
            None => self.parts.push((name.to_owned(), text.into_bytes())),
        }
    }

    /// Puts other bytes into the place of the picture.
    pub fn set_picture(&mut self, picture: &[u8]) {
        let mut parts = self.parts.iter_mut();
        let media = parts.find(|(name, _)| name.starts_with("word/media/"));
        media.expect("a picture").1 = picture.to_vec();
    }

    /// The XML of the paragraph that says this, and of no other.
    pub fn paragraph(&self, text: &str) -> String {
        let found: Vec<&str> = paragraphs(&self.document)
            .into_iter()
            .filter(|p| said(p).contains(text))
            .collect();
        assert_eq!(found.len(), 1, "{text}");
        found[0].to_owned()
    }

    /// Puts something in the place of the paragraph that says this.
    pub fn replace(&mut self, text: &str, new: &str) {
        let old = self.paragraph(text);
        self.document = self.document.replacen(&old, new, 1);
    }

    /// Lets the paragraph that says `old` say something else, in runs of the kind it has.
    pub fn say(&mut self, old: &str, new: &str) {
        let paragraph = self.paragraph(old);
        let spoken = speak(&paragraph, &run(new));
        self.replace(old, &spoken);
    }

    /// Gives the paragraph that says this another style, and nothing beside it.
    pub fn restyle(&mut self, text: &str, style: &str) {
        let old = self.paragraph(text);
        let start = old.find("<w:pPr>").expect("it has a style");
        let end = old.find("</w:pPr>").expect("it ends");
        let new = format!(
            "{}<w:pPr><w:pStyle w:val=\"{style}\"/>{}",
            &old[..start],
            &old[end..]
        );
        self.replace(text, &new);
    }

    /// Deletes the paragraph that says this.
    pub fn delete(&mut self, text: &str) {
        self.replace(text, "");
    }

    /// Puts XML behind the paragraph that says this.
    pub fn after(&mut self, text: &str, xml: &str) {
        let both = self.paragraph(text) + xml;
        self.replace(text, &both);
    }

    /// Takes all from the paragraph that says `from` up to the one that says `to`.
    pub fn cut(&mut self, from: &str, to: &str) -> String {
        let start = self
            .document
            .find(&self.paragraph(from))
            .expect("it is there");
        let end = self
            .document
            .find(&self.paragraph(to))
            .expect("it is there");
        let cut = self.document[start..end].to_owned();
        self.document.replace_range(start..end, "");
        cut
    }

    /// Adds a comment to the paragraph that says this.
    pub fn comment(&mut self, text: &str, author: &str, comment: &str) {
        let paragraph = self.paragraph(text);
        let start = "<w:commentRangeStart w:id=\"900\"/>";
        let end =
            "<w:commentRangeEnd w:id=\"900\"/><w:r><w:commentReference w:id=\"900\"/></w:r></w:p>";
        let at = paragraph.find("</w:pPr>").map_or(5, |at| at + 8);
        let commented = format!("{}{start}{}", &paragraph[..at], &paragraph[at..]);
        let commented = commented.replace("</w:p>", end);
        self.replace(text, &commented);
        let comments = format!(
            "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"900\" w:author=\"{author}\"><w:p>{}</w:p></w:comment></w:comments>",
            run(comment)
        );
        self.set_part("word/comments.xml", comments);
        self.relate("comments");
    }

    /// Adds a footnote at the end of the paragraph that says this.
    pub fn footnote(&mut self, text: &str, note: &str) {
        const SPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        let paragraph = self.paragraph(text);
        let reference = "<w:r><w:footnoteReference w:id=\"77\"/></w:r></w:p>";
        self.replace(text, &paragraph.replace("</w:p>", reference));
        let own = format!(
            "<w:footnote w:id=\"77\">{}</w:footnote></w:footnotes>",
            self::paragraph("FootnoteText", note)
        );
        let empty = || format!("<w:footnotes xmlns:w=\"{SPACE}\"></w:footnotes>");
        let has_notes = self
            .parts
            .iter()
            .any(|(name, _)| name == "word/footnotes.xml");
        let notes = match has_notes {
            true => self.part("word/footnotes.xml"),
            false => empty(),
        };
        self.set_part("word/footnotes.xml", notes.replace("</w:footnotes>", &own));
        if !has_notes {
            self.relate("footnotes");
        }
    }

    /// Adds the relation of the document to a part.
    fn relate(&mut self, kind: &str) {
        let relations = self.part("word/_rels/document.xml.rels");
        let relation = format!(
            "<Relationship Id=\"rIdNew\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{kind}.xml\"/></Relationships>"
        );
        let relations = relations.replace("</Relationships>", &relation);
        self.set_part("word/_rels/document.xml.rels", relations);
    }

    /// The file as edited.
    pub fn bytes(&self) -> Vec<u8> {
        self.zip(SimpleFileOptions::default())
    }

    fn zip(&self, options: SimpleFileOptions) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.parts {
            zip.start_file(name.as_str(), options).expect("a zip");
            let bytes = match name.as_str() {
                "word/document.xml" => self.document.as_bytes(),
                _ => bytes,
            };
            zip.write_all(bytes).expect("a zip");
        }
        zip.finish().expect("a zip").into_inner()
    }

    /// Merges the file into the report.
    pub fn merge(&self) -> Run {
        self.desk.put(&self.name, &self.bytes());
        self.desk
            .run(&["merge", "report.yaml", &self.name, "-o", "merged.yaml"])
    }

    /// The report that the file is merged into.
    pub fn merged(&self) -> (String, Run) {
        let run = self.merge();
        assert_eq!(run.code, 0, "{}", run.stderr);
        let merged = fs::read_to_string(self.desk.path().join("merged.yaml"));
        (merged.expect("it was written"), run)
    }

    /// Expects that the merged report can be built at once, and says what that told.
    pub fn builds(&self) -> String {
        let built = self.desk.run(&[
            "build",
            "merged.yaml",
            "-e",
            "draft",
            "-f",
            "docx",
            "-f",
            "txt",
            "-o",
            "new",
        ]);
        assert_eq!(built.code, 0, "{}", built.stderr);
        built.stderr
    }

    /// Merges, and expects the report with these replacements and nothing else; what was told.
    pub fn gives(&self, changes: &[(&str, &str)]) -> Run {
        let mut expected = self.report.clone();
        for (old, new) in changes {
            assert_eq!(expected.matches(old).count(), 1, "{old}");
            expected = expected.replacen(old, new, 1);
        }
        let (merged, run) = self.merged();
        assert_eq!(merged, expected, "told:\n{}", run.stderr);
        run
    }
}

/// The paragraphs of a part, outside and inside tables.
pub fn paragraphs(document: &str) -> Vec<&str> {
    let starts = document.match_indices("<w:p>").map(|(at, _)| at);
    starts
        .map(|start| {
            let end = document[start..].find("</w:p>").expect("a paragraph ends");
            &document[start..start + end + 6]
        })
        .collect()
}

/// What a piece of XML says.
pub fn said(xml: &str) -> String {
    let texts = xml.split("<w:t").skip(1).filter_map(|run| {
        let (attributes, rest) = run.split_once('>')?;
        let is_text = attributes.is_empty() || attributes.starts_with(' ');
        is_text.then(|| rest.split("</w:t>").next().unwrap_or_default())
    });
    texts.collect()
}

/// A run.
pub fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// A run that is set so.
pub fn set(text: &str, properties: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// A paragraph of a style.
pub fn paragraph(style: &str, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{}</w:p>",
        run(text)
    )
}

/// A paragraph with other runs: properties, bookmarks and references to notes stay.
pub fn speak(paragraph: &str, runs: &str) -> String {
    let mut kept = (String::new(), String::new());
    let mut rest = paragraph;
    while let Some(start) = rest.find("<w:r>") {
        let end = start + rest[start..].find("</w:r>").expect("a run ends") + 6;
        if kept.1.is_empty() {
            kept.0 += &rest[..start];
        } else {
            kept.1 += &rest[..start];
        }
        if kept.1.is_empty() {
            kept.1 += runs;
        }
        if rest[start..end].contains("<w:footnoteReference") {
            kept.1 += &rest[start..end];
        }
        rest = &rest[end..];
    }
    kept.0 + &kept.1 + rest
}

/// The file as edited, its parts packed as tightly as can be.
pub fn deflated(draft: &Draft) -> Vec<u8> {
    draft.zip(SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated))
}
