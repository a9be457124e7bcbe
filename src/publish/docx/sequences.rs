//! The numbers of captions, which Word counts.

use std::collections::BTreeMap;

/// The sequences that a document counts: the last number of each, by its name.
#[derive(Debug, Default)]
pub struct Sequences(BTreeMap<String, u32>);

impl Sequences {
    /// The instruction of the field that says the next number of a sequence. A number that is not
    /// due is given to the field.
    pub fn next(&mut self, name: &str, number: u32) -> String {
        let last = self.0.insert(name.to_owned(), number).unwrap_or(0);
        let reset = match last.checked_add(1) == Some(number) {
            true => String::new(),
            false => format!(" \\r {number}"),
        };
        format!(" SEQ {name} \\* ARABIC{reset} ")
    }
}

/// A label as the name of its sequence, its number, and what stands around that.
pub struct Counted<'l> {
    pub name: &'l str,
    pub before: &'l str,
    pub digits: &'l str,
    pub number: u32,
    pub after: &'l str,
}

/// The parts of a label such as `表1` or `Table 1`; none where Word could not name its sequence,
/// which takes one word that begins with a letter, of 40 characters at most.
pub fn counted(label: &str) -> Option<Counted<'_>> {
    let start = label.find(|c: char| c.is_ascii_digit())?;
    let (before, rest) = label.split_at(start);
    let end = rest.find(|c: char| !c.is_ascii_digit());
    let (digits, after) = rest.split_at(end.unwrap_or(rest.len()));
    let name = before.trim();
    let fits = !name.is_empty() && name.chars().all(char::is_alphabetic);
    let number = digits.parse().ok()?;
    (fits && name.chars().count() <= 40).then_some(Counted {
        name,
        before,
        digits,
        number,
        after,
    })
}
