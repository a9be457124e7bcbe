//! The family that serves each role.

use std::collections::{BTreeMap, BTreeSet};

use typst::text::FontBook;

use crate::diag::{Argument, Diagnostic, Message, Warned, code};
use crate::edition::{FontRole, Role};

/// The roles without which no edition can be set.
const NEEDED: [Role; 6] = [
    Role::Title,
    Role::Body,
    Role::Heading1,
    Role::Heading2,
    Role::PageNumber,
    Role::Latin,
];

/// How well a role is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// By the face that is asked for, under one of its names.
    Official,
    /// By another face.
    StandIn,
    /// By none.
    Missing,
}

/// What serves a role on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    /// The role.
    pub role: Role,
    /// The family that is asked for.
    pub asked: String,
    /// The family at hand, if there is one.
    pub used: Option<String>,
    /// How well it serves.
    pub state: State,
}

/// The families that set an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faces {
    roles: BTreeMap<Role, String>,
    fallback: Vec<String>,
}

impl Faces {
    /// The family that serves a role; for [`Role::Fallback`] the first of the chain, if any.
    pub fn family(&self, role: Role) -> Option<&str> {
        match role {
            Role::Fallback => self.fallback.first(),
            _ => self.roles.get(&role),
        }
        .map(String::as_str)
    }

    /// The families that may set a role's text: its own, the Latin one, then the fallback chain.
    pub fn chain(&self, role: Role) -> impl Iterator<Item = &str> {
        [role, Role::Latin]
            .into_iter()
            .filter_map(|role| self.roles.get(&role))
            .chain(&self.fallback)
            .map(String::as_str)
    }

    /// The families for characters that a role's own family lacks, best first.
    pub fn fallback(&self) -> &[String] {
        &self.fallback
    }
}

/// What serves each role an edition names, in the order of the roles.
pub fn survey(fonts: &BTreeMap<Role, FontRole>, book: &FontBook) -> Vec<Served> {
    fonts
        .iter()
        .map(|(&role, wanted)| serve(role, wanted, book))
        .collect()
}

/// Chooses the families for an edition. One note names the faces that others stand in for.
///
/// # Errors
///
/// `font.missing` for each role that no family serves.
pub fn choose(
    fonts: &BTreeMap<Role, FontRole>,
    book: &FontBook,
) -> Result<Warned<Faces>, Vec<Diagnostic>> {
    let served = survey(fonts, book);
    let errors: Vec<_> = NEEDED
        .into_iter()
        .filter(|&role| !served.iter().any(|s| s.role == role && s.used.is_some()))
        .map(|role| missing(role, fonts.get(&role)))
        .collect();
    if !errors.is_empty() {
        return Err(errors);
    }
    let value = Faces {
        roles: served
            .iter()
            .filter(|s| s.role != Role::Fallback)
            .filter_map(|s| Some((s.role, s.used.clone()?)))
            .collect(),
        fallback: fonts
            .get(&Role::Fallback)
            .map(|wanted| at_hand(wanted, book).map(str::to_owned).collect())
            .unwrap_or_default(),
    };
    Ok(Warned {
        value,
        warnings: substitutions(&served).into_iter().collect(),
    })
}

fn serve(role: Role, wanted: &FontRole, book: &FontBook) -> Served {
    let used = at_hand(wanted, book).next().map(str::to_owned);
    let state = match &used {
        Some(family) if wanted.families.contains(family) => State::Official,
        Some(_) => State::StandIn,
        None => State::Missing,
    };
    Served {
        role,
        asked: wanted.official.clone(),
        used,
        state,
    }
}

/// A role's families that are at hand, best first, as the role spells them.
fn at_hand<'a>(wanted: &'a FontRole, book: &FontBook) -> impl Iterator<Item = &'a str> {
    wanted
        .families
        .iter()
        .chain(&wanted.stand_ins)
        .map(String::as_str)
        .filter(|family| book.contains_family(&family.to_lowercase()))
}

fn missing(role: Role, wanted: Option<&FontRole>) -> Diagnostic {
    let families: Vec<_> = wanted
        .map(|w| w.families.iter().chain(&w.stand_ins).collect())
        .unwrap_or_default();
    code::FONT_MISSING
        .error()
        .with("role", role.name())
        .with("families", Argument::list(families))
}

/// One note of all the faces that others stand in for.
fn substitutions(served: &[Served]) -> Option<Diagnostic> {
    let mut told = BTreeSet::new();
    let pairs: Vec<_> = served
        .iter()
        .filter(|s| s.state == State::StandIn && s.role != Role::Fallback)
        .filter(|s| told.insert(&s.asked))
        .filter_map(|s| {
            let pair = Message::new("face-replaced").with("asked", &s.asked);
            Some(pair.with("used", s.used.as_ref()?))
        })
        .collect();
    if pairs.is_empty() {
        return None;
    }
    let found = code::FONT_SUBSTITUTED.note();
    Some(found.with("faces", Argument::list(pairs)))
}
