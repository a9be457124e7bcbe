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
fn rank(order: &[&str], node: &Node) -> usize {
    match node {
        Node::Element(element) => order
            .iter()
            .position(|&name| element.name == name)
            .unwrap_or(order.len()),
        Node::Text(_) => order.len(),
    }
}

fn order(parent: &str) -> Option<&'static [&'static str]> {
    Some(match parent {
        "w:pPr" => PARAGRAPH,
        "w:rPr" => RUN,
        "w:numPr" => &["w:ilvl", "w:numId"],
        "w:tblPr" => TABLE,
        "w:trPr" => &[
            "w:cantSplit",
            "w:trHeight",
            "w:tblHeader",
            "w:jc",
            "w:ins",
            "w:del",
        ],
        "w:tcPr" => CELL,
        "w:sectPr" => SECTION,
        "w:style" => STYLE,
        _ => return None,
    })
}

/// CT_PPr.
const PARAGRAPH: &[&str] = &[
    "w:pStyle",
    "w:keepNext",
    "w:keepLines",
    "w:pageBreakBefore",
    "w:framePr",
    "w:widowControl",
    "w:numPr",
    "w:suppressLineNumbers",
    "w:pBdr",
    "w:shd",
    "w:tabs",
    "w:suppressAutoHyphens",
    "w:kinsoku",
    "w:wordWrap",
    "w:overflowPunct",
    "w:topLinePunct",
    "w:autoSpaceDE",
    "w:autoSpaceDN",
    "w:bidi",
    "w:adjustRightInd",
    "w:snapToGrid",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:mirrorIndents",
    "w:suppressOverlap",
    "w:jc",
    "w:textDirection",
    "w:textAlignment",
    "w:textboxTightWrap",
    "w:outlineLvl",
    "w:divId",
    "w:cnfStyle",
    "w:rPr",
    "w:sectPr",
    "w:pPrChange",
];

/// EG_RPrBase.
const RUN: &[&str] = &[
    "w:ins",
    "w:del",
    "w:moveFrom",
    "w:moveTo",
    "w:rStyle",
    "w:rFonts",
    "w:b",
    "w:bCs",
    "w:i",
    "w:iCs",
    "w:caps",
    "w:smallCaps",
    "w:strike",
    "w:dstrike",
    "w:outline",
    "w:shadow",
    "w:emboss",
    "w:imprint",
    "w:noProof",
    "w:snapToGrid",
    "w:vanish",
    "w:webHidden",
    "w:color",
    "w:spacing",
    "w:w",
    "w:kern",
    "w:position",
    "w:sz",
    "w:szCs",
    "w:highlight",
    "w:u",
    "w:effect",
    "w:bdr",
    "w:shd",
    "w:fitText",
    "w:vertAlign",
    "w:rtl",
    "w:cs",
    "w:em",
    "w:lang",
    "w:eastAsianLayout",
    "w:specVanish",
    "w:oMath",
];

/// CT_TblPr.
const TABLE: &[&str] = &[
    "w:tblStyle",
    "w:tblpPr",
    "w:tblOverlap",
    "w:bidiVisual",
    "w:tblStyleRowBandSize",
    "w:tblStyleColBandSize",
    "w:tblW",
    "w:jc",
    "w:tblCellSpacing",
    "w:tblInd",
    "w:tblBorders",
    "w:shd",
    "w:tblLayout",
    "w:tblCellMar",
    "w:tblLook",
    "w:tblCaption",
    "w:tblDescription",
];

/// CT_TcPr.
const CELL: &[&str] = &[
    "w:cnfStyle",
    "w:tcW",
    "w:gridSpan",
    "w:hMerge",
    "w:vMerge",
    "w:tcBorders",
    "w:shd",
    "w:noWrap",
    "w:tcMar",
    "w:textDirection",
    "w:tcFitText",
    "w:vAlign",
    "w:hideMark",
];

/// CT_SectPr.
const SECTION: &[&str] = &[
    "w:headerReference",
    "w:footerReference",
    "w:footnotePr",
    "w:endnotePr",
    "w:type",
    "w:pgSz",
    "w:pgMar",
    "w:paperSrc",
    "w:pgBorders",
    "w:lnNumType",
    "w:pgNumType",
    "w:cols",
    "w:formProt",
    "w:vAlign",
    "w:noEndnote",
    "w:titlePg",
    "w:textDirection",
    "w:bidi",
    "w:rtlGutter",
    "w:docGrid",
];

/// CT_Style.
const STYLE: &[&str] = &[
    "w:name",
    "w:aliases",
    "w:basedOn",
    "w:next",
    "w:link",
    "w:uiPriority",
    "w:semiHidden",
    "w:unhideWhenUsed",
    "w:qFormat",
    "w:pPr",
    "w:rPr",
    "w:tblPr",
    "w:trPr",
    "w:tcPr",
    "w:tblStylePr",
];

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
