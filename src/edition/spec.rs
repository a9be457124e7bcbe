//! Which editions there are: the standard ones, and what a report changes or adds.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{EditionRules, Format, Lang, Links, Report, Scope};

/// What an edition is asked to show of its being a working copy, on its way round for comment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkingSpec {
    /// Whether its lines are numbered.
    pub line_numbers: bool,
    /// Whether each page says that it is a draft.
    pub draft_mark: bool,
    /// Which version it is, in the words of whoever builds it.
    pub revision: Option<String>,
}

/// What one edition is to be in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionSpec {
    /// Its name.
    pub name: String,
    /// Its language.
    pub lang: Lang,
    /// How much of the report it prints.
    pub scope: Scope,
    /// Whether it has a cover.
    pub cover: bool,
    /// Whether it has a table of contents.
    pub contents: bool,
    /// Whether the notes for the editors stand in its Word file, as comments.
    pub comments: bool,
    /// What it shows of the addresses of links.
    pub links: Links,
    /// What it shows of its being a working copy.
    pub working: WorkingSpec,
    /// Whether it is only made when all it prints is said in its language.
    pub whole: bool,
}

impl EditionSpec {
    /// The whole report in a language, without cover, contents and comments; it can't be made where
    /// something is not said in the language.
    pub fn new(name: impl Into<String>, lang: Lang) -> Self {
        Self {
            name: name.into(),
            lang,
            scope: Scope::Full,
            cover: false,
            contents: false,
            comments: false,
            links: Links::default(),
            working: WorkingSpec::default(),
            whole: true,
        }
    }
}

/// An edition in its languages and formats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionPlan {
    /// What it is to be; [`EditionPlan::spec`] gives it its language.
    pub base: EditionSpec,
    /// The languages in which it is made.
    pub languages: Vec<Lang>,
    /// The languages in which it would be made if the report had them.
    pub lacking: Vec<Lang>,
    /// The formats in which it is made.
    pub formats: Vec<Format>,
}

impl EditionPlan {
    /// The edition in one language.
    pub fn spec(&self, lang: &Lang) -> EditionSpec {
        EditionSpec {
            lang: lang.clone(),
            ..self.base.clone()
        }
    }

    fn change(&mut self, rules: &EditionRules) {
        if let Some(languages) = &rules.languages {
            self.languages = languages.iter().map(|lang| lang.value.clone()).collect();
        }
        if let Some(formats) = &rules.formats {
            self.formats = formats.clone();
        }
        let base = &mut self.base;
        base.scope = rules.scope.unwrap_or(base.scope);
        base.cover = rules.cover.unwrap_or(base.cover);
        base.contents = rules.contents.unwrap_or(base.contents);
        base.comments = rules.comments.unwrap_or(base.comments);
        base.links = rules.links.unwrap_or(base.links);
        base.whole = rules.whole.unwrap_or(base.whole);
    }
}

/// The editions of a report, by name: the standard ones with the report's changes, and its own.
pub fn plans(report: &Report) -> BTreeMap<String, EditionPlan> {
    let languages: Vec<Lang> = report
        .languages
        .iter()
        .map(|lang| lang.value.clone())
        .collect();
    let mut plans = standard();
    for (name, rules) in &report.editions {
        let own = || plan(&name.value, &[], Scope::Full, &[Format::Pdf]);
        let plan = plans.entry(name.value.clone()).or_insert_with(own);
        if plan.languages.is_empty() {
            plan.languages = languages.clone();
        }
        plan.change(rules);
    }
    for plan in plans.values_mut() {
        let mut seen = BTreeSet::new();
        plan.languages.retain(|lang| seen.insert(lang.clone()));
        let is_there = |lang: &Lang| languages.contains(lang);
        (plan.languages, plan.lacking) = plan.languages.drain(..).partition(is_there);
    }
    plans
}

/// The editions that there are without a report naming them.
fn standard() -> BTreeMap<String, EditionPlan> {
    let all = [Format::Pdf, Format::Docx, Format::Txt];
    let mut draft = plan("draft", &["zh", "en"], Scope::Full, &[Format::Docx]);
    draft.base.comments = true;
    draft.base.whole = false;
    let mut text = plan("text", &["zh", "en"], Scope::Full, &[Format::Txt]);
    text.base.whole = false;
    let handout = plan("handout", &["zh"], Scope::Full, &[Format::Pdf]);
    let summary = plan("summary", &["en"], Scope::Summary, &all);
    let plans = [handout, draft, summary, text].into_iter();
    plans.map(|plan| (plan.base.name.clone(), plan)).collect()
}

/// An edition that is only made whole, without comments.
fn plan(name: &str, languages: &[&str], scope: Scope, formats: &[Format]) -> EditionPlan {
    EditionPlan {
        base: EditionSpec {
            scope,
            ..EditionSpec::new(name, Lang::new(""))
        },
        languages: languages.iter().map(|lang| Lang::new(*lang)).collect(),
        lacking: Vec::new(),
        formats: formats.to_vec(),
    }
}
