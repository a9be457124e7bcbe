//! The relations between the parts of a package.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::error::OoxmlError;
use super::package::Package;
use super::xml;

/// The relations of a part, by their ids.
#[derive(Clone, Debug, Default)]
pub(super) struct Relations(BTreeMap<String, Relation>);

/// A relation to another part.
#[derive(Clone, Debug)]
struct Relation {
    /// The last word of its type, such as `styles`.
    kind: String,
    /// The part; none where it lies outside, which is never followed.
    part: Option<String>,
    /// Where it leads outside.
    outside: Option<String>,
}

impl Relations {
    /// Of a part; of the package itself where the name is empty.
    pub(super) fn of(package: &mut Package<'_>, part: &str) -> Result<Self, OoxmlError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = format!("{folder}/_rels/{file}.rels");
        let relation = |node: Node<'_, '_>| {
            let get = |wanted| xml::attribute(node, wanted).unwrap_or_default();
            let external = get("TargetMode").eq_ignore_ascii_case("external");
            let kind = get("Type").rsplit('/').next().unwrap_or_default();
            let relation = Relation {
                kind: kind.to_owned(),
                part: (!external).then(|| resolve(folder, get("Target"))),
                outside: external.then(|| get("Target").to_owned()),
            };
            (get("Id").to_owned(), relation)
        };
        let read = package.read(&name, |root| {
            xml::children(root, "Relationship").map(relation).collect()
        })?;
        Ok(Self(read.unwrap_or_default()))
    }

    /// The part to which a relation leads.
    pub(super) fn by_id(&self, id: &str) -> Option<&str> {
        self.0.get(id)?.part.as_deref()
    }

    /// Where a relation leads outside of the package.
    pub(super) fn outside(&self, id: &str) -> Option<&str> {
        self.0.get(id)?.outside.as_deref()
    }

    /// The part of the first relation of a kind.
    pub(super) fn first(&self, kind: &str) -> Option<&str> {
        self.all(&[kind]).next()
    }

    /// The parts of all relations of some kinds, by the ids of the relations.
    pub(super) fn all(&self, kinds: &[&str]) -> impl Iterator<Item = &str> {
        let of_kind = |relation: &&Relation| kinds.contains(&relation.kind.as_str());
        let found = self.0.values().filter(of_kind);
        found.filter_map(|relation| relation.part.as_deref())
    }
}

/// A target, from the folder of the part that names it; it never leaves the package.
fn resolve(folder: &str, target: &str) -> String {
    let from = if target.starts_with('/') { "" } else { folder };
    let mut parts: Vec<&str> = Vec::new();
    for part in from.split('/').chain(target.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.join("/")
}
