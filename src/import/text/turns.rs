//! Where a newspaper turns from one page to another within a sentence: `（下转第三版）`, `（上接第一版）`.

use std::sync::LazyLock;

use regex::Regex;

use super::piece::{Piece, Reason};

/// Parts what turns a page from the text before or after it, and sets it aside.
pub fn part(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out = Vec::with_capacity(pieces.len());
    for mut piece in pieces {
        match turn(&piece.text).filter(|_| piece.is_kept()) {
            Some(Turn::At(start)) => {
                let mut turn = piece.split(start);
                turn.set_aside(Reason::PageHeader);
                out.extend([piece, turn]);
            }
            Some(Turn::UpTo(end)) => {
                let rest = piece.split(end);
                piece.set_aside(Reason::PageHeader);
                out.extend([piece, rest]);
            }
            None => out.push(piece),
        }
    }
    out
}

/// Where the words that turn a page begin at a line’s end, or end at its beginning.
enum Turn {
    At(usize),
    UpTo(usize),
}

fn turn(text: &str) -> Option<Turn> {
    static AT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"[（(【]?(?:下转|紧转|转接)\s*第?\s*[0-9一二三四五六七八九十A-Z]{1,3}\s*版[）)】]?$",
        )
    });
    static UP_TO: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"^[（(【]?(?:上接|紧接)\s*第?\s*[0-9一二三四五六七八九十A-Z]{1,3}\s*版[）)】]?")
    });
    if !text.contains('版') {
        return None;
    }
    let at = AT
        .find(text)
        .map(|found| found.start())
        .filter(|at| *at > 0);
    let up_to = || {
        UP_TO
            .find(text)
            .map(|found| found.end())
            .filter(|end| *end < text.len())
    };
    at.map(Turn::At).or_else(|| up_to().map(Turn::UpTo))
}

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the pattern is sound")
}
