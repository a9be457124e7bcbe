//! A marked text read sentence by sentence: what each changed one said before and says now.

use std::sync::LazyLock;

use regex::Regex;

use crate::edition::{Change, Inline};
use crate::model::Mark;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// What it said; empty where it is new.
    pub before: String,
    /// What it says; empty where it is gone.
    pub after: String,
    /// What became of it, where all of it is new, gone or moved.
    pub change: Option<Change>,
}

/// The end of a sentence, with closing marks and blanks. A full stop inside a number or name is none.
static END: LazyLock<Regex> = LazyLock::new(|| {
    let end = r#"(?:[。！？!?；][”’）)"」』》]*|\.[”’）)"」』》]*(?:\s|$))\s*"#;
    Regex::new(end).expect("it is a regular expression")
});

/// A text that ends with the end of a sentence.
static WHOLE: LazyLock<Regex> = LazyLock::new(|| {
    let whole = r#"[。！？.!?；][”’）)"」』》]*\s*$"#;
    Regex::new(whole).expect("it is a regular expression")
});

/// The sentences of a marked text that changed. Where only the type did, its marks are shown.
pub fn sentences(text: &[Inline]) -> Vec<Sentence> {
    let said = read(text, false);
    match said.iter().any(|said| said.before == said.after) {
        true => read(text, true),
        false => said,
    }
}

/// The first sentence of a text, and whether there is more.
pub fn excerpt(text: &str) -> String {
    let (first, rest) = text.split_at(end_of_sentence(text));
    match rest.is_empty() {
        true => first.to_owned(),
        false => format!("{}…", first.trim_end()),
    }
}

fn read(text: &[Inline], shows_marks: bool) -> Vec<Sentence> {
    let pieces = flatten(text, None, shows_marks);
    let mut reader = Reader::default();
    for stretch in pieces.chunk_by(|(a, _), (b, _)| a.is_some() == b.is_some()) {
        let kept = stretch.iter().filter(|(change, _)| change.is_none());
        reader.keep(&kept.map(|(_, text)| *text).collect::<String>());
        for (change, text) in stretch {
            if let Some(change) = change {
                reader.change(*change, text);
            }
        }
        reader.end_of_changes();
    }
    reader.close();
    reader.done
}

/// The characters of a text, each stretch with what became of it.
fn flatten(
    text: &[Inline],
    change: Option<Change>,
    shows_marks: bool,
) -> Vec<(Option<Change>, &str)> {
    let pieces = text.iter().flat_map(|inline| match inline {
        Inline::Text { text } | Inline::Figure { text } | Inline::Reference { text, .. } => {
            vec![(change, &**text)]
        }
        Inline::Marked { mark, body } => {
            let signs = if shows_marks { signs(mark) } else { [""; 4] };
            let [open, close @ ..] = signs.map(|sign| (change, sign));
            [&[open], &flatten(body, change, shows_marks)[..], &close].concat()
        }
        Inline::Changed { change, body } => flatten(body, Some(*change), shows_marks),
        Inline::Note { .. } => Vec::new(),
    });
    pieces.collect()
}

/// What shows a mark in plain characters: the first stands before its text, the others behind.
fn signs(mark: &Mark) -> [&str; 4] {
    match mark {
        Mark::Strong => ["**", "**", "", ""],
        Mark::Emphasis => ["*", "*", "", ""],
        Mark::Raised => ["^", "", "", ""],
        Mark::Lowered => ["~", "", "", ""],
        Mark::Link { address } => ["", "<", address, ">"],
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
            let (sentence, after) = rest.split_at(end_of_sentence(rest));
            self.said.before.push_str(sentence);
            self.said.after.push_str(sentence);
            self.kept = true;
            if WHOLE.is_match(sentence) {
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
        let whole = |text: &str| text.is_empty() || WHOLE.is_match(text);
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

fn end_of_sentence(text: &str) -> usize {
    END.find(text).map_or(text.len(), |end| end.end())
}
