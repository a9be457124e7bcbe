//! Font files that are cut short, changed under their name, or no files: told by name, never printed
//! as blank pages.

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use twinpress::session::{FontFolders, find_fonts};

use crate::desk::{Desk, FANDOL, Run, run};
use crate::measure::fonts_of;
use crate::messages::sentence;

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

/// A font of one table of ten bytes at byte 28.
const FONT: &[u8] = b"OTTO\0\x01\0\x10\0\0\0\0CFF sum!\0\0\0\x1c\0\0\0\x0a0123456789";

/// What is wrong with a font file of these bytes. One that is whole says nothing that could be set.
fn fault(bytes: &[u8]) -> String {
    let desk = Desk::new("");
    fs::create_dir(desk.path().join("fonts")).expect("a folder");
    desk.put("fonts/a.otf", bytes);
    let folders = FontFolders {
        preferred: vec![desk.path().join("fonts")],
        with_system: false,
    };
    let found = find_fonts(&folders).expect("the folder is read").warnings;
    let said = sentence(&found[0]);
    let (_, reason) = said.split_once(" is left out: ").expect("a reason");
    reason.to_owned()
}

const WHOLE: &str = "its tables can't be read";

#[test]
fn a_font_is_whole_where_it_reaches_to_the_end_of_its_last_table() {
    assert_eq!(FONT.len(), 38);
    assert_eq!(fault(FONT), WHOLE);
    assert_eq!(fault(&[FONT, b"more"].concat()), WHOLE);
    for size in 0..FONT.len() {
        let told = fault(&FONT[..size]);
        assert!(told.starts_with("it is cut short"), "{size}: {told}");
    }
    let wanted = "it is cut short: it has 37 bytes, and its tables want 38";
    assert_eq!(fault(&FONT[..37]), wanted);
}

#[test]
fn every_face_of_a_collection_must_be_whole() {
    let mut collection = b"ttcf\0\x01\0\0\0\0\0\x02\0\0\0\x14\0\0\0\x14".to_vec();
    collection.extend(&FONT[..24]);
    collection.extend(b"\0\0\0\x0a0123456789");
    assert_eq!(fault(&collection), WHOLE);
    // The directory, which has the table end at byte 38, ends itself at byte 48.
    assert_eq!(fault(&collection[..48]), WHOLE);
    let wanted = "it is cut short: it has 47 bytes, and its tables want 48";
    assert_eq!(fault(&collection[..47]), wanted);
    let beyond = b"ttcf\0\x01\0\0\0\0\0\x01\0\x01\0\0";
    let wanted = "it is cut short: it has 16 bytes, and its tables want 65548";
    assert_eq!(fault(beyond), wanted);
}

#[test]
fn a_file_of_another_kind_is_no_font() {
    assert_eq!(
        fault(b"<!DOCTYPE html>"),
        "it is no TrueType or OpenType font"
    );
}
