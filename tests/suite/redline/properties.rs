//! Whatever was edited: all changes accepted give the new version, all rejected the old one.

use proptest::prelude::*;
use twinpress::edition::{Edition, headings};
use twinpress::locale::Localizer;
use twinpress::model::Lang;
use twinpress::redline::redline;

use super::edits::{edited, edits};
use super::views::{View, paragraphs};
use crate::docx::fixture::{docx, full_han, full_latin};

/// A version as a draft: without the front that a redline leaves out.
fn draft(edition: Edition) -> Edition {
    Edition {
        cover: false,
        contents: None,
        key_figures: None,
        ..edition
    }
}

/// Checks both views of the redline of two versions.
fn check(old: &Edition, new: &Edition) {
    let localizer = Localizer::new(&Lang::new(new.lang.as_str())).unwrap();
    let marked = docx(&redline(old, new, &localizer).unwrap());
    // One style sheet serves both: where only one version has parts, Word's levels are shifted.
    let shifted = has_parts(old) != has_parts(new);
    let lines = |file: &[u8], view| -> Vec<String> {
        let lines = paragraphs(file, view).into_iter();
        lines
            .map(|line| if shifted { unlevelled(&line) } else { line })
            .collect()
    };
    let plain = |edition| lines(&docx(edition), View::Accepted);
    assert_eq!(lines(&marked, View::Accepted), plain(new), "accepted");
    assert_eq!(lines(&marked, View::Rejected), plain(old), "rejected");
}

fn has_parts(edition: &Edition) -> bool {
    headings(&edition.blocks).any(|heading| heading.level == 0)
}

fn unlevelled(line: &str) -> String {
    match line.split_once('|') {
        Some((style, text)) if style.starts_with("Heading") => format!("Heading|{text}"),
        Some(_) | None => line.to_owned(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn accepting_all_gives_the_new_version_and_rejecting_all_the_old(
        before in edits(),
        after in edits(),
        is_han in any::<bool>(),
    ) {
        let base = draft(if is_han { full_han() } else { full_latin() });
        let old = edited(&base, &before);
        check(&old, &edited(&old, &after));
    }
}

#[test]
fn a_version_written_anew_is_all_deleted_and_all_inserted() {
    check(
        &draft(full_han()),
        &Edition {
            blocks: vec![],
            annexes: vec![],
            ..draft(full_han())
        },
    );
    check(
        &Edition {
            blocks: vec![],
            annexes: vec![],
            ..draft(full_latin())
        },
        &draft(full_latin()),
    );
}
