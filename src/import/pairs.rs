//! Pairs of Chinese and English to one draft.

use super::draft::{Draft, Part};
use super::front::chinese::meeting;
use super::front::english::meeting_name;
use super::front::is_salutation;
use super::numbers::ordinal;
use super::shape::{heading, literal, may_be_title, parted};
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
    /// A part of what it says as a text of the report.
    fn text(&self, part: fn(&str) -> &str) -> Localized {
        let said = [("zh", &self.zh), ("en", &self.en)].into_iter();
        said.filter_map(|(lang, said)| Some((lang, literal(part(said.as_ref()?)))))
            .collect()
    }

    /// Whether neither language says anything.
    pub(super) fn is_empty(&self) -> bool {
        self.zh.is_none() && self.en.is_none()
    }

    /// Whether either language says something of a shape.
    fn is(&self, shape: fn(&str) -> bool) -> bool {
        let mut said = [&self.zh, &self.en].into_iter().flatten();
        said.any(|said| shape(said))
    }
}

/// A draft of pairs: the first is the title where it is no sentence; the subtitle with the date gives
/// the meeting; numbered lines are headings.
pub fn draft_of_pairs(pairs: &[Pair]) -> Warned<Draft> {
    const LONGEST_TITLE: usize = 200;
    let said: Vec<&Pair> = pairs.iter().filter(|pair| !pair.is_empty()).collect();
    let languages = [
        ("zh", said.iter().any(|pair| pair.zh.is_some())),
        ("en", said.iter().any(|pair| pair.en.is_some())),
    ];
    let languages = languages.into_iter().filter(|(_, is_present)| *is_present);
    let mut draft = Draft::new(languages.map(|(lang, _)| lang));
    let mut rest = said.as_slice();
    if let Some((first, after)) = rest.split_first()
        && !first.is(is_salutation)
        && !first.is(|said| !may_be_title(said, LONGEST_TITLE))
    {
        draft.report.title = first.text(|said| said);
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
    Warned {
        warnings: unmatched(&said, &draft),
        value: draft,
    }
}

fn meeting_of(pair: &Pair, zh: String) -> Localized {
    let english = pair
        .en
        .as_deref()
        .map(|said| ("en", literal(meeting_name(said))));
    [("zh", literal(&zh))].into_iter().chain(english).collect()
}

fn part(pair: &Pair) -> Part {
    let said = pair.zh.as_deref().or(pair.en.as_deref());
    let said = said.unwrap_or_default();
    let (block, level) = match heading(said) {
        _ if pair.is(is_salutation) => (Block::salutation(pair.text(|said| said)), 0),
        None => (Block::paragraph(pair.text(|said| said)), 0),
        Some((level, _)) => {
            let section = Block::section(pair.text(|said| parted(said).1), Numbering::Auto);
            (section.numbered(parted(said).0.and_then(ordinal)), level)
        }
    };
    let line = pair.line;
    Part { block, level, line }
}

/// A warning for each pair that one language lacks.
fn unmatched(pairs: &[&Pair], draft: &Draft) -> Vec<Diagnostic> {
    if draft.languages().len() < 2 {
        return Vec::new();
    }
    let warn = |pair: &&Pair| {
        let missing = match (&pair.zh, &pair.en) {
            (Some(_), Some(_)) => return None,
            (None, _) => "zh",
            (_, None) => "en",
        };
        let problem = code::IMPORT_UNMATCHED.warning().with("of", "pair");
        let problem = problem.with("lines", pair.line.to_string());
        Some(problem.with("missing", missing).help("pair"))
    };
    pairs.iter().filter_map(warn).collect()
}
