//! Texts: one string for each language.

use std::collections::BTreeMap;
use std::ops::Deref;

use derive_where::derive_where;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};

use super::{Lang, NodeId, Place, Spanned};
use crate::source::Span;

/// What is said in one language: the string as written, with its inline markup, and its place.
pub type LocalizedText = Spanned<String>;

/// A text in every language of the report, and what its editors say of it.
///
/// In each string `**strong**` is strong, `{name}` a figure, `[^name]` a footnote, `{#id}` a
/// cross-reference, and a backslash escapes; everything else is literal.
///
/// ```
/// use twinpress::model::Localized;
/// let text = Localized::from([("zh", "各位代表：".to_owned()), ("en", "Fellow Deputies,".to_owned())]);
/// assert_eq!(text.get("en").map(|said| said.as_str()), Some("Fellow Deputies,"));
/// ```
///
/// Two are equal by what they say. A long report has a hundred thousand texts, most in one language:
/// the languages are a short list in the order of their tags, and what few texts have stands apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "Spanned<BTreeMap<Lang, Entry>>")]
pub struct Localized {
    pub(super) place: Place,
    said: Vec<(Lang, LocalizedText)>,
    remarks: Option<Box<Remarks>>,
}

/// One string for every language, such as a cell `2026` or the file of an image. Two are equal by
/// what they say.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[derive_where(PartialEq, Eq)]
#[serde(transparent)]
#[schemars(inline)]
pub struct SharedText {
    #[serde(skip)]
    #[schemars(skip)]
    #[derive_where(skip(EqHashOrd))]
    pub(super) node: NodeId,
    said: LocalizedText,
}

impl SharedText {
    /// Its identity.
    pub fn node(&self) -> NodeId {
        self.node
    }

    /// Its place.
    pub fn span(&self) -> Span {
        self.said.span
    }

    /// Its string, to be changed.
    pub fn said_mut(&mut self) -> &mut LocalizedText {
        &mut self.said
    }
}

impl Deref for SharedText {
    type Target = LocalizedText;

    fn deref(&self) -> &LocalizedText {
        &self.said
    }
}

impl From<String> for SharedText {
    fn from(text: String) -> Self {
        Self {
            node: NodeId::default(),
            said: text.into(),
        }
    }
}

/// What the editors say of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Remarks {
    outdated: Vec<Spanned<Lang>>,
    note: Option<LocalizedText>,
}

impl Localized {
    /// The key of the languages that are outdated; no language has this name.
    pub const OUTDATED: &'static str = "outdated";
    /// The key of the note; no language has this name.
    pub const NOTE: &'static str = "note";

    /// Its identity.
    pub fn node(&self) -> NodeId {
        self.place.node
    }

    /// The string in a language, if there is one.
    pub fn get(&self, lang: impl AsRef<str>) -> Option<&LocalizedText> {
        let at = self.find(lang.as_ref()).ok()?;
        Some(&self.said[at].1)
    }

    /// The string in a language, to be changed.
    pub fn get_mut(&mut self, lang: impl AsRef<str>) -> Option<&mut String> {
        let at = self.find(lang.as_ref()).ok()?;
        Some(&mut self.said[at].1.value)
    }

    /// The string in a language, to be changed; an empty one where there was none.
    pub fn or_default(&mut self, lang: impl AsRef<str>) -> &mut String {
        let at = self.find(lang.as_ref()).unwrap_or_else(|at| {
            self.said.reserve_exact(1);
            self.said
                .insert(at, (Lang::new(lang), LocalizedText::default()));
            at
        });
        &mut self.said[at].1.value
    }

    /// Where a language stands, or would.
    fn find(&self, lang: &str) -> Result<usize, usize> {
        self.said
            .binary_search_by(|(known, _)| known.as_str().cmp(lang))
    }

    /// Whether it is in no language.
    pub fn is_empty(&self) -> bool {
        self.said.is_empty()
    }

    /// The text, unless it is in no language.
    pub fn non_empty(self) -> Option<Self> {
        (!self.is_empty()).then_some(self)
    }

    /// Whether there is something to print in a language.
    pub fn is_present(&self, lang: &Lang) -> bool {
        self.get(lang).is_some_and(|said| !said.trim().is_empty())
    }

    /// True if it is written as empty on purpose: some language is named, and none says anything.
    pub fn is_left_empty(&self) -> bool {
        let mut said = self.iter().peekable();
        said.peek().is_some() && said.all(|(_, said)| said.trim().is_empty())
    }

    /// All languages and their strings, ordered by language.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&Lang, &LocalizedText)> {
        self.said.iter().map(|(lang, said)| (lang, said))
    }

    /// All languages and their strings, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&Lang, &mut LocalizedText)> {
        self.said.iter_mut().map(|(lang, said)| (&*lang, said))
    }

    /// The strings, ordered by language.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.iter().map(|(_, said)| said.as_str())
    }

    /// The strings, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut String> {
        self.iter_mut().map(|(_, said)| &mut said.value)
    }

    /// Keeps some of the strings.
    pub fn retain(&mut self, mut keeps: impl FnMut(&str) -> bool) {
        self.said.retain(|(_, said)| keeps(said));
    }

    /// The languages whose strings no longer say what the others do.
    pub fn outdated(&self) -> &[Spanned<Lang>] {
        let remarks = self.remarks.as_ref();
        remarks.map_or(&[], |remarks| &remarks.outdated)
    }

    /// A remark for the editors, never printed.
    pub fn note(&self) -> Option<&LocalizedText> {
        self.remarks.as_ref()?.note.as_ref()
    }

    /// The place of the whole text.
    pub fn span(&self) -> Span {
        self.place.span
    }
}

impl<L: AsRef<str>> FromIterator<(L, String)> for Localized {
    fn from_iter<I: IntoIterator<Item = (L, String)>>(said: I) -> Self {
        let mut text = Self::default();
        for (lang, said) in said {
            *text.or_default(lang) = said;
        }
        text
    }
}

impl<L: AsRef<str>, const N: usize> From<[(L, String); N]> for Localized {
    fn from(said: [(L, String); N]) -> Self {
        said.into_iter().collect()
    }
}

/// Chinese first, as people write it.
impl Serialize for Localized {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (lang, said) in self.iter().rev() {
            map.serialize_entry(lang, said)?;
        }
        if !self.outdated().is_empty() {
            map.serialize_entry(Self::OUTDATED, self.outdated())?;
        }
        if let Some(note) = self.note() {
            map.serialize_entry(Self::NOTE, note)?;
        }
        map.end()
    }
}

/// What stands under a key of a text.
#[derive(Deserialize)]
#[serde(rename = "$by-shape")]
enum Entry {
    #[serde(rename = "scalar")]
    Text(LocalizedText),
    #[serde(rename = "sequence")]
    Languages(Vec<Spanned<Lang>>),
}

impl From<Spanned<BTreeMap<Lang, Entry>>> for Localized {
    fn from(read: Spanned<BTreeMap<Lang, Entry>>) -> Self {
        let mut text = Self::default();
        text.place.span = read.span;
        for (key, entry) in read.value {
            let is_note = key.as_str() == Self::NOTE;
            match entry {
                Entry::Text(said) if !is_note => text.said.push((Lang::new(&key), said)),
                Entry::Text(note) => text.remarks.get_or_insert_default().note = Some(note),
                Entry::Languages(languages) => {
                    text.remarks.get_or_insert_default().outdated = languages;
                }
            }
        }
        text
    }
}

impl JsonSchema for Localized {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A text in every language of the report. `**strong**` is strong, `{name}` a figure, `[^name]` a footnote, `{#id}` a cross-reference; a backslash escapes; everything else is literal.",
            "type": "object",
            "minProperties": 1,
            "properties": {
                Self::OUTDATED: {
                    "description": "The languages whose strings no longer say what the others do.",
                    "type": "array",
                    "items": { "type": "string" },
                },
                Self::NOTE: {
                    "description": "A remark for the editors, never printed.",
                    "type": "string",
                },
            },
            "additionalProperties": { "type": "string" },
            "examples": [{ "zh": "各位代表：", "en": "Fellow Deputies," }],
        })
    }
}
