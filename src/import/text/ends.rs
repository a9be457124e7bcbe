//! Where a report ends: annexes, and what a page has after it.

use std::sync::LazyLock;

use regex::Regex;

use super::furniture::leads_elsewhere;
use super::shapes::{self, pattern};
use super::source_line::{Reason, SourceLine};

/// Sets aside what stands after the report, and says where its annexes begin.
pub fn read(pieces: &mut [SourceLine], body: usize) -> Option<usize> {
    let annexes = annexes(pieces, body);
    let end = annexes.unwrap_or(pieces.len());
    after(&mut pieces[body.min(end)..end]);
    let start = annexes?;
    elsewhere(&mut pieces[start..]);
    // 附件 above the names of files is a list of links.
    if !pieces[start + 1..].iter().any(SourceLine::is_kept) {
        pieces[start].set_aside(Reason::After);
        after(&mut pieces[body.min(start)..start]);
        return None;
    }
    // The label of an annex at the end holds nothing.
    let last = pieces[start..].iter_mut().rfind(|piece| piece.is_kept());
    if let Some(label) = last.filter(|last| shapes::annex_label(&last.text) == Some("")) {
        label.set_aside(Reason::After);
    }
    annexes
}

/// The first annex: a label in the second half of the text, which a narrow column may break over two
/// lines.
fn annexes(pieces: &[SourceLine], body: usize) -> Option<usize> {
    let kept = |piece: &SourceLine| if piece.is_kept() { piece.length } else { 0 };
    let all: usize = pieces.iter().map(kept).sum();
    let is_broken = |a: &SourceLine, b: &SourceLine| {
        let may_be = a.length <= 20 && b.length <= 6 && b.is_kept();
        may_be && shapes::is_notes(&format!("{}{}", a.text, b.text))
    };
    let mut before = 0;
    for (at, piece) in pieces.iter().enumerate() {
        if before * 2 > all && at > body && piece.is_kept() {
            let below = &pieces[at + 1..];
            let is_annex = shapes::is_annex(&piece.text)
                || below.first().is_some_and(|next| is_broken(piece, next));
            if is_annex {
                return below.iter().any(SourceLine::is_kept).then_some(at);
            }
        }
        before += kept(piece);
    }
    None
}

/// Sets aside what stands from the line on that leads to other texts. What stands before it.
fn elsewhere(pieces: &mut [SourceLine]) -> usize {
    let late = pieces.len() / 2..pieces.len();
    let end = late.clone().find(|at| leads_elsewhere(&pieces[*at].text));
    let end = end.unwrap_or(late.end);
    set_after(&mut pieces[end..], |_| true);
    end
}

/// Sets aside what is not the report’s.
fn set_after(pieces: &mut [SourceLine], is_after: impl Fn(&SourceLine) -> bool) {
    for piece in pieces.iter_mut().filter(|piece| is_after(piece)) {
        piece.set_aside(piece.furniture().unwrap_or(Reason::After));
    }
}

/// Whether a paragraph is the appeal with which a report closes.
fn is_closing(piece: &SourceLine) -> bool {
    static APPEAL: LazyLock<Regex> =
        LazyLock::new(|| pattern("(?:各位代表|让我们|奋斗|奋进|篇章|贡献|努力|谢谢).*！[”’]*$"));
    // 各位代表！ alone calls to what is below it.
    let is_whole = piece.length >= 12 || piece.text.contains("谢谢");
    piece.is_kept() && is_whole && APPEAL.is_match(&piece.text)
}

/// Sets aside the end of a page: what leads to other texts, and before it what stands behind the
/// closing appeal, or is neither a sentence nor long.
fn after(pieces: &mut [SourceLine]) {
    // More characters behind the closing appeal than these are the report’s.
    const LEFT: usize = 160;
    let end = elsewhere(pieces);
    if let Some(closing) = pieces[..end].iter().rposition(is_closing) {
        let rest = &mut pieces[closing + 1..end];
        let kept = rest.iter().filter(|piece| piece.is_kept());
        if kept.map(|piece| piece.length).sum::<usize>() <= LEFT {
            set_after(rest, |piece| !piece.text.contains("审议"));
        }
    }
    let is_text = |piece: &SourceLine| {
        shapes::is_closed(&piece.text) && !shapes::is_annex(&piece.text)
            || piece.length > 60
            || piece.text.contains(['\t', '。'])
    };
    let is_last = |piece: &SourceLine| piece.is_kept() && is_text(piece);
    // A text with no sentence at all has no end that is furniture.
    let Some(tail) = pieces[..end].iter().rposition(is_last) else {
        return;
    };
    for piece in &mut pieces[tail + 1..end] {
        piece.set_aside(Reason::After);
    }
}
