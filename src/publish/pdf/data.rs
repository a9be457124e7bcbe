//! The data that the templates read.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use typst_kit::fonts::FontStore;

use super::lines;
use super::metrics::font_of;
use crate::edition::{CONTENTS_DEPTH, Edition, Role};
use crate::publish::fonts::Faces;

/// What `/edition.json` holds: the edition, the design of print, the families of each role (best
/// first), the language and region, the title on one line, and how high the ink of the dash beside a
/// page number reaches above the baseline, in em.
pub fn to_json(edition: &Edition, faces: &Faces, fonts: &FontStore) -> String {
    let mut subtags = edition.tag.split('-');
    let mut lined = edition.clone();
    lines::set(&mut lined, faces, fonts);
    let mut value =
        serde_json::to_value(&lined).expect("an edition holds only strings, numbers and lists");
    mark_first_mentions(&mut value, &mut BTreeSet::new());
    let data = json!({
        "edition": value,
        "theme": edition.theme.print,
        "lang": subtags.next().unwrap_or(&edition.lang),
        "region": subtags.find(|subtag| subtag.len() == 2),
        "contents_depth": CONTENTS_DEPTH,
        "title": edition.head.full_title(),
        "faces": faces,
        "dash_top": dash_top(edition, faces, fonts).unwrap_or(USUAL_DASH_TOP),
    });
    data.to_string()
}

/// Where the dash of a Song face lies, in em.
const USUAL_DASH_TOP: f64 = 0.32;

/// GB/T 9704-2012, 7.5, places page numbers by the ink of their dashes, which only the face knows.
fn dash_top(edition: &Edition, faces: &Faces, fonts: &FontStore) -> Option<f64> {
    let design = &edition.theme.print;
    let style = &design.styles.page_number;
    let role = style.face.unwrap_or(Role::PageNumber);
    let size = design.size_in(style);
    let font = font_of(faces.of(role).next()?, size, fonts)?;
    let face = font.ttf();
    let ink = face.glyph_bounding_box(face.glyph_index('—')?)?;
    Some(f64::from(ink.y_max) / f64::from(face.units_per_em()))
}

/// Marks each note `"first": true` where it is mentioned for the first time, in document order:
/// there its text is set, elsewhere only its number.
fn mark_first_mentions(value: &mut Value, seen: &mut BTreeSet<u64>) {
    match value {
        Value::Array(list) => list
            .iter_mut()
            .for_each(|one| mark_first_mentions(one, seen)),
        Value::Object(map) if map.get("type").is_some_and(|kind| kind == "note") => {
            let first = map.get("number").and_then(Value::as_u64);
            let first = first.is_some_and(|number| seen.insert(number));
            map.insert("first".into(), first.into());
        }
        Value::Object(map) => map
            .values_mut()
            .for_each(|one| mark_first_mentions(one, seen)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
