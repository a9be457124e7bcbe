//! The facts in the lines of the head: what the report says of its meeting and its speaker, between
//! the words that the program puts around it.

use std::ops::Range;

use super::layout::Layout;
use super::piece::literal;
use super::unit::{Cells, Printer, Role, Slot};
use crate::edition::{Edition, Inline};
use crate::figures::recognize::{self, Language, Value};
use crate::model::{Date, Lang, Localized, Report};
use crate::read::Node;

/// Longer lines are not searched for facts.
const MOST_CHARS: usize = 400;

/// A line of the head: words of the program and facts, in turn.
pub struct Template<'a> {
    /// What stands between the facts, before the first and behind the last.
    words: Vec<String>,
    /// The facts.
    pub facts: Vec<Fact<'a>>,
}

/// A fact, with the place in the file where it is said.
pub struct Fact<'a> {
    /// Where it is said.
    pub slot: Slot<'a>,
    /// What it is.
    pub kind: Kind,
}

/// What a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name or an office.
    Text,
    /// A day.
    Day,
    /// The number of a document.
    Number,
}

impl<'a> Template<'a> {
    /// The template of a printed line with these facts in it; none if one of them is not found.
    pub fn of(printed: &str, facts: Vec<Fact<'a>>) -> Option<Self> {
        let mut placed = Vec::new();
        for fact in facts {
            let said = fact.slot.plain();
            let start = printed.rfind(&said).filter(|_| !said.is_empty())?;
            placed.push((start..start + said.len(), fact));
        }
        placed.sort_by_key(|(range, _)| range.start);
        let mut template = Self {
            words: Vec::new(),
            facts: Vec::new(),
        };
        let mut at = 0;
        for (range, fact) in placed {
            template
                .words
                .push(printed.get(at..range.start)?.to_owned());
            at = range.end;
            template.facts.push(fact);
        }
        template.words.push(printed.get(at..)?.to_owned());
        Some(template)
    }

    /// Where each fact stands in a line that was edited; none where that is not clear. Of several
    /// ways to read it that counts by which most facts are as they were.
    pub fn find(&self, now: &[char], lang: &Lang) -> Option<Vec<Range<usize>>> {
        if now.len() > MOST_CHARS {
            return None;
        }
        let mut ways = Vec::new();
        if let Some(at) = after(&self.words[0], now, 0) {
            self.search(now, at, lang, &mut Vec::new(), &mut ways);
        }
        let kept = |way: &Vec<Range<usize>>| {
            let facts = self.facts.iter().zip(way);
            let same =
                facts.filter(|(fact, range)| bare(fact.slot.plain().chars()) == said(now, range));
            same.count()
        };
        let most = ways.iter().map(kept).max()?;
        let mut best = ways.iter().filter(|way| kept(way) == most);
        best.next().filter(|_| best.next().is_none()).cloned()
    }

    fn search(
        &self,
        now: &[char],
        from: usize,
        lang: &Lang,
        found: &mut Vec<Range<usize>>,
        ways: &mut Vec<Vec<Range<usize>>>,
    ) {
        let Some(fact) = self.facts.get(found.len()) else {
            if from == now.len() {
                ways.push(found.clone());
            }
            return;
        };
        let words = &self.words[found.len() + 1];
        let is_last = found.len() + 1 == self.facts.len();
        for end in from + 1..=now.len() {
            let range = from..end;
            let is_whole = !now[from].is_whitespace() && !now[end - 1].is_whitespace();
            if !is_whole || read(fact.kind, &now[range.clone()], lang).is_none() {
                continue;
            }
            let Some(next) = after(words, now, end) else {
                continue;
            };
            if !is_last || next == now.len() {
                found.push(range);
                self.search(now, next, lang, found, ways);
                found.pop();
            }
        }
    }
}

/// One past the words of the program, if they stand here, and past the blanks about them.
fn after(words: &str, now: &[char], from: usize) -> Option<usize> {
    let blanks = |at: usize| at + now[at..].iter().take_while(|c| c.is_whitespace()).count();
    let mut at = blanks(from);
    if words.starts_with(char::is_whitespace) && at == from {
        return None;
    }
    for c in words.chars().filter(|c| !c.is_whitespace()) {
        if now.get(at) != Some(&c) {
            return None;
        }
        at += 1;
        at = blanks(at);
    }
    Some(at)
}

fn bare(chars: impl Iterator<Item = char>) -> String {
    chars.filter(|c| !c.is_whitespace()).collect()
}

fn said(now: &[char], range: &Range<usize>) -> String {
    bare(now[range.clone()].iter().copied())
}

/// A fact as the file writes it; none if the words are no such fact.
pub fn read(kind: Kind, words: &[char], lang: &Lang) -> Option<String> {
    let text: String = words.iter().collect();
    match kind {
        Kind::Text => Some(text),
        Kind::Day => day(&text, lang)
            .filter(|(range, _)| *range == (0..text.len()))
            .map(|(_, day)| day),
        Kind::Number => text.parse::<u16>().ok().map(|number| number.to_string()),
    }
}

/// The first full date of a text, as the file writes it, and where it stands.
pub fn day(text: &str, lang: &Lang) -> Option<(Range<usize>, String)> {
    let found = recognize::read(text, Language::from_lang(lang)?);
    found.into_iter().find_map(|found| match found.value {
        Value::Date(day) => {
            let day = day.to_string().parse::<Date>().ok()?;
            Some((found.start..found.end, day.to_string()))
        }
        Value::Number(_)
        | Value::Range(..)
        | Value::Ratio(..)
        | Value::Dates(..)
        | Value::Clock(..)
        | Value::Plenum(..)
        | Value::Sum(..)
        | Value::Text(_)
        | Value::Vague => None,
    })
}

impl<'a> Printer<'a> {
    /// What stands before the body.
    pub(super) fn head(&mut self, layout: &Layout<'a>, edition: &'a Edition) {
        let head = &edition.head;
        let report = layout.report;
        let (meeting, speaker) = (layout.root.get("meeting"), layout.root.get("speaker"));
        if let Some(label) = &head.label {
            let facts = self.label_facts(meeting, report);
            let unit = self.fixed(label);
            unit.facts = facts.and_then(|facts| Template::of(label, facts));
            unit.style = Some("document label");
        }
        if let Some(label) = &head.edition_label {
            self.fixed(label);
        }
        if let Some(node) = layout.root.get("title") {
            let title = Inline::Text {
                text: head.full_title(),
            };
            let slot = self.slot(node, &layout.report.title, &[title]).bare();
            self.push(Role::Title, None, None, vec![slot]).style = Some("title");
        }
        let subtitle = head.subtitle.join(&head.joint);
        let lines = [
            (
                "subtitle",
                &head.subtitle,
                self.meeting_facts(meeting, report, &subtitle),
            ),
            (
                "speaker",
                &head.speaker,
                self.speaker_facts(speaker, report),
            ),
        ];
        for (style, lines, facts) in lines {
            if !lines.is_empty() {
                let printed = lines.join(&head.joint);
                let unit = self.fixed(&printed);
                unit.facts = facts.and_then(|facts| Template::of(&printed, facts));
                unit.style = Some(style);
            }
        }
    }

    fn label_facts(&self, meeting: Option<&'a Node>, report: &'a Report) -> Option<Vec<Fact<'a>>> {
        let (node, meeting) = (meeting?, report.meeting.as_ref()?);
        let number = meeting.document?.to_string();
        let number = fact(Kind::Number, node.get("document")?, &number);
        Some(vec![self.fact(node.get("name")?, &meeting.name)?, number])
    }

    fn meeting_facts(
        &self,
        meeting: Option<&'a Node>,
        report: &'a Report,
        printed: &str,
    ) -> Option<Vec<Fact<'a>>> {
        let (node, meeting) = (meeting?, report.meeting.as_ref()?);
        let (range, day) = day(printed, &self.lang)?;
        let day = (day == meeting.date.value.to_string()).then(|| &printed[range])?;
        let day = fact(Kind::Day, node.get("date")?, day);
        Some(vec![self.fact(node.get("name")?, &meeting.name)?, day])
    }

    fn speaker_facts(
        &self,
        speaker: Option<&'a Node>,
        report: &'a Report,
    ) -> Option<Vec<Fact<'a>>> {
        let (node, speaker) = (speaker?, report.speaker.as_ref()?);
        let name = self.fact(node.get("name")?, &speaker.name)?;
        let Some(office) = &speaker.office else {
            return Some(vec![name]);
        };
        Some(vec![self.fact(node.get("office")?, office)?, name])
    }

    /// A name or an office, as far as it is printed as it is written.
    fn fact(&self, node: &'a Node, text: &'a Localized) -> Option<Fact<'a>> {
        let said = text.get(&self.lang).filter(|_| text.is_said(&self.lang))?;
        let text_of = Inline::Text {
            text: said.value.trim().to_owned(),
        };
        let slot = self.slot(node, text, &[text_of]).bare();
        Some(Fact {
            slot,
            kind: Kind::Text,
        })
    }
}

/// A fact that is the same in every language.
fn fact<'a>(kind: Kind, node: &'a Node, printed: &str) -> Fact<'a> {
    let slot = Slot {
        pieces: vec![literal(printed)],
        node,
        text: None,
        cells: Cells::Figure,
        is_said: true,
        carries_notes: false,
    };
    Fact { slot, kind }
}
