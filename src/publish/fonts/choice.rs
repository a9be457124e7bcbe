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
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "fonts-")]
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

/// The families that set an edition: for each role those that are at hand, best first. The first serves
/// the role; the others lend what it lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faces {
    families: BTreeMap<Role, Vec<String>>,
    own_latin: BTreeSet<Role>,
}

impl Faces {
    /// The families of a role.
    pub fn of(&self, role: Role) -> impl Iterator<Item = &str> {
        let families = self.families.get(&role).into_iter().flatten();
        families.map(String::as_str)
    }

    /// The families of all roles.
    pub fn families(&self) -> &BTreeMap<Role, Vec<String>> {
        &self.families
    }

    /// The roles that set the Latin letters among their characters too.
    pub fn own_latin(&self) -> &BTreeSet<Role> {
        &self.own_latin
    }

    /// The families that may set a role's text: its own, the Latin ones, then the fallback chain.
    pub fn chain(&self, role: Role) -> impl Iterator<Item = &str> {
        let roles = [role, Role::Latin, Role::Fallback];
        roles.into_iter().flat_map(|role| self.of(role))
    }
}

/// What serves each role an edition names, in the order of the roles.
pub fn survey(fonts: &BTreeMap<Role, FontRole>, book: &FontBook) -> Vec<Served> {
    let served = fonts.iter();
    served
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
    let families = fonts.iter().map(|(&role, wanted)| {
        let families = at_hand(wanted, book);
        (role, families.map(str::to_owned).collect())
    });
    let own_latin = fonts.iter().filter(|(_, wanted)| wanted.own_latin);
    let faces = Faces {
        families: families.collect(),
        own_latin: own_latin.map(|(&role, _)| role).collect(),
    };
    let lacking = NEEDED
        .into_iter()
        .filter(|&role| faces.of(role).next().is_none());
    let errors: Vec<_> = lacking
        .map(|role| missing(role, fonts.get(&role)))
        .collect();
    match errors.is_empty() {
        true => Ok(Warned {
            value: faces,
            warnings: substitutions(&survey(fonts, book)).into_iter().collect(),
        }),
        false => Err(errors),
    }
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

/// All families of a role, best first, as the role spells them.
fn families(wanted: &FontRole) -> impl Iterator<Item = &String> {
    wanted.families.iter().chain(&wanted.stand_ins)
}

fn at_hand<'a>(wanted: &'a FontRole, book: &FontBook) -> impl Iterator<Item = &'a str> {
    families(wanted)
        .map(String::as_str)
        .filter(|family| book.contains_family(&family.to_lowercase()))
}

fn missing(role: Role, wanted: Option<&FontRole>) -> Diagnostic {
    let families = wanted.into_iter().flat_map(families);
    code::FONT_MISSING
        .error()
        .with("role", <&str>::from(role))
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
    let found = code::FONT_SUBSTITUTED.note();
    (!pairs.is_empty()).then(|| found.with("faces", Argument::list(pairs)))
}
