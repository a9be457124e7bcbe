//! The markup of a text, written: the other way round than [`parse_inlines`](super::parse_inlines).

use std::collections::BTreeSet;

use super::address::{addresses, destination};
use super::inline::Mark;

/// How a character is set apart: the marks that it stands in, the outermost first.
pub type Marks = BTreeSet<Mark>;

/// Writes a text with its markup, character by character; what would be markup is escaped.
///
/// ```
/// use twinpress::model::{Mark, Markup, Marks};
/// let mut markup = Markup::default();
/// "2*".chars().for_each(|c| markup.literal(c));
/// markup.mark(&Marks::from([Mark::Strong]));
/// "{3}".chars().for_each(|c| markup.literal(c));
/// markup.reference("{laws}");
/// assert_eq!(markup.finish(), "2\\***\\{3}{laws}**");
/// ```
#[derive(Debug, Default)]
pub struct Markup {
    out: String,
    /// The marks that are open, and where what stands in them begins.
    open: Vec<(Mark, usize)>,
    /// Whether what was written ends in an asterisk that is text.
    after_asterisk: bool,
    /// Blanks that are not written yet: they stand outside of marks that begin or end there.
    blanks: String,
}

impl Markup {
    /// Lets what follows stand in these marks and no others.
    pub fn mark(&mut self, marks: &Marks) {
        let same = self.open.iter().zip(marks);
        let kept = same.take_while(|((open, _), mark)| open == *mark).count();
        if kept == self.open.len() && kept == marks.len() {
            return;
        }
        if self.after_asterisk {
            self.out.pop();
            self.out.push_str("\\*");
        }
        self.after_asterisk = false;
        while self.open.len() > kept {
            self.close();
        }
        self.out += &std::mem::take(&mut self.blanks);
        for mark in marks.iter().skip(kept) {
            self.out.push_str(mark.opening().unwrap_or("**"));
            self.open.push((mark.clone(), self.out.len()));
        }
    }

    fn close(&mut self) {
        let Some((mark, start)) = self.open.pop() else {
            return;
        };
        match mark {
            Mark::Strong => self.out.push_str("**"),
            Mark::Emphasis | Mark::Raised | Mark::Lowered => self.out.push('}'),
            Mark::Link { address } => {
                let said = &self.out[start..];
                let found = addresses(said);
                let is_whole = found.first() == Some(&(0..said.len()));
                if is_whole && destination(said) == address {
                    self.out.replace_range(start - 2..start, "");
                } else {
                    self.out += &format!("]({})}}", address.replace(")}", "%29%7D"));
                }
            }
        }
    }

    /// A character.
    pub fn literal(&mut self, c: char) {
        if c.is_whitespace() && c != '\n' {
            self.blanks.push(c);
            return;
        }
        self.write_blanks();
        let in_braces = |mark: &(Mark, usize)| mark.0 != Mark::Strong;
        let would_be_markup = match c {
            '\\' | '{' | '\n' => true,
            '*' => self.out.ends_with('*'),
            '^' => self.out.ends_with('['),
            '}' | ']' => self.open.iter().any(in_braces),
            _ => false,
        };
        if would_be_markup {
            self.out.push('\\');
        }
        self.out.push(c);
        self.after_asterisk = c == '*' && !would_be_markup;
    }

    /// A reference to a figure, a footnote or a block, as it is written.
    pub fn reference(&mut self, written: &str) {
        self.write_blanks();
        self.out.push_str(written);
        self.after_asterisk = false;
    }

    fn write_blanks(&mut self) {
        if !self.blanks.is_empty() {
            self.out += &std::mem::take(&mut self.blanks);
            self.after_asterisk = false;
        }
    }

    /// What was written, without outer blanks.
    pub fn finish(mut self) -> String {
        self.mark(&Marks::new());
        self.out.trim().to_owned()
    }
}

/// A raised text in characters that are raised by themselves, as far as most fonts have them.
pub fn raised(text: &str) -> Option<String> {
    text.trim()
        .chars()
        .map(|c| match c {
            '1' | '１' => Some('¹'),
            '2' | '２' => Some('²'),
            '3' | '３' => Some('³'),
            '4' | '４' => Some('⁴'),
            'n' => Some('ⁿ'),
            '¹' | '²' | '³' | '⁴' | 'ⁿ' => Some(c),
            _ => None,
        })
        .collect()
}
