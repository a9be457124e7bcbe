//! What the readers of Word documents and of Markdown share: a draft in one language that grows block
//! by block.

use super::draft::{Draft, Part};
use super::front;
use super::numbers::ordinal;
use super::shape::{joined, literal, parted, run_in};
use crate::diag::{Argument, Diagnostic, Message, Warned, code};
use crate::model::{
    Block, Joined, ListStyle, Localized, Meeting, Numbering, Reach, Speaker, reaches,
};

/// Something that a report can't carry, and what is shown of it.
pub fn lost(what: &'static str, shown: impl Into<Argument>) -> Diagnostic {
    let warning = code::IMPORT_LOST.warning().with("what", what);
    warning.with("shown", shown).help("kept")
}

/// Something that a report can't carry: the beginning of what it said, or what else is shown of it.
pub fn lost_text(
    what: &'static str,
    was: &str,
    longest: usize,
    otherwise: impl Into<Argument>,
) -> Diagnostic {
    let excerpt: String = was.chars().take(longest).collect();
    match excerpt.trim() {
        "" => lost(what, otherwise),
        text => lost(what, Message::new("import-lost-text").with("text", text)),
    }
}

/// A draft that grows.
pub struct Composer {
    pub lang: &'static str,
    pub draft: Draft,
    pub warnings: Vec<Diagnostic>,
    /// The line of the source, or its paragraph, that is read, from 1.
    pub line: usize,
    /// What comments say that the next block is to bear.
    pub remarks: Vec<String>,
    /// Whether what is added is quoted.
    pub quotation: bool,
    /// The level of the open section without a number whose own sections are counted （一）.
    unnumbered_parent: Option<u8>,
}

impl Composer {
    pub fn new(lang: &'static str) -> Self {
        Self {
            lang,
            draft: Draft::new([lang]),
            warnings: Vec::new(),
            line: 0,
            remarks: Vec::new(),
            quotation: false,
            unnumbered_parent: None,
        }
    }

    pub fn finish(mut self) -> Warned<Draft> {
        self.draft.settle_numbers();
        Warned {
            value: self.draft,
            warnings: self.warnings,
        }
    }

    pub fn text(&self, markup: impl Into<String>) -> Localized {
        Localized::from([(self.lang, markup.into())])
    }

    /// The blocks of the body, or of the annex that has begun.
    pub fn parts(&mut self) -> &mut Vec<Part> {
        match self.draft.annexes.last_mut() {
            Some(annex) => &mut annex.parts,
            None => &mut self.draft.parts,
        }
    }

    /// Whether the body has not begun yet.
    pub fn is_in_front(&self) -> bool {
        self.draft.parts.is_empty() && self.draft.annexes.is_empty()
    }

    /// Takes a line as the meeting and its day, where it says them and nothing else did. Whether it
    /// is one.
    pub fn meeting(&mut self, line: &str) -> bool {
        let found = front::meeting(&joined(line));
        let is_open = self.draft.report.meeting.is_none();
        let Some((name, day)) = found.filter(|_| is_open) else {
            return false;
        };
        let name = self.text(literal(name));
        self.draft.report.meeting = Some(Meeting::new(name, day));
        true
    }

    /// Takes office and name as the speaker's, where nothing else gave them. Whether it took them.
    pub fn speaker(&mut self, found: Option<front::Speaker>) -> bool {
        let is_open = self.draft.report.speaker.is_none();
        let says = |(_, name): &front::Speaker| is_open && !name.trim().is_empty();
        let Some((office, name)) = found.filter(says) else {
            return false;
        };
        let said = |part: &str| self.text(literal(joined(part)));
        self.draft.report.speaker = Some(Speaker {
            office: (!office.trim().is_empty()).then(|| said(&office)),
            name: said(&name),
        });
        true
    }

    /// Adds a block that is no section.
    pub fn add(&mut self, block: Block) {
        self.push(block, 0);
    }

    /// Adds a table under a caption and a unit, with its number; the first of its rows is the header,
    /// with the second where that has the headers below one over several columns. A cell that says `^`
    /// or `<` is joined with the one above or before it. Whether all that was joined still is.
    pub fn table(
        &mut self,
        about: (Option<Localized>, Option<Localized>),
        number: Option<u32>,
        mut rows: Vec<Vec<String>>,
    ) -> bool {
        let width = rows.iter().map(Vec::len).max().unwrap_or_default();
        rows.iter_mut()
            .for_each(|row| row.resize(width, String::new()));
        let (header, groups, is_whole) = header(&mut rows);
        if header.is_empty() {
            return true;
        }
        let text = |cell: &String| self.text(cell.as_str());
        let columns = header.iter().map(text).collect();
        let cells = rows.iter().map(|row| row.iter().map(text).collect());
        let mut block = Block::table(about, columns, cells.collect());
        let grouped = groups
            .into_iter()
            .map(|(header, reach)| (self.text(header), reach));
        block.group_columns(grouped.collect());
        self.add(block.numbered(number));
        is_whole
    }

    pub fn footnote(&mut self, name: String, markup: String) {
        let text = self.text(markup);
        self.draft.report.footnotes.insert(name.into(), text);
    }

    pub fn paragraph(&mut self, markup: impl Into<String>) {
        self.add(Block::paragraph(self.text(markup)));
    }

    fn push(&mut self, mut block: Block, level: u8) {
        if !matches!(block, Block::Salutation(_)) && !self.remarks.is_empty() {
            let note = std::mem::take(&mut self.remarks).join("\n");
            block.set_note(Some(note.into()));
        }
        if self.quotation {
            block.set_quotation();
        }
        let line = self.line;
        self.parts().push(Part { block, level, line });
    }

    /// Adds a heading with its number: an automatic one, or the one that its text begins with. What
    /// its full stop parts from it goes on on its line: `rest`, or as the text has it.
    pub fn heading(&mut self, level: u8, counted: Option<&str>, said: &str, rest: Option<String>) {
        let numbered = format!("{}{said}", counted.unwrap_or_default());
        let found = run_in(&numbered);
        let (number, text) = match (&found, counted) {
            (Some(found), _) => (Some(found.number), found.heading),
            (None, Some(number)) => (Some(number), said),
            (None, None) => parted(said),
        };
        let level = self.level(level, number);
        let numbering = number.map_or(Numbering::None, |_| Numbering::Auto);
        let block = Block::section(self.text(text), numbering);
        self.push(block.numbered(number.and_then(ordinal)), level);
        if let Some(found) = found {
            self.run_in();
            if !found.rest.is_empty() {
                self.paragraph(rest.unwrap_or_else(|| found.rest.to_owned()));
            }
        }
    }

    /// Notes that the paragraph which comes next goes on on the line of the last heading.
    pub fn run_in(&mut self) {
        if let Some(Block::Section(section)) = self.parts().last_mut().map(|part| &mut part.block) {
            section.run_in = true;
        }
    }

    /// The level of a heading with its number, one lower where it counts （一） right below a heading
    /// without a number: 一、 is left out there.
    fn level(&mut self, level: u8, number: Option<&str>) -> u8 {
        let last = self.parts().iter().rev().find_map(Part::heading);
        let above = level.saturating_sub(1);
        self.unnumbered_parent = self.unnumbered_parent.filter(|parent| level > *parent);
        let is_second = number.is_some_and(|number| number.starts_with(['（', '(', 'A']));
        if self.unnumbered_parent.is_none() && is_second && last == Some((above, false)) {
            self.unnumbered_parent = Some(above);
        }
        level + u8::from(self.unnumbered_parent.is_some())
    }

    /// Adds an item of the list that stands last where it goes on with this number, and of a new list
    /// where it does not. Without a number it is marked.
    pub fn item(&mut self, number: Option<u32>, markup: String, may_go_on: bool) {
        let text = self.text(markup);
        let is_next = number.is_none_or(|number| number == self.next_number());
        let style = number.map_or(ListStyle::Unordered, |_| ListStyle::Ordered);
        let remarks = std::mem::take(&mut self.remarks);
        match self.parts().last_mut().map(|part| &mut part.block) {
            Some(Block::List(list)) if may_go_on && is_next && list.style == style => {
                list.items.push(text);
                let notes = list.note.take().map(|note| note.value);
                let notes: Vec<String> = notes.into_iter().chain(remarks).collect();
                list.note = (!notes.is_empty()).then(|| notes.join("\n").into());
            }
            Some(_) | None => {
                self.remarks = remarks;
                self.add(Block::list(style, vec![text]).numbered(number));
            }
        }
    }

    /// The number of the next item of the list that stands last, or of a new one.
    pub fn next_number(&mut self) -> u32 {
        match self.parts().last().map(|part| &part.block) {
            Some(Block::List(list)) if list.style == ListStyle::Ordered => {
                let start = list.start.as_ref().map_or(1, |start| start.value);
                let count = u32::try_from(list.items.len()).unwrap_or(u32::MAX);
                start.saturating_add(count)
            }
            Some(_) | None => 1,
        }
    }
}

/// The header of a table, taken from its rows: that of each column, what stands over several, and
/// whether all that was joined in it still is.
fn header(rows: &mut Vec<Vec<String>>) -> (Vec<String>, Vec<(String, Reach)>, bool) {
    if rows.is_empty() {
        return (Vec::new(), Vec::new(), true);
    }
    let mut first = rows.remove(0);
    let joints = |row: &[String]| -> Vec<Option<Joined>> {
        row.iter().map(|cell| Joined::of(cell)).collect()
    };
    let found = rows.first().and_then(|second| {
        let is_empty = |row: usize, column: usize| [&first, second][row][column].is_empty();
        reaches(&joints(&first), &joints(second), is_empty)
    });
    if let Some(found) = found {
        let second = rows.remove(0);
        let groups = found
            .iter()
            .map(|&(at, count)| (first[at].clone(), (at, count)));
        let groups: Vec<(String, Reach)> = groups.collect();
        for (column, own) in second.into_iter().enumerate() {
            let is_below = found
                .iter()
                .any(|&(at, count)| (at..at + count).contains(&column));
            if is_below || first[column].is_empty() {
                first[column] = own;
            }
        }
        return (first, groups, true);
    }
    // A header stands over each column that it spans.
    let mut is_whole = true;
    for column in 0..first.len() {
        if Joined::of(&first[column]).is_some() {
            is_whole = false;
            first[column] = match column.checked_sub(1) {
                Some(before) => first[before].clone(),
                None => String::new(),
            };
        }
    }
    (first, Vec::new(), is_whole)
}
