//! The order in which the schema wants the children of property elements
//! (ECMA-376 part 1, annex A.1): Word calls a file corrupt that has them in another.

use super::xml::{Element, Node};

/// Puts the children of this element and of all below it into the schema's order.
pub fn sort(root: &mut Element) {
    sort_children(root);
    root.elements_mut().for_each(sort);
}

/// Puts the children of an element into the schema's order.
pub fn sort_children(element: &mut Element) {
    if let Some(order) = order(&element.name) {
        element.children.sort_by_key(|node| rank(order, node));
    }
}

/// The place of a child; what the table does not name stays behind, in its order.
fn rank(order: &str, node: &Node) -> usize {
    let Node::Element(element) = node else {
        return usize::MAX;
    };
    let name = element.name.strip_prefix("w:");
    let mut names = order.split_ascii_whitespace();
    names
        .position(|known| Some(known) == name)
        .unwrap_or(usize::MAX)
}

/// The names that the schema gives the children of an element, in its order.
fn order(parent: &str) -> Option<&'static str> {
    Some(match parent {
        "w:pPr" => PARAGRAPH,
        "w:rPr" => RUN,
        "w:numPr" => "ilvl numId",
        "w:tblPr" => TABLE,
        "w:trPr" => "cantSplit trHeight tblHeader jc ins del",
        "w:tcPr" => CELL,
        "w:sectPr" => SECTION,
        "w:style" => STYLE,
        _ => return None,
    })
}

/// CT_PPr.
const PARAGRAPH: &str = "\
    pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers \
    pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE \
    autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents \
    suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle \
    rPr sectPr pPrChange";

/// EG_RPrBase.
const RUN: &str = "\
    ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline \
    shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz \
    szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish \
    oMath";

/// CT_TblPr.
const TABLE: &str = "\
    tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc \
    tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription";

/// CT_TcPr.
const CELL: &str = "\
    cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText \
    vAlign hideMark";

/// CT_SectPr.
const SECTION: &str = "\
    headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders \
    lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter \
    docGrid";

/// CT_Style.
const STYLE: &str = "\
    name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr \
    trPr tcPr tblStylePr";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_stand_in_the_order_of_the_schema() {
        let mut paragraph = Element::new("w:p").child(Element::new("w:pPr").with([
            Element::new("w:rPr").with([Element::new("w:sz"), Element::new("w:rFonts")]),
            Element::new("w:numPr").with([Element::new("w:numId"), Element::new("w:ilvl")]),
            Element::new("w:pStyle"),
        ]));
        sort(&mut paragraph);
        let sorted = Element::new("w:p").child(Element::new("w:pPr").with([
            Element::new("w:pStyle"),
            Element::new("w:numPr").with([Element::new("w:ilvl"), Element::new("w:numId")]),
            Element::new("w:rPr").with([Element::new("w:rFonts"), Element::new("w:sz")]),
        ]));
        assert_eq!(paragraph, sorted);
    }
}
