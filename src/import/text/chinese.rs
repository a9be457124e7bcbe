//! The steps for a Chinese text, in their order.

use super::log::Log;
use super::outline::{self, Carried};
use super::source_line::{self, SourceLine};
use super::{
    Read, TextOptions, annexes, article, asked, ends, front, furniture, join, paragraph, rows,
    shapes, split,
};
use crate::source::Source;

/// Reads a Chinese text.
pub fn read(source: &Source, options: &TextOptions) -> Read {
    let mut log = Log::default();
    let mut pieces = split::doubled(source_line::read(source, true));
    let front = front::read(&mut pieces);
    let body = front.body;
    if !options.to_align {
        rows::find(source, &mut pieces[body..]);
        let below = split::turns(pieces.split_off(body));
        pieces.extend(split::headings(source, below, &mut log));
    }
    furniture::set_aside(&mut pieces[body..]);
    let annexes = ends::read(&mut pieces, body);
    furniture::set_repeated_aside(&mut pieces[body..]);
    let mut draft = front.draft("zh");
    let mut carried = Carried(front.structure());
    let mut pieces = if options.to_align {
        asked(&mut pieces, options, &mut log);
        let pieces = join::join_lines(pieces, &mut log);
        let kept = pieces.iter().filter(|piece| piece.is_kept());
        let parts = kept.map(|piece| paragraph(piece, "zh", &mut carried.0));
        draft.parts = parts.collect();
        pieces
    } else {
        let doubtful = article::set_aside(&mut pieces, body, annexes);
        let annex = annexes.map(|at| pieces[at].span());
        asked(&mut pieces, options, &mut log);
        log.doubtful(source, &pieces, &doubtful, &options.keep);
        let mut pieces = join::join(pieces, &mut log);
        // The label itself may have been set aside: what stands below it is the body's then.
        let begins = |piece: &SourceLine| {
            annex.is_some_and(|annex| piece.span().start >= annex.start)
                && piece.is_kept()
                && shapes::is_annex(&piece.text, piece.length)
        };
        let end = pieces.iter().position(begins).unwrap_or(pieces.len());
        let (body, annexed) = pieces.split_at_mut(end);
        draft.parts = outline::parts(body, &mut log, &mut carried);
        annexes::add(annexed, &mut draft, &mut log, &mut carried);
        pieces
    };
    pieces.reserve_exact(front.pieces.len());
    pieces.extend(front.pieces);
    draft.settle_numbers();
    Read {
        draft,
        pieces,
        structure: carried.0,
        log,
    }
}
