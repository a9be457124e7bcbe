//! The facts in the lines of the head: what the report says of its meeting and its speaker, between
//! the words that the program puts around it.

use std::ops::Range;

use super::edited::without_blanks;
use super::slot::{Cells, Slot};
use crate::figures::recognize::{self, Language, Value};
use crate::model::{Date, Lang};

/// Longer lines are not searched for facts.
const MOST_CHARS: usize = 400;

/// A line of the head: words of the program and facts, in turn.
pub struct Template<'a> {
    /// What stands between the facts, before the first and behind the last.
    words: Vec<String>,
    pub facts: Vec<Slot<'a>>,
}

impl<'a> Template<'a> {
    /// The template of a printed line with these facts in it; none if one of them is not found.
    pub fn of(printed: &str, facts: Vec<Slot<'a>>) -> Option<Self> {
        let mut placed = Vec::new();
        for fact in facts {
            let said = fact.plain();
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
            let words = printed.get(at..range.start)?;
            template.words.push(words.to_owned());
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
                    let said: String = now[range.clone()].iter().collect();
                    let is_fact = is_whole && read(fact.cells, &said, lang).is_some();
                    is_fact.then(|| ([&found[..], &[range]].concat(), next))
                })
            });
            ways = longer.collect();
        }
        ways.retain(|(_, end)| *end == now.len());
        let kept = |(way, _): &(Vec<Range<usize>>, usize)| {
            let facts = self.facts.iter().zip(way);
            let same = facts.filter(|(fact, range)| {
                let said: String = now[(*range).clone()].iter().collect();
                without_blanks(&fact.plain()) == without_blanks(&said)
            });
            same.count()
        };
        let most = ways.iter().map(kept).max()?;
        ways.retain(|way| kept(way) == most);
        let (best, _) = ways.pop()?;
        ways.is_empty().then_some(best)
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
pub fn read(kind: Cells, words: &str, lang: &Lang) -> Option<String> {
    match kind {
        Cells::Text => Some(words.to_owned()),
        Cells::Day => {
            let (range, day) = day(words, lang)?;
            (range == (0..words.len())).then_some(day)
        }
        Cells::Number => words.parse::<u16>().ok().map(|number| number.to_string()),
        Cells::Figure | Cells::Computed | Cells::Attached | Cells::Joined(_) => None,
    }
}

/// The first full date of a text, as the file writes it, and where it stands.
pub fn day(text: &str, lang: &Lang) -> Option<(Range<usize>, String)> {
    let found = recognize::read(text, Language::from_lang(lang)?);
    found.into_iter().find_map(|found| {
        let Value::Date(day) = found.value else {
            return None;
        };
        let day: Date = day.to_string().parse().ok()?;
        Some((found.start..found.end, day.to_string()))
    })
}
