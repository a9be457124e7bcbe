//! What `twinpress import` makes of plain texts, tidy and untidy.

mod anything;
mod articles;
mod cases;
mod dressed;
mod lines;
mod provinces;
mod refused;
mod shapes;
mod told;

use crate::desk::{Desk, Run};

/// A folder with a text in it.
fn desk(text: &str) -> Desk {
    let desk = Desk::new("");
    desk.put("a.txt", text.as_bytes());
    desk
}

/// Imports the text with further arguments.
fn import(desk: &Desk, args: &[&str]) -> Run {
    desk.run(&[&["import", "a.txt", "-o", "r.yaml"], args].concat())
}

/// The report that a text becomes, and the plain text edition of it.
fn imported(text: &str) -> (Desk, String) {
    let desk = desk(text);
    let run = import(&desk, &[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let built = desk.run(&["build", "r.yaml", "-o", "out", "-e", "text"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    let text = desk.text("r.text.zh.txt");
    (desk, text)
}

/// The headings of a report as `outline` prints them, without the counts.
fn outline(desk: &Desk) -> Vec<String> {
    let run = desk.run(&["outline", "r.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let heading = |line: &str| {
        line.rsplit_once(" [")
            .map_or(line, |(text, _)| text)
            .to_owned()
    };
    run.stdout.lines().map(heading).collect()
}
