//! What `make demo` and `make test` set up.

use std::collections::BTreeMap;

use roxmltree::{Document, Node, ParsingOptions};
use serde_json::Value;

use crate::desk::run;

const SETTINGS: &str = include_str!("../../scripts/fontconfig.conf");
const CHINESE: &str = include_str!("../../locales/zh/locale.json");

/// The families of an element of fontconfig's settings.
fn families<'a>(node: Node<'a, 'a>) -> impl Iterator<Item = &'a str> {
    let children = node.children().filter(|child| child.has_tag_name("family"));
    children.filter_map(|family| family.text())
}

#[test]
fn office_programs_find_the_open_faces_by_each_official_name() {
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    let settings = Document::parse_with_options(SETTINGS, options).expect("XML");
    let aliases = settings
        .descendants()
        .filter(|node| node.has_tag_name("alias"));
    let aliases: BTreeMap<&str, &str> = aliases
        .map(|alias| {
            let accept = alias.children().find(|child| child.has_tag_name("accept"));
            let open = families(accept.expect("a stand-in")).next();
            let named = families(alias).next().expect("a name");
            (named, open.expect("a stand-in"))
        })
        .collect();
    let locale: Value = serde_json::from_str(CHINESE).expect("JSON");
    for role in ["title", "body", "heading-1", "heading-2", "page-number"] {
        let font = &locale["fonts"][role];
        let open = font["stand-ins"][0].as_str().expect("a stand-in");
        for family in font["families"].as_array().expect("families") {
            let family = family.as_str().expect("a name");
            assert_eq!(aliases.get(family), Some(&open), "{family}");
        }
    }
}

#[test]
fn the_scripts_are_sound_bash() {
    for script in ["fonts", "setup"] {
        let path = format!("{}/scripts/{script}", env!("CARGO_MANIFEST_DIR"));
        let checked = run(std::process::Command::new("bash").args(["-n", &path]));
        assert_eq!(checked.code, 0, "{script}: {}", checked.stderr);
    }
}
