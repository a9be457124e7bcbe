//! Lines that hold two things, parted before anything is found in them: what is said twice over, the
//! turns of a newspaper’s pages, and headings with the text after them.

use std::sync::LazyLock;

use regex::Regex;

use super::characters;
use super::log::Log;
use super::numbers::{Scheme, number};
use super::shapes::{self, pattern};
use super::source_line::{Reason, SourceLine};
use crate::source::Source;

/// Parts each piece from the rest that a rule takes off it.
fn part(
    pieces: Vec<SourceLine>,
    mut rest: impl FnMut(&mut SourceLine) -> Option<SourceLine>,
) -> Vec<SourceLine> {
    let mut out = Vec::with_capacity(pieces.len());
    for mut piece in pieces {
        let rest = rest(&mut piece);
        out.push(piece);
        out.extend(rest);
    }
    out
}

/// Sets aside the second half of a line that says the same thing twice.
pub fn doubled(pieces: Vec<SourceLine>) -> Vec<SourceLine> {
    part(pieces, |piece| {
        let middle = piece.text.len() / 2;
        let is_twice = (8..=120).contains(&piece.length)
            && piece.text.is_char_boundary(middle)
            && piece.text[..middle] == piece.text[middle..];
        is_twice.then(|| {
            let mut rest = piece.split(middle);
            rest.set_aside(Reason::Doubled);
            rest
        })
    })
}

/// Sets aside where a newspaper turns from one page to another within a sentence: `（下转第三版）` at
/// the end of a line, `（上接第一版）` at the beginning.
pub fn turns(pieces: Vec<SourceLine>) -> Vec<SourceLine> {
    static TURN: LazyLock<Regex> = LazyLock::new(|| {
        let page = r"\s*第?\s*[0-9一二三四五六七八九十A-Z]{1,3}\s*版[）)】]?";
        let turn = format!("[（(【]?(?:下转|紧转|转接){page}$|^[（(【]?(?:上接|紧接){page}");
        pattern(&turn)
    });
    part(pieces, |piece| {
        if !piece.is_kept() || !piece.text.contains('版') {
            return None;
        }
        // The turn at the end is the nearer one.
        let found = TURN.find_iter(&piece.text).last()?.range();
        if found.start > 0 {
            let mut turn = piece.split(found.start);
            turn.set_aside(Reason::PageHeader);
            Some(turn)
        } else if found.end < piece.text.len() {
            let rest = piece.split(found.end);
            piece.set_aside(Reason::PageHeader);
            Some(rest)
        } else {
            None
        }
    })
}

/// Parts numbered headings from the text that a blank parts from them: `一、工作回顾　过去五年……`. The
/// blank is looked for in the source, as cleaning closes up blanks beside figures and quotes.
pub fn headings(source: &Source, pieces: Vec<SourceLine>, log: &mut Log) -> Vec<SourceLine> {
    part(pieces, |piece| {
        let at = blank(source, piece)?;
        log.split("heading", piece.span(), &piece.text[..at]);
        let mut rest = piece.split(at);
        rest.parted = true;
        Some(rest)
    })
}

/// Where the text begins after the heading of a piece.
fn blank(source: &Source, piece: &SourceLine) -> Option<usize> {
    let [span] = piece.spans.as_slice() else {
        return None;
    };
    let found = number(&piece.text)?;
    if !piece.whole || !piece.is_kept() || found.scheme > Scheme::HanBracket {
        return None;
    }
    let raw = source.slice(*span);
    // The words begin after the number and the blanks beside that.
    let is_number = |c: char| "（(第零一二三四五六七八九十百部分章节篇编、．.：:）)".contains(c);
    let words = raw.trim_start_matches(|c: char| is_number(c) || c.is_whitespace());
    let label = raw.len() - words.len();
    let end = label + words.find(char::is_whitespace)?;
    let text = raw[end..].trim_start();
    let blank = &raw[end..raw.len() - text.len()];
    let head = characters::clean(&raw[..end], true).text;
    let title = head.get(found.length..)?.trim_start();
    let is_wide = blank.contains('\u{3000}') || blank.chars().count() > 1;
    let fits = shapes::is_numbered_heading(title)
        && text.contains(char::is_alphabetic)
        && (is_wide || is_only(text));
    (fits && piece.text.starts_with(&head)).then_some(head.len())
}

/// Whether a single blank ends a heading: the text is closed, begins with no figure but a year, and
/// has no blanks around its figures.
fn is_only(text: &str) -> bool {
    static BESIDE: LazyLock<Regex> = LazyLock::new(|| pattern("^.{0,118}(?: [0-9]|[0-9] )"));
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let begins = digits == 0 || digits == 4 && text[4..].starts_with('年');
    begins && shapes::is_closed(text) && !shapes::fits(text, 15) && !BESIDE.is_match(text)
}
