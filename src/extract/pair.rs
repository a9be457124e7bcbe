//! Quantities that both languages of a report tell.

use std::collections::{BTreeMap, VecDeque};

use super::find::Quantity;
use crate::figures::Exact;
use crate::model::Report;

/// What is the same of quantities that may stand for each other: block, value, and unit if they have
/// one.
type Key = (usize, Exact, Option<&'static str>);

/// The quantities of a block in one language with a key, in their order: those that are counted or
/// measured, and the bare numbers.
#[derive(Default)]
struct Alike<'r> {
    counted: VecDeque<Quantity<'r>>,
    bare: VecDeque<Quantity<'r>>,
}

impl<'r> Alike<'r> {
    /// Takes the first that says the same as a quantity. One of both must count something.
    fn take(&mut self, quantity: &Quantity) -> Option<Quantity<'r>> {
        let (counted, bare) = (self.counted.front(), self.bare.front());
        let bare = bare.filter(|_| quantity.is_counted);
        let is_bare = bare.is_some_and(|bare| counted.is_none_or(|it| bare.order() < it.order()));
        let queue = if is_bare {
            &mut self.bare
        } else {
            &mut self.counted
        };
        queue.pop_front()
    }
}

/// The quantities that may become one figure, Chinese last as in a report's texts; and what only one
/// of two languages tells.
pub fn paired<'r>(
    report: &Report,
    found: Vec<Quantity<'r>>,
) -> (Vec<Vec<Quantity<'r>>>, Vec<Quantity<'r>>) {
    if report.languages.len() < 2 {
        let counted = found.into_iter().filter(|quantity| quantity.is_counted);
        return (counted.map(|one| vec![one]).collect(), Vec::new());
    }
    let (chinese, others): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|quantity| quantity.lang.as_str() == "zh");
    let mut english: BTreeMap<Key, Alike> = BTreeMap::new();
    for quantity in others {
        let alike = english.entry(key(&quantity)).or_default();
        match quantity.is_counted {
            true => alike.counted.push_back(quantity),
            false => alike.bare.push_back(quantity),
        }
    }
    let mut pairs = Vec::new();
    let mut alone = Vec::new();
    for quantity in chinese {
        let beside = english.get_mut(&key(&quantity));
        match beside.and_then(|alike| alike.take(&quantity)) {
            Some(other) => pairs.push(vec![other, quantity]),
            None if quantity.is_counted => alone.push(quantity),
            None => {}
        }
    }
    let mut left: Vec<_> = english
        .into_values()
        .flat_map(|alike| alike.counted)
        .collect();
    left.sort_by_key(Quantity::order);
    alone.extend(left);
    (pairs, alone)
}

fn key(quantity: &Quantity) -> Key {
    (quantity.place.block, quantity.value, quantity.unit)
}
