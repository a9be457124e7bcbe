//! Two drafts in two languages to one: the blocks of both in order, matched by kind, length and
//! what both write alike.

use super::draft::{AnnexDraft, Draft, HeadingCounts, Part};
use crate::align::{Item, Kind, Pairing, translations};
use crate::diag::{Diagnostic, Warned, code};
use crate::figures::recognize::Language;
use crate::model::{Block, ImageFile, Lang, Localized, Meeting, Speaker};

/// The note on a pair that may not belong together, by the lines of both.
pub type Doubt<'d> = &'d dyn Fn(&str, &str) -> String;

/// One bilingual draft of a Chinese and an English one. Everything of both is kept; doubtful
/// pairs bear a note, in the words of `doubt` for the lines of both; they and what has no
/// counterpart are reported with their lines.
pub fn align(zh: Draft, en: Draft, doubt: Doubt<'_>) -> Warned<Draft> {
    let mut draft = Draft::new(["zh", "en"]);
    let mut warnings = Vec::new();
    draft.parts = blocks(&zh.parts, &en.parts, doubt, &mut warnings);
    for index in 0..zh.annexes.len().max(en.annexes.len()) {
        let of = |draft: &Draft| draft.annexes.get(index).cloned().unwrap_or_default();
        let (mut a, b) = (of(&zh), of(&en));
        a.annex.title = both(&a.annex.title, &b.annex.title);
        a.annex.number = a.annex.number.or(b.annex.number);
        draft.annexes.push(AnnexDraft {
            annex: a.annex,
            parts: blocks(&a.parts, &b.parts, doubt, &mut warnings),
        });
    }
    let (report, zh_report, en_report) = (&mut draft.report, zh.report, en.report);
    report.title = both(&zh_report.title, &en_report.title);
    report.meeting = merged(zh_report.meeting, en_report.meeting, |a, b| Meeting {
        name: both(&a.name, &b.name),
        ..a
    });
    report.speaker = merged(zh_report.speaker, en_report.speaker, |a, b| Speaker {
        office: merged(a.office, b.office, |a, b| both(&a, &b)),
        name: both(&a.name, &b.name),
    });
    report.footnotes = zh_report.footnotes;
    for (name, text) in en_report.footnotes {
        let note = report.footnotes.entry(name).or_default();
        *note = both(note, &text);
    }
    draft.document = zh.document.or(en.document);
    draft.images = zh.images;
    draft.images.extend(en.images);
    Warned {
        value: draft,
        warnings,
    }
}

fn blocks(zh: &[Part], en: &[Part], doubt: Doubt<'_>, warnings: &mut Vec<Diagnostic>) -> Vec<Part> {
    let pairings = translations(&items(zh, Language::Chinese), &items(en, Language::English));
    let pair = |pairing: Pairing| {
        let (zh, en) = (&zh[pairing.zh], &en[pairing.en]);
        pair(zh, en, (pairing.is_doubtful, doubt), warnings)
    };
    pairings.into_iter().map(pair).collect()
}

fn both(a: &Localized, b: &Localized) -> Localized {
    let said = a.iter().chain(b.iter());
    said.map(|(lang, said)| (lang, said.value.clone()))
        .collect()
}

fn merged<T>(zh: Option<T>, en: Option<T>, both: impl FnOnce(T, T) -> T) -> Option<T> {
    match (zh, en) {
        (Some(zh), Some(en)) => Some(both(zh, en)),
        (one, other) => one.or(other),
    }
}

fn items(parts: &[Part], language: Language) -> Vec<Item> {
    let mut counts = HeadingCounts::default();
    let item = |part: &Part| {
        let mut number = None;
        let kind = match &part.block {
            Block::Salutation(_) => Kind::Salutation,
            Block::Section(section) => {
                number = counts.at(part.level).section(section);
                Kind::Heading(part.level)
            }
            Block::Paragraph(_) => Kind::Paragraph,
            Block::List(list) => Kind::List(list.items.len()),
            Block::Table(table) => Kind::Table(table.columns.len(), table.rows.len()),
            Block::Image(_) => Kind::Image,
        };
        let texts = part.block.texts();
        let said: Vec<&str> = texts.iter().flat_map(|text| text.values()).collect();
        Item::new(kind, &said.join(" "), language, number)
    };
    parts.iter().map(item).collect()
}

fn pair(
    zh: &[Part],
    en: &[Part],
    (is_doubtful, doubt): (bool, Doubt<'_>),
    warnings: &mut Vec<Diagnostic>,
) -> Part {
    let lines = |parts: &[Part]| {
        let lines: Vec<String> = parts.iter().map(|part| part.line.to_string()).collect();
        lines.join(", ")
    };
    let (Some(first), Some(other)) = (zh.first(), en.first()) else {
        let (only, lang, missing) = match en.is_empty() {
            true => (zh, "zh", "en"),
            false => (en, "en", "zh"),
        };
        let warning = code::IMPORT_UNMATCHED.warning().with("of", "block");
        let warning = warning.with("lines", lines(only)).with("lang", lang);
        warnings.push(warning.with("missing", missing).help("block"));
        return only[0].clone();
    };
    let (block, level) = united(zh, en);
    let number = first.block.number().or(other.block.number());
    let mut block = block.numbered(number);
    let mut notes = notes(zh, en);
    let differs = std::mem::discriminant(&first.block) != std::mem::discriminant(&other.block);
    if is_doubtful || differs {
        let (zh, en) = (lines(zh), lines(en));
        notes.push(doubt(&zh, &en));
        let warning = code::IMPORT_DOUBTFUL.warning().with("zh", zh);
        warnings.push(warning.with("en", en));
    }
    block.set_note((!notes.is_empty()).then(|| notes.join("\n").into()));
    let line = first.line;
    Part { block, level, line }
}

/// What the notes of all blocks say, each once.
fn notes(zh: &[Part], en: &[Part]) -> Vec<String> {
    let mut notes: Vec<String> = Vec::new();
    let said = zh.iter().chain(en).filter_map(|part| part.block.note());
    for line in said.flat_map(|note| note.lines()) {
        if notes.iter().all(|note| note != line) {
            notes.push(line.to_owned());
        }
    }
    notes
}

/// What blocks of both languages are together, and the level of a heading.
fn united(zh: &[Part], en: &[Part]) -> (Block, u8) {
    let heading = [zh, en].into_iter().find(|parts| parts[0].level > 0);
    if let Some([part, ..]) = heading
        && let Block::Section(section) = &part.block
    {
        let heading = Block::section(said(zh, en), section.numbering);
        return (heading, part.level);
    }
    let is_led = |parts: &[Part]| match parts {
        [one] => matches!(&one.block, Block::Paragraph(paragraph) if paragraph.lead().is_some()),
        _ => false,
    };
    let (one, other) = (&zh[0].block, &en[0].block);
    let block = match (one, other) {
        (Block::Salutation(_), _) | (_, Block::Salutation(_)) => Block::salutation(said(zh, en)),
        // Those of a kind have as many texts.
        (Block::List(_) | Block::Table(_) | Block::Image(_), _) => {
            translated(one.clone(), other.clone())
        }
        (Block::Paragraph(_), _) if is_led(zh) && is_led(en) => {
            translated(one.clone(), other.clone())
        }
        (Block::Paragraph(_) | Block::Section(_), _) => {
            let mut paragraph = Block::paragraph(said(zh, en));
            if zh.iter().chain(en).all(is_quotation) {
                paragraph.set_quotation();
            }
            paragraph
        }
    };
    (block, 0)
}

fn is_quotation(part: &Part) -> bool {
    matches!(&part.block, Block::Paragraph(paragraph) if paragraph.is_quotation())
}

/// A block of one language with what its like says in the other.
fn translated(mut block: Block, mut other: Block) -> Block {
    for block in [&mut block, &mut other] {
        fill(block);
    }
    if let (Block::Image(one), Block::Image(other)) = (&mut block, &other) {
        one.file = either(&one.file, &other.file);
    }
    if let (Block::Table(one), Block::Table(other)) = (&mut block, &mut other)
        && one.reaches() != other.reaches()
    {
        one.flatten_groups();
        other.flatten_groups();
    }
    let texts = block.texts_mut().into_iter().zip(other.texts());
    texts.for_each(|(text, other)| *text = both(text, other));
    block
}

/// The file of an image that both languages have, or that of each.
fn either(zh: &ImageFile, en: &ImageFile) -> ImageFile {
    let files = [("zh", zh), ("en", en)].map(|(lang, file)| {
        let lang = Lang::new(lang);
        Some((lang.clone().into(), file.of(&lang)?.clone()))
    });
    match zh == en {
        true => zh.clone(),
        false => ImageFile::Each(files.into_iter().flatten().collect()),
    }
}

/// Gives a block all the texts that it can have: those that say nothing are left out in the end.
fn fill(block: &mut Block) {
    match block {
        Block::Table(table) => {
            table.caption.get_or_insert_default();
            table.unit.get_or_insert_default();
        }
        Block::Image(image) => {
            image.caption.get_or_insert_default();
        }
        Block::Salutation(_) | Block::Section(_) | Block::Paragraph(_) | Block::List(_) => {}
    }
}

/// The text of blocks in both languages, several of one language joined.
fn said(zh: &[Part], en: &[Part]) -> Localized {
    let join = |parts: &[Part], lang: &str, blank: &str| {
        let texts = parts.iter().flat_map(|part| part.block.texts());
        let said: Vec<&str> = texts
            .filter_map(|text| Some(text.get(lang)?.as_str()))
            .collect();
        said.join(blank)
    };
    Localized::from([("zh", join(zh, "zh", "")), ("en", join(en, "en", " "))])
}
