//! What is written, and that a YAML parser reads it back.

use proptest::prelude::*;
use saphyr_parser::{Event, Parser};

use twinpress::syntax::emit::{Entries, Node, write};

/// What a parser reads, without its lay-out.
#[derive(Clone, Debug, PartialEq)]
enum Read {
    Text(String),
    Map(Vec<(Read, Read)>),
    List(Vec<Read>),
}

fn read(text: &str) -> Read {
    let mut events = Parser::new_from_str(text).map(|event| event.expect("it is YAML").0);
    loop {
        match events.next().expect("there is a document") {
            Event::StreamStart | Event::DocumentStart(_) | Event::Nothing => {}
            event => return read_node(event, &mut events),
        }
    }
}

fn read_node<'i>(event: Event<'i>, events: &mut dyn Iterator<Item = Event<'i>>) -> Read {
    let inside = |events: &mut dyn Iterator<Item = Event<'i>>| {
        let mut items = Vec::new();
        loop {
            match events.next().expect("the node ends") {
                Event::SequenceEnd | Event::MappingEnd => return items,
                event => items.push(read_node(event, events)),
            }
        }
    };
    match event {
        Event::Scalar(text, ..) => Read::Text(text.into_owned()),
        Event::SequenceStart(..) => Read::List(inside(events)),
        Event::MappingStart(..) => {
            let mut items = inside(events).into_iter();
            let mut entries = Vec::new();
            while let (Some(key), Some(value)) = (items.next(), items.next()) {
                entries.push((key, value));
            }
            Read::Map(entries)
        }
        other => panic!("{other:?} is not written"),
    }
}

fn meant(node: &Node) -> Read {
    match node {
        Node::Text(text) | Node::Bare(text) => Read::Text(text.clone()),
        Node::Map(entries) | Node::Line(entries) => Read::Map(
            entries
                .iter()
                .map(|(key, node)| (Read::Text(key.to_string()), meant(node)))
                .collect(),
        ),
        Node::List(items) | Node::Row(items) => Read::List(items.iter().map(meant).collect()),
    }
}

/// Texts of every kind: of any characters, of those that mean something in YAML, of long lines.
fn texts() -> impl Strategy<Value = String> {
    let marks =
        r#"[-?:,\[\]{}#&*!|>'"%@`\\ \n\t\u{3000}\u{85}\u{2028}\u{feff}~=<.0-9a-c会。“]{0,12}"#;
    prop_oneof![
        any::<String>(),
        marks.prop_map(|text| text),
        "([a-z#:-]{1,9}  ?){10,60}",
        "[会议听取和审议。，：]{0,150}",
    ]
}

fn nodes() -> impl Strategy<Value = Node> {
    texts()
        .prop_map(Node::Text)
        .prop_recursive(4, 24, 4, |inner| {
            let entries = prop::collection::btree_map("[a-z-]{1,8}|\\PC{1,5}", inner.clone(), 0..4);
            let entries = entries.prop_map(|map| {
                map.into_iter()
                    .map(|(key, node)| (key.into(), node))
                    .collect::<Entries>()
            });
            let items = prop::collection::vec(inner, 0..4);
            prop_oneof![
                entries.clone().prop_map(Node::Map),
                entries.prop_map(Node::Line),
                items.clone().prop_map(Node::List),
                items.prop_map(Node::Row),
            ]
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_written_reads_back_as_the_same(node in nodes()) {
        let entries = vec![("a".into(), node)];
        let written = write(entries.clone());
        prop_assert_eq!(read(&written), meant(&Node::Map(entries)), "{}", written);
    }
}

fn entry(node: Node) -> String {
    write(vec![("k".into(), node)])
}

#[test]
fn what_needs_no_quotes_has_none() {
    for text in [
        "各位代表：",
        "“十五五”开局",
        "a, b",
        "3.5万名",
        "5 * 3 [x]",
        "— yes",
    ] {
        assert_eq!(entry(Node::text(text)), format!("k: {text}\n"));
    }
    for text in [
        "2026", "yes", "", "a: b", "{n}件", "- a", "* a", "a #b", "1.0", "~",
    ] {
        assert_eq!(entry(Node::text(text)), format!("k: \"{text}\"\n"));
    }
    assert_eq!(entry(Node::text(r#"{a} \{ "b""#)), "k: '{a} \\{ \"b\"'\n");
}

#[test]
fn a_long_text_is_folded_at_its_blanks() {
    let words = "word ".repeat(30);
    let written = entry(Node::text(words.trim()));
    assert!(written.starts_with("k: >-\n  word word"), "{written}");
    assert!(written.lines().all(|line| line.len() <= 100));
    let mixed = format!("{} 会议 ", "a, ".repeat(40)).repeat(2);
    assert_eq!(entry(Node::text(mixed.trim())).lines().count(), 2);
    let han = "会".repeat(80);
    assert_eq!(entry(Node::text(&han)), format!("k: >-\n  {han}\n"));
}

#[test]
fn several_lines_stay_several_lines() {
    assert_eq!(entry(Node::text("改\n\n这里")), "k: |-\n  改\n\n  这里\n");
}

#[test]
fn short_maps_stand_on_one_line_and_long_ones_do_not() {
    let both = |en: &str| Node::line([("zh", Node::text("甲")), ("en", Node::text(en))]);
    assert_eq!(entry(both("a, b")), "k: {zh: 甲, en: \"a, b\"}\n");
    let long = "long ".repeat(20);
    assert!(entry(both(long.trim())).starts_with("k:\n  zh: 甲\n  en: >-\n    long"));
}

#[test]
fn a_dash_before_a_closing_brace_is_quoted() {
    let row = Node::line([("zh", Node::text("0 -"))]);
    assert_eq!(entry(row), "k: {zh: \"0 -\"}\n");
}
