//! How near a number is to the truth.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How near a figure's value is to the truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[derive(strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Qualifier {
    /// 约: about.
    About,
    /// 左右, after the figure: around.
    Around,
    /// 超: over, more than.
    Over,
    /// 多, after the number: 4800多名. Only of round numbers.
    AndMore,
    /// 余, after the number: 5000余户. Only of round numbers.
    AndOdd,
    /// 近: nearly.
    Nearly,
    /// 不足: under, less than.
    Under,
    /// 至少: at least; the value is included.
    AtLeast,
    /// 至多: at most; the value is included.
    AtMost,
    /// 以上, after the figure: or more; the value is included.
    OrMore,
    /// 以下, after the figure: or less; the value is included.
    OrLess,
}

impl Qualifier {
    /// Its name, such as `at-least`.
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// The plain word for the same: `About` for `Around`, `Over` for `AndMore` and `AndOdd`,
    /// `AtLeast` for `OrMore`, `AtMost` for `OrLess`.
    #[must_use]
    pub fn meaning(self) -> Self {
        match self {
            Self::About | Self::Around => Self::About,
            Self::Over | Self::AndMore | Self::AndOdd => Self::Over,
            Self::Nearly => Self::Nearly,
            Self::Under => Self::Under,
            Self::AtLeast | Self::OrMore => Self::AtLeast,
            Self::AtMost | Self::OrLess => Self::AtMost,
        }
    }
}
