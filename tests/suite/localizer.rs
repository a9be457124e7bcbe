//! Languages: their messages, numbers in columns, and titles in lines.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use twinpress::locale::{LocaleError, Localizer, languages};
use twinpress::model::{ColumnScale, Exact, Lang, Unit};
use unicode_width::UnicodeWidthStr;

#[test]
fn dates_are_in_full_in_the_language() {
    let day = "2026-02-11".parse().expect("a day");
    let date = |lang| Localizer::new(&Lang::new(lang)).map(|l| l.date(day));
    assert_eq!(date("zh"), Ok("2026年2月11日".into()));
    assert_eq!(date("en"), Ok("February 11, 2026".into()));
}

#[test]
fn no_label_holds_an_invisible_mark_of_direction() {
    for lang in languages() {
        let localizer = Localizer::new(&lang).expect("its folder is complete");
        let label = localizer
            .message("annex", &[("number", "1")])
            .expect("a label");
        assert!(
            label
                .chars()
                .all(|c| !('\u{2066}'..='\u{2069}').contains(&c)),
            "{label:?}"
        );
    }
}

#[test]
fn an_unknown_language_is_an_error() {
    let error = Localizer::new(&Lang::new("xx")).err();
    assert_eq!(error, Some(LocaleError::Unknown("xx".into())));
}

fn both<T>(make: impl Fn(&Localizer) -> T) -> [T; 2] {
    ["zh", "en"].map(|lang| make(&Localizer::new(&Lang::new(lang)).expect("a language")))
}

#[test]
fn a_header_names_its_unit_as_the_language_does() {
    use ColumnScale::{HundredMillion, Million, TenThousand};
    for (unit, scale, zh, en) in [
        ("yuan", Some(HundredMillion), "亿元", "RMB 100 million"),
        ("yuan", Some(TenThousand), "万元", "RMB 10,000"),
        ("yuan", None, "元", "RMB"),
        ("us-dollar", Some(Million), "百万美元", "US$ million"),
        ("euro", Some(Million), "百万欧元", "€ million"),
        ("pound", None, "英镑", "£"),
        ("percent", None, "%", "%"),
        ("percentage-point", None, "百分点", "percentage points"),
        ("person", Some(TenThousand), "万人", "10,000 people"),
        ("person", None, "人", "people"),
        ("attendance", None, "人次", "attendances"),
        ("mu", Some(TenThousand), "万亩", "10,000 mu"),
        ("suggestion", None, "条", "suggestions"),
    ] {
        let unit = Unit::Known(unit.to_owned().into());
        let said = both(|l| l.column_unit(Some(&unit), scale));
        assert_eq!(said, [Ok(zh.into()), Ok(en.into())], "{unit:?}");
    }
    let bare = both(|l| l.column_unit(None, Some(TenThousand)));
    assert_eq!(bare, [Ok("万".into()), Ok("10,000".into())]);
}

#[test]
fn digits_are_grouped_as_the_language_does_and_split_at_the_point() {
    for (value, zh, en) in [
        ("1234567.80", ["1234567", ".80"], ["1,234,567", ".80"]),
        ("-1234", ["−1234", ""], ["−1,234", ""]),
        ("-0.5", ["−0", ".5"], ["−0", ".5"]),
        ("-0.0", ["0", ".0"], ["0", ".0"]),
        ("999.96", ["999", ".96"], ["999", ".96"]),
    ] {
        let value: Exact = value.parse().expect("a decimal");
        let said = both(|l| l.digits(&value, false));
        let said = said.map(|(whole, fraction)| [whole, fraction]);
        assert_eq!(said, [zh, en].map(|pair| pair.map(String::from)));
    }
}

/// The names of the messages of a language that are printed.
fn keys(lang: &Lang) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = fs::read_dir(root.join("locales").join(lang.as_str())).expect("a language");
    let mut keys = BTreeSet::new();
    for path in files.map(|file| file.expect("a file").path()) {
        let is_said = path.ends_with("messages.ftl") || path.ends_with("help.ftl");
        if path.extension().is_some_and(|end| end == "ftl") && !is_said {
            let text = fs::read_to_string(path).expect("it is UTF-8");
            let keyed = text
                .lines()
                .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
            keys.extend(keyed.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())));
        }
    }
    keys
}

#[test]
fn every_language_has_the_same_printed_messages() {
    let languages = languages();
    let mut languages = languages.iter();
    // Not every language has the same magnitudes, nor solemn dates.
    let own_magnitudes =
        |key: &String| !key.starts_with("magnitude-") && !key.starts_with("solemn-");
    let first: BTreeSet<_> = keys(languages.next().expect("a language"))
        .into_iter()
        .filter(own_magnitudes)
        .collect();
    assert!(first.len() > 30);
    for lang in languages {
        let here: BTreeSet<_> = keys(lang).into_iter().filter(own_magnitudes).collect();
        let differing: Vec<_> = here.symmetric_difference(&first).collect();
        assert!(differing.is_empty(), "{lang}: {differing:?}");
    }
}

#[test]
fn a_missing_argument_is_an_error_that_names_the_message() {
    let english = Localizer::new(&Lang::new("en")).expect("English is there");
    let error = english
        .message("annex", &[])
        .expect_err("no number was given");
    assert!(error.to_string().contains("annex"), "{error}");
    assert!(english.message("no-such-message", &[]).is_err());
}

fn zh() -> Localizer {
    Localizer::new(&Lang::new("zh")).expect("a language")
}

#[test]
fn a_title_breaks_into_whole_phrases() {
    assert_eq!(
        zh().phrases("呼和浩特市人民代表大会常务委员会工作报告", 40),
        ["呼和浩特市人民代表大会", "常务委员会工作报告"]
    );
    assert_eq!(zh().phrases("政府工作报告", 40), ["政府工作报告"]);
}

#[test]
fn the_line_of_date_and_meeting_breaks_before_the_term() {
    assert_eq!(
        zh().phrases(
            "——2026年2月11日在呼和浩特市第十六届人民代表大会第五次会议上",
            56
        ),
        [
            "——2026年2月11日在呼和浩特市",
            "第十六届人民代表大会第五次会议上"
        ]
    );
}

#[test]
fn an_english_title_breaks_before_a_phrase() {
    let en = Localizer::new(&Lang::new("en")).expect("a language");
    let title =
        "Report on the Work of the Standing Committee of the Hohhot Municipal People’s Congress";
    assert_eq!(
        en.phrases(title, 52),
        [
            "Report on the Work of the Standing Committee",
            "of the Hohhot Municipal People’s Congress"
        ]
    );
    assert_eq!(en.phrases("Work Report", 52), ["Work Report"]);
    // A quotation mark is as wide as a letter, and no line holds a word beside a long one.
    assert_eq!(
        en.phrases(
            "Minutes of the 30th Meeting of the Chairperson’s Council",
            28
        ),
        [
            "Minutes of the 30th Meeting",
            "of the Chairperson’s Council"
        ]
    );
    assert_eq!(
        en.phrases("Notice on Handling the Suggestions of Deputies", 28),
        ["Notice on Handling", "the Suggestions of Deputies"]
    );
}

#[test]
fn nothing_is_lost_or_added_by_breaking() {
    let long = "关于内蒙古自治区2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告";
    let lines = zh().phrases(long, 40);
    assert_eq!(lines.concat(), long);
    assert!(lines.iter().all(|line| line.width_cjk() <= 40), "{lines:?}");
}
