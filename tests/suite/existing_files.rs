//! What stands in the place of an output and was made by somebody else is never destroyed.

use std::fs;

use twinpress::cli::output::free_name;

use crate::desk::{Desk, Run};

const REPORT: &str =
    "id: r\ntitle: {zh: 工作报告, en: Work Report}\nbody:\n  - paragraph: {zh: 甲。, en: A.}\n";
const TEXT: &str = "工作报告\n各位代表：\n　　制定法规3件。\n";
/// A text of which the first line is set aside.
const DRESSED: &str = "打印\n工作报告\n　　各项工作有序推进。\n";

fn read(desk: &Desk, name: &str) -> String {
    let text = fs::read_to_string(desk.path().join(name));
    text.unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn import(desk: &Desk, output: &str) -> Run {
    desk.run(&["import", "a.txt", "-o", output])
}

#[test]
fn what_was_set_aside_by_hand_is_kept() {
    let desk = Desk::new(REPORT);
    desk.put("a.txt", DRESSED.as_bytes());
    desk.put("r.set-aside.txt", b"by hand");
    let run = import(&desk, "r.yaml");
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(read(&desk, "r.set-aside.txt.bak"), "by hand");
    assert!(read(&desk, "r.set-aside.txt").contains("打印"));
    let told = "r.set-aside.txt was there already: it is kept as r.set-aside.txt.bak";
    assert!(run.stderr.contains(told), "{}", run.stderr);
    let again = import(&desk, "r.yaml");
    assert_eq!(again.code, 0, "{}", again.stderr);
    assert!(!desk.path().join("r.set-aside.txt.2.bak").exists());
}

#[test]
fn a_plan_keeps_and_tells_of_nothing() {
    let desk = Desk::new(REPORT);
    desk.put("a.txt", TEXT.as_bytes());
    let run = desk.run(&["import", "a.txt", "-o", "report.yaml", "--plan"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(!run.stderr.contains("output.kept"), "{}", run.stderr);
    assert_eq!(read(&desk, "report.yaml"), REPORT);
    assert!(!desk.path().join("report.yaml.bak").exists());
}

#[test]
fn a_build_does_not_take_the_place_of_its_own_input() {
    let desk = Desk::new(REPORT);
    desk.put("r.text.zh.txt", REPORT.as_bytes());
    let args = [
        "build",
        "r.text.zh.txt",
        "-e",
        "text",
        "-l",
        "zh",
        "-o",
        ".",
    ];
    let run = desk.run(&args);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("overwritten"), "{}", run.stderr);
    assert_eq!(read(&desk, "r.text.zh.txt"), REPORT);
}

#[test]
fn a_build_does_not_take_the_place_of_its_template() {
    let desk = Desk::new(REPORT);
    let folder = desk.path().join("templates");
    fs::create_dir(&folder).expect("a folder");
    let template = concat!(env!("CARGO_MANIFEST_DIR"), "/templates/common.typ");
    fs::copy(template, folder.join("common.typ")).expect("a template");
    fs::create_dir(desk.path().join("out")).expect("a folder");
    // An output can bear the name of a template only by a link.
    #[cfg(unix)]
    {
        let link = desk.out("r.text.zh.txt");
        std::os::unix::fs::symlink("../templates/common.typ", link).expect("a link");
        let run = desk.try_build(&["-e", "text", "-l", "zh", "--templates", "templates"]);
        assert_eq!(run.code, 2, "{}", run.stderr);
        assert!(run.stderr.contains("overwritten"), "{}", run.stderr);
    }
    assert_eq!(
        fs::read(folder.join("common.typ")).expect("it is there"),
        fs::read(template).expect("it is there")
    );
}

#[test]
fn a_redline_does_not_take_the_place_of_a_version() {
    let desk = Desk::new(REPORT);
    desk.put("r.redline.zh.txt", REPORT.replace("甲", "乙").as_bytes());
    let run = desk.run(&[
        "diff",
        "r.redline.zh.txt",
        "report.yaml",
        "-l",
        "zh",
        "-f",
        "text",
        "-o",
        ".",
    ]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("overwritten"), "{}", run.stderr);
    assert!(read(&desk, "r.redline.zh.txt").contains('乙'));
}

#[cfg(unix)]
mod unix {
    use std::fs::{FileType, Permissions, metadata, set_permissions};
    use std::io::Read;
    use std::os::unix::fs::{FileTypeExt, PermissionsExt};
    use std::os::unix::net::UnixListener;
    use std::process::Command;
    use std::thread;

    use super::*;
    use crate::desk::run;

    fn file_type(desk: &Desk, name: &str) -> FileType {
        let found = metadata(desk.path().join(name));
        found.expect("it is there").file_type()
    }

    /// What a pipe gives while the program runs.
    fn through_pipe(desk: &Desk, name: &str, args: &[&str]) -> (String, Run) {
        let pipe = desk.path().join(name);
        assert_eq!(run(Command::new("mkfifo").arg(&pipe)).code, 0);
        // While this end is open, no other waits for one.
        let both = fs::OpenOptions::new().read(true).write(true).open(&pipe);
        let mut end = fs::File::open(&pipe).expect("the pipe is there");
        let reader = thread::spawn(move || {
            let mut text = String::new();
            end.read_to_string(&mut text).map(|_| text)
        });
        let run = desk.run(args);
        drop(both.expect("the pipe is there"));
        let text = reader.join().expect("the reader ends");
        (text.expect("a text"), run)
    }

    #[test]
    fn a_report_goes_into_a_pipe_that_stays_one() {
        let desk = Desk::new(REPORT);
        desk.put("a.txt", TEXT.as_bytes());
        let (text, run) = through_pipe(&desk, "pipe", &["import", "a.txt", "-o", "pipe"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(text.contains("制定法规3件"), "{text}");
        assert!(file_type(&desk, "pipe").is_fifo());
    }

    #[test]
    fn an_edition_goes_into_a_pipe_that_stays_one() {
        let desk = Desk::new(REPORT);
        fs::create_dir(desk.path().join("out")).expect("a folder");
        let args = [
            "build",
            "report.yaml",
            "-o",
            "out",
            "-e",
            "text",
            "-l",
            "zh",
        ];
        let (text, run) = through_pipe(&desk, "out/r.text.zh.txt", &args);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(text.contains("甲。"), "{text}");
        assert!(file_type(&desk, "out/r.text.zh.txt").is_fifo());
    }

    #[test]
    fn a_merged_report_goes_into_a_pipe_that_stays_one() {
        let desk = Desk::new(REPORT);
        desk.build(&["-e", "draft", "-l", "zh"]);
        let args = ["merge", "report.yaml", "out/r.draft.zh.docx", "-o", "pipe"];
        let (text, run) = through_pipe(&desk, "pipe", &args);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert_eq!(text, REPORT);
        assert!(file_type(&desk, "pipe").is_fifo());
    }

    #[test]
    fn a_pipe_takes_the_report_alone() {
        let desk = Desk::new(REPORT);
        desk.put("a.txt", DRESSED.as_bytes());
        let (text, run) = through_pipe(&desk, "pipe", &["import", "a.txt", "-o", "pipe"]);
        assert_eq!((run.code, text.as_str()), (2, ""), "{}", run.stderr);
        assert!(
            run.stderr.contains("takes the report alone"),
            "{}",
            run.stderr
        );
        assert!(!desk.path().join("pipe.set-aside.txt").exists());
    }

    #[test]
    fn a_device_is_written_into_and_never_replaced() {
        let desk = Desk::new(REPORT);
        desk.put("a.txt", TEXT.as_bytes());
        let device = desk.path().join("device");
        // A null of its own: a fault here must not cost the machine its device.
        let made = run(Command::new("mknod").arg(&device).args(["c", "1", "3"]));
        if made.code != 0 {
            // Who may not make one can do the machine's no harm.
            std::os::unix::fs::symlink("/dev/null", &device).expect("a link");
        }
        let run = import(&desk, "device");
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(file_type(&desk, "device").is_char_device());
        fs::create_dir(desk.path().join("out")).expect("a folder");
        fs::rename(&device, desk.path().join("out/r.text.zh.txt")).expect("it is moved");
        desk.build(&["-e", "text", "-l", "zh"]);
        assert!(file_type(&desk, "out/r.text.zh.txt").is_char_device());
    }

    #[test]
    fn a_socket_is_refused_and_stays_one() {
        let desk = Desk::new(REPORT);
        desk.put("a.txt", TEXT.as_bytes());
        let _listener = UnixListener::bind(desk.path().join("s")).expect("a socket");
        let run = import(&desk, "s");
        assert_eq!(run.code, 3, "{}", run.stderr);
        assert!(run.stderr.contains("socket"), "{}", run.stderr);
        assert!(file_type(&desk, "s").is_socket());
    }

    #[test]
    fn a_read_only_file_is_refused_and_stays() {
        let desk = Desk::new(REPORT);
        desk.put("a.txt", TEXT.as_bytes());
        fs::create_dir(desk.path().join("out")).expect("a folder");
        for name in ["r.yaml", "out/r.text.zh.txt", "out/r.redline.zh.txt"] {
            desk.put(name, b"protected");
            let path = desk.path().join(name);
            set_permissions(path, Permissions::from_mode(0o444)).expect("our file");
        }
        desk.put("old.yaml", REPORT.replace("甲", "乙").as_bytes());
        let diff = ["diff", "old.yaml", "report.yaml", "-l", "zh", "-f", "text"];
        for (name, run) in [
            ("r.yaml", import(&desk, "r.yaml")),
            (
                "out/r.text.zh.txt",
                desk.try_build(&["-e", "text", "-l", "zh"]),
            ),
            (
                "out/r.redline.zh.txt",
                desk.run(&[&diff[..], &["-o", "out"]].concat()),
            ),
        ] {
            assert_eq!(run.code, 3, "{name}: {}", run.stderr);
            assert!(run.stderr.contains("read-only"), "{}", run.stderr);
            assert_eq!(read(&desk, name), "protected");
        }
    }

    #[test]
    fn a_private_report_is_kept_as_private_as_it_was() {
        let desk = Desk::new(REPORT);
        desk.put("a.txt", TEXT.as_bytes());
        let path = desk.path().join("report.yaml");
        set_permissions(path, Permissions::from_mode(0o600)).expect("our file");
        let run = import(&desk, "report.yaml");
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert_eq!(read(&desk, "report.yaml.bak"), REPORT);
        let kept = metadata(desk.path().join("report.yaml.bak")).expect("it is there");
        assert_eq!(kept.permissions().mode() & 0o777, 0o600);
    }
}

#[test]
#[cfg(unix)]
fn an_output_name_that_is_not_utf_8_is_refused() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let desk = Desk::with_paragraphs(&[("甲", "A")]);
    desk.put("a.txt", "各位代表：\n现在报告工作。\n".as_bytes());
    let output = OsStr::from_bytes(b"r\xff.yaml");
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_twinpress"));
    program
        .current_dir(desk.path())
        .args(["import", "a.txt", "-o"]);
    let run = crate::desk::run(program.arg(output));
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("is no file name"), "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn what_is_in_place_is_known_where_another_output_can_not_be_put() {
    // The name of the draft is as long as a name may be, that of the handout longer.
    let id = "r".repeat(255 - ".draft.zh.docx".len());
    let desk = Desk::new(&REPORT.replacen("id: r", &format!("id: {id}"), 1));
    let editions = ["-e", "draft", "-e", "handout", "-l", "zh", "-f", "docx"];
    let run = desk.try_build(&editions);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert!(run.stderr.contains("output.partial"), "{}", run.stderr);
    let draft = format!("{id}.draft.zh.docx");
    assert!(run.stderr.contains(&draft), "{}", run.stderr);
    assert!(desk.out(&draft).is_file());
}

#[test]
fn the_next_free_name_is_that_of_no_other_file_and_of_no_other_output() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("it");
    let free = |bytes: &str| {
        free_name(folder.path(), "a.png", bytes.as_bytes(), |name| {
            name == "a-3.png"
        })
    };
    assert_eq!(free("x"), "a.png");
    put("a.png", "retouched");
    assert_eq!(free("x"), "a-2.png");
    put("a-2.png", "another");
    assert_eq!(free("x"), "a-4.png");
    assert_eq!(free("another"), "a-2.png");
}
