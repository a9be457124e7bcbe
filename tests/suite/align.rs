//! The aligner of two sequences.

use twinpress::align::{Features, Ties, cheapest, most_alike};

#[test]
fn a_pair_of_characters_counts_as_often_as_it_stands_in_both() {
    let (twice, once) = (Features::of_pairs("甲乙 甲乙"), Features::of_pairs("甲乙"));
    // 甲乙, 乙甲, 甲乙 against 甲乙: two of four.
    assert_eq!(twice.likeness(&once), Some(0.5));
    assert_eq!(Features::default().likeness(&Features::default()), None);
}

#[test]
fn the_pairs_are_worth_the_most_together_and_ties_are_settled() {
    let worth = |row: usize, column: usize| match (row, column) {
        (0, 1) | (1, 2) => Some(1.0),
        (0, 2) => Some(1.5),
        _ => None,
    };
    assert_eq!(most_alike(2, 3, Ties::First, worth), [(0, 1), (1, 2)]);
    let same = |_, _| Some(1.0);
    assert_eq!(most_alike(1, 2, Ties::First, same), [(0, 0)]);
    assert_eq!(most_alike(1, 2, Ties::Last, same), [(0, 1)]);
}

#[test]
fn every_item_is_taken_once_whatever_the_lengths() {
    for (left, right) in [(0, 0), (0, 9), (9, 0), (1, 5000), (5000, 1), (3000, 900)] {
        let way = cheapest(left, right, |step| {
            if step.0.len() * step.1.len() == 1 {
                0.0
            } else {
                0.5
            }
        });
        let (mut i, mut j) = (0, 0);
        for (from_left, from_right) in way {
            assert_eq!((from_left.start, from_right.start), (i, j));
            (i, j) = (from_left.end, from_right.end);
        }
        assert_eq!((i, j), (left, right));
    }
}
