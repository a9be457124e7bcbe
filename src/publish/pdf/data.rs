//! The data that the templates read.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;
use typst::layout::Abs;
use typst::text::{FontVariant, FontVariations};
use typst_kit::fonts::FontStore;

use super::lines;
use crate::edition::{CONTENTS_DEPTH, Edition, Role};
use crate::publish::fonts::Faces;
use crate::theme::{Design, Kind};

/// What `/edition.json` holds.
#[derive(Serialize)]
struct Data<'a> {
    /// The edition.
    edition: Value,
    /// The design of print.
    theme: &'a Design,
    /// The language, such as `zh`.
    lang: &'a str,
    /// The region, such as `CN`; null where the tag names none.
    region: Option<&'a str>,
    /// How deep the contents reach.
    contents_depth: usize,
    /// The title on one line.
    title: String,
    /// For each role the families that set it, best first.
    faces: serde_json::Map<String, Value>,
    /// How high the ink of the dash beside a page number reaches above the baseline, in em.
    dash_top: f64,
}

/// The edition and the chosen families, as JSON.
pub fn to_json(edition: &Edition, faces: &Faces, fonts: &FontStore) -> String {
    let mut subtags = edition.tag.split('-');
    let mut lined = edition.clone();
    lines::set(&mut lined, faces, fonts);
    let mut value = serde_json::to_value(&lined).expect(PLAIN);
    mark_first_mentions(&mut value, &mut BTreeSet::new());
    let data = Data {
        edition: value,
        theme: &edition.theme.print,
        lang: subtags.next().unwrap_or(&edition.lang),
        region: subtags.find(|subtag| subtag.len() == 2),
        contents_depth: CONTENTS_DEPTH,
        title: edition.head.full_title(),
        faces: families(edition, faces),
        dash_top: dash_top(edition, faces, fonts).unwrap_or(USUAL_DASH_TOP),
    };
    serde_json::to_string(&data).expect(PLAIN)
}

const PLAIN: &str = "an edition holds only strings, numbers and lists";

/// Where the dash of a Song face lies, in em.
const USUAL_DASH_TOP: f64 = 0.32;

/// GB/T 9704-2012, 7.5, places page numbers by the ink of their dashes, which only the face knows.
fn dash_top(edition: &Edition, faces: &Faces, fonts: &FontStore) -> Option<f64> {
    let design = &edition.theme.print;
    let role = design.styles.page_number.face.unwrap_or(Role::PageNumber);
    let size = design.size_of(Kind::PageNumber);
    let family = faces.family(role)?.to_lowercase();
    let font = fonts.font(fonts.book().select(&family, FontVariant::default())?)?;
    let variant = FontVariant::default();
    let font = font.instantiate(variant, Abs::pt(size), &FontVariations::default());
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

fn families(edition: &Edition, faces: &Faces) -> serde_json::Map<String, Value> {
    edition
        .fonts
        .keys()
        .map(|&role| {
            let list: Vec<_> = match role {
                Role::Fallback => faces.fallback().iter().map(String::as_str).collect(),
                _ => faces.family(role).into_iter().collect(),
            };
            (role.name().to_owned(), list.into())
        })
        .collect()
}
