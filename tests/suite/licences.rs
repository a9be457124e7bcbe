//! Every dependency may be passed on under the project's licence.

use std::process::Command;

use crate::desk::run;

/// Permissive licences, by their SPDX names.
const PERMISSIVE: [&str; 16] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
    "bzip2-1.0.6",
];

/// Whether a licence expression can be met by permissive licences alone.
fn is_permissive(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ").replace(['(', ')'], " ");
    let one = |choice: &str| PERMISSIVE.contains(&choice.trim());
    // `A AND B OR C` in parentheses comes to: every conjunct has a permissive choice.
    expression
        .split(" AND ")
        .all(|conjunct| conjunct.split(" OR ").any(one))
}

#[test]
fn every_dependency_has_a_permissive_licence() {
    let metadata = run(Command::new(env!("CARGO"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["metadata", "--format-version", "1", "--locked"]));
    assert_eq!(metadata.code, 0, "{}", metadata.stderr);
    let metadata: serde_json::Value = serde_json::from_str(&metadata.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("a list");
    assert!(packages.len() > 100);
    let other: Vec<String> = packages
        .iter()
        .filter(|package| !package["license"].as_str().is_some_and(is_permissive))
        .map(|package| format!("{}: {}", package["name"], package["license"]))
        .collect();
    assert!(other.is_empty(), "{other:#?}");
}

#[test]
fn a_choice_is_permissive_and_a_burden_is_not() {
    for fine in [
        "MIT OR Apache-2.0",
        "MIT/Apache-2.0",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "MIT OR GPL-3.0",
    ] {
        assert!(is_permissive(fine), "{fine}");
    }
    for other in ["GPL-3.0", "MIT AND GPL-3.0", ""] {
        assert!(!is_permissive(other), "{other}");
    }
}
