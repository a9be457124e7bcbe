//! Addresses of pages and mailboxes as they stand in a text.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// Something like an address; what belongs to the sentence around it may still hang on its end.
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    let page = r"(?:https?://|www\.)[0-9A-Za-z][!#-;=?-\[\]_a-z~]*";
    let mailbox =
        r"[0-9A-Za-z](?:[0-9A-Za-z._%+-]*[0-9A-Za-z_])?@[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)+";
    Regex::new(&format!("{page}|{mailbox}")).expect("it is a regular expression")
});

/// Where addresses stand in a text, in order.
///
/// ```
/// use twinpress::model::addresses;
/// let text = "见https://example.org/a?b=1，或（www.example.cn）。";
/// let found = addresses(text).into_iter().map(|range| &text[range]);
/// assert_eq!(found.collect::<Vec<_>>(), ["https://example.org/a?b=1", "www.example.cn"]);
/// ```
pub fn addresses(text: &str) -> Vec<Range<usize>> {
    if !["@", "://", "www."].iter().any(|sign| text.contains(sign)) {
        return Vec::new();
    }
    let begins = |at: usize| !text[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
    let found = ADDRESS
        .find_iter(text)
        .filter(|found| begins(found.start()));
    found
        .map(|found| found.start()..found.start() + without_marks(found.as_str()).len())
        .collect()
}

/// An address without the marks of the sentence behind it, and without a bracket that it does not open.
fn without_marks(mut address: &str) -> &str {
    loop {
        let is_open = |open: char, close: char| {
            address.matches(open).count() < address.matches(close).count()
        };
        let ends = match address.chars().next_back() {
            Some('.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*') => true,
            Some(')') => is_open('(', ')'),
            Some(']') => is_open('[', ']'),
            Some(_) | None => false,
        };
        if !ends {
            return address;
        }
        address = &address[..address.len() - 1];
    }
}

/// Where an address leads that stands in a text as it is.
pub fn destination(address: &str) -> String {
    if address.contains("://") {
        address.to_owned()
    } else if address.contains('@') {
        format!("mailto:{address}")
    } else {
        format!("http://{address}")
    }
}

/// Whether a text may be the destination of a link: a page or a mailbox, without blanks and quotes.
pub fn is_destination(address: &str) -> bool {
    let kinds = ["http://", "https://", "mailto:"];
    let rest = kinds.iter().find_map(|kind| address.strip_prefix(kind));
    let is_apt = |c: char| !c.is_whitespace() && !c.is_control() && !"\"<>{}\\".contains(c);
    rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(is_apt))
}

/// Whether an address may be broken behind a character.
pub fn is_joint(c: char) -> bool {
    matches!(c, '/' | '.' | '@' | '-' | '_' | '?' | '&' | '=' | '#')
}
