//! Diagnostics: their places, their words, and how they are shown.

use twinpress::diag::{Argument, Human, Message, Wording, code, to_json};
use twinpress::locale::{Interface, interface_language};
use twinpress::model::Lang;
use twinpress::source::{Place, Source, Span};

#[test]
fn a_place_counts_lines_and_characters_from_one() {
    let source = Source::new("a.yaml", "标题\n正文：x");
    let x = source.text().find('x').expect("x is in the text");
    assert_eq!(source.place(0), Place { line: 1, column: 1 });
    assert_eq!(source.place(x), Place { line: 2, column: 4 });
    assert_eq!(source.place(999), Place { line: 2, column: 5 });
    assert_eq!([0, x, 999].map(|at| source.line(at)), [1, 2, 2]);
    assert_eq!([1, 2, 3].map(|line| source.line_start(line)), [0, 7, 17]);
}

#[test]
fn the_source_line_and_the_remedy_are_shown() {
    let source = Source::new("r.yaml", "id: x\ntitel: y\n");
    let found = code::SHAPE_UNKNOWN_KEY.error().at(Span::new(6, 11));
    let wording = Wording {
        severity: "error".into(),
        message: "unknown key `titel`".into(),
        block: None,
        note_title: "note".into(),
        help_title: "help".into(),
        help: Some("write `title`".into()),
    };
    let shown = Human::new(false).render(&found, &wording, Some(&source));
    for part in [
        "error[shape.unknown-key]: unknown key `titel`",
        "r.yaml:2:1",
        "2 | titel: y",
        "help: write `title`",
    ] {
        assert!(shown.contains(part), "{part} is missing in\n{shown}");
    }
}

#[test]
fn every_place_is_shown() {
    let source = Source::new("r.yaml", "id: x\ntitle: y\nid: z\n");
    let found = code::SHAPE_DUPLICATE_KEY
        .error()
        .at(Span::new(15, 17))
        .also_at(Span::new(0, 2));
    let wording = Wording {
        severity: "错误".into(),
        message: "重复".into(),
        block: Some("位于 x".into()),
        note_title: "提示".into(),
        help_title: "建议".into(),
        help: None,
    };
    let shown = Human::new(false).render(&found, &wording, Some(&source));
    for part in [
        "错误[shape.duplicate-key]: 重复",
        "1 | id: x",
        "3 | id: z",
        "提示: 位于 x",
    ] {
        assert!(shown.contains(part), "{part} is missing in\n{shown}");
    }
    let elsewhere = code::SHAPE_DUPLICATE_KEY.error().in_file("a.docx");
    let shown = Human::new(false).render(&elsewhere, &wording, None);
    assert_eq!(
        shown.lines().next(),
        Some("错误[shape.duplicate-key]: a.docx: 重复")
    );
}

#[test]
fn the_place_is_that_of_the_words_quoted() {
    let source = Source::new("r.yaml", "a: 甲\nb: 乙甲\n");
    let all = Span::new(7, 16);
    let found = code::SHAPE_VALUE.error().at(all).quoting("甲");
    assert_eq!(
        source
            .place(found.place(&source).expect("it has a span").start)
            .column,
        5
    );
    let elsewhere = found.quoting("丙");
    assert_eq!(elsewhere.place(&source), Some(all));
}

#[test]
fn a_diagnostic_is_one_json_object_with_its_place() {
    let source = Source::new("r.yaml", "id: x\ntitel: y\n");
    let found = code::SHAPE_UNKNOWN_KEY.error().at(Span::new(6, 11));
    let wording = Wording {
        severity: "error".into(),
        message: "unknown key `titel`".into(),
        block: None,
        note_title: "note".into(),
        help_title: "help".into(),
        help: Some("write `title`".into()),
    };
    assert_eq!(
        to_json(&found, &wording, Some(&source)),
        r#"{"severity":"error","code":"shape.unknown-key","message":"unknown key `titel`","file":"r.yaml","line":2,"column":1,"help":"write `title`"}"#
    );
}

#[test]
fn the_first_variable_that_is_set_decides() {
    let lang = |variables: [Option<&str>; 3]| interface_language(variables).to_string();
    assert_eq!(lang([None, None, Some("zh_CN.UTF-8")]), "zh");
    assert_eq!(lang([Some(""), Some("zh_TW"), Some("en_GB.UTF-8")]), "zh");
    assert_eq!(lang([Some("C"), None, Some("zh_CN.UTF-8")]), "en");
    assert_eq!(lang([None, None, Some("de_DE.UTF-8")]), "en");
    assert_eq!(lang([None, None, Some("zh-Hans")]), "zh");
    assert_eq!(lang([None, None, None]), "en");
}

#[test]
fn a_diagnostic_is_worded_in_the_language_of_the_interface() {
    let suggestion = Message::new("suggestion")
        .with("kind", "near")
        .with("names", Argument::names(["title"]));
    let found = code::SHAPE_UNKNOWN_KEY
        .error()
        .with("case", "key")
        .with("key", "titel")
        .with("suggestion", suggestion)
        .in_block("meeting");
    let chinese = Interface::new(&Lang::new("zh")).expect("it is spoken");
    let wording = chinese.wording(&found);
    assert_eq!(wording.severity, "错误");
    assert_eq!(wording.message, "无法识别的键“titel”");
    assert_eq!(wording.help.as_deref(), Some("是否应为“title”？"));
    assert_eq!(wording.block.as_deref(), Some("位于meeting"));
    let english = Interface::english().wording(&found);
    assert_eq!(english.message, "unknown key `titel`");
    assert_eq!(english.help.as_deref(), Some("did you mean `title`?"));
}

#[test]
fn parts_of_a_sentence_follow_the_language() {
    let names = || Message::new("name").with("name", Argument::names(["a", "b"]));
    assert_eq!(Interface::english().text(&names()), "``a`, `b``");
    let chinese = Interface::new(&Lang::new("zh")).expect("it is spoken");
    assert_eq!(chinese.text(&names()), "““a”、“b””");
}

#[test]
fn a_language_that_is_only_printed_is_not_spoken() {
    assert!(Interface::new(&Lang::new("zh-Hant")).is_none());
}
