//! Sections without a number whose own sections are counted （一） all the same.

/// The section without a number that is open, so that 一、 is left out below it.
#[derive(Debug, Default)]
pub struct Silent(Option<u8>);

impl Silent {
    /// The level of a heading with its number, one lower where it counts （一） right below a heading
    /// without a number; the last heading, its level and whether it is numbered.
    pub fn level(&mut self, level: u8, number: Option<&str>, last: Option<(u8, bool)>) -> u8 {
        self.0 = self.0.filter(|above| level > *above);
        let is_second = number.is_some_and(|number| number.starts_with(['（', '(', 'A']));
        if self.0.is_none() && is_second && last == Some((level.saturating_sub(1), false)) {
            self.0 = Some(level.saturating_sub(1));
        }
        level + u8::from(self.0.is_some())
    }
}
