//! Characters that nothing prints, or that stand for others.

use std::collections::BTreeMap;

use super::{each_text, excerpt};
use crate::diag::Diagnostic;
use crate::import::draft::Draft;
use crate::import::shape::joined;
use crate::import::text::{ideographs, is_private, is_unseen, often};

/// What was done, by character, with the first text it stands in.
#[derive(Default)]
struct Done {
    /// Radicals and compatibility forms, and how often.
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
        if text.values().any(|said| said.chars().any(is_odd)) {
            let place = excerpt(text);
            for said in text.values_mut() {
                *said = done.cleaned(said, &place);
            }
        }
    });
    done.told()
}

/// Whether a character may need a look.
fn is_odd(c: char) -> bool {
    !matches!(c, ' '..='~' | '一'..='\u{9fff}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff5e}')
        && (c.is_control()
            || is_unseen(c) && !c.is_whitespace()
            || matches!(c, '\u{2028}' | '\u{2029}' | '\u{fffd}')
            || is_private(c)
            || ideographs(c).is_some())
}

impl Done {
    fn cleaned(&mut self, said: &str, place: &str) -> String {
        let mut out = String::with_capacity(said.len());
        for c in said.chars() {
            match c {
                '\t' => out.push(' '),
                '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                    out.push('\n');
                }
                '\u{fffd}' => {
                    out.push(c);
                    let (times, _) = self.replaced.get_or_insert((0, place.to_owned()));
                    *times += 1;
                }
                c if is_private(c) => {
                    let (times, _) = self.private.entry(c).or_insert((0, place.to_owned()));
                    *times += 1;
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
        match out.contains('\n') {
            true => joined(&out),
            false => out,
        }
    }

    fn told(self) -> Vec<Diagnostic> {
        let mut told = Vec::new();
        for ((from, to), times) in self.changed {
            let often = often(times);
            let message = format!("{from} is now {to}{often}");
            told.push(Diagnostic::note("import.changed", message));
        }
        for (c, (times, place)) in self.private {
            let message = format!(
                "U+{:04X} in “{place}” has no meaning outside of its font, and is left out{}",
                u32::from(c),
                often(times)
            );
            let help = "look in the original for what it shows, and write that";
            told.push(Diagnostic::warning("import.private", message).help(help));
        }
        if let Some((times, place)) = self.replaced {
            let message = format!(
                "“{place}” has U+FFFD, which stands for a character that was lost before{}",
                often(times)
            );
            let help = "look in the original for what stood there, and write that";
            told.push(Diagnostic::warning("import.replaced", message).help(help));
        }
        told
    }
}
