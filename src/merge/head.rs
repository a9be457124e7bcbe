//! The lines of the head in an edited file.

use super::base::{BaseUnit, Role};
use super::edited::{Bit, normalize_whitespace, plain, without_blanks};
use super::facts::read;
use super::merger::Merger;
use super::slot::{Cells, Slot};
use crate::source::Span;

impl Merger<'_> {
    /// What the program makes of facts is changed where the facts are, if they are found.
    pub(super) fn fixed(&mut self, unit: &BaseUnit, bits: &[Bit]) {
        let now = plain(bits);
        self.lost_notes(bits, Span::default());
        if unit.role != Role::Fixed || without_blanks(&unit.plain) == without_blanks(&now) {
            return;
        }
        // Notes stand for nothing that is said.
        let is_char = |bit: &&Bit| bit.note().is_none();
        let bits: Vec<Bit> = bits.iter().filter(is_char).cloned().collect();
        let chars: Vec<char> = now.chars().collect();
        let found = unit.facts.as_ref().and_then(|template| {
            let ranges = template.find(&chars, &self.compared.lang)?;
            Some(template.facts.iter().zip(ranges))
        });
        let Some(found) = found else {
            let help = match unit.facts {
                Some(_) => "facts",
                None => "words",
            };
            let said = [("text", &*unit.plain), ("now", &normalize_whitespace(&now))];
            let place = unit.facts.as_ref().and_then(|facts| facts.facts.first());
            let place = place.map(|fact| self.place(fact));
            return self.report.lost(place, ("head_line", help), &said);
        };
        for (fact, range) in found {
            self.fact(fact, &bits[range]);
        }
    }

    /// A fact of the head, which more than one line may print.
    fn fact(&mut self, fact: &Slot, bits: &[Bit]) {
        let words = plain(bits);
        let (place, at) = (self.place(fact), fact.node.span.start);
        if without_blanks(&fact.plain()) == without_blanks(&words) {
            return;
        }
        match self.facts.get(&at) {
            Some(known) if without_blanks(known) == without_blanks(&words) => return,
            Some(known) => {
                let said = [("now", &*words), ("text", known)];
                return self.report.lost(place, ("contradiction", "head"), &said);
            }
            None => {}
        }
        let Some(said) = read(fact.cells, &words, &self.compared.lang) else {
            return;
        };
        if fact.cells == Cells::Text {
            self.slot(fact, bits);
        } else {
            self.file.set_figure(fact.node, &said);
            self.report.changed(place, &said, &[]);
        }
        self.facts.insert(at, words);
    }
}
