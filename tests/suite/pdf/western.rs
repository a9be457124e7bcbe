//! The Western page: its measure, its word spaces, its headings, its running heads.

use twinpress::edition::Edition;

use super::fixture::{full_head, heading, latin, paragraph, set};
use crate::desk::{PAPERS, paper, twinpress};
use crate::measure::{Row, Word, mm, rows, words};

const WORDS: &str = "The Standing Committee heard reports on the protection of the grasslands, on the city’s \
    hospitals, and on the teaching of mathematics in village schools. It asked the government to publish, \
    within ninety days, what had been done about each of the recommendations, and by whom. Representatives of \
    forty-three neighborhoods took part in the hearings, and their comments are attached to the minutes. ";

fn pdf(edition: &Edition) -> Vec<u8> {
    match set(edition) {
        Ok(set) => set.value,
        Err(problems) => panic!("{problems:#?}"),
    }
}

fn long() -> Edition {
    let mut edition = latin();
    full_head(&mut edition);
    edition.blocks = vec![heading(1, 0, "", "The Year in Review")];
    for start in 0..24 {
        let text = &WORDS[WORDS
            .match_indices(' ')
            .nth(start)
            .map_or(0, |(at, _)| at + 1)..];
        edition
            .blocks
            .push(paragraph(&(text.to_owned() + WORDS + WORDS)));
    }
    edition
}

/// The lines that fill the measure, without running heads.
fn full_lines(pdf: &[u8]) -> Vec<Vec<Word>> {
    let mut lines: Vec<Vec<Word>> = Vec::new();
    for word in words(pdf) {
        match lines.last_mut() {
            Some(line) if line[0].page == word.page && (line[0].y0 - word.y0).abs() < 2.0 => {
                line.push(word)
            }
            _ => lines.push(vec![word]),
        }
    }
    let is_full = |line: &Vec<Word>| {
        let width = line[line.len() - 1].x1 - line[0].x0;
        (width - mm(122.0)).abs() < 4.0 && line[0].y0 > mm(33.0) - 3.0
    };
    lines.retain(is_full);
    lines
}

#[test]
fn a_line_of_running_text_has_65_to_75_characters() {
    let lines = full_lines(&pdf(&long()));
    let mut counts: Vec<_> = lines
        .iter()
        .map(|line| {
            line.iter()
                .map(|word| word.text.chars().count() + 1)
                .sum::<usize>()
                - 1
        })
        .collect();
    counts.sort_unstable();
    assert!(counts.len() > 200, "{}", counts.len());
    let (tenth, median) = (counts.len() / 10, counts[counts.len() / 2]);
    assert!((68..=73).contains(&median), "{median}");
    assert!(
        counts[tenth] >= 65 && counts[counts.len() - 1 - tenth] <= 75,
        "{counts:?}"
    );
}

#[test]
fn no_word_space_is_over_twice_the_usual() {
    let lines = full_lines(&pdf(&long()));
    let gaps = |line: &Vec<Word>| {
        line.windows(2)
            .map(|pair| pair[1].x0 - pair[0].x1)
            .collect::<Vec<_>>()
    };
    let mut all: Vec<f64> = lines.iter().flat_map(gaps).collect();
    all.sort_by(f64::total_cmp);
    let (median, widest) = (all[all.len() / 2], all[all.len() - 1]);
    assert!(widest <= 2.0 * median, "{widest} pt against {median} pt");
}

/// Running text of the papers in `examples`, each with lines that fill the measure. The number of an
/// item stands apart from its text, and a note is smaller.
#[test]
fn the_papers_of_an_office_have_such_lines_and_word_spaces() {
    let folder = tempfile::TempDir::new().unwrap();
    for name in PAPERS {
        let report = paper(name);
        let args = [
            "build",
            report.to_str().unwrap(),
            "-e",
            "handout",
            "-l",
            "en",
        ];
        let run = twinpress(
            folder.path(),
            &[&args[..], &["-f", "pdf", "-o", "."]].concat(),
        );
        assert_eq!(run.code, 0, "{}", run.stderr);
        let pdf = folder.path().join(format!("{name}.handout.en.pdf"));
        let mut lines = full_lines(&std::fs::read(pdf).unwrap());
        let height = |line: &Vec<Word>| line[0].y1 - line[0].y0;
        let tallest = lines.iter().map(height).fold(0.0, f64::max);
        lines.retain(|line| height(line) > tallest - 0.5);
        let length = |line: &Vec<Word>| {
            let words = line.iter().map(|word| word.text.chars().count() + 1);
            words.sum::<usize>() - 1
        };
        let mut lengths: Vec<usize> = lines.iter().map(length).collect();
        lengths.sort_unstable();
        let median = lengths[lengths.len() / 2];
        let mut spaces = Vec::new();
        for line in &lines {
            let marker = usize::from(line[0].text.ends_with('.'));
            let pairs = line[marker..].windows(2);
            spaces.extend(pairs.map(|pair| pair[1].x0 - pair[0].x1));
        }
        spaces.sort_by(f64::total_cmp);
        let (usual, widest) = (spaces[spaces.len() / 2], spaces[spaces.len() - 1]);
        assert!((65..=75).contains(&median), "{name}: {median} characters");
        assert!(
            widest <= 2.0 * usual,
            "{name}: {widest} pt against {usual} pt"
        );
    }
}

#[test]
fn lines_stand_1_4_times_their_size_apart_or_more() {
    let rows = rows(&pdf(&long()));
    let page: Vec<_> = rows
        .iter()
        .filter(|row| row.page == 2 && row.y0 > mm(30.0))
        .collect();
    let pitch = page.windows(2).map(|pair| pair[1].y0 - pair[0].y0);
    let least = pitch.fold(f64::MAX, f64::min);
    assert!(least >= 1.4 * 11.5 - 0.05, "{least} pt");
}

#[test]
fn headings_are_balanced_and_break_at_no_hyphen() {
    for words in [
        "Giving play to the principal role of deputies and raising the quality of their work with better services and support",
        "Meeting the needs of reform and development and safeguarding high-quality development with high-quality legislation",
        "Fulfilling the four roles to a high standard and enhancing our capacity to perform duties through standardization",
    ] {
        let mut edition = latin();
        edition.blocks = vec![heading(1, 1, "II. ", words), paragraph("Text.")];
        let rows = rows(&pdf(&edition));
        let is_heading = |row: &&Row| {
            let text = row.text.trim_start_matches("II.");
            row.text.chars().count() > 2 && words.replace(' ', "").contains(text)
        };
        let lines: Vec<_> = rows.iter().filter(is_heading).collect();
        assert!(lines.len() > 1, "{rows:#?}");
        let widths: Vec<_> = lines.iter().map(|line| line.x1 - line.x0).collect();
        let widest = widths.iter().copied().fold(0.0, f64::max);
        assert!(widths[widths.len() - 1] > 0.6 * widest, "{lines:#?}");
        assert!(
            lines.iter().all(|line| !line.text.ends_with('-')),
            "{lines:#?}"
        );
    }
}

#[test]
fn the_title_stands_over_left_pages_the_chapter_over_right_ones_and_nothing_over_the_first() {
    let rows = rows(&pdf(&long()));
    let over = |page| {
        rows.iter()
            .find(|row| row.page == page && row.y0 < mm(24.0))
    };
    assert_eq!(over(1).map(|row| &row.text), None);
    let left = over(2).expect("a running head");
    assert!(
        left.text.starts_with("WorkReportoftheStandingCommittee"),
        "{left:?}"
    );
    assert!((left.x0 - mm(52.0)).abs() < 1.0, "{left:?}");
    let right = over(3).expect("a running head");
    assert_eq!(right.text, "TheYearinReview");
    assert!((right.x1 - mm(36.0 + 122.0)).abs() < 1.0, "{right:?}");
}
