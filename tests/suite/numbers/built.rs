//! Every edition that is built tells the same figures.

use std::collections::BTreeMap;

use twinpress::figures::recognize::{Kind, Language, read};

use super::{compare, short};
use crate::desk::{Desk, EVERYTHING, HOHHOT, docx_text, without_blanks};
use crate::measure::structure_text;

/// A text edition without its images, each told in brackets on lines of its own.
fn without_images(text: &str) -> String {
    let mut inside = false;
    let lines = text.lines().filter(|line| {
        let starts = line
            .trim_start_matches([' ', '\u{3000}'])
            .starts_with(['[', '［']);
        let outside = !inside && !starts;
        inside = (inside || starts) && !line.ends_with([']', '］']);
        outside
    });
    lines.map(|line| line.to_owned() + "\n").collect()
}

const FULL: [&str; 4] = ["handout", "draft", "summary", "text"];

/// A folder with these editions of both reports, in both languages and every format.
fn all_editions() -> Desk {
    let desk = Desk::new("");
    let editions = FULL.iter().flat_map(|name| ["-e", name]);
    let formats = ["txt", "docx", "pdf"].into_iter().flat_map(|f| ["-f", f]);
    let languages = ["-l", "zh", "-l", "en"];
    let rest: Vec<&str> = editions.chain(formats).chain(languages).collect();
    for report in [HOHHOT, EVERYTHING] {
        let run = desk.run(&[&["build", report, "-o", "out"], rest.as_slice()].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
    }
    desk
}

/// How often each figure stands in a text edition, by its characters.
fn figures_of(text: &str, lang: &str) -> BTreeMap<String, usize> {
    let language = if lang == "zh" {
        Language::Chinese
    } else {
        Language::English
    };
    let mut figures = BTreeMap::new();
    for paragraph in without_images(text).split("\n\n") {
        // Word counts headings and items itself.
        let markers = [Kind::MarkerHeading, Kind::MarkerList];
        let found = read(paragraph, language);
        for found in found.iter().filter(|f| !markers.contains(&f.kind)) {
            let span = without_blanks(&paragraph[found.start..found.end]);
            *figures.entry(span).or_insert(0) += 1;
        }
    }
    figures
}

#[test]
fn print_and_word_hold_every_figure_of_the_plain_text() {
    let desk = all_editions();
    let (mut missing, mut held) = (Vec::new(), 0);
    for (id, edition) in ["hohhot-2026", "everything"]
        .into_iter()
        .flat_map(|id| FULL.map(|edition| (id, edition)))
    {
        for lang in ["zh", "en"] {
            let name = |format: &str| format!("{id}.{edition}.{lang}.{format}");
            let figures = figures_of(&desk.text(&name("txt")), lang);
            // A soft hyphen stands at the end of a line, and a hyphen may.
            let bare = |text: &str| without_blanks(&text.replace(['\u{ad}', '-'], ""));
            let built = [
                (name("docx"), bare(&docx_text(&desk.out(&name("docx"))))),
                (
                    name("pdf"),
                    bare(&structure_text(
                        &std::fs::read(desk.out(&name("pdf"))).unwrap(),
                    )),
                ),
            ];
            for (name, text) in built {
                for (figure, count) in &figures {
                    let found = text.matches(&bare(figure)).count();
                    if found < *count {
                        missing.push(format!("{name}: {figure}, {found} of {count}"));
                    }
                    held += count;
                }
            }
        }
    }
    assert_eq!(missing, [""; 0]);
    assert!(held > 1500, "{held} figures");
}

#[test]
fn every_edition_of_the_real_report_agrees_paragraph_by_paragraph() {
    let desk = all_editions();
    let mut wrong = Vec::new();
    for edition in FULL {
        let text = |lang: &str| docx_text(&desk.out(&format!("hohhot-2026.{edition}.{lang}.docx")));
        let (zh, en) = (text("zh"), text("en"));
        let said = |text: &str| -> Vec<String> {
            let lines = text.lines().filter(|line| !line.is_empty());
            lines.map(str::to_owned).collect()
        };
        let (zh, en) = (said(&zh), said(&en));
        // The head has a line for each phrase, which are not as many in both; the rest has.
        const HEAD: usize = 5;
        assert!(zh.len().abs_diff(en.len()) < HEAD, "{edition}");
        let body = zh.len().min(en.len()) - HEAD;
        let (zh, en) = (&zh[zh.len() - body..], &en[en.len() - body..]);
        for (zh, en) in zh.iter().zip(en) {
            let agreement = compare(zh, en);
            let only = agreement.only_first.iter().map(|found| short(zh, found));
            let only = only.chain(agreement.only_second.iter().map(|found| short(en, found)));
            wrong.extend(only.map(|figure| format!("{edition}: {figure}")));
        }
    }
    assert_eq!(wrong, [""; 0]);
}
