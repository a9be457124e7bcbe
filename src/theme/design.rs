//! What a theme describes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::length::{Absolute, Colour, Length, Pitch};
use super::style::{Ink, Styles, make_optional};

/// How pages are set, in print or in Word.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(transform = make_optional)]
pub struct Design {
    /// Paper and margins.
    pub page: Page,
    /// Running text.
    pub text: Text,
    /// The number of a page.
    pub page_number: PageNumber,
    /// The cover.
    pub cover: Cover,
    /// The red head, the signature and the imprint of an official paper.
    pub official: Official,
    /// Tables.
    pub table: Table,
    /// Images.
    pub image: Image,
    /// Key figures.
    pub panel: Panel,
    /// Colours.
    pub colours: Colours,
    /// How each kind of text is set.
    pub styles: Styles,
}

/// Paper and margins. The margins at the outside and at the bottom are what is left.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(transform = make_optional)]
pub struct Page {
    /// The width of the paper.
    pub width: Absolute,
    /// The height of the paper.
    pub height: Absolute,
    /// From the paper's top edge to the text.
    pub top: Absolute,
    /// The margin at the binding side.
    pub inside: Absolute,
    /// The width of the text: the measure.
    pub measure: Absolute,
    /// The height of the text.
    pub depth: Absolute,
    /// From the paper's top edge to the line over a working copy: to its foot in print, to its head
    /// in Word.
    pub header: Absolute,
    /// Whether left and right pages mirror each other.
    pub facing: bool,
}

/// Running text. On a grid, as Chinese papers have it, `characters` and `lines` say how many fill
/// the measure and the page, and the size follows; else `size` says it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Text {
    /// How many characters fill a line.
    #[schemars(range(min = 4, max = 200))]
    pub characters: Option<u32>,
    /// How many lines fill a page.
    #[schemars(range(min = 4, max = 200))]
    pub lines: Option<u32>,
    /// The size of the type, where there is no grid.
    pub size: Option<Absolute>,
    /// The space between two lines in print, where there is no grid.
    pub leading: Option<Length>,
    /// From one line to the next in Word, where there is no grid.
    pub pitch: Option<Pitch>,
    /// The space between paragraphs, where there is no grid.
    pub gap: Option<Length>,
    /// The space between the items of a list, where there is no grid.
    pub list_gap: Option<Length>,
    /// By how much the marks of a list are set in.
    pub list_indent: Option<Length>,
    /// From the mark of a list to its text.
    pub list_hanging: Option<Length>,
}

/// Where the number of a page stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(transform = make_optional)]
pub struct PageNumber {
    /// From the text to the number: to the ink of its dashes where it has them, else to its line.
    pub drop: Absolute,
    /// Where in the width of the text it stands.
    pub place: Place,
    /// How far from the edge.
    pub inset: Length,
    /// Whether it stands between dashes.
    pub dashes: bool,
}

/// A place in the width of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// At the edge away from the binding.
    Outside,
    /// In the middle.
    Center,
}

/// The cover.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(transform = make_optional)]
pub struct Cover {
    /// The size of the title at most: it is as large as its longest line leaves room for.
    pub title_size: Absolute,
    /// The space above the title.
    pub above: Length,
}

/// The red head, the signature and the imprint of an official paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(transform = make_optional)]
pub struct Official {
    /// From the top of the text area to the mark of the issuing body.
    pub issuer_top: Absolute,
    /// The size of that mark at most: it is as large as leaves it on one line.
    pub issuer_size: Absolute,
    /// From the mark to the number of the paper.
    pub number_gap: Length,
    /// From the number to the red rule.
    pub rule_gap: Absolute,
    /// The red rule.
    pub red_rule: Absolute,
    /// From the red rule to the title.
    pub title_gap: Length,
    /// The space above a signature.
    pub signature_gap: Length,
    /// The space above a signature that a seal is put on.
    pub seal_gap: Length,
    /// From a signature to the outer edge of the text.
    pub signature_inset: Length,
    /// From the date to the outer edge of the text, where a seal is put on it.
    pub seal_inset: Length,
    /// By how much the date stands to the right of the signature.
    pub date_shift: Length,
    /// The first and the last rule of the imprint.
    pub imprint_rule: Absolute,
    /// The rules between them.
    pub imprint_thin_rule: Absolute,
    /// The margin beside the text of the imprint.
    pub imprint_inset: Length,
}

/// Tables.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(transform = make_optional)]
pub struct Table {
    /// From one line in a cell to the next.
    pub line: Length,
    /// The margin beside the text of a cell.
    pub beside: Length,
    /// The margin above and below the text of a cell.
    pub above: Length,
    /// The rules.
    pub rule: Absolute,
    /// The rules at the head and foot.
    pub thick_rule: Absolute,
    /// A table no higher than this stays on one page.
    pub whole: Length,
}

/// Images.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(transform = make_optional)]
pub struct Image {
    /// The height of an image at most, in print and in Word, where its width is not said.
    pub tallest: Length,
}

/// Key figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(transform = make_optional)]
pub struct Panel {
    /// How many stand beside each other at most.
    #[schemars(range(min = 1, max = 6))]
    pub columns: u32,
}

/// Colours.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(transform = make_optional)]
pub struct Colours {
    /// Text and strong rules.
    pub text: Colour,
    /// Labels, units and dots.
    pub muted: Colour,
    /// The one colour beside the text's: of headings, key figures and the rule of a cover.
    pub accent: Colour,
    /// What key figures count.
    pub label: Colour,
    /// Thin rules.
    pub rule: Colour,
    /// The red head.
    pub red: Colour,
    /// What is new in a redline.
    pub inserted: Colour,
    /// What is gone in a redline.
    pub deleted: Colour,
    /// What is moved in a redline.
    pub moved: Colour,
}

impl Colours {
    /// The colour of an ink.
    pub fn of(&self, ink: Ink) -> &Colour {
        match ink {
            Ink::Text => &self.text,
            Ink::Muted => &self.muted,
            Ink::Label => &self.label,
            Ink::Accent => &self.accent,
            Ink::Red => &self.red,
        }
    }
}

impl Panel {
    /// How many key figures each row has, so that all rows are full and as alike as may be.
    pub fn rows(&self, count: usize) -> Vec<usize> {
        let rows = count.div_ceil(self.columns.max(1) as usize);
        let (least, over) = (count / rows.max(1), count % rows.max(1));
        (0..rows)
            .map(|row| least + usize::from(row < over))
            .collect()
    }
}
