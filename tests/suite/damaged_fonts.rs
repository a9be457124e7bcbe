//! Font files that are cut short, changed under their name, or no files: told by name, never printed
//! as blank pages.

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use crate::desk::{Desk, FANDOL, Run, run};
use crate::measure::fonts_of;

/// A folder with a report and, in `fonts`, the Chinese faces that it needs.
fn desk() -> Desk {
    let desk = Desk::with_paragraphs(&[("发展是第一要务。", "Development comes first.")]);
    fs::create_dir(desk.path().join("fonts")).expect("a folder");
    for face in [
        "Song-Regular",
        "Song-Bold",
        "Fang-Regular",
        "Kai-Regular",
        "Hei-Regular",
    ] {
        let bytes = fandol(face);
        desk.put(&format!("fonts/Fandol{face}.otf"), &bytes);
    }
    desk
}

fn fandol(face: &str) -> Vec<u8> {
    let path = FANDOL.join(format!("Fandol{face}.otf"));
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Runs the program with the fonts of the folder alone and a cache of its own, for a minute at most.
fn alone(desk: &Desk, args: &[&str]) -> Run {
    let program = env!("CARGO_BIN_EXE_twinpress");
    let fonts = ["--ignore-system-fonts", "--font-path", "fonts"];
    run(Command::new("timeout")
        .current_dir(desk.path())
        .env("XDG_CACHE_HOME", desk.path().join("cache"))
        .args(["60", program])
        .args(args)
        .args(fonts))
}

const HANDOUT: [&str; 8] = [
    "build",
    "report.yaml",
    "-o",
    "out",
    "-e",
    "handout",
    "-l",
    "zh",
];

/// The name of a font file as messages have it.
fn named(file: &str) -> String {
    format!("fonts/{file} is left out")
}

#[test]
fn a_font_that_is_cut_short_is_left_out_by_name_and_its_role_is_an_error() {
    let desk = desk();
    assert_eq!(alone(&desk, &HANDOUT).code, 0);
    let sound = fs::read(desk.out("r.handout.zh.pdf")).expect("a handout");
    assert!(fonts_of(&sound, "发展是第一要务。")[0].contains("FandolFang"));
    let whole = fandol("Fang-Regular");
    for size in [0, 3, 400, 3 << 20, whole.len() - 1] {
        desk.put("fonts/FandolFang-Regular.otf", &whole[..size]);
        let run = alone(&desk, &HANDOUT);
        assert_eq!(run.code, 1, "{size}: {}", run.stderr);
        for part in [
            "warning[font.damaged]",
            &named("FandolFang-Regular.otf"),
            "cut short",
            "error[font.missing]: no font for the role body",
        ] {
            assert!(run.stderr.contains(part), "{size}, {part}: {}", run.stderr);
        }
    }
    assert_eq!(fs::read(desk.out("r.handout.zh.pdf")).expect("kept"), sound);
}

#[test]
fn another_face_takes_the_place_of_one_that_is_cut_short() {
    let desk = desk();
    desk.put(
        "fonts/FandolFang-Regular.otf",
        &fandol("Fang-Regular")[..3 << 20],
    );
    // The same face is among the system's.
    let run = desk.build(&["-e", "handout", "--font-path", "fonts"]);
    assert!(
        run.stderr.contains(&named("FandolFang-Regular.otf")),
        "{}",
        run.stderr
    );
    let pdf = fs::read(desk.out("r.handout.zh.pdf")).expect("a handout");
    assert!(fonts_of(&pdf, "发展是第一要务。")[0].contains("FandolFang"));
    let strict = desk.try_build(&["-e", "handout", "--font-path", "fonts", "--strict"]);
    assert_eq!(strict.code, 1);
    assert!(
        strict.stderr.contains("error[font.damaged]"),
        "{}",
        strict.stderr
    );
}

#[test]
fn every_damaged_file_is_told_and_shown_by_fonts() {
    let desk = desk();
    desk.put("fonts/page.ttf", b"<!DOCTYPE html><title>Not found</title>");
    desk.put(
        "fonts/._FandolFang-Regular.otf",
        b"\0\x05\x16\x07 of another system",
    );
    let mut garbled = fandol("Kai-Regular");
    let head = garbled
        .windows(4)
        .position(|tag| tag == b"head")
        .expect("a table");
    garbled[head..head + 4].copy_from_slice(b"none");
    desk.put("fonts/garbled.otf", &garbled);
    let run = alone(&desk, &["fonts", "--lang", "zh"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    for (file, why) in [
        ("page.ttf", "it is no TrueType or OpenType font"),
        ("garbled.otf", "its tables can't be read"),
    ] {
        let told = format!("{}: {why}", named(file));
        assert!(run.stderr.contains(&told), "{told}: {}", run.stderr);
    }
    assert_eq!(
        run.stderr.matches("font.damaged").count(),
        2,
        "{}",
        run.stderr
    );
}

#[test]
fn a_glyph_without_outline_is_an_error_at_its_character() {
    let desk = desk();
    // The outlines lie behind one another in the last table: the second half is lost, as on a disk
    // with a bad sector.
    let mut holed = fandol("Fang-Regular");
    let middle = holed.len() / 4;
    holed[middle..].fill(0);
    desk.put("fonts/FandolFang-Regular.otf", &holed);
    let run = alone(&desk, &HANDOUT);
    assert_eq!(run.code, 1, "{}", run.stderr);
    for part in [
        "error[font.blank-glyph]",
        "FandolFang R draws nothing for",
        "report.yaml:4:",
    ] {
        assert!(run.stderr.contains(part), "{part}: {}", run.stderr);
    }
    assert!(!desk.out("").exists(), "nothing is written");
}

#[test]
fn a_font_replaced_at_the_same_size_and_time_is_another() {
    let desk = desk();
    let size = fandol("Fang-Regular")
        .len()
        .max(fandol("Kai-Regular").len());
    let place = desk.path().join("fonts/FandolFang-Regular.otf");
    let replace = |face: &str| {
        let mut bytes = fandol(face);
        bytes.resize(size, 0);
        fs::write(&place, bytes).expect("it can be written");
        let day = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000);
        let file = fs::File::options()
            .write(true)
            .open(&place)
            .expect("the font");
        file.set_modified(day).expect("a time");
    };
    replace("Fang-Regular");
    let before = alone(&desk, &["fonts", "--lang", "zh"]);
    assert!(before.stdout.contains("FandolFang R"), "{}", before.stdout);
    replace("Kai-Regular");
    let after = alone(&desk, &["fonts", "--lang", "zh"]);
    assert!(!after.stdout.contains("FandolFang R"), "{}", after.stdout);
    assert!(
        after.stderr.contains("no font for the role body"),
        "{}",
        after.stderr
    );
}

#[test]
fn the_cache_knows_fonts_by_their_absolute_paths() {
    let desk = desk();
    assert!(
        alone(&desk, &["fonts", "--lang", "zh"])
            .stdout
            .contains("FandolFang R")
    );
    let cache = fs::read_dir(desk.path().join("cache/twinpress")).expect("a cache");
    let file = cache
        .map(|entry| entry.expect("an entry").path())
        .next()
        .expect("a file");
    let known: serde_json::Value =
        serde_json::from_slice(&fs::read(file).expect("it is read")).expect("JSON");
    let known = known.as_object().expect("a map by path");
    assert_eq!(known.len(), 5);
    assert!(known.keys().all(|path| path.starts_with('/')), "{known:?}");
}

#[test]
fn pipes_and_circles_of_links_in_a_font_folder_do_no_harm() {
    let desk = desk();
    let fonts = desk.path().join("fonts");
    let made = run(Command::new("mkfifo").arg(fonts.join("pipe.otf")));
    assert_eq!(made.code, 0, "{}", made.stderr);
    for name in ["again", "once-more"] {
        symlink(&fonts, fonts.join(name)).expect("a link");
    }
    let run = alone(&desk, &HANDOUT);
    assert_eq!(run.code, 0, "{}", run.stderr);
}
