//! A watch rebuilds whenever what it looked for is another: saved by renaming, edited, there at last.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::Receiver;
use std::time::Duration;

use crate::desk::{Desk, HOHHOT, pdf_text};

/// A watch that goes on, ended with the test, and what it says.
struct Watch {
    child: Child,
    said: Receiver<String>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        // It has ended by itself where this fails.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Watch {
    fn of(desk: &Desk, args: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_twinpress"))
            .current_dir(desk.path())
            .args(["build", "report.yaml", "--watch"])
            .args(args)
            .env("LC_ALL", "C")
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let lines = BufReader::new(child.stderr.take().expect("a pipe")).lines();
        let (sender, said) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            lines
                .map_while(Result::ok)
                .try_for_each(|line| sender.send(line))
        });
        Self { child, said }
    }

    /// Waits until it says something.
    fn until(&self, words: &str) {
        let mut before = Vec::new();
        loop {
            let line = self.said.recv_timeout(Duration::from_secs(60));
            let line = line.unwrap_or_else(|_| panic!("`{words}` is not said: {before:?}"));
            if line.starts_with(words) {
                return;
            }
            before.push(line);
        }
    }

    /// Says nothing more for a while.
    fn is_quiet(&self) -> bool {
        self.said.recv_timeout(Duration::from_secs(2)).is_err()
    }
}

/// Saves as editors do: another file is put in the place of the old one.
fn save(desk: &Desk, name: &str, text: &str) {
    let beside = desk.path().join("save.tmp");
    fs::write(&beside, text).expect("the folder can be written");
    fs::rename(beside, desk.path().join(name)).expect("it can be renamed");
}

const WATCHING: &str = "watching";
const REBUILT: &str = "rebuilt";
const NOT_REBUILT: &str = "not rebuilt";

const REPORT: &str = "id: r\ntitle: {zh: 工作报告, en: Work Report}\nmeeting: {name: {zh: 会议, en: Meeting}, date: 2026-01-30}\nbody:\n  - paragraph: {zh: 甲, en: A}\n";

fn text(desk: &Desk) -> String {
    desk.text("r.text.zh.txt")
}

#[test]
fn a_watch_hears_of_every_save_by_renaming() {
    let desk = Desk::new(REPORT);
    let watch = Watch::of(&desk, &["-e", "text", "-o", "out"]);
    watch.until(WATCHING);
    for word in ["乙", "丙", "丁"] {
        save(&desk, "report.yaml", &REPORT.replace('甲', word));
        watch.until(REBUILT);
        assert!(text(&desk).contains(word), "{word}");
    }
    save(&desk, "report.yaml", "id: [");
    watch.until(NOT_REBUILT);
    save(&desk, "report.yaml", REPORT);
    watch.until(REBUILT);
    assert!(text(&desk).contains('甲'));
}

#[test]
fn what_a_build_writes_beside_its_report_is_no_change_of_it() {
    let desk = Desk::new(REPORT);
    let watch = Watch::of(&desk, &["-e", "text"]);
    watch.until(WATCHING);
    assert!(watch.is_quiet());
    save(&desk, "report.yaml", &REPORT.replace('甲', "乙"));
    watch.until(REBUILT);
    assert!(watch.is_quiet());
}

#[test]
fn an_image_that_was_missing_is_awaited_in_a_folder_that_was_missing_too() {
    let image = "  - image: {file: pictures/chart.png, alt: {zh: 图, en: Chart}}\n";
    let desk = Desk::new(&format!("{REPORT}{image}"));
    let watch = Watch::of(&desk, &["-e", "text", "-o", "out"]);
    watch.until(WATCHING);
    assert!(!desk.out("r.text.zh.txt").exists());
    fs::create_dir(desk.path().join("pictures")).expect("a folder");
    let chart = Path::new(HOHHOT).with_file_name("../everything/chart.png");
    let chart = fs::read(chart).expect("the example has a chart");
    desk.put("pictures/chart.png", &chart);
    watch.until(REBUILT);
    assert!(text(&desk).contains('图'));
}

#[test]
fn an_edit_of_a_template_and_a_new_one_and_one_of_a_theme_are_heard_of() {
    let desk = Desk::new(REPORT);
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let template = |name: &str| fs::read_to_string(own.join(name)).expect("a template");
    fs::create_dir(desk.path().join("own")).expect("a folder");
    desk.put("own/han.typ", template("han.typ").as_bytes());
    desk.put(
        "own.theme",
        b"zh: {page: {measure: 100mm}, text: {characters: 18}}\n",
    );
    let args = [
        "-e",
        "handout",
        "-o",
        "out",
        "--templates",
        "own",
        "--theme",
        "own.theme",
    ];
    let watch = Watch::of(&desk, &args);
    watch.until(WATCHING);
    assert!(pdf_text(&desk.out("r.handout.zh.pdf"), &[]).contains('甲'));
    save(&desk, "own/han.typ", "#let x = (");
    watch.until(NOT_REBUILT);
    save(&desk, "own/han.typ", &template("han.typ"));
    watch.until(REBUILT);
    desk.put("own/text.typ", b"#let x = (");
    watch.until(NOT_REBUILT);
    fs::remove_file(desk.path().join("own/text.typ")).expect("it is there");
    watch.until(REBUILT);
    save(&desk, "own.theme", "zh: {page: {mesure: 100mm}}\n");
    watch.until(NOT_REBUILT);
}
