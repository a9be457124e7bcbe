//! The imports go one way, and only the session and the command line touch the world.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Module areas in rows; an area may import from the rows above it, never from its own row or
/// from below.
const ROWS: [&[&str]; 12] = [
    &["source"],
    &["diag"],
    &["figures", "syntax"],
    &["theme"],
    &["model"],
    &["ooxml"],
    &["read", "import", "locale"],
    &["edition"],
    &["publish", "redline", "merge"],
    &["session"],
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
fn only_the_session_and_the_command_line_touch_the_world() {
    for (file, text) in sources() {
        if file.starts_with("cli") || file == "main.rs" {
            continue;
        }
        let is_session = file.starts_with("session");
        // Files, their times, and where a system keeps its fonts.
        let of_session = ["std::fs", "std::env", "SystemTime"];
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
            if is_session && of_session.contains(&world) {
                continue;
            }
            let code = text.lines().filter(|line| !line.starts_with("//!"));
            for line in code {
                assert!(!line.contains(world), "{file} uses {world}");
            }
        }
    }
}

/// The rooms in which no files import each other in a circle.
const WITHOUT_CIRCLES: [&str; 1] = ["cli"];

/// The first names of the paths that stand behind a prefix: of `super::{a::B, c}` they are `a` and
/// `c`.
fn first_names<'a>(rest: &'a str) -> Vec<&'a str> {
    let name = |path: &'a str| {
        let end = path.find(|c: char| !c.is_alphanumeric() && c != '_');
        &path[..end.unwrap_or(path.len())]
    };
    let Some(list) = rest.strip_prefix('{') else {
        return vec![name(rest)];
    };
    let mut names = Vec::new();
    let (mut depth, mut start) = (0, 0);
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                names.push(name(list[start..at].trim_start()));
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    names
}

/// The files that a file imports: those that its paths with `super` lead to, and its parts. What is
/// no file belongs to the parent itself.
fn imported_files(file: &str, text: &str, files: &BTreeSet<String>) -> BTreeSet<String> {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(|line| format!("{line}\n"))
        .collect();
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices("super::") {
        if code[..at].ends_with("super::") {
            continue;
        }
        let mut rest = &code[at..];
        let mut folder = file;
        while let Some(further) = rest.strip_prefix("super::") {
            rest = further;
            folder = folder.rsplit_once('/').map_or("", |(parent, _)| parent);
        }
        for name in first_names(rest)
            .into_iter()
            .filter(|name| !name.is_empty())
        {
            let path = format!("{folder}/{name}");
            found.insert(if files.contains(&path) {
                path
            } else {
                folder.to_owned()
            });
        }
    }
    let parts = names_after(&code, "mod ")
        .into_iter()
        .map(|name| format!("{file}/{name}"));
    found.extend(parts);
    found.retain(|name| files.contains(name) && name != file);
    found
}

/// A way from a file back to itself, if there is one.
fn circle(file: &str, imports: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    let mut seen = BTreeSet::new();
    let mut ways = vec![vec![file.to_owned()]];
    while let Some(way) = ways.pop() {
        for next in way.last().and_then(|last| imports.get(last))? {
            let further = [&way[..], std::slice::from_ref(next)].concat();
            if next == file {
                return Some(further);
            }
            if seen.insert(next.clone()) {
                ways.push(further);
            }
        }
    }
    None
}

#[test]
fn no_files_of_a_room_import_each_other_in_a_circle() {
    let mut wrong = BTreeSet::new();
    for room in WITHOUT_CIRCLES {
        let inside =
            |file: &str| file.starts_with(&format!("{room}/")) || file == format!("{room}.rs");
        let sources: Vec<_> = sources()
            .into_iter()
            .filter(|(file, _)| inside(file))
            .collect();
        let module = |file: &str| file.trim_end_matches(".rs").to_owned();
        let files: BTreeSet<String> = sources.iter().map(|(file, _)| module(file)).collect();
        assert!(files.len() > 5, "{room} is no room");
        let imports = sources.iter().map(|(file, text)| {
            let file = module(file);
            let imported = imported_files(&file, text, &files);
            (file, imported)
        });
        let imports = imports.collect();
        wrong.extend(files.iter().filter_map(|file| circle(file, &imports)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_circle_is_found() {
    let files = ["r", "r/a", "r/b", "r/b/c"].map(str::to_owned).into();
    let sources = [
        ("r", "mod a;\nmod b;\n"),
        ("r/a", "use super::b::{X, Y};\n// super::\n"),
        ("r/b", "mod c;\nuse c::z;\n"),
        ("r/b/c", "use super::super::{a::W, b};\nuse super::tell;\n"),
    ];
    let imports: BTreeMap<String, BTreeSet<String>> = sources
        .map(|(file, text)| (file.to_owned(), imported_files(file, text, &files)))
        .into();
    let names = |file: &str| imports[file].iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(names("r/a"), ["r/b"]);
    assert_eq!(names("r/b/c"), ["r/a", "r/b"]);
    assert!(circle("r/a", &imports).is_some() && circle("r", &imports).is_none());
}
