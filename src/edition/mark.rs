//! What a block carries that is not printed: the name by which it is known again, and whether its
//! translation is outdated.

use std::collections::{BTreeMap, BTreeSet};

use super::blocks::Resolver;
use super::inlines::stale;
use super::{Block, Edition, Inline, plain};
use crate::locale::LocaleError;
use crate::model::{self, Localized, Scope};

/// What a block carries unprinted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// A name by which the block is known again in an edited file: ASCII letters and digits, the
    /// same as long as it prints the same; unique in the edition.
    pub anchor: String,
    /// What is said of it where its translation is outdated, in the edition's language.
    pub outdated: Option<String>,
}

/// What of a block an anchor in a file is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Anchor {
    /// One of its paragraphs outside tables, from 0.
    Part(usize),
    /// A row of its table, from 0; the header is the first.
    Row(usize),
}

impl Anchor {
    /// What the names of all such bookmarks begin with.
    const PREFIX: &'static str = "_tp";

    /// The name of the bookmark on it, by the anchor of the block.
    pub fn bookmark(self, block: &str) -> String {
        match self {
            Self::Part(part) => format!("{}{block}_{part}", Self::PREFIX),
            Self::Row(row) => format!("{}{block}_r{row}", Self::PREFIX),
        }
    }

    /// The anchor of the block, and what of it the bookmark of a name is on.
    pub fn of_bookmark(name: &str) -> Option<(&str, Self)> {
        let (block, part) = name.strip_prefix(Self::PREFIX)?.rsplit_once('_')?;
        let anchor = match part.strip_prefix('r') {
            Some(row) => Self::Row(row.parse().ok()?),
            None => Self::Part(part.parse().ok()?),
        };
        Some((block, anchor))
    }
}

/// Whether what a block of an anchor printed is this text still.
pub fn prints(anchor: &str, text: &str) -> bool {
    anchor.split('x').next() == Some(&*format!("{:016x}", hash(text)))
}

impl Edition {
    /// What the name of the bookmark begins with that names the version a file was made of.
    const VERSION: &'static str = "_tv";

    /// The name of the bookmark that tells of which version of the report a file was made: another
    /// for every other row of blocks.
    pub fn version_bookmark(&self) -> String {
        let anchors: Vec<&str> = self
            .all_blocks()
            .map(|block| &*block.mark().anchor)
            .collect();
        format!("{}{:016x}", Self::VERSION, hash(&anchors.join("-")))
    }

    /// Whether it is an edition of the whole text: an edited one can be merged.
    pub fn is_whole(&self) -> bool {
        self.scope == Scope::Full && self.redline.is_none()
    }

    /// What the blocks print of their own, each without its blanks.
    pub fn printed(&self) -> BTreeSet<String> {
        let texts = self.all_blocks().map(printed);
        let bare = |text: String| text.chars().filter(|c| !c.is_whitespace()).collect();
        texts.map(bare).collect()
    }

    /// Whether a bookmark is one that names a version.
    pub fn is_version(bookmark: &str) -> bool {
        bookmark.starts_with(Self::VERSION)
    }
}

/// The anchors given so far, and how often each was asked for.
#[derive(Default)]
pub struct Anchors(BTreeMap<String, usize>);

impl Anchors {
    /// The anchor of what prints such a text. Of several that print the same, all but the first
    /// are counted.
    pub fn name(&mut self, printed: &str) -> String {
        let name = format!("{:016x}", hash(printed));
        let count = self.0.entry(name.clone()).or_insert(0);
        *count += 1;
        match *count {
            1 => name,
            count => format!("{name}x{count}"),
        }
    }
}

/// FNV-1a with 64 bits, over the characters that are no blanks: word processors change those.
pub(super) fn hash(text: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut bytes = [0; 4];
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        for byte in c.encode_utf8(&mut bytes).bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash
}

impl Resolver<'_> {
    /// The block of an edition with its mark.
    pub fn marked(
        &mut self,
        source: &model::Block,
        mut block: Block,
    ) -> Result<Block, LocaleError> {
        let lang = &self.localizer.lang;
        let own = source.outdated().iter();
        let stales: Vec<_> = own.filter(|other| other.value == *lang).collect();
        self.problems
            .extend(stales.iter().map(|outdated| stale(lang, outdated.span)));
        let of_texts = source.texts().into_iter().flat_map(Localized::outdated);
        let is_outdated =
            !stales.is_empty() || of_texts.into_iter().any(|other| other.value == *lang);
        let outdated = is_outdated.then(|| self.localizer.message("outdated-remark", &[]));
        *block.mark_mut() = Mark {
            anchor: self.anchors.name(&printed(&block)),
            outdated: outdated.transpose()?,
        };
        Ok(block)
    }
}

/// What a block prints of its own, without numbers and labels.
fn printed(block: &Block) -> String {
    let runs: Vec<&[Inline]> = match block {
        Block::Changed { block, .. } => return printed(block),
        Block::Heading(heading) => vec![&heading.text],
        Block::Salutation { text, .. } => vec![text],
        Block::Paragraph(paragraph) => vec![&paragraph.lead, &paragraph.text],
        Block::List(list) => list.items.iter().map(|item| &*item.text).collect(),
        Block::Table(table) => {
            let rows = std::iter::once(&table.header).chain(&table.rows).flatten();
            table
                .caption
                .iter()
                .chain(rows)
                .map(Vec::as_slice)
                .collect()
        }
        Block::Image(image) => {
            let caption = image.caption.as_ref();
            let printed: Vec<String> = caption
                .map(|runs| plain(runs))
                .into_iter()
                .chain([image.file.clone()])
                .collect();
            return printed.join("\n");
        }
    };
    let printed: Vec<String> = runs.into_iter().map(plain).collect();
    printed.join("\n")
}
