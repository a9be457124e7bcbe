//! The order in which the schema wants the children of property elements
//! (ECMA-376 part 1, annex A.1): Word calls a file corrupt that has them in another.

use super::xml::Element;

/// The properties that docx-rs writes, a line each: its name, and the names of its children.
const ORDERS: &str = include_str!("order.txt");

/// Puts the children of an element into the schema's order; what the table does not name stays
/// behind, in its order.
pub fn sort(element: &mut Element) {
    let mut orders = ORDERS.lines().filter_map(|line| line.split_once(": "));
    let Some((_, order)) = orders.find(|(name, _)| *name == element.name) else {
        return;
    };
    element.children.sort_by_cached_key(|child| {
        let name = child.name.strip_prefix("w:");
        let mut names = order.split(' ');
        names
            .position(|known| Some(known) == name)
            .unwrap_or(usize::MAX)
    });
}
