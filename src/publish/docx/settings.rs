//! `word/settings.xml`.

use super::layout;
use super::xml::Element;
use super::{W, notes};
use crate::edition::{Edition, Typography};
use crate::theme::Design;

/// The part: facing pages, the squeezing of Chinese marks, the languages. No fields are updated
/// on opening: Word would ask the reader first.
pub fn part(edition: &Edition) -> Vec<u8> {
    let design = &edition.theme.word;
    let han = edition.typography == Typography::Han;
    let facing = |name| design.page.facing.then(|| Element::new(name));
    let squeeze = han.then(|| Element::val("w:characterSpacingControl", "compressPunctuation"));
    let footnotes = (!edition.notes.is_empty()).then(notes::properties);
    Element::new("w:settings")
        .attr("xmlns:w", W)
        .child(Element::new("w:zoom").attr("w:percent", 100))
        .with(facing("w:mirrorMargins"))
        .child(Element::val("w:defaultTabStop", tab_stop(design)))
        .with(facing("w:evenAndOddHeaders"))
        .with(squeeze)
        .with(footnotes)
        .child(compatibility(han))
        .child(languages(edition))
        .child(Element::val("w:decimalSymbol", "."))
        .child(Element::val("w:listSeparator", ","))
        .to_part()
}

/// The tab stops where a paragraph has none of its own: on a grid two characters apart, else as far as
/// the text of a list is set in.
fn tab_stop(design: &Design) -> u32 {
    match design.text.characters {
        Some(_) => 2 * 10 * design.half_points(),
        None => layout::list(design).0,
    }
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
