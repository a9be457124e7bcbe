//! All the texts of a report, in the order of the file's keys, each with the path to it.

use super::{Block, Cell, Localized, Paragraph, Report, Said, Section, Table, Total};

/// The texts of a report, each with the path to it, such as `body[3].paragraph.text`.
#[derive(Default)]
pub struct Texts<'a> {
    /// The texts in every language.
    pub localized: Vec<(String, &'a mut Localized)>,
    /// The strings that are the same in every language.
    pub same: Vec<(String, &'a mut Said)>,
}

impl Report {
    /// Every text of the report.
    pub fn texts_mut(&mut self) -> Texts<'_> {
        let mut texts = Texts::default();
        texts.add("title", &mut self.title);
        if let Some(meeting) = &mut self.meeting {
            texts.add("meeting.name", &mut meeting.name);
        }
        if let Some(speaker) = &mut self.speaker {
            texts.add_some("speaker.office", &mut speaker.office);
            texts.add("speaker.name", &mut speaker.name);
        }
        texts.add_some("summary", &mut self.summary);
        for (index, key_figure) in self.key_figures.iter_mut().enumerate() {
            texts.add(
                format!("key-figures[{}].label", index + 1),
                &mut key_figure.label,
            );
        }
        for (name, note) in &mut self.footnotes {
            texts.add(format!("footnotes.{}", name.value), note);
        }
        texts.blocks("body", &mut self.body);
        for (index, annex) in self.annexes.iter_mut().enumerate() {
            let path = format!("annexes[{}]", index + 1);
            texts.add(format!("{path}.title"), &mut annex.title);
            texts.blocks(&format!("{path}.body"), &mut annex.body);
        }
        for (index, entry) in self.glossary.iter_mut().enumerate() {
            texts.add(format!("glossary[{}]", index + 1), &mut entry.0);
        }
        texts
    }

    /// The texts that stand before the body, as far as there are any.
    pub fn head_texts(&self) -> Vec<&Localized> {
        let meeting = self.meeting.iter().map(|meeting| &meeting.name);
        let speaker = self.speaker.iter();
        let speaker = speaker.flat_map(|s| s.office.iter().chain([&s.name]));
        let title = std::iter::once(&self.title);
        title.chain(meeting).chain(speaker).collect()
    }

    /// Does something to every block of the body and the annexes, outer ones first.
    pub fn each_block_mut(&mut self, mut change: impl FnMut(&mut Block)) {
        visit(&mut self.body, &mut change);
        for annex in &mut self.annexes {
            visit(&mut annex.body, &mut change);
        }
    }

    /// Every block of the body and the annexes, outer ones first, and the path to it.
    pub fn blocks(&self) -> Vec<(String, &Block)> {
        let mut found = Vec::new();
        collect("body", &self.body, &mut found);
        for (index, annex) in self.annexes.iter().enumerate() {
            collect(
                &format!("annexes[{}].body", index + 1),
                &annex.body,
                &mut found,
            );
        }
        found
    }
}

fn visit(blocks: &mut [Block], change: &mut impl FnMut(&mut Block)) {
    for block in blocks {
        change(block);
        if let Block::Section(section) = block {
            visit(&mut section.body, change);
        }
    }
}

fn collect<'a>(path: &str, blocks: &'a [Block], found: &mut Vec<(String, &'a Block)>) {
    for (index, block) in blocks.iter().enumerate() {
        let path = format!("{path}[{}].{}", index + 1, block.kind());
        found.push((path.clone(), block));
        if let Block::Section(section) = block {
            collect(&format!("{path}.body"), &section.body, found);
        }
    }
}

impl<'a> Texts<'a> {
    fn add(&mut self, path: impl Into<String>, text: &'a mut Localized) {
        self.localized.push((path.into(), text));
    }

    fn add_some(&mut self, path: impl Into<String>, text: &'a mut Option<Localized>) {
        if let Some(text) = text {
            self.add(path, text);
        }
    }

    fn blocks(&mut self, path: &str, blocks: &'a mut [Block]) {
        for (index, block) in blocks.iter_mut().enumerate() {
            let path = format!("{path}[{}].{}", index + 1, block.kind());
            match block {
                Block::Salutation(salutation) => self.add(path, &mut salutation.0),
                Block::Paragraph(paragraph) => self.paragraph(&path, paragraph),
                Block::Section(section) => self.section(&path, section),
                Block::List(list) => {
                    for (index, item) in list.items.iter_mut().enumerate() {
                        self.add(format!("{path}.items[{}]", index + 1), item);
                    }
                }
                Block::Table(table) => self.table(&path, table),
                Block::Image(image) => {
                    self.add(format!("{path}.alt"), &mut image.alt);
                    self.add_some(format!("{path}.caption"), &mut image.caption);
                }
            }
        }
    }

    fn paragraph(&mut self, path: &str, paragraph: &'a mut Paragraph) {
        match paragraph {
            Paragraph::Plain(text) => self.add(path, text),
            Paragraph::Full(full) => {
                self.add_some(format!("{path}.lead"), &mut full.lead);
                self.add(format!("{path}.text"), &mut full.text);
            }
        }
    }

    fn section(&mut self, path: &str, section: &'a mut Section) {
        self.add(format!("{path}.heading"), &mut section.heading);
        self.add_some(format!("{path}.summary"), &mut section.summary);
        self.blocks(&format!("{path}.body"), &mut section.body);
    }

    fn table(&mut self, path: &str, table: &'a mut Table) {
        self.add_some(format!("{path}.caption"), &mut table.caption);
        self.add_some(format!("{path}.unit"), &mut table.unit);
        for (index, column) in table.columns.iter_mut().enumerate() {
            self.add(
                format!("{path}.columns[{}].header", index + 1),
                column.header_mut(),
            );
        }
        for (row, cells) in table.rows.iter_mut().enumerate() {
            self.cells(&format!("{path}.rows[{}]", row + 1), &mut cells.value);
        }
        match &mut table.total {
            Some(Total::Label(label)) => self.add(format!("{path}.total"), label),
            Some(Total::Cells(cells)) => self.cells(&format!("{path}.total"), &mut cells.value),
            None => {}
        }
    }

    fn cells(&mut self, path: &str, cells: &'a mut [Cell]) {
        for (column, cell) in cells.iter_mut().enumerate() {
            let path = format!("{path}[{}]", column + 1);
            match cell {
                Cell::Text(text) => self.add(path, text),
                Cell::Same(said) => self.same.push((path, said)),
            }
        }
    }
}
