//! Words as lines of about one length, as titles are set.

/// A word, measured.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// How much of a line it takes.
    pub width: f64,
    /// Whether a line ends well with it: not with `of` or `the`.
    pub may_end: bool,
}

/// How much shorter a line is rather than end badly, as a part of its length.
const BAD_END: f64 = 0.5;

/// Behind which word each line ends: as few lines as the length allows, none much shorter than
/// another.
pub fn balanced(words: &[Word], blank: f64, line: f64) -> Vec<usize> {
    let fits = |from: usize, to: usize| length(&words[from..to], blank) <= line || to == from + 1;
    let mut least = 0;
    let mut at = 0;
    while at < words.len() {
        let ends = (at + 1..=words.len()).take_while(|&to| fits(at, to));
        at = ends.last().unwrap_or(at + 1);
        least += 1;
    }
    let cost = |from: usize, to: usize| {
        let is_bad = to < words.len() && !words[to - 1].may_end;
        let short = line - length(&words[from..to], blank);
        short * short
            + if is_bad {
                (BAD_END * line).powi(2)
            } else {
                0.0
            }
    };
    // The least cost of the first words in so many lines, and where the last of them begins.
    let mut best: Vec<Option<(f64, usize)>> = vec![None; words.len() + 1];
    best[0] = Some((0.0, 0));
    let mut rows = Vec::new();
    for _ in 0..least {
        let next = (0..=words.len()).map(|to| {
            let starts = (0..to).rev().take_while(|&from| fits(from, to));
            let costs = starts.filter_map(|from| Some((best[from]?.0 + cost(from, to), from)));
            costs.min_by(|a, b| a.0.total_cmp(&b.0))
        });
        best = next.collect();
        rows.push(best.clone());
    }
    let mut ends = Vec::new();
    let mut at = words.len();
    for row in rows.iter().rev() {
        ends.push(at);
        at = row[at].map_or(0, |(_, from)| from);
    }
    ends.reverse();
    ends
}

fn length(words: &[Word], blank: f64) -> f64 {
    let blanks = words.len().saturating_sub(1) as f64 * blank;
    words.iter().map(|word| word.width).sum::<f64>() + blanks
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of a title of which each character is as wide as another.
    fn lines(title: &str, width: f64) -> Vec<String> {
        let texts: Vec<&str> = title.split(' ').collect();
        let words = texts.iter().map(|text| Word {
            width: text.len() as f64,
            may_end: !text.starts_with(char::is_lowercase),
        });
        let ends = balanced(&words.collect::<Vec<_>>(), 1.0, width);
        let starts = std::iter::once(0).chain(ends.clone());
        starts
            .zip(ends)
            .map(|(start, end)| texts[start..end].join(" "))
            .collect()
    }

    #[test]
    fn no_line_is_much_shorter_and_none_ends_with_a_small_word() {
        assert_eq!(
            lines(
                "Report on the Work of the Standing Committee of the Congress",
                30.0
            ),
            [
                "Report on the Work",
                "of the Standing Committee",
                "of the Congress"
            ]
        );
    }

    #[test]
    fn a_word_longer_than_a_line_stands_alone() {
        assert_eq!(lines("A Verylongword B", 6.0), ["A", "Verylongword", "B"]);
        assert_eq!(lines("Report", 40.0), ["Report"]);
    }
}
