//! Which family serves each role.

use std::collections::BTreeMap;

use typst::text::{Coverage, FontBook, FontFlags, FontInfo, FontVariant};

use twinpress::edition::{FontRole, Role};
use twinpress::locale::Interface;
use twinpress::publish::fonts::{State, choose, survey};

fn book(families: &[&str]) -> FontBook {
    FontBook::from_infos(families.iter().map(|&family| FontInfo {
        family: family.into(),
        variant: FontVariant::default(),
        flags: FontFlags::empty(),
        axes: vec![],
        coverage: Coverage::from_vec(vec![]),
    }))
}

fn wanted(official: &str, families: &[&str], stand_ins: &[&str]) -> FontRole {
    let owned = |list: &[&str]| list.iter().map(|&name| name.to_owned()).collect();
    FontRole {
        official: official.into(),
        families: owned(families),
        stand_ins: owned(stand_ins),
        as_wide: Vec::new(),
        wide: None,
        own_latin: false,
    }
}

fn asked() -> BTreeMap<Role, FontRole> {
    BTreeMap::from([
        (
            Role::Title,
            wanted("方正小标宋简体", &["方正小标宋简体"], &["FandolSong"]),
        ),
        (
            Role::Body,
            wanted(
                "仿宋_GB2312",
                &["仿宋_GB2312", "FangSong"],
                &["FandolFang R"],
            ),
        ),
        (
            Role::Heading1,
            wanted("黑体", &["黑体", "SimHei"], &["FandolHei"]),
        ),
        (
            Role::Heading2,
            wanted("楷体_GB2312", &["KaiTi"], &["FandolKai"]),
        ),
        (
            Role::PageNumber,
            wanted("宋体", &["SimSun"], &["FandolSong"]),
        ),
        (
            Role::Latin,
            wanted("Times New Roman", &["Times New Roman"], &[]),
        ),
        (
            Role::Fallback,
            wanted("宋体", &[], &["FandolSong", "HanaMinB"]),
        ),
    ])
}

#[test]
fn a_role_is_served_by_the_first_of_its_families_at_hand() {
    let book = book(&[
        "fangsong",
        "SIMHEI",
        "FandolFang R",
        "FandolKai",
        "FandolSong",
    ]);
    let served: Vec<_> = survey(&asked(), &book)
        .into_iter()
        .map(|s| (s.role, s.used, s.state))
        .collect();
    let used = |name: &str| Some(name.to_owned());
    assert_eq!(
        served,
        [
            (Role::Title, used("FandolSong"), State::StandIn),
            (Role::Body, used("FangSong"), State::Official),
            (Role::Heading1, used("SimHei"), State::Official),
            (Role::Heading2, used("FandolKai"), State::StandIn),
            (Role::PageNumber, used("FandolSong"), State::StandIn),
            (Role::Latin, None, State::Missing),
            (Role::Fallback, used("FandolSong"), State::StandIn),
        ]
    );
}

#[test]
fn every_role_that_nothing_serves_is_an_error() {
    let problems = choose(&asked(), &book(&["FandolSong", "FandolHei"])).expect_err("three lack");
    let told: Vec<_> = problems
        .iter()
        .map(|p| Interface::english().message(p))
        .collect();
    assert_eq!(
        told,
        [
            "no font for the role body: looked for 仿宋_GB2312, FangSong, FandolFang R",
            "no font for the role heading-2: looked for KaiTi, FandolKai",
            "no font for the role latin: looked for Times New Roman",
        ]
    );
    assert!(
        problems
            .iter()
            .all(|p| p.code.name() == "font.missing" && Interface::english().help(p).is_some())
    );
}

#[test]
fn a_chain_is_the_roles_families_the_latin_ones_and_the_whole_fallback() {
    let all = [
        "FandolSong",
        "FandolHei",
        "FandolKai",
        "FangSong",
        "FandolFang R",
        "Times New Roman",
        "HanaMinB",
    ];
    let faces = choose(&asked(), &book(&all))
        .expect("all roles are served")
        .value;
    let chain: Vec<_> = faces.chain(Role::Body).collect();
    assert_eq!(
        chain,
        [
            "FangSong",
            "FandolFang R",
            "Times New Roman",
            "FandolSong",
            "HanaMinB"
        ]
    );
}

#[test]
fn the_fallback_chain_is_no_substitution() {
    let all = [
        "方正小标宋简体",
        "FangSong",
        "SimHei",
        "KaiTi",
        "SimSun",
        "Times New Roman",
    ];
    let chosen = choose(&asked(), &book(&all)).expect("all roles are served");
    assert_eq!(chosen.warnings, []);
}
