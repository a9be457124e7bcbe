//! Characters that nothing prints, or that stand for others.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use super::{each_text, excerpt};
use crate::diag::{Diagnostic, code};
use crate::import::draft::Draft;
use crate::import::shape::{joined, pattern};
use crate::import::text::{extent, ideographs, is_private, is_unseen};

/// What was done, by character, with the first text it stands in.
#[derive(Default)]
struct Done {
    /// Radicals, compatibility forms and circles for 〇, and how often.
    changed: BTreeMap<(char, String), usize>,
    /// Characters private to one font.
    private: BTreeMap<char, (usize, String)>,
    /// Where a character was lost before.
    replaced: Option<(usize, String)>,
}

/// Line breaks, what is never seen, and radicals are put right; what is lost is told.
pub fn clean(draft: &mut Draft) -> Vec<Diagnostic> {
    let mut done = Done::default();
    each_text(draft, |text| {
        let is_odd = text.values().any(|said| said.chars().any(is_odd));
        if is_odd {
            let place = excerpt(text);
            for said in text.values_mut() {
                *said = done.cleaned(said, &place);
            }
        }
        let may_have_circles =
            |said: &str| is_odd || memchr::memchr(b'O', said.as_bytes()).is_some();
        for said in text.values_mut().filter(|said| may_have_circles(said)) {
            done.circles(said);
        }
    });
    done.told()
}

/// Whether a character may need a look.
fn is_odd(c: char) -> bool {
    match c {
        ' '..='~' | '一'..='\u{9fff}' | '\u{3000}'..='\u{303f}' => false,
        '○' | '◯' | 'Ｏ' | '\u{2028}' | '\u{2029}' | '\u{fffd}' => true,
        '\u{ff00}'..='\u{ff5e}' => false,
        c => {
            let is_unseen = is_unseen(c) && !c.is_whitespace();
            is_unseen || c.is_control() || is_private(c) || ideographs(c).is_some()
        }
    }
}

/// What is typed for the nought of a year in Han numerals, U+3007.
const CIRCLES: [char; 4] = ['○', '◯', 'Ｏ', 'O'];

impl Done {
    fn cleaned(&mut self, said: &str, place: &str) -> String {
        let mut out = String::with_capacity(said.len());
        for c in said.chars() {
            match c {
                '\t' => out.push(' '),
                '\r' => out.push('\n'),
                '\u{fffd}' => {
                    out.push(c);
                    self.replaced.get_or_insert((0, place.to_owned())).0 += 1;
                }
                c if is_private(c) => {
                    let private = self.private.entry(c);
                    private.or_insert((0, place.to_owned())).0 += 1;
                }
                c if is_unseen(c) && !c.is_whitespace() => {}
                c => match ideographs(c) {
                    Some(whole) => {
                        out.push_str(&whole);
                        *self.changed.entry((c, whole)).or_default() += 1;
                    }
                    None => out.push(c),
                },
            }
        }
        joined(&out)
    }

    /// Makes 〇 of the circles and letters in a year: 二○二四年, 二Ｏ二四年.
    fn circles(&mut self, said: &mut String) {
        static YEAR: LazyLock<Regex> =
            LazyLock::new(|| pattern("[一二三四五六七八九〇][一二三四五六七八九〇○◯ＯO]{3}年"));
        let year = |found: &regex::Captures<'_>| {
            for circle in found[0].chars().filter(|c| CIRCLES.contains(c)) {
                *self.changed.entry((circle, "〇".into())).or_default() += 1;
            }
            found[0].replace(CIRCLES, "〇")
        };
        *said = YEAR.replace_all(said, year).into_owned();
    }

    fn told(self) -> Vec<Diagnostic> {
        let changed = self.changed.into_iter().map(|((from, to), times)| {
            let note = code::IMPORT_CHANGED.note().with("extent", extent(times));
            note.with("from", from).with("to", to)
        });
        let private = self.private.into_iter().map(|(c, (times, place))| {
            let warning = code::IMPORT_PRIVATE.warning().with("kind", "text");
            let warning = warning.with("extent", extent(times));
            let character = format!("U+{:04X}", u32::from(c));
            warning.with("character", character).with("place", place)
        });
        let replaced = self.replaced.map(|(times, place)| {
            let warning = code::IMPORT_REPLACED.warning().with("times", times);
            warning.with("place", place)
        });
        changed.chain(private).chain(replaced).collect()
    }
}
