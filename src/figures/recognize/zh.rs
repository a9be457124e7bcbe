//! The figures of a Chinese text.

mod dates;
mod lexicon;
mod numeral;
mod ordinals;
mod phrases;
mod quantities;
mod shares;

pub use lexicon::measure_word;

use super::reader::{before, next};
use super::{Found, Kind, Value};
use numeral::Numeral;

/// The language of a [`Reader`].
enum Chinese {}

type Reader<'a> = super::reader::Reader<'a, Chinese>;

/// The figures of the text.
pub(super) fn read(text: &str) -> Vec<Found<'_>> {
    let bytes = text.as_bytes();
    Reader::new(text).figures(|reader, at| {
        let width = width(bytes[at]);
        if !(bytes[at].is_ascii_digit() || width == 3 && may_begin(bytes, at)) {
            return (None, at + width);
        }
        match reader.candidate(at) {
            Ok(figure) => (Some(figure), at + 1),
            Err(end) => (None, end.max(at + width)),
        }
    })
}

/// The bytes of the character that begins with this one.
fn width(byte: u8) -> usize {
    match byte {
        0..=0x7F => 1,
        0x80..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xFF => 4,
    }
}

/// A bit for each character of three bytes that can begin a figure.
static BEGINNINGS: [u64; 1024] = {
    let characters = [
        '０', '１', '２', '３', '４', '５', '６', '７', '８', '９', '〇', '零', '○', '一', '二',
        '两', '兩', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '万', '萬', '亿',
        '億', '几', '幾', '数', '數', '半', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖',
        '拾', '首', '翻', '周',
    ];
    let mut bits = [0; 1024];
    let mut place = 0;
    while place < characters.len() {
        let scalar = characters[place] as usize;
        bits[scalar / 64] |= 1 << (scalar % 64);
        place += 1;
    }
    bits
};

/// Whether the character of three bytes at `at` can begin a figure.
fn may_begin(bytes: &[u8], at: usize) -> bool {
    let Some(&[lead, second, third]) = bytes.get(at..at + 3) else {
        return false;
    };
    let low = |byte: u8| usize::from(byte & 0x3F);
    let scalar = (usize::from(lead & 0x0F) << 12) | (low(second) << 6) | low(third);
    BEGINNINGS[scalar / 64] >> (scalar % 64) & 1 == 1
}

impl<'a> Reader<'a> {
    /// The figure at a character that can begin one; where to go on if there is none.
    fn candidate(&self, at: usize) -> Result<Found<'a>, usize> {
        let (c, after) = next(self.text, at).ok_or(self.text.len())?;
        match c {
            '首' => self.first(at, after).ok_or(after),
            '翻' => self.doubled(at, after).ok_or(after),
            '周' => self.weekday(at, after).ok_or(after),
            '半' => self.half(at, after).ok_or(after),
            '0'..='9' | '０'..='９' => self.arabic(at),
            _ => self.han(at),
        }
    }

    fn arabic(&self, at: usize) -> Result<Found<'a>, usize> {
        let numeral = numeral::arabic(self.text, at)?;
        let is_letter = |c: char| c.is_ascii_alphabetic();
        let in_name = before(self.text, at).is_some_and(|(c, start)| match c {
            '.' => true,
            '-' | '—' => self.text[..start].ends_with(is_letter),
            _ => is_letter(c),
        });
        if in_name && self.floor < at {
            return Err(numeral.end);
        }
        let found = self
            .formula_name(at)
            .or_else(|| self.date(at))
            .or_else(|| self.simple_fraction(at))
            .or_else(|| self.clock(at, &numeral))
            .or_else(|| self.marker(at, &numeral))
            .or_else(|| self.ordinal(at, &numeral))
            .or_else(|| self.code(at, &numeral))
            .or_else(|| self.quantity(at, &numeral));
        let is_bare =
            !self.rest(numeral.end).starts_with(is_letter) && !self.names_an_age(numeral.end);
        found
            .or_else(|| is_bare.then(|| self.bare(at, &numeral)))
            .ok_or(numeral.end)
    }

    fn han(&self, at: usize) -> Result<Found<'a>, usize> {
        let named = self
            .plan(at)
            .or_else(|| self.phrase(at))
            .or_else(|| self.hundredths(at))
            .or_else(|| self.bare_scale(at));
        if let Some(found) = named {
            return Ok(found);
        }
        if let Some(end) = self.stop_word(at) {
            return Err(end);
        }
        if let Some(found) = self.quoted(at) {
            return Ok(found);
        }
        let numeral = numeral::han(self.text, at)?;
        self.date(at)
            .or_else(|| self.fraction(at, &numeral))
            .or_else(|| self.clock(at, &numeral))
            .or_else(|| self.marker(at, &numeral))
            .or_else(|| self.ordinal(at, &numeral))
            .or_else(|| self.quantity(at, &numeral))
            .or_else(|| self.bare_han(at, &numeral))
            .ok_or(numeral.end)
    }

    /// Whether what follows makes a number the name of an age: 90年代, 二十一世纪.
    fn names_an_age(&self, end: usize) -> bool {
        self.word(end, &["年代", "世纪", "世紀"]).is_some()
    }

    /// A number without anything that it counts.
    fn bare(&self, at: usize, numeral: &Numeral) -> Found<'a> {
        let below = self.word_before(at, &["零下"]);
        let (start, qualifier) = self.qualifier_before(below.unwrap_or(at));
        let value = match (below, numeral.value) {
            (Some(_), Value::Number(number)) => Value::Number(number.negated()),
            (_, value) => value,
        };
        let is_vague = value == Value::Vague;
        let kind = if is_vague { Kind::Vague } else { Kind::Number };
        Found::new(kind, value, numeral.form, start..numeral.end).with(qualifier.or(numeral.more))
    }

    /// A bare number in characters: of two characters or more, or the whole text.
    fn bare_han(&self, at: usize, numeral: &Numeral) -> Option<Found<'a>> {
        let is_whole = at == 0 && numeral.end == self.text.len();
        let is_long = numeral.length >= 2 && !numeral.is_plain;
        let told = &self.text[at..numeral.end];
        // 三万五: nobody can tell whether it is 35,000 or 30,005.
        let is_unsure = is_long && !told.contains(['几', '幾', '数', '數', '多', '余', '餘']);
        let is_exact = numeral.number().is_some() || is_unsure;
        let is_figure = is_exact && (is_whole || is_long) && !self.names_an_age(numeral.end);
        is_figure.then(|| self.bare(at, numeral))
    }
}
