//! The markup of a text, written: the other way round than [`parse_inlines`](super::parse_inlines).

/// Writes a text with its markup, character by character; what would be markup is escaped.
///
/// ```
/// use twinpress::model::Markup;
/// let mut markup = Markup::default();
/// "2*".chars().for_each(|c| markup.literal(c));
/// markup.strong(true);
/// "{3}".chars().for_each(|c| markup.literal(c));
/// markup.reference("{laws}");
/// assert_eq!(markup.finish(), "2\\***\\{3}{laws}**");
/// ```
#[derive(Debug, Default)]
pub struct Markup {
    out: String,
    strong: bool,
    /// Whether what was written ends in an asterisk that is text.
    after_asterisk: bool,
}

impl Markup {
    /// Lets what follows be strong, or no longer.
    pub fn strong(&mut self, strong: bool) {
        if self.strong == strong {
            return;
        }
        if self.after_asterisk {
            self.out.pop();
            self.out.push_str("\\*");
        }
        self.out.push_str("**");
        self.after_asterisk = false;
        self.strong = strong;
    }

    /// A character.
    pub fn literal(&mut self, c: char) {
        let would_be_markup = match c {
            '\\' | '{' | '\n' => true,
            '*' => self.out.ends_with('*'),
            '^' => self.out.ends_with('['),
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
        self.out.push_str(written);
        self.after_asterisk = false;
    }

    /// What was written, without outer blanks.
    pub fn finish(mut self) -> String {
        self.strong(false);
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
