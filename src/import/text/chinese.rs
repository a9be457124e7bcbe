//! The steps for a Chinese text, in their order.

use super::log::Log;
use super::outline::{self, Carried};
use super::piece::{self, Piece, Reason};
use super::{
    Read, TextOptions, annexes, article, asked, ends, front, furniture, headings, join, paragraphs,
    rows, shapes, turns,
};
use crate::import::draft::Draft;
use crate::import::shape::literal;
use crate::model::{Localized, Meeting, Speaker};
use crate::source::Source;

/// Reads a Chinese text.
pub fn read(source: &Source, options: &TextOptions) -> Read {
    let mut log = Log::default();
    let mut pieces = halved(piece::pieces(source, true));
    let front = front::read(&mut pieces);
    let body = front.body;
    if !options.to_align {
        rows::find(source, &mut pieces[body..]);
    }
    if !options.to_align {
        let below = turns::part(pieces.split_off(body));
        pieces.extend(headings::part(source, below, &mut log));
    }
    furniture::set_aside(&mut pieces[body..]);
    let annexes = ends::read(&mut pieces, body);
    furniture::set_repeated_aside(&mut pieces[body..]);
    let doubtful = match options.to_align {
        true => Vec::new(),
        false => article::set_aside(&mut pieces, body, annexes),
    };
    let first_annex = annexes.map(|at| pieces[at].spans[0].start);
    asked(&mut pieces, options, &mut log);
    log.doubtful(source, &pieces, &doubtful, &options.keep);
    if options.to_align {
        return plain(front, pieces, log);
    }
    let mut pieces = join::join(pieces, &mut log);

    // The label itself may have been set aside: what stands below it is the body's then.
    let starts = |piece: &Piece| {
        piece.is_kept()
            && first_annex.is_some_and(|start| piece.spans[0].start >= start)
            && shapes::is_annex(&piece.text, piece.length)
    };
    let end = pieces.iter().position(starts).unwrap_or(pieces.len());
    let mut carried = Carried(front.structure());
    let mut draft = draft(&front);
    draft.parts = outline::units(&mut pieces[..end], &mut log, &mut carried);
    for found in annexes::find(&mut pieces[end..], &mut carried) {
        let (units, notes) = (&mut draft.parts, &mut draft.report.footnotes);
        if !annexes::footnotes(&found, units, notes, &mut carried) {
            let annex = annexes::annex(found, &mut log, &mut carried);
            draft.annexes.push(annex);
        }
    }
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

/// The draft of a text that is to be aligned: a block a paragraph.
fn plain(front: front::Front, pieces: Vec<Piece>, mut log: Log) -> Read {
    let mut pieces = join::join_lines(pieces, &mut log);
    let mut draft = draft(&front);
    let mut structure = front.structure();
    for piece in pieces.iter().filter(|piece| piece.is_kept()) {
        draft
            .parts
            .push(paragraphs::unit(piece, "zh", &mut structure));
    }
    pieces.extend(front.pieces);
    Read {
        draft,
        pieces,
        structure,
        log,
    }
}

/// Sets aside the second half of a line that says the same thing twice.
fn halved(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out = Vec::with_capacity(pieces.len());
    for mut piece in pieces {
        let middle = piece.text.len() / 2;
        let is_twice = (8..=120).contains(&piece.length)
            && piece.text.is_char_boundary(middle)
            && piece.text[..middle] == piece.text[middle..];
        let rest = is_twice.then(|| {
            let mut rest = piece.split(middle);
            rest.set_aside(Reason::Doubled);
            rest
        });
        out.push(piece);
        out.extend(rest);
    }
    out
}

fn draft(front: &front::Front) -> Draft {
    let zh = |said: &String| Localized::from([("zh", literal(said))]);
    let mut draft = Draft::new(["zh"]);
    draft.report.title = front.title.as_ref().map(zh).unwrap_or_default();
    let meeting = front.meeting.as_ref();
    draft.report.meeting = meeting.map(|(name, date)| Meeting::new(zh(name), *date));
    let speaker = front.speaker.as_ref();
    draft.report.speaker = speaker.map(|(office, name)| Speaker {
        office: (!office.is_empty()).then(|| zh(office)),
        name: zh(name),
    });
    draft
}
