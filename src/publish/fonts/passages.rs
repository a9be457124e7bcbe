//! Every passage of an edition, and in which role each of its runs is set.
//!
//! The templates set these roles; a change there is a change here. Strong text is of the role of
//! headings, as Chinese layouts set it; Western ones set it bold in the role around it.

use crate::diag::Diagnostic;
use crate::edition::{AnnexNote, Block, Edition, Head, Inline, Role, Text, plain};

/// A paragraph, heading, cell or line: where it stands and its runs.
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    /// Where it stands, such as `title`, `block 12` or `annex 1, block 3, item 2`; counted from 1.
    pub place: String,
    /// Its runs in order.
    pub runs: Vec<(Role, &'a str)>,
    /// The texts that it was made of.
    pub texts: Vec<&'a Text>,
}

impl Passage<'_> {
    /// A diagnostic about certain characters, with the place of the text that holds the first.
    pub fn place(
        &self,
        edition: &Edition,
        found: Diagnostic,
        is_meant: impl Fn(char) -> bool,
    ) -> Diagnostic {
        let meant = |text: &&Text| plain(text).chars().find(|&c| is_meant(c));
        let mut texts = self.texts.iter();
        match texts.find_map(|text| Some((text, meant(text)?))) {
            Some((text, c)) => edition.place(found, text.node).quoting(c),
            None => found,
        }
    }

    /// Its first characters, for people to find it by.
    pub fn excerpt(&self) -> String {
        const CHARACTERS: usize = 12;
        let mut all = self.runs.iter().flat_map(|(_, text)| text.chars());
        let start: String = all.by_ref().take(CHARACTERS).collect();
        match all.next() {
            Some(_) => start + "…",
            None => start,
        }
    }
}

/// The passages of an edition, in reading order, the notes last.
pub fn passages(edition: &Edition) -> Vec<Passage<'_>> {
    let mut list = Vec::new();
    head(&mut list, edition);
    redline(&mut list, edition);
    front(&mut list, edition);
    blocks(&mut list, "", &edition.blocks);
    annex_note(&mut list, edition);
    for (index, annex) in edition.annexes.iter().enumerate() {
        let place = format!("annex {}", index + 1);
        list.push(line(place.clone(), Role::Heading1, &annex.label));
        list.push(text(place.clone(), Role::Title, &annex.title));
        blocks(&mut list, &format!("{place}, "), &annex.blocks);
    }
    for (index, note) in edition.notes.iter().enumerate() {
        list.push(text(format!("note {}", index + 1), Role::Body, note));
    }
    list
}

fn head<'a>(list: &mut Vec<Passage<'a>>, edition: &'a Edition) {
    let (head, working) = (&edition.head, &edition.working);
    for text in [&working.mark, &working.revision].into_iter().flatten() {
        list.push(line("header".into(), Role::Heading1, text));
    }
    for label in [&head.label, &head.edition_label].into_iter().flatten() {
        list.push(head_line(head, "label", Role::Heading2, label));
    }
    let lines = [
        ("title", Role::Title, &head.title),
        ("subtitle", Role::Heading2, &head.subtitle),
        ("speaker", Role::Heading2, &head.speaker),
    ];
    for (place, role, texts) in lines {
        for text in texts {
            list.push(head_line(head, place, role, text));
        }
    }
}

/// A line before the body, which one or more texts went into.
fn head_line<'a>(head: &'a Head, place: &str, role: Role, text: &'a str) -> Passage<'a> {
    Passage {
        texts: head.texts.iter().collect(),
        ..line(place.into(), role, text)
    }
}

/// What a redline prints beside the edition: its marked head, its legend, labels of before.
fn redline<'a>(list: &mut Vec<Passage<'a>>, edition: &'a Edition) {
    let Some(redline) = &edition.redline else {
        return;
    };
    let head = &redline.head;
    for (place, role, text) in [
        ("label", Role::Heading2, &head.label),
        ("label", Role::Heading2, &head.edition_label),
        ("title", Role::Title, &head.title),
        ("subtitle", Role::Heading2, &head.subtitle),
        ("speaker", Role::Heading2, &head.speaker),
    ] {
        list.push(inlines(place.into(), role, text));
    }
    let names = redline.legend.iter().map(|(_, name)| name);
    for name in names.chain([&redline.title, &redline.count]) {
        list.push(line("legend".into(), Role::Heading1, name));
    }
    for label in redline.labels.values() {
        list.push(line("label of before".into(), Role::Heading1, label));
    }
}

fn front<'a>(list: &mut Vec<Passage<'a>>, edition: &'a Edition) {
    if let Some(title) = &edition.contents {
        list.push(line("contents".into(), Role::Heading1, title));
    }
    let Some(panel) = &edition.key_figures else {
        return;
    };
    list.push(line("key figures".into(), Role::Heading1, &panel.title));
    for (index, item) in panel.items.iter().enumerate() {
        let place = format!("key figure {}", index + 1);
        list.push(line(place.clone(), Role::Heading1, &item.value));
        list.push(text(place, Role::Body, &item.label));
    }
}

fn annex_note<'a>(list: &mut Vec<Passage<'a>>, edition: &'a Edition) {
    let changed = edition.redline.as_ref().and_then(|r| r.note.as_ref());
    let before = changed.and_then(|changed| changed.before.as_ref());
    for note in before.into_iter().chain(&edition.annex_note) {
        note_of_annexes(list, note);
    }
}

fn note_of_annexes<'a>(list: &mut Vec<Passage<'a>>, note: &'a AnnexNote) {
    let mut label = Some(note.label.as_str());
    for (index, entry) in note.entries.iter().enumerate() {
        let place = format!("note of the annexes, entry {}", index + 1);
        let mut passage = text(place, Role::Body, &entry.title);
        passage.runs.insert(0, (Role::Body, &entry.number));
        let label = label.take().map(|label| (Role::Body, label));
        passage.runs.splice(0..0, label);
        list.push(passage);
    }
}

fn blocks<'a>(list: &mut Vec<Passage<'a>>, within: &str, blocks: &'a [Block]) {
    for (index, block) in blocks.iter().enumerate() {
        let place = format!("{within}block {}", index + 1);
        match block {
            Block::Heading(heading) => {
                let role = heading_role(heading.level);
                let mut passage = text(place, role, &heading.text);
                passage.runs.insert(0, (role, &heading.number));
                list.push(passage);
            }
            Block::Salutation { text, .. } => list.push(self::text(place, Role::Body, text)),
            Block::Paragraph(paragraph) => {
                let mut passage = text(place, Role::Heading2, &paragraph.lead);
                add(&mut passage.runs, Role::Body, &paragraph.text);
                passage.texts.push(&paragraph.text);
                list.push(passage);
            }
            Block::List(items) => {
                for (index, item) in items.items.iter().enumerate() {
                    let place = format!("{place}, item {}", index + 1);
                    let mut passage = text(place, Role::Body, &item.text);
                    passage.runs.insert(0, (Role::Body, &item.marker));
                    list.push(passage);
                }
            }
            Block::Table(table) => {
                caption(list, &place, &table.label, table.caption.as_ref());
                if let Some(unit) = &table.unit {
                    list.push(text(format!("{place}, unit"), Role::Body, unit));
                }
                row(
                    list,
                    &format!("{place}, header"),
                    Role::Heading1,
                    &table.header,
                );
                for (index, cells) in table.rows.iter().enumerate() {
                    row(
                        list,
                        &format!("{place}, row {}", index + 1),
                        Role::Body,
                        cells,
                    );
                }
            }
            Block::Image(image) => {
                caption(list, &place, &image.label, image.caption.as_ref());
            }
            Block::Changed { block, .. } => {
                self::blocks(list, &format!("{place}, "), std::slice::from_ref(block));
            }
        }
    }
}

/// The role that sets a heading of a typographic level.
pub const fn heading_role(level: usize) -> Role {
    match level {
        0 | 1 => Role::Heading1,
        2 => Role::Heading2,
        _ => Role::Body,
    }
}

fn caption<'a>(
    list: &mut Vec<Passage<'a>>,
    place: &str,
    label: &'a str,
    caption: Option<&'a Text>,
) {
    if let Some(caption) = caption {
        let mut passage = text(format!("{place}, caption"), Role::Heading1, caption);
        passage.runs.insert(0, (Role::Heading1, label));
        list.push(passage);
    }
}

fn row<'a>(list: &mut Vec<Passage<'a>>, place: &str, role: Role, cells: &'a [Text]) {
    for (index, cell) in cells.iter().enumerate() {
        list.push(text(format!("{place}, column {}", index + 1), role, cell));
    }
}

fn line(place: String, role: Role, text: &str) -> Passage<'_> {
    Passage {
        place,
        runs: vec![(role, text)],
        texts: Vec::new(),
    }
}

fn inlines(place: String, role: Role, text: &[Inline]) -> Passage<'_> {
    let mut runs = Vec::new();
    add(&mut runs, role, text);
    Passage {
        place,
        runs,
        texts: Vec::new(),
    }
}

fn text(place: String, role: Role, text: &Text) -> Passage<'_> {
    Passage {
        texts: vec![text],
        ..inlines(place, role, text)
    }
}

fn add<'a>(runs: &mut Vec<(Role, &'a str)>, role: Role, text: &'a [Inline]) {
    for inline in text {
        match inline {
            Inline::Text { text } | Inline::Figure { text } | Inline::Reference { text, .. } => {
                runs.push((role, text));
            }
            Inline::Strong { body } => add(runs, Role::Heading1, body),
            Inline::Changed { body, .. } => add(runs, role, body),
            Inline::Note { .. } => {}
        }
    }
}
