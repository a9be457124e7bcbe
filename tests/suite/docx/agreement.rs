//! The Word draft beside the printed handout: LibreOffice lays out the one, Typst the other, with the
//! same faces.

use std::collections::BTreeSet;
use std::path::Path;

use super::office::convert;
use crate::desk::{FANDOL, HOHHOT, twinpress};
use crate::measure::{Row, rows};

/// The lines of the text, without page numbers, blanks and the label, which print has in the margin.
fn lines(pdf: &[u8]) -> Vec<(usize, String)> {
    let number = |row: &Row| row.text.starts_with("—") && row.text.ends_with("—");
    let rows = rows(pdf).into_iter().filter(|row| !number(row));
    let lines = rows.map(|row| (row.page, row.text.split_whitespace().collect::<String>()));
    lines.filter(|(_, text)| !text.contains("文件（")).collect()
}

/// The places in the text where a line ends, counted in characters.
fn breaks(lines: &[(usize, String)]) -> BTreeSet<usize> {
    let mut at = 0;
    let ends = lines.iter().map(|(_, text)| {
        at += text.chars().count();
        at
    });
    ends.collect()
}

/// How many lines each page has.
fn pages(lines: &[(usize, String)]) -> Vec<usize> {
    let last = lines.last().map_or(0, |(page, _)| *page);
    let count = |page| lines.iter().filter(|(p, _)| *p == page).count();
    (1..=last).map(count).collect()
}

/// LibreOffice 7.4 does not squeeze marks, knows no half-width mark at a line's end and lets marks
/// hang where the file forbids it (it reads `w:overflowPunct` the wrong way round); and print never
/// parts a number from its measure word. A line that differs for one of these reasons shifts the
/// rest of its paragraph: that is what keeps the share of equal line ends at three quarters.
#[test]
fn the_draft_has_the_pages_of_the_handout_and_most_of_its_lines() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("agreement-built");
    std::fs::create_dir_all(&folder).unwrap();
    let fonts = ["--font-path", FANDOL, "--font-profile", "open"];
    let build = [
        "build", HOHHOT, "-o", ".", "-l", "zh", "-e", "handout", "-e", "draft",
    ];
    let run = twinpress(
        &folder,
        &[&build[..], &fonts, &["-f", "pdf", "-f", "docx"]].concat(),
    );
    assert_eq!(run.code, 0, "{}", run.stderr);
    let built = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let word = convert("agreement", &built("hohhot-2026.draft.zh.docx"), "pdf");
    let printed = lines(&built("hohhot-2026.handout.zh.pdf"));
    let word = lines(&std::fs::read(word).unwrap());
    let text =
        |lines: &[(usize, String)]| lines.iter().map(|(_, t)| t.as_str()).collect::<String>();
    assert_eq!(text(&word), text(&printed));
    assert_eq!(pages(&word), pages(&printed));
    let inner = &pages(&word)[1..pages(&word).len() - 1];
    assert!(inner.iter().all(|&lines| lines == 22), "{inner:?}");
    let (ours, theirs) = (breaks(&printed), breaks(&word));
    let same = ours.intersection(&theirs).count();
    eprintln!("{same} of {} lines end at the same character", ours.len());
    assert!(same * 100 >= ours.len() * 70, "{same} of {}", ours.len());
}
