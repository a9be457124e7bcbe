//! Cues of alignment: what two languages tell alike, the values of figures and words in Latin letters.

use std::collections::{BTreeMap, BTreeSet};

use crate::figures::recognize::{Kind, Language, read};

/// The cues of a text.
#[derive(Clone, Debug, Default)]
pub struct Cues {
    /// How often each figure's value, and each Latin word of capitals or with digits (`GDP`, `5G`),
    /// stands in it.
    found: BTreeMap<String, usize>,
    /// Which of the values count or measure something.
    counted: BTreeSet<String>,
}

impl Cues {
    /// Of a text.
    pub fn of(text: &str, language: Language) -> Self {
        let mut cues = Self::default();
        let mut rest = 0;
        for figure in read(text, language) {
            cues.add_words(&text[rest..figure.start]);
            rest = figure.end;
            let value = figure.value.to_string();
            // One of a thing, or two, is often said in words of another kind.
            if is_counted(figure.kind) && value.len() > 1 {
                let size = value.trim_start_matches('-').to_owned();
                cues.counted.insert(size);
            }
            *cues.found.entry(value).or_insert(0) += 1;
        }
        cues.add_words(&text[rest..]);
        cues
    }

    fn add_words(&mut self, text: &str) {
        let words = text.split(|c: char| !c.is_ascii_alphanumeric());
        for word in words.filter(|word| is_name(word)) {
            *self.found.entry(word.to_owned()).or_insert(0) += 1;
        }
    }

    /// Those of several texts together.
    pub fn all<'c>(several: impl IntoIterator<Item = &'c Self>) -> Self {
        let mut all = Self::default();
        for cues in several {
            for (word, count) in &cues.found {
                *all.found.entry(word.clone()).or_insert(0) += count;
            }
            all.counted.extend(cues.counted.iter().cloned());
        }
        all
    }

    /// How many cues two texts share, and how many the one with fewer has in all.
    pub fn shared(&self, other: &Self) -> (usize, usize) {
        let count = |cues: &Self| cues.found.values().sum::<usize>();
        let told = |word| other.found.get(word).copied().unwrap_or(0);
        let both = self.found.iter().map(|(word, n)| told(word).min(*n));
        (both.sum(), count(self).min(count(other)))
    }

    /// Whether it counts or measures something by a value that the other does not tell. What one
    /// language lets fall, the other takes away: −21% is a fall of 21%.
    pub fn says_more_than(&self, other: &Self) -> bool {
        let is_told = |value: &String| {
            let fallen = format!("-{value}");
            other.found.contains_key(value) || other.found.contains_key(&fallen)
        };
        self.counted.iter().any(|value| !is_told(value))
    }
}

/// Whether a figure tells how many or how much: ordinals, names and phrases are written otherwise in
/// another language.
fn is_counted(kind: Kind) -> bool {
    let name = kind.as_str();
    [
        "count.", "percent.", "money", "distance", "area", "mass", "volume", "energy",
    ]
    .iter()
    .any(|counted| name.starts_with(counted))
}

fn is_name(word: &str) -> bool {
    let is = |kind: fn(&char) -> bool| word.chars().filter(kind).count();
    is(char::is_ascii_uppercase) > 1 || is(char::is_ascii_uppercase) + is(char::is_ascii_digit) > 1
}
