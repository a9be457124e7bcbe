//! A marked text read sentence by sentence: what each changed one said before and says now.

use crate::edition::{Change, Inline};

/// A sentence that changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalizedText {
    /// What it said; empty where it is new.
    pub before: String,
    /// What it says; empty where it is gone.
    pub after: String,
    /// What became of it, where all of it is new, gone or moved.
    pub change: Option<Change>,
}

/// What ends a sentence.
const ENDS: [char; 7] = ['。', '！', '？', '.', '!', '?', '；'];
/// What closes behind the end of a sentence.
const CLOSING: [char; 8] = ['”', '’', '）', ')', '"', '」', '』', '》'];

/// The sentences of a marked text that changed. Where only the type did, strong text shows its stars.
pub fn sentences(text: &[Inline]) -> Vec<LocalizedText> {
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

fn read(text: &[Inline], stars: &str) -> Vec<LocalizedText> {
    let mut pieces = Vec::new();
    flatten(text, None, stars, &mut pieces);
    let mut reader = Reader::default();
    for (index, (change, text)) in pieces.iter().enumerate() {
        match change {
            None => reader.keep(text),
            Some(change) => {
                reader.change(*change, text);
                let next = pieces.get(index + 1);
                if next.is_none_or(|(change, _)| change.is_none()) {
                    reader.end_of_changes();
                }
            }
        }
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
    done: Vec<LocalizedText>,
    said: LocalizedText,
    changed: bool,
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
        self.changed = true;
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
        let said = std::mem::take(&mut self.said);
        let (changed, _) = (
            std::mem::take(&mut self.changed),
            std::mem::take(&mut self.kept),
        );
        let (before, after) = (said.before.trim(), said.after.trim());
        // A blank that came or went at an end is nothing to list.
        let is_blank = before == after && said.before != said.after;
        if changed && !is_blank {
            self.done.push(LocalizedText {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str) -> Inline {
        Inline::Text { text: text.into() }
    }

    fn marked(change: Change, text: &str) -> Inline {
        Inline::Changed {
            change,
            body: vec![kept(text)],
        }
    }

    fn said(text: &[Inline]) -> Vec<(String, String)> {
        let said = sentences(text).into_iter();
        said.map(|said| (said.before, said.after)).collect()
    }

    fn pair(before: &str, after: &str) -> (String, String) {
        (before.into(), after.into())
    }

    #[test]
    fn a_changed_word_is_told_with_its_sentence_and_no_other() {
        let text = [
            kept("开展检查。全年立法"),
            marked(Change::Deleted, "11件"),
            marked(Change::Inserted, "12件"),
            kept("。听取报告。"),
        ];
        assert_eq!(said(&text), [pair("全年立法11件。", "全年立法12件。")]);
    }

    #[test]
    fn a_new_sentence_stands_for_itself() {
        let text = [
            kept("We met. "),
            marked(Change::Inserted, "We spoke of No. 5. "),
            kept("We left."),
        ];
        assert_eq!(said(&text), [pair("", "We spoke of No. 5.")]);
    }

    #[test]
    fn a_full_stop_inside_a_number_ends_no_sentence() {
        let text = [
            kept("Of these, 93.7 percent were "),
            marked(Change::Deleted, "solved"),
            marked(Change::Inserted, "resolved"),
            kept(". Thanks."),
        ];
        let expected = pair(
            "Of these, 93.7 percent were solved.",
            "Of these, 93.7 percent were resolved.",
        );
        assert_eq!(said(&text), [expected]);
    }

    #[test]
    fn a_change_of_type_alone_is_shown_by_stars() {
        let strong = Inline::Strong {
            body: vec![kept("批准")],
        };
        let text = [
            kept("会议"),
            marked(Change::Deleted, "批准"),
            Inline::Changed {
                change: Change::Inserted,
                body: vec![strong],
            },
            kept("条例。"),
        ];
        assert_eq!(said(&text), [pair("会议批准条例。", "会议**批准**条例。")]);
    }

    #[test]
    fn an_excerpt_is_the_first_sentence() {
        assert_eq!(excerpt("甲。乙。"), "甲。…");
        assert_eq!(excerpt("One. "), "One. ");
    }
}
