//! The imports go one way, and only the session and the command line touch the world.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Module areas in rows; an area may import from the rows above it, never from its own row or
/// from below.
const ROWS: [&[&str]; 12] = [
    &["source"],
    &["diag"],
    &["figures", "raster", "syntax"],
    &["align", "theme"],
    &["model"],
    &["ooxml"],
    &["read", "import", "extract", "locale"],
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

/// The rooms whose files may not import each other in a circle.
const WITHOUT_CIRCLES: [&str; 4] = ["edition", "publish", "merge", "cli"];

/// The third-party crates that each room may use.
const CRATES: [(&str, &[&str]); 17] = [
    (
        "cli",
        &[
            "clap",
            "percent_encoding",
            "regex",
            "serde",
            "serde_json",
            "strum",
            "tempfile",
            "terminal_size",
            "thiserror",
            "unicode_width",
        ],
    ),
    ("diag", &["annotate_snippets", "serde", "serde_json"]),
    (
        "edition",
        &[
            "derive_where",
            "serde",
            "strum",
            "thiserror",
            "unicode_width",
        ],
    ),
    ("extract", &["regex"]),
    (
        "figures",
        &[
            "fixed_decimal",
            "icu_calendar",
            "num_bigint",
            "num_rational",
            "schemars",
            "serde",
            "strum",
            "thiserror",
        ],
    ),
    (
        "import",
        &[
            "chardetng",
            "comrak",
            "csv",
            "ecow",
            "encoding_rs",
            "entities",
            "memchr",
            "regex",
            "roxmltree",
            "strum",
            "unicode_normalization",
        ],
    ),
    (
        "locale",
        &[
            "fixed_decimal",
            "fluent_bundle",
            "icu_calendar",
            "icu_datetime",
            "icu_decimal",
            "icu_locale_core",
            "icu_plurals",
            "icu_segmenter",
            "include_dir",
            "serde",
            "serde_json",
            "thiserror",
            "unicode_width",
        ],
    ),
    ("merge", &["similar"]),
    (
        "model",
        &[
            "derive_where",
            "regex",
            "schemars",
            "serde",
            "strum",
            "thiserror",
        ],
    ),
    (
        "ooxml",
        &[
            "encoding_rs",
            "memchr",
            "roxmltree",
            "strum",
            "thiserror",
            "zip",
        ],
    ),
    (
        "publish",
        &[
            "docx_rs",
            "encoding_rs",
            "icu_segmenter",
            "include_dir",
            "roxmltree",
            "serde",
            "serde_json",
            "strum",
            "ttf_parser",
            "typst",
            "typst_kit",
            "typst_layout",
            "typst_pdf",
            "unicode_width",
            "zip",
        ],
    ),
    ("raster", &["exif", "image", "zune_jpeg"]),
    (
        "read",
        &[
            "csv",
            "num_bigint",
            "num_rational",
            "schemars",
            "serde",
            "serde_json",
            "thiserror",
        ],
    ),
    ("redline", &["icu_segmenter", "regex", "similar"]),
    (
        "session",
        &[
            "encoding_rs",
            "etcetera",
            "serde",
            "serde_json",
            "tempfile",
            "thiserror",
            "typst",
            "typst_kit",
        ],
    ),
    (
        "syntax",
        &[
            "jsonc_parser",
            "memchr",
            "saphyr_parser",
            "serde",
            "serde_json",
            "strsim",
            "unicode_width",
        ],
    ),
    (
        "theme",
        &["schemars", "serde", "serde_json", "strum", "thiserror"],
    ),
];

/// A source file by its module: `publish::docx::inline` is `["publish", "docx", "inline"]`.
struct Module {
    path: Vec<String>,
    /// Its code, without comments and tests.
    code: String,
}

impl Module {
    fn of(file: &str, text: &str) -> Self {
        let path = file.trim_end_matches(".rs").split('/').map(str::to_owned);
        let is_comment = |line: &&str| line.trim_start().starts_with("//");
        let lines = text.lines().filter(|line| !is_comment(line));
        Self {
            path: path.collect(),
            code: lines.collect::<Vec<_>>().join("\n"),
        }
    }

    /// The statements that begin with `use` or `pub use`: whether others may import by them, and
    /// the paths, braces taken apart.
    fn uses(&self) -> Vec<(bool, Vec<String>)> {
        let mut found = Vec::new();
        for statement in self.code.split(';') {
            let start = statement.lines().skip_while(|line| {
                let line = line.trim_start();
                !(line.starts_with("use ") || line.starts_with("pub") && line.contains(" use "))
            });
            let statement = start.collect::<Vec<_>>().join(" ");
            if let Some((before, tree)) = statement.split_once("use ") {
                let is_public = before.trim_start().starts_with("pub");
                let paths = taken_apart(tree);
                found.extend(paths.into_iter().map(|path| (is_public, path)));
            }
        }
        found
    }

    /// The paths in the code that begin with `super` or `crate`, `use` statements aside.
    fn inline_paths(&self) -> Vec<Vec<String>> {
        let mut found = Vec::new();
        for root in ["super::", "crate::"] {
            for (at, _) in self.code.match_indices(root) {
                let is_path_char = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
                let before = self.code[..at].chars().next_back();
                if before.is_some_and(is_path_char) {
                    continue;
                }
                let rest = &self.code[at..];
                // Only a `use` statement has braces here.
                if rest[root.len()..].starts_with('{') {
                    continue;
                }
                let end = rest.find(|c| !is_path_char(c)).unwrap_or(rest.len());
                let path = rest[..end].trim_end_matches(':').split("::");
                found.push(path.map(str::to_owned).collect());
            }
        }
        found
    }

    /// A path from the crate's root on, where it begins with `super`, `self` or `crate`, or with the
    /// name of one of the module's children.
    fn absolute(&self, path: &[String], modules: &Modules) -> Option<Vec<String>> {
        let (first, rest) = path.split_first()?;
        let mut base = match first.as_str() {
            "crate" => Vec::new(),
            "self" => self.path.clone(),
            "super" => self.path[..self.path.len() - 1].to_vec(),
            child => {
                let path = [self.path.as_slice(), &[child.to_owned()]].concat();
                modules.0.contains_key(&path).then_some(path)?
            }
        };
        for name in rest {
            match name.as_str() {
                "super" => drop(base.pop()),
                "self" => {}
                _ => base.push(name.clone()),
            }
        }
        Some(base)
    }
}

/// The paths of a `use` tree such as `a::{b, c::{d, e as f}}`.
fn taken_apart(tree: &str) -> Vec<Vec<String>> {
    let tree = tree.trim();
    let names = |path: &str| -> Vec<String> {
        let path = path.split(" as ").next().unwrap_or_default();
        let names = path.split("::").map(|name| name.trim().to_owned());
        names.filter(|name| !name.is_empty()).collect()
    };
    let Some((before, inside)) = tree.split_once('{') else {
        return vec![names(tree)];
    };
    let inside = inside.trim_end().strip_suffix('}').unwrap_or(inside);
    let (mut parts, mut depth) = (vec![String::new()], 0);
    for c in inside.chars() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        match (c, depth) {
            (',', 0) => parts.push(String::new()),
            (c, _) => parts.last_mut().expect("there is one").push(c),
        }
    }
    let parts = parts.iter().filter(|part| !part.trim().is_empty());
    let paths = parts.flat_map(|part| taken_apart(part));
    paths.map(|path| [names(before), path].concat()).collect()
}

/// The modules of the crate by their paths.
struct Modules(BTreeMap<Vec<String>, Module>);

impl Modules {
    fn all() -> Self {
        let files = sources();
        let modules = files.iter().map(|(file, text)| Module::of(file, text));
        Self(
            modules
                .map(|module| (module.path.clone(), module))
                .collect(),
        )
    }

    /// The module that defines what a path from the root names: re-exports lead on to their files.
    fn definer(&self, path: &[String]) -> Option<&Module> {
        let depth = (1..=path.len())
            .rev()
            .find(|&depth| self.0.contains_key(&path[..depth]))?;
        let module = &self.0[&path[..depth]];
        let Some(name) = path.get(depth) else {
            return Some(module);
        };
        let exported = module.uses().into_iter().find_map(|(_, used)| {
            let absolute = module.absolute(&used, self)?;
            (used.last() == Some(name) && absolute != path).then_some(absolute)
        });
        match exported {
            Some(absolute) => self.definer(&absolute),
            None => Some(module),
        }
    }

    /// The modules that a module imports from, itself aside.
    fn imports(&self, module: &Module) -> BTreeSet<Vec<String>> {
        let uses = module.uses().into_iter();
        // What a module passes on to others it does not use.
        let own = uses
            .filter(|(is_public, _)| !is_public)
            .map(|(_, path)| path);
        let paths = own.chain(module.inline_paths());
        let found = paths.filter_map(|path| self.definer(&module.absolute(&path, self)?));
        let found = found.map(|found| found.path.clone());
        found.filter(|path| *path != module.path).collect()
    }
}

/// The files of a room that import each other in a circle, by rooms.
fn circles(room: &str, modules: &Modules) -> BTreeSet<BTreeSet<String>> {
    let own = |path: &[String]| {
        path[0] == room && !path.iter().any(|name| name == "tests" || name == "fixture")
    };
    let modules_of = modules.0.values().filter(|module| own(&module.path));
    let imports: BTreeMap<&[String], BTreeSet<Vec<String>>> = modules_of
        .map(|module| (module.path.as_slice(), modules.imports(module)))
        .collect();
    let reached = |from: &[String]| {
        let mut reached: BTreeSet<Vec<String>> = BTreeSet::new();
        let mut next = vec![from.to_vec()];
        while let Some(path) = next.pop() {
            let imported = imports.get(path.as_slice()).into_iter().flatten();
            next.extend(
                imported
                    .filter(|path| reached.insert((*path).clone()))
                    .cloned(),
            );
        }
        reached
    };
    let all: BTreeMap<_, _> = imports.keys().map(|&path| (path, reached(path))).collect();
    let mut circles = BTreeSet::new();
    for (&path, reached) in &all {
        let back = reached.iter().filter(|other| {
            all.get(other.as_slice())
                .is_some_and(|theirs| theirs.contains(path))
        });
        let circle: BTreeSet<String> = back.map(|path| path.join("/")).collect();
        if circle.len() > 1 {
            circles.insert(circle);
        }
    }
    circles
}

#[test]
fn no_files_of_a_room_import_each_other_in_a_circle() {
    let modules = Modules::all();
    let found = WITHOUT_CIRCLES
        .iter()
        .flat_map(|room| circles(room, &modules));
    let found: Vec<_> = found.collect();
    assert!(found.is_empty(), "files import each other: {found:#?}");
}

/// The names of the crate's dependencies, as code has them.
fn dependencies() -> Vec<String> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let manifest = fs::read_to_string(manifest).expect("the manifest is there");
    let (_, rest) = manifest
        .split_once("\n[dependencies]\n")
        .expect("it has dependencies");
    let section = rest.split("\n[").next().unwrap_or_default();
    let names = section.lines().filter_map(|line| line.split_once('='));
    names
        .map(|(name, _)| name.trim().replace('-', "_"))
        .collect()
}

#[test]
fn each_room_uses_only_its_own_crates() {
    let dependencies = dependencies();
    assert!(dependencies.len() > 20);
    let mut wrong = BTreeSet::new();
    for module in Modules::all().0.values() {
        let room = module.path[0].as_str();
        let allowed = CRATES
            .iter()
            .find(|(of, _)| *of == room)
            .map_or(&[][..], |(_, may)| may);
        for name in &dependencies {
            let used = module
                .code
                .match_indices(&format!("{name}::"))
                .any(|(at, _)| {
                    let before = module.code[..at].chars().next_back();
                    before.is_none_or(|c| !(c.is_alphanumeric() || c == '_' || c == ':'))
                });
            if used && !allowed.contains(&name.as_str()) {
                wrong.insert(format!("{} uses {name}", module.path.join("/")));
            }
        }
    }
    assert!(wrong.is_empty(), "not in the table of crates: {wrong:#?}");
}
