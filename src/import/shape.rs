//! What a line is by its shape, a heading, an annex or a caption; and literal text as markup.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

pub use crate::figures::is_han;

/// A pattern that is sound.
pub fn pattern(text: &str) -> Regex {
    Regex::new(&compact(text)).expect("the pattern is sound")
}

/// A pattern with its large classes as few ranges, which compile in a fraction of the time: Han with
/// the marks that Unicode counts among them, and the digits that Chinese texts have.
pub fn compact(pattern: &str) -> String {
    const HAN: &str = "[⺀-⿕々〇〡-〩〸-〻㐀-鿿豈-龎\u{20000}-\u{323af}]";
    pattern
        .replace(r"\p{Han}", HAN)
        .replace(r"\d", "[0-9０-９]")
}

/// The numbers that headings begin with, and their levels: in Chinese, in English.
static NUMBERS: LazyLock<[(u8, Regex); 6]> = LazyLock::new(|| {
    const HAN: &str = "[〇零一二三四五六七八九十百]{1,5}";
    let chapter = r"(?i:part|chapter) (?:[IVX]+|[0-9]+|[A-Z][a-z]+)[:.]?";
    let patterns = [
        (1, format!(r"^{HAN}、\s*")),
        (1, format!(r"^第(?:{HAN}|[0-9]+)(?:部分|章)[：:、\s]*")),
        (2, format!(r"^[（(]{HAN}[）)]\s*")),
        (1, format!(r"^(?:[IVX]{{1,5}}[.．、]|{chapter})\s+")),
        (2, r"^\([IVXivx]{1,5}\)\s*".to_owned()),
        (2, r"^[A-Z][.)]\s+".to_owned()),
    ];
    patterns.map(|(level, number)| (level, pattern(&number)))
});

/// The level of a heading and its text without the number, where a line is a numbered heading:
/// short, and not ended like a sentence.
pub fn heading(line: &str) -> Option<(u8, &str)> {
    let chars = line.chars().count();
    let is_sentence = line.ends_with(['。', '；', '，', '.', ';', ',', '：', ':']);
    let limit = if is_chinese(line) { 45 } else { 160 };
    if is_sentence || chars > limit {
        return None;
    }
    unnumbered(line)
}

/// A heading's level and text by its number alone.
pub fn unnumbered(line: &str) -> Option<(u8, &str)> {
    let (level, end) = number(&*NUMBERS, line)?;
    let rest = line[end..].trim();
    (!rest.is_empty() && !rest.contains('。')).then_some((level, rest))
}

/// The level of the number with which a line begins, and its end.
fn number(numbers: &[(u8, Regex)], line: &str) -> Option<(u8, usize)> {
    let mut numbers = numbers.iter();
    numbers.find_map(|(level, number)| Some((*level, number.find(line)?.end())))
}

/// Whether a line may be the title of a text: not long, no sentence, not numbered.
pub fn may_be_title(line: &str, longest: usize) -> bool {
    let ends = line.ends_with(['。', '！', '.', '：', '；', ':', ';', '，', ',']);
    line.chars().count() <= longest && !ends && unnumbered(line).is_none()
}

/// The number with which a heading begins, and its text.
pub fn parted(line: &str) -> (Option<&str>, &str) {
    match unnumbered(line) {
        Some((_, text)) => (line.strip_suffix(text), text),
        None => (None, line),
    }
}

/// A heading with the text on its line: `（一）加强立法。全年制定法规3件。`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunIn<'t> {
    pub level: u8,
    pub number: &'t str,
    /// The heading, its full stop with it.
    pub heading: &'t str,
    /// The text behind it; may be empty.
    pub rest: &'t str,
}

/// The run-in heading that opens a line: a Chinese number, and a sentence as short as a heading.
pub fn run_in(line: &str) -> Option<RunIn<'_>> {
    const LONGEST: usize = 45;
    let (level, end) = number(&NUMBERS[..3], line)?;
    let (number, said) = line.split_at(end);
    let (heading, rest) = said.split_at(said.find('。')? + '。'.len_utf8());
    (heading.chars().count() <= LONGEST).then_some(RunIn {
        level,
        number,
        heading,
        rest: rest.trim_start(),
    })
}

/// Whether a line begins an annex: `附件`, `附件2`, `Annex B`.
pub fn is_annex_label(line: &str) -> bool {
    static LABEL: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            "^(?:附件\\s*[0-9一二三四五六七八九十]{0,3}[：:]?|(?i:annex|appendix)(?: [0-9A-Z]{1,3})?:?)$",
        )
    });
    LABEL.is_match(line)
}

/// Whether a text is Chinese: a fifth of its letters are Han.
pub fn is_chinese(text: &str) -> bool {
    let (mut han, mut others) = (0, 0_usize);
    for c in text.chars() {
        match c {
            '一'..='\u{9fff}' => han += 1,
            // The marks of Chinese, which are many, and are no letters.
            '\u{2010}'..='\u{2027}' | '\u{3000}'..='\u{3004}' | '\u{ff01}'..='\u{ff20}' => {}
            c if is_han(c) => han += 1,
            c => others += usize::from(c.is_alphabetic()),
        }
    }
    han * 4 >= others && han > 0
}

/// Literal text as the report's markup: what would mean something is escaped.
pub fn literal<'t>(text: impl Into<Cow<'t, str>>) -> String {
    let text = text.into();
    let bytes = text.as_bytes();
    let may_mean = memchr::memchr3(b'{', b'*', b'[', bytes).is_some();
    if !may_mean && memchr::memchr(b'\\', bytes).is_none() {
        return text.into_owned();
    }
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let next = bytes.get(at + 1);
        let means = match c {
            '{' => true,
            // At either end it may stand beside markup.
            '*' => next.is_none_or(|next| *next == b'*') || at == 0,
            '[' => next.is_none_or(|next| *next == b'^'),
            '\\' => next.is_none_or(u8::is_ascii_punctuation),
            _ => false,
        };
        out.extend(means.then_some('\\'));
        out.push(c);
    }
    out
}

/// The lines of a text as one line: joined without a blank where Han or full-width characters
/// meet, else with one; what Word or a page break leaves between lines is a line break too.
pub fn joined(text: &str) -> String {
    let mut out = String::new();
    let breaks = ['\n', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let lines = text
        .split(breaks)
        .map(str::trim)
        .filter(|line| !line.is_empty());
    for line in lines {
        let meets = |c: Option<char>| c.is_some_and(is_wide);
        let is_close = meets(out.chars().last()) || meets(line.chars().next());
        if !out.is_empty() && !is_close {
            out.push(' ');
        }
        out.push_str(line);
    }
    out
}

/// Han and the punctuation that stands with it.
fn is_wide(c: char) -> bool {
    is_han(c)
        || matches!(c, '\u{3000}'..='\u{30ff}' | '\u{ff00}'..='\u{ff65}' | '“' | '”' | '‘' | '’' | '—' | '…')
}

/// What a caption belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// The table below it.
    Table,
    /// The image above it.
    Image,
}

/// What a caption belongs to by its label, and the label; and its text without it.
pub fn caption(text: &str) -> (Option<(Of, &str)>, &str) {
    static LABEL: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?:(附?表)|(附?图)|(?i:(table)|(figure|fig\.)))\s*[0-9一二三四五六七八九十]+(?:[-–—.．][0-9]+)*(?:[\s:：.．、]+|\b)",
        )
    });
    let Some(found) = LABEL.captures(text) else {
        return (None, text.trim());
    };
    let of = match found.get(1).or(found.get(3)) {
        Some(_) => Of::Table,
        None => Of::Image,
    };
    let (label, rest) = text.split_at(found[0].len());
    let label = label.trim_end_matches([' ', '\u{3000}', '\u{2002}', ':', '：', '.', '．', '、']);
    (Some((of, label)), rest.trim())
}

/// Whether a line says what the figures of the table below it count: `单位：万元`.
pub fn is_unit(text: &str) -> bool {
    const LONGEST: usize = 30;
    let text = text.trim().trim_start_matches(['（', '(', '[', '【']);
    let named = ["单位：", "单位:", "Unit:", "Units:"];
    text.chars().count() <= LONGEST && named.iter().any(|name| text.starts_with(name))
}
