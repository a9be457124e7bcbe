//! The relations between the parts of a package.

use std::collections::BTreeMap;

use super::error::OoxmlError;
use super::package::Package;
use super::xml;

/// A relation to another part.
#[derive(Clone, Debug)]
pub(super) struct Relation {
    /// The last word of its type, such as `styles`.
    pub(super) kind: String,
    /// The part; none where it lies outside, which is never followed.
    pub(super) part: Option<String>,
}

/// The relations of a part, by their ids; of the package itself where the name is empty.
pub(super) fn of(
    package: &mut Package<'_>,
    part: &str,
) -> Result<BTreeMap<String, Relation>, OoxmlError> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let name = format!("{folder}/_rels/{file}.rels");
    let Some(bytes) = package.part(&name)? else {
        return Ok(BTreeMap::new());
    };
    let text = xml::text(&name, &bytes)?;
    let document = xml::parse(&name, &text)?;
    let mut relations = BTreeMap::new();
    for node in xml::children(document.root_element(), "Relationship") {
        let get = |wanted| xml::attribute(node, wanted).unwrap_or_default();
        let external = get("TargetMode").eq_ignore_ascii_case("external");
        let kind = get("Type").rsplit('/').next().unwrap_or_default();
        let relation = Relation {
            kind: kind.to_owned(),
            part: (!external).then(|| resolve(folder, get("Target"))),
        };
        relations.insert(get("Id").to_owned(), relation);
    }
    Ok(relations)
}

/// The part of the first relation of a kind.
pub(super) fn part<'a>(relations: &'a BTreeMap<String, Relation>, kind: &str) -> Option<&'a str> {
    let found = relations.values().find(|relation| relation.kind == kind)?;
    found.part.as_deref()
}

/// The parts of all relations of some kinds, by the ids of the relations.
pub(super) fn parts<'a>(relations: &'a BTreeMap<String, Relation>, kinds: &[&str]) -> Vec<&'a str> {
    let of_kind = relations
        .values()
        .filter(|relation| kinds.contains(&relation.kind.as_str()));
    of_kind
        .filter_map(|relation| relation.part.as_deref())
        .collect()
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
