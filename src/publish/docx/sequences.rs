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

/// A label whose number Word can count.
pub struct Counted<'l> {
    /// The name of its sequence.
    pub name: &'l str,
    pub number: u32,
    /// What stands around the number.
    pub around: (&'l str, &'l str),
}

impl<'l> Counted<'l> {
    /// A label such as `表1` or `Table 1`; none where Word could not name its sequence, which takes
    /// one word that begins with a letter, of 40 characters at most.
    pub fn of(label: &'l str, number: u32) -> Option<Self> {
        let around = label.split_once(&number.to_string())?;
        let name = around.0.trim();
        let fits = !name.is_empty() && name.chars().all(char::is_alphabetic);
        (fits && name.chars().count() <= 40).then_some(Self {
            name,
            number,
            around,
        })
    }
}
