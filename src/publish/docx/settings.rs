//! `word/settings.xml`.

use super::layout::Layout;
use super::xml::Element;
use super::{W, notes};
use crate::edition::{Edition, Typography};

/// The part: facing pages, the squeezing of Chinese marks, the languages. No fields are updated
/// on opening: Word would ask the reader first.
pub fn part(edition: &Edition, layout: Layout) -> Vec<u8> {
    let han = edition.typography == Typography::Han;
    let facing = |name| layout.facing.then(|| Element::new(name));
    let squeeze = han.then(|| Element::val("w:characterSpacingControl", "compressPunctuation"));
    let footnotes = (!edition.notes.is_empty()).then(notes::properties);
    Element::new("w:settings")
        .attr("xmlns:w", W)
        .child(Element::new("w:zoom").attr("w:percent", 100))
        .with(facing("w:mirrorMargins"))
        .child(Element::val(
            "w:defaultTabStop",
            if han { 640 } else { 720 },
        ))
        .with(facing("w:evenAndOddHeaders"))
        .with(squeeze)
        .with(footnotes)
        .child(compatibility(han))
        .child(languages(edition))
        .child(Element::val("w:decimalSymbol", "."))
        .child(Element::val("w:listSeparator", ","))
        .to_part()
}

/// Word 2013 and later lay the text out by today's rules, not in their compatibility mode.
fn compatibility(han: bool) -> Element {
    let east_asian = han.then(|| {
        [
            Element::new("w:doNotExpandShiftReturn"),
            Element::new("w:useFELayout"),
        ]
    });
    let mode = Element::new("w:compatSetting")
        .attr("w:name", "compatibilityMode")
        .attr("w:uri", "http://schemas.microsoft.com/office/word")
        .attr("w:val", 15);
    Element::new("w:compat")
        .with(east_asian.into_iter().flatten())
        .child(mode)
}

fn languages(edition: &Edition) -> Element {
    match edition.typography {
        Typography::Han => {
            Element::val("w:themeFontLang", "en-US").attr("w:eastAsia", &edition.tag)
        }
        Typography::Latin => Element::val("w:themeFontLang", &edition.tag),
    }
}
