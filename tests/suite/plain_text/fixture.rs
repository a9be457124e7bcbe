//! Editions by hand, and the measure of their text.

use std::collections::BTreeMap;

use typst_kit::fonts::FontStore;

use twinpress::diag::Warned;
use twinpress::edition::{
    Alignment, Block, Content, Edition, Foot, Head, Heading, Inline, NumberStyle, Numerals,
    Paragraph, Table, Typography, WorkingCopy,
};
use twinpress::model::{Kind, Scope};
use twinpress::publish::text::write;
use twinpress::publish::{FontProfile, WriteOptions};
use twinpress::theme::Theme;

/// An edition with nothing in it.
pub fn edition(typography: Typography) -> Edition {
    let (lang, tag, joint, notes_title, mark) = match typography {
        Typography::Han => ("zh", "zh-CN", "", "注释", "："),
        Typography::Latin => ("en", "en-US", " ", "Notes", ": "),
    };
    Edition {
        name: "text".into(),
        id: "report".into(),
        lang: lang.into(),
        tag: tag.into(),
        typography,
        scope: Scope::Full,
        date: None,
        kind: Kind::WorkReport,
        foot: Foot::default(),
        head: Head {
            texts: vec![],
            label: None,
            edition_label: None,
            logo: None,
            cover_title: vec![],
            title: vec![],
            subtitle: vec![],
            speaker: vec![],
            author: None,
            joint: joint.into(),
            ..Head::default()
        },
        cover: false,
        contents: None,
        key_figures: None,
        blocks: vec![],
        annex_note: None,
        colophon: vec![],
        annex_mark: mark.into(),
        annexes: vec![],
        notes: vec![],
        notes_title: notes_title.into(),
        caption_mark: String::new(),
        remarks: vec![],
        working: WorkingCopy::default(),
        redline: None,
        numbering: vec![],
        list_numbering: NumberStyle {
            numerals: Numerals::Arabic,
            before: String::new(),
            after: ".".into(),
            nested: false,
        },
        article_numbering: NumberStyle {
            numerals: Numerals::Han,
            before: "第".into(),
            after: "条　".into(),
            nested: false,
        },
        theme: Theme::of(typography),
        fonts: BTreeMap::new(),
        nodes: Default::default(),
    }
}

/// The edition as text and warnings.
pub fn written(edition: &Edition, text_width: Option<usize>) -> Warned<String> {
    let options = WriteOptions {
        fonts: &FontStore::new(),
        assets: &BTreeMap::new(),
        templates: &BTreeMap::new(),
        font_profile: FontProfile::Official,
        text_width,
    };
    let Warned { value, warnings } = write(edition, &options);
    Warned {
        value: String::from_utf8(value).expect("text is UTF-8"),
        warnings,
    }
}

/// The text of an edition of these blocks, in lines of the usual width.
pub fn text_of(typography: Typography, blocks: Vec<Block>) -> String {
    narrow_text_of(typography, blocks, None)
}

/// The text of an edition of these blocks, in lines of this width.
pub fn narrow_text_of(typography: Typography, blocks: Vec<Block>, width: Option<usize>) -> String {
    let edition = Edition {
        blocks,
        ..edition(typography)
    };
    written(&edition, width).value
}

/// Plain inlines.
pub fn plain(text: &str) -> Vec<Inline> {
    vec![Inline::Text { text: text.into() }]
}

/// A paragraph of plain text.
pub fn paragraph(text: &str) -> Block {
    Block::from(Content::Paragraph(Paragraph {
        lead: vec![].into(),
        text: plain(text).into(),
        quotation: false,
    }))
}

/// A heading.
pub fn heading(level: usize, number: &str, text: &str) -> Block {
    Block::from(Content::Heading(Heading {
        anchor: None,
        depth: level.max(1),
        level,
        ordinal: None,
        number: number.into(),
        text: plain(text).into(),
        run_in: false,
    }))
}

/// A table without caption.
pub fn table(header: &[&str], rows: &[&[&str]]) -> Table {
    let row = |cells: &[&str]| cells.iter().map(|cell| plain(cell).into()).collect();
    Table {
        alignment: vec![Alignment::Text; header.len()],
        shares: vec![1000 / header.len(); header.len()],
        scale: 100,
        header: row(header),
        rows: rows.iter().map(|cells| row(cells)).collect(),
        ..Table::default()
    }
}

/// Columns of a line by the East Asian Width property, written out independently of the writer for
/// the characters that the tests use.
pub fn columns(line: &str, typography: Typography) -> usize {
    let ambiguous = match typography {
        Typography::Han => 2,
        Typography::Latin => 1,
    };
    let column = |character| match character {
        '“' | '”' | '‘' | '’' | '—' | '…' | '·' | '①' | 'Ⅰ' | '•' | '‰' | '℃' => {
            ambiguous
        }
        '\u{3000}'..='\u{303F}' | '一'..='鿿' | '\u{FF01}'..='\u{FF60}' => 2,
        _ => 1,
    };
    line.chars().map(column).sum()
}
