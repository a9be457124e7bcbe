//! Pairs of Chinese and English to one draft.

use super::draft::{Draft, Part};
use super::front::chinese::meeting;
use super::front::english::meeting_name;
use super::front::is_salutation;
use super::numbers::ordinal;
use super::shape::{heading, literal, unnumbered};
use crate::diag::{Diagnostic, Warned};
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
        let (_, text) = heading(said)?;
        ordinal(said.strip_suffix(text)?)
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
    let languages = languages.into_iter().filter(|(_, is_said)| *is_said);
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
        |said: &str| said.ends_with(['。', '！', '.', '：', '；']) || unnumbered(said).is_some();
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
    let bare = |said: &String| unnumbered(said).map_or(said.clone(), |(_, text)| text.to_owned());
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
        let message = format!("line {} has no text in `{lang}`", pair.line);
        Diagnostic::warning("import.unmatched", message).help("add the translation in the report")
    };
    pairs.iter().filter(lacks).map(warn).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(zh: &str, en: &str) -> Pair {
        let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Pair {
            zh: said(zh),
            en: said(en),
            line: 1,
        }
    }

    #[test]
    fn title_meeting_salutation_and_headings_are_recognised() {
        let draft = draft_of_pairs(&[
            pair("工作报告", "Work Report"),
            pair(
                "——2026年2月11日在青山市人民代表大会上",
                "At the Qingshan Congress on February 11, 2026",
            ),
            pair("各位代表：", "Fellow Deputies,"),
            pair("一、立法工作", "I. Legislation"),
            pair("制定条例3件。", "Three regulations were made."),
        ])
        .value;
        let text = |zh: &str, en: &str| Localized::from([("zh", zh.into()), ("en", en.into())]);
        assert_eq!(draft.report.title, text("工作报告", "Work Report"));
        let meeting = Meeting::new(
            text("青山市人民代表大会", "Qingshan Congress"),
            "2026-02-11".parse().expect("a day"),
        );
        assert_eq!(draft.report.meeting, Some(meeting));
        let blocks: Vec<Block> = draft.parts.into_iter().map(|part| part.block).collect();
        let right = [
            Block::salutation(text("各位代表：", "Fellow Deputies,")),
            Block::section(text("立法工作", "Legislation"), Numbering::Auto),
            Block::paragraph(text("制定条例3件。", "Three regulations were made.")),
        ];
        assert_eq!(blocks, right);
    }

    #[test]
    fn headings_keep_the_numbers_that_counting_would_not_give() {
        let draft = draft_of_pairs(&[
            pair("报告", "Report"),
            pair("三、立法", "III. Legislation"),
            pair("四、监督", "IV. Oversight"),
            pair("七、代表", "VII. Deputies"),
        ])
        .value;
        let numbers: Vec<Option<u32>> =
            draft.parts.iter().map(|part| part.block.number()).collect();
        assert_eq!(numbers, [Some(3), None, Some(7)]);
    }

    #[test]
    fn what_one_language_lacks_is_kept_and_told() {
        let draft = draft_of_pairs(&[pair("报告", "Report"), pair("一。", ""), pair("", "Two.")]);
        assert_eq!(draft.value.parts.len(), 2);
        assert_eq!(draft.warnings.len(), 2);
    }
}
