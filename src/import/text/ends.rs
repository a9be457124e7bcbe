//! Where a report ends: annexes, and what a page has after it.

use super::furniture::leads_elsewhere;
use super::shapes;
use super::source_line::{Reason, SourceLine};

/// Sets aside what stands after the report, and says where its annexes begin.
pub fn read(pieces: &mut [SourceLine], body: usize) -> Option<usize> {
    let annexes = annexes(pieces, body);
    let end = annexes.unwrap_or(pieces.len());
    after(&mut pieces[body.min(end)..end]);
    if let Some(start) = annexes {
        elsewhere(&mut pieces[start..]);
        // 附件 above the names of files is a list of links.
        if !pieces[start + 1..].iter().any(SourceLine::is_kept) {
            pieces[start].set_aside(Reason::After);
            after(&mut pieces[body.min(start)..start]);
            return None;
        }
    }
    if let Some(start) = annexes {
        empty(&mut pieces[start..]);
    }
    annexes
}

/// Sets aside the label of an annex at the end that holds nothing.
fn empty(pieces: &mut [SourceLine]) {
    let last = pieces.iter_mut().rfind(|piece| piece.is_kept());
    if let Some(label) = last
        && shapes::annex_label(&label.text, label.length) == Some("")
    {
        label.set_aside(Reason::After);
    }
}

/// The first annex: a label in the second half of the text.
fn annexes(pieces: &[SourceLine], body: usize) -> Option<usize> {
    let kept = |piece: &SourceLine| if piece.is_kept() { piece.length } else { 0 };
    let all: usize = pieces.iter().map(kept).sum();
    let mut before = 0;
    for (at, piece) in pieces.iter().enumerate() {
        let is_late = before * 2 > all && at > body;
        let is_annex = || {
            shapes::is_annex(&piece.text, piece.length)
                || pieces
                    .get(at + 1)
                    .is_some_and(|next| is_broken(piece, next))
        };
        if is_late && piece.is_kept() && is_annex() {
            let follows = pieces[at + 1..].iter().any(SourceLine::is_kept);
            return follows.then_some(at);
        }
        before += kept(piece);
    }
    None
}

/// Whether a narrow column breaks the heading of the notes over two lines.
fn is_broken(a: &SourceLine, b: &SourceLine) -> bool {
    let length = a.length + b.length;
    let may_be = a.length <= 20 && b.length <= 6 && b.is_kept();
    may_be && shapes::is_notes(&format!("{}{}", a.text, b.text), length)
}

/// Sets aside what stands from the line on that leads to other texts. What stands before it.
fn elsewhere(pieces: &mut [SourceLine]) -> usize {
    let half = pieces.len() / 2;
    let start = pieces
        .iter()
        .enumerate()
        .position(|(at, piece)| at >= half && leads_elsewhere(&piece.text));
    let end = start.unwrap_or(pieces.len());
    for piece in &mut pieces[end..] {
        let reason = piece.furniture().unwrap_or(Reason::After);
        piece.set_aside(reason);
    }
    end
}

/// What stands behind the closing appeal of a report is its page’s, unless it is more than this
/// many characters.
const LEFT: usize = 160;

/// Whether a paragraph is the appeal with which a report closes.
fn is_closing(piece: &SourceLine) -> bool {
    const WORDS: [&str; 8] = [
        "各位代表",
        "让我们",
        "奋斗",
        "奋进",
        "篇章",
        "贡献",
        "努力",
        "谢谢",
    ];
    let said = piece.text.trim_end_matches(['”', '’']);
    // 各位代表！ alone calls to what is below it.
    let is_whole = piece.length >= 12 || said.contains("谢谢");
    let appeals = said.ends_with('！') && WORDS.iter().any(|word| said.contains(word));
    piece.is_kept() && is_whole && appeals
}

/// Sets aside the end of a page: what leads to other texts, and before it what stands behind the
/// closing appeal, or is neither a sentence nor long.
fn after(pieces: &mut [SourceLine]) {
    let end = elsewhere(pieces);
    if let Some(closing) = pieces[..end].iter().rposition(is_closing) {
        let rest = &mut pieces[closing + 1..end];
        let kept = rest.iter().filter(|piece| piece.is_kept());
        if kept.map(|piece| piece.length).sum::<usize>() <= LEFT {
            let is_present = |piece: &&mut SourceLine| piece.text.contains("审议");
            for piece in rest.iter_mut().filter(|piece| !is_present(piece)) {
                let reason = piece.furniture().unwrap_or(Reason::After);
                piece.set_aside(reason);
            }
        }
    }
    let is_text = |piece: &SourceLine| {
        shapes::is_closed(&piece.text) && !shapes::is_annex(&piece.text, piece.length)
            || piece.length > 60
            || piece.text.contains(['\t', '。'])
    };
    let tail = pieces[..end]
        .iter()
        .rposition(|piece| piece.is_kept() && is_text(piece));
    // A text with no sentence at all has no end that is furniture.
    let Some(tail) = tail else { return };
    for piece in &mut pieces[tail + 1..end] {
        piece.set_aside(Reason::After);
    }
}
