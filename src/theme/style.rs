//! Kinds of text, and how each is set.

use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use super::length::{Length, Pitch};

/// A tradition of typesetting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Typography {
    /// Chinese: full-width cells, two-character indents, GB/T 9704.
    Han,
    /// Western: proportional words.
    Latin,
}

/// What a font is for.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
#[derive(strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Role {
    /// The title.
    Title,
    /// Running text.
    Body,
    /// Headings of the first level, strong text.
    #[serde(rename = "heading-1")]
    #[strum(serialize = "heading-1")]
    Heading1,
    /// Headings of the second level, lead sentences, subtitle and speaker.
    #[serde(rename = "heading-2")]
    #[strum(serialize = "heading-2")]
    Heading2,
    /// Page numbers.
    PageNumber,
    /// Latin letters and digits.
    Latin,
    /// Characters that the others lack.
    Fallback,
}

/// The strokes of type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// As running text.
    Regular,
    /// A step heavier; bold in Word.
    Semibold,
    /// Bold.
    Bold,
}

impl Weight {
    /// Whether Word has it bold.
    pub fn is_heavy(self) -> bool {
        self != Self::Regular
    }
}

/// Where the lines of a paragraph stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[derive(strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Align {
    /// At the left edge.
    Left,
    /// In the middle.
    Center,
    /// At the right edge.
    Right,
    /// At both edges.
    Both,
}

/// A colour of the theme, by its name under `colours`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Ink {
    /// That of running text.
    Text,
    /// That of labels.
    Muted,
    /// That of what key figures count.
    Label,
    /// The one colour beside the text's.
    Accent,
    /// That of a red head.
    Red,
}

/// How a kind of text is set; what is left out is as in running text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TextStyle {
    /// The role whose face sets it.
    pub face: Option<Role>,
    /// The size of the type.
    pub size: Option<Length>,
    /// The strokes of the type.
    pub weight: Option<Weight>,
    /// Whether it is italic.
    pub italic: Option<bool>,
    /// Its colour; that of running text if left out.
    pub colour: Option<Ink>,
    /// Where its lines stand.
    pub align: Option<Align>,
    /// The space above it.
    pub above: Option<Length>,
    /// The space below it.
    pub below: Option<Length>,
    /// From one of its lines to the next, where that is not as in running text.
    pub pitch: Option<Pitch>,
    /// By how much its first line is set in.
    pub indent: Option<Length>,
    /// By how much all its lines are set in.
    pub inset: Option<Length>,
    /// The width of a Latin letter where lines are broken by counting letters.
    pub letter: Option<Length>,
}

/// Declares the kinds of text once: fields of [`Styles`], values of [`Kind`].
macro_rules! styles {
    ($($(#[$doc:meta])* $field:ident $kind:ident $key:literal,)*) => {
        /// How each kind of text is set.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        #[schemars(transform = make_optional)]
        pub struct Styles {
            $($(#[$doc])* #[serde(rename = $key)] pub $field: TextStyle,)*
        }

        /// A kind of text.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Kind {
            $($(#[$doc])* $kind,)*
        }

        impl Styles {
            /// How a kind of text is set.
            pub fn of(&self, kind: Kind) -> &TextStyle {
                match kind {
                    $(Kind::$kind => &self.$field,)*
                }
            }

            /// All of them, with their keys.
            pub fn all(&self) -> impl Iterator<Item = (&'static str, &TextStyle)> {
                [$(($key, &self.$field),)*].into_iter()
            }
        }
    };
}

styles! {
    /// Running text.
    body Body "body",
    /// Paragraphs that are quoted from elsewhere.
    quotation Quotation "quotation",
    /// The address to the deputies.
    salutation Salutation "salutation",
    /// Items of numbered lists.
    list_number ListNumber "list-number",
    /// Items of lists with marks.
    list_bullet ListBullet "list-bullet",
    /// The running label of the meeting's documents.
    label Label "label",
    /// The title.
    title Title "title",
    /// The line of date and meeting.
    subtitle Subtitle "subtitle",
    /// Who gives the report.
    speaker Speaker "speaker",
    /// Copy number, secrecy and urgency over a red head.
    marking Marking "marking",
    /// The mark of the issuing body in a red head.
    issuer Issuer "issuer",
    /// The number of an official paper.
    document_number DocumentNumber "document-number",
    /// To whom an official paper goes.
    addressees Addressees "addressees",
    /// Who was at a meeting.
    attendance Attendance "attendance",
    /// The label before the names of those who were there.
    attendance_label AttendanceLabel "attendance-label",
    /// Signature and date below the text.
    signature Signature "signature",
    /// The number of an article.
    article Article "article",
    /// To whom a paper may be shown.
    circulation Circulation "circulation",
    /// The imprint at the foot of the last page.
    imprint Imprint "imprint",
    /// The heading of a part.
    heading_0 Heading0 "heading-0",
    /// Headings of the first level.
    heading_1 Heading1 "heading-1",
    /// Headings of the second level.
    heading_2 Heading2 "heading-2",
    /// Headings of the third level.
    heading_3 Heading3 "heading-3",
    /// Deeper headings.
    heading_4 Heading4 "heading-4",
    /// A lead sentence at the head of a paragraph.
    lead Lead "lead",
    /// Strong text.
    strong Strong "strong",
    /// Emphasis.
    emphasis Emphasis "emphasis",
    /// Links.
    link Link "link",
    /// The title over the contents.
    contents_title ContentsTitle "contents-title",
    /// Entries of the contents, first level.
    contents_1 Contents1 "contents-1",
    /// Entries of the contents, second level.
    contents_2 Contents2 "contents-2",
    /// Captions of tables and images.
    caption Caption "caption",
    /// The paragraph that an image stands in.
    figure Figure "figure",
    /// The cells of a table.
    table_text TableText "table-text",
    /// The header row of a table.
    table_heading TableHeading "table-heading",
    /// What all figures of a table count.
    table_unit TableUnit "table-unit",
    /// The title of the key figures.
    panel_title PanelTitle "panel-title",
    /// The number of a key figure.
    panel_value PanelValue "panel-value",
    /// What a key figure counts.
    panel_label PanelLabel "panel-label",
    /// The note of the annexes below the text.
    annex_note AnnexNote "annex-note",
    /// The label of an annex.
    annex_label AnnexLabel "annex-label",
    /// The title of an annex.
    annex_title AnnexTitle "annex-title",
    /// The line over each page of a working copy.
    header Header "header",
    /// The number of a page.
    page_number PageNumber "page-number",
    /// Comments for the editors.
    comment Comment "comment",
    /// Footnotes.
    note Note "note",
    /// The line over each page of a Western paper: its title, its chapter.
    running_head RunningHead "running-head",
    /// What stands at the foot of a cover: the organization, the day.
    cover_foot CoverFoot "cover-foot",
    /// The labels of the last page: about us, contact, imprint.
    colophon_label ColophonLabel "colophon-label",
    /// What the last page says.
    colophon Colophon "colophon",
    /// The numbers of lines.
    line_number LineNumber "line-number",
}

impl Kind {
    /// The kind of a heading of a level: 0 for a part's, 1 for 一、, and so on.
    pub fn heading(level: usize) -> Self {
        match level {
            0 => Self::Heading0,
            1 => Self::Heading1,
            2 => Self::Heading2,
            3 => Self::Heading3,
            _ => Self::Heading4,
        }
    }
}

/// Lets a part of a theme be left out. Used by the schema: a report has only what it changes.
pub fn make_optional(schema: &mut Schema) {
    schema.remove("required");
}
