//! The imports go one way, and only the command line touches the world.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Module areas in rows; an area may import from the rows above it, never from its own row or
/// from below.
const ROWS: [&[&str]; 11] = [
    &["source"],
    &["diag"],
    &["figures", "syntax"],
    &["align"],
    &["model"],
    &["ooxml"],
    &["read", "import", "extract", "locale"],
    &["edition"],
    &["publish", "redline", "merge"],
    &["cli"],
    &["main"],
];

/// The writers, which know nothing of each other.
const WRITERS: [&str; 3] = ["pdf", "docx", "text"];

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
}

/// Each source file: its path under `src`, and its text up to its tests.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&root, &mut files);
    assert!(files.len() > 40);
    let read = |path: &PathBuf| {
        let name = path
            .strip_prefix(&root)
            .expect("it is under src")
            .display()
            .to_string();
        let text = fs::read_to_string(path).expect("a source file is text");
        let end = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
        (name, text[..end].to_owned())
    };
    files.iter().map(read).collect()
}

fn row(area: &str) -> Option<usize> {
    ROWS.iter().position(|row| row.contains(&area))
}

/// The names after `prefix` in a text, such as the areas after `crate::`.
fn names_after<'a>(text: &'a str, prefix: &str) -> BTreeSet<&'a str> {
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let mut names = BTreeSet::new();
    for line in code {
        for (at, _) in line.match_indices(prefix) {
            let rest = &line[at + prefix.len()..];
            let end = rest
                .find(|c: char| !c.is_alphanumeric() && c != '_')
                .unwrap_or(rest.len());
            names.insert(&rest[..end]);
        }
    }
    names
}

#[test]
fn imports_go_one_way() {
    let mut wrong = Vec::new();
    for (file, text) in sources() {
        let area = file.split(['/', '.']).next().expect("a name");
        let Some(own) = row(area) else {
            assert_eq!(area, "lib", "{file} is in no area: add it to ROWS");
            continue;
        };
        for imported in names_after(&text, "crate::") {
            match row(imported) {
                Some(other) if other < own || imported == area => {}
                Some(_) => wrong.push(format!("{file} imports {imported}")),
                None => {}
            }
        }
    }
    assert!(wrong.is_empty(), "against the one way: {wrong:#?}");
}

#[test]
fn writers_do_not_import_each_other() {
    for (file, text) in sources() {
        let Some(writer) = WRITERS
            .iter()
            .find(|w| file.starts_with(&format!("publish/{w}")))
        else {
            continue;
        };
        for other in WRITERS.iter().filter(|other| other != &writer) {
            for path in [
                format!("publish::{other}"),
                format!("super::{other}::"),
                format!("super::super::{other}"),
            ] {
                assert!(!text.contains(&path), "{file} imports {path}");
            }
        }
    }
}

#[test]
fn only_the_command_line_touches_the_world() {
    for (file, text) in sources() {
        if file.starts_with("cli") || file == "main.rs" {
            continue;
        }
        for world in [
            "std::fs",
            "std::env",
            "std::process",
            "std::net",
            "SystemTime",
            "Instant::now",
            "println!",
            "eprintln!",
            "stdout()",
            "stderr()",
            "stdin()",
        ] {
            assert!(!text.contains(world), "{file} uses {world}");
        }
    }
}
