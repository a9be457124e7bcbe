//! A tree without what is of the wrong shape, so that the rest can still be read and all problems
//! of a file come at once.

use std::collections::BTreeSet;

use crate::diag::Diagnostic;
use crate::source::Span;
use crate::syntax::tree::{Node, Value};

/// The tree without the keys and values that problems are about.
pub fn prune(root: &Node, problems: &[Diagnostic]) -> Node {
    let wrong: BTreeSet<Span> = problems
        .iter()
        .filter_map(|problem| problem.span())
        .collect();
    without(root, &wrong)
}

fn without(node: &Node, wrong: &BTreeSet<Span>) -> Node {
    let value = match &node.value {
        Value::Scalar { .. } => node.value.clone(),
        Value::Sequence(nodes) => {
            let right = nodes.iter().filter(|node| !wrong.contains(&node.span));
            let kept = right.map(|node| without(node, wrong));
            // A block whose only key was wrong is no block any more.
            Value::Sequence(
                kept.filter(|node| node.value != Value::Mapping(Vec::new()))
                    .collect(),
            )
        }
        Value::Mapping(entries) => {
            let right = entries
                .iter()
                .filter(|(key, value)| !wrong.contains(&key.span) && !wrong.contains(&value.span));
            let kept = right.map(|(key, value)| (key.clone(), without(value, wrong)));
            Value::Mapping(kept.collect())
        }
    };
    Node {
        span: node.span,
        value,
    }
}
