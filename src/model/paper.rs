//! Kinds of papers.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What kind of paper a report is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
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
