//! Pairs of Chinese and English to one draft.

use super::draft::{Draft, Part};
use super::front::chinese::meeting;
use super::front::english::meeting_name;
use super::front::is_salutation;
use super::numbers::ordinal;
use super::shape::{heading, literal, parted};
use crate::diag::{Diagnostic, Warned, code};
use crate::model::{Block, Localized, Meeting, Numbering};

/// What one source says in both languages, and the line on which it says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    /// In Chinese.
    pub zh: Option<String>,
    /// In English.
    pub en: Option<String>,
    /// The line, from 1.
    pub line: usize,
}

impl Pair {
    /// As a text of the report.
    fn text(&self) -> Localized {
        let said = [("zh", &self.zh), ("en", &self.en)];
        said.into_iter()
            .filter_map(|(lang, said)| Some((lang, literal(said.as_ref()?))))
            .collect()
    }

    /// The number with which a heading begins.
    fn number(&self) -> Option<u32> {
        let said = self.zh.as_deref().or(self.en.as_deref())?;
        heading(said)?;
        ordinal(parted(said).0?)
    }

    /// Whether either language says something of a shape.
    fn is(&self, shape: fn(&str) -> bool) -> bool {
        [&self.zh, &self.en]
            .into_iter()
            .flatten()
            .any(|said| shape(said))
    }
}

/// A draft of pairs: the first is the title where it is no sentence; the subtitle with the date gives
/// the meeting; numbered lines are headings.
pub fn draft_of_pairs(pairs: &[Pair]) -> Warned<Draft> {
    let said: Vec<&Pair> = pairs
        .iter()
        .filter(|pair| pair.zh.is_some() || pair.en.is_some())
        .collect();
    let languages = [
        ("zh", said.iter().any(|pair| pair.zh.is_some())),
        ("en", said.iter().any(|pair| pair.en.is_some())),
    ];
    let languages = languages.into_iter().filter(|(_, is_present)| *is_present);
    let mut draft = Draft::new(languages.map(|(lang, _)| lang));
    let mut rest = said.as_slice();
    if let Some((first, after)) = rest.split_first()
        && is_title(first)
    {
        draft.report.title = first.text();
        rest = after;
    }
    for (index, pair) in rest.iter().enumerate() {
        match pair.zh.as_deref().and_then(meeting) {
            Some((name, date)) if index < 3 && draft.report.meeting.is_none() => {
                draft.report.meeting = Some(Meeting::new(meeting_of(pair, name), date));
            }
            _ => draft.parts.push(part(pair)),
        }
    }
    draft.settle_numbers();
    let warnings = unmatched(&said, &draft);
    Warned {
        value: draft,
        warnings,
    }
}

fn meeting_of(pair: &Pair, zh: String) -> Localized {
    let english = pair
        .en
        .as_deref()
        .map(|said| ("en", literal(meeting_name(said))));
    [("zh", literal(&zh))].into_iter().chain(english).collect()
}

/// Whether a pair can be the title: not numbered, no address, no sentence.
fn is_title(pair: &Pair) -> bool {
    let is_long = |said: &str| said.chars().count() > 200;
    let ends =
        |said: &str| said.ends_with(['。', '！', '.', '：', '；']) || parted(said).0.is_some();
    !pair.is(is_salutation) && !pair.is(ends) && !pair.is(is_long)
}

fn part(pair: &Pair) -> Part {
    if pair.is(is_salutation) {
        return Part::new(Block::salutation(pair.text()), pair.line);
    }
    let numbered = pair.zh.as_deref().or(pair.en.as_deref()).and_then(heading);
    let Some((level, _)) = numbered else {
        return Part::new(Block::paragraph(pair.text()), pair.line);
    };
    let bare = |said: &String| parted(said).1.to_owned();
    let bare = Pair {
        zh: pair.zh.as_ref().map(bare),
        en: pair.en.as_ref().map(bare),
        line: pair.line,
    };
    let section = Block::section(bare.text(), Numbering::Auto);
    Part {
        level,
        ..Part::new(section.numbered(pair.number()), pair.line)
    }
}

/// A warning for each pair that one language lacks.
fn unmatched(pairs: &[&Pair], draft: &Draft) -> Vec<Diagnostic> {
    if draft.languages().len() < 2 {
        return Vec::new();
    }
    let lacks = |pair: &&&Pair| pair.zh.is_none() || pair.en.is_none();
    let warn = |pair: &&Pair| {
        let lang = if pair.zh.is_none() { "zh" } else { "en" };
        let problem = code::IMPORT_UNMATCHED
            .warning()
            .with("of", "pair")
            .help("pair");
        problem
            .with("lines", pair.line.to_string())
            .with("missing", lang)
    };
    pairs.iter().filter(lacks).map(warn).collect()
}
