//! The data that the templates read.

use serde::Serialize;

use crate::edition::{Edition, Role};
use crate::write::fonts::{Faces, role_name};

/// What `/edition.json` holds.
#[derive(Serialize)]
struct Data<'a> {
    /// The edition.
    edition: &'a Edition,
    /// The language, such as `zh`.
    lang: &'a str,
    /// The region, such as `CN`; null where the tag names none.
    region: Option<&'a str>,
    /// The title on one line.
    title: String,
    /// For each role the families that set it, best first.
    faces: serde_json::Map<String, serde_json::Value>,
}

/// The edition and the chosen families, as JSON.
pub fn to_json(edition: &Edition, faces: &Faces) -> String {
    let mut subtags = edition.tag.split('-');
    let data = Data {
        edition,
        lang: subtags.next().unwrap_or(&edition.lang),
        region: subtags.find(|subtag| subtag.len() == 2),
        title: edition.head.full_title(),
        faces: families(edition, faces),
    };
    serde_json::to_string(&data).expect("an edition holds only strings, numbers and lists")
}

fn families(edition: &Edition, faces: &Faces) -> serde_json::Map<String, serde_json::Value> {
    edition
        .fonts
        .keys()
        .map(|&role| {
            let list: Vec<_> = match role {
                Role::Fallback => faces.fallback().iter().map(String::as_str).collect(),
                _ => faces.family(role).into_iter().collect(),
            };
            (role_name(role).to_owned(), list.into())
        })
        .collect()
}
