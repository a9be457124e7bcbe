//! The data that the templates read.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use typst::text::FontVariant;
use typst_kit::fonts::FontStore;

use crate::edition::{CONTENTS_DEPTH, Edition, Role};
use crate::publish::fonts::{Faces, font_of};
use crate::publish::lines::composer::{self, Ends};
use crate::publish::options::WriteOptions;
use crate::publish::picture;

/// What `/edition.json` holds: the edition, the design of print, the families of each role (best
/// first), the roles whose own face sets Latin letters too, the language and region, the title on one
/// line, and how high the ink of the dash beside a page number reaches above the baseline, in em.
pub fn to_json(edition: &Edition, faces: &Faces, options: &WriteOptions) -> String {
    let fonts = options.fonts;
    let mut subtags = edition.tag.split('-');
    let mut lined = edition.clone();
    composer::set(&mut lined, faces, fonts, Ends::Marked);
    let mut value =
        serde_json::to_value(&lined).expect("an edition holds only strings, numbers and lists");
    let mut seen = BTreeSet::new();
    each_object(
        &mut value,
        &mut |object| match object.get("type").and_then(Value::as_str) {
            Some("note") => mark_first_mention(object, &mut seen),
            Some("image") => complete_image(object, edition, options),
            _ => {}
        },
    );
    if let Some(Value::Object(logo)) = value.pointer_mut("/head/logo") {
        complete_image(logo, edition, options);
    }
    let design = &edition.theme.print;
    let data = json!({
        "edition": value,
        "theme": design,
        "cover_size": design.cover_points(edition.head.cover_cells()),
        "panel_rows": edition.key_figures.as_ref().map(|panel| design.panel.rows(panel.items.len())),
        "lang": subtags.next().unwrap_or(&edition.lang),
        "region": subtags.find(|subtag| subtag.len() == 2),
        "contents_depth": CONTENTS_DEPTH,
        "title": edition.head.full_title(),
        "faces": faces.families(),
        "own_latin": faces.own_latin(),
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
    let font = font_of(faces.of(role).next()?, FontVariant::default(), size, fonts)?;
    let face = font.ttf();
    let ink = face.glyph_bounding_box(face.glyph_index('—')?)?;
    Some(f64::from(ink.y_max) / f64::from(face.units_per_em()))
}

/// Does something to every object, outer ones first.
fn each_object(value: &mut Value, change: &mut dyn FnMut(&mut Map<String, Value>)) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(|one| each_object(one, change)),
        Value::Object(map) => {
            change(map);
            map.values_mut().for_each(|one| each_object(one, change));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Marks a note `"first": true` where it is mentioned for the first time, in document order: there its
/// text is set, elsewhere only its number.
fn mark_first_mention(note: &mut Map<String, Value>, seen: &mut BTreeSet<u64>) {
    let number = note.get("number").and_then(Value::as_u64);
    let first = number.is_some_and(|number| seen.insert(number));
    note.insert("first".into(), first.into());
}

/// Gives an image its format, whatever its name, and the width and height that it is printed in, in points.
fn complete_image(image: &mut Map<String, Value>, edition: &Edition, options: &WriteOptions) {
    let file = image.get("file").and_then(Value::as_str);
    let raster = file.and_then(|file| options.assets.get(file));
    let wished = image.get("width").and_then(Value::as_f64);
    if let Some(raster) = raster {
        let (width, height) = picture::size(wished, raster, &edition.theme);
        let format = raster.facts().format.extension();
        image.insert("format".into(), format.into());
        image.insert("width".into(), width.into());
        image.insert("height".into(), height.into());
    }
}
