//! Tables of contents, which every edition makes anew.

use super::front::said_like_a_title;
use super::shapes;
use super::source_line::{Reason, SourceLine};
use crate::import::front::chinese::day;

/// In this many lines a report has begun.
const REACH: usize = 120;

/// Sets aside a table of contents: the lines below its heading up to a sentence, a salutation, the
/// heading that its first line names, or a title with a subtitle.
pub fn set_aside(pieces: &mut [SourceLine]) {
    let is_label = |piece: &SourceLine| {
        let said = piece.text.chars().filter(|c| *c != ' ');
        piece.length <= 8 && ["目录", "目次"].contains(&said.collect::<String>().as_str())
    };
    let Some(label) = pieces.iter().take(REACH).position(is_label) else {
        return;
    };
    let named = |piece: &SourceLine| {
        let rest = |c: char| c.is_ascii_digit() || " .…·．-—（）()".contains(c);
        piece.text.trim_end_matches(rest).to_owned()
    };
    let Some(first) = pieces.get(label + 1).map(named) else {
        return;
    };
    let is_over = |(at, piece): (usize, &SourceLine)| {
        !is_entry(piece) && (piece.length > 60 || shapes::is_closed(&piece.text))
            || at > label + 1 && piece.text.trim_end() == first
            || begins_a_report(pieces.get(at..).unwrap_or_default())
    };
    let below = pieces.iter().enumerate().skip(label + 1);
    let end = below
        .clone()
        .find(|found| is_over(*found))
        .map(|(at, _)| at);
    for piece in &mut pieces[label..end.unwrap_or(label + 1)] {
        piece.set_aside(Reason::Contents);
    }
}

/// Whether dots lead from a line to the number of a page.
fn is_entry(piece: &SourceLine) -> bool {
    let dots = ["……", "．．．", "....", "····", "。。。。"];
    piece.text.starts_with('…') || dots.iter().any(|dots| piece.text.contains(dots))
}

/// Whether a title with a subtitle stands here.
fn begins_a_report(pieces: &[SourceLine]) -> bool {
    let is_subtitle = |piece: &SourceLine| {
        piece.text.starts_with(['—', '（', '2', '二']) && day(&piece.text).is_some()
    };
    match pieces {
        [title, below, ..] => {
            is_subtitle(title) || said_like_a_title(&title.text) && is_subtitle(below)
        }
        _ => false,
    }
}
