//! Kinds of papers, and what an official paper has around its text.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, Localized, Spanned};

/// What kind of paper a report is.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Kind {
    /// A work report given to a session.
    #[default]
    WorkReport,
    /// A notice (通知).
    Notice,
    /// A decision or resolution (决定、决议).
    Decision,
    /// The minutes of a meeting (会议纪要).
    Minutes,
    /// A letter to another body (函).
    Letter,
    /// What an organization reports of its year; its key figures stand before the text.
    AnnualReport,
}

impl Kind {
    /// The kind as a report file names it.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Whether it is sent by an office, with addressees, signature and imprint; a report is given.
    pub const fn is_official(self) -> bool {
        match self {
            Self::WorkReport | Self::AnnualReport => false,
            Self::Notice | Self::Decision | Self::Minutes | Self::Letter => true,
        }
    }
}

/// The head of an official paper, in red (GB/T 9704-2012, 7.2).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RedHead {
    /// The mark of the issuing body, such as its name and 文件.
    pub issuer: Localized,
    /// The number of the paper among those of its year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<DocumentNumber>,
    /// The number of this copy, printed with six digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 999_999))]
    pub copy: Option<Spanned<u32>>,
    /// How secret the paper is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secrecy: Option<Spanned<Secrecy>>,
    /// For how many years it is secret.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 30))]
    pub secret_years: Option<Spanned<u32>>,
    /// How urgent the paper is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urgency: Option<Urgency>,
}

/// The number of a paper: `呼人办发〔2026〕5号`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DocumentNumber {
    /// The code of the issuing body, such as 呼人办发.
    pub code: Localized,
    /// The year.
    #[schemars(range(min = 1900, max = 2999))]
    pub year: u32,
    /// The number in the year.
    #[schemars(range(min = 1, max = 99999))]
    pub serial: u32,
}

/// How secret a paper is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", prefix = "secrecy-")]
pub enum Secrecy {
    /// 秘密.
    Confidential,
    /// 机密.
    Secret,
    /// 绝密.
    TopSecret,
}

/// How urgent a paper is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", prefix = "urgency-")]
pub enum Urgency {
    /// 加急.
    Urgent,
    /// 特急.
    MostUrgent,
}

/// Who was at a meeting.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Attendance {
    /// Those who were present (出席).
    pub present: Localized,
    /// Those who asked to be excused (请假).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excused: Option<Localized>,
    /// Those who attended without a vote (列席).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attending: Option<Localized>,
}

/// The imprint at the foot of the last page (版记).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Distribution {
    /// Who gets copies (抄送).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copies_to: Option<Localized>,
    /// Who printed and sent it (印发机关).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed_by: Option<Localized>,
    /// The day on which it was printed (印发日期).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed_on: Option<Spanned<Date>>,
}
