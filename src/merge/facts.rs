//! The facts in the lines of the head: what the report says of its meeting and its speaker, between
//! the words that the program puts around it.

use std::ops::Range;

use super::edited::without_blanks;
use super::slot::Slot;
use crate::figures::recognize::{self, Language, Value};
use crate::model::{Date, Lang};

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
        let mut ways = vec![(Vec::new(), after(&self.words[0], now, 0)?)];
        for (fact, words) in self.facts.iter().zip(&self.words[1..]) {
            let longer = ways.iter().flat_map(|(found, from)| {
                let ends = from + 1..=now.len();
                ends.filter_map(|end| {
                    let (range, next) = (*from..end, after(words, now, end)?);
                    let is_whole = !now[*from].is_whitespace() && !now[end - 1].is_whitespace();
                    let is_fact = is_whole && read(fact.kind, &now[range.clone()], lang).is_some();
                    is_fact.then(|| ([&found[..], &[range]].concat(), next))
                })
            });
            ways = longer.collect();
        }
        ways.retain(|(_, end)| *end == now.len());
        let ways: Vec<_> = ways.into_iter().map(|(found, _)| found).collect();
        let kept = |way: &Vec<Range<usize>>| {
            let facts = self.facts.iter().zip(way);
            let same = facts.filter(|(fact, range)| {
                let said: String = now[(*range).clone()].iter().collect();
                without_blanks(&fact.slot.plain()) == without_blanks(&said)
            });
            same.count()
        };
        let most = ways.iter().map(kept).max()?;
        let mut best = ways.iter().filter(|way| kept(way) == most);
        best.next().filter(|_| best.next().is_none()).cloned()
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
