//! A plain text that is tidy already: a paragraph a line, or paragraphs parted by blank lines.

use super::draft::Draft;
use super::pairs::{Pair, draft_of_pairs};
use super::shape::{is_chinese, joined};

/// Longer lines than this many columns were not broken by a mail program or an editor.
const HARD_WRAP: usize = 100;

/// The draft of a text in one language: title, meeting, salutations, numbered headings, paragraphs.
pub fn read(text: &str) -> Draft {
    let is_zh = is_chinese(text);
    let pair = |(line, said): (usize, String)| Pair {
        zh: is_zh.then(|| said.clone()),
        en: (!is_zh).then_some(said),
        line,
    };
    let pairs: Vec<Pair> = paragraphs(text).into_iter().map(pair).collect();
    draft_of_pairs(&pairs).value
}

/// The paragraphs of a text, each with its first line.
fn paragraphs(text: &str) -> Vec<(usize, String)> {
    let lines: Vec<&str> = text.split(['\n', '\u{c}']).collect();
    let wrapped = is_wrapped(&lines);
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut open = false;
    for (index, line) in lines.iter().enumerate() {
        let said = joined(line);
        if said.is_empty() {
            open = false;
            continue;
        }
        match found.last_mut() {
            Some((_, last)) if open && wrapped => *last = joined(&format!("{last}\n{said}")),
            _ => found.push((index + 1, said)),
        }
        open = true;
    }
    found
}

/// Whether lines are broken by width: blank lines part the paragraphs, and most lines that are
/// not the last of theirs are about as wide as the widest.
fn is_wrapped(lines: &[&str]) -> bool {
    let width =
        |line: &str| -> usize { line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum() };
    let widest = lines.iter().map(|line| width(line)).max().unwrap_or(0);
    let inner: Vec<usize> = lines
        .windows(2)
        .filter(|pair| pair.iter().all(|line| !line.trim().is_empty()))
        .map(|pair| width(pair[0]))
        .collect();
    let full = inner
        .iter()
        .filter(|&&width| width * 5 >= widest * 4)
        .count();
    widest <= HARD_WRAP && !inner.is_empty() && full * 5 >= inner.len() * 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_of_every_kind_are_understood() {
        let text = "一、立法工作\n正文甲\n正文乙\u{b}续行\u{2028}尾\u{c}二、监督工作\n";
        let right = ["一、立法工作", "正文甲", "正文乙续行尾", "二、监督工作"];
        let found: Vec<String> = paragraphs(text).into_iter().map(|(_, said)| said).collect();
        assert_eq!(found, right);
    }

    #[test]
    fn lines_broken_by_width_are_joined() {
        let text = "We strengthened\noversight of all\nbodies.\n\nThe second one\nis here.\n";
        let found = paragraphs(text);
        let right = [
            (1, "We strengthened oversight of all bodies."),
            (5, "The second one is here."),
        ];
        assert_eq!(found, right.map(|(line, said)| (line, said.to_owned())));
    }
}
