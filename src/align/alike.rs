//! How much two texts share, and the pairs of two sequences that share the most.

/// What a text is compared by, such as its words or its pairs of characters, each as a number and as
/// often as it stands there.
#[derive(Clone, Debug, Default)]
pub struct Features {
    /// In their order as numbers.
    sorted: Vec<u64>,
}

impl FromIterator<u64> for Features {
    fn from_iter<I: IntoIterator<Item = u64>>(features: I) -> Self {
        let mut sorted: Vec<u64> = features.into_iter().collect();
        sorted.sort_unstable();
        Self { sorted }
    }
}

impl Features {
    /// The pairs of characters of a text; blanks do not count.
    pub fn of_pairs(text: &str) -> Self {
        let chars: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
        let pairs = chars.windows(2);
        let number = |pair: &[char]| u64::from(pair[0] as u32) << 32 | u64::from(pair[1] as u32);
        pairs.map(number).collect()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.sorted.len()
    }

    /// How many two texts share.
    pub fn shared(&self, other: &Self) -> usize {
        let mut others = other.sorted.iter().peekable();
        let mut shared = 0;
        for feature in &self.sorted {
            while others.next_if(|other| *other < feature).is_some() {}
            shared += usize::from(others.next_if(|other| *other == feature).is_some());
        }
        shared
    }

    /// The part that two texts share, from 0 to 1 (Dice); none where neither has any.
    pub fn likeness(&self, other: &Self) -> Option<f64> {
        let all = self.count() + other.count();
        (all > 0).then(|| 2.0 * self.shared(other) as f64 / all as f64)
    }

    /// Those of both texts.
    pub fn with(&self, other: &Self) -> Self {
        let both = self.sorted.iter().chain(&other.sorted);
        both.copied().collect()
    }
}

/// Which of several items is taken that share as much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ties {
    /// The first.
    First,
    /// The last.
    Last,
}

/// The pairs of two sequences, in order, that are worth the most together. `worth` says what a pair
/// is worth; none where the two don't belong together. Every pair is asked for once.
pub fn most_alike(
    rows: usize,
    columns: usize,
    ties: Ties,
    worth: impl Fn(usize, usize) -> Option<f64>,
) -> Vec<(usize, usize)> {
    let width = columns + 1;
    // The most that the items from (row, column) on are worth.
    let mut best = vec![0.0_f64; (rows + 1) * width];
    let mut paired = vec![false; (rows + 1) * width];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            let at = row * width + column;
            best[at] = best[at + width].max(best[at + 1]);
            let with = worth(row, column).map(|worth| worth + best[at + width + 1]);
            let is_taken = |with: &f64| match ties {
                Ties::First => *with >= best[at],
                Ties::Last => *with > best[at],
            };
            if let Some(with) = with.filter(is_taken) {
                (best[at], paired[at]) = (with, true);
            }
        }
    }
    let mut pairs = Vec::new();
    let (mut row, mut column) = (0, 0);
    while row < rows && column < columns {
        let at = row * width + column;
        if paired[at] {
            pairs.push((row, column));
            (row, column) = (row + 1, column + 1);
        } else if best[at + width] >= best[at + 1] {
            row += 1;
        } else {
            column += 1;
        }
    }
    pairs
}
