//! Every passage of an edition, and in which role each of its runs is set: by the theme.

use crate::diag::{Diagnostic, Label};
use crate::edition::{
    Block, Content, Edition, FrameLines, Inline, Paragraph, Redline, Table, Text, plain,
};
use crate::model::Mark;
use crate::theme::{Kind, Role, Styles};

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

    /// Where the report file has a character of it.
    pub fn label(&self, edition: &Edition, c: char) -> Option<Label> {
        let mut texts = self.texts.iter();
        let text = texts.find(|text| plain(text).contains(c))?;
        Some(Label {
            file: None,
            span: Some(edition.nodes.span(text.node)?),
            quote: Some(c.to_string().into_boxed_str()),
        })
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

/// The role whose face sets text that is set apart; none where it keeps its own.
pub fn face_of(mark: &Mark, styles: &Styles) -> Option<Role> {
    match mark {
        Mark::Strong => styles.strong.face,
        Mark::Emphasis => styles.emphasis.face,
        Mark::Link { .. } => styles.link.face,
        Mark::Raised | Mark::Lowered => None,
    }
}

/// The passages of an edition, in reading order, the notes last, as the styles of print or of Word set
/// them.
pub fn passages<'a>(edition: &'a Edition, styles: &'a Styles) -> Vec<Passage<'a>> {
    let mut list = List {
        styles,
        passages: Vec::new(),
    };
    list.head(edition);
    if let Some(redline) = &edition.redline {
        list.redline(redline);
    }
    list.front(edition);
    list.blocks("", &edition.blocks);
    let changed = edition.redline.as_ref().and_then(|r| r.note.as_ref());
    let before = changed.and_then(|changed| changed.before.as_ref());
    for note in before.into_iter().chain(&edition.annex_note) {
        for (index, entry) in note.entries.iter().enumerate() {
            let place = format!("note of the annexes, entry {}", index + 1);
            let label = if index == 0 { note.label.as_str() } else { "" };
            let labels = [label, &entry.number];
            list.labelled(&place, Kind::AnnexNote, &labels, &entry.title);
        }
    }
    for (index, annex) in edition.annexes.iter().enumerate() {
        let place = format!("annex {}", index + 1);
        list.line(&place, Kind::AnnexLabel, &annex.label);
        list.text(&place, Kind::AnnexTitle, &annex.title);
        list.blocks(&format!("{place}, "), &annex.blocks);
    }
    for (index, part) in edition.colophon.iter().enumerate() {
        let place = format!("last page, part {}", index + 1);
        list.line(&place, Kind::ColophonLabel, &part.label);
        for line in &part.lines {
            list.text(&place, Kind::Colophon, line);
        }
    }
    for (index, note) in edition.notes.iter().enumerate() {
        list.text(&format!("note {}", index + 1), Kind::Note, note);
    }
    list.passages
}

struct List<'a> {
    styles: &'a Styles,
    passages: Vec<Passage<'a>>,
}

impl<'a> List<'a> {
    fn head(&mut self, edition: &'a Edition) {
        let (head, working) = (&edition.head, &edition.working);
        let header = [&working.mark, &working.revision].into_iter().flatten();
        header.for_each(|text| self.line("header", Kind::Header, text));
        let foot = &edition.foot;
        self.parts(head.parts(), &head.texts);
        self.parts(foot.parts(), &foot.texts);
        for roll in foot.attendance.iter().chain(&foot.copies) {
            self.line(roll.part.into(), Kind::AttendanceLabel, &roll.label);
        }
    }

    /// Parts around the body. One or more texts went into each line.
    fn parts(&mut self, parts: FrameLines<'a>, texts: &'a [Text]) {
        let first = self.passages.len();
        for (part, lines) in parts {
            let (place, kind) = (part.into(), part.kind());
            lines.iter().for_each(|text| self.line(place, kind, text));
        }
        for passage in &mut self.passages[first..] {
            passage.texts = texts.iter().collect();
        }
    }

    /// What a redline prints beside the edition: its marked head, its legend, labels of before.
    fn redline(&mut self, redline: &'a Redline) {
        for (part, text) in &redline.frame {
            let mut runs = Vec::new();
            self.add(&mut runs, self.role(part.kind()), text);
            self.push(part.into(), runs, Vec::new());
        }
        let names = redline.legend.iter().map(|(_, name)| name);
        for name in names.chain([&redline.title, &redline.count]) {
            self.line("legend", Kind::Header, name);
        }
        for label in redline.labels.values() {
            self.line("label of before", Kind::Caption, label);
        }
    }

    fn front(&mut self, edition: &'a Edition) {
        if let Some(title) = &edition.contents {
            self.line("contents", Kind::ContentsTitle, title);
        }
        let Some(panel) = &edition.key_figures else {
            return;
        };
        self.line("key figures", Kind::PanelTitle, &panel.title);
        for (index, item) in panel.items.iter().enumerate() {
            let place = format!("key figure {}", index + 1);
            self.line(&place, Kind::PanelValue, &item.value);
            self.text(&place, Kind::PanelLabel, &item.label);
        }
    }

    fn blocks(&mut self, within: &str, blocks: &'a [Block]) {
        for (index, block) in blocks.iter().enumerate() {
            self.block(&format!("{within}block {}", index + 1), block);
        }
    }

    fn block(&mut self, place: &str, block: &'a Block) {
        match &block.content {
            Content::Heading(heading) => {
                let kind = Kind::heading(heading.level);
                self.labelled(place, kind, &[&heading.number], &heading.text);
            }
            Content::Salutation { text, .. } => self.text(place, Kind::Salutation, text),
            Content::Paragraph(paragraph) => {
                let Paragraph { lead, text, .. } = paragraph;
                let mut runs = Vec::new();
                self.add(&mut runs, self.role(Kind::Lead), lead);
                self.add(&mut runs, self.role(paragraph.kind()), text);
                self.push(place, runs, vec![lead, text]);
            }
            Content::List(list) => {
                for (index, item) in list.items.iter().enumerate() {
                    let place = format!("{place}, item {}", index + 1);
                    let kind = if list.articles {
                        Kind::Article
                    } else {
                        Kind::Body
                    };
                    let mut runs = vec![(self.role(kind), item.marker.as_str())];
                    self.add(&mut runs, self.role(Kind::Body), &item.text);
                    self.push(&place, runs, vec![&item.text]);
                }
            }
            Content::Table(table) => self.table(place, table),
            Content::Image(image) => self.caption(place, &image.label, image.caption.as_ref()),
        }
    }

    fn table(&mut self, place: &str, table: &'a Table) {
        self.caption(place, &table.label, table.caption.as_ref());
        if let Some(unit) = &table.unit {
            self.text(&format!("{place}, unit"), Kind::TableUnit, unit);
        }
        for group in &table.groups {
            let place = format!("{place}, header, column {}", group.first + 1);
            self.text(&place, Kind::TableHeading, &group.text);
        }
        let header = ("header".to_owned(), Kind::TableHeading, &table.header);
        let rows = table.rows.iter().zip(1..);
        let rows = rows.map(|(row, number)| (format!("row {number}"), Kind::TableText, row));
        for (row, kind, cells) in std::iter::once(header).chain(rows) {
            for (index, cell) in cells.iter().enumerate() {
                self.text(&format!("{place}, {row}, column {}", index + 1), kind, cell);
            }
        }
    }

    fn caption(&mut self, place: &str, label: &'a str, caption: Option<&'a Text>) {
        if let Some(caption) = caption {
            let place = format!("{place}, caption");
            self.labelled(&place, Kind::Caption, &[label], caption);
        }
    }

    fn line(&mut self, place: &str, kind: Kind, text: &'a str) {
        self.push(place, vec![(self.role(kind), text)], Vec::new());
    }

    fn text(&mut self, place: &str, kind: Kind, text: &'a Text) {
        self.labelled(place, kind, &[], text);
    }

    /// A text behind labels or numbers of the same kind.
    fn labelled(&mut self, place: &str, kind: Kind, labels: &[&'a str], text: &'a Text) {
        let role = self.role(kind);
        let mut runs: Vec<_> = labels.iter().map(|label| (role, *label)).collect();
        self.add(&mut runs, role, text);
        self.push(place, runs, vec![text]);
    }

    fn push(&mut self, place: &str, runs: Vec<(Role, &'a str)>, texts: Vec<&'a Text>) {
        let place = place.to_owned();
        self.passages.push(Passage { place, runs, texts });
    }

    /// The role whose face sets a kind of text.
    fn role(&self, kind: Kind) -> Role {
        self.styles.of(kind).face.unwrap_or(Role::Body)
    }

    fn add(&self, runs: &mut Vec<(Role, &'a str)>, role: Role, text: &'a [Inline]) {
        for run in text {
            let own = match run {
                Inline::Marked { mark, .. } => face_of(mark, self.styles),
                Inline::Text { .. }
                | Inline::Figure { .. }
                | Inline::Reference { .. }
                | Inline::Note { .. }
                | Inline::Changed { .. } => None,
            };
            runs.push((role, run.text()));
            self.add(runs, own.unwrap_or(role), run.body());
        }
    }
}
