//! A text in one language or more.

/// A text by language, with the report's inline markup; the languages are in the order of their
/// tags. A long report has a hundred thousand of these, most in one language: it is a short list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Vec<(&'static str, String)>);

impl Text {
    /// A text in no language.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Whether it is in no language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In how many languages it is.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    fn find(&self, lang: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| (*known).cmp(lang))
    }

    /// Whether it is in a language.
    pub fn contains_key(&self, lang: &str) -> bool {
        self.find(lang).is_ok()
    }

    /// What it says in a language.
    pub fn get(&self, lang: &str) -> Option<&String> {
        let at = self.find(lang).ok()?;
        Some(&self.0[at].1)
    }

    /// What it says in a language, to be changed.
    pub fn get_mut(&mut self, lang: &str) -> Option<&mut String> {
        let at = self.find(lang).ok()?;
        Some(&mut self.0[at].1)
    }

    /// What it says in a language, to be changed; nothing as yet where it was not in it.
    pub fn or_default(&mut self, lang: &'static str) -> &mut String {
        let at = self.find(lang).unwrap_or_else(|at| {
            self.0.reserve_exact(1);
            self.0.insert(at, (lang, String::new()));
            at
        });
        &mut self.0[at].1
    }

    /// Says something in a language, instead of what it said there.
    pub fn insert(&mut self, lang: &'static str, said: String) {
        *self.or_default(lang) = said;
    }

    /// The languages and what is said in them.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&'static str, &String)> {
        self.0.iter().map(|(lang, said)| (*lang, said))
    }

    /// What is said.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &String> {
        self.0.iter().map(|(_, said)| said)
    }

    /// Keeps what is said in some languages.
    pub fn retain(&mut self, mut keeps: impl FnMut(&'static str, &str) -> bool) {
        self.0.retain(|(lang, said)| keeps(lang, said));
    }

    /// What is said, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut String> {
        self.0.iter_mut().map(|(_, said)| said)
    }
}

impl FromIterator<(&'static str, String)> for Text {
    fn from_iter<I: IntoIterator<Item = (&'static str, String)>>(said: I) -> Self {
        let mut text = Self::new();
        for (lang, said) in said {
            text.insert(lang, said);
        }
        text
    }
}

impl<const N: usize> From<[(&'static str, String); N]> for Text {
    fn from(said: [(&'static str, String); N]) -> Self {
        said.into_iter().collect()
    }
}

impl IntoIterator for Text {
    type Item = (&'static str, String);
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
