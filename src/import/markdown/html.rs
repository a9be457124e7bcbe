//! The text in HTML.

use std::borrow::Cow;

/// A line of text in HTML: the level of the heading that it is, and what it says.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// From 1 to 6.
    pub heading: Option<u8>,
    /// The text, its entities resolved.
    pub text: String,
}

/// What a piece of HTML says, and what in it is never shown: remarks, scripts, styles.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// The lines of text.
    pub lines: Vec<Line>,
    /// What is not shown.
    pub hidden: Vec<String>,
}

/// The elements that go on a line.
const INLINE: [&str; 22] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i", "ins", "mark",
    "s", "small", "span", "strong", "sub", "sup", "tt", "u",
];

/// Reads HTML, be it broken: what is no tag is text.
pub fn read(html: &str) -> Read {
    let mut read = Read::default();
    let mut line = Line::default();
    let mut rest = html;
    while !rest.is_empty() {
        let (text, tag) = match rest.find('<') {
            Some(at) => rest.split_at(at),
            None => (rest, ""),
        };
        line.text.push_str(&resolved(text));
        rest = tag;
        if let Some(end) = hidden(tag) {
            let (inside, after) = tag.split_at(end);
            read.hidden.push(inside.trim().to_owned());
            rest = after;
        } else if let Some((name, end)) = name(tag) {
            let is_cell = matches!(name.trim_start_matches('/'), "td" | "th");
            if is_cell {
                line.text.push(' ');
            } else if !INLINE.contains(&name.trim_start_matches('/')) {
                read.end(&mut line);
            }
            if let Some(level) = level(&name) {
                line.heading = Some(level);
            }
            rest = &tag[end..];
        } else if let Some(first) = tag.chars().next() {
            line.text.push(first);
            rest = &tag[first.len_utf8()..];
        }
    }
    read.end(&mut line);
    read
}

impl Read {
    fn end(&mut self, line: &mut Line) {
        let line = std::mem::take(line);
        let text = line.text.trim();
        if !text.is_empty() {
            self.lines.push(Line {
                text: text.to_owned(),
                ..line
            });
        }
    }
}

/// The level of the heading that a tag opens.
fn level(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    }
}

/// Where a tag ends, and its name in small letters, with the `/` that closes.
fn name(tag: &str) -> Option<(String, usize)> {
    let end = tag.find('>')? + 1;
    let inner = tag[1..end - 1].trim_start();
    let slash = usize::from(inner.starts_with('/'));
    let letters = inner[slash..]
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(inner.len() - slash);
    let name = &inner[..slash + letters];
    let is_tag = inner[slash..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '!');
    is_tag.then(|| (name.to_ascii_lowercase(), end))
}

/// Where ends what is never shown, where that begins here.
fn hidden(tag: &str) -> Option<usize> {
    let lower = |wanted: &str| {
        let head = tag.as_bytes().get(..wanted.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(wanted.as_bytes()))
    };
    let (begins, ends) = [
        ("<!--", "-->"),
        ("<script", "</script>"),
        ("<style", "</style>"),
        ("<?", "?>"),
        ("<![CDATA[", "]]>"),
    ]
    .into_iter()
    .find(|(begins, _)| lower(begins))?;
    let bytes = tag.as_bytes();
    let found = (begins.len()..tag.len()).find(|at| {
        let here = bytes.get(*at..*at + ends.len());
        here.is_some_and(|here| here.eq_ignore_ascii_case(ends.as_bytes()))
    });
    Some(found.map_or(tag.len(), |at| at + ends.len()))
}

/// A text with the entities of HTML that texts have.
fn resolved(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(';').filter(|end| *end <= 10);
        match end.and_then(|end| entity(&rest[1..end]).map(|c| (c, end))) {
            Some((c, end)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn entity(name: &str) -> Option<char> {
    let code = match name.strip_prefix('#') {
        Some(code) => match code.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => code.parse().ok()?,
        },
        None => {
            return Some(match name {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "apos" => '\'',
                "nbsp" | "ensp" | "emsp" => ' ',
                "ldquo" => '“',
                "rdquo" => '”',
                "lsquo" => '‘',
                "rsquo" => '’',
                "mdash" => '—',
                "ndash" => '–',
                "middot" => '·',
                "hellip" => '…',
                _ => return None,
            });
        }
    };
    char::from_u32(code).filter(|c| *c != '\0')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(html: &str) -> Vec<String> {
        read(html).lines.into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn what_html_says_is_kept_and_its_tags_are_not() {
        for (html, right) in [
            ("<p align=\"center\">居中</p>", vec!["居中"]),
            ("<div>\n甲<b>乙</b>丙<br/>丁\n</div>", vec!["甲乙丙", "丁"]),
            ("<tr><td>甲</td><td>乙</td></tr>", vec!["甲  乙"]),
            ("a &lt; b &#20013;&nbsp;&x; c", vec!["a < b 中 &x; c"]),
            ("2 < 3 <", vec!["2 < 3 <"]),
            ("<script>if(a<b)</script>文", vec!["文"]),
            ("<!-- 甲 <p> -->", vec![]),
            ("<!DOCTYPE html>文", vec!["文"]),
        ] {
            assert_eq!(said(html), right, "{html}");
        }
        assert_eq!(read("<h2>一、甲</h2>").lines[0].heading, Some(2));
        for hidden in [
            "<!-- 甲 -->",
            "<![CDATA[ 甲 ]]>",
            "<SCRIPT>a</Script>",
            "<!-- 甲",
        ] {
            assert_eq!(read(hidden).hidden, [hidden]);
        }
    }
}
