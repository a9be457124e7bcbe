//! The order in which the schema wants the children of property elements
//! (ECMA-376 part 1, annex A.1): Word calls a file corrupt that has them in another.

use super::xml::Element;

/// Puts the children of an element into the schema's order; what the table does not name stays
/// behind, in its order.
pub fn sort(element: &mut Element) {
    let Some((_, order)) = ORDERS.iter().find(|(name, _)| *name == element.name) else {
        return;
    };
    element.children.sort_by_cached_key(|child| {
        let name = child.name.strip_prefix("w:");
        let mut names = order.split_ascii_whitespace();
        names
            .position(|known| Some(known) == name)
            .unwrap_or(usize::MAX)
    });
}

/// The properties that docx-rs writes, and the names of their children.
const ORDERS: [(&str, &str); 7] = [
    (
        "w:pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers \
         pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE \
         autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents \
         suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle \
         rPr sectPr pPrChange",
    ),
    (
        "w:rPr",
        "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline \
         shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz \
         szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout \
         specVanish oMath",
    ),
    ("w:numPr", "ilvl numId"),
    (
        "w:tblPr",
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc \
         tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption \
         tblDescription",
    ),
    ("w:trPr", "cantSplit trHeight tblHeader jc ins del"),
    (
        "w:tcPr",
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText \
         vAlign hideMark",
    ),
    (
        "w:sectPr",
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders \
         lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter \
         docGrid",
    ),
];
