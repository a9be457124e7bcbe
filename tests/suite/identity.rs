//! How Word files and their blocks are known again: the names of hidden bookmarks.

use twinpress::edition::{Bookmark, EditionSpec, NoBookmark, Part, Provenance, plans, resolve};
use twinpress::locale::Localizer;
use twinpress::model::{Lang, Report, STANDARD_EDITIONS};

/// The names of the bookmarks of an edition's file, and the report that they tell of.
fn told(id: &str) -> (String, String) {
    let zh = Lang::new("zh");
    let localizer = Localizer::new(&zh).expect("the language is there");
    let report = Report::new(id, [("zh", "题".to_owned())].into());
    let edition = resolve(&report, &localizer, &EditionSpec::new("draft", zh));
    let names = Provenance::of(&edition.expect("it resolves").value).bookmarks();
    let read = Provenance::of_bookmarks(&names.each_ref().map(String::as_str));
    let [report, _, _] = &names;
    let report = report.strip_prefix("_tr").expect("the report is first");
    (
        report.to_owned(),
        read.expect("it is one").report.to_string(),
    )
}

#[test]
fn a_name_is_told_in_letters_and_digits_and_read_again() {
    for (name, code) in [
        ("hohhot-2026", "hohhot_2d_2026"),
        ("a_b.c", "a_5f_b_2e_c"),
        ("青山市报告", "青山市报告"),
        ("-", "_2d_"),
    ] {
        assert_eq!(told(name), (code.to_owned(), name.to_owned()));
    }
}

#[test]
fn long_names_are_cut_and_stay_different() {
    let long = "report-on-the-work-of-the-standing-committee-";
    let [(one, decoded), (two, _)] = ["2025", "2026"].map(|year| told(&format!("{long}{year}")));
    assert_ne!(one, two);
    assert!(one.len() <= 37 && two.len() <= 37, "{one} {two}");
    assert_eq!(decoded, "report-on-the…");
}

#[test]
fn a_bookmark_is_written_as_drafts_have_had_it_and_read_back() {
    // FNV-1a of the letter a is af63dc4c8601ec8c.
    let paragraph: Bookmark = "_tpaf63dc4c8601ec8c_0".parse().expect("it is one");
    let row: Bookmark = "_tpaf63dc4c8601ec8cx2_r3".parse().expect("it is one");
    assert_eq!(
        (paragraph.part, row.part),
        (Part::Paragraph(0), Part::Row(3))
    );
    assert_eq!(paragraph.to_string(), "_tpaf63dc4c8601ec8c_0");
    assert_eq!(row.to_string(), "_tpaf63dc4c8601ec8cx2_r3");
    assert!(paragraph.block.is_of("a") && row.block.is_of(" a\n") && !row.block.is_of("b"));
}

#[test]
fn other_names_are_no_bookmarks_on_blocks() {
    for name in ["_Toc123", "_tp", "_tpzz_0", "_tpaf63dc4c8601ec8c_", "_tv12"] {
        assert_eq!(name.parse::<Bookmark>(), Err(NoBookmark), "{name}");
    }
}

#[test]
fn the_standard_editions_are_those_that_the_model_names() {
    let mut names = STANDARD_EDITIONS.map(str::to_owned);
    names.sort();
    assert!(plans(&Report::default()).into_keys().eq(names));
}
