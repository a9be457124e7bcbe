//! What a report may name that it does not define.

use std::collections::{BTreeMap, BTreeSet};

use super::Lang;
use crate::theme::Typography;

/// The names a report may use that come from elsewhere: the locales' languages, units and scales.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// The languages that the program has locales for.
    pub languages: BTreeSet<Lang>,
    /// The units that every locale knows.
    pub units: BTreeSet<String>,
    /// The units of ordinals that every locale knows.
    pub ordinal_units: BTreeSet<String>,
    /// The words for powers of ten of each language.
    pub scales: BTreeMap<Lang, Vec<String>>,
    /// The languages whose nouns have a plural.
    pub plural_languages: BTreeSet<Lang>,
    /// The tradition of typesetting that each language follows.
    pub typographies: BTreeMap<Lang, Typography>,
    /// The languages that have two orders of day and month.
    pub day_first_languages: BTreeSet<Lang>,
}
