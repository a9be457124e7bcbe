//! What stands around the body of a paper: its head, and its foot.

use std::collections::BTreeMap;

use serde::Serialize;
use strum::IntoStaticStr;
use unicode_width::UnicodeWidthStr;

use super::block::Image;
use super::inline::{Inline, Text};
use crate::theme::Kind;

/// Red head, title, subtitle, speaker, addressees.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Head {
    /// Copy number, secrecy and urgency of an official paper, a line each.
    pub markings: Vec<String>,
    /// The mark of the issuing body, in red, each line a whole phrase; none where there is no red head.
    pub issuer: Vec<String>,
    /// The number of the paper, over the red rule.
    pub number: Option<String>,
    /// The running label of the meeting's document, over the title.
    pub label: Option<String>,
    /// What the edition is, under its label (such as `Summary Edition`); none in a full edition.
    pub edition_label: Option<String>,
    /// The mark of the organization.
    pub logo: Option<Image>,
    /// The title, each line a whole phrase. Joined by [`Head::joint`] they are the title.
    pub title: Vec<String>,
    /// The title as a cover has it, each line a whole phrase.
    pub cover_title: Vec<String>,
    /// The paper's own subtitle, each line a whole phrase.
    pub own_subtitle: Vec<String>,
    /// The date and meeting line, each line a whole phrase.
    pub subtitle: Vec<String>,
    /// The body whose paper it is, each line a whole phrase.
    pub organization: Vec<String>,
    /// The speaker, name and office as the language orders them, a line each.
    pub speaker: Vec<String>,
    /// To whom the paper goes, with the marks around it.
    pub addressees: Option<String>,
    /// The speaker's name: the author in a document's properties.
    pub author: Option<String>,
    /// What joins the lines of the title or the subtitle: nothing in Chinese, a blank in English.
    pub joint: String,
    /// The texts of the report that its lines are made of: title, subtitle, organization, meeting,
    /// speaker, red head, addressees.
    #[serde(skip)]
    pub texts: Vec<Text>,
}

/// Attendance, signature, circulation, imprint.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Foot {
    /// Who was at the meeting, a roll a group.
    pub attendance: Vec<Roll>,
    /// Who signs the paper.
    pub signature: Option<String>,
    /// Whether it leaves room for a seal.
    pub seal: bool,
    /// The day of the paper, below the signature.
    pub day: Option<String>,
    /// To whom the paper may be shown, in brackets.
    pub circulation: Option<String>,
    /// Who gets copies.
    pub copies: Option<Roll>,
    /// Who printed the paper.
    pub printed_by: Option<String>,
    /// When it was printed.
    pub printed_on: Option<String>,
    /// The texts of the report that its lines are made of.
    #[serde(skip)]
    pub texts: Vec<Text>,
}

/// Names behind a label: `出席：…`, `Copies to: …`.
#[derive(Clone, Debug, Serialize)]
pub struct Roll {
    /// The part that the names are.
    pub part: FramePart,
    /// The label, with its mark.
    pub label: String,
    /// The names.
    pub names: String,
}

/// A part of a head or a foot, as they follow one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum FramePart {
    /// [`Head::markings`].
    Markings,
    /// [`Head::issuer`].
    Issuer,
    /// [`Head::number`].
    Number,
    /// [`Head::label`].
    Label,
    /// [`Head::edition_label`].
    EditionLabel,
    /// [`Head::title`].
    Title,
    /// [`Head::own_subtitle`].
    OwnSubtitle,
    /// [`Head::subtitle`].
    Subtitle,
    /// [`Head::organization`].
    Organization,
    /// [`Head::speaker`].
    Speaker,
    /// [`Head::addressees`].
    Addressees,
    /// A roll of [`Foot::attendance`]: who was present.
    Present,
    /// A roll of [`Foot::attendance`]: who was excused.
    Excused,
    /// A roll of [`Foot::attendance`]: who attended without a vote.
    Attending,
    /// [`Foot::signature`].
    Signature,
    /// [`Foot::day`].
    Day,
    /// [`Foot::circulation`].
    Circulation,
    /// [`Foot::copies`].
    Copies,
    /// [`Foot::printed_by`].
    PrintedBy,
    /// [`Foot::printed_on`].
    PrintedOn,
}

impl FramePart {
    /// The kind of text that it is set as.
    pub fn kind(self) -> Kind {
        match self {
            Self::Markings => Kind::Marking,
            Self::Issuer => Kind::Issuer,
            Self::Number => Kind::DocumentNumber,
            Self::Label | Self::EditionLabel => Kind::Label,
            Self::Title => Kind::Title,
            Self::OwnSubtitle | Self::Subtitle => Kind::Subtitle,
            Self::Organization | Self::Speaker => Kind::Speaker,
            Self::Addressees => Kind::Addressees,
            Self::Present | Self::Excused | Self::Attending => Kind::Attendance,
            Self::Signature | Self::Day => Kind::Signature,
            Self::Circulation => Kind::Circulation,
            Self::Copies | Self::PrintedBy | Self::PrintedOn => Kind::Imprint,
        }
    }

    /// Whether it stands below the body.
    pub fn is_of_foot(self) -> bool {
        self >= Self::Present
    }
}

/// The texts of all parts of a frame; lines are parted by line feeds.
pub type FrameRuns = BTreeMap<FramePart, Vec<Inline>>;

/// The parts of a frame and their lines.
pub type FrameLines<'a> = Vec<(FramePart, Vec<&'a str>)>;

/// The text of each part, without runs where it says nothing.
pub fn runs(parts: FrameLines) -> FrameRuns {
    let parts = parts.into_iter().map(|(part, lines)| {
        let text = Some(lines.join("\n")).filter(|text| !text.is_empty());
        let runs = text.into_iter().map(|text| Inline::Text { text });
        (part, runs.collect())
    });
    parts.collect()
}

impl Head {
    /// The lines of each part.
    pub fn parts(&self) -> FrameLines<'_> {
        let parts = [
            (FramePart::Markings, self.markings.as_slice()),
            (FramePart::Issuer, &self.issuer),
            (FramePart::Number, self.number.as_slice()),
            (FramePart::Label, self.label.as_slice()),
            (FramePart::EditionLabel, self.edition_label.as_slice()),
            (FramePart::Title, &self.title),
            (FramePart::OwnSubtitle, &self.own_subtitle),
            (FramePart::Subtitle, &self.subtitle),
            (FramePart::Organization, &self.organization),
            (FramePart::Speaker, &self.speaker),
            (FramePart::Addressees, self.addressees.as_slice()),
        ];
        let parts = parts.into_iter();
        parts
            .map(|(part, lines)| (part, lines.iter().map(String::as_str).collect()))
            .collect()
    }

    /// The width of the longest line of a cover's title, in half-width cells.
    pub fn cover_cells(&self) -> usize {
        let lines = self.cover_title.iter();
        lines.map(|line| line.width_cjk()).max().unwrap_or(0)
    }

    /// The title as one string, on one line.
    pub fn full_title(&self) -> String {
        self.title.join(&self.joint).replace('\n', " ")
    }
}

impl Foot {
    /// The lines of each part; of rolls the names.
    pub fn parts(&self) -> FrameLines<'_> {
        let rolls = [FramePart::Present, FramePart::Excused, FramePart::Attending];
        let names = |part| {
            let mut rolls = self.attendance.iter();
            rolls.find(|roll| roll.part == part).map(|roll| &roll.names)
        };
        let rolls = rolls.map(|part| (part, names(part)));
        let others = [
            (FramePart::Signature, self.signature.as_ref()),
            (FramePart::Day, self.day.as_ref()),
            (FramePart::Circulation, self.circulation.as_ref()),
            (
                FramePart::Copies,
                self.copies.as_ref().map(|roll| &roll.names),
            ),
            (FramePart::PrintedBy, self.printed_by.as_ref()),
            (FramePart::PrintedOn, self.printed_on.as_ref()),
        ];
        let parts = rolls.into_iter().chain(others);
        parts
            .map(|(part, line)| (part, line.into_iter().map(String::as_str).collect()))
            .collect()
    }

    /// Whether it has an imprint.
    pub fn has_imprint(&self) -> bool {
        self.copies.is_some() || self.printed_by.is_some()
    }
}
