//! How the blocks of an edition are known again in a Word file that comes back: by what they print.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::model::NodeId;

/// What a block of an edition was made of, and how it is known again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BlockIdentity {
    /// The block of the report; the default where the program made it.
    pub node: NodeId,
    /// What the block prints, in a full edition; unique there.
    pub fingerprint: Option<Fingerprint>,
    /// The remark on it where its translation is outdated, in the edition's language.
    pub outdated: Option<String>,
}

/// What a block prints, as a number: the same as long as it prints the same. Blocks that print the
/// same are counted.
///
/// Written, it is 16 hexadecimal digits, and from the second copy on `x` and its count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fingerprint {
    hash: u64,
    copy: usize,
}

impl Fingerprint {
    fn read(written: &str) -> Option<Self> {
        let (hash, copy) = match written.split_once('x') {
            Some((hash, copy)) => (hash, copy.parse().ok()?),
            None => (written, 1),
        };
        let hash = u64::from_str_radix(hash, 16).ok()?;
        Some(Self { hash, copy })
    }

    /// Whether a text is what the block printed. Blanks do not count.
    pub fn is_of(self, text: &str) -> bool {
        self.hash == text_hash(text)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.hash)?;
        match self.copy {
            1 => Ok(()),
            copy => write!(f, "x{copy}"),
        }
    }
}

/// The fingerprints given so far: how often each text was printed.
#[derive(Default)]
pub struct Fingerprints(BTreeMap<u64, usize>);

impl Fingerprints {
    /// The fingerprint of the next block, which prints such a text.
    pub fn next(&mut self, printed: &str) -> Fingerprint {
        let hash = text_hash(printed);
        let copy = self.0.entry(hash).or_insert(0);
        *copy += 1;
        Fingerprint { hash, copy: *copy }
    }
}

/// FNV-1a with 64 bits, over the characters that are no blanks: word processors change those.
pub fn text_hash(text: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut bytes = [0; 4];
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        for byte in c.encode_utf8(&mut bytes).bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash
}

/// A hidden bookmark of a Word file, by which a part of a block is known again.
///
/// Its name is `_tp`, the block's fingerprint, `_`, and the paragraph's count or `r` and the row's.
/// Drafts are out for weeks: the form stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bookmark {
    /// The block.
    pub block: Fingerprint,
    /// The part of it.
    pub part: Part,
}

/// The part of a block that a bookmark is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// One of its paragraphs outside tables, from 0.
    Paragraph(usize),
    /// A row of its table, from 0; the header is the first.
    Row(usize),
}

/// A name that is that of no bookmark on a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no bookmark on a block")]
pub struct NoBookmark;

/// What the name of a bookmark on a block begins with.
const BLOCK: &str = "_tp";

impl fmt::Display for Bookmark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{BLOCK}{}_", self.block)?;
        match self.part {
            Part::Paragraph(count) => write!(f, "{count}"),
            Part::Row(row) => write!(f, "r{row}"),
        }
    }
}

impl FromStr for Bookmark {
    type Err = NoBookmark;

    fn from_str(name: &str) -> Result<Self, NoBookmark> {
        let read = || {
            let (block, part) = name.strip_prefix(BLOCK)?.rsplit_once('_')?;
            let part = match part.strip_prefix('r') {
                Some(row) => Part::Row(row.parse().ok()?),
                None => Part::Paragraph(part.parse().ok()?),
            };
            let block = Fingerprint::read(block)?;
            Some(Self { block, part })
        };
        read().ok_or(NoBookmark)
    }
}

/// What the name of the bookmark begins with that names the version a file was made of.
const VERSION: &str = "_tv";

/// The name of the bookmark for the version with these blocks.
pub fn version_bookmark(blocks: impl Iterator<Item = Option<Fingerprint>>) -> String {
    let written = |block: Option<Fingerprint>| block.map_or_else(String::new, |b| b.to_string());
    let blocks: Vec<String> = blocks.map(written).collect();
    format!("{VERSION}{:016x}", text_hash(&blocks.join("-")))
}

/// Whether a bookmark names the version that a file was made of.
pub fn is_version_bookmark(name: &str) -> bool {
    name.starts_with(VERSION)
}
