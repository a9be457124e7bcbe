//! A marked text read sentence by sentence: what each changed one said before and says now.

use crate::edition::{Change, Inline};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// What it said; empty where it is new.
    pub before: String,
    /// What it says; empty where it is gone.
    pub after: String,
    /// What became of it, where all of it is new, gone or moved.
    pub change: Option<Change>,
}

const ENDS: [char; 7] = ['。', '！', '？', '.', '!', '?', '；'];
/// What closes behind the end of a sentence.
const CLOSING: [char; 8] = ['”', '’', '）', ')', '"', '」', '』', '》'];

/// The sentences of a marked text that changed. Where only the type did, strong text shows its stars.
pub fn sentences(text: &[Inline]) -> Vec<Sentence> {
    let said = read(text, "");
    match said.iter().any(|said| said.before == said.after) {
        true => read(text, "**"),
        false => said,
    }
}

/// The first sentence of a text, and whether there is more.
pub fn excerpt(text: &str) -> String {
    let (first, rest) = text.split_at(end_of_sentence(text).unwrap_or(text.len()));
    match rest.is_empty() {
        true => first.to_owned(),
        false => format!("{}…", first.trim_end()),
    }
}

fn read(text: &[Inline], stars: &str) -> Vec<Sentence> {
    let mut pieces = Vec::new();
    flatten(text, None, stars, &mut pieces);
    let mut reader = Reader::default();
    for stretch in pieces.chunk_by(|(a, _), (b, _)| a.is_some() == b.is_some()) {
        for (change, text) in stretch {
            match change {
                None => reader.keep(text),
                Some(change) => reader.change(*change, text),
            }
        }
        reader.end_of_changes();
    }
    reader.close();
    reader.done
}

/// The characters of a text, parted where the mark changes.
fn flatten(
    text: &[Inline],
    change: Option<Change>,
    stars: &str,
    pieces: &mut Vec<(Option<Change>, String)>,
) {
    let push = |text: &str, pieces: &mut Vec<_>| match pieces.last_mut() {
        Some((last, joined)) if *last == change => String::push_str(joined, text),
        Some(_) | None => pieces.push((change, text.to_owned())),
    };
    for inline in text {
        match inline {
            Inline::Text { text } | Inline::Figure { text } | Inline::Reference { text, .. } => {
                push(text, pieces);
            }
            Inline::Strong { body } => {
                push(stars, pieces);
                flatten(body, change, stars, pieces);
                push(stars, pieces);
            }
            Inline::Changed { change, body } => flatten(body, Some(*change), stars, pieces),
            Inline::Note { .. } => {}
        }
    }
}

#[derive(Default)]
struct Reader {
    done: Vec<Sentence>,
    said: Sentence,
    /// Whether both versions have something of the sentence.
    kept: bool,
}

impl Reader {
    fn keep(&mut self, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            let end = end_of_sentence(rest).unwrap_or(rest.len());
            let (sentence, after) = rest.split_at(end);
            self.said.before.push_str(sentence);
            self.said.after.push_str(sentence);
            self.kept = true;
            if is_whole(sentence) {
                self.close();
            }
            rest = after;
        }
    }

    fn change(&mut self, change: Change, text: &str) {
        self.said.change = Some(change);
        match change.is_gone() {
            true => self.said.before.push_str(text),
            false => self.said.after.push_str(text),
        }
    }

    /// Whole sentences that changed stand for themselves.
    fn end_of_changes(&mut self) {
        let whole = |text: &str| text.is_empty() || is_whole(text);
        if !self.kept && whole(&self.said.before) && whole(&self.said.after) {
            self.close();
        }
    }

    fn close(&mut self) {
        self.kept = false;
        let said = std::mem::take(&mut self.said);
        let (before, after) = (said.before.trim(), said.after.trim());
        // A blank that came or went at an end is nothing to list.
        let is_blank = before == after && said.before != said.after;
        if said.change.is_some() && !is_blank {
            self.done.push(Sentence {
                before: before.to_owned(),
                after: after.to_owned(),
                change: said.change,
            });
        }
    }
}

fn is_whole(text: &str) -> bool {
    text.trim_end().trim_end_matches(CLOSING).ends_with(ENDS)
}

/// Where the first sentence of a text ends, with closing marks and blanks. A full stop inside a
/// number or name ends none.
fn end_of_sentence(text: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = text[at..].find(ENDS) {
        let mark = text[at + found..].chars().next()?;
        at += found + mark.len_utf8();
        let rest = &text[at..];
        let closed = rest.trim_start_matches(CLOSING);
        let blank = closed.trim_start();
        if mark != '.' || closed.len() != blank.len() || closed.is_empty() {
            return Some(text.len() - blank.len());
        }
    }
    None
}
