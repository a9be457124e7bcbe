//! The text in HTML.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use entities::ENTITIES;
use regex::Regex;

use super::super::shape::pattern;

/// A line of text in HTML: the level of the heading that it is, and what it says.
#[derive(Default)]
pub struct Line {
    /// From 1 to 6.
    pub heading: Option<u8>,
    /// The text, its entities resolved; blanks may stand around it.
    pub text: String,
}

/// What a piece of HTML says, and what in it is never shown: remarks, scripts, styles.
#[derive(Default)]
pub struct Read {
    pub lines: Vec<Line>,
    pub hidden: Vec<String>,
}

/// The elements that go on a line.
const INLINE: [&str; 22] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i", "ins", "mark",
    "s", "small", "span", "strong", "sub", "sup", "tt", "u",
];

/// What is never shown, a tag with its name, or a character by its name.
static MARK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?is)<!--.*?(?:-->|$)|<script.*?(?:</script>|$)|<style.*?(?:</style>|$)|<\?.*?(?:\?>|$)|<!\[CDATA\[.*?(?:\]\]>|$)|<\s*(/?[a-z!][a-z0-9]*)[^<>]*>|&(#?[a-z0-9]{1,31});",
    )
});

/// Reads HTML, be it broken: what is no tag is text.
pub fn read(html: &str) -> Read {
    let mut read = Read::default();
    let mut line = Line::default();
    let mut end = 0;
    for mark in MARK.captures_iter(html) {
        let whole = mark.get_match();
        line.text.push_str(&html[end..whole.start()]);
        end = whole.end();
        let tag = mark.get(1).map(|tag| tag.as_str().to_ascii_lowercase());
        match (tag, mark.get(2)) {
            (Some(tag), _) => read.tag(&tag, &mut line),
            (None, Some(named)) => {
                let said = entity(named.as_str());
                line.text.push_str(said.as_deref().unwrap_or(&mark[0]));
            }
            (None, None) => read.hidden.push(mark[0].trim().to_owned()),
        }
    }
    line.text.push_str(&html[end..]);
    read.lines.push(line);
    read.lines.retain(|line| !line.text.trim().is_empty());
    read
}

impl Read {
    fn tag(&mut self, tag: &str, line: &mut Line) {
        let name = tag.trim_start_matches('/');
        if matches!(name, "td" | "th") {
            line.text.push(' ');
        } else if !INLINE.contains(&name) {
            self.lines.push(std::mem::take(line));
        }
        if let [b'h', digit @ b'1'..=b'6'] = tag.as_bytes() {
            line.heading = Some(digit - b'0');
        }
    }
}

/// What a name of HTML stands for, a number or that of a character.
fn entity(name: &str) -> Option<String> {
    static NAMED: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
        let named = ENTITIES.iter();
        named
            .map(|named| (named.entity, named.characters))
            .collect()
    });
    let Some(code) = name.strip_prefix('#') else {
        let found = NAMED.get(format!("&{name};").as_str())?;
        return Some(found.replace(['\u{a0}', '\u{2002}', '\u{2003}'], " "));
    };
    let code = match code.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => code.parse(),
    };
    let found = char::from_u32(code.ok()?).filter(|c| *c != '\0');
    found.map(String::from)
}
