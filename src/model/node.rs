//! The identity of the nodes of a report: its blocks, annexes and texts.

use derive_where::derive_where;
use serde::Deserialize;

use crate::source::Span;

/// The identity of a block, an annex or a text of a report: its place in the order of the file.
///
/// [`Report::number_nodes`](super::Report::number_nodes) gives it. The default is that of no node:
/// of what the program makes, and of a report whose nodes were not numbered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

/// The place in the report file of each node of a report. Two reports say the same wherever their
/// nodes stand.
#[derive(Clone, Debug, Default)]
#[derive_where(PartialEq)]
pub struct Nodes(#[derive_where(skip)] Vec<Span>);

impl Nodes {
    /// Takes up the next node in the order of the file.
    pub(super) fn add(&mut self, span: Span) -> NodeId {
        self.0.push(span);
        NodeId(u32::try_from(self.0.len()).expect("a file has fewer nodes than bytes"))
    }

    /// Whether no node was taken up.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Lets a node stand at another place: of a text, where it is said in one language.
    pub fn set(&mut self, node: NodeId, span: Span) {
        let index = (node.0 as usize).checked_sub(1);
        if let Some(place) = index.and_then(|index| self.0.get_mut(index)) {
            *place = span;
        }
    }

    /// Where a node stands in the report file.
    pub fn span(&self, node: NodeId) -> Option<Span> {
        self.0.get((node.0 as usize).checked_sub(1)?).copied()
    }
}

/// The identity of a block or an annex, and where it stands in the report file.
///
/// It is no key of the file: the reader gives it to each structure that has a field of the name
/// [`Place::KEY`]. Two reports say the same wherever their blocks stand.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[derive_where(PartialEq, Eq)]
#[serde(from = "(usize, usize)")]
pub struct Place {
    /// The identity.
    #[derive_where(skip(EqHashOrd))]
    pub node: NodeId,
    /// The mapping of the block's keys.
    #[derive_where(skip(EqHashOrd))]
    pub span: Span,
}

impl Place {
    /// The name of the field by which a structure asks the reader for its place.
    pub const KEY: &'static str = "$place";
}

impl From<(usize, usize)> for Place {
    fn from((start, end): (usize, usize)) -> Self {
        Self {
            node: NodeId::default(),
            span: Span::new(start, end),
        }
    }
}
