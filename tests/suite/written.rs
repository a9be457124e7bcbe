//! A report that is written as a file and read again is the same.

use std::fs;

use twinpress::locale::vocabulary;
use twinpress::model::Report;
use twinpress::read::read;
use twinpress::source::Source;

use crate::desk::{EVERYTHING, HOHHOT};

fn report(text: &str) -> Report {
    let source = Source::new("report.yaml", text);
    read(&source, &vocabulary()).expect("a sound report").value
}

#[test]
fn the_examples_come_back_from_their_files() {
    for path in [HOHHOT, EVERYTHING] {
        let first = report(&fs::read_to_string(path).expect("the example"));
        let written = first.to_yaml();
        let again = report(&written);
        assert_eq!(first, again, "{path}");
        assert_eq!(again.to_yaml(), written, "{path}");
    }
}

#[test]
fn figures_keep_the_order_of_the_file() {
    let text = "id: a\ntitle: {zh: 题, en: T}\nfigures:\n  z: {value: 1}\n  a: {value: 2.50, qualifier: about}\n\
                body:\n  - paragraph:\n      zh: 甲{z}{a}\n      en: A {z} {a}\n";
    assert_eq!(report(text).to_yaml(), text);
}
